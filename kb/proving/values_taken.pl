:- module(values_taken,
          [ findings_request/3          % +Findings, +Sources, -Request
          ]).
:- use_module('../request/scalars').
:- use_module('../vocabulary/findings').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [member/2, memberchk/2, subtract/3]).

/** <module> The request that a certificate holds

The way back from values_given.pl: what a certificate says was received is
the request again, without its first text.
*/

%!  findings_request(+Findings, +Sources, -Request) is det.
%
%   True when Request is the one whose findings and sources a certificate
%   gives in these JSON documents.
%
%   @error unreadable(certificate, 0, Detail)

findings_request(Findings, Sources, request(Given, Provenance)) :-
    (   Findings = object(Pairs),
        findall(Name-Type, finding(Name, Type, _, _), Declared),
        only(Declared, Pairs),
        maplist(taken(Pairs), Declared, Raws),
        Sources = array(Items),
        maplist(source_taken, Items, Provenance)
    ->  Given =.. [given|Raws]
    ;   throw(unreadable(certificate, 0,
                         "The findings of the certificate cannot be read."))
    ).

%   True when the keys of Pairs are among the names declared.

only(Declared, Pairs) :-
    findall(Key, member(Key-_, Pairs), Keys),
    findall(Key, ( member(Name-_, Declared), atom_string(Name, Key) ), Known),
    subtract(Keys, Known, []).

taken(Pairs, Name-Type, Raw) :-
    atom_string(Name, Key),
    (   memberchk(Key-Value, Pairs)
    ->  value_taken(Type, Value, Raw),
        \+ too_few(Name, Raw)
    ;   Raw = absent(not_stated)
    ).

too_few(Name, items(Raws)) :-
    least_elements(Name, Least),
    length(Raws, Length),
    Length < Least.

value_taken(Type, object([Form-Value]), Raw) :-
    form_taken(Form, Value, Type, Raw).

form_taken("known", quoted(Text), Type, known(Value)) :-
    scalar(Type, "", quoted(Text), known(Value)).
form_taken("absent", quoted(Text), _, absent(Reason)) :-
    member(Reason, [asked_unknown, not_performed]),
    atom_string(Reason, Text),
    !.
form_taken("impossible", quoted(Text), Type, impossible(Text)) :-
    scalar(Type, "", quoted(Text), impossible(Text)).
form_taken("unrecognized", quoted(Text), Type, unrecognized(Text)) :-
    \+ ( Type \== text, scalar(Type, "", quoted(Text), known(_)) ).
form_taken("strange", quoted(Text), agent, strange(Text)) :-
    scalar(agent, "", quoted(Text), strange(Text)).
form_taken("conflict", array(Documents), Type, conflict(Values)) :-
    Type \= list(_),
    maplist(one_of_taken(Type), Documents, Values).
form_taken("items", array(Documents), list(Type), items(Raws)) :-
    maplist(item_taken(Type), Documents, Raws).

one_of_taken(Type, Document, Value) :-
    value_taken(Type, Document, Raw),
    (   Raw = known(Known)
    ->  Value = Known
    ;   Raw \= unrecognized(_),
        Raw \= absent(_),
        Value = Raw
    ).

item_taken(Type, Document, Raw) :-
    (   Type = record(Record)
    ->  findall(Part-PartType, part(Record, Part, PartType, _), Declared),
        Document = object(Pairs),
        only(Declared, Pairs),
        maplist(taken(Pairs), Declared, Raws),
        \+ lacks_part(Record, Pairs),
        Raw =.. [Record|Raws],
        \+ arg(_, Raw, conflict(_))
    ;   value_taken(Type, Document, Raw),
        functor(Raw, Form, 1),
        memberchk(Form, [known, strange])
    ).

%   A part without the one that is given with it.

lacks_part(Record, Pairs) :-
    part(Record, Part, _, with(Other)),
    atom_string(Part, Key),
    \+ memberchk(Key-_, Pairs),
    atom_string(Other, OtherKey),
    memberchk(OtherKey-object([Form-_]), Pairs),
    Form \== "absent".

source_taken(object(Pairs), source(Path, Source, Date)) :-
    memberchk("of"-quoted(Of), Pairs),
    memberchk("source"-quoted(Source), Pairs),
    path_taken(Of, Path),
    (   memberchk("date"-quoted(Day), Pairs)
    ->  Date = Day
    ;   Date = none
    ).

path_taken(Text, Path) :-
    finding(Name, _, _, _),
    atom_string(Name, NameText),
    string_concat(NameText, Rest, Text),
    (   Rest == ""
    ->  Path = Name
    ;   split_string(Rest, "[", "]", ["", Digits]),
        number_string(Index, Digits),
        Path = Name-Index
    ),
    !.
