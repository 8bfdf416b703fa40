:- module(notes_lines,
          [ note_lines/2,               % +Summary, -Lines
            assumed_text/2,             % +Summary, -Text
            reading_lines/2,            % +Summary, -Lines
            other_reading/5,            % +Guideline, +Readings, -Question, -Asked, -Answer
            period_text/2,              % +Summary, -Text
            question_text/5             % +Guideline, +Question, +Option, -Asked, -Answer
          ]).
:- use_module(missing_lines).
:- use_module(summary).
:- use_module('../wording').
:- use_module('../language/guidelines').
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> What is to be known beside the answer
*/

%!  note_lines(+Summary, -Lines:list) is det.
%
%   True when Lines hold advisories, odd data, what is not needed, readings,
%   the period and assumptions.

note_lines(Summary, Lines) :-
    findall(line(1, note, none, Text), note_text(Summary, Text), Lines).

note_text(summary(_, _, Fields), Text) :-
    memberchk(advisories-Advisories, Fields),
    member(_-Sentence, Advisories),
    format(string(Text), "Advisory: ~w", [Sentence]).
note_text(summary(context(Guideline, _, _, _), _, Fields), Text) :-
    memberchk(flags-Flags, Fields),
    member(Flag, Flags),
    flag_sentence(Guideline, Flag, Sentence),
    (   without_effect(Fields, Flag)
    ->  format(string(Text), "Data: ~w It does not matter for this answer.",
               [Sentence])
    ;   format(string(Text), "Data: ~w", [Sentence])
    ).
note_text(Summary, Text) :-
    period_text(Summary, Text).
note_text(Summary, Text) :-
    not_needed_text(Summary, Text),
    Text \== "".
note_text(summary(context(Guideline, Readings, _, _), _, Fields), Text) :-
    memberchk(depends_on-Questions, Fields),
    (   Questions == []
    ->  Text = "Depends on no reading."
    ;   member(Question, Questions),
        once(selected(Guideline, Readings, Question, Option)),
        question_text(Guideline, Question, Option, Asked, Answer),
        format(string(Text), "Depends on ~w: ~w ~w", [Question, Asked, Answer])
    ).
note_text(summary(context(Guideline, Readings, _, _), _, Fields), Text) :-
    memberchk(depends_on-Questions, Fields),
    other_reading(Guideline, Readings, Question, Asked, Answer),
    \+ memberchk(Question, Questions),
    format(string(Text), "Read otherwise than by default, ~w: ~w ~w",
           [Question, Asked, Answer]).
note_text(Summary, Text) :-
    assumed_text(Summary, Text).

%!  other_reading(+Guideline, +Readings, -Question, -Asked, -Answer) is nondet.
%
%   True when Question is not read as by default: Asked is the question, and
%   Answer what is selected.

other_reading(Guideline, Readings, Question, Asked, Answer) :-
    guideline_fact(Guideline, question(Question, Asked, [Default-_|Others])),
    once(selected(Guideline, Readings, Question, Option)),
    Option \== Default,
    memberchk(Option-Answer, Others).

%!  assumed_text(+Summary, -Text) is semidet.
%
%   True when Text says what was taken for granted, where anything was.

assumed_text(summary(context(Guideline, _, _, _), _, Fields), Text) :-
    memberchk(assumed-Assumptions, Fields),
    findall(Sentence,
            ( member(Finding-Value, Assumptions),
              assumption_sentence(Guideline, Finding, Value, Sentence)
            ),
            Sentences),
    Sentences \== [],
    joined_text(Sentences, " ", Joined),
    format(string(Text), "Assumed: ~w", [Joined]).

%!  period_text(+Summary, -Text) is semidet.
%
%   True when Text gives the days an approval covers.

period_text(summary(_, _, Fields), Text) :-
    memberchk(period-period(From, To), Fields),
    value_text(date, From, FromText),
    value_text(date, To, ToText),
    format(string(Text), "Period: ~w to ~w if decided by its first day; decided \c
                          later, from the day of decision.", [FromText, ToText]).

%!  question_text(+Guideline, +Question, +Option, -Asked, -Answer) is det.
%
%   True when Asked is the question of interpretation and Answer what Option
%   answers.

question_text(Guideline, Question, Option, Asked, Answer) :-
    once(guideline_fact(Guideline, question(Question, Asked, Options))),
    memberchk(Option-Answer, Options).

%!  reading_lines(+Summary, -Lines:list) is det.
%
%   True when Lines give each question of interpretation with the answer the
%   decision was made under.

reading_lines(summary(context(Guideline, Readings, _, _), _, _), Lines) :-
    findall(line(1, note, none, Text),
            ( guideline_fact(Guideline, question(Question, _, _)),
              once(selected(Guideline, Readings, Question, Option)),
              question_text(Guideline, Question, Option, Asked, Answer),
              format(string(Text), "~w  ~w ~w", [Question, Asked, Answer])
            ),
            Lines).
