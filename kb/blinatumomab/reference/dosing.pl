/*  Dosage, administration and availability.

    The document gives this for information: nothing here is a criterion.
    The ceiling of the criteria stands with the limits.
*/

%!  dosing_notice(?Standing, ?Text, ?Place) is nondet.
%
%   True when Standing is what the dosing section claims for itself.

columns(dosing_notice/3, [standing, text, place]).

dosing_notice(information_only,
    "The dosing section informs and decides nothing; whoever prescribes \c
     should go by the manufacturer's prescribing information.",
    'dosing.notice').

%!  hospital_observation(?Cycle, ?Days, ?Unit, ?Text, ?Place) is nondet.
%
%   True when a hospital stay is advised for the first Days of Cycle.

columns(hospital_observation/5, [cycle, days, unit, text, place]).

hospital_observation(1, 9, days,
    "Cycle 1: a hospital stay is advised on days 1 to 9.",
    'dosing.hospitalization').
hospital_observation(2, 2, days,
    "Cycle 2: a hospital stay is advised on days 1 and 2.",
    'dosing.hospitalization').

%!  treatment_cycle(?Part, ?Length, ?Unit, ?Text, ?Place) is nondet.
%
%   True when Part of every cycle lasts Length Unit.  The parts follow
%   each other in this order.

columns(treatment_cycle/5, [part, length, unit, text, place]).

treatment_cycle(continuous_infusion, 4, weeks,
    "Each cycle opens with 4 weeks of intravenous infusion without a break.",
    'dosing.cycle').
treatment_cycle(treatment_free, 2, weeks,
    "Each cycle ends with 2 weeks off treatment.",
    'dosing.cycle').

%!  dose_schedule(?LeastWeight, ?WeightUnit, ?Cycle, ?FirstDay, ?LastDay,
%!                ?Dose, ?Unit, ?Text, ?Place) is nondet.
%
%   True when a patient of LeastWeight or more is given Dose on FirstDay
%   to LastDay of Cycle: a number, or `later` for every one after 1.  For
%   a lower weight the document gives no schedule.

columns(dose_schedule/9,
        [ least_weight, weight_unit, cycle, first_day, last_day, dose, unit,
          text, place
        ]).

dose_schedule(45, kg, 1,     1,  7,  9, 'mcg/day',
    "At 45 kg or more, cycle 1, days 1 to 7: 9 mcg/day.",
    'dosing.schedule').
dose_schedule(45, kg, 1,     8, 28, 28, 'mcg/day',
    "At 45 kg or more, cycle 1, days 8 to 28: 28 mcg/day.",
    'dosing.schedule').
dose_schedule(45, kg, later, 1, 28, 28, 'mcg/day',
    "At 45 kg or more, every later cycle, days 1 to 28: 28 mcg/day.",
    'dosing.schedule').

%!  dose_adjustment(?Source, ?Text, ?Place) is nondet.
%
%   True when Source says how to adjust the dose.

columns(dose_adjustment/3, [source, text, place]).

dose_adjustment(prescribing_information,
    "How to adjust the dose is left to the prescribing information.",
    'dosing.adjustments').

%!  availability(?Form, ?Amount, ?Unit, ?Container, ?Text, ?Place) is nondet.
%
%   True when the drug is supplied as Amount of Form in one Container.

columns(availability/6, [form, amount, unit, container, text, place]).

availability(lyophilized_powder, 35, mcg, single_use_vial,
    "Supplied as a vial for one use: 35 mcg of freeze-dried powder, to be \c
     dissolved before injection.",
    'dosing.vial').
