:- module(why_not,
          [ why_not/1,                  % +Source
            why_not/2                   % +Source, +Options
          ]).
:- use_module(explained).

/** <module> Why is it not approved?
*/

%!  why_not(+Source) is det.
%!  why_not(+Source, +Options:list) is det.
%
%   Print what stands in the way of the request in Source, and what would
%   change the answer.  Source and
%   Options are as for decide/3; besides, for-Audience, of `analyst`,
%   `provider` and `auditor`, and extent-full for the whole proof.

why_not(Source) :-
    why_not(Source, []).

why_not(Source, Options) :-
    explained_text(Source, Options, Text),
    write(Text).

answer(Options, Body, Term) :-
    explained_term(Options, Body, Term).
