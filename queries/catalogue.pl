:- module(catalogue,
          [ ask/2,                      % +In:string, -Out:string
            decide/2,                   % +Source, -Decision
            decide/3,                   % +Source, +Options, -Decision
            why/1,                      % +Source
            why/2,                      % +Source, +Options
            why_not/1,                  % +Source
            why_not/2,                  % +Source, +Options
            what_would_approve/1,       % +Source
            what_would_approve/2,       % +Source, -Changes
            what_if/2,                  % +Source, +Changes
            what_if/3,                  % +Source, +Changes, -Decision
            compare/2,                  % +Source, +Other
            letter/1,                   % +Source
            letter/2,                   % +Source, +Options
            missing/1,                  % +Source
            missing/2,                  % +Source, -Findings
            all_readings/1,             % +Source
            way/2,                      % ?Path, -Way
            ways/0,
            rule/1,                     % +Id
            rules/0,
            lookup/1,                   % +Topic
            topics/0,
            trace_document/1,           % +File
            rulebook/1,                 % -Text
            certificate/2,              % +Source, -Text
            certificate/3,              % +Source, +Options, -Text
            schema/1                    % -Schema
          ]).
:- use_module(asking).
:- use_module(decide).
:- use_module(why).
:- use_module(why_not).
:- use_module(what_would_approve).
:- use_module(what_if).
:- use_module(letter).
:- use_module(missing).
:- use_module(interview).
:- use_module(readings).
:- use_module(way).
:- use_module(rule).
:- use_module(lookup).
:- use_module(trace).
:- use_module(rulebook).
:- use_module(certify).
:- use_module(recertify).
:- use_module(schema).
:- use_module(about).
:- use_module(compare).
:- use_module('desk/desk').
:- use_module('desk/goals').
:- use_module('desk/sayings').
:- use_module(envelope).

/** <module> What may be asked

The catalogue is the whitelist: verb/2 names every question that reaches
the knowledge base from outside, and there is no other.  At the Prolog
prompt the same questions are predicates.
*/

%!  verb(?Verb, ?Answer) is nondet.
%
%   True when the question Verb is answered by calling Answer with the
%   options of the question, its body, and an answer to bind.

:- multifile asking:verb/2.

asking:verb("decide",  decide:answer).
asking:verb("verdict", decide:verdict_answer).
asking:verb("why",     why:answer).
asking:verb("why_not", why_not:answer).
asking:verb("what_would_approve", what_would_approve:answer).
asking:verb("what_if", what_if:answer).
asking:verb("compare", compare:answer).
asking:verb("letter",  letter_query:answer).
asking:verb("missing", missing_query:answer).
asking:verb("interview", interview:answer).
asking:verb("readings", readings_query:answer).
asking:verb("ways",    way:answer).
asking:verb("rule",    rule:answer).
asking:verb("lookup",  lookup:answer).
asking:verb("trace",   trace_query:answer).
asking:verb("rulebook", rulebook_query:answer).
asking:verb("certify", certify:answer).
asking:verb("recertify", recertify:answer).
asking:verb("schema",  schema:answer).
asking:verb("about",   about:answer).
asking:verb("desk",    desk:answer).
asking:verb("goal",    goals:answer).
asking:verb("sayings", sayings:answer).

%!  ask(+In:string, -Out:string) is det.
%
%   True when Out is the JSON text of the answer to In: a line with a verb
%   and options, and a body below it.

ask(In, Out) :-
    enveloped(In, Out).
