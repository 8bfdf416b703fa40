:- module(member_letter,
          [ member_opening/2,           % +Summary, -Texts
            member_section/4,           % +Summary, +Advice, -Heading, -Lines
            member_reasons/2            % +Summary, -Lines
          ]).
:- use_module(case_words).
:- use_module(evidence).
:- use_module(letter_places).
:- use_module(letter_words).
:- use_module(member_changes).
:- use_module(obstacles).
:- use_module(plain_sentences).
:- use_module(summary).
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/proofs').
:- use_module('../language/compiler').
:- use_module('../vocabulary/plain_statements').
:- use_module('../wording').
:- use_module(library(lists), [append/3, member/2, memberchk/2]).
:- use_module(library(pairs), [pairs_keys_values/3]).

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
    format(string(Sentence), "Treatment is to start on ~w.", [Day]).
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
    format(string(Text0), "If we decide by the first day, this is for ~w to ~w. \c
                           If we decide later, it starts on the day we decide.",
           [FromDay, ToDay]),
    plain_dates(Text0, Text).

outcome_told_(approve(Months), Text) :-
    duration_text(Months, Duration),
    format(string(Text), "The request meets the medical rules of our guideline, \c
                          for ~w.", [Duration]).
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

%!  member_reasons(+Summary, -Lines:list) is det.
%
%   True when Lines give the reasons, each with its place in the guideline, and
%   below it what is not met or not known.

member_reasons(Summary, Lines) :-
    findall(line(Depth, plain, Node, Text),
            ( reason(Summary, Depth, Node, Text0), plain_dates(Text0, Text) ),
            Lines).

reason(Summary, Depth, Node, Text) :-
    Summary = summary(_, decision(Outcome, _, _, _, _), _),
    outcome_reason(Outcome, Summary, Depth, Node, Text).

outcome_reason(approve(_), Summary, 1, none, Text) :-
    Summary = summary(Context, _, Fields),
    memberchk(either_way-Cases, Fields),
    open_either_way(Context, Cases, Text).
outcome_reason(approve(_), Summary, 1, node(Id), Text) :-
    Summary = summary(Context, _, Fields),
    Context = context(Guideline, _, _, _),
    memberchk(either_way-Cases, Fields),
    case_texts(named, Guideline, Cases, Ifs),
    pairs_keys_values(Pairs, Ifs, Cases),
    member(If-case(_, Own), Pairs),
    member(Id, Own),
    asks(Guideline, Id, Asks),
    format(string(Text0), "If ~w, the request meets this rule: ~w", [If, Asks]),
    with_place(Guideline, Id, Text0, Text).
outcome_reason(approve(_), Summary, 1, node(Id), Text) :-
    Summary = summary(Context, decision(_, _, _, Paths, _), Fields),
    Context = context(Guideline, _, _, _),
    memberchk(grounds-Grounds, Fields),
    member(Id, Grounds),
    once(( member(path(_, _, Proof), Paths),
           criterion_proof(Proof, Id, Criterion)
         )),
    plain_leaves(Context, Criterion, Leaves),
    (   Leaves == []
    ->  asks(Guideline, Id, Asks),
        format(string(Text0), "~w The request meets this rule.", [Asks])
    ;   joined_text(Leaves, " ", Text0)
    ),
    with_place(Guideline, Id, Text0, Text).
outcome_reason(approve(_), summary(context(Guideline, _, _, _), _, Fields), 1,
               none, Text) :-
    memberchk(further-Further, Fields),
    Further = [_|_],
    findall(Place, ( member(Id, Further), place_text(Guideline, Id, Place) ),
            Places),
    joined_text(Places, " and ", Joined),
    format(string(Text), "It meets other rules that would do as well. (Guideline, ~w.)",
           [Joined]).
outcome_reason(refer(Ids), Summary, Depth, none, Text) :-
    Summary = summary(Context, _, _),
    Context = context(Guideline, Readings, _, Facts),
    member(Id, Ids),
    once(guideline_fact(Guideline, refers(Id, Target, _, Place))),
    (   Depth = 1,
        format(string(Text0), "This request goes to ~w.", [Target]),
        with_place(Guideline, Place, Text0, Text)
    ;   Depth = 2,
        evaluate(Guideline, refers(Id), Facts, Readings, Verdict, Proof),
        plain_leaves(Context, criterion(Id, Verdict, Proof), Leaves),
        member(Text, Leaves)
    ).
outcome_reason(deny, Summary, Depth, Node, Text) :-
    obstacle_told(Summary, Depth, Node, Text).
outcome_reason(pend, Summary, Depth, Node, Text) :-
    obstacle_told(Summary, Depth, Node, Text).
outcome_reason(pend, Summary, 1, none, Text) :-
    Summary = summary(Context, _, _),
    Context = context(Guideline, _, _, _),
    open_matter(Summary, Finding, Place, Matter),
    plain_clause(Context, Finding, Clause),
    matter_text(member, Matter, Why),
    format(string(Text0), "We do not know ~w. ~w", [Clause, Why]),
    with_place(Guideline, Place, Text0, Text).
outcome_reason(pend, summary(context(Guideline, _, _, _),
                             decision(_, _, earlier, _, _), _), 1, none, Text) :-
    once(guideline_fact(Guideline, edition(_, Place))),
    with_place(Guideline, Place,
               "The treatment starts before the first day of our guideline. An \c
                older one counts for it, and we cannot check the request by that \c
                one here.", Text).

%   Each criterion that stands in the way, and what it lacks

obstacle_told(Summary, Depth, Node, Text) :-
    Summary = summary(Context, decision(_, _, _, Paths, _), _),
    Context = context(Guideline, _, _, _),
    obstacle_lines(Summary, Lines),
    findall(D-Id, ( member(line(D, _, Id, _), Lines), Id \= node(_), Id \== none ),
            Places),
    member(At-Id, Places),
    once(( member(path(_, _, Proof), Paths),
           criterion_proof(Proof, Id, Criterion)
         )),
    Criterion = criterion(_, Verdict, _),
    (   Depth = At,
        Node = node(Id),
        asks(Guideline, Id, Asks),
        verdict_told(Verdict, Told),
        nearest_told(At-Id, Places, Nearest),
        atomic_list_concat([Asks, " ", Told, Nearest], Text0),
        with_place(Guideline, Id, Text0, Text)
    ;   Depth is At + 1,
        Node = none,
        plain_leaves(Context, Criterion, Leaves),
        member(Text, Leaves)
    ).

nearest_told(1-Id, Places, " The one that comes closest is next.") :-
    append(_, [1-Id, 2-_|_], Places),
    !.
nearest_told(_, _, "").

verdict_told(not_met, "The request does not meet this rule.").
verdict_told(unknown, "We cannot tell yet if the request meets this rule.").
verdict_told(met,     "The request meets this rule.").

asks(Guideline, Id, Sentence) :-
    (   guideline_fact(Guideline, plainly(Id, Sentence0))
    ->  Sentence = Sentence0
    ;   guideline_fact(Guideline, same_words(Id, Other)),
        asks(Guideline, Other, Sentence)
    ).

with_place(Guideline, Place, Text0, Text) :-
    place_text(Guideline, Place, Where),
    format(string(Text), "~w (Guideline, ~w.)", [Text0, Where]).

open_either_way(_, [], _) :-
    !,
    fail.
open_either_way(context(Guideline, _, _, _), Cases, Text) :-
    case_nouns(Guideline, Cases, Nouns),
    format(string(Text), "The ~w is not known. The request meets the rules in \c
                          each case.", [Nouns]).

%   What was stated, said once: the opening has the days and what is asked.

looked_at(Summary, Lines) :-
    Summary = summary(Context, _, _),
    findall(line(1, plain, none, Text),
            (   evidence_finding(Context, Finding),
                \+ memberchk(Finding, [request_type, request_date,
                                       service_start_date]),
                plain_stated(Context, Finding, Texts),
                member(Text0, Texts),
                plain_dates(Text0, Text)
            ;   assumed_told(Summary, Text)
            ),
            Lines).

assumed_told(summary(context(Guideline, _, _, _), _, Fields), Text) :-
    memberchk(assumed-Assumptions, Fields),
    member(Finding-Value, Assumptions),
    taken(Guideline, Finding, Value, Text).

taken(Guideline, Finding, Value, Text) :-
    (   plain_whether(Finding, Clause),
        Finding \== icd10cm,
        atom(Value)
    ->  plain_word_sentence(Guideline, Finding, Value, Sentence),
        uncapitalized(Sentence, Taken),
        format(string(Text), "We were not told ~w. We took it that ~w.",
               [Clause, Taken])
    ;   assumption_sentence(Guideline, Finding, Value, Text)
    ).
