:- module(certify,
          [ certificate/2,              % +Source, -Text
            certificate/3               % +Source, +Options, -Text
          ]).
:- use_module(asking).
:- use_module('../kb/language/canonical').
:- use_module('../kb/proving/certificate').

/** <module> A decision that others can check
*/

%!  certificate(+Source, -Text:string) is det.
%!  certificate(+Source, +Options:list, -Text:string) is det.
%
%   True when Text is the certificate of the decision of the request in
%   Source.  Source and Options are as for decide/3.

certificate(Source, Text) :-
    certificate(Source, [], Text).

certificate(Source, Options0, Text) :-
    text_options(Options0, Options),
    checked_options(["lenient"], Options),
    asked_guideline(Guideline),
    option_readings(Options, Readings),
    source_request(Source, Options, Request),
    certificate(Guideline, Readings, Request, Term),
    canonical_text(Term, Text).

answer(Options, Body, object([certificate-string(Text)])) :-
    checked_options(["format", "lenient"], Options),
    asked_guideline(Guideline),
    option_readings(Options, Readings),
    option_request(Options, Body, Request),
    certificate(Guideline, Readings, Request, Term),
    canonical_text(Term, Text).
