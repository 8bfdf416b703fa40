:- module(trace_lines,
          [ trace_lines/3               % +Guideline, +Trace, -Lines
          ]).
:- use_module(citation_words).
:- use_module(titles).
:- use_module(trace_words).
:- use_module('../language/guidelines').
:- use_module('../tracing/citations').
:- use_module('../wording').
:- use_module(library(apply), [convlist/3, maplist/3]).
:- use_module(library(lists), [append/2, append/3, member/2, memberchk/2]).

/** <module> A copy of the document beside the rules

What an auditor must act on stands first, the long table of what is in
order behind it.  A line with the mark `passage` is the copy's own text.
*/

%!  trace_lines(+Guideline, +Trace, -Lines:list) is det.
%
%   True when Lines show Trace, as traced/5 has it, and what of Guideline
%   rests on each passage.

trace_lines(Guideline, Trace, [line(0, title, none, Verdict)|Lines]) :-
    trace_verdict(Trace, Verdict),
    findall(Section, section(Guideline, Trace, Section), Sections),
    append(Sections, Lines).

section(Guideline, trace(Whole, Standings, _, _), Lines) :-
    document_text(Guideline, Document),
    findall(line(1, note, none, Sentence),
            ( whole_sentence(Whole, Sentence)
            ; strange_sentence(Standings, Sentence)
            ),
            Notes),
    Lines = [line(1, plain, none, Document)|Notes].
section(Guideline, trace(_, Standings, _, _), Lines) :-
    findall(Drift,
            ( member(Standing, Standings),
              drift_lines(Guideline, Standing, Drift)
            ),
            Drifts),
    append(Drifts, Lines0),
    headed("Changed since it was encoded", Lines0, Lines).
section(_, trace(_, _, Added, _), Lines) :-
    findall(Addition,
            ( member(Text, Added), added_lines(Text, Addition) ),
            Additions),
    append(Additions, Lines0),
    headed("Text that no passage covers", Lines0, Lines).
section(Guideline, _, Lines) :-
    normative_uncited(Guideline, Places),
    findall(line(1, unknown, Place, "no rule cites it"), member(Place, Places),
            Lines0),
    or_none(Lines0, Lines1),
    headed("Normative passages that no rule cites", Lines1, Lines).
section(Guideline, _, Lines) :-
    findall(line(1, note, Name, Text),
            ( citation(Guideline, Kind, Fact, []),
              citation_words(Guideline, Kind, Fact, Name, Text)
            ),
            Lines0),
    findall(Line, uncited_line(Guideline, Line), Lines1),
    append(Lines0, Lines1, Lines2),
    or_none(Lines2, Lines3),
    headed("Rules and facts that cite no passage", Lines3, Lines).
section(Guideline, Trace, Lines) :-
    findall(Rule,
            ( citation(Guideline, Kind, Fact, Places),
              Kind \== entry,
              Places \== [],
              citation_words(Guideline, Kind, Fact, Name, Text),
              beside_lines(Name, [Text], Places, Trace, Rule)
            ),
            Rules),
    append(Rules, Lines0),
    headed("Each rule beside its passage", Lines0, Lines).
section(Guideline, trace(_, _, _, Left), Lines) :-
    findall(Reason, member(left(_, Reason, _), Left), Reasons0),
    sort(Reasons0, Reasons),
    findall([line(1, plain, Reason, Sentence)|Texts],
            ( member(Reason, Reasons),
              once(guideline_fact(Guideline, left_out_for(Reason, Sentence))),
              findall(line(2, passage, none, Text),
                      ( member(left(_, Reason, found(Verbatim)), Left),
                        shown(Verbatim, Text)
                      ),
                      Texts)
            ),
            Nested),
    append(Nested, Lines0),
    headed("Left out on purpose", Lines0, Lines).
section(Guideline, Trace, Lines) :-
    Trace = trace(_, Standings, _, _),
    findall(Entry,
            ( member(standing(Place, _, _), Standings),
              findall(Text,
                      ( citation(Guideline, entry, Fact, [Place]),
                        citation_words(Guideline, entry, Fact, _, Text)
                      ),
                      Texts),
              Texts \== [],
              beside_lines(Place, Texts, [Place], Trace, Entry)
            ),
            Entries),
    append(Entries, Lines0),
    headed("Each entry of the reference tables beside its passage", Lines0,
           Lines).

uncited_line(Guideline, line(1, note, none, Text)) :-
    findall(Part,
            ( uncited_count(Guideline, Kind, Count),
              kind_noun(Kind, Noun),
              format(string(Part), "~w (~d)", [Noun, Count])
            ),
            Parts),
    Parts \== [],
    joined_text(Parts, ", ", Joined),
    format(string(Text),
           "What says how the text is read cites none either: ~w.", [Joined]).

kind_noun(question,  "questions of interpretation").
kind_noun(derived,   "derived findings").
kind_noun(vague,     "vague words").
kind_noun(class,     "classes").
kind_noun(procedure, "ways to treat what is not known").

or_none([], [line(1, plain, none, "None.")]) :-
    !.
or_none(Lines, Lines).

drift_lines(Guideline, standing(Place, _, State),
            [line(1, not_met, Place, Sentence)|Lines]) :-
    drift(State, Sentence, Verbatims),
    findall(line(2, passage, none, Text),
            ( member(Verbatim, Verbatims), shown(Verbatim, Text) ),
            Texts),
    resting_lines(Guideline, Place, Resting),
    append(Texts, Resting, Lines).

drift(changed(Verbatim, _), "has changed; in its stead stands:", [Verbatim]).
drift(moved(Verbatim, After), Sentence, [Verbatim]) :-
    behind(After, Behind),
    format(string(Sentence), "is out of order; it now stands ~w:", [Behind]).
drift(gone(After), Sentence, []) :-
    behind(After, Behind),
    format(string(Sentence),
           "is no longer in the document; it would stand ~w.", [Behind]).

behind(none, "at the beginning") :-
    !.
behind(Place, Text) :-
    format(string(Text), "after ~w", [Place]).

resting_lines(Guideline, Place, Lines) :-
    findall(Kind-Name,
            ( citation(Guideline, Kind, Fact, Places),
              memberchk(Place, Places),
              citation_words(Guideline, Kind, Fact, Name, _)
            ),
            Pairs0),
    sort(Pairs0, Pairs),
    maplist(resting_name, Pairs, Names),
    (   Names == []
    ->  Lines = []
    ;   joined_text(Names, ", ", Joined),
        format(string(Text), "Rests on it: ~w.", [Joined]),
        Lines = [line(2, note, none, Text)]
    ).

resting_name(Kind-Name, Text) :-
    format(string(Text), "~w ~w", [Kind, Name]).

added_lines(added(Section, After, Verbatim),
            [ line(1, not_met, none, Sentence),
              line(2, passage, none, Text)
            ]) :-
    behind(After, Behind),
    (   Section == none
    ->  format(string(Sentence), "Stands ~w:", [Behind])
    ;   format(string(Sentence), "In the section ~w, ~w:", [Section, Behind])
    ),
    shown(Verbatim, Text).

%   beside_lines(+Name, +Texts, +Places, +Trace, -Lines)

beside_lines(Name, Texts, Places, trace(_, Standings, _, _),
             [line(1, Mark, Name, Text)|Lines]) :-
    joined_text(Texts, " ", Text),
    convlist(standing_of(Standings), Places, Found),
    (   member(_-State, Found),
        State \= found(_)
    ->  Mark = not_met
    ;   Mark = met
    ),
    findall(line(2, passage, Id, Shown),
            ( member(Place-State, Found),
              own_place(Name, Place, Id),
              state_text(State, Shown)
            ),
            Lines).

standing_of(Standings, Place, Place-State) :-
    memberchk(standing(Place, _, State), Standings).

own_place(Name, Place, Id) :-
    (   Place == Name
    ->  Id = none
    ;   Id = Place
    ).

state_text(found(Verbatim), Text) :-
    shown(Verbatim, Text).
state_text(moved(Verbatim, _), Text) :-
    shown(Verbatim, Text).
state_text(changed(_, _), "(has changed, see above)").
state_text(gone(_), "(no longer in the document)").
