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

%   reason(Base, Changes, Options, Blockers, Texts in the explanation's head)

reason(b_all, [cd19='{"status":"negative","lab_report":"provided"}'], [],
       ['initiation.1.a'],
       ["Denied: The disease is not CD19-positive", "CD19 status: negative"]).
reason(b_all, [dose='[{"value":28.1,"unit":"mcg/day"}]'], [],
       ['initiation.1.d'],
       ["Denied: A planned daily dose exceeds", "28.1 mcg/day",
        "at most 28 mcg/day"]).
reason(b_all, [regimen='"with_one_other_agent"'], [],
       ['initiation.1.c'],
       ["with exactly one other agent"]).
reason(b_all, [philadelphia_status='"positive"'], [],
       ['initiation.1.b', 'initiation.1.b.iii'],
       ["none of"-no, "TKI) history: none on record"]).
reason(b_all, [disease_status='"in_remission"',
               mrd='[{"value":0.09,"unit":"percent"}]'], [],
       ['initiation.1.b', 'initiation.1.b.ii'],
       ["Disease status: in remission"]).
reason(b_all, [diagnosis='"t_cell_all"', nccn='{"category":"3"}',
               fda_label='{"indication":false}'], [],
       ['initiation.2.a', 'initiation.2.a.i'],
       ["Neither the FDA label nor the NCCN Compendium"]).
reason(b_all, [cd19='{"status":"positive"}'], [],
       ['initiation.1.a'],
       ["Pended for: CD19 laboratory report"]).
reason(b_all, [known_hypersensitivity=true], [q15-blocks],
       [initiation],
       ["Denied: Hypersensitivity on record: yes"]).
reason(continued, [prior_authorizations='[]'], [],
       ['continuation.1', 'continuation.1.prior_authorization'],
       ["Earlier authorizations: none on record"]).
reason(continued, [regimen='"with_one_other_agent"'], [],
       ['continuation.2'],
       ["none of the permitted combinations"]).
reason(b_all, [line_of_business], [], [], ["Pended for: line of business"]).
reason(b_all, [], [], [], ["Approved for 6 months", "Nothing: it is approved."]).
reason(b_all, [philadelphia_status, tki_history='[{"drug":"imatinib","outcome":"intolerance"}]'],
       [], [],
       ["whatever the Philadelphia chromosome status",
        "status is negative: The disease has relapsed",
        "status is positive: Ph-positive disease has relapsed"]).

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
    explanation(why_not, Summary, Lines),
    lines_text(Lines, Text),
    sub_string(Text, Before, _, _, "The proof"),
    !,
    sub_string(Text, 0, Before, _, Head).

says(Head, Text-no) :-
    !,
    \+ sub_string(Head, _, _, _, Text).
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
    explanation(why, Summary, Lines),
    lines_text(Lines, Text),
    findall(B, sub_string(Text, B, _, _, "A denial is a recommendation"), Bs),
    length(Bs, Count).

:- end_tests(reasons).
