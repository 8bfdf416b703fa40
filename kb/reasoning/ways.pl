:- module(ways,
          [ ways/4,                     % +Guideline, +Readings, +Body, -Ways
            keep_ways/1,                % +Guideline
            possible_values/5,          % +Guideline, +Readings, +Facts, +Proofs, -Box
            residual/3,                 % +Ways, +Box, -Residual
            avoidable/2,                % +Residual, +Box
            prime_ways/3,               % +Ways, +Box, -Primes
            closed_ways/4,              % +Ways, +Box, +Keys, -Closed
            key_values/3                % +Key, +Box, -Values
          ]).
:- use_module(multiplying).
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module(library(apply), [foldl/4, maplist/3]).
:- use_module(library(lists),
              [append/3, member/2, memberchk/2, select/3, subtract/3]).
:- use_module(library(ordsets),
              [ord_intersection/3, ord_subtract/3, ord_union/3]).

/** <module> Ways: minimal sets of conditions that suffice

A way is way(Conditions, Criteria): an ordered list of Key-Allowed, all of
which together suffice, and the innermost criteria they stand in.  A key
is word(Finding), with the words Allowed, or holds(Test), with [yes].

Over a box, the values each key may still have, ways are implicants of
"the body is met".  Closed under consensus they are all prime implicants,
so that the body is met whatever is not known exactly where the empty
condition is among them, and a key matters exactly where it occurs in one.
*/

:- dynamic kept_body/4, kept_ways/3.

%!  ways(+Guideline, +Readings, +Body, -Ways:list) is det.
%
%   True when Ways are all minimal ways to meet Body under Readings, in
%   the order of the guideline.

ways(Guideline, Readings, Body, Ways) :-
    (   kept_body(Body, Guideline, Number, Indexes),
        options_at(Indexes, Readings, Options),
        kept_ways(Number, Options, Ways0)
    ->  Ways = Ways0
    ;   multiplied_out(Guideline, Readings, Body, Ways)
    ).

options_at([], _, []).
options_at([Index|Indexes], Readings, [Option|Options]) :-
    arg(Index, Readings, Option),
    options_at(Indexes, Readings, Options).

%!  keep_ways(+Guideline) is det.
%
%   True when ways/4 of each path and route is kept for the default readings
%   and for each question switched alone: once for all questions that do not
%   change them.

keep_ways(Guideline) :-
    forall(retract(kept_body(_, Guideline, Number, _)),
           retractall(kept_ways(Number, _, _))),
    readings(Guideline, [], Default),
    forall(decided_body(Guideline, Body),
           keep_body(Guideline, Default, Body)).

decided_body(Guideline, Root) :-
    guideline_fact(Guideline, path(_, _, Root, _, _)).
decided_body(Guideline, Body) :-
    guideline_fact(Guideline, refers(_, _, Body, _)).

keep_body(Guideline, Default, Body) :-
    (   kept_body(Body, Guideline, _, _)
    ->  true
    ;   way_questions(Guideline, Body, Questions),
        findall(Index,
                ( member(Question, Questions),
                  question_options(Guideline, Question, Index, _)
                ),
                Indexes),
        flag(kept_bodies, Number, Number + 1),
        assertz(kept_body(Body, Guideline, Number, Indexes)),
        keep_options(Guideline, Body, Number, Indexes, Default),
        forall(( member(Question, Questions),
                 switched(Guideline, Default, Question, Readings)
               ),
               keep_options(Guideline, Body, Number, Indexes, Readings))
    ).

keep_options(Guideline, Body, Number, Indexes, Readings) :-
    options_at(Indexes, Readings, Options),
    multiplied_out(Guideline, Readings, Body, Ways),
    assertz(kept_ways(Number, Options, Ways)).

%   A question changes the ways through the bodies, or through the words
%   that are vague.

way_questions(Guideline, Body, Questions) :-
    findall(Question,
            (   guideline_fact(Guideline, vague(_, _, Question-_, _))
            ;   body_question(Body, Guideline, Question)
            ),
            Questions0),
    sort(Questions0, Questions).

body_question(Body, Guideline, Question) :-
    questions_in(Guideline, Body, Questions),
    member(Question, Questions).

%!  possible_values(+Guideline, +Readings, +Facts, +Proofs, -Box) is det.
%
%   True when Box gives the values each key may still have: of a finding
%   from Facts, of another test from where it stands in Proofs.

possible_values(Guideline, Readings, Facts, Proofs,
                box(Guideline, Readings, Facts, Verdicts)) :-
    foldl(leaf_verdicts, Proofs, [], Verdicts).

leaf_verdicts(criterion(_, _, Proof), Vs0, Vs) :-
    leaf_verdicts(Proof, Vs0, Vs).
leaf_verdicts(all(_, Proofs), Vs0, Vs) :-
    foldl(leaf_verdicts, Proofs, Vs0, Vs).
leaf_verdicts(any(_, Proofs), Vs0, Vs) :-
    foldl(leaf_verdicts, Proofs, Vs0, Vs).
leaf_verdicts(reading(_, _, _, Proof), Vs0, Vs) :-
    leaf_verdicts(Proof, Vs0, Vs).
leaf_verdicts(constant(_), Vs, Vs).
leaf_verdicts(test(Verdict, Test), Vs, [Test-Verdict|Vs]).
leaf_verdicts(quantified(Verdict, Test, _), Vs, [Test-Verdict|Vs]).

%!  key_values(+Key, +Box, -Values) is det.
%
%   True when Values, ordered, are those Key may still have.

key_values(word(Finding), box(Guideline, Readings, Facts, _), Values) :-
    slot(Guideline, Finding, Index),
    !,
    arg(Index, Facts, State),
    (   State = known(Value)
    ->  Values = [Value]
    ;   State = one_of(Values0, _)
    ->  sort(Values0, Values)
    ;   domain_of(Guideline, Readings, Finding, Values)
    ).
key_values(holds(Test), box(_, _, _, Verdicts), Values) :-
    memberchk(Test-Verdict, Verdicts),
    truth_values(Verdict, Values).

truth_values(met,     [yes]).
truth_values(not_met, [no]).
truth_values(unknown, [no, yes]).

%!  residual(+Ways, +Box, -Residual:list) is det.
%
%   True when Residual are the Ways still open over Box, each reduced to
%   the conditions that are not met yet.

residual(Ways, Box, Residual) :-
    findall(way(Conditions, Criteria),
            ( member(way(Conditions0, Criteria), Ways),
              open_conditions(Conditions0, Box, Conditions)
            ),
            Open),
    minimal(Open, Residual).

open_conditions([], _, []).
open_conditions([Key-Allowed|Conditions0], Box, Conditions) :-
    key_values(Key, Box, Values),
    ord_intersection(Values, Allowed, Left),
    Left \== [],
    (   Left == Values
    ->  Conditions = Conditions1
    ;   Conditions = [Key-Left|Conditions1]
    ),
    open_conditions(Conditions0, Box, Conditions1).

%!  avoidable(+Residual, +Box) is semidet.
%
%   True when what is not known can turn out so that no way of Residual,
%   as residual/3 makes it, is met.

avoidable(Residual, Box) :-
    findall(Conditions,
            ( member(way(Conditions0, _), Residual),
              maplist(with_values(Box), Conditions0, Conditions)
            ),
            Ways),
    avoided(Ways).

with_values(Box, Key-Allowed, condition(Key, Allowed, Values)) :-
    key_values(Key, Box, Values).

%   The first way is avoided by one of its conditions, and the others by
%   what is left.

avoided([]).
avoided([Conditions|Ways0]) :-
    member(condition(Key, Allowed, Values), Conditions),
    ord_subtract(Values, Allowed, Left),
    narrowed_ways(Ways0, Key, Left, Ways),
    avoided(Ways),
    !.

narrowed_ways([], _, _, []).
narrowed_ways([Conditions0|Ways0], Key, Left, Ways) :-
    (   narrowed(Conditions0, Key, Left, Conditions)
    ->  Conditions \== [],
        Ways = [Conditions|Ways1]
    ;   Ways = Ways1
    ),
    narrowed_ways(Ways0, Key, Left, Ways1).

%   Fails where the way is closed once Key has one of the values Left.

narrowed([], _, _, []).
narrowed([condition(Key0, Allowed0, Values0)|Cs0], Key, Left, Conditions) :-
    (   Key0 == Key
    ->  ord_intersection(Allowed0, Left, Allowed),
        Allowed \== [],
        (   Allowed == Left
        ->  Conditions = Cs0
        ;   Conditions = [condition(Key, Allowed, Left)|Cs0]
        )
    ;   Conditions = [condition(Key0, Allowed0, Values0)|Cs],
        narrowed(Cs0, Key, Left, Cs)
    ).

%!  prime_ways(+Ways, +Box, -Primes:list) is det.
%
%   True when Primes are the residual ways over Box, closed under
%   consensus: way([], _) is among them exactly where whatever is not known
%   comes out as met.

prime_ways(Ways, Box, Primes) :-
    residual(Ways, Box, Residual),
    closure(Residual, Box, all, Primes).

%!  closed_ways(+Ways, +Box, +Keys:list, -Closed:list) is det.
%
%   True when Closed are Ways closed under consensus on Keys alone: what
%   suffices whatever these turn out to be is among them.

closed_ways(Ways, Box, Keys, Closed) :-
    minimal(Ways, Minimal),
    closure(Minimal, Box, only(Keys), Closed).

closure(Ways0, Box, Keys, Ways) :-
    (   member(way([], Criteria), Ways0)
    ->  Ways = [way([], Criteria)]
    ;   consensus(Ways0, Box, Keys, New),
        \+ ( member(Old, Ways0),
             asks_less(Old, New)
           )
    ->  add_minimal(New, Ways0, Ways1),
        closure(Ways1, Box, Keys, Ways)
    ;   Ways = Ways0
    ).

consensus(Ways, Box, Keys, way(Conditions, Criteria)) :-
    append(_, [way(Cs1, Is1)|Rest], Ways),
    member(way(Cs2, Is2), Rest),
    member(Key-Allowed1, Cs1),
    consensus_key(Keys, Key),
    memberchk(Key-Allowed2, Cs2),
    ord_union(Allowed1, Allowed2, Either),
    Either \== Allowed1,
    Either \== Allowed2,
    select(Key-_, Cs1, Others1),
    select(Key-_, Cs2, Others2),
    foldl(conjoin, Others2, Others1, Others),
    key_values(Key, Box, Values),
    (   Either == Values
    ->  Conditions = Others
    ;   conjoined(Others, Key, Either, Conditions)
    ),
    subtract(Is2, Is1, New),
    append(Is1, New, Criteria).

consensus_key(all, _).
consensus_key(only(Keys), Key) :-
    memberchk(Key, Keys).

conjoin(Key-Allowed, Conditions0, Conditions) :-
    conjoined(Conditions0, Key, Allowed, Conditions).
