:- module(plain_sentences,
          [ plain_leaves/3,             % +Context, +Criterion, -Sentences
            plain_stated/3,             % +Context, +Finding, -Sentences
            plain_clause/3,             % +Context, +Finding, -Clause
            plain_word_sentence/4,      % +Guideline, +Name, +Word, -Sentence
            plain_dates/2               % +Text0, -Text
          ]).
:- use_module('../evidence').
:- use_module('../proof_lines').
:- use_module('../../language/guidelines').
:- use_module('../../language/proofs').
:- use_module('../../language/syntax').
:- use_module('../../vocabulary/plain_statements').
:- use_module('../../wording').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists),
              [append/2, list_to_set/2, member/2, memberchk/2, nth0/3, nth1/3]).

/** <module> What was found, in everyday words

A context is context(Guideline, Readings, Request, Facts); a place is
`request` or element(List, Index).
*/

%!  plain_leaves(+Context, +Criterion, -Sentences:list) is det.
%
%   True when Sentences tell the member what was found for the proof Criterion:
%   of one that is met what holds, of any other what does not hold or is open.
%   What one asks besides the criteria it is made of is told with what is
%   needed, for its own words do not say it.

plain_leaves(Context, Criterion, Sentences) :-
    Criterion = criterion(_, Verdict, Proof),
    (   sub_proof(Proof, criterion(_, _, _))
    ->  leaf_lines(Context, Criterion, Lines),
        findall(Text, member(line(_, _, _, Text), Lines), Sentences)
    ;   criterion_leaves(Criterion, Leaves),
        findall(Each,
                ( member(leaf(Leaf, _), Leaves),
                  leaf_verdict(Leaf, LeafVerdict),
                  tells(Verdict, LeafVerdict),
                  leaf_sentences(Leaf, Context, Each)
                ),
                Nested),
        append(Nested, Sentences)
    ).

leaf_verdict(test(Verdict, _), Verdict).
leaf_verdict(quantified(Verdict, _, _), Verdict).

tells(met,     met).
tells(not_met, not_met).
tells(unknown, not_met).
tells(unknown, unknown).

leaf_sentences(test(Verdict, Test), Context, [Sentence]) :-
    test_told(Context, request, Verdict, Test, Sentence).
leaf_sentences(quantified(Verdict, Body, Elements), Context, Sentences) :-
    quantified(Body, _, List, _),
    findall(Sentence,
            ( deciding_element(quantified(Verdict, Body, Elements), I, V,
                               Proof),
              element_told(Context, List, I, V, Proof, Sentence)
            ),
            Sentences0),
    (   Sentences0 == []
    ->  subject_state(Context, request, List, State, _),
        list_told(State, Context, Verdict, Body, List, Sentence),
        Sentences = [Sentence]
    ;   Sentences = Sentences0
    ).

list_told(items([]), _, _, _, List, Sentence) :-
    plain_empty(List, Sentence0),
    !,
    Sentence = Sentence0.
list_told(absent(Why), Context, _, _, List, Sentence) :-
    !,
    open_told(Context, request, Why, List, Sentence).
list_told(State, Context, Verdict, Body, _, Sentence) :-
    list_sentence(Context, Verdict, Body, State, Sentence).

element_told(Context, List, I, Verdict, Proof, Sentence) :-
    entry_told(Context, List, I, Said),
    findall(Why,
            ( Verdict \== met,
              reason_test(Proof, Verdict, Test),
              test_told(Context, element(List, I), Verdict, Test, Why)
            ),
            Whys0),
    list_to_set(Whys0, Whys),
    joined_text([Said|Whys], " ", Sentence).

entry_told(Context, List, I, Sentence) :-
    (   plain_entry(List, Noun0)
    ->  Noun = Noun0
    ;   Context = context(Guideline, _, _, _),
        noun_of(Guideline, List, Noun1),
        capitalized(Noun1, Noun)
    ),
    element_sentence(Context, List, I, Said),
    format(string(Sentence), "~w, ~w", [Noun, Said]).

%   A number or a date is told beside its limit, as to everybody.

test_told(Context, Place, Verdict, Test, Sentence) :-
    test(Test, Subject, Comparison, Object),
    subject_state(Context, Place, Subject, State, Source),
    (   told(State, Comparison, Context, Place, Subject, Object, Verdict, Said0)
    ->  with_source(Said0, Source, Said),
        settled_told(State, Verdict, Settled),
        string_concat(Said, Settled, Sentence)
    ;   test_sentence(Context, Place, Verdict, Test, Sentence)
    ).

told(known(Value), Comparison, context(Guideline, _, _, _), _, Subject, _, _,
     Sentence) :-
    ( Comparison == in ; Comparison == other_than ),
    !,
    plain_word_sentence(Guideline, Subject, Value, Sentence).
told(known(Value), isa, context(Guideline, _, _, _), _, _, Class, not_met,
     Sentence) :-
    guideline_fact(Guideline, plain_class(Class, Noun)),
    !,
    value_text(any, Value, Text),
    capitalized(Text, Capital),
    format(string(Sentence), "~w is not ~w.", [Capital, Noun]).
told(one_of(_, why(vague(Word), _)), _, context(Guideline, _, _, _), _, Subject,
     _, _, Sentence) :-
    !,
    plain_word_sentence(Guideline, Subject, Word, Sentence).
told(one_of(_, Why), _, Context, Place, Subject, _, _, Sentence) :-
    simple_why(Why),
    open_told(Context, Place, Why, Subject, Sentence).
told(absent(Why), _, Context, Place, Subject, _, _, Sentence) :-
    simple_why(Why),
    open_told(Context, Place, Why, Subject, Sentence).

%   Two findings that contradict each other are told with what they say.

simple_why(Why) :-
    \+ Why = why(contradictory, [_, _|_]).

settled_told(one_of(_, _), met,     " This will do in each case.") :- !.
settled_told(one_of(_, _), not_met, " This will not do in any case.") :- !.
settled_told(_, _, "").

%!  plain_word_sentence(+Guideline, +Name, +Word, -Sentence) is det.
%
%   True when Sentence tells the member that the finding or part Name is Word.

plain_word_sentence(Guideline, Name, Word, Sentence) :-
    (   plain_statement(Name, Word, Sentence0)
    ->  Sentence = Sentence0
    ;   statement_of(Guideline, Name, Word, Sentence)
    ).

%   Why something is not known

open_told(Context, Place, why(Reason, Causes), Subject, Sentence) :-
    spoken_causes(Causes, Subject, Names),
    maplist(plain_clause(Context), Names, Clauses),
    joined_text(Clauses, " and ", Clause),
    received_text(Context, Place, Subject, Received),
    (   Received == none
    ->  Got = ""
    ;   format(string(Got), " (~w)", [Received])
    ),
    open_format(Reason, Format),
    format(string(Sentence0), Format, [Clause]),
    with_source(Sentence0, Got, Sentence).

open_format(not_stated,     "We were not told ~w.") :- !.
open_format(asked_unknown,  "Nobody could tell us ~w.") :- !.
open_format(not_performed,  "No test was done yet to see ~w.") :- !.
open_format(contradictory,  "The records do not agree on ~w.") :- !.
open_format(impossible,
            "We do not know ~w, for what we got cannot be right.") :- !.
open_format(unrecognized,
            "We do not know ~w, for we could not read what we got.") :- !.
open_format(unlisted,
            "We do not know ~w, for a drug that is named is not on our list.") :- !.
open_format(not_comparable,
            "We do not know ~w, for it was measured in another way.") :- !.
open_format(censored,
            "We do not know ~w, for what we got is not exact.") :- !.
open_format(absurd,
            "We do not know ~w, for what we got seems far too large.") :- !.
open_format(undocumented,
            "We do not know for sure ~w, for no paper shows it.") :- !.
open_format(_,              "We do not know ~w.").

%!  plain_clause(+Context, +Finding, -Clause) is det.
%
%   True when Clause follows "we do not know", of Finding or a part.

plain_clause(Context, Finding, Clause) :-
    (   plain_whether(Finding, Clause0)
    ->  Clause = Clause0
    ;   whether_for(Context, Finding, Clause)
    ).

%!  plain_stated(+Context, +Finding, -Sentences:list) is det.
%
%   True when Sentences say what was stated for Finding, with its source.

plain_stated(Context, Finding, Sentences) :-
    subject_state(Context, request, Finding, State, Source),
    (   State == items([]),
        plain_empty(Finding, Sentence)
    ->  Sentences = [Sentence]
    ;   State = items([_|_]),
        plain_given(Finding, Sentence)
    ->  Sentences = [Sentence]
    ;   State = items(Elements),
        Elements = [_|_]
    ->  findall(Sentence,
                ( nth0(I, Elements, _),
                  entry_told(Context, Finding, I, Sentence)
                ),
                Sentences)
    ;   stated_word(State, Word),
        plain_statement(Finding, Word, Sentence0)
    ->  with_source(Sentence0, Source, Sentence),
        Sentences = [Sentence]
    ;   stated_sentences(Context, Finding, Sentences)
    ).

stated_word(known(Word), Word).
stated_word(one_of(_, why(vague(Word), _)), Word).

%!  plain_dates(+Text0:string, -Text:string) is det.
%
%   True when Text is Text0 with each calendar day as it is spoken: of
%   2026-06-08 "June 8, 2026".

plain_dates(Text0, Text) :-
    (   sub_string(Text0, Dash, 1, _, "-"),
        Before is Dash - 4,
        Before >= 0,
        sub_string(Text0, Before, 10, After, Day),
        spoken_day(Day, Spoken),
        \+ ( joint_at(Text0, Before, -1) ; joint_at(Text0, Before, 10) )
    ->  sub_string(Text0, 0, Before, _, Start),
        sub_string(Text0, _, After, 0, Rest0),
        plain_dates(Rest0, Rest),
        atomic_list_concat([Start, Spoken, Rest], Atom),
        atom_string(Atom, Text)
    ;   Text = Text0
    ).

%   What is part of a longer word or number is no day.

joint_at(Text, Place, Offset) :-
    At is Place + Offset,
    At >= 0,
    sub_atom(Text, At, 1, _, Character),
    (   char_type(Character, alnum)
    ->  true
    ;   memberchk(Character, [-, '_', /])
    ).

spoken_day(Day, Spoken) :-
    split_string(Day, "-", "", [YearText, MonthText, DayText]),
    string_length(YearText, 4),
    string_length(MonthText, 2),
    string_length(DayText, 2),
    maplist(digits_number, [YearText, MonthText, DayText], [Y, M, D]),
    D >= 1,
    D =< 31,
    nth1(M, [ "January", "February", "March", "April", "May", "June", "July",
              "August", "September", "October", "November", "December" ],
         Month),
    !,
    format(string(Spoken), "~w ~d, ~d", [Month, D, Y]).

digits_number(Text, Number) :-
    string_codes(Text, Codes),
    forall(member(Code, Codes), between(0'0, 0'9, Code)),
    number_codes(Number, Codes).
