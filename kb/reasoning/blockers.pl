:- module(blockers,
          [ blockers/4                  % +Guideline, +Readings, +Decision, -Criteria
          ]).
:- use_module(ways).
:- use_module('../language/guidelines').
:- use_module('../language/proofs').
:- use_module(library(apply), [foldl/4]).
:- use_module(library(lists),
              [append/3, list_to_set/2, member/2, memberchk/2, subset/2]).

/** <module> Which criteria stand in the way of an approval
*/

%!  blockers(+Guideline, +Readings, +Decision, -Criteria:list) is det.
%
%   True when Criteria are those that stand in the way on the nearest way
%   of each path asked for: unmet where the outcome is `deny`, unmet or
%   unknown where it is `pend`.

blockers(Guideline, Readings, decision(Outcome, _, _, Paths, Facts), Criteria) :-
    (   memberchk(Outcome, [deny, pend])
    ->  findall(Id,
                ( member(path(Path, Result, Proof), Paths),
                  Result \= approve(_),
                  nearest_way(context(Guideline, Readings, Facts), Path, Proof,
                              Ids),
                  member(Id, Ids)
                ),
                Criteria0),
        list_to_set(Criteria0, Criteria)
    ;   Criteria = []
    ).

%   The way with the fewest unmet gates, unmet and unknown conditions

nearest_way(context(Guideline, Readings, Facts), Path, Proof, Ids) :-
    once(guideline_fact(Guideline, path(Path, _, Root, _, _))),
    ways(Guideline, Readings, Root, Ways),
    possible_values(Guideline, Readings, Facts, [Proof], Box),
    findall(rank(Gates, NotMet, Unknown, Met)-Blocking,
            ( member(way(Conditions, Way), Ways),
              blocking(Way, Proof, not_met, Ids1),
              blocking(Way, Proof, unknown, Ids2),
              unmet_gates(Guideline, Ids1, Gates),
              foldl(counted(Box), Conditions, 0-0-0, NotMet-Unknown-Met),
              append(Ids1, Ids2, Blocking)
            ),
            Ranked),
    keysort(Ranked, [_-Blocking0|_]),
    unmet_only(Blocking0, Proof, Blocking),
    findall(Id, with_alternatives(Proof, Blocking, Id), Ids).

%   Of two ways that lack as much the one of which more is there is nearer:
%   met conditions count downwards.

counted(Box, Key-Allowed, N0-U0-M0, N-U-M) :-
    key_values(Key, Box, Values),
    (   subset(Values, Allowed)
    ->  N-U = N0-U0,
        M is M0 - 1
    ;   member(Value, Values),
        memberchk(Value, Allowed)
    ->  N-M = N0-M0,
        U is U0 + 1
    ;   U-M = U0-M0,
        N is N0 + 1
    ).

%   A way into an item about another diagnosis is never near.

unmet_gates(Guideline, Ids, Count) :-
    findall(Id,
            ( member(Id, Ids), guideline_fact(Guideline, gate(Id)) ),
            Gates),
    length(Gates, Count).

%   Ahead of a criterion that blocks goes the one that offers it among
%   others, and blocks since none of them is met.

with_alternatives(Proof, Blocking, Id) :-
    member(Blocked, Blocking),
    (   alternatives_of(Proof, Blocked, Id)
    ;   Id = Blocked
    ).

alternatives_of(Proof, Blocked, Id) :-
    sub_proof(Proof, criterion(Id, _, any(Verdict, Offered))),
    Verdict \== met,
    memberchk(criterion(Blocked, _, _), Offered).

blocking(Way, Proof, Verdict, Ids) :-
    findall(Id,
            ( member(Id, Way),
              criterion_verdict(Proof, Id, Verdict)
            ),
            Ids).

%   Unmet criteria come first; unknown ones stand in the way only where no
%   criterion is unmet.

unmet_only(Ids, Proof, Blocking) :-
    findall(Id,
            ( member(Id, Ids), criterion_verdict(Proof, Id, not_met) ),
            NotMet),
    (   NotMet == []
    ->  Blocking = Ids
    ;   Blocking = NotMet
    ).

criterion_verdict(Proof, Id, Verdict) :-
    criterion_proof(Proof, Id, criterion(_, Verdict0, _)),
    Verdict == Verdict0.
