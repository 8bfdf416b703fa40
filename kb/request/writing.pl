:- module(writing,
          [ request_document/2,         % +Request, -Document
            nested_fields/2,            % +Pairs, -Fields
            yaml_text/2                 % +Document, -Text
          ]).
:- use_module(amending).
:- use_module(json, [json_text/2]).
:- use_module('../vocabulary/findings').
:- use_module(library(apply), [maplist/2, maplist/3, partition/4]).
:- use_module(library(lists), [append/3, member/2, memberchk/2, nth1/3]).

/** <module> A request as a document again
*/

%!  request_document(+Request, -Document) is det.
%
%   True when Document, as source.pl reads one, says what Request says of
%   each finding that was given, and where it is from.

request_document(Request, object(Fields)) :-
    findall(Name-Stated, stated(Request, Name, Stated), All),
    nested_fields(All, Fields).

stated(Request, Name, Stated) :-
    Request = request(Given, Provenance),
    findall(Finding, finding(Finding, _, _, _), Findings),
    nth1(Index, Findings, Name),
    arg(Index, Given, Raw),
    Raw \== absent(not_stated),
    stated_document(Request, Name, Bare),
    findall(Source-Date, member(source(Name, Source, Date), Provenance), Sources),
    sourced(Sources, Bare, Stated).

%   Which of several reports said what is no longer known; each keeps its date.

sourced([], Bare, Bare).
sourced([Source-Date|Sources], Bare, object(["value"-Bare|Told])) :-
    (   Sources == []
    ->  Told = ["source"-quoted(Source)|Dated],
        (   Date == none
        ->  Dated = []
        ;   Dated = ["date"-quoted(Date)]
        )
    ;   maplist(source_text, [Source-Date|Sources], Texts),
        atomic_list_concat(Texts, '; ', All0),
        atom_string(All0, All),
        Told = ["source"-quoted(All)]
    ).

source_text(Source-Date, Text) :-
    (   Date == none
    ->  Text = Source
    ;   format(string(Text), "~w, ~w", [Source, Date])
    ).

%!  nested_fields(+Pairs:list, -Fields:list) is det.
%
%   True when Fields are Pairs, Finding-Document, as a document has them:
%   dotted findings in the object of their group, at its first one.

nested_fields([], []).
nested_fields([Name-Stated|All], [Key-Value|Fields]) :-
    (   dotted_finding(Name, Group, _)
    ->  atom_string(Group, Key),
        partition(of_group(Group), [Name-Stated|All], Grouped, Rest),
        maplist(within_group, Grouped, Pairs),
        Value = object(Pairs)
    ;   atom_string(Name, Key),
        Value = Stated,
        Rest = All
    ),
    nested_fields(Rest, Fields).

of_group(Group, Name-_) :-
    dotted_finding(Name, Group, _).

within_group(Name-Stated, Text-Stated) :-
    dotted_finding(Name, _, Key),
    atom_string(Key, Text).

%!  yaml_text(+Document, -Text:string) is det.
%
%   True when Text is the object Document in YAML, a field a line, as the
%   reader of YAML reads it back.

yaml_text(object([]), "{}\n") :-
    !.
yaml_text(object(Pairs), Text) :-
    with_output_to(string(Text), maplist(field_line(0), Pairs)).

field_line(Depth, Key-Value) :-
    format("~*c~w:", [Depth, 0' , Key]),
    value_lines(Value, Depth).

value_lines(object([Pair|Pairs]), Depth) :-
    !,
    nl,
    Inner is Depth + 2,
    maplist(field_line(Inner), [Pair|Pairs]).
value_lines(array([Item|Items]), Depth) :-
    !,
    nl,
    Inner is Depth + 2,
    maplist(item_lines(Inner), [Item|Items]).
value_lines(Value, _) :-
    flow(Value, Text),
    format(" ~w~n", [Text]).

item_lines(Depth, Item) :-
    flow(Item, Text),
    format("~*c- ~w~n", [Depth, 0' , Text]).

flow(object(Pairs), Text) :-
    maplist(flow_pair, Pairs, Parts),
    atomic_list_concat(Parts, ', ', Inner),
    format(string(Text), "{~w}", [Inner]).
flow(array(Items), Text) :-
    maplist(flow, Items, Parts),
    atomic_list_concat(Parts, ', ', Inner),
    format(string(Text), "[~w]", [Inner]).
flow(quoted(String), Text) :-
    json_text(string(String), Text).
flow(plain(String), Text) :-
    (   plain_word(String)
    ->  Text = String
    ;   json_text(string(String), Text)
    ).
flow(null, "null").

flow_pair(Key-Value, Text) :-
    flow(Value, Shown),
    format(string(Text), "~w: ~w", [Key, Shown]).

%   What needs no quotes anywhere: letters, digits and a few signs, and no
%   word that YAML takes for something else.

plain_word(String) :-
    string_codes(String, [Code|Codes]),
    code_type(Code, alnum),
    forall(member(C, Codes), plain_code(C)).

plain_code(C) :-
    code_type(C, alnum),
    C < 0x80.
plain_code(C) :-
    memberchk(C, `_./-%`).
