:- module(blockers,
          [ blockers/4,                 % +Guideline, +Readings, +Decision, -Criteria
            nearest_criteria/4          % +Context, +Path, +Proof, -Criteria
          ]).
:- use_module(deciding, [open_gate/5]).
:- use_module(missing).
:- use_module(standing).
:- use_module(ways).
:- use_module('../language/guidelines').
:- use_module('../language/proofs').
:- use_module('../language/syntax').
:- use_module(witnesses).
:- use_module(library(lists), [list_to_set/2, member/2, memberchk/2]).

/** <module> Which criteria stand in the way of an approval
*/

%!  blockers(+Guideline, +Readings, +Decision, -Criteria:list) is det.
%
%   True when Criteria are those that stand in the way on the nearest way
%   of each path asked for: unmet where the outcome is `deny`, unmet or
%   unknown where it is `pend`; and first the criterion that leaves open as
%   which path it is decided.

blockers(Guideline, Readings, decision(Outcome, _, _, Paths, Facts), Criteria) :-
    (   memberchk(Outcome, [deny, pend])
    ->  findall(Id,
                (   open_gate(Guideline, Readings, Paths, Id, _)
                ;   member(path(Path, Result, Proof), Paths),
                    Result \= approve(_),
                    nearest_criteria(context(Guideline, Readings, Facts), Path,
                                     Proof, Nearest),
                    blocking(Nearest, Guideline, Readings, Facts, Path, Proof,
                             Blocking),
                    with_alternatives(Proof, Blocking, Id)
                ),
                Criteria0),
        list_to_set(Criteria0, Criteria)
    ;   Criteria = []
    ).

%!  nearest_criteria(+Context, +Path, +Proof, -Criteria:list) is semidet.
%
%   True when Criteria are those of the way of Path that costs least to bring
%   about; of those that cost as much the one that leaves least open, then the
%   one of which more is there.  Context is context(Guideline, Readings, Facts).

nearest_criteria(context(Guideline, Readings, Facts), Path, Proof, Nearest) :-
    once(guideline_fact(Guideline, path(Path, _, Root, _, _))),
    ways(Guideline, Readings, Root, Ways),
    possible_values(Guideline, Readings, Facts, [Proof], Box),
    findall(Rank-Criteria,
            ( member(Way, Ways),
              standing_way(Box, Way, Standing),
              standing_rank(Guideline, Standing, Rank),
              Way = way(_, Criteria)
            ),
            Ranked),
    keysort(Ranked, [_-Nearest|_]).

%   A way into an item about another diagnosis is never near.

standing_rank(Guideline, standing(Moves, Unknowns, Fixed, Met, _),
              rank(Gates, Cost, Open, Lacking)) :-
    findall(Key, ( member(Key-_, Fixed), gate_key(Guideline, Key) ), GateKeys),
    list_to_set(GateKeys, DistinctGates),
    length(DistinctGates, Gates),
    findall(C,
            ( ( member(Key-_, Moves) ; member(Key-_, Fixed) ),
              way_cost(Guideline, Fixed, Key, C)
            ),
            Costs),
    costs_rank(Costs, Cost),
    length(Unknowns, Open),
    Lacking is -Met.

way_cost(Guideline, Fixed, Key, Cost) :-
    (   memberchk(Key-_, Fixed)
    ->  Cost = fixed
    ;   key_cost(Guideline, Key, Cost)
    ).

%   Unmet criteria come first; unknown ones stand in the way only where no
%   criterion is unmet, and of these those that still hang on something: not
%   one of several that between them hold whatever is not known.

blocking(Criteria, Guideline, Readings, Facts, Path, Proof, Blocking) :-
    with_verdict(Criteria, Proof, not_met, NotMet),
    (   NotMet == []
    ->  with_verdict(Criteria, Proof, unknown, Unknown),
        open_keys(Guideline, Readings, Facts, Path, Proof, Keys),
        findall(Id,
                ( member(Id, Unknown),
                  criterion_proof(Proof, Id, Criterion),
                  hangs_on(Criterion, Keys)
                ),
                Blocking)
    ;   Blocking = NotMet
    ).

hangs_on(Criterion, Keys) :-
    sub_proof(Criterion, Leaf),
    (   Leaf = test(unknown, Test)
    ;   Leaf = quantified(unknown, Test, _)
    ),
    (   Key = holds(Test)
    ;   test(Test, Finding, _, _),
        Key = word(Finding)
    ),
    memberchk(Key, Keys),
    !.

with_verdict(Criteria, Proof, Verdict, Ids) :-
    findall(Id,
            ( member(Id, Criteria),
              criterion_proof(Proof, Id, Criterion),
              comes_out_itself(Criterion, Verdict)
            ),
            Ids).

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
