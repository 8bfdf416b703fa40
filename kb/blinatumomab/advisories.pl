/*  What a reviewer should know although it decides nothing.

    advisory(Id, Verdict, Body, Sentence): shown where Body comes out as
    Verdict on a path that was evaluated.
*/

advisory(known_hypersensitivity, met,
    known_hypersensitivity = true
    and reading(q15, [ advisory means anything,
                       blocks   means nothing ]),
    "A hypersensitivity is known: the label names it as a contraindication. \c
     The criteria do not ask about it.").
advisory(dose_above_label_for_weight, not_met,
    every(dose, daily_mcg at_most child_label_dose)
    or reading(q10, [ ceiling     means nothing,
                      weight_band means anything ]),
    "A planned dose exceeds what the label gives at this weight (15 mcg/m2/day \c
     below 45 kg); the criteria have one limit for every weight.").
advisory(dose_possibly_thousandfold, not_met,
    every(dose, daily_mcg at_most absurd_dose),
    "A planned dose is more than ten times the limit; the unit may be wrong.").
advisory(code_not_on_the_list, not_met,
    every(icd10cm, code isa listed_code)
    or reading(q16, [ billing_information means nothing,
                      ignored             means nothing,
                      mandatory           means anything ]),
    "A reported ICD-10-CM code is not among the two the document lists; the list \c
     informs billing and decides nothing.").
advisory(mrd_without_remission, met,
    'initiation.1.b.i' and disease_status in [newly_diagnosed, relapsed, refractory]
    and reading(q03, [ not_required       means anything,
                       remission_required means nothing,
                       doubted_if_active  means nothing ]),
    "An MRD result is given although the disease is not in remission; the criterion \c
     does not ask for remission, the label does.").
advisory(cd19_after_cd19_directed_therapy, met,
    prior_cd19_directed_therapy = true
    or request_type = continuation and disease_status in [relapsed, refractory],
    "CD19 can be lost under CD19-directed treatment; see that the specimen is later \c
     than that treatment.").
advisory(cd19_negative, met,
    request_type = continuation
    and 'cd19.status' = negative
    and reading(q22, [ not_rechecked means anything,
                       cd19_again    means nothing ])
    and reading(q14, [ as_asked      means anything,
                       as_initiation means 'continuation.1' ]),
    "The disease is reported as CD19-negative; the criteria for continuation do \c
     not ask about CD19.").
advisory(medicare_lcd_l33794, met,
    line_of_business = medicare_advantage,
    "The Medicare External Infusion Pumps LCD L33794 names blinatumomab; the \c
     document found no determination when it was last revised.").
