:- module(sentences,
          [ test_sentence/5,            % +Context, +Place, +Verdict, +Test, -Sentence
            list_sentence/5,            % +Context, +Verdict, +Body, +State, -Sentence
            subject_state/5             % +Context, +Place, +Name, -State, -Source
          ]).
:- use_module(elements).
:- use_module(needing).
:- use_module(reasons).
:- use_module(stating).
:- use_module(values).
:- use_module('../language/dates').
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/syntax').
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/statements').
:- use_module(library(lists), [memberchk/2, nth0/3]).

/** <module> Sentences about tests and lists

A context is context(Guideline, Readings, Request, Facts); a place is
`request` or element(List, Index).
*/

%!  test_sentence(+Context, +Place, +Verdict, +Test, -Sentence) is det.
%
%   True when Sentence says what was found where Test comes out as Verdict,
%   and, where it is not met, what is needed.

test_sentence(Context, Place, Verdict, Test, Sentence) :-
    test(Test, Subject, Comparison, Object),
    subject_state(Context, Place, Subject, State, Source),
    (   compared_sentence(Comparison, State, Context, Subject, Verdict, Object,
                          Found0)
    ->  with_source(Found0, Source, Sentence)
    ;   state_sentence(Context, Place, Subject, State, Found0),
        with_source(Found0, Source, Found1),
        with_settled(Verdict, State, Found1, Found),
        with_need(Verdict, Context, Test, Found, Sentence)
    ).

%!  subject_state(+Context, +Place, +Name, -State, -Source) is det.
%
%   True when State is what is known of Name at Place, and Source, in brackets
%   or "", from where.

subject_state(Context, request, Name, State, Source) :-
    Context = context(Guideline, _, request(_, Provenance), Facts),
    slot(Guideline, Name, Index),
    !,
    arg(Index, Facts, State),
    source_text(Name, Provenance, Source0),
    (   Source0 == "",
        made_from(Context, Name, Source1)
    ->  Source = Source1
    ;   Source = Source0
    ).
subject_state(context(Guideline, _, _, Facts), element(List, I), Part, State,
              "") :-
    slot(Guideline, List, Index),
    !,
    arg(Index, Facts, items(Elements)),
    nth0(I, Elements, Element),
    part_slot(Guideline, List, Part, PartIndex),
    arg(PartIndex, Element, State).

%   Of several values it does not matter which is right where all of them come
%   out alike.

with_settled(Verdict, State, Found0, Found) :-
    (   State = one_of(Values, _),
        all_alike(Verdict, Values, Alike)
    ->  format(string(Found), "~w That does not matter here: ~w.",
               [Found0, Alike])
    ;   Found = Found0
    ).

all_alike(met,     [_, _],      "either will do").
all_alike(met,     [_, _, _|_], "each of them will do").
all_alike(not_met, [_, _],      "neither will do").
all_alike(not_met, [_, _, _|_], "none of them will do").

with_need(met, _, _, Found, Found) :-
    !.
with_need(unknown, _, Test, Found, Found) :-
    evident(Test),
    !.
with_need(_, Context, Test, Found, Sentence) :-
    needed_phrase(Context, Test, Phrase),
    format(string(Sentence), "~w Needed: ~w.", [Found, Phrase]).

%   Whether something holds, or a paper is there, is not stated: what is needed
%   goes without saying.

evident(Test) :-
    test(Test, Subject, in, [Word]),
    (   Word == true
    ->  true
    ;   finding(Subject, _, _, paper)
    ).

%   Comparisons say what is needed themselves, with the distance.

compared_sentence(isa, known(Value), Context, _, Verdict, Class, Sentence) :-
    Context = context(Guideline, _, _, _),
    value_text(any, Value, Text),
    capitalized(Text, Capital),
    noun_of(Guideline, Class, Noun),
    isa_verb(Verdict, Verb),
    format(string(Sentence), "~w ~w ~w.", [Capital, Verb, Noun]).
compared_sentence(at_most, known(Value), Context, Subject, Verdict, Limit,
                  Sentence) :-
    sided_sentence(most(Verdict), Value, Context, Subject, Limit, Sentence).
compared_sentence(at_least, known(Value), Context, Subject, Verdict, Limit,
                  Sentence) :-
    sided_sentence(least(Verdict), Value, Context, Subject, Limit, Sentence).

isa_verb(met,     "is").
isa_verb(not_met, "is not").
isa_verb(unknown, "may or may not be").

sided_sentence(Side, Value, Context, Subject, Limit, Sentence) :-
    Context = context(Guideline, _, _, _),
    statement_of(Guideline, Subject, Value, Said0),
    string_concat(Said1, ".", Said0),
    measure_of(Guideline, Subject, Unit),
    string_concat(Said1, Unit, Said),
    limit_phrase(Context, Limit, LimitText),
    (   distance_text(Side, Value, Context, Subject, Limit, Distance)
    ->  true
    ;   Distance = ""
    ),
    side_format(Side, Value, Format),
    format(string(Sentence), Format, [Said, Distance, LimitText]).

side_format(most(met),      _, "~w, ~wwithin ~w.").
side_format(most(not_met),  _, "~w, ~wabove ~w.").
side_format(most(unknown),  _, "~w~w; it is open whether that is within ~w.").
side_format(least(met),     date(_, _, _), "~w, ~won or after ~w.") :- !.
side_format(least(met),     _, "~w, ~wnot below ~w.").
side_format(least(not_met), date(_, _, _), "~w, ~wbefore ~w.") :- !.
side_format(least(not_met), _, "~w, ~wshort of ~w.").
side_format(least(unknown), date(_, _, _), "~w~w; it is open whether that is on or after ~w.") :- !.
side_format(least(unknown), _, "~w~w; it is open whether that reaches ~w.").

measure_of(Guideline, Name, Text) :-
    (   guideline_fact(Guideline, measured(Name, Unit))
    ->  unit_text(Unit, UnitText),
        string_concat(" ", UnitText, Text)
    ;   Text = ""
    ).

%   By how much a value misses its limit

distance_text(Side, Value, Context, Subject, Limit, Text) :-
    memberchk(Side, [most(not_met), least(not_met)]),
    limit_number(Context, Limit, Bound),
    distance(Value, Bound, Subject, Context, Text).

limit_number(context(Guideline, _, _, Facts), Limit, Bound) :-
    (   limit_value(Guideline, Limit, Bound0)
    ->  Bound = Bound0
    ;   slot(Guideline, Limit, Index),
        arg(Index, Facts, known(Bound))
    ).

distance(date(Y, M, D), Bound, _, _, Text) :-
    !,
    days_between(date(Y, M, D), Bound, Days0),
    Days is abs(Days0),
    (   Days =:= 1
    ->  Text = "1 day "
    ;   format(string(Text), "~d days ", [Days])
    ).
distance(Value, Bound, Subject, context(Guideline, _, _, _), Text) :-
    Difference is abs(Value - Bound),
    value_text(any, Difference, Number),
    once(guideline_fact(Guideline, measured(Subject, Unit))),
    difference_unit(Unit, UnitText),
    format(string(Text), "~w ~w ", [Number, UnitText]).

difference_unit(percent, "percentage points") :-
    !.
difference_unit(Unit, Text) :-
    unit_text(Unit, Text).

%!  list_sentence(+Context, +Verdict, +Body, +State, -Sentence) is det.
%
%   True when Sentence says how Body, which quantifies over the list in
%   State, comes out, and what is needed where it is not met.

list_sentence(Context, Verdict, Body, State, Sentence) :-
    quantified(Body, Quantifier, List, _),
    list_said(State, Quantifier, Verdict, List, Context, Said),
    (   ( Verdict == met ; Quantifier == every, State = items(_) )
    ->  Sentence = Said
    ;   list_need(Context, Body, Need),
        format(string(Sentence), "~w Needed: ~w.", [Said, Need])
    ).

list_said(items([]), _, _, List, _, Said) :-
    list_statement(List, empty, Said0),
    !,
    Said = Said0.
list_said(items(_), _, Verdict, List, Context, Said) :-
    (   list_statement(List, Verdict, Said0)
    ->  Said = Said0
    ;   Context = context(Guideline, _, _, _),
        noun_of(Guideline, List, Noun),
        format(string(Said), "The ~w is on record.", [Noun])
    ).
list_said(absent(Why), _, _, List, Context, Said) :-
    received_text(Context, request, List, Received),
    because_sentence(Context, Why, List, Received, Said).
