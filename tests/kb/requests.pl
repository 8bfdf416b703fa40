:- module(requests,
          [ asked/4,                    % +Base, +Changes, +Options, -Reply
            outcome_of/4,               % +Base, +Changes, +Options, -Outcome
            verdict_of/5,               % +Base, +Changes, +Options, +Id, -Verdict
            list_of/5                   % +Base, +Changes, +Options, +Field, -List
          ]).
:- use_module('../../queries/catalogue').
:- use_module('../../queries/asking').
:- use_module('../../kb/explaining/summary').
:- use_module('../../kb/request/admission').
:- use_module('../../kb/request/json').
:- use_module(library(apply), [foldl/4]).
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> Requests for tests: a base, and changes to it

A change is Field=JsonText, or Field alone to leave the field out.
*/

%!  base(?Name, ?JsonText) is nondet.

base(blank, "{}").
base(b_all, "{\"line_of_business\":\"commercial\", \"request_type\":\"initiation\",
  \"request_date\":\"2026-06-01\", \"service_start_date\":\"2026-06-08\",
  \"dose\":[{\"value\":28,\"unit\":\"mcg/day\"}], \"regimen\":\"monotherapy\",
  \"weight_kg\":70, \"treatment_phase\":\"other\",
  \"diagnosis\":\"b_cell_precursor_all\",
  \"cd19\":{\"status\":\"positive\",\"lab_report\":\"provided\"},
  \"philadelphia_status\":{\"value\":\"negative\",\"source\":\"FISH\"},
  \"disease_status\":\"relapsed\", \"mrd\":[], \"tki_history\":[]}").
base(other, "{\"line_of_business\":\"commercial\", \"request_type\":\"initiation\",
  \"request_date\":\"2026-06-01\", \"weight_kg\":70,
  \"dose\":[{\"value\":28,\"unit\":\"mcg/day\"}], \"regimen\":\"monotherapy\",
  \"diagnosis\":\"b_lymphoblastic_lymphoma\",
  \"fda_label\":{\"indication\":false,\"additional_requirements_met\":false},
  \"nccn\":{\"category\":\"2A\",\"usage_matches\":true}}").
base(continued, "{\"line_of_business\":\"commercial\",
  \"request_type\":\"continuation\", \"request_date\":\"2026-06-01\",
  \"weight_kg\":70, \"dose\":[{\"value\":28,\"unit\":\"mcg/day\"}],
  \"regimen\":\"monotherapy\", \"previously_met_initiation\":false,
  \"prior_authorizations\":[{\"payer\":\"a plan\",\"decision\":\"approved\",
    \"drug\":\"blinatumomab\",\"indication\":\"b_all\",
    \"approval_date\":\"2025-11-03\"}]}").

changed(Base, Changes, object(Pairs)) :-
    base(Base, Text),
    json_document(Text, object(Pairs0)),
    foldl(change, Changes, Pairs0, Pairs).

change(Field=Text, Pairs0, Pairs) :-
    !,
    change(Field, Pairs0, Pairs1),
    atom_string(Field, Key),
    json_document(Text, Value),
    Pairs = [Key-Value|Pairs1].
change(Field, Pairs0, Pairs) :-
    atom_string(Field, Key),
    findall(K-V, ( member(K-V, Pairs0), K \== Key ), Pairs).

%!  asked(+Base, +Changes, +Options, -Fields) is det.
%
%   True when Fields are those of the summary of the changed request.

asked(Base, Changes, Options0, Fields) :-
    text_options(Options0, Options),
    changed(Base, Changes, Document),
    asked_guideline(Guideline),
    option_readings(Options, Readings),
    (   memberchk("lenient"-"true", Options)
    ->  Strictness = lenient
    ;   Strictness = strict
    ),
    admitted(Document, Strictness, Request),
    summary(Guideline, Readings, Request, summary(_, _, Fields)).

%!  outcome_of(+Base, +Changes, +Options, -Outcome) is det.
%
%   True when Outcome is approve(Months), or another outcome word.

outcome_of(Base, Changes, Options, Outcome) :-
    asked(Base, Changes, Options, Fields),
    memberchk(outcome-Word, Fields),
    memberchk(months-Months, Fields),
    (   Word == approve
    ->  Outcome = approve(Months)
    ;   Outcome = Word
    ).

%!  verdict_of(+Base, +Changes, +Options, +Id, -Verdict) is det.

verdict_of(Base, Changes, Options, Id, Verdict) :-
    asked(Base, Changes, Options, Fields),
    memberchk(criteria-Criteria, Fields),
    memberchk(Id-Verdict, Criteria).

%!  list_of(+Base, +Changes, +Options, +Field, -List) is det.

list_of(Base, Changes, Options, Field, List) :-
    asked(Base, Changes, Options, Fields),
    memberchk(Field-List, Fields).
