:- module(plans,
          [ slot/3,                     % +Guideline, ?Name, ?Index
            part_slot/4,                % +Guideline, +List, ?Part, ?Index
            assign_slots/1,             % +Guideline
            vague_words/3,              % +Guideline, +Finding, -Vague
            vague_in/4,                 % +Readings, +Word, +Vague, -Values
            left_open/4,                % +Values, +Readings, +Vague, -Value
            domain_of/4                 % +Guideline, +Readings, +Finding, -Words
          ]).
:- use_module(syntax).
:- use_module(guidelines).
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/words').
:- use_module(library(lists), [member/2, nth1/3]).

/** <module> Where findings stand, and what their words leave open
*/

:- dynamic slot_fact/3, part_slot_fact/4, domain_fact/4.

%!  slot(+Guideline, ?Name, ?Index) is nondet.
%
%   True when the finding or derived finding Name stands at Index of the
%   facts.

slot(Guideline, Name, Index) :-
    slot_fact(Guideline, Name, Index).

%!  part_slot(+Guideline, +List, ?Part, ?Index) is nondet.
%
%   True when Part stands at Index of the elements of List.

part_slot(Guideline, List, Part, Index) :-
    part_slot_fact(List, Guideline, Part, Index).

%!  assign_slots(+Guideline) is det.
%
%   True when slot/3, part_slot/4 and domain_of/4 are known for Guideline.

assign_slots(Guideline) :-
    retractall(slot_fact(Guideline, _, _)),
    retractall(part_slot_fact(_, Guideline, _, _)),
    findall(Name, slot_name(Guideline, Name), Names),
    forall(nth1(Index, Names, Name),
           assertz(slot_fact(Guideline, Name, Index))),
    forall(finding(List, list(_), _, _),
           assign_parts(Guideline, List)),
    assign_domains(Guideline).

slot_name(_, Name) :-
    finding(Name, _, _, _).
slot_name(Guideline, Name) :-
    guideline_fact(Guideline, derived(Name, _, _)),
    \+ finding(Name, _, _, _).

assign_parts(Guideline, List) :-
    findall(Part, part_type(Guideline, List, Part, _), Parts),
    forall(nth1(Index, Parts, Part),
           assertz(part_slot_fact(List, Guideline, Part, Index))).

%!  vague_words(+Guideline, +Finding, -Vague:list) is det.
%
%   True when Vague are the words that leave values of Finding open, as
%   vague(Word, When, Values), where When is `always` or selects(Index,
%   Option): that option stands at Index of the readings.

vague_words(Guideline, Finding, Vague) :-
    findall(vague(Word, When, Values),
            ( guideline_fact(Guideline, vague(Finding, Word, When0, Values)),
              placed_when(When0, Guideline, When)
            ),
            Vague).

placed_when(always, _, always).
placed_when(Question-Option, Guideline, selects(Index, Option)) :-
    question_options(Guideline, Question, Index, _).

%!  vague_in(+Readings, +Word, +Vague:list, -Values) is semidet.
%
%   True when Word leaves Values open under Readings.

vague_in(Readings, Word, [vague(Vague, When, Values0)|Rest], Values) :-
    (   Vague == Word,
        holds_when(When, Readings)
    ->  Values = Values0
    ;   vague_in(Readings, Word, Rest, Values)
    ).

holds_when(always, _).
holds_when(selects(Index, Option), Readings) :-
    arg(Index, Readings, Option).

%!  domain_of(+Guideline, +Readings, +Finding, -Words) is det.
%
%   True when Words are the values that Finding, of an enumerated type,
%   may in truth have under Readings: vague words are none.

domain_of(Guideline, Readings, Finding, Words) :-
    domain_fact(Finding, Guideline, Conditions, Words0),
    all_hold(Conditions, Readings),
    !,
    Words = Words0.

all_hold([], _).
all_hold([When|Conditions], Readings) :-
    holds_when(When, Readings),
    all_hold(Conditions, Readings).

%   One fact for each choice of the options on which the words depend

assign_domains(Guideline) :-
    retractall(domain_fact(_, Guideline, _, _)),
    forall(( slot(Guideline, Finding, _),
             type_of(Guideline, Finding, word(Enumeration)),
             words(Enumeration, All)
           ),
           assign_domain(Guideline, Finding, All)).

assign_domain(Guideline, Finding, All) :-
    vague_words(Guideline, Finding, Vague),
    findall(Index, member(vague(_, selects(Index, _), _), Vague), Indexes0),
    sort(Indexes0, Indexes),
    readings(Guideline, [], Default),
    forall(varied(Indexes, Guideline, Default, Conditions, Readings),
           ( findall(Word, left_open(All, Readings, Vague, Word), Words0),
             sort(Words0, Words),
             assertz(domain_fact(Finding, Guideline, Conditions, Words))
           )).

varied([], _, Readings, [], Readings).
varied([Index|Indexes], Guideline, Readings0,
       [selects(Index, Option)|Conditions], Readings) :-
    question_options(Guideline, Question, Index, _),
    (   Readings1 = Readings0
    ;   switched(Guideline, Readings0, Question, Readings1)
    ),
    arg(Index, Readings1, Option),
    varied(Indexes, Guideline, Readings1, Conditions, Readings).

%!  left_open(+Values, +Readings, +Vague, -Value) is nondet.
%
%   True when Value is among Values, or is left open under Readings by one
%   of them that the list Vague, of vague_words/3, holds.

left_open(Values, Readings, Vague, V) :-
    member(Value, Values),
    (   vague_in(Readings, Value, Vague, Open)
    ->  member(V, Open)
    ;   V = Value
    ).
