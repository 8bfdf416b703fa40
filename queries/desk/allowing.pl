:- module(allowing,
          [ allowed_goal/2              % +Module, +Goal
          ]).
:- use_module(library(error), [must_be/2]).
:- use_module(library(lists), [append/3]).
:- use_module(library(sandbox), [safe_goal/1]).

/** <module> What a goal may call

The list is closed: what is neither on it nor exported by the module analyst
is not called, whatever library(sandbox), which is asked as well, calls safe.
Everything that is called stands in the goal before it runs.
*/

%!  allowed_goal(+Module, +Goal) is det.
%
%   True when Goal, in Module, calls only what a goal may.
%
%   @error unusable_command(Why)

allowed_goal(Module, Goal) :-
    must_be(atom, Module),
    allowed(Goal, Module),
    catch(safe_goal(Module:Goal), error(Formal, _), refused_goal(Formal)).

allowed(Goal, _) :-
    var(Goal),
    !,
    throw(unusable_command("What is called must stand in the goal.")).
allowed(Goal, Module) :-
    \+ callable(Goal),
    !,
    refused(Goal, Module).
allowed(Goal, Module) :-
    calls(Goal, Spec),
    !,
    Goal =.. [_|Arguments],
    Spec =.. [_|Modes],
    allowed_arguments(Modes, Arguments, Module).
allowed(Goal, _) :-
    functor(Goal, Name, Arity),
    (   plain(Name/Arity)
    ;   module_property(analyst, exports(Exports)),
        member_of(Name/Arity, Exports)
    ),
    !.
allowed(Goal, Module) :-
    refused(Goal, Module).

member_of(Indicator, [Indicator|_]) :-
    !.
member_of(Indicator, [_|Indicators]) :-
    member_of(Indicator, Indicators).

allowed_arguments([], [], _).
allowed_arguments([Mode|Modes], [Argument|Arguments], Module) :-
    allowed_argument(Mode, Argument, Module),
    allowed_arguments(Modes, Arguments, Module).

allowed_argument(-, _, _) :-
    !.
allowed_argument(^, Argument, Module) :-
    !,
    (   nonvar(Argument),
        Argument = _^Goal
    ->  allowed_argument(^, Goal, Module)
    ;   allowed(Argument, Module)
    ).
allowed_argument(Extra, Argument, Module) :-
    closure(Argument, Extra, Module).

%   A closure, with the arguments that it is called with.

closure(Closure, Extra, Module) :-
    (   nonvar(Closure),
        Closure = (Parameters>>Body)
    ->  parameters(Parameters, Count),
        Rest is max(0, Extra - Count),
        closure(Body, Rest, Module)
    ;   Extra > 0,
        callable(Closure)
    ->  length(Others, Extra),
        Closure =.. List0,
        append(List0, Others, List),
        Goal =.. List,
        allowed(Goal, Module)
    ;   allowed(Closure, Module)
    ).

parameters(Parameters0, Count) :-
    (   nonvar(Parameters0),
        Parameters0 = _/Parameters
    ->  true
    ;   Parameters = Parameters0
    ),
    (   is_list(Parameters)
    ->  length(Parameters, Count)
    ;   throw(unusable_command("A lambda lists its parameters."))
    ).

refused(Goal, Module) :-
    indicator(Goal, Text),
    (   callable(Goal),
        catch(predicate_property(Module:Goal, visible), _, fail)
    ->  format(string(Why), "~w is not for goals.", [Text])
    ;   format(string(Why), "~w is not known.", [Text])
    ),
    throw(unusable_command(Why)).

refused_goal(Formal) :-
    (   Formal = permission_error(call, sandboxed, Culprit)
    ->  indicator(Culprit, Text)
    ;   functor(Formal, Text, _)
    ),
    format(string(Why), "~w is not for goals.", [Text]),
    throw(unusable_command(Why)).

indicator(Goal0, Text) :-
    (   callable(Goal0)
    ->  strip_module(Goal0, _, Goal),
        (   Goal = Name/Arity
        ->  true
        ;   callable(Goal)
        ->  functor(Goal, Name, Arity)
        ;   Name = (:),
            Arity = 2
        ),
        format(string(Text), "~w/~w", [Name, Arity])
    ;   format(string(Text), "~p", [Goal0])
    ).

%   calls(?Goal, -Spec): what calls its arguments.  A number is for a goal that
%   lacks as many arguments, `^` for one with variables before it, `-` for what
%   is not called.

calls((_, _),                   and(0, 0)).
calls((_ ; _),                  or(0, 0)).
calls((_ -> _),                 if(0, 0)).
calls((_ *-> _),                soft_if(0, 0)).
calls(\+ _,                     not(0)).
calls(not(_),                   not(0)).
calls(once(_),                  once(0)).
calls(ignore(_),                ignore(0)).
calls(forall(_, _),             forall(0, 0)).
calls(call(_),                  call(0)).
calls(call(_, _),               call(1, -)).
calls(call(_, _, _),            call(2, -, -)).
calls(call(_, _, _, _),         call(3, -, -, -)).
calls(findall(_, _, _),         findall(-, 0, -)).
calls(findall(_, _, _, _),      findall(-, 0, -, -)).
calls(bagof(_, _, _),           bagof(-, ^, -)).
calls(setof(_, _, _),           setof(-, ^, -)).
calls(aggregate_all(_, _, _),   aggregate_all(-, 0, -)).
calls(aggregate_all(_, _, _, _), aggregate_all(-, -, 0, -)).
calls(maplist(_, _),            maplist(1, -)).
calls(maplist(_, _, _),         maplist(2, -, -)).
calls(maplist(_, _, _, _),      maplist(3, -, -, -)).
calls(include(_, _, _),         include(1, -, -)).
calls(exclude(_, _, _),         exclude(1, -, -)).
calls(partition(_, _, _, _),    partition(1, -, -, -)).
calls(foldl(_, _, _, _),        foldl(3, -, -, -)).
calls(foldl(_, _, _, _, _),     foldl(4, -, -, -, -)).
calls(limit(_, _),              limit(-, 0)).
calls(offset(_, _),             offset(-, 0)).
calls(order_by(_, _),           order_by(-, 0)).
calls(distinct(_),              distinct(0)).
calls(distinct(_, _),           distinct(-, 0)).
calls(call_nth(_, _),           call_nth(0, -)).

%   plain(?Indicator): what calls nothing and changes nothing.

plain(true/0).          plain(fail/0).           plain(false/0).
plain(!/0).             plain(repeat/0).
plain((=)/2).           plain((\=)/2).           plain((==)/2).
plain((\==)/2).         plain((@<)/2).           plain((@>)/2).
plain((@=<)/2).         plain((@>=)/2).          plain(compare/3).
plain((is)/2).          plain((=:=)/2).          plain((=\=)/2).
plain((<)/2).           plain((>)/2).            plain((=<)/2).
plain((>=)/2).          plain(between/3).        plain(succ/2).
plain(plus/3).          plain(dif/2).            plain(throw/1).
plain(var/1).           plain(nonvar/1).         plain(atom/1).
plain(number/1).        plain(integer/1).        plain(rational/1).
plain(string/1).        plain(atomic/1).         plain(compound/1).
plain(callable/1).      plain(is_list/1).        plain(ground/1).
plain(functor/3).       plain(arg/3).            plain((=..)/2).
plain(copy_term/2).     plain(member/2).         plain(memberchk/2).
plain(append/2).        plain(append/3).         plain(length/2).
plain(nth0/3).          plain(nth1/3).           plain(last/2).
plain(reverse/2).       plain(select/3).         plain(selectchk/3).
plain(subtract/3).      plain(intersection/3).   plain(union/3).
plain(list_to_set/2).   plain(sort/2).           plain(sort/4).
plain(msort/2).         plain(keysort/2).        plain(numlist/3).
plain(sum_list/2).      plain(max_list/2).       plain(min_list/2).
plain(max_member/2).    plain(min_member/2).     plain(permutation/2).
plain(pairs_keys/2).    plain(pairs_values/2).   plain(pairs_keys_values/3).
plain(atom_length/2).   plain(atom_concat/3).    plain(sub_atom/5).
plain(atom_chars/2).    plain(atom_codes/2).     plain(char_code/2).
plain(atom_string/2).   plain(atom_number/2).    plain(number_string/2).
plain(upcase_atom/2).   plain(downcase_atom/2).  plain(string_concat/3).
plain(string_length/2). plain(string_chars/2).   plain(string_codes/2).
plain(sub_string/5).    plain(split_string/4).   plain(string_lower/2).
plain(string_upper/2).  plain(atomic_list_concat/2).
plain(atomic_list_concat/3).
plain(write/1).         plain(writeln/1).        plain(nl/0).
plain(sleep/1).
