:- module(rulebook,
          [ logic_digest/2,             % +Guideline, -Digest
            logic_fact/2                % +Guideline, -Fact
          ]).
:- use_module(syntax).
:- use_module(guidelines).
:- use_module(operations).
:- use_module('../vocabulary/agents').
:- use_module('../vocabulary/codes').
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/words').
:- use_module(library(lists), [member/2]).
:- use_module(library(sha), [hash_atom/2, sha_hash/3]).

/** <module> The facts that can change a decision, and their digest
*/

:- dynamic known_digest/2.

%!  logic_digest(+Guideline, -Digest:atom) is det.
%
%   True when Digest is the SHA-256, in hexadecimal, of all facts that can
%   change a decision: of the guideline, without its statements, and of the
%   vocabulary.

logic_digest(Guideline, Digest) :-
    known_digest(Guideline, Digest0),
    !,
    Digest = Digest0.
logic_digest(Guideline, Digest) :-
    with_output_to(string(Text),
                   forall(logic_fact(Guideline, Fact),
                          ( write_term(Fact, [ quoted(true), ignore_ops(true),
                                               numbervars(true)
                                             ]),
                            nl
                          ))),
    sha_hash(Text, Hash, [algorithm(sha256), encoding(utf8)]),
    hash_atom(Hash, Digest),
    assertz(known_digest(Guideline, Digest)).

%!  logic_fact(+Guideline, -Fact) is nondet.
%
%   True when Fact can change a decision.

logic_fact(Guideline, criterion(Id, Body)) :-
    criterion(Guideline, Id, _, Body).
logic_fact(Guideline, question(Question, Words)) :-
    guideline_fact(Guideline, question(Question, _, Options)),
    findall(Word, member(Word-_, Options), Words).
logic_fact(Guideline, limit(Limit, Value)) :-
    guideline_fact(Guideline, limit(Limit, Value, _, _)).
logic_fact(Guideline, refers(Id, Body)) :-
    guideline_fact(Guideline, refers(Id, _, Body, _)).
logic_fact(Guideline, edition(Body)) :-
    guideline_fact(Guideline, edition(Body, _)).
logic_fact(Guideline, path(Path, Finding, Root, Months)) :-
    guideline_fact(Guideline, path(Path, Finding, Root, Months, _)).
logic_fact(Guideline, Fact) :-
    member(Fact, [ derived(_, _, _), derived(_, _, _, _), vague(_, _, _, _),
                   class(_, _), procedure(_, _)
                 ]),
    guideline_fact(Guideline, Fact).
logic_fact(_, operation(Name, Inputs, Sentence)) :-
    operation(Name, Inputs, Sentence).
logic_fact(_, finding(Name, Type, Omitted)) :-
    finding(Name, Type, Omitted, _).
logic_fact(_, part(Record, Part, Type, Need)) :-
    part(Record, Part, Type, Need).
logic_fact(_, words(Enumeration, Words)) :-
    words(Enumeration, Words).
logic_fact(_, agent(Name, Group, Synonyms)) :-
    agent(Name, Group, Synonyms).
logic_fact(_, group(Group, Role)) :-
    group(Group, Role).
logic_fact(_, codes(Diagnosis, Prefixes)) :-
    diagnosis_codes(Diagnosis, Prefixes).
