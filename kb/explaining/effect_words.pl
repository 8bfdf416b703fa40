:- module(effect_words,
          [ effect_text/3,              % +Before, +After, -Text
            change_follows/2,           % +Change, +Changes
            change_text/2               % +Change, -Text
          ]).
:- use_module(comparison).
:- use_module(headlines).
:- use_module(titles).
:- use_module('../wording').
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> What a change did, in one line
*/

%!  effect_text(+Before, +After, -Text) is det.
%
%   True when Text says what the summary After comes to, and what it was
%   Before.

effect_text(Before, After, Text) :-
    headline(After, Headline),
    summary_outcome(Before, Outcome0),
    summary_outcome(After, Outcome),
    (   Outcome0 == Outcome
    ->  alike_text(Before, After, Tail)
    ;   outcome_text(none, Outcome0, Was),
        format(string(Tail), "Before: ~w.", [Was])
    ),
    format(string(Text), "~w ~w", [Headline, Tail]).

summary_outcome(summary(_, decision(Outcome, _, _, _, _), _), Outcome).

alike_text(Before, After, Text) :-
    changed_criteria(Before, After, Changed0),
    findall(Said,
            (   member(Change, Changed0),
                \+ change_follows(Change, Changed0),
                change_text(Change, Said)
            ),
            Sayings),
    (   Sayings == []
    ->  Text = "The outcome is as before."
    ;   joined_text(Sayings, ", ", Joined),
        format(string(Text), "The outcome is as before; ~w.", [Joined])
    ).

%!  change_follows(+Change, +Changes:list) is semidet.
%
%   True when Change, as changed_criteria/3 has it, needs no telling beside
%   Changes: a part of it does the same, or the path as a whole is examined
%   anew, or no longer.

change_follows(changed(Id, Was, Is), Changed) :-
    \+ memberchk(none, [Was, Is]),
    member(changed(Part, Was, Is), Changed),
    within(Part, Id),
    !.
change_follows(changed(Id, none, _), Changed) :-
    member(changed(Whole, none, _), Changed),
    within(Id, Whole),
    !.
change_follows(changed(Id, _, none), Changed) :-
    member(changed(Whole, _, none), Changed),
    within(Id, Whole),
    !.

within(Part, Whole) :-
    sub_atom(Part, Length, 1, _, '.'),
    sub_atom(Part, 0, Length, _, Whole),
    !.

%!  change_text(+Change, -Text) is det.
%
%   True when Text says how Change leaves its criterion.

change_text(changed(Id, Was, Verdict), Text) :-
    (   Was == none
    ->  Word = "examined now"
    ;   now_word(Verdict, Word)
    ),
    format(string(Text), "~w is ~w", [Id, Word]).

now_word(met,     "met now").
now_word(not_met, "not met now").
now_word(unknown, "open now").
now_word(none,    "no longer examined").
