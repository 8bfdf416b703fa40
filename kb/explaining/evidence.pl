:- module(evidence,
          [ evidence_lines/2,           % +Summary, -Lines
            evidence_finding/2,         % +Context, -Finding
            odd_entry/2,                % +Summary, -Flag
            stated_sentences/3          % +Context, +Finding, -Sentences
          ]).
:- use_module('../language/plans').
:- use_module('../vocabulary/findings').
:- use_module('../wording').
:- use_module(library(lists), [member/2, memberchk/2, nth0/3]).

/** <module> What a request says, in sentences
*/

%!  evidence_lines(+Summary, -Lines:list) is det.
%
%   True when Lines say what was stated for each finding that the rules read,
%   with its source.

evidence_lines(summary(Context, _, _), Lines) :-
    findall(line(1, plain, none, Sentence),
            ( evidence_finding(Context, Finding),
              stated_sentences(Context, Finding, Sentences),
              member(Sentence, Sentences)
            ),
            Lines).

%!  evidence_finding(+Context, -Finding) is nondet.
%
%   True when Finding was stated, and the rules read it.

evidence_finding(context(Guideline, _, request(Given, _), _), Finding) :-
    finding(Finding, _, _, Change),
    Change \== none,
    slot(Guideline, Finding, Index),
    arg(Index, Given, Raw),
    Raw \= absent(_).

%!  stated_sentences(+Context, +Finding, -Sentences:list) is det.
%
%   True when Sentences say what was stated for Finding, of a list for each
%   element, with its source.

stated_sentences(Context, Finding, Sentences) :-
    Context = context(Guideline, _, request(Given, Provenance), Facts),
    slot(Guideline, Finding, Index),
    !,
    arg(Index, Given, Raw),
    (   Raw = items(Items)
    ->  noun_of(Guideline, Finding, Noun),
        capitalized(Noun, Capital),
        items_sentences(Items, Finding, Capital, Context, Sentences)
    ;   arg(Index, Facts, State),
        state_sentence(Context, request, Finding, State, Sentence0),
        source_text(Finding, Provenance, Source),
        with_source(Sentence0, Source, Sentence),
        Sentences = [Sentence]
    ).

items_sentences([], _, Capital, _, [Sentence]) :-
    !,
    format(string(Sentence), "~w: none.", [Capital]).
items_sentences(Items, List, Capital, Context, Sentences) :-
    findall(Sentence,
            ( nth0(I, Items, _),
              element_sentence(Context, List, I, Said),
              format(string(Sentence), "~w, ~w", [Capital, Said])
            ),
            Sentences).

%!  odd_entry(+Summary, -Flag) is nondet.
%
%   True when Flag is what is odd about an element of a list, or about a field
%   that is none of a request: what is stated for them is told as it came.

odd_entry(summary(_, _, Fields), flag(Reason, Path)) :-
    memberchk(flags-Flags, Fields),
    member(flag(Reason, Path), Flags),
    Reason \== undocumented,
    \+ finding(Path, _, _, _).
