/*  The document's history of updates, oldest first.  */

%!  history(?Date, ?Kind, ?Changed, ?Text, ?Place) is nondet.
%
%   True when the document records a change of Kind on Date: `new`,
%   `revision`, `coding_update` or `review_and_revision`.  Changed are the
%   sections it touched.

columns(history/5, [date, kind, changed, text, place]).

history(date(2015,3,15), new, [],
    "2015-03-15: the guideline is new.",
    'history.2015-03-15').
history(date(2015,7,15), revision,
    [description, position_statement, references],
    "2015-07-15: revised; description, position statement and references \c
     changed.",
    'history.2015-07-15').
history(date(2015,11,1), revision, [billing],
    "2015-11-01: revised; the ICD-9 codes were taken out.",
    'history.2015-11-01').
history(date(2016,1,1), coding_update, [billing],
    "2016-01-01: yearly update of the HCPCS codes; J9039 took the place of \c
     C9399 and J9999.",
    'history.2016-01-01').
history(date(2016,3,15), review_and_revision,
    [position_statement, references, description],
    "2016-03-15: reviewed and revised; position statement, references and \c
     description changed.",
    'history.2016-03-15').
history(date(2017,3,15), review_and_revision,
    [position_statement, references, description],
    "2017-03-15: reviewed and revised; position statement, references and \c
     description changed.",
    'history.2017-03-15').
history(date(2018,4,15), review_and_revision,
    [position_statement, references],
    "2018-04-15: reviewed and revised; position statement and references \c
     changed.",
    'history.2018-04-15').
history(date(2019,5,15), review_and_revision,
    [position_statement, references],
    "2019-05-15: reviewed and revised; position statement and references \c
     changed.",
    'history.2019-05-15').
history(date(2020,4,15), review_and_revision,
    [description, position_statement, references],
    "2020-04-15: reviewed and revised; description, position statement and \c
     references changed.",
    'history.2020-04-15').
history(date(2026,4,15), review_and_revision,
    [position_statement, references],
    "2026-04-15: reviewed and revised; position statement and references \c
     changed.",
    'history.2026-04-15').

%!  code_change(?Date, ?System, ?Action, ?Code, ?Text, ?Place) is nondet.
%
%   True when Code of System was `added` or `deleted` on Date.  Code is
%   `all` where the document speaks of the system's codes as a whole.

columns(code_change/6, [date, system, action, code, text, place]).

code_change(date(2015,11,1), icd9cm, deleted, all,
    "2015-11-01: the ICD-9 codes deleted; none is named.",
    'history.2015-11-01').
code_change(date(2016,1,1), hcpcs, added, 'J9039',
    "2016-01-01: HCPCS J9039 added.",
    'history.2016-01-01').
code_change(date(2016,1,1), hcpcs, deleted, 'C9399',
    "2016-01-01: HCPCS C9399 deleted.",
    'history.2016-01-01').
code_change(date(2016,1,1), hcpcs, deleted, 'J9999',
    "2016-01-01: HCPCS J9999 deleted.",
    'history.2016-01-01').
