:- module(proofs,
          [ sub_proof/2,                % +Proof, -Sub
            criterion_proof/3,          % +Proof, +Id, -Criterion
            comes_out_itself/2,         % +Criterion, +Verdict
            own_leaf/2,                 % +Proof, -Leaf
            inner_address/3,            % +Proof, +Address, -Inner
            address/3,                  % +Address, +Number, -Inner
            element_address/3           % +Address, +Index, -Inner
          ]).
:- use_module(library(lists), [member/2]).

/** <module> Walking proofs

A proof is as compiler.pl describes it.
*/

%!  sub_proof(+Proof, -Sub) is nondet.
%
%   True when Sub is Proof or stands in it, outside of the elements of a
%   list; a proof comes before those that stand in it.

sub_proof(Proof, Proof).
sub_proof(Proof, Sub) :-
    inner_proof(Proof, Inner),
    sub_proof(Inner, Sub).

inner_proof(criterion(_, _, Inner), Inner).
inner_proof(reading(_, _, _, Inner), Inner).
inner_proof(all(_, Inners), Inner) :-
    member(Inner, Inners).
inner_proof(any(_, Inners), Inner) :-
    member(Inner, Inners).

%!  criterion_proof(+Proof, +Id, -Criterion) is semidet.
%
%   True when Criterion is the proof of the criterion Id in Proof.

criterion_proof(Proof, Id, Criterion) :-
    Criterion = criterion(Id, _, _),
    sub_proof(Proof, Criterion),
    !.

%!  comes_out_itself(+Criterion, +Verdict) is semidet.
%
%   True when the proof Criterion has Verdict, and by what it asks for itself,
%   not only by the criteria in it.

comes_out_itself(criterion(_, Verdict, Proof), Verdict) :-
    (   sub_proof(Proof, criterion(_, _, _))
    ->  own_leaf(Proof, Leaf),
        leaf_verdict(Leaf, Verdict)
    ;   true
    ),
    !.

leaf_verdict(test(Verdict, _),          Verdict).
leaf_verdict(quantified(Verdict, _, _), Verdict).
leaf_verdict(constant(Verdict),         Verdict).

%!  own_leaf(+Proof, -Leaf) is nondet.
%
%   True when Leaf is a test, a list or a constant in Proof, outside of the
%   criteria in it.

own_leaf(Proof, Leaf) :-
    (   leaf_verdict(Proof, _)
    ->  Leaf = Proof
    ;   Proof \= criterion(_, _, _),
        inner_proof(Proof, Inner),
        own_leaf(Inner, Leaf)
    ).

%!  inner_address(+Proof, +Address, -Inner) is det.
%!  address(+Address, +Number, -Inner) is det.
%!  element_address(+Address, +Index, -Inner) is det.
%
%   True when Inner is the address of the body Proof of what stands at Address,
%   of its part Number, or of the element at Index, counted from 0.

%   Parts are numbered where they stand; a single part is the first.

inner_address(all(_, _), At, At) :-
    !.
inner_address(any(_, _), At, At) :-
    !.
inner_address(reading(_, _, _, Proof), At, Address) :-
    !,
    inner_address(Proof, At, Address).
inner_address(_, At, Address) :-
    address(At, 1, Address).

address(At, N, Address) :-
    atomic_list_concat([At, N], '/', Address).

%   Elements are numbered as they were received.

element_address(At, I, Address) :-
    N is I + 1,
    address(At, N, Address).
