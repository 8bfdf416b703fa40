/*  Initiation: position statement, first part.

    Items 1 and 2 are alternatives; inside an item every lettered line
    must hold, and of the uses i to v any one.
*/

initiation :: "Starting blinatumomab is medically necessary"
    if  ( 'initiation.1' or 'initiation.2' )
    and reading(q15, [ advisory means anything,
                       blocks   means hypersensitivity_on_record = false ])
    and reading(q16, [ billing_information means anything,
                       ignored             means anything,
                       mandatory           means every(icd10cm, code isa listed_code) ]).

'initiation.1' :: "Initiation for B-cell precursor ALL"
    if  'initiation.1.diagnosis'
    and 'initiation.1.a'
    and 'initiation.1.b'
    and 'initiation.1.c'
    and 'initiation.1.d'.

'initiation.1.diagnosis' :: "The diagnosis is B-cell precursor ALL"
    if  reading(q25, [ another_diagnosis means diagnosis = b_cell_precursor_all,
                       b_cell_all        means diagnosis in [b_cell_precursor_all,
                                                             b_lymphoblastic_lymphoma] ]).

'initiation.1.a' :: "The disease is CD19-positive and a laboratory report shows it"
    if  'cd19.status' = positive
    and 'cd19.lab_report' = provided.

'initiation.1.b' :: "It is for at least one of the five covered uses"
    if  'initiation.1.b.i'
    or  'initiation.1.b.ii'
    or  'initiation.1.b.iii'
    or  'initiation.1.b.iv'
    or  'initiation.1.b.v'.

'initiation.1.b.i' :: "Minimal residual disease is 0.1 % or more"
    if  reading(q23, [ latest_result means latest(mrd, percent at_least mrd_threshold),
                       any_result    means some(mrd, percent at_least mrd_threshold) ])
    and reading(q03, [ not_required        means anything,
                       remission_required  means disease_status = in_remission,
                       doubted_if_active   means disease_status = in_remission
                                              or mrd_in_remission = true ]).

'initiation.1.b.ii' :: "Ph-negative disease has relapsed or is refractory"
    if  disease_status in [relapsed, refractory]
    and philadelphia_status = negative.

'initiation.1.b.iii' ::
        "Ph-positive disease has relapsed or is refractory, and a TKI has failed \c
         or is contraindicated"
    if  disease_status in [relapsed, refractory]
    and philadelphia_status = positive
    and some(tki_history,
             drug isa tyrosine_kinase_inhibitor
             and reading(q05, [ any_agent   means outcome in [intolerance, inadequate_response,
                                                              contraindication],
                                whole_class means outcome in [intolerance, inadequate_response]
                                               or outcome = contraindication
                                                  and drug isa whole_class ])).

'initiation.1.b.iv' :: "It is for induction together with a TKI in Ph-positive disease"
    if  reading(q07, [ first_line         means treatment_phase = induction,
                       reinduction_counts means treatment_phase in [induction, reinduction] ])
    and regimen in [with_tki, with_tki_and_multiagent_therapy]
    and philadelphia_status = positive.

'initiation.1.b.v' :: "It is for consolidation or maintenance"
    if  treatment_phase in [consolidation, maintenance]
    and reading(q08, [ any_ph_status means anything,
                       ph_negative   means philadelphia_status = negative ]).

'initiation.1.c' :: "It is given alone, with multiagent therapy or with a TKI"
    if  reading(q09, [ listed_partners means regimen in [monotherapy, with_multiagent_therapy,
                                                         with_tki,
                                                         with_tki_and_multiagent_therapy],
                       no_limit        means anything,
                       exclusive       means regimen in [monotherapy, with_multiagent_therapy,
                                                         with_tki] ]).

'initiation.1.d' :: "No planned daily dose exceeds the limit"
    if  reading(q10, [ ceiling     means every(dose, daily_mcg at_most daily_dose),
                       weight_band means every(dose, daily_mcg at_most label_dose) ]).

'initiation.2' :: "Initiation for another supported diagnosis"
    if  'initiation.2.diagnosis'
    and 'initiation.2.a'
    and 'initiation.2.b'.

'initiation.2.diagnosis' :: "The diagnosis is another than B-cell precursor ALL"
    if  reading(q01, [ other_diagnosis means
                           reading(q25, [ another_diagnosis means
                                              diagnosis other_than [b_cell_precursor_all],
                                          b_cell_all means
                                              diagnosis other_than [b_cell_precursor_all,
                                                                    b_lymphoblastic_lymphoma] ]),
                       other_use       means anything ]).

'initiation.2.a' :: "The FDA label or the NCCN Compendium supports it"
    if  'initiation.2.a.i'
    or  'initiation.2.a.ii'.

'initiation.2.a.i' :: "The FDA label has this indication and its further requirements hold"
    if  'fda_label.indication' = true
    and 'fda_label.additional_requirements_met' = true.

'initiation.2.a.ii' ::
        "The NCCN Compendium lists this indication and usage in category 1 or 2A"
    if  'nccn.category' in ['1', '2A']
    and 'nccn.usage_matches' = true.

'initiation.2.b' :: "No planned daily dose exceeds the limit"
    if  reading(q10, [ ceiling     means every(dose, daily_mcg at_most daily_dose),
                       weight_band means every(dose, daily_mcg at_most label_dose) ]).
