:- module(rulebook_terms,
          [ constant/2,                 % +Value, -Term
            constants/2,                % +Values, -Term
            constant_text/2,            % +Value, -Text
            type_term/2,                % +Type, -Term
            omitted_term/2,             % +Omitted, -Term
            when_term/2,                % +When, -Term
            class_term/2,               % +Definition, -Term
            derived_term/2,             % +Guideline, -Term
            procedure_term/2,           % +Guideline, -Term
            body_term/3                 % +Guideline, +Body, -Term
          ]).
:- use_module(guidelines).
:- use_module(syntax).
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [member/2]).

/** <module> Rules as JSON terms
*/

%!  constant(+Value, -Term) is det.
%!  constants(+Values:list, -Term) is det.
%!  constant_text(+Value, -Text:string) is det.
%
%   True when Term, or Text, is a name, word, number, date or unit of the
%   rules.

constant(Value, string(Text)) :-
    constant_text(Value, Text).

constants(Values, array(Terms)) :-
    maplist(constant, Values, Terms).

constant_text(date(Y, M, D), Text) :-
    !,
    format(string(Text), "~|~`0t~d~4+-~|~`0t~d~2+-~|~`0t~d~2+", [Y, M, D]).
constant_text(Value, Text) :-
    format(string(Text), "~w", [Value]).

%!  type_term(+Type, -Term) is det.

type_term(Type, Term) :-
    (   atom(Type)
    ->  constant(Type, Term)
    ;   Type = list(Inner)
    ->  type_term(Inner, InnerTerm),
        Term = object([list-InnerTerm])
    ;   Type =.. [Kind, Name],
        constant(Name, NameTerm),
        Term = object([Kind-NameTerm])
    ).

%!  omitted_term(+Omitted, -Term) is det.

omitted_term(unknown, string("unknown")).
omitted_term(same_as(Other), object([same_as-Term])) :-
    constant(Other, Term).
omitted_term(assumed(Value), object([assumed-Term])) :-
    constant(Value, Term).

%!  when_term(+When, -Term) is det.

when_term(always, string("always")).
when_term(Question-Option, object([Question-Term])) :-
    constant(Option, Term).

%   A reading of anything, as one object

reading_term(reading(Question, Options), Convert,
             object([reading-QuestionTerm, options-object(Pairs)])) :-
    constant(Question, QuestionTerm),
    findall(Word-Term,
            ( member((Word means Inner), Options),
              call(Convert, Inner, Term)
            ),
            Pairs).

%!  class_term(+Definition, -Term) is det.

class_term(Definition, Term) :-
    (   Definition = reading(_, _)
    ->  reading_term(Definition, class_term, Term)
    ;   Definition = agents(Groups, Names)
    ->  constants(Groups, GroupsTerm),
        constant(Names, NamesTerm),
        Term = object([agents-GroupsTerm, unlisted-NamesTerm])
    ;   Definition =.. [Kind, Members],
        constants(Members, MembersTerm),
        Term = object([Kind-MembersTerm])
    ).

%!  derived_term(+Guideline, -Term) is nondet.
%
%   True when Term is a derived finding, or a derived part of the elements of
%   a list, with its operation.

derived_term(Guideline, object([ finding-NameTerm, type-TypeTerm,
                                 operation-OperationTerm ])) :-
    guideline_fact(Guideline, derived(Name, Type, Operation)),
    constant(Name, NameTerm),
    type_term(Type, TypeTerm),
    operation_term(Operation, OperationTerm).
derived_term(Guideline, object([ list-ListTerm, part-PartTerm, type-TypeTerm,
                                 operation-OperationTerm ])) :-
    guideline_fact(Guideline, derived(List, Part, Type, Operation)),
    constant(List, ListTerm),
    constant(Part, PartTerm),
    type_term(Type, TypeTerm),
    operation_term(Operation, OperationTerm).

operation_term(Operation, Term) :-
    (   Operation = reading(_, _)
    ->  reading_term(Operation, operation_term, Term)
    ;   Operation =.. [Function|Inputs],
        constant(Function, FunctionTerm),
        constants(Inputs, InputsTerm),
        Term = object([apply-FunctionTerm, to-InputsTerm])
    ).

%!  procedure_term(+Guideline, -Term) is nondet.

procedure_term(Guideline, object([procedure-NameTerm, of-OfTerm,
                                  value-ValueTerm])) :-
    guideline_fact(Guideline, procedure(Procedure, Value)),
    Procedure =.. [Name|Of],
    constant(Name, NameTerm),
    constants(Of, OfTerm),
    value_term(Value, ValueTerm).

value_term(Value, Term) :-
    (   Value = reading(_, _)
    ->  reading_term(Value, value_term, Term)
    ;   constant(Value, Term)
    ).

%!  body_term(+Guideline, +Body, -Term) is det.
%
%   True when Term is the body of a criterion.

body_term(Guideline, Body, Term) :-
    (   Body = (_ and _)
    ->  conjuncts(Body, Parts),
        maplist(body_term(Guideline), Parts, Terms),
        Term = object([and-array(Terms)])
    ;   Body = (_ or _)
    ->  disjuncts(Body, Parts),
        maplist(body_term(Guideline), Parts, Terms),
        Term = object([or-array(Terms)])
    ;   Body = reading(_, _)
    ->  reading_term(Body, body_term(Guideline), Term)
    ;   ( Body == anything ; Body == nothing )
    ->  constant(Body, Term)
    ;   quantified(Body, Quantifier, List, Inner)
    ->  constant(List, ListTerm),
        body_term(Guideline, Inner, InnerTerm),
        Term = object([Quantifier-ListTerm, body-InnerTerm])
    ;   test(Body, Subject, Comparison, Object)
    ->  constant(Subject, SubjectTerm),
        object_term(Comparison, Object, ObjectTerm),
        Term = object([test-SubjectTerm, Comparison-ObjectTerm])
    ;   constant(Body, IdTerm),
        Term = object([criterion-IdTerm])
    ).

object_term(Comparison, Object, Term) :-
    (   ( Comparison == in ; Comparison == other_than )
    ->  constants(Object, Term)
    ;   constant(Object, Term)
    ).
