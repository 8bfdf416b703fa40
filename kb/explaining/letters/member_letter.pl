:- module(member_letter,
          [ member_opening/2,           % +Summary, -Texts
            member_section/4            % +Summary, +Advice, -Heading, -Lines
          ]).
:- use_module('../evidence').
:- use_module(letter_words).
:- use_module(member_changes).
:- use_module(member_reasons).
:- use_module(plain_sentences).
:- use_module('../summary').
:- use_module('../../language/guidelines').
:- use_module('../../language/plans').
:- use_module('../../vocabulary/findings').
:- use_module('../../vocabulary/plain_statements').
:- use_module('../../wording').
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> The letter to the member

Short sentences in everyday words.  It gives the reasons of the proof and
advises no treatment; what a word means is said below, once.
*/

%!  member_opening(+Summary, -Texts:list) is det.
%
%   True when Texts greet, say what was asked, and the outcome.

member_opening(Summary, ["Dear member,", Asked|Outcome]) :-
    product_name(Summary, Product),
    format(string(First), "We got a request to cover ~w for you.", [Product]),
    findall(Sentence, asked_sentence(Summary, Sentence), Sentences),
    joined_text([First|Sentences], " ", Asked0),
    plain_dates(Asked0, Asked),
    findall(Text, outcome_told(Summary, Text), Outcome).

product_name(summary(context(Guideline, _, _, Facts), _, _), Name) :-
    slot(Guideline, 'drug.name', Index),
    !,
    arg(Index, Facts, State),
    (   State = known(Product)
    ->  (   guideline_fact(Guideline, plain_name(Product, Name0))
        ->  Name = Name0
        ;   value_text(agent, Product, Name)
        )
    ;   Name = "a medicine"
    ).

asked_sentence(Summary, Sentence) :-
    stated(Summary, request_type, Type, _),
    plain_statement(request_type, Type, Sentence).
asked_sentence(Summary, Sentence) :-
    stated(Summary, service_start_date, _, Day),
    format(string(Sentence), "The treatment asked for starts on ~w.", [Day]).
asked_sentence(Summary, Sentence) :-
    stated(Summary, request_date, _, Day),
    format(string(Sentence), "The request came in on ~w.", [Day]).
asked_sentence(Summary, "A fast review was asked for.") :-
    stated(Summary, priority, expedited, _).

outcome_told(summary(_, decision(Outcome, _, _, _, _), _), Text) :-
    outcome_told_(Outcome, Text).
outcome_told(summary(_, _, Fields), Text) :-
    memberchk(period-period(From, To), Fields),
    value_text(date, From, FromDay),
    value_text(date, To, ToDay),
    format(string(Text0), "If we decide by the first day, this is for ~w to \c
                           ~w. If we decide later, it starts on the day we \c
                           decide.",
           [FromDay, ToDay]),
    plain_dates(Text0, Text).

outcome_told_(approve(Months), Text) :-
    duration_text(Months, Duration),
    format(string(Text), "The request meets the medical rules of our \c
                          guideline, for ~w.", [Duration]).
outcome_told_(deny,
    "As it stands, the request does not meet the medical rules of our \c
     guideline. The reasons are below.").
outcome_told_(pend,
    "We cannot decide yet. The reasons are below.").
outcome_told_(refer(_),
    "We do not decide this request. The reason is below.").

%!  member_section(+Summary, +Advice, -Heading, -Lines:list) is nondet.
%
%   True when Lines stand below Heading, in the order of the letter.

member_section(Summary, _, Heading, Lines) :-
    member_reasons(Summary, Lines),
    Summary = summary(_, _, Fields),
    memberchk(outcome-Outcome, Fields),
    reasons_heading(Outcome, Heading).
member_section(Summary, Advice, Heading, Lines) :-
    findall(line(1, plain, none, Text),
            ( member_change(Summary, Advice, Text0), plain_dates(Text0, Text) ),
            Lines),
    Summary = summary(_, _, Fields),
    memberchk(outcome-Outcome, Fields),
    memberchk(missing-Missing, Fields),
    change_heading(Outcome, Missing, Heading).
member_section(Summary, _, "What we looked at", Lines) :-
    looked_at(Summary, Lines).
reasons_heading(approve, "Why the request meets the rules").
reasons_heading(deny,    "Why the request does not meet the rules").
reasons_heading(pend,    "Why we cannot decide yet").
reasons_heading(refer,   "Who decides").

change_heading(deny, _, "What could change this") :-
    !.
change_heading(pend, [_|_], "What we need, and who can send it") :-
    !.
change_heading(_, _, "If there is a mistake").

%   What was stated, said once: the opening has the days and what is asked.

looked_at(Summary, Lines) :-
    Summary = summary(Context, _, _),
    findall(line(1, plain, none, Text),
            (   evidence_finding(Context, Finding),
                \+ opened_with(Summary, Finding),
                plain_stated(Context, Finding, Texts),
                member(Text0, Texts),
                plain_dates(Text0, Text)
            ;   odd_entry(Summary, Flag),
                odd_told(Flag, Summary, Text)
            ;   assumed_told(Summary, Text)
            ),
            Lines).

opened_with(Summary, Finding) :-
    memberchk(Finding, [request_type, request_date, service_start_date]),
    stated(Summary, Finding, _, _).

%   An entry is told as it came: here, that it cannot be taken as it came.

odd_told(flag(Reason, Path), _, Text) :-
    plain_entry(List, Noun),
    atom_concat(List, Place, Path),
    atomic_list_concat(['', Rest], '[', Place),
    atomic_list_concat([Position, ''], ']', Rest),
    atom_number(Position, I),
    odd_words(Reason, List, Words),
    !,
    Number is I + 1,
    format(string(Text), "~w, No. ~d: ~w", [Noun, Number, Words]).
odd_told(Flag, summary(context(Guideline, _, _, _), _, _), Text) :-
    flag_sentence(Guideline, Flag, Text).

odd_words(not_comparable, _,    "it was measured in another way.") :- !.
odd_words(absurd,         _,    "it seems far too large.") :- !.
odd_words(Reason,         List, Text) :-
    odd_words(Reason, Words),
    (   finding(List, list(record(_)), _, _)
    ->  Part = "part of it"
    ;   Part = "it"
    ),
    format(string(Text), "~w ~w", [Part, Words]).

odd_words(impossible,    "cannot be right.").
odd_words(contradictory, "does not agree with the rest.").
odd_words(unrecognized,  "is not on our lists.").

assumed_told(summary(context(Guideline, _, _, _), _, Fields), Text) :-
    memberchk(assumed-Assumptions, Fields),
    member(Finding-Value, Assumptions),
    taken(Guideline, Finding, Value, Text).

taken(Guideline, Finding, Value, Text) :-
    (   Value == no_codes,
        plain_empty(Finding, Text0)
    ->  Text = Text0
    ;   plain_whether(Finding, Clause),
        Value == not_routed
    ->  format(string(Text), "We do not know ~w. We took it that our \c
                              guideline counts.", [Clause])
    ;   plain_whether(Finding, Clause),
        atom(Value)
    ->  plain_word_sentence(Guideline, Finding, Value, Sentence),
        uncapitalized(Sentence, Taken),
        (   finding(Finding, _, unknown, _)
        ->  Known = "We do not know"
        ;   Known = "We were not told"
        ),
        format(string(Text), "~w ~w. We took it that ~w.",
               [Known, Clause, Taken])
    ;   assumption_sentence(Guideline, Finding, Value, Text)
    ).
