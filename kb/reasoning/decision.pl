:- module(decision,
          [ switched_outcomes/4,        % +Guideline, +Readings, +Request, -Outcomes
            depends_on/4                % +Guideline, +Readings, +Request, -Questions
          ]).
:- reexport(deciding, [decide_request/4, outcome/2]).
:- use_module(deciding, [decide_facts/4]).
:- use_module(touching).
:- use_module('../language/guidelines').
:- use_module('../language/settling').
:- use_module(library(apply), [exclude/3]).
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> The outcome of a request, and what it hangs on

Each question is switched alone.  What the switch cannot change is not
worked out again: the facts, where no finding is derived differently, and
the outcome, where the facts are the same and nothing that was evaluated
asks the question.
*/

%!  switched_outcomes(+Guideline, +Readings, +Request, -Outcomes:list)
%!      is det.
%
%   True when Outcomes are switched(Question, Option, Outcome) for each
%   other option of each question, in the order of the questions.

switched_outcomes(Guideline, Readings, Request, Outcomes) :-
    decide_request(Guideline, Readings, Request, Decision),
    switched_outcomes(Guideline, Readings, Request, Decision, Outcomes).

switched_outcomes(Guideline, Readings, Request, Decision, Outcomes) :-
    findall(switched(Question, Option, Outcome),
            ( touches(Guideline, Question, Index, Touched),
              switched(Guideline, Readings, Question, Others),
              arg(Index, Others, Option),
              switched_outcome(Touched, Guideline, Others, Request, Decision,
                               Outcome)
            ),
            Outcomes).

switched_outcome(touched(Settling, Bodies), Guideline, Readings, Request,
                 Decision, Outcome) :-
    Decision = decision(Outcome0, _, _, _, Facts0),
    switched_facts(Settling, Guideline, Readings, Request, Facts0, Facts),
    (   Facts == Facts0,
        \+ asked(Bodies, Decision)
    ->  Outcome = Outcome0
    ;   decide_facts(Guideline, Readings, Facts, Other),
        outcome(Other, Outcome)
    ).

switched_facts(no, _, _, _, Facts, Facts).
switched_facts(yes, Guideline, Readings, Request, _, Facts) :-
    settle(Guideline, Readings, Request, Facts).

asked(Bodies, Decision) :-
    member(Body, Bodies),
    asked_body(Body, Decision),
    !.

asked_body(always, _).
asked_body(path(Path), decision(_, _, _, Paths, _)) :-
    memberchk(path(Path, _, _), Paths).
asked_body(unknown_path, decision(_, _, _, Paths, _)) :-
    memberchk(path(_, _, criterion(_, unknown, _)), Paths).
asked_body(unless_known(Index), decision(_, _, _, _, Facts)) :-
    arg(Index, Facts, State),
    State \= known(_).

%!  depends_on(+Guideline, +Readings, +Request, -Questions:list) is det.
%
%   True when Questions are those of which another option, selected alone,
%   changes the outcome of Request or its duration.

depends_on(Guideline, Readings, Request, Questions) :-
    decide_request(Guideline, Readings, Request, Decision),
    outcome(Decision, Outcome),
    switched_outcomes(Guideline, Readings, Request, Decision, Outcomes),
    findall(Question,
            ( member(switched(Question, _, Different), Outcomes),
              \+ same_outcome(Outcome, Different)
            ),
            Questions0),
    once_each(Questions0, Questions).

%   Which programme decides is no part of the outcome.

same_outcome(Outcome, Outcome) :-
    !.
same_outcome(refer(_), refer(_)).

once_each([], []).
once_each([Q|Qs0], [Q|Qs]) :-
    exclude(==(Q), Qs0, Qs1),
    once_each(Qs1, Qs).
