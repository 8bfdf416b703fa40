:- module(lookup,
          [ lookup/1,                   % +Topic
            topic/2,                    % ?Topic, ?Sentence
            topic_entry/2,              % ?Topic, -Fields
            topics/0
          ]).
:- use_module(asking).
:- use_module(explained).
:- use_module('../kb/explaining/citation_words').
:- use_module('../kb/explaining/explanation').
:- use_module('../kb/explaining/summary').
:- use_module('../kb/language/guidelines').
:- use_module('../kb/wording').
:- use_module(library(apply), [exclude/3, include/3, maplist/3, maplist/4]).
:- use_module(library(lists), [append/2, append/3, member/2]).

/** <module> What does the document say about a topic?
*/

%!  lookup(+Topic) is det.
%
%   Print what the document says about Topic, each entry with its place: a
%   topic, or a word that entries speak of.

lookup(Topic0) :-
    format(string(Topic), "~w", [Topic0]),
    entries_about(Topic, About),
    about_lines(About, Lines),
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
                ( topic(Name, Sentence), atom_string(Name, Text) ),
                Topics),
        topics_lines(Lines),
        First = [topics-array(Topics)]
    ;   entries_about(Topic, About),
        findall(Entry,
                ( member(_-Found, About), member(Fields, Found),
                  maplist(field_term, Fields, Pairs), Entry = object(Pairs)
                ),
                Entries),
        about_lines(About, Lines),
        First = [topic-string(Topic), entries-array(Entries)]
    ),
    lines_text(Lines, Text1),
    lines_term(Lines, LinesTerm),
    append(First, [text-string(Text1), lines-LinesTerm], Members),
    Term = object(Members).

%!  topic(?Topic, ?Sentence) is nondet.
%
%   True when there is something to look up about Topic, as Sentence says.

topic(Name, Sentence) :-
    asked_guideline(Guideline),
    guideline_fact(Guideline, topic(Name, Sentence, _)).
topic(limits,    "The numbers and dates the criteria compare with.").
topic(durations, "For how long an approval holds, and from when.").
topic(questions, "Questions of interpretation, with their readings.").

%   entries_about(+Text, -About): Topic-Entries for the topic Text, or for each
%   that speaks of it

entries_about(Text, [Topic-Entries]) :-
    topic(Topic, _),
    atom_string(Topic, Text),
    !,
    findall(Fields, topic_entry(Topic, Fields), Entries).
entries_about(Text, About) :-
    string_lower(Text, Lower0),
    split_string(Lower0, "_", "_", Words),
    atomic_list_concat(Words, ' ', Lower),
    findall(Topic-Entries,
            (   topic(Topic, Sentence),
                speaking_entries(Topic, Sentence, Lower, Entries),
                Entries \== []
            ),
            About0),
    (   About0 == []
    ->  findall(Known, topic(Known, _), Knowns),
        throw(unknown_name(topic, Text, Knowns))
    ;   said_once(About0, [], About)
    ).

speaking_entries(Topic, Sentence, Lower, Entries) :-
    findall(Fields, topic_entry(Topic, Fields), All),
    include(entry_speaks_of(Lower), All, Speaking),
    (   Speaking == [],
        speaks_of(Sentence, Lower)
    ->  Entries = All
    ;   Entries = Speaking
    ).

entry_speaks_of(Lower, Fields) :-
    memberchk_text(Fields, Text),
    speaks_of(Text, Lower).

%   An entry may stand under several topics.

said_once([], _, []).
said_once([Topic-Entries0|About0], Said0, About) :-
    exclude(said_by(Said0), Entries0, Entries),
    (   Entries == []
    ->  About = Rest
    ;   About = [Topic-Entries|Rest]
    ),
    append(Entries, Said0, Said),
    said_once(About0, Said, Rest).

said_by(Said, Fields) :-
    memberchk_text(Fields, Text),
    member(Others, Said),
    memberchk_text(Others, Text),
    !.

speaks_of(Text, Lower) :-
    string_lower(Text, LowerText),
    once(sub_string(LowerText, _, _, _, Lower)).

topics_lines(Lines) :-
    findall(line(0, plain, Name, Sentence), topic(Name, Sentence), Lines).

about_lines(About, Lines) :-
    findall(TopicLines,
            ( member(Topic-Entries, About),
              topic_lines(Topic, Entries, TopicLines)
            ),
            Nested),
    append(Nested, Lines).

topic_lines(Topic, Entries, [line(0, title, Topic, Sentence)|Lines]) :-
    once(topic(Topic, Sentence)),
    findall(line(1, plain, none, Line),
            ( member(Fields, Entries),
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

%!  topic_entry(?Topic, -Fields:list) is nondet.
%
%   True when Fields, Column-Value, are a fact about Topic.

topic_entry(Topic, Fields) :-
    asked_guideline(Guideline),
    guideline_fact(Guideline, topic(Topic, _, Tables)),
    member(Table/Arity, Tables),
    guideline_fact(Guideline, columns(Table/Arity, Columns)),
    functor(Fact, Table, Arity),
    guideline_fact(Guideline, Fact),
    Fact =.. [_|Values],
    maplist(pair, Columns, Values, Fields).
topic_entry(limits, [ limit-Limit, value-ValueText, unit-UnitText, text-Text,
                place-Places ]) :-
    asked_guideline(Guideline),
    guideline_fact(Guideline, limit(Limit, _, Unit, Places)),
    limit_value(Guideline, Limit, Value),
    value_text(any, Value, ValueText),
    format(string(UnitText), "~w", [Unit]),
    limit_text(Guideline, Limit, Text).
topic_entry(durations, [path-Path, months-Months, text-Text, place-Place]) :-
    asked_guideline(Guideline),
    guideline_fact(Guideline, path(Path, _, _, months(Months), Place)),
    path_text(Path, Months, Text).
topic_entry(durations, [text-Text, place-[]]) :-
    asked_guideline(Guideline),
    guideline_fact(Guideline, approval_period(_, _, Text)).
topic_entry(questions, [ question-Question, options-Words, text-Text, place-[] ]) :-
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
topic_entry(questions, [question-Question, options-[], text-Text, place-[]]) :-
    asked_guideline(Guideline),
    guideline_fact(Guideline, settled_question(Question, Asked, Answer)),
    format(string(Text), "~w  ~w ~w", [Question, Asked, Answer]).

pair(Column, Value, Column-Value).
