:- module(plans,
          [ slot/3,                     % +Guideline, ?Name, ?Index
            part_slot/4,                % +Guideline, +List, ?Part, ?Index
            assign_slots/1,             % +Guideline
            settling_plan/3,            % +Guideline, +Readings, -Plan
            prepare_plan/2,             % +Guideline, +Readings
            left_open/3,                % +Values, +Vague, -Value
            domain_of/4                 % +Guideline, +Readings, +Finding, -Words
          ]).
:- use_module(syntax).
:- use_module(guidelines).
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/words').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [member/2, memberchk/2, nth1/3]).

/** <module> What settling needs, worked out once for a set of readings
*/

:- dynamic slot_fact/3, part_slot_fact/4, prepared_plan/3.

%!  slot(+Guideline, ?Name, ?Index) is nondet.
%
%   True when the finding or derived finding Name stands at Index of the
%   facts.

slot(Guideline, Name, Index) :-
    slot_fact(Guideline, Name, Index).

%!  part_slot(+Guideline, +List, ?Part, ?Index) is nondet.
%
%   True when Part stands at Index of the elements of List.

part_slot(Guideline, List, Part, Index) :-
    part_slot_fact(List, Guideline, Part, Index).

%!  assign_slots(+Guideline) is det.
%
%   True when slot/3 and part_slot/4 are known for Guideline.

assign_slots(Guideline) :-
    retractall(slot_fact(Guideline, _, _)),
    retractall(part_slot_fact(_, Guideline, _, _)),
    findall(Name, slot_name(Guideline, Name), Names),
    forall(nth1(Index, Names, Name),
           assertz(slot_fact(Guideline, Name, Index))),
    forall(finding(List, list(_), _, _),
           assign_parts(Guideline, List)).

slot_name(_, Name) :-
    finding(Name, _, _, _).
slot_name(Guideline, Name) :-
    guideline_fact(Guideline, derived(Name, _, _)),
    \+ finding(Name, _, _, _).

assign_parts(Guideline, List) :-
    findall(Part, part_type(Guideline, List, Part, _), Parts),
    forall(nth1(Index, Parts, Part),
           assertz(part_slot_fact(List, Guideline, Part, Index))).

%!  settling_plan(+Guideline, +Readings, -Plan) is det.
%
%   True when Plan holds all that settling a request under Readings needs
%   of Guideline.

settling_plan(Guideline, Readings, Plan) :-
    (   prepared_plan(Readings, Guideline, Plan0)
    ->  Plan = Plan0
    ;   worked_out(Guideline, Readings, Plan)
    ).

%!  prepare_plan(+Guideline, +Readings) is det.
%
%   True when the plan of Readings, which most requests are settled under,
%   is kept.

prepare_plan(Guideline, Readings) :-
    retractall(prepared_plan(_, Guideline, _)),
    worked_out(Guideline, Readings, Plan),
    assertz(prepared_plan(Readings, Guideline, Plan)).

worked_out(Guideline, Readings, plan(Steps, Size, Copies, Derived)) :-
    findall(step(Name, Type, Omitted, Vague),
            ( finding(Name, Type, Omitted, _),
              vague_words(Guideline, Readings, Name, Vague)
            ),
            Steps),
    findall(Index, slot(Guideline, _, Index), Indexes),
    length(Indexes, Size),
    findall(I, copied(Guideline, I), Copies),
    findall(Derive, derivation(Guideline, Readings, Derive), Derived).

vague_words(Guideline, Readings, Name, Vague) :-
    findall(Word-Values,
            ( guideline_fact(Guideline, vague(Name, Word, When, Values)),
              holds_when(When, Guideline, Readings)
            ),
            Vague).

holds_when(always, _, _).
holds_when(Question-Option, Guideline, Readings) :-
    selected(Guideline, Readings, Question, Option).

copied(Guideline, Index) :-
    finding(Name, Type, _, _),
    Type \= list(record(_)),
    \+ guideline_fact(Guideline, derived(Name, _, _)),
    slot(Guideline, Name, Index).

%   derive(Index, Function, Inputs, Parts): Parts complete each element of
%   a list.

derivation(Guideline, Readings, derive(Index, Function, Inputs, Parts)) :-
    guideline_fact(Guideline, derived(Name, _, Operation)),
    slot(Guideline, Name, Index),
    planned(Guideline, Readings, Name, none, Operation, Function, Inputs),
    parts_plan(Guideline, Readings, Name, Parts).
derivation(Guideline, Readings, derive(Index, same, [given(Index)], Parts)) :-
    finding(Name, list(record(_)), _, _),
    \+ guideline_fact(Guideline, derived(Name, _, _)),
    slot(Guideline, Name, Index),
    parts_plan(Guideline, Readings, Name, Parts).

parts_plan(Guideline, Readings, List, parts(Width, Derived)) :-
    finding(List, list(record(_)), _, _),
    !,
    findall(I, part_slot(Guideline, List, _, I), Is),
    length(Is, Width),
    findall(derive(I, Function, Inputs),
            ( guideline_fact(Guideline, derived(List, Part, _, Operation)),
              part_slot(Guideline, List, Part, I),
              planned(Guideline, Readings, List, Part, Operation,
                      Function, Inputs)
            ),
            Derived).
parts_plan(_, _, _, none).

%   An input is given(I) or top(I) of the request, own(I) (as given) or
%   part(I) of an element, documented(Name, I) or constant(State).

planned(Guideline, Readings, Name, Part, Operation0, Function, Inputs) :-
    reduced(Guideline, Readings, Operation0, Operation),
    Operation =.. [Function|Names],
    maplist(input(Guideline, Function, Name, Part), Names, Inputs).

input(Guideline, documented, _, none, Name, documented(Name, Index)) :-
    !,
    slot(Guideline, Name, Index).
input(Guideline, _, List, Part, Name, Input) :-
    Part \== none,
    part_slot(Guideline, List, Name, Index),
    !,
    (   Name == Part
    ->  Input = own(Index)
    ;   Input = part(Index)
    ).
input(Guideline, _, Self, _, Name, Input) :-
    slot(Guideline, Name, Index),
    !,
    (   ( Name == Self ; finding(Name, list(_), _, _) )
    ->  Input = given(Index)
    ;   Input = top(Index)
    ).
input(Guideline, _, _, _, Name, constant(known(Value))) :-
    limit_value(Guideline, Name, Value),
    !.
input(_, _, _, _, Word, constant(known(Word))).

%!  domain_of(+Guideline, +Readings, +Finding, -Words) is det.
%
%   True when Words are the values that Finding, of an enumerated type,
%   may in truth have under Readings: vague words are none.

domain_of(Guideline, Readings, Finding, Words) :-
    type_of(Guideline, Finding, word(Enumeration)),
    words(Enumeration, All),
    vague_words(Guideline, Readings, Finding, Vague),
    findall(Word, left_open(All, Vague, Word), Words0),
    sort(Words0, Words).

%!  left_open(+Values, +Vague, -Value) is nondet.
%
%   True when Value is among Values, or is left open by one of them that
%   the list Vague, of Word-Values, holds.

left_open(Values, Vague, V) :-
    member(Value, Values),
    (   memberchk(Value-Open, Vague)
    ->  member(V, Open)
    ;   V = Value
    ).
