:- module(lexicon,
          [ known_text/3,               % +Kind, +Text, -Atom
            trimmed_text/2              % +Text, -Trimmed
          ]).
:- use_module(findings).
:- use_module(words).
:- use_module(agents).
:- use_module(library(lists), [member/2, reverse/2]).

/** <module> From text to the atoms of the vocabulary

Text of a request never becomes an atom; it is looked up by its hash
among the texts the vocabulary knows.
*/

:- dynamic entry/4.                     % Hash, Kind, Text, Atom

%!  known_text(+Kind, +Text, -Atom) is semidet.
%
%   True when the string Text stands for Atom.  Kind is `finding`,
%   `group` (the object a dotted finding stands in), part(Record),
%   word(Enumeration) or `agent`.

known_text(Kind, Text, Atom) :-
    term_hash(Text, Hash),
    entry(Hash, Kind, Text, Atom),
    !.

%!  trimmed_text(+Text:string, -Trimmed:string) is det.
%
%   True when Trimmed is Text without white space at its ends.  Any other
%   character is kept, NUL as well.

trimmed_text(Text, Trimmed) :-
    string_codes(Text, Codes),
    without_leading(Codes, Codes1),
    reverse(Codes1, Reversed1),
    without_leading(Reversed1, Reversed),
    reverse(Reversed, Kept),
    string_codes(Trimmed, Kept).

without_leading([C|Cs0], Cs) :-
    code_type(C, space),
    !,
    without_leading(Cs0, Cs).
without_leading(Cs, Cs).

text_of(finding, Text, Name) :-
    finding(Name, _, _, _),
    atom_string(Name, Text).
text_of(group, Group, GroupName) :-
    setof(Name, dotted_group(Name), Names),
    member(GroupName, Names),
    atom_string(GroupName, Group).
text_of(part(Record), Text, Part) :-
    part(Record, Part, _, _),
    atom_string(Part, Text).
text_of(word(Enumeration), Text, Word) :-
    words(Enumeration, Words),
    member(Word, Words),
    atom_string(Word, Text).
text_of(agent, Text, Name) :-
    agent(Name, _, Synonyms),
    member(Synonym, [Name|Synonyms]),
    atom_string(Synonym, Text).

dotted_group(Group) :-
    finding(Name, _, _, _),
    dotted_finding(Name, Group, _).

fill :-
    retractall(entry(_, _, _, _)),
    forall(text_of(Kind, Text, Atom),
           (   term_hash(Text, Hash),
               assertz(entry(Hash, Kind, Text, Atom))
           )).

:- initialization(fill, now).
