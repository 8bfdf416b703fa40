:- module(test_desk, []).
:- use_module('../../kb/load').
:- use_module(library(plunit)).
:- use_module('../../kb/explaining/desk_lines').
:- use_module('../../kb/explaining/desk_words').
:- use_module('../../kb/explaining/effect_words').
:- use_module('../../kb/explaining/summary').
:- use_module('../../queries/asking').
:- use_module('../../queries/desk/commands').
:- use_module(library(lists), [member/2]).

%   said(?Line, ?Phrase, ?Argument): a line, and what it is taken for.

said("why", "why", "").
said("  Why   NOT  approved ? ", "why not", "").
said("why not", "why not", "").
said("why 1.b.iii", "why", "1.b.iii").
said("why full", "why full", "").
said("why for Auditor", "why for", "Auditor").
said("what if dose = 28 mcg/day", "what if", "dose = 28 mcg/day").
said("What would approve it?", "what would approve", "").
said("what is missing?", "missing", "").
said("set mrd = 0.05 %", "set", "mrd = 0.05 %").
said("mrd = 0.05 %", "set", "mrd = 0.05 %").
said("cd19.status=positive", "set", "cd19.status=positive").
said("1.b.iii", "why", "1.b.iii").
said("initiation.1.d", "why", "initiation.1.d").
said("unset mrd", "unset", "mrd").
said("save my file.yaml", "save", "my file.yaml").
said("open x.yaml", "load", "x.yaml").
said("reading", "reading", "").
said("reading q05 = whole_class", "reading", "q05 = whole_class").
said("readings", "readings", "").
said("exit", "quit", "").
said("?", "help", "").
said("?- X = 'two  spaces'.", "?-", " X = 'two  spaces'.").
said("  ?-true", "?-", "true").

%   refused(?Line, ?Said): a line that is none, and a part of what is said.

refused("wy", "is `why` meant?").
refused("what wuld approve", "is `what would approve` meant?").
refused("q99 = x", "`help` says what is").
refused("undo all", "takes nothing after it").
refused("unset", "as in `unset mrd`").
refused("?-", "as in `?- verdict(Criterion, not_met).`").

%   named(?Text, ?Criterion)

named("initiation.1.b.iii", 'initiation.1.b.iii').
named("1.b.iii",            'initiation.1.b.iii').
named("1.B.III",            'initiation.1.b.iii').
named("2.a.i",              'initiation.2.a.i').
named("prior_authorization", 'continuation.1.prior_authorization').

%   effect(?Before, ?After, ?Said): two requests by name, and the line that
%   tells of the change

effect("ph-positive-no-tki-ever", "ph-positive-intolerance",
       "Approved for 6 months: the criteria are met. Before: deny.").
effect("brian-l", "brian-l",
       "Approved for 6 months: the criteria are met. The outcome is as before.").
effect("three-uses-at-once", "relapsed-ph-negative",
       "Approved for 6 months: the criteria are met. The outcome is as before; \c
        initiation.1.b.i is not met now, initiation.1.b.ii is met now, \c
        initiation.1.b.iii is not met now, initiation.1.b.iv is not met now.").
effect("ph-positive-no-tki-ever", "approval-one-day-too-old",
       "Denied: There is neither an earlier approval that counts nor an initiation \c
        met before. The outcome is as before; continuation is examined now, \c
        initiation is no longer examined.").

summary_of(Name, Summary) :-
    atomic_list_concat(['../../queries/cases/', Name, '.yaml'], File),
    source_summary(file(File), [], Summary).

:- begin_tests(desk).

test(line, [forall(said(Line, Phrase, Argument)),
            true(Phrase0-Argument0 == Phrase-Argument)]) :-
    command_line(Line, command(Phrase0, _, _), Argument0).

test(refused, forall(refused(Line, Said))) :-
    catch(command_line(Line, _, _), unusable_command(Why), true),
    sub_string(Why, _, _, _, Said),
    !.

test(said_alone, forall(command(Phrase, _, _, _))) :-
    command_said(Phrase, Phrase).

test(meaning, forall(command(_, _, _, Meaning))) :-
    sub_string(Meaning, _, 1, 0, ".").

test(example, forall(( command(_, Takes, _, _), Takes \== none ))) :-
    member(Takes, [maybe(What), What]),
    example(What, _),
    !.

test(goal_form, true(Known == Told)) :-
    module_property(analyst, exports(Exports)),
    sort(Exports, Known),
    findall(Name/Arity, ( goal_form(Form, _), functor(Form, Name, Arity) ), All),
    sort(All, Told).

test(named, [forall(named(Text, Id)), true(Found == Id)]) :-
    named_criterion(Text, Found).

test(ambiguous, throws(ambiguous_name("2", _))) :-
    named_criterion("2", _).

test(effect, [forall(effect(Name1, Name2, Said)), true(Text == Said)]) :-
    summary_of(Name1, Before),
    summary_of(Name2, After),
    effect_text(Before, After, Text).

:- end_tests(desk).
