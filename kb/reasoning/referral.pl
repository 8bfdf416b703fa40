:- module(referral,
          [ referral/2,                 % +Context, -Refers
            edition_of/2                % +Context, -Edition
          ]).
:- use_module(procedures).
:- use_module(ways).
:- use_module('../language/compiler').
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/syntax').
:- use_module('../language/verdicts').
:- use_module(library(apply), [exclude/3]).
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> Whether this guideline, in this edition, decides at all

A context is context(Guideline, Readings, Facts).
*/

%!  referral(+Context, -Refers) is det.
%
%   True when Refers is certain(Programmes), open(Findings) or `none`: who
%   decides instead, or which findings would tell.

referral(Context, Refers) :-
    Context = context(Guideline, Readings, Facts),
    findall(referral(Id, Body, Verdict, Proof),
            ( guideline_fact(Guideline, refers(Id, _, Body, _)),
              evaluate(Guideline, refers(Id), Facts, Readings, Verdict, Proof)
            ),
            Referrals),
    findall(Id, member(referral(Id, _, met, _), Referrals), Met),
    findall(r(Id, Body, Proof),
            member(referral(Id, Body, unknown, Proof), Referrals), Open),
    referral(Met, Open, Context, Refers).

referral([Id|Ids], _, _, certain([Id|Ids])) :-
    !.
referral([], [], _, none) :-
    !.
referral([], Open, Context, Refers) :-
    Context = context(Guideline, Readings, Facts),
    findall(Body, member(r(_, Body, _), Open), Bodies),
    findall(Proof, member(r(_, _, Proof), Open), Proofs),
    possible_values(Guideline, Readings, Facts, Proofs, Box),
    findall(Way,
            ( member(Body, Bodies),
              ways(Guideline, Readings, Body, Ways),
              member(Way, Ways)
            ),
            All),
    residual(All, Box, Possible),
    (   Possible \== [],
        \+ avoidable(Possible, Box)
    ->  findall(Id, member(r(Id, _, _), Open), Ids),
        Refers = certain(Ids)
    ;   exclude(not_routed(Context), Possible, Residual),
        open_routes(Residual, Context, Refers)
    ).

open_routes([], _, none) :-
    !.
open_routes(Residual, Context, open(Findings)) :-
    findings_of(Context, Residual, Findings).

%   Where the reading says so, a route that hangs on a finding that is not
%   known is not taken; one that is taken whatever the finding is, always is.

not_routed(context(Guideline, Readings, _), way(Conditions, _)) :-
    member(word(Finding)-_, Conditions),
    procedure(Guideline, Readings, unknown_route(Finding), not_routed).

findings_of(context(Guideline, _, Facts), Ways, Findings) :-
    findall(Cause,
            ( member(way(Conditions, _), Ways),
              member(Key-_, Conditions),
              routing_finding(Key, Finding),
              slot(Guideline, Finding, Index),
              arg(Index, Facts, State),
              state_causes(State, Causes),
              member(Cause, Causes)
            ),
            Findings0),
    sort(Findings0, Findings).

routing_finding(word(Finding), Finding).
routing_finding(holds(Test), Finding) :-
    test(Test, Finding, _, _).

%!  edition_of(+Context, -Edition) is det.
%
%   True when Edition is `this`, `assumed`, `earlier` or `unknown`.

edition_of(context(Guideline, Readings, Facts), Edition) :-
    (   guideline_fact(Guideline, edition(_, _))
    ->  evaluate(Guideline, edition, Facts, Readings, Verdict, Proof),
        edition_verdict(Verdict, Proof, Guideline, Facts, Edition)
    ;   Edition = this
    ).

edition_verdict(met, _, _, _, this).
edition_verdict(not_met, _, _, _, earlier).
edition_verdict(unknown, Proof, Guideline, Facts, Edition) :-
    (   edition_state(Proof, Guideline, Facts, absent(why(Reason, _))),
        memberchk(Reason, [not_stated, asked_unknown, not_performed])
    ->  Edition = assumed
    ;   Edition = unknown
    ).

edition_state(reading(_, _, _, Proof), Guideline, Facts, State) :-
    edition_state(Proof, Guideline, Facts, State).
edition_state(test(_, Test), Guideline, Facts, State) :-
    test(Test, Finding, _, _),
    slot(Guideline, Finding, Index),
    arg(Index, Facts, State).
