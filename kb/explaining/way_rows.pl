:- module(way_rows,
          [ way_rows/2                  % +Summary, -Rows
          ]).
:- use_module('../language/guidelines').
:- use_module('../reasoning/blockers').
:- use_module('../reasoning/ways').
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> The ways to an approval, and how far a request is along each
*/

%!  way_rows(+Summary, -Rows:list) is det.
%
%   True when Rows are the ways of the paths evaluated, in the guideline's
%   order: way_row(Path, Nearest, Steps), where Steps are Id-Verdict of the
%   criteria along it, and Nearest is `true` for the one that lacks least, of
%   a path that is not approved.

way_rows(summary(Context, decision(_, _, _, Paths, _), Fields), Rows) :-
    Context = context(Guideline, Readings, _, Facts),
    memberchk(criteria-Verdicts, Fields),
    findall(Row,
            ( member(path(Path, Result, Proof), Paths),
              lacking_least(Result, context(Guideline, Readings, Facts), Path,
                            Proof, Nearest),
              path_row(Guideline, Readings, Path, Nearest, Verdicts, Row)
            ),
            Rows).

%   On an approval no way lacks what counts.

lacking_least(Result, Context, Path, Proof, Nearest) :-
    (   Result = approve(_)
    ->  Nearest = none
    ;   nearest_criteria(Context, Path, Proof, Nearest)
    ).

path_row(Guideline, Readings, Path, Nearest, Verdicts,
         way_row(Path, IsNearest, Steps)) :-
    once(guideline_fact(Guideline, path(Path, _, Root, _, _))),
    ways(Guideline, Readings, Root, Ways),
    findall(Criteria, member(way(_, Criteria), Ways), All0),
    distinct(All0, [], All),
    member(Criteria, All),
    (   Criteria == Nearest
    ->  IsNearest = true
    ;   IsNearest = false
    ),
    findall(Id-Verdict,
            ( member(Id, Criteria), memberchk(Id-Verdict, Verdicts) ),
            Steps).

distinct([], _, []).
distinct([X|Xs], Seen, Distinct) :-
    (   memberchk(X, Seen)
    ->  Distinct = Distinct1
    ;   Distinct = [X|Distinct1]
    ),
    distinct(Xs, [X|Seen], Distinct1).
