/*  What the document says about itself, and its description.

    Here and in each table of this folder the last column is the place
    that a fact rests on (see passages.pl) and `text` says the whole fact
    in our words.  Other columns hold integers, dates date(Year, Month,
    Day), names, strings and lists of names.  A decimal is text, so that
    it is exact; each quantity stands beside its unit.
*/

%!  document(?Item, ?Value, ?Text, ?Place) is nondet.
%
%   True when Value is what the document gives for Item.

columns(document/4, [item, value, text, place]).

document(number, '09-J2000-26',
    "The guideline has the number 09-J2000-26.",
    'document.number').
document(original_effective_date, date(2015,3,15),
    "It first took effect on 2015-03-15.",
    'document.effective').
document(reviewed, date(2026,3,11),
    "It was last reviewed on 2026-03-11.",
    'document.reviewed').
document(revised, date(2026,4,15),
    "It was last revised on 2026-04-15, the date of this edition.",
    'document.revised').
document(drug, blinatumomab,
    "Its subject is blinatumomab.",
    'document.subject').
document(route, intravenous,
    "It speaks of the intravenous product.",
    'document.subject').
document(brand_in_source, 'Blinicyto',
    "The source spells the brand name Blinicyto, save in its references.",
    'document.subject').
document(brand, 'Blincyto',
    "The brand is marketed as Blincyto; the list of references spells it so.",
    'references.1').
document(standing, medical_necessity_only,
    "It says what is medically necessary. It authorizes, certifies and \c
     guarantees nothing, explains no benefits and gives no medical advice.",
    'document.notice').
document(medical_decisions, patient_and_physician,
    "What treatment to give is for patient and physician alone to decide.",
    'document.decisions').
document(benefits, member_contract,
    "Benefits follow the member's contract, booklet or certificate as it \c
     stood on the day of service.",
    'document.benefits').
document(scope, all_lines_of_business,
    "It governs every line of business that the program exceptions do not \c
     take out.",
    'document.scope').
document(other_matters, none,
    "The section for other matters is empty.",
    other).

%!  committee_approval(?Committee, ?Date, ?Text, ?Place) is nondet.
%
%   True when Committee approved the guideline on Date.

columns(committee_approval/4, [committee, date, text, place]).

committee_approval("Florida Blue Pharmacy Policy Committee", date(2026,3,11),
    "The Florida Blue Pharmacy Policy Committee gave its approval on \c
     2026-03-11.",
    committee).

%!  description(?Subject, ?Text, ?Place) is nondet.
%
%   True when the description tells Text of Subject.  It is background:
%   the position statement decides.

columns(description/3, [subject, text, place]).

description(indication,
    "The description knows one use: Ph-negative B-cell precursor ALL that \c
     has relapsed or is refractory. The position statement covers more, and \c
     decides.",
    'description.1').
description(approval,
    "For that use the FDA's approval was an accelerated one, which further \c
     trials might have to confirm.",
    'description.1').

%!  trial_result(?Outcome, ?Percent, ?Cycles, ?Patients, ?Text,
%!               ?Place) is nondet.
%
%   True when Percent of Patients reached Outcome within Cycles in the
%   one trial the description reports.

columns(trial_result/6, [outcome, percent, cycles, patients, text, place]).

trial_result(complete_remission, "32.4", 2, 185,
    "Complete remission (CR) within 2 cycles: 32.4 % of 185 patients, in a \c
     study without a comparison group.",
    'description.1').
trial_result(complete_remission_partial_hematologic_recovery, "9.2", 2, 185,
    "Complete remission with partial recovery of blood counts (CRh*) \c
     within 2 cycles: 9.2 % of the same 185 patients.",
    'description.1').

%!  nccn_guideline(?Title, ?Version, ?Text, ?Place) is nondet.
%
%   True when the document cites Version of the NCCN guideline Title.

columns(nccn_guideline/4, [title, version, text, place]).

nccn_guideline("Acute Lymphoblastic Leukemia", "2.2025",
    "NCCN Acute Lymphoblastic Leukemia, version 2.2025, recommends uses of \c
     blinatumomab.",
    'description.2').
nccn_guideline("Pediatric Acute Lymphoblastic Leukemia", "2.2026",
    "NCCN Pediatric Acute Lymphoblastic Leukemia, version 2.2026, recommends \c
     uses of blinatumomab.",
    'description.2').
