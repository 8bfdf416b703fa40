:- module(letter_glossary,
          [ glossary_lines/3            % +Guideline, +Lines, -Glossary
          ]).
:- use_module('../../language/guidelines').
:- use_module('../../vocabulary/plain_statements').
:- use_module(library(lists), [member/2]).

/** <module> What the words of a letter mean
*/

%!  glossary_lines(+Guideline, +Lines:list, -Glossary:list) is det.
%
%   True when Glossary explains each term that Lines have, once.

glossary_lines(Guideline, Lines, Glossary) :-
    findall(line(1, plain, none, Text),
            ( explained_term(Guideline, Term, Explanation),
              used(Term, Lines),
              format(string(Text), "~w: ~w", [Term, Explanation])
            ),
            Glossary).

explained_term(Guideline, Term, Explanation) :-
    (   guideline_fact(Guideline, plain_word(Term, Explanation))
    ;   plain_term(Term, Explanation)
    ).

used(Term, Lines) :-
    member(line(_, Mark, _, Text), Lines),
    Mark \== title,
    sub_string(Text, Before, Length, _, Term),
    \+ letter_at(Text, Before, -1),
    \+ letter_at(Text, Before, Length),
    !.

letter_at(Text, Place, Offset) :-
    At is Place + Offset,
    At >= 0,
    sub_atom(Text, At, 1, _, Character),
    char_type(Character, alpha).
