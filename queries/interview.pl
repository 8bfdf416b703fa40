:- module(interview,
          [ interview_step/3            % +Summary, +Skipped, -Next
          ]).
:- use_module(answering).
:- use_module(asking).
:- use_module('../kb/explaining/interview_reasons').
:- use_module('../kb/explaining/interview_words').
:- use_module('../kb/explaining/missing_lines').
:- use_module('../kb/explaining/titles').
:- use_module('../kb/explaining/summary').
:- use_module('../kb/request/amending').
:- use_module('../kb/request/writing').
:- use_module('../kb/vocabulary/lexicon').
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> Asking for what is missing, one question at a time

A step takes the request as it stands, and perhaps an answer to a question;
it gives the request with the answer in it, what that comes to, and what to
ask next: of the findings that can still change the outcome the one that
settles most.
*/

%!  interview_step(+Summary, +Skipped:list, -Next) is det.
%
%   True when Next is the finding to ask for, or `none`: where the outcome is
%   settled, or all that matters was asked or is among Skipped.

interview_step(Summary, Skipped, Next) :-
    Summary = summary(context(_, _, Request, _), _, Fields),
    memberchk(missing_facts-Facts, Fields),
    (   member(Finding-_, Facts),
        \+ memberchk(Finding, Skipped),
        \+ asked(Request, Finding)
    ->  Next = Finding
    ;   Next = none
    ).

asked(Request, Finding) :-
    stated_document(Request, Finding, plain(Word)),
    memberchk(Word, ["unknown", "not_performed"]).

%   The body holds an answer in its first line, to the finding that `to` names,
%   and the request below; `skipped` names what is not to be asked, with commas.

answer(Options0, Body, Term) :-
    option_value("to", Options0, "", To),
    option_value("skipped", Options0, "", SkippedText),
    without_option("to", Options0, Options1),
    without_option("skipped", Options1, Options),
    checked_options(["format", "lenient"], Options),
    split_string(SkippedText, ",", "", SkippedNames),
    asked_guideline(Guideline),
    option_readings(Options, Readings),
    first_line(To, Body, Answer, RequestText),
    option_request(Options, RequestText, Request0),
    answered(To, Answer, Request0, Request),
    summary(Guideline, Readings, Request, Summary),
    findall(Finding,
            ( member(N, SkippedNames), known_text(finding, N, Finding) ),
            Skipped),
    interview_step(Summary, Skipped, Next),
    settled_by(To, Guideline, Readings, Request0, Summary, Settled),
    step_term(Summary, Request, Next, Settled, Term).

%   What the answer settled, where one was given

settled_by("", _, _, _, _, null) :-
    !.
settled_by(_, Guideline, Readings, Request0, After, string(Text)) :-
    summary(Guideline, Readings, Request0, Before),
    settling_text(Before, After, Text).

first_line("", Body, "", Body) :-
    !.
first_line(_, Body, Answer, Rest) :-
    sub_string(Body, Before, 1, After, "\n"),
    !,
    sub_string(Body, 0, Before, _, Answer),
    sub_string(Body, _, After, 0, Rest).
first_line(_, Body, Body, "").

answered("", _, Request, Request) :-
    !.
answered(To, Answer, Request0, Request) :-
    given_answer(To, Answer, Finding, Document),
    nested_fields([Finding-Document], Fields),
    amended(Request0, object(Fields), strict, Request).

step_term(Summary, Request, Next, Settled,
          object([ request-string(Text), outcome-string(Title),
                   settled-Settled, said-Said, next-NextTerm ])) :-
    request_document(Request, Document),
    yaml_text(Document, Text),
    outcome_title(Summary, Title),
    said(Next, Summary, Said),
    next_term(Next, Summary, NextTerm).

said(none, Summary, string(Text)) :-
    !,
    settled_text(Summary, Text).
said(_, _, null).

next_term(none, _, null) :-
    !.
next_term(Finding, Summary, object([ finding-string(Name), text-string(Text),
                                     why-string(Why), hint-string(Hint) ])) :-
    atom_string(Finding, Name),
    asking_text(Summary, Finding, Why),
    missing_lines(Summary, Lines),
    memberchk(line(_, _, Finding, Text), Lines),
    hint_text(Finding, Hint).
