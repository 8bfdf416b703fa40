:- module(readings_query,
          [ all_readings/1              % +Source
          ]).
:- use_module(asking).
:- use_module(decide).
:- use_module(explained).
:- use_module('../kb/explaining/switch_lines').
:- use_module('../kb/explaining/explanation').
:- use_module('../kb/reasoning/decision').
:- use_module('../kb/reasoning/switches').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [member/2]).

/** <module> What do the questions of interpretation do to the outcome?
*/

%!  all_readings(+Source) is det.
%
%   Print the outcome of the request in Source under every single switch.

all_readings(Source) :-
    source_summary(Source, [], Summary),
    single_outcomes(Summary, Singles),
    reading_switch_lines(Summary, Singles, [], Lines),
    lines_text(Lines, Text),
    write(Text).

single_outcomes(summary(context(Guideline, Readings, Request, _), _, _),
                Singles) :-
    switched_outcomes(Guideline, Readings, Request, Singles).

answer(Options0, Body, object([ decision-Decision, readings-array(SingleTerms),
                                pairs-array(JointTerms), text-string(Text),
                                lines-LinesTerm ])) :-
    named_option("pairs", Options0, false, [true, false], Pairs),
    without_option("pairs", Options0, Options),
    body_summary(Options, Body, Summary),
    decision_term(Summary, Decision),
    single_outcomes(Summary, Singles),
    joint_outcomes(Pairs, Summary, Singles, Joint),
    maplist(single_term, Singles, SingleTerms),
    maplist(joint_term, Joint, JointTerms),
    reading_switch_lines(Summary, Singles, Joint, Lines),
    lines_text(Lines, Text),
    lines_term(Lines, LinesTerm).

joint_outcomes(false, _, _, []).
joint_outcomes(true, summary(context(Guideline, Readings, Request, _), _, _),
               Singles, Joint) :-
    joint_switches(Guideline, Readings, Request, Singles, Joint).

single_term(switched(Question, Option, Outcome),
            object([ question-string(QuestionText), option-string(OptionText),
                     outcome-OutcomeTerm, approval_duration-Duration ])) :-
    atom_string(Question, QuestionText),
    atom_string(Option, OptionText),
    outcome_term(Outcome, OutcomeTerm, Duration).

joint_term(joint(Q1, O1, Q2, O2, Outcome),
           object([ readings-object(Pairs), outcome-OutcomeTerm,
                    approval_duration-Duration ])) :-
    findall(Q-string(Text),
            ( member(Q-O, [Q1-O1, Q2-O2]), atom_string(O, Text) ),
            Pairs),
    outcome_term(Outcome, OutcomeTerm, Duration).
