:- module(decide,
          [ decide/2,                   % +Source, -Decision
            decide/3,                   % +Source, +Options, -Decision
            decision_dict/2,            % +Summary, -Decision
            decision_term/2,            % +Summary, -Json
            cases_term/2,               % +Cases, -Json
            outcome_term/3              % +Outcome, -Json, -Duration
          ]).
:- use_module(asking).
:- use_module('../kb/explaining/headlines').
:- use_module('../kb/explaining/summary').
:- use_module('../kb/reasoning/decision').
:- use_module('../kb/reasoning/witnesses').
:- use_module('../kb/wording').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [append/3, member/2, memberchk/2]).

/** <module> What is the decision?
*/

%!  decide(+Source, -Decision:dict) is det.
%!  decide(+Source, +Options:list, -Decision:dict) is det.
%
%   True when Decision is the decision of the request in Source, which is
%   file(Path), json(Text) or yaml(Text).  Options are Question-Option to
%   select a reading, and lenient-true.

decide(Source, Decision) :-
    decide(Source, [], Decision).

decide(Source, Options0, Decision) :-
    text_options(Options0, Options),
    source_summary(Source, Options, Summary),
    decision_dict(Summary, Decision).

%!  decision_dict(+Summary, -Decision:dict) is det.
%
%   True when Decision is the machine form of Summary as a dict.

decision_dict(Summary, Decision) :-
    decision_term(Summary, Term),
    term_dict(Term, Decision).

term_dict(object(Pairs), Dict) :-
    !,
    maplist(dict_pair, Pairs, DictPairs),
    dict_pairs(Dict, _, DictPairs).
term_dict(array(Terms), List) :-
    !,
    maplist(term_dict, Terms, List).
term_dict(string(Text), Text) :-
    !.
term_dict(number(Number), Number) :-
    !.
term_dict(Constant, Constant).

dict_pair(Key-Term, Key-Value) :-
    term_dict(Term, Value).

%   The answers of the catalogue

answer(Options, Body, Term) :-
    body_summary(Options, Body, Summary),
    decision_term(Summary, Term).

verdict_answer(Options, Body, Term) :-
    checked_options(["format", "lenient"], Options),
    asked_guideline(Guideline),
    option_readings(Options, Readings),
    option_request(Options, Body, Request),
    decide_request(Guideline, Readings, Request, Decision),
    outcome(Decision, Outcome),
    outcome_term(Outcome, OutcomeTerm, DurationTerm),
    decision_criteria(Decision, Criteria),
    criteria_term(Criteria, CriteriaTerm),
    Term = object([ outcome-OutcomeTerm, approval_duration-DurationTerm,
                    criteria-CriteriaTerm ]).

%!  outcome_term(+Outcome, -Json, -Duration) is det.
%
%   True when Json is the word for Outcome, and Duration that of an approval
%   or `null`.

outcome_term(Outcome, string(Text), Duration) :-
    outcome_word(Outcome, Word),
    atom_string(Word, Text),
    (   Outcome = approve(Months)
    ->  duration_text(Months, DurationText),
        Duration = string(DurationText)
    ;   Duration = null
    ).

criteria_term(Criteria, object(Pairs)) :-
    findall(Id-string(Text),
            ( member(Id-Verdict, Criteria), atom_string(Verdict, Text) ),
            Pairs).

%!  decision_term(+Summary, -Json) is det.
%
%   True when Json is the machine form of Summary.

decision_term(Summary, object(Pairs)) :-
    Summary = summary(Context, decision(Outcome, _, _, _, _), Fields),
    outcome_term(Outcome, OutcomeTerm, Duration),
    memberchk(criteria-Criteria, Fields),
    criteria_term(Criteria, CriteriaTerm),
    headline(Summary, Headline),
    memberchk(period-Period0, Fields),
    period_term(Period0, Period),
    memberchk(edition-Edition, Fields),
    value_text(date, Edition, EditionText),
    memberchk(guideline-Number, Fields),
    memberchk(logic_digest-Digest, Fields),
    memberchk(request_id-Identifier, Fields),
    names(blockers, Fields, Blockers),
    names(missing, Fields, Missing),
    memberchk(not_needed-NotNeeded0, Fields),
    memberchk(unread-Unread, Fields),
    append(NotNeeded0, Unread, NotNeeded),
    names_term(NotNeeded, NotNeededTerm),
    names(grounds, Fields, Grounds),
    memberchk(either_way-Cases, Fields),
    cases_term(Cases, EitherWay),
    names(further, Fields, Further),
    names(depends_on, Fields, Questions),
    noted(assumed, Context, Fields, Assumed, Notes1),
    noted(advisories, Context, Fields, Advisories, Notes2),
    noted(flags, Context, Fields, Flags, Notes3),
    append(Notes1, Notes2, Notes12),
    append(Notes12, Notes3, Notes),
    memberchk(refer_to-Targets, Fields),
    refer_term(Targets, ReferTerm),
    string_or_null(Identifier, IdentifierTerm),
    string_of(Number, NumberTerm),
    string_of(Digest, DigestTerm),
    Pairs = [ outcome-OutcomeTerm,
              approval_duration-Duration,
              approval_period-Period,
              headline-string(Headline),
              criteria-CriteriaTerm,
              blockers-Blockers,
              grounds-Grounds,
              either_way-EitherWay,
              also_met-Further,
              missing-Missing,
              not_needed-NotNeededTerm,
              depends_on-Questions,
              assumed-Assumed,
              advisories-Advisories,
              flags-Flags,
              notes-object(Notes),
              refer_to-ReferTerm,
              guideline-NumberTerm,
              edition-string(EditionText),
              logic_digest-DigestTerm,
              request_id-IdentifierTerm
            ].

%   The days an approval covers if it is decided by its requested start

period_term(none, null).
period_term(period(From, To),
            object([from-string(FromText), to-string(ToText)])) :-
    value_text(date, From, FromText),
    value_text(date, To, ToText).

names(Field, Fields, Term) :-
    memberchk(Field-Names, Fields),
    names_term(Names, Term).

names_term(Names, array(Terms)) :-
    maplist(string_of, Names, Terms).

string_of(Atomic, string(Text)) :-
    format(string(Text), "~w", [Atomic]).

string_or_null(none, null) :-
    !.
string_or_null(Atomic, Term) :-
    string_of(Atomic, Term).

refer_term([], null) :-
    !.
refer_term(Targets, string(Text)) :-
    joined_text(Targets, " or ", Text).

%!  cases_term(+Cases, -Json) is det.
%
%   True when Json is the machine form of Cases, as grounds.pl has them: the
%   values of findings, and the criteria that are met with them.

cases_term(Cases, array(Terms)) :-
    findall(object([if-object(Values), criteria-CriteriaTerm]),
            ( member(case(Conditions, Criteria), Cases),
              findall(Finding-WordsTerm,
                      ( member(Key-Words, Conditions),
                        key_finding(Key, Finding),
                        names_term(Words, WordsTerm)
                      ),
                      Values),
              names_term(Criteria, CriteriaTerm)
            ),
            Terms).

%   Names in a list, and a sentence for each

noted(Field, Context, Fields, array(Names), Notes) :-
    memberchk(Field-Items, Fields),
    findall(string(Name)-(Key-string(Sentence)),
            ( member(Item, Items),
              note(Field, Context, Item, Name, Sentence),
              atom_string(Key, Name)
            ),
            Pairs),
    findall(Name, member(Name-_, Pairs), Names),
    findall(Note, member(_-Note, Pairs), Notes).

note(assumed, context(Guideline, _, _, _), Finding-Value, Name, Sentence) :-
    atom_string(Finding, Name),
    assumption_sentence(Guideline, Finding, Value, Sentence).
note(advisories, _, Id-Sentence, Name, Sentence) :-
    atom_string(Id, Name).
note(flags, context(Guideline, _, _, _), Flag, Name, Sentence) :-
    flag_name(Flag, Name),
    flag_sentence(Guideline, Flag, Sentence).

flag_name(flag(Reason, Path), Name) :-
    !,
    format(string(Name), "~w:~w", [Reason, Path]).
flag_name(Flag, Name) :-
    atom_string(Flag, Name).
