:- module(citation_words,
          [ citation_words/5,           % +Guideline, +Kind, +Fact, -Name, -Text
            limit_text/3,               % +Guideline, +Limit, -Text
            path_text/3                 % +Path, +Months, -Text
          ]).
:- use_module(summary, [duration_text/2]).
:- use_module('../language/guidelines').
:- use_module('../language/syntax').
:- use_module('../wording').
:- use_module(library(lists), [nth1/3]).

/** <module> What rests on a passage, in words
*/

%!  citation_words(+Guideline, +Kind, +Fact, -Name:atom, -Text:string) is det.
%
%   True when Name and Text tell a reader of Fact, of the Kind that
%   citation/4 gives it.

citation_words(_, criterion, (Id :: Statement if _), Id, Statement).
citation_words(_, route, refers(Id, Target, _, _), Id, Text) :-
    format(string(Text), "Refers to ~w.", [Target]).
citation_words(Guideline, edition, edition(_, _), edition, Text) :-
    once(guideline_fact(Guideline, about(_, _, Day, _))),
    value_text(date, Day, First),
    format(string(Text), "Governs services from ~w on.", [First]).
citation_words(_, path, path(Path, _, _, months(Months), _), Path, Text) :-
    path_text(Path, Months, Text).
citation_words(Guideline, limit, limit(Limit, _, _, _), Limit, Text) :-
    limit_text(Guideline, Limit, Text).
citation_words(_, advisory, advisory(Id, _, _, Text), Id, Text).
citation_words(Guideline, entry, Entry, Table, Text) :-
    functor(Entry, Table, Arity),
    once(guideline_fact(Guideline, columns(Table/Arity, Columns))),
    once(nth1(Index, Columns, text)),
    arg(Index, Entry, Text).

%!  limit_text(+Guideline, +Limit, -Text:string) is det.
%
%   True when Text says what Limit is.

limit_text(Guideline, Limit, Text) :-
    once(guideline_fact(Guideline, limit(Limit, _, Unit, _))),
    limit_value(Guideline, Limit, Value),
    value_text(any, Value, ValueText),
    noun_of(Guideline, Limit, Noun),
    (   Unit == date
    ->  format(string(Text), "~w: ~w", [Noun, ValueText])
    ;   format(string(Text), "~w: ~w ~w", [Noun, ValueText, Unit])
    ).

%!  path_text(+Path, +Months, -Text:string) is det.
%
%   True when Text says for how long Path is approved.

path_text(Path, Months, Text) :-
    duration_text(Months, Duration),
    format(string(Text), "~w is approved for ~w.", [Path, Duration]).
