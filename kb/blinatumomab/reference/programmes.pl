/*  Program exceptions: the lines of business the document singles out.

    How a request is routed by them stands with the routing; here is what
    the document states.
*/

%!  program_exception(?LineOfBusiness, ?Effect, ?Authority, ?Text,
%!                    ?Place) is nondet.
%
%   True when the document singles out LineOfBusiness.  Effect is `refer`
%   where Authority decides instead, and `none_found` where a higher
%   determination was sought and not found.

columns(program_exception/5,
        [line_of_business, effect, authority, text, place]).

program_exception(federal_employee_program, refer,
    "Federal Employee Program guidelines",
    "For the Federal Employee Program (FEP), that program's own guidelines \c
     decide.",
    'programme.fep').
program_exception(state_account_organization, refer,
    "State Account Organization guidelines",
    "For the State Account Organization (SAO), that program's own guidelines \c
     decide.",
    'programme.sao').
program_exception(medicare_part_d, refer,
    "Prime Therapeutics",
    "For Medicare Part D, Prime Therapeutics decides on coverage, by \c
     delegation from Florida Blue.",
    'programme.part_d').
program_exception(medicare_advantage, none_found,
    "none named",
    "For Medicare Advantage no coverage determination, national (NCD) or \c
     local (LCD), was known at the last revision; no other authority is named.",
    'programme.medicare_advantage').
