:- module(json_reading,
          [ json_document/2,            % +Text, -Document
            text_bytes/2,               % +Text, -Bytes
            escaped/2                   % ?Letter, ?Code
          ]).
:- use_module(library(lists), [memberchk/2]).

/** <module> JSON, with each number as the text it is written in

A document is object([Key-Document, ...]), array([Document, ...]),
plain(Text), quoted(Text) or null.
*/

%!  json_document(+Text:string, -Document) is det.
%
%   True when Document is what the JSON Text says.
%
%   @error unreadable(Kind, Line, Detail)

json_document(Text, Document) :-
    text_bytes(Text, Bytes),
    (   Bytes =< 1 000 000
    ->  true
    ;   throw(unreadable(too_large, 0,
                         "The document is larger than 1,000,000 bytes."))
    ),
    string_codes(Text, Codes),
    catch(document(Codes, Document0), json_fault(Kind, Rest, Detail),
          fault(Kind, Rest, Detail, Codes)),
    Document = Document0.

document(Codes0, Document) :-
    space(Codes0, Codes1),
    value(Codes1, 0, Document, Codes2),
    space(Codes2, Rest),
    (   Rest == []
    ->  true
    ;   throw(json_fault(syntax, Rest, "There is text after the value."))
    ).

%!  text_bytes(+Text:string, -Bytes) is det.
%
%   True when Text takes no more than Bytes in UTF-8, and exactly that many
%   where it could be too large for a document.

text_bytes(Text, Bytes) :-
    string_length(Text, Length),
    (   Length * 4 =< 1 000 000
    ->  Bytes = Length
    ;   string_codes(Text, Codes),
        encoded_length(Codes, 0, Bytes)
    ).

encoded_length([], Bytes, Bytes).
encoded_length([C|Cs], Bytes0, Bytes) :-
    (   C < 0x80    -> Bytes1 is Bytes0 + 1
    ;   C < 0x800   -> Bytes1 is Bytes0 + 2
    ;   C < 0x10000 -> Bytes1 is Bytes0 + 3
    ;   Bytes1 is Bytes0 + 4
    ),
    encoded_length(Cs, Bytes1, Bytes).

%   The line is counted only where there is a fault.

fault(Kind, Rest, Detail, Codes) :-
    length(Codes, All),
    length(Rest, Left),
    Read is All - Left,
    line(Codes, Read, 1, Line),
    throw(unreadable(Kind, Line, Detail)).

line([C|Cs], N, Line0, Line) :-
    N > 0,
    !,
    (   C == 0'\n
    ->  Line1 is Line0 + 1
    ;   Line1 = Line0
    ),
    N1 is N - 1,
    line(Cs, N1, Line1, Line).
line(_, _, Line, Line).

space([C|Cs0], Cs) :-
    space_code(C),
    !,
    space(Cs0, Cs).
space(Cs, Cs).

space_code(0'\s).
space_code(0'\n).
space_code(0'\r).
space_code(0'\t).

%   value(+Codes, +Depth, -Document, -Rest)

value([C|Cs0], Depth, Document, Cs) :-
    value(C, Cs0, Depth, Document, Cs),
    !.
value(Cs, _, _, _) :-
    throw(json_fault(syntax, Cs, "A value is expected here.")).

value(0'", Cs0, _, quoted(Text), Cs) :-
    string(Cs0, Codes, Cs),
    string_codes(Text, Codes).
value(0'{, Cs0, Depth, object(Pairs), Cs) :-
    deeper(Depth, Cs0, Inner),
    space(Cs0, Cs1),
    members(Cs1, Inner, [], Pairs, Cs).
value(0'[, Cs0, Depth, array(Items), Cs) :-
    deeper(Depth, Cs0, Inner),
    space(Cs0, Cs1),
    items(Cs1, Inner, Items, Cs).
value(0't, [0'r,0'u,0'e|Cs], _, plain("true"), Cs).
value(0'f, [0'a,0'l,0's,0'e|Cs], _, plain("false"), Cs).
value(0'n, [0'u,0'l,0'l|Cs], _, null, Cs).
value(C, Cs0, _, plain(Text), Cs) :-
    ( C == 0'- ; digit(C) ),
    !,
    number([C|Cs0], Codes, Cs),
    string_codes(Text, Codes).

deeper(Depth, Cs, Inner) :-
    Inner is Depth + 1,
    (   Inner =< 32
    ->  true
    ;   throw(json_fault(too_deep, Cs, "It is nested more than 32 deep."))
    ).

members([0'}|Cs], _, [], [], Cs) :-
    !.
members([0'"|Cs0], Depth, Seen, [Key-Value|Pairs], Cs) :-
    !,
    string(Cs0, Codes, Cs1),
    string_codes(Key, Codes),
    (   memberchk(Key, Seen)
    ->  format(string(Detail), "The key ~w stands twice.", [Key]),
        throw(json_fault(duplicate_key, Cs0, Detail))
    ;   true
    ),
    space(Cs1, Cs2),
    colon(Cs2, Cs3),
    space(Cs3, Cs4),
    value(Cs4, Depth, Value, Cs5),
    space(Cs5, Cs6),
    more_members(Cs6, Depth, [Key|Seen], Pairs, Cs).
members(Cs, _, _, _, _) :-
    throw(json_fault(syntax, Cs, "A key in double quotes is expected here.")).

colon([0':|Cs], Cs) :-
    !.
colon(Cs, _) :-
    throw(json_fault(syntax, Cs, "A colon is expected after the key.")).

more_members([0'}|Cs], _, _, [], Cs) :-
    !.
more_members([0',|Cs0], Depth, Seen, Pairs, Cs) :-
    !,
    space(Cs0, Cs1),
    (   Cs1 = [0'}|_]
    ->  throw(json_fault(syntax, Cs1, "A key is expected after the comma."))
    ;   members(Cs1, Depth, Seen, Pairs, Cs)
    ).
more_members(Cs, _, _, _, _) :-
    throw(json_fault(syntax, Cs, "A comma or a closing brace is expected.")).

items([0']|Cs], _, [], Cs) :-
    !.
items(Cs0, Depth, [Item|Items], Cs) :-
    value(Cs0, Depth, Item, Cs1),
    space(Cs1, Cs2),
    more_items(Cs2, Depth, Items, Cs).

more_items([0']|Cs], _, [], Cs) :-
    !.
more_items([0',|Cs0], Depth, [Item|Items], Cs) :-
    !,
    space(Cs0, Cs1),
    value(Cs1, Depth, Item, Cs2),
    space(Cs2, Cs3),
    more_items(Cs3, Depth, Items, Cs).
more_items(Cs, _, _, _) :-
    throw(json_fault(syntax, Cs, "A comma or a closing bracket is expected.")).

%   Strings, from behind the opening quote

string([C|Cs0], Codes, Cs) :-
    (   C == 0'"
    ->  Codes = [],
        Cs = Cs0
    ;   C == 0'\\
    ->  escape(Cs0, Code, Cs1),
        Codes = [Code|Codes1],
        string(Cs1, Codes1, Cs)
    ;   C >= 0x20
    ->  Codes = [C|Codes1],
        string(Cs0, Codes1, Cs)
    ;   throw(json_fault(syntax, [C|Cs0],
                         "A control character must be escaped."))
    ).
string([], _, _) :-
    throw(json_fault(syntax, [], "A string is not closed.")).

escape([0'u|Cs0], Code, Cs) :-
    !,
    four_hex(Cs0, High, Cs1),
    (   between(0xD800, 0xDBFF, High)
    ->  (   Cs1 = [0'\\,0'u|Cs2],
            four_hex(Cs2, Low, Cs),
            between(0xDC00, 0xDFFF, Low)
        ->  Code is 0x10000 + ((High - 0xD800) << 10) + (Low - 0xDC00)
        ;   throw(json_fault(syntax, Cs1, "Half of a surrogate pair."))
        )
    ;   between(0xDC00, 0xDFFF, High)
    ->  throw(json_fault(syntax, Cs1, "Half of a surrogate pair."))
    ;   Code = High,
        Cs = Cs1
    ).
escape([C|Cs], Code, Cs) :-
    escaped(C, Code),
    !.
escape(Cs, _, _) :-
    throw(json_fault(syntax, Cs, "There is no such escape.")).

%!  escaped(?Letter, ?Code) is nondet.
%
%   True when a backslash and Letter stand for Code in a string.

escaped(0'",  0'").
escaped(0'\\, 0'\\).
escaped(0'/,  0'/).
escaped(0'b,  0'\b).
escaped(0'f,  0'\f).
escaped(0'n,  0'\n).
escaped(0'r,  0'\r).
escaped(0't,  0'\t).

four_hex([A,B,C,D|Cs], Code, Cs) :-
    code_type(A, xdigit(WA)),
    code_type(B, xdigit(WB)),
    code_type(C, xdigit(WC)),
    code_type(D, xdigit(WD)),
    !,
    Code is ((WA * 16 + WB) * 16 + WC) * 16 + WD.
four_hex(Cs, _, _) :-
    throw(json_fault(syntax, Cs, "Four hexadecimal digits are expected.")).

%   Numbers, kept as they are written

number([0'-|Cs0], [0'-|Codes], Cs) :-
    !,
    whole(Cs0, Codes, Codes1, Cs1),
    decimals(Cs1, Codes1, Cs).
number(Cs0, Codes, Cs) :-
    whole(Cs0, Codes, Codes1, Cs1),
    decimals(Cs1, Codes1, Cs).

whole([0'0|Cs], [0'0|Codes], Codes, Cs) :-
    !,
    (   Cs = [C|_],
        digit(C)
    ->  throw(json_fault(syntax, Cs, "A number may not begin with zero."))
    ;   true
    ).
whole(Cs0, Codes, Codes1, Cs) :-
    some_digits(Cs0, Codes, Codes1, Cs).

decimals([0'.|Cs0], [0'.|Codes], Cs) :-
    !,
    some_digits(Cs0, Codes, Codes1, Cs1),
    exponent(Cs1, Codes1, Cs).
decimals(Cs0, Codes, Cs) :-
    exponent(Cs0, Codes, Cs).

exponent([E|Cs0], [E|Codes], Cs) :-
    ( E == 0'e ; E == 0'E ),
    !,
    (   Cs0 = [Sign|Cs1],
        ( Sign == 0'- ; Sign == 0'+ )
    ->  Codes = [Sign|Codes1]
    ;   Cs1 = Cs0,
        Codes1 = Codes
    ),
    some_digits(Cs1, Codes1, [], Cs).
exponent(Cs, [], Cs).

some_digits([C|Cs0], [C|Codes], Codes1, Cs) :-
    digit(C),
    !,
    digits(Cs0, Codes, Codes1, Cs).
some_digits(Cs, _, _, _) :-
    throw(json_fault(syntax, Cs, "A digit is expected here.")).

digits([C|Cs0], [C|Codes], Codes1, Cs) :-
    digit(C),
    !,
    digits(Cs0, Codes, Codes1, Cs).
digits(Cs, Codes, Codes, Cs).

digit(C) :-
    C >= 0'0,
    C =< 0'9.
