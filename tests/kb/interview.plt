:- module(test_interview, []).
:- use_module('../../kb/load').
:- use_module('../../queries/asking').
:- use_module(library(plunit)).
:- use_module(library(solution_sequences), [limit/2]).
:- use_module(interviewed).
:- use_module(random_requests).
:- use_module('../../kb/language/guidelines').
:- use_module('../../kb/language/plans').
:- use_module('../../kb/reasoning/decision').
:- use_module('../../kb/explaining/interview_reasons').
:- use_module('../../kb/explaining/interview_words').
:- use_module('../../kb/explaining/summary').
:- use_module('../../kb/request/admission').
:- use_module('../../kb/request/answers').
:- use_module('../../kb/request/source').
:- use_module('../../kb/request/writing').
:- use_module('../../kb/vocabulary/findings').
:- use_module('../../kb/vocabulary/inquiries').
:- use_module('../../kb/vocabulary/words').
:- use_module('../../queries/interview').
:- use_module(library(aggregate), [aggregate_all/3]).
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [member/2, nth1/3, sum_list/2]).
:- use_module(library(random), [random_between/3]).

%   answered(?Finding, ?Answer, ?Given): what a line says.

answered(mrd, "0.05 %", "[{value: 0.05, unit: percent}]").
answered(mrd, "<0.01% 2026-05-01",
         "[{comparator: '<', value: 0.01, unit: percent, date: 2026-05-01}]").
answered(mrd, "0.0005 fraction", "[{value: 0.0005, unit: fraction}]").
answered(mrd, "none", "[]").
answered(mrd, "not performed", "not_performed").
answered(mrd, "[{value: 1, unit: percent}]", "[{value: 1, unit: percent}]").
answered(dose, "9 mcg/day days 1-7, value 28 mcg/day",
         "[{value: 9, unit: mcg/day, days: '1-7'}, {value: 28, unit: mcg/day}]").
answered(dose, "9 mcg/day, 28 mcg/day",
         "[{value: 9, unit: mcg/day}, {value: 28, unit: mcg/day}]").
answered(tki_history, "imatinib intolerance, dasatinib inadequate response 2025-01-02",
         "[{drug: imatinib, outcome: intolerance}, \c
           {drug: dasatinib, outcome: inadequate_response, date: 2025-01-02}]").
answered('cd19.status', "yes", "positive").
answered('cd19.status', "Negative", "negative").
answered('cd19.status', "pos", "positive").
answered('cd19.lab_report', "not prov", "not_provided").
answered(line_of_business, "comm", "commercial").
answered(disease_status, "don't know", "unknown").
answered(disease_status, "Not sure", "unknown").
answered('cd19.lab_report', "provided", "provided").
answered('cd19.lab_report', "not provided", "not_provided").
answered(philadelphia_status, "no", "negative").
answered(weight_kg, "70 kg", "70").
answered(diagnosis, "B-cell precursor ALL", "b_cell_precursor_all").
answered(disease_status, "in remission", "in_remission").
answered('nccn.category', "2a", "2A").
answered(regimen, "with TKI", "with_tki").
answered(regimen, "alone", "monotherapy").
answered(regimen, "with a TKI and multiagent therapy", "with_tki_and_multiagent_therapy").
answered(request_date, "2026-05-01", "2026-05-01").
answered(concurrent_agents, "imatinib, vincristine", "[imatinib, vincristine]").
answered(icd10cm, "C91.00, C91.02", "[C91.00, C91.02]").
answered(prior_authorizations, "approved blinatumomab b_all 2025-03-01 2026-03-01",
         "[{decision: approved, drug: blinatumomab, indication: b_all, \c
            approval_date: 2025-03-01, end_date: 2026-03-01}]").
answered(previously_met_initiation, "no", "false").
answered(treatment_phase, "unknown", "unknown").
answered(treatment_phase, "?", "unknown").

%   not_answered(?Finding, ?Answer): what the door refuses.

not_answered(dose, "28").
not_answered(dose, "none").
not_answered(dose, "28 mcg/day 35").
not_answered(dose, "yes").
not_answered(mrd, "0.05").
not_answered(weight_kg, "70 lb").
not_answered(diagnosis, "yes").
not_answered('cd19.lab_report', "yes").
not_answered('cd19.lab_report', "no").
not_answered(treatment_phase, "no").
not_answered(disease_status, "relapsing").
not_answered(request_date, "05/01/2026").
not_answered(tki_history, "imatinib did not work").
not_answered(tki_history, "imatinib not").
not_answered(line_of_business, "medicare").
not_answered('cd19.status', "po").
not_answered(disease_status, "rel").

raw_of(Finding, Document, Raw) :-
    split(Finding, Document, Fields),
    admitted(object(Fields), strict, request(Given, _)),
    findall(Name, finding(Name, _, _, _), Names),
    once(nth1(Index, Names, Finding)),
    arg(Index, Given, Raw).

split(Finding, Document, [Field]) :-
    atomic_list_concat(Parts, '.', Finding),
    maplist(atom_string, Parts, Texts),
    (   Texts = [Group, Key]
    ->  Field = Group-object([Key-Document])
    ;   Texts = [Name],
        Field = Name-Document
    ).

:- begin_tests(answers).

test(an_answer_is_what_the_door_takes,
     [forall(answered(Finding, Answer, Given)), Raw == Expected]) :-
    answer_document(Finding, Answer, Document),
    raw_of(Finding, Document, Raw),
    string_concat("value: ", Given, Yaml),
    document(yaml(Yaml), object([_-GivenDocument])),
    raw_of(Finding, GivenDocument, Expected).

test(what_is_not_understood_is_refused,
     [forall(not_answered(Finding, Answer)), throws(refused(_))]) :-
    answer_document(Finding, Answer, Document),
    raw_of(Finding, Document, _).

test(every_finding_has_a_hint, Without == []) :-
    findall(Finding,
            ( finding(Finding, _, _, _), \+ hint_text(Finding, _) ),
            Without).
test(every_word_can_be_said_as_it_stands_in_a_sentence, Wrong == []) :-
    findall(Finding-Word-Document,
            ( finding(Finding, word(Enumeration), _, _),
              words(Enumeration, Words),
              member(Word, Words),
              spoken(Word, Text),
              answer_document(Finding, Text, Document),
              atom_string(Word, Plain),
              Document \== plain(Plain)
            ),
            Wrong).
test(every_example_can_be_followed,
     [forall(example_answer(Finding, Example)), true(Raw = items([_]))]) :-
    answer_document(Finding, Example, Document),
    raw_of(Finding, Document, Raw).

:- end_tests(answers).

:- begin_tests(writing).

test(what_is_written_is_read_again) :-
    set_random(seed(20261124)),
    forall(between(1, 500, _), read_again).

read_again :-
    random_between(10, 100, Density),
    repeat,
    random_request(Density, Request),
    admissible(Request),
    \+ reasoned_text(Request),
    !,
    request_document(Request, Document),
    yaml_text(Document, Text),
    document(yaml(Text), Read),
    admitted(Read, lenient, Request).

%   Of free text the door takes no reason why it is absent.

reasoned_text(request(Given, _)) :-
    findall(Type, finding(_, Type, _, _), Types),
    nth1(Index, Types, text),
    arg(Index, Given, Raw),
    (   Raw = absent(Reason),
        Reason \== not_stated
    ;   Raw = conflict(_)
    ).

:- end_tests(writing).

%   simulated(+True, +Partial, -Asked, -Outcome): the interview of Partial,
%   answered by what True holds.

simulated(True, Partial, Asked, Outcome) :-
    simulated(True, Partial, [], Asked, Outcome).

simulated(True, Partial, Asked0, Asked, Outcome) :-
    readings(blinatumomab, [], Readings),
    summary(blinatumomab, Readings, Partial, Summary),
    interview_step(Summary, Asked0, Next),
    (   Next == none
    ->  Asked = Asked0,
        Summary = summary(_, Decision, _),
        outcome(Decision, Outcome)
    ;   told(Next, True, Partial, Partial1),
        simulated(True, Partial1, [Next|Asked0], Asked, Outcome)
    ).

%   How many questions the form's own order takes until the outcome is settled.

in_form_order(True, Partial, Asked) :-
    findall(Name, finding(Name, _, _, _), Names),
    in_form_order(Names, True, Partial, 0, Asked).

in_form_order([], _, _, Asked, Asked).
in_form_order([Name|Names], True, Partial, Asked0, Asked) :-
    readings(blinatumomab, [], Readings),
    summary(blinatumomab, Readings, Partial, Summary),
    (   interview_step(Summary, [], none)
    ->  Asked = Asked0
    ;   unstated(Name, Partial)
    ->  told(Name, True, Partial, Partial1),
        Asked1 is Asked0 + 1,
        in_form_order(Names, True, Partial1, Asked1, Asked)
    ;   in_form_order(Names, True, Partial, Asked0, Asked)
    ).

unstated(Name, request(Given, _)) :-
    findall(N, finding(N, _, _, _), Names),
    nth1(Index, Names, Name),
    !,
    arg(Index, Given, absent(not_stated)).

%   That a request is referred is its outcome, whoever else decides as well.

alike(Outcome, Expected) :-
    (   Outcome = refer(_)
    ->  Expected = refer(_)
    ;   Outcome == Expected
    ).

%   Nobody who tells the truth says one regimen and the agents of another.

at_odds(decision(_, _, _, _, Facts)) :-
    slot(blinatumomab, regimen, Index),
    arg(Index, Facts, one_of(_, why(contradictory, [regimen, concurrent_agents]))).

interviews(Count, Pairs) :-
    set_random(seed(20261124)),
    findall(Asked-InOrder,
            ( between(1, Count, _), one_interview(Asked, InOrder) ),
            Pairs).

one_interview(Count, InOrder) :-
    repeat,
    near_request(True),
    admissible(True),
    readings(blinatumomab, [], Readings),
    decide_request(blinatumomab, Readings, True, Decision),
    \+ at_odds(Decision),
    !,
    partial(True, Partial),
    outcome(Decision, Expected),
    simulated(True, Partial, Asked, Outcome),
    (   alike(Outcome, Expected)
    ->  true
    ;   print_message(error, format("~q: ~w, not ~w",
                                    [Partial, Outcome, Expected])),
        fail
    ),
    length(Asked, Count),
    in_form_order(True, Partial, InOrder).

%   asked_for(?Given, ?Finding, ?Why): a request, what is missing, and what it
%   is asked for.

asked_for("{}", line_of_business, "It tells whether another program decides.").
asked_for("{}", request_type, "It tells which criteria are examined.").
asked_for("{request_type: initiation, diagnosis: b_cell_precursor_all}", 'cd19.status',
          "It tells of initiation.1.a: The disease is CD19-positive and a \c
           laboratory report shows it.").
asked_for("{request_type: initiation, diagnosis: b_cell_precursor_all}",
          philadelphia_status,
          "It tells of initiation.1.b.ii, initiation.1.b.iii and initiation.1.b.iv.").

%   settles(?Before, ?After, ?Said)

settles("{request_type: initiation, diagnosis: b_cell_precursor_all}",
        "{request_type: initiation, diagnosis: b_cell_precursor_all, \c
          regimen: monotherapy}",
        "Settled: initiation.1.b.iv is not met now, initiation.1.c is met now. \c
         9 findings still matter.").
settles("{line_of_business: commercial}",
        "{line_of_business: commercial, request_type: continuation}",
        "Settled: initiation is no longer examined. 5 findings still matter.").

yaml_summary(Yaml, Summary) :-
    source_summary(yaml(Yaml), [], Summary).

%   Of what random requests lack, what no reason is given for

unexplained(Finding, Request) :-
    between(1, 300, _),
    near_request(True),
    admissible(True),
    partial(True, Request),
    readings(blinatumomab, [], Readings),
    summary(blinatumomab, Readings, Request, Summary),
    Summary = summary(_, _, Fields),
    memberchk(missing-Missing, Fields),
    member(Finding, Missing),
    asking_text(Summary, Finding, "It can still change the outcome.").

:- begin_tests(interview).

test(asked_for, [forall(asked_for(Yaml, Finding, Why)), true(Text == Why)]) :-
    yaml_summary(Yaml, Summary),
    asking_text(Summary, Finding, Text).

test(settles, [forall(settles(Yaml1, Yaml2, Said)), true(Text == Said)]) :-
    yaml_summary(Yaml1, Before),
    yaml_summary(Yaml2, After),
    settling_text(Before, After, Text).

test(a_reason_for_each, Unexplained == []) :-
    set_random(seed(20261124)),
    findall(F-R, limit(1, unexplained(F, R)), Unexplained).

test(an_interview_ends_where_the_whole_request_does) :-
    interviews(100, Pairs),
    length(Pairs, 100),
    findall(A, member(A-_, Pairs), Asked),
    findall(B, member(_-B, Pairs), InOrder),
    sum_list(Asked, Sum),
    sum_list(InOrder, Ordered),
    2 * Sum =< Ordered.

:- end_tests(interview).
