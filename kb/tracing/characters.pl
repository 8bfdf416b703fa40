:- module(characters,
          [ characters/2,               % +Text, -Items
            invisible/1,                % +Code
            space/1,                    % +Code
            line_end/1,                 % +Code
            letter/1,                   % +Code
            word_character/1            % +Code
          ]).
:- use_module(library(apply), [foldl/4]).
:- autoload(library(unicode), [unicode_nfkc/2]).

/** <module> One character for all the ways of writing it

Text is worked on as items c(Code, From, To): a character, and where in the
text as it was given it comes from.
*/

%!  characters(+Text:string, -Items:list) is det.
%
%   True when Items are the characters of Text: compatibility composed
%   (NFKC), the invisible ones dropped, dashes, quotes and spaces each one.
%   Ends of lines and of pages and soft hyphens are still told apart.

characters(Text, Items) :-
    string_codes(Text, Codes),
    items(Codes, 0, Items).

items([], _, []).
items([Code|Codes0], From, Items) :-
    marks(Codes0, Marks, Codes, From, To0),
    To is To0 + 1,
    (   Marks == [],
        Code < 0x80
    ->  one(Code, From, To, Items, Rest)
    ;   plain(Code, Plain)
    ->  foldl(one_of(From, To), Plain, Items, Rest)
    ;   string_codes(Cluster, [Code|Marks]),
        unicode_nfkc(Cluster, Composed),
        atom_codes(Composed, All),
        foldl(one_of(From, To), All, Items, Rest)
    ),
    items(Codes, To, Rest).

one_of(From, To, Code, Items, Rest) :-
    (   plain(Code, Plain)
    ->  foldl(exactly(From, To), Plain, Items, Rest)
    ;   one(Code, From, To, Items, Rest)
    ).

exactly(From, To, Code, [c(Code,From,To)|Rest], Rest).

one(Code0, From, To, [c(Code,From,To)|Rest], Rest) :-
    (   ascii(Code0, Code1)
    ->  Code = Code1
    ;   Code = Code0
    ).

%   What follows a character and belongs to it.

marks([Code|Codes0], [Code|Marks], Codes, To0, To) :-
    Code >= 0x300,
    combining(Code),
    !,
    To1 is To0 + 1,
    marks(Codes0, Marks, Codes, To1, To).
marks(Codes, [], Codes, To, To).

combining(Code) :-
    combining(First, Last),
    between(First, Last, Code),
    !.

combining(0x0300, 0x036F).
combining(0x1AB0, 0x1AFF).
combining(0x1DC0, 0x1DFF).
combining(0x20D0, 0x20FF).
combining(0x3099, 0x309A).
combining(0xFE20, 0xFE2F).

%   plain(+Code, -Codes): what stands for Code, beyond ASCII.

plain(Code, Codes) :-
    Code >= 0x80,
    range(First, Last, Codes0),
    between(First, Last, Code),
    !,
    Codes = Codes0.

range(0x0080, 0x0084, [0'\s]).
range(0x0085, 0x0085, [0'\n]).
range(0x0086, 0x00A0, [0'\s]).
range(0x00AB, 0x00AB, [0'"]).
range(0x00B4, 0x00B4, [0'']).
range(0x00BB, 0x00BB, [0'"]).
range(0x061C, 0x061C, []).
range(0x180E, 0x180E, []).
range(0x2000, 0x200A, [0'\s]).
range(0x200B, 0x200F, []).
range(0x2010, 0x2015, [0'-]).
range(0x2018, 0x201B, [0'']).
range(0x201C, 0x201F, [0'"]).
range(0x2028, 0x2029, [0'\n]).
range(0x202A, 0x202E, []).
range(0x202F, 0x202F, [0'\s]).
range(0x2032, 0x2032, [0'']).
range(0x2033, 0x2033, [0'"]).
range(0x2043, 0x2043, [0'-]).
range(0x2044, 0x2044, [0'/]).
range(0x205F, 0x205F, [0'\s]).
range(0x2060, 0x2064, []).
range(0x2066, 0x206F, []).
range(0x2212, 0x2212, [0'-]).
range(0x2215, 0x2215, [0'/]).
range(0x3000, 0x3000, [0'\s]).
range(0xFE00, 0xFE0F, []).
range(0xFE58, 0xFE58, [0'-]).
range(0xFE63, 0xFE63, [0'-]).
range(0xFEFF, 0xFEFF, []).
range(0xFF0D, 0xFF0D, [0'-]).

ascii(0'`,  0'').
ascii(0'|,  0'\s).
ascii(0x7F, 0'\s).
ascii(Code, 0'\s) :-
    Code < 0x20,
    Code =\= 0'\n,
    Code =\= 0'\f.

%!  invisible(+Code) is semidet.
%
%   True when Code only steers how a text is shown.

invisible(Code) :-
    plain(Code, []).

%!  space(+Code) is semidet.
%!  line_end(+Code) is semidet.
%
%   True when Code is white space, or a space that ends a line.

space(0'\s).
space(0'\n).
space(0'\f).

line_end(0'\n).
line_end(0'\f).

%!  letter(+Code) is semidet.
%!  word_character(+Code) is semidet.
%
%   True when Code is a letter, or a part of a word at all.

letter(Code) :-
    code_type(Code, alpha),
    Code =\= 0'_.

word_character(Code) :-
    (   code_type(Code, alnum)
    ->  true
    ;   Code >= 0x300,
        combining(Code)
    ).
