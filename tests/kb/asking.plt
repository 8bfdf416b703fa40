:- module(test_asking, []).
:- use_module('../../kb/load').
:- use_module(library(plunit)).
:- use_module(interviewed).
:- use_module(random_requests).
:- use_module('../../kb/explaining/summary').
:- use_module('../../kb/language/guidelines').
:- use_module('../../kb/reasoning/decision').
:- use_module('../../kb/vocabulary/findings').
:- use_module('../../queries/interview').
:- use_module(library(apply), [maplist/4]).
:- use_module(library(lists), [member/2, memberchk/2, nth1/3]).
:- use_module(library(random), [random_member/2]).

/*  Each question of an interview against completions of the request as it
    stands then: two that differ in what is asked for, and in nothing else,
    are decided otherwise.  They are drawn, not reasoned out.
*/

%   question(+Choices, +Whole, +Partial, +Asked, -Question): Question is
%   Partial-Finding, one of those asked about Partial.

question(Choices, Whole, Partial0, Asked, Question) :-
    readings(blinatumomab, Choices, Readings),
    summary(blinatumomab, Readings, Partial0, Summary),
    interview_step(Summary, Asked, Finding),
    Finding \== none,
    (   Question = Partial0-Finding
    ;   told(Finding, Whole, Partial0, Partial),
        question(Choices, Whole, Partial, [Finding|Asked], Question)
    ).

questions(Count, Questions) :-
    set_random(seed(20261124)),
    findall(Choices-Question,
            ( between(1, Count, I),
              choices(I, Choices),
              whole(Whole),
              partial(Whole, Partial),
              question(Choices, Whole, Partial, [], Question)
            ),
            Questions).

%   Every second one under a switch; under q19 completions do not decide.

choices(I, Choices) :-
    (   0 is I mod 2
    ->  repeat,
        random_choices(blinatumomab, Choices),
        \+ memberchk(q19-_, Choices),
        !
    ;   Choices = []
    ).

whole(Whole) :-
    repeat,
    near_request(Whole),
    admissible(Whole),
    \+ vague(Whole),
    !.

%   pool(-Wholes): what completions are made of.

pool(Wholes) :-
    findall(Whole, ( between(1, 300, _), whole(Whole) ), Wholes).

can_matter(Wholes, Choices-(Partial-Finding)) :-
    readings(blinatumomab, Choices, Readings),
    index_of(Finding, Index),
    between(1, 400, _),
    random_member(Other, Wholes),
    completed(Partial, Other, Completed),
    findall(Outcome,
            ( between(1, 25, _),
              random_member(Another, Wholes),
              raw(Index, Another, Raw),
              Raw \= absent(_),
              with_raw(Index, Raw, Completed, Request),
              decide_request(blinatumomab, Readings, Request, Decision),
              outcome(Decision, Outcome)
            ),
            Outcomes0),
    sort(Outcomes0, Outcomes),
    % Where one value leaves nothing open, another that leaves something open
    % has a completion that is decided otherwise.
    Outcomes = [_, _|_],
    !.

%   What nobody has stated is taken from another request.

completed(request(Given0, Sources), request(Others, _),
          request(Given, Sources)) :-
    Given0 =.. [given|Raws0],
    Others =.. [given|Raws1],
    maplist(either, Raws0, Raws1, Raws),
    Given =.. [given|Raws].

either(absent(_),       Raw,   Raw) :- !.
either(unrecognized(_), Raw,   Raw) :- !.
either(impossible(_),   Raw,   Raw) :- !.
either(conflict(Words), _,     known(Word)) :-
    !,
    random_member(Word, Words).
either(Raw,             _,     Raw).

%   What a vague word can mean is left to other tests.

vague(request(Given, _)) :-
    guideline_fact(blinatumomab, vague(Finding, Vague, _, _)),
    index_of(Finding, Index),
    arg(Index, Given, Raw),
    (   Raw = known(Vague)
    ;   Raw = conflict(Words),
        memberchk(Vague, Words)
    ),
    !.

index_of(Finding, Index) :-
    findall(Name, finding(Name, _, _, _), Names),
    once(nth1(Index, Names, Finding)).

raw(Index, request(Given, _), Raw) :-
    arg(Index, Given, Raw).

with_raw(Index, Raw, request(Given0, Sources), request(Given, Sources)) :-
    duplicate_term(Given0, Given),
    setarg(Index, Given, Raw).

:- begin_tests(asking).

test(no_question_is_asked_that_cannot_matter, Idle == []) :-
    questions(60, Questions),
    length(Questions, Count),
    Count > 60,
    pool(Wholes),
    findall(Choices-Partial-Finding,
            ( member(Choices-(Partial-Finding), Questions),
              \+ can_matter(Wholes, Choices-(Partial-Finding))
            ),
            Idle).

:- end_tests(asking).
