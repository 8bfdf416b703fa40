:- module(lookup,
          [ lookup/1,                   % +Topic
            topics/0
          ]).
:- use_module(asking).
:- use_module(explained).
:- use_module('../kb/explaining/citation_words').
:- use_module('../kb/explaining/explanation').
:- use_module('../kb/explaining/summary').
:- use_module('../kb/language/guidelines').
:- use_module('../kb/wording').
:- use_module(library(apply), [maplist/3, maplist/4]).
:- use_module(library(lists), [append/3, member/2]).

/** <module> What does the document say about a topic?
*/

%!  lookup(+Topic) is det.
%
%   Print what the document says about Topic, each entry with its place.

lookup(Topic0) :-
    format(string(Topic), "~w", [Topic0]),
    named_topic(Topic, Name, Sentence),
    topic_lines(Name, Sentence, Lines),
    lines_text(Lines, Text),
    write(Text).

%!  topics is det.
%
%   Print the topics.

topics :-
    topics_lines(Lines),
    lines_text(Lines, Text),
    write(Text).

answer(Options, _, Term) :-
    checked_options(["topic"], Options),
    option_value("topic", Options, all, Topic),
    (   Topic == all
    ->  findall(object([topic-string(Text), text-string(Sentence)]),
                ( a_topic(Name, Sentence), atom_string(Name, Text) ),
                Topics),
        topics_lines(Lines),
        First = [topics-array(Topics)]
    ;   named_topic(Topic, Name, Sentence),
        findall(Entry, entry_term(Name, Entry), Entries),
        topic_lines(Name, Sentence, Lines),
        First = [topic-string(Topic), entries-array(Entries)]
    ),
    lines_text(Lines, Text1),
    lines_term(Lines, LinesTerm),
    append(First, [text-string(Text1), lines-LinesTerm], Pairs),
    Term = object(Pairs).

a_topic(Name, Sentence) :-
    asked_guideline(Guideline),
    guideline_fact(Guideline, topic(Name, Sentence, _)).
a_topic(limits,    "The numbers and dates the criteria compare with.").
a_topic(durations, "For how long an approval holds, and from when.").
a_topic(questions, "Questions of interpretation, with their readings.").

named_topic(Text, Name, Sentence) :-
    (   a_topic(Name0, Sentence0),
        atom_string(Name0, Text)
    ->  Name = Name0,
        Sentence = Sentence0
    ;   findall(Known, a_topic(Known, _), Knowns),
        throw(unknown_name(topic, Text, Knowns))
    ).

topics_lines(Lines) :-
    findall(line(0, plain, Name, Sentence), a_topic(Name, Sentence), Lines).

topic_lines(Name, Sentence, [line(0, title, Name, Sentence)|Lines]) :-
    findall(line(1, plain, none, Line),
            ( entry(Name, Fields),
              memberchk_text(Fields, Text),
              place_text(Fields, Place),
              url_text(Fields, Url),
              format(string(Line), "~w~w~w", [Text, Url, Place])
            ),
            Lines).

memberchk_text(Fields, Text) :-
    once(member(text-Text, Fields)).

place_text(Fields, Text) :-
    (   member(place-Place, Fields),
        Place \== []
    ->  (   is_list(Place)
        ->  joined_text(Place, ", ", Places)
        ;   Places = Place
        ),
        format(string(Text), "  [~w]", [Places])
    ;   Text = ""
    ).

url_text(Fields, Text) :-
    (   member(url-Url, Fields)
    ->  format(string(Text), " ~w", [Url])
    ;   Text = ""
    ).

entry_term(Name, object(Pairs)) :-
    entry(Name, Fields),
    maplist(field_term, Fields, Pairs).

field_term(Name-Value, Name-Term) :-
    value_term(Value, Term).

value_term(Value, Term) :-
    (   integer(Value)
    ->  Term = number(Value)
    ;   is_list(Value)
    ->  maplist(value_term, Value, Terms),
        Term = array(Terms)
    ;   value_text(any, Value, Text)
    ->  (   atom(Value)
        ->  atom_string(Value, Atom),
            Term = string(Atom)
        ;   Term = string(Text)
        )
    ).

%   entry(+Topic, -Fields): Column-Value of one fact

entry(Topic, Fields) :-
    asked_guideline(Guideline),
    guideline_fact(Guideline, topic(Topic, _, Tables)),
    member(Table/Arity, Tables),
    guideline_fact(Guideline, columns(Table/Arity, Columns)),
    functor(Fact, Table, Arity),
    guideline_fact(Guideline, Fact),
    Fact =.. [_|Values],
    maplist(pair, Columns, Values, Fields).
entry(limits, [ limit-Limit, value-ValueText, unit-UnitText, text-Text,
                place-Places ]) :-
    asked_guideline(Guideline),
    guideline_fact(Guideline, limit(Limit, _, Unit, Places)),
    limit_value(Guideline, Limit, Value),
    value_text(any, Value, ValueText),
    format(string(UnitText), "~w", [Unit]),
    limit_text(Guideline, Limit, Text).
entry(durations, [path-Path, months-Months, text-Text, place-Place]) :-
    asked_guideline(Guideline),
    guideline_fact(Guideline, path(Path, _, _, months(Months), Place)),
    path_text(Path, Months, Text).
entry(durations, [text-Text, place-[]]) :-
    asked_guideline(Guideline),
    guideline_fact(Guideline, approval_period(_, _, Text)).
entry(questions, [ question-Question, options-Words, text-Text, place-[] ]) :-
    asked_guideline(Guideline),
    guideline_fact(Guideline, question(Question, Asked, Options)),
    findall(Word, member(Word-_, Options), Words),
    findall(Answer,
            ( member(Word-Sentence, Options),
              format(string(Answer), "~w (~w)", [Sentence, Word])
            ),
            Answers),
    joined_text(Answers, " / ", Joined),
    format(string(Text), "~w  ~w ~w", [Question, Asked, Joined]).
entry(questions, [question-Question, options-[], text-Text, place-[]]) :-
    asked_guideline(Guideline),
    guideline_fact(Guideline, settled_question(Question, Asked, Answer)),
    format(string(Text), "~w  ~w ~w", [Question, Asked, Answer]).

pair(Column, Value, Column-Value).
