:- module(interview_words,
          [ hint_text/2,                % +Finding, -Text
            answer_hint/2,              % +Finding, -Text
            settled_text/2              % +Summary, -Text
          ]).
:- use_module(notes_lines).
:- use_module(titles).
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/inquiries').
:- use_module('../vocabulary/words').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [memberchk/2]).

/** <module> What an interview says besides its questions
*/

%!  hint_text(+Finding, -Text) is det.
%
%   True when Text says how a question for Finding can be answered.

hint_text(Finding, Text) :-
    answer_hint(Finding, Hint),
    format(string(Text), "~w; or unknown, or skip", [Hint]).

%!  answer_hint(+Finding, -Text) is det.
%
%   True when Text says what can be given for Finding.

answer_hint(Finding, Text) :-
    finding(Finding, Type, _, _),
    !,
    type_hint(Type, Finding, Text).

type_hint(word(Enumeration), _, Hint) :-
    words(Enumeration, Words),
    (   Words = [Yes, No],
        yes_and_no(Enumeration, Yes, No)
    ->  Hint = "yes or no"
    ;   maplist(spoken, Words, Texts),
        atomic_list_concat(Texts, ', ', Atom),
        atom_string(Atom, Hint)
    ).
type_hint(date, _, "a date, YYYY-MM-DD").
type_hint(number(_), Finding, Hint) :-
    (   number_unit(Finding, Unit)
    ->  format(string(Hint), "a number, in ~w", [Unit])
    ;   Hint = "a number"
    ).
type_hint(list(_), Finding, Hint) :-
    example_answer(Finding, Example),
    (   least_elements(Finding, _)
    ->  None = ""
    ;   None = "; or none"
    ),
    format(string(Hint), "such as ~w, with commas between several~w",
           [Example, None]).
type_hint(agent, _, "a name").
type_hint(text,  _, "text").

%!  settled_text(+Summary, -Text) is det.
%
%   True when Text says with what an interview ends.

settled_text(Summary, Text) :-
    Summary = summary(_, _, Fields),
    memberchk(outcome-Outcome, Fields),
    outcome_title(Summary, Title),
    (   Outcome == pend
    ->  format(string(Said), "There is nothing more to ask: ~w.", [Title])
    ;   format(string(Said), "That settles it: ~w.", [Title])
    ),
    (   assumed_text(Summary, Assumed)
    ->  format(string(Text), "~w ~w Say so if that is wrong: it may change \c
                              the answer.", [Said, Assumed])
    ;   Text = Said
    ).
