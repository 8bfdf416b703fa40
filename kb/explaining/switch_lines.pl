:- module(switch_lines,
          [ reading_switch_lines/4      % +Summary, +Singles, +Joint, -Lines
          ]).
:- use_module(notes_lines).
:- use_module(titles).
:- use_module('../language/guidelines').
:- use_module('../wording').
:- use_module(library(lists), [append/2, member/2, memberchk/2]).

/** <module> What questions of interpretation do to an outcome
*/

%!  reading_switch_lines(+Summary, +Singles, +Joint, -Lines:list) is det.
%
%   True when Lines say what each question of interpretation does to the
%   outcome of Summary: those that matter in a sentence with both answers,
%   then every switch.

reading_switch_lines(Summary, Singles, Joint, Lines) :-
    Summary = summary(context(Guideline, Readings, _, _), _, Fields),
    memberchk(depends_on-Questions, Fields),
    title_lines(Summary, Titles),
    findall(line(1, note, Question, Text),
            ( member(Question, Questions),
              matter_text(Guideline, Readings, Summary, Singles, Question, Text)
            ),
            Matter0),
    (   Matter0 == []
    ->  Matter = [line(1, note, none,
                       "No single question changes the outcome.")]
    ;   Matter = Matter0
    ),
    Summary = summary(_, decision(Outcome0, _, _, _, _), _),
    findall(line(1, Mark, Id, Text),
            ( member(switched(Question, Option, Outcome), Singles),
              format(atom(Id), "~w=~w", [Question, Option]),
              outcome_sentence(Outcome, Text),
              differing_mark(Outcome, Outcome0, Mark)
            ),
            Switches),
    findall(line(1, change, Id, Text),
            ( member(joint(Q1, O1, Q2, O2, Outcome), Joint),
              format(atom(Id), "~w=~w ~w=~w", [Q1, O1, Q2, O2]),
              outcome_sentence(Outcome, Text)
            ),
            Together),
    headed("What matters", Matter, Part1),
    headed("Every single switch", Switches, Part2),
    headed("Two together, where neither alone does it", Together, Part3),
    append([Titles, Part1, Part2, Part3], Lines).

differing_mark(Outcome, Outcome0, Mark) :-
    (   Outcome == Outcome0
    ->  Mark = plain
    ;   Mark = change
    ).

matter_text(Guideline, Readings, Summary, Singles, Question, Text) :-
    once(selected(Guideline, Readings, Question, Option)),
    question_text(Guideline, Question, Option, Asked, Answer),
    Summary = summary(_, decision(Outcome0, _, _, _, _), _),
    outcome_text(Guideline, Outcome0, Now),
    findall(Other,
            ( member(switched(Question, Another, Outcome), Singles),
              question_text(Guideline, Question, Another, _, OtherAnswer),
              outcome_text(Guideline, Outcome, Then),
              format(string(Other), "Otherwise: ~w Outcome: ~w.",
                     [OtherAnswer, Then])
            ),
            Others),
    joined_text(Others, " ", OthersText),
    format(string(Text), "~w ~w Outcome: ~w. ~w",
           [Asked, Answer, Now, OthersText]).

outcome_sentence(Outcome, Sentence) :-
    outcome_text(none, Outcome, Text),
    capitalized(Text, Capital),
    string_concat(Capital, ".", Sentence).
