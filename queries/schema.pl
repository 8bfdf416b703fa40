:- module(schema,
          [ schema/1                    % -Schema
          ]).
:- use_module(asking).
:- use_module('../kb/request/json').
:- use_module('../kb/vocabulary/findings').
:- use_module('../kb/vocabulary/words').
:- use_module(library(lists), [append/3, member/2, memberchk/2]).

/** <module> What does a request look like?

The JSON Schema (2020-12) of a request, generated from the vocabulary.
*/

%!  schema(-Schema:string) is det.
%
%   True when Schema is the JSON Schema of a request, as JSON text.

schema(Schema) :-
    schema_term(Term),
    json_text(Term, Schema).

answer(Options, _, Term) :-
    checked_options([], Options),
    schema_term(Term).

schema_term(object([ '$schema'-string("https://json-schema.org/draft/2020-12/schema"),
                     title-string("A coverage request"),
                     type-string("object"),
                     properties-object(Properties),
                     additionalProperties-false,
                     '$defs'-object(Definitions) ])) :-
    findall(Name-Term, property(Name, Term), Properties),
    definitions(Definitions).

property(Name, Term) :-
    finding(Name, Type, _, _),
    \+ dotted_finding(Name, _, _),
    finding_term(Name, Type, Term).
property(Group, object([ type-array([string("object"), string("null")]),
                         properties-object(Properties),
                         additionalProperties-false ])) :-
    setof(G, N^P^T^O^C^( finding(N, T, O, C), dotted_finding(N, G, P) ), Groups),
    member(Group, Groups),
    findall(Part-Term,
            ( finding(Name, Type, _, _),
              dotted_finding(Name, Group, Part),
              finding_term(Name, Type, Term)
            ),
            Properties).

finding_term(Name, Type, object([description-string(Noun)|Pairs])) :-
    noun(Name, Noun),
    (   Type = list(Element)
    ->  element_term(Element, ElementTerm),
        list_pairs(Name, ElementTerm, Pairs)
    ;   type_term(Type, TypeTerm),
        reference(unknown, Unknown),
        One = object([anyOf-array([TypeTerm, Unknown])]),
        wrapper(One, Wrapper),
        Several = object([ type-string("array"), minItems-number(1),
                           items-object([anyOf-array([One, Wrapper])]) ]),
        Pairs = [anyOf-array([TypeTerm, Unknown, Wrapper, Several])]
    ),
    !.

list_pairs(Name, ElementTerm, [anyOf-array([ListTerm, Unknown, Wrapper])]) :-
    (   least_elements(Name, Least0)
    ->  Least = Least0
    ;   Least = 0
    ),
    ListTerm = object([ type-string("array"), minItems-number(Least),
                        items-ElementTerm ]),
    reference(unknown, Unknown),
    wrapper(ListTerm, Wrapper).

element_term(record(Record),
             object([ type-string("object"), properties-object(Properties),
                      additionalProperties-false|Needs ])) :-
    findall(Part-object([anyOf-array([TypeTerm, Unknown])]),
            ( part(Record, Part, Type, _),
              type_term(Type, TypeTerm),
              reference(unknown, Unknown)
            ),
            Properties0),
    append(Properties0, [source-object([type-string("string")])], Properties),
    findall(Other-array([string(PartText)]),
            ( part(Record, Part, _, with(Other)), atom_string(Part, PartText) ),
            Dependent),
    (   Dependent == []
    ->  Needs = []
    ;   Needs = [dependentRequired-object(Dependent)]
    ).
element_term(agent, Term) :-
    type_term(text, Term).
element_term(code, Term) :-
    type_term(code, Term).

reference(Name, object(['$ref'-string(Ref)])) :-
    format(string(Ref), "#/$defs/~w", [Name]).

wrapper(Term, object([ type-string("object"),
                       properties-object([ value-Term,
                                           source-object([type-string("string")]),
                                           date-object([type-string("string")])
                                         ]),
                       required-array([string("value")]),
                       additionalProperties-false ])).

type_term(word(Enumeration), object([enum-array(Terms)])) :-
    words(Enumeration, Words),
    findall(Term, ( member(Word, Words), word_term(Word, Term) ), Terms).
type_term(text, object([type-array([ string("string"), string("number"),
                                     string("boolean") ])])).
type_term(agent, Term) :-
    type_term(text, Term).
type_term(code, object([ type-string("string"),
                         pattern-string("^ *[A-Za-z][0-9][0-9A-Za-z](\\.?[0-9A-Za-z]{1,4})? *$")
                       ])).
type_term(date, object([ type-string("string"),
                         pattern-string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$") ])).
type_term(number(_), object([ anyOf-array([ object([type-string("number")]),
                                            object([ type-string("string"),
                                                     pattern-string(Pattern) ])
                                          ]) ])) :-
    Pattern = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?$".

%   The words true and false may come as booleans, the word 1 as a number.

word_term(Word, Term) :-
    atom_string(Word, Text),
    (   Term = string(Text)
    ;   memberchk(Word, [true, false]),
        Term = Word
    ;   Word == '1',
        Term = number(1)
    ).

definitions([ unknown-object([ enum-array([ null, string("unknown"),
                                            string("asked_unknown"),
                                            string("not_performed") ]) ]) ]).
