:- module(markup,
          [ unmarked/2                  % +Items, -Unmarked
          ]).
:- use_module(characters).
:- use_module(library(lists), [append/3, memberchk/2]).

/** <module> Text without the marks of Markdown

Escapes, links, addresses in angle brackets, bold and italics.  Marks that
are not in pairs are text: an asterisk after a word may be part of a term.
*/

%!  unmarked(+Items:list, -Unmarked:list) is det.
%
%   True when Unmarked are Items, as characters/2 has them, without marks.

unmarked(Items, Unmarked) :-
    unmarked(Items, 0'\s, Unmarked).

unmarked([], _, []).
unmarked([Item|Items], Before, Unmarked) :-
    Item = c(Code, _, _),
    (   mark(Code, Before, Items, Rest)
    ->  unmarked(Rest, Before, Unmarked)
    ;   Code == 0'\\,
        Items = [Next|Rest],
        Next = c(Escaped, _, _),
        punctuation(Escaped)
    ->  Unmarked = [Next|Unmarked1],
        unmarked(Rest, Escaped, Unmarked1)
    ;   Unmarked = [Item|Unmarked1],
        unmarked(Items, Code, Unmarked1)
    ).

punctuation(Code) :-
    Code < 0x80,
    code_type(Code, punct).

%   mark(+Code, +Before, +Items, -Rest): Code, between Before and Items, is a
%   mark; Rest is Items without what closes it.

mark(0'[, _, Items, Rest) :-
    before(0'], 400, Items, Label, After),
    After = [c(0'(,_,_)|Target],
    target(Target, 0, 2000, Behind),
    append(Label, Behind, Rest).
mark(0'<, _, Items, Rest) :-
    scheme(Items),
    before(0'>, 2000, Items, Address, Behind),
    append(Address, Behind, Rest).
mark(Code, Before, Items, Rest) :-
    emphasis(Code),
    (   Items = [c(Code,_,_)|_]
    ->  run(Code, Items, Rest)
    ;   \+ word_character(Before),
        Items = [c(Next,_,_)|_],
        \+ space(Next),
        closed(Items, Code, Code, 200, Rest)
    ).

emphasis(0'*).
emphasis(0'_).

run(Code, [c(Code,_,_)|Items], Rest) :-
    !,
    run(Code, Items, Rest).
run(_, Rest, Rest).

%   before(+Close, +Most, +Items, -Inside, -Behind): up to an unescaped Close,
%   with nothing opened before it.

before(Close, Most, [Item|Items], Inside, Behind) :-
    Most > 0,
    Item = c(Code, _, _),
    (   Code == Close
    ->  Inside = [],
        Behind = Items
    ;   memberchk(Code, `[<`)
    ->  fail
    ;   Code == 0'\\,
        Items = [Next|Items1]
    ->  Inside = [Item, Next|Inside1],
        Most1 is Most - 2,
        before(Close, Most1, Items1, Inside1, Behind)
    ;   Inside = [Item|Inside1],
        Most1 is Most - 1,
        before(Close, Most1, Items, Inside1, Behind)
    ).

%   target(+Items, +Depth, +Most, -Behind): Items open with the target of a
%   link, which has no space, and the bracket that closes it.

target([c(Code,_,_)|Items], Depth, Most, Behind) :-
    Most > 0,
    \+ space(Code),
    Most1 is Most - 1,
    (   Code =\= 0'),
        Code =\= 0'(
    ->  target(Items, Depth, Most1, Behind)
    ;   Code =:= 0'(
    ->  Deeper is Depth + 1,
        target(Items, Deeper, Most1, Behind)
    ;   Depth =:= 0
    ->  Behind = Items
    ;   Higher is Depth - 1,
        target(Items, Higher, Most1, Behind)
    ).

scheme([c(0':,_,_), c(0'/,_,_), c(0'/,_,_)|_]) :-
    !.
scheme([c(Code,_,_)|Items]) :-
    letter(Code),
    scheme(Items).

%   closed(+Items, +Last, +Mark, +Most, -Rest): a Mark at the end of a word,
%   in the same paragraph, is left out of Rest.

closed([Item|Items], Last, Mark, Most, Rest) :-
    Most > 0,
    Item = c(Code, _, _),
    \+ ( line_end(Last), line_end(Code) ),
    (   Code == Mark,
        \+ space(Last),
        ends_word(Items)
    ->  Rest = Items
    ;   Rest = [Item|Rest1],
        Most1 is Most - 1,
        closed(Items, Code, Mark, Most1, Rest1)
    ).

ends_word([]).
ends_word([c(Code,_,_)|_]) :-
    \+ word_character(Code).
