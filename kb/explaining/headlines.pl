:- module(headlines,
          [ headline/2                  % +Summary, -Sentence
          ]).
:- use_module(case_words).
:- use_module(proof_lines).
:- use_module(summary).
:- use_module('../wording').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> An outcome in one line
*/

%!  headline(+Summary, -Sentence) is det.
%
%   True when Sentence says in one line what the outcome rests on.

headline(Summary, Sentence) :-
    Summary = summary(_, _, Fields),
    memberchk(outcome-Word, Fields),
    headline(Word, Summary, Sentence).

headline(approve, Summary, Sentence) :-
    Summary = summary(context(Guideline, _, _, _), _, Fields),
    memberchk(months-Months, Fields),
    duration_text(Months, Duration),
    memberchk(either_way-Cases, Fields),
    (   Cases == []
    ->  format(string(Sentence), "Approved for ~w: the criteria are met.",
               [Duration])
    ;   case_nouns(Guideline, Cases, Nouns),
        format(string(Sentence),
               "Approved for ~w, whatever the ~w turns out to be.",
               [Duration, Nouns])
    ).
headline(deny, summary(Context, decision(_, _, _, Paths, _), Fields),
         Sentence) :-
    memberchk(blockers-Blockers, Fields),
    (   Blockers = [Id|_]
    ->  denied_for(Id, Context, Paths, Why),
        format(string(Sentence), "Denied: ~w", [Why])
    ;   Sentence = "Denied: no covered way is open."
    ).
headline(pend, Summary, Sentence) :-
    Summary = summary(context(Guideline, _, _, _), Decision, Fields),
    Decision = decision(_, _, Edition, _, _),
    memberchk(missing-Missing, Fields),
    (   Edition == earlier
    ->  Sentence = "Pended: an earlier edition governs these services; it is \c
                    not encoded, and nothing that is sent can settle it here."
    ;   Missing == []
    ->  Sentence = "Pended: a person must look."
    ;   maplist(noun_of(Guideline), Missing, Nouns0),
        shortened(Nouns0, Nouns),
        joined_text(Nouns, " and ", Joined),
        format(string(Sentence), "Pended for: ~w.", [Joined])
    ).
headline(refer, summary(_, _, Fields), Sentence) :-
    memberchk(refer_to-Targets, Fields),
    joined_text(Targets, " or ", Joined),
    format(string(Sentence), "Referred to ~w.", [Joined]).

%   Of many things that are missing those that settle most are named.

shortened(Nouns0, Nouns) :-
    length(Nouns0, Length),
    (   Length =< 6
    ->  Nouns = Nouns0
    ;   More is Length - 4,
        format(string(Others), "~d others", [More]),
        Nouns0 = [N1, N2, N3, N4|_],
        Nouns = [N1, N2, N3, N4, Others]
    ).

%   A path as a whole says nothing; what it lacks beside its criteria does.

denied_for(Id, Context, Paths, Why) :-
    Context = context(Guideline, _, _, _),
    (   member(path(_, _, Proof), Paths),
        Proof = criterion(Id, _, _),
        leaf_lines(Context, Proof, [line(_, not_met, _, Own)|_])
    ->  Why = Own
    ;   criterion_sentence(Guideline, Id, not_met, Why)
    ).
