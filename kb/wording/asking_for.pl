:- module(asking_for,
          [ question_for/3,             % +Context, +Finding, -Question
            place_for/3,                % +Context, +Finding, -Place
            whether_for/3               % +Context, +Name, -Clause
          ]).
:- use_module(values).
:- use_module('../language/guidelines').
:- use_module('../vocabulary/inquiries').
:- use_module('../vocabulary/statements').

/** <module> How a finding is asked for under the readings selected

A context is context(Guideline, Readings, Request, Facts).  A guideline may
ask in other words than the vocabulary where its readings want something
else: asks/2, stands_in/2 and asks_whether/2 give these words, or `general`.
*/

%!  question_for(+Context, +Finding, -Question) is det.
%
%   True when Question is what to ask to learn Finding.

question_for(Context, Finding, Question) :-
    Context = context(Guideline, Readings, _, _),
    (   particular(Context, asks(Finding, Body), Body, Question0)
    ->  true
    ;   question_to_ask(Finding, Question0)
    ->  true
    ;   noun_of(Guideline, Finding, Noun),
        format(string(Question0), "What is the ~w?", [Noun])
    ),
    (   wants_source(Guideline, Readings, Finding)
    ->  format(string(Question), "~w Which document shows it?", [Question0])
    ;   Question = Question0
    ).

%!  place_for(+Context, +Finding, -Place) is semidet.
%
%   True when Place is where the answer usually stands.

place_for(Context, Finding, Place) :-
    (   particular(Context, stands_in(Finding, Body), Body, Place0)
    ->  Place = Place0
    ;   usually_in(Finding, Place)
    ).

%!  whether_for(+Context, +Name, -Clause) is det.
%
%   True when Clause follows "it is not stated", of a finding or a part.

whether_for(Context, Name, Clause) :-
    (   particular(Context, asks_whether(Name, Body), Body, Clause0)
    ->  Clause = Clause0
    ;   whether(Name, Clause0)
    ->  Clause = Clause0
    ;   Context = context(Guideline, _, _, _),
        noun_of(Guideline, Name, Noun),
        format(string(Clause), "what the ~w is", [Noun])
    ).

particular(context(Guideline, Readings, _, _), Fact, Body, Text) :-
    guideline_fact(Guideline, Fact),
    !,
    reduced(Guideline, Readings, Body, Text),
    Text \== general.
