:- module(stating,
          [ state_sentence/5,           % +Context, +Place, +Name, +State, -Sentence
            statement_of/4,             % +Guideline, +Name, +Word, -Sentence
            made_from/3,                % +Context, +Name, -Text
            with_source/3               % +Sentence0, +Source, -Sentence
          ]).
:- use_module(elements).
:- use_module(reasons).
:- use_module(values).
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/syntax').
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/statements').
:- use_module('../vocabulary/words').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [member/2, memberchk/2, same_length/2]).

/** <module> What is known of a finding, in a sentence

A context is context(Guideline, Readings, Request, Facts); a place is
`request` or element(List, Index).
*/

%!  statement_of(+Guideline, +Name, +Word, -Sentence) is det.
%
%   True when Sentence says that the finding, derived finding or part Name
%   has the value Word.

statement_of(Guideline, Name, Word, Sentence) :-
    (   statement(Name, Word, Sentence0)
    ->  Sentence = Sentence0
    ;   guideline_fact(Guideline, states(Name, Word, Sentence0))
    ->  Sentence = Sentence0
    ;   value_statement(Name, Format)
    ->  value_text(any, Word, Text),
        format(string(Sentence), Format, [Text])
    ;   noun_of(Guideline, Name, Noun),
        value_text(any, Word, Text),
        unit_of(Name, Unit),
        format(string(Sentence), "The ~w is ~w~w.", [Noun, Text, Unit])
    ).

unit_of(Name, Text) :-
    (   number_unit(Name, Unit)
    ->  string_concat(" ", Unit, Text)
    ;   Text = ""
    ).

%!  state_sentence(+Context, +Place, +Name, +State, -Sentence) is det.
%
%   True when Sentence says what is known of Name at Place.

state_sentence(Context, Place, Name, State, Sentence) :-
    Context = context(Guideline, _, _, _),
    (   State = known(Value)
    ->  statement_of(Guideline, Name, Value, Sentence)
    ;   contradicting(State, Causes)
    ->  maplist(bracketed_cause(Context), Causes, Texts),
        joined_text(Texts, " and the ", Joined),
        format(string(Sentence), "The ~w contradict each other.", [Joined])
    ;   received_text(Context, Place, Name, Received),
        open_sentence(State, Context, Name, Received, Sentence)
    ).

%   Two findings that contradict each other are told with what they say.

contradicting(absent(why(contradictory, [A, B|Causes])),    [A, B|Causes]).
contradicting(one_of(_, why(contradictory, [A, B|Causes])), [A, B|Causes]).

bracketed_cause(Context, Finding, Text) :-
    received_words(Context, Finding, Noun, Words),
    (   Words == ""
    ->  Text = Noun
    ;   format(string(Text), "~w (~w)", [Noun, Words])
    ).

received_words(context(Guideline, _, request(Given, _), _), Finding, Noun,
               Words) :-
    noun_of(Guideline, Finding, Noun),
    slot(Guideline, Finding, Index),
    !,
    arg(Index, Given, Raw),
    raw_texts(Raw, Texts),
    joined_text(Texts, " and ", Words).

raw_texts(items(Raws), Texts) :-
    !,
    findall(Text, ( member(Raw, Raws), raw_texts(Raw, [Text]) ), Texts).
raw_texts(known(Value), [Text]) :-
    !,
    value_text(any, Value, Text).
raw_texts(strange(Text), [Text]) :-
    !.
raw_texts(conflict(Values), Texts) :-
    !,
    findall(Text,
            ( member(Value, Values), atomic(Value),
              value_text(any, Value, Text)
            ),
            Texts).
raw_texts(_, []).

open_sentence(one_of(Values, why(Reason, Causes)), Context, Name, Received,
              Sentence) :-
    choices_sentence(Reason, Causes, Context, Name, Received, Values,
                     Sentence).
open_sentence(range(Low, High, Why), Context, Name, Received, Sentence) :-
    Context = context(Guideline, _, _, _),
    noun_of(Guideline, Name, Noun),
    range_unit(Guideline, Name, Unit),
    range_text(Low, High, number(percent), Range),
    because_clause(Context, Why, Name, Received, Because),
    (   Range == ""
    ->  format(string(Sentence), "The ~w is open: ~w.", [Noun, Because])
    ;   Why = why(censored, _)
    ->  format(string(Sentence), "The ~w is ~w~w.", [Noun, Range, Unit])
    ;   format(string(Sentence), "The ~w is ~w~w: ~w.",
               [Noun, Range, Unit, Because])
    ).
open_sentence(strange(_), _, _, Received, Sentence) :-
    (   Received == none
    ->  Sentence = "The name given is not listed."
    ;   format(string(Sentence), "The name “~w” is not listed.", [Received])
    ).
open_sentence(absent(Why), Context, Name, Received, Sentence) :-
    because_sentence(Context, Why, Name, Received, Sentence).
open_sentence(items(_), context(Guideline, _, _, _), Name, _, Sentence) :-
    noun_of(Guideline, Name, Noun),
    format(string(Sentence), "The ~w is on record.", [Noun]).

%   A paper that is not there leaves open what it says; that goes without
%   saying.

choices_sentence(vague(Word), _, context(Guideline, _, _, _), Name, _, Values,
                 Sentence) :-
    !,
    statement_of(Guideline, Name, Word, Said),
    (   finding(Name, _, _, paper)
    ->  Sentence = Said
    ;   either_text(Guideline, Name, Values, " or ", Either),
        append_clause(Said, "that can mean", Either, Sentence)
    ).
choices_sentence(contradictory, _, context(Guideline, _, _, _), Name, _, Values,
                 Sentence) :-
    !,
    noun_of(Guideline, Name, Noun),
    either_text(Guideline, Name, Values, " and ", Both),
    format(string(Sentence), "The statements on the ~w conflict: ~w.",
           [Noun, Both]).
choices_sentence(Reason, Causes, Context, Name, Received, Values, Sentence) :-
    Context = context(Guideline, _, _, _),
    noun_of(Guideline, Name, Noun),
    either_text(Guideline, Name, Values, " or ", Either),
    because_clause(Context, why(Reason, Causes), Name, Received, Because),
    format(string(Sentence), "The ~w can be ~w: ~w.", [Noun, Either, Because]).

either_text(Guideline, Name, Values, Conjunction, Text) :-
    (   type_of(Guideline, Name, Type)
    ->  true
    ;   Type = any
    ),
    in_order(Type, Values, Ordered),
    maplist(value_text(Type), Ordered, Texts),
    joined_text(Texts, Conjunction, Text).

in_order(word(Enumeration), Values, Ordered) :-
    words(Enumeration, Words),
    findall(Word, ( member(Word, Words), memberchk(Word, Values) ),
            Ordered0),
    same_length(Ordered0, Values),
    !,
    Ordered = Ordered0.
in_order(_, Values, Values).

append_clause(Said0, Joint, Either, Sentence) :-
    string_concat(Said, ".", Said0),
    format(string(Sentence), "~w; ~w ~w.", [Said, Joint, Either]).

range_unit(Guideline, Name, Text) :-
    (   measured_in(Guideline, Name, Unit)
    ->  unit_text(Unit, UnitText),
        string_concat(" ", UnitText, Text)
    ;   Text = ""
    ).

%   The unit of a derived part, from the limit it is compared with

measured_in(Guideline, Name, Unit) :-
    guideline_fact(Guideline, measured(Name, Unit)),
    !.

%!  made_from(+Context, +Name, -Text) is semidet.
%
%   True when the finding Name was not stated itself, and Text, in brackets,
%   says from what it is known.

made_from(Context, Name, Text) :-
    Context = context(Guideline, _, request(Given, _), _),
    slot(Guideline, Name, Index),
    arg(Index, Given, absent(_)),
    guideline_fact(Guideline, derived(Name, _, Operation)),
    name_in(Operation, Other),
    Other \== Name,
    finding(Other, _, _, _),
    slot(Guideline, Other, OtherIndex),
    arg(OtherIndex, Given, Raw),
    Raw \= absent(_),
    !,
    received_words(Context, Other, Noun, Words),
    format(string(Text), " (~w: ~w)", [Noun, Words]).

%!  with_source(+Sentence0, +Source, -Sentence) is det.
%
%   True when Sentence is Sentence0 with the bracketed Source, or "", before
%   its full stop.

with_source(Sentence0, Source, Sentence) :-
    (   Source == ""
    ->  Sentence = Sentence0
    ;   string_concat(Said, ".", Sentence0),
        atomic_list_concat([Said, Source, "."], Atom),
        atom_string(Atom, Sentence)
    ).
