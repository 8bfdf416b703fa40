:- module(reading_names,
          [ keep_reads/1,               % +Guideline
            reads/4,                    % +Guideline, +Readings, +Path, -Items
            operand/2                   % +Operation, -Name
          ]).
:- use_module('../language/guidelines').
:- use_module('../language/syntax').
:- use_module('../vocabulary/findings').
:- use_module(library(lists), [member/2]).

/** <module> Which findings the criteria of a path read
*/

:- dynamic kept_reads/4.

%!  keep_reads(+Guideline) is det.
%
%   True when reads/4 is kept for the default readings.

keep_reads(Guideline) :-
    retractall(kept_reads(_, Guideline, _, _)),
    readings(Guideline, [], Readings),
    forall(guideline_fact(Guideline, path(Path, _, _, _, _)),
           ( worked_out(Guideline, Readings, Path, Items),
             assertz(kept_reads(Path, Guideline, Readings, Items))
           )).

%!  reads(+Guideline, +Readings, +Path, -Items:list) is det.
%
%   True when Items are item(Gate, Names): the findings that the criteria of
%   Path read under Readings, those of an item of its own behind its Gate and
%   all others behind `none`.  A finding derived from others reads these.

reads(Guideline, Readings, Path, Items) :-
    (   kept_reads(Path, Guideline, Readings, Items0)
    ->  Items = Items0
    ;   worked_out(Guideline, Readings, Path, Items)
    ).

worked_out(Guideline, Readings, Path, Items) :-
    once(guideline_fact(Guideline, path(Path, _, Root, _, _))),
    findall(item(Gate, Names),
            setof(Name, read_name(Root, Guideline, Readings, none, Gate, Name),
                  Names),
            Items).

%   read_name(+Body, +Guideline, +Readings, +Gate0, -Gate, -Name)

read_name(Body, Guideline, Readings, Gate0, Gate, Name) :-
    (   ( Body = (A and B) ; Body = (A or B) )
    ->  member(Part, [A, B]),
        read_name(Part, Guideline, Readings, Gate0, Gate, Name)
    ;   Body = reading(_, _)
    ->  reduced(Guideline, Readings, Body, Chosen),
        read_name(Chosen, Guideline, Readings, Gate0, Gate, Name)
    ;   quantified(Body, _, List, Inner)
    ->  Gate = Gate0,
        (   Name = List
        ;   reduced(Guideline, Readings, Inner, Chosen),
            part_tested(Chosen, Part),
            computed_part(Guideline, List, Part, Name)
        )
    ;   test(Body, Subject, _, _)
    ->  Gate = Gate0,
        computed_from(Guideline, Subject, Name)
    ;   criterion(Guideline, Body, _, Inner)
    ->  item_gate(Guideline, Inner, Gate0, Gate1),
        read_name(Inner, Guideline, Readings, Gate1, Gate, Name)
    ).

item_gate(Guideline, Body, Gate0, Gate) :-
    (   conjuncts(Body, Parts),
        member(Gate1, Parts),
        guideline_fact(Guideline, gate(Gate1))
    ->  Gate = Gate1
    ;   Gate = Gate0
    ).

computed_from(Guideline, Subject, Name) :-
    (   Name = Subject
    ;   guideline_fact(Guideline, derived(Subject, _, Operation)),
        operand(Operation, Name),
        finding(Name, _, _, _)
    ).

%   Of an element only what stands outside of it

computed_part(Guideline, List, Part, Name) :-
    guideline_fact(Guideline, derived(List, Part, _, Operation)),
    operand(Operation, Operand),
    (   finding(Operand, _, _, _)
    ->  Name = Operand
    ;   Operand \== Part,
        computed_part(Guideline, List, Operand, Name)
    ).

%!  operand(+Operation, -Name) is nondet.
%
%   True when Operation, under some reading, computes from Name.

operand(reading(_, Options), Name) :-
    !,
    member((_ means Operation), Options),
    operand(Operation, Name).
operand(Operation, Name) :-
    arg(_, Operation, Name).

part_tested((A and B), Part) :-
    !,
    ( part_tested(A, Part) ; part_tested(B, Part) ).
part_tested((A or B), Part) :-
    !,
    ( part_tested(A, Part) ; part_tested(B, Part) ).
part_tested(Test, Part) :-
    test(Test, Part, _, _).
