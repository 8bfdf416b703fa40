:- module(letter_words,
          [ letter_title/3,             % +To, +Summary, -Title
            with_days/3,                % +To, +Text0, -Text
            next_heading/2,             % ?To, ?Heading
            rights_heading/2,           % ?To, ?Heading
            next_texts/3,               % +To, +Summary, -Texts
            matter_text/3,              % ?To, ?Matter, ?Text
            stated/4                    % +Summary, +Finding, -Value, -Text
          ]).
:- use_module(plain_sentences, [plain_dates/2]).
:- use_module('../../language/guidelines').
:- use_module('../../language/plans').
:- use_module('../../wording').
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> What letters have in common
*/

%!  letter_title(+To, +Summary, -Title) is det.
%
%   True when Title says what the letter is about.

letter_title(To, Summary, Title) :-
    Summary = summary(context(Guideline, _, _, _), _, Fields),
    memberchk(request_id-Id, Fields),
    (   Id == none
    ->  Name = "the request"
    ;   format(string(Name), "request ~w", [Id])
    ),
    findall(Part, title_part(To, Guideline, Summary, Part), Parts),
    joined_text([Name|Parts], ", ", Joined),
    format(string(Title), "Re: ~w", [Joined]).

title_part(_, _, Summary, Product) :-
    stated(Summary, 'drug.name', _, Product).
title_part(_, Guideline, Summary, Product) :-
    \+ stated(Summary, 'drug.name', _, _),
    assumed_product(Guideline, Summary, Product).
title_part(To, _, Summary, Text) :-
    stated(Summary, service_start_date, _, Day0),
    with_days(To, Day0, Day),
    format(string(Text), "treatment from ~w", [Day]).

assumed_product(Guideline, summary(context(_, _, _, Facts), _, _), Text) :-
    slot(Guideline, 'drug.name', Index),
    arg(Index, Facts, known(Product)),
    value_text(agent, Product, Text).

%!  with_days(+To, +Text0, -Text) is det.
%
%   True when Text is Text0 with its days as To is told them.

with_days(provider, Text, Text).
with_days(member, Text0, Text) :-
    plain_dates(Text0, Text).

%!  stated(+Summary, +Finding, -Value, -Text) is semidet.
%
%   True when the request itself states that Finding has Value, in words Text.

stated(summary(context(Guideline, _, request(Given, _), Facts), _, _), Finding,
       Value, Text) :-
    once(slot(Guideline, Finding, Index)),
    arg(Index, Given, Raw),
    Raw \= absent(_),
    arg(Index, Facts, known(Value)),
    type_of(Guideline, Finding, Type),
    value_text(Type, Value, Text).

%!  next_heading(?To, ?Heading) is nondet.
%!  rights_heading(?To, ?Heading) is nondet.

next_heading(_, "What happens next").

rights_heading(provider, "Rights and contact").
rights_heading(member,   "Your rights, and whom to ask").

%!  next_texts(+To, +Summary, -Texts:list) is det.
%
%   True when Texts say what a person must still do, and what the letter does
%   not decide.

next_texts(To, summary(_, _, Fields), Texts) :-
    memberchk(outcome-Outcome, Fields),
    findall(Text,
            ( next_text(To, Outcome, Text) ; scope(To, Text) ),
            Texts).

next_text(provider, deny,
    "A denial is a recommendation: a clinician of the plan must make the \c
     decision.").
next_text(provider, pend,
    "The request is neither approved nor denied. It waits for what is shown \c
     above, and for a person of the plan to look at it.").
next_text(provider, refer,
    "No criterion of this guideline was examined. The request is neither \c
     approved nor denied here.").
next_text(member, deny,
    "This answer is not final. A clinician of the plan must make the \c
     decision.").
next_text(member, deny,
    "This letter is about coverage. It does not judge your care. Your doctor \c
     can talk with you about your treatment.").
next_text(member, pend,
    "This is not a yes, and it is not a no. A person at the plan must look at \c
     the request once more.").
next_text(member, refer,
    "We did not check the request by this guideline. This is not a yes, and \c
     it is not a no.").

scope(provider,
    "This letter is about medical necessity under the guideline named above; \c
     benefits and eligibility are outside it.").
scope(member,
    "This letter is only about the medical rules. It does not say what your \c
     plan pays, or what you pay.").

%!  matter_text(?To, ?Matter, ?Text) is nondet.
%
%   True when Text says what hangs on a finding that leaves Matter open.

matter_text(provider, route,
    "Without it another program or guideline may be the one to decide.").
matter_text(provider, edition,
    "Without it, it is open which edition governs.").
matter_text(provider, path,
    "The criteria for initiation and for continuation differ.").
matter_text(member, route,
    "Another office or another guideline may be the one to decide.").
matter_text(member, edition,
    "The day tells us which edition of the guideline counts.").
matter_text(member, path,
    "The rules for a start and for going on are not the same.").
