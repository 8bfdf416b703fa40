:- module(explanation,
          [ explanation/3,              % +Order, +Summary, -Lines
            lines_text/2                % +Lines, -Text
          ]).
:- use_module(headlines).
:- use_module(proof_lines).
:- use_module(summary).
:- use_module('../wording').
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../reasoning/relevance').
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/words').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [append/2, append/3, member/2, memberchk/2, subtract/3]).

/** <module> Why, and why not: a summary in words

An explanation is a list of line(Depth, Mark, Id, Text).  Mark is `title`,
`heading`, `met`, `not_met`, `unknown`, `note` or `plain`; Id is the
criterion the line speaks of, or `none`.
*/

%!  explanation(+Order, +Summary, -Lines:list) is det.
%
%   True when Lines explain Summary.  Order is `why`, which follows the
%   guideline, or `why_not`, in which what is unmet comes first.

explanation(Order, Summary, Lines) :-
    findall(Section, section(Order, Summary, Section), Sections),
    append(Sections, Lines).

section(_, Summary, Lines) :-
    title(Summary, Lines).
section(_, Summary, Lines) :-
    in_the_way(Summary, Lines).
section(_, Summary, Lines) :-
    either(Summary, Lines).
section(_, Summary, Lines) :-
    missing_lines(Summary, Lines).
section(Order, Summary, Lines) :-
    proof(Order, Summary, Lines).
section(_, Summary, Lines) :-
    noted(Summary, Lines).
section(_, _, [line(0, heading, none, "Scope"), line(1, note, none, Text)]) :-
    scope_text(Text).

scope_text("Approve means that the criteria of this guideline for medical \c
            necessity are met; benefits and eligibility are outside it. A denial \c
            is a recommendation: a person must make it.").

%   Title

title(Summary, [ line(0, title, none, Title), line(1, plain, none, Document),
                 line(1, plain, none, Headline) ]) :-
    Summary = summary(Context, _, Fields),
    Context = context(Guideline, _, _, _),
    memberchk(outcome-Word, Fields),
    string_upper(Word, Capitals),
    title_rest(Context, Fields, Rest),
    format(string(Title), "~w~w", [Capitals, Rest]),
    guideline_fact(Guideline, about(Number, Subject, Edition, _)),
    !,
    value_text(date, Edition, Day),
    format(string(Document), "MCG ~w (~w), edition of ~w",
           [Number, Subject, Day]),
    headline(Summary, Headline).

title_rest(context(Guideline, _, _, Facts), Fields, Rest) :-
    findall(Text, title_part(Guideline, Facts, Fields, Text), Texts),
    (   Texts == []
    ->  Rest = ""
    ;   joined_text(Texts, ", ", Joined),
        format(string(Rest), "  ~w", [Joined])
    ).

title_part(_, _, Fields, Text) :-
    memberchk(months-Months, Fields),
    Months \== none,
    duration_text(Months, Text).
title_part(_, _, Fields, Text) :-
    memberchk(request_id-Id, Fields),
    Id \== none,
    format(string(Text), "request ~w", [Id]).
title_part(Guideline, Facts, _, Text) :-
    member(Finding, [request_type, line_of_business]),
    slot(Guideline, Finding, Index),
    arg(Index, Facts, known(Word)),
    spoken(Word, Text).
title_part(Guideline, Facts, _, Text) :-
    slot(Guideline, request_date, Index),
    arg(Index, Facts, known(Date)),
    value_text(date, Date, Day),
    format(string(Text), "received ~w", [Day]).

%   What stands in the way

in_the_way(summary(_, _, Fields),
           [ line(0, heading, none, "What stands in the way"),
             line(1, plain, none, "Nothing: it is approved.") ]) :-
    memberchk(outcome-approve, Fields).
in_the_way(summary(Context, decision(_, _, _, Paths, _), Fields),
           [line(0, heading, none, "What stands in the way")|Lines]) :-
    memberchk(blockers-Blockers, Fields),
    Blockers \== [],
    findall(BlockerLines,
            ( member(Id, Blockers),
              once(( member(path(_, _, Proof), Paths),
                     criterion_lines(Context, Proof, Id, BlockerLines)
                   ))
            ),
            Nested),
    append(Nested, Lines).

%   Approved whatever a finding is

either(summary(context(Guideline, Readings, _, _), Decision, _),
       [line(0, heading, none, "Approved either way")|Lines]) :-
    either_way(Guideline, Readings, Decision, _, Key-Cases),
    key_noun(Guideline, Key, Noun),
    findall(line(1, plain, Id, Text),
            ( member(Value-Criteria, Cases),
              own_criterion(Value, Cases, Criteria, Id),
              spoken(Value, Word),
              criterion_sentence(Guideline, Id, met, Sentence),
              format(string(Text), "If the ~w is ~w: ~w",
                     [Noun, Word, Sentence])
            ),
            Lines).

own_criterion(Value, Cases, Criteria, Id) :-
    findall(Other,
            ( member(V-Others, Cases), V \== Value, member(Other, Others) ),
            Shared),
    subtract(Criteria, Shared, Own),
    member(Id, Own).

%   What is missing

missing_lines(summary(context(Guideline, _, _, Facts), _, Fields),
              [line(0, heading, none, "What is missing")|Lines]) :-
    memberchk(missing-Missing, Fields),
    Missing \== [],
    findall(line(1, unknown, none, Text),
            ( member(Finding, Missing),
              missing_text(Guideline, Facts, Finding, Text)
            ),
            Lines).

missing_text(Guideline, Facts, Finding, Text) :-
    slot(Guideline, Finding, Index),
    arg(Index, Facts, State),
    (   question_to_ask(Finding, Question0)
    ->  Question = Question0
    ;   noun_of(Guideline, Finding, Noun),
        format(string(Question), "What is the ~w?", [Noun])
    ),
    (   State = one_of(_, why(contradictory, _))
    ->  format(string(Text), "~w  ~w (the statements conflict: which is right?)",
               [Finding, Question])
    ;   format(string(Text), "~w  ~w", [Finding, Question])
    ).

%   The proof

proof(Order, Summary, [line(0, heading, none, "The proof")|Lines]) :-
    Summary = summary(Context, decision(_, _, _, Paths, _), Fields),
    Paths \== [],
    memberchk(depends_on-Questions, Fields),
    memberchk(outcome-Outcome, Fields),
    proof_order(Outcome, Order, Shown),
    findall(PathLines,
            ( member(path(_, _, Proof), Paths),
              proof_lines(Shown, Context, Questions, Proof, PathLines)
            ),
            Nested),
    append(Nested, Lines).

%   Of an approval there is nothing unmet to put first.

proof_order(approve, _, why) :-
    !.
proof_order(_, Order, Order).

%   Readings, assumptions, advisories and flags

noted(summary(Context, _, Fields), Lines) :-
    findall(line(1, note, none, Text), note_text(Context, Fields, Text), Notes),
    (   Notes == []
    ->  Lines = []
    ;   Lines = [line(0, heading, none, "To know")|Notes]
    ).

note_text(_, Fields, Text) :-
    memberchk(advisories-Advisories, Fields),
    member(_-Sentence, Advisories),
    format(string(Text), "Advisory: ~w", [Sentence]).
note_text(Context, Fields, Text) :-
    memberchk(flags-Flags, Fields),
    member(Flag, Flags),
    flag_sentence(Context, Flag, Sentence),
    format(string(Text), "Data: ~w", [Sentence]).
note_text(context(Guideline, Readings, _, _), Fields, Text) :-
    memberchk(depends_on-Questions, Fields),
    member(Question, Questions),
    guideline_fact(Guideline, question(Question, Asked, Options)),
    once(selected(Guideline, Readings, Question, Option)),
    memberchk(Option-Answer, Options),
    format(string(Text), "Depends on ~w: ~w ~w", [Question, Asked, Answer]).
note_text(_, Fields, Text) :-
    memberchk(period-period(From, To), Fields),
    value_text(date, From, FromText),
    value_text(date, To, ToText),
    format(string(Text), "Period: ~w to ~w if decided by its first day; decided \c
                          later, from the day of decision.", [FromText, ToText]).
note_text(_, Fields, "Depends on no reading.") :-
    memberchk(depends_on-[], Fields).
note_text(context(Guideline, _, _, _), Fields, Text) :-
    memberchk(assumed-Assumptions, Fields),
    findall(Part,
            ( member(Finding-Value, Assumptions),
              assumption_sentence(Guideline, Finding, Value, Part)
            ),
            Parts),
    Parts \== [],
    joined_text(Parts, "; ", Joined),
    format(string(Text), "Assumed: ~w.", [Joined]).

%!  lines_text(+Lines, -Text) is det.
%
%   True when Text is Lines laid out for a plain terminal.

lines_text(Lines, Text) :-
    with_output_to(string(Text), print_lines(Lines)).

print_lines([]).
print_lines([line(Depth, Mark, Id, Text)|Lines]) :-
    (   Mark == heading
    ->  nl
    ;   true
    ),
    forall(between(1, Depth, _), write("  ")),
    mark_text(Mark, MarkText),
    write(MarkText),
    (   Id == none
    ->  true
    ;   format("~w  ", [Id])
    ),
    write(Text),
    nl,
    print_lines(Lines).

mark_text(met,     "ok  ").
mark_text(not_met, "x   ").
mark_text(unknown, "?   ").
mark_text(title,   "").
mark_text(heading, "").
mark_text(note,    "").
mark_text(plain,   "").
