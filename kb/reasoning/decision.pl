:- module(decision,
          [ switched_outcomes/4,        % +Guideline, +Readings, +Request, -Outcomes
            depends_on/4,               % +Guideline, +Readings, +Request, -Questions
            depends_on/5                % +Guideline, +Readings, +Request, +Decision, -Questions
          ]).
:- reexport(deciding, [decide_request/4, outcome/2]).
:- use_module(deciding, [decide_facts/4, decide_paths/6]).
:- use_module(touching).
:- use_module('../language/guidelines').
:- use_module('../language/compiler').
:- use_module('../language/proofs').
:- use_module('../language/settling').
:- use_module(library(apply), [exclude/3]).
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> The outcome of a request, and what it hangs on

Each question is switched alone.  What the switch cannot change is not
worked out again: the facts, where the findings it touches are settled
alike, and the outcome, where the facts are the same and each criterion that
asks the question has the verdict it had.
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
    switches(Guideline, Readings, Switches),
    findall(switched(Question, Option, Outcome),
            ( member(Switch, Switches),
              Switch = switch(Question, Option, _, _, _),
              switched_outcome(Switch, Guideline, Readings, Request, Decision,
                               Outcome)
            ),
            Outcomes).

switched_outcome(switch(_, _, Others, Settled, Bodies), Guideline, Readings,
                 Request, Decision, Outcome) :-
    Decision = decision(Outcome0, Refers, Edition, Paths, Facts),
    (   settled_alike(Settled, Guideline, Others, Request, Decision)
    ->  (   member(Body, Bodies),
            asked_anew(Body, Guideline, Readings, Others, Decision)
        ->  (   routing_body(Body)
            ->  decide_facts(Guideline, Others, Facts, Other),
                outcome(Other, Outcome)
            ;   Paths == []
            ->  Outcome = Outcome0
            ;   decide_paths(Guideline, Others, Facts, Refers, Edition, Outcome)
            )
        ;   Outcome = Outcome0
        )
    ;   decide_request(Guideline, Others, Request, Other),
        outcome(Other, Outcome)
    ).

routing_body(route(_)).
routing_body(edition).
routing_body(unless_known(_)).

%   A finding that nothing evaluated reads may come out otherwise.

settled_alike([], _, _, _, _).
settled_alike([settled(Index, Places)|Settled], Guideline, Readings, Request,
              Decision) :-
    Decision = decision(_, _, _, Paths, Facts),
    (   \+ read_there(Places, Paths)
    ->  true
    ;   resettled(Guideline, Readings, Request, Facts, Index, State),
        arg(Index, Facts, State0),
        State == State0
    ),
    settled_alike(Settled, Guideline, Readings, Request, Decision).

read_there(Places, Paths) :-
    member(Place, Places),
    (   Place == routing
    ;   memberchk(path(Place, _, _), Paths)
    ),
    !.

%   asked_anew(+Body, +Guideline, +Readings, +Others, +Decision): what asks the
%   question was evaluated, and may come out otherwise under Others.

asked_anew(route(Id), Guideline, Readings, Others, decision(_, _, _, _, Facts)) :-
    otherwise(refers(Id), Guideline, Readings, Others, Facts).
asked_anew(edition, Guideline, Readings, Others,
           decision(_, Refers, _, _, Facts)) :-
    Refers \= certain(_),
    otherwise(edition, Guideline, Readings, Others, Facts).
asked_anew(whole_path(Path), _, _, _, decision(_, _, _, Paths, _)) :-
    memberchk(path(Path, _, _), Paths).
asked_anew(unknown_path, _, _, _, decision(_, _, _, Paths, _)) :-
    memberchk(path(_, _, criterion(_, unknown, _)), Paths).
asked_anew(unless_known(Index), _, _, _, decision(_, _, _, _, Facts)) :-
    arg(Index, Facts, State),
    State \= known(_).
asked_anew(path(Path, Criteria), Guideline, _, Others,
           decision(_, _, _, Paths, Facts)) :-
    memberchk(path(Path, _, Proof), Paths),
    Proof = criterion(_, Root, _),
    member(Id, Criteria),
    criterion_proof(Proof, Id, criterion(_, Verdict0, _)),
    evaluate(Guideline, criterion(Id), Facts, Others, Verdict, _),
    comes_otherwise(Verdict0, Verdict, Root),
    !.

%   Where a path is unknown, what is unknown in it may hang on other findings.

comes_otherwise(unknown, unknown, Root) :-
    !,
    Root == unknown.
comes_otherwise(Verdict0, Verdict, _) :-
    Verdict0 \== Verdict.

otherwise(What, Guideline, Readings, Others, Facts) :-
    evaluate(Guideline, What, Facts, Readings, Verdict0, _),
    evaluate(Guideline, What, Facts, Others, Verdict, _),
    \+ ( Verdict == Verdict0, Verdict \== unknown ),
    !.

%!  depends_on(+Guideline, +Readings, +Request, -Questions:list) is det.
%!  depends_on(+Guideline, +Readings, +Request, +Decision, -Questions:list)
%!      is det.
%
%   True when Questions are those of which another option, selected alone,
%   changes the outcome of Request or its duration.

depends_on(Guideline, Readings, Request, Questions) :-
    decide_request(Guideline, Readings, Request, Decision),
    depends_on(Guideline, Readings, Request, Decision, Questions).

depends_on(Guideline, Readings, Request, Decision, Questions) :-
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
