:- module(explanation,
          [ explanation/4,              % +Audience, +Extent, +Summary, -Lines
            audience/1,                 % ?Audience
            lines_text/2                % +Lines, -Text
          ]).
:- use_module(auditor).
:- use_module(change_lines).
:- use_module(headlines).
:- use_module(missing_lines).
:- use_module(notes_lines).
:- use_module(obstacles).
:- use_module(proof_lines).
:- use_module(provider).
:- use_module(single_line).
:- use_module(summary).
:- use_module(titles).
:- use_module('../reasoning/changes').
:- use_module(library(lists), [append/2, append/3, last/2, member/2, memberchk/2, sum_list/2]).

/** <module> The answer in words, for those who ask

An explanation is a list of line(Depth, Mark, Id, Text).  Mark is `title`,
`heading`, `met`, `not_met`, `unknown`, `change`, `note`, `passage` (words of
the document) or `plain`, and in a letter `paragraph` or `blank`; Id is the criterion, finding or node the line speaks
of, as proof_lines.pl has it, or `none`.  The short true answer comes first;
the proof is a step behind.
*/

%!  audience(?Audience) is nondet.
%
%   True when there is an explanation for Audience.

audience(analyst).
audience(provider).
audience(auditor).

%!  explanation(+Audience, +Extent, +Summary, -Lines:list) is det.
%
%   True when Lines explain Summary to Audience.  Extent is `short`, or
%   `full` with the whole proof.

explanation(Audience, Extent, Summary, Lines) :-
    advice(Summary, Advice),
    findall(Section, section(Audience, Extent, Summary, Advice, Section),
            Sections),
    append(Sections, Lines).

advice(summary(context(Guideline, Readings, Request, _), Decision, _), Advice) :-
    would_approve(Guideline, Readings, Request, Decision, Advice).

section(analyst, Extent, Summary, Advice, Lines) :-
    answer_section(Extent, Summary, Advice, Lines).
section(provider, _, Summary, Advice, Lines) :-
    provider_lines(Summary, Advice, Lines).
section(auditor, _, Summary, Advice, Lines) :-
    (   answer_section(full, Summary, Advice, Lines0)
    ;   auditor_lines(Summary, Lines0)
    ),
    addressed(Lines0, Lines).

answer_section(_, Summary, _, Lines) :-
    title_lines(Summary, Lines).
answer_section(_, Summary, _, Lines) :-
    first_reason(Summary, Heading, Lines0),
    headed(Heading, Lines0, Lines).
answer_section(Extent, Summary, _, Lines) :-
    outcome_of(Summary, pend),
    worth_placing(Extent, Summary),
    obstacle_lines(Summary, Lines0),
    headed("Where it is open", Lines0, Lines).
answer_section(Extent, Summary, Advice, Lines) :-
    change_lines(Extent, Summary, Advice, Lines0),
    headed("What would change the answer", Lines0, Lines).
answer_section(Extent, Summary, _, Lines) :-
    note_lines(Summary, Notes),
    steps_line(Extent, Summary, Steps),
    append(Notes, Steps, Lines0),
    headed("To know", Lines0, Lines).
answer_section(full, Summary, _, Lines) :-
    proof_section(Summary, Lines0),
    headed("The proof", Lines0, Lines).
answer_section(_, _, _, Lines) :-
    scope_text(Text),
    headed("Scope", [line(1, note, none, Text)], Lines).

%   Of a mostly blank form it is enough to say what is missing.

worth_placing(full, _).
worth_placing(short, summary(_, _, Fields)) :-
    memberchk(missing-Missing, Fields),
    \+ Missing = [_, _, _, _|_].

outcome_of(summary(_, _, Fields), Outcome) :-
    memberchk(outcome-Outcome, Fields).

%   What decides comes first, and fits on a screen with the title: seven
%   lines with its heading.

first_reason(Summary, Heading, Lines) :-
    outcome_of(Summary, Outcome),
    reason(Outcome, Summary, Heading, Lines0),
    folded(6, Lines0, Lines).

reason(approve, Summary, "What it rests on", Lines) :-
    ground_lines(Summary, Lines).
reason(deny, Summary, "What stands in the way", Lines) :-
    obstacle_lines(Summary, Lines).
reason(refer, Summary, "Who decides", Lines) :-
    referral_lines(Summary, Lines).
reason(pend, Summary, Heading, Lines) :-
    missing_lines(Summary, Lines0),
    (   Lines0 == []
    ->  Heading = "Why it waits",
        headline(Summary, Headline),
        Lines = [line(1, plain, none, Headline)]
    ;   Heading = "What is missing",
        Lines = Lines0
    ).

folded(Most, Lines0, Lines) :-
    length(Lines0, Length),
    (   Length =< Most
    ->  Lines = Lines0
    ;   Kept is Most - 1,
        spared(Lines0, Length, Kept, Lines1),
        length(Lines1, Shown),
        More is Length - Shown,
        lines_said(More, Text),
        append(Lines1, [line(1, note, none, Text)], Lines)
    ).

lines_said(1, "1 line more in the full answer.") :-
    !.
lines_said(More, Text) :-
    format(string(Text), "~d lines more in the full answer.", [More]).

%   What is met goes first, then what is open, then from the end what was
%   found, so that each criterion is named while there is room.

spared(Lines0, Length0, Kept, Lines) :-
    (   Length0 =< Kept
    ->  Lines = Lines0
    ;   member(Spare, [met, unknown, not_met, any]),
        append(Before, [Line|After], Lines0),
        spare(Spare, Line),
        \+ ( member(Other, After), spare(Spare, Other) )
    ->  append(Before, After, Lines1),
        Length is Length0 - 1,
        spared(Lines1, Length, Kept, Lines)
    ).

spare(met,     line(_, met,     node(_), _)).
spare(unknown, line(_, unknown, node(_), _)).
spare(not_met, line(_, not_met, node(_), _)).
spare(any,     _).

steps_line(full, _, []).
steps_line(short, summary(_, decision(_, _, _, Paths, _), _), Lines) :-
    (   Paths == []
    ->  Lines = []
    ;   findall(N, ( member(path(_, _, Proof), Paths), count_steps(Proof, N) ),
                Ns),
        sum_list(Ns, Steps),
        format(string(Text), "The whole proof has ~d steps; the full answer shows them.", [Steps]),
        Lines = [line(1, note, none, Text)]
    ).

proof_section(summary(Context, decision(_, _, _, Paths, _), Fields), Lines) :-
    memberchk(depends_on-Questions, Fields),
    memberchk(outcome-Outcome, Fields),
    proof_order(Outcome, Order),
    findall(PathLines,
            ( member(path(_, _, Proof), Paths),
              proof_lines(Order, Context, Questions, Proof, PathLines)
            ),
            Nested),
    append(Nested, Lines).

%   Of an approval there is nothing unmet to put first.

proof_order(approve, why) :-
    !.
proof_order(_, why_not).

%!  lines_text(+Lines, -Text) is det.
%
%   True when Text is Lines laid out for a plain terminal.

lines_text(Lines, Text) :-
    with_output_to(string(Text), print_lines(Lines)).

print_lines([]).
print_lines([line(Depth, Mark, Id, Said)|Lines]) :-
    single_line(Said, Text0),
    (   memberchk(Mark, [heading, paragraph, blank])
    ->  nl
    ;   true
    ),
    forall(between(1, Depth, _), write("  ")),
    mark_text(Mark, MarkText),
    write(MarkText),
    marked_text(Mark, Text0, Text),
    (   atom(Id),
        Id \== none
    ->  format("~w  ", [Id])
    ;   true
    ),
    write(Text),
    nl,
    print_lines(Lines).

%   What is still to be filled in must not be taken for text.

marked_text(Mark, Text0, Text) :-
    (   Mark == blank
    ->  format(string(Text), "[[ ~w ]]", [Text0])
    ;   Text = Text0
    ).

mark_text(met,     "ok  ") :- !.
mark_text(not_met, "x   ") :- !.
mark_text(unknown, "?   ") :- !.
mark_text(passage, "> ") :- !.
mark_text(_,       "").
