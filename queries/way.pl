:- module(way,
          [ way/2,                      % ?Path, -Way
            ways/0
          ]).
:- use_module(asking).
:- use_module(explained).
:- use_module('../kb/explaining/explanation').
:- use_module('../kb/language/guidelines').
:- use_module('../kb/reasoning/ways').
:- use_module('../kb/wording').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [append/2, member/2, nth1/3]).

/** <module> In which ways can it be approved?
*/

%!  way(?Path, -Way) is nondet.
%
%   True when Way is a minimal set of conditions, Key-Allowed, that suffices
%   on Path under the default readings.

way(Path, Way) :-
    asked_guideline(Guideline),
    readings(Guideline, [], Readings),
    guideline_fact(Guideline, path(Path, _, Root, _, _)),
    ways(Guideline, Readings, Root, Ways),
    member(way(Way, _), Ways).

%!  ways is det.
%
%   Print all ways of all paths.

ways :-
    ways_of([], Ways),
    ways_lines(Ways, Lines),
    lines_text(Lines, Text),
    write(Text).

answer(Options, _, object([ ways-array(Terms), text-string(Text),
                            lines-LinesTerm ])) :-
    checked_options(["path"], Options),
    ways_of(Options, Ways),
    maplist(way_term, Ways, Terms),
    ways_lines(Ways, Lines),
    lines_text(Lines, Text),
    lines_term(Lines, LinesTerm).

%   path_way(Path, Number, Conditions, Criteria)

ways_of(Options, Ways) :-
    asked_guideline(Guideline),
    option_readings(Options, Readings),
    findall(Path, guideline_fact(Guideline, path(Path, _, _, _, _)), Paths),
    asked_paths(Options, Paths, Asked),
    findall(path_way(Path, N, Conditions, Criteria),
            ( member(Path, Asked),
              once(guideline_fact(Guideline, path(Path, _, Root, _, _))),
              ways(Guideline, Readings, Root, Ways0),
              nth1(N, Ways0, way(Conditions, Criteria))
            ),
            Ways).

asked_paths(Options, Paths, Asked) :-
    option_value("path", Options, all, Name),
    (   Name == all
    ->  Asked = Paths
    ;   member(Path, Paths),
        atom_string(Path, Name)
    ->  Asked = [Path]
    ;   throw(unknown_name(path, Name, Paths))
    ).

way_term(path_way(Path, N, Conditions, Criteria),
         object([ path-string(PathText), number-number(N),
                  criteria-array(CriteriaTerms),
                  conditions-array(ConditionTerms) ])) :-
    atom_string(Path, PathText),
    findall(string(Text),
            ( member(Id, Criteria), atom_string(Id, Text) ),
            CriteriaTerms),
    asked_guideline(Guideline),
    findall(string(Sentence),
            ( member(Key-Allowed, Conditions),
              condition_sentence(Guideline, Key, Allowed, Sentence)
            ),
            ConditionTerms).

ways_lines(Ways, Lines) :-
    asked_guideline(Guideline),
    findall(WayLines,
            ( member(Way, Ways), way_lines(Guideline, Way, WayLines) ),
            Nested),
    append(Nested, Lines).

way_lines(Guideline, path_way(Path, N, Conditions, Criteria),
          [line(0, heading, none, Heading)|Lines]) :-
    joined_text(Criteria, ", ", Joined),
    format(string(Heading), "~w, way ~d: ~w", [Path, N, Joined]),
    findall(line(1, plain, none, Sentence),
            ( member(Key-Allowed, Conditions),
              condition_sentence(Guideline, Key, Allowed, Sentence)
            ),
            Lines).
