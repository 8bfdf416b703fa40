:- module(relevance,
          [ missing/5,                  % +Guideline, +Readings, +Request, +Decision, -Findings
            either_way/5                % +Guideline, +Readings, +Decision, -Path, -Split
          ]).
:- use_module(ways).
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/proofs').
:- use_module('../language/syntax').
:- use_module('../language/verdicts').
:- use_module('../vocabulary/findings').
:- use_module(library(lists), [list_to_set/2, member/2, memberchk/2]).
:- use_module(library(pairs), [pairs_keys_values/3]).

/** <module> Which findings matter to an outcome
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

leaf(Proof, Test, Leaf) :-
    sub_proof(Proof, Leaf),
    ( Leaf = quantified(_, Test, _) ; Leaf = test(_, Test) ).

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
