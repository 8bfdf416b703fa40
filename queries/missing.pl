:- module(missing_query,
          [ missing/2,                  % +Source, -Findings
            missing/1                   % +Source
          ]).
:- use_module(asking).
:- use_module(explained).
:- use_module('../kb/explaining/explanation').
:- use_module('../kb/explaining/missing_lines').
:- use_module('../kb/explaining/notes_lines').
:- use_module('../kb/explaining/titles').
:- use_module('../kb/wording').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [append/2, member/2, memberchk/2]).

/** <module> What is missing?
*/

%!  missing(+Source, -Findings:list) is det.
%
%   True when Findings are the unknown findings that can still change the
%   outcome of the request in Source, those that settle most first.

missing(Source, Findings) :-
    source_summary(Source, [], summary(_, _, Fields)),
    memberchk(missing-Findings, Fields).

%!  missing(+Source) is det.
%
%   Print what is missing, as questions.

missing(Source) :-
    source_summary(Source, [], Summary),
    question_lines(Summary, Lines),
    lines_text(Lines, Text),
    write(Text).

question_lines(Summary, Lines) :-
    title_lines(Summary, Titles),
    missing_lines(Summary, Missing0),
    (   Missing0 == []
    ->  findall(line(1, note, none, Text), none_missing(Summary, Text), Missing)
    ;   Missing = Missing0
    ),
    not_needed_text(Summary, NotNeeded),
    (   NotNeeded == ""
    ->  Notes = []
    ;   Notes = [line(1, note, none, NotNeeded)]
    ),
    append([Titles, [line(0, heading, none, "What is missing")], Missing, Notes],
           Lines).

%   What is taken for granted is not known either, and can matter.

none_missing(Summary, Text) :-
    (   assumed_text(Summary, Assumed)
    ->  (   Text = "Nothing that is not known can matter, unless what is \c
                    assumed is wrong."
        ;   Text = Assumed
        )
    ;   Text = "Nothing that is not known can matter."
    ).

answer(Options, Body, object([ missing-array(Terms), not_needed-array(Needless),
                               text-string(Text), lines-LinesTerm ])) :-
    body_summary(Options, Body, Summary),
    Summary = summary(Context, _, Fields),
    memberchk(missing_facts-Facts, Fields),
    maplist(fact_term(Context), Facts, Terms),
    memberchk(not_needed-NotNeeded, Fields),
    memberchk(unread-Unread, Fields),
    findall(string(Name),
            ( ( member(F, NotNeeded) ; member(F, Unread) ),
              atom_string(F, Name)
            ),
            Needless),
    question_lines(Summary, Lines),
    lines_text(Lines, Text),
    lines_term(Lines, LinesTerm).

fact_term(Context, Finding-Effects,
          object([ finding-string(Name), question-string(Question),
                   usually_in-Place, settles-object(Pairs) ])) :-
    atom_string(Finding, Name),
    question_for(Context, Finding, Question),
    (   place_for(Context, Finding, Text)
    ->  Place = string(Text)
    ;   Place = null
    ),
    findall(Value-string(Result),
            ( member(Value-Outcome, Effects),
              atom(Value),
              functor(Outcome, Word, _),
              atom_string(Word, Result)
            ),
            Pairs).
