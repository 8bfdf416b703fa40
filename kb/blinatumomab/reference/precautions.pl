/*  Boxed warning, contraindication and precautions.

    No criterion refers to them.
*/

%!  boxed_warning(?Risk, ?Text, ?Place) is nondet.
%
%   True when the boxed warning names Risk.

columns(boxed_warning/3, [risk, text, place]).

boxed_warning(cytokine_release_syndrome,
    "Boxed warning: cytokine release syndrome (CRS).",
    'precautions.boxed.1').
boxed_warning(neurological_toxicity,
    "Boxed warning: toxic effects on the nervous system, among them severe, \c
     life-threatening and fatal ones.",
    'precautions.boxed.2').

%!  contraindication(?Condition, ?Text, ?Place) is nondet.
%
%   True when Condition rules the drug out according to the document.

columns(contraindication/3, [condition, text, place]).

contraindication(known_hypersensitivity,
    "Contraindicated where a hypersensitivity to blinatumomab, or to \c
     anything else in the product, is known.",
    'precautions.contraindication.1').

%!  precaution(?Risk, ?Text, ?Place) is nondet.
%
%   True when the document warns of Risk outside the box.

columns(precaution/3, [risk, text, place]).

precaution(infection,
    "Precaution: infections.",
    'precautions.warning.1').
precaution(driving_and_machines,
    "Precaution: driving and operating machines may become unsafe.",
    'precautions.warning.2').
