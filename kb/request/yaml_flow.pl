:- module(yaml_flow,
          [ flow/4                      % +Cursor, +Depth, -Document, -Rest
          ]).
:- use_module(yaml_characters).
:- use_module(yaml_quoted).
:- use_module(library(lists), [append/3, memberchk/2]).

/** <module> YAML flow collections

A cursor is cursor(Codes, Line, Lines): the rest of a line, its number and
the lines below it.
*/

%!  flow(+Cursor, +Depth, -Document, -Rest) is det.
%
%   True when the flow collection Document begins at Cursor and ends at Rest.

flow(cursor([0'[|Cs], N, Lines), Depth, array(Items), Rest) :-
    !,
    deeper(Depth, N, Inner),
    gap(cursor(Cs, N, Lines), Cursor),
    items(Cursor, Inner, Items, Rest).
flow(cursor([0'{|Cs], N, Lines), Depth, object(Pairs), Rest) :-
    deeper(Depth, N, Inner),
    gap(cursor(Cs, N, Lines), Cursor),
    pairs(Cursor, Inner, [], Pairs, Rest).

deeper(Depth, N, Inner) :-
    Inner is Depth + 1,
    (   Inner =< 32
    ->  true
    ;   throw(unreadable(too_deep, N, "It is nested more than 32 deep."))
    ).

items(cursor([0']|Cs], N, Lines), _, [], cursor(Cs, N, Lines)) :-
    !.
items(Cursor0, Depth, [Item|Items], Rest) :-
    entry(Cursor0, Depth, Item, Cursor1),
    gap(Cursor1, Cursor2),
    separated(Cursor2, 0'], Cursor3),
    items(Cursor3, Depth, Items, Rest).

%   A comma, or the end just ahead

separated(cursor([0',|Cs], N, Lines), _, Cursor) :-
    !,
    gap(cursor(Cs, N, Lines), Cursor).
separated(cursor([Close|Cs], N, Lines), Close, cursor([Close|Cs], N, Lines)) :-
    !.
separated(cursor(_, N, _), _, _) :-
    throw(unreadable(syntax, N, "A comma or the closing bracket is expected.")).

pairs(cursor([0'}|Cs], N, Lines), _, _, [], cursor(Cs, N, Lines)) :-
    !.
pairs(Cursor0, Depth, Seen, [Key-Value|Pairs], Rest) :-
    Cursor0 = cursor(_, N, _),
    entry(Cursor0, Depth, KeyDocument, Cursor1),
    key_text(KeyDocument, N, Key),
    (   memberchk(Key, Seen)
    ->  format(string(Detail), "The key ~s stands twice.", [Key]),
        throw(unreadable(duplicate_key, N, Detail))
    ;   true
    ),
    gap(Cursor1, Cursor2),
    colon(Cursor2, N, Cursor3),
    gap(Cursor3, Cursor4),
    (   Cursor4 = cursor([C|_], _, _),
        memberchk(C, [0',, 0'}])
    ->  Value = null,
        Cursor5 = Cursor4
    ;   entry(Cursor4, Depth, Value, Cursor5)
    ),
    gap(Cursor5, Cursor6),
    separated(Cursor6, 0'}, Cursor7),
    pairs(Cursor7, Depth, [Key|Seen], Pairs, Rest).

key_text(plain(Key),  _, Key) :-
    !.
key_text(quoted(Key), _, Key) :-
    !.
key_text(null, _, "null") :-
    !.
key_text(_, N, _) :-
    throw(unreadable(complex_key, N, "A key is a single word.")).

%   A key and its colon stand on one line.

colon(cursor([0':|Cs], N, Lines), N, cursor(Cs, N, Lines)) :-
    !.
colon(cursor(_, N, _), _, _) :-
    throw(unreadable(syntax, N, "A colon is expected behind the key.")).

entry(Cursor, Depth, Document, Rest) :-
    Cursor = cursor(Codes, N, Lines),
    (   Codes = [C|Cs]
    ->  true
    ;   throw(unreadable(syntax, N, "A bracket is not closed."))
    ),
    (   memberchk(C, [0'[, 0'{])
    ->  flow(Cursor, Depth, Document, Rest)
    ;   memberchk(C, [0'", 0''])
    ->  quoted(C, cursor(Cs, N, Lines), -1, Text, Rest),
        string_codes(String, Text),
        Document = quoted(String)
    ;   refused_start(C, Kind, Detail)
    ->  throw(unreadable(Kind, N, Detail))
    ;   \+ memberchk(C, [0',, 0'], 0'}, 0'|, 0'>]),
        flow_plain_start(Codes)
    ->  flow_plain(Cursor, Text, Rest),
        string_codes(String, Text),
        (   memberchk(String, ["null", "Null", "NULL", "~"])
        ->  Document = null
        ;   Document = plain(String)
        )
    ;   throw(unreadable(syntax, N, "A value is expected here."))
    ).

flow_plain_start(Codes) :-
    plain_start(Codes),
    \+ memberchk(Codes, [[0':|_], [0'?|_]]),
    \+ ( Codes = [0'-,D|_],
         flow_indicator(D)
       ),
    \+ Codes = [_],
    !.
flow_plain_start([C]) :-
    \+ memberchk(C, [0'-, 0':, 0'?]).

%   A plain scalar in a flow collection, over one or several lines

flow_plain(cursor(Codes, N, Lines), Text, Rest) :-
    flow_word(Codes, Word0, After),
    trimmed(Word0, Word),
    (   After == []
    ->  next_text(Lines, N, 0, Blank, cursor(Codes1, N1, Lines1)),
        (   Codes1 = [C|_],
            \+ flow_indicator(C),
            C \== 0'#,
            \+ colon_follows(Codes1)
        ->  flow_plain(cursor(Codes1, N1, Lines1), More, Rest),
            fold(Blank, Break),
            append(Break, More, Text0),
            append(Word, Text0, Text)
        ;   Text = Word,
            Rest = cursor(Codes1, N1, Lines1)
        )
    ;   Text = Word,
        Rest = cursor(After, N, Lines)
    ).

flow_word([], [], []).
flow_word([C|Cs], Word, After) :-
    (   ( flow_indicator(C) ; C == 0'? ; colon_follows([C|Cs]) )
    ->  Word = [],
        After = [C|Cs]
    ;   white(C),
        Cs = [0'#|_]
    ->  Word = [],
        After = [C|Cs]
    ;   Word = [C|Word1],
        flow_word(Cs, Word1, After)
    ).

colon_follows([0':|Cs]) :-
    (   white_or_end(Cs)
    ->  true
    ;   Cs = [C|_],
        flow_indicator(C)
    ).

flow_indicator(0',).
flow_indicator(0'[).
flow_indicator(0']).
flow_indicator(0'{).
flow_indicator(0'}).

%   Space, comments and line breaks between the parts of a collection

gap(cursor(Codes0, N, Lines), Cursor) :-
    skip_white(Codes0, Codes),
    (   ( Codes == []
        ; Codes = [0'#|_],
          ( Codes0 \== Codes ; Codes0 == Codes )
        )
    ->  next_text(Lines, N, 0, _, Cursor1),
        (   Cursor1 = cursor([0'#|_], _, _)
        ->  gap(Cursor1, Cursor)
        ;   Cursor = Cursor1
        )
    ;   Cursor = cursor(Codes, N, Lines)
    ).
