:- module(findings,
          [ finding/4,                  % ?Finding, ?Type, ?Omitted, ?Change
            part/4,                     % ?Record, ?Part, ?Type, ?Need
            least_elements/2,           % ?Finding, ?Least
            dotted_finding/3,           % +Finding, -Group, -Key
            noun/2,                     % ?Finding, ?Noun
            number_unit/2               % ?Finding, ?Unit
          ]).

/** <module> The findings of a coverage request

A finding is one field of a request.  Its type is one of

  * `text`               free text, never interpreted
  * word(Enumeration)    one word of words/2
  * number(Range)        an exact decimal; Range says what can be true of it
  * date                 a calendar day
  * agent                a drug name: open text, recognized where listed
  * code                 an ICD-10-CM code
  * list(Type)           a complete list; `[]` says there is nothing in it
  * record(Record)       inside a list: the parts of part/4
*/

%!  finding(?Finding, ?Type, ?Omitted, ?Change) is nondet.
%
%   True when Finding is a field of a request.  Omitted says what its
%   absence means: `unknown`, same_as(Other) or assumed(Value).  Change
%   is the cost of bringing about another value: `paper` (send a
%   document), `plan` (order otherwise), `course` (time, a result or
%   another treatment), `fixed`, or `none` where nothing depends on it.

%       Finding                Type                     Omitted               Change
finding(request_id,            text,                    unknown,              none).
finding(line_of_business,      word(line_of_business),  unknown,              fixed).
finding(request_type,          word(request_type),      unknown,              plan).
finding(request_date,          date,                    unknown,              fixed).
finding(service_start_date,    date,                    same_as(request_date), plan).
finding(priority,              word(priority),          assumed(standard),    none).
finding('drug.name',           agent,                   assumed(blinatumomab), plan).
finding('drug.route',          word(drug_route),        assumed(intravenous), plan).
finding(dose,                  list(record(dose)),      unknown,              plan).
finding(body_surface_area_m2,  number(positive),        unknown,              fixed).
finding(weight_kg,             number(positive),        unknown,              fixed).
finding(height_cm,             number(positive),        unknown,              fixed).
finding(regimen,               word(regimen),           unknown,              plan).
finding(concurrent_agents,     list(agent),             unknown,              plan).
finding(treatment_phase,       word(treatment_phase),   unknown,              course).
finding(diagnosis,             word(diagnosis),         unknown,              fixed).
finding(icd10cm,               list(code),              assumed(no_codes),    paper).
finding('cd19.status',         word(cd19_status),       unknown,              fixed).
finding('cd19.lab_report',     word(lab_report),        unknown,              paper).
finding('cd19.specimen_date',  date,                    unknown,              none).
finding(philadelphia_status,   word(philadelphia_status), unknown,            fixed).
finding(disease_status,        word(disease_status),    unknown,              course).
finding(mrd,                   list(record(mrd)),       unknown,              course).
finding(mrd_in_remission,      word(truth),             unknown,              fixed).
finding(tki_history,           list(record(tki_history)), unknown,            course).
finding('fda_label.indication', word(truth),            unknown,              fixed).
finding('fda_label.additional_requirements_met', word(truth), unknown,        fixed).
finding('fda_label.version_date', date,                 unknown,              none).
finding('nccn.category',       word(nccn_category),     unknown,              fixed).
finding('nccn.usage_matches',  word(truth),             unknown,              fixed).
finding('nccn.looked_up_on',   date,                    unknown,              none).
finding(prior_authorizations,  list(record(prior_authorizations)), unknown,   paper).
finding(previously_met_initiation, word(truth),         unknown,              fixed).
finding(known_hypersensitivity, word(truth),            unknown,              fixed).
finding(age_years,             number(not_negative),    unknown,              none).
finding(cycle_number,          number(positive),        unknown,              none).
finding(response_to_therapy,   text,                    unknown,              none).
finding(prior_cd19_directed_therapy, word(truth),       unknown,              none).
finding(site_of_care,          text,                    unknown,              none).
finding(prescriber_specialty,  text,                    unknown,              none).

%!  part(?Record, ?Part, ?Type, ?Need) is nondet.
%
%   True when every element of the list finding Record has Part.  Need
%   is `optional` or with(Other): refused where Other stands without it.

%    Record                Part           Type                    Need
part(dose,                 value,         number(positive),       optional).
part(dose,                 unit,          word(dose_unit),        with(value)).
part(dose,                 cap,           number(positive),       optional).
part(dose,                 days,          text,                   optional).
part(mrd,                  value,         number(not_negative),   optional).
part(mrd,                  unit,          word(mrd_unit),         with(value)).
part(mrd,                  comparator,    word(comparator),       optional).
part(mrd,                  date,          date,                   optional).
part(mrd,                  method,        text,                   optional).
part(tki_history,          drug,          agent,                  optional).
part(tki_history,          outcome,       word(tki_outcome),      optional).
part(tki_history,          date,          date,                   optional).
part(prior_authorizations, payer,         text,                   optional).
part(prior_authorizations, decision,      word(payer_decision),   optional).
part(prior_authorizations, drug,          agent,                  optional).
part(prior_authorizations, indication,    word(prior_indication), optional).
part(prior_authorizations, approval_date, date,                   optional).
part(prior_authorizations, end_date,      date,                   optional).

%!  least_elements(?Finding, ?Least) is nondet.
%
%   True when the list Finding, where it is given, has at least Least elements.

least_elements(dose, 1).

%!  dotted_finding(+Finding, -Group:atom, -Key:atom) is semidet.
%
%   True when a request states Finding as Key in the object Group.

dotted_finding(Finding, Group, Key) :-
    sub_atom(Finding, Before, 1, After, '.'),
    !,
    sub_atom(Finding, 0, Before, _, Group),
    sub_atom(Finding, _, After, 0, Key).

%!  number_unit(?Finding, ?Unit) is nondet.
%
%   True when the number Finding is in Unit.

number_unit(body_surface_area_m2, "m2").
number_unit(weight_kg,            "kg").
number_unit(height_cm,            "cm").
number_unit(age_years,            "years").

%!  noun(?Finding, ?Noun) is nondet.
%
%   True when Noun names Finding, or a derived finding or part, in the
%   middle of a sentence.

noun(request_id,                 "request identifier").
noun(line_of_business,           "line of business").
noun(request_type,               "request type").
noun(request_date,               "date the request was received").
noun(service_start_date,         "start of service").
noun(priority,                   "priority").
noun('drug.name',                "product").
noun('drug.route',               "route of administration").
noun(dose,                       "planned dose").
noun(body_surface_area_m2,       "body surface area").
noun(weight_kg,                  "weight").
noun(height_cm,                  "height").
noun(regimen,                    "regimen").
noun(concurrent_agents,          "agents given alongside").
noun(treatment_phase,            "treatment phase").
noun(diagnosis,                  "diagnosis").
noun(icd10cm,                    "ICD-10-CM codes").
noun('cd19.status',              "CD19 status").
noun('cd19.lab_report',          "CD19 laboratory report").
noun('cd19.specimen_date',       "date of the CD19 specimen").
noun(philadelphia_status,        "Philadelphia chromosome status").
noun(disease_status,             "disease status").
noun(mrd,                        "minimal residual disease (MRD) result").
noun(mrd_in_remission,           "MRD result obtained in remission").
noun(tki_history,                "tyrosine kinase inhibitor (TKI) history").
noun('fda_label.indication',     "indication in the FDA label").
noun('fda_label.additional_requirements_met',
     "further requirements of the label's indication").
noun('fda_label.version_date',   "date of the label consulted").
noun('nccn.category',            "NCCN Compendium category").
noun('nccn.usage_matches',       "Compendium listing of this usage").
noun('nccn.looked_up_on',        "day the Compendium was consulted").
noun(prior_authorizations,       "earlier authorizations").
noun(previously_met_initiation,  "initiation criteria met in the past").
noun(known_hypersensitivity,     "known hypersensitivity").
noun(age_years,                  "age").
noun(cycle_number,               "cycle number").
noun(response_to_therapy,        "response to therapy").
noun(prior_cd19_directed_therapy, "earlier CD19-directed treatment").
noun(site_of_care,               "site of care").
noun(prescriber_specialty,       "prescriber's specialty").
