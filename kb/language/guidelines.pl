:- module(guidelines,
          [ declare_guideline/1,        % +Module
            guideline/1,                % ?Guideline
            guideline_fact/2,           % +Guideline, ?Fact
            trust_facts/1,              % +Guideline
            fact_place/4,               % +Guideline, ?Fact, -File, -Line
            criterion/4,                % +Guideline, ?Id, -Statement, -Body
            type_of/3,                  % +Guideline, +Name, -Type
            part_type/4,                % +Guideline, +List, ?Part, -Type
            limit_value/3,              % +Guideline, +Limit, -Value
            readings/3,                 % +Guideline, +Choices, -Readings
            selected/4,                 % +Guideline, +Readings, +Question, -Option
            switched/4,                 % +Guideline, +Readings, ?Question, -Readings
            question_options/4,         % +Guideline, ?Question, ?Index, -Words
            questions_in/3,             % +Guideline, +Term, -Questions
            reduced/4,                  % +Guideline, +Readings, +Term, -Reduced
            wants_source/3              % +Guideline, +Readings, ?Finding
          ]).
:- use_module(syntax).
:- use_module('../vocabulary/findings').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(error), [must_be/2, domain_error/2]).
:- use_module(library(lists), [last/2, member/2, nth1/3, selectchk/3]).

/** <module> The facts of a guideline, as data

A guideline is a module of plain facts.  This is the one place through
which the compiler, the reasoning and the rule book read them.
*/

:- dynamic guideline/1, trusted/1, has_facts/3, question_entry/4, default_readings/2.

%!  declare_guideline(+Module) is det.
%
%   True when the facts in Module are a guideline from now on.

declare_guideline(Module) :-
    must_be(atom, Module),
    retractall(guideline(Module)),
    retractall(trusted(Module)),
    assertz(guideline(Module)),
    index_questions(Module).

%   Readings are one term with the option of each question, in the order of
%   the questions.

index_questions(Guideline) :-
    retractall(question_entry(_, Guideline, _, _)),
    retractall(default_readings(Guideline, _)),
    findall(Question-Words, question_words(Guideline, Question, Words), Table),
    forall(nth1(Index, Table, Question-Words),
           assertz(question_entry(Question, Guideline, Index, Words))),
    maplist(chosen([]), Table, Defaults),
    Readings =.. [readings|Defaults],
    assertz(default_readings(Guideline, Readings)).

%!  guideline_fact(+Guideline, ?Fact) is nondet.
%
%   True when Fact is a fact of Guideline.  A predicate it does not
%   define has no facts.

guideline_fact(Guideline, Fact) :-
    functor(Fact, Name, Arity),
    (   trusted(Guideline)
    ->  has_facts(Name, Arity, Guideline),
        call(Guideline:Fact)
    ;   fact_clause(Guideline, Fact, true, _)
    ).

%!  trust_facts(+Guideline) is det.
%
%   True when the facts of Guideline, all of which are known to be facts, are
%   called from now on.

trust_facts(Guideline) :-
    retractall(has_facts(_, _, Guideline)),
    forall(( current_predicate(Guideline:Name/Arity),
             functor(Fact, Name, Arity),
             \+ predicate_property(Guideline:Fact, imported_from(_))
           ),
           assertz(has_facts(Name, Arity, Guideline))),
    assertz(trusted(Guideline)).

%!  fact_place(+Guideline, ?Fact, -File, -Line) is nondet.
%
%   True when Fact stands in File, where its clause begins on Line.

fact_place(Guideline, Fact, File, Line) :-
    fact_clause(Guideline, Fact, _, Ref),
    clause_property(Ref, source(Source)),
    (   clause_property(Ref, file(File0))
    ->  File = File0
    ;   File = Source
    ),
    clause_property(Ref, line_count(Line)).

fact_clause(Guideline, Fact, Body, Ref) :-
    functor(Fact, Name, Arity),
    current_predicate(Guideline:Name/Arity),
    \+ predicate_property(Guideline:Fact, imported_from(_)),
    clause(Guideline:Fact, Body, Ref).

%!  criterion(+Guideline, ?Id, -Statement, -Body) is nondet.
%
%   True when the criterion Id says Statement, and is met if Body is.

criterion(Guideline, Id, Statement, Body) :-
    guideline_fact(Guideline, (Id :: Statement if Body)).

%!  type_of(+Guideline, +Name, -Type) is semidet.
%
%   True when the finding or derived finding Name is of Type.

type_of(_, Name, Type) :-
    finding(Name, Type0, _, _),
    !,
    Type = Type0.
type_of(Guideline, Name, Type) :-
    guideline_fact(Guideline, derived(Name, Type0, _)),
    !,
    Type = Type0.

%!  part_type(+Guideline, +List, ?Part, -Type) is nondet.
%
%   True when the elements of the list finding List have Part.  The one
%   part of an element that is no record is named after its type.

part_type(Guideline, List, Part, Type) :-
    finding(List, list(Element), _, _),
    element_part(Element, Guideline, List, Part, Type).

element_part(record(Record), Guideline, List, Part, Type) :-
    (   part(Record, Part, Type, _)
    ;   guideline_fact(Guideline, derived(List, Part, Type, _)),
        \+ part(Record, Part, _, _)
    ).
element_part(agent, _, _, agent, agent).
element_part(code,  _, _, code,  code).

%!  limit_value(+Guideline, +Limit, -Value) is semidet.
%
%   True when Limit is the number (exact) or date Value.

limit_value(Guideline, Limit, Value) :-
    guideline_fact(Guideline, limit(Limit, Value0, _, _)),
    !,
    (   string(Value0)
    ->  decimal_rational(Value0, Value)
    ;   Value = Value0
    ).

decimal_rational(Text, Value) :-
    split_string(Text, ".", "", [Whole, Decimals]),
    string_concat(Whole, Decimals, Digits),
    string_length(Decimals, Places),
    number_string(Integer, Digits),
    Value is Integer rdiv 10**Places.

%!  readings(+Guideline, +Choices:list, -Readings) is det.
%
%   True when Readings selects Option for each Question-Option of Choices
%   and the default for every other question.
%
%   @error domain_error(question(Guideline), Question)
%   @error domain_error(options(Question, Options), Option)

readings(Guideline, [], Readings) :-
    !,
    default_readings(Guideline, Readings).
readings(Guideline, Choices, Readings) :-
    findall(Question-Words, question_options(Guideline, Question, _, Words),
            Table),
    maplist(checked_choice(Table), Choices, _),
    maplist(chosen(Choices), Table, Options),
    Readings =.. [readings|Options].

question_words(Guideline, Question, [Default|Words]) :-
    guideline_fact(Guideline, question(Question, _, Options)),
    maplist(option_word, Options, [Default|Words]).

option_word(Word-_, Word).

checked_choice(Table, Question-Option, Question) :-
    (   member(Question-Words, Table)
    ->  (   member(Option, Words)
        ->  true
        ;   domain_error(options(Question, Words), Option)
        )
    ;   domain_error(question, Question)
    ).

chosen(Choices, Question-[Default|_], Option) :-
    findall(Word, member(Question-Word, Choices), Words),
    (   Words == []
    ->  Option = Default
    ;   last(Words, Option)
    ).

%!  selected(+Guideline, +Readings, ?Question, -Option) is nondet.
%
%   True when Readings selects Option for Question.

selected(Guideline, Readings, Question, Option) :-
    question_options(Guideline, Question, Index, _),
    arg(Index, Readings, Option).

%!  question_options(+Guideline, ?Question, ?Index, -Words) is nondet.
%
%   True when Question, at Index of the readings, has the options Words.

question_options(Guideline, Question, Index, Words) :-
    (   var(Question)
    ->  question_entry(Question, Guideline, Index, Words)
    ;   question_entry(Question, Guideline, Index, Words)
    ->  true
    ).

%!  switched(+Guideline, +Readings0, ?Question, -Readings) is nondet.
%
%   True when Readings differs from Readings0 in the option of Question
%   alone.

switched(Guideline, Readings0, Question, Readings) :-
    question_options(Guideline, Question, Index, Words),
    arg(Index, Readings0, Current),
    selectchk(Current, Words, Others),
    member(Other, Others),
    Readings0 =.. [Functor|Options0],
    replaced(Index, Options0, Other, Options),
    Readings =.. [Functor|Options].

replaced(1, [_|Os], O, [O|Os]) :- !.
replaced(I, [X|Os0], O, [X|Os]) :-
    I1 is I - 1,
    replaced(I1, Os0, O, Os).

%!  reduced(+Guideline, +Readings, +Term, -Reduced) is det.
%
%   True when Reduced is Term with each reading replaced by what the
%   selected option means.

reduced(Guideline, Readings, Term, Reduced) :-
    (   Term = reading(Question, Options)
    ->  selected(Guideline, Readings, Question, Option),
        member((Option means Chosen), Options),
        !,
        reduced(Guideline, Readings, Chosen, Reduced)
    ;   compound(Term)
    ->  mapargs_reduced(Guideline, Readings, Term, Reduced)
    ;   Reduced = Term
    ).

mapargs_reduced(Guideline, Readings, Term, Reduced) :-
    compound_name_arguments(Term, Name, Args),
    maplist(reduced(Guideline, Readings), Args, Reduceds),
    compound_name_arguments(Reduced, Name, Reduceds).

%!  wants_source(+Guideline, +Readings, ?Finding) is nondet.
%
%   True when Finding counts under Readings only with a source.

wants_source(Guideline, Readings, Finding) :-
    guideline_fact(Guideline, derived(Finding, _, Operation)),
    reduced(Guideline, Readings, Operation, documented(_)).

%!  questions_in(+Guideline, +Term, -Questions:list) is det.
%
%   True when Questions, ordered, are those whose option can change what
%   Term means: in it, in the criteria it names and in the classes it asks.

questions_in(Guideline, Term, Questions) :-
    findall(Question, question_in(Term, Guideline, Question), Questions0),
    sort(Questions0, Questions).

question_in(Term, Guideline, Question) :-
    (   Term = reading(Question0, Options)
    ->  (   Question = Question0
        ;   member((_ means Body), Options),
            question_in(Body, Guideline, Question)
        )
    ;   Term = (_ isa Class)
    ->  guideline_fact(Guideline, class(Class, Definition)),
        question_in(Definition, Guideline, Question)
    ;   test(Term, _, _, _)
    ->  fail
    ;   compound(Term)
    ->  arg(_, Term, Arg),
        question_in(Arg, Guideline, Question)
    ;   criterion(Guideline, Term, _, Body),
        question_in(Body, Guideline, Question)
    ).
