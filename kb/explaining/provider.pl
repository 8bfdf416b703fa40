:- module(provider,
          [ provider_lines/3            % +Summary, +Advice, -Lines
          ]).
:- use_module(change_lines).
:- use_module(evidence).
:- use_module(missing_lines).
:- use_module(notes_lines).
:- use_module(obstacles).
:- use_module(summary).
:- use_module(titles).
:- use_module('../language/plans').
:- use_module('../vocabulary/inquiries').
:- use_module('../vocabulary/words').
:- use_module('../wording').
:- use_module(library(lists), [append/3, list_to_set/2, member/2, memberchk/2]).

/** <module> The answer for those who asked: what to send or to change
*/

%!  provider_lines(+Summary, +Advice, -Lines:list) is nondet.
%
%   True when Lines are a section of the answer to the provider, in their
%   order.

provider_lines(Summary, _, [ line(0, title, none, Title),
                             line(1, plain, none, Document),
                             line(1, plain, none, Thanks) ]) :-
    Summary = summary(context(Guideline, _, _, _), decision(Outcome, _, _, _, _),
                      _),
    request_text(Summary, Text),
    capitalized(Text, Title),
    document_text(Guideline, Document),
    thanks_text(Outcome, Thanks).
provider_lines(Summary, _, Lines) :-
    reason_lines(Summary, Lines0),
    headed("Reasons", Lines0, Lines).
provider_lines(Summary, Advice, Lines) :-
    findall(line(1, change, none, Text), asked_text(Summary, Advice, Text),
            Lines0),
    headed("What you can send or change", Lines0, Lines).
provider_lines(Summary, _, Lines) :-
    evidence_lines(Summary, Lines0),
    headed("Evidence considered", Lines0, Lines).
provider_lines(Summary, _, Lines) :-
    findall(line(1, note, none, Text), period_text(Summary, Text), Lines0),
    scope_text(Scope),
    append(Lines0, [line(1, note, none, Scope)], Lines1),
    headed("Please note", Lines1, Lines).

thanks_text(approve(Months), Text) :-
    duration_text(Months, Duration),
    format(string(Text), "Thank you for your request. It meets the criteria of \c
                          this guideline, for ~w.", [Duration]).
thanks_text(deny,
            "Thank you for your request. As it stands it does not meet the \c
             criteria of this guideline, for the reasons below.").
thanks_text(pend,
            "Thank you for your request. It cannot be decided yet, for what is \c
             shown below.").
thanks_text(refer(_),
            "Thank you for your request. It is decided elsewhere, as shown \c
             below.").

%   Each criterion that decides, with its place in the guideline

reason_lines(Summary, Lines) :-
    Summary = summary(_, decision(Outcome, _, _, _, _), _),
    (   Outcome = approve(_)
    ->  ground_lines(Summary, Lines)
    ;   Outcome = refer(_)
    ->  referral_lines(Summary, Lines)
    ;   obstacle_lines(Summary, Lines)
    ).

%   What is asked of the provider

asked_text(summary(Context, _, Fields), _, Text) :-
    Context = context(Guideline, _, _, _),
    memberchk(missing-Missing, Fields),
    member(Finding, Missing),
    missing_question(Guideline, Finding, Question),
    (   usually_in(Finding, Place)
    ->  format(string(Text), "Please tell us: ~w It usually stands in ~w.",
               [Question, Place])
    ;   format(string(Text), "Please tell us: ~w", [Question])
    ).
asked_text(Summary, advice(Sets, _, _, Others), Text) :-
    (   member(as_path(Path, Outcome), Others),
        outcome_text(none, Outcome, Result),
        spoken(Path, Word),
        format(string(Text), "You may ask for ~w instead; the outcome would then \c
                              be: ~w.", [Word, Result])
    ;   member(Set, Sets),
        timely(Summary, Set),
        set_request(Summary, Set, Text)
    ).
asked_text(Summary, advice([], _, Barriers, _), Text) :-
    Barriers \== [],
    findall(Fact, ( member(Key-_, Barriers), fact_text(Summary, Key, Fact) ),
            Facts),
    joined_text(Facts, " and ", Joined),
    format(string(Text), "Nothing that can be sent, or changed in the plan, \c
                          would alter the answer: ~w.", [Joined]).
asked_text(Summary, advice(_, Corrections, _, _), Text) :-
    findall(Fact,
            ( member(change_set(Moves, _, _, _), Corrections),
              member(move(Key, _, _), Moves),
              fact_text(Summary, Key, Fact)
            ),
            Facts0),
    list_to_set(Facts0, Facts),
    Facts \== [],
    joined_text(Facts, " and ", Joined),
    format(string(Text), "If this was recorded wrongly, please send the corrected \c
                          report: ~w.", [Joined]).

%   While facts are missing, nobody should think of another treatment.

timely(summary(_, decision(Outcome, _, _, _, _), _),
       change_set(Moves, _, _, _)) :-
    (   Outcome == pend
    ->  \+ memberchk(move(_, _, course), Moves)
    ;   true
    ).

set_request(Summary, Set, Text) :-
    Set = change_set(Moves, _, _, _),
    set_text(Summary, Set, What),
    result_text(Summary, Set, Result),
    findall(Cost, member(move(_, _, Cost), Moves), Costs),
    asking(Costs, Format),
    format(string(Text), Format, [What, Result]).

asking(Costs, "Should it come to this, please ask again: ~w. The outcome would \c
               then be: ~w.") :-
    memberchk(course, Costs),
    !.
asking(Costs, "You may change the plan: ~w. The outcome would then be: ~w.") :-
    memberchk(plan, Costs),
    !.
asking(_, "Please send, if it exists: ~w. The outcome would then be: ~w.").

fact_text(summary(Context, _, _), word(Finding), Text) :-
    Context = context(Guideline, _, _, Facts),
    slot(Guideline, Finding, Index),
    !,
    arg(Index, Facts, State),
    state_sentence(Context, request, Finding, State, Sentence),
    uncapitalized(Sentence, Text).
