:- module(pages,
          [ without_page_marks/2        % +Items, -Unpaged
          ]).
:- use_module(characters).
:- use_module(library(apply), [exclude/3, maplist/3]).
:- use_module(library(lists), [append/2, member/2, reverse/2]).
:- use_module(library(dcg/basics), [blanks/2, digits/3, whites/2]).

/** <module> Text without the lines that belong to a page

A line counts as heading or footing only if it stands on every page: a
sentence that is said more than once is no running head.
*/

%!  without_page_marks(+Items:list, -Unpaged:list) is det.
%
%   True when Unpaged are Items, as characters/2 has them, without the lines
%   that only number a page, and without the first and the last line of each
%   page if, digits aside, all pages have the same.

without_page_marks(Items0, Unpaged) :-
    without_bare_numbers(Items0, Items),
    split(Items, 0'\f, Pages0),
    maplist(page_lines, Pages0, Pages1),
    exclude(==([]), Pages1, Pages2),
    without_heads(Pages2, Pages3),
    maplist(reverse, Pages3, Pages4),
    without_heads(Pages4, Pages5),
    maplist(reverse, Pages5, Pages),
    append(Pages, Lines),
    append(Lines, Unpaged).

%   Lines that are a number and nothing else count the pages if all of them,
%   and there are several, go up by one: a dose that a line break left alone
%   does not.

without_bare_numbers(Items0, Items) :-
    split(Items0, 0'\n, Lines0),
    findall(Number, ( member(Line, Lines0), bare_number(Line, Number) ), Numbers),
    (   Numbers = [_, _|_],
        counted(Numbers)
    ->  exclude(bare_number, Lines0, Lines),
        append(Lines, Items)
    ;   Items = Items0
    ).

bare_number(Line) :-
    bare_number(Line, _).

bare_number(Line, Number) :-
    maplist(code, Line, Codes),
    phrase(bare_number(Number), Codes).

bare_number(Number) -->
    whites, dash, whites, digits([D|Ds]), whites, dash, whites, line_end,
    { number_codes(Number, [D|Ds]) }.

line_end --> "\r\n".
line_end --> "\n".
line_end --> "".

dash --> "-".
dash --> "\u2013".
dash --> "".

counted([_]).
counted([N, Next|Numbers]) :-
    Next =:= N + 1,
    counted([Next|Numbers]).

%   A line keeps the character that ends it.

page_lines(Items, Lines) :-
    split(Items, 0'\n, Lines0),
    exclude(page_number, Lines0, Lines1),
    trimmed(Lines1, Lines2),
    reverse(Lines2, Lines3),
    trimmed(Lines3, Lines4),
    reverse(Lines4, Lines).

split([], _, []).
split([Item|Items], Code, [[Item|Line]|Lines]) :-
    (   Item = c(Code, _, _)
    ->  Line = [],
        split(Items, Code, Lines)
    ;   rest_of_line(Items, Code, Line, Rest),
        split(Rest, Code, Lines)
    ).

rest_of_line([], _, [], []).
rest_of_line([Item|Items], Code, [Item|Line], Rest) :-
    (   Item = c(Code, _, _)
    ->  Line = [],
        Rest = Items
    ;   rest_of_line(Items, Code, Line, Rest)
    ).

trimmed(Lines0, Lines) :-
    (   Lines0 = [Line|Lines1],
        \+ ( member(c(Code,_,_), Line), \+ space(Code) )
    ->  trimmed(Lines1, Lines)
    ;   Lines = Lines0
    ).

page_number(Line) :-
    maplist(code, Line, Codes),
    phrase(page_number, Codes).

code(c(Code,_,_), Code).

page_number -->
    blanks, ( "Page" ; "page" ; "PAGE" ), blanks, digits([_|_]), blanks,
    ( "of", blanks, digits([_|_]) ; "/", blanks, digits([_|_]) ; "" ),
    blanks.

without_heads(Pages0, Pages) :-
    (   Pages0 = [[Line|_],_|_],
        shape(Line, Shape),
        \+ ( member(Page, Pages0), \+ headed(Shape, Page) )
    ->  maplist(tail, Pages0, Pages)
    ;   Pages = Pages0
    ).

headed(Shape, [Line|_]) :-
    shape(Line, Shape).

tail([_|Lines], Lines).

%   shape(+Line, -Codes): without its digits and spaces

shape(Line, Codes) :-
    findall(Code,
            ( member(c(Code,_,_), Line),
              \+ space(Code),
              \+ code_type(Code, digit)
            ),
            Codes).
