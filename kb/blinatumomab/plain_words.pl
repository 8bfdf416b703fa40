/*  What each criterion asks for, in everyday words to the member.

    plainly(Criterion, Sentence): what it asks, whatever came of it and
    however it is read; same_words/2 of wording.pl holds here as well.
    plain_name(Product, Name) and plain_word(Term, Explanation): the drug's
    name in a letter, and what a term of this guideline means.
    place_name(Place, Name): a place that is no criterion and in no section.
*/

plainly(initiation,
    "All the rules for a start must be met.").
plainly('initiation.1',
    "All the rules for B-cell precursor ALL must be met.").
plainly('initiation.1.diagnosis',
    "For this part of the guideline, the disease must be B-cell precursor ALL.").
plainly('initiation.1.a',
    "The cells of the disease must have CD19, and a lab report must show it.").
plainly('initiation.1.b',
    "The medicine must be for one of five uses.").
plainly('initiation.1.b.i',
    "For this use, MRD must be at or above a set level.").
plainly('initiation.1.b.ii',
    "For this use, the disease must have come back, or not have gone away with \c
     treatment. The cells must not have the Philadelphia chromosome.").
plainly('initiation.1.b.iii',
    "For this use, the disease must have come back, or not have gone away with \c
     treatment. The cells must have the Philadelphia chromosome. A TKI must \c
     have failed or be ruled out.").
plainly('initiation.1.b.iv',
    "For this use, the medicine must be for induction and go with a TKI. The \c
     cells must have the Philadelphia chromosome.").
plainly('initiation.1.b.v',
    "For this use, the medicine must be for consolidation or maintenance.").
plainly('initiation.1.c',
    "The medicine may be given alone, with a set of cancer drugs, or with a \c
     TKI.").
plainly('initiation.1.d',
    "No dose planned for a day may be above the limit.").
plainly('initiation.2',
    "All the rules for other diseases must be met.").
plainly('initiation.2.diagnosis',
    "For this part of the guideline, the disease must be another than B-cell \c
     precursor ALL.").
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
    "A health plan must have approved it in the past two years, for a disease \c
     that is supported.").
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
