:- module(missing_lines,
          [ missing_lines/2,            % +Summary, -Lines
            effects_text/4,             % +Context, +Finding, +Effects, -Text
            some_nouns/2,               % +Nouns, -Some
            without_effect/2,           % +Fields, +Flag
            not_needed_text/2           % +Summary, -Text
          ]).
:- use_module(summary).
:- use_module('../wording').
:- use_module('../language/guidelines').
:- use_module('../language/plans').
:- use_module('../language/syntax').
:- use_module('../vocabulary/words').
:- use_module(library(apply), [exclude/3, maplist/3]).
:- use_module(library(lists), [append/3, member/2, memberchk/2]).

/** <module> What is missing, as questions
*/

%!  missing_lines(+Summary, -Lines:list) is det.
%
%   True when Lines ask for each missing finding, say where the answer
%   usually stands and what it would settle.

missing_lines(summary(Context, _, Fields), Lines) :-
    memberchk(missing_facts-Facts, Fields),
    findall(line(1, unknown, Finding, Text),
            ( member(Finding-Effects, Facts),
              missing_text(Context, Finding, Effects, Text)
            ),
            Lines).

missing_text(Context, Finding, Effects, Text) :-
    Context = context(Guideline, _, _, Facts),
    question_for(Context, Finding, Question),
    slot(Guideline, Finding, Index),
    !,
    arg(Index, Facts, State),
    trouble_text(State, Trouble),
    place_text(Context, Finding, Place),
    effects_text(Context, Finding, Effects, Settles),
    atomic_list_concat([Question, Trouble, Place, Settles], Atom),
    atom_string(Atom, Text).

trouble_text(State, Text) :-
    (   trouble(State, Reason),
        trouble_sentence(Reason, Text0)
    ->  Text = Text0
    ;   Text = ""
    ).

trouble(one_of(_, why(Reason, _)), Reason).
trouble(absent(why(Reason, _)), Reason).

trouble_sentence(contradictory,
                 " The statements conflict: which is right?").
trouble_sentence(impossible,
                 " What was received cannot be true.").
trouble_sentence(unrecognized,
                 " What was received is not recognized.").
trouble_sentence(asked_unknown,
                 " It was asked before, and nobody could say.").
trouble_sentence(undocumented,
                 " It is given without a source.").
trouble_sentence(absurd,
                 " What was received is too large to be taken as meant.").

place_text(Context, Finding, Text) :-
    (   place_for(Context, Finding, Place)
    ->  format(string(Text), " Usually in ~w.", [Place])
    ;   Text = ""
    ).

%!  effects_text(+Context, +Finding, +Effects, -Text) is det.
%
%   True when Text says which values of Finding settle the outcome, and how.

effects_text(Context, Finding, Effects, Text) :-
    findall(V, member(V-approve(_), Effects), Approved),
    findall(V, member(V-deny, Effects), Denied),
    effect_part(Context, Finding, "approved", Approved, Parts1),
    effect_part(Context, Finding, "denied", Denied, Parts2),
    effects_joined(Parts1, Parts2, Text).

effects_joined("", "", "") :-
    !.
effects_joined(A, "", Text) :-
    !,
    capitalized(A, Capital),
    format(string(Text), " ~w.", [Capital]).
effects_joined("", B, Text) :-
    !,
    effects_joined(B, "", Text).
effects_joined(A, B, Text) :-
    capitalized(A, Capital),
    format(string(Text), " ~w, ~w.", [Capital, B]).

effect_part(_, _, _, [], "") :-
    !.
effect_part(Context, Finding, Verb, Words0, Text) :-
    Context = context(Guideline, _, _, _),
    type_of(Guideline, Finding, word(Enumeration)),
    !,
    words(Enumeration, All),
    findall(Word, ( member(Word, All), memberchk(Word, Words0) ), Words),
    (   few(Words)
    ->  maplist(spoken, Words, Texts),
        joined_text(Texts, " or ", Either),
        format(string(Text), "~w if ~w", [Verb, Either])
    ;   Text = ""
    ).
effect_part(Context, Finding, "approved", Values, Text) :-
    memberchk(yes-Test, Values),
    quantified(Test, _, Finding, _),
    !,
    list_need(Context, Test, Need),
    format(string(Text), "approved with ~w", [Need]).
effect_part(_, _, _, _, "").

few([_]).
few([_, _]).
few([_, _, _]).

%!  not_needed_text(+Summary, -Text) is det.
%
%   True when Text names what is not known and cannot matter, of what the
%   criteria ask for; "" where there is nothing.  What is odd about the data is
%   told by itself, with whether it matters.

not_needed_text(summary(context(Guideline, _, _, _), _, Fields), Text) :-
    memberchk(not_needed-Findings0, Fields),
    memberchk(flags-Flags, Fields),
    exclude(flagged(Flags), Findings0, Findings),
    (   Findings == []
    ->  Text = ""
    ;   maplist(noun_of(Guideline), Findings, Nouns0),
        some_nouns(Nouns0, Nouns),
        joined_text(Nouns, " and ", Joined),
        format(string(Text), "Not needed for this answer: ~w.", [Joined])
    ).

flagged(Flags, Finding) :-
    memberchk(flag(_, Finding), Flags).

%!  without_effect(+Fields, +Flag) is semidet.
%
%   True when Flag is about a finding that cannot matter, by the Fields of a
%   summary.

without_effect(Fields, flag(_, Finding)) :-
    member(Field, [not_needed, unread]),
    memberchk(Field-Findings, Fields),
    memberchk(Finding, Findings),
    !.

%!  some_nouns(+Nouns:list, -Some:list) is det.
%
%   True when Some are a few of Nouns, and the rest counted.

some_nouns(Nouns0, Nouns) :-
    (   length(First, 6),
        append(First, [_, _|_], Nouns0)
    ->  length(Nouns0, Length),
        More is Length - 6,
        format(string(Others), "~d others", [More]),
        append(First, [Others], Nouns)
    ;   Nouns = Nouns0
    ).
