:- module(desk_lines,
          [ example/2,                  % +Argument, -Example
            request_lines/3,            % +Summary, +Yaml, -Lines
            selected_lines/4,           % +Guideline, +Readings, ?Question, -Lines
            help_lines/2,               % +Commands, -Lines
            goal_lines/1                % -Lines
          ]).
:- use_module(desk_words).
:- use_module(headlines).
:- use_module('../language/guidelines').
:- use_module('../wording').
:- use_module(library(apply), [exclude/3, maplist/3]).
:- use_module(library(lists), [append/2, append/3, member/2]).

/** <module> What is shown at the desk besides explanations
*/

%!  request_lines(+Summary, +Yaml:string, -Lines:list) is det.
%
%   True when Lines show the request as Yaml has it, and its outcome.

request_lines(Summary, Yaml, Lines) :-
    split_string(Yaml, "\n", "", Texts0),
    exclude(==(""), Texts0, Texts),
    maplist(yaml_line, Texts, Fields),
    headline(Summary, Headline),
    append(Fields, [line(0, note, none, Headline)], Lines).

yaml_line(Text, line(0, plain, none, Text)).

%!  selected_lines(+Guideline, +Readings, ?Question, -Lines:list) is det.
%
%   True when Lines say how Question of interpretation is read, or each.

selected_lines(Guideline, Readings, Question, Lines) :-
    findall([line(0, plain, Question, Asked)|Answers],
            ( guideline_fact(Guideline, question(Question, Asked, Options)),
              once(selected(Guideline, Readings, Question, Option)),
              findall(line(1, Mark, Word, Answer),
                      ( member(Word-Answer, Options),
                        selected_mark(Word, Option, Mark)
                      ),
                      Answers)
            ),
            Nested),
    append(Nested, Lines).

selected_mark(Option, Option, met) :-
    !.
selected_mark(_, _, plain).

%!  help_lines(+Commands:list, -Lines:list) is det.
%
%   True when Lines tell of Commands, each help(Phrase, Takes, Meaning).

help_lines(Commands, Lines) :-
    maplist(help_line, Commands, Lines).

help_line(help(Phrase, Takes, Meaning), line(0, plain, Said, Text)) :-
    takes_text(Takes, TakesText),
    format(atom(Said), "~w~w", [Phrase, TakesText]),
    Text = Meaning.

%!  goal_lines(-Lines:list) is det.
%
%   True when Lines tell of what a goal may call.

goal_lines([line(0, note, none, Intro)|Lines]) :-
    Intro = "Beside what Prolog has for terms, lists and text, a goal may call:",
    findall(line(1, plain, Said, Meaning),
            ( goal_form(Form, Meaning), form_text(Form, Said) ),
            Lines).

form_text(Form, Text) :-
    Form =.. [Name|Words],
    maplist(capitalized, Words, Arguments),
    atomic_list_concat(Arguments, ', ', Joined),
    format(atom(Text), "~w(~w)", [Name, Joined]).

takes_text(none, "") :-
    !.
takes_text(maybe(What), Text) :-
    !,
    example(What, Example),
    format(string(Text), " [~w]", [Example]).
takes_text(What, Text) :-
    example(What, Example),
    format(string(Text), " ~w", [Example]).

%!  example(+Argument, -Example) is det.
%
%   True when Example is such an Argument of a command.

example(criterion, "1.b.iii").
example(audience,  "provider").
example(recipient, "member").
example(changes,   "dose = 28 mcg/day").
example(finding,   "mrd").
example(file,      "FILE").
example(reading,   "q05 = whole_class").
example(path,      "initiation").
example(topic,     "dosing").
example(goal,      "verdict(Criterion, not_met).").
example(command,   "set").
