:- module(settling,
          [ settle/4,                   % +Guideline, +Readings, +Request, -Facts
            resettled/6,                % +Guideline, +Readings, +Request, +Facts, +Index, -State

                                        % called by compiled clauses
            stated/3,                   % +Raw, +Name, -State
            stated_vaguely/5,           % +Raw, +Name, +Readings, +Vague, -State
            fallen_back/4,              % +Other, +Reason, +Name, -State
            stated_list/4,              % +Raw, +Name, :Element, -State
            completed/5,                % +List, :Complete, +Readings, +Facts, -State
            owned/3,                    % +State, +Name, -Owned
            documentation/4             % +State, +Provenance, +Name, -Documented
          ]).
:- use_module(plans).
:- use_module(settlements).
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [memberchk/2]).

:- meta_predicate
    stated_list(+, +, 2, -),
    completed(+, 4, +, +, -).

/** <module> From what was received to what may be true

A request is request(Given, Provenance): Given holds what was received
for each finding, in the order of finding/4, as

  * known(Value), or conflict(Values) where several were received
  * absent(Reason): `not_stated`, `asked_unknown` or `not_performed`
  * impossible(Text): cannot be true
  * unrecognized(Text): no word of the enumeration
  * items(Elements): a list, each element a compound of such terms

Facts hold the state (see verdicts.pl) of each finding and of each
derived finding under a set of readings.
*/

%!  settle(+Guideline, +Readings, +Request, -Facts) is det.
%
%   True when Facts hold the state of each finding and derived finding of
%   Request under Readings.

settle(Guideline, Readings, request(Given, Provenance), Facts) :-
    settling_program(Guideline, Program),
    Program:settled(Given, Provenance, Readings, Facts).

%!  resettled(+Guideline, +Readings, +Request, +Facts, +Index, -State) is det.
%
%   True when State is that of the finding at Index, one that hangs on
%   readings, under Readings, where all others are as in Facts.

resettled(Guideline, Readings, request(Given, Provenance), Facts, Index,
          State) :-
    settling_program(Guideline, Program),
    Program:resettled(Index, Given, Provenance, Readings, Facts, State).

%!  stated(+Raw, +Name, -State) is det.
%
%   True when State is what Raw leaves open of the finding Name.

stated(known(Value),    _,    known(Value)).
stated(absent(Reason),  Name, absent(why(Reason, [Name]))).
stated(impossible(_),   Name, absent(why(impossible, [Name]))).
stated(unrecognized(_), Name, absent(why(unrecognized, [Name]))).
stated(strange(_),      Name, strange(why(unrecognized, [Name]))).
stated(conflict(Values), Name, State) :-
    conflict_state(Values, Name, none, [], State).

%!  stated_vaguely(+Raw, +Name, +Readings, +Vague, -State) is det.
%
%   True when State is what Raw leaves open of the finding Name, of which
%   Vague are the vague words.

stated_vaguely(Raw, Name, Readings, Vague, State) :-
    (   Raw = known(Value)
    ->  (   vague_in(Readings, Value, Vague, Values)
        ->  vague_state(Values, Value, Name, State)
        ;   State = Raw
        )
    ;   Raw = conflict(Values)
    ->  conflict_state(Values, Name, Readings, Vague, State)
    ;   stated(Raw, Name, State)
    ).

vague_state([Value], _, _, State) :-
    !,
    State = known(Value).
vague_state(Values, Word, Name, one_of(Values, why(vague(Word), [Name]))).

conflict_state(Values, Name, Readings, Vague, State) :-
    (   memberchk(impossible(_), Values)
    ->  State = absent(why(impossible, [Name]))
    ;   (   memberchk(unrecognized(_), Values)
        ;   memberchk(strange(_), Values)
        )
    ->  State = absent(why(contradictory, [Name]))
    ;   findall(V, left_open(Values, Readings, Vague, V), All),
        sort(All, Distinct),
        distinct_state(Distinct, Name, State)
    ).

distinct_state([Value], _, State) :-
    !,
    State = known(Value).
distinct_state(Values, Name, one_of(Values, why(contradictory, [Name]))).

%!  fallen_back(+Other, +Reason, +Name, -State) is det.
%
%   True when State is that of Name, absent for Reason, for which the state
%   Other stands in where anything was said of it.

fallen_back(Other, Reason, Name, State) :-
    (   Other = absent(why(not_stated, _))
    ->  State = absent(why(Reason, [Name]))
    ;   State = Other
    ).

%!  stated_list(+Raw, +Name, :Element, -State) is det.
%
%   True when State is what Raw leaves open of the list finding Name, with
%   the state of each element by Element.

stated_list(Raw, Name, Element, State) :-
    (   Raw = items(Raws)
    ->  State = items(Elements),
        maplist(Element, Raws, Elements)
    ;   stated(Raw, Name, State)
    ).

%!  completed(+List, :Complete, +Readings, +Facts, -State) is det.
%
%   True when State is the state List with each element made whole by
%   Complete.

completed(List, Complete, Readings, Facts, State) :-
    (   List = items(Elements0)
    ->  State = items(Elements),
        maplist(call(Complete, Readings, Facts), Elements0, Elements)
    ;   State = List
    ).

%!  owned(+State, +Name, -Owned) is det.
%
%   True when Owned is State, in which a reason that names no finding is about
%   Name.

owned(absent(why(Reason, [])), Name, State) :-
    !,
    State = absent(why(Reason, [Name])).
owned(range(Low, High, why(Reason, [])), Name, State) :-
    !,
    State = range(Low, High, why(Reason, [Name])).
owned(State, _, State).

%!  documentation(+State, +Provenance, +Name, -Documented) is det.
%
%   True when Documented says whether a source is given for the finding
%   Name, or for each of its elements.

documentation(State, Provenance, Name, Documented) :-
    (   documented(State, Provenance, Name)
    ->  Documented = true
    ;   Documented = false
    ).

documented(_, Provenance, Name) :-
    memberchk(source(Name, _, _), Provenance),
    !.
documented(items(Elements), Provenance, Name) :-
    length(Elements, Length),
    Last is Length - 1,
    forall(between(0, Last, I),
           memberchk(source(Name-I, _, _), Provenance)).
