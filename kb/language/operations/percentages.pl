:- module(percentages,
          [ percent_of_cells/4,         % +Value, +Unit, +Comparator, -State
            transcript_ratio/1          % +Method
          ]).
:- use_module(states).

/** <module> Residual disease in percent of cells
*/

%!  percent_of_cells(+Value, +Unit, +Comparator, -State) is det.
%
%   True when State is the result in percent, from the states of its parts.

percent_of_cells(known(V), known(Unit), Comparator, State) :-
    !,
    percent_factor(Unit, Factor),
    Percent is V * Factor,
    (   Percent > 100
    ->  State = absent(why(impossible, [mrd]))
    ;   compared(Comparator, Percent, State)
    ).
percent_of_cells(absent(Why), _, _, absent(Why)) :-
    !.
percent_of_cells(Value, Unit, _, absent(Why)) :-
    open_why([Value, Unit], Why).

percent_factor(percent,  1).
percent_factor(fraction, 100).

compared(known(Comparator), Percent, State) :-
    !,
    side(Comparator, Percent, State0),
    (   empty_side(State0)
    ->  State = absent(why(impossible, [mrd]))
    ;   State = State0
    ).
compared(absent(why(not_stated, _)), Percent, State) :-
    !,
    State = known(Percent).
compared(absent(Why), _, absent(Why)).

side(<,    P, range(at(0),   under(P), why(censored, [mrd]))).
side('<=', P, range(at(0),   at(P),    why(censored, [mrd]))).
side(>,    P, range(over(P), at(100),  why(censored, [mrd]))).
side(>=,   P, range(at(P),   at(100),  why(censored, [mrd]))).

empty_side(range(at(0), under(P), _)) :- P =:= 0.
empty_side(range(over(P), at(100), _)) :- P =:= 100.

%!  transcript_ratio(+Method:string) is semidet.
%
%   True when Method names a ratio of BCR::ABL1 transcripts.

transcript_ratio(Text) :-
    string_lower(Text, Lower),
    (   sub_string(Lower, _, _, _, "abl")
    ->  true
    ;   sub_string(Lower, _, _, _, "transcript")
    ).

