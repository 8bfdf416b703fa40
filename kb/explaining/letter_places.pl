:- module(letter_places,
          [ place_text/3,               % +Guideline, +Place, -Text
            placed/4,                   % +Guideline, +Place, +Text0, -Text
            open_matter/4               % +Summary, -Finding, -Place, -Matter
          ]).
:- use_module('../language/guidelines').
:- use_module('../vocabulary/words').
:- use_module('../wording').
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
    ->  atomic_list_concat([Path|Segments], '.', Place),
        spoken(Path, Word),
        numbered(Segments, Items),
        (   Items == []
        ->  Text = Word
        ;   atomic_list_concat(Items, '.', Item),
            format(string(Text), "~w, item ~w", [Word, Item])
        )
    ;   guideline_fact(Guideline, place_name(Place, Name))
    ->  Text = Name
    ;   guideline_fact(Guideline, passage(Place, Section, _, _))
    ->  spoken(Section, Text)
    ;   spoken(Place, Text)
    ).

%   The document's own numbers: a part that it does not number has a name.

numbered(Segments, Items) :-
    (   append(Items0, [Name|_], Segments),
        atom_length(Name, Length),
        Length > 4
    ->  Items = Items0
    ;   Items = Segments
    ).

%!  placed(+Guideline, +Place, +Text0, -Text) is det.
%
%   True when Text is Text0 behind the guideline's number and the place.

placed(Guideline, Place, Text0, Text) :-
    once(guideline_fact(Guideline, about(Number, _, _, _))),
    place_text(Guideline, Place, Where),
    format(string(Text), "MCG ~w, ~w: ~w", [Number, Where, Text0]).

%!  open_matter(+Summary, -Finding, -Place, -Matter) is nondet.
%
%   True when Finding is missing and leaves open who decides, by which edition
%   or on which path: Matter is `route`, `edition` or `path`.

open_matter(summary(context(Guideline, _, _, _),
                    decision(_, Refers, Edition, _, _), Fields),
            Finding, Place, Matter) :-
    memberchk(missing-Missing, Fields),
    findall(matter(F, P, M),
            ( member(F, Missing), matter(Guideline, Refers, Edition, F, P, M) ),
            Matters0),
    list_to_set(Matters0, Matters),
    member(matter(Finding, Place, Matter), Matters).

matter(Guideline, open(Findings), _, Finding, Place, route) :-
    memberchk(Finding, Findings),
    once(( guideline_fact(Guideline, refers(_, _, Body, Place)),
           sub_term(Finding, Body)
         )).
matter(Guideline, _, unknown, Finding, Place, edition) :-
    once(( guideline_fact(Guideline, edition(Body, Place)),
           sub_term(Finding, Body)
         )).
matter(Guideline, _, _, Finding, Root, path) :-
    once(guideline_fact(Guideline, path(_, Finding, Root, _, _))).
