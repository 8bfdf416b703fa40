:- module(nodes,
          [ nodes/4                     % +Guideline, +Readings, +Decision, -Nodes
          ]).
:- use_module(values_given).
:- use_module('../language/compiler').
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/proofs').
:- use_module('../language/syntax').
:- use_module(library(lists), [append/2, member/2, nth0/3, nth1/3]).

/** <module> A proof as a list of nodes
*/

%!  nodes(+Guideline, +Readings, +Decision, -Nodes:list) is det.
%
%   True when Nodes, JSON terms, are those of the proof of Decision: routes,
%   edition and paths, each node before those below it.

nodes(Guideline, Readings, decision(_, Refers, _, Paths, Facts), Nodes) :-
    Context = context(Guideline, Readings, Facts),
    findall(RouteNodes,
            ( guideline_fact(Guideline, refers(Id, _, _, _)),
              atom_concat('route/', Id, Address),
              evaluated(refers(Id), Address, Context, RouteNodes)
            ),
            Routes),
    (   Refers = certain(_)
    ->  Edition = []
    ;   evaluated(edition, edition, Context, Edition)
    ),
    findall(PathNodes,
            ( member(path(_, _, Proof), Paths),
              proof_nodes(Proof, none, request, Context, PathNodes)
            ),
            PathNested),
    append(Routes, RouteNodes),
    append(PathNested, PathNodes),
    append([RouteNodes, Edition, PathNodes], Nodes).

evaluated(What, Address, Context, [Node|Nodes]) :-
    Context = context(Guideline, Readings, Facts),
    evaluate(Guideline, What, Facts, Readings, Verdict, Proof),
    node(Address, Verdict, [], Node),
    inner_address(Proof, Address, At),
    proof_nodes(Proof, At, request, Context, Nodes).

node(Address, Verdict, More, object([id-string(Id), verdict-string(Word)|More])) :-
    atom_string(Address, Id),
    atom_string(Verdict, Word).

%   proof_nodes(+Proof, +Address, +Place, +Context, -Nodes)

proof_nodes(criterion(Id, Verdict, Proof), _, Place, Context, [Node|Nodes]) :-
    node(Id, Verdict, [], Node),
    inner_address(Proof, Id, At),
    proof_nodes(Proof, At, Place, Context, Nodes).
proof_nodes(all(_, Proofs), At, Place, Context, Nodes) :-
    parts_nodes(Proofs, At, Place, Context, Nodes).
proof_nodes(any(_, Proofs), At, Place, Context, Nodes) :-
    parts_nodes(Proofs, At, Place, Context, Nodes).
proof_nodes(reading(_, _, _, Proof), At, Place, Context, Nodes) :-
    proof_nodes(Proof, At, Place, Context, Nodes).
proof_nodes(constant(_), _, _, _, []).
proof_nodes(test(Verdict, Test), At, Place, Context, [Node]) :-
    test(Test, Subject, _, _),
    place_state(Place, Subject, Context, State),
    state_term(State, Found),
    node(At, Verdict, [found-Found], Node).
proof_nodes(quantified(Verdict, Body, Elements), At, _, Context, [Node|Nodes]) :-
    quantified(Body, _, List, _),
    place_state(request, List, Context, State),
    list_found(State, Found),
    node(At, Verdict, [found-string(Found)], Node),
    findall([ElementNode|Inner],
            ( member(element(I, V, Proof), Elements),
              element_address(At, I, Address),
              node(Address, V, [], ElementNode),
              inner_address(Proof, Address, InnerAt),
              proof_nodes(Proof, InnerAt, element(List, I), Context, Inner)
            ),
            Nested),
    append(Nested, Nodes).

parts_nodes(Proofs, At, Place, Context, Nodes) :-
    findall(PartNodes,
            ( nth1(N, Proofs, Proof),
              address(At, N, Address),
              proof_nodes(Proof, Address, Place, Context, PartNodes)
            ),
            Nested),
    append(Nested, Nodes).

list_found(absent(_), "absent").
list_found(items(Elements), Found) :-
    length(Elements, Length),
    format(string(Found), "~d", [Length]).

place_state(request, Name, context(Guideline, _, Facts), State) :-
    slot(Guideline, Name, Index),
    !,
    arg(Index, Facts, State).
place_state(element(List, I), Part, context(Guideline, _, Facts), State) :-
    slot(Guideline, List, Index),
    !,
    arg(Index, Facts, items(Elements)),
    nth0(I, Elements, Element),
    part_slot(Guideline, List, Part, PartIndex),
    arg(PartIndex, Element, State).
