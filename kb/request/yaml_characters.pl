:- module(yaml_characters,
          [ next_text/5,                % +Lines, +Line, +Blank0, -Blank, -Cursor
            fold/2,                     % +Blank, -Codes
            refused_start/3,            % +Code, -Kind, -Detail
            plain_start/1,              % +Codes
            marker_codes/1,             % +Codes
            trimmed/2,                  % +Codes, -Trimmed
            skip_white/2,               % +Codes, -Rest
            all_white/1,                % +Codes
            blank_or_comment/1,         % +Codes
            white/1,                    % +Code
            white_or_end/1              % +Codes
          ]).
:- use_module(library(lists), [memberchk/2, reverse/2]).

/** <module> The characters and line breaks of YAML

A cursor is cursor(Codes, Line, Lines): the rest of a line, its number and
the lines below it.
*/

%!  next_text(+Lines, +Line, +Blank0, -Blank, -Cursor) is det.
%
%   True when Cursor is at the next text, behind Blank - Blank0 empty lines.

next_text([], N, _, _, _) :-
    throw(unreadable(syntax, N, "A bracket or a quotation mark is not closed.")).
next_text([line(N, Indent, Codes0)|Lines], _, Blank0, Blank, Cursor) :-
    (   Indent =:= 0,
        marker_codes(Codes0)
    ->  throw(unreadable(syntax, N, "A document ends inside a value."))
    ;   true
    ),
    skip_white(Codes0, Codes),
    (   Codes == []
    ->  Blank1 is Blank0 + 1,
        next_text(Lines, N, Blank1, Blank, Cursor)
    ;   Blank = Blank0,
        Cursor = cursor(Codes, N, Lines)
    ).

%!  fold(+Blank, -Codes) is det.
%
%   True when Codes stand for a line break and Blank empty lines behind it.

fold(0, [0'\s]) :-
    !.
fold(N, Codes) :-
    length(Codes, N),
    all_breaks(Codes).

all_breaks([]).
all_breaks([0'\n|Codes]) :-
    all_breaks(Codes).

%!  refused_start(+Code, -Kind, -Detail) is semidet.
%
%   True when a value that begins with Code is not understood here.

refused_start(0'&, anchor,    "Anchors are not understood.").
refused_start(0'*, alias,     "Aliases are not understood.").
refused_start(0'!, tag,       "Tags are not understood.").
refused_start(0'%, directive, "Directives are not understood.").
refused_start(0'@, syntax,    "A value cannot begin with @.").
refused_start(0'`, syntax,    "A value cannot begin with a backquote.").

%!  plain_start(+Codes) is semidet.
%
%   True when a plain scalar can begin with Codes.

plain_start([C|Cs]) :-
    (   memberchk(C, [0'-, 0'?, 0':])
    ->  \+ white_or_end(Cs)
    ;   \+ memberchk(C, [ 0',, 0'[, 0'], 0'{, 0'}, 0'#, 0'&, 0'*, 0'!, 0'|,
                          0'>, 0'', 0'", 0'%, 0'@, 0'` ])
    ).

%!  marker_codes(+Codes) is semidet.
%
%   True when Codes, at the start of a line, begin or end a document.

marker_codes([0'-,0'-,0'-|After]) :-
    white_or_end(After).
marker_codes([0'.,0'.,0'.|After]) :-
    white_or_end(After).

%!  trimmed(+Codes, -Trimmed) is det.

trimmed(Codes, Trimmed) :-
    reverse(Codes, Reversed0),
    skip_white(Reversed0, Reversed),
    reverse(Reversed, Trimmed).

%!  skip_white(+Codes, -Rest) is det.

skip_white([C|Cs], Rest) :-
    white(C),
    !,
    skip_white(Cs, Rest).
skip_white(Cs, Cs).

%!  all_white(+Codes) is semidet.

all_white(Codes) :-
    skip_white(Codes, []).

%!  white(+Code) is semidet.

white(0'\s).
white(0'\t).

%!  white_or_end(+Codes) is semidet.

white_or_end([]).
white_or_end([C|_]) :-
    white(C).

%!  blank_or_comment(+Codes) is semidet.
%
%   True when nothing but space and perhaps a comment is in Codes.

blank_or_comment([]).
blank_or_comment([C|Cs]) :-
    (   white(C)
    ->  blank_or_comment(Cs)
    ;   C == 0'#
    ).
