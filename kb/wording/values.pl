:- module(values,
          [ criterion_sentence/4,       % +Guideline, +Id, +Verdict, -Sentence
            noun_of/3,                  % +Guideline, +Name, -Noun
            value_text/3,               % +Type, +Value, -Text
            range_text/4,               % +Low, +High, +Type, -Text
            unit_text/2,                % +Unit, -Text
            capitalized/2,              % +Text, -Capital
            uncapitalized/2,            % +Text, -Small
            joined_text/3               % +Texts, +Conjunction, -Text
          ]).
:- use_module('../language/guidelines').
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/words').
:- use_module(library(lists), [append/3, memberchk/2]).

/** <module> Names, values and states in words
*/

%!  criterion_sentence(+Guideline, +Id, +Verdict, -Sentence) is det.
%
%   True when Sentence says that the criterion Id came out as Verdict.

criterion_sentence(Guideline, Id, Verdict, Sentence) :-
    (   guideline_fact(Guideline, same_words(Id, Other))
    ->  criterion_sentence(Guideline, Other, Verdict, Sentence)
    ;   guideline_fact(Guideline, says(Id, Verdict, Sentence0))
    ->  Sentence = Sentence0
    ;   criterion(Guideline, Id, Statement, _),
        !,
        format(string(Sentence), "~w: ~w.", [Statement, Verdict])
    ).

%!  noun_of(+Guideline, +Name, -Noun) is det.
%
%   True when Noun names the finding, derived finding, part or class Name.

noun_of(Guideline, Name, Noun) :-
    (   noun(Name, Noun0)
    ->  Noun = Noun0
    ;   guideline_fact(Guideline, names(Name, Noun0))
    ->  Noun = Noun0
    ;   spoken(Name, Noun)
    ).

%!  value_text(+Type, +Value, -Text) is det.
%
%   True when Text is Value, of Type, as it stands in a sentence.

value_text(_, date(Y, M, D), Text) :-
    !,
    format(string(Text), "~|~`0t~d~4+-~|~`0t~d~2+-~|~`0t~d~2+", [Y, M, D]).
value_text(_, Value, Text) :-
    number(Value),
    !,
    decimal_text(Value, Text).
value_text(_, Value, Text) :-
    atom(Value),
    !,
    spoken(Value, Text).
value_text(_, Value, Value).

%   An exact number with a finite decimal is written out; a computed one
%   may have many places, of which a reader needs six.

decimal_text(Number, Text) :-
    (   integer(Number)
    ->  format(string(Text), "~d", [Number])
    ;   Scaled is Number * 10 ** 6,
        integer(Scaled)
    ->  format(string(Text0), "~6d", [Scaled]),
        trimmed(Text0, Text)
    ;   Rounded is round(Number * 10 ** 6),
        format(string(Text0), "~6d", [Rounded]),
        trimmed(Text0, Text1),
        string_concat("about ", Text1, Text)
    ).

trimmed(Text0, Text) :-
    string_concat(Text1, "0", Text0),
    !,
    trimmed(Text1, Text).
trimmed(Text, Text).

%!  range_text(+Low, +High, +Type, -Text) is det.
%
%   True when Text says between which bounds a number or date of Type lies:
%   "" where that says nothing.

range_text(Low, High, Type, Text) :-
    (   High == none
    ->  Text = ""
    ;   bound(High, Type, HighText),
        low_bound(Low, Type, LowText),
        (   LowText == ""
        ->  Text = HighText
        ;   High = at(100),
            Type = number(percent)
        ->  Text = LowText
        ;   format(string(Text), "~w and ~w", [LowText, HighText])
        )
    ).

bound(at(V), Type, Text) :-
    value_text(Type, V, T),
    format(string(Text), "at most ~w", [T]).
bound(under(V), Type, Text) :-
    value_text(Type, V, T),
    format(string(Text), "below ~w", [T]).

low_bound(at(V), Type, Text) :-
    (   V =:= 0
    ->  Text = ""
    ;   value_text(Type, V, T),
        format(string(Text), "at least ~w", [T])
    ).
low_bound(over(V), Type, Text) :-
    (   V =:= 0
    ->  Text = ""
    ;   value_text(Type, V, T),
        format(string(Text), "above ~w", [T])
    ).

%!  unit_text(+Unit, -Text) is det.
%
%   True when Text is Unit behind a number.

unit_text(percent, "%") :-
    !.
unit_text(Unit, Text) :-
    format(string(Text), "~w", [Unit]).

%!  capitalized(+Text, -Capital) is det.
%
%   True when Capital is Text with a capital as its first letter.

capitalized(Text, Capital) :-
    sub_string(Text, 0, 1, _, First),
    sub_string(Text, 1, _, 0, Rest),
    string_upper(First, Upper),
    string_concat(Upper, Rest, Capital).

%!  joined_text(+Texts, +Conjunction, -Text) is det.
%
%   True when Text is Texts with Conjunction between them; of three or more
%   all but the last are parted by commas.

joined_text([], _, "") :-
    !.
joined_text(Texts, Conjunction, Text) :-
    (   memberchk(Conjunction, [" or ", " and "]),
        append(Most, [Last], Texts),
        Most = [_, _|_]
    ->  atomic_list_concat(Most, ', ', Start),
        atomic_list_concat([Start, Conjunction, Last], Atom)
    ;   atomic_list_concat(Texts, Conjunction, Atom)
    ),
    atom_string(Atom, Text).

%!  uncapitalized(+Text, -Small) is det.
%
%   True when Small is Text, a sentence, as it goes on inside another: with a
%   small first letter and without its full stop.

uncapitalized(Text, Small) :-
    sub_string(Text, 0, 1, _, First),
    sub_string(Text, 1, _, 0, Rest0),
    (   string_concat(Rest1, ".", Rest0)
    ->  Rest = Rest1
    ;   Rest = Rest0
    ),
    string_lower(First, Lower),
    string_concat(Lower, Rest, Small).
