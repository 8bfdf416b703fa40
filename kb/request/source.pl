:- module(source,
          [ document/2,                 % +Source, -Document
            document_term/2,            % +Document, -Json
            file_text/3                 % +File, +Limit, -Text
          ]).
:- use_module(json).
:- use_module(yaml).
:- use_module(library(apply), [maplist/3]).
:- use_module(library(error), [must_be/2, type_error/2]).

/** <module> Where a request comes from
*/

:- multifile prolog:message//1.

%!  document_term(+Document, -Json) is det.
%
%   True when Json, as json_text/2 takes it, is Document: a plain scalar that
%   is a number or a truth value in JSON stands as one.

document_term(object(Pairs0), object(Pairs)) :-
    maplist(pair_term, Pairs0, Pairs).
document_term(array(Items0), array(Items)) :-
    maplist(document_term, Items0, Items).
document_term(null, null).
document_term(quoted(Text), string(Text)).
document_term(plain(Text), Json) :-
    (   catch(json_document(Text, plain(Text)), unreadable(_, _, _), fail)
    ->  Json = raw(Text)
    ;   Json = string(Text)
    ).

pair_term(Key-Document, Key-Json) :-
    document_term(Document, Json).

%!  document(+Source, -Document) is det.
%
%   True when Document is what Source holds.  Source is file(Path), read as
%   JSON where its name ends in .json and as YAML otherwise, json(Text) or
%   yaml(Text).
%
%   @error unreadable(Kind, Line, Detail)

document(Source, Document) :-
    must_be(nonvar, Source),
    (   read_source(Source, Document0)
    ->  Document = Document0
    ;   type_error(request_source, Source)
    ).

read_source(file(Path), Document) :-
    file_text(Path, 1 000 000, Text),
    (   file_name_extension(_, json, Path)
    ->  json_document(Text, Document)
    ;   yaml_document(Text, Document)
    ).
read_source(json(Text), Document) :-
    json_document(Text, Document).
read_source(yaml(Text), Document) :-
    yaml_document(Text, Document).

%!  file_text(+File, +Limit:integer, -Text:string) is det.
%
%   True when Text is what File holds, UTF-8 of at most Limit bytes.
%
%   @error unreadable(Kind, 0, Detail)

file_text(Path, Limit, Text) :-
    (   exists_file(Path)
    ->  true
    ;   throw(unreadable(no_file, 0, "There is no such file."))
    ),
    size_file(Path, Size),
    (   Size =< Limit
    ->  true
    ;   format(string(Detail), "It is larger than ~D bytes.", [Limit]),
        throw(unreadable(too_large, 0, Detail))
    ),
    setup_call_cleanup(open(Path, read, In, [encoding(octet)]),
                       read_string(In, _, Bytes),
                       close(In)),
    (   catch(utf8_text(Bytes, Text0), error(_, _), fail)
    ->  Text = Text0
    ;   throw(unreadable(encoding, 0, "It is not UTF-8 text."))
    ).

utf8_text(Bytes, Text) :-
    string_codes(Bytes, Octets),
    decoded(Octets, Codes),
    string_codes(Text, Codes).

decoded([], []).
decoded([B|Bs], [C|Cs]) :-
    (   B < 0x80
    ->  C = B,
        Rest = Bs
    ;   B >= 0xC2,
        B =< 0xDF
    ->  continued(1, Bs, B /\ 0x1F, C, Rest)
    ;   B >= 0xE0,
        B =< 0xEF
    ->  continued(2, Bs, B /\ 0x0F, C, Rest),
        C >= 0x800,
        \+ between(0xD800, 0xDFFF, C)
    ;   B >= 0xF0,
        B =< 0xF4
    ->  continued(3, Bs, B /\ 0x07, C, Rest),
        C >= 0x10000,
        C =< 0x10FFFF
    ),
    decoded(Rest, Cs).

continued(0, Bs, Value, C, Bs) :-
    !,
    C is Value.
continued(N, [B|Bs], Value, C, Rest) :-
    B /\ 0xC0 =:= 0x80,
    Next is (Value << 6) \/ (B /\ 0x3F),
    N1 is N - 1,
    continued(N1, Bs, Next, C, Rest).

prolog:message(unreadable(_, Line, Detail)) -->
    (   { Line > 0 }
    ->  [ 'the request cannot be read: line ~d: ~w'-[Line, Detail] ]
    ;   [ 'the request cannot be read: ~w'-[Detail] ]
    ).
prolog:message(refused(Problems)) -->
    [ 'the request is not understood:'-[] ],
    problems(Problems).

problems([]) -->
    [].
problems([problem(Path, _, Allowed, _, Message)|Problems]) -->
    [ nl, '  ~w: ~w'-[Path, Message] ],
    (   { Allowed == [] }
    ->  []
    ;   [ nl, '    known: ~w'-[Allowed] ]
    ),
    problems(Problems).
