/*  Billing, coding and reimbursement.

    Codes and their titles are those of HCPCS and ICD-10-CM.
*/

%!  billing_note(?Subject, ?Text, ?Place) is nondet.
%
%   True when the document says Text of Subject, a part of billing.

columns(billing_note/3, [subject, text, place]).

billing_note(codes,
    "The codes are those that may describe the service on a claim.",
    'billing.use').
billing_note(icd10cm,
    "Two ICD-10-CM diagnosis codes are listed as supporting medical \c
     necessity. The position statement does not refer to the list.",
    'billing.icd10cm').
billing_note(reimbursement,
    "On reimbursement the document only points back to its position \c
     statement.",
    'billing.reimbursement').

%!  hcpcs(?Code, ?Quantity, ?Unit, ?Title, ?Text, ?Place) is nondet.
%
%   True when one billing unit of Code stands for Quantity of the drug.

columns(hcpcs/6, [code, quantity, unit, title, text, place]).

hcpcs('J9039', 1, mcg, "Injection, blinatumomab, 1 microgram",
    "HCPCS J9039: injection of blinatumomab; one unit is 1 mcg.",
    'billing.hcpcs.J9039').

%!  icd10cm(?Code, ?Title, ?Text, ?Place) is nondet.
%
%   True when the diagnosis Code is on the document's list.

columns(icd10cm/4, [code, title, text, place]).

icd10cm('C91.00',
    "Acute lymphoblastic leukemia not having achieved remission",
    "ICD-10-CM C91.00: acute lymphoblastic leukemia not having achieved \c
     remission.",
    'billing.icd10cm.C91.00').
icd10cm('C91.02',
    "Acute lymphoblastic leukemia, in relapse",
    "ICD-10-CM C91.02: acute lymphoblastic leukemia, in relapse.",
    'billing.icd10cm.C91.02').
