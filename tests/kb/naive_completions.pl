:- module(naive_completions,
          [ naive_outcome/5,            % +Guideline, +Choices, +Facts, +Path, -Result
            unknown_key/4,              % +Body, +World, -Key, -Values
            completed_truth/4           % +Body, +World, +Completion, -Truth
          ]).
:- use_module(naive).
:- use_module('../../kb/language/guidelines', [guideline_fact/2]).
:- use_module('../../kb/language/syntax').
:- use_module('../../kb/vocabulary/findings').
:- use_module('../../kb/vocabulary/words').
:- use_module(library(lists)).

/** <module> What all completions agree on, each one tried
*/

%!  naive_outcome(+Guideline, +Choices, +Facts, +Path, -Result) is det.
%
%   True when Result is `approve`, `deny` or `open`: what all completions of
%   the findings that are not known agree on, each one tried.

naive_outcome(G, Choices, Facts, Path, Result) :-
    once(guideline_fact(G, path(Path, _, Root, _, _))),
    once(guideline_fact(G, (Root :: _ if Body))),
    World = world(G, Choices, Facts, none),
    findall(Key-Values, unknown_key(Body, World, Key, Values), Keys0),
    sort(Keys0, Keys),
    (   completion(Keys, [], Done),
        completed_truth(Body, World, Done, true)
    ->  Some = true
    ;   Some = false
    ),
    (   completion(Keys, [], Done2),
        completed_truth(Body, World, Done2, false)
    ->  Others = true
    ;   Others = false
    ),
    result(Some, Others, Result).

result(true,  false, approve).
result(false, true,  deny).
result(true,  true,  open).

completion([], Done, Done).
completion([Key-Values|Keys], Done0, Done) :-
    member(Value, Values),
    completion(Keys, [Key-Value|Done0], Done).

unknown_key(Body, World, Key, Values) :-
    World = world(G, Choices, _, _),
    (   ( Body = (A and B) ; Body = (A or B) )
    ->  member(Part, [A, B]),
        unknown_key(Part, World, Key, Values)
    ;   Body = reading(Q, Options)
    ->  chosen(G, Choices, Q, Options, Inner),
        unknown_key(Inner, World, Key, Values)
    ;   atom(Body), guideline_fact(G, (Body :: _ if Inner))
    ->  unknown_key(Inner, World, Key, Values)
    ;   memberchk(Body, [anything, nothing])
    ->  fail
    ;   words_test(Body, Name)
    ->  state(Name, World, State),
        State \= known(_),
        Key = Name,
        (   State = one_of(Values, _)
        ->  true
        ;   true_words(G, Choices, Name, Values)
        )
    ;   holds(Body, World, [false, true]),
        Key = Body,
        Values = [false, true]
    ).

words_test(Test, Name) :-
    Test =.. [Operator, Name, _],
    memberchk(Operator, [=, in, other_than]).

%   The words that are no vague ones, and what the vague ones leave open

true_words(G, Choices, Name, Words) :-
    (   finding(Name, word(Enumeration), _, _)
    ->  true
    ;   guideline_fact(G, derived(Name, word(Enumeration), _))
    ->  true
    ),
    words(Enumeration, All),
    findall(W,
            ( member(Word, All),
              (   vague_now(G, Choices, Name, Word, Open)
              ->  member(W, Open)
              ;   W = Word
              )
            ),
            Ws),
    sort(Ws, Words).

vague_now(G, Choices, Name, Word, Open) :-
    guideline_fact(G, vague(Name, Word, When, Open)),
    (   When == always
    ->  true
    ;   When = Q-Option,
        (   memberchk(Q-Selected, Choices)
        ->  Selected == Option
        ;   once(guideline_fact(G, question(Q, _, [Option-_|_])))
        )
    ),
    !.

completed_truth(Body, World, Done, Truth) :-
    World = world(G, Choices, _, _),
    (   Body = (A and B)
    ->  completed_truth(A, World, Done, TA),
        completed_truth(B, World, Done, TB),
        conj(TA, TB, Truth)
    ;   Body = (A or B)
    ->  completed_truth(A, World, Done, TA),
        completed_truth(B, World, Done, TB),
        disj(TA, TB, Truth)
    ;   Body = reading(Q, Options)
    ->  chosen(G, Choices, Q, Options, Inner),
        completed_truth(Inner, World, Done, Truth)
    ;   Body == anything
    ->  Truth = true
    ;   Body == nothing
    ->  Truth = false
    ;   atom(Body)
    ->  once(guideline_fact(G, (Body :: _ if Inner))),
        completed_truth(Inner, World, Done, Truth)
    ;   words_test(Body, Name), memberchk(Name-Value, Done)
    ->  Body =.. [Operator, _, Object],
        truth(Operator, Value, Object, World, Truth)
    ;   memberchk(Body-Truth0, Done)
    ->  Truth = Truth0
    ;   holds(Body, World, [Truth])
    ).
