:- module(dates,
          [ calendar_day/3,             % +Year, +Month, +Day
            years_before/4,             % +Date, +Years, +Leap, -Day
            days_later/3,               % +Date, +Days, -Day
            months_later/3,             % +Date, +Months, -Day
            days_between/3              % +From, +To, -Days
          ]).

/** <module> Calendar days

A day is date(Year, Month, Day) in the Gregorian calendar; the standard
order of these terms is the order of the days.
*/

%!  calendar_day(+Year, +Month, +Day) is semidet.
%
%   True when the calendar has that day.

calendar_day(Year, Month, Day) :-
    Year >= 1,
    between(1, 12, Month),
    Day >= 1,
    month_days(Month, Year, Days),
    Day =< Days.

month_days(2, Year, Days) :-
    !,
    (   leap(Year)
    ->  Days = 29
    ;   Days = 28
    ).
month_days(Month, _, 30) :-
    short(Month),
    !.
month_days(_, _, 31).

short(4).
short(6).
short(9).
short(11).

leap(Year) :-
    0 is Year mod 4,
    (   0 =\= Year mod 100
    ->  true
    ;   0 =:= Year mod 400
    ).

%!  years_before(+Date, +Years, +Leap, -Day) is det.
%
%   True when Day is the same day of the month Years years before Date.
%   For 29 February Leap decides where that year has none: `last_day` is
%   28 February and `next_day` 1 March.  With `next_day`, 1 March of a
%   year without a leap day goes back to 29 February of a year with one:
%   counted forward, that day rolls over to it.

years_before(date(Y, 2, 29), Years, Leap, Day) :-
    !,
    Before is Y - Years,
    (   leap(Before)
    ->  Day = date(Before, 2, 29)
    ;   leap_fallback(Leap, Before, Day)
    ).
years_before(date(Y, 3, 1), Years, next_day, Day) :-
    \+ leap(Y),
    Before is Y - Years,
    leap(Before),
    !,
    Day = date(Before, 2, 29).
years_before(date(Y, M, D), Years, _, date(Before, M, D)) :-
    Before is Y - Years.

leap_fallback(last_day, Year, date(Year, 2, 28)).
leap_fallback(next_day, Year, date(Year, 3, 1)).

%!  days_later(+Date, +Days, -Day) is det.
%
%   True when Day is Days after Date; Days may be negative.

days_later(Date, Days, Day) :-
    day_number(Date, Number0),
    Number is Number0 + Days,
    number_day(Number, Day).

%!  months_later(+Date, +Months, -Day) is det.
%
%   True when Day is the same day of the month Months calendar months after
%   Date, or the last day of that month where it has none.

months_later(date(Y, M, D), Months, date(LaterY, LaterM, LaterD)) :-
    Index is Y * 12 + M - 1 + Months,
    LaterY is Index // 12,
    LaterM is Index mod 12 + 1,
    month_days(LaterM, LaterY, Days),
    LaterD is min(D, Days).

%!  days_between(+From, +To, -Days) is det.
%
%   True when To is Days after From.

days_between(From, To, Days) :-
    day_number(From, N0),
    day_number(To, N),
    Days is N - N0.

%   Days are counted in years that begin in March, so that a leap day is
%   the last of its year.

day_number(date(Y, M, D), Number) :-
    MarchMonth is (M + 9) mod 12,
    MarchYear is Y - MarchMonth // 10,
    Number is 365 * MarchYear + MarchYear // 4 - MarchYear // 100
        + MarchYear // 400 + (MarchMonth * 306 + 5) // 10 + D - 1.

number_day(Number, date(Y, M, D)) :-
    Year0 is (10000 * Number + 14780) // 3652425,
    year_start(Year0, Start0),
    (   Number < Start0
    ->  MarchYear is Year0 - 1
    ;   MarchYear = Year0
    ),
    year_start(MarchYear, Start),
    InYear is Number - Start,
    MarchMonth is (100 * InYear + 52) // 3060,
    M is (MarchMonth + 2) mod 12 + 1,
    Y is MarchYear + (MarchMonth + 2) // 12,
    D is InYear - (MarchMonth * 306 + 5) // 10 + 1.

year_start(Year, Start) :-
    Start is 365 * Year + Year // 4 - Year // 100 + Year // 400.
