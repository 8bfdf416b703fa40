:- module(json_text,
          [ json_text/2                 % +Term, -Text
          ]).
:- reexport(json_reading, [json_document/2]).
:- use_module(json_reading, [escaped/2]).
:- use_module(library(error), [type_error/2]).

/** <module> JSON in and out
*/

%!  json_text(+Term, -Text:string) is det.
%
%   True when Text is Term in JSON without needless space.  Term is
%   object([Key-Term, ...]), array([Term, ...]), string(Text),
%   number(Number) (exact, with a finite decimal), `true`, `false`, `null`
%   or raw(JsonText).

json_text(Term, Text) :-
    with_output_to(string(Text), write_json(Term)).

write_json(string(Text)) :-
    write_string(Text).
write_json(object(Pairs)) :-
    put_char('{'),
    write_pairs(Pairs),
    put_char('}').
write_json(array(Items)) :-
    put_char('['),
    write_items(Items),
    put_char(']').
write_json(number(Number)) :-
    write_number(Number).
write_json(null) :-
    write(null).
write_json(true) :-
    write(true).
write_json(false) :-
    write(false).
write_json(raw(Text)) :-
    write(Text).

write_pairs([]).
write_pairs([Key-Value|Pairs]) :-
    write_string(Key),
    put_char(':'),
    write_json(Value),
    (   Pairs == []
    ->  true
    ;   put_char(','),
        write_pairs(Pairs)
    ).

write_items([]).
write_items([Item|Items]) :-
    write_json(Item),
    (   Items == []
    ->  true
    ;   put_char(','),
        write_items(Items)
    ).

write_string(Text) :-
    put_char('"'),
    (   sub_string(Text, _, _, _, "\u0000")
    ->  string_codes(Text, Codes),
        write_codes(Codes)
    ;   split_string(Text, "\n", "", Lines),
        write_lines(Lines)
    ),
    put_char('"').

%   What needs no escape, which is nearly all, is written as it is.  A NUL
%   ends what split_string/4 takes for a separator, and is one to it.

write_lines([Line|Lines]) :-
    escaped_characters(Escaped),
    (   split_string(Line, Escaped, "", [_])
    ->  write(Line)
    ;   string_codes(Line, Codes),
        write_codes(Codes)
    ),
    (   Lines == []
    ->  true
    ;   write("\\n"),
        write_lines(Lines)
    ).

escaped_characters("\"\\\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\v\f\r\u000E\c
                    \u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\c
                    \u001A\u001B\u001C\u001D\u001E\u001F").

write_codes([]).
write_codes([C|Cs]) :-
    (   C >= 0x20,
        C =\= 0'",
        C =\= 0'\\
    ->  put_char_code(C)
    ;   escaped(Letter, C),
        Letter \== 0'/
    ->  format("\\~c", [Letter])
    ;   format("\\u~|~`0t~16r~4+", [C])
    ),
    write_codes(Cs).

put_char_code(C) :-
    char_code(Char, C),
    put_char(Char).

write_number(Number) :-
    (   integer(Number)
    ->  write(Number)
    ;   rational(Number),
        decimal_places(Number, 0, Places)
    ->  Scaled is Number * 10 ** Places,
        write_pointed(Scaled, Places)
    ;   type_error(finite_decimal, Number)
    ).

%   The point is put in by hand: format/2 with ~*d writes nothing for some
%   numbers of more than 64 bits (SWI-Prolog 9.0.4).

write_pointed(Scaled, Places) :-
    (   Scaled < 0
    ->  put_char('-')
    ;   true
    ),
    Digits is abs(Scaled),
    Unit is 10 ** Places,
    Whole is Digits // Unit,
    Part is Digits mod Unit,
    write(Whole),
    put_char('.'),
    atom_length(Part, Length),
    Zeros is Places - Length,
    forall(between(1, Zeros, _), put_char('0')),
    write(Part).

decimal_places(Number, Places0, Places) :-
    Scaled is Number * 10 ** Places0,
    (   integer(Scaled)
    ->  Places = Places0
    ;   Places0 < 200,
        Places1 is Places0 + 1,
        decimal_places(Number, Places1, Places)
    ).
