:- module(grammar,
          [ body_fault/3,               % +Body, +Context, -Fault
            reading_fault/3,            % +Term, +Guideline, -Fault
            operation_fault/4,          % +Operation, +Guideline, +List, -Fault
            type_fault/2                % +Type, -Fault
          ]).
:- use_module(syntax).
:- use_module(guidelines).
:- use_module(operations).
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/words').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> What may stand in the body of a criterion

Each predicate enumerates faults; a term without one fails.
*/

%!  body_fault(+Body, +Context, -Fault) is nondet.
%
%   True when Fault is wrong with Body.  Context is context(Guideline,
%   List, Where): the list of the quantifier around it or `none`, and
%   `option` directly inside a reading.

body_fault(Body, _, not_a_body(Body)) :-
    var(Body),
    !.
body_fault(Body, context(G, List, Where), Fault) :-
    (   ( Body = (Left and Right) ; Body = (Left or Right) )
    ->  member(Part, [Left, Right]),
        body_fault(Part, context(G, List, Where), Fault)
    ;   memberchk(Body, [anything, nothing])
    ->  Where \== option,
        Fault = outside_option(Body)
    ;   Body = reading(Question, Options)
    ->  (   options_fault(Question, Options, G, Fault)
        ;   is_list(Options),
            member((_ means Inner), Options),
            body_fault(Inner, context(G, List, option), Fault)
        )
    ;   quantified(Body, Quantifier, Over, Inner)
    ->  quantifier_fault(Quantifier, Over, Inner, List, G, Fault)
    ;   test(Body, Subject, Comparison, Object)
    ->  test_fault(Comparison, Subject, Object, List, G, Fault)
    ;   atom(Body)
    ->  \+ criterion(G, Body, _, _),
        Fault = unknown_criterion(Body)
    ;   Fault = not_a_body(Body)
    ).

quantifier_fault(_, _, _, Outer, _, nested_quantifier(Outer)) :-
    Outer \== none.
quantifier_fault(_, List, _, _, _, unknown_list(List)) :-
    \+ finding(List, list(_), _, _).
quantifier_fault(latest, List, _, _, G, no_date(List)) :-
    finding(List, list(_), _, _),
    \+ part_type(G, List, date, date).
quantifier_fault(_, List, Inner, _, G, Fault) :-
    finding(List, list(_), _, _),
    body_fault(Inner, context(G, List, none), Fault).

test_fault(_, Subject, _, _, _, not_a_name(Subject)) :-
    \+ atom(Subject),
    !.
test_fault(Comparison, Subject, Object, List, G, Fault) :-
    (   subject_type(List, G, Subject, Type)
    ->  object_fault(Comparison, Type, Object, List, G, Fault)
    ;   List == none
    ->  Fault = unknown_finding(Subject)
    ;   Fault = unknown_part(List, Subject)
    ).

subject_type(none, G, Subject, Type) :-
    type_of(G, Subject, Type).
subject_type(List, G, Subject, Type) :-
    List \== none,
    part_type(G, List, Subject, Type),
    !.

object_fault(Comparison, Type, Words, _, _, Fault) :-
    memberchk(Comparison, [in, other_than]),
    !,
    (   Type = word(Enumeration)
    ->  words(Enumeration, Allowed),
        (   is_list(Words)
        ->  member(Word, Words),
            \+ memberchk(Word, Allowed),
            Fault = unknown_word(Word, Allowed)
        ;   Fault = not_words(Words)
        )
    ;   Fault = not_an_enumeration(Type)
    ).
object_fault(isa, Type, Class, _, G, Fault) :-
    !,
    (   \+ guideline_fact(G, class(Class, _))
    ->  Fault = unknown_class(Class)
    ;   \+ memberchk(Type, [agent, code]),
        Fault = not_an_agent(Type)
    ).
object_fault(_, Type, Limit, List, G, Fault) :-
    (   \+ atom(Limit)
    ->  Fault = not_a_limit(Limit)
    ;   \+ comparable_type(Type, _)
    ->  Fault = not_comparable(Type)
    ;   limit_type(Limit, List, G, LimitType)
    ->  comparable_type(Type, Kind),
        \+ comparable_type(LimitType, Kind),
        Fault = not_comparable(Type)
    ;   Fault = unknown_limit(Limit)
    ).

comparable_type(number(_), number).
comparable_type(date,      date).

limit_type(Limit, _, G, Type) :-
    limit_value(G, Limit, Value),
    !,
    (   Value = date(_, _, _)
    ->  Type = date
    ;   Type = number(any)
    ).
limit_type(Limit, _, G, Type) :-
    type_of(G, Limit, Type).

%!  reading_fault(+Term, +Guideline, -Fault) is nondet.
%
%   True when Fault is wrong with a reading somewhere in Term.

reading_fault(Term, G, Fault) :-
    (   Term = reading(Question, Options)
    ->  (   options_fault(Question, Options, G, Fault)
        ;   is_list(Options),
            member((_ means Inner), Options),
            reading_fault(Inner, G, Fault)
        )
    ;   compound(Term),
        arg(_, Term, Arg),
        reading_fault(Arg, G, Fault)
    ).

options_fault(Question, Options, G, Fault) :-
    (   \+ guideline_fact(G, question(Question, _, _))
    ->  Fault = unknown_question(Question)
    ;   \+ ( is_list(Options),
             forall(member(Option, Options), Option = (_ means _))
           )
    ->  Fault = not_options(Question)
    ;   guideline_fact(G, question(Question, _, Declared0)),
        maplist(declared_word, Declared0, Declared),
        maplist(given_word, Options, Given),
        Given \== Declared,
        Fault = options(Question, Given, Declared)
    ).

declared_word(Word-_, Word).

given_word((Word means _), Word).

%!  operation_fault(+Operation, +Guideline, +List, -Fault) is nondet.
%
%   True when Fault is wrong with Operation, of a derived finding or of a
%   part of List's elements.

operation_fault(Operation, G, List, Fault) :-
    (   Operation = reading(Question, Options)
    ->  (   options_fault(Question, Options, G, Fault)
        ;   is_list(Options),
            member((_ means Inner), Options),
            operation_fault(Inner, G, List, Fault)
        )
    ;   callable(Operation)
    ->  Operation =.. [Name|Inputs],
        (   operation(Name, Expected, _),
            length(Inputs, Count),
            length(Expected, Count)
        ->  member(Input, Inputs),
            \+ known_input(Input, List, G),
            Fault = unknown_input(Input)
        ;   Fault = unknown_operation(Operation)
        )
    ;   Fault = unknown_operation(Operation)
    ).

known_input(Input, List, G) :-
    (   List \== none,
        part_type(G, List, Input, _)
    ;   type_of(G, Input, _)
    ;   limit_value(G, Input, _)
    ;   operation_word(Input)
    ),
    !.

%!  type_fault(+Type, -Fault) is semidet.
%
%   True when Fault is wrong with Type.

type_fault(word(Enumeration), unknown_type(word(Enumeration))) :-
    \+ words(Enumeration, _).
