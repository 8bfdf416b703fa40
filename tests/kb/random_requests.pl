:- module(random_requests,
          [ random_request/2,           % +Density, -Request
            near_request/1,             % -Request
            admissible/1,               % +Request
            random_choices/2            % +Guideline, -Choices
          ]).
:- use_module(requests, []).
:- use_module('../../kb/language/guidelines').
:- use_module('../../kb/request/admission', [admitted/3]).
:- use_module('../../kb/vocabulary/agents').
:- use_module('../../kb/vocabulary/findings').
:- use_module('../../kb/vocabulary/words').
:- use_module(library(apply), [foldl/4, maplist/3]).
:- use_module(library(lists), [member/2, nth1/3, nth1/4]).
:- use_module(library(random), [random_between/3, random_member/2]).

/** <module> Random admitted requests and readings
*/

%!  random_request(+Density, -Request) is det.
%
%   True when Request has about Density percent of its findings known.

random_request(Density, request(Given, [])) :-
    findall(Name-Type, finding(Name, Type, _, _), Findings),
    maplist(random_raw(Density), Findings, Raws),
    Given =.. [given|Raws].

random_raw(Density, Name-Type, Raw) :-
    random_between(1, 100, Chance),
    (   Chance > Density
    ->  random_member(Reason, [not_stated, asked_unknown, not_performed]),
        Raw = absent(Reason)
    ;   Type = list(Element)
    ->  (   Name == dose
        ->  Least = 1
        ;   Least = 0
        ),
        random_between(Least, 3, Length),
        length(Raws, Length),
        maplist(random_element(Density, Element), Raws, Elements),
        Raw = items(Elements)
    ;   random_scalar(Type, Raw)
    ).

random_element(_, agent, _, Raw) :-
    random_scalar(agent, Raw).
random_element(_, code, _, Raw) :-
    random_scalar(code, Raw).
random_element(Density, record(Record), _, Element) :-
    findall(Type, part(Record, _, Type, _), Types),
    Denser is (Density + 200) // 3,
    maplist(random_part(Denser), Types, Raws0),
    Element0 =.. [Record|Raws0],
    findall(Index-Other, needed_part(Record, Index, Other), Needs),
    foldl(with_need, Needs, Element0, Element).

needed_part(Record, Index, Other) :-
    findall(Part-Need, part(Record, Part, _, Need), Parts),
    nth1(Index, Parts, _-with(Name)),
    nth1(Other, Parts, Name-_).

%   What the door refuses to miss was asked, and is not known.

with_need(Index-Other, Element0, Element) :-
    (   arg(Index, Element0, absent(not_stated)),
        \+ arg(Other, Element0, absent(_))
    ->  Element0 =.. [Record|Raws0],
        nth1(Index, Raws0, _, Others),
        nth1(Index, Raws, absent(asked_unknown), Others),
        Element =.. [Record|Raws]
    ;   Element = Element0
    ).

random_part(Density, Type, Raw) :-
    random_between(1, 100, Chance),
    (   Chance > Density
    ->  Raw = absent(not_stated)
    ;   random_scalar(Type, Raw)
    ).

random_scalar(Type, Raw) :-
    random_between(1, 20, Chance),
    (   Chance == 1
    ->  random_value(Type, A),
        random_value(Type, B),
        (   A == B
        ->  Raw = known(A)
        ;   sort([A, B], Values),
            Raw = conflict(Values)
        )
    ;   Chance == 2,
        odd_raw(Type, Raw0)
    ->  Raw = Raw0
    ;   random_value(Type, Value),
        Raw = known(Value)
    ).

odd_raw(number(_), impossible("-28")).
odd_raw(date,      impossible("2026-02-30")).
odd_raw(word(_),   unrecognized("wrod")).
odd_raw(agent,     strange("novelinib")).

random_value(word(Enumeration), Word) :-
    words(Enumeration, Words),
    random_member(Word, Words).
random_value(date, Date) :-
    random_member(Date, [ date(2024,2,29), date(2024,4,20), date(2024,6,1),
                          date(2025,12,31), date(2026,2,28), date(2026,4,14),
                          date(2026,4,15), date(2026,6,1), date(2026,6,8)
                        ]).
random_value(number(_), Number) :-
    random_member(Number, [1r1000, 9r100, 1r10, 11r100, 59r100, 1, 187r100, 9,
                           15, 279r10, 28, 281r10, 30, 45, 70, 100, 130, 28000]).
random_value(agent, Agent) :-
    random_member(Agent, [ imatinib, ponatinib, class, venetoclax, ruxolitinib,
                           vincristine, 'hyper-cvad', dexamethasone,
                           blinatumomab
                         ]).
random_value(code, Code) :-
    random_member(Code, ["C91.00", "C91.01", "C91.02", "C83.50", "C92.10",
                         "Z51.11", "E11.9", "C50.911"]).
random_value(text, Text) :-
    random_member(Text, ["flow cytometry", "BCR::ABL1 transcripts", "text"]).

%!  random_choices(+Guideline, -Choices:list) is det.
%
%   True when Choices select one option, other than the default, of one
%   question.

random_choices(Guideline, [Question-Option]) :-
    findall(Q-Words,
            ( guideline_fact(Guideline, question(Q, _, Options)),
              findall(Word, member(Word-_, Options), [_|Words])
            ),
            Questions),
    random_member(Question-Others, Questions),
    random_member(Option, Others).

%!  near_request(-Request) is det.
%
%   True when Request is one that is approved, with a few findings at random:
%   near enough to an approval that changes matter.

near_request(request(Given, Provenance)) :-
    approved_requests(Requests),
    random_member(request(Given0, Provenance), Requests),
    findall(Name-Type, finding(Name, Type, _, _), Findings),
    Given0 =.. [given|Raws0],
    random_between(1, 6, Count),
    changed_raws(Count, Findings, Raws0, Raws),
    Given =.. [given|Raws].

:- table approved_requests/1.

approved_requests(Requests) :-
    findall(Request,
            ( member(Base, [b_all, other, continued]),
              requests:changed(Base, [], Document),
              admitted(Document, strict, Request)
            ),
            Requests).

%!  admissible(+Request) is semidet.
%
%   True when the door can admit such a Request: it lets no element have a
%   part with several values.

admissible(request(Given, _)) :-
    \+ ( arg(_, Given, items(Elements)),
         member(Element, Elements),
         ( Element = conflict(_) ; arg(_, Element, conflict(_)) )
       ).

changed_raws(0, _, Raws, Raws) :-
    !.
changed_raws(Count0, Findings, Raws0, Raws) :-
    length(Findings, Length),
    random_between(1, Length, Index),
    nth1(Index, Findings, Finding),
    random_raw(75, Finding, Raw),
    nth1(Index, Raws0, _, Others),
    nth1(Index, Raws1, Raw, Others),
    Count is Count0 - 1,
    changed_raws(Count, Findings, Raws1, Raws).
