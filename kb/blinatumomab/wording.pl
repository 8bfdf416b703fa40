/*  The statements of the guideline in their three forms, in our words.

    says(Criterion, Verdict, Sentence), and same_words(Criterion, Other)
    where two criteria say the same.
*/

says(initiation, met,
     "Starting blinatumomab meets the criteria for initiation.").
says(initiation, not_met,
     "Starting blinatumomab does not meet the criteria for initiation.").
says(initiation, unknown,
     "Whether starting blinatumomab meets the criteria for initiation is open.").

says('initiation.1', met,
     "All criteria for B-cell precursor ALL are met.").
says('initiation.1', not_met,
     "The criteria for B-cell precursor ALL are not all met.").
says('initiation.1', unknown,
     "Whether all criteria for B-cell precursor ALL are met is open.").

says('initiation.1.diagnosis', met,
     "The diagnosis is B-cell precursor ALL.").
says('initiation.1.diagnosis', not_met,
     "The diagnosis is another than B-cell precursor ALL.").
says('initiation.1.diagnosis', unknown,
     "It is not established that the diagnosis is B-cell precursor ALL.").

says('initiation.1.a', met,
     "The disease is CD19-positive and the laboratory report is there.").
says('initiation.1.a', not_met,
     "The disease is not CD19-positive, or its report cannot count.").
says('initiation.1.a', unknown,
     "CD19-positive disease with its laboratory report is not established yet.").

says('initiation.1.b', met,
     "It will be used in a covered way.").
says('initiation.1.b', not_met,
     "It will not be used in any of the five covered ways.").
says('initiation.1.b', unknown,
     "Whether it will be used in one of the five covered ways is open.").

says('initiation.1.b.i', met,
     "Minimal residual disease reaches the threshold.").
says('initiation.1.b.i', not_met,
     "No minimal residual disease at or above the threshold supports the request.").
says('initiation.1.b.i', unknown,
     "Whether minimal residual disease reaches the threshold is open.").

says('initiation.1.b.ii', met,
     "The disease has relapsed or is refractory, and is Ph-negative.").
says('initiation.1.b.ii', not_met,
     "The disease is not both Ph-negative and relapsed or refractory.").
says('initiation.1.b.ii', unknown,
     "Whether the disease is Ph-negative and relapsed or refractory is open.").

says('initiation.1.b.iii', met,
     "Ph-positive disease has relapsed or is refractory, and a TKI has failed or \c
      is contraindicated.").
says('initiation.1.b.iii', not_met,
     "This is not relapsed or refractory Ph-positive disease in which a TKI has \c
      failed or is contraindicated.").
says('initiation.1.b.iii', unknown,
     "Whether this is relapsed or refractory Ph-positive disease after a failed or \c
      contraindicated TKI is open.").

says('initiation.1.b.iv', met,
     "It is given for induction together with a TKI in Ph-positive disease.").
says('initiation.1.b.iv', not_met,
     "It is not given for induction together with a TKI in Ph-positive disease.").
says('initiation.1.b.iv', unknown,
     "Whether it is given for induction with a TKI in Ph-positive disease is open.").

says('initiation.1.b.v', met,
     "It is given for consolidation or maintenance.").
says('initiation.1.b.v', not_met,
     "It is not given for consolidation or maintenance as the criterion asks.").
says('initiation.1.b.v', unknown,
     "Whether it is given for consolidation or maintenance is open.").

says('initiation.1.c', met,
     "It is given alone, with multiagent therapy or with a TKI.").
says('initiation.1.c', not_met,
     "The drugs it is given with are none of the permitted combinations.").
says('initiation.1.c', unknown,
     "What it is given with is not established.").

says('initiation.1.d', met,
     "No planned daily dose exceeds the limit.").
says('initiation.1.d', not_met,
     "A planned daily dose exceeds the limit.").
says('initiation.1.d', unknown,
     "Whether every planned daily dose keeps to the limit is open.").

says('initiation.2', met,
     "All criteria for another supported diagnosis are met.").
says('initiation.2', not_met,
     "The criteria for another supported diagnosis are not all met.").
says('initiation.2', unknown,
     "Whether all criteria for another supported diagnosis are met is open.").

says('initiation.2.diagnosis', met,
     "The diagnosis is another than B-cell precursor ALL.").
says('initiation.2.diagnosis', not_met,
     "The diagnosis is B-cell precursor ALL, which item 1 covers.").
says('initiation.2.diagnosis', unknown,
     "Whether the diagnosis is another than B-cell precursor ALL is open.").

says('initiation.2.a', met,
     "The FDA label or the NCCN Compendium supports the use.").
says('initiation.2.a', not_met,
     "Neither the FDA label nor the NCCN Compendium supports the use.").
says('initiation.2.a', unknown,
     "Whether the FDA label or the NCCN Compendium supports the use is open.").

says('initiation.2.a.i', met,
     "The FDA label has the indication, and its further requirements hold.").
says('initiation.2.a.i', not_met,
     "The FDA label does not support the indication with all its requirements.").
says('initiation.2.a.i', unknown,
     "Whether the FDA label supports the indication is open.").

says('initiation.2.a.ii', met,
     "The NCCN Compendium lists the indication and usage in category 1 or 2A.").
says('initiation.2.a.ii', not_met,
     "The NCCN Compendium does not list the indication and usage in category 1 \c
      or 2A.").
says('initiation.2.a.ii', unknown,
     "Whether the NCCN Compendium lists the indication and usage in category 1 or \c
      2A is open.").

same_words('initiation.2.b', 'initiation.1.d').

says(continuation, met,
     "Continuing blinatumomab meets the criteria for continuation.").
says(continuation, not_met,
     "Continuing blinatumomab does not meet the criteria for continuation.").
says(continuation, unknown,
     "Whether continuing blinatumomab meets the criteria for continuation is open.").

says('continuation.1', met,
     "There is an earlier approval, or initiation was met before.").
says('continuation.1', not_met,
     "There is neither an earlier approval that counts nor an initiation met before.").
says('continuation.1', unknown,
     "Whether an earlier approval counts, or initiation was met before, is open.").

says('continuation.1.prior_authorization', met,
     "A health plan approved it within the past two years for a supported diagnosis.").
says('continuation.1.prior_authorization', not_met,
     "No approval within the past two years for a supported diagnosis is on record.").
says('continuation.1.prior_authorization', unknown,
     "Whether a health plan approved it within the past two years is open.").

says('continuation.1.prior_initiation', met,
     "The member met all initiation criteria at an earlier time.").
says('continuation.1.prior_initiation', not_met,
     "The member did not meet all initiation criteria at an earlier time.").
says('continuation.1.prior_initiation', unknown,
     "Whether the member met all initiation criteria earlier is not stated.").

same_words('continuation.2', 'initiation.1.c').
same_words('continuation.3', 'initiation.1.d').

%   names(Derived finding, part or class, Noun): in the middle of a sentence.

names(percent,                    "MRD level").
names(daily_mcg,                  "daily dose").
names(drug,                       "drug").
names(outcome,                    "outcome").
names(decision,                   "decision").
names(indication,                 "indication").
names(approval_date,              "approval date").
names(end_date,                   "end of the approval").
names(code,                       "code").
names(label_dose,                 "label's dose at this weight").
names(child_label_dose,           "the label's dose for a child of this weight").
names(earliest_approval,          "first day that counts").
names(hypersensitivity_on_record, "hypersensitivity on record").
names(tyrosine_kinase_inhibitor,  "a tyrosine kinase inhibitor").
names(whole_class,                "the whole class").
names(this_drug,                  "blinatumomab").
names(another_product,            "another product").
names(listed_code,                "a code the document lists, or one that names no disease").
names(first_day,                  "first day of this edition").
names(daily_dose,                 "daily dose limit").
names(mrd_threshold,              "MRD threshold").
names(look_back,                  "time an earlier approval counts").
names(look_back_days,             "the same in days").
names(band_weight,                "weight from which the label gives a flat dose").
names(band_dose,                  "label dose below that weight").
names(absurd_dose,                "ten times the daily dose limit").

%   states(Derived finding, Word, Sentence), as statement/3 of the vocabulary.

states(hypersensitivity_on_record, true,
       "A hypersensitivity to blinatumomab is on record.").
states(hypersensitivity_on_record, false,
       "No hypersensitivity to blinatumomab is on record.").

%   measured(Derived finding or part, Unit): in what it is a number.

measured(daily_mcg,    mcg/day).
measured(computed_mcg, mcg/day).
measured(label_dose,   mcg/day).
measured(child_label_dose, mcg/day).
measured(percent,      percent).

%   asks(Finding, Question), stands_in(Finding, Place) and
%   asks_whether(Finding, Clause), as the vocabulary has them: under readings
%   that want something else.  `general` stands for the vocabulary's own.

asks(mrd,
     reading(q23, [ latest_result means
                        reading(q04, [ cells_only means general,
                                       transcripts_too means
         "What is the latest MRD result, in percent of cells or as a ratio of \c
          BCR::ABL1 transcripts, with its date?" ]),
                    any_result means
                        reading(q04, [ cells_only means
         "Which MRD results are there, in percent of cells, each with its date?",
                                       transcripts_too means
         "Which MRD results are there, in percent of cells or as a ratio of \c
          BCR::ABL1 transcripts, each with its date?" ]) ])).
asks(prior_authorizations,
     reading(q13, [ this_drug means
                        reading(q33, [ approved_within means general,
                                       in_force_within means
         "Which health plan approved blinatumomab before, from when until when, \c
          and for what?" ]),
                    any_drug means
                        reading(q33, [ approved_within means
         "Which health plan approved a drug before, when, and for what?",
                                       in_force_within means
         "Which health plan approved a drug before, from when until when, and \c
          for what?" ]) ])).

stands_in(mrd,
     reading(q04, [ cells_only means general,
                    transcripts_too means
         "the MRD report (flow cytometry, sequencing or BCR::ABL1 PCR)" ])).

asks_whether(mrd,
     reading(q23, [ latest_result means general,
                    any_result means "which MRD results there are" ])).
asks_whether(prior_authorizations,
     reading(q13, [ this_drug means general,
                    any_drug means
         "whether a health plan approved a drug before" ])).
