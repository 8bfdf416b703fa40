:- module(change_lines,
          [ change_lines/4,             % +Extent, +Summary, +Advice, -Lines
            set_text/3,                 % +Summary, +Set, -Text
            result_text/3,              % +Summary, +Set, -Text
            set_lines/5                 % +Summary, +Asked, +Then, +Set, -Lines
          ]).
:- use_module(case_words).
:- use_module(missing_lines).
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
    findall(Lines0,
            ( shown(Extent, Sets, Set), change_set_lines(Summary, Set, Lines0) ),
            SetLines0),
    append(SetLines0, SetLines),
    rest_line(Extent, Sets, RestLines),
    nothing_told(Summary, OtherLines, Nothing),
    findall(Line, nothing_line(Summary, Nothing, Sets, Barriers, Line),
            NothingLines),
    findall(Lines0,
            ( member(Set, Corrections),
              asked_moves("If recorded wrongly", Set, Asked),
              set_lines(Summary, Asked, arrow, Set, Lines0)
            ),
            CorrectionLines0),
    append(CorrectionLines0, CorrectionLines),
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

%   Who or what can bring a set about, what it asks for and where it leads

change_set_lines(Summary, Set, Lines) :-
    Set = change_set(Moves, _, _, _),
    findall(Cost, member(move(_, _, Cost), Moves), Costs),
    dearest(Costs, Cost),
    cost_text(Cost, By),
    asked_moves(By, Set, Asked),
    set_lines(Summary, Asked, arrow, Set, Lines).

asked_moves(Lead, change_set(Moves, _, _, _), [moves(Lead, Moves)]).

dearest(Costs, Cost) :-
    member(Cost, [course, plan, paper]),
    memberchk(Cost, Costs),
    !.

cost_text(paper,  "In the paperwork").
cost_text(plan,   "In the plan").
cost_text(course, "With time or treatment").

%!  set_lines(+Summary, +Asked, +Then, +Set, -Lines:list) is det.
%
%   True when Lines say what is asked for and where Set leads, in one line or,
%   where that is too long to take in, in a line for each.  Asked are
%   moves(Lead, Moves), or papers(Lead, Texts) where they are said already;
%   Then is `arrow`, or `sentence` where whole sentences are wanted.

set_lines(Summary, Asked, Then, Set, Lines) :-
    findall(Lead-Phrases,
            ( member(Group, Asked), group_phrases(Group, Summary, Lead, Phrases) ),
            Groups),
    one_text(Then, Groups, Summary, Set, Text),
    (   most_characters(Most),
        string_length(Text, Length),
        Length > Most
    ->  findall(Line, folded_line(Then, Groups, Summary, Set, Line), Lines)
    ;   Lines = [line(1, change, none, Text)]
    ).

most_characters(400).

group_phrases(papers(Lead, Phrases), _, Lead, Phrases).
group_phrases(moves(Lead, Moves), Summary, Lead, Phrases) :-
    set_phrases(Summary, Moves, Phrases).

one_text(Then, Groups, Summary, Set, Text) :-
    findall(Part,
            ( member(Lead-Phrases, Groups),
              joined_text(Phrases, " and ", Joined),
              format(string(Part), "~w: ~w", [Lead, Joined])
            ),
            Parts),
    joined_text(Parts, "; and ", What),
    capitalized(What, Asked),
    result_text(Summary, Set, Result),
    then_format(Then, Format),
    format(string(Text), Format, [Asked, Result]).

then_format(arrow,    "~w -> ~w.").
then_format(sentence, "~w. The outcome would then be: ~w.").

folded_line(_, Groups, _, _, line(Depth, change, none, Text)) :-
    member(Lead-Phrases, Groups),
    (   Depth = 1,
        capitalized(Lead, Capital),
        format(string(Text), "~w:", [Capital])
    ;   Depth = 2,
        member(Phrase, Phrases),
        capitalized(Phrase, Capital),
        format(string(Text), "~w.", [Capital])
    ).
folded_line(Then, _, Summary, Set, line(Depth, change, none, Text)) :-
    result_parts(Summary, Set, few, result(Word, By, Cases)),
    word_by(Word, By, Result),
    (   then_line(Then, Depth, Format),
        format(string(Text), Format, [Result])
    ;   then_line(Then, Depth0, _),
        Depth is Depth0 + 1,
        member(Case, Cases),
        format(string(Text), "By ~w.", [Case])
    ).

then_line(arrow,    2, "Then: ~w.").
then_line(sentence, 1, "The outcome would then be: ~w.").

%!  set_text(+Summary, +Set, -Text) is det.
%
%   True when Text says what the moves of Set ask for.

set_text(Summary, change_set(Moves, _, _, _), Text) :-
    set_phrases(Summary, Moves, Phrases),
    joined_text(Phrases, " and ", Text).

set_phrases(summary(Context, decision(_, _, _, Paths, _), _), Moves, Phrases) :-
    findall(Proof, member(path(_, _, Proof), Paths), Proofs),
    maplist(move_phrase(Context, Proofs), Moves, Phrases).

%!  result_text(+Summary, +Set, -Text) is det.
%
%   True when Text says to what outcome Set leads, and by which criteria that
%   are not met now: in which case by which, where that is open.

result_text(Summary, Set, Text) :-
    result_parts(Summary, Set, all, result(Word, By, Cases)),
    joined_text(Cases, ", ", Split),
    (   Split == ""
    ->  Parts = By
    ;   append(By, [Split], Parts)
    ),
    word_by(Word, Parts, Text).

word_by(Word, [], Word) :-
    !.
word_by(Word, By, Text) :-
    joined_text(By, "; ", ByText),
    format(string(Text), "~w (~w)", [Word, ByText]).

%   Extent is `all`, or `few` where a few of many findings that are awaited
%   are named and the rest counted.

result_parts(summary(Context, decision(_, _, _, Paths, _), _),
             change_set(_, Outcome, Awaiting, by(Criteria, Cases)), Extent,
             result(Word, By, CaseTexts)) :-
    Context = context(Guideline, _, _, _),
    outcome_text(Guideline, Outcome, Word0),
    (   Awaiting == []
    ->  Word = Word0,
        new_criteria(Paths, Criteria, Ids),
        ids_text(Ids, By),
        case_texts(once, Guideline, Cases, Ifs),
        pairs_keys_values(Pairs, Ifs, Cases),
        findall(CaseText,
                ( member(If-case(_, Own), Pairs),
                  new_criteria(Paths, Own, OwnIds),
                  joined_text(OwnIds, " and ", OwnText),
                  format(string(CaseText), "~w if ~w", [OwnText, If])
                ),
                CaseTexts)
    ;   maplist(noun_of(Guideline), Awaiting, Nouns0),
        shown_nouns(Extent, Nouns0, Nouns),
        joined_text(Nouns, " and ", Joined),
        format(string(Word), "~w, for the ~w", [Word0, Joined]),
        By = [],
        CaseTexts = []
    ).

shown_nouns(all, Nouns, Nouns).
shown_nouns(few, Nouns0, Nouns) :-
    some_nouns(Nouns0, Nouns).

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

%   What paper and plan alone cannot do, or nothing can, beside what is missing
%   and what is told to ask for instead

nothing_told(summary(_, decision(Outcome, _, _, _, _), _), Others, Nothing) :-
    (   Others == [],
        Outcome \== pend
    ->  Nothing = "Nothing"
    ;   Nothing = "Nothing else"
    ).

nothing_line(_, Nothing, [Set|Sets], _, line(1, note, none, Text)) :-
    \+ ( member(change_set(Moves, _, _, _), [Set|Sets]),
         \+ memberchk(move(_, _, course), Moves)
       ),
    format(string(Text), "~w in the paperwork or the plan alone.", [Nothing]).
nothing_line(Summary, Nothing, [], [Barrier|Barriers],
             line(1, note, none, Text)) :-
    Summary = summary(Context, _, _),
    maplist(barrier_text(Context), [Barrier|Barriers], Texts),
    joined_text(Texts, " and ", Joined),
    format(string(Text), "~w in the paperwork, the plan or the course of \c
                          treatment can: ~w.", [Nothing, Joined]).

barrier_text(context(Guideline, Readings, Request, Facts), Key-_, Text) :-
    (   Key = word(Finding),
        once(slot(Guideline, Finding, Index)),
        arg(Index, Facts, State)
    ->  state_sentence(context(Guideline, Readings, Request, Facts), request,
                       Finding, State, Sentence),
        uncapitalized(Sentence, Text)
    ;   condition_sentence(Guideline, Key, [yes], Text)
    ).
