:- module(relevance,
          [ missing/5,                  % +Guideline, +Readings, +Request, +Decision, -Findings
            blockers/4,                 % +Guideline, +Readings, +Decision, -Criteria
            either_way/5                % +Guideline, +Readings, +Decision, -Path, -Split
          ]).
:- use_module(ways).
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/syntax').
:- use_module('../language/verdicts').
:- use_module('../vocabulary/findings').
:- use_module(library(lists), [append/3, list_to_set/2, member/2, memberchk/2]).
:- use_module(library(pairs), [pairs_keys_values/3]).

/** <module> Which findings, and which criteria, matter to an outcome
*/

%!  missing(+Guideline, +Readings, +Request, +Decision, -Findings:list)
%!      is det.
%
%   True when Findings are the unknown findings on which two completions
%   that differ in nothing else disagree, in the order of the vocabulary.

missing(Guideline, Readings, _, decision(Outcome, Refers, Edition, Paths, Facts),
        Findings) :-
    (   Outcome == pend
    ->  Context = context(Guideline, Readings, Facts),
        findall(Finding,
                matters(Refers, Edition, Paths, Context, Finding),
                Findings0),
        findall(Finding,
                ( finding(Finding, _, _, _), memberchk(Finding, Findings0) ),
                Findings)
    ;   Findings = []
    ).

matters(open(Findings), _, _, _, Finding) :-
    member(Finding, Findings).
matters(_, unknown, _, context(Guideline, _, Facts), Finding) :-
    guideline_fact(Guideline, edition(Body, _)),
    tested_finding(Body, Tested),
    slot(Guideline, Tested, Index),
    arg(Index, Facts, State),
    state_causes(State, Causes),
    member(Finding, Causes).
matters(_, _, Paths, context(Guideline, _, Facts), Finding) :-
    Paths = [_, _|_],
    member(path(_, Result, _), Paths),
    Result \== deny,
    guideline_fact(Guideline, path(_, Asked, _, _, _)),
    slot(Guideline, Asked, Index),
    arg(Index, Facts, State),
    state_causes(State, Causes),
    member(Finding, Causes).
matters(_, _, Paths, Context, Finding) :-
    member(path(Path, open, Proof), Paths),
    path_primes(Context, Path, Proof, Primes, Box),
    member(way(Conditions, _), Primes),
    member(Key-_, Conditions),
    key_causes(Key, Box, Proof, Context, Causes),
    member(Finding, Causes).

tested_finding(reading(_, Options), Finding) :-
    member((_ means Body), Options),
    tested_finding(Body, Finding).
tested_finding(Test, Finding) :-
    test(Test, Finding, _, _).

%   The prime ways still open.  Where they agree and it pends all the same,
%   each criterion wants its own facts, and the ways themselves tell.

path_primes(Context, Path, Proof, Primes, Box) :-
    Context = context(Guideline, Readings, Facts),
    once(guideline_fact(Guideline, path(Path, _, Root, _, _))),
    ways(Guideline, Readings, Root, Ways),
    possible_values(Guideline, Readings, Facts, [Proof], Box),
    prime_ways(Ways, Box, Primes0),
    (   memberchk(way([], _), Primes0)
    ->  residual(Ways, Box, Primes)
    ;   Primes = Primes0
    ).

%   The findings because of which a key has more than one value

key_causes(word(Finding), _, _, context(Guideline, _, Facts), Causes) :-
    slot(Guideline, Finding, Index),
    arg(Index, Facts, State),
    state_causes(State, Causes).
key_causes(holds(Test), _, Proof, Context, Causes) :-
    once(leaf(Proof, Test, Leaf)),
    findall(Cause, leaf_cause(Leaf, Context, none, Cause), Causes0),
    list_to_set(Causes0, Causes).

leaf(quantified(V, Test, Elements), Test, quantified(V, Test, Elements)).
leaf(test(V, Test), Test, test(V, Test)).
leaf(criterion(_, _, Proof), Test, Leaf) :-
    leaf(Proof, Test, Leaf).
leaf(reading(_, _, _, Proof), Test, Leaf) :-
    leaf(Proof, Test, Leaf).
leaf(all(_, Proofs), Test, Leaf) :-
    member(Proof, Proofs),
    leaf(Proof, Test, Leaf).
leaf(any(_, Proofs), Test, Leaf) :-
    member(Proof, Proofs),
    leaf(Proof, Test, Leaf).

%   leaf_cause(+Proof, +Context, +Element, -Cause): Element is List-Term.

leaf_cause(quantified(unknown, Body, Elements), Context, _, Cause) :-
    Context = context(Guideline, _, Facts),
    quantified(Body, _, List, Inner),
    slot(Guideline, List, Index),
    arg(Index, Facts, State),
    (   state_causes(State, Causes),
        member(Cause, Causes)
    ;   State = absent(_),
        bound_name(Inner, Context, Name),
        state_of(Name, Context, none, Bound),
        state_causes(Bound, Causes),
        member(Cause, Causes)
    ;   State = items(Items),
        (   member(element(_, unknown, _), Elements)
        ->  member(element(I, unknown, Proof), Elements),
            nth_item(I, Items, Item),
            leaf_cause(Proof, Context, List-Item, Cause)
        ;   Cause = List
        )
    ).
leaf_cause(all(unknown, Proofs), Context, Element, Cause) :-
    member(Proof, Proofs),
    leaf_cause(Proof, Context, Element, Cause).
leaf_cause(any(unknown, Proofs), Context, Element, Cause) :-
    member(Proof, Proofs),
    leaf_cause(Proof, Context, Element, Cause).
leaf_cause(reading(unknown, _, _, Proof), Context, Element, Cause) :-
    leaf_cause(Proof, Context, Element, Cause).
leaf_cause(test(unknown, Test), Context, Element, Cause) :-
    test(Test, Subject, _, Object),
    (   Name = Subject
    ;   atom(Object),
        Name = Object
    ),
    state_of(Name, Context, Element, State),
    state_causes(State, Causes),
    member(Cause, Causes).

nth_item(0, [Item|_], Item) :-
    !.
nth_item(I, [_|Items], Item) :-
    I1 is I - 1,
    nth_item(I1, Items, Item).

state_of(Name, context(Guideline, _, _), List-Element, State) :-
    part_slot(Guideline, List, Name, Index),
    !,
    arg(Index, Element, State).
state_of(Name, context(Guideline, _, Facts), _, State) :-
    slot(Guideline, Name, Index),
    arg(Index, Facts, State).

%   The findings of the request that a body about elements compares with

bound_name(Body, Context, Name) :-
    (   test(Body, _, Comparison, Name)
    ->  memberchk(Comparison, [at_least, at_most]),
        Context = context(Guideline, _, _),
        slot(Guideline, Name, _)
    ;   Body = reading(Question, Options)
    ->  Context = context(Guideline, Readings, _),
        once(selected(Guideline, Readings, Question, Option)),
        memberchk((Option means Chosen), Options),
        bound_name(Chosen, Context, Name)
    ;   ( Body = (A and B) ; Body = (A or B) )
    ->  member(Part, [A, B]),
        bound_name(Part, Context, Name)
    ).

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

%   The way with the fewest unmet gates, unmet and unknown criteria

nearest_way(context(Guideline, Readings, _), Path, Proof, Ids) :-
    once(guideline_fact(Guideline, path(Path, _, Root, _, _))),
    ways(Guideline, Readings, Root, Ways),
    findall(rank(Gates, NotMet, Unknown)-Blocking,
            ( member(way(_, Way), Ways),
              blocking(Way, Proof, not_met, Ids1),
              blocking(Way, Proof, unknown, Ids2),
              unmet_gates(Guideline, Ids1, Gates),
              length(Ids1, NotMet),
              length(Ids2, Unknown),
              append(Ids1, Ids2, Blocking)
            ),
            Ranked),
    keysort(Ranked, [_-Blocking0|_]),
    unmet_only(Blocking0, Proof, Blocking),
    findall(Id, with_alternatives(Proof, Blocking, Id), Ids).

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

alternatives_of(criterion(Id0, _, Proof), Blocked, Id) :-
    (   Proof = any(Verdict, Proofs),
        Verdict \== met,
        member(criterion(Blocked, _, _), Proofs)
    ->  Id = Id0
    ;   alternatives_of(Proof, Blocked, Id)
    ).
alternatives_of(all(_, Proofs), Blocked, Id) :-
    member(Proof, Proofs),
    alternatives_of(Proof, Blocked, Id).
alternatives_of(any(_, Proofs), Blocked, Id) :-
    member(Proof, Proofs),
    alternatives_of(Proof, Blocked, Id).
alternatives_of(reading(_, _, _, Proof), Blocked, Id) :-
    alternatives_of(Proof, Blocked, Id).

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
    once(criterion_in(Proof, Id, Verdict0)),
    Verdict == Verdict0.

criterion_in(criterion(Id0, Verdict0, Proof), Id, Verdict) :-
    (   Id0 == Id
    ->  Verdict = Verdict0
    ;   criterion_in(Proof, Id, Verdict)
    ).
criterion_in(all(_, Proofs), Id, Verdict) :-
    member(Proof, Proofs),
    criterion_in(Proof, Id, Verdict).
criterion_in(any(_, Proofs), Id, Verdict) :-
    member(Proof, Proofs),
    criterion_in(Proof, Id, Verdict).
criterion_in(reading(_, _, _, Proof), Id, Verdict) :-
    criterion_in(Proof, Id, Verdict).

%!  either_way(+Guideline, +Readings, +Decision, -Path, -Split) is semidet.
%
%   True when Decision approves on Path although the path's criterion is
%   unknown, and Split is Key-Cases: each case is Value-Criteria, by which
%   Path is met whichever Value the key has.

either_way(Guideline, Readings, decision(_, _, _, Paths, Facts), Path,
           Key-Cases) :-
    member(path(Path, approve(_), Proof), Paths),
    Proof = criterion(Root, unknown, _),
    ways(Guideline, Readings, Root, Ways),
    possible_values(Guideline, Readings, Facts, [Proof], Box),
    residual(Ways, Box, Residual),
    member(way([Key-_], _), Residual),
    key_values(Key, Box, Values),
    findall(Value-Criteria,
            ( member(Value, Values),
              once(( member(way([Key-Allowed], Criteria), Residual),
                     memberchk(Value, Allowed)
                   ))
            ),
            Cases),
    pairs_keys_values(Cases, Covered, _),
    Covered == Values,
    !.
