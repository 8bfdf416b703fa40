:- use_module('../../kb/load').
:- use_module(naive_completions).
:- use_module(random_requests).
:- use_module(repairs).
:- use_module(requests).
:- use_module('../../kb/language/guidelines').
:- use_module('../../kb/language/plans').
:- use_module('../../kb/language/proofs').
:- use_module('../../kb/language/syntax').
:- use_module('../../kb/reasoning/blockers').
:- use_module('../../kb/reasoning/changes').
:- use_module('../../kb/reasoning/decision').
:- use_module('../../kb/reasoning/grounds').
:- use_module('../../kb/reasoning/missing').
:- use_module('../../kb/reasoning/relevance').
:- use_module('../../kb/reasoning/standing').
:- use_module('../../kb/reasoning/ways').
:- use_module('../../kb/reasoning/witnesses').
:- use_module('../../kb/request/admission').
:- use_module('../../kb/request/amending').
:- use_module('../../kb/vocabulary/findings').
:- use_module(library(apply)).
:- use_module(library(lists)).
:- use_module(library(plunit)).
:- use_module(library(random)).

/*  What would change the answer, and what is missing: on random requests,
    half of them near an approval, half of them under a switch.
*/

random_decision(I, case(G, Readings, Request, Decision)) :-
    G = blinatumomab,
    (   I mod 4 < 3
    ->  near_request(Request)
    ;   random_between(10, 100, Density),
        random_request(Density, Request)
    ),
    (   0 is I mod 2
    ->  random_choices(G, Choices)
    ;   Choices = []
    ),
    readings(G, Choices, Readings),
    decide_request(G, Readings, Request, Decision),
    admissible(Request),
    !.
random_decision(I, Case) :-
    random_decision(I, Case).

%   wrong(+Case, -What): what is wrong with the advice of Case

wrong(Case, What) :-
    Case = case(G, Readings, Request, Decision),
    outcome(Decision, Outcome),
    would_approve(G, Readings, Request, Decision, Advice),
    Advice = advice(Sets, Corrections, Barriers, Others),
    (   \+ memberchk(Outcome, [deny, pend]),
        Advice \== advice([], [], [], []),
        What = needless(Advice)
    ;   grounds(G, Readings, Decision, grounds(Criteria, Cases, _)),
        unmet(Case, Criteria, Cases, Id),
        What = grounds(Id)
    ;   Outcome = approve(_),
        grounds(G, Readings, Decision, grounds([], [], _)),
        What = no_grounds
    ;   member(Set, Sets),
        wrong_set(Case, Outcome, Set, What)
    ;   member(change_set(Moves, Promised, _, _), Corrections),
        every_choice(Case, Moves, Other),
        Other \== Promised,
        What = correction(Moves, Promised, Other)
    ;   Sets == [],
        Outcome == deny,
        Barriers == [],
        What = no_barrier
    ;   member(as_path(_, Other), Others),
        Other \= approve(_),
        What = other_path(Other)
    ).

wrong_set(Case, _, change_set(Moves, Promised, _, _), promise(Moves, Promised, Other)) :-
    every_choice(Case, Moves, Other),
    Other \== Promised.
wrong_set(Case, Outcome, change_set(Moves, Promised, _, _), spare(Moves, Other)) :-
    select(_, Moves, Fewer),
    changed_outcome(Case, Fewer, Other),
    (   Promised = approve(_)
    ->  Other = approve(_)
    ;   Other \== Outcome
    ).
wrong_set(Case, _, change_set(Moves, approve(_), _, by(Criteria, Cases)),
          unmet(Moves, Id)) :-
    Case = case(G, Readings, Request, _),
    situation_of(Case, Situation),
    change_request(Situation, Moves, Request, Changed),
    decide_request(G, Readings, Changed, Decision),
    unmet(case(G, Readings, Changed, Decision), Criteria, Cases, Id).
wrong_set(Case, _, change_set(Moves, _, _, _), cost(Key, Cost)) :-
    Case = case(G, _, _, _),
    member(move(Key, Allowed, Cost), Moves),
    (   \+ memberchk(Cost, [paper, plan, course])
    ;   key_finding(Key, Finding),
        finding(Finding, _, _, Declared),
        Declared \== Cost
    ;   \+ known_now(Case, Key, Allowed)
    ),
    atom(G).

%   unmet(+Case, +Criteria, +Cases, -Id): of the Criteria that an approval rests
%   on Id is not met, or not in the case in which it should be.

unmet(case(_, _, _, Decision), Criteria, _, Id) :-
    member(Id, Criteria),
    unmet_in(Decision, Id).
unmet(Case, _, Cases, Id) :-
    member(case(Conditions, Own), Cases),
    Case = case(G, Readings, Request, _),
    situation_of(Case, Situation),
    findall(move(Key, [Value], fixed),
            member(Key-[Value|_], Conditions), Moves),
    change_request(Situation, Moves, Request, Changed),
    decide_request(G, Readings, Changed, Decision),
    member(Id, Own),
    unmet_in(Decision, Id).

unmet_in(decision(_, _, _, Paths, _), Id) :-
    \+ ( member(path(_, _, Proof), Paths),
         criterion_proof(Proof, Id, criterion(_, Verdict, Inner)),
         (   Verdict == met
         ;   \+ comes_out_itself(criterion(Id, Verdict, Inner), Verdict)
         )
       ).

%   What is advised to be otherwise is known: a list that was received, or a
%   word; that a paper was not sent is known as well.

known_now(case(G, _, Request, decision(_, _, _, _, Facts)), Key, Allowed) :-
    key_finding(Key, Finding),
    slot(G, Finding, Index),
    arg(Index, Facts, State),
    (   State = known(_)
    ;   State = items(_)
    ;   State = one_of(Values, _),
        \+ ( member(Value, Values), memberchk(Value, Allowed) )
    ;   State = one_of(_, why(vague(_), _)),
        Request = request(Given, _),
        arg(Index, Given, known(_)),
        finding(Finding, _, _, paper)
    ),
    !.

every_choice(Case, Moves, Outcome) :-
    maplist(one_word, Moves, Chosen),
    changed_outcome(Case, Chosen, Outcome).

one_word(move(Key, Allowed, Cost), move(Key, [Value], Cost)) :-
    member(Value, Allowed).

changed_outcome(Case, Moves, Outcome) :-
    Case = case(G, Readings, Request, _),
    situation_of(Case, Situation),
    change_request(Situation, Moves, Request, Changed),
    decide_request(G, Readings, Changed, Decision),
    outcome(Decision, Outcome).

%   The unmet and unknown conditions of the nearest way, brought about, give
%   an approval; and of these only those are named that block.

unrepaired(Case, Ids-Outcome) :-
    Case = case(G, Readings, Request, Decision),
    Decision = decision(Before, none, Edition, [path(Path, _, Proof)], Facts),
    memberchk(Before, [deny, pend]),
    Edition \== unknown,
    blockers(G, Readings, Decision, Ids),
    once(guideline_fact(G, path(Path, _, Root, _, _))),
    ways(G, Readings, Root, Ways),
    possible_values(G, Readings, Facts, [Proof], Box),
    \+ ( member(way(Conditions, Criteria), Ways),
         standing_way(Box, way(Conditions, Criteria),
                      standing(Moves, Unknowns, Fixed, _, _)),
         append([Moves, Unknowns, Fixed], Lacking),
         blocks(Ids, Criteria, Proof),
         situation_of(Case, Situation),
         repaired(Lacking, Situation, Request, Changed),
         decide_request(G, Readings, Changed, After),
         outcome(After, approve(_))
       ),
    Outcome = Before.

%   Of the criteria of a way, those that block are among Ids.

blocks(Ids, Criteria, Proof) :-
    \+ ( member(Id, Criteria),
         criterion_proof(Proof, Id, Criterion),
         comes_out_itself(Criterion, not_met),
         \+ memberchk(Id, Ids)
       ).

%   missing/5 against every completion of a path with few unknown keys

missing_differs(Choices, Case, Named-Expected) :-
    Case = case(G, Readings, Request, Decision),
    Decision = decision(pend, none, Edition, [path(Path, open, Proof)], Facts),
    Edition \== unknown,
    \+ ( guideline_fact(G, procedure(unknowns, Procedure)),
         reduced(G, Readings, Procedure, kleene)
       ),
    once(guideline_fact(G, path(Path, _, Root, _, _))),
    once(guideline_fact(G, (Root :: _ if Body))),
    World = world(G, Choices, Facts, none),
    findall(Key-Values, unknown_key(Body, World, Key, Values), Keys0),
    sort(Keys0, Keys),
    foldl(times_values, Keys, 1, Count),
    Count =< 600,
    findall(Done-Truth,
            ( completed(Keys, Done),
              completed_truth(Body, World, Done, Truth)
            ),
            Table),
    findall(Cause,
            ( member(Key-_, Keys),
              key_matters(Key, Table),
              matter_causes(Key, G, Readings, Facts, Proof, Causes),
              member(Cause, Causes)
            ),
            Expected0),
    sort(Expected0, Expected),
    missing(G, Readings, Request, Decision, Named0),
    sort(Named0, Named),
    Named \== Expected.

times_values(_-Values, N0, N) :-
    length(Values, Length),
    N is N0 * Length.

completed([], []).
completed([Key-Values|Keys], [Key-Value|Done]) :-
    member(Value, Values),
    completed(Keys, Done).

key_matters(Key, Table) :-
    findall(Rest-Truth,
            ( member(Done-Truth, Table), select(Key-_, Done, Rest) ),
            Pairs0),
    sort(Pairs0, Pairs),
    append(_, [Rest-true|_], Pairs),
    memberchk(Rest-false, Pairs),
    !.

matter_causes(Name, G, Readings, Facts, Proof, Causes) :-
    possible_values(G, Readings, Facts, [Proof], Box),
    (   atom(Name)
    ->  Key = word(Name)
    ;   Key = holds(Name)
    ),
    key_causes(Key, Box, Proof, context(G, Readings, Facts), Causes).

seeded(Count, Goal) :-
    set_random(seed(20261124)),
    forall(between(1, Count, I), call(Goal, I)).

:- dynamic found/1.

collect(Goal, Count, Wrong) :-
    retractall(found(_)),
    seeded(Count, Goal),
    findall(What, found(What), Wrong0),
    length(Wrong0, Length),
    (   Length > 5
    ->  length(Wrong, 5),
        append(Wrong, _, Wrong0)
    ;   Wrong = Wrong0
    ).

advice_case(I) :-
    random_decision(I, Case),
    Case = case(_, Readings, Request, _),
    (   wrong(Case, What)
    ->  assertz(found(What-Readings-Request))
    ;   true
    ).

repair_case(I) :-
    random_decision(I, Case),
    Case = case(_, Readings, Request, _),
    (   unrepaired(Case, What)
    ->  assertz(found(What-Readings-Request))
    ;   true
    ).

missing_case(I) :-
    random_decision(I, Case0),
    Case0 = case(G, Readings, Request, _),
    findall(Q-O, ( guideline_fact(G, question(Q, _, _)),
                   once(selected(G, Readings, Q, O)) ), Choices),
    (   missing_differs(Choices, Case0, What)
    ->  assertz(found(What-Readings-Request))
    ;   true
    ).

:- begin_tests(advice).

test(advice_holds, Wrong == []) :-
    collect(advice_case, 10000, Wrong).

test(blockers_repaired_give_approval, Wrong == []) :-
    collect(repair_case, 10000, Wrong).

test(missing_is_what_matters, Wrong == []) :-
    collect(missing_case, 10000, Wrong).

:- end_tests(advice).
