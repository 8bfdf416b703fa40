:- module(procedures,
          [ procedure/4,                % +Guideline, +Readings, +Name, -Value
            second_path/5               % +Guideline, +Readings, ?Path, -Gate, -Second
          ]).
:- use_module('../language/guidelines').

/** <module> How a guideline has the unknown, and a failing gate, dealt with
*/

%!  procedure(+Guideline, +Readings, ?Name, -Value) is nondet.
%
%   True when Value is what Guideline says of Name under Readings.

procedure(Guideline, Readings, Name, Value) :-
    guideline_fact(Guideline, procedure(Name, Value0)),
    reduced(Guideline, Readings, Value0, Value).

%!  second_path(+Guideline, +Readings, ?Path, -Gate, -Second) is nondet.
%
%   True when Path is decided as the path Second where its criterion Gate is
%   not met.

second_path(Guideline, Readings, Path, Gate, Second) :-
    procedure(Guideline, Readings, second_path(Path, Gate), Second),
    Second \== none.
