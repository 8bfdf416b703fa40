:- module(rule,
          [ rule/1,                     % +Id
            rules/0
          ]).
:- use_module(asking).
:- use_module(explained).
:- use_module('../kb/explaining/explanation').
:- use_module('../kb/explaining/rule_lines').
:- use_module('../kb/language/guidelines').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [append/2, member/2]).

/** <module> How is a criterion written?
*/

%!  rule(+Id) is det.
%
%   Print the criterion Id: what it says, where it stands and how it is
%   decided.

rule(Id0) :-
    format(string(Id), "~w", [Id0]),
    asked_rules(["id"-Id], Ids),
    rules_lines(Ids, Lines),
    lines_text(Lines, Text),
    write(Text).

%!  rules is det.
%
%   Print every criterion with its statement.

rules :-
    asked_rules([], Ids),
    statement_lines(Ids, Lines),
    lines_text(Lines, Text),
    write(Text).

answer(Options, _, Term) :-
    checked_options(["id"], Options),
    asked_rules(Options, Ids),
    (   Ids = [Id],
        Options = ["id"-_|_]
    ->  rules_lines(Ids, Lines),
        rule_term(Id, RuleTerm),
        First = rule-RuleTerm
    ;   statement_lines(Ids, Lines),
        maplist(rule_term, Ids, Terms),
        First = rules-array(Terms)
    ),
    lines_text(Lines, Text),
    lines_term(Lines, LinesTerm),
    Term = object([ First, text-string(Text), lines-LinesTerm ]).

asked_rules(Options, Ids) :-
    option_value("id", Options, all, Name),
    (   Name == all
    ->  asked_guideline(Guideline),
        findall(Id, criterion(Guideline, Id, _, _), Ids)
    ;   named_criterion(Name, Id),
        Ids = [Id]
    ).

rules_lines(Ids, Lines) :-
    asked_guideline(Guideline),
    findall(RuleLines,
            ( member(Id, Ids), rule_lines(Guideline, Id, RuleLines) ),
            Nested),
    append(Nested, Lines).

statement_lines(Ids, Lines) :-
    asked_guideline(Guideline),
    findall(line(0, plain, Id, Statement),
            ( member(Id, Ids), criterion(Guideline, Id, Statement, _) ),
            Lines).

rule_term(Id, object([ id-string(IdText), statement-string(Statement),
                       source-string(Source), passage-Passage ])) :-
    asked_guideline(Guideline),
    atom_string(Id, IdText),
    once(criterion(Guideline, Id, Statement, Body)),
    body_source(Body, Source),
    (   guideline_fact(Guideline, passage(Id, Section, Length, Hash))
    ->  atom_string(Section, SectionText),
        Passage = object([ place-string(IdText), section-string(SectionText),
                           length-number(Length), sha256-string(Hash) ])
    ;   Passage = null
    ).
