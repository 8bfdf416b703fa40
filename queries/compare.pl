:- module(compare,
          [ compare/2                   % +Source, +Other
          ]).
:- use_module(asking).
:- use_module(decide).
:- use_module(explained).
:- use_module('../kb/explaining/comparison').
:- use_module('../kb/explaining/effect_words').
:- use_module('../kb/explaining/explanation').
:- use_module(library(apply), [exclude/3, maplist/3]).
:- use_module(library(lists), [append/3, member/2, memberchk/2]).

/** <module> Two requests, or one under two readings, side by side
*/

%!  compare(+Source, +Other) is det.
%
%   Print both decisions side by side, and what makes the difference.

compare(Source, Other) :-
    source_summary(Source, [], Before),
    source_summary(Other, [], After),
    comparison_lines(Before, After, Lines),
    lines_text(Lines, Text),
    write(Text).

%   The body holds the request before, of as many characters as `before`
%   says, and the one after; `was` has the readings of the first, q05:class
%   with commas, and the other options those of the second.

answer(Options0, Body, object([ before-Term1, after-Term2, said-string(Said),
                                text-string(Text), lines-LinesTerm ])) :-
    option_value("before", Options0, "0", LengthText),
    option_value("was", Options0, "", WasText),
    without_option("before", Options0, Options1),
    without_option("was", Options1, Options),
    divided(before, LengthText, Body, BeforeText, AfterText),
    was_options(WasText, Options, WasOptions),
    body_summary(WasOptions, BeforeText, Before),
    body_summary(Options, AfterText, After),
    decision_term(Before, Term1),
    decision_term(After, Term2),
    effect_text(Before, After, Said),
    comparison_lines(Before, After, Lines),
    lines_text(Lines, Text),
    lines_term(Lines, LinesTerm).

was_options(Text, Options, WasOptions) :-
    findall(Name-Value,
            (   member(Name, ["format", "lenient"]),
                memberchk(Name-Value, Options)
            ),
            Kept),
    split_string(Text, ",", "", Words0),
    exclude(==(""), Words0, Words),
    maplist(was_option, Words, Readings),
    append(Kept, Readings, WasOptions).

was_option(Word, Question-Option) :-
    (   split_string(Word, ":", "", [Question0, Option0])
    ->  Question = Question0,
        Option = Option0
    ;   throw(unknown_name(reading, Word, ['q05:whole_class']))
    ).
