:- module(elements,
          [ element_sentence/4,         % +Context, +List, +Index, -Sentence
            received_text/4,            % +Context, +Place, +Subject, -Text
            source_text/3               % +Path, +Provenance, -Text
          ]).
:- use_module(values).
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/statements').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [member/2, nth0/3, nth1/3]).

/** <module> What was received, in words
*/

%!  element_sentence(+Context, +List, +Index, -Sentence) is det.
%
%   True when Sentence names the element at Index of List.

element_sentence(context(_, _, request(Given, Provenance), _), List, I,
                 Sentence) :-
    finding_position(List, Position),
    arg(Position, Given, items(Raws)),
    nth0(I, Raws, Raw),
    (   finding(List, list(record(Record)), _, _)
    ->  said_parts(Record, Raw, Texts),
        atomic_list_concat(Texts, Said0),
        (   Said0 == ''
        ->  Said = "nothing is stated"
        ;   opening(Said0, Said)
        )
    ;   part_text(Raw, text, Said)
    ),
    source_text(List-I, Provenance, Source),
    Number is I + 1,
    format(string(Sentence), "No. ~d: ~w~w.", [Number, Said, Source]).

said_parts(Record, Raw, Texts) :-
    findall(Part-Type, part(Record, Part, Type, _), Parts),
    findall(Text,
            ( said_part(Record, Part, Format),
              nth1(Index, Parts, Part-Type),
              arg(Index, Raw, PartRaw),
              part_text(PartRaw, Type, Text0),
              format(string(Text), Format, [Text0])
            ),
            Texts).

%   The first part stands without what joins it to one before.

opening(Said0, Said) :-
    (   atom_concat(', ', Said1, Said0)
    ->  Said = Said1
    ;   atom_concat(' ', Said1, Said0)
    ->  Said = Said1
    ;   Said = Said0
    ).

part_text(known(Value), Type, Text) :-
    !,
    value_text(Type, Value, Text).
part_text(conflict(Values), Type, Text) :-
    !,
    maplist(conflict_text(Type), Values, Texts),
    joined_text(Texts, " and ", Text).
part_text(Raw, _, Text) :-
    odd_text(Raw, Text).

conflict_text(Type, Value, Text) :-
    (   odd_text(Value, Text0)
    ->  Text = Text0
    ;   value_text(Type, Value, Text)
    ).

%!  source_text(+Path, +Provenance, -Text) is det.
%
%   True when Text names the sources of what stands at Path, in brackets.

source_text(Path, Provenance, Text) :-
    findall(One,
            ( member(source(Path, Source, Date), Provenance),
              dated(Source, Date, One)
            ),
            Ones),
    (   Ones == []
    ->  Text = ""
    ;   joined_text(Ones, "; ", All),
        format(string(Text), " (~w)", [All])
    ).

dated(Source, none, Source) :-
    !.
dated(Source, Date, Text) :-
    format(string(Text), "~w, ~w", [Source, Date]).

%!  received_text(+Context, +Place, +Subject, -Text) is det.
%
%   True when Text is what was received at Place for Subject, where that
%   cannot be taken for a value, and `none` otherwise.

received_text(context(_, _, request(Given, _), _), Place, Subject, Text) :-
    (   Place == request,
        finding_position(Subject, Index),
        arg(Index, Given, Raw),
        odd_text(Raw, Text0)
    ->  Text = Text0
    ;   Place = element(List, I),
        finding_position(List, Index),
        arg(Index, Given, items(Raws)),
        nth0(I, Raws, Element),
        spoken_part(List, Subject, Element, Part),
        odd_text(Part, Text0)
    ->  Text = Text0
    ;   Text = none
    ).

%   The part a sentence is about; of a derived one, its value.

spoken_part(List, Subject, Element, Raw) :-
    (   finding(List, list(record(Record)), _, _)
    ->  findall(Part, part(Record, Part, _, _), Parts),
        (   nth1(Index, Parts, Subject)
        ->  true
        ;   nth1(Index, Parts, value)
        ),
        arg(Index, Element, Raw)
    ;   Raw = Element
    ),
    !.

odd_text(impossible(Text),   Text).
odd_text(unrecognized(Text), Text).
odd_text(strange(Text),      Text).

finding_position(Finding, Index) :-
    findall(F, finding(F, _, _, _), Findings),
    position(Findings, Finding, 1, Index).

position([F|_], F, I, I) :-
    !.
position([_|Fs], F, I0, I) :-
    I1 is I0 + 1,
    position(Fs, F, I1, I).
