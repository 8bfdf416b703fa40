:- module(amending,
          [ amended/4,                  % +Request, +Document, +Strictness, -Amended
            stated_document/3,          % +Request, +Finding, -Document
            value_document/2            % +Value, -Document
          ]).
:- use_module(admission).
:- use_module(json, [json_text/2]).
:- use_module(received).
:- use_module('../vocabulary/findings').
:- use_module(library(apply), [exclude/3, foldl/4, maplist/3]).
:- use_module(library(lists), [append/3, memberchk/2, nth0/3, nth1/3]).

/** <module> A request in which some fields are given anew
*/

%!  amended(+Request, +Document, +Strictness, -Amended) is det.
%
%   True when Amended is Request with each field of Document in place of
%   what it had; `null` leaves a finding out.  Strictness is that of
%   admitted/3.
%
%   @error refused(Problems) as admitted/3 has them

amended(request(Given0, Provenance0), Document, Strictness,
        request(Given, Provenance)) :-
    document_fields(Document, Fields, Problems0),
    Given0 =.. [given|Raws0],
    foldl(field_amended, Fields, amended(Raws0, Provenance0, Problems0),
          amended(Raws, Provenance, Problems)),
    (   ( Problems == [] ; Strictness == lenient )
    ->  maplist(softened, Raws, Softened),
        Given =.. [given|Softened]
    ;   throw(refused(Problems))
    ).

field_amended(Name-Value, amended(Raws0, Provenance0, Problems0),
              amended(Raws, Provenance, Problems)) :-
    finding(Name, Type, _, _),
    !,
    value(Type, Name, Value, Raw, Sources),
    raw_problems(Raw, Problems1),
    append(Problems0, Problems1, Problems),
    finding_index(Name, Index),
    nth1(Index, Raws0, _, Others),
    nth1(Index, Raws, Raw, Others),
    exclude(speaks_of(Name), Provenance0, Provenance1),
    append(Provenance1, Sources, Provenance).

speaks_of(Name, source(Path, _, _)) :-
    (   Path == Name
    ->  true
    ;   Path = List-_,
        List == Name
    ).

finding_index(Name, Index) :-
    findall(Finding, finding(Finding, _, _, _), Findings),
    nth1(Index, Findings, Name),
    !.

%!  stated_document(+Request, +Finding, -Document) is det.
%
%   True when Document, given for Finding, says what Request says of it.

stated_document(request(Given, Provenance), Finding, Document) :-
    finding_index(Finding, Index),
    arg(Index, Given, Raw),
    raw_document(Raw, Finding, Provenance, Document).

raw_document(items(Raws), Finding, Provenance, array(Documents)) :-
    !,
    findall(Document,
            ( nth0(I, Raws, Raw),
              element_document(Raw, Finding-I, Provenance, Document)
            ),
            Documents).
raw_document(conflict(Values), _, _, array(Documents)) :-
    !,
    findall(Document,
            ( nth0(_, Values, Value), value_document(Value, Document) ),
            Documents).
raw_document(Raw, _, _, Document) :-
    scalar_document(Raw, Document).

element_document(Raw, Path, Provenance, object(Pairs)) :-
    compound_name_arguments(Raw, Record, Raws),
    part(Record, _, _, _),
    !,
    findall(Part, part(Record, Part, _, _), Parts),
    findall(Key-Document,
            ( nth0(I, Parts, Part),
              nth0(I, Raws, PartRaw),
              PartRaw \== absent(not_stated),
              scalar_document(PartRaw, Document),
              atom_string(Part, Key)
            ),
            Stated),
    (   memberchk(source(Path, Source, _), Provenance)
    ->  append(Stated, ["source"-quoted(Source)], Pairs)
    ;   Pairs = Stated
    ).
element_document(Raw, _, _, Document) :-
    scalar_document(Raw, Document).

scalar_document(known(Value), Document) :-
    value_document(Value, Document).
scalar_document(absent(not_stated), null).
scalar_document(absent(asked_unknown), plain("unknown")).
scalar_document(absent(not_performed), plain("not_performed")).
scalar_document(impossible(Text),   plain(Text)).
scalar_document(unrecognized(Text), plain(Text)).
scalar_document(strange(Text),      quoted(Text)).

%!  value_document(+Value, -Document) is det.
%
%   True when Document is how the Value of a finding is given: a word, an
%   exact number, a date, text, or what could not be taken for a value.

value_document(Value, Document) :-
    (   number(Value)
    ->  json_text(number(Value), Text),
        Document = plain(Text)
    ;   Value = date(Y, M, D)
    ->  format(string(Text), "~|~`0t~d~4+-~|~`0t~d~2+-~|~`0t~d~2+", [Y, M, D]),
        Document = plain(Text)
    ;   string(Value)
    ->  Document = quoted(Value)
    ;   atom(Value)
    ->  atom_string(Value, Text),
        Document = plain(Text)
    ;   scalar_document(Value, Document)
    ).
