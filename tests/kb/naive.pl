:- module(naive,
          [ naive_verdict/5,            % +Guideline, +Choices, +Facts, +Id, -Verdict
            holds/3,                    % +Body, +World, -Possible
            state/3,                    % +Name, +World, -State
            truth/5,                    % +Operator, +Value, +Object, +World, -Truth
            chosen/5,                   % +Guideline, +Choices, +Question, +Options, -Body
            conj/3,                     % ?A, ?B, ?And
            disj/3                      % ?A, ?B, ?Or
          ]).
:- use_module('../../kb/language/guidelines', [guideline_fact/2, limit_value/3]).
:- use_module('../../kb/language/plans', [slot/3, part_slot/4]).
:- use_module('../../kb/language/syntax').
:- use_module('../../kb/vocabulary/agents').
:- use_module('../../kb/vocabulary/findings').
:- use_module('../../kb/vocabulary/words').
:- use_module(library(aggregate), [aggregate_all/3]).
:- use_module(library(lists)).

/** <module> A second, slow and simple reading of the rule facts

It walks the facts of a guideline as they are written, lists the values a
finding may have, and tries each.  It shares no code with the compiler, the
verdicts or the ways.  A world is world(Guideline, Choices, Facts, Element).
*/

%!  naive_verdict(+Guideline, +Choices, +Facts, +Id, -Verdict) is det.
%
%   True when the criterion Id comes out as Verdict where Choices select
%   options of questions, Question-Option, and the others have their first.

naive_verdict(G, Choices, Facts, Id, Verdict) :-
    once(guideline_fact(G, (Id :: _ if Body))),
    holds(Body, world(G, Choices, Facts, none), Possible),
    named(Possible, Verdict).

named([true],        met).
named([false],       not_met).
named([false, true], unknown).

%   holds(+Body, +World, -Possible): the truth values Body may have.

holds(Body, World, Possible) :-
    World = world(G, Choices, _, _),
    (   Body == anything
    ->  Possible = [true]
    ;   Body == nothing
    ->  Possible = [false]
    ;   Body = (A and B)
    ->  holds(A, World, PA), holds(B, World, PB),
        findall(T, ( member(X, PA), member(Y, PB), conj(X, Y, T) ), Ts),
        sort(Ts, Possible)
    ;   Body = (A or B)
    ->  holds(A, World, PA), holds(B, World, PB),
        findall(T, ( member(X, PA), member(Y, PB), disj(X, Y, T) ), Ts),
        sort(Ts, Possible)
    ;   Body = reading(Q, Options)
    ->  chosen(G, Choices, Q, Options, Inner),
        holds(Inner, World, Possible)
    ;   Body = some(List, Inner)
    ->  list_holds(some, List, Inner, World, Possible)
    ;   Body = every(List, Inner)
    ->  list_holds(every, List, Inner, World, Possible)
    ;   Body = latest(List, Inner)
    ->  list_holds(latest, List, Inner, World, Possible)
    ;   atom(Body)
    ->  once(guideline_fact(G, (Body :: _ if Inner))),
        holds(Inner, World, Possible)
    ;   compare_values(Body, World, Possible)
    ).

conj(true,  true,  true).
conj(true,  false, false).
conj(false, true,  false).
conj(false, false, false).

disj(true,  true,  true).
disj(true,  false, true).
disj(false, true,  true).
disj(false, false, false).

chosen(G, Choices, Q, Options, Body) :-
    (   memberchk(Q-Option, Choices)
    ->  true
    ;   once(guideline_fact(G, question(Q, _, [Option-_|_])))
    ),
    memberchk((Option means Body), Options).

list_holds(Quantifier, List, Inner, world(G, Choices, Facts, none), Possible) :-
    slot(G, List, I),
    arg(I, Facts, State),
    (   State = items(Elements)
    ->  findall(P,
                ( counted(Quantifier, G, List, Elements, E),
                  holds(Inner, world(G, Choices, Facts, List-E), P)
                ),
                Ps),
        together(Quantifier, Ps, Possible)
    ;   Possible = [false, true]
    ).

counted(latest, G, List, Elements, E) :-
    !,
    part_slot(G, List, date, D),
    member(E, Elements),
    arg(D, E, Date),
    \+ ( Date = known(Day),
         member(Other, Elements),
         arg(D, Other, known(Later)),
         Later @> Day
       ).
counted(_, _, _, Elements, E) :-
    member(E, Elements).

together(some, Ps, Possible) :-
    (   memberchk([true], Ps) -> Possible = [true]
    ;   member(P, Ps), memberchk(true, P) -> Possible = [false, true]
    ;   Possible = [false]
    ).
together(every, Ps, Possible) :-
    (   memberchk([false], Ps) -> Possible = [false]
    ;   member(P, Ps), memberchk(false, P) -> Possible = [false, true]
    ;   Possible = [true]
    ).
together(latest, Ps, Possible) :-
    (   Ps == [] -> Possible = [false]
    ;   sort(Ps, [Possible0]) -> Possible = Possible0
    ;   Possible = [false, true]
    ).

%   Tests: try each value the finding may have

compare_values(Test, World, Possible) :-
    Test =.. [Operator, Name, Object],
    World = world(G, _, _, _),
    state(Name, World, State),
    (   State = strange(_)
    ->  strange_truth(Operator, Object, World, Possible)
    ;   memberchk(Operator, [at_least, at_most])
    ->  bound_state(Object, World, Bound),
        ordered(Operator, State, Bound, Possible)
    ;   values(State, Name, World, Values)
    ->  findall(T, ( member(V, Values), truth(Operator, V, Object, World, T) ),
                Ts),
        sort(Ts, Possible)
    ;   Possible = [false, true]
    ),
    ignore(G = G).

state(Name, world(G, _, _, List-E), State) :-
    part_slot(G, List, Name, I),
    !,
    arg(I, E, State).
state(Name, world(G, _, Facts, _), State) :-
    slot(G, Name, I),
    arg(I, Facts, State).

values(known(V), _, _, [V]).
values(one_of(Vs, _), _, _, Vs).

truth(=, V, Word, _, T) :- bool(V == Word, T).
truth(in, V, Words, _, T) :- bool(memberchk(V, Words), T).
truth(other_than, V, Words, _, T) :- bool(\+ memberchk(V, Words), T).
truth(isa, V, Class, World, T) :-
    class_members(Class, World, Members),
    bool(member_of(Members, V), T).

bool(Goal, Truth) :-
    (   call(Goal) -> Truth = true ; Truth = false ).

class_members(Class, world(G, Choices, _, _), Members) :-
    once(guideline_fact(G, class(Class, Definition))),
    (   Definition = reading(Q, Options)
    ->  chosen(G, Choices, Q, Options, Members)
    ;   Members = Definition
    ).

member_of(agents(Groups, _), Agent) :-
    agent(Agent, Group, _), !, memberchk(Group, Groups).
member_of(names(Names), Agent) :- memberchk(Agent, Names).
member_of(names_other_than(Names), Agent) :- \+ memberchk(Agent, Names).
member_of(codes(Codes), Code) :-
    (   memberchk(Code, Codes) -> true
    ;   sub_string(Code, 0, 1, _, Letter),
        sub_string("RSTVWXYZ", _, 1, _, Letter)
    ->  true
    ;   sub_string(Code, 0, 1, _, "D"),
        sub_string(Code, 1, 1, _, Digit),
        Digit @>= "5"
    ).

strange_truth(isa, Class, World, Possible) :-
    class_members(Class, World, Members),
    (   Members = agents(_, closed) -> Possible = [false]
    ;   Possible = [false, true]
    ).

bound_state(Name, World, Bound) :-
    World = world(G, _, _, _),
    (   limit_value(G, Name, V) -> Bound = known(V)
    ;   state(Name, World, Bound)
    ).

%   Orders, by the ends of what is possible

ordered(Operator, A, B, Possible) :-
    (   ends(A, LowA, HighA), ends(B, LowB, HighB)
    ->  (   Operator == at_most
        ->  order(LowA, HighA, LowB, HighB, Possible)
        ;   order(LowB, HighB, LowA, HighA, Possible)
        )
    ;   Possible = [false, true]
    ).

%   An end is V-In: In is 1 where V itself is possible.

ends(known(V), V-1, V-1).
ends(one_of(Vs, _), Low-1, High-1) :-
    msort(Vs, Sorted), Sorted = [Low|_], last(Sorted, High).
ends(range(L, H, _), Low, High) :-
    end(L, Low), end(H, High).

end(at(V), V-1).
end(over(V), V-0).
end(under(V), V-0).
end(none, none).

%   X =< Y for each X in [LowX,HighX] and Y in [LowY,HighY], for none, or both.

order(LowX-InLX, HighX, LowY-_, HighY, Possible) :-
    (   HighX = HX-_, HX @=< LowY
    ->  Possible = [true]
    ;   HighY = HY-InHY,
        (   LowX @> HY
        ;   LowX == HY, ( InLX == 0 ; InHY == 0 )
        )
    ->  Possible = [false]
    ;   Possible = [false, true]
    ).
