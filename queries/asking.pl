:- module(asking,
          [ question/4,                 % +In, -Answer, -Options, -Body
            divided/5,                  % +Option, +LengthText, +Body, -First, -Rest
            asked_guideline/1,          % -Guideline
            option_readings/2,          % +Options, -Readings
            option_value/4,             % +Name, +Options, +Default, -Value
            named_option/5,             % +Name, +Options, +Default, +Known, -Value
            named_finding/2,            % +Text, -Finding
            named_criterion/2,          % +Text, -Id
            named_question/2,           % +Text, -Question
            option_request/3,           % +Options, +Body, -Request
            source_request/3,           % +Source, +Options, -Request
            option_strictness/2,        % +Options, -Strictness
            without_option/3,           % +Name, +Options, -Others
            checked_options/2,          % +Allowed, +Options
            text_options/2,             % +Options, -TextOptions
            body_summary/3,             % +Options, +Body, -Summary
            source_summary/3            % +Source, +Options, -Summary
          ]).
:- use_module('../kb/explaining/summary').
:- use_module('../kb/language/guidelines').
:- use_module('../kb/request/admission').
:- use_module('../kb/request/source').
:- use_module('../kb/vocabulary/findings').
:- use_module('../kb/vocabulary/lexicon').
:- use_module(library(apply), [exclude/3, maplist/3]).
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> Reading a question

A question is a line, a verb and words Name=Value, and a body.  Text of a
question never becomes a goal or an atom: it is looked up.
*/

:- multifile verb/2.

%!  question(+In:string, -Answer, -Options:list, -Body:string) is det.
%
%   True when In asks for Answer, with Options Name-Value as strings.
%
%   @error unknown_name(What, Given, Known)

question(In, Answer, Options, Body) :-
    (   sub_string(In, Before, 1, After, "\n")
    ->  sub_string(In, 0, Before, _, Line),
        sub_string(In, _, After, 0, Body)
    ;   Line = In,
        Body = ""
    ),
    split_string(Line, " ", " ", [Verb|Words]),
    (   verb(Verb, Answer0)
    ->  Answer = Answer0
    ;   findall(Known, verb(Known, _), Knowns),
        throw(unknown_name(question, Verb, Knowns))
    ),
    maplist(option, Words, Options).

option(Word, Name-Value) :-
    (   sub_string(Word, Before, 1, After, "=")
    ->  sub_string(Word, 0, Before, _, Name),
        sub_string(Word, _, After, 0, Value)
    ;   Name = Word,
        Value = ""
    ).

%!  divided(+Option, +LengthText, +Body, -First, -Rest) is det.
%
%   True when First are as many characters of Body as LengthText, the value
%   of Option, says, and Rest is the rest.
%
%   @error unknown_name(Option, LengthText, Known)

divided(Option, LengthText, Body, First, Rest) :-
    (   catch(number_string(Length, LengthText), _, fail),
        integer(Length),
        string_length(Body, All),
        between(0, All, Length)
    ->  sub_string(Body, 0, Length, _, First),
        sub_string(Body, Length, _, 0, Rest)
    ;   throw(unknown_name(Option, LengthText, ['a number of characters']))
    ).

%!  asked_guideline(-Guideline) is det.
%
%   True when questions are put to Guideline.

asked_guideline(Guideline) :-
    guideline(Guideline),
    !.

%!  option_value(+Name:string, +Options, +Default, -Value) is det.

option_value(Name, Options, Default, Value) :-
    (   memberchk(Name-Value0, Options)
    ->  Value = Value0
    ;   Value = Default
    ).

%!  named_option(+Name:string, +Options, +Default, +Known:list, -Value) is det.
%
%   True when Value is the one of Known that Options name, or Default.
%
%   @error unknown_name(Name, Given, Known)

named_option(Name, Options, Default, Known, Value) :-
    (   memberchk(Name-Text, Options)
    ->  (   member(Value0, Known),
            same_text(Value0, Text)
        ->  Value = Value0
        ;   throw(unknown_name(Name, Text, Known))
        )
    ;   Value = Default
    ).

%!  named_finding(+Text:string, -Finding) is det.
%
%   @error unknown_name(finding, Text, Known)

named_finding(Text, Finding) :-
    (   known_text(finding, Text, Finding0)
    ->  Finding = Finding0
    ;   findall(Known, finding(Known, _, _, _), Knowns),
        throw(unknown_name(finding, Text, Knowns))
    ).

%!  named_criterion(+Text:string, -Id) is det.
%
%   True when Text is Id, or the end of Id alone, as "1.b.iii".
%
%   @error unknown_name(criterion, Text, Known)
%   @error ambiguous_name(Text, Meant)

named_criterion(Text0, Id) :-
    asked_guideline(Guideline),
    findall(Known, criterion(Guideline, Known, _, _), All),
    string_lower(Text0, Text),
    string_concat(".", Text, End),
    findall(Named,
            ( member(Named, All), sub_atom(Named, _, _, 0, End) ),
            Ending),
    (   member(Id0, All),
        atom_string(Id0, Text)
    ->  Id = Id0
    ;   Ending = [Id0]
    ->  Id = Id0
    ;   Ending == []
    ->  throw(unknown_name(criterion, Text0, All))
    ;   throw(ambiguous_name(Text0, Ending))
    ).

%!  named_question(+Text:string, -Question) is det.
%
%   @error unknown_name(question, Text, Known)

named_question(Text, Question) :-
    asked_guideline(Guideline),
    (   named_question(Guideline, Text, Question0)
    ->  Question = Question0
    ;   findall(Q, guideline_fact(Guideline, question(Q, _, _)), Qs),
        throw(unknown_name(question, Text, Qs))
    ).

%!  without_option(+Name:string, +Options, -Others) is det.

without_option(Name, Options, Others) :-
    exclude(names_option(Name), Options, Others).

names_option(Name, Name-_).

%!  checked_options(+Allowed:list(string), +Options) is det.
%
%   True when each of Options is among Allowed or selects a reading.
%
%   @error unknown_name(option, Given, Allowed)

checked_options(Allowed, Options) :-
    asked_guideline(Guideline),
    forall(member(Name-_, Options),
           (   memberchk(Name, Allowed)
           ->  true
           ;   named_question(Guideline, Name, _)
           ->  true
           ;   sub_string(Name, 0, 1, _, "q")
           ->  named_question(Name, _)
           ;   throw(unknown_name(option, Name, Allowed))
           )).

%!  option_readings(+Options, -Readings) is det.
%
%   True when Readings select what Options say of the questions.
%
%   @error unknown_name(option_of(Question), Given, Known)

option_readings(Options, Readings) :-
    asked_guideline(Guideline),
    findall(Question-Option,
            ( member(Name-Word, Options),
              named_question(Guideline, Name, Question),
              named_option(Guideline, Question, Word, Option)
            ),
            Choices),
    readings(Guideline, Choices, Readings).

named_question(Guideline, Name, Question) :-
    guideline_fact(Guideline, question(Question, _, _)),
    same_text(Question, Name),
    !.

named_option(Guideline, Question, Word, Option) :-
    once(guideline_fact(Guideline, question(Question, _, Options))),
    (   member(Option0-_, Options),
        same_text(Option0, Word)
    ->  Option = Option0
    ;   findall(Known, member(Known-_, Options), Knowns),
        throw(unknown_name(option_of(Question), Word, Knowns))
    ).

same_text(Atom, Text) :-
    atom_string(Atom, String),
    (   String == Text
    ->  true
    ;   Atom == Text
    ).

%!  option_request(+Options, +Body, -Request) is det.
%
%   True when Request is what Body says, in the format and with the
%   strictness that Options name.

option_request(Options, Body, Request) :-
    option_value("format", Options, "json", Format),
    (   Format == "json"
    ->  Source = json(Body)
    ;   Format == "yaml"
    ->  Source = yaml(Body)
    ;   throw(unknown_name(format, Format, [json, yaml]))
    ),
    source_request(Source, Options, Request).

%!  source_request(+Source, +Options, -Request) is det.

source_request(Source, Options, Request) :-
    document(Source, Document),
    option_strictness(Options, Strictness),
    admitted(Document, Strictness, Request).

%!  option_strictness(+Options, -Strictness) is det.

option_strictness(Options, Strictness) :-
    option_value("lenient", Options, "false", Lenient),
    (   same_text(true, Lenient)
    ->  Strictness = lenient
    ;   Strictness = strict
    ).

%!  text_options(+Options, -TextOptions) is det.
%
%   True when TextOptions are Options, Name-Value, as strings.

text_options(Options, TextOptions) :-
    maplist(text_option, Options, TextOptions).

text_option(Name0-Value0, Name-Value) :-
    format(string(Name), "~w", [Name0]),
    format(string(Value), "~w", [Value0]).

%!  body_summary(+Options, +Body, -Summary) is det.
%
%   True when Summary is the decision of the request in Body.

body_summary(Options, Body, Summary) :-
    checked_options(["format", "lenient"], Options),
    asked_guideline(Guideline),
    option_readings(Options, Readings),
    option_request(Options, Body, Request),
    summary(Guideline, Readings, Request, Summary).

%!  source_summary(+Source, +Options, -Summary) is det.
%
%   True when Summary is the decision of the request in Source.

source_summary(Source, Options, Summary) :-
    checked_options(["lenient"], Options),
    asked_guideline(Guideline),
    option_readings(Options, Readings),
    source_request(Source, Options, Request),
    summary(Guideline, Readings, Request, Summary).
