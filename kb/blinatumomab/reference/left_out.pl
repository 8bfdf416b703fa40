/*  What is in the document and in no passage, by fingerprint.  */

%!  left_out_for(?Reason, ?Sentence) is nondet.
%
%   True when Sentence says why text is left out for Reason.

left_out_for(navigation,
    "It lists the sections to choose from, and says nothing.").
left_out_for(heading,
    "It names what follows, and says nothing of it.").

%!  left_out(?Name, ?Before, ?Reason, ?Length, ?Sha256) is nondet.
%
%   True when the text Name, with this fingerprint (see passages.pl), stands
%   before the passage Before and is not encoded for Reason.

left_out(navigation, 'description.1', navigation, 144,
    "0b31cc1c40918a4855c3636cc6e63e3b2b00435ac3e81b5a9b334d4227fc782d").
left_out('heading.description', 'description.1', heading, 12,
    "e94bfdbcc86442d4aeba4eceb57d60ee07986db88f0b21c6c010714139db3266").
left_out('heading.position_statement', initiation, heading, 19,
    "e81204a27ede4b00ee60841f98e9b363b99177e112af6ab0b8cbb0e09a5e41d4").
left_out('heading.dosing', 'dosing.notice', heading, 22,
    "c3e8701480bed0414b43d1bbaf030e88a1ae384e8cef634c0a46c3ab5c88bd65").
left_out('heading.dosing.label', 'dosing.hospitalization', heading, 11,
    "b87c73b2673bfd07475b76863b4d1f61ee2bbc907a8bd684807a1c912cb1357b").
left_out('heading.dosing.adjustments', 'dosing.adjustments', heading, 16,
    "21fb989f00affffad2db6fd3f3a870f0a5231a35d55f5e1bdf60e7dbc509bc38").
left_out('heading.dosing.availability', 'dosing.vial', heading, 17,
    "970b41423b586f56e2419e1c3404700677c226e32cab2daf4c1345fb8365adbc").
left_out('heading.precautions', 'precautions.boxed.1', heading, 12,
    "29cb04cfa55c54e2eeaaf785f3d07b1225f2b9c61fbcd02f14500ad7fe018d0c").
left_out('heading.precautions.boxed', 'precautions.boxed.1', heading, 13,
    "72f1195e5aef853744dbcc3f0117eeabc6e0f6d85f648ddc51131e4cf798a43f").
left_out('heading.precautions.contraindications',
    'precautions.contraindication.1', heading, 17,
    "05c1d22a4667c80dd61112cdd1a6934a0ea909df62066e461d740a331a36a39c").
left_out('heading.precautions.warnings', 'precautions.warning.1', heading, 20,
    "fdd07278bb52f4992d459953680ef761b58384c0a57061b52bfd93050df7c83c").
left_out('heading.billing', 'billing.use', heading, 27,
    "9ec9d84f2470531bbe39bf247a50a21f733e9bf0a353bb6baa9b21eef158e2ae").
left_out('heading.billing.hcpcs', 'billing.hcpcs.J9039', heading, 12,
    "8cf6c891d72d12dd0c5a32beacf42b46f3a38a08819c34306dc6b6b880d7d1fa").
left_out('heading.reimbursement', 'billing.reimbursement', heading, 26,
    "9e6e5a6ea49b481c55edb5a701647094f9bc8369277af216ae8d62d9d375577f").
left_out('heading.program_exceptions', 'programme.fep', heading, 19,
    "ce8ccc877bd24037097dc75ae02fbf1e63b78eaa462dd3553dc376ce6a0b16ce").
left_out('heading.definitions', 'definitions.1', heading, 12,
    "c0c66e859c08067863b9a1319d12212cd25aae935e3413e62cd3538237c50abd").
left_out('heading.related_guidelines', 'related.1', heading, 19,
    "eb44550249099065e8a8af7d6529cb3f1e15cea85b730fc93e9d98f53665d699").
left_out('heading.other', other, heading, 6,
    "521213039d5fc73e45237df410ff430af71698fe593ad46c2c61068ce6c7e11d").
left_out('heading.references', 'references.1', heading, 11,
    "aa3a4e9576897d2d7f1265bca0ab423d0788c9f2c6d57222557177f8e47c8063").
left_out('heading.committee_approval', committee, heading, 19,
    "93f9c4f067a54192bdb82357984b764ad6dfd8bfe83717b522e3262a525dc92f").
left_out('heading.history', 'history.2015-03-15', heading, 29,
    "6a55d12800d74c5a68043661c27b6a37dc973705c91829b479d0575ad336a253").
