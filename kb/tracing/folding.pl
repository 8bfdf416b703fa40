:- module(folding,
          [ folded/2,                   % +Text, -Folded
            folded_text/2,              % +Text, -FoldedText
            fingerprint/3,              % +Text, -Length, -Sha256
            verbatim/5                  % +Text, +Folded, +From, +To, -Verbatim
          ]).
:- use_module(characters).
:- use_module(markup).
:- use_module(pages).
:- use_module('../language/canonical', [sha256/2]).
:- use_module(library(apply), [maplist/5]).
:- use_module(library(error), [must_be/2]).
:- use_module(library(lists), [memberchk/2]).

/** <module> What two copies of a document have in common

A document reaches its readers as a web page, a PDF file or plain text, and
each way of extracting its text breaks lines, marks lists and writes dashes
in its own way.  Folding takes these differences out and keeps every word,
number and sign, in order and case.  In this order:

  1. NFKC; invisible characters go; each dash is `-`, each single or double
     quote is `'` or `"`, a vertical bar and any white space a space.
  2. Lines that only number a page go, and so do lines that head or foot
     every page, digits aside, where form feeds part the pages.
  3. Marks of Markdown go: escapes, link targets, the brackets around an
     address, pairs of `*` or `_` around words, `**` and `__` anywhere.
  4. A soft hyphen goes, with the end of a line behind it.
  5. Space in an address goes.  One runs from `://` to the next of
     `. , ; ) ] " >` that a space follows, or to a space that a capital
     follows.
  6. Dashes in a row are one.  A dash behind a letter goes if a letter
     follows it, with any space between; behind another letter or digit it
     loses the space that follows.  Space around a slash goes, other space
     is one space, and there is none at either end.

characters.pl lists the characters that step 1 is about.
*/

%!  folded(+Text:string, -Folded) is det.
%
%   True when Folded is folded(String, Froms, Tos): character I of String,
%   counted from 1, is what Text holds from argument I of Froms to argument
%   I of Tos.

folded(Text, folded(String, Froms, Tos)) :-
    must_be(string, Text),
    characters(Text, Items0),
    without_page_marks(Items0, Items1),
    unmarked(Items1, Items2),
    softened(Items2, Items3),
    addressed(Items3, Items4),
    joined(Items4, 0'\s, Items),
    maplist(item_parts, Items, Codes, FromList, ToList),
    string_codes(String, Codes),
    compound_name_arguments(Froms, froms, FromList),
    compound_name_arguments(Tos, tos, ToList).

item_parts(c(Code,From,To), Code, From, To).

%!  folded_text(+Text:string, -FoldedText:string) is det.

folded_text(Text, FoldedText) :-
    folded(Text, folded(FoldedText, _, _)).

%!  fingerprint(+Text:string, -Length:integer, -Sha256:atom) is det.
%
%   True when Text has Length characters once it is folded, and Sha256 is
%   the hash of their UTF-8 bytes.  This is how a row of passages is made
%   from the passage as it stands in a copy.

fingerprint(Text, Length, Sha256) :-
    folded_text(Text, Folded),
    string_length(Folded, Length),
    sha256(Folded, Sha256).

%!  verbatim(+Text, +Folded, +From, +To, -Verbatim:string) is det.
%
%   True when Verbatim is what Text holds for the characters From to To,
%   counted from 0, To excluded, of Folded.

verbatim(Text, folded(_, Froms, Tos), From, To, Verbatim) :-
    First is From + 1,
    arg(First, Froms, Start),
    arg(To, Tos, End),
    Length is End - Start,
    sub_string(Text, Start, Length, _, Verbatim).

%   Soft hyphens

softened([], []).
softened([Item|Items0], Items) :-
    (   Item = c(0xAD, _, _)
    ->  (   spaces(Items0, Rest, Broken),
            Broken == broken
        ->  softened(Rest, Items)
        ;   softened(Items0, Items)
        )
    ;   Items = [Item|Items1],
        softened(Items0, Items1)
    ).

%   spaces(+Items, -Rest, -Broken): Rest begins after the spaces; Broken is
%   `broken` if a line ends among them.

spaces([c(Code,_,_)|Items], Rest, Broken) :-
    space(Code),
    !,
    (   line_end(Code)
    ->  Broken = broken
    ;   true
    ),
    spaces(Items, Rest, Broken).
spaces(Items, Items, _).

%   Addresses

addressed([], []).
addressed([Item|Items0], [Item|Items]) :-
    (   Item = c(0':, _, _),
        Items0 = [c(0'/,_,_), c(0'/,_,_)|_]
    ->  in_address(Items0, Items)
    ;   addressed(Items0, Items)
    ).

in_address([], []).
in_address([Item|Items0], Items) :-
    Item = c(Code, _, _),
    (   space(Code)
    ->  spaces(Items0, Rest, _),
        (   Rest = [c(After,_,_)|_],
            code_type(After, upper)
        ->  Items = [Item|Items1],
            addressed(Rest, Items1)
        ;   in_address(Rest, Items)
        )
    ;   memberchk(Code, `.,;)]">`),
        spaced(Items0)
    ->  Items = [Item|Items1],
        addressed(Items0, Items1)
    ;   Items = [Item|Items1],
        in_address(Items0, Items1)
    ).

spaced([]).
spaced([c(Code,_,_)|_]) :-
    space(Code).

%   Spaces, dashes and slashes

joined([], _, []).
joined([Item|Items0], Before, Items) :-
    Item = c(Code, From, To),
    (   space(Code)
    ->  spaces(Items0, Rest, _),
        (   parts(Before, Rest)
        ->  Items = [c(0'\s,From,To)|Items1]
        ;   Items = Items1
        ),
        joined(Rest, 0'\s, Before, Items1)
    ;   Code == 0'-
    ->  dashes(Items0, Rest0),
        (   word_character(Before)
        ->  spaces(Rest0, Rest, _)
        ;   Rest = Rest0
        ),
        (   letter(Before),
            Rest = [c(After,_,_)|_],
            letter(After)
        ->  joined(Rest, Before, Items)
        ;   Items = [Item|Items1],
            joined(Rest, 0'-, Items1)
        )
    ;   Items = [Item|Items1],
        joined(Items0, Code, Items1)
    ).

joined(Items0, Space, Before, Items) :-
    (   Before == 0'/
    ->  joined(Items0, Before, Items)
    ;   joined(Items0, Space, Items)
    ).

%   parts(+Before, +Items): the space between them is one.

parts(Before, [c(After,_,_)|_]) :-
    Before =\= 0'\s,
    Before =\= 0'/,
    After =\= 0'/.

dashes([c(0'-,_,_)|Items], Rest) :-
    !,
    dashes(Items, Rest).
dashes(Rest, Rest).
