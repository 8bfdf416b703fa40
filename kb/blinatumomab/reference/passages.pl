/*  The passages of the document, in its order, by fingerprint.

    The text itself is the payer's and is not held here.  A fingerprint is
    the length in characters (code points) of the passage and the SHA-256
    of its UTF-8 bytes, once it is folded: kb/tracing/folding.pl says step
    by step what folding leaves out, which is how copies of one text differ
    by the way they were extracted, and never a word, a number or a sign.
    Whoever has the document finds the passages in their copy by

        mednec trace --document FILE

    and makes the row of a passage from the passage as it stands there by

        ?- use_module(kb/tracing/folding),
           fingerprint("the passage", Length, Sha256).

    A passage with the fingerprint of the one before it stands on the same
    stretch of text; otherwise a stretch that is there more than once
    belongs to the passage that is in order.

    List markers belong to no passage.  What else does not is in
    left_out.pl.
*/

%!  passage(?Place, ?Section, ?Length, ?Sha256) is nondet.
%
%   True when the passage at Place, in Section, has this length and this
%   hash, in lower-case hexadecimal.  A criterion's place is its id.  The
%   place `document` is the whole.

passage(document, document, 9334,
    "3889966ec652e64084a84ce447e23747ba7c2f0def563045926fc9c15bdec898").
passage('document.number', document, 11,
    "1a385c97e9db854ec95e2106c46bf07e256c4c3926f32c0077bef0978c6be4b9").
passage('document.effective', document, 33,
    "5b1774b71708b63f6328ccc6df0fc88cae52b40c3346a88db297cdcc6f5647e4").
passage('document.reviewed', document, 18,
    "e98ccfb47b1b4c4deee48bec175037065613b27b8d8639f93adaf0b77da7a153").
passage('document.revised', document, 17,
    "900ec794d6f98a0ee4ffc3880c470ecac3aaf9bcfd2b25f69a9eae466c4eeb54").
passage('document.subject', document, 38,
    "5d80ad0e60f1d87a9fbc97dd6b3494a47b7e1343124662eb629101aa87671413").
passage('document.notice', document, 180,
    "08ae8ba0a8605a6d66f92a68065db1defacfea63ec847aeecd509f8adf1453e1").
passage('document.decisions', document, 81,
    "a014a09d32e8ec84c23f8dd3dfc5eda2bd4c4ff8fc909cdd3303cf395f52fbc6").
passage('document.benefits', document, 157,
    "bad3cf38065a7864ed4615098b3512f27a653b8e79d4646209f854aeb26f86cc").
passage('document.scope', document, 122,
    "ad314d29019f460949129b117fbfb3f659dddff0f4ce940e1933b6f64be07523").

passage('description.1', description, 564,
    "05a3c4d868d9237540133738526bbfe4df750993b0dcc73d88675287b4681f64").
passage('description.2', description, 174,
    "fd38f4afaed08b0465b7b9cd322439d1e7ec270bc408b6c530ad9ccc86cec03d").

passage(initiation, position_statement, 161,
    "2d866785e76e474377a953f0daa9507bf8dba98c3a14af8c01422557caf7c29f").
passage('initiation.1', position_statement, 50,
    "970279c5a087e6b55c6f1ae0e3171142ba74a0d2491b29a8828b9ea6f0edd7cf").
passage('initiation.1.diagnosis', position_statement, 50,
    "970279c5a087e6b55c6f1ae0e3171142ba74a0d2491b29a8828b9ea6f0edd7cf").
passage('initiation.1.a', position_statement, 68,
    "662461e28a6cb44157c8ddbdaf3ec6d259073d99e035230b2ce8a52eabe2339c").
passage('initiation.1.b', position_statement, 51,
    "0cf118c59bd544f83b71920664ce4627b6fb7d9b9cccfe7f73f7db87f14a8d76").
passage('initiation.1.b.i', position_statement, 60,
    "e91457899c255cc7b05d6d3a41966c4b8c7a6534d079b83863737617bf9829ec").
passage('initiation.1.b.ii', position_statement, 59,
    "3064d09d497d290d213d309d8bc7655ebf5ad934a0a3746085e414176589e9fc").
passage('initiation.1.b.iii', position_statement, 225,
    "199da29df5d483ffd8bca1733e41b6d7175c9b5ec24194f7987a1067fb9690e4").
passage('initiation.1.b.iv', position_statement, 136,
    "f4330fc64ccf63f48a6eb0566026f0c2e4eb66260352c84371b0dfbfa901ff9f").
passage('initiation.1.b.v', position_statement, 36,
    "0227c495d6221ac07e69fb81994dc15c798f616b7123df833e996b53f0da6ca6").
passage('initiation.1.c', position_statement, 157,
    "8dadfff5e5b27e1bd440a78357638cee3d8ff42879d1f1f9d40fabfe46242e42").
passage('initiation.1.d', position_statement, 31,
    "050a6c45ff87e7177ccc9dac262161c27b218f04eee12414d9c7b0fc41cd7e39").
passage('initiation.2', position_statement, 75,
    "66ac8c955829910baa61b7760289cb1ce7239873a5932c9d951271f4cbfe088f").
passage('initiation.2.diagnosis', position_statement, 75,
    "66ac8c955829910baa61b7760289cb1ce7239873a5932c9d951271f4cbfe088f").
passage('initiation.2.a', position_statement, 34,
    "93492d5e36e7e70f9b529d4b934f4259c317485f3e93835c941733eee4890ec1").
passage('initiation.2.a.i', position_statement, 308,
    "a2a0941a5f8b4288a0628fa7e84b8977e905b6dd4131694792487b6b72159eb1").
passage('initiation.2.a.ii', position_statement, 110,
    "0ecdb151d84d714a5ea5e0c2378347305dfdb71247be9d5066c75c9531dea480").
passage('initiation.2.b', position_statement, 31,
    "050a6c45ff87e7177ccc9dac262161c27b218f04eee12414d9c7b0fc41cd7e39").
passage('initiation.duration', position_statement, 27,
    "b1927d89d541721093fc18bca401089bc37fd13363b90b99540e7dd24fe3dc01").
passage(continuation, position_statement, 126,
    "036492a800d98e12cce5c972f4d2c73975433d9248979e9ed3a76f60a6ac81b7").
passage('continuation.1', position_statement, 259,
    "6e9beb5586cda90fb892aa7103ddf76263af86677c3eb83af30111fec8d53247").
passage('continuation.1.prior_authorization', position_statement, 182,
    "a96b798d1ae23eba1c0690acff408caad3bc04566c12115de30e488807779d01").
passage('continuation.1.prior_initiation', position_statement, 72,
    "f9c38bc840b315bdf753e4353d460988d474bbd29ad0794d173c8c2442a10648").
passage('continuation.2', position_statement, 160,
    "ff471aef6716d40e8977e5ab173068fef27b8b86c7c429e5e74d610de61a6578").
passage('continuation.3', position_statement, 31,
    "050a6c45ff87e7177ccc9dac262161c27b218f04eee12414d9c7b0fc41cd7e39").
passage('continuation.duration', position_statement, 25,
    "1b6c02e6a071cbd0dfab5827ea9bd533a3340cb80267a0ad321d3ba59de7ef38").

passage('dosing.notice', dosing, 354,
    "23fce67fb82cd1220688ba3e0f397cb9f12b11071ea54811882fd31c903e5fae").
passage('dosing.hospitalization', dosing, 111,
    "67f44973a07f41f43a972ab21a2402798982d96c111d0187ebd92a5035770395").
passage('dosing.cycle', dosing, 126,
    "b57fd4b8d54ac6c7ac7ff5b12227a51da0eb910b3e4686d6591010a598d8cee0").
passage('dosing.schedule', dosing, 179,
    "6d184a2e74595321cec6261d1d969e53e35c070e7bbd822e09d3a0d013868ebe").
passage('dosing.adjustments', dosing, 33,
    "6221ed812b1080a0d4ce367e78093876137aea8f721d566cfbdf69948be80271").
passage('dosing.vial', dosing, 82,
    "a1edbe1afe0a22ee28849ef7ef0d62992698b6891fba412c8f5bcb8d64eb3741").

passage('precautions.boxed.1', precautions, 31,
    "4dbe462e882eff0e466795abe880a50d4356a3580ba04fba12d1475ee780eae6").
passage('precautions.boxed.2', precautions, 71,
    "a9a9505cdfc9e30009e5fac00ad299b6bbf76b70725a2b5343960121857bac04").
passage('precautions.contraindication.1', precautions, 85,
    "f56be804e558175b1918a990ca58cb295279e9f1f55fe3fe61da4fbda5614fd4").
passage('precautions.warning.1', precautions, 10,
    "2322adef8981cb44b680a2aefc9170e9a9daf7d2e56a3cda19b99189e1c64d3a").
passage('precautions.warning.2', precautions, 44,
    "4b2887e11b8884df092da164b604d8da4884065a906f903321809535fbacf374").

passage('billing.use', billing, 44,
    "8c286b0214f6af461963b4158f30bfe30cb98b5520b26cd84ac424519619f72a").
passage('billing.hcpcs.J9039', billing, 42,
    "b51bf54793272e055cdf97fa532aad8e57bf55cca7d05de0b7f031b7c49e7387").
passage('billing.icd10cm', billing, 53,
    "47670f8711c91ecb67b2c0ee4378318837335bc145a3c360f75c44221b02baf0").
passage('billing.icd10cm.C91.00', billing, 65,
    "2c850ed21594b3ab4eb3f2d029474bd3dcf84760f1fadbb22ff04f24ecc8f09d").
passage('billing.icd10cm.C91.02', billing, 47,
    "d0d6878fe54cf68502162f17941527443bc36fc225f8953811f760b3c4747f98").

passage('billing.reimbursement', reimbursement, 45,
    "6fb2cd6e9e8671efc5c76f4a2128ef261ae988acec02c240f915e209c8f29d68").

passage('programme.fep', program_exceptions, 54,
    "040533f2699a6ea1da693150540ef85430150e3a3738b38923496760c20fb626").
passage('programme.sao', program_exceptions, 56,
    "478d3b1e314c69d70e63682a4ea8389c66b06a138b6c8c5ab3c5ab1e147ac6cd").
passage('programme.part_d', program_exceptions, 170,
    "0cceb2d6f9c69f54195c8c6244bd0f38ee2e46de23f9f9519ad500c54bce4023").
passage('programme.medicare_advantage', program_exceptions, 161,
    "bb5c2ef9dc50cf17b9206e3740dbdce3b7c99d77464a6c63094a0db92bfb8454").

passage('definitions.1', definitions, 222,
    "ad4fd2d17161e5897f4dfd4ceaea4dc10aa32e8f302a23f5a58da8c27c054e48").
passage('definitions.2', definitions, 296,
    "9039036425c0e45dbf175272d5be3d13f9b5e5d3602620fa160140a848c19635").
passage('definitions.3', definitions, 123,
    "9f62dbe89cac418f3aa55ea0ca19510a1ba1c80553528dfb0e125fc2eb3212be").
passage('definitions.4', definitions, 102,
    "2ce3f6287bb6c574ef2ae7f16889c301c446b77bba0dab38ca19715fae19c960").
passage('definitions.5', definitions, 187,
    "d0f70468db87a58f5d84c556e407eb03821ff7f3f17a27695cee193e415568bc").

passage('related.1', related_guidelines, 41,
    "9db2b7b27ab04c5f720899b80f69779493251039dc5fc8bada15dd7070141a0f").
passage('related.2', related_guidelines, 49,
    "0d289dd1dd904bac449b3229b656bebc3f1d3eb074f08725b7ad37fc0946639b").
passage('related.3', related_guidelines, 42,
    "4792312889bad501b8e8cf5c0523df9961a785c948fccc1e48c5fe390ed1c42b").
passage('related.4', related_guidelines, 36,
    "6855e7664ace9f3d72a8d0ea19da8cd7412e1e82b4186be0e5957080762dcc0e").
passage('related.5', related_guidelines, 40,
    "2d7338fb0b419d092e8fbdee36ab4aeac8e4dc260c3a45ef163da3d7703a835c").

passage(other, other, 4,
    "dc937b59892604f5a86ac96936cd7ff09e25f18ae6b758e8014a24c7fa039e91").

passage('references.1', references, 234,
    "66bc5550c8818cf781cd4398ee997bde01755cdff4c1aa88c38566520b08deeb").
passage('references.2', references, 142,
    "dc7a2dac1367dacf886054ef20a82214d4f7258b405d699c7b13a27382188a5c").
passage('references.3', references, 150,
    "02bce7fde245bc0ac22f1bb5f37ce25de60196e172cdfc506fa77ac8e4bc892d").
passage('references.4', references, 152,
    "dd91659d967fb6ae0b39d9d100acc040e13f7fc97d3b00604f43a4c6d602e113").
passage('references.5', references, 217,
    "f2711e8fe19837fb5c19aacd1150effcf0d7581bc5883ee660337773d56f8f15").
passage('references.6', references, 206,
    "acd99a7a7e398fec4b9ccf21a6886fb2ccf5eb88316f170e791de5d2ff0dbd23").

passage(committee, committee_approval, 109,
    "820986fc6be5c4ad798886fe13d2d8a8bea43d865a5ea5682def229f75374cb6").

passage('history.2015-03-15', history, 40,
    "650a0e8af1a266773a2fc7d38ba702297d70318d0eb1ca2e390a68550f62b2fb").
passage('history.2015-07-15', history, 90,
    "0dbe026468bdc39420dcb07b9e1e7d08d86a8dffe375617964fd5f632294fe71").
passage('history.2015-11-01', history, 39,
    "30ad0af993b0f29135a6f0580ce26fe209914a47c6b6876c25aeefb76cbc24e8").
passage('history.2016-01-01', history, 88,
    "1d6fe305e194237983456571ed69bac5ae1fa8cd54313ab58a194e476e149bc8").
passage('history.2016-03-15', history, 101,
    "fcdf097143da9579578351157810dba23fe34dd2a1e9a75565dccd2affbb73fe").
passage('history.2017-03-15', history, 97,
    "f2b22269734b06c2e6b7c86cee23592873236bfb7014543acdac8e84f8f68530").
passage('history.2018-04-15', history, 83,
    "00bb35a21c08ea7ffc95228c08d77afa5a77e1cd74e5fca39e09fc445f77d3ad").
passage('history.2019-05-15', history, 84,
    "b45a84d68c5c600b64de12c035250d8066a3c78d31336513ba297a5d74f19f99").
passage('history.2020-04-15', history, 97,
    "f39e82dd18978511555787f375f9c18bab763333409ef69655faf949d1769471").
passage('history.2026-04-15', history, 75,
    "4c7a40a08edc867a99cd632a3dbcfc8e08a5bc355284d48d5ff2cc8353eadda2").

%!  passage_part(?Part, ?Whole) is nondet.
%
%   True when the passage Part lies inside the passage Whole.

passage_part('continuation.1.prior_authorization', 'continuation.1').
passage_part('continuation.1.prior_initiation',    'continuation.1').

%!  normative(?Section) is nondet.
%
%   True when each passage of Section should have a rule that cites it.

normative(position_statement).
normative(program_exceptions).
