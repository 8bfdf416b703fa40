/*  What may be looked up.  */

%!  topic(?Topic, ?Sentence, ?Tables) is nondet.
%
%   True when Topic, which holds what Sentence says, is answered by the
%   facts of Tables, in this order.  columns/2 names the columns of each.

topic(document,
      "Number, dates, subject, standing and scope of the document.",
      [document/4]).
topic(description,
      "Background on the drug and the NCCN guidelines cited.",
      [description/3, trial_result/6, nccn_guideline/4]).
topic(dosing,
      "Hospital observation, cycle, daily doses and dose adjustment.",
      [ dosing_notice/3, hospital_observation/5, treatment_cycle/5,
        dose_schedule/9, dose_adjustment/3
      ]).
topic(availability,
      "How the drug is supplied.",
      [availability/6]).
topic(precautions,
      "Boxed warning, contraindication and precautions.",
      [boxed_warning/3, contraindication/3, precaution/3]).
topic(boxed_warning,
      "The risks in the boxed warning.",
      [boxed_warning/3]).
topic(contraindications,
      "What rules the drug out according to the document.",
      [contraindication/3]).
topic(billing,
      "Procedure and diagnosis codes, and reimbursement.",
      [billing_note/3, hcpcs/6, icd10cm/4]).
topic(hcpcs,
      "The procedure code and its billing unit.",
      [hcpcs/6]).
topic(icd10cm,
      "The diagnosis codes listed.",
      [icd10cm/4]).
topic(program_exceptions,
      "Lines of business for which another program decides, or might.",
      [program_exception/5]).
topic(definitions,
      "Terms the document defines.",
      [definition/4]).
topic(related_guidelines,
      "Other guidelines the document points to.",
      [related_guideline/6]).
topic(references,
      "Sources cited, with address and day of retrieval.",
      [reference/7]).
topic(committee_approval,
      "Who approved the guideline, and when.",
      [committee_approval/4]).
topic(history,
      "Every update recorded since 2015, and the codes it changed.",
      [history/5, code_change/6]).
topic(remarks,
      "Where the document disagrees with itself, or is silent.",
      [remark/4]).
