:- module(grounds,
          [ grounds/4                   % +Guideline, +Readings, +Decision, -Grounds
          ]).
:- use_module(standing).
:- use_module(ways).
:- use_module('../language/guidelines').
:- use_module('../language/proofs').
:- use_module(library(apply), [exclude/3, foldl/4, include/3]).
:- use_module(library(lists),
              [list_to_set/2, member/2, reverse/2, subtract/3]).

/** <module> What an approval rests on

Grounds are grounds(Criteria, Cases, Further):

  * Criteria are met: those of the first way that is met for certain
  * Cases, where there is no such way, are case(Conditions, Own): one of them
    holds whatever the findings that are not known turn out to be, and then
    its Own criteria are met as well, and with Criteria make up a way.
    Conditions are Key-Allowed, as those of a way
  * Further are those by which it would be approved as well
*/

%!  grounds(+Guideline, +Readings, +Decision, -Grounds) is det.
%
%   True when Grounds are what Decision rests on: nothing where it does not
%   approve.

grounds(Guideline, Readings, Decision, Grounds) :-
    findall(Open,
            approving_path(Guideline, Readings, Decision, Open),
            Paths),
    findall(Criteria,
            ( member(open(Ways, Box, _), Paths),
              member(Way, Ways),
              standing_way(Box, Way, standing([], [], [], _, Criteria))
            ),
            Met),
    (   Met = [Criteria|Others]
    ->  further(Others, Criteria, Further),
        Grounds = grounds(Criteria, [], Further)
    ;   Paths = [open(Ways, Box, Proof)|_]
    ->  residual(Ways, Box, Residual),
        covering(Residual, Box, Cover),
        split(Cover, Proof, Criteria, Cases),
        Grounds = grounds(Criteria, Cases, [])
    ;   Grounds = grounds([], [], [])
    ).

approving_path(Guideline, Readings, decision(approve(_), _, _, Paths, Facts),
               open(Ways, Box, Proof)) :-
    member(path(Path, approve(_), Proof), Paths),
    once(guideline_fact(Guideline, path(Path, _, Root, _, _))),
    ways(Guideline, Readings, Root, Ways),
    possible_values(Guideline, Readings, Facts, [Proof], Box).

further(Others, Criteria, Further) :-
    findall(Id,
            ( member(Other, Others),
              subtract(Other, Criteria, New),
              member(Id, New)
            ),
            Further0),
    list_to_set(Further0, Further).

%   From the last on, each way is spared without which the others still cover
%   all that may turn out.

covering(Ways, Box, Cover) :-
    reverse(Ways, Backwards),
    foldl(spared(Box), Backwards, Ways, Cover).

spared(Box, Way, Ways0, Ways) :-
    exclude(==(Way), Ways0, Fewer),
    (   avoidable(Fewer, Box)
    ->  Ways = Ways0
    ;   Ways = Fewer
    ).

%   What the ways ask for and is met already hangs on no case.

split(Ways, Proof, Met, Cases) :-
    findall(Id,
            ( member(way(_, Criteria), Ways),
              member(Id, Criteria),
              \+ open_itself(Proof, Id)
            ),
            Met0),
    list_to_set(Met0, Met),
    findall(case(Conditions, Own),
            ( member(way(Conditions, Criteria), Ways),
              include(open_itself(Proof), Criteria, Own)
            ),
            Cases).

open_itself(Proof, Id) :-
    criterion_proof(Proof, Id, Criterion),
    comes_out_itself(Criterion, unknown).
