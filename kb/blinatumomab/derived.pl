/*  What is computed from the findings of a request, and how.

    A derived finding that bears the name of a finding stands in its
    place from there on.
*/

%   derived(Name, Type, Operation): one value for the request.

derived(philadelphia_status, word(philadelphia_status),
        reading(q31, [ stated     means same(philadelphia_status),
                       documented means documented(philadelphia_status) ])).
derived(mrd, list(record(mrd)),
        reading(q31, [ stated     means same(mrd),
                       documented means documented(mrd) ])).
derived(tki_history, list(record(tki_history)),
        reading(q31, [ stated     means same(tki_history),
                       documented means documented(tki_history) ])).
derived(diagnosis, word(diagnosis),
        reading(q16, [ billing_information means consistent_with_codes(diagnosis, icd10cm),
                       ignored             means same(diagnosis),
                       mandatory           means consistent_with_codes(diagnosis, icd10cm) ])).
derived(regimen, word(regimen),
        reading(q06, [ bcr_abl1    means planned_regimen(regimen, concurrent_agents, bcr_abl1, open),
                       any_kinase  means planned_regimen(regimen, concurrent_agents, any_kinase, open),
                       closed_list means planned_regimen(regimen, concurrent_agents, bcr_abl1, closed) ])).
derived(hypersensitivity_on_record, word(truth),
        on_record(known_hypersensitivity)).
derived(child_label_dose, number(positive),
        dose_for_weight(weight_kg, body_surface_area_m2, band_weight, band_dose,
                        absurd_dose)).
derived(label_dose, number(positive),
        dose_for_weight(weight_kg, body_surface_area_m2, band_weight, band_dose,
                        daily_dose)).
derived(window_end, date,
        reading(q12, [ receipt          means same(request_date),
                       start_of_service means same(service_start_date) ])).
derived(earliest_approval, date,
        reading(q11, [ calendar_years       means years_before(look_back, last_day, window_end),
                       anniversary_excluded means day_after_years_before(look_back, last_day,
                                                                        window_end),
                       forward              means years_before(look_back, next_day, window_end),
                       days_730             means days_before(look_back_days, window_end) ])).

%   derived(List, Part, Type, Operation): one value for each element.

derived(dose, computed_mcg, number(positive),
        reading(q40, [ exact   means daily_dose(value, unit, cap, body_surface_area_m2,
                                                weight_kg),
                       rounded means rounded_daily_dose(value, unit, cap,
                                                        body_surface_area_m2, weight_kg) ])).
derived(dose, daily_mcg, number(positive),
        reading(q26, [ as_written means same(computed_mcg),
                       pend       means unless_above(computed_mcg, absurd_dose) ])).
derived(mrd, percent, number(percent),
        reading(q04, [ cells_only         means percent_of_cells(value, unit, comparator, method),
                       transcripts_too    means percent_of_any(value, unit, comparator) ])).
derived(prior_authorizations, approval_date, date,
        not_after(approval_date, request_date)).
derived(prior_authorizations, end_date, date,
        not_before(end_date, approval_date)).

%   vague(Finding, Word, When, Values): the values Word leaves open, where
%   When is `always` or the option of a question that must be selected.

%     Finding            Word                     When                 Leaves open
vague('cd19.status',     indeterminate,           q39-unknown,         [positive, negative]).
vague('cd19.lab_report', not_provided,            q02-pend,            [provided, not_provided]).
vague(diagnosis,         all_lineage_unspecified, always,              [b_cell_precursor_all,
                                                                        t_cell_all]).
vague(disease_status,    relapsed_or_refractory,  always,              [relapsed, refractory]).
vague(disease_status,    molecular_relapse,       q20-unknown,         [relapsed, in_remission]).
vague(disease_status,    molecular_relapse,       q20-relapse,         [relapsed]).
vague(disease_status,    molecular_relapse,       q20-not_relapse,     [in_remission]).

%   class(Name, Members): what `isa` asks.  open: an unheard-of name may
%   be one; closed: it is none.  Codes that name no disease belong to any codes.

class(tyrosine_kinase_inhibitor,
      reading(q06, [ bcr_abl1    means agents([bcr_abl1_inhibitor], open),
                     any_kinase  means agents([bcr_abl1_inhibitor, other_kinase_inhibitor],
                                              open),
                     closed_list means agents([bcr_abl1_inhibitor], closed) ])).
class(whole_class,     names([class])).
class(this_drug,       names([blinatumomab])).
class(another_product, names_other_than([blinatumomab])).
class(listed_code,     codes(["C91.00", "C91.02"])).
