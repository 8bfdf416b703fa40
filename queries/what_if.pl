:- module(what_if,
          [ what_if/3,                  % +Source, +Changes, -Decision
            what_if/2                   % +Source, +Changes
          ]).
:- use_module(asking).
:- use_module(decide).
:- use_module(explained).
:- use_module('../kb/explaining/comparison').
:- use_module('../kb/explaining/explanation').
:- use_module('../kb/explaining/summary').
:- use_module('../kb/request/amending').
:- use_module('../kb/request/source').
:- use_module(library(lists), [member/2]).

/** <module> What if some findings were given otherwise?
*/

%!  what_if(+Source, +Changes, -Decision:dict) is det.
%
%   True when Decision is that of the request in Source with Changes: a list
%   of Finding-Text, where Text is YAML, or Finding-null to leave it out.

what_if(Source, Changes, Decision) :-
    changed_summaries(Source, Changes, _, After),
    decision_dict(After, Decision).

%!  what_if(+Source, +Changes) is det.
%
%   Print both decisions side by side, and what makes the difference.

what_if(Source, Changes) :-
    changed_summaries(Source, Changes, Before, After),
    comparison_lines(Before, After, Lines),
    lines_text(Lines, Text),
    write(Text).

changed_summaries(Source, Changes, Before, After) :-
    source_summary(Source, [], Before),
    Before = summary(context(Guideline, Readings, Request, _), _, _),
    changes_document(Changes, Document),
    amended(Request, Document, strict, Changed),
    summary(Guideline, Readings, Changed, After).

changes_document(Changes, object(Fields)) :-
    findall(Name-Document,
            ( member(Finding-Text, Changes),
              format(string(Name), "~w", [Finding]),
              format(string(Yaml), "value: ~w", [Text]),
              document(yaml(Yaml), object([_-Document]))
            ),
            Fields).

%   In a question the changes stand before the request; `changes` says how
%   many characters they have.

answer(Options0, Body, object([ before-Term1, after-Term2, changed-array(Terms),
                                text-string(Text), lines-LinesTerm ])) :-
    option_value("changes", Options0, "0", LengthText),
    divided(changes, LengthText, Body, ChangesText, RequestText),
    without_option("changes", Options0, Options),
    body_summary(Options, RequestText, Before),
    Before = summary(context(Guideline, Readings, Request, _), _, _),
    given_changes(ChangesText, Document),
    option_strictness(Options, Strictness),
    amended(Request, Document, Strictness, Changed),
    summary(Guideline, Readings, Changed, After),
    decision_term(Before, Term1),
    decision_term(After, Term2),
    changed_criteria(Before, After, Criteria),
    findall(Term, ( member(C, Criteria), changed_term(C, Term) ), Terms),
    comparison_lines(Before, After, Lines),
    lines_text(Lines, Text),
    lines_term(Lines, LinesTerm).

given_changes(Text, Document) :-
    catch(document(yaml(Text), Document), unreadable(Kind, Line, Detail0),
          (   string_concat("In the changes: ", Detail0, Detail),
              throw(unreadable(Kind, Line, Detail))
          )).

changed_term(changed(Id, Was, Is),
             object([ criterion-string(IdText), before-WasTerm, after-IsTerm ])) :-
    atom_string(Id, IdText),
    verdict_term(Was, WasTerm),
    verdict_term(Is, IsTerm).

verdict_term(none, null) :-
    !.
verdict_term(Verdict, string(Text)) :-
    atom_string(Verdict, Text).
