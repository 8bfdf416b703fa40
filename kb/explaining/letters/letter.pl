:- module(letter,
          [ letter/3,                   % +To, +Summary, -Lines
            addressed_to/1,             % ?To
            letter_blanks/2,            % +Lines, -Blanks
            letter_reasons/3            % +Guideline, +Lines, -Reasons
          ]).
:- use_module(letter_blanks).
:- use_module(letter_glossary).
:- use_module(letter_places).
:- use_module(letter_words).
:- use_module(member_letter).
:- use_module(provider_letter).
:- use_module('../single_line').
:- use_module('../titles').
:- use_module('../../reasoning/changes').
:- use_module(library(error), [must_be/2]).
:- use_module(library(lists), [append/2, append/3, member/2]).

/** <module> The decision as a letter

A letter is lines as explanation.pl has them, of which two marks are its own:
`paragraph`, and `blank` for what only the plan can say.  Nothing stands in a
letter that is not in the request, the decision or the guideline.
*/

%!  addressed_to(?To) is nondet.
%
%   True when a letter can be written to To.

addressed_to(provider).
addressed_to(member).

%!  letter(+To, +Summary, -Lines:list) is det.
%
%   True when Lines are the letter that tells To the decision of Summary.

letter(To, Summary, Lines) :-
    must_be(atom, To),
    advice(Summary, Advice),
    findall(Part, part(To, Summary, Advice, Part), Parts),
    append(Parts, Lines0),
    glossary(To, Summary, Lines0, Glossary),
    append(Lines0, Glossary, Lines).

glossary(provider, _, _, []).
glossary(member, summary(context(Guideline, _, _, _), _, _), Lines0, Lines) :-
    glossary_lines(Guideline, Lines0, Terms),
    headed("What the words mean", Terms, Lines).

advice(summary(Context, Decision, _), Advice) :-
    Context = context(Guideline, Readings, Request, _),
    would_approve(Guideline, Readings, Request, Decision, Advice).

part(To, Summary, _, Lines) :-
    letter_title(To, Summary, Title),
    Summary = summary(context(Guideline, _, _, _), _, _),
    document_text(Guideline, Document0),
    with_days(To, Document0, Document),
    blank_lines(head, To, Summary, Blanks),
    append([ [ line(0, title, none, Title),
               line(0, paragraph, none, Document) ],
             Blanks ],
           Lines).
part(To, Summary, _, Lines) :-
    body_opening(To, Summary, Texts),
    findall(line(0, paragraph, none, Text), member(Text, Texts), Lines).
part(To, Summary, Advice, Lines) :-
    body_section(To, Summary, Advice, Heading, Lines0),
    headed(Heading, Lines0, Lines).
part(To, Summary, _, Lines) :-
    next_heading(To, Heading),
    next_texts(To, Summary, Texts),
    findall(line(0, paragraph, none, Text), member(Text, Texts), Next),
    blank_lines(next, To, Summary, Blanks),
    append(Next, Blanks, Lines0),
    headed(Heading, Lines0, Lines).
part(To, Summary, _, Lines) :-
    rights_heading(To, Heading),
    blank_lines(rights, To, Summary, Blanks),
    headed(Heading, Blanks, Lines).

body_opening(provider, Summary, Texts) :-
    provider_opening(Summary, Texts).
body_opening(member, Summary, Texts) :-
    member_opening(Summary, Texts).

body_section(provider, Summary, Advice, Heading, Lines) :-
    provider_section(Summary, Advice, Heading, Lines).
body_section(member, Summary, Advice, Heading, Lines) :-
    member_section(Summary, Advice, Heading, Lines).

%!  letter_blanks(+Lines, -Blanks:list) is det.
%
%   True when Blanks are the Name-Text of the blanks in Lines.

letter_blanks(Lines, Blanks) :-
    findall(Name-Text, member(line(_, blank, node(Name), Text), Lines),
            Blanks).

%!  letter_reasons(+Guideline, +Lines, -Reasons:list) is det.
%
%   True when Reasons are the reason(Criterion, Place, Text) that Lines of a
%   letter give, each with its place in the guideline.

letter_reasons(Guideline, Lines, Reasons) :-
    findall(reason(Id, Place, Text),
            ( member(line(_, plain, node(Id), Text0), Lines),
              single_line(Text0, Text),
              place_text(Guideline, Id, Place)
            ),
            Reasons).
