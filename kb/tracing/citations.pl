:- module(citations,
          [ citation/4,                 % +Guideline, ?Kind, -Fact, -Places
            normative_uncited/2,        % +Guideline, -Places
            uncited_count/3             % +Guideline, ?Kind, -Count
          ]).
:- use_module('../language/guidelines').
:- use_module('../language/syntax').
:- use_module(library(aggregate), [aggregate_all/3]).
:- use_module(library(lists), [member/2, memberchk/2, nth1/3]).

/** <module> What of a guideline rests on which passages
*/

%!  citation(+Guideline, ?Kind, -Fact, -Places:list) is nondet.
%
%   True when Fact of Guideline rests on the passages at Places: `[]` where
%   it cites none that there is.  Kind is `criterion`, `route`, `edition`,
%   `path`, `limit` or `advisory` for a rule, and `entry` for a row of a
%   table that columns/2 describes.

citation(Guideline, Kind, Fact, Places) :-
    cited(Kind, Guideline, Fact, Cited),
    findall(Place,
            ( member(Place, Cited), is_passage(Guideline, Place) ),
            Places).

is_passage(Guideline, Place) :-
    guideline_fact(Guideline, passage(Place, _, _, _)),
    !.

cited(criterion, Guideline, Fact, [Id]) :-
    Fact = (Id :: _ if _),
    guideline_fact(Guideline, Fact).
cited(route, Guideline, Fact, [Place]) :-
    Fact = refers(_, _, _, Place),
    guideline_fact(Guideline, Fact).
cited(edition, Guideline, Fact, [Place]) :-
    Fact = edition(_, Place),
    guideline_fact(Guideline, Fact).
cited(path, Guideline, Fact, [Place]) :-
    Fact = path(_, _, _, _, Place),
    guideline_fact(Guideline, Fact).
cited(limit, Guideline, Fact, Places) :-
    Fact = limit(_, _, _, Places),
    guideline_fact(Guideline, Fact).
cited(advisory, Guideline, Fact, []) :-
    Fact = advisory(_, _, _, _),
    guideline_fact(Guideline, Fact).
cited(entry, Guideline, Fact, [Place]) :-
    guideline_fact(Guideline, columns(Table/Arity, Columns)),
    nth1(Index, Columns, place),
    functor(Fact, Table, Arity),
    guideline_fact(Guideline, Fact),
    arg(Index, Fact, Place).

%!  normative_uncited(+Guideline, -Places:list) is det.
%
%   True when Places are the passages of the normative sections of Guideline
%   that none of its rules rests on.

normative_uncited(Guideline, Places) :-
    findall(Place,
            ( citation(Guideline, Kind, _, Cited),
              Kind \== entry,
              member(Place, Cited)
            ),
            Cited),
    findall(Place,
            ( guideline_fact(Guideline, normative(Section)),
              guideline_fact(Guideline, passage(Place, Section, _, _)),
              \+ memberchk(Place, Cited)
            ),
            Places).

%!  uncited_count(+Guideline, ?Kind, -Count) is nondet.
%
%   True when Guideline has Count facts of Kind.  They say how the text is
%   read, in whichever rules they are used, and cite nothing.

uncited_count(Guideline, Kind, Count) :-
    reading_facts(Kind, Facts),
    aggregate_all(count,
                  ( member(Fact, Facts), guideline_fact(Guideline, Fact) ),
                  Count),
    Count > 0.

reading_facts(question,  [question(_, _, _), settled_question(_, _, _)]).
reading_facts(derived,   [derived(_, _, _), derived(_, _, _, _)]).
reading_facts(vague,     [vague(_, _, _, _)]).
reading_facts(class,     [class(_, _)]).
reading_facts(procedure, [procedure(_, _)]).
