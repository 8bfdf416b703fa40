:- module(touching,
          [ keep_switches/1,            % +Guideline
            switches/3                  % +Guideline, +Readings, -Switches
          ]).
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/syntax').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [append/3, member/2, memberchk/2, subtract/3]).

/** <module> What a question can change
*/

:- dynamic kept_switches/3, kept_touch/4.

%!  switches(+Guideline, +Readings, -Switches:list) is det.
%
%   True when Switches are switch(Question, Option, Others, Settled, Bodies)
%   for each other option of each question: Others are the Readings with that
%   option.  Settled are settled(Index, Places) of the findings that are
%   settled otherwise, each with what reads it, `routing` or the name of a
%   path; Bodies are what asks the question:
%
%     * route(Id), edition: each decision, there
%     * path(Path, Criteria): each decision that evaluates Path, in Criteria
%     * whole_path(Path): each decision that evaluates Path, throughout
%     * unknown_path: each in which the verdict of a path is unknown
%     * unless_known(Index): each in which the finding at Index is not known

switches(Guideline, Readings, Switches) :-
    (   kept_switches(Guideline, Readings, Switches0)
    ->  Switches = Switches0
    ;   worked_out(Guideline, Readings, Switches)
    ).

%!  keep_switches(+Guideline) is det.
%
%   True when the switches of the default readings are kept.

keep_switches(Guideline) :-
    retractall(kept_switches(Guideline, _, _)),
    retractall(kept_touch(_, Guideline, _, _)),
    read_sets(Guideline, Sets),
    forall(question_options(Guideline, Question, _, _),
           ( touched(Guideline, Sets, Question, Settled, Bodies),
             assertz(kept_touch(Question, Guideline, Settled, Bodies))
           )),
    readings(Guideline, [], Defaults),
    worked_out(Guideline, Defaults, Switches),
    assertz(kept_switches(Guideline, Defaults, Switches)).

worked_out(Guideline, Readings, Switches) :-
    findall(switch(Question, Option, Others, Settled, Bodies),
            ( question_options(Guideline, Question, Index, _),
              kept_touch(Question, Guideline, Settled, Bodies),
              switched(Guideline, Readings, Question, Others),
              arg(Index, Others, Option)
            ),
            Switches).

touched(Guideline, Sets, Question, Settled, Bodies) :-
    findall(settled(Index, Places),
            ( settles(Guideline, Question, Name),
              slot(Guideline, Name, Index),
              findall(Place,
                      ( member(Place-Names, Sets), memberchk(Name, Names) ),
                      Places0),
              sort(Places0, Places)
            ),
            Settled0),
    sort(Settled0, Settled),
    findall(Body, asks(Guideline, Question, Body), Bodies0),
    sort(Bodies0, Bodies).

settles(Guideline, Question, Name) :-
    (   guideline_fact(Guideline, derived(Name, _, Operation))
    ;   guideline_fact(Guideline, derived(Name, _, _, Operation))
    ),
    reads(Operation, Question).
settles(Guideline, Question, Name) :-
    guideline_fact(Guideline, vague(Name, _, Question-_, _)).

%   What is read where: Place-Names, with what it is derived from

read_sets(Guideline, Sets) :-
    findall(Place-Names,
            ( place_bodies(Guideline, Place, Bodies),
              findall(Name,
                      ( member(Body, Bodies), mentioned(Body, Guideline, Name) ),
                      Names0),
              sort(Names0, Names1),
              closed(Names1, Names1, Guideline, Names)
            ),
            Sets).

place_bodies(Guideline, routing, Bodies) :-
    findall(Body,
            (   guideline_fact(Guideline, refers(_, _, Body, _))
            ;   guideline_fact(Guideline, edition(Body, _))
            ),
            Bodies).
place_bodies(Guideline, Path, [Finding, Root|Gates]) :-
    guideline_fact(Guideline, path(Path, Finding, Root, _, _)),
    findall(Gate, guideline_fact(Guideline, procedure(second_path(Path, Gate), _)),
            Gates).

mentioned(Body, Guideline, Name) :-
    (   atom(Body)
    ->  (   criterion(Guideline, Body, _, Inner)
        ->  mentioned(Inner, Guideline, Name)
        ;   Name = Body
        )
    ;   compound(Body),
        arg(_, Body, Arg),
        mentioned(Arg, Guideline, Name)
    ).

closed([], Names, _, Names).
closed([Name|News0], Names0, Guideline, Names) :-
    findall(Input,
            ( derived_from(Guideline, Name, Operation),
              mentioned(Operation, Guideline, Input)
            ),
            Inputs0),
    sort(Inputs0, Inputs),
    subtract(Inputs, Names0, New),
    append(New, Names0, Names1),
    append(New, News0, News),
    closed(News, Names1, Guideline, Names).

derived_from(Guideline, Name, Operation) :-
    (   guideline_fact(Guideline, derived(Name, _, Operation))
    ;   guideline_fact(Guideline, derived(Name, _, _, Operation))
    ;   guideline_fact(Guideline, derived(_, Name, _, Operation))
    ).

%   A word that is vague under one option only is among the values a finding
%   may have under the other, whatever is known of others.

asks(Guideline, Question, unless_known(Index)) :-
    guideline_fact(Guideline, vague(Finding, _, Question-_, _)),
    slot(Guideline, Finding, Index).
asks(Guideline, Question, Body) :-
    guideline_fact(Guideline, procedure(Name, Value)),
    reads(Value, Question),
    procedure_asks(Name, Guideline, Body).
asks(Guideline, Question, route(Id)) :-
    guideline_fact(Guideline, refers(Id, _, Body, _)),
    asked_in(Guideline, Body, Question).
asks(Guideline, Question, edition) :-
    guideline_fact(Guideline, edition(Body, _)),
    asked_in(Guideline, Body, Question).
asks(Guideline, Question, path(Path, Criteria)) :-
    guideline_fact(Guideline, path(Path, _, Root, _, _)),
    asked_in(Guideline, Root, Question),
    findall(Id,
            ( criterion(Guideline, Id, _, Body),
              within(Guideline, Root, Id),
              asks_itself(Guideline, Body, Question)
            ),
            Criteria).
asks(Guideline, Question, path(Path, [Gate])) :-
    guideline_fact(Guideline, procedure(second_path(Path, Gate), _)),
    asked_in(Guideline, Gate, Question).

within(_, Id, Id) :-
    !.
within(Guideline, Root, Id) :-
    criterion(Guideline, Root, _, Body),
    name_in(Body, Inner),
    criterion(Guideline, Inner, _, _),
    within(Guideline, Inner, Id),
    !.

%   Body asks Question, not only the criteria named in it.

asks_itself(Guideline, Body, Question) :-
    without_criteria(Guideline, Body, Own),
    asked_in(Guideline, Own, Question).

without_criteria(Guideline, Body, Own) :-
    (   atom(Body),
        criterion(Guideline, Body, _, _)
    ->  Own = anything
    ;   compound(Body)
    ->  compound_name_arguments(Body, Name, Args0),
        maplist(without_criteria(Guideline), Args0, Args),
        compound_name_arguments(Own, Name, Args)
    ;   Own = Body
    ).

procedure_asks(unknowns, _, unknown_path).
procedure_asks(unknown_route(Finding), Guideline, unless_known(Index)) :-
    slot(Guideline, Finding, Index).
procedure_asks(unknown_path, Guideline, unless_known(Index)) :-
    guideline_fact(Guideline, path(_, Finding, _, _, _)),
    slot(Guideline, Finding, Index).
procedure_asks(second_path(Path, _), _, whole_path(Path)).

asked_in(Guideline, Body, Question) :-
    questions_in(Guideline, Body, Questions),
    memberchk(Question, Questions).

reads(Term, Question) :-
    compound(Term),
    (   Term = reading(Question, _)
    ;   arg(_, Term, Arg),
        reads(Arg, Question)
    ).
