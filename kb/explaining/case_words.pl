:- module(case_words,
          [ case_texts/4,               % +Subjects, +Guideline, +Cases, -Texts
            case_nouns/3                % +Guideline, +Cases, -Text
          ]).
:- use_module('../reasoning/witnesses').
:- use_module('../vocabulary/words').
:- use_module('../wording').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [list_to_set/2, member/2, memberchk/2]).

/** <module> In which case which criteria decide

Cases are case(Conditions, Criteria), as grounds.pl has them.
*/

%!  case_texts(+Subjects, +Guideline, +Cases, -Texts:list) is det.
%
%   True when Texts say the conditions of each of Cases, as they follow "if".
%   Subjects is `named`, or `once` where one that is the same throughout is
%   named in the first of them alone.

case_texts(Subjects, Guideline, Cases, Texts) :-
    findall(Text,
            ( member(Case, Cases),
              Case = case(Conditions, _),
              subject_in(Subjects, Guideline, Cases, Case, Subject),
              findall(Part,
                      ( member(Condition, Conditions),
                        condition_text(Subject, Guideline, Cases, Condition,
                                       Part)
                      ),
                      Parts),
              joined_text(Parts, " and ", Text)
            ),
            Texts).

subject_in(once, _, [First|Cases], Case, it) :-
    Case \== First,
    First = case([Key-_], _),
    \+ ( member(case(Conditions, _), Cases), \+ Conditions = [Key-_] ),
    !.
subject_in(_, _, _, _, named).

condition_text(Subject, Guideline, Cases, Key-Allowed, Text) :-
    (   Allowed = [Word],
        memberchk(Word, [true, false, yes])
    ->  stated_text(Guideline, Key, Word, Text)
    ;   subject_text(Subject, Guideline, Key, Noun),
        (   Allowed = [_, _, _, _|_]
        ->  findall(Word,
                    ( member(case(Conditions, _), Cases),
                      member(Key-Words, Conditions),
                      member(Word, Words),
                      \+ memberchk(Word, Allowed)
                    ),
                    Others0),
            list_to_set(Others0, Others),
            either_text(Others, Either),
            format(string(Text), "~w is other than ~w", [Noun, Either])
        ;   either_text(Allowed, Either),
            format(string(Text), "~w is ~w", [Noun, Either])
        )
    ).

stated_text(Guideline, word(Finding), Word, Text) :-
    !,
    statement_of(Guideline, Finding, Word, Sentence),
    uncapitalized(Sentence, Text).
stated_text(Guideline, Key, Word, Text) :-
    condition_sentence(Guideline, Key, [Word], Text).

subject_text(it, _, _, "it").
subject_text(named, Guideline, Key, Text) :-
    key_finding(Key, Finding),
    noun_of(Guideline, Finding, Noun),
    format(string(Text), "the ~w", [Noun]).

either_text(Words, Text) :-
    maplist(spoken, Words, Texts),
    joined_text(Texts, " or ", Text).

%!  case_nouns(+Guideline, +Cases, -Text) is det.
%
%   True when Text names what the Cases distinguish.

case_nouns(Guideline, Cases, Text) :-
    findall(Noun,
            ( member(case(Conditions, _), Cases),
              member(Key-_, Conditions),
              key_finding(Key, Finding),
              noun_of(Guideline, Finding, Noun)
            ),
            Nouns0),
    list_to_set(Nouns0, Nouns),
    joined_text(Nouns, " and ", Text).
