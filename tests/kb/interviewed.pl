:- module(interviewed,
          [ partial/2,                  % +Whole, -Partial
            told/4                      % +Finding, +Whole, +Partial0, -Partial
          ]).
:- use_module('../../kb/vocabulary/findings').
:- use_module(library(apply), [maplist/4]).
:- use_module(library(lists), [nth1/3, nth1/4]).
:- use_module(library(random), [random_between/3]).

/** <module> Who is interviewed about a request that is there in part
*/

%!  partial(+Whole, -Partial) is det.
%
%   True when Partial is the request Whole with findings left out at random.

partial(request(Given0, Sources), request(Given, Sources)) :-
    random_between(0, 90, Percent),
    Given0 =.. [given|Raws0],
    findall(Name, finding(Name, _, _, _), Names),
    maplist(kept(Percent), Names, Raws0, Raws),
    Given =.. [given|Raws].

%   What is assumed where it is left out is not asked, and so not left out.

kept(Percent, Name, Raw0, Raw) :-
    random_between(1, 100, Chance),
    (   (   Chance =< Percent
        ;   Name == request_date
        ;   finding(Name, _, Omitted, _),
            Omitted \== unknown
        )
    ->  Raw = Raw0
    ;   Raw = absent(not_stated)
    ).

%!  told(+Finding, +Whole, +Partial0, -Partial) is det.
%
%   True when Partial is Partial0 with what Whole holds of Finding: that
%   nobody knows it, where it holds nothing.

told(Finding, request(True, _), request(Given0, Sources),
     request(Given, Sources)) :-
    findall(Name, finding(Name, _, _, _), Names),
    nth1(Index, Names, Finding),
    !,
    arg(Index, True, Raw0),
    (   Raw0 == absent(not_stated)
    ->  Raw = absent(asked_unknown)
    ;   Raw = Raw0
    ),
    Given0 =.. [given|Raws0],
    nth1(Index, Raws0, _, Others),
    nth1(Index, Raws, Raw, Others),
    Given =.. [given|Raws].
