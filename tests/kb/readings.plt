:- use_module('../../kb/load').
:- use_module(requests).
:- use_module(library(lists), [member/2, memberchk/2, nth1/3]).
:- use_module(library(plunit)).

/*  Each question of interpretation: a request on which its options part, and
    the outcome under each option, the default first.
*/

%   reads(Question, Base, Changes, Outcomes): Outcomes are Option-Outcome.

reads(q01, b_all, [disease_status='"in_remission"', fda_label='{"indication":true,"additional_requirements_met":true}'],
      [other_diagnosis-deny, other_use-approve(6)]).
reads(q01, b_all, [disease_status='"in_remission"', nccn='{"category":"2A","usage_matches":true}'],
      [other_diagnosis-deny, other_use-approve(6)]).
reads(q01, other, [], [other_diagnosis-approve(6), other_use-approve(6)]).

reads(q02, b_all, [cd19='{"status":"positive","lab_report":"not_provided"}'], [pend-pend, deny-deny]).
reads(q02, b_all, [cd19='{"status":"negative","lab_report":"not_provided"}'], [pend-deny, deny-deny]).

reads(q03, b_all, [disease_status='"newly_diagnosed"', mrd='[{"value":0.5,"unit":"percent"}]'],
      [not_required-approve(6), remission_required-deny, doubted_if_active-pend]).
reads(q03, b_all, [disease_status='"newly_diagnosed"', mrd='[{"value":0.5,"unit":"percent"}]', mrd_in_remission=true],
      [not_required-approve(6), remission_required-deny, doubted_if_active-approve(6)]).
reads(q03, b_all, [disease_status='"newly_diagnosed"', mrd='[{"value":0.5,"unit":"percent"}]', mrd_in_remission=false],
      [not_required-approve(6), remission_required-deny, doubted_if_active-deny]).
reads(q03, b_all, [disease_status='"in_remission"', mrd='[{"value":0.5,"unit":"percent"}]'],
      [not_required-approve(6), remission_required-approve(6), doubted_if_active-approve(6)]).

reads(q04, b_all, [disease_status='"in_remission"', mrd='[{"value":5,"unit":"percent","method":"BCR::ABL1 (IS)"}]'],
      [cells_only-pend, transcripts_too-approve(6)]).
reads(q04, b_all, [disease_status='"in_remission"', mrd='[{"value":0.01,"unit":"percent","method":"BCR::ABL1 (IS)"}]'],
      [cells_only-pend, transcripts_too-deny]).

reads(q05, b_all, [philadelphia_status='"positive"', tki_history='[{"drug":"imatinib","outcome":"contraindication"}]'],
      [any_agent-approve(6), whole_class-deny]).
reads(q05, b_all, [philadelphia_status='"positive"', tki_history='[{"drug":"class","outcome":"contraindication"}]'],
      [any_agent-approve(6), whole_class-approve(6)]).
reads(q05, b_all, [philadelphia_status='"positive"', tki_history='[{"drug":"imatinib","outcome":"intolerance"}]'],
      [any_agent-approve(6), whole_class-approve(6)]).

reads(q06, b_all, [philadelphia_status='"positive"', tki_history='[{"drug":"ruxolitinib","outcome":"intolerance"}]'],
      [bcr_abl1-deny, any_kinase-approve(6), closed_list-deny]).
reads(q06, b_all, [philadelphia_status='"positive"', tki_history='[{"drug":"olverembatinib","outcome":"intolerance"}]'],
      [bcr_abl1-pend, any_kinase-pend, closed_list-deny]).
reads(q06, b_all, [philadelphia_status='"positive"', tki_history='[{"drug":"Iclusig","outcome":"intolerance"}]'],
      [bcr_abl1-approve(6), any_kinase-approve(6), closed_list-approve(6)]).

reads(q07, b_all, [philadelphia_status='"positive"', treatment_phase='"reinduction"', regimen='"with_tki"'],
      [first_line-deny, reinduction_counts-approve(6)]).

reads(q08, b_all, [philadelphia_status='"positive"', treatment_phase='"consolidation"', disease_status='"in_remission"'],
      [any_ph_status-approve(6), ph_negative-deny]).
reads(q08, b_all, [philadelphia_status, treatment_phase='"maintenance"', disease_status='"in_remission"'],
      [any_ph_status-approve(6), ph_negative-pend]).

reads(q09, b_all, [regimen='"with_one_other_agent"'], [listed_partners-deny, no_limit-approve(6), exclusive-deny]).
reads(q09, b_all, [regimen='"with_tki_and_multiagent_therapy"'],
      [listed_partners-approve(6), no_limit-approve(6), exclusive-deny]).
reads(q09, continued, [regimen='"with_one_other_agent"'],
      [listed_partners-deny, no_limit-approve(12), exclusive-deny]).
reads(q09, continued, [regimen='"with_tki_and_multiagent_therapy"'],
      [listed_partners-approve(12), no_limit-approve(12), exclusive-deny]).

reads(q10, b_all, [weight_kg='30', body_surface_area_m2='0.99'], [ceiling-approve(6), weight_band-deny]).
reads(q10, b_all, [weight_kg='44.9', body_surface_area_m2='1.9'], [ceiling-approve(6), weight_band-approve(6)]).
reads(q10, b_all, [weight_kg='45', body_surface_area_m2='1.4'], [ceiling-approve(6), weight_band-approve(6)]).
reads(q10, b_all, [weight_kg='30'], [ceiling-approve(6), weight_band-pend]).
reads(q10, b_all, [weight_kg='30', body_surface_area_m2='2', dose='[{"value":28.5,"unit":"mcg/day"}]'],
      [ceiling-deny, weight_band-deny]).
reads(q10, other, [weight_kg='30', body_surface_area_m2='0.99'], [ceiling-approve(6), weight_band-deny]).
reads(q10, continued, [weight_kg='30', body_surface_area_m2='0.99'], [ceiling-approve(12), weight_band-deny]).

reads(q12, continued, [service_start_date='"2026-07-01"', prior_authorizations='[{"decision":"approved","drug":"blinatumomab","indication":"b_all","approval_date":"2024-06-15"}]'],
      [receipt-approve(12), start_of_service-deny]).
reads(q12, continued, [prior_authorizations='[{"decision":"approved","drug":"blinatumomab","indication":"b_all","approval_date":"2024-06-15"}]'],
      [receipt-approve(12), start_of_service-approve(12)]).

reads(q13, continued, [prior_authorizations='[{"decision":"approved","drug":"imatinib","indication":"b_all","approval_date":"2025-11-03"}]'],
      [this_drug-deny, any_drug-approve(12)]).

reads(q14, b_all, [request_type='"continuation"', prior_authorizations='[]', previously_met_initiation=false],
      [as_asked-deny, as_initiation-approve(6)]).
reads(q14, b_all, [request_type='"continuation"', prior_authorizations='[]', previously_met_initiation=true],
      [as_asked-approve(12), as_initiation-approve(12)]).
reads(q14, b_all, [request_type='"continuation"', prior_authorizations='[]', previously_met_initiation=false, cd19='{"status":"negative"}'],
      [as_asked-deny, as_initiation-deny]).
reads(q14, b_all, [request_type='"continuation"', prior_authorizations='[]', previously_met_initiation=true, dose='[{"value":29,"unit":"mcg/day"}]'],
      [as_asked-deny, as_initiation-deny]).

reads(q15, b_all, [known_hypersensitivity=true], [advisory-approve(6), blocks-deny]).
reads(q15, other, [known_hypersensitivity=true], [advisory-approve(6), blocks-deny]).
reads(q15, continued, [known_hypersensitivity=true], [advisory-approve(12), blocks-deny]).
reads(q15, b_all, [known_hypersensitivity='"unknown"'], [advisory-approve(6), blocks-approve(6)]).

reads(q16, b_all, [icd10cm='["C91.01"]'], [billing_information-approve(6), ignored-approve(6), mandatory-deny]).
reads(q16, b_all, [icd10cm='["C83.50"]'], [billing_information-pend, ignored-approve(6), mandatory-deny]).
reads(q16, b_all, [icd10cm='["C91.02","Z51.11"]'], [billing_information-approve(6), ignored-approve(6), mandatory-approve(6)]).
reads(q16, continued, [icd10cm='["C91.01"]'], [billing_information-approve(12), ignored-approve(12), mandatory-deny]).

reads(q17, b_all, [line_of_business='"medicare_advantage"'], [guideline_applies-approve(6), medicare_precedes-refer]).

reads(q18, b_all, [service_start_date='"2026-04-14"'], [service_date-pend, this_edition-approve(6), request_date-approve(6)]).
reads(q18, b_all, [request_date='"2026-04-14"'], [service_date-approve(6), this_edition-approve(6), request_date-pend]).
reads(q18, b_all, [request_date='"2026-04-15"', service_start_date='"2026-04-15"'],
      [service_date-approve(6), this_edition-approve(6), request_date-approve(6)]).

reads(q19, b_all, [philadelphia_status, tki_history='[{"drug":"imatinib","outcome":"intolerance"}]'],
      [every_completion-approve(6), known_facts_only-pend]).

reads(q20, b_all, [disease_status='"molecular_relapse"'], [unknown-pend, relapse-approve(6), not_relapse-deny]).

reads(q22, continued, [cd19='{"status":"negative"}'], [not_rechecked-approve(12), cd19_again-deny]).
reads(q22, continued, [], [not_rechecked-approve(12), cd19_again-pend]).
reads(q22, continued, [cd19='{"status":"positive"}'], [not_rechecked-approve(12), cd19_again-approve(12)]).

reads(q23, b_all, [disease_status='"in_remission"', mrd='[{"value":0.5,"unit":"percent","date":"2026-03-01"},{"value":0.02,"unit":"percent","date":"2026-05-01"}]'],
      [latest_result-deny, any_result-approve(6)]).

reads(q25, b_all, [diagnosis='"b_lymphoblastic_lymphoma"', fda_label='{"indication":false}', nccn='{"category":"3"}'],
      [another_diagnosis-deny, b_cell_all-approve(6)]).
reads(q25, other, [cd19='{"status":"negative"}'], [another_diagnosis-approve(6), b_cell_all-deny]).

reads(q26, b_all, [dose='[{"value":28,"unit":"mg/day"}]'], [as_written-deny, pend-pend]).
reads(q26, b_all, [dose='[{"value":280,"unit":"mcg/day"}]'], [as_written-deny, pend-deny]).
reads(q26, b_all, [dose='[{"value":280.1,"unit":"mcg/day"}]'], [as_written-deny, pend-pend]).

reads(q27, b_all, [line_of_business], [pend-pend, guideline_applies-approve(6)]).
reads(q27, b_all, [line_of_business='"federal_employee_program"'], [pend-refer, guideline_applies-refer]).

reads(q28, b_all, [request_type, prior_authorizations='[]', previously_met_initiation=false],
      [both_paths-pend, initiation-approve(6)]).
reads(q28, b_all, [request_type, cd19='{"status":"negative"}', previously_met_initiation=true],
      [both_paths-pend, initiation-deny]).

reads(q31, b_all, [philadelphia_status='"negative"'], [stated-approve(6), documented-pend]).
reads(q31, b_all, [disease_status='"in_remission"', mrd='[{"value":0.5,"unit":"percent"}]'], [stated-approve(6), documented-pend]).
reads(q31, b_all, [disease_status='"in_remission"', mrd='[{"value":0.5,"unit":"percent","source":"flow report"}]'],
      [stated-approve(6), documented-approve(6)]).
reads(q31, b_all, [philadelphia_status='{"value":"positive","source":"FISH"}', tki_history='[{"drug":"imatinib","outcome":"intolerance"}]'],
      [stated-approve(6), documented-pend]).
reads(q31, b_all, [philadelphia_status='{"value":"positive","source":"FISH"}', tki_history='{"value":[{"drug":"imatinib","outcome":"intolerance"}],"source":"clinic note"}'],
      [stated-approve(6), documented-approve(6)]).

reads(q33, continued, [prior_authorizations='[{"decision":"approved","drug":"blinatumomab","indication":"b_all","approval_date":"2024-01-10","end_date":"2025-01-09"}]'],
      [approved_within-deny, in_force_within-approve(12)]).
reads(q33, continued, [prior_authorizations='[{"decision":"approved","drug":"blinatumomab","indication":"b_all","approval_date":"2023-01-10","end_date":"2024-05-31"}]'],
      [approved_within-deny, in_force_within-deny]).

reads(q35, continued, [prior_authorizations='[{"decision":"approved","drug":"blinatumomab","indication":"mature_b_cell_leukemia","approval_date":"2025-11-03"}]'],
      [precursor_only-deny, mature_too-approve(12)]).

reads(q39, b_all, [cd19='{"status":"indeterminate","lab_report":"provided"}'], [unknown-pend, not_positive-deny]).

reads(q40, b_all, [dose='[{"value":15,"unit":"mcg/m2/day"}]', body_surface_area_m2='1.87'], [exact-deny, rounded-approve(6)]).
reads(q40, b_all, [dose='[{"value":15.0,"unit":"mcg/m2/day"}]', body_surface_area_m2='1.9'], [exact-deny, rounded-deny]).
reads(q40, b_all, [dose='[{"value":28.4,"unit":"mcg/day"}]'], [exact-deny, rounded-deny]).

reads(q11, continued, [request_date=Request, service_start_date='"2028-04-01"', prior_authorizations=List], Outcomes) :-
    window(Approved, Requested, Verdicts),
    format(atom(Request), "\"~w\"", [Requested]),
    format(atom(List), "[{\"decision\":\"approved\",\"drug\":\"blinatumomab\",\"indication\":\"b_all\",\"approval_date\":\"~w\"}]", [Approved]),
    findall(Option-Outcome,
            ( nth1(I, [calendar_years, anniversary_excluded, forward, days_730], Option),
              nth1(I, Verdicts, Within),
              within_outcome(Within, Outcome)
            ),
            Outcomes).

within_outcome(in,  approve(12)).
within_outcome(out, deny).

%   window(Approved, Requested, Within): under calendar_years,
%   anniversary_excluded, forward and days_730.

%      No leap day between
window('2024-06-02', '2026-06-01', [in,  in,  in,  in]).
window('2024-06-01', '2026-06-01', [in,  out, in,  in]).
window('2024-05-31', '2026-06-01', [out, out, out, out]).
%      A leap day between
window('2026-06-02', '2028-06-01', [in,  in,  in,  in]).
window('2026-06-01', '2028-06-01', [in,  out, in,  out]).
window('2026-05-31', '2028-06-01', [out, out, out, out]).
window('2022-07-01', '2024-06-30', [in,  in,  in,  in]).
window('2023-03-01', '2025-03-01', [in,  out, in,  out]).
%      Approved on 29 February
window('2024-02-29', '2026-02-27', [in,  in,  in,  in]).
window('2024-02-29', '2026-02-28', [in,  in,  in,  in]).
window('2024-02-29', '2026-03-01', [out, out, in,  out]).
window('2024-02-29', '2026-03-02', [out, out, out, out]).
window('2024-02-28', '2026-02-28', [in,  out, in,  out]).
window('2024-03-01', '2026-03-01', [in,  out, in,  in]).
window('2024-02-28', '2026-03-01', [out, out, out, out]).
%      Requested on 29 February
window('2026-03-01', '2028-02-29', [in,  in,  in,  in]).
window('2026-02-28', '2028-02-29', [in,  out, out, out]).
window('2026-02-27', '2028-02-29', [out, out, out, out]).
window('2026-02-28', '2028-02-28', [in,  out, in,  in]).
window('2026-03-01', '2028-03-01', [in,  out, in,  out]).
window('2026-02-28', '2028-03-01', [out, out, out, out]).
%      The day itself, and the turn of a year
window('2026-06-01', '2026-06-01', [in,  in,  in,  in]).
window('2024-01-01', '2026-01-01', [in,  out, in,  out]).
window('2023-12-31', '2025-12-31', [in,  out, in,  out]).
window('2024-12-31', '2026-12-31', [in,  out, in,  in]).

:- begin_tests(readings).

test(option, [ forall(( reads(Question, Base, Changes, Outcomes),
                        member(Option-Expected, Outcomes) )),
               true(Outcome == Expected) ]) :-
    outcome_of(Base, Changes, [Question-Option], Outcome).

test(default, [ forall(reads(_, Base, Changes, [_-Expected|_])),
                true(Outcome == Expected) ]) :-
    outcome_of(Base, Changes, [], Outcome).

test(depends_on, [ forall(reads(Question, Base, Changes, [_-Default|Others])),
                   true(Depends == Expected) ]) :-
    list_of(Base, Changes, [], depends_on, Questions),
    (   memberchk(Question, Questions)
    ->  Depends = true
    ;   Depends = false
    ),
    (   member(_-Other, Others),
        Other \== Default
    ->  Expected = true
    ;   Expected = false
    ).

test(each_row_has_all_options, Rows == []) :-
    findall(Question-Named,
            ( reads(Question, _, _, Outcomes),
              findall(Option, member(Option-_, Outcomes), Named),
              \+ ( guidelines:guideline_fact(blinatumomab,
                                             question(Question, _, Options)),
                   findall(Option, member(Option-_, Options), Named)
                 )
            ),
            Rows).

test(each_option_parts_from_the_default, Idle == []) :-
    findall(Question-Option,
            ( guidelines:guideline_fact(blinatumomab,
                                        question(Question, _, [_|Options])),
              member(Option-_, Options),
              \+ ( reads(Question, _, _, [_-Default|Outcomes]),
                   memberchk(Option-Outcome, Outcomes),
                   Outcome \== Default
                 )
            ),
            Idle).

%   An option reaches no criterion but those that ask its question.

test(verdict, [ forall(member(Options-Expected,
                              [ []-met, [q03-remission_required]-not_met,
                                [q03-doubted_if_active]-unknown,
                                [q05-whole_class]-met ])),
                true(Verdict == Expected) ]) :-
    verdict_of(b_all, [mrd='[{"value":0.5,"unit":"percent"}]'], Options,
               'initiation.1.b.i', Verdict).

test(two_at_once, Outcome == approve(6)) :-
    outcome_of(b_all, [ philadelphia_status='"positive"',
                        treatment_phase='"reinduction"',
                        regimen='"with_tki"', line_of_business ],
               [q07-reinduction_counts, q27-guideline_applies], Outcome).

test(unknown_option, throws(unknown_name(option_of(q05), "class", Known))) :-
    Known = [any_agent, whole_class],
    asked(b_all, [], [q05-class], _).

:- end_tests(readings).
