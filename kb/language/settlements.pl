:- module(settlements,
          [ compile_settling/2,         % +Guideline, +Program
            settling_program/2          % +Guideline, -Program
          ]).
:- use_module(guidelines).
:- use_module(operation_goals).
:- use_module(operations).
:- use_module(plans).
:- use_module(syntax).
:- use_module('../vocabulary/findings').
:- use_module(library(aggregate), [aggregate_all/3]).
:- use_module(library(apply), [maplist/3, maplist/5]).
:- use_module(library(lists), [append/3, memberchk/2]).

/** <module> Settling, as clauses

The vocabulary and the derived findings of a guideline are compiled to one
clause of

```
settled(Given, Provenance, Readings, Facts)
```

with a goal for each finding and each derived finding, to a clause of
resettled/6 for each that hangs on readings, alone, and to two clauses
for the elements of a list: one for what is stated of an element and one
for what is derived from that.  Where the operation depends on a reading,
the goal selects it by the option.
*/

:- dynamic program_of/2.

%!  settling_program(+Guideline, -Program) is semidet.
%
%   True when the clauses that settle requests are in the module Program.

settling_program(Guideline, Program) :-
    program_of(Guideline, Program).

%!  compile_settling(+Guideline, +Program) is det.
%
%   True when the clauses that settle requests are in the module Program.

compile_settling(Guideline, Program) :-
    retractall(program_of(Guideline, _)),
    assertz(program_of(Guideline, Program)),
    add_import_module(Program, settling, end),
    add_import_module(Program, operations, end),
    forall(finding(List, list(Element), _, _),
           compile_elements(Guideline, Program, List, Element)),
    compile_settled(Guideline, Program).

%   A scope is scope(Guideline, Program, Readings, Provenance, Stated, Facts):
%   Stated holds the state of each finding before anything is derived, and
%   Facts is Whole-States, the variable that is bound to them in the clause.

compile_settled(Guideline, Program) :-
    scope(Guideline, Program, Whole, Given, Scope),
    Scope = scope(_, _, Readings, Provenance, _, _-Facts),
    findall(Name, finding(Name, _, _, _), Names),
    maplist(stated_goal(Scope, Given), Names, StatedGoals),
    findall(Derived, derived_finding(Guideline, Derived), Deriveds),
    maplist(derived_goal(Scope), Deriveds, DerivedGoals),
    maplist(shared_slot(Scope, Deriveds), Names),
    append(StatedGoals, DerivedGoals, Goals),
    add_clause(Program, settled, [Given, Provenance, Readings, Whole],
               [Whole = Facts|Goals]),
    forall(( slot(Guideline, Name, Index), hangs_on_readings(Guideline, Name) ),
           compile_resettled(Guideline, Program, Name, Index)).

%   A scope with nothing bound in it, and the findings as given beside it

scope(Guideline, Program, Whole, Given, Scope) :-
    aggregate_all(count, finding(_, _, _, _), Length),
    aggregate_all(count, slot(Guideline, _, _), Size),
    functor(Given, given, Length),
    functor(Stated, facts, Length),
    functor(Facts, facts, Size),
    Scope = scope(Guideline, Program, _, _, Stated, Whole-Facts).

hangs_on_readings(Guideline, Name) :-
    (   derived_finding(Guideline, derived(Name, _))
    ;   vague_words(Guideline, Name, [_|_])
    ),
    !.

%   One finding alone, where the others stay as they were settled: what its
%   operation sees as stated is stated again.

compile_resettled(Guideline, Program, Name, Index) :-
    scope(Guideline, Program, Facts, Given, Scope),
    Scope = scope(_, _, Readings, Provenance, Stated, Facts-Facts),
    (   derived_finding(Guideline, derived(Name, Operation))
    ->  findall(Input, seen_as_stated(Name, Operation, Input), Inputs0),
        sort(Inputs0, Inputs),
        copy_but(Index, Facts, Anew, State),
        AnewScope = scope(Guideline, Program, Readings, Provenance, Stated,
                          Facts-Anew),
        maplist(stated_goal(Scope, Given), Inputs, StatedGoals),
        derived_goal(AnewScope, derived(Name, Operation), Goal),
        append(StatedGoals, [Goal], Goals)
    ;   stated_goal(Scope, Given, Name, Goal),
        arg(Index, Stated, State),
        Goals = [Goal]
    ),
    add_clause(Program, resettled,
               [Index, Given, Provenance, Readings, Facts, State], Goals).

%   The facts, but for the one that is derived anew

copy_but(Index, Facts, Anew, State) :-
    functor(Facts, Name, Size),
    functor(Anew, Name, Size),
    copied(Size, Index, Facts, Anew, State).

copied(0, _, _, _, _) :-
    !.
copied(I, Index, Facts, Anew, State) :-
    (   I =:= Index
    ->  arg(I, Anew, State)
    ;   arg(I, Facts, Shared),
        arg(I, Anew, Shared)
    ),
    I1 is I - 1,
    copied(I1, Index, Facts, Anew, State).

seen_as_stated(Name, _, Name) :-
    finding(Name, _, _, _).
seen_as_stated(_, Operation, Input) :-
    name_in(Operation, Input),
    finding(Input, list(_), _, _).

add_clause(Program, Name, Arguments, Goals) :-
    Head =.. [Name|Arguments],
    conjunction(Goals, Body),
    assertz(Program:(Head :- Body)).

conjunction([], true).
conjunction([Goal|Goals], (Goal, Conjunction)) :-
    conjunction(Goals, Conjunction).

%   What is stated of a finding

stated_goal(scope(Guideline, Program, Readings, _, Stated, _), Given, Name,
            Goal) :-
    slot(Guideline, Name, Index),
    arg(Index, Given, Raw),
    arg(Index, Stated, State),
    once(finding(Name, Type, Omitted, _)),
    received_goal(Type, Guideline, Program, Name, Readings, Raw, State,
                  Received),
    omitted_goal(Omitted, Guideline, Name, Type, Stated, Raw, State, Received,
                 Goal).

received_goal(list(_), _, Program, Name, _, Raw, State,
              stated_list(Raw, Name, Program:Stated, State)) :-
    !,
    element_clauses(Name, Stated, _).
received_goal(_, Guideline, _, Name, Readings, Raw, State, Goal) :-
    vague_words(Guideline, Name, Vague),
    (   Vague == []
    ->  Goal = stated(Raw, Name, State)
    ;   Goal = stated_vaguely(Raw, Name, Readings, Vague, State)
    ).

%   A finding that falls back on another sees the states before it.

omitted_goal(unknown, _, _, _, _, _, _, Goal, Goal).
omitted_goal(same_as(Other), Guideline, Name, _, Stated, Raw, State, Goal,
             (   Raw = absent(Reason)
             ->  fallen_back(OtherState, Reason, Name, State)
             ;   Goal
             )) :-
    slot(Guideline, Other, Index),
    arg(Index, Stated, OtherState).
omitted_goal(assumed(Value), _, _, Type, _, Raw, State, Goal,
             (   Raw = absent(_)
             ->  State = Assumed
             ;   Goal
             )) :-
    assumed_state(Type, Value, Assumed).

assumed_state(list(_), _, items([])) :-
    !.
assumed_state(_, Value, known(Value)).

%   A finding from which nothing is derived in its place stands as stated.

shared_slot(scope(Guideline, _, _, _, Stated, _-Facts), Deriveds, Name) :-
    (   memberchk(derived(Name, _), Deriveds)
    ->  true
    ;   slot(Guideline, Name, Index),
        arg(Index, Stated, State),
        arg(Index, Facts, State)
    ).

%   What is derived: derived(Name, Operation), also where only parts of the
%   elements of a list are.

derived_finding(Guideline, derived(Name, Operation)) :-
    guideline_fact(Guideline, derived(Name, _, Operation)).
derived_finding(Guideline, derived(List, same(List))) :-
    finding(List, list(record(_)), _, _),
    \+ guideline_fact(Guideline, derived(List, _, _)),
    once(guideline_fact(Guideline, derived(List, _, _, _))).

derived_goal(Scope, derived(Name, Operation), (Operated, Completed)) :-
    Scope = scope(Guideline, Program, Readings, _, _, Facts-States),
    slot(Guideline, Name, Index),
    arg(Index, States, State),
    operated_goal(Operation, Scope, whole(Name), State0, Operated),
    (   guideline_fact(Guideline, derived(Name, _, _, _))
    ->  element_clauses(Name, _, Whole),
        Completed = completed(State0, Program:Whole, Readings, Facts, State)
    ;   State0 = State,
        Completed = true
    ).

%   Elements: one clause from what was received to what is stated, and one,
%   where parts are derived, to the whole element.

element_clauses(List, Stated, Whole) :-
    atom_concat('stated ', List, Stated),
    atom_concat('whole ', List, Whole).

compile_elements(Guideline, Program, List, record(Record)) :-
    !,
    findall(Part, part(Record, Part, _, _), Parts),
    maplist(part_goal(List), Parts, Raws, States, Goals),
    Raw =.. [Record|Raws],
    Given =.. [Record|States],
    element_clauses(List, Stated, Whole),
    add_clause(Program, Stated, [Raw, Given], Goals),
    (   guideline_fact(Guideline, derived(List, _, _, _))
    ->  compile_whole(Guideline, Program, List, Whole, Given)
    ;   true
    ).
compile_elements(_, Program, List, Type) :-
    Element =.. [Type, State],
    element_clauses(List, Stated, _),
    add_clause(Program, Stated, [Raw, Element], [stated(Raw, List, State)]).

part_goal(List, _, Raw, State, stated(Raw, List, State)).

compile_whole(Guideline, Program, List, Whole, Given) :-
    findall(Part, part_slot(Guideline, List, Part, _), Parts),
    findall(Part-Operation,
            guideline_fact(Guideline, derived(List, Part, _, Operation)),
            Derived),
    length(Parts, Width),
    functor(Given, Record, _),
    functor(Element, Record, Width),
    findall(I, slot(Guideline, _, I), Slots),
    length(Slots, Size),
    functor(Facts, facts, Size),
    Scope = scope(Guideline, Program, Readings, none, none, Facts-Facts),
    maplist(whole_goal(Scope, List, Given, Element), Derived, Goals),
    maplist(shared_part(Guideline, List, Derived, Given, Element), Parts),
    add_clause(Program, Whole, [Readings, Facts, Given, Element], Goals).

whole_goal(Scope, List, Given, Element, Part-Operation, Goal) :-
    Scope = scope(Guideline, _, _, _, _, _),
    part_slot(Guideline, List, Part, Index),
    arg(Index, Element, State),
    operated_goal(Operation, Scope, part(List, Part, Given, Element), State,
                  Goal).

shared_part(Guideline, List, Derived, Given, Element, Part) :-
    (   memberchk(Part-_, Derived)
    ->  true
    ;   part_slot(Guideline, List, Part, Index),
        arg(Index, Given, State),
        arg(Index, Element, State)
    ).
