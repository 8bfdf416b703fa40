:- module(coverage,
          [ region/5,                   % +Unit, +Units, +InOrder, -From, -To
            gaps/4,                     % +Placed, +Regions, +Length, -Gaps
            pieces/5,                   % +Copy, +From, +To, +Count, -Pieces
            worded/4                    % +FoldedString, +From, +To, -Span
          ]).
:- use_module(alignment).
:- use_module(characters).
:- use_module(folding).
:- use_module(library(apply), [convlist/3, maplist/3]).
:- use_module(library(lists), [append/3, last/2, member/2, memberchk/2]).
:- use_module(library(dcg/basics), [digits/3]).

/** <module> The text between the passages that are found

List markers and punctuation standing alone are no text; signs that
compare, negate or count are.
*/

%!  region(+Unit, +Units, +InOrder, -From, -To) is det.
%
%   True when Unit, which is not found, would stand between From and To: the
%   end of the last of Units before it that is in order, and the start of
%   the next that is not a part of Unit; To is `end` where there is none.

region(Unit, Units, InOrder, From, To) :-
    append(Before, [Unit|After], Units),
    !,
    findall(End,
            ( member(Other, Before),
              memberchk(Other-Start, InOrder),
              unit_end(Other, Start, End)
            ),
            Ends),
    (   last(Ends, From0)
    ->  From = From0
    ;   From = 0
    ),
    (   member(Next, After),
        memberchk(Next-To0, InOrder),
        \+ within(Next, Unit)
    ->  To = To0
    ;   To = end
    ).

%!  gaps(+Placed:list, +Regions:list, +Length, -Gaps:list) is det.
%
%   True when Gaps, From-To, are what neither the units of Placed, Unit-Start,
%   nor Regions, From-To, hold of a text of Length.

gaps(Placed, Regions, Length, Gaps) :-
    findall(Start-End,
            ( member(Unit-Start, Placed), unit_end(Unit, Start, End) ),
            Units),
    append(Units, Regions, Spans0),
    msort(Spans0, Spans),
    gaps_from(Spans, 0, Length, Gaps).

gaps_from([], From, Length, Gaps) :-
    (   From < Length
    ->  Gaps = [From-Length]
    ;   Gaps = []
    ).
gaps_from([Start-End|Spans], From, Length, Gaps) :-
    (   From < Start
    ->  Gaps = [From-Start|Gaps1]
    ;   Gaps = Gaps1
    ),
    To is max(From, End),
    gaps_from(Spans, To, Length, Gaps1).

%!  worded(+Folded:string, +From, +To, -Span) is semidet.
%
%   True when Span, Start-End, is what lies between From and To of Folded
%   without the markers and punctuation at both ends, and holds a word.

worded(Folded, From, To, Start-End) :-
    tokens(Folded, From, To, Tokens),
    once(( member(Start-First, Tokens), \+ idle(First) )),
    findall(Place-Token,
            ( member(Place-Token, Tokens), \+ idle(Token) ),
            Worded),
    last(Worded, Place-Token),
    length(Token, Length),
    End is Place + Length.

%!  pieces(+Copy, +From, +To, +Count, -Pieces:list) is semidet.
%
%   True when Pieces, Start-End, are Count pieces, each with a word, that
%   make up what lies between From and To of Copy, Text-Folded: the items of
%   a list, or else paragraphs, or else lines of Text.

pieces(Copy, From, To, Count, Pieces) :-
    Copy = _-folded(String, _, _),
    tokens(String, From, To, Tokens),
    (   Break = item
    ;   Break = paragraph
    ;   Break = line
    ),
    parted(Tokens, Break, Copy, From, Starts),
    append(Starts, [To], Borders),
    spans(Borders, Spans),
    convlist(worded_span(String), Spans, Pieces),
    length(Pieces, Count),
    !.

worded_span(String, From-To, Span) :-
    worded(String, From, To, Span).

spans([From, To|Borders], [From-To|Spans]) :-
    !,
    spans([To|Borders], Spans).
spans(_, []).

parted(Tokens, Break, Copy, From, Starts) :-
    findall(Start,
            ( append(_, [Place0-Token0, Start-Token|_], Tokens),
              length(Token0, Length0),
              End0 is Place0 + Length0,
              lines_between(Copy, End0, Start, Lines),
              breaks(Break, Token0, Token, Lines)
            ),
            Starts0),
    Starts = [From|Starts0].

%   breaks(+Break, +Before, +Token, +Lines): a piece begins with Token, Lines
%   below the token Before.

breaks(item, Before, Token, Lines) :-
    Lines >= 1,
    \+ idle(Before),
    idle(Token).
breaks(paragraph, _, _, Lines) :-
    Lines >= 2.
breaks(line, _, _, Lines) :-
    Lines >= 1.

%   lines_between(+Copy, +End, +Start, -Lines): Lines end between a token that
%   ends at End and the one that begins at Start.

lines_between(Text-Folded, End, Start, Lines) :-
    From is End - 1,
    To is Start + 1,
    verbatim(Text, Folded, From, To, Between),
    split_string(Between, "\n\f", "", Parts),
    length(Parts, Count),
    Lines is Count - 1.

%   tokens(+Folded, +From, +To, -Tokens): Place-Codes for each run without a
%   space.

tokens(Folded, From, To, Tokens) :-
    Length is To - From,
    sub_string(Folded, From, Length, _, Part),
    string_codes(Part, Codes),
    tokens(Codes, From, Tokens).

tokens([], _, []).
tokens([Code|Codes], Place, Tokens) :-
    (   space(Code)
    ->  Next is Place + 1,
        tokens(Codes, Next, Tokens)
    ;   token([Code|Codes], Token, Rest),
        length(Token, Length),
        Next is Place + Length,
        Tokens = [Place-Token|Tokens1],
        tokens(Rest, Next, Tokens1)
    ).

token([Code|Codes], [Code|Token], Rest) :-
    \+ space(Code),
    !,
    token(Codes, Token, Rest).
token(Rest, [], Rest).

%   idle(+Codes): a marker of a list, or punctuation alone

idle(Codes) :-
    (   maplist(between_words, Codes)
    ->  true
    ;   Codes == [0'o]
    ->  true
    ;   phrase(marker, Codes)
    ->  true
    ).

between_words(Code) :-
    (   Code < 0x80
    ->  memberchk(Code, `-*_.,:;!?#()[]{}'"\\`)
    ;   between(0xE000, 0xF8FF, Code)
    ->  true
    ;   memberchk(Code, `·•‣●○■□◆◇▪▫◦➢➤►▸✓✔∙`)
    ).

%   1.  a)  (iv)  1.b.iii.

marker -->
    opening,
    counted,
    more_counted.

opening -->
    [Code], { memberchk(Code, `([-*`) }, !, opening.
opening -->
    [Code], { Code >= 0x80, between_words(Code) }, !, opening.
opening -->
    [].

more_counted -->
    closing.
more_counted -->
    closing, counted, more_counted.

closing -->
    [Code], { memberchk(Code, `.):]`) }.
closing -->
    ").".

counted -->
    digits(Digits), { Digits = [_|_], length(Digits, L), L =< 2 }, !.
counted -->
    roman(Digits), { Digits = [_,_|_] }, !.
counted -->
    [Code], { code_type(Code, alpha), Code < 0x80 }.

roman([Code|Codes]) -->
    [Code], { memberchk(Code, `ivxIVX`) }, !, roman(Codes).
roman([]) -->
    [].
