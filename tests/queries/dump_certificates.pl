:- use_module('../../kb/load').
:- use_module('../kb/random_requests').
:- use_module('../../kb/language/canonical').
:- use_module('../../kb/language/guidelines').
:- use_module('../../kb/proving/certificate').
:- use_module(library(lists)).
:- use_module(library(random)).

/*  Prints certificates of random requests, one a line: how many and under
    which seed the command line says.  Half are near an approval, half under
    a switch.
*/

main :-
    current_prolog_flag(argv, Arguments),
    append(_, [CountAtom, SeedAtom], Arguments),
    atom_number(CountAtom, Count),
    atom_number(SeedAtom, Seed),
    set_random(seed(Seed)),
    set_stream(user_output, encoding(utf8)),
    forall(between(1, Count, I), print_certificate(I)).

print_certificate(I) :-
    (   I mod 4 < 2
    ->  near_request(Request)
    ;   random_between(10, 100, Density),
        random_request(Density, Request)
    ),
    admissible(Request),
    !,
    (   0 is I mod 2
    ->  random_choices(blinatumomab, Choices)
    ;   Choices = []
    ),
    readings(blinatumomab, Choices, Readings),
    certificate(blinatumomab, Readings, Request, Term),
    canonical_text(Term, Text),
    writeln(Text).
print_certificate(I) :-
    print_certificate(I).
