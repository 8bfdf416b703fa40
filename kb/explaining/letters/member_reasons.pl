:- module(member_reasons,
          [ member_reasons/2            % +Summary, -Lines
          ]).
:- use_module('../case_words').
:- use_module(letter_places).
:- use_module(letter_words).
:- use_module('../obstacles').
:- use_module(plain_sentences).
:- use_module('../../language/compiler').
:- use_module('../../language/guidelines').
:- use_module('../../language/proofs').
:- use_module('../../wording').
:- use_module(library(lists), [append/3, member/2, memberchk/2]).
:- use_module(library(pairs), [pairs_keys_values/3]).

/** <module> The reasons of a decision, in everyday words
*/

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
    asks(Context, Id, Asks),
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
    ->  asks(Context, Id, Asks),
        format(string(Text0), "~w The request meets this rule.", [Asks])
    ;   joined_text(Leaves, " ", Text0)
    ),
    with_place(Guideline, Id, Text0, Text).
outcome_reason(approve(_), summary(_, _, Fields), 1, none, Text) :-
    memberchk(further-Further, Fields),
    Further = [_|_],
    places_text(Further, Where),
    format(string(Text), "It meets other rules that would do as well. \c
                          (Guideline, ~w.)", [Where]).
outcome_reason(refer(Ids), Summary, Depth, none, Text) :-
    Summary = summary(Context, _, _),
    Context = context(Guideline, Readings, _, Facts),
    member(Id, Ids),
    once(guideline_fact(Guideline, refers(Id, Target, _, Place))),
    evaluate(Guideline, refers(Id), Facts, Readings, Verdict, Proof),
    (   Depth = 1,
        goes_text(Verdict, Target, Text0),
        with_place(Guideline, Place, Text0, Text)
    ;   Depth = 2,
        plain_leaves(Context, criterion(Id, Verdict, Proof), Leaves),
        member(Text, Leaves)
    ).
outcome_reason(deny, Summary, Depth, Node, Text) :-
    obstacle_told(Summary, Depth, Node, Text).
outcome_reason(pend, Summary, 1, none, Text) :-
    Summary = summary(Context, _, _),
    Context = context(Guideline, _, _, _),
    open_matter(Summary, Finding, Place, Matter),
    plain_clause(Context, Finding, Clause),
    matter_text(member, Matter, Why),
    format(string(Text0), "We do not know ~w. ~w", [Clause, Why]),
    with_place(Guideline, Place, Text0, Text).
outcome_reason(pend, Summary, Depth, Node, Text) :-
    obstacle_told(Summary, Depth, Node, Text).
outcome_reason(pend, Summary, 1, none, Text) :-
    Summary = summary(context(Guideline, _, _, _), Decision, _),
    Decision = decision(_, _, earlier, _, _),
    once(guideline_fact(Guideline, edition(_, Place))),
    with_place(Guideline, Place,
               "The treatment starts before the first day of our guideline. \c
                An older one counts for it, and we cannot check the request \c
                by that one here.", Text).

%   Each criterion that stands in the way, and what it lacks

obstacle_told(Summary, Depth, Node, Text) :-
    Summary = summary(Context, decision(Outcome, _, _, Paths, _), _),
    Context = context(Guideline, _, _, _),
    obstacle_lines(Summary, Lines),
    shown_criteria(Lines, Places),
    member(At-Id, Places),
    once(( member(path(_, _, Proof), Paths),
           criterion_proof(Proof, Id, Criterion)
         )),
    Criterion = criterion(_, Verdict, _),
    (   Depth = At,
        Node = node(Id),
        asks(Context, Id, Asks),
        verdict_told(Verdict, Outcome, Told),
        nearest_told(At-Id, Places, Nearest),
        atomic_list_concat([Asks, " ", Told, Nearest], Text0),
        with_place(Guideline, Id, Text0, Text)
    ;   Depth is At + 1,
        Node = none,
        plain_leaves(Context, Criterion, Leaves),
        member(Text, Leaves)
    ;   Depth = At,
        Node = none,
        other_places(Summary, Places, Id, Where),
        format(string(Text), "The rest is not met either. (Guideline, ~w.)",
               [Where])
    ).

nearest_told(1-Id, Places, " The one that comes closest is next.") :-
    append(_, [1-Id, 2-_|_], Places),
    !.
nearest_told(_, _, "").

%   A denial does not hang on what is still open in it.

verdict_told(not_met, _, "The request does not meet this rule.").
verdict_told(unknown, Outcome, Text) :-
    (   Outcome == deny
    ->  Text = "We cannot tell if the request meets this rule, but that does \c
                not change the answer."
    ;   Text = "We cannot tell yet if the request meets this rule."
    ).

asks(Context, Id, Sentence) :-
    Context = context(Guideline, Readings, _, _),
    (   guideline_fact(Guideline, plainly(Id, Words))
    ->  reduced(Guideline, Readings, Words, Sentence)
    ;   guideline_fact(Guideline, same_words(Id, Other)),
        asks(Context, Other, Sentence)
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
