:- module(states,
          [ hull/3,                     % +States, +Why, -State
            open_why/2,                 % +States, -Why
            state_why/2                 % +State, -Why
          ]).
:- use_module(library(apply), [foldl/4, maplist/3]).
:- use_module(library(lists),
              [append/3, last/2, list_to_set/2, member/2, memberchk/2]).

/** <module> Joining states
*/

%!  open_why(+States, -Why) is semidet.
%
%   True when Why is the reason of the first of States that is not one
%   value, with the causes of all of them.

open_why(States, why(Reason, Causes)) :-
    findall(R-Cs, ( member(S, States), state_why(S, why(R, Cs)) ), [R1-Cs1|Rest]),
    foldl(worse, Rest, R1-Cs1, Reason-Causes).

%!  state_why(+State, -Why) is semidet.
%
%   True when Why is why State is not one value.

state_why(absent(Why),      Why).
state_why(strange(Why),     Why).
state_why(one_of(_, Why),   Why).
state_why(range(_, _, Why), Why).

worse(_-Cs, R-Cs0, R-Causes) :-
    append(Cs0, Cs, All),
    list_to_set(All, Causes).

%!  hull(+States, +Why, -State) is det.
%
%   True when State is the least state, open for Why, that allows each
%   value that one of States allows.

hull(States, Why, State) :-
    sort(States, Distinct),
    (   Distinct = [Only]
    ->  State = Only
    ;   member(Absent, Distinct),
        Absent = absent(_)
    ->  State = Absent
    ;   maplist(known_value, Distinct, Values)
    ->  State = one_of(Values, Why)
    ;   maplist(low_end, Distinct, Lows),
        maplist(high_end, Distinct, Highs),
        least_end(Lows, Low),
        greatest_end(Highs, High),
        State = range(Low, High, Why)
    ).

known_value(known(Value), Value).

low_end(known(V), at(V)).
low_end(one_of([V|Vs], _), at(Low)) :-
    foldl(smaller, Vs, V, Low).
low_end(range(Low, _, _), Low).

high_end(known(V), at(V)).
high_end(one_of(Vs, _), at(High)) :-
    foldl(larger, Vs, 0, High).
high_end(range(_, High, _), High).

%   at(V) reaches further down than over(V), and further up than under(V).

least_end(Ends, Least) :-
    maplist(end_key(0), Ends, Keyed),
    keysort(Keyed, [_-Least|_]).

greatest_end(Ends, Greatest) :-
    (   memberchk(none, Ends)
    ->  Greatest = none
    ;   maplist(end_key(1), Ends, Keyed),
        keysort(Keyed, Sorted),
        last(Sorted, _-Greatest)
    ).

end_key(Inclusive, at(V),    k(V, Inclusive)-at(V)).
end_key(_,         over(V),  k(V, 1)-over(V)).
end_key(_,         under(V), k(V, 0)-under(V)).

larger(X, Y, Z) :-
    Z is max(X, Y).

smaller(X, Y, Z) :-
    Z is min(X, Y).

