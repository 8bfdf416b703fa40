:- module(missing,
          [ missing/5,                  % +Guideline, +Readings, +Request, +Decision, -Findings
            missing_facts/5,            % +Guideline, +Readings, +Request, +Decision, -Facts
            open_keys/6                 % +Guideline, +Readings, +Facts, +Path, +Proof, -Keys
          ]).
:- use_module(deciding, [deciding_path/4, open_gate/5]).
:- use_module(relevance).
:- use_module(ways).
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/syntax').
:- use_module('../language/verdicts').
:- use_module('../vocabulary/findings').
:- use_module(library(apply), [exclude/3]).
:- use_module(library(lists),
              [list_to_set/2, member/2, memberchk/2, select/3, sum_list/2]).
:- use_module(library(pairs), [pairs_keys/2, pairs_values/2]).

/** <module> What is missing, and how much each of it settles
*/

%!  missing(+Guideline, +Readings, +Request, +Decision, -Findings:list)
%!      is det.
%
%   True when Findings are the unknown findings on which two completions
%   that differ in nothing else disagree, those that settle most first.

missing(Guideline, Readings, Request, Decision, Findings) :-
    missing_facts(Guideline, Readings, Request, Decision, Facts),
    pairs_keys(Facts, Findings).

%!  missing_facts(+Guideline, +Readings, +Request, +Decision, -Facts:list)
%!      is det.
%
%   True when Facts are Finding-Effects of each missing finding, those that
%   settle most first.  Effects are Value-Result for the values that settle
%   the outcome alone, where Value is a word, or yes-Test or no-Test, and
%   Result is approve(Months) or `deny`.

missing_facts(Guideline, Readings, _,
              decision(Outcome, Refers, Edition, Paths, Facts), Missing) :-
    (   Outcome == pend
    ->  Context = context(Guideline, Readings, Facts),
        findall(Finding-(Weight-Effects),
                matters(Refers, Edition, Paths, Context, Finding, Weight,
                        Effects),
                Matters),
        findall(Weight-(Finding-Effects),
                ( finding(Finding, _, _, _),
                  lightest(Matters, Finding, Weight-Effects)
                ),
                Weighted),
        keysort(Weighted, Sorted),
        pairs_values(Sorted, Missing0),
        stated_effects(Refers, Edition, Paths, Missing0, Missing)
    ;   Missing = []
    ).

lightest(Matters, Finding, Lightest) :-
    findall(Weight-Effects, member(Finding-(Weight-Effects), Matters), All),
    keysort(All, [Lightest|_]).

%   Where more than one thing is open, no value of one settles it alone.

stated_effects(none, Edition, [_], Missing, Missing) :-
    memberchk(Edition, [this, assumed]),
    !.
stated_effects(_, _, _, Missing0, Missing) :-
    findall(Finding-[], member(Finding-_, Missing0), Missing).

%   Who decides comes first, then by which edition, and on which path.

matters(open(Findings), _, _, _, Finding, 0, []) :-
    member(Finding, Findings).
matters(_, unknown, _, context(Guideline, Readings, Facts), Finding, 1, []) :-
    guideline_fact(Guideline, edition(Body0, _)),
    reduced(Guideline, Readings, Body0, Body),
    tested_finding(Body, Tested),
    slot(Guideline, Tested, Index),
    arg(Index, Facts, State),
    state_causes(State, Causes),
    member(Finding, Causes).
matters(_, _, Paths, context(Guideline, Readings, Facts), Finding, 2, []) :-
    findall(Path,
            ( member(Evaluated, Paths),
              deciding_path(Guideline, Readings, Evaluated, Path)
            ),
            Deciding),
    sort(Deciding, [_, _|_]),
    member(path(_, Result, _), Paths),
    Result \== deny,
    guideline_fact(Guideline, path(_, Asked, _, _, _)),
    slot(Guideline, Asked, Index),
    arg(Index, Facts, State),
    state_causes(State, Causes),
    member(Finding, Causes).
matters(_, _, Paths, Context, Finding, 2, []) :-
    Context = context(Guideline, Readings, _),
    open_gate(Guideline, Readings, Paths, Gate, Proof),
    root_primes(Context, Gate, Proof, _, Primes, Box),
    ways_keys(Primes, Keys),
    member(Key, Keys),
    key_causes(Key, Box, Proof, Context, Causes),
    member(Finding, Causes).
matters(_, _, Paths, Context, Finding, Weight, Effects) :-
    member(path(Path, open, Proof), Paths),
    path_primes(Context, Path, Proof, Residual, Primes, Box),
    ways_keys(Primes, Keys),
    member(Key, Keys),
    key_effects(Context, Path, Key, Residual, Box, Weight, Effects0),
    key_causes(Key, Box, Proof, Context, Causes),
    member(Finding, Causes),
    own_effects(Causes, Effects0, Effects).

%   A paper that never comes settles nothing: it is waited for.

own_effects([Finding], Effects0, Effects) :-
    !,
    (   finding(Finding, _, _, paper)
    ->  exclude(is_denial, Effects0, Effects)
    ;   Effects = Effects0
    ).
own_effects(_, _, []).

is_denial(_-deny).

%   What each value of a key leaves of the ways still open: the fewer, the
%   more it settles.

key_effects(context(Guideline, Readings, _), Path, Key, Residual, Box, Weight,
            Effects) :-
    key_values(Key, Box, Values),
    findall(Said-Left,
            ( member(Value, Values),
              ways_after(Residual, Key, Value, Left),
              said_value(Key, Value, Said)
            ),
            Lefts),
    findall(N, ( member(_-Left, Lefts), still_open(Left, Box, N) ), Ns),
    sum_list(Ns, Sum),
    length(Ns, Count),
    Weight is 3 + Sum / Count,
    (   own_facts_only(Guideline, Readings)
    ->  Effects = []
    ;   once(guideline_fact(Guideline, path(Path, _, _, months(Months), _))),
        findall(Value-Result,
                ( member(Value-Left, Lefts),
                  left_result(Left, Box, Months, Result)
                ),
                Effects)
    ).

%   The value of a test is told with the test.

said_value(word(_),     Word,  Word).
said_value(holds(Test), Truth, Truth-Test).

ways_after([], _, _, []).
ways_after([way(Conditions0, Is)|Ways0], Key, Value, Ways) :-
    (   select(Key-Allowed, Conditions0, Conditions)
    ->  (   memberchk(Value, Allowed)
        ->  Ways = [way(Conditions, Is)|Ways1]
        ;   Ways = Ways1
        )
    ;   Ways = [way(Conditions0, Is)|Ways1]
    ),
    ways_after(Ways0, Key, Value, Ways1).

still_open(Ways, Box, Count) :-
    (   avoidable(Ways, Box)
    ->  length(Ways, Count)
    ;   Count = 0
    ).

left_result([], _, _, deny) :-
    !.
left_result(Ways, Box, Months, approve(Months)) :-
    \+ avoidable(Ways, Box).

%   The prime ways still open.  Where each criterion wants its own facts, the
%   ways themselves tell.

path_primes(Context, Path, Proof, Residual, Primes, Box) :-
    Context = context(Guideline, _, _),
    once(guideline_fact(Guideline, path(Path, _, Root, _, _))),
    root_primes(Context, Root, Proof, Residual, Primes, Box).

root_primes(Context, Root, Proof, Residual, Primes, Box) :-
    Context = context(Guideline, Readings, Facts),
    ways(Guideline, Readings, Root, Ways),
    possible_values(Guideline, Readings, Facts, [Proof], Box),
    residual(Ways, Box, Residual),
    (   own_facts_only(Guideline, Readings)
    ->  Primes = Residual
    ;   prime_ways(Ways, Box, Primes)
    ).

own_facts_only(Guideline, Readings) :-
    guideline_fact(Guideline, procedure(unknowns, Procedure)),
    reduced(Guideline, Readings, Procedure, kleene),
    !.

%!  open_keys(+Guideline, +Readings, +Facts, +Path, +Proof, -Keys:list)
%!      is det.
%
%   True when Keys are those of the conditions on which the open Path, with
%   its Proof, still hangs.

open_keys(Guideline, Readings, Facts, Path, Proof, Keys) :-
    path_primes(context(Guideline, Readings, Facts), Path, Proof, _, Primes, _),
    ways_keys(Primes, Keys).

ways_keys(Ways, Keys) :-
    findall(Key, ( member(way(Cs, _), Ways), member(Key-_, Cs) ), Keys0),
    list_to_set(Keys0, Keys).
