:- module(standing,
          [ standing_way/3,             % +Box, +Way, -Standing
            costs_rank/2,               % +Costs, -Rank
            gate_key/2                  % +Guideline, ?Key
          ]).
:- use_module(ways).
:- use_module(witnesses).
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/syntax').
:- use_module(library(lists), [member/2, memberchk/2]).
:- use_module(library(ordsets), [ord_intersection/3]).

/** <module> How a request stands to a way
*/

%!  standing_way(+Box, +Way, -Standing) is det.
%
%   True when Standing is standing(Moves, Unknowns, Fixed, Met, Criteria):
%   the conditions of Way, Key-Allowed, that are known not to be met and can
%   be brought about, those that are not known, those known and fixed, and
%   how many are met.

standing_way(Box, way(Conditions, Criteria),
             standing(Moves, Unknowns, Fixed, Met, Criteria)) :-
    stand(Conditions, Box, Moves, Unknowns, Fixed, 0, Met).

stand([], _, [], [], [], Met, Met).
stand([Key-Allowed|Conditions], Box, Moves, Unknowns, Fixed, Met0, Met) :-
    key_values(Key, Box, Values),
    ord_intersection(Values, Allowed, Left),
    (   Left == Values
    ->  Moves = Moves1,
        Unknowns = Unknowns1,
        Fixed = Fixed1,
        Met1 is Met0 + 1
    ;   Met1 = Met0,
        (   movable(Left, Key, Box)
        ->  Moves = [Key-Allowed|Moves1],
            Unknowns = Unknowns1,
            Fixed = Fixed1
        ;   Left == []
        ->  Moves = Moves1,
            Unknowns = Unknowns1,
            Fixed = [Key-Allowed|Fixed1]
        ;   Moves = Moves1,
            Unknowns = [Key-Left|Unknowns1],
            Fixed = Fixed1
        )
    ),
    stand(Conditions, Box, Moves1, Unknowns1, Fixed1, Met1, Met).

%   A paper known to be absent may still be sent, although until then it is
%   open what it says.

movable(Left, Key, box(Guideline, _, Facts, _)) :-
    key_cost(Guideline, Key, Cost),
    (   Left == []
    ->  memberchk(Cost, [paper, plan, course]),
        known_key(Key, Guideline, Facts)
    ;   Cost == paper,
        Key = word(Finding),
        slot(Guideline, Finding, Index),
        arg(Index, Facts, one_of(_, why(vague(_), _)))
    ).

known_key(holds(_), _, _).
known_key(word(Finding), Guideline, Facts) :-
    slot(Guideline, Finding, Index),
    arg(Index, Facts, State),
    few_values(State).

%   Of several values that are open none will do: that much is known.

few_values(known(_)).
few_values(one_of(_, _)).

%!  costs_rank(+Costs:list, -Rank) is det.
%
%   True when Rank orders sets of changes by Costs: first by how many are
%   fixed, then by how many take time or treatment, then the plan, then
%   paper.

costs_rank(Costs, rank(Fixed, Course, Plan, Paper)) :-
    occurrences(Costs, fixed, Fixed),
    occurrences(Costs, course, Course),
    occurrences(Costs, plan, Plan),
    occurrences(Costs, paper, Paper).

occurrences(Costs, Cost, Count) :-
    findall(Cost, member(Cost, Costs), Same),
    length(Same, Count).

%!  gate_key(+Guideline, ?Key) is nondet.
%
%   True when a gate of Guideline, which says which diagnosis its item is
%   about, tests Key.

gate_key(Guideline, word(Finding)) :-
    guideline_fact(Guideline, gate(Id)),
    criterion(Guideline, Id, _, Body),
    tested_finding(Body, Finding).
