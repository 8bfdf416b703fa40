:- module(letter_places,
          [ place_text/3,               % +Guideline, +Place, -Text
            placed/4,                   % +Guideline, +Place, +Text0, -Text
            places_text/2,              % +Criteria, -Text
            shown_criteria/2,           % +Lines, -Shown
            other_places/4,             % +Summary, +Shown, +Nearest, -Text
            open_matter/4               % +Summary, -Finding, -Place, -Matter
          ]).
:- use_module('../../language/guidelines').
:- use_module('../../language/plans').
:- use_module('../../language/proofs').
:- use_module('../../language/syntax').
:- use_module('../../language/verdicts').
:- use_module('../../vocabulary/words').
:- use_module('../../wording').
:- use_module(library(apply), [maplist/4]).
:- use_module(library(lists), [append/3, list_to_set/2, member/2, memberchk/2]).
:- use_module(library(occurs), [sub_term/2]).

/** <module> Where the guideline says what a letter tells
*/

%!  place_text(+Guideline, +Place, -Text) is det.
%
%   True when Text names the place: the path and the item of a criterion, the
%   section of any other passage.

place_text(Guideline, Place, Text) :-
    (   criterion(Guideline, Place, _, _)
    ->  path_item(Place, Path, Item),
        items_text(Path, [Item], Text)
    ;   guideline_fact(Guideline, place_name(Place, Name))
    ->  Text = Name
    ;   guideline_fact(Guideline, passage(Place, Section, _, _))
    ->  spoken(Section, Text)
    ;   spoken(Place, Text)
    ).

%   The document's own numbers: a part that it does not number has a name.

path_item(Criterion, Path, Item) :-
    atomic_list_concat([Path|Segments], '.', Criterion),
    (   append(Numbers0, [Name|_], Segments),
        atom_length(Name, Length),
        Length > 4
    ->  Numbers = Numbers0
    ;   Numbers = Segments
    ),
    atomic_list_concat(Numbers, '.', Item).

items_text(Path, Items, Text) :-
    spoken(Path, Word),
    (   Items == ['']
    ->  Text = Word
    ;   Items = [Item]
    ->  format(string(Text), "~w, item ~w", [Word, Item])
    ;   joined_text(Items, " and ", Joined),
        format(string(Text), "~w, items ~w", [Word, Joined])
    ).

%!  placed(+Guideline, +Place, +Text0, -Text) is det.
%
%   True when Text is Text0 behind the guideline's number and the place.

placed(Guideline, Place, Text0, Text) :-
    once(guideline_fact(Guideline, about(Number, _, _, _))),
    place_text(Guideline, Place, Where),
    format(string(Text), "MCG ~w, ~w: ~w", [Number, Where, Text0]).

%!  places_text(+Criteria:list, -Text) is det.
%
%   True when Text names the places of Criteria, all on one path.

places_text(Criteria, Text) :-
    maplist(path_item, Criteria, [Path|_], Items0),
    list_to_set(Items0, Items),
    items_text(Path, Items, Text).

%!  shown_criteria(+Lines, -Shown:list) is det.
%
%   True when Shown are the Depth-Criterion that Lines of obstacles.pl show.

shown_criteria(Lines, Shown) :-
    findall(Depth-Id,
            ( member(line(Depth, _, Id, _), Lines),
              atom(Id),
              Id \== none
            ),
            Shown).

%!  other_places(+Summary, +Shown, +Nearest, -Text) is semidet.
%
%   True when a criterion stands in the way since none of those it offers is
%   met, of which Nearest is told by itself, and Text names the others.

other_places(Summary, Shown, Nearest, Text) :-
    Summary = summary(_, decision(_, _, _, Paths, _), _),
    append(_, [1-Id, 2-Nearest|_], Shown),
    !,
    once(( member(path(_, _, Proof), Paths),
           criterion_proof(Proof, Id, criterion(_, not_met, any(_, Proofs)))
         )),
    findall(Other,
            ( member(criterion(Other, _, _), Proofs), Other \== Nearest ),
            Others),
    places_text(Others, Text).

%!  open_matter(+Summary, -Finding, -Place, -Matter) is nondet.
%
%   True when Finding is missing and leaves open who decides, by which edition
%   or on which path: Matter is `route`, `edition` or `path`.

open_matter(summary(Context, Decision, Fields), Finding, Place, Matter) :-
    memberchk(missing-Missing, Fields),
    findall(matter(F, P, M),
            ( member(F, Missing), matter(Context, Decision, F, P, M) ),
            Matters0),
    list_to_set(Matters0, Matters),
    member(matter(Finding, Place, Matter), Matters).

matter(context(Guideline, _, _, _), decision(_, open(Findings), _, _, _),
       Finding, Place, route) :-
    memberchk(Finding, Findings),
    once(( guideline_fact(Guideline, refers(_, _, Body, Place)),
           sub_term(Finding, Body)
         )).
matter(context(Guideline, Readings, _, Facts), decision(_, _, unknown, _, _),
       Finding, Place, edition) :-
    once(( guideline_fact(Guideline, edition(Body0, Place)),
           reduced(Guideline, Readings, Body0, Body),
           tested_finding(Body, Tested),
           slot(Guideline, Tested, Index),
           arg(Index, Facts, State),
           state_causes(State, Causes),
           memberchk(Finding, Causes)
         )).
matter(context(Guideline, _, _, _), _, Finding, Root, path) :-
    once(guideline_fact(Guideline, path(_, Finding, Root, _, _))).
