:- module(rulebook_query,
          [ rulebook/1                  % -Text
          ]).
:- use_module(asking).
:- use_module('../kb/language/canonical').
:- use_module('../kb/language/rulebook').

/** <module> The rules, as data
*/

%!  rulebook(-Text:string) is det.
%
%   True when Text is the rule book as canonical JSON.

rulebook(Text) :-
    asked_guideline(Guideline),
    rulebook(Guideline, Term),
    canonical_text(Term, Text).

answer(Options, _, Term) :-
    checked_options([], Options),
    asked_guideline(Guideline),
    rulebook(Guideline, Term).
