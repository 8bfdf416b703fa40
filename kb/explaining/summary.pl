:- module(summary,
          [ summary/4,                  % +Guideline, +Readings, +Request, -Summary
            decision_criteria/2,        % +Decision, -Criteria
            duration_text/2,            % +Months, -Text
            outcome_word/2              % +Outcome, -Word
          ]).
:- use_module('../language/dates').
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/rulebook').
:- use_module('../reasoning/blockers').
:- use_module('../reasoning/decision').
:- use_module('../reasoning/notices').
:- use_module('../reasoning/grounds').
:- use_module('../reasoning/missing').
:- use_module('../reasoning/relevance').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [append/2, member/2]).
:- use_module(library(pairs), [pairs_keys/2]).

/** <module> A decision with all that belongs to it

A summary is

```
summary(Context, Decision, Fields)
```

with Context as wording.pl has it, and Fields a list of Name-Value: the
members of the machine form, in Prolog terms.
*/

%!  summary(+Guideline, +Readings, +Request, -Summary) is det.
%
%   True when Summary is the decision of Request, with what stands in its
%   way, is missing, was assumed, is odd and should be known.

summary(Guideline, Readings, Request, summary(Context, Decision, Fields)) :-
    decide_request(Guideline, Readings, Request, Decision),
    Decision = decision(Outcome, _, _, _, Facts),
    Context = context(Guideline, Readings, Request, Facts),
    outcome_word(Outcome, Word),
    missing_facts(Guideline, Readings, Request, Decision, MissingFacts),
    pairs_keys(MissingFacts, Missing),
    not_needed(Guideline, Readings, Decision, Missing, NotNeeded, Unread),
    blockers(Guideline, Readings, Decision, Blockers),
    grounds(Guideline, Readings, Decision, grounds(Grounds, Cases, Further)),
    depends_on(Guideline, Readings, Request, Decision, Questions),
    assumptions(Guideline, Readings, Request, Decision, Assumptions),
    advisories(Guideline, Readings, Decision, Advisories),
    flags(Guideline, Request, Decision, Flags),
    decision_criteria(Decision, Criteria),
    refer_targets(Outcome, Guideline, Targets),
    once(guideline_fact(Guideline, about(Number, _, Edition, _))),
    logic_digest(Guideline, Digest),
    request_identifier(Request, Identifier),
    outcome_months(Outcome, Months),
    approval_period(Context, Months, Period),
    Fields = [ outcome-Word, months-Months, period-Period,
               criteria-Criteria,
               blockers-Blockers, grounds-Grounds,
               either_way-Cases, further-Further,
               missing-Missing, missing_facts-MissingFacts,
               not_needed-NotNeeded, unread-Unread, depends_on-Questions,
               assumed-Assumptions, advisories-Advisories, flags-Flags,
               refer_to-Targets, guideline-Number, edition-Edition,
               logic_digest-Digest, request_id-Identifier
             ].

%!  outcome_word(+Outcome, -Word) is det.
%
%   True when Word is `approve`, `deny`, `pend` or `refer`.

outcome_word(approve(_), approve).
outcome_word(refer(_),   refer).
outcome_word(deny,       deny).
outcome_word(pend,       pend).

outcome_months(Outcome, Months) :-
    (   Outcome = approve(Months0)
    ->  Months = Months0
    ;   Months = none
    ).

%   The days an approval covers if it is decided by its requested start: the
%   day of decision is no part of a request.

approval_period(context(Guideline, _, _, Facts), Months, Period) :-
    (   Months \== none,
        guideline_fact(Guideline,
                       approval_period(later_of(decision_date, Start),
                                       day_before_anniversary, _)),
        slot(Guideline, Start, Index),
        arg(Index, Facts, known(From))
    ->  months_later(From, Months, Anniversary),
        days_later(Anniversary, -1, To),
        Period = period(From, To)
    ;   Period = none
    ).

%!  duration_text(+Months, -Text) is det.
%
%   True when Text is that many months as the guideline counts them.

duration_text(Months, Text) :-
    Years is Months // 12,
    (   Months mod 12 =\= 0
    ->  counted(Months, "month", Text)
    ;   counted(Years, "year", Text)
    ).

counted(1, Noun, Text) :-
    !,
    format(string(Text), "1 ~w", [Noun]).
counted(N, Noun, Text) :-
    format(string(Text), "~d ~ws", [N, Noun]).

%!  decision_criteria(+Decision, -Criteria:list) is det.
%
%   True when Criteria are Id-Verdict of each criterion evaluated, in the
%   order of the guideline.

decision_criteria(decision(_, _, _, Paths, _), Criteria) :-
    findall(Proof, member(path(_, _, Proof), Paths), Proofs),
    maplist(verdicts, Proofs, Nested),
    append(Nested, Criteria).

verdicts(criterion(Id, Verdict, Proof), [Id-Verdict|Inner]) :-
    verdicts(Proof, Inner).
verdicts(all(_, Proofs), Verdicts) :-
    maplist(verdicts, Proofs, Nested),
    append(Nested, Verdicts).
verdicts(any(_, Proofs), Verdicts) :-
    maplist(verdicts, Proofs, Nested),
    append(Nested, Verdicts).
verdicts(reading(_, _, _, Proof), Verdicts) :-
    verdicts(Proof, Verdicts).
verdicts(test(_, _), []).
verdicts(quantified(_, _, _), []).
verdicts(constant(_), []).

refer_targets(refer(Ids), Guideline, Targets) :-
    !,
    findall(Target,
            ( member(Id, Ids),
              guideline_fact(Guideline, refers(Id, Target, _, _))
            ),
            Targets).
refer_targets(_, _, []).

request_identifier(request(Given, _), Identifier) :-
    arg(1, Given, Raw),
    (   Raw = known(Text)
    ->  Identifier = Text
    ;   Identifier = none
    ).
