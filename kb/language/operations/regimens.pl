:- module(regimens,
          [ planned_regimen/5           % +Stated, +Agents, +Kinases, +Names, -State
          ]).
:- use_module('../../vocabulary/agents').
:- use_module(library(apply), [foldl/4]).
:- use_module(library(lists),
              [append/3, intersection/3, member/2, memberchk/2]).

/** <module> Regimens from the agents given alongside
*/

%!  planned_regimen(+Stated, +Agents, +Kinases, +Names, -State) is det.
%
%   True when State is the regimen, from the state of the one stated and
%   of the list of agents.  Kinases says which kinase inhibitors are TKIs,
%   `bcr_abl1` or `any_kinase`; Names whether an unlisted name may be one,
%   `open` or `closed`.

planned_regimen(_, absent(why(unrecognized, Causes)), _, _, State) :-
    !,
    State = absent(why(unrecognized, Causes)).
planned_regimen(Stated, absent(_), _, _, Stated) :-
    !.
planned_regimen(Stated, items(Agents0), Kinases, Names, State) :-
    named_once(Agents0, Agents),
    foldl(partner(Kinases, Names), Agents, [0-0], Counts),
    findall(Regimen,
            ( member(Count, Counts), made_of(Count, Regimen) ),
            Regimens0),
    sort(Regimens0, Regimens),
    both_regimens(Stated, Regimens, State).

%   A count is Tkis-Others: 0 or 1 TKI (one or more), and 0, 1 or 2 (two
%   or more) other agents.

partner(Kinases, Names, agent(State), Counts0, Counts) :-
    partner_roles(State, Kinases, Names, Roles),
    findall(Count,
            ( member(Count0, Counts0),
              member(Role, Roles),
              counted(Role, Count0, Count)
            ),
            Counts1),
    sort(Counts1, Counts).

partner_roles(known(Agent), Kinases, _, [Role]) :-
    !,
    agent_group(Agent, Group),
    (   Kinases == any_kinase,
        Group == other_kinase_inhibitor
    ->  Role = tki
    ;   group(Group, Role)
    ).
partner_roles(_, _, open,   [tki, antineoplastic, multiagent, none]).
partner_roles(_, _, closed, [antineoplastic, multiagent, none]).

%   A brand and its generic are one agent; of names that are not listed
%   nobody can say.

named_once([], []).
named_once([Agent|Agents0], Agents) :-
    (   Agent = agent(known(_)),
        memberchk(Agent, Agents0)
    ->  Agents = Agents1
    ;   Agents = [Agent|Agents1]
    ),
    named_once(Agents0, Agents1).

counted(none,           T-N,  T-N).
counted(tki,            _-N,  1-N).
counted(antineoplastic, T-N0, T-N) :- N is min(2, N0 + 1).
counted(multiagent,     T-_,  T-2).

made_of(0-0, monotherapy).
made_of(0-1, with_one_other_agent).
made_of(0-2, with_multiagent_therapy).
made_of(1-0, with_tki).
made_of(1-1, with_tki_and_multiagent_therapy).
made_of(1-2, with_tki_and_multiagent_therapy).

both_regimens(known(Stated), Made, State) :-
    !,
    both_regimens(one_of([Stated], stated), Made, State).
both_regimens(one_of(Stated, Why), Made, State) :-
    !,
    intersection(Stated, Made, Common),
    (   Common = [Regimen]
    ->  State = known(Regimen)
    ;   Common == []
    ->  append(Stated, Made, All0),
        sort(All0, All),
        State = one_of(All, why(contradictory, [regimen, concurrent_agents]))
    ;   State = one_of(Common, Why)
    ).
both_regimens(absent(why(Reason, Causes)), _, State) :-
    memberchk(Reason, [impossible, unrecognized]),
    !,
    State = absent(why(Reason, Causes)).
both_regimens(_, [Regimen], State) :-
    !,
    State = known(Regimen).
%   What the names leave open the regimen itself would tell.
both_regimens(_, Made, one_of(Made, why(unlisted,
                                        [concurrent_agents, regimen]))).
