:- module(yaml_scalars,
          [ inline/7,                   % +Codes, +Line, +Lines, +Parent, +Depth, -Document, -Rest
            key/4,                      % +Codes, +Line, -Key, -After
            blank_or_comment/1          % +Codes
          ]).
:- use_module(yaml_characters).
:- use_module(yaml_flow).
:- use_module(yaml_quoted).
:- use_module(library(lists), [append/3, memberchk/2, reverse/2]).

/** <module> YAML scalars, and what else begins behind a key or a dash
*/

%!  blank_or_comment(+Codes) is semidet.
%
%   True when nothing but space and perhaps a comment is in Codes.

blank_or_comment([]).
blank_or_comment([C|Cs]) :-
    (   white(C)
    ->  blank_or_comment(Cs)
    ;   C == 0'#
    ).

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

%   Block scalars

block_scalar(Style, Header, N, Lines, Parent, quoted(String), Rest) :-
    header(Header, N, Chomp, Digit),
    least_indent(Digit, Lines, Parent, N, Indent),
    block_lines(Lines, Parent, Indent, Block0, Rest),
    without_trailing(Block0, Block, Trailing),
    block_text(Style, Block, Text0),
    chomped(Chomp, Block, Trailing, Text0, Text),
    string_codes(String, Text).

header(Codes, N, Chomp, Digit) :-
    header_parts(Codes, none, Chomp0, none, Digit, Rest),
    (   blank_or_comment(Rest),
        ( Rest == [] ; Rest = [C|_], white(C) )
    ->  (   Chomp0 == none
        ->  Chomp = clip
        ;   Chomp = Chomp0
        )
    ;   throw(unreadable(syntax, N, "The head of a block scalar is not \c
                                     understood."))
    ).

header_parts([0'-|Cs], none, Chomp, D0, D, Rest) :-
    !,
    header_parts(Cs, strip, Chomp, D0, D, Rest).
header_parts([0'+|Cs], none, Chomp, D0, D, Rest) :-
    !,
    header_parts(Cs, keep, Chomp, D0, D, Rest).
header_parts([C|Cs], Chomp0, Chomp, none, D, Rest) :-
    C >= 0'1,
    C =< 0'9,
    !,
    D0 is C - 0'0,
    header_parts(Cs, Chomp0, Chomp, D0, D, Rest).
header_parts(Rest, Chomp, Chomp, D, D, Rest).

least_indent(none, Lines, Parent, N, Indent) :-
    !,
    (   append(Blanks, [line(_, Indent0, Codes)|_], Lines),
        \+ all_white(Codes)
    ->  (   memberchk_deeper(Blanks, Indent0)
        ->  throw(unreadable(syntax, N, "A blank line stands further in than \c
                                         the text."))
        ;   true
        ),
        Indent is max(Indent0, Parent + 1)
    ;   blank_indent(Lines, Parent + 1, Indent)
    ).
least_indent(Digit, _, Parent, _, Indent) :-
    Indent is max(Parent, 0) + Digit.

%   Of blank lines alone the longest sets the indentation.

blank_indent([line(_, I, Codes)|Lines], Indent0, Indent) :-
    Codes == [],
    !,
    Indent1 is max(I, Indent0),
    blank_indent(Lines, Indent1, Indent).
blank_indent(_, Indent0, Indent) :-
    Indent is Indent0.

memberchk_deeper(Blanks, Indent) :-
    append(_, [line(_, I, _)|_], Blanks),
    I > Indent,
    !.

block_lines([line(_, I, Codes)|Lines], Parent, Indent, [Line|Block], Rest) :-
    (   I >= Indent
    ->  Extra is I - Indent,
        indented(Extra, Codes, Line)
    ;   Codes == [],
        Line = []
    ),
    \+ ( I =:= 0, marker_codes(Codes) ),
    !,
    block_lines(Lines, Parent, Indent, Block, Rest).
block_lines([line(N, I, Codes)|_], Parent, _, _, _) :-
    I > Parent,
    Codes \== [],
    \+ Codes = [0'#|_],
    !,
    throw(unreadable(syntax, N, "A line of a block scalar stands too far out.")).
block_lines(Lines, _, _, [], Lines).

indented(0, Codes, Codes) :-
    !.
indented(N, Codes, [0'\s|Line]) :-
    N1 is N - 1,
    indented(N1, Codes, Line).

without_trailing(Block0, Block, Trailing) :-
    reverse(Block0, Reversed),
    drop_empty(Reversed, 0, Trailing, Kept),
    reverse(Kept, Block).

drop_empty([[]|Lines], N0, N, Kept) :-
    !,
    N1 is N0 + 1,
    drop_empty(Lines, N1, N, Kept).
drop_empty(Lines, N, N, Lines).

block_text(literal, Lines, Text) :-
    joined(Lines, [0'\n], Text).
block_text(folded, Lines, Text) :-
    folded_block(Lines, Text).

joined([], _, []).
joined([Line], _, Line) :-
    !.
joined([Line|Lines], Break, Text) :-
    joined(Lines, Break, More),
    append(Break, More, Text0),
    append(Line, Text0, Text).

%   A break between two lines that are not set in further becomes a space,
%   and empty lines between them become breaks.

folded_block([], []).
folded_block([Line], Line) :-
    !.
folded_block([Line|Lines], Text) :-
    empty_lines(Lines, 0, N, Rest),
    Rest = [Next|_],
    (   ( Line = [] ; set_in(Line) ; set_in(Next) )
    ->  Breaks is N + 1,
        breaks(Breaks, Break)
    ;   fold(N, Break)
    ),
    folded_block(Rest, More),
    append(Break, More, Text0),
    append(Line, Text0, Text).

empty_lines([[]|Lines], N0, N, Rest) :-
    !,
    N1 is N0 + 1,
    empty_lines(Lines, N1, N, Rest).
empty_lines(Lines, N, N, Lines).

set_in([C|_]) :-
    white(C).

breaks(0, []) :-
    !.
breaks(N, [0'\n|Breaks]) :-
    N1 is N - 1,
    breaks(N1, Breaks).

chomped(strip, _, _, Text, Text).
chomped(clip, Block, _, Text0, Text) :-
    (   Block == []
    ->  Text = Text0
    ;   append(Text0, [0'\n], Text)
    ).
chomped(keep, Block, Trailing, Text0, Text) :-
    (   Block == []
    ->  N = Trailing
    ;   N is Trailing + 1
    ),
    breaks(N, Breaks),
    append(Text0, Breaks, Text).
