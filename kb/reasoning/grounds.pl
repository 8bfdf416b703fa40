:- module(grounds,
          [ grounds/5,                  % +Guideline, +Readings, +Decision, -Criteria, -Further
            either_way/5                % +Guideline, +Readings, +Decision, -Path, -Split
          ]).
:- use_module(standing).
:- use_module(ways).
:- use_module('../language/guidelines').
:- use_module(library(lists), [list_to_set/2, member/2, memberchk/2, subtract/3]).
:- use_module(library(pairs), [pairs_keys_values/3]).

/** <module> What an approval rests on
*/

%!  grounds(+Guideline, +Readings, +Decision, -Criteria:list,
%!          -Further:list) is det.
%
%   True when Criteria are those of the first way on which Decision approves,
%   and Further are those by which it would be approved as well.  Both are
%   empty where no single way is met.

grounds(Guideline, Readings, decision(Outcome, _, _, Paths, Facts), Criteria,
        Further) :-
    (   Outcome = approve(_)
    ->  findall(Is,
                ( member(path(Path, approve(_), Proof), Paths),
                  once(guideline_fact(Guideline, path(Path, _, Root, _, _))),
                  ways(Guideline, Readings, Root, Ways),
                  possible_values(Guideline, Readings, Facts, [Proof], Box),
                  member(Way, Ways),
                  standing_way(Box, Way, standing([], [], [], _, Is))
                ),
                Met)
    ;   Met = []
    ),
    (   Met = [Criteria0|Others]
    ->  Criteria = Criteria0,
        findall(Id,
                ( member(Other, Others),
                  subtract(Other, Criteria, New),
                  member(Id, New)
                ),
                Further0),
        list_to_set(Further0, Further)
    ;   Criteria = [],
        Further = []
    ).

%!  either_way(+Guideline, +Readings, +Decision, -Path, -Split) is semidet.
%
%   True when Decision approves on Path although the path's criterion is
%   unknown, and Split is Key-Cases: each case is Value-Criteria, by which
%   Path is met whichever Value the key has.

either_way(Guideline, Readings, decision(_, _, _, Paths, Facts), Path,
           Key-Cases) :-
    member(path(Path, approve(_), Proof), Paths),
    Proof = criterion(Root, unknown, _),
    ways(Guideline, Readings, Root, Ways),
    possible_values(Guideline, Readings, Facts, [Proof], Box),
    residual(Ways, Box, Residual),
    member(way([Key-_], _), Residual),
    key_values(Key, Box, Values),
    findall(Value-Criteria,
            ( member(Value, Values),
              once(( member(way([Key-Allowed], Criteria), Residual),
                     memberchk(Value, Allowed)
                   ))
            ),
            Cases),
    pairs_keys_values(Cases, Covered, _),
    Covered == Values,
    !.
