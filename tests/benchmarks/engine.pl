:- module(engine_benchmark, [run/0]).
:- use_module('../../kb/load').
:- use_module('../../kb/language/compiler').
:- use_module('../../kb/language/guidelines').
:- use_module('../../kb/language/plans').
:- use_module('../../kb/language/settling').
:- use_module('../../kb/explaining/summary').
:- use_module('../../kb/reasoning/decision').
:- use_module('../../kb/request/admission').
:- use_module('../../kb/request/json').
:- use_module('../../kb/request/source').

/** <module> What a decision costs inside the engine

Each figure is the least of five rounds, in microseconds, printed as JSON.
The floor decides the same criteria in two values over the settled facts,
stops where it can, and keeps no proof.
*/

%!  run is det.

run :-
    case('queries/cases/ph-positive-intolerance.yaml', Approval),
    case('queries/cases/ph-positive-no-tki-ever.yaml', Denial),
    case('queries/cases/either-way.yaml', Open),
    readings(blinatumomab, [], Readings),
    settle(blinatumomab, Readings, Approval, AF),
    settle(blinatumomab, Readings, Denial, DF),
    figure(floor(AF), Floor),
    figure(evaluate(blinatumomab, criterion(initiation), AF, Readings, _, _),
           Approve),
    figure(evaluate(blinatumomab, criterion(initiation), DF, Readings, _, _),
           Deny),
    figure(settle(blinatumomab, Readings, Approval, _), Settle),
    figure(readings(blinatumomab, [], _), Reading),
    figure(decide_request(blinatumomab, Readings, Denial, _), Decide),
    figure(decide_request(blinatumomab, Readings, Open, _), Either),
    figure(summary(blinatumomab, Readings, Denial, _), Summary),
    json_text(object([ floor-number(Floor), tree_approve-number(Approve),
                       tree_deny-number(Deny), settle-number(Settle),
                       readings-number(Reading), decide-number(Decide),
                       decide_either_way-number(Either),
                       summary-number(Summary) ]),
              Text),
    writeln(Text).

case(Name, Request) :-
    module_property(engine_benchmark, file(File)),
    file_directory_name(File, Folder),
    atomic_list_concat([Folder, '/../../', Name], Path),
    document(file(Path), Document),
    admitted(Document, strict, Request).

:- meta_predicate figure(0, -).

figure(Goal, Microseconds) :-
    findall(Cost, ( between(1, 5, _), round_cost(Goal, 300, Cost) ), Costs),
    min_list(Costs, Least),
    Microseconds is round(Least * 100) rdiv 100.

round_cost(Goal, Times, Cost) :-
    statistics(cputime, Before),
    (   between(1, Times, _),
        \+ \+ once(Goal),
        fail
    ;   true
    ),
    statistics(cputime, After),
    Cost is (After - Before) * 1 000 000 / Times.

%   Initiation in two values, written by hand

floor(Facts) :-
    known(Facts, diagnosis, b_cell_precursor_all),
    known(Facts, 'cd19.status', positive),
    known(Facts, 'cd19.lab_report', provided),
    known(Facts, disease_status, Status),
    memberchk(Status, [relapsed, refractory]),
    known(Facts, philadelphia_status, Ph),
    (   Ph == negative
    ->  true
    ;   elements(Facts, tki_history, Entries),
        member(Entry, Entries),
        arg(1, Entry, known(Drug)),
        memberchk(Drug, [ imatinib, dasatinib, nilotinib, bosutinib, ponatinib,
                          asciminib
                        ]),
        arg(2, Entry, known(Outcome)),
        memberchk(Outcome,
                  [intolerance, inadequate_response, contraindication])
    ->  true
    ),
    known(Facts, regimen, Regimen),
    Regimen \== with_one_other_agent,
    elements(Facts, dose, Steps),
    part_slot(blinatumomab, dose, daily_mcg, Slot),
    forall(member(Step, Steps),
           ( arg(Slot, Step, known(Dose)), Dose =< 28 )).

known(Facts, Name, Value) :-
    slot(blinatumomab, Name, Index),
    arg(Index, Facts, known(Value)).

elements(Facts, Name, Elements) :-
    slot(blinatumomab, Name, Index),
    arg(Index, Facts, items(Elements)).
