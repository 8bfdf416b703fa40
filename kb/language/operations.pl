:- module(operations,
          [ operation/3,                % ?Operation, ?Inputs, ?Sentence
            operation_word/1,           % ?Word
            each_value/1,               % ?Operation
            operate/3,                  % +Operation, +States, -State
            witness/4                   % +Operation, +Names, +Value, -Given
          ]).
:- use_module(dates).
:- use_module(operations/consistency).
:- use_module(operations/doses).
:- use_module(operations/percentages).
:- use_module(operations/regimens).
:- use_module(operations/states).
:- use_module(library(apply), [maplist/3]).
:- use_module(library(error), [existence_error/2]).
:- use_module(library(lists), [member/2]).

/** <module> Derived findings: a closed list of operations

An operation computes the state of a derived finding from the states of
its inputs.  It never repairs an input: where one is impossible the
result is unknown for that reason, and where one is missing the result
says which.  A reason that names no finding is about the finding derived.
*/

%!  operation(?Operation, ?Inputs, ?Sentence) is nondet.
%
%   True when Operation, a name, takes Inputs in this order and computes
%   what Sentence says.  An independent checker implements it from that
%   sentence.

operation(same, [finding],
    "The finding itself.").
operation(documented, [finding],
    "The finding if a source is given for it (for a list: for each of its \c
     elements or for the whole); otherwise unknown.  An empty list needs none.").
operation(on_record, [finding],
    "true if the finding is known to be true; otherwise false, also where \c
     nothing is said.").
operation(consistent_with_codes, [diagnosis, codes],
    "The diagnosis, each of the values it may have; unknown and contradictory if \c
     a code speaks of diagnoses none of which is among them, or of another \c
     neoplasm, or if codes name diseases and none of them is consistent with one \c
     of these values.  The diagnosis `other` is consistent with another neoplasm \c
     and with another disease.  Codes that were given and not understood: \c
     unknown.").
operation(planned_regimen, [regimen, agents, kinases, names],
    "The regimen stated, or the one the agents make, each listed agent counted \c
     once however often it is named: TKIs count as a TKI, which are BCR-ABL1 inhibitors for \c
     bcr_abl1 and all kinase inhibitors for any_kinase; two or more other \c
     antineoplastic agents or a named protocol as multiagent therapy, one as one \c
     other agent, or as multiagent therapy beside a TKI; supportive drugs and the \c
     drug itself do not count; an unlisted name may be any of these, but no TKI \c
     where names is closed.  Both given: what both allow, and if that is \c
     nothing, one of all that either allows, which contradict each other; unknown \c
     if the regimen or the agents were given and not understood.").
operation(daily_dose, [value, unit, cap, m2, kg],
    "Micrograms per day: value in mcg/day, 1000 x value in mg/day, value x m2 \c
     in mcg/m2/day, value x kg in mcg/kg/day; never more than cap; \c
     absent if value or cap is impossible.  Value, unit or size unknown: above \c
     zero and at most cap, and without a cap of no upper bound.  A cap that was \c
     given and not understood: above zero and at most the dose without it.").
operation(rounded_daily_dose, [value, unit, cap, m2, kg],
    "As daily_dose, but a dose computed from body size is rounded, half up, to \c
     the last decimal place of value, zeros at its end aside, before the cap is \c
     applied.").
operation(unless_above, [number, limit],
    "The number; unknown where it is known and above the limit.").
operation(dose_for_weight, [kg, m2, band, per_m2, ceiling],
    "ceiling at kg of at least band; below that per_m2 x m2, never more than \c
     ceiling.  kg unknown: between the two; m2 unknown: above zero and at most \c
     ceiling.").
operation(percent_of_cells, [value, unit, comparator, method],
    "value in percent, 100 x value as a fraction; with a comparator every \c
     number on that side between 0 and 100; impossible outside 0 to 100; not \c
     comparable if the method is a BCR::ABL1 transcript ratio: if it has one of \c
     the words bcr, abl, abl1, bcrabl, bcrabl1, transcript, transcripts, p190, \c
     p210, p230, e1a2, e13a2, e14a2, e19a2, b2a2, b3a2, the word IS in capitals, \c
     or the words international scale (words are parted by spaces and signs, \c
     capitals do not matter but in IS); unknown if the method or the comparator \c
     was given and not understood.").
operation(percent_of_any, [value, unit, comparator],
    "As percent_of_cells, whatever the method.").
operation(years_before, [years, leap, date],
    "The same day that many calendar years before date.  From 29 February to a \c
     year without one: 28 February for last_day, 1 March for next_day; and for \c
     next_day the first day from which the same count forward, 29 February \c
     rolling to 1 March, reaches date.").
operation(day_after_years_before, [years, leap, date],
    "The day after years_before.").
operation(days_before, [days, date],
    "The day that many days before date.").
operation(not_after, [date, last],
    "date; impossible if both are known and it is after last.").
operation(not_before, [date, first],
    "date; impossible if both are known and it is before first.").

%!  operation_word(?Word) is nondet.
%
%   True when Word, as an input, tells an operation how to compute.

operation_word(last_day).
operation_word(next_day).
operation_word(bcr_abl1).
operation_word(any_kinase).
operation_word(open).
operation_word(closed).

%!  operate(+Operation, +States, -State) is det.
%
%   True when State is what Operation, a name of operation/3, computes
%   from the States of its inputs.

operate(Operation, States, State) :-
    (   first_open(States, Singles, Value, Values, Why),
        lifted(Operation)
    ->  findall(Of,
                ( member(Value, Values),
                  operate(Operation, Singles, Of)
                ),
                Ofs),
        hull(Ofs, Why, State)
    ;   compute(Operation, States, State0)
    ->  State = State0
    ;   existence_error(operation, Operation)
    ).

%   Singles are States with known(Value) in place of the first that is one
%   of Values.

first_open([State|States], Singles, Value, Values, Why) :-
    (   State = one_of(Values, Why)
    ->  Singles = [known(Value)|States]
    ;   Singles = [State|Singles1],
        first_open(States, Singles1, Value, Values, Why)
    ).

%!  each_value(?Operation) is nondet.
%
%   True when Operation is computed for each of the values an input may have.

each_value(Operation) :-
    lifted(Operation).
each_value(years_before).
each_value(day_after_years_before).
each_value(days_before).

lifted(daily_dose).
lifted(rounded_daily_dose).
lifted(unless_above).
lifted(dose_for_weight).
lifted(percent_of_cells).
lifted(percent_of_any).
lifted(not_after).
lifted(not_before).

compute(same, [State], State).
compute(documented, [Given-Documented], State) :-
    documented(Documented, Given, State).
compute(on_record, [State], known(Truth)) :-
    (   State == known(true)
    ->  Truth = true
    ;   Truth = false
    ).
compute(consistent_with_codes, [Diagnosis, Codes], State) :-
    consistent_with_codes(Diagnosis, Codes, State).
compute(planned_regimen, [Stated, Agents, known(Kinases), known(Names)],
        State) :-
    planned_regimen(Stated, Agents, Kinases, Names, State).
compute(daily_dose, [Value, Unit, Cap, M2, Kg], State) :-
    daily_dose(Value, Unit, Cap, M2, Kg, exact, State).
compute(rounded_daily_dose, [Value, Unit, Cap, M2, Kg], State) :-
    daily_dose(Value, Unit, Cap, M2, Kg, rounded, State).
compute(unless_above, [Number, known(Limit)], State) :-
    (   Number = known(V),
        V > Limit
    ->  State = absent(why(absurd, []))
    ;   State = Number
    ).
compute(dose_for_weight, [Kg, M2, known(Band), known(PerM2), known(Top)],
        State) :-
    dose_for_weight(Kg, M2, Band, PerM2, Top, State).
compute(percent_of_cells, [Value, Unit, Comparator, Method], State) :-
    (   Value = absent(why(impossible, _))
    ->  State = Value
    ;   Method = known(Text),
        transcript_ratio(Text)
    ->  State = absent(why(not_comparable, []))
    ;   Method = absent(why(unrecognized, _))
    ->  State = Method
    ;   percent_of_cells(Value, Unit, Comparator, State)
    ).
compute(percent_of_any, [Value, Unit, Comparator], State) :-
    percent_of_cells(Value, Unit, Comparator, State).
compute(years_before, [known(Years), known(Leap), Date], State) :-
    of_date(Date, years_before(Years, Leap), State).
compute(day_after_years_before, [known(Years), known(Leap), Date], State) :-
    of_date(Date, day_after_years_before(Years, Leap), State).
compute(days_before, [known(Days), Date], State) :-
    of_date(Date, days_before(Days), State).
compute(not_after, [Date, Last], State) :-
    (   Date = known(Day),
        Last = known(End),
        Day @> End
    ->  State = absent(why(impossible, []))
    ;   State = Date
    ).
compute(not_before, [Date, First], State) :-
    (   Date = known(Day),
        First = known(Start),
        Day @< Start
    ->  State = absent(why(impossible, []))
    ;   State = Date
    ).

%   Dates

of_date(known(Date), Step, known(Day)) :-
    stepped(Step, Date, Day).
of_date(one_of(Dates, Why), Step, one_of(Days, Why)) :-
    maplist(stepped(Step), Dates, Days).
of_date(absent(Why), _, absent(Why)).

stepped(years_before(Years, Leap), Date, Day) :-
    years_before(Date, Years, Leap, Day).
stepped(day_after_years_before(Years, Leap), Date, Day) :-
    years_before(Date, Years, Leap, Anniversary),
    days_later(Anniversary, 1, Day).
stepped(days_before(Days), Date, Day) :-
    Back is -Days,
    days_later(Date, Back, Day).

%   Documents

documented(true, Given, Given).
documented(false, Given, State) :-
    (   Given = items([])
    ->  State = Given
    ;   state_why(Given, Why)
    ->  State = absent(Why)
    ;   State = absent(why(undocumented, []))
    ).

%!  witness(+Operation, +Names, +Value, -Given) is semidet.
%
%   True when Given, a list of Name-Value over the Names of the inputs,
%   makes Operation compute Value: its inverse.

witness(same, [Name], Value, [Name-Value]).
witness(documented, [Name], Value, [Name-Value]).
witness(on_record, [Name], Value, [Name-Value]).
witness(consistent_with_codes, [Diagnosis, Codes], Value,
        [Diagnosis-Value, Codes-[]]).
witness(planned_regimen, [Regimen, Agents|_], Value,
        [Regimen-Value, Agents-null]).
witness(daily_dose, [V, Unit|_], Value, [V-Value, Unit-'mcg/day']).
witness(rounded_daily_dose, [V, Unit|_], Value, [V-Value, Unit-'mcg/day']).
witness(unless_above, [Number, _], Value, [Number-Value]).
witness(percent_of_cells, [V, Unit|_], Value, [V-Value, Unit-percent]).
witness(percent_of_any, [V, Unit|_], Value, [V-Value, Unit-percent]).
witness(not_after, [Date, _], Value, [Date-Value]).
witness(not_before, [Date, _], Value, [Date-Value]).
