:- module(comparison,
          [ comparison_lines/3,         % +Before, +After, -Lines
            changed_criteria/3          % +Before, +After, -Changed
          ]).
:- use_module(evidence).
:- use_module(headlines).
:- use_module(missing_lines).
:- use_module(proof_lines).
:- use_module(summary).
:- use_module(titles).
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/proofs').
:- use_module('../vocabulary/findings').
:- use_module('../wording').
:- use_module(library(lists),
              [append/2, append/3, member/2, memberchk/2, subtract/3]).

/** <module> Two decisions side by side
*/

%!  comparison_lines(+Before, +After, -Lines:list) is det.
%
%   True when Lines set the summary After beside Before: what was given
%   otherwise, both outcomes, the criteria that changed, and why.

comparison_lines(Before, After, Lines) :-
    both_titles(Before, After, Titles),
    given_lines(Before, After, Given),
    outcome_lines(Before, After, Outcomes),
    changed_lines(Before, After, Changed),
    missing_lines(After, Missing),
    headed("What is given otherwise", Given, GivenPart),
    headed("Side by side", Outcomes, OutcomePart),
    headed("Criteria that change", Changed, ChangedPart),
    headed("What is missing then", Missing, MissingPart),
    append([Titles, GivenPart, OutcomePart, ChangedPart, MissingPart], Lines).

both_titles(Before, After, [line(0, title, none, Title)|Rest]) :-
    outcome_title(Before, Text1),
    outcome_title(After, Text2),
    request_text(Before, Request),
    format(string(Title), "~w -> ~w  ~w", [Text1, Text2, Request]),
    title_lines(Before, [_|Rest]).

%   What is given otherwise, in both versions

given_lines(Before, After, Lines) :-
    Before = summary(Context1, _, _),
    After = summary(Context2, _, _),
    Context1 = context(Guideline, _, request(Given1, _), _),
    Context2 = context(_, _, request(Given2, _), _),
    findall([ line(1, plain, Finding, Text1), line(2, change, none, Text2) ],
            ( finding(Finding, _, _, _),
              slot(Guideline, Finding, Index),
              arg(Index, Given1, Raw1),
              arg(Index, Given2, Raw2),
              Raw1 \== Raw2,
              given_text(Before, Finding, Raw1, "Before: ", Text1),
              given_text(After, Finding, Raw2, "Now: ", Text2)
            ),
            Nested),
    reading_lines(Context1, Context2, ReadingLines),
    append([ReadingLines|Nested], Lines0),
    (   Lines0 == []
    ->  Lines = [line(1, note, none, "Nothing is given otherwise.")]
    ;   Lines = Lines0
    ).

%   The questions that are read otherwise, in both readings

reading_lines(context(Guideline, Readings1, _, _), context(_, Readings2, _, _),
              Lines) :-
    findall([ line(1, plain, Question, Text1), line(2, change, none, Text2) ],
            ( guideline_fact(Guideline, question(Question, Asked, Options)),
              once(selected(Guideline, Readings1, Question, Option1)),
              once(selected(Guideline, Readings2, Question, Option2)),
              Option1 \== Option2,
              memberchk(Option1-Answer1, Options),
              memberchk(Option2-Answer2, Options),
              format(string(Text1), "~w Before: ~w", [Asked, Answer1]),
              format(string(Text2), "Now: ~w", [Answer2])
            ),
            Nested),
    append(Nested, Lines).

%   What was only taken for granted is told as such.

given_text(summary(Context, _, Fields), Finding, Raw, Opening, Text) :-
    Context = context(Guideline, _, _, _),
    (   Raw = absent(not_stated),
        memberchk(assumed-Assumptions, Fields),
        memberchk(Finding-Value, Assumptions)
    ->  assumption_sentence(Guideline, Finding, Value, Said)
    ;   stated_sentences(Context, Finding, Sentences),
        joined_text(Sentences, " ", Said)
    ),
    string_concat(Opening, Said, Text).

outcome_lines(Before, After,
              [ line(1, plain, none, Text1), line(1, change, none, Text2) ]) :-
    headline(Before, Headline1),
    headline(After, Headline2),
    format(string(Text1), "Before: ~w", [Headline1]),
    format(string(Text2), "Now: ~w", [Headline2]).

%!  changed_criteria(+Before, +After, -Changed:list) is det.
%
%   True when Changed are changed(Id, Verdict, Other) of each criterion that
%   comes out otherwise in After; `none` where it was not evaluated.

changed_criteria(Before, After, Changed) :-
    criteria_of(Before, Criteria1),
    criteria_of(After, Criteria2),
    findall(changed(Id, Verdict1, Verdict2),
            ( member(Id-Verdict2, Criteria2),
              verdict_in(Criteria1, Id, Verdict1),
              Verdict1 \== Verdict2
            ),
            Changed1),
    findall(changed(Id, Verdict1, none),
            ( member(Id-Verdict1, Criteria1), \+ memberchk(Id-_, Criteria2) ),
            Changed2),
    append(Changed1, Changed2, Changed).

criteria_of(summary(_, Decision, _), Criteria) :-
    decision_criteria(Decision, Criteria).

verdict_in(Criteria, Id, Verdict) :-
    (   memberchk(Id-Verdict0, Criteria)
    ->  Verdict = Verdict0
    ;   Verdict = none
    ).

changed_lines(Before, After, Lines) :-
    changed_criteria(Before, After, Changed),
    findall(CriterionLines,
            ( member(changed(Id, Was, Is), Changed),
              worth_telling(Was, Is, Id, After),
              changed_criterion(Is, Id, Was, Before, After, CriterionLines)
            ),
            Nested),
    append(Nested, Lines0),
    (   Lines0 == []
    ->  Lines = [line(1, note, none, "No criterion comes out otherwise.")]
    ;   Lines = Lines0
    ).

%   Of a path that is examined anew only what the answer rests on, or what
%   stands in the way; of one that is no longer examined only its name.

worth_telling(none, _, Id, After) :-
    !,
    (   root(After, Id)
    ->  true
    ;   After = summary(_, _, Fields),
        (   member(Field, [grounds, blockers]),
            memberchk(Field-Ids, Fields)
        ;   memberchk(either_way-Cases, Fields),
            member(case(_, Ids), Cases)
        ),
        memberchk(Id, Ids)
    ->  true
    ).
worth_telling(_, none, Id, After) :-
    !,
    root(After, Id).
worth_telling(_, _, _, _).

root(summary(context(Guideline, _, _, _), _, _), Id) :-
    guideline_fact(Guideline, path(_, _, Id, _, _)),
    !.

changed_criterion(none, Id, _, _, _,
                  [line(1, note, Id, "It is no longer examined.")]) :-
    !.
changed_criterion(Is, Id, Was, Before, After,
                  [line(1, Is, Id, Text)|Leaves]) :-
    After = summary(Context, decision(_, _, _, Paths, _), _),
    Context = context(Guideline, _, _, _),
    criterion_sentence(Guideline, Id, Is, Sentence),
    was_text(Was, WasText),
    format(string(Text), "~w ~w", [Sentence, WasText]),
    once(( member(path(_, _, Proof), Paths),
           criterion_proof(Proof, Id, Criterion)
         )),
    leaf_lines(Context, Criterion, Leaves1),
    leaves_before(Before, Id, Leaves0),
    subtract(Leaves1, Leaves0, Leaves).

leaves_before(summary(Context, decision(_, _, _, Paths, _), _), Id, Leaves) :-
    (   member(path(_, _, Proof), Paths),
        criterion_proof(Proof, Id, Criterion)
    ->  leaf_lines(Context, Criterion, Leaves)
    ;   Leaves = []
    ).

was_text(met,     "Before, it was met.").
was_text(not_met, "Before, it was not met.").
was_text(unknown, "Before, it was open.").
was_text(none,    "Before, it was not examined.").
