:- use_module('../../kb/load').
:- use_module(random_requests).
:- use_module('../../kb/language/guidelines').
:- use_module('../../kb/reasoning/decision').
:- use_module('../../kb/reasoning/multiplying').
:- use_module('../../kb/reasoning/ways').
:- use_module(library(lists), [member/2]).
:- use_module(library(plunit)).
:- use_module(library(random)).

/*  What is worked out once, or only where a switch can change it, against
    the same worked out afresh.
*/

guideline_of(blinatumomab).

%   Random requests, every second one under a switch

random_case(I, Readings, Request) :-
    guideline_of(G),
    random_between(10, 100, Density),
    random_request(Density, Request),
    (   0 is I mod 2
    ->  random_choices(G, Choices)
    ;   Choices = []
    ),
    readings(G, Choices, Readings).

afresh(Guideline, Readings, Request, Outcomes) :-
    findall(switched(Question, Option, Outcome),
            ( switched(Guideline, Readings, Question, Others),
              selected(Guideline, Others, Question, Option),
              decide_request(Guideline, Others, Request, Decision),
              outcome(Decision, Outcome)
            ),
            Outcomes).

:- begin_tests(switches, [setup(set_random(seed(20260415)))]).

test(switched_outcomes_are_those_decided_afresh, Disagreements == []) :-
    guideline_of(G),
    findall(Request-Readings,
            ( between(1, 150, I),
              random_case(I, Readings, Request),
              switched_outcomes(G, Readings, Request, Outcomes),
              afresh(G, Readings, Request, Afresh),
              Outcomes \== Afresh
            ),
            Disagreements).

test(kept_ways_are_those_multiplied_out, Disagreements == []) :-
    guideline_of(G),
    readings(G, [], Default),
    findall(Root-Readings,
            ( guideline_fact(G, path(_, _, Root, _, _)),
              (   Readings = Default
              ;   switched(G, Default, _, Readings)
              ),
              ways(G, Readings, Root, Kept),
              multiplied_out(G, Readings, Root, Ways),
              Kept \== Ways
            ),
            Disagreements).

:- end_tests(switches).
