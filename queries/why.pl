:- module(why,
          [ why/1,                      % +Source
            why/2                       % +Source, +Options
          ]).
:- use_module(asking).
:- use_module(explained).
:- use_module('../kb/explaining/explanation').

/** <module> Why is it decided so?
*/

%!  why(+Source) is det.
%!  why(+Source, +Options:list) is det.
%
%   Print why the request in Source is decided as it is: the whole proof.
%   Source and Options are as for decide/3.

why(Source) :-
    why(Source, []).

why(Source, Options0) :-
    text_options(Options0, Options),
    source_summary(Source, Options, Summary),
    explanation(why, Summary, Lines),
    lines_text(Lines, Text),
    write(Text).

answer(Options, Body, Term) :-
    body_summary(Options, Body, Summary),
    explained_term(why, Summary, Term).
