:- module(criterion_lines,
          [ criterion_answer/3          % +Summary, +Id, -Lines
          ]).
:- use_module(proof_lines).
:- use_module(titles).
:- use_module('../language/guidelines').
:- use_module('../language/proofs').
:- use_module(library(lists), [append/3, member/2, memberchk/2]).

/** <module> Why one criterion comes out as it does
*/

%!  criterion_answer(+Summary, +Id, -Lines:list) is det.
%
%   True when Lines say how the criterion Id comes out, with its whole proof.

criterion_answer(Summary, Id, Lines) :-
    Summary = summary(Context, decision(_, _, _, Paths, _), Fields),
    Context = context(Guideline, _, _, _),
    title_lines(Summary, Titles),
    (   member(path(_, _, Proof), Paths),
        criterion_proof(Proof, Id, Criterion)
    ->  memberchk(depends_on-Questions, Fields),
        proof_lines(why_not, Context, Questions, Criterion, Lines0)
    ;   once(criterion(Guideline, Id, Statement, _)),
        Lines0 = [ line(1, plain, Id, Statement),
                   line(1, note, none, "It was not examined for this request.") ]
    ),
    format(string(Heading), "Why ~w comes out as it does", [Id]),
    headed(Heading, Lines0, Lines1),
    append(Titles, Lines1, Lines).
