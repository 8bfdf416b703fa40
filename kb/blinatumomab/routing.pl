/*  What is decided here, by whom, and for how long.  */

%   about(Number, Subject, First day of this edition, Place).

about('09-J2000-26', "blinatumomab", date(2026,4,15), 'document.revised').

%   refers(Id, Refer to, Body, Place): where Body holds another programme
%   or guideline decides, and nothing else is evaluated.

refers(federal_employee_program,
       "the Federal Employee Program's own guidelines",
       line_of_business = federal_employee_program,
       'programme.fep').
refers(state_account_organization,
       "the State Account Organization's own guidelines",
       line_of_business = state_account_organization,
       'programme.sao').
refers(medicare_part_d,
       "Prime Therapeutics, which decides Medicare Part D coverage",
       line_of_business = medicare_part_d,
       'programme.part_d').
refers(medicare_advantage,
       "the Medicare determination in force",
       reading(q17, [ guideline_applies  means nothing,
                      medicare_precedes means line_of_business = medicare_advantage ]),
       'programme.medicare_advantage').
refers(another_route,
       "the guideline for that route of administration",
       'drug.route' other_than [intravenous],
       'document.subject').
refers(another_product,
       "the guideline for that product",
       'drug.name' isa another_product,
       'document.subject').

%   edition(Body, Place): the services this edition governs.

edition(reading(q18, [ service_date means service_start_date at_least first_day,
                       this_edition means anything,
                       request_date means request_date at_least first_day ]),
        'document.revised').

%    Path          Asked for by      Root criterion  Approves for  Place
path(initiation,   request_type,     initiation,     months(6),    'initiation.duration').
path(continuation, request_type,     continuation,   months(12),   'continuation.duration').

%   gate(Criterion): it says which diagnosis its item is about.

gate('initiation.1.diagnosis').
gate('initiation.2.diagnosis').

%   approval_period(Starts, Ends, Text): the dates a duration covers.

approval_period(later_of(decision_date, service_start_date),
                day_before_anniversary,
                "The period starts on the later of the day of decision and the \c
                 requested start of service, runs for whole calendar months and ends \c
                 the day before the anniversary; where a month has no such day, its \c
                 last day stands in.").

%   procedure(Name, Value): how the decision treats what is not known.

procedure(unknowns,
          reading(q19, [ every_completion means completions,
                         known_facts_only means kleene ])).
procedure(unknown_route(line_of_business),
          reading(q27, [ pend              means open,
                         guideline_applies means not_routed ])).
procedure(unknown_path,
          reading(q28, [ both_paths means open,
                         initiation means initiation ])).
procedure(second_path(continuation, 'continuation.1'),
          reading(q14, [ as_asked      means none,
                         as_initiation means initiation ])).
