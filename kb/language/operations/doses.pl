:- module(doses,
          [ daily_dose/7,               % +Value, +Unit, +Cap, +M2, +Kg, +Rounding, -State
            dose_for_weight/6           % +Kg, +M2, +Band, +PerM2, +Ceiling, -State
          ]).
:- use_module(states).
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> Daily doses in micrograms
*/

%!  daily_dose(+Value, +Unit, +Cap, +M2, +Kg, +Rounding, -State) is det.
%
%   True when State is the dose in mcg/day of one step, from the states of
%   its parts and of the body's size.  Rounding is `exact` or `rounded`.

daily_dose(Value, Unit, Cap, M2, Kg, Rounding, State) :-
    (   Impossible = absent(why(impossible, _)),
        member(Impossible, [Value, Cap])
    ->  State = Impossible
    ;   Value = known(V),
        Unit = known(U)
    ->  size_factor(U, M2, Kg, Factor),
        dose_of(Factor, V, Rounding, Dose),
        capped(Cap, Dose, State)
    ;   Value = absent(Why)
    ->  capped(Cap, range(over(0), none, Why), State)
    ;   open_why([Value, Unit], Why),
        capped(Cap, range(over(0), none, Why), State)
    ).

size_factor('mcg/day',    _,  _,  amount(1)).
size_factor('mg/day',     _,  _,  amount(1000)).
size_factor('mcg/m2/day', M2, _,  size(M2)).
size_factor('mcg/kg/day', _,  Kg, size(Kg)).

dose_of(amount(Factor), V, _, known(Dose)) :-
    Dose is V * Factor.
dose_of(size(known(Size)), V, Rounding, known(Dose)) :-
    !,
    Exact is V * Size,
    rounded_like(Rounding, V, Exact, Dose).
dose_of(size(State), _, _, range(over(0), none, Why)) :-
    open_why([State], Why).

rounded_like(exact, _, Dose, Dose).
rounded_like(rounded, V, Exact, Dose) :-
    places(V, 1, Unit),
    Dose is floor(Exact * Unit + 1r2) rdiv Unit.

places(V, Unit0, Unit) :-
    Scaled is V * Unit0,
    (   integer(Scaled)
    ->  Unit = Unit0
    ;   Unit1 is Unit0 * 10,
        places(V, Unit1, Unit)
    ).

capped(absent(why(Reason, Causes)), Dose, State) :-
    !,
    (   Reason == impossible
    ->  State = absent(why(impossible, Causes))
    ;   memberchk(Reason, [not_stated, asked_unknown, not_performed])
    ->  State = Dose
    ;   top(Dose, High),
        State = range(over(0), High, why(Reason, Causes))
    ).
capped(known(Cap), known(Dose), known(Daily)) :-
    !,
    Daily is min(Cap, Dose).
capped(known(Cap), range(Low, _, Why), range(Low, at(Cap), Why)) :-
    !.

%   A cap that was not understood may be any.

top(known(Dose), at(Dose)).
top(range(_, High, _), High).

%!  dose_for_weight(+Kg, +M2, +Band, +PerM2, +Ceiling, -State) is det.
%
%   True when State is the largest dose in mcg/day at that weight.

dose_for_weight(known(Kg), M2, Band, PerM2, Top, State) :-
    !,
    (   Kg >= Band
    ->  State = known(Top)
    ;   M2 = known(Size)
    ->  Dose is min(Top, PerM2 * Size),
        State = known(Dose)
    ;   open_why([M2], Why),
        State = range(over(0), at(Top), Why)
    ).
dose_for_weight(Kg, known(Size), _, PerM2, Top, range(at(Low), at(Top), Why)) :-
    !,
    Low is min(Top, PerM2 * Size),
    open_why([Kg], Why).
dose_for_weight(Kg, _, _, _, Top, range(over(0), at(Top), Why)) :-
    open_why([Kg], Why).

