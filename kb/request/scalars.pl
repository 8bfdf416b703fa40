:- module(scalars,
          [ scalar/4,                   % +Type, +Path, +Document, -Raw
            unknown_scalar/2,           % +Document, -Reason
            scalar_text/2,              % +Document, -Text
            given_text/2,               % +Document, -Text
            dotted_path/3,              % +Path, +Field, -Dotted
            allowed/2,                  % +Type, -Words
            nearest/3,                  % +Text, +Words, -Nearest
            unknown_message/4,          % +Path, +What, +Nearest, -Message
            refusal/7                   % +Path, +Given, +Allowed, +Nearest, +Format, +Args, -Raw
          ]).
:- use_module('../language/dates').
:- use_module('../vocabulary/codes').
:- use_module('../vocabulary/lexicon').
:- use_module('../vocabulary/words').
:- use_module(library(apply), [exclude/3]).

/** <module> Single values at the door

Each value arrives as text and is typed by the vocabulary.
*/

%!  scalar(+Type, +Path, +Document, -Raw) is det.
%
%   True when Raw is what the Document at Path says as a value of Type:
%   known(Value), absent(Reason), impossible(Text), strange(Text) or
%   refused(Problem).

scalar(Type, Path, Document, Raw) :-
    (   Type \== text,
        unknown_scalar(Document, Reason)
    ->  Raw = absent(Reason)
    ;   Document == null
    ->  Raw = absent(not_stated)
    ;   scalar_text(Document, Text)
    ->  typed(Type, Path, Text, Raw)
    ;   given_text(Document, Given),
        allowed(Type, Allowed),
        refusal(Path, Given, Allowed, none, "~w is a single value.", [Path],
                Raw)
    ).

%!  unknown_scalar(+Document, -Reason) is semidet.
%
%   True when Document says that the value is not known, for Reason.

unknown_scalar(null, not_stated).
unknown_scalar(plain(Text), Reason) :-
    unknown_word(Text, Reason).
unknown_scalar(quoted(Text), Reason) :-
    unknown_word(Text, Reason).

unknown_word("unknown",       asked_unknown).
unknown_word("asked_unknown", asked_unknown).
unknown_word("not_performed", not_performed).

%!  scalar_text(+Document, -Text) is semidet.

scalar_text(plain(Text), Text).
scalar_text(quoted(Text), Text).

%!  dotted_path(+Path, +Field, -Dotted:string) is det.
%
%   True when Dotted is the path of Field within Path.

dotted_path(Path, Field, Dotted) :-
    string_concat(Path, ".", Stem),
    string_concat(Stem, Field, Dotted).

%!  given_text(+Document, -Text) is det.
%
%   True when Text shows Document in a message.

given_text(plain(Text), Text).
given_text(quoted(Text), Text).
given_text(null, "null").
given_text(array(Items), Text) :-
    (   Items == []
    ->  Text = "[]"
    ;   Text = "a list"
    ).
given_text(object(_), "an object").

typed(text, _, Text, known(Text)).
typed(word(Enumeration), Path, Text, Raw) :-
    (   known_text(word(Enumeration), Text, Word)
    ->  Raw = known(Word)
    ;   words(Enumeration, Words),
        hinted(Enumeration, Text, Words, Nearest, Hint),
        unknown_message(Path, "word", Nearest, Message0),
        string_concat(Message0, Hint, Message),
        Raw = refused(problem(Path, Text, Words, Nearest, Message))
    ).
typed(agent, _, Text, Raw) :-
    (   named_agent(Text, Agent)
    ->  Raw = known(Agent)
    ;   Raw = strange(Text)
    ).
typed(code, Path, Text, Raw) :-
    (   plain_code(Text, Code)
    ->  Raw = known(Code)
    ;   refusal(Path, Text, [], none,
                "~w is no ICD-10-CM code, such as C91.02.", [Path], Raw)
    ).
typed(date, Path, Text, Raw) :-
    (   date_text(Text, Y, M, D)
    ->  (   Y >= 1900,
            calendar_day(Y, M, D)
        ->  Raw = known(date(Y, M, D))
        ;   Raw = impossible(Text)
        )
    ;   refusal(Path, Text, [], none,
                "~w is a whole date, written YYYY-MM-DD.", [Path], Raw)
    ).
typed(number(Range), Path, Text, Raw) :-
    (   exact_number(Text, Number)
    ->  (   in_range(Range, Number)
        ->  Raw = known(Number)
        ;   Raw = impossible(Text)
        )
    ;   refusal(Path, Text, [], none,
                "~w is a number written in digits, without a unit.", [Path],
                Raw)
    ).

in_range(positive,     N) :- N > 0.
in_range(not_negative, N) :- N >= 0.

hinted(nccn_category, "2", _, none, Hint) :-
    !,
    Hint = " Is it 2A or 2B?".
hinted(diagnosis, Text, _, none, Hint) :-
    string_lower(Text, "all"),
    !,
    Hint = " Is it b_cell_precursor_all, t_cell_all or all_lineage_unspecified?".
hinted(_, Text, Words, Nearest, "") :-
    nearest(Text, Words, Nearest).


%   A drug by a name of its own, or by two: "Gleevec (imatinib)".

named_agent(Text, Agent) :-
    string_lower(Text, Lower),
    split_string(Lower, " \u00AE\u2122\u00A0", " \u00AE\u2122\u00A0", Words0),
    exclude(==(""), Words0, Words),
    atomic_list_concat(Words, ' ', Atom),
    atom_string(Atom, Plain),
    (   known_text(agent, Plain, Agent0)
    ->  Agent = Agent0
    ;   split_string(Plain, "(", " )", [Name, Other]),
        known_text(agent, Name, Agent),
        known_text(agent, Other, Agent)
    ).

%   Dates and numbers, read from their codes

date_text(Text, Y, M, D) :-
    string_codes(Text, [Y1,Y2,Y3,Y4,0'-,M1,M2,0'-,D1,D2]),
    digits([Y1,Y2,Y3,Y4], Y),
    digits([M1,M2], M),
    digits([D1,D2], D).

digits(Codes, Number) :-
    all_digits(Codes),
    number_codes(Number, Codes).

all_digits([]).
all_digits([C|Cs]) :-
    C >= 0'0,
    C =< 0'9,
    all_digits(Cs).

exact_number(Text, Number) :-
    string_length(Text, Length),
    Length =< 64,
    string_codes(Text, Codes),
    signed(Codes, Sign, Codes1),
    leading_digits(Codes1, Whole, Codes2),
    Whole = [First|More],
    ( First =\= 0'0 ; More == [] ),
    !,
    fraction(Codes2, Decimals, Codes3),
    exponent(Codes3, Exponent),
    append_codes(Whole, Decimals, Digits),
    number_codes(Integer, Digits),
    length(Decimals, Places),
    Scale is Exponent - Places,
    length(Digits, Count),
    Count + abs(Scale) =< 60,
    scaled(Integer, Scale, Magnitude),
    Number is Sign * Magnitude.

signed([0'-|Codes], -1, Codes) :-
    !.
signed(Codes, 1, Codes).

leading_digits([C|Cs0], [C|Ds], Cs) :-
    C >= 0'0,
    C =< 0'9,
    !,
    leading_digits(Cs0, Ds, Cs).
leading_digits(Cs, [], Cs).

fraction([0'.|Codes0], Decimals, Codes) :-
    !,
    leading_digits(Codes0, Decimals, Codes),
    Decimals = [_|_].
fraction(Codes, [], Codes).

exponent([], 0).
exponent([E|Codes0], Exponent) :-
    ( E =:= 0'e ; E =:= 0'E ),
    !,
    exponent_sign(Codes0, Sign, Codes),
    Codes = [_|_],
    length(Codes, Length),
    Length =< 3,
    digits(Codes, Magnitude),
    Magnitude =< 100,
    Exponent is Sign * Magnitude.

exponent_sign([0'-|Codes], -1, Codes) :-
    !.
exponent_sign([0'+|Codes], 1, Codes) :-
    !.
exponent_sign(Codes, 1, Codes).

append_codes([], Ds, Ds).
append_codes([C|Cs], Ds, [C|Es]) :-
    append_codes(Cs, Ds, Es).

scaled(Integer, Scale, Number) :-
    (   Scale >= 0
    ->  Number is Integer * 10 ** Scale
    ;   Number is Integer rdiv 10 ** (-Scale)
    ).

%!  allowed(+Type, -Words:list) is det.
%
%   True when Words are all that a value of Type may be, `[]` for an open
%   type.

allowed(Type, Words) :-
    (   Type = word(Enumeration)
    ->  words(Enumeration, Words)
    ;   Words = []
    ).

%!  nearest(+Text, +Words, -Nearest) is det.
%
%   True when Nearest is the word meant by Text, or `none`.

nearest(Text, Words, Nearest) :-
    (   string_length(Text, Length),
        Length =< 64,
        nearest_word(Text, Words, Nearest0)
    ->  Nearest = Nearest0
    ;   Nearest = none
    ).

%!  unknown_message(+Path, +What, +Nearest, -Message) is det.

unknown_message(Path, What, none, Message) :-
    !,
    format(string(Message), "~w is not a known ~w.", [Path, What]).
unknown_message(Path, "word", Nearest, Message) :-
    !,
    format(string(Message), "~w has no such word; is ~w meant?",
           [Path, Nearest]).
unknown_message(Path, What, Nearest, Message) :-
    format(string(Message), "~w is not a known ~w; is ~w meant?",
           [Path, What, Nearest]).

%!  refusal(+Path, +Given, +Allowed, +Nearest, +Format, +Args, -Raw) is det.
%
%   True when Raw refuses what was Given at Path.

refusal(Path, Given, Allowed, Nearest, Format, Args,
        refused(problem(Path, Given, Allowed, Nearest, Message))) :-
    format(string(Message), Format, Args).
