:- module(alignment,
          [ aligned/3,                  % +Units, -InOrder, -Elsewhere
            unit_end/3,                 % +Unit, +Start, -End
            within/2                    % +Unit, +Whole
          ]).
:- use_module(library(apply), [foldl/4]).
:- use_module(library(lists), [member/2, memberchk/2, reverse/2, subtract/3]).
:- use_module(library(pairs), [pairs_keys/2]).

/** <module> Which stretch is which passage

A stretch that stands more than once in a document belongs to the passage
that is in order there.  Units are those of units.pl.
*/

%!  aligned(+Units:list, -InOrder:list, -Elsewhere:list) is det.
%
%   True when InOrder, Unit-Start, are as many of Units as can stand in
%   their order without overlap; of those, the ones with the longest text, and
%   of these the first in the document.
%   Elsewhere are others, at a stretch that none of the former has.

aligned(Units, InOrder, Elsewhere) :-
    foldl(chains, Units, [], Chains),
    (   Chains == []
    ->  InOrder = []
    ;   best(Chains, chain(_, _, Reversed)),
        reverse(Reversed, InOrder)
    ),
    pairs_keys(InOrder, Placed),
    subtract(Units, Placed, Others),
    foldl(elsewhere, Others, InOrder-[], _-Reversed1),
    reverse(Reversed1, Elsewhere).

%   A chain is chain(Count, Length, [Unit-Start|Before]), the last unit
%   first.  For each unit and start the best chain that ends there is kept.

chains(Unit, Chains0, Chains) :-
    Unit = unit(_, _, _, _, _, Starts),
    findall(Chain,
            ( member(Start, Starts), chain_to(Unit, Start, Chains0, Chain) ),
            New),
    foldl(cons, New, Chains0, Chains).

cons(Item, Items, [Item|Items]).

chain_to(Unit, Start, Chains0, chain(Count, Total, [Unit-Start|Before])) :-
    Unit = unit(_, _, _, Length, _, _),
    findall(Chain,
            ( member(Chain, Chains0), may_follow(Chain, Unit, Start) ),
            Chains),
    (   Chains == []
    ->  Count0 = 0,
        Total0 = 0,
        Before = []
    ;   best(Chains, chain(Count0, Total0, Before))
    ),
    Count is Count0 + 1,
    Total is Total0 + Length.

may_follow(chain(_, _, [Unit0-Start0|_]), Unit, Start) :-
    unit_end(Unit0, Start0, End0),
    (   End0 =< Start
    ->  true
    ;   within(Unit, Unit0)
    ->  Start0 =< Start,
        unit_end(Unit, Start, End),
        End =< End0
    ).

best([Chain|Chains], Best) :-
    foldl(better, Chains, Chain, Best).

better(Chain1, Chain0, Best) :-
    Chain0 = chain(Count0, Length0, _),
    Chain1 = chain(Count1, Length1, _),
    (   Count1-Length1 @>= Count0-Length0
    ->  Best = Chain1
    ;   Best = Chain0
    ).

elsewhere(Unit, Placed-Found, [Unit-Start|Placed]-[Unit-Start|Found]) :-
    Unit = unit(_, _, _, _, _, Starts),
    member(Start, Starts),
    \+ taken(Unit, Start, Placed),
    !.
elsewhere(_, State, State).

taken(Unit, Start, Placed) :-
    unit_end(Unit, Start, End),
    member(Other-Start0, Placed),
    \+ within(Unit, Other),
    \+ within(Other, Unit),
    unit_end(Other, Start0, End0),
    Start < End0,
    Start0 < End.

%!  unit_end(+Unit, +Start, -End) is det.

unit_end(unit(_, _, _, Length, _, _), Start, End) :-
    End is Start + Length.

%!  within(+Unit, +Whole) is semidet.
%
%   True when the stretch of Unit lies inside that of the unit Whole.

within(unit(_, _, _, _, Wholes, _), unit(Places, _, _, _, _, _)) :-
    member(Whole, Wholes),
    memberchk(Whole, Places),
    !.
