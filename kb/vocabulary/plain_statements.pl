:- module(plain_statements,
          [ plain_statement/3,          % ?Finding, ?Word, ?Sentence
            plain_whether/2,            % ?Finding, ?Clause
            plain_entry/2,              % ?List, ?Noun
            plain_empty/2,              % ?List, ?Sentence
            plain_given/2,              % ?List, ?Sentence
            plain_need/2,               % ?Finding, ?Sentence
            sent_by/2,                  % ?Finding, ?Sentence
            plain_term/2                % ?Term, ?Explanation
          ]).

/** <module> What findings say, in everyday words to the member
*/

%!  plain_statement(?Finding, ?Word, ?Sentence) is nondet.
%
%   True when Sentence tells the member that Finding, or a part of an element,
%   is Word.  What has none is told as statements.pl has it.

plain_statement(line_of_business, commercial,
    "You have a commercial plan.").
plain_statement(line_of_business, individual_aca,
    "You have an individual (ACA) plan.").
plain_statement(line_of_business, medicare_advantage,
    "You have Medicare Advantage.").
plain_statement(line_of_business, federal_employee_program,
    "You are in the Federal Employee Program.").
plain_statement(line_of_business, state_account_organization,
    "You are in the State Account Organization.").
plain_statement(line_of_business, medicaid,
    "You have Medicaid.").
plain_statement(line_of_business, other,
    "You have another kind of plan.").
plain_statement(request_type, initiation,
    "The request is to start the medicine.").
plain_statement(request_type, continuation,
    "The request is to go on with the medicine.").
plain_statement('drug.route', intravenous,
    "The medicine is given into a vein.").
plain_statement('drug.route', subcutaneous,
    "The medicine is given under the skin.").
plain_statement('drug.route', other,
    "The medicine is not given into a vein.").
plain_statement(regimen, monotherapy,
    "The medicine is given alone.").
plain_statement(regimen, with_multiagent_therapy,
    "The medicine is given with a set of other cancer drugs.").
plain_statement(regimen, with_tki,
    "The medicine is given with a TKI.").
plain_statement(regimen, with_tki_and_multiagent_therapy,
    "The medicine is given with a TKI and a set of other cancer drugs.").
plain_statement(regimen, with_one_other_agent,
    "The medicine is given with just one other cancer drug, which is not a \c
     TKI.").
plain_statement(treatment_phase, other,
    "The phase of treatment is not one that the guideline names.").
plain_statement(diagnosis, b_cell_precursor_all,
    "The disease is B-cell precursor ALL.").
plain_statement(diagnosis, t_cell_all,
    "The disease is T-cell ALL.").
plain_statement(diagnosis, all_lineage_unspecified,
    "The records say ALL, but not which kind of ALL.").
plain_statement(diagnosis, other,
    "The disease is not one of those on the form.").
plain_statement('cd19.status', positive,
    "The cells of the disease have CD19.").
plain_statement('cd19.status', negative,
    "The cells of the disease do not have CD19.").
plain_statement('cd19.status', indeterminate,
    "The CD19 test gave no clear result.").
plain_statement('cd19.lab_report', provided,
    "The lab report on CD19 is in the file.").
plain_statement('cd19.lab_report', not_provided,
    "The lab report on CD19 is not in the file.").
plain_statement(philadelphia_status, positive,
    "The cells have the Philadelphia chromosome.").
plain_statement(philadelphia_status, negative,
    "The cells do not have the Philadelphia chromosome.").
plain_statement(disease_status, newly_diagnosed,
    "The disease is newly found.").
plain_statement(disease_status, relapsed,
    "The disease has come back.").
plain_statement(disease_status, refractory,
    "The disease did not go away with treatment.").
plain_statement(disease_status, relapsed_or_refractory,
    "The disease has come back, or it did not go away with treatment.").
plain_statement(disease_status, molecular_relapse,
    "Very fine tests show the disease again (molecular relapse).").
plain_statement(mrd_in_remission, true,
    "The MRD test was done in remission.").
plain_statement(mrd_in_remission, false,
    "The MRD test was not done in remission.").
plain_statement('fda_label.indication', true,
    "The FDA label names a use that fits the disease.").
plain_statement('fda_label.indication', false,
    "The FDA label names no use that fits the disease.").
plain_statement('fda_label.additional_requirements_met', true,
    "What else the FDA label asks for is met.").
plain_statement('fda_label.additional_requirements_met', false,
    "What else the FDA label asks for is not all met.").
plain_statement('nccn.category', '1',
    "The NCCN Compendium lists it in category 1.").
plain_statement('nccn.category', '2A',
    "The NCCN Compendium lists it in category 2A.").
plain_statement('nccn.category', '2B',
    "The NCCN Compendium lists it in category 2B.").
plain_statement('nccn.category', '3',
    "The NCCN Compendium lists it in category 3.").
plain_statement('nccn.category', not_listed,
    "The NCCN Compendium does not list it.").
plain_statement('nccn.usage_matches', true,
    "The NCCN Compendium covers this way of use.").
plain_statement('nccn.usage_matches', false,
    "The NCCN Compendium does not cover this way of use.").
plain_statement(previously_met_initiation, true,
    "You met all the rules for a start at an earlier time.").
plain_statement(previously_met_initiation, false,
    "You did not meet all the rules for a start at an earlier time.").
plain_statement(known_hypersensitivity, true,
    "You are known to react badly to the medicine.").
plain_statement(known_hypersensitivity, false,
    "You are not known to react badly to the medicine.").
plain_statement(outcome, inadequate_response,
    "It did not work well enough.").
plain_statement(outcome, contraindication,
    "It is ruled out for medical reasons.").
plain_statement(indication, unsupported,
    "It was for a disease that is not supported.").

%!  plain_whether(?Finding, ?Clause) is nondet.
%
%   True when Clause follows "we do not know", of Finding or a part.

plain_whether(line_of_business,     "which kind of plan you have").
plain_whether(request_type,         "whether treatment starts or goes on").
plain_whether(request_date,         "on which day the request came in").
plain_whether(service_start_date,   "on which day the treatment starts").
plain_whether('drug.name',          "which medicine is asked for").
plain_whether('drug.route',         "how the medicine is given").
plain_whether(dose,                 "which doses are planned").
plain_whether(daily_mcg,            "how much is planned for a day").
plain_whether(computed_mcg,         "how much is planned for a day").
plain_whether(body_surface_area_m2, "what your body surface area is").
plain_whether(weight_kg,            "how much you weigh").
plain_whether(regimen,              "what the medicine is given with").
plain_whether(concurrent_agents,    "which other cancer drugs are planned").
plain_whether(treatment_phase,      "which phase of treatment this is").
plain_whether(diagnosis,            "just which disease it is").
plain_whether(icd10cm,              "which codes the disease has").
plain_whether('cd19.status',        "whether the cells have CD19").
plain_whether('cd19.lab_report',    "whether there is a lab report on CD19").
plain_whether(philadelphia_status,
              "whether the cells have the Philadelphia chromosome").
plain_whether(disease_status,       "how the disease stands now").
plain_whether(mrd,                  "what the MRD tests found").
plain_whether(percent,              "what the MRD test found, in percent").
plain_whether(mrd_in_remission,
              "whether the MRD test was done in remission").
plain_whether(tki_history,          "which TKIs were used, and how that went").
plain_whether('fda_label.indication',
              "whether the FDA label names a use that fits the disease").
plain_whether('fda_label.additional_requirements_met',
              "whether what else the FDA label asks for is met").
plain_whether('nccn.category',
              "in which category the NCCN Compendium lists it").
plain_whether('nccn.usage_matches',
              "whether the NCCN Compendium covers this way of use").
plain_whether(prior_authorizations, "what health plans decided before").
plain_whether(previously_met_initiation,
              "whether you met all the rules for a start before").
plain_whether(known_hypersensitivity,
              "whether you react badly to the medicine").
plain_whether(outcome,              "how it went with it").
plain_whether(drug,                 "which drug it was").
plain_whether(decision,             "how that plan decided").
plain_whether(indication,           "for which disease it was").
plain_whether(approval_date,        "when it was approved").
plain_whether(end_date,             "when that approval ended").

%!  plain_entry(?List, ?Noun) is nondet.
%
%   True when Noun names what stands in the list finding List, ahead of its
%   number.

plain_entry(dose,                 "Planned dose").
plain_entry(concurrent_agents,    "Other drug").
plain_entry(icd10cm,              "Code for the disease").
plain_entry(mrd,                  "MRD test").
plain_entry(tki_history,          "TKI").
plain_entry(prior_authorizations, "Earlier decision of a plan").

%!  plain_empty(?List, ?Sentence) is nondet.
%
%   True when Sentence says that there is nothing in the list finding List.

plain_empty(concurrent_agents,    "No other cancer drug is planned.").
plain_empty(icd10cm,              "No code for the disease was given.").
plain_empty(mrd,                  "There is no MRD test result.").
plain_empty(tki_history,          "No TKI was used, and none is ruled out.").
plain_empty(prior_authorizations, "No earlier approval is on record.").

%!  plain_given(?List, ?Sentence) is nondet.
%
%   True when Sentence says all that the member is told of a list finding that
%   has something in it: what is in it are codes.

plain_given(icd10cm, "The request gives a code for the disease.").

%!  plain_need(?Finding, ?Sentence) is nondet.
%
%   True when Sentence says what is needed to learn Finding.  The general form
%   is "we need to know whether ...".

plain_need('cd19.lab_report', "We need the lab report on CD19.").

%!  sent_by(?Finding, ?Sentence) is nondet.
%
%   True when Sentence says who besides the doctor's office can send what
%   shows Finding.

sent_by('cd19.status',        "The lab can send it as well.").
sent_by('cd19.lab_report',    "The lab can send it as well.").
sent_by(philadelphia_status,  "The lab can send it as well.").
sent_by(diagnosis,            "The lab can send it as well.").
sent_by(mrd,                  "The lab can send it as well.").
sent_by(prior_authorizations, "The other health plan can send it as well.").

%!  plain_term(?Term, ?Explanation) is nondet.
%
%   True when Explanation says what Term means, wherever a letter has it.

plain_term("ALL",
    "a fast cancer of the blood, in full acute lymphoblastic leukemia.").
plain_term("B-cell precursor",
    "the cancer starts in young B cells, a kind of white blood cell.").
plain_term("T-cell",
    "the cancer starts in T cells, another kind of white blood cell.").
plain_term("CD19",
    "a mark on the outside of some blood cells.").
plain_term("Philadelphia chromosome",
    "a change in the genes of the leukemia cells.").
plain_term("TKI",
    "a drug that blocks a signal by which cancer cells grow, in full tyrosine \c
     kinase inhibitor.").
plain_term("MRD",
    "the few cancer cells that fine tests still find after treatment, in full \c
     minimal residual disease.").
plain_term("remission",
    "the usual tests do not find the disease.").
plain_term("induction",
    "the first phase of treatment, meant to bring about remission.").
plain_term("reinduction",
    "treatment once more to bring about remission.").
plain_term("consolidation",
    "treatment in remission, to keep the disease away.").
plain_term("maintenance",
    "longer treatment in remission, to keep the disease away.").
plain_term("FDA label",
    "what the U.S. Food and Drug Administration says a drug is for.").
plain_term("NCCN Compendium",
    "a list of uses of cancer drugs, kept by a group of cancer centers.").
plain_term("body surface area",
    "a measure of body size, made from height and weight.").
plain_term("mcg",
    "microgram, a millionth of a gram.").
plain_term("clinician",
    "a doctor or someone else with medical training.").
