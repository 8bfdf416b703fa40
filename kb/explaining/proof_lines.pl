:- module(proof_lines,
          [ proof_lines/5,              % +Order, +Context, +Questions, +Proof, -Lines
            criterion_lines/4,          % +Context, +Proof, +Id, -Lines
            leaf_lines/3,               % +Context, +Proof, -Lines
            criterion_leaves/2,         % +Criterion, -Leaves
            deciding_element/4,         % +Proof, -Index, -Verdict, -ElementProof
            reason_test/3,              % +Proof, +Verdict, -Test
            count_steps/2               % +Proof, -Count
          ]).
:- use_module('../wording').
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/proofs').
:- use_module('../language/syntax').
:- use_module(library(lists),
              [append/2, list_to_set/2, member/2, memberchk/2, nth1/3,
               sum_list/2]).
:- use_module(library(pairs), [pairs_values/2]).

/** <module> A proof, a line for each step

A line is line(Depth, Mark, Id, Text).  Id is the criterion it speaks of, or
node(Address) of a step inside a criterion: the criterion and the numbers of
the parts that lead to it, from 1, as in `initiation.1.d/1/2`.
*/

%!  proof_lines(+Order, +Context, +Questions, +Proof, -Lines:list) is det.
%
%   True when Lines show all of Proof, in the guideline's order for Order
%   `why`, unmet first for `why_not`; a reading is named where its question
%   is among Questions or it is not the default.

proof_lines(Order, Context, Questions, Proof, Lines) :-
    node_lines(Proof, 1, '', place(Order, Context, Questions, request), Lines).

node_lines(criterion(Id, Verdict, Proof), Depth, _, Place,
           [line(Depth, Verdict, Id, Sentence)|Lines]) :-
    Place = place(_, context(Guideline, _, _, _), _, _),
    criterion_sentence(Guideline, Id, Verdict, Sentence),
    Inner is Depth + 1,
    inner_address(Proof, Id, At),
    node_lines(Proof, Inner, At, Place, Lines).
node_lines(all(_, Proofs), Depth, At, Place, Lines) :-
    several_lines(Proofs, Depth, At, Place, Lines).
node_lines(any(_, Proofs), Depth, At, Place, Lines) :-
    several_lines(Proofs, Depth, At, Place, Lines).
node_lines(constant(_), _, _, _, []).
node_lines(reading(_, Question, Option, Proof), Depth, At, Place, Lines) :-
    Place = place(_, context(Guideline, _, _, _), Questions, _),
    node_lines(Proof, Depth, At, Place, Lines0),
    once(guideline_fact(Guideline, question(Question, Asked, Options))),
    Options = [Default-_|_],
    (   ( Option \== Default ; memberchk(Question, Questions) )
    ->  memberchk(Option-Answer, Options),
        format(string(Text), "~w: ~w ~w", [Question, Asked, Answer]),
        Lines = [line(Depth, note, none, Text)|Lines0]
    ;   Lines = Lines0
    ).
node_lines(test(Verdict, Test), Depth, At, place(_, Context, _, Spot),
           [line(Depth, Verdict, node(At), Sentence)]) :-
    test_sentence(Context, Spot, Verdict, Test, Sentence).
node_lines(quantified(Verdict, Body, Elements), Depth, At, Place,
           [line(Depth, Verdict, node(At), Sentence)|Lines]) :-
    Place = place(Order, Context, Questions, _),
    quantified_sentence(Context, Verdict, Body, Sentence),
    quantified(Body, _, List, _),
    Inner is Depth + 1,
    findall(ElementLines,
            ( in_order(Order, Elements, _, element(I, V, Proof)),
              element_address(At, I, Address),
              element_lines(I, V, Proof, Inner, Address, List,
                            place(Order, Context, Questions, element(List, I)),
                            ElementLines)
            ),
            Nested),
    append(Nested, Lines).

element_lines(I, Verdict, Proof, Depth, At, List, Place,
              [line(Depth, Verdict, node(At), Sentence)|Lines]) :-
    Place = place(_, Context, _, _),
    element_sentence(Context, List, I, Sentence),
    Inner is Depth + 1,
    inner_address(Proof, At, InnerAt),
    node_lines(Proof, Inner, InnerAt, Place, Lines).

several_lines(Proofs, Depth, At, Place, Lines) :-
    Place = place(Order, _, _, _),
    findall(Inner,
            ( in_order(Order, Proofs, N, Proof),
              address(At, N, Address),
              node_lines(Proof, Depth, Address, Place, Inner)
            ),
            Nested),
    append(Nested, Lines).

quantified_sentence(Context, Verdict, Body, Sentence) :-
    Context = context(Guideline, _, _, Facts),
    quantified(Body, _, List, _),
    slot(Guideline, List, Index),
    !,
    arg(Index, Facts, State),
    list_sentence(Context, Verdict, Body, State, Sentence).

%   Unmet before unknown before met where the question is "why not"

in_order(why, Proofs, N, Proof) :-
    nth1(N, Proofs, Proof).
in_order(why_not, Proofs, N, Proof) :-
    findall(Rank-(I-P),
            ( nth1(I, Proofs, P), proof_verdict(P, Verdict),
              rank(Verdict, Rank)
            ),
            Ranked),
    keysort(Ranked, Sorted),
    pairs_values(Sorted, Ordered),
    member(N-Proof, Ordered).

proof_verdict(criterion(_, Verdict, _),  Verdict).
proof_verdict(element(_, Verdict, _),    Verdict).
proof_verdict(quantified(Verdict, _, _), Verdict).
proof_verdict(reading(Verdict, _, _, _), Verdict).
proof_verdict(all(Verdict, _),           Verdict).
proof_verdict(any(Verdict, _),           Verdict).
proof_verdict(test(Verdict, _),          Verdict).
proof_verdict(constant(Verdict),         Verdict).

rank(not_met, 1).
rank(unknown, 2).
rank(met,     3).

%!  criterion_lines(+Context, +Proof, +Id, -Lines:list) is semidet.
%
%   True when Lines show the criterion Id, somewhere in Proof, with what was
%   found and needed: a line for each leaf, unmet first.  Of a criterion that
%   is made of others they show what it lacks beside them.

criterion_lines(Context, Proof, Id, [line(1, Verdict, Id, Sentence)|Lines]) :-
    criterion_proof(Proof, Id, criterion(Id, Verdict, Inner)),
    Context = context(Guideline, _, _, _),
    criterion_sentence(Guideline, Id, Verdict, Sentence),
    leaf_lines(Context, criterion(Id, Verdict, Inner), Lines).

%!  leaf_lines(+Context, +Criterion, -Lines:list) is det.
%
%   True when Lines show the leaves of the proof Criterion itself, not of the
%   criteria in it: unmet first, and of these only where some are made of
%   other criteria.

leaf_lines(Context, Criterion, Lines) :-
    criterion_leaves(Criterion, Leaves),
    findall(LeafLines,
            ( member(leaf(Inner, At), Leaves),
              short_lines(Inner, At, Context, LeafLines)
            ),
            Nested),
    append(Nested, Lines).

%!  criterion_leaves(+Criterion, -Leaves:list) is det.
%
%   True when Leaves are the leaf(Proof, Address) that leaf_lines/3 shows.

criterion_leaves(criterion(Id, _, Proof), Leaves) :-
    findall(Rank-Leaf,
            ( inner_address(Proof, Id, At0),
              own_leaf(Proof, At0, Leaf),
              Leaf = leaf(Inner, _),
              proof_verdict(Inner, Verdict),
              rank(Verdict, Rank),
              wanted(Proof, Verdict)
            ),
            Ranked),
    keysort(Ranked, Sorted),
    pairs_values(Sorted, Leaves).

wanted(Proof, Verdict) :-
    (   made_of_criteria(Proof)
    ->  Verdict \== met
    ;   true
    ).

made_of_criteria(Proof) :-
    sub_proof(Proof, criterion(_, _, _)),
    !.

own_leaf(reading(_, _, _, Proof), At, Leaf) :-
    own_leaf(Proof, At, Leaf).
own_leaf(all(_, Proofs), At, Leaf) :-
    numbered_leaf(Proofs, At, Leaf).
own_leaf(any(_, Proofs), At, Leaf) :-
    numbered_leaf(Proofs, At, Leaf).
own_leaf(test(Verdict, Test), At, leaf(test(Verdict, Test), At)).
own_leaf(quantified(Verdict, Body, Elements), At,
         leaf(quantified(Verdict, Body, Elements), At)).

numbered_leaf(Proofs, At, Leaf) :-
    nth1(N, Proofs, Proof),
    address(At, N, Address),
    own_leaf(Proof, Address, Leaf).

%   A list is shown by the elements that decide it, where there are any.

short_lines(test(Verdict, Test), At, Context,
            [line(2, Verdict, node(At), Sentence)]) :-
    test_sentence(Context, request, Verdict, Test, Sentence).
short_lines(quantified(Verdict, Body, Elements), At, Context, Lines) :-
    quantified(Body, Quantifier, List, _),
    findall(line(2, V, node(Address), Text),
            ( deciding_element(quantified(Verdict, Body, Elements), I, V, Proof),
              element_address(At, I, Address),
              element_text(Context, List, I, V, Proof, Text)
            ),
            ElementLines),
    (   ( Quantifier == some, Verdict \== met ; ElementLines == [] )
    ->  quantified_sentence(Context, Verdict, Body, Sentence),
        Lines = [line(2, Verdict, node(At), Sentence)|ElementLines]
    ;   Lines = ElementLines
    ).

%!  deciding_element(+Proof, -Index, -Verdict, -ElementProof) is nondet.
%
%   True when the element at Index of the list that Proof quantifies over
%   decides it, and comes out as Verdict by ElementProof.

deciding_element(quantified(Verdict, Body, Elements), I, V, Proof) :-
    quantified(Body, Quantifier, _, _),
    member(element(I, V, Proof), Elements),
    decides(Quantifier, Verdict, V).

decides(latest, _, _).
decides(some, met, met).
decides(some, not_met, not_met).
decides(some, unknown, unknown).
decides(every, Verdict, Verdict) :-
    Verdict \== met.

%   An element and the first reason why it comes out so; where any of several
%   would do, one of each.

element_text(Context, List, I, Verdict, Proof, Text) :-
    element_sentence(Context, List, I, Said),
    findall(Why,
            ( reason_test(Proof, Verdict, Test),
              ( Verdict \== met ; number_test(Test) ),
              test_sentence(Context, element(List, I), Verdict, Test, Why)
            ),
            Whys0),
    list_to_set(Whys0, Whys),
    joined_text([Said|Whys], " ", Text).

%!  reason_test(+Proof, +Verdict, -Test) is nondet.
%
%   True when Test is the first reason why Proof comes out as Verdict; where
%   any of several would do, the first of each of them.

reason_test(test(Verdict, Test), Verdict, Test).
reason_test(reading(Verdict, _, _, Proof), Verdict, Test) :-
    reason_test(Proof, Verdict, Test).
reason_test(any(Verdict, Proofs), Verdict, Test) :-
    member(Proof, Proofs),
    reason_test(Proof, Verdict, Test).
reason_test(all(met, Proofs), met, Test) :-
    member(Proof, Proofs),
    reason_test(Proof, met, Test).
reason_test(all(Verdict, Proofs), Verdict, Test) :-
    Verdict \== met,
    member(Proof, Proofs),
    proof_verdict(Proof, Verdict),
    !,
    reason_test(Proof, Verdict, Test).

number_test(Test) :-
    test(Test, _, Comparison, _),
    memberchk(Comparison, [at_least, at_most]).

%!  count_steps(+Proof, -Count) is det.
%
%   True when the proof has that many steps: criteria, tests and elements.

count_steps(criterion(_, _, Proof), Count) :-
    count_steps(Proof, Inner),
    Count is Inner + 1.
count_steps(all(_, Proofs), Count) :-
    count_all(Proofs, Count).
count_steps(any(_, Proofs), Count) :-
    count_all(Proofs, Count).
count_steps(reading(_, _, _, Proof), Count) :-
    count_steps(Proof, Count).
count_steps(constant(_), 0).
count_steps(test(_, _), 1).
count_steps(quantified(_, _, Elements), Count) :-
    findall(Proof, member(element(_, _, Proof), Elements), Proofs),
    count_all(Proofs, Inner),
    length(Elements, Length),
    Count is Inner + Length + 1.

count_all(Proofs, Count) :-
    findall(N, ( member(Proof, Proofs), count_steps(Proof, N) ), Ns),
    sum_list(Ns, Count).
