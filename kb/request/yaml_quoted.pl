:- module(yaml_quoted,
          [ quoted/5                    % +Quote, +Cursor, +Parent, -Codes, -Rest
          ]).
:- use_module(yaml_characters).
:- use_module(library(lists), [memberchk/2, reverse/2]).

/** <module> YAML scalars in quotation marks
*/

%!  quoted(+Quote, +Cursor, +Parent, -Codes, -Rest) is det.
%
%   True when Codes are the quoted scalar whose opening Quote stands before
%   Cursor; its further lines stand further in than Parent.

quoted(Quote, Cursor, Parent, Codes, Rest) :-
    quoted_codes(Quote, Cursor, Parent, [], Codes, Rest).

%   The codes so far are kept reversed; an escaped code is kept(Code), so
%   that folding does not take it for space.

quoted_codes(Quote, cursor([], N, Lines), Parent, Seen0, Codes, Rest) :-
    !,
    drop_white(Seen0, Seen1),
    next_text(Lines, N, 0, Blank, Cursor),
    further_in(Lines, Cursor, Parent),
    (   Seen1 = [continued|Seen2]
    ->  breaks_onto(Blank, Seen2, Seen)
    ;   fold(Blank, Break),
        onto(Break, Seen1, Seen)
    ),
    quoted_codes(Quote, Cursor, Parent, Seen, Codes, Rest).
quoted_codes(0'', cursor([0'',0''|Cs], N, Lines), Parent, Seen, Codes, Rest) :-
    !,
    quoted_codes(0'', cursor(Cs, N, Lines), Parent, [0''|Seen], Codes, Rest).
quoted_codes(Quote, cursor([Quote|Cs], N, Lines), _, Seen, Codes,
             cursor(Cs, N, Lines)) :-
    !,
    reverse(Seen, Kept),
    unkept(Kept, Codes).
quoted_codes(0'", cursor([0'\\|Cs0], N, Lines), Parent, Seen, Codes, Rest) :-
    !,
    (   Cs0 == []
    ->  quoted_codes(0'", cursor([], N, Lines), Parent, [continued|Seen],
                     Codes, Rest)
    ;   escape(Cs0, N, Code, Cs),
        quoted_codes(0'", cursor(Cs, N, Lines), Parent, [kept(Code)|Seen],
                     Codes, Rest)
    ).
quoted_codes(Quote, cursor([C|Cs], N, Lines), Parent, Seen, Codes, Rest) :-
    quoted_codes(Quote, cursor(Cs, N, Lines), Parent, [C|Seen], Codes, Rest).

further_in(Lines, cursor(_, N, _), Parent) :-
    memberchk(line(N, Indent, _), Lines),
    (   Indent > Parent
    ->  true
    ;   throw(unreadable(syntax, N, "A quoted text goes on too far out."))
    ).

drop_white([C|Seen0], Seen) :-
    integer(C),
    white(C),
    !,
    drop_white(Seen0, Seen).
drop_white(Seen, Seen).

breaks_onto(0, Seen, Seen) :-
    !.
breaks_onto(N, Seen0, Seen) :-
    N1 is N - 1,
    breaks_onto(N1, [0'\n|Seen0], Seen).

onto([], Seen, Seen).
onto([C|Cs], Seen0, Seen) :-
    onto(Cs, [kept(C)|Seen0], Seen).

unkept([], []).
unkept([K|Ks], [C|Cs]) :-
    (   K = kept(C0)
    ->  C = C0
    ;   C = K
    ),
    unkept(Ks, Cs).

escape([0'x|Cs0], N, Code, Cs) :-
    !,
    hexadecimal(2, Cs0, N, 0, Code, Cs).
escape([0'u|Cs0], N, Code, Cs) :-
    !,
    hexadecimal(4, Cs0, N, 0, Code, Cs).
escape([0'U|Cs0], N, Code, Cs) :-
    !,
    hexadecimal(8, Cs0, N, 0, Code, Cs).
escape([C|Cs], _, Code, Cs) :-
    escaped(C, Code),
    !.
escape(_, N, _, _) :-
    throw(unreadable(syntax, N, "There is no such escape.")).

hexadecimal(0, Cs, N, Code, Code, Cs) :-
    !,
    (   ( between(0xD800, 0xDFFF, Code) ; Code > 0x10FFFF )
    ->  throw(unreadable(syntax, N, "An escape that is no character."))
    ;   true
    ).
hexadecimal(Digits, [C|Cs0], N, Code0, Code, Cs) :-
    code_type(C, xdigit(Weight)),
    !,
    Code1 is Code0 * 16 + Weight,
    Digits1 is Digits - 1,
    hexadecimal(Digits1, Cs0, N, Code1, Code, Cs).
hexadecimal(_, _, N, _, _, _) :-
    throw(unreadable(syntax, N, "Hexadecimal digits are expected.")).

escaped(0'0,  0).
escaped(0'a,  7).
escaped(0'b,  8).
escaped(0't,  9).
escaped(0'\t, 9).
escaped(0'n,  10).
escaped(0'v,  11).
escaped(0'f,  12).
escaped(0'r,  13).
escaped(0'e,  27).
escaped(0'\s, 0'\s).
escaped(0'",  0'").
escaped(0'/,  0'/).
escaped(0'\\, 0'\\).
escaped(0'N,  0x85).
escaped(0'_,  0xA0).
escaped(0'L,  0x2028).
escaped(0'P,  0x2029).
