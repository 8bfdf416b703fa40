:- module(allowing,
          [ allowed_goal/2              % +Module, +Goal
          ]).
:- use_module(library(dcg/basics), [string//1]).
:- use_module(library(error), [must_be/2]).
:- use_module(library(lists), [memberchk/2]).
:- use_module(library(sandbox), [safe_goal/1]).

/** <module> What a goal may call
*/

%!  allowed_goal(+Module, +Goal) is det.
%
%   True when Goal, in Module, calls only what library(sandbox) calls safe,
%   and nothing that changes anything or that calls what it finds in data.
%
%   @error unusable_command(Why)

%   The sandbox lets a goal change its own module; here a goal changes
%   nothing.  Nor does it look into what is said to be safe for data that are
%   called: attributes, messages, options of writing.

allowed_goal(Module, Goal) :-
    must_be(atom, Module),
    unlisted_goal(Goal),
    catch(safe_goal(Module:Goal), error(Formal, _), refused_goal(Formal)).

unlisted_goal(Goal) :-
    sub_term_named(Goal, Name),
    changes(Name),
    !,
    format(string(Why), "A goal changes nothing: ~w is not for goals.", [Name]),
    throw(unusable_command(Why)).
unlisted_goal(Goal) :-
    (   sub_term_named(Goal, Name),
        calls_data(Name)
    ;   sub_text(Goal, Text),
        string_codes(Text, Codes),
        phrase(writes_with_options, Codes, _),
        Name = '~W'
    ),
    !,
    format(string(Why), "~w is not for goals.", [Name]),
    throw(unusable_command(Why)).
unlisted_goal(_).

sub_term_named(Term, Name) :-
    compound(Term),
    compound_name_arity(Term, Name, _).
sub_term_named(Term, Name) :-
    atom(Term),
    Name = Term.
sub_term_named(Term, Name) :-
    compound(Term),
    acyclic_term(Term),
    arg(_, Term, Arg),
    sub_term_named(Arg, Name).

changes(assert).
changes(asserta).
changes(assertz).
changes(retract).
changes(retractall).
changes(abolish).
changes(use_module).
changes(ensure_loaded).
changes(consult).
changes(table).
changes(dynamic).
changes(load_files).
changes(set_prolog_flag).
changes(set_prolog_stack).
changes(abolish_all_tables).
changes(print_message).
changes(setarg).
changes(nb_setarg).
changes(nb_linkarg).
changes(b_set_dict).
changes(nb_set_dict).
changes(nb_link_dict).
changes(gensym).
changes(reset_gensym).
changes(abolish_table_subgoals).

calls_data(abort).
calls_data(message_to_string).
calls_data(term_string).
calls_data(put_attr).
calls_data(put_attrs).
calls_data(get_attr).
calls_data(get_attrs).
calls_data(del_attr).
calls_data(del_attrs).
calls_data(debug).
calls_data(portray_goal).

%   sub_text(+Term, -Text): what a format may be, wherever it stands

sub_text(Term, Text) :-
    ( atom(Term) ; string(Term) ),
    Text = Term.
sub_text(Term, Text) :-
    is_list(Term),
    ground(Term),
    catch(string_codes(Text, Term), error(_, _), fail).
sub_text(Term, Text) :-
    compound(Term),
    acyclic_term(Term),
    arg(_, Term, Arg),
    sub_text(Arg, Text).

writes_with_options -->
    string(_),
    "~",
    column,
    "W".

column --> [].
column --> "`", [_].
column --> [C], { memberchk(C, `*0123456789:`) }, column.

refused_goal(permission_error(call, sandboxed, Culprit)) :-
    !,
    functor_text(Culprit, Text),
    format(string(Why), "~w is not for goals.", [Text]),
    throw(unusable_command(Why)).
refused_goal(existence_error(procedure, Culprit)) :-
    !,
    functor_text(Culprit, Text),
    format(string(Why), "~w is not known.", [Text]),
    throw(unusable_command(Why)).
refused_goal(instantiation_error) :-
    !,
    throw(unusable_command("What is called must stand in the goal.")).
refused_goal(Formal) :-
    functor(Formal, Kind, _),
    format(string(Why), "That cannot be asked: ~w.", [Kind]),
    throw(unusable_command(Why)).

functor_text(Culprit0, Text) :-
    strip_module(Culprit0, _, Culprit),
    (   Culprit = Name/Arity
    ->  true
    ;   functor(Culprit, Name, Arity)
    ),
    format(string(Text), "~w/~w", [Name, Arity]).
