:- use_module('../../kb/load').
:- use_module(requests).
:- use_module('../../kb/explaining/explanation').
:- use_module('../../kb/explaining/summary').
:- use_module('../../kb/language/guidelines').
:- use_module('../../kb/request/admission').
:- use_module('../../queries/asking').
:- use_module(library(lists)).
:- use_module(library(plunit)).

/*  The reason given is the reason: blockers, and what the first lines say.  */

%   reason(Base, Changes, Options, Blockers, Texts in the explanation)

reason(b_all, [cd19='{"status":"negative","lab_report":"provided"}'], [],
       ['initiation.1.a'],
       ["DENY", "not CD19-positive", "The disease is CD19-negative.",
        "can: the disease is CD19-negative."]).
reason(b_all, [dose='[{"value":28.1,"unit":"mcg/day"}]'], [],
       ['initiation.1.d'],
       ["A planned daily dose exceeds",
        "28.1 mcg/day, 0.1 mcg/day above the daily dose limit of 28 mcg/day",
        "In the plan: planned daily doses of at most 28 mcg/day (now 28.1"]).
reason(b_all, [regimen='"with_one_other_agent"'], [],
       ['initiation.1.c'],
       ["with exactly one other agent",
        "In the plan: regimen alone, with multiagent therapy, with a TKI or"]).
reason(b_all, [philadelphia_status='"positive"'], [],
       ['initiation.1.b', 'initiation.1.b.iii'],
       ["The nearest:", "No TKI was given and none is contraindicated. Needed:",
        "Nothing in the paperwork or the plan alone.",
        "If recorded wrongly: the Philadelphia chromosome is absent"]).
reason(b_all, [disease_status='"in_remission"',
               mrd='[{"value":0.02,"unit":"percent"}]'], [],
       ['initiation.1.b', 'initiation.1.b.ii'],
       ["The disease is in remission. Needed: disease status relapsed or refractory",
        "an MRD result of 0.1 % or more (now 0.02 %) -> approve, 6 months"]).
reason(b_all, [diagnosis='"t_cell_all"', nccn='{"category":"3"}',
               fda_label='{"indication":false}'], [],
       ['initiation.2.a', 'initiation.2.a.i'],
       ["Neither the FDA label nor the NCCN Compendium"]).
reason(b_all, [cd19='{"status":"positive"}'], [],
       ['initiation.1.a'],
       ["PEND", "Can the laboratory report that shows CD19 be sent?"]).
reason(b_all, [cd19='{"status":"positive","lab_report":"not_provided"}'], [],
       ['initiation.1.a'],
       ["In the paperwork: the CD19 laboratory report is in the file -> approve"]).
reason(b_all, [known_hypersensitivity=true], [q15-blocks],
       [initiation],
       ["DENY", "A hypersensitivity to blinatumomab is on record."]).
reason(b_all, [dose='[{"value":28.1,"unit":"mcg/day"}]'], [q15-blocks, q16-mandatory],
       ['initiation.1.d'],
       ["-> approve, 6 months (initiation.1.d)."]).
reason(b_all, [philadelphia_status='"positive"', disease_status='"in_remission"',
               mrd='[{"value":130,"unit":"percent","date":"2026-02-30"}]'], [],
       ['initiation.1.b', 'initiation.1.b.i'],
       ["What was received for the MRD level cannot be true. Needed:"]).
reason(b_all, [philadelphia_status='"positive"',
               treatment_phase='["reinduction","other"]'], [],
       ['initiation.1.b', 'initiation.1.b.iii'],
       ["With time or treatment: treatment phase consolidation or maintenance"]).
reason(continued, [prior_authorizations='[]'], [],
       ['continuation.1', 'continuation.1.prior_authorization'],
       ["No earlier authorization is on record. Needed: an authorization",
        "dated on or after 2024-06-01"]).
reason(continued, [prior_authorizations='[{"decision":"approved","drug":"blincyto",
         "indication":"b_all","approval_date":"2024-05-29"}]'], [],
       ['continuation.1', 'continuation.1.prior_authorization'],
       ["It was approved on 2024-05-29, 3 days before 2024-06-01"]).
reason(continued, [regimen='"with_one_other_agent"'], [],
       ['continuation.2'],
       ["none of the permitted combinations"]).
reason(b_all, [request_type='"continuation"', prior_authorizations='[]',
               previously_met_initiation=false], [],
       ['continuation.1', 'continuation.1.prior_authorization'],
       ["Asked for as initiation instead -> approve, 6 months."]).
reason(b_all, [line_of_business], [], [],
       ["PEND", "Which line of business covers the member?"]).
reason(b_all, [line_of_business='"medicare_part_d"'], [], [],
       ["REFER", "The request falls under Medicare Part D."]).
reason(b_all, [], [], [], ["APPROVE, 6 months", "The disease has relapsed."]).
reason(b_all, [philadelphia_status, tki_history='[{"drug":"imatinib","outcome":"intolerance"}]'],
       [], [],
       ["APPROVE, 6 months",
        "status is negative: The disease has relapsed",
        "status is positive: Ph-positive disease has relapsed"]).
reason(b_all, [philadelphia_status], [], ['initiation.1.b', 'initiation.1.b.ii'],
       ["PEND", "Approved if negative, denied if positive."]).

%   period(Base, Start of service, First and last day)

period(b_all,     "2026-06-08", period(date(2026,6,8),  date(2026,12,7))).
period(b_all,     "2026-07-01", period(date(2026,7,1),  date(2026,12,31))).
period(b_all,     "2026-08-31", period(date(2026,8,31), date(2027,2,27))).
period(b_all,     "2027-08-29", period(date(2027,8,29), date(2028,2,28))).
period(continued, "2026-06-08", period(date(2026,6,8),  date(2027,6,7))).
period(continued, "2028-02-29", period(date(2028,2,29), date(2029,2,27))).

head(Base, Changes, Options0, Head) :-
    text_options(Options0, Options),
    requests:changed(Base, Changes, Document),
    option_readings(Options, Readings),
    admitted(Document, strict, Request),
    asked_guideline(Guideline),
    summary(Guideline, Readings, Request, Summary),
    explanation(analyst, short, Summary, Lines),
    lines_text(Lines, Head).

says(Head, Text) :-
    sub_string(Head, _, _, _, Text),
    !.

:- begin_tests(reasons).

test(blockers, [ forall(reason(Base, Changes, Options, Expected, _)),
                 true(Blockers == Expected) ]) :-
    list_of(Base, Changes, Options, blockers, Blockers).

test(head, [ forall(reason(Base, Changes, Options, _, Texts)),
             true(Missing == []) ]) :-
    head(Base, Changes, Options, Head),
    findall(Text, ( member(Text, Texts), \+ says(Head, Text) ), Missing).

test(period, [ forall(period(Base, Start, Expected)), true(Period == Expected) ]) :-
    format(string(Text), "\"~w\"", [Start]),
    list_of(Base, [service_start_date=Text], [], period, Period).

test(no_period, Period == none) :-
    list_of(b_all, [cd19='{"status":"negative"}'], [], period, Period).

test(scope_is_said_once, Count == 1) :-
    requests:changed(b_all, [], Document),
    admitted(Document, strict, Request),
    asked_guideline(Guideline),
    readings(Guideline, [], Readings),
    summary(Guideline, Readings, Request, Summary),
    explanation(analyst, full, Summary, Lines),
    lines_text(Lines, Text),
    findall(B, sub_string(Text, B, _, _, "A denial is a recommendation"), Bs),
    length(Bs, Count).

:- end_tests(reasons).
