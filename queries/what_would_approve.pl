:- module(what_would_approve,
          [ what_would_approve/2,       % +Source, -Changes
            what_would_approve/1        % +Source
          ]).
:- use_module(asking).
:- use_module(decide).
:- use_module(explained).
:- use_module('../kb/explaining/change_lines').
:- use_module('../kb/explaining/explanation').
:- use_module('../kb/explaining/missing_lines').
:- use_module('../kb/explaining/titles').
:- use_module('../kb/reasoning/changes').
:- use_module('../kb/reasoning/witnesses').
:- use_module('../kb/request/source').
:- use_module('../kb/wording').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [append/2, member/2, memberchk/2]).

/** <module> What would change the answer?
*/

%!  what_would_approve(+Source, -Changes) is nondet.
%
%   True when Changes, a list of Finding-Allowed or Finding-Test, would
%   together have the request in Source approved, or decided only by what is
%   missing; those of the least cost come first.

what_would_approve(Source, Changes) :-
    source_summary(Source, [], Summary),
    advice_of(Summary, advice(Sets, _, _, _)),
    member(change_set(Moves, _, _, _), Sets),
    maplist(move_pair, Moves, Changes).

move_pair(move(word(Finding), Allowed, _), Finding-Allowed).
move_pair(move(holds(Test), _, _), Finding-Test) :-
    key_finding(holds(Test), Finding).

%!  what_would_approve(+Source) is det.
%
%   Print all that would change the answer.

what_would_approve(Source) :-
    source_summary(Source, [], Summary),
    advice_of(Summary, Advice),
    advice_lines(Summary, Advice, Lines),
    lines_text(Lines, Text),
    write(Text).

advice_of(summary(context(Guideline, Readings, Request, _), Decision, _),
          Advice) :-
    would_approve(Guideline, Readings, Request, Decision, Advice).

advice_lines(Summary, Advice, Lines) :-
    title_lines(Summary, Titles),
    change_lines(full, Summary, Advice, Lines0),
    (   Lines0 == []
    ->  nothing_to_change(Summary, Text),
        Changes = [line(1, note, none, Text)]
    ;   Changes = Lines0
    ),
    missing_lines(Summary, Missing0),
    headed("What is missing", Missing0, Missing),
    headed("What would change the answer", Changes, Advised),
    append([Titles, Missing, Advised], Lines).

nothing_to_change(summary(_, _, Fields), Text) :-
    memberchk(outcome-Outcome, Fields),
    (   Outcome == approve
    ->  Text = "Nothing needs to change: it is approved."
    ;   Outcome == refer
    ->  Text = "Another program decides."
    ;   Text = "Only what is missing can settle it."
    ).

answer(Options, Body, object([ outcome-string(Outcome), sets-array(SetTerms),
                               if_recorded_wrongly-array(CorrectionTerms),
                               ruled_out_by-array(BarrierTerms),
                               asked_otherwise-array(OtherTerms),
                               text-string(Text), lines-LinesTerm ])) :-
    body_summary(Options, Body, Summary),
    Summary = summary(_, _, Fields),
    memberchk(outcome-Word, Fields),
    atom_string(Word, Outcome),
    advice_of(Summary, Advice),
    Advice = advice(Sets, Corrections, Barriers, Others),
    maplist(set_term(Summary), Sets, SetTerms),
    maplist(set_term(Summary), Corrections, CorrectionTerms),
    findall(string(Name),
            ( member(Key-_, Barriers), key_finding(Key, Finding),
              atom_string(Finding, Name)
            ),
            BarrierTerms),
    findall(object([ request_type-string(PathText), outcome-OutcomeTerm,
                     approval_duration-Duration ]),
            ( member(as_path(Path, Result), Others),
              atom_string(Path, PathText),
              outcome_term(Result, OutcomeTerm, Duration)
            ),
            OtherTerms),
    advice_lines(Summary, Advice, Lines),
    lines_text(Lines, Text),
    lines_term(Lines, LinesTerm).

set_term(Summary, Set, object([ outcome-OutcomeTerm,
                                approval_duration-Duration,
                                changes-array(MoveTerms), set-object(Pairs),
                                criteria-array(CriteriaTerms),
                                either_way-CasesTerm,
                                awaiting-array(AwaitingTerms),
                                text-string(Text) ])) :-
    Set = change_set(Moves, Outcome, Awaiting, by(Criteria, Cases)),
    outcome_term(Outcome, OutcomeTerm, Duration),
    Summary = summary(context(Guideline, Readings, Request, Facts),
                      decision(_, _, _, Paths, _), _),
    findall(Proof, member(path(_, _, Proof), Paths), Proofs),
    Situation = situation(Guideline, Readings, Request, Facts, Proofs),
    maplist(move_term(Summary, Proofs), Moves, MoveTerms),
    findall(Name-Term,
            ( member(Move, Moves),
              move_fields(Situation, Move, Fields),
              member(Name-Document, Fields),
              document_term(Document, Term)
            ),
            Pairs),
    maplist(string_term, Criteria, CriteriaTerms),
    cases_term(Cases, CasesTerm),
    maplist(string_term, Awaiting, AwaitingTerms),
    set_text(Summary, Set, What),
    result_text(Summary, Set, Result),
    format(string(Text), "~w -> ~w", [What, Result]).

move_term(summary(Context, _, _), Proofs, Move,
          object([ finding-string(Name), cost-string(CostText),
                   allowed-array(Words), text-string(Text) ])) :-
    Move = move(Key, Allowed, Cost),
    key_finding(Key, Finding),
    atom_string(Finding, Name),
    atom_string(Cost, CostText),
    (   Key = word(_)
    ->  maplist(string_term, Allowed, Words)
    ;   Words = []
    ),
    move_phrase(Context, Proofs, Move, Text).

string_term(Atom, string(Text)) :-
    atom_string(Atom, Text).
