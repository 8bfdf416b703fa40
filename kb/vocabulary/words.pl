:- module(words,
          [ words/2,                    % ?Enumeration, ?Words
            spoken/2,                   % +Word, -Text
            yes_and_no/3,               % ?Enumeration, ?Yes, ?No
            nearest_word/3              % +Given, +Words, -Nearest
          ]).
:- use_module(library(apply), [exclude/3, foldl/4, maplist/3]).
:- use_module(library(lists), [memberchk/2, min_member/2, numlist/3, same_length/2, subtract/3]).
:- use_module(library(pairs), [pairs_keys_values/3]).

/** <module> The words a finding may take
*/

%!  words(?Enumeration, ?Words) is nondet.
%
%   True when Words are all values a finding of type word(Enumeration)
%   may be given.

words(line_of_business,
      [ commercial, individual_aca, medicare_advantage, medicare_part_d,
        federal_employee_program, state_account_organization, medicaid,
        other
      ]).
words(request_type,        [initiation, continuation]).
words(priority,            [standard, expedited]).
words(drug_route,          [intravenous, subcutaneous, other]).
words(dose_unit,           ['mcg/day', 'mg/day', 'mcg/m2/day', 'mcg/kg/day']).
words(regimen,
      [ monotherapy, with_multiagent_therapy, with_tki,
        with_tki_and_multiagent_therapy, with_one_other_agent
      ]).
words(treatment_phase,
      [induction, reinduction, consolidation, maintenance, other]).
words(diagnosis,
      [ b_cell_precursor_all, t_cell_all, all_lineage_unspecified,
        b_lymphoblastic_lymphoma, mixed_phenotype_acute_leukemia,
        cml_lymphoid_blast_phase, mature_b_cell_leukemia, dlbcl, cll, aml,
        other
      ]).
words(cd19_status,         [positive, negative, indeterminate]).
words(lab_report,          [provided, not_provided]).
words(philadelphia_status, [positive, negative]).
words(disease_status,
      [ newly_diagnosed, in_remission, relapsed, refractory,
        relapsed_or_refractory, molecular_relapse
      ]).
words(mrd_unit,            [percent, fraction]).
words(comparator,          [<, '<=', >, >=]).
words(tki_outcome,
      [ intolerance, inadequate_response, contraindication, responding,
        discontinued_other_reason
      ]).
words(nccn_category,       ['1', '2A', '2B', '3', not_listed]).
words(payer_decision,      [approved, denied]).
words(prior_indication,
      [b_all, other_supported, unsupported, mature_b_cell_leukemia]).
words(truth,               [true, false]).

%!  yes_and_no(?Enumeration, ?Yes, ?No) is nondet.
%
%   True when Yes and No are the words of Enumeration by which a plain yes and
%   no answer what is asked.  Whether a report is in the file is not asked so:
%   that it can be sent is no report.

yes_and_no(truth,               true,     false).
yes_and_no(cd19_status,         positive, negative).
yes_and_no(philadelphia_status, positive, negative).

%!  spoken(+Word, -Text) is det.
%
%   True when Text is Word as it stands in a sentence.

spoken(Word, Text) :-
    saying(Word, Text0),
    !,
    Text = Text0.
spoken(Word, Text) :-
    atom(Word),
    !,
    atomic_list_concat(Pieces, '_', Word),
    atomic_list_concat(Pieces, ' ', Atom),
    atom_string(Atom, Text).
spoken(Word, Text) :-
    format(string(Text), "~w", [Word]).

saying(individual_aca,             "individual (ACA) plan").
saying(commercial,                 "commercial plan").
saying(medicare_advantage,         "Medicare Advantage").
saying(medicare_part_d,            "Medicare Part D").
saying(federal_employee_program,   "Federal Employee Program").
saying(state_account_organization, "State Account Organization").
saying(medicaid,                   "Medicaid").
saying(with_tki,                   "with a TKI").
saying(with_tki_and_multiagent_therapy,
       "with a TKI and multiagent therapy").
saying(with_one_other_agent,       "with exactly one other agent").
saying(monotherapy,                "alone").
saying(b_cell_precursor_all,       "B-cell precursor ALL").
saying(t_cell_all,                 "T-cell ALL").
saying(all_lineage_unspecified,    "ALL of unstated lineage").
saying(b_lymphoblastic_lymphoma,   "B-lymphoblastic lymphoma").
saying(mixed_phenotype_acute_leukemia, "mixed-phenotype acute leukemia").
saying(cml_lymphoid_blast_phase,   "CML in lymphoid blast phase").
saying(mature_b_cell_leukemia,     "mature B-cell leukemia").
saying(dlbcl,                      "diffuse large B-cell lymphoma").
saying(cll,                        "chronic lymphocytic leukemia").
saying(aml,                        "acute myeloid leukemia").
saying(b_all,                      "B-cell ALL").
saying(other_supported,            "another supported diagnosis").
saying(unsupported,                "an unsupported diagnosis").
saying(intolerance,                "not tolerated").
saying(inadequate_response,        "inadequate response").
saying(contraindication,           "contraindicated").
saying(class,                      "all TKIs as a class").
saying(discontinued_other_reason,  "stopped for another reason").
saying(responding,                 "responding").
saying('<=',                       "at most").
saying(>=,                         "at least").
saying(<,                          "below").
saying(>,                          "above").
saying(true,                       "yes").
saying(false,                      "no").

%!  nearest_word(+Given, +Words, -Nearest) is semidet.
%
%   True when Nearest is the word of Words with the fewest letters to
%   insert, drop or replace from the text Given.  Fails where nothing is
%   near: more than half of the letters would have to change.

nearest_word(Given, Words0, Nearest) :-
    pieces(Given, From),
    exclude(turns_over(From), Words0, Words),
    maplist(distance_to(From), Words, Distances),
    pairs_keys_values(Pairs, Distances, Words),
    min_member(Distance-Nearest, Pairs),
    string_length(Given, Length),
    Distance =< 1 + max(1, Length // 2).

%   A symbol is no misspelling of another, nor a milligram of a microgram, nor
%   a dose by size of one that is not: a hint would turn over what was meant.

turns_over(From, Word) :-
    pieces(Word, To),
    (   symbolic(From)
    ;   symbolic(To)
    ;   memberchk("mg", From),
        memberchk("mcg", To)
    ;   memberchk("mcg", From),
        memberchk("mg", To)
    ;   sub_atom(Word, _, _, _, /),
        \+ same_length(From, To)
    ),
    !.

symbolic([Piece]) :-
    string_code(1, Piece, Code),
    memberchk(Code, `<>=!`).

%   A slip of a letter or two is nearest; then a word that holds all the
%   pieces of what was given ("b cell all" is B-cell precursor ALL), then
%   any other misspelling.

distance_to(From, Word, Distance) :-
    pieces(Word, To),
    joined_codes(From, FromCodes),
    joined_codes(To, ToCodes),
    edit_distance(FromCodes, ToCodes, Edits),
    (   Edits =< 2,
        FromCodes = [Letter|_],
        ToCodes = [Letter|_]
    ->  Distance is Edits / 10
    ;   subtract(From, To, [])
    ->  Distance = 1
    ;   Distance is Edits + 1
    ).

pieces(Text, Pieces) :-
    string_lower(Text, Lower),
    split_string(Lower, " -_/.", " ", Pieces0),
    maplist(usual_spelling, Pieces0, Pieces).

%   A microgram in other letters must never be taken for a milligram.

usual_spelling(Piece, Usual) :-
    (   memberchk(Piece, ["ug", "\u00B5g", "\u03BCg", "microgram", "micrograms"])
    ->  Usual = "mcg"
    ;   Usual = Piece
    ).

joined_codes(Pieces, Codes) :-
    atomics_to_string(Pieces, Text),
    string_codes(Text, All),
    first_codes(64, All, Codes).

atomics_to_string(Pieces, Text) :-
    atomic_list_concat(Pieces, '_', Atom),
    atom_string(Atom, Text).

first_codes(0, _, []) :- !.
first_codes(_, [], []) :- !.
first_codes(N, [C|Cs], [C|Fs]) :-
    N1 is N - 1,
    first_codes(N1, Cs, Fs).

edit_distance(From, To, Distance) :-
    length(To, N),
    numlist(0, N, Row0),
    foldl(next_row(To), From, Row0, Row),
    last_of(Row, Distance).

next_row(To, Code, [D0|Ds], [E0|Es]) :-
    E0 is D0 + 1,
    cells(To, Code, D0, Ds, E0, Es).

cells([], _, _, _, _, []).
cells([T|Ts], Code, Diagonal, [Above|Ds], Left, [E|Es]) :-
    (   T == Code
    ->  E is Diagonal
    ;   E is 1 + min(Diagonal, min(Above, Left))
    ),
    cells(Ts, Code, Above, Ds, E, Es).

last_of([X], X) :- !.
last_of([_|Xs], X) :-
    last_of(Xs, X).
