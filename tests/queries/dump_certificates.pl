:- use_module('../../kb/load').
:- use_module('../kb/random_requests').
:- use_module('../../kb/language/canonical').
:- use_module('../../kb/language/guidelines').
:- use_module('../../kb/proving/certificate').
:- use_module('../../kb/vocabulary/findings').
:- use_module(library(lists)).
:- use_module(library(random)).

/*  Prints certificates, one a line: of random requests, how many and under
    which seed the command line says, and of the worked requests whose files
    it names besides.  Half of the random ones are near an approval, half
    under a switch.  Given two digests as well, the certificates name those.
*/

main :-
    current_prolog_flag(argv, Arguments),
    append(_, [CountAtom, SeedAtom, Logic, Texts|Files], Arguments),
    atom_number(CountAtom, Count),
    atom_number(SeedAtom, Seed),
    named_digest(logic, Logic),
    named_digest(texts, Texts),
    set_random(seed(Seed)),
    set_stream(user_output, encoding(utf8)),
    forall(member(File, Files),
           ( certificate(file(File), Text), writeln(Text) )),
    forall(between(1, Count, I), print_certificate(I)).

named_digest(Part, Digest) :-
    (   Digest == own
    ->  true
    ;   retractall(rulebook:known_digest(Part, blinatumomab, _)),
        assertz(rulebook:known_digest(Part, blinatumomab, Digest))
    ).

print_certificate(I) :-
    (   I mod 4 < 2
    ->  near_request(Request)
    ;   random_between(10, 100, Density),
        random_request(Density, Request)
    ),
    admissible(Request),
    !,
    sourced(Request, Sourced),
    (   0 is I mod 2
    ->  random_choices(blinatumomab, Choices)
    ;   Choices = []
    ),
    readings(blinatumomab, Choices, Readings),
    certificate(blinatumomab, Readings, Sourced, Term),
    canonical_text(Term, Text),
    writeln(Text).
print_certificate(I) :-
    print_certificate(I).

%   A source for some of the findings and elements given.

sourced(request(Given, _), request(Given, Sources)) :-
    random_member(Percent, [0, 50, 100]),
    findall(source(Path, "a report", Date),
            ( sourceable(Given, Path),
              random_between(1, 100, Chance),
              Chance =< Percent,
              random_member(Date, [none, "2026-05-20"])
            ),
            Sources).

sourceable(Given, Path) :-
    nth_finding(Index, Name),
    arg(Index, Given, Raw),
    Raw \= absent(_),
    (   Raw = items(Raws),
        nth0(I, Raws, Element),
        \+ Element = known(_),
        Path = Name-I
    ;   Path = Name
    ).

nth_finding(Index, Name) :-
    findall(Name0, finding(Name0, _, _, _), Names),
    nth1(Index, Names, Name).
