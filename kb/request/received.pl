:- module(received,
          [ value/5                     % +Type, +Name, +Document, -Raw, -Sources
          ]).
:- use_module(scalars).
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/lexicon').
:- use_module(library(apply), [maplist/3, maplist/4]).
:- use_module(library(lists), [append/2, append/3, member/2, memberchk/2]).

/** <module> What was received for one finding

A scalar finding may come as several values, a list finding as a list; and
either in an object {value, source, date}.
*/

%!  value(+Type, +Name, +Document, -Raw, -Sources:list) is det.
%
%   True when Raw is what Document says of the finding Name, and Sources are
%   source(Path, Text, Date) of where it says it comes from.

value(list(Element), Name, Value, Raw, Sources) :-
    !,
    (   wrapped(Value, Inner, Name, Sources0),
        \+ record_object(Element, Value, Inner)
    ->  list_value(Inner, Element, Name, Raw, Sources1),
        append(Sources0, Sources1, Sources)
    ;   list_value(Value, Element, Name, Raw, Sources)
    ).
value(Type, Name, array(Items), Raw, Sources) :-
    !,
    (   Items == []
    ->  refusal(Name, "[]", [], none,
                "~w needs a value; leave it out if it is not known.", [Name],
                Raw),
        Sources = []
    ;   maplist(single(Type, Name), Items, Raws, Sourcess),
        append(Sourcess, Sources),
        several(Raws, Raw)
    ).
value(Type, Name, Value, Raw, Sources) :-
    single(Type, Name, Value, Raw, Sources).

single(Type, Name, Value, Raw, Sources) :-
    (   wrapped(Value, Inner, Name, Sources0)
    ->  Sources = Sources0,
        (   Inner = array(_)
        ->  value(Type, Name, Inner, Raw, _)
        ;   scalar(Type, Name, Inner, Raw)
        )
    ;   Sources = [],
        scalar(Type, Name, Value, Raw)
    ).

%   {value, source, date} around a value

wrapped(object(Pairs), Value, Name, Sources) :-
    memberchk("value"-Value, Pairs),
    forall(member(Key-_, Pairs), memberchk(Key, ["value", "source", "date"])),
    source_of(Pairs, Name, Sources).

%   An element of a list that stands without its list is no wrapper.

record_object(record(_), _, Inner) :-
    Inner \= array(_),
    Inner \= null,
    \+ unknown_scalar(Inner, _).

source_of(Pairs, Path, Sources) :-
    (   memberchk("source"-Source, Pairs),
        scalar_text(Source, Text)
    ->  (   memberchk("date"-Date, Pairs),
            scalar_text(Date, DateText)
        ->  Sources = [source(Path, Text, DateText)]
        ;   Sources = [source(Path, Text, none)]
        )
    ;   Sources = []
    ).

several(Raws, Raw) :-
    (   member(refused(Problem), Raws)
    ->  Raw = refused(Problem)
    ;   member(absent(Reason), Raws)
    ->  Raw = absent(Reason)
    ;   maplist(value_of, Raws, Values0),
        sort(Values0, Values),
        (   Values = [Value],
            memberchk(known(Value), Raws)
        ->  Raw = known(Value)
        ;   Values = [_]
        ->  Raws = [Raw|_]
        ;   Raw = conflict(Values)
        )
    ).

value_of(known(Value), Value) :-
    !.
value_of(Raw, Raw).

%   Lists

list_value(Value, _, _, absent(Reason), []) :-
    unknown_scalar(Value, Reason),
    !.
list_value(array([]), _, Name, Raw, []) :-
    least_elements(Name, _),
    !,
    refusal(Name, "[]", [], none,
            "~w needs at least one element; leave it out if it is not known.",
            [Name], Raw).
list_value(array(Items), Element, Name, items(Raws), Sources) :-
    !,
    elements(Items, 0, Element, Name, Raws, Sourcess),
    append(Sourcess, Sources).
list_value(Value, _, Name, Raw, []) :-
    given_text(Value, Given),
    refusal(Name, Given, [], none, "~w is a list.", [Name], Raw).

elements([], _, _, _, [], []).
elements([Item|Items], I, Element, Name, [Raw|Raws], [Sources|Sourcess]) :-
    format(string(Path), "~w[~d]", [Name, I]),
    element(Element, Item, Name, I, Path, Raw, Sources),
    I1 is I + 1,
    elements(Items, I1, Element, Name, Raws, Sourcess).

element(record(Record), object(Pairs), Name, I, Path, Raw, Sources) :-
    !,
    findall(Part-Type, part(Record, Part, Type, _), Parts),
    maplist(part_received(Pairs, Path), Parts, Raws0),
    needs_met(Record, Parts, Raws0, Path, Raws1),
    stray_parts(Record, Pairs, Path, Strays),
    append(Raws1, Strays, Raws),
    Raw =.. [Record|Raws],
    source_of(Pairs, Name-I, Sources).
element(record(_), Item, _, _, Path, Raw, []) :-
    !,
    given_text(Item, Given),
    refusal(Path, Given, [], none, "~w is an object of fields.", [Path], Raw).
element(Type, Item, _, _, Path, Raw, []) :-
    scalar(Type, Path, Item, Raw0),
    (   Raw0 = absent(_)
    ->  refusal(Path, "null", [], none, "~w needs a value.", [Path], Raw)
    ;   Raw = Raw0
    ).

part_received(Pairs, Path, Part-Type, Raw) :-
    atom_string(Part, Key),
    (   memberchk(Key-Value, Pairs)
    ->  dotted_path(Path, Part, PartPath),
        part_value(Value, Type, PartPath, Raw)
    ;   Raw = absent(not_stated)
    ).

part_value(array([_|_]), Type, Path, Raw) :-
    Type \== text,
    !,
    refusal(Path, "[...]", [], none, "~w is a single value.", [Path], Raw).
part_value(Value, Type, Path, Raw) :-
    scalar(Type, Path, Value, Raw).

needs_met(Record, Parts, Raws0, Path, Raws) :-
    maplist(need_met(Record, Parts, Raws0, Path), Parts, Raws0, Raws).

need_met(Record, Parts, Raws, Path, Part-Type, Raw0, Raw) :-
    (   Raw0 = absent(not_stated),
        part(Record, Part, _, with(Other)),
        nth_part(Parts, Raws, Other, OtherRaw),
        OtherRaw \= absent(_)
    ->  dotted_path(Path, Part, PartPath),
        allowed(Type, Allowed),
        refusal(PartPath, "", Allowed, none,
                "~w needs its ~w.", [Path, Part], Raw)
    ;   Raw = Raw0
    ).

nth_part([Part-_|_], [Raw|_], Part, Raw) :-
    !.
nth_part([_|Parts], [_|Raws], Part, Raw) :-
    nth_part(Parts, Raws, Part, Raw).

%   Parts that are none; kept behind the others until problems are seen.

stray_parts(Record, Pairs, Path, Strays) :-
    findall(refused(Problem),
            ( member(Key-_, Pairs),
              Key \== "source",
              \+ known_text(part(Record), Key, _),
              stray(Record, Path, Key, Problem)
            ),
            Strays).

stray(Record, Path, Key, problem(Full, Key, Parts, Nearest, Message)) :-
    dotted_path(Path, Key, Full),
    findall(Part, part(Record, Part, _, _), Parts),
    nearest(Key, Parts, Nearest),
    unknown_message(Full, "field", Nearest, Message).
