:- module(changes,
          [ would_approve/5,            % +Guideline, +Readings, +Request, +Decision, -Advice
            change_request/4,           % +Situation, +Moves, +Request, -Changed
            move_fields/3               % +Situation, +Move, -Fields
          ]).
:- use_module(decision).
:- use_module(grounds).
:- use_module(missing).
:- use_module(standing).
:- use_module(ways).
:- use_module(witnesses).
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../request/amending').
:- use_module(library(apply), [exclude/3, include/3, maplist/3, partition/4]).
:- use_module(library(lists),
              [append/2, append/3, list_to_set/2, member/2, memberchk/2]).
:- use_module(library(ordsets), [ord_disjoint/2, ord_subset/2]).
:- use_module(library(pairs), [pairs_values/2]).

/** <module> What would change the answer

Advice is advice(Sets, Corrections, Barriers, Others):

  * Sets are change_set(Moves, Outcome, Awaiting, by(Criteria, Cases)), the
    least cost first: minimal sets of Moves, move(Key, Allowed, Cost), that
    together lead to Outcome by Criteria and one of Cases, as grounds.pl has
    them; where it is `pend`, the findings Awaiting settle it
  * Corrections are sets of one move of a known fixed fact, for the case
    that it was recorded wrongly
  * Barriers are the Key-Allowed of fixed facts that close every way, where
    there are no Sets
  * Others are as_path(Path, Outcome) of the paths not asked for on which the
    same facts are approved

What is not known is never advised to be otherwise, and nothing is shown
that was not decided again first.
*/

%!  would_approve(+Guideline, +Readings, +Request, +Decision, -Advice)
%!      is det.
%
%   True when Advice says what would change the outcome of Decision, which
%   denies or pends Request.

would_approve(Guideline, Readings, Request, Decision,
              advice(Sets, Corrections, Barriers, Others)) :-
    Decision = decision(Outcome, _, _, Paths, Facts),
    (   memberchk(Outcome, [deny, pend])
    ->  findall(Proof, member(path(_, _, Proof), Paths), Proofs),
        Situation = situation(Guideline, Readings, Request, Facts, Proofs),
        findall(Sorted,
                ( member(path(Path, Result, Proof), Paths),
                  Result \= approve(_),
                  sorted_ways(Guideline, Readings, Facts, Path, Proof, Sorted)
                ),
                Nested),
        findall(Set,
                ( member(Sorted, Nested),
                  move_set(Sorted, Outcome, Moves-Criteria),
                  decided_set(Situation, Outcome, Moves, Criteria, Set)
                ),
                Sets0),
        exclude(needless_set(Sets0), Sets0, Sets1),
        cheapest_first(Sets1, Sets2),
        once_each_moves(Sets2, Sets),
        findall(Set,
                ( member(sorted(_, Ways), Nested),
                  correction(Guideline, Ways, Moves-Criteria),
                  decided_set(Situation, Outcome, Moves, Criteria, Set)
                ),
                Corrections0),
        cheapest_first(Corrections0, Corrections1),
        once_each_moves(Corrections1, Corrections),
        barriers(Sets, Guideline, Nested, Barriers),
        findall(Other, approved_path(Situation, Other), Others)
    ;   Sets = [],
        Corrections = [],
        Barriers = [],
        Others = []
    ).

%   Asked for on another path, the same facts may be approved.

approved_path(Situation, as_path(Path, Outcome)) :-
    Situation = situation(Guideline, Readings, Request, Facts, _),
    guideline_fact(Guideline, path(Path, Finding, _, _, _)),
    slot(Guideline, Finding, Index),
    arg(Index, Facts, known(Asked)),
    Asked \== Path,
    witness_fields(Situation, word(Finding), Path, Fields),
    amended(Request, object(Fields), lenient, Changed),
    decide_request(Guideline, Readings, Changed, Decision),
    outcome(Decision, Outcome),
    Outcome = approve(_).

sorted_ways(Guideline, Readings, Facts, Path, Proof, sorted(Box, Ways)) :-
    once(guideline_fact(Guideline, path(Path, _, Root, _, _))),
    ways(Guideline, Readings, Root, Ways0),
    possible_values(Guideline, Readings, Facts, [Proof], Box),
    maplist(standing_way(Box), Ways0, Ways).

%   Moves that open a way, whatever is not known: minimal after consensus on
%   what is not known.  From a denial also those after which it pends.

move_set(sorted(Box, Ways), Outcome, Moves-Criteria) :-
    findall(way(Conditions, Is),
            ( member(standing(Ms, Us, [], _, Is), Ways),
              append(Ms, Us, Conditions0),
              sort(Conditions0, Conditions)
            ),
            Open),
    findall(Key,
            ( member(standing(Ms, _, [], _, _), Ways), member(Key-_, Ms) ),
            MoveKeys),
    findall(Key,
            ( member(standing(_, Us, [], _, _), Ways), member(Key-_, Us) ),
            UnknownKeys),
    closed_ways(Open, Box, UnknownKeys, Closed),
    findall(parted(Ms, Us, Is),
            ( member(way(Conditions, Is), Closed),
              partition(moved(MoveKeys), Conditions, Ms, Us)
            ),
            Parted),
    findall(Ms-Is, member(parted(Ms, [], Is), Parted), Certain),
    (   member(Moves-Criteria, Certain)
    ;   Outcome == deny,
        findall(Ms-Is,
                ( member(parted(Ms0, [_|_], Is), Parted),
                  exclude(awaited(Box), Ms0, Ms),
                  \+ ( member(Enough0-_, Certain),
                       exclude(awaited(Box), Enough0, Enough),
                       asks_no_more(Enough, Ms)
                     )
                ),
                Open0),
        sort(1, @<, Open0, Likely),
        member(Moves-Criteria, Likely)
    ),
    Moves \== [].

moved(Keys, Key-_) :-
    memberchk(Key, Keys).

%   A paper that is not there yet keeps a request waiting: nothing of what
%   opens a way but what closes it.

awaited(Box, Key-Allowed) :-
    key_values(Key, Box, Values),
    \+ ord_disjoint(Values, Allowed).

asks_no_more(Moves, Others) :-
    forall(member(Key-Allowed, Moves),
           ( memberchk(Key-Words, Others), ord_subset(Words, Allowed) )).

%   Decided again, and kept only where the answer becomes a better one

decided_set(Situation, Before, Moves0, Criteria,
            change_set(Moves, Outcome, Awaiting, By)) :-
    Situation = situation(Guideline, Readings, Request, _, _),
    findall(move(Key, Allowed, Cost),
            ( member(Key-Allowed, Moves0), key_cost(Guideline, Key, Cost) ),
            Moves),
    change_request(Situation, Moves, Request, Changed),
    decide_request(Guideline, Readings, Changed, Decision),
    outcome(Decision, Outcome),
    better(Before, Outcome),
    missing(Guideline, Readings, Changed, Decision, Awaiting),
    grounds(Guideline, Readings, Decision, grounds(Grounds, Cases, _)),
    (   Outcome = approve(_)
    ->  By = by(Grounds, Cases)
    ;   By = by(Criteria, [])
    ).

%   Where a smaller set gets as far, the larger one only seems to be needed:
%   on another path, or where more than the path is open.

needless_set(Sets, change_set(Moves, pend, _, _)) :-
    member(change_set(Fewer, _, _, _), Sets),
    Fewer \== Moves,
    moves_among(Fewer, Moves),
    !.

moves_among(Fewer, Moves) :-
    forall(member(move(Key, Allowed, _), Fewer),
           (   memberchk(move(Key, Words, _), Moves),
               ord_subset(Words, Allowed)
           )).

better(_, approve(_)).
better(deny, pend).

%!  change_request(+Situation, +Moves, +Request, -Changed) is semidet.
%
%   True when Changed is Request after Moves, each to the first of the words
%   it allows that can be given.

change_request(_, [], Request, Request).
change_request(Situation, [Move|Moves], Request0, Request) :-
    move_fields(Situation, Move, Fields),
    amended(Request0, object(Fields), lenient, Request1),
    change_request(Situation, Moves, Request1, Request).

%!  move_fields(+Situation, +Move, -Fields:list) is semidet.
%
%   True when Fields, Name-Document, given anew make Move.

move_fields(Situation, move(Key, Allowed, _), Fields) :-
    member(Value, Allowed),
    witness_fields(Situation, Key, Value, Fields),
    !.

cheapest_first(Sets0, Sets) :-
    findall(Cost-Set, ( member(Set, Sets0), set_cost(Set, Cost) ), Ranked),
    keysort(Ranked, Sorted),
    pairs_values(Sorted, Sets).

%   An approval comes before a pend of the same cost.

set_cost(change_set(Moves, Outcome, _, _), Cost-Likely) :-
    findall(C, member(move(_, _, C), Moves), Costs),
    costs_rank(Costs, Cost),
    (   Outcome == pend
    ->  Likely = 1
    ;   Likely = 0
    ).

%   One known fixed fact, and nothing else, closes the way.  That the disease
%   may be another one is no correction.

correction(Guideline, Ways, [Key-Allowed]-Criteria) :-
    member(standing([], _, [Key-Allowed], _, Criteria), Ways),
    Key = word(_),
    \+ gate_key(Guideline, Key).

%   The same moves may open a way on each of several paths.

once_each_moves([], []).
once_each_moves([Set|Sets0], [Set|Sets]) :-
    Set = change_set(Moves, _, _, _),
    exclude(has_moves(Moves), Sets0, Sets1),
    once_each_moves(Sets1, Sets).

has_moves(Moves, change_set(Others, _, _, _)) :-
    Others == Moves.

%   The fixed facts that close every way.  Ways into an item about another
%   diagnosis tell nothing, unless there are no others.

barriers([_|_], _, _, []) :-
    !.
barriers([], Guideline, Nested, Barriers) :-
    findall(Fixed,
            ( member(sorted(_, Ways), Nested),
              member(standing(_, _, Fixed, _, _), Ways)
            ),
            All),
    (   memberchk([], All)
    ->  Barriers = []
    ;   findall(Fixed,
                ( member(Fixed, All), \+ closed_gate(Guideline, Fixed) ),
                Near),
        (   Near == []
        ->  hitting(All, Barriers)
        ;   hitting(Near, Barriers)
        )
    ).

closed_gate(Guideline, Fixed) :-
    member(Key-_, Fixed),
    gate_key(Guideline, Key),
    !.

%   Few facts of which each way is closed by one

hitting([], []) :-
    !.
hitting(Ways, [Barrier|Barriers]) :-
    append(Ways, All),
    list_to_set(All, Candidates),
    findall(Count-Candidate,
            ( member(Candidate, Candidates),
              include(memberchk(Candidate), Ways, Closed),
              length(Closed, N),
              Count is -N
            ),
            Counted),
    keysort(Counted, [_-Barrier|_]),
    findall(Way, ( member(Way, Ways), \+ memberchk(Barrier, Way) ), Others),
    hitting(Others, Barriers).
