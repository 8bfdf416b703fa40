:- module(explanation_benchmark, [run/0]).
:- use_module('../../kb/load').
:- use_module('../../kb/explaining/explanation').
:- use_module('../../kb/explaining/summary').
:- use_module('../../kb/language/guidelines').
:- use_module('../../kb/reasoning/changes').
:- use_module('../../kb/reasoning/decision').
:- use_module('../../kb/request/admission').
:- use_module('../../kb/request/json').
:- use_module('../../kb/request/source').

/** <module> Where the time of an explanation goes

Each figure is the mean over the worked requests, in microseconds, the least
of five rounds.  The summary includes the decision and the readings it
depends on; the lines include what would change the answer.
*/

%!  run is det.

run :-
    readings(blinatumomab, [], Readings),
    findall(Document, worked(Document), Documents),
    findall(Request,
            ( member(Document, Documents), admitted(Document, strict, Request) ),
            Requests),
    findall(Summary,
            ( member(Request, Requests),
              summary(blinatumomab, Readings, Request, Summary)
            ),
            Summaries),
    figure(Document, Documents, admitted(Document, strict, _), Admission),
    figure(Request, Requests,
           decide_request(blinatumomab, Readings, Request, _), Decision),
    figure(Request, Requests,
           depends_on(blinatumomab, Readings, Request, _), Dependence),
    figure(Request, Requests,
           summary(blinatumomab, Readings, Request, _), Summing),
    figure(summary(context(_, _, R, _), D, _), Summaries,
           would_approve(blinatumomab, Readings, R, D, _), Advice),
    figure(Summary, Summaries, explanation(analyst, short, Summary, _), Lines),
    figure(Summary, Summaries,
           ( explanation(analyst, short, Summary, Ls), lines_text(Ls, _) ),
           Text),
    json_text(object([ admission-number(Admission), decision-number(Decision),
                       depends_on-number(Dependence), summary-number(Summing),
                       would_approve-number(Advice), lines-number(Lines),
                       lines_and_text-number(Text) ]),
              Json),
    writeln(Json).

worked(Document) :-
    module_property(explanation_benchmark, file(File)),
    file_directory_name(File, Folder),
    atom_concat(Folder, '/../../queries/cases/*.yaml', Pattern),
    expand_file_name(Pattern, Paths),
    member(Path, Paths),
    document(file(Path), Document).

:- meta_predicate figure(?, +, 0, -).

figure(Item, Items, Goal, Microseconds) :-
    findall(Cost,
            ( between(1, 5, _), round_cost(Item, Items, Goal, Cost) ),
            Costs),
    min_list(Costs, Least),
    Microseconds is round(Least * 10) rdiv 10.

round_cost(Item, Items, Goal, Cost) :-
    length(Items, Count),
    statistics(cputime, Before),
    (   between(1, 5, _),
        member(Item, Items),
        \+ \+ once(Goal),
        fail
    ;   true
    ),
    statistics(cputime, After),
    Cost is (After - Before) * 1 000 000 / (5 * Count).
