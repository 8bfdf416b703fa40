:- module(codes,
          [ diagnosis_codes/2,          % ?Diagnosis, ?Prefixes
            plain_code/2,               % +Text, -Code
            code_speaks_of/2            % +Code, -Family
          ]).
:- use_module(lexicon, [trimmed_text/2]).
:- use_module(library(lists), [member/2]).

/** <module> ICD-10-CM families of the diagnoses
*/

:- dynamic prefix_diagnoses/2.

%!  diagnosis_codes(?Diagnosis, ?Prefixes) is nondet.
%
%   True when a code that begins with one of Prefixes, or with which one of
%   them begins, is consistent with Diagnosis.  C91.0- does not separate the
%   lineages, C95.0- says no more than acute leukemia, C91.9- no more than
%   lymphoid leukemia and C95.9- no more than leukemia.

diagnosis_codes(b_cell_precursor_all,  ["C91.0", "C91.9", "C95.0", "C95.9"]).
diagnosis_codes(t_cell_all,            ["C91.0", "C91.9", "C95.0", "C95.9"]).
diagnosis_codes(all_lineage_unspecified,
                                       ["C91.0", "C91.9", "C95.0", "C95.9"]).
diagnosis_codes(b_lymphoblastic_lymphoma,       ["C83.5"]).
diagnosis_codes(mixed_phenotype_acute_leukemia, ["C95.0", "C95.9"]).
diagnosis_codes(cml_lymphoid_blast_phase,       ["C92.1", "C92.9", "C95.9"]).
diagnosis_codes(mature_b_cell_leukemia,         ["C91.A", "C91.9", "C83.7", "C95.9"]).
diagnosis_codes(dlbcl,                          ["C83.3"]).
diagnosis_codes(cll,                            ["C91.1", "C91.9", "C95.9"]).
diagnosis_codes(aml,
    ["C92.0", "C92.4", "C92.5", "C92.6", "C92.9", "C92.A", "C93.0", "C94.0",
     "C94.2", "C95.0", "C95.9"]).

%!  code_speaks_of(+Code, -Family) is det.
%
%   True when Code, as plain_code/2 makes it, speaks of Family: diagnoses(Ds)
%   where it is consistent with each of Ds, `other_neoplasm` (C00-D09 and
%   D37-D49) and `other_disease` where it names a disease that is none of
%   ours, and `companion` where it names no rival disease: a benign neoplasm
%   (D10-D36, D3A), an encounter, a symptom, an injury or an external cause (R to
%   Z).

code_speaks_of(Code, Family) :-
    (   spoken_of(Code, Diagnoses)
    ->  Family = diagnoses(Diagnoses)
    ;   sub_string(Code, 0, 1, _, Chapter),
        chapter(Chapter, Code, Family0)
    ->  Family = Family0
    ;   Family = other_disease
    ).

%   Every prefix is a category with one more character.

spoken_of(Code, Diagnoses) :-
    (   sub_string(Code, 0, 5, _, Prefix)
    ->  prefix_diagnoses(Prefix, Diagnoses0),
        Diagnoses = Diagnoses0
    ;   setof(Diagnosis, category_of(Code, Diagnosis), Diagnoses)
    ),
    !.

category_of(Category, Diagnosis) :-
    diagnosis_codes(Diagnosis, Prefixes),
    member(Prefix, Prefixes),
    sub_string(Prefix, 0, _, _, Category).

fill :-
    retractall(prefix_diagnoses(_, _)),
    forall(setof(Diagnosis, prefix_of(Prefix, Diagnosis), Diagnoses),
           assertz(prefix_diagnoses(Prefix, Diagnoses))).

prefix_of(Prefix, Diagnosis) :-
    diagnosis_codes(Diagnosis, Prefixes),
    member(Prefix, Prefixes).

:- initialization(fill, now).

chapter("C", _,    other_neoplasm).
chapter("D", Code, Family) :-
    sub_string(Code, 1, 2, _, Number),
    (   ( Number @< "10" ; Number @> "36", Number @< "50" ),
        Number \== "3A"
    ->  Family = other_neoplasm
    ;   Family = companion
    ).
chapter(Letter, _, companion) :-
    sub_string("RSTUVWXYZ", _, 1, _, Letter).

%!  plain_code(+Text, -Code:string) is semidet.
%
%   True when Text has the shape of an ICD-10-CM code, and Code is that code
%   in capitals with its dot, which claims often leave out.

plain_code(Text, Code) :-
    string_upper(Text, Upper),
    trimmed_text(Upper, Plain),
    dotted(Plain, Code),
    string_codes(Code, [Letter, Digit, Third|Rest]),
    between(0'A, 0'Z, Letter),
    between(0'0, 0'9, Digit),
    letter_or_digit(Third),
    (   Rest == []
    ->  true
    ;   Rest = [0'.|Subcode],
        length(Subcode, Length),
        between(1, 4, Length),
        forall(member(C, Subcode), letter_or_digit(C))
    ).

letter_or_digit(C) :-
    (   between(0'0, 0'9, C)
    ->  true
    ;   between(0'A, 0'Z, C)
    ).

dotted(Code, Dotted) :-
    (   sub_string(Code, _, _, _, ".")
    ->  Dotted = Code
    ;   string_length(Code, Length),
        Length > 3
    ->  sub_string(Code, 0, 3, After, Category),
        sub_string(Code, 3, After, 0, Rest),
        string_concat(Category, ".", Start),
        string_concat(Start, Rest, Dotted)
    ;   Dotted = Code
    ).
