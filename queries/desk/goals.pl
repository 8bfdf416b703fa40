:- module(goals, []).
:- use_module(allowing).
:- use_module(analyst).
:- use_module(thrown).
:- use_module('../asking').
:- use_module('../../kb/request/json', [json_text/2]).
:- use_module(library(apply), [exclude/3]).
:- use_module(library(lists), [member/2]).
:- use_module(library(modules), [in_temporary_module/3]).
:- use_module(library(terms), [term_factorized/3]).

/** <module> A goal of the analyst's, answered

A goal is read and run in a module of its own that is gone afterwards.  It
may call what the module analyst exports and what allowing.pl lists; nothing
is kept from one answer to the next, so the answer after the
first is found by skipping it.
*/

%   The body holds the goal in its first lines, as many characters as `goal`
%   says, and the request below it; `skip` says how many answers were given.

answer(Options0, Body, Term) :-
    option_value("goal", Options0, "0", LengthText),
    option_value("skip", Options0, "0", SkipText),
    without_option("goal", Options0, Options1),
    without_option("skip", Options1, Options),
    divided(goal, LengthText, Body, GoalText0, RequestText),
    (   catch(number_string(Skip, SkipText), _, fail),
        integer(Skip)
    ->  true
    ;   throw(unknown_name(skip, SkipText, ['a number of answers']))
    ),
    body_summary(Options, RequestText, Summary),
    goal_text(GoalText0, GoalText),
    b_setval(summary_at_hand, Summary),
    in_temporary_module(Module, prepared(Module),
                        answered(Module, GoalText, Skip, Result)),
    result_term(Result, Term).

goal_text(Text0, Text) :-
    split_string(Text0, "", " \t\r\n", [Text1]),
    (   string_concat(Text2, ".", Text1)
    ->  Text = Text2
    ;   Text = Text1
    ).

prepared(Module) :-
    add_import_module(Module, analyst, start).

answered(Module, Text, Skip, Result) :-
    catch(term_string(Goal, Text,
                      [ module(Module), variable_names(Names),
                        syntax_errors(error) ]),
          error(Formal, _), unreadable_goal(Formal)),
    allowed_goal(Module, Goal),
    call_with_inference_limit(result(Module:Goal, Names, Skip, Result0),
                              20 000 000, Left),
    (   Left == inference_limit_exceeded
    ->  throw(limit(inferences))
    ;   Result = Result0
    ).

unreadable_goal(Formal) :-
    message_text(error(Formal, _), Message),
    format(string(Why), "That is no goal. ~w", [Message]),
    throw(unusable_command(Why)).

%   result(+Goal, +Names, +Skip, -Result): the answer after Skip others, with
%   what was printed for it and whether there can be another

result(Goal, Names, Skip, result(Answer, Printed, More)) :-
    with_output_to(string(All),
                   found(Goal, Names, Skip, Answer0, Before, More0)),
    !,
    sub_string(All, Before, _, 0, Printed),
    string_length(Printed, Length1),
    string_length(Answer0, Length2),
    (   Length1 + Length2 > 1 000 000
    ->  throw(unusable_command("The answer has over a million characters."))
    ;   true
    ),
    Answer = Answer0,
    More = More0.

found(Goal, Names, Skip, Answer, Before, More) :-
    Seen = seen(0, 0),
    call_cleanup(catch(Goal, Error, raised(Error)), Last = true),
    Seen = seen(N, Before0),
    (   N < Skip
    ->  next(Seen),
        fail
    ;   Before = Before0,
        (   Last == true
        ->  More = false
        ;   More = true
        ),
        bindings_text(Names, Answer)
    ),
    !.
found(_, _, _, "false.", 0, false).

next(Seen) :-
    arg(1, Seen, N0),
    N is N0 + 1,
    nb_setarg(1, Seen, N),
    character_count(current_output, Count),
    nb_setarg(2, Seen, Count).

%   What a goal throws is said; a limit is for who set it.

raised(Error) :-
    (   thrown_text(Error, Why)
    ->  throw(unusable_command(Why))
    ;   throw(Error)
    ).

%   Bindings as they were named, a line each

bindings_text(Names0, Text) :-
    exclude(unnamed, Names0, Names),
    copy_term(Names, Copy0, Residue),
    without_cycles(Copy0-Residue, Copy-Residual, Cycles),
    named_variables(Copy),
    numbered([Copy, Residual, Cycles]),
    findall(Line,
            (   member(Name=Value, Copy),
                Value \== '$VAR'(Name),
                term_line(Name, Value, Line)
            ;   member(Variable=Value, Cycles),
                readable(Variable, Name),
                term_line(Name, Value, Line)
            ;   member(Goal, Residual),
                readable(Goal, Line)
            ),
            Lines),
    (   Lines == []
    ->  Text = "true."
    ;   atomic_list_concat(Lines, ',\n', Joined),
        format(string(Text), "~w.", [Joined])
    ).

without_cycles(Term, Factorized, Cycles) :-
    (   acyclic_term(Term)
    ->  Factorized = Term,
        Cycles = []
    ;   term_factorized(Term, Factorized, Cycles)
    ).

unnamed(Name=_) :-
    sub_atom(Name, 0, _, _, '_').

named_variables([]).
named_variables([Name=Value|Names]) :-
    (   var(Value)
    ->  Value = '$VAR'(Name)
    ;   true
    ),
    named_variables(Names).

numbered(Terms) :-
    term_variables(Terms, Variables),
    numbered(Variables, 1).

numbered([], _).
numbered(['$VAR'(Name)|Variables], N) :-
    format(atom(Name), "_~d", [N]),
    Next is N + 1,
    numbered(Variables, Next).

term_line(Name, Value, Line) :-
    readable(Value, Text),
    format(string(Line), "~w = ~w", [Name, Text]).

readable(Term, Text) :-
    with_output_to(string(Text),
                   write_term(Term, [ quoted(true), numbervars(true),
                                      spacing(next_argument), portray(true),
                                      portray_goal(exact_number),
                                      module(analyst), priority(699) ])).

%   An exact number is read as a decimal, as in a request.

exact_number(Number, _) :-
    rational(Number),
    \+ integer(Number),
    json_text(number(Number), Text),
    write(Text).

result_term(result(Answer, Printed, More),
            object([ "answer"-string(Answer), "printed"-string(Printed),
                     "more"-More ])).
