:- module(provider_letter,
          [ provider_opening/2,         % +Summary, -Texts
            provider_section/4          % +Summary, +Advice, -Heading, -Lines
          ]).
:- use_module('../evidence').
:- use_module(letter_places).
:- use_module(letter_words).
:- use_module('../notes_lines').
:- use_module('../obstacles').
:- use_module('../provider').
:- use_module('../provider_requests').
:- use_module('../../language/guidelines').
:- use_module('../../language/plans').
:- use_module('../../vocabulary/plain_statements').
:- use_module('../../wording').
:- use_module(library(apply), [exclude/3]).
:- use_module(library(lists), [append/2, append/3, member/2, memberchk/2]).

/** <module> The letter to the provider
*/

%!  provider_opening(+Summary, -Texts:list) is det.
%
%   True when Texts greet, say what was asked, and the outcome.

provider_opening(Summary, ["Dear provider,", Thanks|Texts]) :-
    Summary = summary(_, decision(Result, _, _, _, _), _),
    thanks_text(Result, Thanks),
    findall(Sentence, asked_sentence(Summary, Sentence), Sentences),
    joined_text(Sentences, " ", Asked),
    findall(Text,
            ( Text = Asked, Asked \== "" ; period_text(Summary, Text) ),
            Texts).

asked_sentence(Summary, Sentence) :-
    Summary = summary(context(Guideline, _, _, _), _, _),
    member(Finding, [request_type, 'drug.name', 'drug.route',
                     service_start_date, request_date, priority]),
    stated(Summary, Finding, Value, _),
    statement_of(Guideline, Finding, Value, Sentence).

%!  provider_section(+Summary, +Advice, -Heading, -Lines:list) is nondet.
%
%   True when Lines stand below Heading, in the order of the letter.

provider_section(Summary, _, "Reasons", Lines) :-
    provider_reasons(Summary, Lines).
provider_section(Summary, Advice, Heading, Lines) :-
    findall(line(Depth, plain, none, Text),
            (   provider_request(Summary, Advice, Asked),
                member(line(Depth, _, _, Text), Asked)
            ;   Depth = 1,
                also_sent(Summary, Text)
            ),
            Lines),
    Summary = summary(_, _, Fields),
    memberchk(outcome-Outcome, Fields),
    change_heading(Outcome, Heading).
provider_section(Summary, _, "Evidence considered", Lines) :-
    evidence_lines(Summary, Lines0),
    Summary = summary(context(Guideline, _, _, _), _, _),
    findall(line(1, plain, none, Text),
            ( odd_entry(Summary, Flag), flag_sentence(Guideline, Flag, Text) ),
            Lines1),
    taken_lines(Summary, Lines2),
    append([Lines0, Lines1, Lines2], Lines).
provider_section(summary(context(Guideline, Readings, _, _), _, Fields), _,
                 "How the guideline was read", Lines) :-
    memberchk(depends_on-Questions, Fields),
    findall(line(1, plain, none, Text),
            (   member(Question, Questions),
                once(selected(Guideline, Readings, Question, Option)),
                question_text(Guideline, Question, Option, Asked, Answer),
                format(string(Text), "The outcome depends on this reading: \c
                                      ~w ~w", [Asked, Answer])
            ;   other_reading(Guideline, Readings, Question, Asked, Answer),
                \+ memberchk(Question, Questions),
                format(string(Text), "This, too, was read otherwise than by \c
                                      default: ~w ~w", [Asked, Answer])
            ),
            Lines).
provider_section(summary(_, _, Fields), _,
                 "To note, although it decides nothing", Lines) :-
    memberchk(advisories-Advisories, Fields),
    findall(line(1, plain, none, Text), member(_-Text, Advisories), Lines).

also_sent(summary(context(Guideline, _, _, _), _, Fields), Text) :-
    memberchk(missing-Missing, Fields),
    member(Finding, Missing),
    sent_by(Finding, Also),
    noun_of(Guideline, Finding, Noun),
    uncapitalized(Also, Can),
    format(string(Text), "As to the ~w, ~w.", [Noun, Can]).

change_heading(deny, "What would change the answer, and who can send it").
change_heading(pend, "What is needed, and who can send it").

%   What was not stated is no evidence, but may have been taken for granted.

taken_lines(summary(context(Guideline, _, _, _), _, Fields), Lines) :-
    memberchk(assumed-Assumptions, Fields),
    findall(line(1, plain, none, Sentence),
            ( member(Finding-Value, Assumptions),
              assumption_sentence(Guideline, Finding, Value, Sentence)
            ),
            Lines).

%   The reasons, each with its place in the guideline, and below it what is not
%   met or not known

provider_reasons(Summary, Lines) :-
    findall(Line, reason_line(Summary, Line), Lines).

reason_line(Summary, Line) :-
    Summary = summary(Context, decision(Outcome, _, Edition, _, _), Fields),
    Context = context(Guideline, _, _, _),
    (   Outcome = approve(_),
        ground_lines(Summary, Lines),
        member(Line0, Lines),
        reason_placed(Guideline, Line0, Line)
    ;   Outcome = refer(Ids),
        member(Id, Ids),
        once(guideline_fact(Guideline, refers(Id, _, _, Place))),
        Alone = decision(refer([Id]), none, none, [], []),
        referral_lines(summary(Context, Alone, Fields),
                       [line(Depth, _, _, Text0)|Because]),
        (   placed(Guideline, Place, Text0, Text),
            Line = line(Depth, plain, none, Text)
        ;   member(line(D, _, _, Found), Because),
            Line = line(D, plain, none, Found)
        )
    ;   Outcome == pend,
        open_matter(Summary, Finding, Place, Matter),
        slot(Guideline, Finding, Index),
        Context = context(_, _, _, Facts),
        arg(Index, Facts, State),
        state_sentence(Context, request, Finding, State, Said),
        matter_text(provider, Matter, Why),
        format(string(Text0), "~w ~w", [Said, Why]),
        placed(Guideline, Place, Text0, Text),
        Line = line(1, plain, none, Text)
    ;   memberchk(Outcome, [deny, pend]),
        obstacle_lines(Summary, Lines0),
        exclude(is_met, Lines0, Lines1),
        shown_criteria(Lines1, Shown),
        with_rest(Lines1, Summary, Shown, Lines),
        member(Line0, Lines),
        reason_placed(Guideline, Line0, Line)
    ;   Outcome == pend,
        Edition == earlier,
        once(guideline_fact(Guideline, edition(_, Place))),
        placed(Guideline, Place,
               "An earlier edition governs these services. It is not held \c
                here, so nothing that is sent can settle the request.", Text),
        Line = line(1, plain, none, Text)
    ).

is_met(line(_, met, _, _)).

%   Behind the nearest of several go the others, which are not met either.

with_rest([], _, _, []).
with_rest([Line|Lines0], Summary, Shown, [Line|Lines]) :-
    (   Line = line(2, _, Id, _),
        atom(Id),
        other_places(Summary, Shown, Id, Where)
    ->  format(string(Text), "The rest is not met either: ~w.", [Where]),
        below(Lines0, Below, Others),
        with_rest(Others, Summary, Shown, Rest),
        append(Below, [line(2, plain, none, Text)|Rest], Lines)
    ;   with_rest(Lines0, Summary, Shown, Lines)
    ).

below([Line|Lines], [Line|Below], Others) :-
    Line = line(3, _, _, _),
    !,
    below(Lines, Below, Others).
below(Others, [], Others).

reason_placed(_, line(Depth, _, Id, Text), line(Depth, plain, none, Text)) :-
    ( Id == none ; Id = node(_) ),
    !.
reason_placed(Guideline, line(Depth, _, Id, Text0),
              line(Depth, plain, node(Id), Text)) :-
    placed(Guideline, Id, Text0, Text).
