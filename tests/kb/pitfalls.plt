:- use_module('../../kb/load').
:- use_module(requests).
:- use_module('../../kb/language/guidelines').
:- use_module('../../kb/reasoning/decision').
:- use_module('../../kb/vocabulary/codes').
:- use_module('../../kb/vocabulary/words').
:- use_module('../../queries/asking').
:- use_module(library(lists)).
:- use_module(library(plunit)).

/*  Requests that invite a wrong answer.  */

%   pitfall(Base, Changes, Options, Outcome)

%   A brand and its generic, or a line entered twice, is one agent.
pitfall(b_all, [regimen, concurrent_agents='["venetoclax","Venclexta"]'], [], deny).
pitfall(b_all, [regimen, concurrent_agents='["venetoclax","venetoclax"]'], [], deny).
pitfall(b_all, [regimen, concurrent_agents='["methotrexate","mtx","dexamethasone"]'], [], deny).
pitfall(b_all, [regimen, concurrent_agents='["newdrug","newdrug"]'], [], pend).
pitfall(b_all, [regimen, concurrent_agents='["methotrexate","vincristine"]'], [], approve(6)).

%   What is a ratio of BCR::ABL1 transcripts, and what only sounds like one.
pitfall(mrd, [mrd='[{"value":0.5,"unit":"percent","method":"flow cytometry, report available"}]'], [], approve(6)).
pitfall(mrd, [mrd='[{"value":0.01,"unit":"percent","method":"flow, not applicable"}]'], [], deny).
pitfall(mrd, [mrd='[{"value":0.5,"unit":"percent","method":"8-colour flow (reliable)"}]'], [], approve(6)).
pitfall(mrd, [mrd='[{"value":0.5,"unit":"percent","method":"BCR-ABL1 ratio"}]'], [], pend).
pitfall(mrd, [mrd='[{"value":0.5,"unit":"percent","method":"bcrabl1 RT-qPCR"}]'], [], pend).
pitfall(mrd, [mrd='[{"value":0.5,"unit":"percent","method":"International Scale"}]'], [], pend).
pitfall(mrd, [mrd='[{"value":0.5,"unit":"percent","method":"% IS"}]'], [], pend).
pitfall(mrd, [mrd='[{"value":0.5,"unit":"percent","method":"p210 RT-PCR"}]'], [], pend).
pitfall(mrd, [mrd='[{"value":0.5,"unit":"percent","method":"b2a2/e13a2"}]'], [], pend).
pitfall(mrd, [mrd='[{"value":0.5,"unit":"percent","method":"transcript copies"}]'], [], pend).

%   Leniently, what is not understood is not known: never left out.
pitfall(mrd, [mrd='[{"value":0.5,"unit":"percent","comparater":"<"}]'], [lenient-true], pend).
pitfall(mrd, [mrd='[{"value":0.5,"unit":"percent","method":["bcr-abl1 ratio"]}]'], [lenient-true], pend).
pitfall(b_all, [dose='[{"value":9,"unit":"mcg/day","vlaue":30}]'], [lenient-true], pend).
pitfall(b_all, [dose='[{"value":30,"unit":"mcg/day","cap":"28 mcg/day"}]'], [lenient-true], pend).
pitfall(b_all, [philadelphia_status='"positive"',
                tki_history='[{"drug":"imatinib","outcome":"responding","outcom":"intolerance"}]'],
        [lenient-true], pend).
pitfall(b_all, [drug='"imatinib"'], [lenient-true], pend).
pitfall(b_all, [drug='["subcutaneous blinatumomab"]'], [lenient-true], pend).
pitfall(b_all, [cd19='"positive"'], [lenient-true], pend).

%   The word "unknown" says what leaving out says.
pitfall(mrd, [mrd='[{"value":0.5,"unit":"percent","comparator":"unknown"}]'], [], approve(6)).
pitfall(b_all, [drug='"unknown"'], [], approve(6)).
pitfall(b_all, [cd19='"unknown"'], [], pend).

%   A category holds its subcategories; a benign growth is no rival disease.
pitfall(b_all, [icd10cm='["C91"]'], [], approve(6)).
pitfall(b_all, [icd10cm='["C91.90"]'], [], approve(6)).
pitfall(b_all, [icd10cm='["C95.90"]'], [], approve(6)).
pitfall(b_all, [icd10cm='["C91.00","D25.9"]'], [], approve(6)).
pitfall(b_all, [icd10cm='["C91.00","C50.911"]'], [], pend).
pitfall(b_all, [icd10cm='["C92"]'], [], pend).

%   A drug by both of its names, or with a mark, is that drug.
pitfall(b_all, [drug='{"name":"BLINCYTO (blinatumomab)"}'], [], approve(6)).
pitfall(b_all, [drug='{"name":"Blincyto\u00AE"}'], [], approve(6)).
pitfall(b_all, [drug='{"name":"Blincyto (imatinib)"}'], [], pend).
pitfall(b_all, [regimen, concurrent_agents='["inotuzumab  ozogamicin"]'], [], deny).
pitfall(b_all, [regimen, concurrent_agents='["steroids","premedication"]'], [], approve(6)).
pitfall(b_all, [philadelphia_status='"positive"',
                tki_history='[{"drug":"TKI","outcome":"contraindication"}]'], [], approve(6)).
pitfall(b_all, [philadelphia_status='"positive"',
                tki_history='[{"drug":"TKI","outcome":"contraindication"}]'],
        [q05-whole_class], deny).

%   Leniently, codes or partners that were not understood may say anything.
pitfall(b_all, [icd10cm='["C91.00",5]'], [lenient-true], pend).
pitfall(b_all, [concurrent_agents='"venetoclax"'], [lenient-true], pend).

pitfall(b_all, [regimen='"mono"', concurrent_agents='[]'], [lenient-true], pend).
pitfall(b_all, [icd10cm='["C91.00","U07.1"]'], [], approve(6)).
pitfall(b_all, [icd10cm='["U07.1"]'], [], approve(6)).

%   Both lines refer: nothing is open about the route.
pitfall(b_all, [line_of_business='["medicare_part_d","federal_employee_program"]'],
        [q27-guideline_applies], refer).

%   The class of TKIs is the same among the partners.
pitfall(b_all, [regimen, concurrent_agents='["ruxolitinib"]'], [], deny).
pitfall(b_all, [regimen, concurrent_agents='["ruxolitinib"]'], [q06-any_kinase], approve(6)).
pitfall(induction, [regimen, concurrent_agents='["newtinib"]'], [], pend).
pitfall(induction, [regimen, concurrent_agents='["newtinib"]'], [q06-closed_list], deny).

%   Equal numbers are decided alike, however they are written.
pitfall(b_all, [dose='[{"value":"15.0","unit":"mcg/m2/day"}]', body_surface_area_m2='"1.87"'],
        [q40-rounded], approve(6)).
pitfall(b_all, [dose='[{"value":"15","unit":"mcg/m2/day"}]', body_surface_area_m2='"1.87"'],
        [q40-rounded], approve(6)).

%   names(Base, Changes, Options, Field, List)

names(b_all, [request_date, service_start_date='"2026-02-30"'], [], missing,
      [service_start_date]).
names(b_all, [philadelphia_status='"negative"'], [q31-documented], missing,
      [philadelphia_status]).
names(b_all, [request_type='"unknown"', prior_authorizations='[]',
              previously_met_initiation=false, treatment_phase='"consolidation"',
              cd19='{"status":"indeterminate","lab_report":"provided"}'],
      [q14-as_initiation], missing, ['cd19.status']).
names(b_all, [philadelphia_status='"negative"'], [q31-documented], flags,
      [flag(undocumented, philadelphia_status)]).

%   independent(Base, Changes, Question): the outcome does not hang on it.

independent(b_all, [line_of_business='["medicare_part_d","federal_employee_program"]'], q27).

dependent(b_all, [regimen, concurrent_agents='["ruxolitinib"]'], q06).

%   unadvised(Base, Changes, Advisory), and advised

unadvised(b_all, [weight_kg, dose='[{"value":30,"unit":"mcg/day"}]'], dose_above_label_for_weight).
unadvised(b_all, [dose='[{"value":30,"unit":"mcg/day"}]'], dose_above_label_for_weight).

is_advised(continued, [cd19='{"status":"negative","lab_report":"provided"}'], cd19_negative).
is_advised(b_all, [weight_kg=30, body_surface_area_m2='"0.99"'], dose_above_label_for_weight).

%   unhinted(Enumeration, Given): a hint would turn the meaning over.

unhinted(comparator, "=").
unhinted(dose_unit,  "mg/m2/day").
unhinted(dose_unit,  "mg/kg/day").

based(mrd, Changes0, b_all, [ philadelphia_status='"positive"',
                              disease_status='"in_remission"' | Changes0 ]) :-
    !.
based(induction, Changes0, b_all, [ philadelphia_status='"positive"',
                                    disease_status='"newly_diagnosed"',
                                    treatment_phase='"induction"' | Changes0 ]) :-
    !.
based(Base, Changes, Base, Changes).

:- begin_tests(pitfalls).

test(outcome, [ forall(pitfall(Base0, Changes0, Options, Expected)),
                true(Outcome == Expected) ]) :-
    based(Base0, Changes0, Base, Changes),
    outcome_of(Base, Changes, Options, Outcome).

test(named, [ forall(names(Base, Changes, Options, Field, Expected)),
              true(List == Expected) ]) :-
    list_of(Base, Changes, Options, Field, List).

test(independent, [ forall(independent(Base, Changes, Question)),
                    true(\+ memberchk(Question, Questions)) ]) :-
    list_of(Base, Changes, [], depends_on, Questions).

test(dependent, [ forall(dependent(Base, Changes, Question)),
                  true(Named == [Question]) ]) :-
    list_of(Base, Changes, [], depends_on, Questions),
    intersection([Question], Questions, Named).

test(unadvised, [ forall(unadvised(Base, Changes, Id)),
                  true(\+ memberchk(Id-_, Advisories)) ]) :-
    list_of(Base, Changes, [], advisories, Advisories).

test(advised, [ forall(is_advised(Base, Changes, Id)),
                true(Shown == [Id]) ]) :-
    list_of(Base, Changes, [], advisories, Advisories),
    findall(Id, member(Id-_, Advisories), Shown).

test(unhinted, [ forall(unhinted(Enumeration, Given)), fail ]) :-
    words(Enumeration, Words),
    nearest_word(Given, Words, _).

%   What codes speak of is looked up by their first five characters.

test(prefixes, Others == []) :-
    findall(Prefix,
            ( diagnosis_codes(_, Prefixes),
              member(Prefix, Prefixes),
              \+ string_length(Prefix, 5)
            ),
            Others).

:- end_tests(pitfalls).
