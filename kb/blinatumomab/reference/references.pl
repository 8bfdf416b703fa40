/*  References: the sources the document cites, by its own numbers.  */

%!  reference(?Number, ?Title, ?Publisher, ?Url, ?Retrieved, ?Text,
%!            ?Place) is nondet.
%
%   True when reference Number is Title by Publisher, retrieved from Url
%   on the day Retrieved.  Url is as printed.

columns(reference/7, [number, title, publisher, url, retrieved, text, place]).

reference(1, "Blincyto (blinatumomab)", "Amgen",
    "http://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm\c
     ?setid=38b482a8-960b-4591-9857-5031ecb830aa/",
    date(2026,3,28),
    "1. Amgen's label for Blincyto (2014), as held by DailyMed of the \c
     National Library of Medicine; retrieved 2026-03-28.",
    'references.1').
reference(2, "Clinical Pharmacology", "Gold Standard, Inc.",
    "http://www.clinicalpharmacology.com/",
    date(2026,3,28),
    "2. Clinical Pharmacology, by Gold Standard in Tampa (2026); retrieved \c
     2026-03-28.",
    'references.2').
reference(3, "ClinicalTrials.gov", "National Library of Medicine",
    "http://clinicaltrials.gov/",
    date(2026,3,28),
    "3. ClinicalTrials.gov, by the National Library of Medicine (since \c
     2000-02-29); retrieved 2026-03-28.",
    'references.3').
reference(4, "DRUGDEX System", "Thomson Micromedex",
    "http://www.thomsonhc.com/",
    date(2026,3,28),
    "4. DRUGDEX, by Thomson Micromedex in Greenwood Village, updated from \c
     time to time; retrieved 2026-03-28.",
    'references.4').
reference(5, "NCCN Drugs & Biologics Compendium",
    "National Comprehensive Cancer Network",
    "http://www.nccn.org/professionals/drug_compendium/content/contents.asp/",
    date(2026,3,28),
    "5. The NCCN Drugs & Biologics Compendium (2026); retrieved 2026-03-28.",
    'references.5').
reference(6, "Orphan Drug Designations and Approval",
    "US Food and Drug Administration",
    "http://www.accessdata.fda.gov/scripts/opdlisting/oopd/index.cfm/",
    date(2026,3,28),
    "6. The FDA's list of orphan drug designations and approvals (2026); \c
     retrieved 2026-03-28.",
    'references.6').
