:- module(reasons,
          [ because_sentence/5,         % +Context, +Why, +Subject, +Received, -Sentence
            because_clause/5,           % +Context, +Why, +Subject, +Received, -Clause
            spoken_causes/3,            % +Causes, +Subject, -Names
            flag_sentence/3,            % +Guideline, +Flag, -Sentence
            assumption_sentence/4       % +Guideline, +Finding, +Value, -Sentence
          ]).
:- use_module(asking_for).
:- use_module(values).
:- use_module('../language/guidelines').
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/words').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [memberchk/2]).

/** <module> Why something is not known, in sentences
*/

%!  because_sentence(+Context, +Why, +Subject, +Received, -Sentence)
%!      is det.
%
%   True when Sentence says for which reason Subject is not known.  Why is
%   why(Reason, Causes); Received is the text that could not be taken for a
%   value, or `none`; a context is context(Guideline, Readings, Request, Facts).

because_sentence(Context, Why, Subject, Received, Sentence) :-
    because_clause(Context, Why, Subject, Received, Clause),
    capitalized(Clause, Capital),
    string_concat(Capital, ".", Sentence).

%!  because_clause(+Context, +Why, +Subject, +Received, -Clause) is det.
%
%   True when Clause says so inside a sentence.

because_clause(Context, why(Reason, Causes), Subject, Received, Clause) :-
    Context = context(Guideline, _, _, _),
    spoken_causes(Causes, Subject, Names),
    (   clause_of(Reason, Context, Names, Clause0)
    ->  true
    ;   maplist(noun_of(Guideline), Names, Nouns),
        joined_text(Nouns, " and the ", Joined),
        format(string(Clause0), "the ~w is not known", [Joined])
    ),
    (   Received == none
    ->  Clause = Clause0
    ;   format(string(Clause), "~w: ~w", [Clause0, Received])
    ).

%!  spoken_causes(+Causes:list, +Subject, -Names:list) is det.
%
%   True when Names are what is spoken of where Subject is not known for
%   Causes: a part of an element itself, not the list it stands in.

spoken_causes([], Subject, [Subject]) :-
    !.
spoken_causes([List], Subject, [Subject]) :-
    finding(List, list(_), _, _),
    \+ finding(Subject, _, _, _),
    !.
spoken_causes(Causes, _, Causes).

clause_of(not_stated, Context, Names, Clause) :-
    whether_clauses(Context, Names, Whether),
    format(string(Clause), "it is not stated ~w", [Whether]).
clause_of(asked_unknown, Context, Names, Clause) :-
    whether_clauses(Context, Names, Whether),
    format(string(Clause), "it was asked ~w, and nobody could say", [Whether]).
clause_of(not_performed, Context, Names, Clause) :-
    whether_clauses(Context, Names, Whether),
    format(string(Clause), "it has not been examined ~w", [Whether]).
clause_of(contradictory, context(Guideline, _, _, _), Names, Clause) :-
    maplist(noun_of(Guideline), Names, Nouns),
    (   Nouns = [Noun]
    ->  format(string(Clause), "the statements on the ~w conflict", [Noun])
    ;   joined_text(Nouns, " and the ", Joined),
        format(string(Clause), "the ~w contradict each other", [Joined])
    ).
clause_of(not_comparable, _, _,
          "a ratio of transcripts cannot be compared with a percentage of cells").
clause_of(Reason, context(Guideline, _, _, _), [Name|_], Clause) :-
    trouble(Reason, Trouble),
    noun_of(Guideline, Name, Noun),
    format(string(Clause), "what was received for the ~w ~w", [Noun, Trouble]).

%   trouble(Reason, Predicate): of what was received.

trouble(impossible,     "cannot be true").
trouble(contradictory,  "is contradictory").
trouble(unrecognized,   "is not recognized").
trouble(unlisted,       "is not recognized").
trouble(not_comparable, "cannot be compared with a percentage of cells").
trouble(censored,       "is a bound only").
trouble(absurd,         "is too large to be taken as meant").
trouble(undocumented,   "has no source").

whether_clauses(Context, Names, Text) :-
    maplist(whether_for(Context), Names, Clauses),
    joined_text(Clauses, " and ", Text).

%!  flag_sentence(+Guideline, +Flag, -Sentence) is det.
%
%   True when Sentence says what is odd about the data.

flag_sentence(_, edition_not_encoded,
              "The service starts before this edition; the edition then in \c
               force is not encoded.") :-
    !.
flag_sentence(Guideline, flag(Reason, Path), Sentence) :-
    (   sub_atom(Path, Before, 1, _, '['),
        sub_atom(Path, 0, Before, After, List),
        Length is After - 2,
        sub_atom(Path, _, Length, 1, Position)
    ->  atom_number(Position, I),
        Number is I + 1,
        noun_of(Guideline, List, Noun),
        format(string(Subject), "~w, No. ~d,", [Noun, Number])
    ;   finding(Path, _, _, _)
    ->  noun_of(Guideline, Path, Noun),
        format(string(Subject), "~w", [Noun])
    ;   format(string(Subject), "field “~w”", [Path])
    ),
    trouble(Reason, Trouble),
    format(string(Sentence), "What was received for the ~w ~w.",
           [Subject, Trouble]).

%!  assumption_sentence(+Guideline, +Finding, +Value, -Sentence) is det.
%
%   True when Sentence says that Finding was taken to be Value.

assumption_sentence(_, edition, this, Sentence) :-
    !,
    Sentence = "Since no date is given, this edition is taken to govern.".
assumption_sentence(_, icd10cm, no_codes, Sentence) :-
    !,
    Sentence = "Since no ICD-10-CM codes are given, none is checked.".
assumption_sentence(Guideline, Finding, same_as(Other), Sentence) :-
    !,
    noun_of(Guideline, Finding, Noun),
    noun_of(Guideline, Other, OtherNoun),
    format(string(Sentence), "The ~w is taken to be the ~w.", [Noun, OtherNoun]).
assumption_sentence(Guideline, Finding, not_routed, Sentence) :-
    !,
    noun_of(Guideline, Finding, Noun),
    format(string(Sentence), "The ~w is not known; this guideline is taken to \c
                              apply.", [Noun]).
assumption_sentence(Guideline, Name, not_on_record, Sentence) :-
    !,
    once(guideline_fact(Guideline, states(Name, false, Sentence))).
assumption_sentence(Guideline, Finding, Value, Sentence) :-
    noun_of(Guideline, Finding, Noun),
    spoken(Value, Word),
    format(string(Sentence), "The ~w is taken to be ~w.", [Noun, Word]).
