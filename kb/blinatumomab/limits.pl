/*  Numbers and dates, each once.  */

%   limit(Name, Value, Unit, Places).  A decimal is text, so that it is exact.

%     Limit              Value            Unit        Stands in
limit(daily_dose,        28,              mcg/day,    ['initiation.1.d', 'initiation.2.b',
                                                       'continuation.3']).
limit(mrd_threshold,     "0.1",           percent,    ['initiation.1.b.i']).
limit(look_back,         2,               years,      ['continuation.1.prior_authorization']).
limit(look_back_days,    730,             days,       ['continuation.1.prior_authorization']).
limit(first_day,         date(2026,4,15), date,       ['document.revised']).

%   Not limits of the guideline: the label's dose below a body weight, which
%   the dosing section stops short of, and ten times the limit.

limit(band_weight,       45,              kg,         ['dosing.schedule']).
limit(band_dose,         15,              mcg/m2/day, []).
limit(absurd_dose,       280,             mcg/day,    []).
