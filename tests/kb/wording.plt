:- use_module('../../kb/load').
:- use_module(random_requests).
:- use_module(requests).
:- use_module('../../kb/explaining/explanation').
:- use_module('../../kb/explaining/headlines').
:- use_module('../../kb/explaining/summary').
:- use_module('../../kb/language/guidelines').
:- use_module('../../kb/language/syntax').
:- use_module('../../kb/reasoning/standing').
:- use_module('../../kb/reasoning/ways').
:- use_module('../../kb/reasoning/witnesses').
:- use_module('../../kb/request/admission').
:- use_module('../../kb/vocabulary/findings').
:- use_module('../../kb/vocabulary/inquiries').
:- use_module('../../kb/vocabulary/statements').
:- use_module('../../kb/vocabulary/words').
:- use_module('../../kb/wording').
:- use_module('../../kb/wording/reasons').
:- use_module(library(apply)).
:- use_module(library(lists)).
:- use_module(library(plunit)).
:- use_module(library(random)).

/*  Every form of sentence, looked at: English a nurse reviewer would write.  */

guideline_of(blinatumomab).

%   form(-Kind, -Sentence): each sentence by itself

form(criterion(Id, Verdict), Sentence) :-
    guideline_of(G),
    criterion(G, Id, _, _),
    member(Verdict, [met, not_met, unknown]),
    criterion_sentence(G, Id, Verdict, Sentence).
form(finding(Finding, Word), Sentence) :-
    guideline_of(G),
    named_words(Finding, Words),
    member(Word, Words),
    statement_of(G, Finding, Word, Sentence).
form(because(Finding, Reason), Sentence) :-
    guideline_of(G),
    named(Finding),
    member(Reason, [not_stated, asked_unknown, not_performed, impossible,
                    contradictory, unrecognized, not_comparable, censored,
                    absurd, undocumented]),
    member(Received, [none, "x"]),
    switched_readings(G, Readings),
    because_sentence(context(G, Readings, none, none), why(Reason, [Finding]),
                     Finding, Received, Sentence).
form(contradiction, Sentence) :-
    guideline_of(G),
    member(Causes, [[diagnosis, icd10cm], [regimen, concurrent_agents]]),
    readings(G, [], Readings),
    because_sentence(context(G, Readings, none, none),
                     why(contradictory, Causes), diagnosis, none, Sentence).
form(list(List, Case), Sentence) :-
    list_statement(List, Case, Sentence).
form(question(Finding), Sentence) :-
    guideline_of(G),
    switched_readings(G, Readings),
    question_to_ask(Finding, _),
    question_for(context(G, Readings, none, none), Finding, Sentence).
form(place(Finding), Sentence) :-
    guideline_of(G),
    switched_readings(G, Readings),
    place_for(context(G, Readings, none, none), Finding, Place),
    format(string(Sentence), "It usually stands in ~w.", [Place]).
form(flag(Reason, Path), Sentence) :-
    guideline_of(G),
    member(Reason, [impossible, contradictory, unrecognized, not_comparable,
                    absurd]),
    member(Path, [dose, 'cd19.status', 'mrd[0]', 'prior_authorizations[11]']),
    flag_sentence(G, flag(Reason, Path), Sentence).
form(flag(edition), Sentence) :-
    guideline_of(G),
    flag_sentence(G, edition_not_encoded, Sentence).
form(assumed(Finding), Sentence) :-
    guideline_of(G),
    finding(Finding, _, Omitted, _),
    (   Omitted = assumed(Value)
    ;   Omitted = same_as(_),
        Value = Omitted
    ),
    assumption_sentence(G, Finding, Value, Sentence).
form(assumed(Finding), Sentence) :-
    guideline_of(G),
    (   guideline_fact(G, procedure(unknown_route(Finding), _)),
        Value = not_routed
    ;   guideline_fact(G, path(Value, Finding, _, _, _))
    ),
    assumption_sentence(G, Finding, Value, Sentence).
form(assumed(edition), Sentence) :-
    guideline_of(G),
    assumption_sentence(G, edition, this, Sentence).
form(advisory(Id), Sentence) :-
    guideline_of(G),
    guideline_fact(G, advisory(Id, _, _, Sentence)).
form(question(Question, Part), Sentence) :-
    guideline_of(G),
    guideline_fact(G, question(Question, Asked, Options)),
    (   Part = asked,
        Sentence = Asked
    ;   member(Part-Sentence, Options)
    ).
form(need(Test), Sentence) :-
    guideline_of(G),
    switched_readings(G, Readings),
    tested(G, Test),
    Context = context(G, Readings, none, none),
    (   quantified(Test, _, _, _)
    ->  list_need(Context, Test, Phrase)
    ;   needed_phrase(Context, Test, Phrase)
    ),
    format(string(Sentence), "Needed: ~w.", [Phrase]).

form(to_send(Finding, Word), Sentence) :-
    to_send(Finding, Word, Papers),
    format(string(Sentence), "Please send: ~w.", [Papers]).

%   asked_for(-Finding, -Word): a correction or a paper may have to show it.

asked_for(Finding, Word) :-
    guideline_of(G),
    switched_readings(G, Readings),
    guideline_fact(G, path(_, _, Root, _, _)),
    ways(G, Readings, Root, Ways),
    member(way(Conditions, _), Ways),
    member(Key-Words, Conditions),
    Key = word(_),
    \+ gate_key(G, Key),
    key_cost(G, Key, Cost),
    memberchk(Cost, [paper, fixed]),
    stated_findings(G, Key, Findings),
    member(Finding, Findings),
    member(Word, Words).

named(Finding) :-
    finding(Finding, _, _, _).
named(Part) :-
    part(_, Part, _, _).

named_words(Finding, Words) :-
    finding(Finding, word(Enumeration), _, _),
    words(Enumeration, Words).
named_words(Part, Words) :-
    member(Part-Enumeration, [ outcome-tki_outcome, decision-payer_decision,
                               indication-prior_indication ]),
    words(Enumeration, Words).
named_words(hypersensitivity_on_record, [true, false]).

switched_readings(G, Readings) :-
    readings(G, [], Defaults),
    (   Readings = Defaults
    ;   switched(G, Defaults, _, Readings)
    ).

tested(G, Test) :-
    criterion(G, _, _, Body),
    leaf_test(Body, Test).

leaf_test((A and B), Test) :-
    !,
    ( leaf_test(A, Test) ; leaf_test(B, Test) ).
leaf_test((A or B), Test) :-
    !,
    ( leaf_test(A, Test) ; leaf_test(B, Test) ).
leaf_test(reading(_, Options), Test) :-
    !,
    member((_ means Body), Options),
    leaf_test(Body, Test).
leaf_test(Test, Test) :-
    compound(Test).

%   bad(+Sentence, -Why)

bad(Sentence, underscore) :-
    split_string(Sentence, " ", ".,()", Words),
    member(Word, Words),
    sub_string(Word, _, _, _, "_"),
    \+ criterion_named(Word).
bad(Sentence, engine_word(Word)) :-
    split_string(Sentence, " ", ".,;:?()\"“”'", Words),
    member(Word, Words),
    memberchk(Word, [ "null", "false", "unknown", "atom", "term", "boolean",
                      "prolog", "finding", "findings", "verdict", "node",
                      "undefined", "NaN", "nil", "[]", "isa", "disjunct",
                      "monotherapy", "intolerance" ]).

bad(Sentence, no_capital) :-
    sub_string(Sentence, 0, 1, _, First),
    string_upper(First, Upper),
    First \== Upper.
bad(Sentence, no_full_stop) :-
    string_length(Sentence, Length),
    Before is Length - 1,
    sub_string(Sentence, Before, 1, 0, Last),
    \+ memberchk(Last, [".", "?", ":"]).
bad(Sentence, spaces) :-
    ( sub_string(Sentence, _, _, _, "  ") ; sub_string(Sentence, _, _, _, " .")
    ; sub_string(Sentence, _, _, _, "..") ; sub_string(Sentence, _, _, _, " ,") ).
bad(Sentence, doubled_negative(Clause)) :-
    clause_of(Sentence, Clause),
    split_string(Clause, " ", ".,;:?()", Words),
    include(negative, Words, [_, _|_]).

criterion_named(Word) :-
    guideline_of(G),
    criterion(G, Id, _, _),
    atom_string(Id, Word),
    !.

%   Negatives double where they stand in one clause.

clause_of(Sentence, Clause) :-
    replaced(Sentence, [". ", "? ", ", ", "; ", ": ", " and ", " or ", " nor ",
                        " but ", " -> ", " that ", " which ", " although ",
                        " whether "], Clauses),
    member(Clause, Clauses).

replaced(Sentence, [], [Sentence]).
replaced(Sentence, [Joint|Joints], Clauses) :-
    atomic_list_concat(Parts, Joint, Sentence),
    findall(Clause,
            ( member(Part, Parts), atom_string(Part, Text),
              replaced(Text, Joints, Inner), member(Clause, Inner)
            ),
            Clauses).

negative(Word0) :-
    string_lower(Word0, Word),
    memberchk(Word, ["not", "no", "none", "neither", "never", "without",
                     "cannot", "nobody", "nothing"]).

%   The lines of whole explanations of random requests, and those of advice
%   that are too long to take in

:- dynamic too_long/1.

explained(I, Line) :-
    guideline_of(G),
    (   0 is I mod 3
    ->  random_between(10, 100, Density),
        random_request(Density, Request)
    ;   near_request(Request)
    ),
    (   0 is I mod 2
    ->  random_choices(G, Choices)
    ;   Choices = []
    ),
    readings(G, Choices, Readings),
    summary(G, Readings, Request, Summary),
    audience(Audience),
    explanation(Audience, full, Summary, Lines),
    member(line(_, Mark, _, Line), Lines),
    (   Mark == change,
        string_length(Line, Length),
        Length > 400
    ->  assertz(too_long(Line))
    ;   true
    ),
    \+ memberchk(Mark, [title, heading]),
    \+ sub_string(Line, 0, _, _, "MCG "),
    \+ sub_string(Line, 0, _, _, "q").

:- begin_tests(wording).

test(forms, Bad == []) :-
    findall(Kind-Sentence-Why,
            ( form(Kind, Sentence), bad(Sentence, Why) ),
            Bad0),
    sort(Bad0, Bad).

test(each_paper_has_its_name, Without == []) :-
    findall(Finding-Word,
            ( asked_for(Finding, Word), \+ to_send(Finding, Word, _) ),
            Without).

test(forms_of_headlines, Bad == []) :-
    findall(Sentence-Why,
            ( base_headline(Sentence), bad(Sentence, Why) ),
            Bad).

base_headline(Sentence) :-
    guideline_of(G),
    readings(G, [], Readings),
    member(Base-Changes,
           [ b_all-[], b_all-[line_of_business], blank-[], other-[],
             b_all-[cd19='{"status":"negative"}'],
             b_all-[service_start_date='"2026-01-01"'],
             b_all-[line_of_business='"medicare_part_d"'],
             b_all-[philadelphia_status,
                    tki_history='[{"drug":"imatinib","outcome":"intolerance"}]']
           ]),
    requests:changed(Base, Changes, Document),
    admitted(Document, strict, Request),
    summary(G, Readings, Request, Summary),
    headline(Summary, Sentence).

test(lines_of_explanations, Bad-Long == []-[]) :-
    retractall(too_long(_)),
    set_random(seed(11)),
    findall(Line-Why,
            ( between(1, 400, I), explained(I, Line), bad(Line, Why) ),
            Bad0),
    sort(Bad0, Bad1),
    length(Bad1, Length),
    (   Length > 25
    ->  length(Bad, 25),
        append(Bad, _, Bad1)
    ;   Bad = Bad1
    ),
    findall(Line, too_long(Line), Long).

:- end_tests(wording).
