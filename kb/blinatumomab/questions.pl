/*  Questions of interpretation the text leaves open, and how each may be
    read.  The first option is the default; each is a switch.

    question(Id, Text, Options): Options are Word - Sentence.
*/

question(q01, "May a request for B-cell precursor ALL enter through item 2?",
         [ other_diagnosis - "No: item 2 is about another diagnosis.",
           other_use       - "Yes: a use that item 1 does not list may enter through item 2."
         ]).
question(q02, "What does a missing CD19 laboratory report do?",
         [ pend - "The request waits for the report.",
           deny - "The criterion is not met."
         ]).
question(q03, "Does the MRD use require remission?",
         [ not_required       - "No, an MRD result suffices.",
           remission_required - "Yes, the disease must be in remission.",
           doubted_if_active  - "The result counts only in remission or if it was obtained in one."
         ]).
question(q04, "Is a BCR::ABL1 transcript ratio an MRD result in percent?",
         [ cells_only      - "No, it cannot be compared with a percentage of cells.",
           transcripts_too - "Yes, the ratio is taken as the percentage."
         ]).
question(q05, "How far must a contraindication to TKIs reach?",
         [ any_agent   - "One TKI is enough.",
           whole_class - "It must extend to the whole class."
         ]).
question(q06, "Which drugs are tyrosine kinase inhibitors here?",
         [ bcr_abl1    - "BCR-ABL1 inhibitors; an unheard-of name may be one.",
           any_kinase  - "Any kinase inhibitor; an unheard-of name may be one.",
           closed_list - "The listed BCR-ABL1 inhibitors and no other."
         ]).
question(q07, "Is reinduction induction?",
         [ first_line         - "No, induction is the first-line phase.",
           reinduction_counts - "Yes."
         ]).
question(q08, "Is consolidation or maintenance limited to Ph-negative disease?",
         [ any_ph_status - "No.",
           ph_negative   - "Yes."
         ]).
question(q09, "Which partner drugs does the regimen criterion allow?",
         [ listed_partners - "None, multiagent therapy, a TKI, or both of these.",
           no_limit        - "Any: the criterion is always met.",
           exclusive       - "None, multiagent therapy or a TKI, not the last two together."
         ]).
question(q10, "Is the dose limit a ceiling only, or also the label's weight band?",
         [ ceiling     - "Only a ceiling of 28 mcg/day.",
           weight_band - "Below 45 kg the label's 15 mcg/m2/day, never above 28 mcg/day."
         ]).
question(q11, "How are the past two years counted?",
         [ calendar_years       - "By calendar years, the anniversary included; from 29 February, 28 February.",
           anniversary_excluded - "By calendar years, the anniversary excluded.",
           forward              - "Forward from the approval; 29 February rolls to 1 March.",
           days_730             - "As 730 days."
         ]).
question(q12, "From which day do the past two years count back?",
         [ receipt          - "The day the request was received.",
           start_of_service - "The day the service starts."
         ]).
question(q13, "Which drug must the earlier approval have been for?",
         [ this_drug - "Blinatumomab.",
           any_drug  - "Any drug."
         ]).
question(q14, "What becomes of a continuation that fails criterion 1 but would pass as an initiation?",
         [ as_asked      - "It is decided as asked.",
           as_initiation - "It is decided as an initiation."
         ]).
question(q15, "Does a known hypersensitivity decide?",
         [ advisory - "No, it is shown.",
           blocks   - "Yes, a hypersensitivity on record rules the drug out."
         ]).
question(q16, "What does the list of ICD-10-CM codes do?",
         [ billing_information - "It informs billing; a code of another disease contradicts the diagnosis.",
           ignored             - "Nothing.",
           mandatory           - "Each code that names a disease must be on the list."
         ]).
question(q17, "Does this guideline decide for Medicare Advantage?",
         [ guideline_applies  - "Yes, no Medicare determination was found.",
           medicare_precedes  - "No, a Medicare determination takes precedence."
         ]).
question(q18, "Which date selects the edition?",
         [ service_date - "The start of service, failing that the day of receipt.",
           this_edition - "None: this edition applies to every request.",
           request_date - "The day of receipt."
         ]).
question(q19, "How does the outcome treat what is not known?",
         [ every_completion - "The outcome is what every way of filling them in agrees on.",
           known_facts_only - "A criterion counts only if its own facts are known."
         ]).
question(q20, "Is a molecular relapse a relapse?",
         [ unknown     - "It may be; a person must say.",
           relapse     - "Yes.",
           not_relapse - "No, the disease is in remission."
         ]).
question(q22, "Does a continuation re-examine CD19?",
         [ not_rechecked - "No.",
           cd19_again    - "Yes, the disease must still be CD19-positive."
         ]).
question(q23, "Which of several MRD results counts?",
         [ latest_result - "The latest.",
           any_result    - "Any."
         ]).
question(q25, "Is B-lymphoblastic lymphoma B-cell precursor ALL?",
         [ another_diagnosis - "No, it is another diagnosis.",
           b_cell_all        - "Yes, the two are one disease."
         ]).
question(q26, "What becomes of a possible but absurd dose?",
         [ as_written - "It is judged as written.",
           pend       - "A dose above ten times the limit is queried first."
         ]).
question(q27, "What if the line of business is not known?",
         [ pend              - "Another program cannot be excluded.",
           guideline_applies - "This guideline is taken to apply."
         ]).
question(q28, "What if the request type is not known?",
         [ both_paths - "Both are examined; they must agree.",
           initiation - "It is taken for an initiation."
         ]).
question(q31, "Must MRD, Philadelphia status and TKI history be documented?",
         [ stated     - "The requester's statement suffices.",
           documented - "Each needs a source."
         ]).
question(q33, "Must the earlier approval be dated, or in force, within two years?",
         [ approved_within - "The approval date counts.",
           in_force_within - "An approval still in force within the two years counts too."
         ]).
question(q35, "Is B-cell ALL in the continuation wider than B-cell precursor ALL?",
         [ precursor_only - "No, the two are the same.",
           mature_too     - "Yes, mature B-cell leukemia is B-cell ALL as well."
         ]).
question(q39, "What does an indeterminate CD19 result say?",
         [ unknown      - "Nothing; a definite result is needed.",
           not_positive - "The disease is not CD19-positive."
         ]).
question(q40, "Are computed doses rounded?",
         [ exact   - "No.",
           rounded - "To the last decimal place of the order, zeros at its end aside."
         ]).

%   settled_question(Id, Text, Answer): questions without a switch.

settled_question(q21, "May impossible or contradictory data fail a criterion?",
    "No: bad data neither approves nor denies.").
settled_question(q24, "Does \"one of the following\" mean exactly one?",
    "No, at least one.").
settled_question(q29, "When does an approval start and end?",
    "It starts on the later of the day of decision and the requested start.").
settled_question(q30, "Where do label and Compendium facts come from?",
    "From the request, as a reviewer looked them up.").
settled_question(q32, "Who says that the disease has relapsed or is refractory?",
    "The requester.").
settled_question(q34, "Does the description limit the position statement?",
    "No, it is background.").
settled_question(q36, "How is the brand name spelled?",
    "Blincyto; the document's spelling is understood as well.").
settled_question(q37, "Are benefits and eligibility decided here?",
    "No.").
settled_question(q38, "What of another product or route?",
    "It is referred, not denied.").
