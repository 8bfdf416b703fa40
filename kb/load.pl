:- module(load, []).

/** <module> The one door to the knowledge base

```
swipl kb/load.pl
?- why_not(file('queries/cases/FILE.yaml')).
```

Loading is strict: a warning or an error anywhere refuses all of it, and
no question is answered.
*/

:- use_module(library(lists), [member/2]).

:- dynamic counted/2.

count_before :-
    statistics(errors, Errors),
    statistics(warnings, Warnings),
    retractall(counted(_, _)),
    assertz(counted(Errors, Warnings)).

check_after :-
    counted(Errors0, Warnings0),
    statistics(errors, Errors),
    statistics(warnings, Warnings),
    (   Errors =:= Errors0,
        Warnings =:= Warnings0
    ->  open_door
    ;   refuse
    ).

%   Loaded from the command line, the process ends; loaded into another
%   program, that program is told.

refuse :-
    current_prolog_flag(os_argv, Arguments),
    (   member(Argument, Arguments),
        file_base_name(Argument, 'load.pl')
    ->  print_message(error, format("the knowledge base is not loaded: see \c
                                     the messages above", [])),
        halt(1)
    ;   throw(error(mednec_not_loaded, _))
    ).

:- multifile prolog:error_message//1.

prolog:error_message(mednec_not_loaded) -->
    [ 'the knowledge base is not loaded: see the messages above' ].

:- initialization(count_before, now).
:- use_module(language/compiler, [compile_guideline/1]).
:- use_module(reasoning/ways, [keep_ways/1]).
:- use_module(reasoning/touching, [keep_switches/1]).
:- use_module(reasoning/reading_names, [keep_reads/1]).
:- use_module(reasoning/lint, [lint_guideline/1]).
:- use_module(blinatumomab/guideline, []).
:- initialization(compile_guideline(blinatumomab), now).
:- initialization(keep_ways(blinatumomab), now).
:- initialization(keep_switches(blinatumomab), now).
:- initialization(keep_reads(blinatumomab), now).
:- initialization(lint_guideline(blinatumomab), now).
:- reexport('../queries/catalogue').
:- use_module('../queries/envelope', [open_door/0]).
:- initialization(check_after, now).
