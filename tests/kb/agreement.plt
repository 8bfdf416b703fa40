:- use_module('../../kb/load').
:- use_module(naive, [naive_verdict/5]).
:- use_module(naive_completions).
:- use_module(random_requests).
:- use_module(requests).
:- use_module('../../kb/language/compiler').
:- use_module('../../kb/language/guidelines').
:- use_module('../../kb/language/plans').
:- use_module('../../kb/language/settling').
:- use_module('../../kb/language/syntax').
:- use_module('../../kb/reasoning/decision').
:- use_module('../../kb/reasoning/ways').
:- use_module(library(apply)).
:- use_module(library(lists)).
:- use_module(library(pairs)).
:- use_module(library(yall)).
:- use_module(library(plunit)).
:- use_module(library(random)).

/*  The compiled guideline against the second, naive reading of its facts.  */

guideline_of(blinatumomab).

%   A random request with its facts: every second one under a switch.

random_case(I, Choices, Readings, Facts) :-
    guideline_of(G),
    random_between(10, 100, Density),
    random_request(Density, Request),
    (   0 is I mod 2
    ->  random_choices(G, Choices)
    ;   Choices = []
    ),
    readings(G, Choices, Readings),
    settle(G, Readings, Request, Facts).

in_proof(Proof, Id, Verdict) :-
    sub_term(criterion(Id, Verdict, Inner), Proof),
    ( \+ sub_term(criterion(_, _, _), Inner)
    ; Proof = criterion(Id, Verdict, Inner)
    ).

sub_term(X, X).
sub_term(X, Term) :-
    compound(Term),
    arg(_, Term, Arg),
    sub_term(X, Arg).

%   The number of completions of a path, none where it is above the limit

completions(G, Choices, Facts, Root, Limit) :-
    once(guideline_fact(G, (Root :: _ if Body))),
    findall(Key-Values,
            unknown_key(Body, world(G, Choices, Facts, none), Key, Values),
            Keys0),
    sort(Keys0, Keys),
    foldl([_-Values, N0, N]>>( length(Values, L), N is N0 * L ), Keys, 1, Count),
    Count =< Limit.

:- begin_tests(agreement).

test(verdicts, Disagreements == []) :-
    set_random(seed(2026)),
    guideline_of(G),
    findall(I-Choices-Id-Verdict-Naive,
            ( between(1, 100 000, I),
              random_case(I, Choices, Readings, Facts),
              member(Root, [initiation, continuation]),
              evaluate(G, criterion(Root), Facts, Readings, _, Proof),
              in_proof(Proof, Id, Verdict),
              naive_verdict(G, Choices, Facts, Id, Naive),
              Naive \== Verdict
            ),
            Disagreements).

test(completions, Disagreements == []) :-
    set_random(seed(415)),
    guideline_of(G),
    findall(I-Choices-Root-Result-Naive,
            ( between(1, 2500, I),
              random_case(I, Choices, Readings, Facts),
              \+ memberchk(q19-_, Choices),
              member(Root, [initiation, continuation]),
              completions(G, Choices, Facts, Root, 1500),
              evaluate(G, criterion(Root), Facts, Readings, Verdict, Proof),
              deciding:verdict_result(Verdict, context(G, Readings, Facts),
                                      Root, Proof, 6, Result0),
              plain(Result0, Result),
              naive_outcome(G, Choices, Facts, Root, Naive),
              Naive \== Result
            ),
            Disagreements).

plain(approve(_), approve) :- !.
plain(Result, Result).

%   Requests in which alternatives partition what is unknown

test(either_way, Disagreements == []) :-
    guideline_of(G),
    readings(G, [], Readings),
    findall(Changes-Result-Naive,
            ( partitioned(Changes),
              requests:changed(b_all, Changes, Document),
              admission:admitted(Document, strict, Request),
              settle(G, Readings, Request, Facts),
              evaluate(G, criterion(initiation), Facts, Readings, Verdict,
                       Proof),
              deciding:verdict_result(Verdict, context(G, Readings, Facts),
                                      initiation, Proof, 6, Result0),
              plain(Result0, Result),
              naive_outcome(G, [], Facts, initiation, Naive),
              Naive \== Result
            ),
            Disagreements).

partitioned([philadelphia_status=Ph, disease_status=Status, tki_history=Tki,
             mrd=Mrd, treatment_phase=Phase, regimen=Regimen]) :-
    member(Ph, [null, '"positive"', '"negative"']),
    member(Status, [null, '"relapsed"', '"molecular_relapse"',
                    '["relapsed","in_remission"]']),
    member(Tki, [null, '[]', '[{"drug":"imatinib","outcome":"intolerance"}]']),
    member(Mrd, [null, '[]', '[{"value":1,"unit":"percent"}]']),
    member(Phase, [null, '"induction"', '["induction","maintenance"]',
                   '["consolidation","maintenance"]']),
    member(Regimen, [null, '"with_tki"']).

test(ways_are_sufficient_and_complete, Disagreements == []) :-
    guideline_of(G),
    readings(G, [], Readings),
    findall(Path-Assignment,
            ( member(Path, [initiation, continuation]),
              ways(G, Readings, Path, Ways),
              abstraction(G, Ways, Keys),
              assignment(Keys, Assignment),
              body_truth(G, Path, Assignment, Truth),
              (   satisfied_way(Ways, Assignment)
              ->  Truth \== true
              ;   Truth == true
              )
            ),
            Disagreements).

%   No way asks for more than another; and no condition of a prime way, their
%   closure under consensus, can be spared.

test(ways_absorb_each_other, Redundant == []) :-
    guideline_of(G),
    readings(G, [], Readings),
    findall(Path-Conditions,
            ( member(Path, [initiation, continuation]),
              ways(G, Readings, Path, Ways),
              select(way(Conditions, _), Ways, Others),
              member(way(Less, _), Others),
              subset(Less, Conditions)
            ),
            Redundant).

test(prime_ways_are_minimal, Redundant == []) :-
    guideline_of(G),
    findall(Path-Key,
            ( blank_primes(Path, Ways, Primes),
              abstraction(G, Ways, Keys),
              member(way(Conditions, _), Primes),
              select(Key-_, Conditions, Fewer),
              \+ ( assignment(Keys, Assignment),
                   satisfied(Fewer, Assignment),
                   body_truth(G, Path, Assignment, false)
                 )
            ),
            Redundant).

test(prime_ways_suffice, Insufficient == []) :-
    guideline_of(G),
    findall(Path-Assignment,
            ( blank_primes(Path, Ways, Primes),
              abstraction(G, Ways, Keys),
              assignment(Keys, Assignment),
              satisfied_way(Primes, Assignment),
              \+ satisfied_way(Ways, Assignment)
            ),
            Insufficient).

blank_primes(Path, Ways, Primes) :-
    guideline_of(G),
    readings(G, [], Readings),
    admission:admitted(object([]), strict, Request),
    settle(G, Readings, Request, Facts),
    member(Path, [initiation, continuation]),
    evaluate(G, criterion(Path), Facts, Readings, _, Proof),
    ways(G, Readings, Path, Ways),
    possible_values(G, Readings, Facts, [Proof], Box),
    prime_ways(Ways, Box, Primes).

test(ways_are_exact_under_each_switch) :-
    guideline_of(G),
    lint:lint_switches(G).

test(number_of_ways, Counts == [7-Primes, 2-2]) :-
    Primes = 20,
    findall(Count,
            ( member(Path, [initiation, continuation]),
              blank_primes(Path, Ways, Primes0),
              length(Ways, Count0),
              length(Primes0, Count1),
              Count = Count0-Count1
            ),
            Counts).

%   Of each key one value for each set of conditions it can satisfy

abstraction(G, Ways, Keys) :-
    findall(Key, ( member(way(Cs, _), Ways), member(Key-_, Cs) ), Keys0),
    sort(Keys0, Keys1),
    findall(Key-Values,
            ( member(Key, Keys1), key_representatives(G, Ways, Key, Values) ),
            Keys).

key_representatives(_, _, holds(_), [no, yes]).
key_representatives(G, Ways, word(Finding), Values) :-
    readings(G, [], Readings),
    domain_of(G, Readings, Finding, Domain),
    findall(Alloweds-Value,
            ( member(Value, Domain),
              findall(Allowed,
                      ( member(way(Cs, _), Ways),
                        memberchk(word(Finding)-Allowed, Cs),
                        memberchk(Value, Allowed)
                      ),
                      Alloweds0),
              sort(Alloweds0, Alloweds)
            ),
            Pairs0),
    keysort(Pairs0, Pairs),
    group_pairs_by_key(Pairs, Groups),
    findall(Value, member(_-[Value|_], Groups), Values).

assignment([], []).
assignment([Key-Values|Keys], [Key-Value|Assignment]) :-
    member(Value, Values),
    assignment(Keys, Assignment).

satisfied_way(Ways, Assignment) :-
    member(way(Conditions, _), Ways),
    satisfied(Conditions, Assignment),
    !.

satisfied([], _).
satisfied([Key-Allowed|Conditions], Assignment) :-
    memberchk(Key-Value, Assignment),
    memberchk(Value, Allowed),
    satisfied(Conditions, Assignment).

body_truth(G, Path, Assignment, Truth) :-
    findall(Done, ( member(Pair, Assignment), done(Pair, Done) ), Dones),
    once(guideline_fact(G, (Path :: _ if Body))),
    completed_truth(Body, world(G, [], none, none), Dones, Truth).

done(word(Finding)-Value, Finding-Value).
done(holds(Test)-yes,     Test-true).
done(holds(Test)-no,      Test-false).

:- end_tests(agreement).
