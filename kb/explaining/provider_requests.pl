:- module(provider_requests,
          [ provider_request/3,         % +Summary, +Advice, -Lines
            move_papers/3               % +Summary, +Move, -Papers
          ]).
:- use_module(change_lines).
:- use_module(titles).
:- use_module('../language/plans').
:- use_module('../reasoning/witnesses').
:- use_module('../vocabulary/inquiries').
:- use_module('../vocabulary/words').
:- use_module('../wording').
:- use_module(library(apply), [maplist/3, partition/4]).
:- use_module(library(lists), [append/2, list_to_set/2, member/2, memberchk/2]).

/** <module> What is asked of those who made a request
*/

%!  provider_request(+Summary, +Advice, -Lines:list) is nondet.
%
%   True when Lines ask the provider for what is missing, for one of the sets
%   of changes that Advice has, or for what corrects the file.

provider_request(Summary, Advice, Lines) :-
    (   request_text(Summary, Advice, Text),
        Lines = [line(1, change, none, Text)]
    ;   Advice = advice(Sets, _, _, _),
        member(Set, Sets),
        timely(Summary, Set),
        asked_groups(Summary, Set, Asked),
        set_lines(Summary, Asked, sentence, Set, Lines)
    ;   correction_text(Summary, Advice, Text),
        Lines = [line(1, change, none, Text)]
    ).

request_text(summary(Context, _, Fields), _, Text) :-
    memberchk(missing-Missing, Fields),
    member(Finding, Missing),
    question_text(Context, Finding, Text).
request_text(_, advice(_, _, _, Others), Text) :-
    member(as_path(Path, Outcome), Others),
    outcome_text(none, Outcome, Result),
    spoken(Path, Word),
    format(string(Text), "You may ask for ~w instead; the outcome would then \c
                          be: ~w.", [Word, Result]).

correction_text(Summary, advice([], _, Barriers, Others), Text) :-
    Barriers \== [],
    findall(Fact, ( member(Key-_, Barriers), fact_text(Summary, Key, Fact) ),
            Facts),
    joined_text(Facts, " and ", Joined),
    (   Others == []
    ->  Nothing = "Nothing"
    ;   Nothing = "Nothing else"
    ),
    format(string(Text), "~w that can be sent, or changed in the plan, would \c
                          alter the answer: ~w.", [Nothing, Joined]).
correction_text(Summary, advice(_, Corrections, _, _), Text) :-
    findall(Move,
            ( member(change_set(Moves, _, _, _), Corrections),
              member(Move, Moves)
            ),
            All),
    partition(for_us(Summary), All, Ours, Theirs),
    (   Format = "If the file is wrong, please send what corrects it: ~w.",
        Moves0 = Theirs
    ;   Format = "If we looked up the wrong thing, please show us: ~w.",
        Moves0 = Ours
    ),
    alternatives(Summary, Moves0, Alternatives),
    append(Alternatives, Papers0),
    list_to_set(Papers0, Papers),
    either(Papers, Either),
    format(string(Text), Format, [Either]).

%   What those who decide look up is not asked of the provider.

question_text(Context, Finding, Text) :-
    question_for(Context, Finding, Question),
    (   place_for(Context, Finding, Place)
    ->  (   looked_up(Finding)
        ->  format(string(Text), "Nothing to send for this, we look it up in ~w: \c
                                  ~w", [Place, Question])
        ;   format(string(Text), "Please tell us: ~w It usually stands in ~w.",
                   [Question, Place])
        )
    ;   format(string(Text), "Please tell us: ~w", [Question])
    ).

%   While facts are missing, nobody should think of another treatment.

timely(summary(_, decision(Outcome, _, _, _, _), _),
       change_set(Moves, _, _, _)) :-
    (   Outcome == pend
    ->  \+ memberchk(move(_, _, course), Moves)
    ;   true
    ).

%   All of the changes of a set are needed: what to send, and what to plan
%   otherwise or, where only time or treatment can bring a part of it, to wait
%   for.

asked_groups(Summary, change_set(Moves, _, _, _), Asked) :-
    partition(paper_move, Moves, Papers, Others),
    findall(Group,
            (   alternatives(Summary, Papers, Alternatives),
                maplist(either, Alternatives, Texts),
                Group = papers("please send, where it exists", Texts)
            ;   asking(Others, Lead),
                Group = moves(Lead, Others)
            ),
            Asked).

paper_move(move(_, _, paper)).

asking(Moves, Lead) :-
    (   memberchk(move(_, _, course), Moves)
    ->  Lead = "if this comes about, please send a new request"
    ;   memberchk(move(_, _, plan), Moves)
    ->  Lead = "if you change the plan"
    ).

%   What shows each of Moves, one of several papers

alternatives(Summary, [Move|Moves], Alternatives) :-
    findall(Papers,
            ( member(Each, [Move|Moves]), move_papers(Summary, Each, Papers) ),
            Alternatives).

either(Papers, Text) :-
    joined_text(Papers, " or ", Text).

%!  move_papers(+Summary, +Move, -Papers:list) is det.
%
%   True when any of Papers shows what Move asks for.

move_papers(Summary, Move, [Text]) :-
    Move = move(holds(_), _, _),
    !,
    set_text(Summary, change_set([Move], none, [], by([], [])), Text).
move_papers(summary(context(Guideline, _, _, _), _, _), move(Key, Words, _),
            Papers) :-
    stated_findings(Guideline, Key, Findings),
    findall(Paper,
            ( member(Word, Words),
              member(Finding, Findings),
              to_send(Finding, Word, Paper)
            ),
            Papers).

for_us(summary(context(Guideline, _, _, _), _, _), move(Key, _, _)) :-
    stated_findings(Guideline, Key, Findings),
    member(Finding, Findings),
    looked_up(Finding),
    !.

fact_text(summary(Context, _, _), word(Finding), Text) :-
    Context = context(Guideline, _, _, Facts),
    slot(Guideline, Finding, Index),
    !,
    arg(Index, Facts, State),
    state_sentence(Context, request, Finding, State, Sentence),
    uncapitalized(Sentence, Text).
