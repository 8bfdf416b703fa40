:- module(interview_reasons,
          [ asking_text/3,              % +Summary, +Finding, -Text
            settling_text/3             % +Before, +After, -Text
          ]).
:- use_module(comparison).
:- use_module(effect_words).
:- use_module('../language/guidelines').
:- use_module('../reasoning/relevance').
:- use_module('../wording').
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> Why an interview asks, and what an answer settled
*/

%!  asking_text(+Summary, +Finding, -Text) is det.
%
%   True when Text says what Finding, which is missing, is asked for.

asking_text(Summary, Finding, Text) :-
    Summary = summary(Context, Decision, _),
    Context = context(Guideline, Readings, _, Facts),
    Decision = decision(_, _, Edition, Paths, _),
    (   asked_for_routing(Decision, Finding)
    ->  Text = "It tells whether another program decides."
    ;   once(guideline_fact(Guideline, path(_, Finding, _, _, _)))
    ->  Text = "It tells which criteria are examined."
    ;   waiting_criteria(context(Guideline, Readings, Facts), Paths, Finding, Ids),
        Ids \== []
    ->  joined_text(Ids, " and ", Joined),
        criteria_text(Ids, Guideline, Statement),
        format(string(Text), "It tells of ~w~w.", [Joined, Statement])
    ;   Edition == unknown
    ->  Text = "It tells whether this edition governs."
    ;   Text = "It can still change the outcome."
    ).

asked_for_routing(decision(_, open(Findings), _, _, _), Finding) :-
    memberchk(Finding, Findings).

criteria_text([Id], Guideline, Text) :-
    !,
    once(criterion(Guideline, Id, Statement, _)),
    format(string(Text), ": ~w", [Statement]).
criteria_text(_, _, "").

%!  settling_text(+Before, +After, -Text) is det.
%
%   True when Text says what the summary After settles that Before did not,
%   and how much is still open.

settling_text(Before, After, Text) :-
    changed_criteria(Before, After, Changed),
    findall(Said,
            ( member(Change, Changed),
              settles(Change),
              \+ change_follows(Change, Changed),
              change_text(Change, Said)
            ),
            Sayings),
    After = summary(_, _, Fields),
    memberchk(missing-Missing, Fields),
    length(Missing, Count),
    open_text(Count, Open),
    (   Sayings == []
    ->  Text = Open
    ;   joined_text(Sayings, ", ", Joined),
        format(string(Text), "Settled: ~w. ~w", [Joined, Open])
    ).

%   A path that is examined for the first time settles nothing yet.

settles(changed(_, _, none)).
settles(changed(_, Was, Is)) :-
    Was \== none,
    memberchk(Is, [met, not_met]).

open_text(0, "No further question is open.") :-
    !.
open_text(1, "One finding still matters.") :-
    !.
open_text(Count, Text) :-
    format(string(Text), "~d findings still matter.", [Count]).
