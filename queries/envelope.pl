:- module(envelope,
          [ enveloped/2,                % +In:string, -Out:string
            open_door/0
          ]).
:- use_module(asking).
:- use_module('../kb/request/json').
:- use_module('../kb/request/scalars').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(time), [call_with_time_limit/2]).

/** <module> An answer, or what went wrong, as one JSON text
*/

:- dynamic door/1.

%!  open_door is det.
%
%   True when questions are answered from now on: all is loaded, and in
%   order.

open_door :-
    retractall(door(_)),
    assertz(door(open)).

%!  enveloped(+In:string, -Out:string) is det.
%
%   True when Out is an object with `ok`, the answer to the question In, or
%   with `error`.  No error leads to an outcome.

enveloped(In, Out) :-
    catch(answered(In, Out0), Error, failed(Error, Out0)),
    !,
    Out = Out0.
enveloped(_, Out) :-
    error_text(engine, "The question has no answer.", [], Out).

%   A limit is part of the answer: the same question reaches the same
%   inference limit on every machine.

answered(In, Out) :-
    call_with_time_limit(
        10.0,
        call_with_inference_limit(answer(In, Text), 200 000 000, Left)),
    (   Left == inference_limit_exceeded
    ->  throw(limit(inferences))
    ;   Out = Text
    ).

answer(In, Out) :-
    (   door(open)
    ->  true
    ;   throw(error(mednec_not_loaded, _))
    ),
    question(In, Answer, Options, Body),
    call(Answer, Options, Body, Term),
    json_text(object([ok-Term]), Out).

failed(refused(Problems), Out) :-
    !,
    maplist(problem_term, Problems, Terms),
    error_text(refused, "The request is not understood.", Terms, Out).
failed(unreadable(_, Line, Detail), Out) :-
    !,
    (   Line > 0
    ->  format(string(Message), "Line ~w: ~w", [Line, Detail])
    ;   Message = Detail
    ),
    error_text(unreadable, Message, [], Out).
failed(unreadable_document(Detail), Out) :-
    !,
    error_text(unreadable_document, Detail, [], Out).
failed(ambiguous_name(Given, Meant), Out) :-
    !,
    atomic_list_concat(Meant, ' or ', Names),
    format(string(Message), "~w may be ~w.", [Given, Names]),
    error_text(unknown_name, Message, [], Out).
failed(unusable_command(Detail), Out) :-
    !,
    error_text(unusable_command, Detail, [], Out).
failed(unknown_name(What, Given, Known), Out) :-
    !,
    unknown_name_message(What, Given, Known, Message),
    error_text(unknown_name, Message, [], Out).
failed(limit(Limit), Out) :-
    !,
    format(string(Message), "~w", [Limit]),
    error_text(limit, Message, [], Out).
failed(time_limit_exceeded, Out) :-
    !,
    error_text(limit, "time", [], Out).
failed(error(resource_error(_), _), Out) :-
    !,
    error_text(limit, "stack", [], Out).
failed(error(Formal, _), Out) :-
    !,
    functor(Formal, Kind, _),
    format(string(Message), "The engine met an error: ~w.", [Kind]),
    error_text(engine, Message, [], Out).
failed(_, Out) :-
    error_text(engine, "The engine met an error.", [], Out).

error_text(Kind, Message, Problems, Out) :-
    atom_string(Kind, KindText),
    json_text(object([ error-object([ kind-string(KindText),
                                      message-string(Message),
                                      problems-array(Problems) ]) ]),
              Out).

problem_term(problem(Path, Given, Allowed, Nearest, Message),
             object([ path-string(PathText), given-string(GivenText),
                      allowed-array(AllowedTerms), nearest-NearestTerm,
                      message-string(Message) ])) :-
    text(Path, PathText),
    text(Given, GivenText),
    maplist(string_term, Allowed, AllowedTerms),
    (   Nearest == none
    ->  NearestTerm = null
    ;   string_term(Nearest, NearestTerm)
    ).

string_term(Atomic, string(Text)) :-
    text(Atomic, Text).

text(Atomic, Text) :-
    format(string(Text), "~w", [Atomic]).

unknown_name_message(What0, Given, Known, Message) :-
    what_text(What0, What),
    nearest(Given, Known, Nearest),
    atomic_list_concat(Known, ', ', Names),
    (   Nearest == none
    ->  format(string(Message), "~w is not a known ~w. Known: ~w.",
               [Given, What, Names])
    ;   format(string(Message), "~w is not a known ~w; is ~w meant? Known: ~w.",
               [Given, What, Nearest, Names])
    ).

what_text(option_of(Question), Text) :-
    !,
    format(string(Text), "option of ~w", [Question]).
what_text(What, What).
