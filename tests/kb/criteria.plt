:- use_module('../../kb/load').
:- use_module(requests).
:- use_module(library(plunit)).

/*  Each criterion met, not met and unknown: a base, changes to it, and the
    verdict expected.
*/

%   verdict(Id, Base, Changes, Verdict)

verdict('initiation.1.diagnosis', b_all, [], met).
verdict('initiation.1.diagnosis', b_all, [diagnosis='"t_cell_all"'], not_met).
verdict('initiation.1.diagnosis', b_all, [diagnosis], unknown).
verdict('initiation.1.diagnosis', b_all, [diagnosis='"all_lineage_unspecified"'], unknown).

verdict('initiation.1.a', b_all, [], met).
verdict('initiation.1.a', b_all, [cd19='{"status":"negative"}'], not_met).
verdict('initiation.1.a', b_all, [cd19='{"status":"negative","lab_report":"provided"}'], not_met).
verdict('initiation.1.a', b_all, [cd19], unknown).
verdict('initiation.1.a', b_all, [cd19='{"status":"positive"}'], unknown).
verdict('initiation.1.a', b_all, [cd19='{"status":"positive","lab_report":"not_provided"}'], unknown).
verdict('initiation.1.a', b_all, [cd19='{"status":"indeterminate","lab_report":"provided"}'], unknown).

verdict('initiation.1.b', b_all, [], met).
verdict('initiation.1.b', b_all, [disease_status='"in_remission"'], not_met).
verdict('initiation.1.b', b_all, [disease_status], unknown).

verdict('initiation.1.b.i', b_all, [mrd='[{"value":0.1,"unit":"percent"}]'], met).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":0.11,"unit":"percent"}]'], met).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":0.09,"unit":"percent"}]'], not_met).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":0.09999999999999999999,"unit":"percent"}]'], not_met).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":0.001,"unit":"fraction"}]'], met).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":1e-3,"unit":"fraction"}]'], met).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":0.0009,"unit":"fraction"}]'], not_met).
verdict('initiation.1.b.i', b_all, [mrd='[]'], not_met).
verdict('initiation.1.b.i', b_all, [mrd], unknown).
verdict('initiation.1.b.i', b_all, [mrd=null], unknown).
verdict('initiation.1.b.i', b_all, [mrd='"unknown"'], unknown).
verdict('initiation.1.b.i', b_all, [mrd='"not_performed"'], unknown).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":0.01,"unit":"percent","comparator":"<"}]'], not_met).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":0.1,"unit":"percent","comparator":"<"}]'], not_met).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":0.1,"unit":"percent","comparator":"<="}]'], unknown).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":1,"unit":"percent","comparator":"<"}]'], unknown).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":0.01,"unit":"percent","comparator":">="}]'], unknown).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":0.1,"unit":"percent","comparator":">="}]'], met).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":0.1,"unit":"percent","comparator":">"}]'], met).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":130,"unit":"percent"}]'], unknown).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":1.3,"unit":"fraction"}]'], unknown).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":-1,"unit":"percent"}]'], unknown).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":5,"unit":"percent","method":"BCR::ABL1 (IS)"}]'], unknown).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":[0.5,0.6],"unit":"percent"}]'], error).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":0.5,"unit":"percent","date":"2026-03-01"},{"value":0.02,"unit":"percent","date":"2026-05-01"}]'], not_met).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":0.02,"unit":"percent","date":"2026-03-01"},{"value":0.5,"unit":"percent","date":"2026-05-01"}]'], met).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":0.02,"unit":"percent","date":"2026-05-01"},{"value":0.5,"unit":"percent","date":"2026-05-01"}]'], unknown).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":0.02,"unit":"percent"},{"value":0.5,"unit":"percent","date":"2026-05-01"}]'], unknown).
verdict('initiation.1.b.i', b_all, [mrd='[{"value":0.2,"unit":"percent"},{"value":0.5,"unit":"percent","date":"2026-05-01"}]'], met).

verdict('initiation.1.b.ii', b_all, [], met).
verdict('initiation.1.b.ii', b_all, [disease_status='"refractory"'], met).
verdict('initiation.1.b.ii', b_all, [disease_status='"relapsed_or_refractory"'], met).
verdict('initiation.1.b.ii', b_all, [disease_status='["relapsed","refractory"]'], met).
verdict('initiation.1.b.ii', b_all, [disease_status='["relapsed","in_remission"]'], unknown).
verdict('initiation.1.b.ii', b_all, [disease_status='"molecular_relapse"'], unknown).
verdict('initiation.1.b.ii', b_all, [disease_status='"newly_diagnosed"'], not_met).
verdict('initiation.1.b.ii', b_all, [disease_status='"in_remission"'], not_met).
verdict('initiation.1.b.ii', b_all, [philadelphia_status='"positive"'], not_met).
verdict('initiation.1.b.ii', b_all, [philadelphia_status], unknown).
verdict('initiation.1.b.ii', b_all, [philadelphia_status='["positive","negative"]'], unknown).
verdict('initiation.1.b.ii', b_all, [philadelphia_status='[{"value":"negative","source":"FISH"},{"value":"negative","source":"PCR"}]'], met).

verdict('initiation.1.b.iii', b_all, [philadelphia_status='"positive"',tki_history='[{"drug":"imatinib","outcome":"intolerance"}]'], met).
verdict('initiation.1.b.iii', b_all, [philadelphia_status='"positive"',tki_history='[{"drug":"GLEEVEC","outcome":"inadequate_response"}]'], met).
verdict('initiation.1.b.iii', b_all, [philadelphia_status='"positive"',tki_history='[{"drug":"dasatinib","outcome":"contraindication"}]'], met).
verdict('initiation.1.b.iii', b_all, [philadelphia_status='"positive"',tki_history='[{"drug":"class","outcome":"contraindication"}]'], met).
verdict('initiation.1.b.iii', b_all, [philadelphia_status='"positive"',tki_history='[]'], not_met).
verdict('initiation.1.b.iii', b_all, [philadelphia_status='"positive"',tki_history='[{"drug":"imatinib","outcome":"responding"}]'], not_met).
verdict('initiation.1.b.iii', b_all, [philadelphia_status='"positive"',tki_history='[{"drug":"imatinib","outcome":"discontinued_other_reason"}]'], not_met).
verdict('initiation.1.b.iii', b_all, [philadelphia_status='"positive"',tki_history='[{"drug":"venetoclax","outcome":"intolerance"}]'], not_met).
verdict('initiation.1.b.iii', b_all, [philadelphia_status='"positive"',tki_history='[{"drug":"ruxolitinib","outcome":"intolerance"}]'], not_met).
verdict('initiation.1.b.iii', b_all, [philadelphia_status='"positive"',tki_history='[{"drug":"olverembatinib","outcome":"intolerance"}]'], unknown).
verdict('initiation.1.b.iii', b_all, [philadelphia_status='"positive"',tki_history='[{"drug":"olverembatinib","outcome":"responding"}]'], not_met).
verdict('initiation.1.b.iii', b_all, [philadelphia_status='"positive"',tki_history='[{"drug":"imatinib"}]'], unknown).
verdict('initiation.1.b.iii', b_all, [philadelphia_status='"positive"',tki_history], unknown).
verdict('initiation.1.b.iii', b_all, [philadelphia_status='"negative"',tki_history], not_met).

verdict('initiation.1.b.iv', b_all, [treatment_phase='"induction"',regimen='"with_tki"',philadelphia_status='"positive"'], met).
verdict('initiation.1.b.iv', b_all, [treatment_phase='"induction"',regimen='"with_tki_and_multiagent_therapy"',philadelphia_status='"positive"'], met).
verdict('initiation.1.b.iv', b_all, [treatment_phase='"induction"',regimen='"monotherapy"',philadelphia_status='"positive"'], not_met).
verdict('initiation.1.b.iv', b_all, [treatment_phase='"reinduction"',regimen='"with_tki"',philadelphia_status='"positive"'], not_met).
verdict('initiation.1.b.iv', b_all, [treatment_phase='"induction"',regimen='"with_tki"'], not_met).
verdict('initiation.1.b.iv', b_all, [treatment_phase,regimen='"with_tki"',philadelphia_status='"positive"'], unknown).
verdict('initiation.1.b.iv', b_all, [treatment_phase='"induction"',regimen,concurrent_agents='["Sprycel"]',philadelphia_status='"positive"'], met).
verdict('initiation.1.b.iv', b_all, [treatment_phase='"induction"',regimen,concurrent_agents='["dasatinib","novelmab"]',philadelphia_status='"positive"'], met).
verdict('initiation.1.b.iv', b_all, [treatment_phase='"induction"',regimen,concurrent_agents='["novelmab"]',philadelphia_status='"positive"'], unknown).
verdict('initiation.1.b.iv', b_all, [treatment_phase='"induction"',regimen,concurrent_agents='["vincristine"]',philadelphia_status='"positive"'], not_met).

verdict('initiation.1.b.v', b_all, [treatment_phase='"consolidation"'], met).
verdict('initiation.1.b.v', b_all, [treatment_phase='"maintenance"',philadelphia_status='"positive"'], met).
verdict('initiation.1.b.v', b_all, [treatment_phase='"induction"'], not_met).
verdict('initiation.1.b.v', b_all, [treatment_phase='"other"'], not_met).
verdict('initiation.1.b.v', b_all, [treatment_phase], unknown).

verdict('initiation.1.c', b_all, [], met).
verdict('initiation.1.c', b_all, [regimen='"with_multiagent_therapy"'], met).
verdict('initiation.1.c', b_all, [regimen='"with_tki"'], met).
verdict('initiation.1.c', b_all, [regimen='"with_tki_and_multiagent_therapy"'], met).
verdict('initiation.1.c', b_all, [regimen='"with_one_other_agent"'], not_met).
verdict('initiation.1.c', b_all, [regimen], unknown).
verdict('initiation.1.c', b_all, [regimen,concurrent_agents='[]'], met).
verdict('initiation.1.c', b_all, [regimen,concurrent_agents='["inotuzumab ozogamicin"]'], not_met).
verdict('initiation.1.c', b_all, [regimen,concurrent_agents='["Venclexta"]'], not_met).
verdict('initiation.1.c', b_all, [regimen,concurrent_agents='["vincristine","mercaptopurine"]'], met).
verdict('initiation.1.c', b_all, [regimen,concurrent_agents='["hyper-CVAD"]'], met).
verdict('initiation.1.c', b_all, [regimen,concurrent_agents='["dexamethasone","intrathecal methotrexate"]'], met).
verdict('initiation.1.c', b_all, [regimen,concurrent_agents='["blinatumomab"]'], met).
verdict('initiation.1.c', b_all, [regimen,concurrent_agents='["novelmab"]'], unknown).
verdict('initiation.1.c', b_all, [regimen='"monotherapy"',concurrent_agents='["venetoclax"]'], unknown).
verdict('initiation.1.c', b_all, [regimen='"monotherapy"',concurrent_agents='["imatinib"]'], met).

verdict('initiation.1.d', b_all, [dose='[{"value":27.9,"unit":"mcg/day"}]'], met).
verdict('initiation.1.d', b_all, [dose='[{"value":28,"unit":"mcg/day"}]'], met).
verdict('initiation.1.d', b_all, [dose='[{"value":28.0001,"unit":"mcg/day"}]'], not_met).
verdict('initiation.1.d', b_all, [dose='[{"value":0.028,"unit":"mg/day"}]'], met).
verdict('initiation.1.d', b_all, [dose='[{"value":28,"unit":"mg/day"}]'], not_met).
verdict('initiation.1.d', b_all, [dose='[{"value":9,"unit":"mcg/day","days":"1-7"},{"value":28,"unit":"mcg/day","days":"8-28"}]'], met).
verdict('initiation.1.d', b_all, [dose='[{"value":9,"unit":"mcg/day"},{"value":29,"unit":"mcg/day"}]'], not_met).
verdict('initiation.1.d', b_all, [dose], unknown).
verdict('initiation.1.d', b_all, [dose='[{"value":-28,"unit":"mcg/day"}]'], unknown).
verdict('initiation.1.d', b_all, [dose='[{"value":-28,"unit":"mcg/m2/day","cap":28}]'], unknown).
verdict('initiation.1.d', b_all, [dose='[{"value":0,"unit":"mcg/day"}]'], unknown).
verdict('initiation.1.d', b_all, [dose='[{"value":15,"unit":"mcg/m2/day"}]'], unknown).
verdict('initiation.1.d', b_all, [dose='[{"value":15,"unit":"mcg/m2/day","cap":28}]'], met).
verdict('initiation.1.d', b_all, [dose='[{"value":15,"unit":"mcg/m2/day","cap":30}]'], unknown).
verdict('initiation.1.d', b_all, [dose='[{"value":15,"unit":"mcg/m2/day"}]',body_surface_area_m2='1.86'], met).
verdict('initiation.1.d', b_all, [dose='[{"value":15,"unit":"mcg/m2/day"}]',body_surface_area_m2='1.87'], not_met).
verdict('initiation.1.d', b_all, [dose='[{"value":15,"unit":"mcg/m2/day","cap":28}]',body_surface_area_m2='1.87'], met).
verdict('initiation.1.d', b_all, [dose='[{"value":0.4,"unit":"mcg/kg/day"}]'], met).
verdict('initiation.1.d', b_all, [dose='[{"value":0.41,"unit":"mcg/kg/day"}]'], not_met).

verdict('initiation.2.diagnosis', other, [], met).
verdict('initiation.2.diagnosis', other, [diagnosis='"b_cell_precursor_all"'], not_met).
verdict('initiation.2.diagnosis', other, [diagnosis], unknown).
verdict('initiation.2.diagnosis', other, [diagnosis='["cll","dlbcl"]'], met).

verdict('initiation.2.a.i', other, [fda_label='{"indication":true,"additional_requirements_met":true}'], met).
verdict('initiation.2.a.i', other, [fda_label='{"indication":true,"additional_requirements_met":false}'], not_met).
verdict('initiation.2.a.i', other, [fda_label='{"indication":true}'], unknown).
verdict('initiation.2.a.ii', other, [], met).
verdict('initiation.2.a.ii', other, [nccn='{"category":1,"usage_matches":true}'], met).
verdict('initiation.2.a.ii', other, [nccn='{"category":"2B","usage_matches":true}'], not_met).
verdict('initiation.2.a.ii', other, [nccn='{"category":"3","usage_matches":true}'], not_met).
verdict('initiation.2.a.ii', other, [nccn='{"category":"not_listed"}'], not_met).
verdict('initiation.2.a.ii', other, [nccn='{"category":"2A","usage_matches":false}'], not_met).
verdict('initiation.2.a.ii', other, [nccn='{"category":"2A"}'], unknown).
verdict('initiation.2.a', other, [], met).
verdict('initiation.2.a', other, [nccn='{"category":"3"}'], not_met).
verdict('initiation.2.a', other, [nccn], unknown).
verdict('initiation.2.b', other, [], met).
verdict('initiation.2.b', other, [dose='[{"value":28.1,"unit":"mcg/day"}]'], not_met).
verdict('initiation.2.b', other, [dose], unknown).

verdict('continuation.1.prior_authorization', continued, [], met).
verdict('continuation.1.prior_authorization', continued, [prior_authorizations='[]'], not_met).
verdict('continuation.1.prior_authorization', continued, [prior_authorizations], unknown).
verdict('continuation.1.prior_authorization', continued, [request_date], unknown).
verdict('continuation.1.prior_initiation', continued, [previously_met_initiation=true], met).
verdict('continuation.1.prior_initiation', continued, [], not_met).
verdict('continuation.1.prior_initiation', continued, [previously_met_initiation], unknown).
verdict('continuation.1', continued, [], met).
verdict('continuation.1', continued, [prior_authorizations='[]'], not_met).
verdict('continuation.1', continued, [prior_authorizations], unknown).
verdict('continuation.2', continued, [], met).
verdict('continuation.2', continued, [regimen='"with_one_other_agent"'], not_met).
verdict('continuation.2', continued, [regimen], unknown).
verdict('continuation.3', continued, [], met).
verdict('continuation.3', continued, [dose='[{"value":28.1,"unit":"mcg/day"}]'], not_met).
verdict('continuation.3', continued, [dose], unknown).

%   prior(Element, Request date, Verdict)

prior('"decision":"denied","drug":"blinatumomab","indication":"b_all","approval_date":"2025-11-03"', "2026-06-01", not_met).
prior('"decision":"approved","drug":"Blincyto","indication":"other_supported","approval_date":"2025-11-03"', "2026-06-01", met).
prior('"decision":"approved","drug":"Blinicyto","indication":"b_all","approval_date":"2025-11-03"', "2026-06-01", met).
prior('"decision":"approved","drug":"imatinib","indication":"b_all","approval_date":"2025-11-03"', "2026-06-01", not_met).
prior('"decision":"approved","drug":"blinatumomab","indication":"unsupported","approval_date":"2025-11-03"', "2026-06-01", not_met).
prior('"decision":"approved","drug":"blinatumomab","indication":"b_all"', "2026-06-01", unknown).
prior('"decision":"approved","drug":"blinatumomab","indication":"b_all","approval_date":"2026-06-02"', "2026-06-01", unknown).
prior('"decision":"approved","drug":"blinatumomab","indication":"b_all","approval_date":"2026-02-30"', "2026-06-01", unknown).
prior('"decision":"approved","drug":"blinatumomab","indication":"b_all","approval_date":"2024-06-01"', "2026-06-01", met).
prior('"decision":"approved","drug":"blinatumomab","indication":"b_all","approval_date":"2024-05-31"', "2026-06-01", not_met).
prior('"decision":"approved","drug":"blinatumomab","indication":"b_all","approval_date":"2026-06-01"', "2026-06-01", met).

:- begin_tests(criteria).

test(verdict, [ forall(( verdict(Id, Base, Changes, Expected),
                         Expected \== error )),
                true(Verdict == Expected) ]) :-
    (   memberchk(Base, [b_all, other])
    ->  true
    ;   Base == continued
    ),
    verdict_of(Base, Changes, [], Id, Verdict).

test(refused, [ forall(verdict(_, Base, Changes, error)),
                throws(refused([problem("mrd[0].value", _, _, _, _)])) ]) :-
    asked(Base, Changes, [], _).

test(prior, [ forall(prior(Element, Date, Expected)),
              true(Verdict == Expected) ]) :-
    format(string(List), "[{~w}]", [Element]),
    format(string(Received), "\"~w\"", [Date]),
    verdict_of(continued,
               [prior_authorizations=List, request_date=Received], [],
               'continuation.1.prior_authorization', Verdict).

test(covered, Missing == []) :-
    findall(Id-Verdict,
            ( guidelines:criterion(blinatumomab, Id, _, _),
              member(Verdict, [met, not_met, unknown]),
              \+ verdict(Id, _, _, Verdict),
              \+ memberchk(Id, [initiation, 'initiation.1', 'initiation.2',
                                continuation])
            ),
            Missing).

:- end_tests(criteria).
