:- module(member_changes,
          [ member_change/3             % +Summary, +Advice, -Text
          ]).
:- use_module(plain_sentences).
:- use_module('../provider_requests').
:- use_module('../../language/syntax').
:- use_module('../../vocabulary/inquiries').
:- use_module('../../vocabulary/plain_statements').
:- use_module('../../wording').
:- use_module(library(lists), [list_to_set/2, member/2, memberchk/2]).

/** <module> What would change the answer, and who can send it

No treatment is advised here: where another plan or another course could
change the answer, that is for the doctor to talk about.
*/

%!  member_change(+Summary, +Advice, -Text) is nondet.
%
%   True when Text tells the member what is needed, or what could change the
%   outcome of Summary, by Advice as changes.pl gives it.

member_change(Summary, Advice, Text) :-
    Summary = summary(_, _, Fields),
    memberchk(outcome-Outcome, Fields),
    change(Outcome, Summary, Advice, Text).

change(pend, summary(Context, _, Fields), _, Text) :-
    memberchk(missing-Missing, Fields),
    member(Finding, Missing),
    needed(Context, Finding, Need),
    sender(Finding, Sender),
    joined_text([Need, Sender], " ", Text).
change(deny, Summary, advice(Sets, _, _, _), Text) :-
    findall(Told,
            ( paper_that_helps(Sets, Move), paper_told(Summary, Move, Told) ),
            Tolds0),
    list_to_set(Tolds0, Tolds),
    member(Text, Tolds).
change(_, _, advice(_, _, _, Others), Text) :-
    member(as_path(Path, _), Others),
    plain_statement(request_type, Path, Asked0),
    uncapitalized(Asked0, Asked),
    format(string(Text), "The rules are met if ~w. Your doctor's office can \c
                          tell us if that is so.", [Asked]).
change(deny, _, advice(Sets, _, _, _), Text) :-
    findall(Cost,
            ( member(change_set(Moves, _, _, _), Sets),
              member(move(_, _, Cost), Moves)
            ),
            Costs),
    hangs_on(Costs, What),
    format(string(Text), "The answer hangs on ~w. Your doctor can talk with \c
                          you about that. If any of it changes, the doctor's \c
                          office can ask us again.", [What]).
change(deny, _, advice([], _, _, []),
       "As long as the facts above are right, nothing that can be sent would \c
        change the answer.").
change(Outcome, summary(_, _, Fields), _,
       "A rule of the guideline can be read in more than one way. Read in \c
        another way, it could lead to another answer.") :-
    memberchk(Outcome, [deny, pend]),
    memberchk(depends_on-[_|_], Fields).
change(_, _, _,
       "If something in this letter is not right, tell your doctor's office. \c
        They can send us what shows it.").

hangs_on(Costs, What) :-
    (   memberchk(course, Costs)
    ->  What = "the plan of treatment and on how the disease goes"
    ;   memberchk(plan, Costs)
    ->  What = "the plan of treatment"
    ).

needed(Context, Finding, Need) :-
    (   plain_need(Finding, Need0)
    ->  Need = Need0
    ;   plain_clause(Context, Finding, Clause),
        format(string(Need), "We need to know ~w.", [Clause])
    ).

sender(Finding, Text) :-
    (   looked_up(Finding)
    ->  Text = "We look that up. Nobody needs to send it."
    ;   sent_by(Finding, Also)
    ->  string_concat("Your doctor's office can send this. ", Also, Text)
    ;   Text = "Your doctor's office can send this."
    ).

%   Papers that are enough, with nothing else changed

paper_that_helps(Sets, Move) :-
    member(change_set(Moves, _, _, _), Sets),
    \+ ( member(move(_, _, Cost), Moves), Cost \== paper ),
    member(Move, Moves).

paper_told(_, move(holds(Test), _, _), Text) :-
    quantified(Test, _, List, _),
    plain_entry(List, Noun),
    !,
    uncapitalized(Noun, Small),
    format(string(Text), "Is there another ~w that meets the rule? Your \c
                          doctor's office can send it.", [Small]).
paper_told(Summary, Move, Text) :-
    move_papers(Summary, Move, Papers),
    joined_text(Papers, " or ", Either),
    format(string(Text), "Your doctor's office can send us this, if there is \c
                          one: ~w.", [Either]).
