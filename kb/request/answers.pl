:- module(answers,
          [ answer_document/3,          % +Finding, +Text, -Document
            answer_hint/2               % +Finding, -Hint
          ]).
:- use_module(scalars).
:- use_module(source, [document/2]).
:- use_module('../vocabulary/findings').
:- use_module('../vocabulary/inquiries').
:- use_module('../vocabulary/lexicon').
:- use_module('../vocabulary/words').
:- use_module(library(apply), [exclude/3, maplist/3]).
:- use_module(library(lists), [append/3, member/2, memberchk/2, select/3]).

/** <module> What somebody answers, as a document

An answer is what a person says in a line: a word of the vocabulary, yes or
no, a number with its unit, a date, a list with commas.  What begins with a
bracket or a brace is YAML.  Whether it can be so is for the door to say.
*/

%!  answer_document(+Finding, +Text:string, -Document) is det.
%
%   True when Document is what Text says of Finding; where it is not
%   understood, the text itself, which the door then refuses.

answer_document(Finding, Text0, Document) :-
    finding(Finding, Type, _, _),
    !,
    trimmed_text(Text0, Text),
    (   unknown_answer(Text, Reason)
    ->  Document = plain(Reason)
    ;   sub_string(Text, 0, 1, _, First),
        memberchk(First, ["[", "{"])
    ->  string_concat("value: ", Text, Yaml),
        document(yaml(Yaml), object([_-Document]))
    ;   typed_answer(Type, Finding, Text, Document)
    ).

unknown_answer(Text, Word) :-
    string_lower(Text, Lower),
    member(Lower-Word, [ "unknown"-"unknown", "not known"-"unknown", "?"-"unknown",
                         "not performed"-"not_performed",
                         "not_performed"-"not_performed"
                       ]),
    !.

typed_answer(list(_), _, Text, array([])) :-
    string_lower(Text, "none"),
    !.
typed_answer(list(Type), _, Text, array(Documents)) :-
    !,
    split_string(Text, ",;", " \t", Parts0),
    exclude(==(""), Parts0, Parts),
    maplist(element_answer(Type), Parts, Documents).
typed_answer(number(_), Finding, Text, plain(Number)) :-
    number_unit(Finding, Unit),
    split_string(Text, " ", " ", [Number, Unit]),
    !.
typed_answer(word(Enumeration), _, Text, plain(Word)) :-
    word_answer(Enumeration, Text, Word),
    !.
typed_answer(text, _, Text, quoted(Text)) :-
    !.
typed_answer(_, _, Text, plain(Text)).

%   A word as it is, in other letters, with spaces, as it is said, or as yes
%   and no.

word_answer(Enumeration, Text, Word) :-
    string_lower(Text, Lower),
    underscored(Lower, Joined),
    (   member(Try, [Text, Joined]),
        known_text(word(Enumeration), Try, Atom)
    ->  true
    ;   words(Enumeration, Words),
        member(Atom, Words),
        atom_string(Atom, Known),
        string_lower(Known, Joined)
    ->  true
    ;   words(Enumeration, Words),
        member(Atom, Words),
        spoken(Atom, Spoken),
        string_lower(Spoken, Lower)
    ->  true
    ;   yes_or_no(Enumeration, Lower, Atom)
    ),
    !,
    atom_string(Atom, Word).

underscored(Text, Joined) :-
    split_string(Text, " -", " -", Parts),
    atomic_list_concat(Parts, '_', Atom),
    atom_string(Atom, Joined).

yes_or_no(Enumeration, Text, Word) :-
    words(Enumeration, [Yes, No|_]),
    (   memberchk(Text, ["yes", "y"])
    ->  Word = Yes
    ;   memberchk(Text, ["no", "n"])
    ->  Word = No
    ),
    two_sided(Yes-No).

%   The words that answer a question with yes and no.

two_sided(true-false).
two_sided(positive-negative).
two_sided(provided-not_provided).

%   An element of a list: each of its words goes to the part that can be it.

element_answer(record(Record), Text, object(Pairs)) :-
    findall(Part-Type, part(Record, Part, Type, _), Parts),
    apart(Text, Tokens),
    placed(Tokens, Parts, Pairs0),
    Pairs0 = [_|_],
    !,
    Pairs = Pairs0.
element_answer(_, Text, plain(Text)).

%   "<0.01%" is a comparator, a number and a unit.

apart(Text, Tokens) :-
    string_codes(Text, Codes),
    parted(Codes, Parted),
    string_codes(Spaced, Parted),
    split_string(Spaced, " ", " ", Tokens0),
    exclude(==(""), Tokens0, Tokens).

parted([], []).
parted([0'<, 0'=|Codes], [0'<, 0'=, 0' |Parted]) :-
    !,
    parted(Codes, Parted).
parted([0'>, 0'=|Codes], [0'>, 0'=, 0' |Parted]) :-
    !,
    parted(Codes, Parted).
parted([C|Codes], [C, 0' |Parted]) :-
    memberchk(C, `<>`),
    !,
    parted(Codes, Parted).
parted([0'%|Codes], [0' , 0'%|Parted]) :-
    !,
    parted(Codes, Parted).
parted([C|Codes], [C|Parted]) :-
    parted(Codes, Parted).

placed([], _, []).
placed(Tokens, Parts0, [Key-Document|Pairs]) :-
    append([Token|More], Rest, Tokens),
    atomic_list_concat([Token|More], ' ', Joined0),
    atom_string(Joined0, Joined),
    select(Part-Type, Parts0, Parts1),
    part_answer(Type, Joined, Document),
    left_to(Type, Parts1, Parts),
    atom_string(Part, Key),
    placed(Rest, Parts, Pairs),
    !.

%   What a second number would be is not guessed.

left_to(number(_), Parts0, Parts) :-
    !,
    exclude(numeric, Parts0, Parts).
left_to(_, Parts, Parts).

numeric(_-number(_)).

part_answer(number(_), Text, plain(Text)) :-
    exact_text(Text).
part_answer(date, Text, plain(Text)) :-
    scalar(date, "", plain(Text), Raw),
    Raw \= refused(_).
part_answer(word(Enumeration), "%", plain("percent")) :-
    words(Enumeration, Words),
    memberchk(percent, Words).
part_answer(word(Enumeration), Text, plain(Word)) :-
    word_answer(Enumeration, Text, Word).
part_answer(agent, Text, quoted(Text)) :-
    scalar(agent, "", quoted(Text), known(_)).

exact_text(Text) :-
    scalar(number(not_negative), "", plain(Text), Raw),
    Raw \= refused(_).

%!  answer_hint(+Finding, -Hint:string) is det.
%
%   True when Hint says how Finding can be answered.

answer_hint(Finding, Hint) :-
    finding(Finding, Type, _, _),
    !,
    type_hint(Type, Finding, Hint).

type_hint(word(Enumeration), _, Hint) :-
    words(Enumeration, Words),
    Words = [Yes, No|_],
    (   two_sided(Yes-No),
        Words = [_, _]
    ->  format(string(Hint), "yes (~w) or no (~w)", [Yes, No])
    ;   atomic_list_concat(Words, ', ', Atom),
        atom_string(Atom, Hint)
    ).
type_hint(date, _, "a date, YYYY-MM-DD").
type_hint(number(_), Finding, Hint) :-
    (   number_unit(Finding, Unit)
    ->  format(string(Hint), "a number, in ~w", [Unit])
    ;   Hint = "a number"
    ).
type_hint(list(_), Finding, Hint) :-
    example_answer(Finding, Example),
    (   least_elements(Finding, _)
    ->  None = ""
    ;   None = "; or none"
    ),
    format(string(Hint), "such as ~w, with commas between several~w",
           [Example, None]).
type_hint(agent, _, "a name").
type_hint(text,  _, "text").
