:- module(auditor,
          [ auditor_lines/2,            % +Summary, -Lines
            addressed/2                 % +Lines, -Addressed
          ]).
:- use_module(evidence).
:- use_module(notes_lines).
:- use_module('../language/guidelines').
:- use_module('../language/rulebook').
:- use_module('../wording').
:- use_module(library(lists), [append/2, member/2, memberchk/2]).

/** <module> What an auditor wants beside the answer
*/

%!  auditor_lines(+Summary, -Lines:list) is det.
%
%   True when Lines give the evidence considered, all readings, and what the
%   decision can be checked against.

auditor_lines(Summary, Lines) :-
    evidence_lines(Summary, Evidence),
    reading_lines(Summary, Readings),
    digest_lines(Summary, Digests),
    append([ [line(0, heading, none, "Evidence considered")], Evidence,
             [line(0, heading, none, "Readings")], Readings,
             [line(0, heading, none, "To check against")], Digests ],
           Lines).

digest_lines(summary(context(Guideline, _, _, _), _, Fields),
             [ line(1, note, none, Document), line(1, note, none, Logic),
               line(1, note, none, Texts) ]) :-
    memberchk(guideline-Number, Fields),
    memberchk(edition-Edition, Fields),
    memberchk(logic_digest-Hash, Fields),
    value_text(date, Edition, Day),
    findall(Id, criterion(Guideline, Id, _, _), Ids),
    length(Ids, Count),
    format(string(Document), "MCG ~w, edition of ~w: ~d criteria are encoded.",
           [Number, Day, Count]),
    format(string(Logic), "Logic digest: sha256:~w.", [Hash]),
    text_digest(Guideline, TextHash),
    format(string(Texts), "Text digest: sha256:~w.", [TextHash]).

%!  addressed(+Lines, -Addressed:list) is det.
%
%   True when Addressed are Lines in which each step of a proof is named.

addressed(Lines, Addressed) :-
    findall(line(Depth, Mark, Id, Text),
            ( member(line(Depth, Mark, Id0, Text), Lines),
              node_id(Id0, Id)
            ),
            Addressed).

node_id(Id0, Id) :-
    (   Id0 = node(Id1)
    ->  Id = Id1
    ;   Id = Id0
    ).
