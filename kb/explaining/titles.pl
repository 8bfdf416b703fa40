:- module(titles,
          [ title_lines/2,              % +Summary, -Lines
            outcome_title/2,            % +Summary, -Text
            request_text/2,             % +Summary, -Text
            document_text/2,            % +Guideline, -Text
            outcome_text/3,             % +Guideline, +Outcome, -Text
            scope_text/1,               % -Text
            headed/3                    % +Heading, +Lines, -Headed
          ]).
:- use_module(summary).
:- use_module('../wording').
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../vocabulary/words').
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> What was decided, of which request, by which document
*/

%!  title_lines(+Summary, -Lines:list) is det.
%
%   True when Lines say the outcome, the request and the edition.

title_lines(Summary, [ line(0, title, none, Title),
                       line(1, plain, none, Document) ]) :-
    Summary = summary(context(Guideline, _, _, _), _, _),
    outcome_title(Summary, Capitals),
    request_text(Summary, Request),
    format(string(Title), "~w  ~w", [Capitals, Request]),
    document_text(Guideline, Document).

%!  outcome_title(+Summary, -Text) is det.
%
%   True when Text is the outcome, its first word in capitals.

outcome_title(summary(context(Guideline, _, _, _), decision(Outcome, _, _, _, _),
                      _), Title) :-
    outcome_text(Guideline, Outcome, Text),
    capital_word(Text, Title).

capital_word(Text, Capitals) :-
    (   sub_string(Text, Before, _, _, ",")
    ->  sub_string(Text, 0, Before, _, Word),
        sub_string(Text, Before, _, 0, Rest)
    ;   Word = Text,
        Rest = ""
    ),
    string_upper(Word, Upper),
    string_concat(Upper, Rest, Capitals).

%!  request_text(+Summary, -Text) is det.
%
%   True when Text names the request and what it asks for.

request_text(summary(context(Guideline, _, _, Facts), _, Fields), Text) :-
    findall(Part, request_part(Guideline, Facts, Part), Parts),
    joined_text(Parts, ", ", Joined),
    memberchk(request_id-Id, Fields),
    (   Id == none
    ->  Name = "the request"
    ;   format(string(Name), "request ~w", [Id])
    ),
    (   Parts == []
    ->  Text = Name
    ;   format(string(Text), "~w: ~w", [Name, Joined])
    ).

request_part(Guideline, Facts, Text) :-
    member(Finding, [request_type, line_of_business]),
    slot(Guideline, Finding, Index),
    arg(Index, Facts, known(Word)),
    spoken(Word, Text).
request_part(Guideline, Facts, Text) :-
    slot(Guideline, request_date, Index),
    arg(Index, Facts, known(Date)),
    value_text(date, Date, Day),
    format(string(Text), "received ~w", [Day]).

%!  document_text(+Guideline, -Text) is det.

document_text(Guideline, Text) :-
    once(guideline_fact(Guideline, about(Number, Subject, Edition, _))),
    value_text(date, Edition, Day),
    format(string(Text), "MCG ~w (~w), edition of ~w", [Number, Subject, Day]).

%!  outcome_text(+Guideline, +Outcome, -Text) is det.
%
%   True when Text is Outcome in a word, an approval with its duration.

outcome_text(_, Outcome, Text) :-
    outcome_word(Outcome, Word),
    (   Outcome = approve(Months)
    ->  duration_text(Months, Duration),
        format(string(Text), "~w, ~w", [Word, Duration])
    ;   atom_string(Word, Text)
    ).

%!  scope_text(-Text) is det.
%
%   True when Text says what an outcome is, and what it is not.

scope_text("Approve means that the criteria of this guideline for medical \c
            necessity are met; benefits and eligibility are outside it. A \c
            denial is a recommendation: a person must make it.").

%!  headed(+Heading, +Lines, -Headed) is det.
%
%   True when Headed are Lines under Heading, or nothing where there are none.

headed(_, [], []) :-
    !.
headed(Heading, Lines, [line(0, heading, none, Heading)|Lines]).
