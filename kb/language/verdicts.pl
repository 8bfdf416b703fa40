:- module(verdicts,
          [ both/3,                     % +Verdict, +Verdict, -Verdict
            either/3,                   % +Verdict, +Verdict, -Verdict
            test_in/3,                  % +State, +Words, -Verdict
            test_other_than/3,          % +State, +Words, -Verdict
            test_isa/3,                 % +State, +Members, -Verdict
            test_at_least/3,            % +State, +State, -Verdict
            test_at_most/3,             % +State, +State, -Verdict
            quantify/6,                 % +State, +Quantifier, :Body, +Facts, +Readings, -Result
            state_causes/2,             % +State, -Causes
            latest_elements/3           % +Date, +Elements, -Latest
          ]).
:- use_module('../vocabulary/agents').
:- use_module('../vocabulary/codes').
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> Met, not met, unknown

The state of a finding is the set of values it may still have:

  * known(Value)
  * one_of(Values, Why): one of a few
  * range(Low, High, Why): a number between bounds, each at(N), over(N),
    under(N) or `none`
  * strange(Why): a name that is not listed
  * absent(Why): any value
  * items(Elements): a complete list

Why is why(Reason, Causes): the findings that would have to be known.  A
test is `met` if it holds of every value of the state, `not_met` if of
none and `unknown` otherwise; verdicts combine by strong Kleene logic.
*/

:- meta_predicate quantify(+, +, 5, +, +, -).

%!  both(+A, +B, -Verdict) is det.

both(met,     Verdict, Verdict).
both(not_met, _,       not_met).
both(unknown, Verdict, Both) :-
    unknown_and(Verdict, Both).

unknown_and(met,     unknown).
unknown_and(not_met, not_met).
unknown_and(unknown, unknown).

%!  either(+A, +B, -Verdict) is det.

either(met,     _,       met).
either(not_met, Verdict, Verdict).
either(unknown, Verdict, Either) :-
    unknown_or(Verdict, Either).

unknown_or(met,     met).
unknown_or(not_met, unknown).
unknown_or(unknown, unknown).

opposite(met,     not_met).
opposite(not_met, met).
opposite(unknown, unknown).

%   Whether some values pass, and whether others do not

agreed(false, _, not_met).
agreed(true, Others, Verdict) :-
    passing(Others, Verdict).

passing(false, met).
passing(true,  unknown).

%!  test_in(+State, +Words, -Verdict) is det.
%
%   True when Verdict says whether the value is among Words.

test_in(known(Value), Words, Verdict) :-
    (   memberchk(Value, Words)
    ->  Verdict = met
    ;   Verdict = not_met
    ).
test_in(one_of(Values, _), Words, Verdict) :-
    truth(( member(Value, Values), memberchk(Value, Words) ), Some),
    truth(( member(Value, Values), \+ memberchk(Value, Words) ), Others),
    agreed(Some, Others, Verdict).
test_in(strange(_), _, unknown).
test_in(absent(_),  _, unknown).

:- meta_predicate truth(0, -).

truth(Goal, Truth) :-
    (   \+ Goal
    ->  Truth = false
    ;   Truth = true
    ).

%!  test_other_than(+State, +Words, -Verdict) is det.
%
%   True when Verdict says whether the value is none of Words.

test_other_than(State, Words, Verdict) :-
    test_in(State, Words, In),
    opposite(In, Verdict).

%!  test_isa(+State, +Members, -Verdict) is det.
%
%   True when Verdict says whether the agent or code belongs to Members.

test_isa(known(Value), Members, Verdict) :-
    belongs(Members, Value, Verdict).
test_isa(one_of([Value|Values], Why), Members, Verdict) :-
    test_isa(known(Value), Members, First),
    same_of_all(Values, Why, Members, First, Verdict).
test_isa(strange(_), Members, Verdict) :-
    strange_belongs(Members, Verdict).
test_isa(absent(_), _, unknown).

same_of_all([], _, _, Verdict, Verdict).
same_of_all([Value|Values], Why, Members, First, Verdict) :-
    test_isa(known(Value), Members, Next),
    (   Next == First
    ->  same_of_all(Values, Why, Members, First, Verdict)
    ;   Verdict = unknown
    ).

belongs(agents(Groups, _), Agent, Verdict) :-
    agent_group(Agent, Group),
    test_in(known(Group), Groups, Verdict).
belongs(names(Names), Agent, Verdict) :-
    test_in(known(Agent), Names, Verdict).
belongs(names_other_than(Names), Agent, Verdict) :-
    test_other_than(known(Agent), Names, Verdict).
belongs(codes(Codes), Code, Verdict) :-
    (   code_speaks_of(Code, companion)
    ->  Verdict = met
    ;   test_in(known(Code), Codes, Verdict)
    ).

strange_belongs(agents(_, Unlisted), Verdict) :-
    unlisted_belongs(Unlisted, Verdict).
strange_belongs(names(_),            unknown).
strange_belongs(names_other_than(_), unknown).

unlisted_belongs(closed, not_met).
unlisted_belongs(open,   unknown).

%!  test_at_least(+State, +Limit, -Verdict) is det.
%
%   True when Verdict says whether the value of State is at or above the
%   value of the state Limit.  Dates compare as days.

test_at_least(State, Limit, Verdict) :-
    test_at_most(Limit, State, Verdict).

%!  test_at_most(+State, +Limit, -Verdict) is det.
%
%   True when Verdict says whether the value of State is at or below the
%   value of the state Limit.

test_at_most(State, Limit, Verdict) :-
    (   bounds(State, Low, High),
        bounds(Limit, LimitLow, LimitHigh)
    ->  (   certainly_at_most(High, LimitLow)
        ->  Verdict = met
        ;   certainly_above(Low, LimitHigh)
        ->  Verdict = not_met
        ;   Verdict = unknown
        )
    ;   Verdict = unknown
    ).

bounds(known(V), at(V), at(V)).
bounds(one_of([V|Vs], _), at(Low), at(High)) :-
    extremes(Vs, V, V, Low, High).
bounds(range(Low, High, _), Low, High).

extremes([], Low, High, Low, High).
extremes([V|Vs], Low0, High0, Low, High) :-
    (   V @< Low0
    ->  extremes(Vs, V, High0, Low, High)
    ;   V @> High0
    ->  extremes(Vs, Low0, V, Low, High)
    ;   extremes(Vs, Low0, High0, Low, High)
    ).

%   Exact numbers and date/3 terms are ordered by the standard order.

certainly_at_most(at(V),    Low) :- low_reaches(Low, V).
certainly_at_most(under(V), Low) :- low_reaches(Low, V).

low_reaches(at(L),   V) :- V @=< L.
low_reaches(over(L), V) :- V @=< L.

certainly_above(at(V),   High) :- high_below(High, V).
certainly_above(over(V), High) :- high_at_most(High, V).

high_below(at(H),    V) :- H @< V.
high_below(under(H), V) :- H @=< V.

high_at_most(at(H),    V) :- H @=< V.
high_at_most(under(H), V) :- H @=< V.

%!  quantify(+State, +Quantifier, :Body, +Facts, +Readings, -Result)
%!      is det.
%
%   True when Result is Verdict-Proofs, where Verdict says whether
%   Quantifier of the elements of the list State meet Body, and Proofs
%   are element(Index, Verdict, Proof) in the order of the list.  Body
%   is called with an element, Facts, Readings, a verdict and a proof.

quantify(absent(_), _, _, _, _, unknown-[]).
quantify(items(Elements), Quantifier, Body, Facts, Readings, Result) :-
    quantify_items(Quantifier, Elements, Body, Facts, Readings, Result).

quantify_items(some, Elements, Body, Facts, Readings, Verdict-Proofs) :-
    each(Elements, 0, Body, Facts, Readings, Proofs),
    some_of(Proofs, Verdict).
quantify_items(every, Elements, Body, Facts, Readings, Verdict-Proofs) :-
    each(Elements, 0, Body, Facts, Readings, Proofs),
    every_of(Proofs, Verdict).
quantify_items(latest(Date), Elements, Body, Facts, Readings,
               Verdict-Proofs) :-
    latest_elements(Date, Elements, Latest),
    each_of(Latest, Body, Facts, Readings, Proofs),
    latest_of(Proofs, Verdict).

each([], _, _, _, _, []).
each([Element|Elements], I, Body, Facts, Readings,
     [element(I, Verdict, Proof)|Proofs]) :-
    call(Body, Element, Facts, Readings, Verdict, Proof),
    I1 is I + 1,
    each(Elements, I1, Body, Facts, Readings, Proofs).

each_of([], _, _, _, []).
each_of([I-Element|Elements], Body, Facts, Readings,
        [element(I, Verdict, Proof)|Proofs]) :-
    call(Body, Element, Facts, Readings, Verdict, Proof),
    each_of(Elements, Body, Facts, Readings, Proofs).

some_of([], not_met).
some_of([element(_, V, _)|Proofs], Verdict) :-
    some_of(Proofs, Rest),
    either(V, Rest, Verdict).

every_of([], met).
every_of([element(_, V, _)|Proofs], Verdict) :-
    every_of(Proofs, Rest),
    both(V, Rest, Verdict).

%   Each of Proofs speaks of an element that may be the latest.

latest_of([], not_met).
latest_of([element(_, V, _)|Proofs], Verdict) :-
    (   member(element(_, Other, _), Proofs),
        Other \== V
    ->  Verdict = unknown
    ;   Verdict = V
    ).

%!  latest_elements(+Date, +Elements, -Latest:list) is det.
%
%   True when Latest are Index-Element of the elements that may be the
%   latest by their argument Date: those of the last known day, and those
%   of which the day is not known.

latest_elements(Date, Elements, Latest) :-
    latest_day(Elements, Date, none, Day),
    may_be_latest(Elements, 0, Date, Day, Latest).

latest_day([], _, Day, Day).
latest_day([Element|Elements], Date, Day0, Day) :-
    arg(Date, Element, State),
    (   State = known(D),
        ( Day0 == none ; D @> Day0 )
    ->  latest_day(Elements, Date, D, Day)
    ;   latest_day(Elements, Date, Day0, Day)
    ).

may_be_latest([], _, _, _, []).
may_be_latest([Element|Elements], I, Date, Day, Latest) :-
    arg(Date, Element, State),
    (   State = known(D),
        D \== Day
    ->  Latest = Latest1
    ;   Latest = [I-Element|Latest1]
    ),
    I1 is I + 1,
    may_be_latest(Elements, I1, Date, Day, Latest1).

%!  state_causes(+State, -Causes:list) is det.
%
%   True when Causes are the findings because of which State is not one
%   value.

state_causes(known(_),                       []).
state_causes(items(_),                       []).
state_causes(one_of(_, why(_, Causes)),      Causes).
state_causes(range(_, _, why(_, Causes)),    Causes).
state_causes(strange(why(_, Causes)),        Causes).
state_causes(absent(why(_, Causes)),         Causes).
