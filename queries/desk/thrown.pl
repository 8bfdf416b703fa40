:- module(thrown,
          [ thrown_text/2,              % +Thrown, -Why
            message_text/2              % +Error, -Text
          ]).
:- use_module(library(error), [must_be/2]).

/** <module> What a goal threw, in words

Only what the system itself throws is put in its words, for a message can
call.
*/

%!  thrown_text(+Thrown, -Why:string) is semidet.
%
%   True when Why says what was Thrown; false of a limit, which is for who set
%   it.

thrown_text(Thrown, Why) :-
    subsumes_term(error(_, _), Thrown),
    Thrown = error(Formal, Context0),
    standard(Formal),
    !,
    told_context(Context0, Context),
    message_text(error(Formal, Context), Why).
thrown_text(Thrown, Why) :-
    subsumes_term(refused([problem(_, _, _, _, _)|_]), Thrown),
    Thrown = refused([problem(_, _, _, _, Why)|_]),
    string(Why),
    !.
thrown_text(Thrown, Why) :-
    subsumes_term(unusable_command(_), Thrown),
    Thrown = unusable_command(Why),
    string(Why),
    !.
thrown_text(Thrown, Why) :-
    subsumes_term(unknown_name(_, _, _), Thrown),
    Thrown = unknown_name(What, Given, _),
    ground(What-Given),
    !,
    format(string(Why), "~w is not a known ~w.", [Given, What]).
thrown_text(Thrown, Why) :-
    \+ limit_reached(Thrown),
    format(string(Why), "The goal threw ~q.", [Thrown]).

standard(Formal) :-
    callable(Formal),
    functor(Formal, Name, Arity),
    standard(Name, Arity).

standard(instantiation_error,  0).
standard(uninstantiation_error, 1).
standard(type_error,           2).
standard(domain_error,         2).
standard(existence_error,      2).
standard(permission_error,     3).
standard(representation_error, 1).
standard(evaluation_error,     1).
standard(syntax_error,         1).

told_context(Context0, Context) :-
    (   subsumes_term(context(_, _), Context0),
        Context0 = context(Indicator, _),
        ground(Indicator),
        strip_module(Indicator, _, Name/Arity),
        atom(Name),
        integer(Arity)
    ->  Context = context(Name/Arity, _)
    ;   true
    ).

limit_reached(Thrown) :-
    nonvar(Thrown),
    limit_thrown(Thrown).

limit_thrown(error(Formal, _)) :-
    nonvar(Formal),
    Formal = resource_error(_).
limit_thrown(inference_limit_exceeded).
limit_thrown(inference_limit_exceeded(_)).
limit_thrown(time_limit_exceeded).
limit_thrown(time_limit_exceeded(_)).

%!  message_text(+Error, -Text:string) is det.
%
%   True when Text is what the system says of an Error of its own.

message_text(Error, Text) :-
    must_be(nonvar, Error),
    message_lines(Error, Lines),
    with_output_to(string(Text0),
                   print_message_lines(current_output, '', Lines)),
    split_string(Text0, "", " \n", [Text1]),
    format(string(Text), "~w.", [Text1]).

message_lines(Error, Lines) :-
    phrase(prolog:translate_message(Error), Lines),
    !.
