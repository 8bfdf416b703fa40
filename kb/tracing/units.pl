:- module(units,
          [ units/5             % +Passages, +LeftOut, +Parts, +String, -Units
          ]).
:- use_module(finding).
:- use_module(library(assoc), [get_assoc/3]).
:- use_module(library(lists), [member/2]).

/** <module> The stretches that a document is to have, and where they may be

A unit is unit(Places, Kind, Section, Length, Wholes, Starts): a stretch of
Length on which the passages at Places stand, inside those at Wholes, and
which a text has at Starts.  Kind is `passage`, or left_out(Reason).
*/

%!  units(+Passages, +LeftOut, +Parts, +String, -Units:list) is det.
%
%   True when Units, in the document's order, are those of Passages and
%   LeftOut, as traced/5 has them, with their places in the folded text
%   String.

units(Passages, LeftOut, Parts, String, Units) :-
    findall(Length-Sha256,
            ( member(passage(_,_,Length,Sha256), Passages)
            ; member(left_out(_,_,_,Length,Sha256), LeftOut)
            ),
            Prints),
    occurrences(String, Prints, Occurrences),
    shared(Passages, Rows),
    findall(Unit, unit(Rows, LeftOut, Parts, Occurrences, Unit), Units).

shared([], []).
shared([passage(Place,Section,Length,Hash)|Passages0],
       [row([Place|Places],Section,Length,Hash)|Rows]) :-
    sharing(Passages0, Length, Hash, Places, Passages),
    shared(Passages, Rows).

sharing([passage(Place,_,Length,Hash)|Passages0], Length, Hash, [Place|Places],
        Passages) :-
    !,
    sharing(Passages0, Length, Hash, Places, Passages).
sharing(Passages, _, _, [], Passages).

unit(Rows, LeftOut, Parts, Occurrences,
     unit(Places, Kind, Section, Length, Wholes, Starts)) :-
    member(row(Places1, Section, Length1, Hash1), Rows),
    (   member(Before, Places1),
        member(left_out(Name, Before, Reason, Length, Hash), LeftOut),
        Places = [Name],
        Kind = left_out(Reason),
        Wholes = []
    ;   Places = Places1,
        Kind = passage,
        Length = Length1,
        Hash = Hash1,
        findall(Whole,
                ( member(Place, Places),
                  member(passage_part(Place, Whole), Parts)
                ),
                Wholes)
    ),
    get_assoc(Length-Hash, Occurrences, Starts).
