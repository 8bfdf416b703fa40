:- module(faults, []).

/** <module> Faults of a guideline in words
*/

:- multifile prolog:message//1, prolog:error_message//1.

prolog:error_message(guideline_faults(Count)) -->
    [ 'the guideline has ~d fault(s); it is not loaded'-[Count] ].

prolog:message(guideline_fault(File:Line, Fault)) -->
    [ '~w:~d: '-[File, Line] ],
    fault(Fault).

fault(unknown_word(Word, Words)) -->
    !,
    [ 'unknown word ~q; known are ~q'-[Word, Words] ].
fault(options(Question, Given, Declared)) -->
    !,
    [ 'the options of ~q are ~q, in this order, not ~q'-
      [Question, Declared, Given] ].
fault(float(Float)) -->
    !,
    [ 'a binary float, ~q: numbers stand in the table of limits, \c
       decimals as text'-[Float] ].
fault(not_a_limit(Limit)) -->
    !,
    [ 'no name of a limit or finding: ~q'-[Limit] ].
fault(not_a_fact(_)) -->
    !,
    [ 'a rule, not a fact: a finding whose name has a dot must be quoted' ].
fault(no_statement) -->
    !,
    [ 'a criterion is written Id :: "Statement" if Body' ].
fault(Fault) -->
    { Fault =.. [Kind|Args],
      atomic_list_concat(Pieces, '_', Kind),
      atomic_list_concat(Pieces, ' ', Words)
    },
    [ '~w: ~q'-[Words, Args] ].
