:- module(why_not,
          [ why_not/1,                      % +Source
            why_not/2                       % +Source, +Options
          ]).
:- use_module(asking).
:- use_module(explained).
:- use_module('../kb/explaining/explanation').

/** <module> Why is it not approved?
*/

%!  why_not(+Source) is det.
%!  why_not(+Source, +Options:list) is det.
%
%   Print what stands in the way of the request in Source, and the whole
%   proof with what is unmet first.
%   Source and Options are as for decide/3.

why_not(Source) :-
    why_not(Source, []).

why_not(Source, Options0) :-
    text_options(Options0, Options),
    source_summary(Source, Options, Summary),
    explanation(why_not, Summary, Lines),
    lines_text(Lines, Text),
    write(Text).

answer(Options, Body, Term) :-
    body_summary(Options, Body, Summary),
    explained_term(why_not, Summary, Term).
