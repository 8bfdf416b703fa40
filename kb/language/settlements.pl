:- module(settlements,
          [ compile_settling/2,         % +Guideline, +Program
            settling_program/2          % +Guideline, -Program
          ]).
:- use_module(syntax).
:- use_module(guidelines).
:- use_module(operations).
:- use_module(plans).
:- use_module('../vocabulary/findings').
:- use_module(library(apply), [maplist/2, maplist/3, maplist/5]).
:- use_module(library(lists), [append/3, memberchk/2]).

/** <module> Settling, as clauses

The vocabulary and the derived findings of a guideline are compiled to one
clause of

```
settled(Given, Provenance, Readings, Facts)
```

with a goal for each finding and each derived finding, and to two clauses
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
    findall(Name, finding(Name, _, _, _), Names),
    findall(I, slot(Guideline, _, I), Slots),
    length(Names, Length),
    length(Slots, Size),
    functor(Given, given, Length),
    functor(Stated, facts, Length),
    functor(Facts, facts, Size),
    Scope = scope(Guideline, Program, Readings, Provenance, Stated,
                  Whole-Facts),
    maplist(stated_goal(Scope, Given), Names, StatedGoals),
    findall(Derived, derived_finding(Guideline, Derived), Deriveds),
    maplist(derived_goal(Scope), Deriveds, DerivedGoals),
    maplist(shared_slot(Scope, Deriveds), Names),
    append(StatedGoals, DerivedGoals, Goals),
    add_clause(Program, settled, [Given, Provenance, Readings, Whole],
               [Whole = Facts|Goals]).

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

%   The goal for an operation that depends on readings selects by option.
%   What is derived is whole(Finding) or part(List, Part, Given, Element).

operated_goal(Operation, Scope, Derived, State, Goal) :-
    (   reading_within(Operation, Reading)
    ->  Reading = reading(Question, Options),
        Scope = scope(Guideline, _, Readings, _, _, _),
        question_options(Guideline, Question, Index, _),
        option_goals(Options, Reading, Operation, Option, Scope, Derived,
                     State, Selected),
        Goal = ( arg(Index, Readings, Option), Selected )
    ;   Operation =.. [Function|Names],
        maplist(input(Scope, Derived), Names, States),
        owner(Derived, Owner),
        function_goal(Function, Names, Scope, Owner, States, State, Goal)
    ).

owner(whole(Name),          Name).
owner(part(List, _, _, _),  List).

option_goals([], _, _, _, _, _, _, fail).
option_goals([Word means Chosen|Options], Reading, Operation0, Option, Scope,
             Derived, State, ( Option == Word -> Goal ; Goals )) :-
    replaced_reading(Operation0, Reading, Chosen, Operation),
    operated_goal(Operation, Scope, Derived, State, Goal),
    option_goals(Options, Reading, Operation0, Option, Scope, Derived, State,
                 Goals).

reading_within(Term, Reading) :-
    (   Term = reading(_, _)
    ->  Reading = Term
    ;   compound(Term),
        arg(_, Term, Arg),
        reading_within(Arg, Reading)
    ->  true
    ).

replaced_reading(Term0, Reading, Chosen, Term) :-
    (   Term0 == Reading
    ->  Term = Chosen
    ;   compound(Term0)
    ->  Term0 =.. [Functor|Args0],
        maplist([Arg0, Arg]>>replaced_reading(Arg0, Reading, Chosen, Arg),
                Args0, Args),
        Term =.. [Functor|Args]
    ;   Term = Term0
    ).

function_goal(same, _, _, _, [State], State0, State0 = State) :-
    !.
function_goal(documented, [Name],
              scope(Guideline, _, _, Provenance, Stated, _), Owner, _, State,
              ( documentation(Given, Provenance, Name, Documented),
                operate(documented, [Given-Documented], Found),
                owned(Found, Owner, State)
              )) :-
    !,
    slot(Guideline, Name, Index),
    arg(Index, Stated, Given).
function_goal(Function, _, _, Owner, States, State,
              ( operate(Function, States, Found),
                owned(Found, Owner, State)
              )).

%   The state of an input: of the element as given, where it is the part
%   derived, or as made whole; of a finding as stated, where it is a list or
%   the finding derived, or as derived; or what a limit or word is.

input(scope(Guideline, _, _, _, _, _), part(List, Part, Given, Element), Name,
      State) :-
    part_slot(Guideline, List, Name, Index),
    !,
    (   Name == Part
    ->  arg(Index, Given, State)
    ;   arg(Index, Element, State)
    ).
input(scope(Guideline, _, _, _, Stated, _-Facts), Derived, Name, State) :-
    slot(Guideline, Name, Index),
    !,
    (   ( Derived == whole(Name) ; finding(Name, list(_), _, _) )
    ->  arg(Index, Stated, State)
    ;   arg(Index, Facts, State)
    ).
input(scope(Guideline, _, _, _, _, _), _, Name, known(Value)) :-
    (   limit_value(Guideline, Name, Value0)
    ->  Value = Value0
    ;   Value = Name
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
