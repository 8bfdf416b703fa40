:- module(desk, []).
:- use_module(commands).
:- use_module('../answering').
:- use_module('../asking').
:- use_module('../explained').
:- use_module('../../kb/explaining/desk_lines').
:- use_module('../../kb/explaining/explanation').
:- use_module('../../kb/request/amending').
:- use_module('../../kb/request/writing').
:- use_module(library(apply), [foldl/4, maplist/3]).
:- use_module(library(lists), [append/3, member/2]).

/** <module> What a line at the desk comes to

A sitting is a request and the readings it is decided under; whoever holds
them sends both with each line, and is told what becomes of them.
*/

%   The body holds the line, and the request below it.

answer(Options, Body, Term) :-
    (   sub_string(Body, Before, 1, After, "\n")
    ->  sub_string(Body, 0, Before, _, Line),
        sub_string(Body, _, After, 0, RequestText)
    ;   Line = Body,
        RequestText = ""
    ),
    command_line(Line, command(Phrase, Takes, Does), Argument),
    done(Does, said(Phrase, Takes, Argument), Options, RequestText, Term).

done(ask(Verb, More), said(_, Takes, Argument), Options0, RequestText0,
     object(["does"-string("answer"), "answer"-Term])) :-
    !,
    append(More, Options0, Options1),
    asked(Takes, Argument, Options1, RequestText0, Options2, RequestText),
    about_request(Verb, Options2, Options),
    asking:verb(Verb, Answer),
    !,
    call(Answer, Options, RequestText, Term).
done(set, said(_, _, Argument), Options, RequestText, Term) :-
    !,
    changes_given(Argument, Given),
    changed(Given, Options, RequestText, Term).
done(unset, said(_, _, Argument), Options, RequestText, Term) :-
    !,
    named_finding(Argument, Finding),
    changed([Finding-null], Options, RequestText, Term).
done(reading, said(_, _, ""), Options, _, Term) :-
    !,
    readings_answer(_, Options, Term).
done(reading, said(_, _, Argument), Options, _, Term) :-
    \+ sub_string(Argument, _, _, _, "="),
    !,
    string_lower(Argument, Name),
    named_question(Name, Question),
    readings_answer(Question, Options, Term).
done(reading, said(_, _, Argument), Options, _,
     object([ "does"-string("reading"),
              "readings"-object([Question-string(Option)]) ])) :-
    !,
    assigned(Argument, Question0, Option0),
    string_lower(Question0, Question),
    string_lower(Option0, Option),
    checked_options(["format", "lenient"], [Question-Option|Options]),
    option_readings([Question-Option], _).
done(show, _, Options, RequestText, Term) :-
    !,
    body_summary(Options, RequestText, Summary),
    Summary = summary(context(_, _, Request, _), _, _),
    request_document(Request, Document),
    yaml_text(Document, Yaml),
    request_lines(Summary, Yaml, Lines),
    lines_answer(Lines, Term).
done(help, said(_, _, Argument), _, _, Term) :-
    !,
    findall(help(Phrase, Takes, Meaning), command(Phrase, Takes, _, Meaning), All),
    help_for(Argument, All, Wanted),
    help_lines(Wanted, Lines0),
    (   Wanted = [help("?-", _, _)]
    ->  goal_lines(Lines1)
    ;   Lines1 = []
    ),
    append(Lines0, Lines1, Lines),
    lines_answer(Lines, Term).
done(Does, said(_, _, Argument), _, _,
     object(["does"-string(Name), "argument"-string(Argument)])) :-
    atom_string(Does, Name).

readings_answer(Question, Options, Term) :-
    option_readings(Options, Readings),
    asked_guideline(Guideline),
    selected_lines(Guideline, Readings, Question, Lines),
    lines_answer(Lines, Term).

lines_answer(Lines, object([ "does"-string("answer"),
                             "answer"-object([ text-string(Text),
                                               lines-LinesTerm ]) ])) :-
    lines_text(Lines, Text),
    lines_term(Lines, LinesTerm).

%   asked(+Takes, +Argument, +Options, +RequestText, -Options1, -Text): the
%   argument of a question in its place

asked(none, _, Options, Text, Options, Text).
asked(maybe(_), "", Options, Text, Options, Text) :-
    !.
asked(maybe(criterion), Argument, Options0, Text, Options, Text) :-
    split_string(Argument, " ", "", Words),
    (   Words = [_, _|_],
        member(Word, Words),
        catch(named_criterion(Word, Id), unknown_name(_, _, _), fail)
    ->  named(Id, Options0, Options)
    ;   Words = [_, _|_]
    ->  Options = Options0
    ;   named_criterion(Argument, Id),
        named(Id, Options0, Options)
    ).
asked(maybe(topic), Argument, Options, Text, ["topic"-Topic|Options], Text) :-
    string_lower(Argument, Lower),
    split_string(Lower, " ", " ", Words),
    atomic_list_concat(Words, '_', Atom),
    atom_string(Atom, Topic).
asked(maybe(path), Argument, Options, Text, ["path"-Path|Options], Text) :-
    string_lower(Argument, Path).
asked(audience, Argument, Options, Text, ["for"-Audience|Options], Text) :-
    string_lower(Argument, Audience).
asked(recipient, Argument, Options, Text, ["to"-To|Options], Text) :-
    string_lower(Argument, To).
asked(changes, Argument, Options, RequestText, ["changes"-Length|Options],
      Text) :-
    changes_given(Argument, Given),
    nested_fields(Given, Fields),
    yaml_text(object(Fields), Changes),
    string_length(Changes, N),
    number_string(N, Length),
    string_concat(Changes, RequestText, Text).

%   "why was it denied" asks why, "why is 1.b.iii not met" of that criterion.

named(Id, Options, ["id"-Name|Options]) :-
    atom_string(Id, Name).

%   What is asked of the document knows nothing of a request.

about_request(Verb, Options0, Options) :-
    (   member(Verb, ["rule", "lookup"])
    ->  findall(Name-Value,
                ( member(Name-Value, Options0), member(Name, ["id", "topic"]) ),
                Options)
    ;   Verb == "ways"
    ->  without_option("format", Options0, Options1),
        without_option("lenient", Options1, Options)
    ;   Options = Options0
    ).

changed(Given, Options, RequestText,
        object(["does"-string("change"), "request"-string(Yaml)])) :-
    option_request(Options, RequestText, Request0),
    option_strictness(Options, Strictness),
    nested_fields(Given, Fields),
    amended(Request0, object(Fields), Strictness, Request),
    (   Request == Request0
    ->  Yaml = RequestText
    ;   request_document(Request, Document),
        yaml_text(Document, Yaml)
    ).

%   changes_given(+Text, -Given): `dose = 28 mcg/day and regimen = alone`;
%   an `and` after which nothing is given belongs to the value before it.

changes_given(Text, Given) :-
    split_string(Text, " ", "", Words),
    clauses(Words, Clauses),
    foldl(given_clause, Clauses, [], Said),
    maplist(finding_given, Said, Given).

clauses(Words, Clauses) :-
    (   append(Before, [And|After], Words),
        string_lower(And, "and")
    ->  words_text(Before, Clause),
        Clauses = [Clause|Rest],
        clauses(After, Rest)
    ;   words_text(Words, Clause),
        Clauses = [Clause]
    ).

words_text(Words, Text) :-
    atomic_list_concat(Words, ' ', Atom),
    atom_string(Atom, Text).

given_clause(Clause, Given0, Given) :-
    (   split_assignment(Clause, Name, Value)
    ->  append(Given0, [Name-Value], Given)
    ;   append(Before, [Name-Value0], Given0)
    ->  atomic_list_concat([Value0, and, Clause], ' ', Atom),
        atom_string(Atom, Value),
        append(Before, [Name-Value], Given)
    ;   unassigned(Clause)
    ).

finding_given(Name-Value, Finding-Document) :-
    given_answer(Name, Value, Finding, Document).

assigned(Text, Name, Value) :-
    (   split_assignment(Text, Name0, Value0)
    ->  Name = Name0,
        Value = Value0
    ;   unassigned(Text)
    ).

split_assignment(Text, Name, Value) :-
    sub_string(Text, Before, 1, After, "="),
    !,
    sub_string(Text, 0, Before, _, Name0),
    sub_string(Text, _, After, 0, Value0),
    normalize_space(string(Name), Name0),
    normalize_space(string(Value), Value0),
    Name \== "",
    Value \== "".

unassigned(Text) :-
    format(string(Why), "`~w` gives nothing; write NAME = VALUE.", [Text]),
    throw(unusable_command(Why)).

help_for("", All, All) :-
    !.
help_for(Text, All, Wanted) :-
    command_said(Text, Phrase),
    member(help(Phrase, Takes, Meaning), All),
    !,
    Wanted = [help(Phrase, Takes, Meaning)].
