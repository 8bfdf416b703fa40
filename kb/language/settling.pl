:- module(settling,
          [ settle/3                    % +Plan, +Request, -Facts
          ]).
:- use_module(operations).
:- use_module(plans).
:- use_module('../vocabulary/findings').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [memberchk/2]).

/** <module> From what was received to what may be true

A request is request(Given, Provenance): Given holds what was received
for each finding, in the order of finding/4, as

  * known(Value), or conflict(Values) where several were received
  * absent(Reason): `not_stated`, `asked_unknown` or `not_performed`
  * impossible(Text): cannot be true
  * unrecognized(Text): no word of the enumeration
  * items(Elements): a list, each element a compound of such terms

Facts hold the state (see verdicts.pl) of each finding and of each
derived finding under a set of readings.
*/

%!  settle(+Plan, +Request, -Facts) is det.
%
%   True when Facts hold the state of each finding and derived finding of
%   Request under the readings of Plan.

settle(plan(Steps, Size, Copies, Derived), request(Given, Provenance), Facts) :-
    Given =.. [_|Raws],
    length(Raws, Length),
    functor(Stated, facts, Length),
    settle_all(Steps, Raws, 1, Stated),
    functor(Facts, facts, Size),
    copy_slots(Copies, Stated, Facts),
    derive_all(Derived, Stated, Provenance, Facts).

%   A finding that falls back on another sees the states settled so far.

settle_all([], [], _, _).
settle_all([step(Name, Type, Omitted, Vague)|Steps], [Raw|Raws], I, Stated) :-
    settle_one(Raw, Name, Type, Omitted, Vague, Stated, State),
    arg(I, Stated, State),
    I1 is I + 1,
    settle_all(Steps, Raws, I1, Stated).

copy_slots([], _, _).
copy_slots([I|Is], Stated, Facts) :-
    arg(I, Stated, State),
    arg(I, Facts, State),
    copy_slots(Is, Stated, Facts).

derive_all([], _, _, _).
derive_all([derive(I, Function, Inputs, Parts)|Derives], Stated, Provenance,
           Facts) :-
    input_states(Inputs, Stated, Provenance, Facts, States),
    operate(Function, States, State0),
    completed(Parts, State0, Facts, State),
    arg(I, Facts, State),
    derive_all(Derives, Stated, Provenance, Facts).

input_states([], _, _, _, []).
input_states([Input|Inputs], Stated, Provenance, Facts, [State|States]) :-
    input_state(Input, Stated, Provenance, Facts, State),
    input_states(Inputs, Stated, Provenance, Facts, States).

input_state(given(I), Stated, _, _, State) :-
    arg(I, Stated, State).
input_state(top(I), _, _, Facts, State) :-
    arg(I, Facts, State).
input_state(constant(State), _, _, _, State).
input_state(documented(Name, I), Stated, Provenance, _, State-Documented) :-
    arg(I, Stated, State),
    (   documented(State, Provenance, Name)
    ->  Documented = true
    ;   Documented = false
    ).

documented(_, Provenance, Name) :-
    memberchk(source(Name, _, _), Provenance),
    !.
documented(items(Elements), Provenance, Name) :-
    length(Elements, Length),
    Last is Length - 1,
    forall(between(0, Last, I),
           memberchk(source(Name-I, _, _), Provenance)).

completed(none, State, _, State).
completed(parts(Width, Derived), State0, Facts, State) :-
    (   State0 = items(Elements0)
    ->  maplist(complete(Width, Derived, Facts), Elements0, Elements),
        State = items(Elements)
    ;   State = State0
    ).

complete(Width, Derived, Facts, Element0, Element) :-
    functor(Element0, Name, Given),
    functor(Element, Name, Width),
    copy_parts(Given, Derived, Element0, Element),
    derive_parts(Derived, Element0, Facts, Element).

copy_parts(0, _, _, _) :-
    !.
copy_parts(I, Derived, Element0, Element) :-
    (   memberchk(derive(I, _, _), Derived)
    ->  true
    ;   arg(I, Element0, State),
        arg(I, Element, State)
    ),
    I1 is I - 1,
    copy_parts(I1, Derived, Element0, Element).

derive_parts([], _, _, _).
derive_parts([derive(I, Function, Inputs)|Derives], Element0, Facts, Element) :-
    part_states(Inputs, Element0, Facts, Element, States),
    operate(Function, States, State),
    arg(I, Element, State),
    derive_parts(Derives, Element0, Facts, Element).

part_states([], _, _, _, []).
part_states([Input|Inputs], Element0, Facts, Element, [State|States]) :-
    part_state(Input, Element0, Facts, Element, State),
    part_states(Inputs, Element0, Facts, Element, States).

part_state(own(I), Element0, _, _, State) :-
    arg(I, Element0, State).
part_state(part(I), _, _, Element, State) :-
    arg(I, Element, State).
part_state(top(I), _, Facts, _, State) :-
    arg(I, Facts, State).
part_state(constant(State), _, _, _, State).

%   What was received for one finding

settle_one(known(Value), Name, _, _, Vague, _, State) :-
    (   Vague \== [],
        memberchk(Value-Values, Vague)
    ->  vague_state(Values, Value, Name, State)
    ;   State = known(Value)
    ).
settle_one(conflict(Values), Name, _, _, Vague, _, State) :-
    (   memberchk(impossible(_), Values)
    ->  State = absent(why(impossible, [Name]))
    ;   (   memberchk(unrecognized(_), Values)
        ;   memberchk(strange(_), Values)
        )
    ->  State = absent(why(contradictory, [Name]))
    ;   findall(V, left_open(Values, Vague, V), All),
        sort(All, Distinct),
        conflict_state(Distinct, Name, State)
    ).
settle_one(absent(Reason), Name, _, Omitted, _, Stated, State) :-
    omitted(Omitted, Reason, Name, Stated, State).
settle_one(impossible(_), Name, _, _, _, _, absent(why(impossible, [Name]))).
settle_one(unrecognized(_), Name, _, _, _, _,
           absent(why(unrecognized, [Name]))).
settle_one(strange(_), Name, _, _, _, _, strange(why(unrecognized, [Name]))).
settle_one(items(Raws), Name, list(Element), _, _, _, items(Elements)) :-
    maplist(settle_element(Element, Name), Raws, Elements).

vague_state([Value], _, _, State) :-
    !,
    State = known(Value).
vague_state(Values, Word, Name, one_of(Values, why(vague(Word), [Name]))).

conflict_state([Value], _, State) :-
    !,
    State = known(Value).
conflict_state(Values, Name, one_of(Values, why(contradictory, [Name]))).

omitted(unknown, Reason, Name, _, absent(why(Reason, [Name]))).
omitted(same_as(Other), Reason, Name, Stated, State) :-
    finding_index(Other, Index),
    arg(Index, Stated, State0),
    (   State0 = absent(why(not_stated, _))
    ->  State = absent(why(Reason, [Name]))
    ;   State = State0
    ).
omitted(assumed(Value), _, Name, _, State) :-
    (   finding(Name, list(_), _, _)
    ->  State = items([])
    ;   State = known(Value)
    ).

finding_index(Name, Index) :-
    slot(_, Name, Index),
    !.

settle_element(record(_), List, Raw, Element) :-
    compound_name_arguments(Raw, Record, Raws),
    maplist(settle_part(List), Raws, States),
    compound_name_arguments(Element, Record, States).
settle_element(agent, List, Raw, agent(State)) :-
    settle_part(List, Raw, State).
settle_element(code, List, Raw, code(State)) :-
    settle_part(List, Raw, State).

settle_part(List, Raw, State) :-
    settle_one(Raw, List, part, unknown, [], none, State).
