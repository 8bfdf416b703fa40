:- module(recertify, []).
:- use_module(asking).
:- use_module('../kb/language/canonical').
:- use_module('../kb/proving/certificate').
:- use_module('../kb/proving/values_taken').
:- use_module('../kb/request/json').
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> The decision of a certificate, made again
*/

%   The body holds the findings, sources and readings of a certificate; the
%   answer is the certificate that these rules give them.

answer(Options, Body, object([certificate-string(Text)])) :-
    checked_options([], Options),
    json_document(Body, Document),
    asked_guideline(Guideline),
    (   Document = object(Pairs),
        memberchk("findings"-Findings, Pairs),
        memberchk("sources"-Sources, Pairs),
        memberchk("readings"-object(Chosen), Pairs)
    ->  findings_request(Findings, Sources, Request)
    ;   throw(unreadable(certificate, 0,
                         "A certificate has findings, sources and readings."))
    ),
    findall(Name-Option, member(Name-quoted(Option), Chosen), Choices),
    checked_options([], Choices),
    option_readings(Choices, Readings),
    certificate(Guideline, Readings, Request, Term),
    canonical_text(Term, Text).
