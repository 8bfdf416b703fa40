:- module(lint,
          [ lint_guideline/1,           % +Guideline
            lint_switches/1             % +Guideline
          ]).
:- use_module(ways).
:- use_module('../language/guidelines').
:- use_module('../language/syntax').
:- use_module(library(lists), [append/2, member/2]).

/** <module> What would make ways inexact or too many

Conditions on different keys must be independent.  Two different tests
about the elements of one list are not, nor are two comparisons of one
finding; and the ways of a path are multiplied out at load.
*/

:- multifile prolog:error_message//1.

%!  lint_guideline(+Guideline) is det.
%
%   True when the ways of each path are exact and few.
%
%   @error dependent_tests(Path, Subject, Tests)
%   @error too_many_ways(Path, Count)

lint_guideline(Guideline) :-
    readings(Guideline, [], Default),
    lint_readings(Guideline, Default).

%!  lint_switches(+Guideline) is det.
%
%   True when they are so with each question switched alone as well, which
%   takes longer than a start should.

lint_switches(Guideline) :-
    readings(Guideline, [], Default),
    forall(switched(Guideline, Default, _, Readings),
           lint_readings(Guideline, Readings)).

lint_readings(Guideline, Readings) :-
    forall(guideline_fact(Guideline, path(Path, _, Root, _, _)),
           lint_path(Guideline, Readings, Path, Root)).

lint_path(Guideline, Readings, Path, Root) :-
    ways(Guideline, Readings, Root, Ways),
    length(Ways, Count),
    (   Count =< 5000
    ->  true
    ;   throw(error(too_many_ways(Path, Count), _))
    ),
    findall(Subject-Test,
            ( member(way(Conditions, _), Ways),
              member(holds(Test)-_, Conditions),
              tested(Test, Subject)
            ),
            Tested0),
    sort(Tested0, Tested),
    (   append([_, [Subject-Test1], _, [Subject-Test2], _], Tested)
    ->  throw(error(dependent_tests(Path, Subject, [Test1, Test2]), _))
    ;   true
    ).

tested(Test, Subject) :-
    (   quantified(Test, _, List, _)
    ->  Subject = List
    ;   test(Test, Subject, _, _)
    ).

prolog:error_message(dependent_tests(Path, Subject, Tests)) -->
    [ 'ways of ~q are not exact: ~q is tested in two ways: ~q'-
      [Path, Subject, Tests] ].
prolog:error_message(too_many_ways(Path, Count)) -->
    [ '~q has ~d ways, too many to multiply out'-[Path, Count] ].
