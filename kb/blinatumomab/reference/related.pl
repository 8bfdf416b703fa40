/*  Related guidelines of the same payer.  */

%!  related_guideline(?Number, ?Subject, ?Brand, ?Form, ?Text,
%!                    ?Place) is nondet.
%
%   True when the document refers to guideline Number about Subject.
%   Brand and Form are `none` where it names none.

columns(related_guideline/6, [number, subject, brand, form, text, place]).

related_guideline('09-J1000-43', dasatinib, 'Sprycel', tablets,
    "09-J1000-43: dasatinib (Sprycel), tablets.",
    'related.1').
related_guideline('09-J1000-46', 'imatinib mesylate', 'Gleevec', tablets,
    "09-J1000-46: imatinib mesylate (Gleevec), tablets.",
    'related.2').
related_guideline('09-J1000-48', nilotinib, 'Tasigna', capsules,
    "09-J1000-48: nilotinib (Tasigna), capsules.",
    'related.3').
related_guideline('09-J0000-06', 'immune globulin', none, none,
    "09-J0000-06: immune globulin therapy.",
    'related.4').
related_guideline('09-J1000-89', ponatinib, 'Iclusig', tablets,
    "09-J1000-89: ponatinib (Iclusig), tablets.",
    'related.5').
