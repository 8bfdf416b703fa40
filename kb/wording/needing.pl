:- module(needing,
          [ needed_phrase/3,            % +Context, +Test, -Phrase
            list_need/3,                % +Context, +Test, -Phrase
            move_phrase/4,              % +Context, +Proofs, +Move, -Phrase
            limit_phrase/3,             % +Context, +Limit, -Phrase
            condition_sentence/4        % +Guideline, +Key, +Allowed, -Sentence
          ]).
:- use_module(stating).
:- use_module(values).
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/proofs').
:- use_module('../language/syntax').
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/statements').
:- use_module('../vocabulary/words').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [member/2, memberchk/2, nth0/3, subtract/3]).

/** <module> What is needed, in phrases

A context is context(Guideline, Readings, Request, Facts); where it is asked
of no request, the last two are `none`.
*/

%!  needed_phrase(+Context, +Test, -Phrase) is det.
%
%   True when Phrase says what Test needs, as it follows "needed:".

needed_phrase(Context, Test, Phrase) :-
    Context = context(Guideline, _, _, _),
    test(Test, Subject, Comparison, Object),
    (   Comparison == in
    ->  words_phrase(Guideline, Subject, Object, Phrase)
    ;   Comparison == isa
    ->  noun_of(Guideline, Object, Phrase)
    ;   noun_of(Guideline, Subject, Noun),
        object_phrase(Comparison, Object, Context, Text),
        (   sub_string(Text, 0, _, _, "on or ")
        ->  Joint = ""
        ;   subject_joint(Comparison, Joint)
        ),
        format(string(Phrase), "~w ~w~w", [Noun, Joint, Text])
    ).

subject_joint(other_than, "").
subject_joint(at_least,   "of ").
subject_joint(at_most,    "of ").

%   One word is said by its sentence.

words_phrase(Guideline, Subject, [Word], Phrase) :-
    !,
    statement_of(Guideline, Subject, Word, Sentence),
    uncapitalized(Sentence, Phrase).
words_phrase(_, Subject, Words, Phrase) :-
    maplist(word_phrase(Subject), Words, Phrases),
    !,
    joined_text(Phrases, " or ", Text),
    format(string(Phrase), "one that ~w", [Text]).
words_phrase(Guideline, Subject, Words0, Phrase) :-
    noun_of(Guideline, Subject, Noun),
    usual_order(Guideline, Subject, Words0, Words),
    either_words(Words, Text),
    format(string(Phrase), "~w ~w", [Noun, Text]).

usual_order(Guideline, Subject, Words0, Words) :-
    (   type_of(Guideline, Subject, word(Enumeration)),
        words(Enumeration, All)
    ->  subtract(All, Words0, Others),
        subtract(All, Others, Words)
    ;   Words = Words0
    ).

either_words(Words, Text) :-
    maplist(spoken, Words, Texts),
    joined_text(Texts, " or ", Text).

%   What a comparison needs, without its subject

object_phrase(in, Words, _, Text) :-
    either_words(Words, Text).
object_phrase(other_than, Words, _, Text) :-
    either_words(Words, Either),
    format(string(Text), "other than ~w", [Either]).
object_phrase(isa, Class, context(Guideline, _, _, _), Text) :-
    noun_of(Guideline, Class, Text).
object_phrase(at_least, Limit, Context, Text) :-
    limit_value_text(Limit, Context, Value, Kind),
    (   Kind == date
    ->  format(string(Text), "on or after ~w", [Value])
    ;   format(string(Text), "~w or more", [Value])
    ).
object_phrase(at_most, Limit, Context, Text) :-
    limit_value_text(Limit, Context, Value, Kind),
    (   Kind == date
    ->  format(string(Text), "on or before ~w", [Value])
    ;   format(string(Text), "at most ~w", [Value])
    ).

%   A limit is a number of the guideline, or a finding of the request.

limit_value_text(Limit, Context, Text, Kind) :-
    Context = context(Guideline, _, _, Facts),
    (   limit_value(Guideline, Limit, Value)
    ->  once(guideline_fact(Guideline, limit(Limit, _, Unit, _))),
        value_text(any, Value, ValueText),
        (   Unit == date
        ->  Text = ValueText,
            Kind = date
        ;   unit_text(Unit, UnitText),
            format(string(Text), "~w ~w", [ValueText, UnitText]),
            Kind = number
        )
    ;   noun_of(Guideline, Limit, Noun),
        type_of(Guideline, Limit, Kind0),
        limit_kind(Kind0, Kind),
        (   compound(Facts),
            slot(Guideline, Limit, Index),
            arg(Index, Facts, known(Value))
        ->  value_text(Kind0, Value, ValueText),
            measure_text(Guideline, Limit, Unit),
            format(string(Text), "~w~w (~w)", [ValueText, Unit, Noun])
        ;   format(string(Text), "the ~w", [Noun])
        )
    ).

limit_kind(date, date) :-
    !.
limit_kind(_, number).

measure_text(Guideline, Name, Text) :-
    (   guideline_fact(Guideline, measured(Name, Unit))
    ->  unit_text(Unit, UnitText),
        string_concat(" ", UnitText, Text)
    ;   Text = ""
    ).

%!  limit_phrase(+Context, +Limit, -Phrase) is det.
%
%   True when Phrase names Limit with its value.

limit_phrase(Context, Limit, Phrase) :-
    Context = context(Guideline, _, _, _),
    limit_value_text(Limit, Context, Text, _),
    (   limit_value(Guideline, Limit, _)
    ->  noun_of(Guideline, Limit, Noun),
        format(string(Phrase), "the ~w of ~w", [Noun, Text])
    ;   Phrase = Text
    ).

%!  list_need(+Context, +Test, -Phrase) is det.
%
%   True when Phrase says what the quantified Test needs on record.

list_need(Context, Test, Phrase) :-
    quantified(Test, _, List, Inner),
    (   entry_phrase(List, Entry)
    ->  true
    ;   Context = context(Guideline, _, _, _),
        noun_of(Guideline, List, Entry)
    ),
    parts_phrase(Inner, List, Context, Parts),
    atomic_list_concat([Entry, Parts], Atom),
    atom_string(Atom, Phrase).

parts_phrase((A and B), List, Context, Text) :-
    !,
    parts_phrase(A, List, Context, TextA),
    parts_phrase(B, List, Context, TextB),
    (   TextA \== "",
        sub_string(TextB, 0, 1, _, Start),
        \+ memberchk(Start, [" ", ","])
    ->  format(string(Text), "~w, ~w", [TextA, TextB])
    ;   string_concat(TextA, TextB, Text)
    ).
parts_phrase((A or B), List, Context, Text) :-
    !,
    parts_phrase(A, List, Context, TextA),
    parts_phrase(B, List, Context, TextB0),
    (   string_concat(",", TextB, TextB0)
    ->  true
    ;   TextB = TextB0
    ),
    format(string(Text), "~w or~w", [TextA, TextB]).
parts_phrase(anything, _, _, "") :-
    !.
parts_phrase(reading(Question, Options), List, Context, Text) :-
    !,
    Context = context(Guideline, Readings, _, _),
    once(selected(Guideline, Readings, Question, Option)),
    memberchk((Option means Body), Options),
    parts_phrase(Body, List, Context, Text).
parts_phrase(Test, List, Context, Text) :-
    test(Test, Part, Comparison, Object),
    part_object(Comparison, Part, Object, Context, Needed),
    (   part_phrase(List, Part, Format)
    ->  true
    ;   Format = " ~w"
    ),
    format(string(Text), Format, [Needed]).

part_object(in, Part, Words, _, Text) :-
    !,
    maplist(word_said(Part), Words, Texts),
    joined_text(Texts, " or ", Text).
part_object(Comparison, _, Object, Context, Text) :-
    object_phrase(Comparison, Object, Context, Text).

word_said(Part, Word, Text) :-
    (   word_phrase(Part, Word, Text0)
    ->  Text = Text0
    ;   spoken(Word, Text)
    ).

%!  move_phrase(+Context, +Proofs, +Move, -Phrase) is det.
%
%   True when Phrase says what move(Key, Allowed, Cost) asks for, and what
%   is there now.

move_phrase(Context, _, move(word(Finding), Allowed, _), Phrase) :-
    Context = context(Guideline, _, _, Facts),
    words_phrase(Guideline, Finding, Allowed, Needed),
    (   slot(Guideline, Finding, Index),
        arg(Index, Facts, known(Now)),
        \+ memberchk(Now, [true, false])
    ->  spoken(Now, NowText),
        format(string(Phrase), "~w (now ~w)", [Needed, NowText])
    ;   Phrase = Needed
    ).
move_phrase(Context, Proofs, move(holds(Test), _, _), Phrase) :-
    list_need(Context, Test, Needed),
    now_texts(Context, Proofs, Test, Texts),
    (   Texts == []
    ->  Phrase = Needed
    ;   joined_text(Texts, " and ", Now),
        format(string(Phrase), "~w (now ~w)", [Needed, Now])
    ).

%   The numbers because of which a test of a list is not met; in a list of
%   single values, these.

now_texts(Context, Proofs, Test, Texts) :-
    Context = context(Guideline, _, _, Facts),
    quantified(Test, _, List, Inner),
    findall(Text,
            ( test(Inner, Part, _, _),
              measure_text(Guideline, Part, Unit),
              member(Proof, Proofs),
              sub_proof(Proof, quantified(_, Test, Elements)),
              member(element(I, not_met, _), Elements),
              slot(Guideline, List, Index),
              arg(Index, Facts, items(Items)),
              nth0(I, Items, Item),
              part_slot(Guideline, List, Part, PartIndex),
              arg(PartIndex, Item, known(Value)),
              (   number(Value)
              ->  true
              ;   finding(List, list(Single), _, _),
                  atom(Single)
              ),
              value_text(any, Value, ValueText),
              format(string(Text), "~w~w", [ValueText, Unit])
            ),
            Texts0),
    sort(Texts0, Texts).

%!  condition_sentence(+Guideline, +Key, +Allowed, -Sentence) is det.
%
%   True when Sentence states the condition that the key of a way has one
%   of the Allowed values.

condition_sentence(Guideline, word(Finding), Allowed, Sentence) :-
    noun_of(Guideline, Finding, Noun),
    usual_order(Guideline, Finding, Allowed, Words),
    either_words(Words, Either),
    format(string(Sentence), "~w: ~w", [Noun, Either]).
condition_sentence(Guideline, holds(Test), _, Sentence) :-
    readings(Guideline, [], Readings),
    Context = context(Guideline, Readings, none, none),
    (   quantified(Test, Quantifier, List, Inner)
    ->  noun_of(Guideline, List, Noun),
        quantifier_text(Quantifier, QuantifierText),
        body_text(Inner, Context, InnerText),
        format(string(Sentence), "~w: ~w with ~w",
               [Noun, QuantifierText, InnerText])
    ;   body_text(Test, Context, Sentence)
    ).

quantifier_text(some,   "at least one").
quantifier_text(every,  "each").
quantifier_text(latest, "the latest").

body_text((A and B), Context, Text) :-
    !,
    body_text(A, Context, TextA),
    body_text(B, Context, TextB),
    format(string(Text), "~w, ~w", [TextA, TextB]).
body_text((A or B), Context, Text) :-
    !,
    body_text(A, Context, TextA),
    body_text(B, Context, TextB),
    format(string(Text), "~w or ~w", [TextA, TextB]).
body_text(reading(_, [(_ means Body)|_]), Context, Text) :-
    !,
    body_text(Body, Context, Text).
body_text(anything, _, "anything") :-
    !.
body_text(nothing, _, "nothing") :-
    !.
body_text(Test, Context, Text) :-
    Context = context(Guideline, _, _, _),
    test(Test, Subject, Comparison, Object),
    noun_of(Guideline, Subject, Noun),
    object_phrase(Comparison, Object, Context, Needed),
    format(string(Text), "~w ~w", [Noun, Needed]).
