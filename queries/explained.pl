:- module(explained,
          [ explained_term/3,           % +Order, +Summary, -Json
            lines_term/2                % +Lines, -JsonLines
          ]).
:- use_module(decide).
:- use_module('../kb/explaining/explanation').
:- use_module(library(apply), [maplist/3]).

/** <module> Explanations in the machine form
*/

%!  explained_term(+Order, +Summary, -Json) is det.
%
%   True when Json is Summary with its explanation, as text and as lines.

explained_term(Order, Summary,
               object([ decision-Decision, text-string(Text), lines-Lines ])) :-
    decision_term(Summary, Decision),
    explanation(Order, Summary, Lines0),
    lines_text(Lines0, Text),
    lines_term(Lines0, Lines).

%!  lines_term(+Lines, -Json) is det.
%
%   True when Json holds Lines, each line(Depth, Mark, Id, Text).

lines_term(Lines, array(Terms)) :-
    maplist(line_term, Lines, Terms).

line_term(line(Depth, Mark0, Id0, Text),
          object([ depth-number(Depth), mark-string(Mark), id-Id,
                   text-string(Text) ])) :-
    atom_string(Mark0, Mark),
    (   Id0 == none
    ->  Id = null
    ;   atom_string(Id0, IdText),
        Id = string(IdText)
    ).
