:- use_module('../../kb/load').
:- use_module(requests).
:- use_module('../../kb/explaining/explanation').
:- use_module('../../kb/explaining/summary').
:- use_module('../../kb/request/admission').
:- use_module('../../queries/asking').
:- use_module(library(apply)).
:- use_module(library(lists)).
:- use_module(library(plunit)).

/*  What explanations say to whom, and what they must not say.  */

%   saying(Audience, Base, Changes, Options, Said, Unsaid)

%   What rests on a split says in which case by what; what cannot matter
%   stands in nobody's way.
saying(analyst, split, [dose='[{"value":30,"unit":"mcg/day"}]'], [],
       ["(initiation.1.d; initiation.1.b.ii if the Philadelphia chromosome \c
         status is negative, initiation.1.b.iii if it is positive)"],
       []).
saying(analyst, split, [cd19='{"status":"positive","lab_report":"not_provided"}'], [],
       ["(initiation.1.a; initiation.1.b.ii if the",
        "  ?   initiation.1.a  "],
       ["  ?   initiation.1.b"]).
saying(analyst, split, [cd19='{"status":"positive","lab_report":"not_provided"}'],
       [q19-known_facts_only],
       ["Is the Philadelphia chromosome (BCR::ABL1) present?",
        "  ?   initiation.1.b.ii"],
       []).
saying(analyst, split, [], [],
       ["If the Philadelphia chromosome status is negative: The disease has",
        "ok  initiation.1.d  Every planned dose is within the limit."],
       ["in the full answer."]).
saying(analyst, split, [diagnosis='"all_lineage_unspecified"',
                        nccn='{"category":"2A","usage_matches":true}'], [],
       ["APPROVE",
        "If the diagnosis is B-cell precursor ALL and the Philadelphia chromosome \c
         status is negative: The disease has",
        "If the diagnosis is T-cell ALL: The diagnosis is another"],
       []).

%   Under another reading than the default it is said which.
saying(analyst, b_all, [], [q08-ph_negative],
       ["Read otherwise than by default, q08: Is consolidation or maintenance \c
         limited to Ph-negative disease? Yes."],
       ["by default, q09"]).
saying(analyst, b_all, [], [], [], ["Read otherwise"]).

%   Those who asked are asked for what they have, by what it is called.
saying(provider, b_all, [line_of_business], [],
       ["we look it up in the eligibility record: Which line of business"],
       ["Please tell us: Which line"]).
saying(provider, b_all, [cd19='{"status":"positive","lab_report":"not_provided"}'], [],
       ["Please send, where it exists: the CD19 laboratory report. The outcome"],
       ["exists: the CD19 laboratory report is in the file"]).
saying(provider, b_all, [cd19='{"status":"positive","lab_report":"not_provided"}',
                         dose='[{"value":30,"unit":"mcg/day"}]'], [],
       ["Please send, where it exists: the CD19 laboratory report; and if you \c
         change the plan: planned daily doses of at most 28 mcg/day (now 30"],
       []).
saying(provider, b_all, [philadelphia_status='"positive"'], [],
       ["If the file is wrong, please send what corrects it: a report that rules \c
         the Philadelphia chromosome out."],
       ["corrected report:"]).
saying(provider, continued, [prior_authorizations='[]'], [],
       ["please send what corrects it: records that show that the member"],
       ["the member did not meet all initiation criteria at an earlier time. The"]).
saying(provider, other, [nccn='{"category":"2B","usage_matches":true}'], [],
       ["If we looked up the wrong thing, please show us: the NCCN"],
       ["please send"]).
saying(provider, b_all, [known_hypersensitivity=true], [q15-blocks],
       ["please send what corrects it: an allergy list that is free of the drug."],
       []).

%   Under another reading, what it asks for is said.
saying(analyst, b_all, [], [q15-blocks],
       ["Assumed:", "No hypersensitivity to blinatumomab is on record."],
       ["known hypersensitivity."]).
saying(analyst, b_all, [], [],
       ["APPROVE"],
       ["No hypersensitivity", "known hypersensitivity"]).
saying(analyst, b_all, [icd10cm='["C91.00","C91.01"]'], [q16-mandatory],
       ["x   No. 2: C91.01. C91.01 is not a code the document lists",
        "In the paperwork: reported codes, each a code the document lists, or one \c
         that names no disease (now C91.01) ->"],
       ["for every reported code a code"]).
saying(analyst, continued,
       [prior_authorizations='[{"decision":"approved","drug":"blincyto",
          "indication":"b_all","approval_date":"2024-03-01","end_date":"2024-05-30"}]'],
       [q33-in_force_within],
       ["It was approved on 2024-03-01, 92 days before 2024-06-01",
        "The approval ended on 2024-05-30, 2 days before 2024-06-01",
        "counts) or ending on or after"],
       []).
saying(analyst, gated, [], [q14-as_initiation],
       ["Which health plan approved blinatumomab before",
        "?   continuation.1  "],
       ["Why it waits", "earlier authorizations"]).

%   What is missing is asked for under the readings selected.
saying(analyst, mrd, [], [], ["What is the latest MRD result, in percent of cells, with"],
       ["Which document shows it?"]).
saying(analyst, mrd, [], [q04-transcripts_too],
       ["in percent of cells or as a ratio of BCR::ABL1 transcripts, with its date?",
        "sequencing or BCR::ABL1 PCR)"],
       ["in percent of cells, with"]).
saying(provider, mrd, [], [q23-any_result],
       ["Please tell us: Which MRD results are there, in percent of cells, each",
        "It is not stated which MRD results there are."],
       ["latest"]).
saying(analyst, mrd, [], [q31-documented],
       ["with its date? Which document shows it?"],
       []).
saying(analyst, mrd, [], [q04-transcripts_too, q23-any_result, q31-documented],
       ["Which MRD results are there, in percent of cells or as a ratio of \c
         BCR::ABL1 transcripts, each with its date? Which document shows it?"],
       []).
saying(analyst, continued, [prior_authorizations], [q13-any_drug],
       ["Which health plan approved a drug before, when, and for what?",
        "It is not stated whether a health plan approved a drug before."],
       ["approved blinatumomab before", "approved the drug before"]).
saying(analyst, continued, [prior_authorizations], [q33-in_force_within],
       ["approved blinatumomab before, from when until when, and for what?"],
       []).

%   A contradiction that settles nothing is said to be without effect.
saying(analyst, b_all, [disease_status='["relapsed","refractory"]'], [],
       ["conflict: relapsed and refractory. That does not matter here: either \c
         will do.",
        "status is contradictory. It does not matter for this answer."],
       ["answer: disease status", "and disease status"]).
saying(analyst, b_all, [disease_status='["in_remission","newly_diagnosed"]'], [],
       ["DENY", "That does not matter here: neither will do. Needed:"],
       []).
saying(analyst, split, [philadelphia_status='["positive","negative"]'], [],
       ["APPROVE",
        "Philadelphia chromosome status is contradictory. It does not matter for"],
       []).
saying(analyst, b_all, [philadelphia_status='["positive","negative"]'], [],
       ["PEND", "status is contradictory.\n"],
       ["not matter"]).

%   What is too long for a line has several.
saying(analyst, blank, [line_of_business='"commercial"',
                         dose='[{"value":130,"unit":"mcg/day"},
                                {"value":52.36,"unit":"mcg/day"}]'], [],
       ["  In the plan:\n    Planned daily doses of at most 28 mcg/day (now 130 \c
         mcg/day and 52.36 mcg/day).\n    Then: pend, for the ",
        " others.\n"],
       ["->"]).
saying(provider, blank, [line_of_business='"commercial"',
                         dose='[{"value":130,"unit":"mcg/day"},
                                {"value":52.36,"unit":"mcg/day"}]'], [],
       ["  If you change the plan:\n    Planned daily doses",
        "\n  The outcome would then be: pend, for the "],
       ["->"]).

based(mrd, Changes0, b_all,
      [ mrd, disease_status='"in_remission"' | Changes0 ]) :-
    !.
based(gated, Changes0, other,
      [ request_type='"continuation"', previously_met_initiation=false,
        regimen='"with_one_other_agent"' | Changes0 ]) :-
    !.
based(split, Changes0, b_all,
      [ philadelphia_status,
        tki_history='[{"drug":"imatinib","outcome":"intolerance"}]'
      | Changes0 ]) :-
    !.
based(Base, Changes, Base, Changes).

explained(Audience, Base0, Changes0, Options0, Text) :-
    based(Base0, Changes0, Base, Changes),
    text_options(Options0, Options),
    requests:changed(Base, Changes, Document),
    option_readings(Options, Readings),
    admitted(Document, strict, Request),
    asked_guideline(Guideline),
    summary(Guideline, Readings, Request, Summary),
    explanation(Audience, short, Summary, Lines),
    lines_text(Lines, Text).

says(Text, Part) :-
    sub_string(Text, _, _, _, Part),
    !.

:- begin_tests(sayings).

test(each_set_of_changes_is_told_once, Count == 1) :-
    explained(analyst, blank, [line_of_business='"commercial"',
                               dose='[{"value":30,"unit":"mcg/day"}]'],
              [], Text),
    findall(B, sub_string(Text, B, _, _, "In the plan:"), Bs),
    length(Bs, Count).

test(saying, [ forall(saying(Audience, Base, Changes, Options, Said, Unsaid)),
               true(Lacking-Spare == []-[]) ]) :-
    explained(Audience, Base, Changes, Options, Text),
    exclude(says(Text), Said, Lacking),
    include(says(Text), Unsaid, Spare).

:- end_tests(sayings).
