:- module(elements,
          [ element_sentence/4,         % +Context, +List, +Index, -Sentence
            received_text/4,            % +Context, +Place, +Subject, -Text
            source_text/3               % +Path, +Provenance, -Text
          ]).
:- use_module(values).
:- use_module('../vocabulary/findings').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [member/2, nth0/4]).

/** <module> What was received, in words
*/

%!  element_sentence(+Context, +List, +Index, -Sentence) is det.
%
%   True when Sentence names the element at Index of List.

element_sentence(context(_, _, request(Given, Provenance), _), List, I,
                 Sentence) :-
    finding_position(List, Position),
    arg(Position, Given, items(Raws)),
    nth_element(I, Raws, Raw),
    compound_name_arguments(Raw, Record, Raws1),
    findall(Part-Type, part(Record, Part, Type, _), Parts),
    (   Parts == []
    ->  Raws1 = [Single|_],
        part_text(Single, text, Said)
    ;   said_order(Record, Parts, Raws1, Ordered, OrderedRaws),
        said_parts(Ordered, OrderedRaws, Record, Texts),
        atomic_list_concat(Texts, Said0),
        opening(Said0, Said)
    ),
    source_text(List-I, Provenance, Source),
    Number is I + 1,
    format(string(Sentence), "No. ~d: ~w~w.", [Number, Said, Source]).

%   "below 1 percent": the comparator goes ahead of what it is about.

said_order(mrd, Parts0, Raws0, [comparator-Type|Parts], [Raw|Raws]) :-
    nth0(I, Parts0, comparator-Type, Parts),
    !,
    nth0(I, Raws0, Raw, Raws).
said_order(_, Parts, Raws, Parts, Raws).

said_parts([], _, _, []).
said_parts([Part-Type|Parts], [Raw|Raws], Record, Texts) :-
    (   part_text(Raw, Type, Text0)
    ->  (   phrase_of(Record, Part, Format)
        ->  true
        ;   Format = ", ~w"
        ),
        format(string(Text), Format, [Text0]),
        Texts = [Text|Texts1]
    ;   Texts = Texts1
    ),
    said_parts(Parts, Raws, Record, Texts1).

%   The first part stands without what joins it to the one before.

opening(Said0, Said) :-
    (   atom_concat(', ', Said1, Said0)
    ->  Said = Said1
    ;   atom_concat(' ', Said1, Said0)
    ->  Said = Said1
    ;   Said = Said0
    ).

phrase_of(dose,                 value,         ", ~w").
phrase_of(dose,                 unit,          " ~w").
phrase_of(dose,                 cap,           ", not above ~w mcg/day").
phrase_of(dose,                 days,          ", days ~w").
phrase_of(mrd,                  unit,          " ~w").
phrase_of(mrd,                  comparator,    "~w").
phrase_of(mrd,                  value,         " ~w").
phrase_of(mrd,                  date,          ", on ~w").
phrase_of(mrd,                  method,        ", by ~w").
phrase_of(tki_history,          date,          ", on ~w").
phrase_of(prior_authorizations, drug,          ", ~w").
phrase_of(prior_authorizations, indication,    ", for ~w").
phrase_of(prior_authorizations, approval_date, ", on ~w").
phrase_of(prior_authorizations, end_date,      ", until ~w").

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

%!  nth_element(+Index, +Elements, -Element) is det.
%
%   True when Element is at Index of Elements, counted from 0.

nth_element(0, [Element|_], Element) :-
    !.
nth_element(I, [_|Elements], Element) :-
    I1 is I - 1,
    nth_element(I1, Elements, Element).

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
        nth_element(I, Raws, Element),
        compound_name_arguments(Element, _, Parts),
        findall(T, ( member(Part, Parts), odd_text(Part, T) ), [Text0|_])
    ->  Text = Text0
    ;   Text = none
    ).

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
