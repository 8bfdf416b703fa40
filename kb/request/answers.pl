:- module(answers,
          [ answer_document/3           % +Finding, +Text, -Document
          ]).
:- use_module(scalars).
:- use_module(source, [document/2]).
:- use_module('../vocabulary/findings').
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

unknown_answer(Text, Reason) :-
    string_lower(Text, Lower),
    unknown_words(Lower, Reason),
    !.

unknown_words("unknown",       "unknown").
unknown_words("not known",     "unknown").
unknown_words("don't know",    "unknown").
unknown_words("do not know",   "unknown").
unknown_words("not sure",      "unknown").
unknown_words("?",             "unknown").
unknown_words("not performed", "not_performed").
unknown_words("not_performed", "not_performed").

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
    (   word_answer(Enumeration, Text, Word)
    ;   begun_word(Enumeration, Text, Word)
    ),
    !.
typed_answer(text, _, Text, quoted(Text)) :-
    !.
typed_answer(_, _, Text, plain(Text)).

word_answer(Enumeration, Text, Word) :-
    string_lower(Text, Lower),
    word_said(Enumeration, Lower, Atom),
    !,
    atom_string(Atom, Word).

%   A word as it is, with spaces, as it stands in a sentence, or as yes and no.

word_said(Enumeration, Lower, Word) :-
    underscored(Lower, Joined),
    words(Enumeration, Words),
    member(Word, Words),
    atom_string(Word, Known),
    string_lower(Known, LowerKnown),
    memberchk(LowerKnown, [Lower, Joined]).
word_said(Enumeration, Lower, Word) :-
    words(Enumeration, Words),
    member(Word, Words),
    spoken(Word, Spoken),
    string_lower(Spoken, Lower).
word_said(Enumeration, Lower, Yes) :-
    memberchk(Lower, ["yes", "y"]),
    yes_and_no(Enumeration, Yes, _).
word_said(Enumeration, Lower, No) :-
    memberchk(Lower, ["no", "n"]),
    yes_and_no(Enumeration, _, No).

%   The beginning of one word alone, as in "pos"

begun_word(Enumeration, Text, Begun) :-
    string_lower(Text, Lower),
    string_length(Lower, Length),
    Length >= 3,
    words(Enumeration, Words),
    findall(Known, ( member(Known, Words), begins(Known, Lower) ), [Word]),
    atom_string(Word, Begun).

begins(Word, Lower) :-
    (   Text = Word
    ;   spoken(Word, Text)
    ),
    string_lower(Text, LowerText),
    sub_string(LowerText, 0, _, _, Lower),
    !.

underscored(Text, Joined) :-
    split_string(Text, " -", " -", Parts),
    atomic_list_concat(Parts, '_', Atom),
    atom_string(Atom, Joined).

%   An element of a list: each of its words goes to the part that can be it, or
%   that is named before it.

element_answer(Type, Text, Document) :-
    (   Type = record(Record),
        findall(Part-PartType, part(Record, Part, PartType, _), Parts),
        apart(Text, Tokens),
        placed(Tokens, Parts, Pairs)
    ->  Document = object(Pairs)
    ;   Document = plain(Text)
    ).

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
placed([Name|Tokens], Parts0, [Name-Document|Pairs]) :-
    select(Part-Type, Parts0, Parts),
    atom_string(Part, Name),
    append([Token|More], Rest, Tokens),
    atomic_list_concat([Token|More], ' ', Joined0),
    atom_string(Joined0, Joined),
    named_part(Type, Joined, Document),
    placed(Rest, Parts, Pairs),
    !.
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

named_part(text, Text, quoted(Text)) :-
    !.
named_part(Type, Text, Document) :-
    part_answer(Type, Text, Document).

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
