:- module(analyst,
          [ criterion/3,                % ?Id, ?Statement, ?Body
            limit/3,                    % ?Limit, ?Value, ?Unit
            question/3,                 % ?Question, ?Asked, ?Option
            way/3,                      % ?Path, ?Number, ?Conditions
            agent/2,                    % ?Agent, ?Group
            entry/2,                    % ?Topic, ?Fields
            outcome/1,                  % ?Outcome
            verdict/2,                  % ?Criterion, ?Verdict
            given/2,                    % ?Finding, ?Given
            state/2,                    % ?Finding, ?State
            missing/1,                  % ?Finding
            blocker/1,                  % ?Criterion
            depends_on/1,               % ?Question
            flag/1,                     % ?Flag
            outcome_if/2                % +Changes, -Outcome
          ]).
:- reexport('../../kb/language/syntax',
            [ op(1150, xfx, if), op(1100, xfx, ::), op(790, xfx, means),
              op(760, xfy, or), op(740, xfy, and), op(700, xfx, in),
              op(700, xfx, other_than), op(700, xfx, isa),
              op(700, xfx, at_least), op(700, xfx, at_most) ]).
:- use_module('../asking').
:- use_module('../lookup').
:- use_module('../../kb/language/guidelines', except([criterion/4])).
:- use_module('../../kb/language/guidelines', [criterion/4 as criterion_of]).
:- use_module('../../kb/language/plans').
:- use_module('../../kb/reasoning/decision').
:- use_module('../../kb/reasoning/ways').
:- use_module('../../kb/request/amending').
:- use_module('../../kb/request/answers').
:- use_module('../../kb/request/writing').
:- use_module('../../kb/vocabulary/agents', [agent/3 as agent_of]).
:- use_module('../../kb/vocabulary/findings').
:- use_module(library(aggregate)).
:- use_module(library(apply)).
:- use_module(library(error), [must_be/2]).
:- use_module(library(lists)).
:- use_module(library(pairs)).
:- use_module(library(sandbox), []).
:- use_module(library(solution_sequences)).
:- use_module(library(yall)).

/** <module> What a goal at the desk may ask

Of the rules, and of the request at hand under the readings selected.
*/

%!  at_hand(-Summary) is det.
%
%   True when Summary is the decision of the request that goals are about.

at_hand(Summary) :-
    b_getval(summary_at_hand, Summary).

field(Name, Value) :-
    at_hand(summary(_, _, Fields)),
    memberchk(Name-Value, Fields).

at_hand(Guideline, Readings, Request, Facts) :-
    at_hand(summary(context(Guideline, Readings, Request, Facts), _, _)).

%!  criterion(?Id, ?Statement, ?Body) is nondet.
%
%   True when the criterion Id says Statement, and is met if Body is.

criterion(Id, Statement, Body) :-
    asked_guideline(Guideline),
    criterion_of(Guideline, Id, Statement, Body).

%!  limit(?Limit, ?Value, ?Unit) is nondet.
%
%   True when the criteria compare with Value, in Unit, by the name Limit.

limit(Limit, Value, Unit) :-
    asked_guideline(Guideline),
    guideline_fact(Guideline, limit(Limit, _, Unit, _)),
    limit_value(Guideline, Limit, Value).

%!  question(?Question, ?Asked, ?Option) is nondet.
%
%   True when Question of interpretation can be read as Option; the first of
%   its options is the default.

question(Question, Asked, Option) :-
    asked_guideline(Guideline),
    guideline_fact(Guideline, question(Question, Asked, Options)),
    member(Option-_, Options).

%!  way(?Path, ?Number, ?Conditions) is nondet.
%
%   True when Conditions, Finding-Allowed, suffice on Path.

way(Path, Number, Conditions) :-
    at_hand(Guideline, Readings, _, _),
    guideline_fact(Guideline, path(Path, _, Root, _, _)),
    ways(Guideline, Readings, Root, Ways),
    nth1(Number, Ways, way(Conditions, _)).

%!  agent(?Agent, ?Group) is nondet.
%
%   True when the drug Agent is listed in Group.

agent(Agent, Group) :-
    agent_of(Agent, Group, _).

%!  entry(?Topic, ?Fields) is nondet.
%
%   True when the document says Fields, Column-Value, about Topic.

entry(Topic, Fields) :-
    topic(Topic, _),
    topic_entry(Topic, Fields).

%!  outcome(?Outcome) is semidet.
%
%   True when the outcome is approve(Months), deny, pend or refer(Routes).

outcome(Outcome) :-
    at_hand(summary(_, decision(Outcome, _, _, _, _), _)).

%!  verdict(?Criterion, ?Verdict) is nondet.
%
%   True when Criterion comes out as `met`, `not_met` or `unknown`.

verdict(Criterion, Verdict) :-
    field(criteria, Criteria),
    member(Criterion-Verdict, Criteria).

%!  given(?Finding, ?Given) is nondet.
%
%   True when Given was received of Finding.

given(Finding, Given) :-
    at_hand(_, _, request(Raws, _), _),
    findall(Name, finding(Name, _, _, _), Names),
    nth1(Index, Names, Finding),
    arg(Index, Raws, Given),
    Given \== absent(not_stated).

%!  state(?Finding, ?State) is nondet.
%
%   True when State is what may be true of Finding, given or derived.

state(Finding, State) :-
    at_hand(Guideline, _, _, Facts),
    slot(Guideline, Finding, Index),
    arg(Index, Facts, State).

%!  missing(?Finding) is nondet.
%
%   True when Finding is not known and can still change the outcome.

missing(Finding) :-
    field(missing, Missing),
    member(Finding, Missing).

%!  blocker(?Criterion) is nondet.
%
%   True when Criterion stands in the way of an approval.

blocker(Criterion) :-
    field(blockers, Blockers),
    member(Criterion, Blockers).

%!  depends_on(?Question) is nondet.
%
%   True when another reading of Question alone changes the outcome.

depends_on(Question) :-
    field(depends_on, Questions),
    member(Question, Questions).

%!  flag(?Flag) is nondet.
%
%   True when Flag marks what is odd about the request.

flag(Flag) :-
    field(flags, Flags),
    member(Flag, Flags).

%!  outcome_if(+Changes:list, -Outcome) is det.
%
%   True when Outcome is what it would be with Changes, each Finding = Value.

outcome_if(Changes, Outcome) :-
    must_be(list, Changes),
    at_hand(Guideline, Readings, Request, _),
    maplist(change, Changes, Given),
    nested_fields(Given, Fields),
    amended(Request, object(Fields), strict, Changed),
    decide_request(Guideline, Readings, Changed, Decision),
    outcome(Decision, Outcome).

change(Change, Finding-Document) :-
    must_be(nonvar, Change),
    Change = (Finding0 = Value),
    must_be(ground, Finding0-Value),
    format(string(Name), "~w", [Finding0]),
    named_finding(Name, Finding),
    format(string(Text), "~w", [Value]),
    answer_document(Finding, Text, Document).

:- multifile sandbox:safe_primitive/1.

sandbox:safe_primitive(analyst:criterion(_, _, _)).
sandbox:safe_primitive(analyst:limit(_, _, _)).
sandbox:safe_primitive(analyst:question(_, _, _)).
sandbox:safe_primitive(analyst:way(_, _, _)).
sandbox:safe_primitive(analyst:agent(_, _)).
sandbox:safe_primitive(analyst:entry(_, _)).
sandbox:safe_primitive(analyst:outcome(_)).
sandbox:safe_primitive(analyst:verdict(_, _)).
sandbox:safe_primitive(analyst:given(_, _)).
sandbox:safe_primitive(analyst:state(_, _)).
sandbox:safe_primitive(analyst:missing(_)).
sandbox:safe_primitive(analyst:blocker(_)).
sandbox:safe_primitive(analyst:depends_on(_)).
sandbox:safe_primitive(analyst:flag(_)).
sandbox:safe_primitive(analyst:outcome_if(_, _)).
