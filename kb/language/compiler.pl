:- module(compiler,
          [ compile_guideline/1,        % +Module
            evaluate/6                  % +Guideline, +What, +Facts, +Readings, -Verdict, -Proof
          ]).
:- use_module(syntax).
:- use_module(guidelines).
:- use_module(checking).
:- use_module(plans).
:- use_module(settlements).
:- use_module(verdicts).
:- use_module(library(error), [existence_error/2]).
:- use_module(library(lists), [append/3, member/2, nth1/3]).

/** <module> From criteria to clauses

One pass checks the facts of a guideline and compiles each criterion, and
each other body that decides something, to one clause of

```
Criterion(Facts, Readings, Verdict, Proof)
```

that evaluates all of it: an unmet part never cuts another short, so that
a denial costs what an approval costs and its proof is whole.

A proof is one of

  * criterion(Id, Verdict, Proof)
  * all(Verdict, Proofs), any(Verdict, Proofs)
  * test(Verdict, Test)
  * quantified(Verdict, Body, Elements), of element(Index, Verdict, Proof)
  * reading(Verdict, Question, Option, Proof)
  * constant(Verdict): `anything` and `nothing`
*/

:- dynamic entry/3.                     % What, Guideline, Program:Name

%!  compile_guideline(+Module) is det.
%
%   True when the facts in Module are checked, and compiled for
%   evaluate/6.
%
%   @error guideline_faults(Count)

compile_guideline(Guideline) :-
    declare_guideline(Guideline),
    check_guideline(Guideline),
    trust_facts(Guideline),
    assign_slots(Guideline),
    atom_concat(Guideline, '_program', Program),
    retractall(entry(_, Guideline, _)),
    forall(compiled_body(Guideline, What, Body),
           compile_entry(Guideline, Program, What, Body)),
    compile_settling(Guideline, Program).

compiled_body(Guideline, criterion(Id), Body) :-
    criterion(Guideline, Id, _, Body).
compiled_body(Guideline, refers(Id), Body) :-
    guideline_fact(Guideline, refers(Id, _, Body, _)).
compiled_body(Guideline, edition, Body) :-
    guideline_fact(Guideline, edition(Body, _)).
compiled_body(Guideline, advisory(Id), Body) :-
    guideline_fact(Guideline, advisory(Id, _, Body, _)).

compile_entry(Guideline, Program, What, Body) :-
    entry_name(What, Name),
    scope(Guideline, Program, Name, none, Scope),
    body_goal(Body, Scope, Facts, Readings, none, Verdict, Proof0, Goal),
    entry_proof(What, Verdict, Proof0, Proof),
    Head =.. [Name, Facts, Readings, Verdict, Proof],
    add_clause(Program, Head, Goal),
    assertz(entry(What, Guideline, Program:Name)).

entry_name(criterion(Id), Id).
entry_name(refers(Id), Name) :-
    atom_concat('refers ', Id, Name).
entry_name(edition, edition).
entry_name(advisory(Id), Name) :-
    atom_concat('advisory ', Id, Name).

entry_proof(criterion(Id), Verdict, Proof, criterion(Id, Verdict, Proof)) :-
    !.
entry_proof(_, _, Proof, Proof).

add_clause(Program, Head, Goal) :-
    add_import_module(Program, verdicts, end),
    assertz(Program:(Head :- Goal)).

%   A scope is scope(Guideline, Program, Name, List): where auxiliary
%   predicates go, what they are named after, and the list whose element
%   is spoken of.

scope(Guideline, Program, Name, List, scope(Guideline, Program, Name, List)).

%!  body_goal(+Body, +Scope, ?Facts, ?Readings, ?Element, ?Verdict, ?Proof,
%!            -Goal) is det.
%
%   True when Goal evaluates Body to Verdict and Proof.

body_goal(Body, Scope, Facts, Readings, Element, Verdict, all(Verdict, Proofs),
          Goal) :-
    Body = (_ and _),
    !,
    conjuncts(Body, Parts),
    joined_goal(Parts, both, Scope, Facts, Readings, Element, Verdict, Proofs,
                Goal).
body_goal(Body, Scope, Facts, Readings, Element, Verdict, any(Verdict, Proofs),
          Goal) :-
    Body = (_ or _),
    !,
    disjuncts(Body, Parts),
    joined_goal(Parts, either, Scope, Facts, Readings, Element, Verdict, Proofs,
                Goal).
body_goal(anything, _, _, _, _, met, constant(met), true) :-
    !.
body_goal(nothing, _, _, _, _, not_met, constant(not_met), true) :-
    !.
body_goal(reading(Question, Options), Scope, Facts, Readings, Element, Verdict,
          reading(Verdict, Question, Option, Proof), Goal) :-
    !,
    Scope = scope(Guideline, Program, _, _),
    fresh_name(Scope, Question, Name),
    forall(member((Word means Body), Options),
           option_clause(Name, Word, Body, Scope)),
    selected_index(Guideline, Question, Index),
    Call =.. [Name, Option, Facts, Readings, Element, Verdict, Proof],
    Goal = ( arg(Index, Readings, Option), Program:Call ).
body_goal(Body, Scope, Facts, Readings, none, Verdict,
          quantified(Verdict, Body, Proofs), Goal) :-
    quantified(Body, Quantifier0, List, Inner),
    !,
    Scope = scope(Guideline, Program, Name0, _),
    fresh_name(Scope, List, Name),
    scope(Guideline, Program, Name0, List, InnerScope),
    body_goal(Inner, InnerScope, F, R, E, V, P, InnerGoal),
    Head =.. [Name, E, F, R, V, P],
    add_clause(Program, Head, InnerGoal),
    slot(Guideline, List, Index),
    compiled_quantifier(Quantifier0, Guideline, List, Quantifier),
    Goal = ( arg(Index, Facts, State),
             quantify(State, Quantifier, Program:Name, Facts, Readings,
                      Verdict-Proofs)
           ).
body_goal(Test, Scope, Facts, Readings, Element, Verdict, test(Verdict, Test),
          Goal) :-
    test(Test, Subject, Comparison, Object),
    !,
    state_goal(Subject, Scope, Facts, Element, State, Get),
    test_goal(Comparison, Object, Scope, Facts, Readings, Element, State,
              Verdict, Compare),
    Goal = ( Get, Compare ).
body_goal(Id, scope(_, Program, _, _), Facts, Readings, _, Verdict, Proof,
          Program:Call) :-
    Call =.. [Id, Facts, Readings, Verdict, Proof].

joined_goal(Parts, Join, Scope, Facts, Readings, Element, Verdict, Proofs,
            Goal) :-
    length(Parts, Length),
    length(Verdicts, Length),
    length(Proofs, Length),
    part_goals(Parts, Scope, Facts, Readings, Element, Verdicts, Proofs, Goals),
    Verdicts = [First|Rest],
    join_goals(Rest, Join, First, Verdict, Joins),
    append(Goals, Joins, All),
    conjunction(All, Goal).

part_goals([], _, _, _, _, [], [], []).
part_goals([Part|Parts], Scope, Facts, Readings, Element, [V|Vs], [P|Ps],
           [Goal|Goals]) :-
    body_goal(Part, Scope, Facts, Readings, Element, V, P, Goal),
    part_goals(Parts, Scope, Facts, Readings, Element, Vs, Ps, Goals).

join_goals([], _, Verdict, Verdict, []).
join_goals([V|Vs], Join, Verdict0, Verdict, [Goal|Goals]) :-
    Goal =.. [Join, Verdict0, V, Verdict1],
    join_goals(Vs, Join, Verdict1, Verdict, Goals).

conjunction([Goal], Goal) :-
    !.
conjunction([Goal|Goals], (Goal, Rest)) :-
    conjunction(Goals, Rest).

option_clause(Name, Word, Body, Scope) :-
    Scope = scope(_, Program, _, List),
    (   List == none
    ->  Element = none
    ;   true
    ),
    body_goal(Body, Scope, F, R, Element, V, P, Goal),
    Head =.. [Name, Word, F, R, Element, V, P],
    add_clause(Program, Head, Goal).

fresh_name(scope(_, _, Name0, _), Suffix, Name) :-
    format(atom(Base), '~w ~w', [Name0, Suffix]),
    gensym_name(Base, Name).

gensym_name(Base, Name) :-
    flag(Base, N, N + 1),
    format(atom(Name), '~w ~d', [Base, N]).

selected_index(Guideline, Question, Index) :-
    findall(Q, guideline_fact(Guideline, question(Q, _, _)), Questions),
    nth1(Index, Questions, Question),
    !.

compiled_quantifier(some,   _, _, some).
compiled_quantifier(every,  _, _, every).
compiled_quantifier(latest, Guideline, List, latest(Index)) :-
    part_slot(Guideline, List, date, Index).

%   The state of a finding or of a part of an element

state_goal(Name, scope(Guideline, _, _, List), _, Element, State,
           arg(Index, Element, State)) :-
    List \== none,
    part_slot(Guideline, List, Name, Index),
    !.
state_goal(Name, scope(Guideline, _, _, _), Facts, _, State,
           arg(Index, Facts, State)) :-
    slot(Guideline, Name, Index).

test_goal(in, Words, _, _, _, _, State, Verdict,
          test_in(State, Words, Verdict)).
test_goal(other_than, Words, _, _, _, _, State, Verdict,
          test_other_than(State, Words, Verdict)).
test_goal(isa, Class, Scope, _, Readings, _, State, Verdict, Goal) :-
    class_goal(Class, Scope, Readings, Members, Get),
    Goal = ( Get, test_isa(State, Members, Verdict) ).
test_goal(at_least, Limit, Scope, Facts, _, Element, State, Verdict, Goal) :-
    limit_goal(Limit, Scope, Facts, Element, Bound, Get),
    Goal = ( Get, test_at_least(State, Bound, Verdict) ).
test_goal(at_most, Limit, Scope, Facts, _, Element, State, Verdict, Goal) :-
    limit_goal(Limit, Scope, Facts, Element, Bound, Get),
    Goal = ( Get, test_at_most(State, Bound, Verdict) ).

limit_goal(Limit, scope(Guideline, _, _, _), _, _, known(Value), true) :-
    limit_value(Guideline, Limit, Value),
    !.
limit_goal(Name, Scope, Facts, Element, State, Goal) :-
    state_goal(Name, Scope, Facts, Element, State, Goal).

class_goal(Class, scope(Guideline, Program, _, _), Readings, Members, Goal) :-
    guideline_fact(Guideline, class(Class, Definition)),
    !,
    (   Definition = reading(Question, Options)
    ->  atom_concat('class ', Class, Name),
        (   current_predicate(Program:Name/2)
        ->  true
        ;   forall(member((Word means Known), Options),
                   ( Clause =.. [Name, Word, Known],
                     add_clause(Program, Clause, true)
                   ))
        ),
        selected_index(Guideline, Question, Index),
        Call =.. [Name, Option, Members],
        Goal = ( arg(Index, Readings, Option), Program:Call )
    ;   Members = Definition,
        Goal = true
    ).

%!  evaluate(+Guideline, +What, +Facts, +Readings, -Verdict, -Proof) is det.
%
%   True when What, which is criterion(Id), refers(Id), `edition` or
%   advisory(Id), comes out as Verdict by Proof.

evaluate(Guideline, What, Facts, Readings, Verdict, Proof) :-
    (   entry(What, Guideline, Program:Name)
    ->  call(Program:Name, Facts, Readings, Verdict, Proof)
    ;   existence_error(What, Guideline)
    ).
