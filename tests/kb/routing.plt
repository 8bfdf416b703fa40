:- use_module('../../kb/load').
:- use_module(requests).
:- use_module(library(lists), [append/3, member/2, memberchk/2, subtract/3]).
:- use_module(library(plunit)).

/*  Who decides, by which edition and on which path; and what is shown beside
    the outcome: advisories, flags, assumptions, missing findings.
*/

%   line(Line of business, Outcome of an approvable request)

line(commercial,                 approve(6)).
line(individual_aca,             approve(6)).
line(medicare_advantage,         approve(6)).
line(medicare_part_d,            refer).
line(federal_employee_program,   refer).
line(state_account_organization, refer).
line(medicaid,                   approve(6)).
line(other,                      approve(6)).

%   routed(Base, Changes, Outcome, Missing)

routed(b_all, [line_of_business], pend, [line_of_business]).
routed(b_all, [line_of_business=null], pend, [line_of_business]).
routed(b_all, [line_of_business='"unknown"'], pend, [line_of_business]).
routed(b_all, [line_of_business='["commercial","medicaid"]'], approve(6), []).
routed(b_all, [line_of_business='["commercial","federal_employee_program"]'], pend, [line_of_business]).
routed(b_all, [line_of_business='["federal_employee_program","state_account_organization"]'], refer, []).
routed(b_all, [line_of_business, cd19='{"status":"negative"}'], pend, [line_of_business]).
routed(blank, [line_of_business='"medicare_part_d"'], refer, []).
routed(blank, [drug='{"route":"subcutaneous"}'], refer, []).
routed(b_all, [drug='{"name":"blinatumomab"}'], approve(6), []).
routed(b_all, [drug='{"name":"Blincyto"}'], approve(6), []).
routed(b_all, [drug='{"name":"Blinicyto"}'], approve(6), []).
routed(b_all, [drug='{"name":" BLINCYTO "}'], approve(6), []).
routed(b_all, [drug='{"name":null,"route":null}'], approve(6), []).
routed(b_all, [drug='{"name":"imatinib"}'], refer, []).
routed(b_all, [drug='{"name":"Besponsa"}'], refer, []).
routed(b_all, [drug='{"name":"novelmab"}'], pend, ['drug.name']).
routed(b_all, [drug='{"name":["Blincyto","imatinib"]}'], pend, ['drug.name']).
routed(b_all, [drug='{"route":"intravenous"}'], approve(6), []).
routed(b_all, [drug='{"route":"subcutaneous"}'], refer, []).
routed(b_all, [drug='{"route":"other"}'], refer, []).
routed(b_all, [drug='{"route":["subcutaneous","other"]}'], refer, []).
routed(b_all, [drug='{"route":["intravenous","subcutaneous"]}'], pend, ['drug.route']).

routed(b_all, [service_start_date='"2026-04-14"'], pend, []).
routed(b_all, [service_start_date='"2026-04-15"'], approve(6), []).
routed(b_all, [service_start_date, request_date='"2026-04-14"'], pend, []).
routed(b_all, [service_start_date, request_date='"2026-04-15"'], approve(6), []).
routed(b_all, [service_start_date='"2026-04-15"', request_date='"2026-03-20"'], approve(6), []).
routed(b_all, [service_start_date, request_date], approve(6), []).
routed(b_all, [service_start_date=null, request_date='"unknown"'], approve(6), []).
routed(b_all, [service_start_date='"2026-02-30"'], pend, [service_start_date]).
routed(b_all, [service_start_date='"2026-02-30"', cd19='{"status":"negative"}'], pend, [service_start_date]).
routed(b_all, [service_start_date='["2026-04-10","2026-04-20"]'], pend, [service_start_date]).
routed(b_all, [service_start_date='["2026-05-10","2026-05-20"]'], approve(6), []).
routed(b_all, [service_start_date='["2026-03-10","2026-03-20"]'], pend, []).
routed(b_all, [service_start_date, request_date='"2026-02-30"'], pend, [request_date]).
routed(b_all, [service_start_date='"2026-04-14"', line_of_business='"medicare_part_d"'], refer, []).

routed(b_all, [request_type, previously_met_initiation=false, prior_authorizations='[]'], pend, [request_type]).
routed(b_all, [request_type=null, previously_met_initiation=true], pend, [request_type]).
routed(b_all, [request_type='["initiation","continuation"]', previously_met_initiation=true], pend, [request_type]).
routed(b_all, [request_type, previously_met_initiation=true, cd19='{"status":"negative"}'], pend, [request_type]).
routed(b_all, [request_type, previously_met_initiation=false, prior_authorizations='[]', cd19='{"status":"negative"}'], deny, []).
routed(b_all, [request_type, dose='[{"value":29,"unit":"mcg/day"}]'], deny, []).
routed(blank, [line_of_business='"commercial"', dose='[{"value":29,"unit":"mcg/day"}]'], deny, []).

%   missing(Base, Changes, Findings): pended, and what could settle it.

missing(b_all, [philadelphia_status], [philadelphia_status]).
missing(b_all, [regimen], [regimen]).
missing(b_all, [regimen, concurrent_agents='["novelinib"]'], [regimen, concurrent_agents]).
missing(b_all, [philadelphia_status='["positive","negative"]'], [philadelphia_status]).
missing(b_all, [philadelphia_status='"positive"', tki_history], [tki_history]).
missing(b_all, [philadelphia_status='"positive"', tki_history='[{"drug":"olverembatinib","outcome":"intolerance"}]'], [tki_history]).
missing(b_all, [disease_status='"molecular_relapse"'], [disease_status]).
missing(b_all, [cd19='{"status":"positive"}'], ['cd19.lab_report']).
missing(b_all, [cd19='{"status":"positive","lab_report":"not_provided"}'], ['cd19.lab_report']).
missing(b_all, [cd19='{"status":"indeterminate","lab_report":"provided"}'], ['cd19.status']).
missing(b_all, [cd19], ['cd19.status', 'cd19.lab_report']).
missing(b_all, [cd19, philadelphia_status, tki_history, mrd='[{"value":0.5,"unit":"percent"}]'], ['cd19.status', 'cd19.lab_report']).
missing(b_all, [regimen], [regimen]).
missing(b_all, [dose], [dose]).
missing(b_all, [dose='[{"value":-28,"unit":"mcg/day"}]'], [dose]).
missing(b_all, [dose='[{"value":15,"unit":"mcg/m2/day"}]'], [body_surface_area_m2]).
missing(b_all, [dose='[{"value":0.4,"unit":"mcg/kg/day"}]', weight_kg], [weight_kg]).
missing(b_all, [disease_status='"in_remission"', treatment_phase], [treatment_phase]).
missing(b_all, [disease_status='"in_remission"', mrd], [mrd]).
missing(b_all, [diagnosis='"all_lineage_unspecified"', fda_label='{"indication":false}', nccn='{"category":"not_listed"}'], [diagnosis]).
missing(other, [nccn='{"category":"2A"}'], ['nccn.usage_matches']).
missing(other, [nccn, fda_label], ['nccn.category', 'fda_label.indication', 'fda_label.additional_requirements_met', 'nccn.usage_matches']).
missing(continued, [prior_authorizations], [prior_authorizations]).
missing(continued, [prior_authorizations, previously_met_initiation], [prior_authorizations, previously_met_initiation]).
missing(continued, [request_date, service_start_date='"2026-06-08"'], [request_date]).
missing(continued, [prior_authorizations='[{"decision":"approved","drug":"blinatumomab","indication":"b_all"}]'], [prior_authorizations]).

%   completed(Base, Changes, Outcome): unknown findings that cannot matter.

completed(b_all, [philadelphia_status, mrd='[{"value":0.5,"unit":"percent"}]'], approve(6)).
completed(b_all, [philadelphia_status, tki_history='[{"drug":"imatinib","outcome":"intolerance"}]'], approve(6)).
completed(b_all, [philadelphia_status='["positive","negative"]', tki_history='[{"drug":"imatinib","outcome":"intolerance"}]'], approve(6)).
completed(b_all, [philadelphia_status, disease_status='["relapsed","refractory"]', tki_history='[{"drug":"class","outcome":"contraindication"}]'], approve(6)).
completed(b_all, [disease_status, treatment_phase='"consolidation"'], approve(6)).
completed(blank, [line_of_business='"commercial"', request_type='"initiation"', diagnosis='"b_cell_precursor_all"', cd19='{"status":"negative"}'], deny).
completed(blank, [line_of_business='"commercial"', request_type='"initiation"', dose='[{"value":28.1,"unit":"mcg/day"}]'], deny).
completed(blank, [line_of_business='"commercial"', request_type='"continuation"', regimen='"with_one_other_agent"'], deny).

%   advised(Advisory, Base, Changes): shown there, and not without Changes.

advised(known_hypersensitivity, b_all, [known_hypersensitivity=true]).
advised(known_hypersensitivity, continued, [known_hypersensitivity=true]).
advised(dose_above_label_for_weight, b_all, [weight_kg=30, body_surface_area_m2='0.99']).
advised(cd19_negative, continued, [cd19='{"status":"negative"}']).
advised(dose_possibly_thousandfold, b_all, [dose='[{"value":28,"unit":"mg/day"}]']).
advised(code_not_on_the_list, b_all, [icd10cm='["C91.01"]']).
advised(mrd_without_remission, b_all, [mrd='[{"value":0.5,"unit":"percent"}]']).
advised(cd19_after_cd19_directed_therapy, b_all, [prior_cd19_directed_therapy=true]).
advised(cd19_after_cd19_directed_therapy, continued, [disease_status='"relapsed"']).
advised(medicare_lcd_l33794, b_all, [line_of_business='"medicare_advantage"']).

%   silent(Advisory, Base, Changes, Options): what it says is not so there.

silent(known_hypersensitivity, b_all, [known_hypersensitivity=true], [q15-blocks]).
silent(dose_above_label_for_weight, b_all, [weight_kg=30, body_surface_area_m2='0.99'], [q10-weight_band]).
silent(code_not_on_the_list, b_all, [icd10cm='["C91.01"]'], [q16-mandatory]).
silent(mrd_without_remission, b_all, [mrd='[{"value":0.5,"unit":"percent"}]', mrd_in_remission=true], [q03-doubted_if_active]).
silent(cd19_negative, continued, [cd19='{"status":"negative"}'], [q22-cd19_again]).
silent(cd19_negative, continued, [cd19='{"status":"negative"}', prior_authorizations='[]'], [q14-as_initiation]).

%   flagged(Base, Changes, Options, Flags)

flagged(b_all, [], [], []).
flagged(other, [], [], []).
flagged(continued, [], [], []).
flagged(b_all, [service_start_date='"2026-04-14"'], [], [edition_not_encoded]).
flagged(b_all, [dose='[{"value":-28,"unit":"mcg/day"}]'], [], [flag(impossible, 'dose[0]')]).
flagged(b_all, [dose='[{"value":28,"unit":"mcg/day"},{"value":28,"unit":"mcg/day","cap":0}]'], [], [flag(impossible, 'dose[1]')]).
flagged(b_all, [mrd='[{"value":130,"unit":"percent"}]'], [], [flag(impossible, 'mrd[0]')]).
flagged(b_all, [mrd='[{"value":0,"unit":"percent","comparator":"<"}]'], [], [flag(impossible, 'mrd[0]')]).
flagged(b_all, [service_start_date='"2026-02-30"'], [], [flag(impossible, service_start_date)]).
flagged(b_all, [weight_kg='-70'], [], [flag(impossible, weight_kg)]).
flagged(continued, [prior_authorizations='[{"decision":"approved","drug":"blinatumomab","indication":"b_all","approval_date":"2026-06-02"}]'], [], [flag(impossible, 'prior_authorizations[0]')]).
flagged(b_all, [philadelphia_status='["positive","negative"]'], [], [flag(contradictory, philadelphia_status)]).
flagged(b_all, [disease_status='["relapsed","refractory"]'], [], [flag(contradictory, disease_status)]).
flagged(b_all, [icd10cm='["C83.50"]'], [], [flag(contradictory, diagnosis)]).
flagged(b_all, [concurrent_agents='["venetoclax"]'], [], [flag(contradictory, regimen)]).
flagged(b_all, [drug='{"name":"novelmab"}'], [], [flag(unrecognized, 'drug.name')]).
flagged(b_all, [tki_history='[{"drug":"olverembatinib","outcome":"intolerance"}]'], [], [flag(unrecognized, 'tki_history[0]')]).
flagged(b_all, [diagnosis='"flu"'], [lenient-true], [flag(unrecognized, diagnosis)]).
flagged(b_all, [favourite='7'], [lenient-true], [flag(unrecognized, "favourite")]).
flagged(b_all, [mrd='[{"value":5,"unit":"percent","method":"BCR::ABL1 (IS)"}]'], [], [flag(not_comparable, 'mrd[0]')]).
flagged(b_all, [dose='[{"value":28,"unit":"mg/day"}]'], [], []).
flagged(b_all, [dose='[{"value":28,"unit":"mg/day"}]'], [q26-pend], [flag(absurd, 'dose[0]')]).

%   assumed(Base, Changes, Assumptions)

assumed(b_all, [], ['drug.name'-blinatumomab, 'drug.route'-intravenous, icd10cm-no_codes]).
assumed(b_all, [drug='{"name":"Blincyto","route":"intravenous"}', icd10cm='[]'], []).
assumed(b_all, [icd10cm='["C91.00"]'], ['drug.name'-blinatumomab, 'drug.route'-intravenous]).
assumed(other, [drug='{"name":"Blincyto","route":"intravenous"}', icd10cm='[]'], [service_start_date-same_as(request_date)]).
assumed(b_all, [drug='{"name":"Blincyto","route":"intravenous"}', icd10cm='[]', service_start_date, request_date], [edition-this]).

%   taken_by(Changes, Options, Assumption): what a reading has taken for granted,
%   and what, told, could say otherwise.

taken_by([line_of_business], [q27-guideline_applies], line_of_business-not_routed).
taken_by([line_of_business='"flu"'], [q27-guideline_applies, lenient-true], line_of_business-not_routed).
taken_by([request_type], [q28-initiation], request_type-initiation).
taken_by([request_type='"flu"'], [q28-initiation, lenient-true], request_type-initiation).

never_idle(Changes, Options, Finding) :-
    taken_by(Changes, Options, Finding-_).
never_idle([request_date, service_start_date], [], request_date).
never_idle([request_date, service_start_date], [], service_start_date).
never_idle([request_date, service_start_date], [q18-request_date], request_date).
never_idle([request_date='"2026-02-30"', service_start_date], [], service_start_date).

of_path(Paths, Id) :-
    guidelines:criterion(blinatumomab, Id, _, _),
    member(Path, Paths),
    sub_atom(Id, 0, _, _, Path).

shown(Advisory, Advisories, Shown) :-
    (   memberchk(Advisory-_, Advisories)
    ->  Shown = true
    ;   Shown = false
    ).

:- begin_tests(routing).

test(line, [ forall(line(Line, Expected)), true(Outcome == Expected) ]) :-
    format(atom(Word), "\"~w\"", [Line]),
    outcome_of(b_all, [line_of_business=Word], [], Outcome).

test(every_line, Untested == []) :-
    words:words(line_of_business, Words),
    findall(Line, line(Line, _), Lines),
    subtract(Words, Lines, Untested).

test(routed, [ forall(routed(Base, Changes, Expected, Findings)),
               true(Outcome-Missing == Expected-Findings) ]) :-
    outcome_of(Base, Changes, [], Outcome),
    list_of(Base, Changes, [], missing, Missing).

test(referred_to_both, Count == 2) :-
    list_of(b_all, [line_of_business='["federal_employee_program","state_account_organization"]'],
            [], refer_to, Targets),
    sort(Targets, Distinct),
    length(Distinct, Count).

test(referred, [ forall(member(Changes, [ [line_of_business='"medicare_part_d"'],
                                          [drug='{"route":"other"}'],
                                          [service_start_date='"2026-04-14"'] ])),
                 true(Criteria-Advisories-Blockers == []-[]-[]) ]) :-
    list_of(b_all, [known_hypersensitivity=true|Changes], [], criteria, Criteria),
    list_of(b_all, [known_hypersensitivity=true|Changes], [], advisories, Advisories),
    list_of(b_all, [known_hypersensitivity=true|Changes], [], blockers, Blockers).

test(criteria, [ forall(member(Base/Changes-Paths,
                               [ b_all/[]-[initiation],
                                 blank/[request_type='"initiation"']-[initiation],
                                 b_all/[cd19='{"status":"negative"}']-[initiation],
                                 other/[]-[initiation],
                                 continued/[]-[continuation],
                                 b_all/[request_type]-[initiation, continuation],
                                 blank/[]-[initiation, continuation] ])),
                 true(Ids == Expected) ]) :-
    list_of(Base, Changes, [], criteria, Criteria),
    findall(Id, member(Id-_, Criteria), Ids0),
    msort(Ids0, Ids),
    findall(Id, of_path(Paths, Id), Expected0),
    msort(Expected0, Expected).

test(missing, [ forall(missing(Base, Changes, Expected)),
                true(Outcome-Missing == pend-Expected) ]) :-
    outcome_of(Base, Changes, [], Outcome),
    list_of(Base, Changes, [], missing, Missing).

test(completed, [ forall(completed(Base, Changes, Expected)),
                  true(Outcome-Missing == Expected-[]) ]) :-
    outcome_of(Base, Changes, [], Outcome),
    list_of(Base, Changes, [], missing, Missing).

test(either_way, Verdicts == [unknown, unknown, unknown]) :-
    Changes = [philadelphia_status, tki_history='[{"drug":"imatinib","outcome":"intolerance"}]'],
    list_of(b_all, Changes, [], criteria, Criteria),
    memberchk('initiation.1.b.ii'-Second, Criteria),
    memberchk('initiation.1.b.iii'-Third, Criteria),
    memberchk(initiation-Root, Criteria),
    Verdicts = [Second, Third, Root].

test(advised, [ forall(advised(Id, Base, Changes)), true(Shown == yes(no)) ]) :-
    list_of(Base, Changes, [], advisories, Advisories),
    list_of(Base, [], [], advisories, Without),
    (   memberchk(Id-_, Without)
    ->  Before = yes
    ;   Before = no
    ),
    (   memberchk(Id-_, Advisories)
    ->  Shown = yes(Before)
    ;   Shown = no(Before)
    ).

test(silent, [ forall(silent(Advisory, Base, Changes, Options)),
               true(Shown == true-false) ]) :-
    list_of(Base, Changes, [], advisories, Before),
    list_of(Base, Changes, Options, advisories, After),
    shown(Advisory, Before, Said),
    shown(Advisory, After, Still),
    Shown = Said-Still.

test(every_advisory, Untested == []) :-
    findall(Id,
            ( guidelines:guideline_fact(blinatumomab, advisory(Id, _, _, _)),
              \+ advised(Id, _, _)
            ),
            Untested).

test(flagged, [ forall(flagged(Base, Changes, Options, Expected)),
                true(Flags == Expected) ]) :-
    list_of(Base, Changes, Options, flags, Flags).

test(assumed, [ forall(assumed(Base, Changes, Expected)),
                true(Assumed == Expected) ]) :-
    list_of(Base, Changes, [], assumed, Assumed).

test(taken_by, [ forall(taken_by(Changes, Options, Expected)),
                 true(Assumed-Before == [Expected]-[]) ]) :-
    Given = [drug='{"name":"Blincyto","route":"intravenous"}', icd10cm='[]'],
    append(Given, Changes, All),
    list_of(b_all, All, Options, assumed, Assumed),
    list_of(b_all, Given, Options, assumed, Before).

test(never_idle, [ forall(never_idle(Changes, Options, Finding)),
                   true(Idle == []) ]) :-
    asked(b_all, Changes, Options, Fields),
    findall(Field,
            ( member(Field, [not_needed, unread]),
              memberchk(Field-Findings, Fields),
              memberchk(Finding, Findings)
            ),
            Idle).

:- end_tests(routing).
