:- module(rulebook,
          [ rulebook/2,                 % +Guideline, -Term
            trusted_term/2,             % +Guideline, -Term
            logic_digest/2,             % +Guideline, -Digest
            text_digest/2               % +Guideline, -Digest
          ]).
:- use_module(canonical).
:- use_module(guidelines).
:- use_module(meanings).
:- use_module(operations).
:- use_module(rulebook_terms).
:- use_module('../vocabulary/agents').
:- use_module('../vocabulary/codes').
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/words').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [member/2]).

/** <module> The rule book: a guideline as data that explains itself

What can change a decision stands under `logic`, in JSON and from the facts
alone; what is said of it under `texts`.  Each has its digest, the SHA-256
of its canonical text.
*/

:- dynamic known_digest/3.

%!  rulebook(+Guideline, -Term) is det.
%
%   True when Term, as json_text/2 takes it, is the rule book of Guideline.

rulebook(Guideline, object([ format-string("mednec-rulebook/1"),
                             guideline-string(Number), edition-string(Day),
                             logic-Logic, texts-Texts,
                             logic_digest-string(LogicDigest),
                             text_digest-string(TextDigest) ])) :-
    once(guideline_fact(Guideline, about(Number0, _, Edition, _))),
    atom_string(Number0, Number),
    constant_text(Edition, Day),
    logic(Guideline, Logic),
    texts(Guideline, Texts),
    logic_digest(Guideline, LogicDigest0),
    text_digest(Guideline, TextDigest0),
    atom_string(LogicDigest0, LogicDigest),
    atom_string(TextDigest0, TextDigest).

%!  logic_digest(+Guideline, -Digest:atom) is det.
%!  text_digest(+Guideline, -Digest:atom) is det.
%
%   True when Digest is that of all that can change a decision, or of all that
%   is said of it.

logic_digest(Guideline, Digest) :-
    part_digest(logic, Guideline, Digest).

text_digest(Guideline, Digest) :-
    part_digest(texts, Guideline, Digest).

part_digest(Part, Guideline, Digest) :-
    (   known_digest(Part, Guideline, Digest0)
    ->  Digest = Digest0
    ;   call(Part, Guideline, Term),
        canonical_text(Term, Text),
        sha256(Text, Digest),
        assertz(known_digest(Part, Guideline, Digest))
    ).

%!  trusted_term(+Guideline, -Term) is det.
%
%   True when Term holds the sentences that say what is taken on trust.

trusted_term(Guideline, array(Sentences)) :-
    findall(string(Sentence), guideline_fact(Guideline, trusted(Sentence)),
            Sentences).

%   What can change a decision

logic(Guideline, object(Parts)) :-
    findall(Name-Term, logic_part(Name, Guideline, Term), Parts).

logic_part(meanings, _, object(Groups)) :-
    findall(Group-object(Sentences),
            ( setof(G, C^S^meaning(G, C, S), Gs),
              member(Group, Gs),
              findall(Construct-string(Sentence),
                      meaning(Group, Construct, Sentence), Sentences)
            ),
            Groups).
logic_part(operations, _, object(Operations)) :-
    findall(Name-object([inputs-InputsTerm, meaning-string(Sentence)|Each]),
            ( operation(Name, Inputs, Sentence),
              constants(Inputs, InputsTerm),
              findall(each_value-string("true"), each_value(Name), Each)
            ),
            Operations).
logic_part(findings, _, array(Findings)) :-
    findall(object([ name-NameTerm, type-TypeTerm, omitted-OmittedTerm|Least ]),
            ( finding(Name, Type, Omitted, _),
              constant(Name, NameTerm),
              type_term(Type, TypeTerm),
              omitted_term(Omitted, OmittedTerm),
              findall(least-Term,
                      ( least_elements(Name, Number), constant(Number, Term) ),
                      Least)
            ),
            Findings).
logic_part(records, _, object(Records)) :-
    findall(Record-array(Parts),
            ( setof(R, P^T^N^part(R, P, T, N), Rs),
              member(Record, Rs),
              findall(object([name-NameTerm, type-TypeTerm|With]),
                      ( part(Record, Part, Type, Need),
                        constant(Part, NameTerm),
                        type_term(Type, TypeTerm),
                        findall(with-Term,
                                ( Need = with(Other), constant(Other, Term) ),
                                With)
                      ),
                      Parts)
            ),
            Records).
logic_part(words, _, object(Words)) :-
    findall(Enumeration-Term,
            ( words(Enumeration, List), constants(List, Term) ),
            Words).
logic_part(agents, _, object(Agents)) :-
    findall(Agent-Term,
            ( agent(Agent, Group, _), constant(Group, Term) ),
            Agents).
logic_part(aliases, _, object(Aliases)) :-
    findall(Alias-Term,
            ( agent(Agent, _, Synonyms),
              member(Alias, Synonyms),
              constant(Agent, Term)
            ),
            Aliases).
logic_part(groups, _, object(Groups)) :-
    findall(Group-Term, ( group(Group, Role), constant(Role, Term) ), Groups).
logic_part(diagnosis_codes, _, object(Codes)) :-
    findall(Diagnosis-Term,
            ( diagnosis_codes(Diagnosis, Prefixes), constants(Prefixes, Term) ),
            Codes).
logic_part(limits, Guideline, object(Limits)) :-
    findall(Limit-object([value-ValueTerm, unit-UnitTerm]),
            ( guideline_fact(Guideline, limit(Limit, Value, Unit, _)),
              constant(Value, ValueTerm),
              constant(Unit, UnitTerm)
            ),
            Limits).
logic_part(questions, Guideline, array(Questions)) :-
    findall(object([id-IdTerm, options-Term]),
            ( guideline_fact(Guideline, question(Id, _, Options)),
              findall(Word, member(Word-_, Options), Words),
              constant(Id, IdTerm),
              constants(Words, Term)
            ),
            Questions).
logic_part(derived, Guideline, array(Derived)) :-
    findall(Term, derived_term(Guideline, Term), Derived).
logic_part(vague, Guideline, array(Vague)) :-
    findall(object([ finding-FindingTerm, word-WordTerm, when-WhenTerm,
                     leaves_open-OpenTerm ]),
            ( guideline_fact(Guideline, vague(Finding, Word, When, Open)),
              constant(Finding, FindingTerm),
              constant(Word, WordTerm),
              when_term(When, WhenTerm),
              constants(Open, OpenTerm)
            ),
            Vague).
logic_part(classes, Guideline, object(Classes)) :-
    findall(Class-Term,
            ( guideline_fact(Guideline, class(Class, Definition)),
              class_term(Definition, Term)
            ),
            Classes).
logic_part(routes, Guideline, array(Routes)) :-
    findall(object([id-IdTerm, body-Term]),
            ( guideline_fact(Guideline, refers(Id, _, Body, _)),
              constant(Id, IdTerm),
              body_term(Guideline, Body, Term)
            ),
            Routes).
logic_part(edition, Guideline, Term) :-
    guideline_fact(Guideline, edition(Body, _)),
    body_term(Guideline, Body, Term).
logic_part(paths, Guideline, array(Paths)) :-
    findall(object([ path-PathTerm, asked_by-FindingTerm, root-RootTerm,
                     months-string(Months) ]),
            ( guideline_fact(Guideline,
                             path(Path, Finding, Root, months(Number), _)),
              maplist(constant, [Path, Finding, Root],
                      [PathTerm, FindingTerm, RootTerm]),
              format(string(Months), "~d", [Number])
            ),
            Paths).
logic_part(procedures, Guideline, array(Procedures)) :-
    findall(Term, procedure_term(Guideline, Term), Procedures).
logic_part(criteria, Guideline, array(Criteria)) :-
    findall(object([id-IdTerm, body-Term]),
            ( criterion(Guideline, Id, _, Body),
              constant(Id, IdTerm),
              body_term(Guideline, Body, Term)
            ),
            Criteria).

%   What is said of it

texts(Guideline, object(Parts)) :-
    findall(Name-Term, texts_part(Name, Guideline, Term), Parts).

texts_part(statements, Guideline, object(Statements)) :-
    findall(Id-string(Statement), criterion(Guideline, Id, Statement, _),
            Statements).
texts_part(says, Guideline, object(Says)) :-
    findall(Id-object(Forms),
            ( criterion(Guideline, Id, _, _),
              findall(Verdict-string(Sentence),
                      guideline_fact(Guideline, says(Id, Verdict, Sentence)),
                      Forms),
              Forms \== []
            ),
            Says).
texts_part(questions, Guideline, object(Questions)) :-
    findall(Id-object([asks-string(Asked), options-object(Answers)]),
            ( guideline_fact(Guideline, question(Id, Asked, Options)),
              findall(Word-string(Answer), member(Word-Answer, Options), Answers)
            ),
            Questions).
texts_part(routes, Guideline, object(Targets)) :-
    findall(Id-string(Target),
            guideline_fact(Guideline, refers(Id, Target, _, _)), Targets).
texts_part(advisories, Guideline, object(Advisories)) :-
    findall(Id-string(Sentence),
            guideline_fact(Guideline, advisory(Id, _, _, Sentence)), Advisories).
texts_part(trusted, Guideline, Term) :-
    trusted_term(Guideline, Term).
texts_part(passages, Guideline, object(Passages)) :-
    findall(Place-object([ section-SectionTerm, length-string(LengthText),
                           sha256-string(Hash) ]),
            ( guideline_fact(Guideline, passage(Place, Section, Length, Hash)),
              constant(Section, SectionTerm),
              format(string(LengthText), "~d", [Length])
            ),
            Passages).
