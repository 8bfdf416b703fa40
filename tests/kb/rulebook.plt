:- use_module('../../kb/load').
:- use_module('../../kb/language/guidelines').
:- use_module('../../kb/language/meanings').
:- use_module('../../kb/language/operations').
:- use_module('../../kb/language/rulebook').
:- use_module(library(lists)).
:- use_module(library(plunit)).

/*  The rule book says all that its rules need, and its digests are on record.  */

guideline_of(blinatumomab).

logic(Logic) :-
    guideline_of(G),
    rulebook(G, object(Pairs)),
    memberchk(logic-Logic, Pairs).

%   key(+Term, -Key): Key is used somewhere in the rules.

key(object(Pairs), Key) :-
    member(Name-Term, Pairs),
    ( Key = Name ; key(Term, Key) ).
key(array(Terms), Key) :-
    member(Term, Terms),
    key(Term, Key).

:- begin_tests(rulebook).

test(digests_are_on_record, Recorded == Logic-Text) :-
    guideline_of(G),
    logic_digest(G, Logic),
    text_digest(G, Text),
    findall(L-T, guideline_fact(G, encoding(_, L, T, _)), Encodings),
    last(Encodings, L0-T0),
    atom_string(L1, L0),
    atom_string(T1, T0),
    Recorded = L1-T1.

test(encodings_are_in_order, Days == Sorted) :-
    guideline_of(G),
    findall(Day, guideline_fact(G, encoding(Day, _, _, _)), Days),
    msort(Days, Sorted).

test(each_construct_has_its_meaning, Without == []) :-
    logic(object(Parts)),
    memberchk(criteria-Criteria, Parts),
    findall(Key,
            ( key(Criteria, Key),
              \+ memberchk(Key, [id, body, test, options]),
              \+ meaning(bodies, Key, _),
              \+ meaning(tests, Key, _),
              \+ option_of_a_question(Key)
            ),
            Without).

option_of_a_question(Word) :-
    guideline_of(G),
    guideline_fact(G, question(_, _, Options)),
    memberchk(Word-_, Options),
    !.

test(each_operation_has_its_meaning, Without == []) :-
    logic(object(Parts)),
    memberchk(derived-Derived, Parts),
    findall(Operation,
            ( applied(Derived, Operation),
              atom_string(Name, Operation),
              \+ operation(Name, _, _)
            ),
            Without).

applied(object(Pairs), Operation) :-
    member(Name-Term, Pairs),
    (   Name == apply,
        Term = string(Operation)
    ;   applied(Term, Operation)
    ).
applied(array(Terms), Operation) :-
    member(Term, Terms),
    applied(Term, Operation).

test(all_criteria_in_order, Ids == Expected) :-
    guideline_of(G),
    findall(Id, criterion(G, Id, _, _), Expected),
    logic(object(Parts)),
    memberchk(criteria-array(Terms), Parts),
    findall(Id,
            ( member(object(Pairs), Terms),
              memberchk(id-string(Text), Pairs),
              atom_string(Id, Text)
            ),
            Ids).

:- end_tests(rulebook).
