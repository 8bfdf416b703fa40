:- module(why,
          [ why/1,                      % +Source
            why/2                       % +Source, +Options
          ]).
:- use_module(explained).

/** <module> Why is it decided so?
*/

%!  why(+Source) is det.
%!  why(+Source, +Options:list) is det.
%
%   Print why the request in Source is decided as it is.  Source and
%   Options are as for decide/3; besides, for-Audience, of `analyst`,
%   `provider` and `auditor`, and extent-full for the whole proof.

why(Source) :-
    why(Source, []).

why(Source, Options) :-
    explained_text(Source, Options, Text),
    write(Text).

answer(Options, Body, Term) :-
    explained_term(Options, Body, Term).
