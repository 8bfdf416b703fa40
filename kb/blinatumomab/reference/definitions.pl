/*  Definitions.  */

%!  definition(?Term, ?AlsoCalled, ?Text, ?Place) is nondet.
%
%   True when the document defines Term, for which AlsoCalled are the
%   other names it gives.

columns(definition/4, [term, also_called, text, place]).

definition("acute lymphoblastic leukemia",
    ["acute lymphocytic leukemia", "ALL"],
    "Acute lymphoblastic leukemia (ALL): a fast-growing blood cancer; blood \c
     and marrow hold more immature white cells than they should.",
    'definitions.1').
definition("chronic myelogenous leukemia",
    ["chronic granulocytic leukemia", "CGL"],
    "Chronic myelogenous leukemia (CML): a white-cell cancer; myeloid cells \c
     above all multiply unchecked in the marrow and collect in the blood.",
    'definitions.2').
definition("Philadelphia chromosome",
    ["Philadelphia translocation"],
    "Philadelphia chromosome: one particular change of the chromosomes, \c
     found with CML and ALL.",
    'definitions.3').
definition("relapse", [],
    "Relapse: after an improvement, the disease comes back, or its signs and \c
     symptoms do.",
    'definitions.4').
definition("refractory", ["resistant"],
    "Refractory: treatment does not work on the cancer, whether from the \c
     outset or only after a while.",
    'definitions.5').
