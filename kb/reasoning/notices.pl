:- module(notices,
          [ advisories/4,               % +Guideline, +Readings, +Decision, -Advisories
            flags/4,                    % +Guideline, +Request, +Decision, -Flags
            assumptions/5               % +Guideline, +Request, +Decision, -Assumptions
          ]).
:- use_module(procedures).
:- use_module(relevance).
:- use_module('../language/compiler').
:- use_module('../language/guidelines').
:- use_module('../language/operations/states').
:- use_module('../language/plans').
:- use_module('../language/syntax').
:- use_module('../request/admission').
:- use_module('../vocabulary/findings').
:- use_module(library(lists), [list_to_set/2, member/2, memberchk/2, nth0/3]).

/** <module> What is shown beside an outcome and decides nothing
*/

%!  advisories(+Guideline, +Readings, +Decision, -Advisories:list) is det.
%
%   True when Advisories are the Id-Sentence to show: none where the
%   guideline was not applied.

advisories(Guideline, Readings, decision(_, _, _, Paths, Facts), Advisories) :-
    (   Paths == []
    ->  Advisories = []
    ;   findall(Id-Sentence,
                ( guideline_fact(Guideline, advisory(Id, On, _, Sentence)),
                  evaluate(Guideline, advisory(Id), Facts, Readings, On, _)
                ),
                Advisories)
    ).

%!  flags(+Guideline, +Request, +Decision, -Flags:list) is det.
%
%   True when Flags are what is odd about the data: `edition_not_encoded`,
%   or flag(Reason, Path) with the Reason `impossible`, `contradictory` or
%   `unrecognized`.

flags(Guideline, Request, decision(_, _, Edition, _, Facts), Flags) :-
    findall(Flag, flag(Edition, Guideline, Request, Facts, Flag), Flags0),
    list_to_set(Flags0, Flags).

flag(earlier, _, _, _, edition_not_encoded).
flag(_, Guideline, _, Facts, flag(Reason, Path)) :-
    finding(Finding, Type, _, _),
    slot(Guideline, Finding, Index),
    arg(Index, Facts, State),
    state_flag(Type, State, Guideline, Finding, Reason, Path).
flag(_, _, request(Given, _), _, flag(contradictory, Finding)) :-
    findall(Name, finding(Name, _, _, _), Names),
    nth0(I0, Names, Finding),
    I is I0 + 1,
    arg(I, Given, conflict(Values)),
    \+ memberchk(impossible(_), Values).
flag(_, _, Request, _, flag(unrecognized, Field)) :-
    ignored_fields(Request, Fields),
    member(Field, Fields).

state_flag(list(_), items(Elements), _, Finding, Reason, Path) :-
    !,
    nth0(I, Elements, Element),
    arg(_, Element, State),
    flagged(State, Finding, Reason),
    format(atom(Path), "~w[~d]", [Finding, I]).
state_flag(_, State, _, Finding, Reason, Finding) :-
    flagged(State, Finding, Reason).

flagged(State, Finding, Reason) :-
    state_why(State, why(Reason, Causes)),
    memberchk(Finding, Causes),
    memberchk(Reason, [impossible, contradictory, unrecognized,
                       not_comparable, absurd, undocumented]).

%!  assumptions(+Guideline, +Readings, +Request, +Decision,
%!              -Assumptions:list) is det.
%
%   True when Assumptions are Finding-Value of what was taken for granted:
%   a finding that is left out and has a declared value, or falls back on
%   another, `edition` where no date selects it, what is not on record,
%   Derived-not_on_record, where the criteria ask for it, and what the readings
%   have taken for granted where it is not known: the path, or
%   Finding-not_routed.

assumptions(Guideline, Readings, request(Given, _), Decision, Assumptions) :-
    Decision = decision(_, _, Edition, Paths, _),
    findall(Assumption,
            (   assumption(Given, Edition, Paths, Assumption)
            ;   taken_for_none(Guideline, Readings, Decision, Name),
                Assumption = Name-not_on_record
            ;   taken_by_reading(Guideline, Readings, Decision, Assumption)
            ),
            Assumptions).

assumption(Given, _, _, Finding-Value) :-
    findall(F-O-C, finding(F, _, O, C), Findings),
    nth0(I0, Findings, Finding-Omitted-Change),
    Change \== none,
    I is I0 + 1,
    arg(I, Given, absent(_)),
    (   Omitted = assumed(Value)
    ;   Omitted = same_as(Other),
        nth0(J0, Findings, Other-_-_),
        J is J0 + 1,
        \+ arg(J, Given, absent(_)),
        Value = same_as(Other)
    ).
assumption(_, assumed, _, edition-this).

taken_by_reading(Guideline, Readings, decision(_, _, _, [_|_], Facts),
                 Finding-not_routed) :-
    procedure(Guideline, Readings, unknown_route(Finding), not_routed),
    once(( guideline_fact(Guideline, refers(Id, _, Body, _)),
           tested_finding(Body, Finding),
           evaluate(Guideline, refers(Id), Facts, Readings, unknown, _)
         )).
taken_by_reading(Guideline, Readings, decision(_, _, _, [_|_], Facts),
                 Finding-Path) :-
    procedure(Guideline, Readings, unknown_path, Path),
    Path \== open,
    once(( guideline_fact(Guideline, path(Path, Finding, _, _, _)),
           slot(Guideline, Finding, Index)
         )),
    arg(Index, Facts, absent(_)).
