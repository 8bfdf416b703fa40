/*  What each criterion asks for, in everyday words to the member.

    plainly(Criterion, Sentence): what it asks, whatever came of it; where
    its readings differ in that, one sentence for each.  same_words/2 of
    wording.pl holds here as well.
    plain_name(Product, Name) and plain_word(Term, Explanation): the drug's
    name in a letter, and what a term of this guideline means.
    place_name(Place, Name): a place that is no criterion and in no section.
*/

plainly(initiation,
    "All the rules for a start must be met.").
plainly('initiation.1',
    "All the rules for B-cell precursor ALL must be met.").
plainly('initiation.1.diagnosis',
    reading(q25, [ another_diagnosis means
        "For this part of the guideline, the disease must be B-cell precursor \c
         ALL.",
                   b_cell_all means
        "For this part of the guideline, the disease must be B-cell precursor \c
         ALL or B-lymphoblastic lymphoma." ])).
plainly('initiation.1.a',
    "The cells of the disease must have CD19, and a lab report must show it.").
plainly('initiation.1.b',
    "The medicine must be for one of five uses.").
plainly('initiation.1.b.i',
    reading(q03, [ not_required means
        "For this use, MRD must be at or above a set level.",
                   remission_required means
        "For this use, MRD must be at or above a set level, and the disease \c
         must be in remission.",
                   doubted_if_active means
        "For this use, MRD must be at or above a set level, in remission." ])).
plainly('initiation.1.b.ii',
    "For this use, the disease must have come back, or not have gone away \c
     with treatment. The cells must not have the Philadelphia chromosome.").
plainly('initiation.1.b.iii',
    reading(q05, [ any_agent means
        "For this use, the disease must have come back, or not have gone away \c
         with treatment. The cells must have the Philadelphia chromosome. A \c
         TKI must have failed or be ruled out.",
                   whole_class means
        "For this use, the disease must have come back, or not have gone away \c
         with treatment. The cells must have the Philadelphia chromosome. A \c
         TKI must have failed, or all TKIs must be ruled out." ])).
plainly('initiation.1.b.iv',
    reading(q07, [ first_line means
        "For this use, the medicine must be for induction and go with a TKI. \c
         The cells must have the Philadelphia chromosome.",
                   reinduction_counts means
        "For this use, the medicine must be for induction or reinduction and \c
         go with a TKI. The cells must have the Philadelphia chromosome." ])).
plainly('initiation.1.b.v',
    reading(q08, [ any_ph_status means
        "For this use, the medicine must be for consolidation or maintenance.",
                   ph_negative means
        "For this use, the medicine must be for consolidation or maintenance. \c
         The cells must not have the Philadelphia chromosome." ])).
plainly('initiation.1.c',
    reading(q09, [ listed_partners means
        "The medicine may be given alone, with a set of cancer drugs, with a \c
         TKI, or with both.",
                   no_limit means
        "The medicine may be given alone or with other drugs.",
                   exclusive means
        "The medicine may be given alone, with a set of cancer drugs, or with \c
         a TKI, but not with both." ])).
plainly('initiation.1.d',
    "No dose planned for a day may be above the limit.").
plainly('initiation.2',
    "All the rules for other diseases must be met.").
plainly('initiation.2.diagnosis',
    reading(q01, [ other_diagnosis means
                       reading(q25, [ another_diagnosis means
        "For this part of the guideline, the disease must be another than \c
         B-cell precursor ALL.",
                                      b_cell_all means
        "For this part of the guideline, the disease must be another than \c
         B-cell precursor ALL or B-lymphoblastic lymphoma." ]),
                   other_use means
        "This part of the guideline is for other uses and other diseases." ])).
plainly('initiation.2.a',
    "The FDA label or the NCCN Compendium must support the use.").
plainly('initiation.2.a.i',
    "The FDA label must name a use that fits the disease, and what else it \c
     asks for must be met.").
plainly('initiation.2.a.ii',
    "The NCCN Compendium must list this use in category 1 or 2A.").
plainly(continuation,
    "All the rules for going on with the medicine must be met.").
plainly('continuation.1',
    "There must be an earlier approval that counts, or you must have met the \c
     rules for a start before.").
plainly('continuation.1.prior_authorization',
    reading(q13, [ this_drug means
                       reading(q33, [ approved_within means
        "A health plan must have approved the medicine in the past two years, \c
         for a disease that is supported.",
                                      in_force_within means
        "A health plan must have approved the medicine, for a disease that is \c
         supported. The approval must be of the past two years, or have held \c
         in them." ]),
                   any_drug means
                       reading(q33, [ approved_within means
        "A health plan must have approved a drug in the past two years, for a \c
         disease that is supported.",
                                      in_force_within means
        "A health plan must have approved a drug, for a disease that is \c
         supported. The approval must be of the past two years, or have held \c
         in them." ]) ])).
plainly('continuation.1.prior_initiation',
    "You must have met all the rules for a start at an earlier time.").

plain_name(blinatumomab, "blinatumomab (Blincyto)").

plain_word("initiation",
    "the start of treatment with the medicine.").
plain_word("continuation",
    "going on with the medicine.").
plain_word("blinatumomab",
    "a medicine that helps the body's own defense attack some cancer cells.").

place_name('document.revised', "date of revision").
place_name('document.subject', "subject").

%   plain_class(Class, Noun): as it follows "is not".

plain_class(tyrosine_kinase_inhibitor, "a TKI").
