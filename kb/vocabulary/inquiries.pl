:- module(inquiries,
          [ question_to_ask/2,          % ?Finding, ?Question
            usually_in/2,               % ?Finding, ?Document
            example_answer/2,           % ?Finding, ?Answer
            looked_up/1,                % ?Finding
            to_send/3                   % ?Finding, ?Word, ?Papers
          ]).

/** <module> How to learn a finding that is not known
*/

%!  question_to_ask(?Finding, ?Question) is nondet.
%
%   True when Question is what to ask the requester to learn Finding.

question_to_ask(line_of_business,
    "Which line of business covers the member?").
question_to_ask(request_type,
    "Is this an initiation or a continuation of treatment?").
question_to_ask(request_date,
    "On which day was the request received?").
question_to_ask(service_start_date,
    "On which day does the treatment start?").
question_to_ask('drug.name',
    "Is the product requested blinatumomab (Blincyto)?").
question_to_ask('drug.route',
    "Is the drug given intravenously?").
question_to_ask(dose,
    "Which daily doses are planned, each with its unit?").
question_to_ask(body_surface_area_m2,
    "What is the body surface area in m2?").
question_to_ask(weight_kg,
    "What does the patient weigh, in kg?").
question_to_ask(regimen,
    "Is blinatumomab given alone, with multiagent therapy, with a TKI?").
question_to_ask(concurrent_agents,
    "Which other antineoplastic agents are part of the plan?").
question_to_ask(treatment_phase,
    "Which phase of treatment is this: induction, consolidation, \c
     maintenance, another?").
question_to_ask(diagnosis,
    "What is the diagnosis, with its lineage?").
question_to_ask(icd10cm,
    "Which ICD-10-CM codes are reported?").
question_to_ask('cd19.status',
    "Is the disease CD19-positive?").
question_to_ask('cd19.lab_report',
    "Can the laboratory report that shows CD19 be sent?").
question_to_ask(philadelphia_status,
    "Is the Philadelphia chromosome (BCR::ABL1) present?").
question_to_ask(disease_status,
    "Is the disease newly diagnosed, in remission, relapsed or refractory?").
question_to_ask(mrd,
    "What is the latest MRD result, in percent of cells, with its date?").
question_to_ask(mrd_in_remission,
    "Was the MRD result obtained in remission?").
question_to_ask(tki_history,
    "Which TKIs were given or are contraindicated, and how did each end?").
question_to_ask('fda_label.indication',
    "Is the condition consistent with an indication in the FDA label?").
question_to_ask('fda_label.additional_requirements_met',
    "Are the further requirements of that labelled indication met?").
question_to_ask('nccn.category',
    "In which category does the NCCN Compendium list the indication?").
question_to_ask('nccn.usage_matches',
    "Does the Compendium listing cover this usage?").
question_to_ask(prior_authorizations,
    "Which health plan approved blinatumomab before, when, and for what?").
question_to_ask(previously_met_initiation,
    "Did the member meet all initiation criteria at an earlier time?").
question_to_ask(known_hypersensitivity,
    "Is a hypersensitivity to blinatumomab known?").

%!  usually_in(?Finding, ?Document) is nondet.
%
%   True when Document is where the answer usually stands.

usually_in(line_of_business,
    "the eligibility record").
usually_in(request_type,
    "the request form").
usually_in(request_date,
    "the intake record").
usually_in(service_start_date,
    "the request form").
usually_in('drug.name',
    "the order").
usually_in('drug.route',
    "the order").
usually_in(dose,
    "the order or the treatment plan").
usually_in(body_surface_area_m2,
    "the order or the vital signs").
usually_in(weight_kg,
    "the vital signs").
usually_in(regimen,
    "the treatment plan").
usually_in(concurrent_agents,
    "the treatment plan").
usually_in(treatment_phase,
    "the treatment plan or the clinic note").
usually_in(diagnosis,
    "the pathology report with immunophenotyping").
usually_in(icd10cm,
    "the request form").
usually_in('cd19.status',
    "the immunophenotyping (flow cytometry) report").
usually_in('cd19.lab_report',
    "the files of the laboratory that did the immunophenotyping").
usually_in(philadelphia_status,
    "the cytogenetics report (FISH or karyotype) or the BCR::ABL1 PCR report").
usually_in(disease_status,
    "the clinic note or the latest bone marrow report").
usually_in(mrd,
    "the MRD report (flow cytometry or sequencing of bone marrow)").
usually_in(mrd_in_remission,
    "the bone marrow report of the same day").
usually_in(tki_history,
    "the medication history or the clinic note").
usually_in('fda_label.indication',
    "the current FDA label, Indications and Usage").
usually_in('fda_label.additional_requirements_met',
    "the current FDA label, Indications and Usage").
usually_in('nccn.category',
    "the NCCN Compendium entry for the drug").
usually_in('nccn.usage_matches',
    "the NCCN Compendium entry for the drug").
usually_in(prior_authorizations,
    "the authorization history or the earlier plan's approval letter").
usually_in(previously_met_initiation,
    "the records of the initiation request").
usually_in(known_hypersensitivity,
    "the allergy list").

%!  example_answer(?Finding, ?Answer) is nondet.
%
%   True when somebody could give Answer for one element of the list Finding.

example_answer(dose,                 "28 mcg/day").
example_answer(mrd,                  "0.05 % 2026-05-20").
example_answer(tki_history,          "imatinib intolerance 2026-01-10").
example_answer(prior_authorizations, "approved blinatumomab b_all 2025-06-01").
example_answer(concurrent_agents,    "vincristine").
example_answer(icd10cm,              "C91.00").

%!  looked_up(?Finding) is nondet.
%
%   True when Finding is for those who decide to look up, not for those who
%   ask to send.

looked_up(line_of_business).
looked_up(request_date).
looked_up('fda_label.indication').
looked_up('fda_label.additional_requirements_met').
looked_up('nccn.category').
looked_up('nccn.usage_matches').

%!  to_send(?Finding, ?Word, ?Papers) is nondet.
%
%   True when Papers, as they follow "please send", show that Finding is Word.

to_send('cd19.status', positive,
    "a laboratory report that shows CD19").
to_send('cd19.lab_report', provided,
    "the CD19 laboratory report").
to_send(philadelphia_status, positive,
    "a report that shows the Philadelphia chromosome").
to_send(philadelphia_status, negative,
    "a report that rules the Philadelphia chromosome out").
to_send(mrd_in_remission, true,
    "a bone marrow report that shows remission on the day of the MRD result").
to_send('fda_label.indication', true,
    "the passage of the FDA label that has the indication").
to_send('fda_label.additional_requirements_met', true,
    "what shows that the further requirements of the labelled indication are met").
to_send('nccn.category', '1',
    "the NCCN Compendium entry that has the indication in category 1").
to_send('nccn.category', '2A',
    "the NCCN Compendium entry that has the indication in category 2A").
to_send('nccn.usage_matches', true,
    "the NCCN Compendium entry that covers this usage").
to_send(previously_met_initiation, true,
    "records that show that the member once met all initiation criteria").
to_send(known_hypersensitivity, false,
    "an allergy list that is free of the drug").
