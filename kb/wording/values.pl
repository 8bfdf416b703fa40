:- module(values,
          [ criterion_sentence/4,       % +Guideline, +Id, +Verdict, -Sentence
            noun_of/3,                  % +Guideline, +Name, -Noun
            value_text/3,               % +Type, +Value, -Text
            open_text/4,                % +State, +Type, +Subject, -Text
            reason_text/2,              % +Reason, -Text
            capitalized/2,              % +Text, -Capital
            joined_text/3               % +Texts, +Conjunction, -Text
          ]).
:- use_module('../language/guidelines').
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/words').
:- use_module(library(apply), [maplist/3]).
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

%!  open_text(+State, +Type, +Subject, -Text) is det.
%
%   True when Text says what is known of Subject, of Type, in a State that
%   is not one value.

open_text(one_of(Values, why(Reason, _)), Type, _, Text) :-
    maplist(value_text(Type), Values, Texts),
    (   Reason = vague(Word)
    ->  joined_text(Texts, " or ", Either),
        spoken(Word, Said),
        format(string(Text), "~w, which leaves open ~w", [Said, Either])
    ;   Reason == contradictory
    ->  joined_text(Texts, " and ", Both),
        format(string(Text), "conflicting statements, ~w", [Both])
    ;   joined_text(Texts, " or ", Either),
        format(string(Text), "~w", [Either])
    ).
open_text(range(Low, High, why(Reason, Causes)), Type, Subject, Text) :-
    range_text(Low, High, Type, Range),
    (   Reason == censored
    ->  Text = Range
    ;   because(Reason, Causes, Subject, Because),
        (   Range == ""
        ->  format(string(Text), "not determined, ~w", [Because])
        ;   format(string(Text), "~w, ~w", [Range, Because])
        )
    ).
open_text(strange(_), _, _, "a name that is not listed").
open_text(absent(why(Reason, Causes)), _, Subject, Text) :-
    because(Reason, Causes, Subject, Text).
open_text(items(_), _, _, "a list").

because(Reason, Causes, Subject, Text) :-
    reason_text(Reason, ReasonText),
    (   ( Causes == [] ; memberchk(Subject, Causes) ; \+ finding(Subject, _, _, _),
          Causes = [List], finding(List, list(_), _, _)
        )
    ->  Text = ReasonText
    ;   maplist(cause_noun, Causes, Nouns),
        joined_text(Nouns, " and ", Noun),
        format(string(Text), "~w: ~w", [Noun, ReasonText])
    ).

cause_noun(Finding, Noun) :-
    (   noun(Finding, Noun0)
    ->  Noun = Noun0
    ;   spoken(Finding, Noun)
    ).

%!  reason_text(+Reason, -Text) is det.
%
%   True when Text says why a finding is not one value.

reason_text(not_stated,     "not stated").
reason_text(asked_unknown,  "asked for and not known").
reason_text(not_performed,  "not performed").
reason_text(impossible,     "impossible as received").
reason_text(contradictory,  "contradictory").
reason_text(unrecognized,   "not recognized").
reason_text(not_comparable, "not comparable with a percentage of cells").
reason_text(censored,       "reported with a bound only").
reason_text(absurd,         "too large to be taken as meant").
reason_text(undocumented,   "given without a source").
reason_text(vague(_),       "left open by the word used").

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
