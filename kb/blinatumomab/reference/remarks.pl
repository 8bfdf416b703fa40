/*  Where the document disagrees with itself, or is silent.

    What a remark says of the text can be checked in the document alone.
    How a decision deals with it stands with the questions of
    interpretation.
*/

%!  remark(?Remark, ?Also, ?Text, ?Place) is nondet.
%
%   True when Text notes something about Place and the places Also.

columns(remark/4, [remark, also, text, place]).

remark(brand_misspelled, ['references.1'],
    "The brand is spelled Blinicyto except in the references, where it is \c
     Blincyto.",
    'document.subject').
remark(description_behind, [initiation, 'history.2026-04-15'],
    "The description tells of one use and an accelerated approval; the \c
     position statement, changed since, covers five uses and other diagnoses.",
    'description.1').
remark(mrd_without_remission, [],
    "The MRD use asks for neither remission nor a Ph status.",
    'initiation.1.b.i').
remark(tki_failure_in_one_row, ['initiation.1.b.iv'],
    "In relapsed or refractory Ph-positive disease a TKI must have failed, \c
     been poorly tolerated or be contraindicated; for induction it need not.",
    'initiation.1.b.iii').
remark(consolidation_unqualified, [],
    "Consolidation and maintenance carry no further condition.",
    'initiation.1.b.v').
remark(single_agent_with_others, ['continuation.2'],
    "Read literally, the partners allowed contradict themselves: a drug given \c
     with multiagent therapy is no single agent.",
    'initiation.1.c').
remark(ceiling_blind_to_weight, ['dosing.schedule'],
    "The dose ceiling is the same at every weight; the schedule starts at \c
     45 kg.",
    'initiation.1.d').
remark(labelled_elsewhere, ['description.1'],
    "Item 2 accepts a labelled indication, yet the only one the document \c
     names belongs to item 1.",
    'initiation.2.a.i').
remark(duration_without_dates, ['continuation.duration'],
    "How long an approval lasts is stated, but not when it starts or ends.",
    'initiation.duration').
remark(any_plan_counts, [],
    "An approval in the look-back period counts whichever plan gave it, under \c
     whatever rules.",
    'continuation.1.prior_authorization').
remark(regimen_only_on_continuation, ['initiation.2'],
    "Continuation limits the partner drugs for every diagnosis; initiation \c
     for another diagnosis does not.",
    'continuation.2').
remark(doubled_word, [],
    "A word is doubled by mistake in the second criterion of continuation.",
    'continuation.2').
remark(nothing_rechecked, [],
    "Continuation asks for no response, and looks at neither CD19 nor the \c
     diagnosis again.",
    continuation).
remark(one_schedule, [],
    "One schedule is given, for 45 kg and above, whatever the use.",
    'dosing.schedule').
remark(precautions_not_invoked, [initiation, continuation],
    "The position statement does not invoke the contraindication.",
    'precautions.contraindication.1').
remark(no_code_for_remission, ['initiation.1.b.i', 'initiation.1.b.v'],
    "The ICD-10-CM list has no code for ALL in remission (C91.01), although \c
     MRD and consolidation mostly concern patients in remission.",
    'billing.icd10cm').
remark(determinations_dated, ['document.revised'],
    "That no Medicare determination was found is a statement about one day; \c
     there may be one by now.",
    'programme.medicare_advantage').
remark(cml_unused, [],
    "CML is defined, but no criterion is about it.",
    'definitions.2').
remark(terms_undefined, ['initiation.1.b', 'initiation.1.c'],
    "Not defined: MRD, remission, induction, consolidation, maintenance, \c
     tyrosine kinase inhibitor, inadequate response, single agent, \c
     multiagent therapy.",
    'definitions.1').
remark(kinase_inhibitors_related, ['related.2', 'related.3', 'related.5'],
    "Four of the five related guidelines are about inhibitors of BCR-ABL1, \c
     which tells something of what the document means by TKI.",
    'related.1').
remark(retrieved_after_approval,
    [ committee, 'document.revised', 'references.2', 'references.3',
      'references.4', 'references.5', 'references.6'
    ],
    "All six references were retrieved after the committee's approval and \c
     before the revision date.",
    'references.1').
remark(years_without_entry, ['history.2026-04-15'],
    "No update is recorded between 2020-04-15 and 2026-04-15.",
    'history.2020-04-15').
