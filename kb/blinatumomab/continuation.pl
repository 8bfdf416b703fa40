/*  Continuation: position statement, second part.

    Nothing in it re-examines the diagnosis, CD19 or the response.
*/

continuation :: "Continuing blinatumomab is medically necessary"
    if  'continuation.1'
    and 'continuation.2'
    and 'continuation.3'
    and reading(q22, [ not_rechecked means anything,
                       cd19_again    means 'cd19.status' = positive ])
    and reading(q15, [ advisory means anything,
                       blocks   means hypersensitivity_on_record = false ])
    and reading(q16, [ billing_information means anything,
                       ignored             means anything,
                       mandatory           means every(icd10cm, code isa listed_code) ]).

'continuation.1' :: "It was approved before, or the initiation criteria were met before"
    if  'continuation.1.prior_authorization'
    or  'continuation.1.prior_initiation'.

'continuation.1.prior_authorization' ::
        "A health plan approved it in the past two years for B-cell ALL \c
         or another supported diagnosis"
    if  some(prior_authorizations,
             decision = approved
             and reading(q13, [ this_drug means drug isa this_drug,
                                any_drug  means anything ])
             and reading(q35, [ precursor_only means indication in [b_all, other_supported],
                                mature_too     means indication in [b_all, other_supported,
                                                                    mature_b_cell_leukemia] ])
             and reading(q33, [ approved_within means approval_date at_least earliest_approval,
                                in_force_within means approval_date at_least earliest_approval
                                                   or end_date at_least earliest_approval ])).

'continuation.1.prior_initiation' ::
        "The member met all initiation criteria for the indication before"
    if  previously_met_initiation = true.

'continuation.2' :: "It is given alone, with multiagent therapy or with a TKI"
    if  reading(q09, [ listed_partners means regimen in [monotherapy, with_multiagent_therapy,
                                                         with_tki,
                                                         with_tki_and_multiagent_therapy],
                       no_limit        means anything,
                       exclusive       means regimen in [monotherapy, with_multiagent_therapy,
                                                         with_tki] ]).

'continuation.3' :: "No planned daily dose exceeds the limit"
    if  reading(q10, [ ceiling     means every(dose, daily_mcg at_most daily_dose),
                       weight_band means every(dose, daily_mcg at_most label_dose) ]).
