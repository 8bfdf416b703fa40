:- module(percentages,
          [ percent_of_cells/4,         % +Value, +Unit, +Comparator, -State
            transcript_ratio/1          % +Method
          ]).
:- use_module(states).
:- use_module(library(apply), [maplist/3]).
:- use_module(library(lists), [append/3, member/2, memberchk/2]).

/** <module> Residual disease in percent of cells
*/

%!  percent_of_cells(+Value, +Unit, +Comparator, -State) is det.
%
%   True when State is the result in percent, from the states of its parts.

percent_of_cells(known(V), known(Unit), Comparator, State) :-
    !,
    percent_factor(Unit, Factor),
    Percent is V * Factor,
    (   Percent > 100
    ->  State = absent(why(impossible, []))
    ;   compared(Comparator, Percent, State)
    ).
percent_of_cells(absent(Why), _, _, absent(Why)) :-
    !.
percent_of_cells(Value, Unit, _, absent(Why)) :-
    open_why([Value, Unit], Why).

percent_factor(percent,  1).
percent_factor(fraction, 100).

compared(known(Comparator), Percent, State) :-
    !,
    side(Comparator, Percent, State0),
    (   empty_side(State0)
    ->  State = absent(why(impossible, []))
    ;   State = State0
    ).
compared(absent(why(Reason, Causes)), Percent, State) :-
    (   memberchk(Reason, [not_stated, asked_unknown, not_performed])
    ->  State = known(Percent)
    ;   State = absent(why(Reason, Causes))
    ).

side(<,    P, range(at(0),   under(P), why(censored, []))).
side('<=', P, range(at(0),   at(P),    why(censored, []))).
side(>,    P, range(over(P), at(100),  why(censored, []))).
side(>=,   P, range(at(P),   at(100),  why(censored, []))).

empty_side(range(at(0), under(P), _)) :- P =:= 0.
empty_side(range(over(P), at(100), _)) :- P =:= 100.

%!  transcript_ratio(+Method:string) is semidet.
%
%   True when Method names a ratio of BCR::ABL1 transcripts.

transcript_ratio(Text) :-
    words_of(Text, Words),
    (   memberchk("IS", Words)
    ->  true
    ;   maplist(string_lower, Words, Lower),
        (   member(Word, Lower),
            transcript_word(Word)
        ->  true
        ;   append(_, ["international", "scale"|_], Lower)
        ->  true
        )
    ).

%   Words are runs of letters and digits: any sign parts them.

words_of(Text, Words) :-
    string_codes(Text, Codes0),
    maplist(sign_as_space, Codes0, Codes),
    string_codes(Spaced, Codes),
    split_string(Spaced, " ", " ", Words).

sign_as_space(Code, Kept) :-
    (   code_type(Code, alnum)
    ->  Kept = Code
    ;   Kept = 0' 
    ).

transcript_word("bcr").
transcript_word("abl").
transcript_word("abl1").
transcript_word("bcrabl").
transcript_word("bcrabl1").
transcript_word("transcript").
transcript_word("transcripts").
transcript_word("p190").
transcript_word("p210").
transcript_word("p230").
transcript_word("e1a2").
transcript_word("e13a2").
transcript_word("e14a2").
transcript_word("e19a2").
transcript_word("b2a2").
transcript_word("b3a2").

