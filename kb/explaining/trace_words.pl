:- module(trace_words,
          [ trace_verdict/2,            % +Trace, -Sentence
            whole_sentence/2,           % ?Whole, -Sentence
            strange_sentence/2,         % +Standings, -Sentence
            state_word/2,               % ?State, -Word
            trace_mark/2,               % ?Mark, -Word
            shown/2                     % +Verbatim, -Text
          ]).
:- use_module('../tracing/characters', [invisible/1]).
:- use_module('../wording').
:- use_module(library(aggregate), [aggregate_all/3]).
:- use_module(library(apply), [exclude/3, maplist/3]).
:- use_module(library(lists), [member/2]).

/** <module> What became of a document, in words
*/

%!  trace_verdict(+Trace, -Sentence:string) is det.
%
%   True when Sentence counts what is traced and what is not.

trace_verdict(trace(_, Standings, Added, _), Sentence) :-
    length(Standings, All),
    aggregate_all(count, member(standing(_, _, found(_)), Standings), Found),
    format(string(Traced), "~d of ~d passages traced", [Found, All]),
    findall(Part,
            ( count_of(Standings, Added, Count, Form),
              Count > 0,
              format(string(Part), Form, [Count])
            ),
            Parts),
    (   Parts == []
    ->  format(string(Sentence), "~s, no drift.", [Traced])
    ;   joined_text(Parts, ", ", Joined),
        format(string(Sentence), "~s; ~w.", [Traced, Joined])
    ).

count_of(Standings, _, Count, Form) :-
    member(Word-Form, [ changed-"~d changed", gone-"~d no longer there",
                        moved-"~d out of order"
                      ]),
    aggregate_all(count,
                  ( member(standing(_, _, State), Standings),
                    state_word(State, Word)
                  ),
                  Count).
count_of(_, Added, Count, "text that no passage covers in ~d place(s)") :-
    length(Added, Count).

%!  whole_sentence(?Whole, -Sentence:string) is semidet.
%!  strange_sentence(+Standings, -Sentence:string) is semidet.
%
%   True when Sentence says what is to be said of the copy as a whole, or of
%   how few of its passages are found.

whole_sentence(same,
    "As a whole, too, the copy is the text that was encoded.").
whole_sentence(other,
    "As a whole the copy is another text than the one encoded: in its list \c
     markers and headings, or in what is told below.").

strange_sentence(Standings,
    "Most passages are not in this text: is it this document, and whole?") :-
    length(Standings, All),
    aggregate_all(count, member(standing(_, _, found(_)), Standings), Found),
    2 * Found < All.

%!  state_word(?State, -Word:atom) is semidet.
%
%   True when Word names the kind of State, as traced/5 has it.

state_word(found(_),      found).
state_word(moved(_, _),   moved).
state_word(changed(_, _), changed).
state_word(gone(_),       gone).

%!  trace_mark(?Mark, -Word:string) is nondet.
%
%   True when Word says what the Mark of a line stands for here.

trace_mark(met,     "in order").
trace_mark(not_met, "not in order").
trace_mark(unknown, "open").

%!  shown(+Verbatim, -Text:string) is det.
%
%   True when Text is Verbatim on one line, without what a terminal obeys.

shown(Verbatim, Text) :-
    string_codes(Verbatim, Codes0),
    exclude(invisible, Codes0, Codes),
    maplist(shown_code, Codes, Shown),
    string_codes(Spaced, Shown),
    split_string(Spaced, " ", " ", Words0),
    findall(Word, ( member(Word, Words0), Word \== "" ), Words),
    joined_text(Words, " ", Joined),
    format(string(Text), "~w", [Joined]).

shown_code(Code, Shown) :-
    (   code_type(Code, graph)
    ->  Shown = Code
    ;   Shown = 0'\s
    ).
