:- module(yaml_text,
          [ yaml_document/2             % +Text, -Document
          ]).
:- use_module(yaml_characters, [blank_or_comment/1, marker_codes/1]).
:- use_module(yaml_scalars).
:- use_module(json_reading, [text_bytes/2]).
:- use_module(library(lists), [memberchk/2]).

/** <module> YAML as people write requests, each scalar as text

Block and flow collections, all five styles of scalars, comments.  What
is outside of that (anchors, aliases, tags, directives, complex keys,
several documents) is refused with its line, never misread.  No scalar is
given a type.  A document is as in json.pl.
*/

%!  yaml_document(+Text:string, -Document) is det.
%
%   True when Document is what the YAML Text says.
%
%   @error unreadable(Kind, Line, Detail)

yaml_document(Text, Document) :-
    text_bytes(Text, Bytes),
    (   Bytes =< 1 000 000
    ->  true
    ;   throw(unreadable(too_large, 0,
                         "The document is larger than 1,000,000 bytes."))
    ),
    text_lines(Text, Lines0),
    opened(Lines0, Lines1),
    content(Lines1, Lines),
    (   without_value(Lines)
    ->  Document = null,
        Rest = Lines
    ;   Lines = [line(_, Indent, _)|_],
        node(Lines, Indent, 0, Document, Rest0),
        content(Rest0, Rest)
    ),
    closed(Rest).

without_value([]).
without_value([line(_, 0, Codes)|_]) :-
    marker_codes(Codes).

%   line(Number, Indent, Codes), with Codes behind the indentation

text_lines(Text, Lines) :-
    string_codes(Text, Codes0),
    (   Codes0 = [0xFEFF|Codes]
    ->  true
    ;   Codes = Codes0
    ),
    lines(Codes, 1, Lines).

lines([], _, []) :-
    !.
lines(Codes, N, [line(N, Indent, Line)|Lines]) :-
    one_line(Codes, Raw, Rest),
    indentation(Raw, 0, Indent, Line),
    N1 is N + 1,
    lines(Rest, N1, Lines).

one_line([], [], []).
one_line([C|Cs], Line, Rest) :-
    (   C == 0'\n
    ->  Line = [],
        Rest = Cs
    ;   C == 0'\r
    ->  Line = [],
        (   Cs = [0'\n|Rest]
        ->  true
        ;   Rest = Cs
        )
    ;   Line = [C|Line1],
        one_line(Cs, Line1, Rest)
    ).

indentation([0'\s|Cs], I0, I, Rest) :-
    !,
    I1 is I0 + 1,
    indentation(Cs, I1, I, Rest).
indentation(Cs, I, I, Cs).

opened(Lines0, Lines) :-
    content(Lines0, Lines1),
    (   Lines1 = [line(N, 0, [0'-,0'-,0'-|After])|Rest],
        blank_or_comment(After)
    ->  Lines = [line(N, 0, [])|Rest]
    ;   Lines1 = [line(N, 0, [0'%|_])|_]
    ->  throw(unreadable(directive, N, "Directives are not understood."))
    ;   Lines = Lines1
    ).

closed([]) :-
    !.
closed([line(_, 0, [0'.,0'.,0'.|After])|Rest]) :-
    blank_or_comment(After),
    content(Rest, []),
    !.
closed([line(N, 0, Codes)|_]) :-
    marker_codes(Codes),
    !,
    throw(unreadable(several_documents, N, "There is more than one document.")).
closed([line(N, _, _)|_]) :-
    throw(unreadable(syntax, N, "This line does not belong to what is above.")).

%!  content(+Lines, -Rest) is det: skip blank lines and comments.

content([line(_, _, Codes)|Lines], Rest) :-
    blank_or_comment(Codes),
    !,
    content(Lines, Rest).
content(Lines, Lines).

%   node(+Lines, +Indent, +Depth, -Document, -Rest): the node that begins
%   on the first of Lines, at Indent.

node([line(N, Indent, Codes)|Lines], Indent, Depth, Document, Rest) :-
    no_tab(Codes, N),
    (   dash(Codes, _, _)
    ->  deeper(Depth, N, Inner),
        sequence([line(N, Indent, Codes)|Lines], Indent, Inner, Items, Rest),
        Document = array(Items)
    ;   key(Codes, N, _, _)
    ->  deeper(Depth, N, Inner),
        mapping([line(N, Indent, Codes)|Lines], Indent, Inner, [], Pairs, Rest),
        Document = object(Pairs)
    ;   Parent is Indent - 1,
        inline(Codes, N, Lines, Parent, Depth, Document, Rest)
    ).

deeper(Depth, N, Inner) :-
    Inner is Depth + 1,
    (   Inner =< 32
    ->  true
    ;   throw(unreadable(too_deep, N, "It is nested more than 32 deep."))
    ).

no_tab([0'\t|_], N) :-
    !,
    throw(unreadable(tab, N, "A tab cannot indent.")).
no_tab(_, _).

%   Sequences

sequence(Lines0, Indent, Depth, [Item|Items], Rest) :-
    content(Lines0, [line(N, Indent, Codes)|Lines]),
    dash(Codes, Offset, After),
    !,
    (   blank_or_comment(After)
    ->  below(Lines, Indent, more, Depth, Item, Rest0)
    ;   Column is Indent + Offset,
        (   ( dash(After, _, _) ; key(After, N, _, _) )
        ->  node([line(N, Column, After)|Lines], Column, Depth, Item, Rest0)
        ;   inline(After, N, Lines, Indent, Depth, Item, Rest0)
        )
    ),
    sequence(Rest0, Indent, Depth, Items, Rest).
sequence(Lines, Indent, _, [], Rest) :-
    content(Lines, Rest),
    ended(Rest, Indent).

%   A line that is no part of a block stands further out.

ended([], _).
ended([line(N, Indent0, Codes)|_], Indent) :-
    (   Indent0 < Indent
    ->  true
    ;   Indent0 =:= Indent,
        \+ dash(Codes, _, _)
    ->  true
    ;   throw(unreadable(syntax, N, "The indentation fits nothing above."))
    ).

dash([0'-], 1, []).
dash([0'-,C|Cs0], Offset, Cs) :-
    ( C == 0'\s ; C == 0'\t ),
    !,
    spaces(Cs0, 2, Offset, Cs).

spaces([0'\s|Cs0], O0, O, Cs) :-
    !,
    O1 is O0 + 1,
    spaces(Cs0, O1, O, Cs).
spaces(Cs, O, O, Cs).

%   Mappings

mapping(Lines0, Indent, Depth, Seen, [Key-Value|Pairs], Rest) :-
    content(Lines0, [line(N, Indent, Codes)|Lines]),
    no_tab(Codes, N),
    \+ ( Indent =:= 0, marker_codes(Codes) ),
    \+ dash(Codes, _, _),
    key(Codes, N, Key, After),
    !,
    (   memberchk(Key, Seen)
    ->  format(string(Detail), "The key ~s stands twice.", [Key]),
        throw(unreadable(duplicate_key, N, Detail))
    ;   true
    ),
    (   blank_or_comment(After)
    ->  below(Lines, Indent, sequence_too, Depth, Value, Rest0)
    ;   inline(After, N, Lines, Indent, Depth, Value, Rest0)
    ),
    mapping(Rest0, Indent, Depth, [Key|Seen], Pairs, Rest).
mapping(Lines, Indent, _, _, [], Rest) :-
    content(Lines, Rest),
    (   Rest = [line(N, Indent0, Codes)|_],
        ( Indent0 > Indent
        ; Indent0 =:= Indent,
          \+ ( Indent =:= 0, marker_codes(Codes) )
        )
    ->  (   Indent0 =:= Indent,
            dash(Codes, _, _)
        ->  throw(unreadable(syntax, N, "A list item among keys."))
        ;   throw(unreadable(syntax, N, "A key and a colon are expected here."))
        )
    ;   true
    ).

%   What stands on the lines below a key or a dash

below(Lines0, Indent, Where, Depth, Document, Rest) :-
    content(Lines0, Lines),
    (   Lines = [line(N, Inner, Codes)|_],
        ( Inner > Indent
        ; Where == sequence_too,
          Inner =:= Indent,
          dash(Codes, _, _)
        )
    ->  no_tab(Codes, N),
        node(Lines, Inner, Depth, Document, Rest)
    ;   Document = null,
        Rest = Lines
    ).
