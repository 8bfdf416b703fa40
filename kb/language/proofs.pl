:- module(proofs,
          [ sub_proof/2,                % +Proof, -Sub
            criterion_proof/3           % +Proof, +Id, -Criterion
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
