:- module(obstacles,
          [ obstacle_lines/2,           % +Summary, -Lines
            ground_lines/2,             % +Summary, -Lines
            referral_lines/2,           % +Summary, -Lines
            goes_text/3                 % +Verdict, +Target, -Text
          ]).
:- use_module(case_words).
:- use_module(proof_lines).
:- use_module('../wording').
:- use_module('../language/compiler').
:- use_module('../language/guidelines').
:- use_module('../language/proofs').
:- use_module(library(lists),
              [append/2, append/3, member/2, memberchk/2]).
:- use_module(library(pairs), [pairs_keys_values/3]).

/** <module> What stands in the way, and what an approval rests on
*/

%!  obstacle_lines(+Summary, -Lines:list) is det.
%
%   True when Lines show the criteria that stand in the way, each with what
%   was found and needed.

obstacle_lines(summary(Context, decision(_, _, _, Paths, _), Fields), Lines) :-
    memberchk(blockers-Blockers, Fields),
    nested(Blockers, Paths, 1, Nested),
    findall(Shown,
            ( member(Depth-Id, Nested),
              once(( member(path(_, _, Proof), Paths),
                     criterion_lines(Context, Proof, Id, Shown0)
                   )),
              named_nearest(Depth, Id, Nested, Shown0, Shown1),
              deeper(Depth, Shown1, Shown)
            ),
            All),
    append(All, Lines).

%   A criterion that is offered among others stands below the one that
%   offers it.

nested([], _, _, []).
nested([Id|Ids], Paths, Depth0, [Depth-Id|Nested]) :-
    (   Ids = [Next|_],
        offers(Paths, Id, Next)
    ->  Depth = 1,
        Depth1 = 2
    ;   Depth = Depth0,
        Depth1 = 1
    ),
    nested(Ids, Paths, Depth1, Nested).

offers(Paths, Id, Offered) :-
    member(path(_, _, Proof), Paths),
    criterion_proof(Proof, Id, criterion(_, _, any(_, Inner))),
    memberchk(criterion(Offered, _, _), Inner),
    !.

named_nearest(1, Id, Nested, [line(D, Mark, Id, Text0)|Lines],
              [line(D, Mark, Id, Text)|Lines]) :-
    append(_, [1-Id, 2-_|_], Nested),
    !,
    format(string(Text), "~w The nearest:", [Text0]).
named_nearest(_, _, _, Lines, Lines).

deeper(Depth, Lines0, Lines) :-
    findall(line(D, Mark, Id, Text),
            ( member(line(D0, Mark, Id, Text), Lines0),
              D is D0 + Depth - 1
            ),
            Lines).

%!  ground_lines(+Summary, -Lines:list) is det.
%
%   True when Lines show one set of criteria by which the request is
%   approved, what was found for each, and the others that are met as well;
%   where it is approved whatever a finding is, first in which case by what.

ground_lines(Summary, Lines) :-
    Summary = summary(Context, decision(_, _, _, Paths, _), Fields),
    Context = context(Guideline, _, _, _),
    memberchk(either_way-Cases, Fields),
    case_lines(Guideline, Cases, CaseLines),
    memberchk(grounds-Grounds, Fields),
    findall(line(1, met, Id, Text),
            ( member(Id, Grounds), ground_text(Context, Paths, Id, Text) ),
            Rested),
    memberchk(further-Further, Fields),
    further_lines(Further, More),
    append([CaseLines, Rested, More], Lines).

further_lines([], []) :-
    !.
further_lines(Ids, [line(1, met, none, Text)]) :-
    joined_text(Ids, " and ", Joined),
    format(string(Text), "Met as well: ~w.", [Joined]).

ground_text(Context, Paths, Id, Text) :-
    member(path(_, _, Proof), Paths),
    criterion_proof(Proof, Id, Criterion),
    !,
    leaf_lines(Context, Criterion, Leaves),
    findall(Found, member(line(_, met, _, Found), Leaves), Founds),
    (   Founds == []
    ->  Context = context(Guideline, _, _, _),
        criterion_sentence(Guideline, Id, met, Text)
    ;   joined_text(Founds, " ", Text)
    ).

%   Approved whatever a finding is

case_lines(Guideline, Cases, Lines) :-
    case_texts(named, Guideline, Cases, Texts),
    pairs_keys_values(Pairs, Texts, Cases),
    findall(line(1, met, Id, Text),
            ( member(If-case(_, Own), Pairs),
              member(Id, Own),
              criterion_sentence(Guideline, Id, met, Sentence),
              format(string(Text), "If ~w: ~w", [If, Sentence])
            ),
            Lines).

%!  referral_lines(+Summary, -Lines:list) is det.
%
%   True when Lines say who decides instead, and why.

referral_lines(summary(Context, decision(Outcome, _, _, _, _), _), Lines) :-
    Context = context(Guideline, Readings, _, Facts),
    (   Outcome = refer(Ids)
    ->  findall([ line(1, plain, none, Text) | Because ],
                ( member(Id, Ids),
                  once(guideline_fact(Guideline, refers(Id, Target, _, _))),
                  evaluate(Guideline, refers(Id), Facts, Readings, Verdict,
                           Proof),
                  goes_text(Verdict, Target, Text),
                  leaf_lines(Context, criterion(Id, Verdict, Proof), Because)
                ),
                Nested),
        append(Nested, Lines)
    ;   Lines = []
    ).

%!  goes_text(+Verdict, +Target, -Text) is det.
%
%   True when Text says that a request goes to Target, by the Verdict on what
%   refers it there.  One that is referred in any case may be so to one of
%   several.

goes_text(met, Target, Text) :-
    !,
    format(string(Text), "This request goes to ~w.", [Target]).
goes_text(_, Target, Text) :-
    format(string(Text), "This request goes elsewhere, perhaps to ~w.",
           [Target]).
