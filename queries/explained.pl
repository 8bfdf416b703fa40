:- module(explained,
          [ explained_text/3,           % +Source, +Options, -Text
            explained_term/3,           % +Options, +Body, -Json
            lines_term/2                % +Lines, -JsonLines
          ]).
:- use_module(asking).
:- use_module(decide).
:- use_module('../kb/explaining/criterion_lines').
:- use_module('../kb/explaining/explanation').
:- use_module('../kb/explaining/single_line').
:- use_module('../kb/explaining/way_rows').
:- use_module('../kb/language/guidelines').
:- use_module(library(apply), [exclude/3, maplist/3]).
:- use_module(library(lists), [member/2, memberchk/2]).

/** <module> Explanations in the machine form
*/

%!  explained_text(+Source, +Options, -Text) is det.
%
%   True when Text explains the decision of the request in Source.

explained_text(Source, Options0, Text) :-
    text_options(Options0, Options1),
    explanation_options(Options1, Audience, Extent, Options),
    source_summary(Source, Options, Summary),
    explanation(Audience, Extent, Summary, Lines),
    lines_text(Lines, Text).

%!  explained_term(+Options, +Body, -Json) is det.
%
%   True when Json is the decision of the request in Body with its
%   explanation, as text and as lines; with the option only=text, the text,
%   and with only=page, what a page shows besides.  The option `id` asks for
%   one criterion.

explained_term(Options0, Body, object(Pairs)) :-
    named_option("only", Options0, all, [all, text, page], Only),
    without_option("only", Options0, Options1),
    explanation_options(Options1, Audience, Extent, Options2),
    without_option("id", Options2, Options),
    body_summary(Options, Body, Summary),
    (   memberchk("id"-Name, Options2)
    ->  named_criterion(Name, Id),
        criterion_answer(Summary, Id, Lines)
    ;   explanation(Audience, Extent, Summary, Lines)
    ),
    lines_text(Lines, Text),
    explained_parts(Only, Summary, Lines, Text, Pairs).

explained_parts(text, _, _, Text, [text-string(Text)]).
explained_parts(all, Summary, Lines, Text,
                [ decision-Decision, text-string(Text), lines-LinesTerm ]) :-
    decision_term(Summary, Decision),
    lines_term(Lines, LinesTerm).
explained_parts(page, Summary, Lines, _,
                [ lines-LinesTerm, picture-array(Ways) ]) :-
    lines_term(Lines, LinesTerm),
    way_rows(Summary, Rows),
    maplist(way_row_term, Rows, Ways).

way_row_term(way_row(Path, Nearest, Steps),
             object([ path-string(PathText), nearest-Nearest,
                      steps-array(Terms) ])) :-
    atom_string(Path, PathText),
    asked_guideline(Guideline),
    findall(object([ id-string(IdText), verdict-string(VerdictText),
                     text-string(Statement) ]),
            ( member(Id-Verdict, Steps),
              criterion(Guideline, Id, Statement, _),
              atom_string(Id, IdText),
              atom_string(Verdict, VerdictText)
            ),
            Terms).

explanation_options(Options0, Audience, Extent, Options) :-
    named_option("for", Options0, analyst, [analyst, provider, auditor],
                 Audience),
    named_option("extent", Options0, short, [short, full], Extent),
    exclude(about_explaining, Options0, Options).

about_explaining("for"-_).
about_explaining("extent"-_).

%!  lines_term(+Lines, -Json) is det.
%
%   True when Json holds Lines, each line(Depth, Mark, Id, Text).

lines_term(Lines, array(Terms)) :-
    maplist(line_term, Lines, Terms).

line_term(line(Depth, Mark0, Id0, Text0),
          object([ depth-number(Depth), mark-string(Mark), id-Id, node-Node,
                   text-string(Text) ])) :-
    single_line(Text0, Text),
    atom_string(Mark0, Mark),
    line_ids(Id0, Id, Node).

line_ids(none, null, null) :-
    !.
line_ids(node(Address), null, string(Text)) :-
    !,
    atom_string(Address, Text).
line_ids(Id, string(Text), string(Text)) :-
    atom_string(Id, Text).
