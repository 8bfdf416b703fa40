:- module(repairs,
          [ situation_of/2,             % +Case, -Situation
            repaired/4                  % +Conditions, +Situation, +Request, -Repaired
          ]).
:- use_module('../../kb/language/plans').
:- use_module('../../kb/reasoning/decision').
:- use_module('../../kb/reasoning/witnesses').
:- use_module('../../kb/request/amending').
:- use_module(library(apply)).
:- use_module(library(lists)).

/** <module> Requests in which conditions are brought about, fixed or not

A case is case(Guideline, Readings, Request, Decision).
*/

%!  situation_of(+Case, -Situation) is det.

situation_of(case(G, Readings, Request, decision(_, _, _, Paths, Facts)),
             situation(G, Readings, Request, Facts, Proofs)) :-
    findall(Proof, member(path(_, _, Proof), Paths), Proofs).

%!  repaired(+Conditions, +Situation, +Request, -Repaired) is semidet.
%
%   True when Repaired is Request in which each of Conditions, Key-Allowed, is
%   brought about.

repaired([], _, Request, Request).
repaired([Key-Allowed|Conditions], Situation, Request0, Request) :-
    member(Value, Allowed),
    repair(Situation, Key, Value, Fields),
    !,
    amended(Request0, object(Fields), lenient, Request1),
    repaired(Conditions, Situation, Request1, Request).

%   A list that is not known is first taken for empty; what an element is
%   compared with is given where it is not known.

repair(Situation, Key, Value, Fields) :-
    Situation = situation(G, Readings, Request0, _, _),
    findall(Name-Document, given_for(Key, Name, Document), Given),
    include(not_known_in(Situation), Given, Needed),
    amended(Request0, object(Needed), lenient, Request1),
    decide_request(G, Readings, Request1, Decision),
    situation_of(case(G, Readings, Request1, Decision), Situation1),
    witness_fields(Situation1, Key, Value, Fields1),
    append(Needed, Fields1, Fields0),
    findall(N-D, ( member(N-D, Fields0), \+ doubled(N, Fields0, D) ), Fields).

doubled(Name, Fields, Document) :-
    findall(D, member(Name-D, Fields), Ds),
    last(Ds, Last),
    Last \== Document.

given_for(holds(Test), Name, Document) :-
    key_finding(holds(Test), List),
    (   List == dose
    ->  member(Name-Document, [ "dose"-array([object(["value"-plain("9"), "unit"-plain("mcg/day")])]),
                                "weight_kg"-plain("70"),
                                "body_surface_area_m2"-plain("1.8") ])
    ;   List == prior_authorizations
    ->  member(Name-Document, [ "prior_authorizations"-array([]),
                                "request_date"-plain("2026-06-01") ])
    ;   atom_string(List, Name),
        Document = array([])
    ).

not_known_in(situation(G, _, _, Facts, _), Name-_) :-
    atom_string(Finding, Name),
    slot(G, Finding, Index),
    arg(Index, Facts, State),
    \+ State = known(_),
    \+ ( State = items(Items), Items \== [], Finding == dose ),
    !.
