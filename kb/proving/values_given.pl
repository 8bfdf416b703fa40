:- module(values_given,
          [ findings_term/2,            % +Request, -Term
            sources_term/2,             % +Request, -Term
            state_term/2                % +State, -Term
          ]).
:- use_module('../language/rulebook_terms').
:- use_module('../request/json', [json_text/2]).
:- use_module('../vocabulary/findings').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [member/2, nth1/3]).

/** <module> What was received, and states, as JSON terms
*/

%!  findings_term(+Request, -Term) is det.
%
%   True when Term holds what Request says of each finding that was given.

findings_term(request(Given, _), object(Pairs)) :-
    findall(Name, finding(Name, _, _, _), Names),
    findall(Name-Term,
            ( nth1(Index, Names, Name),
              arg(Index, Given, Raw),
              Raw \== absent(not_stated),
              raw_term(Raw, Term)
            ),
            Pairs).

raw_term(known(Value), object([known-Term])) :-
    value_term(Value, Term).
raw_term(conflict(Values), object([conflict-array(Terms)])) :-
    maplist(one_of_term, Values, Terms).
raw_term(absent(Reason), object([absent-Term])) :-
    constant(Reason, Term).
raw_term(impossible(Text),   object([impossible-string(Text)])).
raw_term(unrecognized(Text), object([unrecognized-string(Text)])).
raw_term(strange(Text),      object([strange-string(Text)])).
raw_term(items(Raws),        object([items-array(Terms)])) :-
    maplist(item_term, Raws, Terms).

one_of_term(Value, Term) :-
    (   compound(Value),
        functor(Value, Kind, 1),
        member(Kind, [impossible, unrecognized, strange])
    ->  raw_term(Value, Term)
    ;   raw_term(known(Value), Term)
    ).

item_term(Raw, Term) :-
    (   functor(Raw, Record, _),
        findall(Part, part(Record, Part, _, _), Parts),
        Parts \== []
    ->  findall(Part-PartTerm,
                ( nth1(Index, Parts, Part),
                  arg(Index, Raw, PartRaw),
                  PartRaw \== absent(not_stated),
                  raw_term(PartRaw, PartTerm)
                ),
                Pairs),
        Term = object(Pairs)
    ;   raw_term(Raw, Term)
    ).

%   A number is its shortest decimal, a day its ISO text.

value_term(Value, Term) :-
    (   number(Value)
    ->  json_text(number(Value), Text),
        Term = string(Text)
    ;   constant(Value, Term)
    ).

%!  sources_term(+Request, -Term) is det.
%
%   True when Term holds where each finding or element is from.

sources_term(request(_, Provenance), array(Terms)) :-
    findall(object([of-OfTerm, source-string(Source)|Dated]),
            ( member(source(Path, Source, Date), Provenance),
              path_term(Path, OfTerm),
              dated(Date, Dated)
            ),
            Terms).

path_term(List-Index, Term) :-
    !,
    format(string(Text), "~w[~d]", [List, Index]),
    Term = string(Text).
path_term(Name, Term) :-
    constant(Name, Term).

dated(none, []) :-
    !.
dated(Date, [date-string(Date)]).

%!  state_term(+State, -Term) is det.
%
%   True when Term is what is known of a finding: which values remain.

state_term(known(Value), object([known-Term])) :-
    value_term(Value, Term).
state_term(one_of(Values0, _), object([one_of-array(Terms)])) :-
    sort(Values0, Values),
    maplist(value_term, Values, Terms).
state_term(range(Low, High, _), object([range-array([LowTerm, HighTerm])])) :-
    bound_term(Low, LowTerm),
    bound_term(High, HighTerm).
state_term(strange(_), string("strange")).
state_term(absent(_),  string("absent")).

bound_term(none, null) :-
    !.
bound_term(Bound, object([Kind-Term])) :-
    Bound =.. [Kind, Number],
    value_term(Number, Term).
