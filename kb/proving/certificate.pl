:- module(certificate,
          [ certificate/4               % +Guideline, +Readings, +Request, -Term
          ]).
:- use_module(nodes).
:- use_module(values_given).
:- use_module('../language/canonical').
:- use_module('../language/guidelines').
:- use_module('../language/rulebook').
:- use_module('../language/rulebook_terms').
:- use_module('../reasoning/decision').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [append/3, member/2]).

/** <module> Certificates

What a certificate says, and how its nodes are addressed, is in
`kb/proving.md`.
*/

%!  certificate(+Guideline, +Readings, +Request, -Term) is det.
%
%   True when Term, as json_text/2 takes it, certifies the decision of Request
%   under Readings.

certificate(Guideline, Readings, Request, object(Pairs)) :-
    decide_request(Guideline, Readings, Request, Decision),
    rulebook_reference(Guideline, Book),
    findings_term(Request, Findings),
    sources_term(Request, Sources),
    readings_term(Guideline, Readings, ReadingsTerm),
    decision_term(Decision, DecisionTerm),
    nodes(Guideline, Readings, Decision, Nodes),
    trusted_term(Guideline, Trusted),
    Hashed = [ format-string("mednec-certificate/1"), rulebook-Book,
               findings-Findings, sources-Sources, readings-ReadingsTerm,
               decision-DecisionTerm, proof-array(Nodes), trusted-Trusted ],
    canonical_text(object(Hashed), Text),
    sha256(Text, Hash0),
    atom_string(Hash0, Hash),
    append(Hashed, [hash-string(Hash)], Pairs).

rulebook_reference(Guideline, object([ guideline-NumberTerm, edition-DayTerm,
                                       logic_digest-LogicTerm,
                                       text_digest-TextTerm ])) :-
    once(guideline_fact(Guideline, about(Number, _, Edition, _))),
    logic_digest(Guideline, Logic),
    text_digest(Guideline, Texts),
    maplist(constant, [Number, Edition, Logic, Texts],
            [NumberTerm, DayTerm, LogicTerm, TextTerm]).

readings_term(Guideline, Readings, object(Pairs)) :-
    findall(Question-Term,
            ( question_options(Guideline, Question, Index, _),
              arg(Index, Readings, Option),
              constant(Option, Term)
            ),
            Pairs).

decision_term(decision(Outcome, _, Edition, Paths, _),
              object([ outcome-string(Word), months-Months,
                       refers_to-RefersTerm, edition-EditionTerm,
                       paths-array(PathTerms) ])) :-
    outcome_parts(Outcome, Word, Months, Routes),
    constants(Routes, RefersTerm),
    (   Edition == none
    ->  EditionTerm = null
    ;   constant(Edition, EditionTerm)
    ),
    findall(object([path-PathTerm, result-ResultTerm]),
            ( member(path(Path, Result, _), Paths),
              functor(Result, ResultWord, _),
              constant(Path, PathTerm),
              constant(ResultWord, ResultTerm)
            ),
            PathTerms).

outcome_parts(approve(Number), "approve", string(Months), []) :-
    format(string(Months), "~d", [Number]).
outcome_parts(refer(Routes), "refer", null, Routes).
outcome_parts(deny,          "deny",  null, []).
outcome_parts(pend,          "pend",  null, []).
