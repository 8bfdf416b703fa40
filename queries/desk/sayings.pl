:- module(sayings, []).
:- use_module(commands).
:- use_module('../asking').
:- use_module('../lookup').
:- use_module('../../kb/explaining/desk_lines').
:- use_module('../../kb/explaining/desk_words').
:- use_module('../../kb/explaining/explanation').
:- use_module('../../kb/explaining/letters/letter', [addressed_to/1]).
:- use_module('../../kb/language/guidelines').
:- use_module('../../kb/vocabulary/findings').
:- use_module('../../kb/vocabulary/words').
:- use_module(library(lists), [member/2]).

/** <module> What can be said at the desk, and what the desk says
*/

answer(Options, _, object([ "commands"-array(Commands),
                            "findings"-object(Findings),
                            "criteria"-array(Criteria),
                            "paths"-array(Paths),
                            "topics"-array(Topics),
                            "audiences"-array(Audiences),
                            "recipients"-array(Recipients),
                            "goals"-array(Goals),
                            "readings"-object(Readings),
                            "sayings"-object(Sayings) ])) :-
    checked_options([], Options),
    asked_guideline(Guideline),
    findall(object([ "phrase"-string(Phrase), "takes"-string(Takes),
                     "example"-string(Example) ]),
            ( command(Phrase, Argument, _, _), takes(Argument, Takes, Example) ),
            Commands),
    findall(Name-array(Words),
            ( finding(Name, Type, _, _), words_of(Type, Words) ),
            Findings),
    strings(Id, criterion(Guideline, Id, _, _), Criteria),
    strings(Path, guideline_fact(Guideline, path(Path, _, _, _, _)), Paths),
    strings(Topic, topic(Topic, _), Topics),
    strings(Audience, audience(Audience), Audiences),
    strings(To, addressed_to(To), Recipients),
    module_property(analyst, exports(Exports)),
    strings(Goal, member(Goal/_, Exports), Goals),
    findall(Question-array(Words),
            ( guideline_fact(Guideline, question(Question, _, Answers)),
              strings(Option, member(Option-_, Answers), Words)
            ),
            Readings),
    findall(Key-string(Text), desk_saying(Key, Text), Sayings).

takes(none, "none", "") :-
    !.
takes(maybe(Argument), Takes, Example) :-
    !,
    takes(Argument, Takes, Example).
takes(Argument, Takes, Example) :-
    atom_string(Argument, Takes),
    example(Argument, Example).

words_of(Type, Words) :-
    (   Type = word(Enumeration)
    ->  words(Enumeration, All),
        strings(Word, member(Word, All), Words)
    ;   Words = []
    ).

:- meta_predicate strings(?, 0, -).

strings(Template, Goal, Strings) :-
    findall(string(Text),
            ( call(Goal), format(string(Text), "~w", [Template]) ),
            Strings).
