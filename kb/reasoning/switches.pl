:- module(switches,
          [ joint_switches/5            % +Guideline, +Readings, +Request, +Singles, -Joint
          ]).
:- use_module(decision).
:- use_module('../language/guidelines').
:- use_module(library(lists), [memberchk/2]).

/** <module> Readings that matter together
*/

%!  joint_switches(+Guideline, +Readings, +Request, +Singles, -Joint:list)
%!      is det.
%
%   True when Joint are joint(Question, Option, Other, OtherOption, Outcome):
%   two questions read otherwise at once, where the outcome is neither that
%   of Readings nor that of one of the two alone.  Singles are the outcomes
%   of the single switches, as switched_outcomes/4 gives them.

joint_switches(Guideline, Readings, Request, Singles, Joint) :-
    decide_request(Guideline, Readings, Request, Decision),
    outcome(Decision, Outcome),
    findall(joint(Question, Option, Other, OtherOption, Both),
            ( switched(Guideline, Readings, Question, Once),
              switched(Guideline, Once, Other, Twice),
              Question @< Other,
              decide_request(Guideline, Twice, Request, Changed),
              outcome(Changed, Both),
              Both \== Outcome,
              selected_once(Guideline, Once, Question, Option),
              selected_once(Guideline, Twice, Other, OtherOption),
              memberchk(switched(Question, Option, First), Singles),
              memberchk(switched(Other, OtherOption, Second), Singles),
              Both \== First,
              Both \== Second
            ),
            Joint).

selected_once(Guideline, Readings, Question, Option) :-
    selected(Guideline, Readings, Question, Option),
    !.
