:- module(witnesses,
          [ witness_fields/4,           % +Situation, +Key, +Value, -Fields
            key_cost/3,                 % +Guideline, +Key, -Cost
            key_finding/2,              % +Key, -Finding
            stated_findings/3           % +Guideline, +Key, -Findings
          ]).
:- use_module('../language/guidelines').
:- use_module('../language/operations').
:- use_module('../language/plans').
:- use_module('../language/proofs').
:- use_module('../language/syntax').
:- use_module('../request/amending').
:- use_module('../vocabulary/agents').
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/words').
:- use_module(library(apply), [foldl/4, maplist/3]).
:- use_module(library(lists), [append/3, member/2, memberchk/2, nth0/3]).
:- use_module(library(pairs), [pairs_keys/2]).

/** <module> Fields that would bring a condition about

A situation is situation(Guideline, Readings, Request, Facts, Proofs): a
request as it was decided.
*/

%!  key_finding(+Key, -Finding) is det.
%
%   True when Finding, stated or derived, is what the key of a way is about.

key_finding(word(Finding), Finding).
key_finding(holds(Test), Finding) :-
    (   quantified(Test, _, List, _)
    ->  Finding = List
    ;   test(Test, Finding, _, _)
    ).

%!  stated_findings(+Guideline, +Key, -Findings:list) is det.
%
%   True when Findings are those of a request that Key is about: itself, or
%   what it is derived from.

stated_findings(Guideline, Key, Findings) :-
    key_finding(Key, Finding),
    (   finding(Finding, _, _, _)
    ->  Findings = [Finding]
    ;   findall(Name,
                ( guideline_fact(Guideline, derived(Finding, _, Operation)),
                  name_in(Operation, Name),
                  finding(Name, _, _, _)
                ),
                Findings)
    ).

%!  key_cost(+Guideline, +Key, -Cost) is det.
%
%   True when Cost is the cost of bringing about another value of Key: that
%   declared with the finding, or the greatest of those it is derived from.

key_cost(Guideline, Key, Cost) :-
    stated_findings(Guideline, Key, Findings),
    findall(Rank-C,
            ( member(Finding, Findings),
              finding(Finding, _, _, C),
              cost_rank(C, Rank)
            ),
            Costs),
    sort(0, @>=, Costs, [_-Cost|_]).

cost_rank(none,   0).
cost_rank(paper,  1).
cost_rank(plan,   2).
cost_rank(course, 3).
cost_rank(fixed,  4).

%!  witness_fields(+Situation, +Key, +Value, -Fields:list) is semidet.
%
%   True when Fields, Name-Document, given anew make Key have Value: a word,
%   or `yes` of a test.

witness_fields(situation(Guideline, Readings, _, _, _), word(Finding), Word,
               Fields) :-
    (   guideline_fact(Guideline, derived(Finding, _, Operation0))
    ->  inverse(Guideline, Readings, Operation0, Word, Given)
    ;   Given = [Finding-Word]
    ),
    maplist(field, Given, Fields0),
    (   wants_source(Guideline, Readings, Finding)
    ->  maplist(with_source, Fields0, Fields)
    ;   Fields = Fields0
    ).
witness_fields(Situation, holds(Test), yes, [Name-Document]) :-
    quantified(Test, Quantifier, List, Inner),
    atom_string(List, Name),
    list_document(Quantifier, Situation, Test, List, Inner, Document).

%   Where the reading wants a source, what is given anew has one.

with_source(Name-Document,
            Name-object(["value"-Document, "source"-quoted("the report")])).

inverse(Guideline, Readings, Operation0, Value, Given) :-
    reduced(Guideline, Readings, Operation0, Operation),
    Operation =.. [Function|Names],
    witness(Function, Names, Value, Given).

field(Finding-Value, Name-Document) :-
    atom_string(Finding, Name),
    given_document(Value, Document).

given_document(null, null) :-
    !.
given_document([], array([])) :-
    !.
given_document(Value, Document) :-
    value_document(Value, Document).

%   One more element; the latest, alone; or those that keep what is asked
%   from holding of every one given otherwise.

list_document(some, Situation, _, List, Inner, array(Documents)) :-
    new_element(Situation, List, Inner, [], New),
    Situation = situation(_, _, Request, _, _),
    stated_document(Request, List, array(Documents0)),
    append(Documents0, [New], Documents).
list_document(latest, Situation, _, List, Inner, array([New])) :-
    new_element(Situation, List, Inner, [], New).
list_document(every, Situation, Test, List, Inner, array(Documents)) :-
    Situation = situation(_, _, Request, _, Proofs),
    member(Proof, Proofs),
    sub_proof(Proof, quantified(_, Test, Elements)),
    !,
    stated_document(Request, List, array(Documents0)),
    findall(Document,
            ( nth0(I, Documents0, Document0),
              memberchk(element(I, Verdict, _), Elements),
              kept_or_new(Verdict, Situation, List, Inner, Document0, Document)
            ),
            Documents),
    length(Documents0, Length),
    length(Documents, Length).

kept_or_new(met, _, _, _, Document, Document) :-
    !.
kept_or_new(_, Situation, List, Inner, Document0, Document) :-
    new_element(Situation, List, Inner, Document0, Document).

%   What is free text, such as the days of a dose, is kept.

new_element(Situation, List, Inner, Old, Document) :-
    parts_for(Inner, List, Situation, [], Parts),
    (   finding(List, list(Single), _, _),
        atom(Single)
    ->  memberchk(Single-Value, Parts),
        value_document(Value, Document)
    ;   maplist(field, Parts, New),
        pairs_keys(New, Names),
        kept_parts(Old, List, Names, Kept),
        append(New, Kept, Pairs0),
        documented_element(Situation, List, Pairs0, Pairs),
        Document = object(Pairs)
    ).

kept_parts(object(Pairs), List, Names, Kept) :-
    !,
    findall(Name-Document,
            ( member(Name-Document, Pairs),
              \+ memberchk(Name, Names),
              finding(List, list(record(Record)), _, _),
              part(Record, Part, text, _),
              atom_string(Part, Name)
            ),
            Kept).
kept_parts(_, _, _, []).

documented_element(situation(Guideline, Readings, _, _, _), List, Pairs0,
                   Pairs) :-
    (   wants_source(Guideline, Readings, List)
    ->  append(Pairs0, ["source"-quoted("the report")], Pairs)
    ;   Pairs = Pairs0
    ).

%   parts_for(+Body, +List, +Situation, +Parts0, -Parts): Parts are the given
%   parts, Part-Value, of an element that meets Body.

parts_for((A and B), List, Situation, Parts0, Parts) :-
    !,
    parts_for(A, List, Situation, Parts0, Parts1),
    parts_for(B, List, Situation, Parts1, Parts).
parts_for((A or B), List, Situation, Parts0, Parts) :-
    !,
    (   parts_for(A, List, Situation, Parts0, Parts1)
    ->  Parts = Parts1
    ;   parts_for(B, List, Situation, Parts0, Parts)
    ).
parts_for(anything, _, _, Parts, Parts) :-
    !.
parts_for(reading(Question, Options), List, Situation, Parts0, Parts) :-
    !,
    Situation = situation(Guideline, Readings, _, _, _),
    once(selected(Guideline, Readings, Question, Option)),
    memberchk((Option means Body), Options),
    parts_for(Body, List, Situation, Parts0, Parts).
parts_for(Test, List, Situation, Parts0, Parts) :-
    test(Test, Part, Comparison, Object),
    passing_value(Comparison, Object, List-Part, Situation, Passing),
    (   Passing = value(Value)
    ->  given_parts(List, Part, Value, Situation, Given),
        foldl(with_part, Given, Parts0, Parts)
    ;   Parts = Parts0
    ).

with_part(Part-Value, Parts0, Parts) :-
    (   memberchk(Part-Other, Parts0)
    ->  Other == Value,
        Parts = Parts0
    ;   append(Parts0, [Part-Value], Parts)
    ).

%   Passing is value(Value), or `none` where nothing passes for certain: then
%   the part is left open.

passing_value(in, [Word|_], _, _, value(Word)).
passing_value(other_than, Excluded, List-Part, situation(Guideline, _, _, _, _),
              value(Word)) :-
    part_type(Guideline, List, Part, word(Enumeration)),
    words(Enumeration, Words),
    member(Word, Words),
    \+ memberchk(Word, Excluded),
    !.
passing_value(isa, Class, _, situation(Guideline, Readings, _, _, _),
              value(Member)) :-
    guideline_fact(Guideline, class(Class, Definition0)),
    !,
    reduced(Guideline, Readings, Definition0, Definition),
    first_member(Definition, Member).
passing_value(at_least, Limit, _, Situation, Passing) :-
    bound(Limit, Situation, State),
    certain(at_least, State, Passing).
passing_value(at_most, Limit, _, Situation, Passing) :-
    bound(Limit, Situation, State),
    certain(at_most, State, Passing).

first_member(agents([Group|_], _), Agent) :-
    agent(Agent, Group, _),
    !.
first_member(names([Name|_]), Name).
first_member(codes([Code|_]), Code).

bound(Limit, situation(Guideline, _, _, Facts, _), State) :-
    (   limit_value(Guideline, Limit, Value)
    ->  State = known(Value)
    ;   slot(Guideline, Limit, Index),
        arg(Index, Facts, State)
    ).

%   A value that passes whichever the bound is

certain(_, known(Value), value(Value)) :-
    !.
certain(at_least, one_of(Values, _), value(Value)) :-
    !,
    sort(0, @>=, Values, [Value|_]).
certain(at_most, one_of(Values, _), value(Value)) :-
    !,
    sort(Values, [Value|_]).
certain(at_most, range(at(Value), _, _), value(Value)) :-
    !.
certain(_, _, none).

%   From a derived part to the parts it is computed from

given_parts(List, Part, Value, Situation, Given) :-
    Situation = situation(Guideline, Readings, _, _, _),
    (   guideline_fact(Guideline, derived(List, Part, _, Operation0))
    ->  inverse(Guideline, Readings, Operation0, Value, Inputs),
        given_inputs(Inputs, List, Part, Situation, Given)
    ;   Given = [Part-Value]
    ).

given_inputs([], _, _, _, []).
given_inputs([Name-Value|Inputs], List, Part, Situation, Given) :-
    (   Name == Part
    ->  Given0 = [Name-Value]
    ;   given_parts(List, Name, Value, Situation, Given0)
    ),
    given_inputs(Inputs, List, Part, Situation, Given1),
    append(Given0, Given1, Given).
