:- module(wording, []).

/** <module> General sentence forms

One form for each kind of test, state and reason.  A guideline's own
statements stand with the guideline, what findings say with the vocabulary.
*/

:- reexport(wording/values).
:- reexport(wording/elements,
            [element_sentence/4, received_text/4, source_text/3]).
:- reexport(wording/reasons, [spoken_causes/3, flag_sentence/3, assumption_sentence/4]).
:- reexport(wording/stating, [state_sentence/5, statement_of/4, with_source/3]).
:- reexport(wording/asking_for).
:- reexport(wording/needing).
:- reexport(wording/sentences).
