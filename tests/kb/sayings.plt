:- use_module('../../kb/load').
:- use_module(requests).
:- use_module('../../kb/explaining/explanation').
:- use_module('../../kb/explaining/missing_lines').
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

test(saying, [ forall(saying(Audience, Base, Changes, Options, Said, Unsaid)),
               true(Lacking-Spare == []-[]) ]) :-
    explained(Audience, Base, Changes, Options, Text),
    exclude(says(Text), Said, Lacking),
    include(says(Text), Unsaid, Spare).

:- end_tests(sayings).
