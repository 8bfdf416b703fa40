:- module(finding,
          [ occurrences/3               % +Folded, +Prints, -Occurrences
          ]).
:- use_module(characters).
:- use_module(library(assoc), [list_to_assoc/2]).
:- use_module(library(lists), [member/2]).
:- use_module(library(sha), [sha_hash/3]).
:- use_module(library(solution_sequences), [limit/2]).

/** <module> Where a text has the stretches that fingerprints were taken of

Only stretches of whole words are compared: a number is not taken for
the end of a longer one, nor for one side of its decimal point.
*/

%!  occurrences(+Folded:string, +Prints:list, -Occurrences) is det.
%
%   True when Occurrences is an assoc from each Length-Sha256 of Prints to
%   the starts, in order and at most twenty, of the stretches of Folded that
%   have it.

occurrences(Folded, Prints0, Occurrences) :-
    sort(Prints0, Prints),
    string_codes(Folded, Codes),
    borders([0'\s, 0'\s|Codes], 0, Starts, EndFlags),
    compound_name_arguments(Ends, ends, EndFlags),
    findall(Print-Places,
            ( member(Print, Prints),
              findall(Start,
                      limit(20, stretch(Print, Folded, Starts, Ends, Start)),
                      Places)
            ),
            Pairs),
    list_to_assoc(Pairs, Occurrences).

stretch(Length-Sha256, Folded, Starts, Ends, Start) :-
    string_codes(Sha256, Digits),
    bytes(Digits, Hash),
    functor(Ends, _, Last),
    member(Start, Starts),
    End is Start + Length,
    (   End > Last
    ->  !,
        fail
    ;   arg(End, Ends, true),
        sub_string(Folded, Start, Length, _, Stretch),
        sha_hash(Stretch, Hash, [algorithm(sha256), encoding(utf8)])
    ).

bytes([], []).
bytes([High, Low|Digits], [Byte|Bytes]) :-
    code_type(High, xdigit(Sixteens)),
    code_type(Low, xdigit(Ones)),
    Byte is 16 * Sixteens + Ones,
    bytes(Digits, Bytes).

%   borders(+Codes, +Position, -Starts, -EndFlags): Codes begins two before
%   Position.  EndFlags has `true` for each position, from 1, at which a
%   stretch may end.

borders([Before2, Before, Code|Codes], Position, Starts, EndFlags) :-
    !,
    next(Codes, After),
    (   border(Before2, Before, Code, After)
    ->  Border = true
    ;   Border = false
    ),
    (   Border == true,
        \+ space(Code)
    ->  Starts = [Position|Starts1]
    ;   Starts = Starts1
    ),
    (   Position =:= 0
    ->  EndFlags = EndFlags1
    ;   ending(Border, Before, Flag),
        EndFlags = [Flag|EndFlags1]
    ),
    Position1 is Position + 1,
    borders([Before, Code|Codes], Position1, Starts1, EndFlags1).
borders(_, _, [], [true]).

next([], 0'\s).
next([Code|_], Code).

ending(true, Before, Flag) :-
    \+ space(Before),
    !,
    Flag = true.
ending(_, _, false).

border(Before2, Before, Code, After) :-
    (   space(Before)
    ->  true
    ;   space(Code)
    ->  true
    ;   word_character(Before)
    ->  \+ word_character(Code)
    ;   word_character(Code)
    ),
    \+ ( code_type(Before, digit), point(Code), code_type(After, digit) ),
    \+ ( code_type(Before2, digit), point(Before), code_type(Code, digit) ).

point(0'.).
point(0',).
