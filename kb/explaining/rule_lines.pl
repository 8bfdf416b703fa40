:- module(rule_lines,
          [ rule_lines/3,               % +Guideline, +Id, -Lines
            body_source/2               % +Body, -Text
          ]).
:- use_module('../language/guidelines').
:- use_module('../language/syntax').
:- use_module('../wording').
:- use_module(library(lists), [append/2, append/3, member/2]).

/** <module> A criterion laid out for a reader
*/

%!  rule_lines(+Guideline, +Id, -Lines:list) is det.
%
%   True when Lines show the criterion Id: its statement, what it asks for,
%   the questions of interpretation in it, and its place in the document.

rule_lines(Guideline, Id, Lines) :-
    once(criterion(Guideline, Id, Statement, Body)),
    body_lines(Body, Guideline, 1, Inner),
    fact_place(Guideline, (Id :: _ if _), File, Line),
    !,
    file_base_name(File, Base),
    format(string(Where), "written in ~w, line ~d", [Base, Line]),
    passage_lines(Guideline, Id, Passage),
    append([ [line(0, title, Id, Statement)], Inner,
             [line(1, note, none, Where)|Passage] ],
           Lines).

passage_lines(Guideline, Id, [line(1, note, none, Text)]) :-
    guideline_fact(Guideline, passage(Id, Section, Length, Hash)),
    !,
    format(string(Text), "rests on the passage ~w of the ~w, ~d characters, \c
                          sha256:~w", [Id, Section, Length, Hash]).
passage_lines(_, _, []).

body_lines(Body, Guideline, Depth, Lines) :-
    (   Body = (_ and _)
    ->  conjuncts(Body, Parts),
        group_lines("all of", Parts, Guideline, Depth, Lines)
    ;   Body = (_ or _)
    ->  disjuncts(Body, Parts),
        group_lines("any of", Parts, Guideline, Depth, Lines)
    ;   Body = reading(Question, Options)
    ->  once(guideline_fact(Guideline, question(Question, Asked, Answers))),
        format(string(Text), "~w: ~w", [Question, Asked]),
        Inner is Depth + 1,
        findall(OptionLines,
                ( member((Word means Means), Options),
                  member(Word-Answer, Answers),
                  option_lines(Word, Answer, Means, Guideline, Inner,
                               OptionLines)
                ),
                Nested),
        append(Nested, InnerLines),
        Lines = [line(Depth, plain, none, Text)|InnerLines]
    ;   quantified(Body, Quantifier, List, Means)
    ->  noun_of(Guideline, List, Noun),
        quantifier_words(Quantifier, Words),
        format(string(Text), "~w entry of the ~w:", [Words, Noun]),
        Inner is Depth + 1,
        body_lines(Means, Guideline, Inner, InnerLines),
        Lines = [line(Depth, plain, none, Text)|InnerLines]
    ;   criterion(Guideline, Body, Statement, _)
    ->  Lines = [line(Depth, plain, Body, Statement)]
    ;   condition_sentence(Guideline, holds(Body), [yes], Sentence),
        Lines = [line(Depth, plain, none, Sentence)]
    ).

quantifier_words(some,   "at least one").
quantifier_words(every,  "each").
quantifier_words(latest, "the latest").

group_lines(Words, Parts, Guideline, Depth,
            [line(Depth, plain, none, Words)|Lines]) :-
    Inner is Depth + 1,
    findall(PartLines,
            ( member(Part, Parts),
              body_lines(Part, Guideline, Inner, PartLines)
            ),
            Nested),
    append(Nested, Lines).

option_lines(Word, Answer, Body, Guideline, Depth,
             [line(Depth, plain, none, Text)|Lines]) :-
    format(string(Text), "~w: ~w", [Word, Answer]),
    Inner is Depth + 1,
    body_lines(Body, Guideline, Inner, Lines).

%!  body_source(+Body, -Text) is det.
%
%   True when Text is Body as it is written in the guideline's file.

body_source(Body, Text) :-
    with_output_to(string(Text),
                   write_term(Body, [ module(syntax), quoted(true),
                                      spacing(next_argument)
                                    ])).
