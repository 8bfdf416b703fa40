:- module(trace_query,
          [ trace_document/1            % +File
          ]).
:- use_module(asking).
:- use_module(explained).
:- use_module('../kb/explaining/citation_words').
:- use_module('../kb/explaining/explanation').
:- use_module('../kb/explaining/trace_lines').
:- use_module('../kb/explaining/trace_words').
:- use_module('../kb/language/guidelines').
:- use_module('../kb/request/source').
:- use_module('../kb/tracing/citations').
:- use_module('../kb/tracing/tracing').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [append/3, member/2]).

/** <module> Does a copy of the document still say what was encoded?
*/

:- multifile prolog:message//1.

%!  trace_document(+File) is det.
%
%   Print each rule and fact beside the passage it rests on in File, a copy
%   of the document as UTF-8 text, with what has changed first.
%
%   @error unreadable_document(Detail)

trace_document(File) :-
    document_file_text(File, Text),
    asked_guideline(Guideline),
    document_trace(Guideline, Text, Trace),
    trace_lines(Guideline, Trace, Lines),
    lines_text(Lines, Printed),
    write(Printed).

document_file_text(File, Text) :-
    catch(file_text(File, 10 000 000, Text),
          unreadable(_, _, Detail),
          throw(unreadable_document(Detail))).

answer(Options, Text,
       object([ traced-Traced, verdict-string(Verdict)|Pairs ])) :-
    checked_options([], Options),
    asked_guideline(Guideline),
    document_trace(Guideline, Text, Trace),
    (   drifted(Trace)
    ->  Traced = false
    ;   Traced = true
    ),
    trace_verdict(Trace, Verdict),
    findall(Name-Term, part(Name, Guideline, Trace, Term), Parts),
    trace_lines(Guideline, Trace, Lines),
    lines_text(Lines, Printed),
    lines_term(Lines, LinesTerm),
    findall(Mark-string(Word), trace_mark(Mark, Word), Marks),
    append(Parts,
           [text-string(Printed), lines-LinesTerm, marks-object(Marks)],
           Pairs).

document_trace(Guideline, Text, Trace) :-
    (   sub_string(Text, _, _, _, "\u0000")
    ->  throw(unreadable_document("It holds a NUL, as no text does."))
    ;   sub_string(Text, 0, _, _, "%PDF-")
    ->  throw(unreadable_document("It is a PDF file: save its text."))
    ;   a_page(Text)
    ->  throw(unreadable_document("It is a page in HTML: save its text."))
    ;   split_string(Text, "", " \t\r\n\f\uFEFF", [""])
    ->  throw(unreadable_document("It is empty."))
    ;   true
    ),
    findall(passage(Place, Section, Length, Hash),
            guideline_fact(Guideline, passage(Place, Section, Length, Hash)),
            Passages),
    findall(left_out(Name, Before, Reason, Length, Hash),
            guideline_fact(Guideline,
                           left_out(Name, Before, Reason, Length, Hash)),
            LeftOut),
    findall(passage_part(Part, Whole),
            guideline_fact(Guideline, passage_part(Part, Whole)), Parts),
    catch(traced(Text, Passages, LeftOut, Parts, Trace),
          error(not_the_document(Why), _),
          ( other_text(Why, Detail), throw(unreadable_document(Detail)) )).

a_page(Text) :-
    string_length(Text, Length),
    Looked is min(Length, 1000),
    sub_string(Text, 0, Looked, _, Head),
    string_lower(Head, Lower),
    member(Tag, ["<!doctype html", "<html"]),
    sub_string(Lower, _, _, _, Tag),
    !.

other_text(none_found,
           "This is not the document: none of its passages is in it.").
other_text(too_long,
           "This is not the document: it is many times as long.").

part(whole, _, trace(Whole, _, _, _), string(Word)) :-
    atom_string(Whole, Word).
part(passages, _, trace(_, Standings, _, _), array(Terms)) :-
    maplist(standing_term, Standings, Terms).
part(uncovered, _, trace(_, _, Added, _), array(Terms)) :-
    maplist(added_term, Added, Terms).
part(uncited, Guideline, _, array(Terms)) :-
    normative_uncited(Guideline, Places),
    maplist(name_term, Places, Terms).
part(rests_on, Guideline, _, array(Terms)) :-
    findall(object([ kind-KindTerm, name-NameTerm, says-string(Text),
                     places-array(Places) ]),
            ( citation(Guideline, Kind, Fact, Cited),
              citation_words(Guideline, Kind, Fact, Name, Text),
              name_term(Kind, KindTerm),
              name_term(Name, NameTerm),
              maplist(name_term, Cited, Places)
            ),
            Terms).
part(left_out, _, trace(_, _, _, Left), array(Terms)) :-
    maplist(left_term, Left, Terms).

standing_term(standing(Place0, Section0, State),
              object([ place-Place, section-Section, state-StateTerm,
                       verbatim-Verbatim, after-After ])) :-
    maplist(name_term, [Place0, Section0], [Place, Section]),
    state_word(State, Word),
    name_term(Word, StateTerm),
    state_terms(State, Verbatim, After).

state_terms(found(Verbatim), string(Verbatim), null).
state_terms(moved(Verbatim, After0), string(Verbatim), After) :-
    name_term(After0, After).
state_terms(changed(Verbatim, After0), string(Verbatim), After) :-
    name_term(After0, After).
state_terms(gone(After0), null, After) :-
    name_term(After0, After).

added_term(added(Section0, After0, Verbatim),
           object([ section-Section, after-After,
                    verbatim-string(Verbatim) ])) :-
    maplist(name_term, [Section0, After0], [Section, After]).

left_term(left(Name0, Reason0, State),
          object([ name-Name, reason-Reason, verbatim-Verbatim ])) :-
    maplist(name_term, [Name0, Reason0], [Name, Reason]),
    (   State = found(Text)
    ->  Verbatim = string(Text)
    ;   Verbatim = null
    ).

name_term(none, null) :-
    !.
name_term(Name, string(Text)) :-
    atom_string(Name, Text).

prolog:message(unreadable_document(Detail)) -->
    [ 'the document cannot be read: ~w'-[Detail] ].
