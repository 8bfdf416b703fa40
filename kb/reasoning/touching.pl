:- module(touching,
          [ keep_touches/1,             % +Guideline
            touches/4                   % +Guideline, ?Question, -Index, -Touched
          ]).
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module(library(lists), [memberchk/2]).

/** <module> What a question can change
*/

:- dynamic kept_touches/4.

%!  touches(+Guideline, ?Question, -Index, -Touched) is nondet.
%
%   True when Touched is touched(Settling, Bodies) for Question, which
%   stands at Index of the readings.  Settling says whether it can change
%   the facts, `yes` or `no`; Bodies are what asks it:
%
%     * path(Path): each decision that evaluates Path
%     * unknown_path: each in which the verdict of a path is unknown
%     * unless_known(Index): each in which the finding at Index is not known
%     * always: any

touches(Guideline, Question, Index, Touched) :-
    kept_touches(Guideline, Question, Index, Touched).

%!  keep_touches(+Guideline) is det.
%
%   True when touches/4 is known for Guideline.

keep_touches(Guideline) :-
    retractall(kept_touches(Guideline, _, _, _)),
    forall(question_options(Guideline, Question, Index, _),
           ( touched(Guideline, Question, Touched),
             assertz(kept_touches(Guideline, Question, Index, Touched))
           )).

touched(Guideline, Question, touched(Settling, Bodies)) :-
    (   settles(Guideline, Question)
    ->  Settling = yes
    ;   Settling = no
    ),
    findall(Body, asks(Guideline, Question, Body), Bodies0),
    sort(Bodies0, Bodies).

settles(Guideline, Question) :-
    (   guideline_fact(Guideline, derived(_, _, Operation))
    ;   guideline_fact(Guideline, derived(_, _, _, Operation))
    ),
    reads(Operation, Question),
    !.
settles(Guideline, Question) :-
    guideline_fact(Guideline, vague(_, _, Question-_, _)),
    !.

%   A word that is vague under one option only is among the values a finding
%   may have under the other, whatever is known of others.

asks(Guideline, Question, unless_known(Index)) :-
    guideline_fact(Guideline, vague(Finding, _, Question-_, _)),
    slot(Guideline, Finding, Index).
asks(Guideline, Question, Body) :-
    guideline_fact(Guideline, procedure(Name, Value)),
    reads(Value, Question),
    procedure_asks(Name, Guideline, Body).
asks(Guideline, Question, always) :-
    (   guideline_fact(Guideline, refers(_, _, Body, _))
    ;   guideline_fact(Guideline, edition(Body, _))
    ),
    asked_in(Guideline, Body, Question).
asks(Guideline, Question, path(Path)) :-
    guideline_fact(Guideline, path(Path, _, Root, _, _)),
    (   Body = Root
    ;   guideline_fact(Guideline, procedure(second_path(Path, Body), _))
    ),
    asked_in(Guideline, Body, Question).

procedure_asks(unknowns, _, unknown_path).
procedure_asks(unknown_route(_), _, always).
procedure_asks(unknown_path, Guideline, unless_known(Index)) :-
    guideline_fact(Guideline, path(_, Finding, _, _, _)),
    slot(Guideline, Finding, Index).
procedure_asks(second_path(Path, _), _, path(Path)).

asked_in(Guideline, Body, Question) :-
    questions_in(Guideline, Body, Questions),
    memberchk(Question, Questions).

reads(Term, Question) :-
    compound(Term),
    (   Term = reading(Question, _)
    ;   arg(_, Term, Arg),
        reads(Arg, Question)
    ).
