:- module(blinatumomab, []).
:- use_module('../language/syntax').

/** <module> MCG 09-J2000-26: blinatumomab IV

The facts of the guideline.  Nothing here is machinery: each included
file is one part of the document, or of how it is read.
*/

:- discontiguous columns/2, says/3, same_words/2.

:- include(routing).
:- include(initiation).
:- include(continuation).
:- include(limits).
:- include(derived).
:- include(questions).
:- include(advisories).
:- include(trusted).
:- include(wording).
:- include(plain_words).
:- include(encodings).
:- include(reference/passages).
:- include(reference/left_out).
:- include(reference/document).
:- include(reference/dosing).
:- include(reference/precautions).
:- include(reference/billing).
:- include(reference/programmes).
:- include(reference/definitions).
:- include(reference/related).
:- include(reference/references).
:- include(reference/history).
:- include(reference/remarks).
:- include(reference/topics).
