:- module(yaml_blocks,
          [ block_scalar/7              % +Style, +Header, +Line, +Lines, +Parent, -Document, -Rest
          ]).
:- use_module(yaml_characters).
:- use_module(library(lists), [append/3, reverse/2]).

/** <module> YAML scalars written in lines of their own
*/

%!  block_scalar(+Style, +Header, +Line, +Lines, +Parent, -Document, -Rest)
%!      is det.
%
%   True when Document is the scalar of Style (`literal` or `folded`) whose
%   Header stands on Line and whose text is those of Lines that stand further
%   in than Parent; Rest are the lines behind it.

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
