:- module(statements,
          [ statement/3,                % ?Finding, ?Word, ?Sentence
            value_statement/2,          % ?Finding, ?Format
            whether/2,                  % ?Finding, ?Clause
            list_statement/3,           % ?List, ?Case, ?Sentence
            said_part/3,                % ?Record, ?Part, ?Format
            entry_phrase/2,             % ?List, ?Phrase
            part_phrase/3,              % ?List, ?Part, ?Format
            word_phrase/3               % ?Part, ?Word, ?Phrase
          ]).

/** <module> What findings say, in sentences
*/

%!  statement(?Finding, ?Word, ?Sentence) is nondet.
%
%   True when Sentence says that Finding, or a part of an element, is Word.
%   What has none is said in the general form.

statement(line_of_business, commercial,
    "The member has a commercial plan.").
statement(line_of_business, individual_aca,
    "The member has an individual (ACA) plan.").
statement(line_of_business, medicare_advantage,
    "The member is covered by Medicare Advantage.").
statement(line_of_business, medicare_part_d,
    "The request falls under Medicare Part D.").
statement(line_of_business, federal_employee_program,
    "The member is covered by the Federal Employee Program.").
statement(line_of_business, state_account_organization,
    "The member is covered by the State Account Organization.").
statement(line_of_business, medicaid,
    "The member is covered by Medicaid.").
statement(line_of_business, other,
    "The member has another kind of plan.").
statement(request_type, initiation,
    "The request is to start treatment.").
statement(request_type, continuation,
    "The request is to continue treatment.").
statement('drug.route', intravenous,
    "The drug is given intravenously.").
statement('drug.route', subcutaneous,
    "The drug is given subcutaneously.").
statement('drug.route', other,
    "The drug is given by another route.").
statement(regimen, monotherapy,
    "It is given alone.").
statement(regimen, with_multiagent_therapy,
    "It is given with multiagent therapy.").
statement(regimen, with_tki,
    "It is given with a TKI.").
statement(regimen, with_tki_and_multiagent_therapy,
    "It is given with a TKI and multiagent therapy.").
statement(regimen, with_one_other_agent,
    "It is given with exactly one other agent, and that is no TKI.").
statement(treatment_phase, other,
    "The treatment phase is none of those the criteria name.").
statement(diagnosis, other,
    "The diagnosis is none of those the form lists.").
statement('cd19.status', positive,
    "The disease is CD19-positive.").
statement('cd19.status', negative,
    "The disease is CD19-negative.").
statement('cd19.status', indeterminate,
    "The CD19 result is indeterminate.").
statement('cd19.lab_report', provided,
    "The CD19 laboratory report is in the file.").
statement('cd19.lab_report', not_provided,
    "The CD19 laboratory report is not in the file.").
statement(philadelphia_status, positive,
    "The Philadelphia chromosome is present.").
statement(philadelphia_status, negative,
    "The Philadelphia chromosome is absent.").
statement(disease_status, newly_diagnosed,
    "The disease is newly diagnosed.").
statement(disease_status, in_remission,
    "The disease is in remission.").
statement(disease_status, relapsed,
    "The disease has relapsed.").
statement(disease_status, refractory,
    "The disease is refractory.").
statement(disease_status, relapsed_or_refractory,
    "The disease has relapsed or is refractory.").
statement(disease_status, molecular_relapse,
    "There is a molecular relapse.").
statement(mrd_in_remission, true,
    "The MRD result was obtained in remission.").
statement(mrd_in_remission, false,
    "The MRD result was obtained outside of remission.").
statement('fda_label.indication', true,
    "The condition is consistent with an indication in the FDA label.").
statement('fda_label.indication', false,
    "The condition is consistent with no indication in the FDA label.").
statement('fda_label.additional_requirements_met', true,
    "The further requirements of the labelled indication are met.").
statement('fda_label.additional_requirements_met', false,
    "The further requirements of the labelled indication are not all met.").
statement('nccn.category', '1',
    "The NCCN Compendium lists the indication in category 1.").
statement('nccn.category', '2A',
    "The NCCN Compendium lists the indication in category 2A.").
statement('nccn.category', '2B',
    "The NCCN Compendium lists the indication in category 2B.").
statement('nccn.category', '3',
    "The NCCN Compendium lists the indication in category 3.").
statement('nccn.category', not_listed,
    "The NCCN Compendium does not list the indication.").
statement('nccn.usage_matches', true,
    "The Compendium listing covers this usage.").
statement('nccn.usage_matches', false,
    "The Compendium listing does not cover this usage.").
statement(previously_met_initiation, true,
    "The member met all initiation criteria at an earlier time.").
statement(previously_met_initiation, false,
    "The member did not meet all initiation criteria at an earlier time.").
statement(known_hypersensitivity, true,
    "A hypersensitivity to the drug is known.").
statement(known_hypersensitivity, false,
    "No hypersensitivity to the drug is known.").
statement(prior_cd19_directed_therapy, true,
    "CD19-directed treatment was given before.").
statement(prior_cd19_directed_therapy, false,
    "No CD19-directed treatment was given before.").
statement(outcome, intolerance,
    "It was not tolerated.").
statement(outcome, inadequate_response,
    "The response to it was inadequate.").
statement(outcome, contraindication,
    "It is contraindicated.").
statement(outcome, responding,
    "The disease is responding to it.").
statement(outcome, discontinued_other_reason,
    "It was stopped for another reason.").
statement(decision, approved,
    "The plan approved the request.").
statement(decision, denied,
    "The plan denied the request.").
statement(indication, b_all,
    "It was for B-cell ALL.").
statement(indication, other_supported,
    "It was for another supported diagnosis.").
statement(indication, unsupported,
    "It was for a diagnosis that is not supported.").
statement(indication, mature_b_cell_leukemia,
    "It was for mature B-cell leukemia.").

%!  value_statement(?Finding, ?Format) is nondet.
%
%   True when Format makes a sentence of a value of Finding that is no word.

value_statement(request_date,       "The request was received on ~w.").
value_statement(service_start_date, "The treatment starts on ~w.").
value_statement(approval_date,      "It was approved on ~w.").
value_statement(end_date,           "The approval ended on ~w.").

%!  whether(?Finding, ?Clause) is nondet.
%
%   True when Clause follows "it is not stated", of Finding or a part.  The
%   general form is "what the ... is".

whether(line_of_business,    "which line of business covers the member").
whether(request_type,        "whether treatment starts or continues").
whether(request_date,        "when the request was received").
whether(service_start_date,  "when the treatment starts").
whether(dose,                "which doses are planned").
whether(regimen,             "what it is given with").
whether(concurrent_agents,   "which agents are given alongside").
whether(icd10cm,             "which ICD-10-CM codes are reported").
whether('cd19.status',       "whether the disease is CD19-positive").
whether('cd19.lab_report',   "whether the CD19 laboratory report is enclosed").
whether(philadelphia_status, "whether the Philadelphia chromosome is present").
whether(disease_status,      "what the state of the disease is").
whether(mrd,                 "what the latest MRD result is").
whether(mrd_in_remission,    "whether the MRD result was obtained in remission").
whether(tki_history,         "which TKIs were given or are contraindicated").
whether('fda_label.indication',
        "whether the condition is consistent with an indication in the FDA label").
whether('fda_label.additional_requirements_met',
        "whether the further requirements of the labelled indication are met").
whether('nccn.category',
        "in which category the NCCN Compendium lists the indication").
whether('nccn.usage_matches',
        "whether the Compendium listing covers this usage").
whether(prior_authorizations,
        "whether a health plan approved the drug before").
whether(previously_met_initiation,
        "whether the member met all initiation criteria at an earlier time").
whether(known_hypersensitivity,
        "whether a hypersensitivity to the drug is known").
whether(outcome,             "how the treatment with it ended").
whether(drug,                "which drug it was").
whether(decision,            "how the plan decided").
whether(indication,          "what it was approved for").
whether(approval_date,       "when it was approved").
whether(end_date,            "when the approval ended").

%!  list_statement(?List, ?Case, ?Sentence) is nondet.
%
%   True when Sentence says of the list finding List that it is `empty`, or
%   how it comes out: `met`, `not_met` or `unknown`.

list_statement(dose, met,
    "Every planned dose is within the limit.").
list_statement(dose, not_met,
    "A planned dose is above the limit.").
list_statement(dose, unknown,
    "It is open whether every planned dose is within the limit.").
list_statement(mrd, empty,
    "No MRD has been measured.").
list_statement(mrd, met,
    "An MRD result supports the request.").
list_statement(mrd, not_met,
    "No MRD result supports the request.").
list_statement(mrd, unknown,
    "It is open whether an MRD result supports the request.").
list_statement(tki_history, empty,
    "No TKI was given and none is contraindicated.").
list_statement(tki_history, met,
    "A TKI in the history qualifies.").
list_statement(tki_history, not_met,
    "No TKI in the history qualifies.").
list_statement(tki_history, unknown,
    "It is open whether a TKI in the history qualifies.").
list_statement(prior_authorizations, empty,
    "No earlier authorization is on record.").
list_statement(prior_authorizations, met,
    "An earlier authorization counts.").
list_statement(prior_authorizations, not_met,
    "No earlier authorization counts.").
list_statement(prior_authorizations, unknown,
    "It is open whether an earlier authorization counts.").
list_statement(icd10cm, empty,
    "No ICD-10-CM code is reported.").
list_statement(icd10cm, met,
    "Every reported ICD-10-CM code is acceptable.").
list_statement(icd10cm, not_met,
    "A reported ICD-10-CM code is not acceptable.").
list_statement(icd10cm, unknown,
    "It is open whether every ICD-10-CM code is acceptable.").

%!  said_part(?Record, ?Part, ?Format) is nondet.
%
%   True when Format says Part of an element, in the order in which the parts
%   are spoken: "below 1 percent".

said_part(dose,                 value,         ", ~w").
said_part(dose,                 unit,          " ~w").
said_part(dose,                 cap,           ", not above ~w mcg/day").
said_part(dose,                 days,          ", days ~w").
said_part(mrd,                  comparator,    ", ~w").
said_part(mrd,                  value,         " ~w").
said_part(mrd,                  unit,          " ~w").
said_part(mrd,                  date,          ", on ~w").
said_part(mrd,                  method,        ", by ~w").
said_part(tki_history,          drug,          ", ~w").
said_part(tki_history,          outcome,       ", ~w").
said_part(tki_history,          date,          ", on ~w").
said_part(prior_authorizations, payer,         ", ~w").
said_part(prior_authorizations, decision,      ", ~w").
said_part(prior_authorizations, drug,          ", ~w").
said_part(prior_authorizations, indication,    ", for ~w").
said_part(prior_authorizations, approval_date, ", on ~w").
said_part(prior_authorizations, end_date,      ", until ~w").

%!  entry_phrase(?List, ?Phrase) is nondet.
%!  part_phrase(?List, ?Part, ?Format) is nondet.
%
%   True when what is needed of List is said by Phrase, and behind it of
%   each Part what Format makes of what that must be.

entry_phrase(dose,                 "planned daily doses").
entry_phrase(mrd,                  "an MRD result").
entry_phrase(tki_history,          "").
entry_phrase(prior_authorizations, "an authorization").
entry_phrase(icd10cm,              "reported codes, each").

part_phrase(dose,                 daily_mcg,     " of ~w").
part_phrase(mrd,                  percent,       " of ~w").
part_phrase(tki_history,          drug,          "~w").
part_phrase(tki_history,          outcome,       " that ~w").
part_phrase(prior_authorizations, decision,      " ~w by a health plan").
part_phrase(prior_authorizations, drug,          ", of ~w").
part_phrase(prior_authorizations, indication,    ", for ~w").
part_phrase(prior_authorizations, approval_date, ", dated ~w").
part_phrase(prior_authorizations, end_date,      ", ending ~w").
part_phrase(icd10cm,              code,          " ~w").

%!  word_phrase(?Part, ?Word, ?Phrase) is nondet.
%
%   True when Phrase says in such a place that Part is Word.  The general
%   form is the word as it is spoken.

word_phrase(outcome, intolerance,         "was not tolerated").
word_phrase(outcome, inadequate_response, "gave an inadequate response").
word_phrase(outcome, contraindication,    "is contraindicated").
