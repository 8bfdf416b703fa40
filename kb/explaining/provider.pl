:- module(provider,
          [ provider_lines/3,           % +Summary, +Advice, -Lines
            thanks_text/2               % +Outcome, -Text
          ]).
:- use_module(evidence).
:- use_module(notes_lines).
:- use_module(obstacles).
:- use_module(provider_requests).
:- use_module(summary).
:- use_module(titles).
:- use_module('../wording').
:- use_module(library(lists), [append/3, member/2]).

/** <module> The answer for those who asked: what to send or to change
*/

%!  provider_lines(+Summary, +Advice, -Lines:list) is nondet.
%
%   True when Lines are a section of the answer to the provider, in their
%   order.

provider_lines(Summary, _, [ line(0, title, none, Title),
                             line(1, plain, none, Document),
                             line(1, plain, none, Thanks) ]) :-
    Summary = summary(context(Guideline, _, _, _), decision(Outcome, _, _, _, _),
                      _),
    request_text(Summary, Text),
    capitalized(Text, Title),
    document_text(Guideline, Document),
    thanks_text(Outcome, Thanks).
provider_lines(Summary, _, Lines) :-
    reason_lines(Summary, Lines0),
    headed("Reasons", Lines0, Lines).
provider_lines(Summary, Advice, Lines) :-
    findall(Line,
            ( provider_request(Summary, Advice, Asked), member(Line, Asked) ),
            Lines0),
    headed("What you can send or change", Lines0, Lines).
provider_lines(Summary, _, Lines) :-
    evidence_lines(Summary, Lines0),
    headed("Evidence considered", Lines0, Lines).
provider_lines(Summary, _, Lines) :-
    findall(line(1, note, none, Text), period_text(Summary, Text), Lines0),
    scope_text(Scope),
    append(Lines0, [line(1, note, none, Scope)], Lines1),
    headed("Please note", Lines1, Lines).

%!  thanks_text(+Outcome, -Text) is det.
%
%   True when Text thanks for a request and says its Outcome.

thanks_text(approve(Months), Text) :-
    duration_text(Months, Duration),
    format(string(Text), "Thank you for your request. It meets the criteria of \c
                          this guideline, for ~w.", [Duration]).
thanks_text(deny,
            "Thank you for your request. As it stands it does not meet the \c
             criteria of this guideline, for the reasons below.").
thanks_text(pend,
            "Thank you for your request. It cannot be decided yet, for what is \c
             shown below.").
thanks_text(refer(_),
            "Thank you for your request. It is decided elsewhere, as shown \c
             below.").

%   Each criterion that decides, with its place in the guideline

reason_lines(Summary, Lines) :-
    Summary = summary(_, decision(Outcome, _, _, _, _), _),
    (   Outcome = approve(_)
    ->  ground_lines(Summary, Lines)
    ;   Outcome = refer(_)
    ->  referral_lines(Summary, Lines)
    ;   obstacle_lines(Summary, Lines)
    ).
