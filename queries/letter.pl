:- module(letter_query,
          [ letter/1,                   % +Source
            letter/2                    % +Source, +Options
          ]).
:- use_module(asking).
:- use_module(decide).
:- use_module(explained).
:- use_module('../kb/explaining/explanation', [lines_text/2]).
:- use_module('../kb/explaining/letters/letter',
              [addressed_to/1, letter_blanks/2, letter_reasons/3]).
:- use_module('../kb/explaining/letters/letter', [letter/3 as letter_lines]).
:- use_module(library(lists), [member/2]).

/** <module> What is the letter that tells the decision?
*/

%!  letter(+Source) is det.
%!  letter(+Source, +Options:list) is det.
%
%   Print the letter that tells the decision of the request in Source, blanks
%   in [[ ]].  Source and Options are as for decide/3; besides, to-To, of
%   `provider` (who is written to where nothing is said) and `member`.

letter(Source) :-
    letter(Source, []).

letter(Source, Options0) :-
    text_options(Options0, Options1),
    to_option(Options1, To, Options),
    source_summary(Source, Options, Summary),
    letter_lines(To, Summary, Lines),
    lines_text(Lines, Text),
    write(Text).

answer(Options0, Body, object(Pairs)) :-
    to_option(Options0, To, Options),
    body_summary(Options, Body, Summary),
    letter_lines(To, Summary, Lines),
    letter_blanks(Lines, Blanks),
    asked_guideline(Guideline),
    letter_reasons(Guideline, Lines, Reasons),
    lines_text(Lines, Text),
    lines_term(Lines, LinesTerm),
    decision_term(Summary, Decision),
    atom_string(To, ToText),
    findall(object([name-string(NameText), text-string(Blank)]),
            ( member(Name-Blank, Blanks), atom_string(Name, NameText) ),
            BlankTerms),
    findall(object([ criterion-string(IdText), place-string(Place),
                     text-string(Reason) ]),
            ( member(reason(Id, Place, Reason), Reasons),
              atom_string(Id, IdText)
            ),
            ReasonTerms),
    Pairs = [ decision-Decision, to-string(ToText), letter-string(Text),
              reasons-array(ReasonTerms), blanks-array(BlankTerms),
              text-string(Text), lines-LinesTerm ].

to_option(Options0, To, Options) :-
    findall(Each, addressed_to(Each), Known),
    named_option("to", Options0, provider, Known, To),
    without_option("to", Options0, Options).
