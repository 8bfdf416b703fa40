:- module(checking,
          [ check_guideline/1           % +Guideline
          ]).
:- use_module(syntax).
:- use_module(guidelines).
:- use_module(grammar).
:- use_module(faults, []).
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/words').
:- use_module(library(apply), [maplist/2]).
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> Checking the facts of a guideline

What a rule names must exist.  Each fault is reported with the file and
the line on which its fact begins, and one fault refuses the guideline.
*/

%!  check_guideline(+Guideline) is det.
%
%   True when no fact of Guideline is at fault.
%
%   @error guideline_faults(Count)

check_guideline(Guideline) :-
    findall((File:Line)-Fault, fault(Guideline, File, Line, Fault), Faults0),
    sort(Faults0, Faults),
    forall(member(Place-Fault, Faults),
           print_message(error, guideline_fault(Place, Fault))),
    (   Faults == []
    ->  true
    ;   length(Faults, Count),
        throw(error(guideline_faults(Count), _))
    ).

fault(Guideline, File, Line, Fault) :-
    checked_fact(Fact),
    fact_place(Guideline, Fact, File, Line),
    once(clause_of(Guideline, Fact, Body)),
    (   Body \== true
    ->  Fault = not_a_fact(Fact)
    ;   fact_fault(Fact, Guideline, Fault)
    ).

clause_of(Guideline, Fact, Body) :-
    clause(Guideline:Fact, Body).

checked_fact((_ if _)).
checked_fact(limit(_, _, _, _)).
checked_fact(question(_, _, _)).
checked_fact(derived(_, _, _)).
checked_fact(derived(_, _, _, _)).
checked_fact(vague(_, _, _, _)).
checked_fact(class(_, _)).
checked_fact(refers(_, _, _, _)).
checked_fact(edition(_, _)).
checked_fact(path(_, _, _, _, _)).
checked_fact(procedure(_, _)).
checked_fact(advisory(_, _, _, _)).
checked_fact(plainly(_, _)).

%   Faults of one fact

fact_fault(Fact, _, Fault) :-
    float_in(Fact, Float),
    !,
    Fault = float(Float).
fact_fault(Fact, _, no_statement) :-
    Fact = (_ if _),
    \+ Fact = (_ :: _ if _),
    !.
fact_fault((Id :: Statement if Body), G, Fault) :-
    (   \+ string(Statement),
        Fault = no_statement
    ;   twice(G, Id),
        Fault = defined_twice(Id)
    ;   unused(G, Id),
        Fault = unused_criterion(Id)
    ;   \+ plain_words_of(G, Id),
        Fault = no_plain_words(Id)
    ;   body_fault(Body, context(G, none, none), Fault)
    ).
fact_fault(limit(_, Value, _, _), _, bad_limit(Value)) :-
    \+ integer(Value),
    \+ Value = date(_, _, _),
    \+ exact_decimal(Value).
fact_fault(question(Id, _, Options), _, bad_question(Id)) :-
    \+ ( is_list(Options),
         Options = [_, _|_],
         forall(member(Option, Options), Option = _-_)
       ).
fact_fault(question(Id, _, _), G, unused_question(Id)) :-
    \+ asks(G, Id).
fact_fault(derived(_, Type, Operation), G, Fault) :-
    (   operation_fault(Operation, G, none, Fault)
    ;   type_fault(Type, Fault)
    ).
fact_fault(derived(List, _, Type, Operation), G, Fault) :-
    (   \+ finding(List, list(record(_)), _, _),
        Fault = unknown_list(List)
    ;   operation_fault(Operation, G, List, Fault)
    ;   type_fault(Type, Fault)
    ).
fact_fault(vague(Finding, Word, When, Values), G, Fault) :-
    (   finding(Finding, word(Enumeration), _, _)
    ->  words(Enumeration, Words),
        member(W, [Word|Values]),
        \+ memberchk(W, Words),
        Fault = unknown_word(W, Words)
    ;   Fault = unknown_finding(Finding)
    ;   when_fault(When, G, Fault)
    ).
fact_fault(vague(_, _, When, _), G, Fault) :-
    when_fault(When, G, Fault).
fact_fault(class(_, Members), G, Fault) :-
    reading_fault(Members, G, Fault).
fact_fault(refers(_, _, Body, _), G, Fault) :-
    body_fault(Body, context(G, none, none), Fault).
fact_fault(edition(Body, _), G, Fault) :-
    body_fault(Body, context(G, none, none), Fault).
fact_fault(advisory(_, _, Body, _), G, Fault) :-
    body_fault(Body, context(G, none, none), Fault).
fact_fault(path(Path, Finding, Root, _, _), G, Fault) :-
    (   finding(Finding, word(Enumeration), _, _)
    ->  words(Enumeration, Words),
        \+ memberchk(Path, Words),
        Fault = unknown_word(Path, Words)
    ;   Fault = unknown_finding(Finding)
    ;   \+ criterion(G, Root, _, _),
        Fault = unknown_criterion(Root)
    ).
fact_fault(procedure(_, Value), G, Fault) :-
    reading_fault(Value, G, Fault).
fact_fault(plainly(Id, Words), G, Fault) :-
    (   \+ criterion(G, Id, _, _),
        Fault = unknown_criterion(Id)
    ;   reading_fault(Words, G, Fault)
    ).

float_in(Term, Float) :-
    (   float(Term)
    ->  Float = Term
    ;   compound(Term),
        arg(_, Term, Arg),
        float_in(Arg, Float)
    ),
    !.

exact_decimal(Text) :-
    string(Text),
    string_length(Text, Length),
    Length =< 13,
    split_string(Text, ".", "", [Whole, Decimals]),
    maplist(digits, [Whole, Decimals]).

digits(Text) :-
    string_codes(Text, Codes),
    Codes = [_|_],
    forall(member(Code, Codes), code_type(Code, digit)).

twice(G, Id) :-
    findall(x, criterion(G, Id, _, _), [_, _|_]).

unused(G, Id) :-
    \+ guideline_fact(G, path(_, _, Id, _, _)),
    \+ ( criterion(G, Other, _, Body),
         Other \== Id,
         mentions(Body, Id)
       ).

plain_words_of(G, Id) :-
    (   guideline_fact(G, plainly(Id, _))
    ;   guideline_fact(G, same_words(Id, Other)),
        guideline_fact(G, plainly(Other, _))
    ),
    !.

mentions(Id, Id) :-
    !.
mentions(Term, Id) :-
    compound(Term),
    arg(_, Term, Arg),
    mentions(Arg, Id),
    !.

asks(G, Question) :-
    ( checked_fact(Fact) ; Fact = class(_, _) ),
    Fact \= question(_, _, _),
    guideline_fact(G, Fact),
    (   mentions(Fact, reading(Question, _))
    ;   asks_in(Fact, Question)
    ),
    !.

asks_in(reading(Question, _), Question) :-
    !.
asks_in(Question-Option, Question) :-
    atom(Option),
    !.
asks_in(Term, Question) :-
    compound(Term),
    arg(_, Term, Arg),
    asks_in(Arg, Question),
    !.

when_fault(When, G, Fault) :-
    When = Question-Option,
    (   guideline_fact(G, question(Question, _, Options))
    ->  \+ memberchk(Option-_, Options),
        findall(Word, member(Word-_, Options), Words),
        Fault = unknown_option(Question, Option, Words)
    ;   Fault = unknown_question(Question)
    ).
