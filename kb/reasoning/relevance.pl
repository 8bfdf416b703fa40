:- module(relevance,
          [ key_causes/5,               % +Key, +Box, +Proof, +Context, -Findings
            waiting_criteria/4,         % +Context, +Paths, +Finding, -Criteria
            not_needed/6,               % +Guideline, +Readings, +Decision, +Missing, -Asked, -Others
            taken_for_none/4            % +Guideline, +Readings, +Decision, -Name
          ]).
:- use_module(procedures).
:- use_module(reading_names).
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/proofs').
:- use_module('../language/syntax').
:- use_module('../language/verdicts').
:- use_module('../vocabulary/findings').
:- use_module(library(apply), [partition/4]).
:- use_module(library(lists), [append/2, list_to_set/2, member/2, memberchk/2]).

/** <module> Which findings an outcome can hang on

A context is context(Guideline, Readings, Facts).
*/

%!  key_causes(+Key, +Box, +Proof, +Context, -Findings:list) is det.
%
%   True when Findings are those because of which Key, in Proof, has more
%   than one value.

key_causes(word(Finding), _, _, context(Guideline, _, Facts), Causes) :-
    slot(Guideline, Finding, Index),
    arg(Index, Facts, State),
    state_causes(State, Causes).
key_causes(holds(Test), _, Proof, Context, Causes) :-
    once(leaf(Proof, Test, Leaf)),
    findall(Cause, leaf_cause(Leaf, Context, none, Cause), Causes0),
    list_to_set(Causes0, Causes).

%!  waiting_criteria(+Context, +Paths, +Finding, -Criteria:list) is det.
%
%   True when Criteria are those of Paths that are open, themselves and not
%   by the criteria in them, because of Finding.

waiting_criteria(Context, Paths, Finding, Criteria) :-
    findall(Id,
            ( member(path(_, _, Proof), Paths),
              sub_proof(Proof, criterion(Id, unknown, Inner)),
              own_leaf(Inner, Leaf),
              leaf_cause(Leaf, Context, none, Finding)
            ),
            Ids),
    list_to_set(Ids, Criteria).

leaf(Proof, Test, Leaf) :-
    sub_proof(Proof, Leaf),
    ( Leaf = quantified(_, Test, _) ; Leaf = test(_, Test) ).

%   leaf_cause(+Proof, +Context, +Element, -Cause): Element is List-Term.

leaf_cause(quantified(unknown, Body, Elements), Context, _, Cause) :-
    Context = context(Guideline, _, Facts),
    quantified(Body, _, List, Inner),
    slot(Guideline, List, Index),
    arg(Index, Facts, State),
    (   state_causes(State, Causes),
        member(Cause, Causes)
    ;   State = absent(_),
        bound_name(Inner, Context, Name),
        state_of(Name, Context, none, Bound),
        state_causes(Bound, Causes),
        member(Cause, Causes)
    ;   State = items(Items),
        (   member(element(_, unknown, _), Elements)
        ->  member(element(I, unknown, Proof), Elements),
            nth_item(I, Items, Item),
            leaf_cause(Proof, Context, List-Item, Cause)
        ;   Cause = List
        )
    ).
leaf_cause(all(unknown, Proofs), Context, Element, Cause) :-
    member(Proof, Proofs),
    leaf_cause(Proof, Context, Element, Cause).
leaf_cause(any(unknown, Proofs), Context, Element, Cause) :-
    member(Proof, Proofs),
    leaf_cause(Proof, Context, Element, Cause).
leaf_cause(reading(unknown, _, _, Proof), Context, Element, Cause) :-
    leaf_cause(Proof, Context, Element, Cause).
leaf_cause(test(unknown, Test), Context, Element, Cause) :-
    test(Test, Subject, _, Object),
    (   Name = Subject
    ;   atom(Object),
        Name = Object
    ),
    state_of(Name, Context, Element, State),
    state_causes(State, Causes),
    member(Cause, Causes).

nth_item(0, [Item|_], Item) :-
    !.
nth_item(I, [_|Items], Item) :-
    I1 is I - 1,
    nth_item(I1, Items, Item).

state_of(Name, context(Guideline, _, _), List-Element, State) :-
    part_slot(Guideline, List, Name, Index),
    !,
    arg(Index, Element, State).
state_of(Name, context(Guideline, _, Facts), _, State) :-
    slot(Guideline, Name, Index),
    arg(Index, Facts, State).

%   The findings of the request that a body about elements compares with

bound_name(Body, Context, Name) :-
    (   test(Body, _, Comparison, Name)
    ->  memberchk(Comparison, [at_least, at_most]),
        Context = context(Guideline, _, _),
        slot(Guideline, Name, _)
    ;   Body = reading(Question, Options)
    ->  Context = context(Guideline, Readings, _),
        once(selected(Guideline, Readings, Question, Option)),
        memberchk((Option means Chosen), Options),
        bound_name(Chosen, Context, Name)
    ;   ( Body = (A and B) ; Body = (A or B) )
    ->  member(Part, [A, B]),
        bound_name(Part, Context, Name)
    ).

%!  not_needed(+Guideline, +Readings, +Decision, +Missing, -Asked:list,
%!             -Others:list) is det.
%
%   True when Asked and Others are the findings that are not known and
%   cannot change the outcome of Decision: those that its criteria ask for,
%   and those that no rule reads on its paths.

not_needed(Guideline, Readings, Decision, Missing, Asked, Others) :-
    Decision = decision(_, _, _, Paths, Facts),
    (   Paths == []
    ->  Asked = [],
        Others = []
    ;   findall(Finding,
                ( finding(Finding, _, Omitted, _),
                  Omitted \= assumed(_),
                  slot(Guideline, Finding, Index),
                  arg(Index, Facts, State),
                  state_causes(State, [_|_]),
                  \+ memberchk(Finding, Missing),
                  \+ tells(Guideline, Missing, Finding),
                  \+ taken_for_none(Guideline, Readings, Decision, _, Finding),
                  \+ stood_in_for(Guideline, Readings, Decision, Finding)
                ),
                Findings),
        read_names(Guideline, Readings, Paths, Read),
        partition(read_among(Read), Findings, Asked, Others)
    ).

%   What is read on Paths, behind the gates that are open

read_names(Guideline, Readings, Paths, Read) :-
    findall(Names,
            ( member(path(Path, _, Proof), Paths),
              reads(Guideline, Readings, Path, Items),
              member(item(Gate, Names), Items),
              open_gate(Gate, Proof)
            ),
            Nested),
    append(Nested, Read).

read_among(Read, Finding) :-
    memberchk(Finding, Read).

open_gate(none, _) :-
    !.
open_gate(Gate, Proof) :-
    criterion_proof(Proof, Gate, criterion(_, Verdict, _)),
    Verdict \== not_met.

%   A finding that is missing may be derived from another.

tells(Guideline, Missing, Finding) :-
    member(Name, Missing),
    guideline_fact(Guideline, derived(Name, _, Operation)),
    operand(Operation, Finding),
    !.

%   Who decides, by which edition and on which path, may have been taken for
%   granted for want of a finding: told, it may say otherwise.

stood_in_for(Guideline, Readings, decision(_, _, Edition, _, _), Finding) :-
    memberchk(Edition, [assumed, unknown]),
    guideline_fact(Guideline, edition(Body0, _)),
    reduced(Guideline, Readings, Body0, Body),
    tested_finding(Body, Tested),
    (   Finding = Tested
    ;   Edition == assumed,
        finding(Tested, _, same_as(Finding), _)
    ),
    !.
stood_in_for(Guideline, Readings, _, Finding) :-
    procedure(Guideline, Readings, unknown_route(Finding), not_routed),
    !.
stood_in_for(Guideline, Readings, _, Finding) :-
    guideline_fact(Guideline, path(_, Finding, _, _, _)),
    procedure(Guideline, Readings, unknown_path, Path),
    Path \== open,
    !.

%!  taken_for_none(+Guideline, +Readings, +Decision, -Name) is nondet.
%
%   True when the derived finding Name is read on the paths of Decision, asks
%   what is on record, and what it asks for is not known.

taken_for_none(Guideline, Readings, Decision, Name) :-
    taken_for_none(Guideline, Readings, Decision, Name, _).

taken_for_none(Guideline, Readings, decision(_, _, _, Paths, Facts), Name,
               Finding) :-
    guideline_fact(Guideline, derived(Name, _, on_record(Finding))),
    slot(Guideline, Finding, Index),
    arg(Index, Facts, State),
    State \= known(_),
    read_names(Guideline, Readings, Paths, Read),
    memberchk(Name, Read).
