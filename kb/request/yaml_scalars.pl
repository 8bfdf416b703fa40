:- module(yaml_scalars,
          [ inline/7,                   % +Codes, +Line, +Lines, +Parent, +Depth, -Document, -Rest
            key/4                       % +Codes, +Line, -Key, -After
          ]).
:- use_module(yaml_blocks).
:- use_module(yaml_characters).
:- use_module(yaml_flow).
:- use_module(yaml_quoted).
:- use_module(library(lists), [append/3, memberchk/2]).

/** <module> YAML scalars, and what else begins behind a key or a dash
*/

%!  key(+Codes, +Line, -Key:string, -After) is semidet.
%
%   True when Codes begin with Key and a colon, and After is behind it.

key([0'?,C|_], Line, _, _) :-
    white(C),
    !,
    throw(unreadable(complex_key, Line, "A key marked by ? is not understood.")).
key([Quote|Codes], Line, Key, After) :-
    memberchk(Quote, [0'", 0'']),
    !,
    catch(quoted(Quote, cursor(Codes, Line, []), -1, Text, Cursor),
          unreadable(_, _, _), fail),
    Cursor = cursor(Rest0, _, _),
    skip_white(Rest0, [0':|After]),
    white_or_end(After),
    string_codes(Key, Text).
key(Codes, _, Key, After) :-
    Codes = [C|_],
    plain_start(Codes),
    C \== 0'#,
    before_colon(Codes, Text, After),
    trimmed(Text, Trimmed),
    string_codes(Key, Trimmed).

before_colon([0':|Cs], [], Cs) :-
    white_or_end(Cs),
    !.
before_colon([C,0'#|_], _, _) :-
    white(C),
    !,
    fail.
before_colon([C|Cs], [C|Text], After) :-
    before_colon(Cs, Text, After).

%!  inline(+Codes, +Line, +Lines, +Parent, +Depth, -Document, -Rest) is det.
%
%   True when Document begins in Codes, on Line, and may go on over those of
%   Lines that stand further in than Parent; Rest are the lines behind it.

inline(Codes0, N, Lines, Parent, Depth, Document, Rest) :-
    skip_white(Codes0, Codes),
    Codes = [C|Cs],
    (   block_style(C, Style)
    ->  block_scalar(Style, Cs, N, Lines, Parent, Document, Rest)
    ;   memberchk(C, [0'", 0''])
    ->  quoted(C, cursor(Cs, N, Lines), Parent, Text, Cursor),
        string_codes(String, Text),
        Document = quoted(String),
        line_ended(Cursor, Rest)
    ;   memberchk(C, [0'[, 0'{])
    ->  flow(cursor(Codes, N, Lines), Depth, Document, Cursor),
        line_ended(Cursor, Rest)
    ;   refused_start(C, Kind, Detail)
    ->  throw(unreadable(Kind, N, Detail))
    ;   plain_start(Codes)
    ->  plain(Codes, N, Lines, Parent, Document, Rest)
    ;   throw(unreadable(syntax, N, "A value cannot begin like this."))
    ).

block_style(0'|, literal).
block_style(0'>, folded).

line_ended(cursor(Codes, N, Lines), Lines) :-
    (   blank_or_comment(Codes),
        ( Codes = [] ; Codes = [C|_], white(C) )
    ->  true
    ;   throw(unreadable(syntax, N, "There is text behind the value."))
    ).

%   Plain scalars, over one or several lines

plain(Codes, N, Lines, Parent, Document, Rest) :-
    plain_line(Codes, N, First, Commented),
    (   Commented == true
    ->  Rest = Lines,
        Pieces = [First]
    ;   more_plain(Lines, Parent, 0, More, Rest),
        Pieces = [First|More]
    ),
    folded_pieces(Pieces, Text),
    string_codes(String, Text),
    (   More == [],
        null_word(String)
    ->  Document = null
    ;   Commented == true,
        null_word(String)
    ->  Document = null
    ;   Document = plain(String)
    ).

null_word("null").
null_word("Null").
null_word("NULL").
null_word("~").

plain_line(Codes, N, Text, Commented) :-
    before_comment(Codes, Text0, Commented),
    trimmed(Text0, Text),
    (   before_colon(Text, _, _)
    ->  throw(unreadable(syntax, N, "A second key cannot stand on this line."))
    ;   true
    ).

before_comment([], [], false).
before_comment([C,0'#|_], [], true) :-
    white(C),
    !.
before_comment([C|Cs], [C|Text], Commented) :-
    before_comment(Cs, Text, Commented).

%   A piece is a line, or blank(N) for N empty lines before it.

more_plain([line(_, _, Codes)|Lines], Parent, Blank, More, Rest) :-
    all_white(Codes),
    !,
    Blank1 is Blank + 1,
    more_plain(Lines, Parent, Blank1, More, Rest).
more_plain([line(N, Indent, Codes0)|Lines], Parent, Blank, Pieces, Rest) :-
    Indent > Parent,
    skip_white(Codes0, Codes),
    Codes \= [0'#|_],
    \+ ( Indent =:= 0, marker_codes(Codes) ),
    !,
    plain_line(Codes, N, Text, Commented),
    Pieces = [blank(Blank), Text|More],
    (   Commented == true
    ->  More = [],
        Rest = Lines
    ;   more_plain(Lines, Parent, 0, More, Rest)
    ).
more_plain(Lines, _, _, [], Lines).

folded_pieces([First|Pieces], Text) :-
    folded_more(Pieces, More),
    append(First, More, Text).

folded_more([], []).
folded_more([blank(N), Line|Pieces], Text) :-
    fold(N, Break),
    folded_more(Pieces, More),
    append(Line, More, Text0),
    append(Break, Text0, Text).
