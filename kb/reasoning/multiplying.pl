:- module(multiplying,
          [ multiplied_out/4,           % +Guideline, +Readings, +Body, -Ways
            conjoined/4,                % +Conditions, +Key, +Allowed, -Conditions
            minimal/2,                  % +Ways, -Minimal
            add_minimal/3,              % +Way, +Ways, -Ways
            asks_less/2                 % +Way, +Other
          ]).
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/syntax').
:- use_module(library(apply), [exclude/3, foldl/4]).
:- use_module(library(lists), [append/3, member/2, memberchk/2]).
:- use_module(library(ordsets),
              [ord_intersection/3, ord_subset/2, ord_subtract/3]).

/** <module> Multiplying bodies out to ways

A way is what ways.pl says.
*/

%!  multiplied_out(+Guideline, +Readings, +Body, -Ways:list) is det.
%
%   True when Ways are all minimal ways to meet Body under Readings, in
%   the order of the guideline.

multiplied_out(Guideline, Readings, Body, Ways) :-
    findall(way(Conditions, Criteria),
            way(Body, context(Guideline, Readings, none), [], Conditions,
                [], Criteria),
            All),
    minimal(All, Ways).

%   A way through Body, adding to the conditions found so far.  The context
%   holds the criterion around.

way((Left and Right), Context, Cs0, Cs, Is0, Is) :-
    !,
    way(Left, Context, Cs0, Cs1, Is0, Is1),
    way(Right, Context, Cs1, Cs, Is1, Is).
way((Left or Right), Context, Cs0, Cs, Is0, Is) :-
    !,
    (   way(Left, Context, Cs0, Cs, Is0, Is)
    ;   way(Right, Context, Cs0, Cs, Is0, Is)
    ).
way(anything, _, Cs, Cs, Is, Is) :-
    !.
way(nothing, _, _, _, _, _) :-
    !,
    fail.
way(reading(Question, Options), Context, Cs0, Cs, Is0, Is) :-
    !,
    Context = context(Guideline, Readings, _),
    once(selected(Guideline, Readings, Question, Option)),
    memberchk((Option means Body), Options),
    way(Body, Context, Cs0, Cs, Is0, Is).
way(Id, context(Guideline, Readings, _), Cs0, Cs, Is0, Is) :-
    atom(Id),
    !,
    criterion(Guideline, Id, _, Body),
    way(Body, context(Guideline, Readings, Id), Cs0, Cs, Is0, Is).
way(Test, Context, Cs0, Cs, Is0, Is) :-
    Context = context(Guideline, Readings, Id),
    condition(Test, Guideline, Readings, Key, Allowed),
    conjoined(Cs0, Key, Allowed, Cs),
    (   ( Id == none ; memberchk(Id, Is0) )
    ->  Is = Is0
    ;   append(Is0, [Id], Is)
    ).

condition(Test, Guideline, Readings, word(Finding), Allowed) :-
    test(Test, Finding, Comparison, Words),
    memberchk(Comparison, [in, other_than]),
    !,
    domain_of(Guideline, Readings, Finding, Domain),
    (   Comparison == in
    ->  sort(Words, Allowed0),
        ord_intersection(Allowed0, Domain, Allowed)
    ;   sort(Words, Excluded),
        ord_subtract(Domain, Excluded, Allowed)
    ).
condition(Test, _, _, holds(Test), [yes]).

%!  conjoined(+Conditions0, +Key, +Allowed, -Conditions) is semidet.
%
%   True when Conditions are Conditions0 and that Key is one of Allowed.
%   Conditions on one key are met together; none may exclude another.

conjoined([], Key, Allowed, [Key-Allowed]) :-
    Allowed \== [].
conjoined([Other-Words|Conditions], Key, Allowed, Conjoined) :-
    compare(Order, Key, Other),
    conjoined(Order, Other, Words, Conditions, Key, Allowed, Conjoined).

conjoined(<, Other, Words, Conditions, Key, Allowed,
          [Key-Allowed, Other-Words|Conditions]) :-
    Allowed \== [].
conjoined(=, Key, Words, Conditions, Key, Allowed, [Key-Both|Conditions]) :-
    ord_intersection(Words, Allowed, Both),
    Both \== [].
conjoined(>, Other, Words, Conditions, Key, Allowed,
          [Other-Words|Conjoined]) :-
    conjoined(Conditions, Key, Allowed, Conjoined).

%!  minimal(+Ways, -Minimal:list) is det.
%
%   True when Minimal are those of Ways that none of the others absorbs: a
%   way is absorbed by one that asks for less.

minimal(Ways, Minimal) :-
    foldl(add_minimal, Ways, [], Reversed),
    reversed(Reversed, [], Minimal).

reversed([], Xs, Xs).
reversed([X|Xs], Ys, Zs) :-
    reversed(Xs, [X|Ys], Zs).

%!  add_minimal(+Way, +Ways0, -Ways:list) is det.
%
%   True when Ways are the minimal ones of Way and the minimal Ways0.

add_minimal(Way, Ways0, Ways) :-
    (   member(Other, Ways0),
        asks_less(Other, Way)
    ->  Ways = Ways0
    ;   exclude(asks_less(Way), Ways0, Ways1),
        Ways = [Way|Ways1]
    ).

%!  asks_less(+Way, +Other) is semidet.
%
%   True when Way asks for nothing that Other does not.

asks_less(way(Cs1, _), way(Cs2, _)) :-
    implied(Cs1, Cs2).

%   Each of the first conditions follows from one of the second.

implied([], _).
implied([Key-Allowed|Cs1], Cs2) :-
    follows(Cs2, Key, Allowed, Rest),
    implied(Cs1, Rest).

follows([Other-Words|Cs], Key, Allowed, Rest) :-
    (   Other == Key
    ->  ord_subset(Words, Allowed),
        Rest = Cs
    ;   Other @< Key,
        follows(Cs, Key, Allowed, Rest)
    ).
