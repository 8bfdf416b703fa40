:- module(consistency,
          [ consistent_with_codes/3     % +Diagnosis, +Codes, -State
          ]).
:- use_module('../../vocabulary/codes').
:- use_module(library(lists), [member/2, memberchk/2, subtract/3]).

/** <module> Diagnosis against ICD-10-CM codes
*/

%!  consistent_with_codes(+Diagnosis, +Codes, -State) is det.
%
%   True when State is the state Diagnosis, or unknown where the state
%   Codes contradicts it.

consistent_with_codes(Diagnosis, items(Codes), State) :-
    stated_diagnoses(Diagnosis, Stated),
    findall(Family,
            ( member(code(known(Code)), Codes),
              code_speaks_of(Code, Family)
            ),
            Families),
    contradicted(Families, Stated),
    !,
    State = absent(why(contradictory, [diagnosis, icd10cm])).
consistent_with_codes(_, absent(why(unrecognized, Causes)), State) :-
    !,
    State = absent(why(unrecognized, Causes)).
consistent_with_codes(Diagnosis, _, Diagnosis).

stated_diagnoses(known(Diagnosis), [Diagnosis]).
stated_diagnoses(one_of(Diagnoses, _), Diagnoses).

contradicted(Families, Stated) :-
    member(Family, Families),
    names_neoplasm(Family),
    \+ consistent_family(Family, Stated),
    !.
contradicted(Families, Stated) :-
    subtract(Families, [companion], [_|_]),
    \+ ( member(Family, Families),
         consistent_family(Family, Stated)
       ).

names_neoplasm(diagnoses(_)).
names_neoplasm(other_neoplasm).

consistent_family(diagnoses(Diagnoses), Stated) :-
    member(Diagnosis, Stated),
    memberchk(Diagnosis, Diagnoses),
    !.
consistent_family(other_neoplasm, Stated) :-
    memberchk(other, Stated).
consistent_family(other_disease, Stated) :-
    memberchk(other, Stated).

