:- module(single_line,
          [ single_line/2               % +Text0, -Text
          ]).
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [memberchk/2]).

/** <module> Words that were received, in a line of their own

A line quotes what was received.  A break in it would begin a line, or a
paragraph, that nobody here has written; a mark of direction would turn round
what stands beside it.
*/

%!  single_line(+Text0:string, -Text:string) is det.
%
%   True when Text is Text0 with each character spelled out that breaks a line,
%   turns it round or is obeyed by a terminal.

single_line(Text0, Text) :-
    shapeless(Characters),
    (   split_string(Text0, Characters, "", [_])
    ->  Text = Text0
    ;   string_codes(Characters, Shapeless),
        string_codes(Text0, Codes),
        maplist(spelled(Shapeless), Codes, Parts),
        atomic_list_concat(Parts, Atom),
        atom_string(Atom, Text)
    ).

shapeless("\n\r\t\v\f\b\0\\a\e\x7F\\x85\\x200E\\x200F\\x2028\\x2029\\x202A\\c
           \x202B\\x202C\\x202D\\x202E\\x2066\\x2067\\x2068\\x2069\").

spelled(Shapeless, Code, Text) :-
    (   \+ memberchk(Code, Shapeless)
    ->  char_code(Text, Code)
    ;   short(Code, Text0)
    ->  Text = Text0
    ;   format(atom(Text), "\\u~|~`0t~16r~4+", [Code])
    ).

short(0'\n, '\\n').
short(0'\r, '\\r').
short(0'\t, '\\t').
