:- module(admission,
          [ admitted/3,                 % +Document, +Strictness, -Request
            document_fields/3,          % +Document, -Fields, -Problems
            raw_problems/2,             % +Raw, -Problems
            softened/2,                 % +Raw, -Softened
            ignored_fields/2            % +Request, -Fields
          ]).
:- use_module(received).
:- use_module(scalars).
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/lexicon').
:- use_module(library(apply), [exclude/3, foldl/4, maplist/3]).
:- use_module(library(lists), [append/2, append/3, member/2, memberchk/2]).

/** <module> The door: from a document to a request

A document is what the readers of JSON and YAML make of a text; a request
is what settling.pl describes.  Nothing is repaired: a value is taken as
it stands, noted as impossible, or refused.
*/

%!  admitted(+Document, +Strictness, -Request) is det.
%
%   True when Request holds what Document says.  Strictness is `strict` or
%   `lenient`; where it is `lenient`, what would be refused is unknown.
%
%   @error refused(Problems): each problem(Path, Given, Allowed, Nearest,
%          Message): unknown fields first, then in the order of the vocabulary

admitted(Document, Strictness, request(Given, Provenance)) :-
    document_fields(Document, Fields, Problems0),
    findall(Name-Type, finding(Name, Type, _, _), Findings),
    maplist(received(Fields), Findings, Receiveds),
    maplist(raw_of, Receiveds, Raws0),
    findall(Source,
            ( member(received(_, _, Sources), Receiveds),
              member(Source, Sources)
            ),
            Sources),
    foldl(problems_of, Raws0, [], Problems1),
    append(Problems0, Problems1, Problems),
    (   Problems == []
    ->  Raws = Raws0,
        Provenance = Sources
    ;   Strictness == lenient
    ->  maplist(softened, Raws0, Raws1),
        maplist(misread(Problems0), Findings, Raws1, Raws),
        findall(ignored(Path),
                member(problem(Path, _, _, _, _), Problems0),
                Ignored),
        append(Sources, Ignored, Provenance)
    ;   throw(refused(Problems))
    ),
    Given =.. [given|Raws].

raw_of(received(_, Raw, _), Raw).

%   Leniently, what stands for a finding in a way that is not understood is
%   not left out: a field given twice, and what is absent beside a field of
%   its group that is none, or in a group that is no object.

misread(Problems, Name-_, Raw0, Raw) :-
    (   member(problem(Path, Given, _, _, _), Problems),
        misreads(Raw0, Path, Name)
    ->  Raw = unrecognized(Given)
    ;   Raw = Raw0
    ).

misreads(_, Name, Name) :-
    !.
misreads(absent(not_stated), Path, Name) :-
    sub_atom(Name, Before, _, _, '.'),
    sub_atom(Name, 0, Before, _, Group),
    atom_string(Group, GroupText),
    (   Path == GroupText
    ->  true
    ;   string(Path),
        string_concat(GroupText, ".", Start),
        sub_string(Path, 0, _, _, Start)
    ),
    !.

%!  ignored_fields(+Request, -Fields:list) is det.
%
%   True when Fields are the fields of a leniently admitted Request that
%   are none of the vocabulary.

ignored_fields(request(_, Provenance), Fields) :-
    findall(Field, member(ignored(Field), Provenance), Fields).

%!  document_fields(+Document, -Fields:list, -Problems:list) is det.
%
%   True when Fields are the fields of Document, dotted, as Name-Value, and
%   Problems say what in it is no field.

document_fields(object(Pairs), Fields, Problems) :-
    !,
    maplist(field, Pairs, Nested),
    append(Nested, All),
    exclude(is_problem, All, Fields0),
    doubled(Fields0, [], Fields, Doubles),
    findall(P, ( member(P, All), is_problem(P) ), Problems0),
    append(Problems0, Doubles, Problems).
document_fields(Document, [], [Problem]) :-
    given_text(Document, Given),
    Problem = problem("", Given, [], none,
                      "A request is an object of named fields.").

is_problem(problem(_, _, _, _, _)).

field(Key-Value, [Name-Value]) :-
    known_text(finding, Key, Name),
    !.
field(Key-object(Pairs), Fields) :-
    known_text(group, Key, Group),
    !,
    maplist(group_field(Group), Pairs, Fields).
field(Key-Value, Fields) :-
    known_text(group, Key, Group),
    unknown_scalar(Value, _),
    !,
    findall(Name-Value, grouped(Group, Name), Fields).
field(Key-Value, [Problem]) :-
    known_text(group, Key, _),
    !,
    given_text(Value, Given),
    format(string(Message), "~w is an object of fields.", [Key]),
    Problem = problem(Key, Given, [], none, Message).
field(Key-_, [Problem]) :-
    unknown_field("", Key, Problem).

grouped(Group, Name) :-
    finding(Name, _, _, _),
    dotted_finding(Name, Group, _).

group_field(Group, Key-Value, Field) :-
    dotted_path(Group, Key, Dotted),
    (   known_text(finding, Dotted, Name)
    ->  Field = Name-Value
    ;   unknown_field("", Dotted, Field)
    ).

doubled([], _, [], []).
doubled([Name-Value|Fields], Seen, Once, Problems) :-
    (   memberchk(Name, Seen)
    ->  format(string(Message), "~w is given twice.", [Name]),
        Problems = [problem(Name, "", [], none, Message)|Problems1],
        doubled(Fields, Seen, Once, Problems1)
    ;   Once = [Name-Value|Once1],
        doubled(Fields, [Name|Seen], Once1, Problems)
    ).

unknown_field(Prefix, Key, problem(Path, Key, Names, Nearest, Message)) :-
    string_concat(Prefix, Key, Path),
    findall(Name, finding(Name, _, _, _), Names),
    nearest(Key, Names, Nearest),
    unknown_message(Path, "field", Nearest, Message).

%   received(Name, Raw, Sources)

received(Fields, Name-Type, received(Name, Raw, Sources)) :-
    (   memberchk(Name-Value, Fields)
    ->  value(Type, Name, Value, Raw, Sources)
    ;   Raw = absent(not_stated),
        Sources = []
    ).

%!  raw_problems(+Raw, -Problems:list) is det.
%
%   True when Problems are those because of which Raw would be refused.

raw_problems(Raw, Problems) :-
    problems_of(Raw, [], Problems).

problems_of(refused(Problem), Problems0, Problems) :-
    !,
    append(Problems0, [Problem], Problems).
problems_of(items(Raws), Problems0, Problems) :-
    !,
    foldl(problems_of, Raws, Problems0, Problems).
problems_of(Raw, Problems, Problems) :-
    memberchk_functor(Raw),
    !.
problems_of(Raw, Problems0, Problems) :-
    compound_name_arguments(Raw, _, Raws),
    foldl(problems_of, Raws, Problems0, Problems).

memberchk_functor(known(_)).
memberchk_functor(conflict(_)).
memberchk_functor(absent(_)).
memberchk_functor(impossible(_)).
memberchk_functor(unrecognized(_)).
memberchk_functor(strange(_)).

%!  softened(+Raw, -Softened) is det.
%
%   True when Softened is Raw in which what would be refused is unrecognized.

softened(refused(problem(_, Given, _, _, _)), unrecognized(Given)) :-
    !.
softened(items(Raws0), Raw) :-
    !,
    (   member(refused(problem(_, Given, _, _, _)), Raws0)
    ->  Raw = unrecognized(Given)
    ;   maplist(softened, Raws0, Raws),
        Raw = items(Raws)
    ).
softened(Raw, Raw) :-
    memberchk_functor(Raw),
    !.
softened(Raw0, Raw) :-
    compound_name_arguments(Raw0, Record, Raws0),
    findall(Part, part(Record, Part, _, _), Parts),
    length(Parts, Length),
    length(Raws1, Length),
    append(Raws1, Strays, Raws0),
    softened_parts(Strays, Raws1, Raws),
    compound_name_arguments(Raw, Record, Raws).

%   A part that is none may be any of the others: none is understood then.

softened_parts([], Raws0, Raws) :-
    maplist(softened, Raws0, Raws).
softened_parts([refused(problem(_, Given, _, _, _))|_], Raws0, Raws) :-
    maplist(not_understood(Given), Raws0, Raws).

not_understood(Given, _, unrecognized(Given)).
