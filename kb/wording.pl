:- module(wording, []).

/** <module> General sentence forms

One form for each kind of test, state and reason.  A guideline's own
statements stand with the guideline.
*/

:- reexport(wording/values).
:- reexport(wording/elements, [element_sentence/4]).
:- reexport(wording/sentences).
