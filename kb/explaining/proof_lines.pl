:- module(proof_lines,
          [ proof_lines/5,              % +Order, +Context, +Questions, +Proof, -Lines
            criterion_lines/4,          % +Context, +Proof, +Id, -Lines
            assumption_sentence/4,      % +Guideline, +Finding, +Value, -Sentence
            flag_sentence/3             % +Context, +Flag, -Sentence
          ]).
:- use_module('../wording').
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/proofs').
:- use_module('../language/syntax').
:- use_module('../vocabulary/words').
:- use_module(library(lists), [append/2, append/3, member/2, memberchk/2]).
:- use_module(library(pairs), [pairs_values/2]).

/** <module> A proof, a line for each step
*/

%!  proof_lines(+Order, +Context, +Questions, +Proof, -Lines:list) is det.
%
%   True when Lines show all of Proof; a reading is named where its question
%   is among Questions or it is not the default.

proof_lines(Order, Context, Questions, Proof, Lines) :-
    node_lines(Proof, 1, place(Order, Context, Questions, request), Lines).

%!  criterion_lines(+Context, +Proof, +Id, -Lines:list) is semidet.
%
%   True when Lines show the criterion Id, somewhere in Proof, and what it
%   needs and what was found, unmet first.  Of one that is made of other
%   criteria they show what it lacks beside them.

criterion_lines(Context, Proof, Id, Lines) :-
    criterion_proof(Proof, Id, Criterion),
    node_lines(Criterion, 1, place(why_not, Context, [], request),
               [Line|Inner]),
    (   member(line(_, _, Other, _), Inner),
        Other \== none
    ->  findall(Own, own_line(Inner, Own), Owns),
        Lines = [Line|Owns]
    ;   Lines = [Line|Inner]
    ).

own_line(Lines, line(2, Mark, none, Text)) :-
    member(line(2, Mark, none, Text), Lines),
    memberchk(Mark, [not_met, unknown]).

node_lines(criterion(Id, Verdict, Proof), Depth, Place,
           [line(Depth, Verdict, Id, Sentence)|Lines]) :-
    Place = place(_, context(Guideline, _, _, _), _, _),
    criterion_sentence(Guideline, Id, Verdict, Sentence),
    Inner is Depth + 1,
    node_lines(Proof, Inner, Place, Lines).
node_lines(all(_, Proofs), Depth, Place, Lines) :-
    several_lines(Proofs, Depth, Place, Lines).
node_lines(any(_, Proofs), Depth, Place, Lines) :-
    several_lines(Proofs, Depth, Place, Lines).
node_lines(constant(_), _, _, []).
node_lines(reading(_, Question, Option, Proof), Depth, Place, Lines) :-
    Place = place(_, context(Guideline, _, _, _), Questions, _),
    node_lines(Proof, Depth, Place, Lines0),
    guideline_fact(Guideline, question(Question, Asked, Options)),
    !,
    Options = [Default-_|_],
    (   ( Option \== Default ; memberchk(Question, Questions) )
    ->  memberchk(Option-Answer, Options),
        format(string(Text), "~w: ~w ~w", [Question, Asked, Answer]),
        Lines = [line(Depth, note, none, Text)|Lines0]
    ;   Lines = Lines0
    ).
node_lines(test(Verdict, Test), Depth, place(_, Context, _, At),
           [line(Depth, Verdict, none, Sentence)]) :-
    test_sentence(Context, At, Test, Sentence).
node_lines(quantified(Verdict, Body, Elements), Depth, Place,
           [line(Depth, Verdict, none, Sentence)|Lines]) :-
    Place = place(Order, Context, Questions, _),
    Context = context(Guideline, _, _, Facts),
    quantified(Body, _, List, _),
    slot(Guideline, List, Index),
    arg(Index, Facts, State),
    list_sentence(Context, Body, State, Sentence),
    Inner is Depth + 1,
    findall(ElementLines,
            ( in_order(Order, Elements, element(I, V, Proof)),
              element_lines(I, V, Proof, Inner, List,
                            place(Order, Context, Questions, element(List, I)),
                            ElementLines)
            ),
            Nested),
    append(Nested, Lines).

element_lines(I, Verdict, Proof, Depth, List, Place,
              [line(Depth, Verdict, none, Sentence)|Lines]) :-
    Place = place(_, Context, _, _),
    element_sentence(Context, List, I, Sentence),
    Inner is Depth + 1,
    node_lines(Proof, Inner, Place, Lines).

several_lines(Proofs, Depth, Place, Lines) :-
    Place = place(Order, _, _, _),
    findall(Inner,
            ( in_order(Order, Proofs, Proof),
              node_lines(Proof, Depth, Place, Inner)
            ),
            Nested),
    append(Nested, Lines).

%   Unmet before unknown before met where the question is "why not"

in_order(why, Proofs, Proof) :-
    member(Proof, Proofs).
in_order(why_not, Proofs, Proof) :-
    findall(Rank-P,
            ( member(P, Proofs), proof_verdict(P, Verdict),
              rank(Verdict, Rank)
            ),
            Ranked),
    keysort(Ranked, Sorted),
    pairs_values(Sorted, Ordered),
    member(Proof, Ordered).

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

%!  assumption_sentence(+Guideline, +Finding, +Value, -Sentence) is det.
%
%   True when Sentence says that Finding was taken to be Value.

assumption_sentence(_, edition, this, "this edition, since no date selects one") :-
    !.
assumption_sentence(_, Finding, no_codes, Sentence) :-
    !,
    format(string(Sentence), "~w: none to check", [Finding]).
assumption_sentence(Guideline, Finding, same_as(Other), Sentence) :-
    !,
    noun_of(Guideline, Finding, Noun),
    noun_of(Guideline, Other, OtherNoun),
    format(string(Sentence), "~w as the ~w", [Noun, OtherNoun]).
assumption_sentence(Guideline, Finding, Value, Sentence) :-
    noun_of(Guideline, Finding, Noun),
    spoken(Value, Word),
    format(string(Sentence), "~w ~w", [Noun, Word]).

%!  flag_sentence(+Context, +Flag, -Sentence) is det.
%
%   True when Sentence says what is odd about the data.

flag_sentence(_, edition_not_encoded,
              "The service starts before this edition; the edition then in \c
               force is not encoded.") :-
    !.
flag_sentence(_, flag(Reason, Path), Sentence) :-
    reason_text(Reason, Text),
    format(string(Sentence), "~w is ~w.", [Path, Text]).
