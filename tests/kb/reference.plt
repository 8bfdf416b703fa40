:- module(test_reference, []).
:- use_module('../../kb/vocabulary/words').
:- use_module(library(plunit)).
:- use_module(library(aggregate), [aggregate_all/3]).
:- use_module(library(apply), [maplist/2]).
:- use_module(library(lists), [clumped/2, last/2, member/2, numlist/3]).
:- use_module(library(pairs), [pairs_keys/2]).

/** <module> The reference tables of the blinatumomab guideline

They are plain files without a module of their own; here they are
included in one that holds nothing else.
*/

:- discontiguous columns/2.

:- include('../../kb/blinatumomab/reference/passages').
:- include('../../kb/blinatumomab/reference/document').
:- include('../../kb/blinatumomab/reference/dosing').
:- include('../../kb/blinatumomab/reference/precautions').
:- include('../../kb/blinatumomab/reference/billing').
:- include('../../kb/blinatumomab/reference/programmes').
:- include('../../kb/blinatumomab/reference/definitions').
:- include('../../kb/blinatumomab/reference/related').
:- include('../../kb/blinatumomab/reference/references').
:- include('../../kb/blinatumomab/reference/history').
:- include('../../kb/blinatumomab/reference/remarks').
:- include('../../kb/blinatumomab/reference/topics').

%   table_row(?Table, -Columns, -Values): a fact of a table that columns/2
%   declares.

table_row(Name/Arity, Columns, Values) :-
    columns(Name/Arity, Columns),
    functor(Row, Name, Arity),
    call(Row),
    Row =.. [_|Values].

value(Table, Column, Value) :-
    table_row(Table, Columns, Values),
    paired(Columns, Values, Column, Value).

paired([Column|_], [Value|_], Column, Value).
paired([_|Columns], [_|Values], Column, Value) :-
    paired(Columns, Values, Column, Value).

%   rows(?Table, ?Count): how many facts the document's text gives.

rows(passage/4,              87).
rows(document/4,             13).
rows(committee_approval/4,   1).
rows(description/3,          2).
rows(trial_result/6,         2).
rows(nccn_guideline/4,       2).
rows(dosing_notice/3,        1).
rows(hospital_observation/5, 2).
rows(treatment_cycle/5,      2).
rows(dose_schedule/9,        3).
rows(dose_adjustment/3,      1).
rows(availability/6,         1).
rows(boxed_warning/3,        2).
rows(contraindication/3,     1).
rows(precaution/3,           2).
rows(billing_note/3,         3).
rows(hcpcs/6,                1).
rows(icd10cm/4,              2).
rows(program_exception/5,    4).
rows(definition/4,           5).
rows(related_guideline/6,    5).
rows(reference/7,            6).
rows(history/5,              10).
rows(code_change/6,          4).

:- begin_tests(reference_passages).

test(no_place_is_named_twice, Places == Distinct) :-
    findall(Place, passage(Place, _, _, _), Places0),
    msort(Places0, Places),
    sort(Places0, Distinct).

test(a_hash_is_64_hexadecimal_digits_in_lower_case,
     [forall(passage(_, _, _, Hash)), true(Length-Strange == 64-[])]) :-
    string_length(Hash, Length),
    string_chars(Hash, Chars),
    findall(Char, ( member(Char, Chars), \+ hexadecimal(Char) ), Strange).

test(a_length_is_a_positive_integer,
     [forall(passage(_, _, Length, _))]) :-
    integer(Length),
    Length > 0.

test(equal_hashes_mean_equal_lengths, Unequal == []) :-
    findall(Place, ( passage(_, _, Length, Hash),
                     passage(Place, _, Other, Hash),
                     Other \== Length
                   ), Unequal).

test(the_three_dose_criteria_stand_on_the_same_words, Hashes = [_]) :-
    setof(Hash, dose_hash(Hash), Hashes).

test(a_gate_stands_on_the_heading_of_its_item,
     [forall(member(Item-Gate, [ 'initiation.1'-'initiation.1.diagnosis',
                                 'initiation.2'-'initiation.2.diagnosis'
                               ])),
      true(Hash == GateHash)]) :-
    passage(Item, _, _, Hash),
    passage(Gate, _, _, GateHash).

test(both_limbs_of_continuation_1_fit_into_it) :-
    passage('continuation.1', _, Whole, _),
    passage('continuation.1.prior_authorization', _, First, _),
    passage('continuation.1.prior_initiation', _, Second, _),
    First + Second < Whole.

test(no_section_is_taken_up_twice, Sections == Distinct) :-
    findall(Section, passage(_, Section, _, _), Sections0),
    clumped(Sections0, Runs),
    pairs_keys(Runs, Sections1),
    msort(Sections1, Sections),
    sort(Sections1, Distinct).

hexadecimal(Char) :-
    sub_atom('0123456789abcdef', _, 1, _, Char).

dose_hash(Hash) :-
    member(Place, ['initiation.1.d', 'initiation.2.b', 'continuation.3']),
    passage(Place, position_statement, _, Hash).

:- end_tests(reference_passages).

:- begin_tests(reference_tables).

test(each_row_of_the_document_is_there,
     [forall(rows(Name/Arity, Count)), true(Found == Count)]) :-
    functor(Row, Name, Arity),
    aggregate_all(count, call(test_reference:Row), Found).

test(each_table_of_the_document_is_counted,
     [forall(( columns(Table, _), Table \== remark/4 ))]) :-
    once(rows(Table, _)).

test(a_table_has_a_column_for_each_argument,
     [forall(columns(_/Arity, Columns)), true(Length == Arity)]) :-
    length(Columns, Length).

test(columns_of_a_table_have_different_names,
     [forall(columns(_, Columns)), true(Sorted == Distinct)]) :-
    msort(Columns, Sorted),
    sort(Columns, Distinct).

test(the_last_column_is_the_place_and_one_is_the_text,
     [forall(columns(_, Columns))]) :-
    last(Columns, place),
    once(member(text, Columns)).

test(each_fact_rests_on_a_passage,
     [forall(value(_, place, Place))]) :-
    once(passage(Place, _, _, _)).

test(a_remark_points_to_passages,
     [forall(( remark(_, Also, _, _), member(Place, Also) ))]) :-
    once(passage(Place, _, _, _)).

test(each_passage_outside_the_criteria_is_told_in_a_table, Untold == []) :-
    findall(Place, ( passage(Place, Section, _, _),
                     Section \== position_statement,
                     Place \== document,
                     \+ ( value(Table, place, Place), Table \== remark/4 )
                   ), Untold).

test(a_text_is_a_whole_sentence,
     [forall(value(_, text, Text))]) :-
    string(Text),
    string_concat(_, ".", Text).

test(no_two_facts_say_the_same, Texts == Distinct) :-
    findall(Text, value(_, text, Text), Texts0),
    msort(Texts0, Texts),
    sort(Texts0, Distinct).

test(a_value_is_of_a_kind_that_can_be_printed,
     [forall(value(_, _, Value))]) :-
    once(printable(Value)).

printable(Value) :-
    (   atom(Value)
    ;   string(Value)
    ;   integer(Value)
    ;   Value = date(Year, Month, Day),
        maplist(integer, [Year, Month, Day])
    ;   is_list(Value),
        maplist(atomic, Value)
    ).

:- end_tests(reference_tables).

:- begin_tests(reference_contents).

test(a_drug_unit_is_billed_in_the_unit_it_is_supplied_in, Unit == Supplied) :-
    hcpcs('J9039', 1, Unit, _, _, _),
    availability(_, _, Supplied, _, _, _).

test(the_days_of_each_cycle_follow_without_gap,
     [forall(member(Cycle, [1, later])), true(Days == Expected)]) :-
    findall(Day, ( dose_schedule(_, _, Cycle, First, Last, _, _, _, _),
                   between(First, Last, Day)
                 ), Days),
    numlist(1, 28, Expected).

test(the_infusion_lasts_as_long_as_the_schedule, Days == Last) :-
    treatment_cycle(continuous_infusion, Weeks, weeks, _, _),
    Days is 7 * Weeks,
    dose_schedule(_, _, later, 1, Last, _, _, _, _).

test(history_is_in_order, Dates == Sorted) :-
    findall(Date, history(Date, _, _, _, _), Dates),
    sort(Dates, Sorted).

test(history_begins_with_the_original_date, all(Date == [date(2015,3,15)])) :-
    document(original_effective_date, Date, _, _),
    once(history(Date, new, _, _, _)).

test(history_ends_with_the_revision, Date == Revised) :-
    findall(D, history(D, _, _, _, _), Dates),
    last(Dates, Date),
    document(revised, Revised, _, _).

test(a_place_in_the_history_bears_its_date,
     [ forall(history(date(Y, M, D), _, _, _, Place)),
       true(Place == Expected)
     ]) :-
    format(atom(Expected), "history.~d-~|~`0t~d~2+-~|~`0t~d~2+", [Y, M, D]).

test(a_code_was_changed_on_a_day_of_the_history,
     [forall(code_change(Date, _, _, _, _, Place))]) :-
    once(history(Date, _, [billing], _, Place)).

test(a_changed_section_is_a_section,
     [forall(( history(_, _, Changed, _, _), member(Section, Changed) ))]) :-
    once(passage(_, Section, _, _)).

test(the_committee_approved_on_the_day_of_review, Date == Reviewed) :-
    committee_approval(_, Date, _, _),
    document(reviewed, Reviewed, _, _).

test(references_were_retrieved_between_approval_and_revision,
     [forall(reference(_, _, _, _, Retrieved, _, _))]) :-
    document(reviewed, Reviewed, _, _),
    document(revised, Revised, _, _),
    Reviewed @< Retrieved,
    Retrieved @< Revised.

test(a_line_of_business_is_a_word_of_the_vocabulary,
     [forall(program_exception(Line, _, _, _, _))]) :-
    words(line_of_business, Lines),
    memberchk(Line, Lines).

test(remission_is_not_on_the_list_of_codes, fail) :-
    icd10cm('C91.01', _, _, _).

:- end_tests(reference_contents).

:- begin_tests(reference_topics).

test(each_table_of_a_topic_exists,
     [forall(( topic(_, _, Tables), member(Table, Tables) ))]) :-
    once(table_row(Table, _, _)).

test(each_table_answers_a_topic,
     [forall(columns(Table, _))]) :-
    topic(_, _, Tables),
    memberchk(Table, Tables),
    !.

test(no_topic_is_named_twice, Topics == Distinct) :-
    findall(Topic, topic(Topic, _, _), Topics0),
    msort(Topics0, Topics),
    sort(Topics0, Distinct).

test(each_part_of_the_document_has_a_topic,
     [forall(member(Topic,
                    [ document, description, dosing, availability,
                      precautions, boxed_warning, contraindications, billing,
                      hcpcs, icd10cm, program_exceptions, definitions,
                      related_guidelines, references, committee_approval,
                      history
                    ]))]) :-
    once(topic(Topic, _, _)).

:- end_tests(reference_topics).
