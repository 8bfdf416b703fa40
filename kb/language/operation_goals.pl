:- module(operation_goals,
          [ operated_goal/5             % +Operation, +Scope, +Derived, ?State, -Goal
          ]).
:- use_module(guidelines).
:- use_module(plans).
:- use_module(syntax).
:- use_module('../vocabulary/findings').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(yall)).

/** <module> Operations as goals

A scope is what settlements.pl says.
*/

%!  operated_goal(+Operation, +Scope, +Derived, ?State, -Goal) is det.
%
%   True when Goal computes Operation to State.  One that depends on readings
%   selects by the option.  What is derived is whole(Finding) or part(List,
%   Part, Given, Element).

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
