:- module(change_lines,
          [ change_lines/4,             % +Extent, +Summary, +Advice, -Lines
            set_text/3,                 % +Summary, +Set, -Text
            result_text/3,              % +Summary, +Set, -Text
            change_text/3               % +Summary, +Set, -Text
          ]).
:- use_module(case_words).
:- use_module(titles).
:- use_module('../language/plans').
:- use_module('../language/proofs').
:- use_module('../wording').
:- use_module('../vocabulary/words').
:- use_module(library(apply), [exclude/3, maplist/3]).
:- use_module(library(lists),
              [append/2, append/3, member/2, memberchk/2]).
:- use_module(library(pairs), [pairs_keys_values/3]).

/** <module> What would change the answer, in words
*/

%!  change_lines(+Extent, +Summary, +Advice, -Lines:list) is det.
%
%   True when Lines say what Advice, as changes.pl gives it, advises.  The
%   Extent `short` shows a few of the sets of changes.

change_lines(Extent, Summary, advice(Sets0, Corrections0, Barriers, Others),
             Lines) :-
    worth_showing(Extent, Summary, Sets0, Sets),
    worth_correcting(Extent, Summary, Corrections0, Corrections),
    findall(Line, other_line(Summary, Others, Line), OtherLines),
    findall(line(1, change, none, Text),
            ( shown(Extent, Sets, Set), change_text(Summary, Set, Text) ),
            SetLines),
    rest_line(Extent, Sets, RestLines),
    findall(Line, nothing_line(Summary, Sets, Barriers, Line), NothingLines),
    findall(line(1, change, none, Text),
            ( member(Set, Corrections), correction_text(Summary, Set, Text) ),
            CorrectionLines),
    append([OtherLines, SetLines, RestLines, NothingLines, CorrectionLines],
           Lines).

%   Where facts are missing, they come first, and a new course of treatment is
%   no short answer.

worth_showing(full, _, Sets, Sets).
worth_showing(short, summary(_, decision(Outcome, _, _, _, _), _), Sets0,
              Sets) :-
    (   Outcome == pend
    ->  exclude(takes_a_course, Sets0, Sets)
    ;   Sets = Sets0
    ).

worth_correcting(short, summary(_, decision(pend, _, _, _, _), _), _, []) :-
    !.
worth_correcting(_, _, Corrections, Corrections).

takes_a_course(change_set(Moves, _, _, _)) :-
    memberchk(move(_, _, course), Moves).

most_shown(4).

shown(full, Sets, Set) :-
    member(Set, Sets).
shown(short, Sets, Set) :-
    most_shown(Most),
    nth_shown(Sets, Most, Set).

nth_shown([Set|_], N, Set) :-
    N > 0.
nth_shown([_|Sets], N, Set) :-
    N > 0,
    N1 is N - 1,
    nth_shown(Sets, N1, Set).

rest_line(Extent, Sets, Lines) :-
    length(Sets, Length),
    most_shown(Most),
    (   Extent == short,
        Length > Most
    ->  More is Length - Most,
        format(string(Text), "More ways in the full answer: ~d.", [More]),
        Lines = [line(1, note, none, Text)]
    ;   Lines = []
    ).

%   The path asked for may be the only thing that is wrong.

other_line(_, Others, line(1, change, none, Text)) :-
    member(as_path(Path, Outcome), Others),
    outcome_text(none, Outcome, Result),
    spoken(Path, Word),
    format(string(Text), "Asked for as ~w instead -> ~w.", [Word, Result]).

%!  change_text(+Summary, +Set, -Text) is det.
%
%   True when Text says who or what can bring Set about, what it asks for and
%   where it leads.

change_text(Summary, Set, Text) :-
    Set = change_set(Moves, _, _, _),
    findall(Cost, member(move(_, _, Cost), Moves), Costs),
    dearest(Costs, Cost),
    cost_text(Cost, By),
    set_text(Summary, Set, What),
    result_text(Summary, Set, Result),
    format(string(Text), "~w: ~w -> ~w.", [By, What, Result]).

dearest(Costs, Cost) :-
    member(Cost, [course, plan, paper]),
    memberchk(Cost, Costs),
    !.

cost_text(paper,  "In the paperwork").
cost_text(plan,   "In the plan").
cost_text(course, "With time or treatment").

%!  set_text(+Summary, +Set, -Text) is det.
%
%   True when Text says what the moves of Set ask for.

set_text(summary(Context, decision(_, _, _, Paths, _), _),
         change_set(Moves, _, _, _), Text) :-
    findall(Proof, member(path(_, _, Proof), Paths), Proofs),
    maplist(move_phrase(Context, Proofs), Moves, Phrases),
    joined_text(Phrases, " and ", Text).

%!  result_text(+Summary, +Set, -Text) is det.
%
%   True when Text says to what outcome Set leads, and by which criteria that
%   are not met now: in which case by which, where that is open.

result_text(summary(Context, decision(_, _, _, Paths, _), _),
            change_set(_, Outcome, Awaiting, by(Criteria, Cases)), Text) :-
    Context = context(Guideline, _, _, _),
    outcome_text(Guideline, Outcome, Word),
    (   Awaiting == []
    ->  new_criteria(Paths, Criteria, Ids),
        ids_text(Ids, Shared),
        case_texts(once, Guideline, Cases, Ifs),
        pairs_keys_values(Pairs, Ifs, Cases),
        findall(CaseText,
                ( member(If-case(_, Own), Pairs),
                  new_criteria(Paths, Own, OwnIds),
                  joined_text(OwnIds, " and ", OwnText),
                  format(string(CaseText), "~w if ~w", [OwnText, If])
                ),
                CaseTexts),
        ids_text(CaseTexts, Split),
        append([Word|Shared], Split, Parts),
        result_parts(Parts, Text)
    ;   maplist(noun_of(Guideline), Awaiting, Nouns),
        joined_text(Nouns, " and ", Joined),
        format(string(Text), "~w, for the ~w", [Word, Joined])
    ).

new_criteria(Paths, Criteria, Ids) :-
    findall(Id,
            ( member(Id, Criteria),
              member(path(_, _, Proof), Paths),
              criterion_proof(Proof, Id, Criterion),
              member(Verdict, [not_met, unknown]),
              comes_out_itself(Criterion, Verdict)
            ),
            Ids).

ids_text([], []) :-
    !.
ids_text(Ids, [Text]) :-
    joined_text(Ids, ", ", Text).

result_parts([Word], Word).
result_parts([Word|By], Text) :-
    By = [_|_],
    joined_text(By, "; ", ByText),
    format(string(Text), "~w (~w)", [Word, ByText]).

%   What paper and plan alone cannot do, or nothing can

nothing_line(_, [Set|Sets], _, line(1, note, none, Text)) :-
    \+ ( member(change_set(Moves, _, _, _), [Set|Sets]),
         \+ memberchk(move(_, _, course), Moves)
       ),
    Text = "Nothing in the paperwork or the plan alone.".
nothing_line(Summary, [], [Barrier|Barriers], line(1, note, none, Text)) :-
    Summary = summary(Context, _, _),
    maplist(barrier_text(Context), [Barrier|Barriers], Texts),
    joined_text(Texts, " and ", Joined),
    format(string(Text), "Nothing in the paperwork, the plan or the course of \c
                          treatment can: ~w.", [Joined]).

barrier_text(context(Guideline, Readings, Request, Facts), Key-_, Text) :-
    (   Key = word(Finding),
        once(slot(Guideline, Finding, Index)),
        arg(Index, Facts, State)
    ->  state_sentence(context(Guideline, Readings, Request, Facts), request,
                       Finding, State, Sentence),
        uncapitalized(Sentence, Text)
    ;   condition_sentence(Guideline, Key, [yes], Text)
    ).

correction_text(Summary, Set, Text) :-
    set_text(Summary, Set, What),
    result_text(Summary, Set, Result),
    format(string(Text), "If recorded wrongly: ~w -> ~w.", [What, Result]).
