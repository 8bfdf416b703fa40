:- module(deciding,
          [ decide_request/4,           % +Guideline, +Readings, +Request, -Decision
            decide_facts/4,             % +Guideline, +Readings, +Facts, -Decision
            decide_paths/6,             % +Guideline, +Readings, +Facts, +Refers, +Edition, -Outcome
            deciding_path/4,            % +Guideline, +Readings, +Path, -Deciding
            open_gate/5,                % +Guideline, +Readings, +Paths, -Gate, -Proof
            outcome/2                   % +Decision, -Outcome
          ]).
:- use_module(procedures).
:- use_module(referral).
:- use_module(ways).
:- use_module('../language/compiler').
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/proofs').
:- use_module('../language/settling').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [append/2, member/2, memberchk/2]).

/** <module> The outcome of a request

Routing comes first, then the edition, then the path the request takes.
The outcome is what every completion of the unknown findings agrees on;
where two disagree it is `pend`.

A decision is

```
decision(Outcome, Refers, Edition, Paths, Facts)
```

  * Outcome is refer(Programmes), approve(Months), `deny` or `pend`
  * Refers is certain(Programmes), open(Findings) or `none`
  * Edition is `this`, `assumed`, `earlier` or `unknown`
  * Paths are path(Path, Result, Proof) of each path evaluated, where
    Result is approve(Months), `deny` or `open`
*/

%!  decide_request(+Guideline, +Readings, +Request, -Decision) is det.
%
%   True when Decision is what Guideline says of Request under Readings.

decide_request(Guideline, Readings, Request, Decision) :-
    settle(Guideline, Readings, Request, Facts),
    decide_facts(Guideline, Readings, Facts, Decision).

%!  decide_facts(+Guideline, +Readings, +Facts, -Decision) is det.
%
%   True when Decision is what Guideline says of a request that settles to
%   Facts under Readings.

decide_facts(Guideline, Readings, Facts,
             decision(Outcome, Refers, Edition, Paths, Facts)) :-
    Context = context(Guideline, Readings, Facts),
    referral(Context, Refers),
    (   Refers = certain(Programmes)
    ->  Outcome = refer(Programmes),
        Edition = none,
        Paths = []
    ;   edition_of(Context, Edition),
        (   Edition == earlier
        ->  Paths = [],
            Outcome = pend
        ;   taken_paths(Context, Paths),
            paths_outcome(Context, Paths, Result),
            agreed_outcome(Refers, Edition, Result, Outcome)
        )
    ).

%!  decide_paths(+Guideline, +Readings, +Facts, +Refers, +Edition, -Outcome)
%!      is det.
%
%   True when Outcome is that of the paths of a request that is not referred,
%   and of which routing and edition, as decide_facts/4 has them, are known.

decide_paths(Guideline, Readings, Facts, Refers, Edition, Outcome) :-
    Context = context(Guideline, Readings, Facts),
    taken_paths(Context, Paths),
    paths_outcome(Context, Paths, Result),
    agreed_outcome(Refers, Edition, Result, Outcome).

%!  outcome(+Decision, -Outcome) is det.

outcome(decision(Outcome, _, _, _, _), Outcome).

agreed_outcome(none, Edition, Result, Outcome) :-
    Edition \== unknown,
    Result \== open,
    !,
    Outcome = Result.
agreed_outcome(_, _, _, pend).

%   Paths

taken_paths(Context, Paths) :-
    Context = context(Guideline, Readings, Facts),
    findall(Path-Finding, guideline_fact(Guideline, path(Path, Finding, _, _, _)),
            Known),
    findall(Path,
            ( member(Path-Finding, Known),
              slot(Guideline, Finding, Index),
              arg(Index, Facts, State),
              may_take(State, Path, Guideline, Readings)
            ),
            Taken),
    maplist(evaluated_path(Context), Taken, Paths0),
    second_paths(Context, Paths0, Paths).

may_take(known(Path), Path, _, _).
may_take(one_of(Paths, _), Path, _, _) :-
    memberchk(Path, Paths).
may_take(absent(_), Path, Guideline, Readings) :-
    procedure(Guideline, Readings, unknown_path, Value),
    ( Value == open ; Value == Path ),
    !.

evaluated_path(Context, Path, path(Path, Result, Proof)) :-
    Context = context(Guideline, Readings, Facts),
    once(guideline_fact(Guideline, path(Path, _, Root, months(Months), _))),
    evaluate(Guideline, criterion(Root), Facts, Readings, Verdict, Proof),
    verdict_result(Verdict, Context, Root, Proof, Months, Result).

verdict_result(met, _, _, _, Months, approve(Months)).
verdict_result(not_met, _, _, _, _, deny).
verdict_result(unknown, Context, Root, Proof, Months, Result) :-
    Context = context(Guideline, Readings, Facts),
    (   procedure(Guideline, Readings, unknowns, kleene)
    ->  Result = open
    ;   ways(Guideline, Readings, Root, Ways),
        possible_values(Guideline, Readings, Facts, [Proof], Box),
        residual(Ways, Box, Residual),
        (   Residual == []
        ->  Result = deny
        ;   avoidable(Residual, Box)
        ->  Result = open
        ;   Result = approve(Months)
        )
    ).

%   A path whose gate fails may be decided as another.

second_paths(Context, Paths, AllPaths) :-
    Context = context(Guideline, Readings, Facts),
    findall(Second,
            ( member(path(Path, _, _), Paths),
              second_path(Guideline, Readings, Path, Gate, Second),
              \+ memberchk(path(Second, _, _), Paths),
              evaluate(Guideline, criterion(Gate), Facts, Readings, Verdict, _),
              Verdict \== met
            ),
            Seconds),
    maplist(evaluated_path(Context), Seconds, More),
    append([Paths, More], AllPaths).

paths_outcome(Context, Paths, Outcome) :-
    Context = context(Guideline, Readings, _),
    findall(Result,
            ( member(path(Path, Result0, Proof), Paths),
              asked_path(Context, Path),
              path_result(Guideline, Readings, Path, Result0, Proof, Paths,
                          Result)
            ),
            Results),
    sort(Results, Distinct),
    (   Distinct = [Outcome0]
    ->  Outcome = Outcome0
    ;   Outcome = open
    ).

asked_path(context(Guideline, Readings, Facts), Path) :-
    guideline_fact(Guideline, path(Path, Finding, _, _, _)),
    slot(Guideline, Finding, Index),
    arg(Index, Facts, State),
    may_take(State, Path, Guideline, Readings),
    !.

path_result(Guideline, Readings, Path, Result0, Proof, Paths, Result) :-
    (   second_path(Guideline, Readings, Path, Gate, Second),
        criterion_proof(Proof, Gate, criterion(_, Verdict, _)),
        Verdict \== met,
        memberchk(path(Second, Other, _), Paths)
    ->  second_result(Verdict, Result0, Other, Result)
    ;   Result = Result0
    ).

second_result(not_met, _, Other, Other).
second_result(unknown, Result0, Other, Result) :-
    (   Result0 == Other
    ->  Result = Result0
    ;   Result = open
    ).

%!  deciding_path(+Guideline, +Readings, +Path, -Deciding) is det.
%
%   True when Deciding is the path by which the evaluated Path, path(Name,
%   Result, Proof), comes out: itself, unless its gate fails and the readings
%   have it decided as another.

deciding_path(Guideline, Readings, path(Name, _, Proof), Deciding) :-
    (   second_path(Guideline, Readings, Name, Gate, Second),
        criterion_proof(Proof, Gate, criterion(_, Verdict, _)),
        Verdict == not_met
    ->  Deciding = Second
    ;   Deciding = Name
    ).

%!  open_gate(+Guideline, +Readings, +Paths, -Gate, -Proof) is nondet.
%
%   True when one of the evaluated Paths comes out otherwise than the one it
%   would be decided as, and it hangs on the criterion Gate, with its Proof,
%   which of the two decides.

open_gate(Guideline, Readings, Paths, Gate, Proof) :-
    member(path(Path, Result, PathProof), Paths),
    second_path(Guideline, Readings, Path, Gate, Second),
    memberchk(path(Second, Other, _), Paths),
    Other \== Result,
    criterion_proof(PathProof, Gate, Proof),
    Proof = criterion(_, unknown, _).
