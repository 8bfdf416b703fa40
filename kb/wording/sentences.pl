:- module(sentences,
          [ test_sentence/4,            % +Context, +Place, +Test, -Sentence
            list_sentence/4,            % +Context, +Body, +State, -Sentence
            condition_sentence/4        % +Guideline, +Key, +Allowed, -Sentence
          ]).
:- use_module(elements).
:- use_module(values).
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/syntax').
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/words').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [memberchk/2]).

/** <module> Sentences about tests, lists and conditions

A context is context(Guideline, Readings, Request, Facts).
*/

%!  test_sentence(+Context, +Place, +Test, -Sentence) is det.
%
%   True when Sentence sets what was found beside what Test needs.  Place
%   is `request` or element(List, Index).

test_sentence(Context, Place, Test, Sentence) :-
    Context = context(Guideline, _, _, _),
    test(Test, Subject, Comparison, Object),
    noun_of(Guideline, Subject, Noun),
    capitalized(Noun, Capital),
    subject_state(Context, Place, Subject, State, Type, Source),
    found_text(Context, Place, Subject, Type, State, Found0),
    with_unit(Comparison, Object, Guideline, Found0, State, Found),
    needed_text(Comparison, Object, Context, Type, Needed),
    format(string(Sentence), "~w: ~w~w; needed: ~w.",
           [Capital, Found, Source, Needed]).

subject_state(context(Guideline, _, request(_, Provenance), Facts), request,
              Name, State, Type, Source) :-
    !,
    slot(Guideline, Name, Index),
    arg(Index, Facts, State),
    type_of(Guideline, Name, Type),
    source_text(Name, Provenance, Source).
subject_state(context(Guideline, _, _, Facts), element(List, I), Part, State,
              Type, "") :-
    slot(Guideline, List, Index),
    arg(Index, Facts, items(Elements)),
    nth_element(I, Elements, Element),
    part_slot(Guideline, List, Part, PartIndex),
    arg(PartIndex, Element, State),
    once(part_type(Guideline, List, Part, Type)).

with_unit(Comparison, Limit, Guideline, Found0, State, Found) :-
    (   memberchk(Comparison, [at_least, at_most]),
        State = known(Number),
        number(Number),
        guideline_fact(Guideline, limit(Limit, _, Unit, _))
    ->  unit_text(Unit, UnitText),
        format(string(Found), "~w ~w", [Found0, UnitText])
    ;   Found = Found0
    ).

unit_text(percent, "%") :-
    !.
unit_text(Unit, Text) :-
    format(string(Text), "~w", [Unit]).

%   What a test needs

needed_text(in, Words, _, _, Text) :-
    maplist(spoken, Words, Texts),
    joined_text(Texts, " or ", Text).
needed_text(other_than, Words, _, _, Text) :-
    maplist(spoken, Words, Texts),
    joined_text(Texts, " or ", Joined),
    format(string(Text), "other than ~w", [Joined]).
needed_text(isa, Class, context(Guideline, _, _, _), _, Text) :-
    noun_of(Guideline, Class, Text).
needed_text(at_least, Limit, Context, Type, Text) :-
    limit_text(Limit, Context, Type, LimitText),
    (   Type == date
    ->  format(string(Text), "on or after ~w", [LimitText])
    ;   format(string(Text), "~w or more", [LimitText])
    ).
needed_text(at_most, Limit, Context, Type, Text) :-
    limit_text(Limit, Context, Type, LimitText),
    (   Type == date
    ->  format(string(Text), "on or before ~w", [LimitText])
    ;   format(string(Text), "at most ~w", [LimitText])
    ).

limit_text(Limit, Context, Type, Text) :-
    Context = context(Guideline, _, _, Facts),
    (   limit_value(Guideline, Limit, Value)
    ->  value_text(Type, Value, ValueText),
        guideline_fact(Guideline, limit(Limit, _, Unit, _)),
        !,
        (   Unit == date
        ->  Text = ValueText
        ;   unit_text(Unit, UnitText),
            format(string(Text), "~w ~w", [ValueText, UnitText])
        )
    ;   slot(Guideline, Limit, Index),
        arg(Index, Facts, State),
        noun_of(Guideline, Limit, Noun),
        (   State = known(Value)
        ->  value_text(Type, Value, ValueText),
            format(string(Text), "~w (~w)", [ValueText, Noun])
        ;   format(string(Text), "the ~w, which is not known", [Noun])
        )
    ).

%   What was found

found_text(_, _, _, Type, known(Value), Text) :-
    !,
    value_text(Type, Value, Text).
found_text(Context, Place, Subject, Type, State, Text) :-
    received_text(Context, Place, Subject, Received),
    open_text(State, Type, Subject, Open0),
    (   Received == none
    ->  Text = Open0
    ;   format(string(Text), "~w (received: ~w)", [Open0, Received])
    ).

%!  list_sentence(+Context, +Body, +State, -Sentence) is det.
%
%   True when Sentence introduces what Body asks of the list in State.

list_sentence(context(Guideline, _, Request, _), Body, State, Sentence) :-
    quantified(Body, Quantifier, List, _),
    noun_of(Guideline, List, Noun),
    capitalized(Noun, Capital),
    list_text(State, Quantifier, List, Request, Found),
    format(string(Sentence), "~w: ~w.", [Capital, Found]).

list_text(items([]), Quantifier, _, _, Text) :-
    !,
    (   Quantifier == every
    ->  Text = "none"
    ;   Text = "none on record; needed: at least one that qualifies"
    ).
list_text(items(_), some,   _, _, "needed: at least one that qualifies").
list_text(items(_), every,  _, _, "needed: each within the limit").
list_text(items(_), latest, _, _, "the latest counts").
list_text(absent(why(Reason, _)), _, List, Request, Text) :-
    reason_text(Reason, Text0),
    received_text(context(none, none, Request, none), request, List, Received),
    (   Received == none
    ->  Text = Text0
    ;   format(string(Text), "~w (received: ~w)", [Text0, Received])
    ).

%!  condition_sentence(+Guideline, +Key, +Allowed, -Sentence) is det.
%
%   True when Sentence states the condition that the key of a way has one
%   of the Allowed values.

condition_sentence(Guideline, word(Finding), Allowed, Sentence) :-
    noun_of(Guideline, Finding, Noun),
    maplist(spoken, Allowed, Words),
    joined_text(Words, " or ", Either),
    format(string(Sentence), "~w: ~w", [Noun, Either]).
condition_sentence(Guideline, holds(Test), _, Sentence) :-
    (   quantified(Test, Quantifier, List, Inner)
    ->  noun_of(Guideline, List, Noun),
        quantifier_text(Quantifier, QuantifierText),
        body_text(Inner, Guideline, InnerText),
        format(string(Sentence), "~w: ~w with ~w",
               [Noun, QuantifierText, InnerText])
    ;   body_text(Test, Guideline, Sentence)
    ).

quantifier_text(some,   "at least one").
quantifier_text(every,  "each").
quantifier_text(latest, "the latest").

body_text((A and B), Guideline, Text) :-
    !,
    body_text(A, Guideline, TextA),
    body_text(B, Guideline, TextB),
    format(string(Text), "~w, ~w", [TextA, TextB]).
body_text((A or B), Guideline, Text) :-
    !,
    body_text(A, Guideline, TextA),
    body_text(B, Guideline, TextB),
    format(string(Text), "~w or ~w", [TextA, TextB]).
body_text(reading(_, [(_ means Body)|_]), Guideline, Text) :-
    !,
    body_text(Body, Guideline, Text).
body_text(anything, _, "anything") :-
    !.
body_text(nothing, _, "nothing") :-
    !.
body_text(Test, Guideline, Text) :-
    test(Test, Subject, Comparison, Object),
    noun_of(Guideline, Subject, Noun),
    Context = context(Guideline, none, none, none),
    (   memberchk(Comparison, [at_least, at_most]),
        \+ limit_value(Guideline, Object, _)
    ->  noun_of(Guideline, Object, Bound),
        spoken(Comparison, Words),
        format(string(Needed), "~w the ~w", [Words, Bound])
    ;   needed_text(Comparison, Object, Context, number(any), Needed)
    ),
    format(string(Text), "~w ~w", [Noun, Needed]).
