/*  The passages of the document, in its order, by fingerprint.

    The text itself is the payer's and is not held here.  Whoever has the
    document finds a passage as follows.  Replace each run of whitespace
    by one space and drop it at both ends.  Of the stretches of Length
    characters (code points), take the first whose UTF-8 bytes have the
    SHA-256 given, beginning the search where the passage before it
    begins.  A passage without such a stretch is no longer what was
    encoded.

    List markers, the navigation line and headings belong to no passage,
    save the heading that says what the ICD-10 codes are listed for.  Link
    and bold marks are kept as they stand in the document.
*/

%!  passage(?Place, ?Section, ?Length, ?Sha256) is nondet.
%
%   True when the passage at Place, in Section, has this length and this
%   hash, in lower-case hexadecimal.  A criterion's place is its id.

%   The whole document, which also tells of text added between passages,
%   and its head.

passage(document, document, 9488,
    "70149518fe7b1a064574019ca83f32a6ae09d106bc7a5b857c9b8c2c69c3b475").
passage('document.number', document, 11,
    "1a385c97e9db854ec95e2106c46bf07e256c4c3926f32c0077bef0978c6be4b9").
passage('document.effective', document, 33,
    "5b1774b71708b63f6328ccc6df0fc88cae52b40c3346a88db297cdcc6f5647e4").
passage('document.reviewed', document, 18,
    "e98ccfb47b1b4c4deee48bec175037065613b27b8d8639f93adaf0b77da7a153").
passage('document.revised', document, 17,
    "900ec794d6f98a0ee4ffc3880c470ecac3aaf9bcfd2b25f69a9eae466c4eeb54").
passage('document.subject', document, 37,
    "9189e27202def505c58b225e4ca585c6f56677dbf407506df26eb1d041fe1a63").
passage('document.notice', document, 180,
    "08ae8ba0a8605a6d66f92a68065db1defacfea63ec847aeecd509f8adf1453e1").
passage('document.decisions', document, 81,
    "a014a09d32e8ec84c23f8dd3dfc5eda2bd4c4ff8fc909cdd3303cf395f52fbc6").
passage('document.benefits', document, 157,
    "bad3cf38065a7864ed4615098b3512f27a653b8e79d4646209f854aeb26f86cc").
passage('document.scope', document, 122,
    "ad314d29019f460949129b117fbfb3f659dddff0f4ce940e1933b6f64be07523").

passage('description.1', description, 572,
    "05d9f77e6c23c7b2655441ee428ea9b56f0c37fa73048cd154270059e8f7a5bd").
passage('description.2', description, 174,
    "fd38f4afaed08b0465b7b9cd322439d1e7ec270bc408b6c530ad9ccc86cec03d").

passage(initiation, position_statement, 173,
    "f931305af250490138f91cb1c9dfc65b06a322b3e4399ea2b7fa05edcf334197").
passage('initiation.1', position_statement, 51,
    "33a67a702fdbdd7426b12bffd378952898067f6a708c7acf1cda11bd3eb37667").
passage('initiation.1.diagnosis', position_statement, 51,
    "33a67a702fdbdd7426b12bffd378952898067f6a708c7acf1cda11bd3eb37667").
passage('initiation.1.a', position_statement, 68,
    "10b0f8cedad2d92d4d77c5b461ee1684bd225c6104807f71b017e2cf45ec813d").
passage('initiation.1.b', position_statement, 51,
    "0cf118c59bd544f83b71920664ce4627b6fb7d9b9cccfe7f73f7db87f14a8d76").
passage('initiation.1.b.i', position_statement, 60,
    "e91457899c255cc7b05d6d3a41966c4b8c7a6534d079b83863737617bf9829ec").
passage('initiation.1.b.ii', position_statement, 60,
    "f9fa7522f1d44f98723959b5fe84e3644d8bbade32fc5ffb77f23fee93429e1b").
passage('initiation.1.b.iii', position_statement, 230,
    "03c86230264f2e868dacc17b810df605fada135262a418e1e44a366a2d6d886d").
passage('initiation.1.b.iv', position_statement, 137,
    "a8191f2fd4bb291920d803480467524c21f7d0785431ece3b56ac80a35e5d5a9").
passage('initiation.1.b.v', position_statement, 36,
    "0227c495d6221ac07e69fb81994dc15c798f616b7123df833e996b53f0da6ca6").
passage('initiation.1.c', position_statement, 157,
    "8dadfff5e5b27e1bd440a78357638cee3d8ff42879d1f1f9d40fabfe46242e42").
passage('initiation.1.d', position_statement, 31,
    "050a6c45ff87e7177ccc9dac262161c27b218f04eee12414d9c7b0fc41cd7e39").
passage('initiation.2', position_statement, 76,
    "3e3ecd2702ce2d325ea0a1db9375fc0d9a0608fa47b93185d68da66929ba9e15").
passage('initiation.2.diagnosis', position_statement, 76,
    "3e3ecd2702ce2d325ea0a1db9375fc0d9a0608fa47b93185d68da66929ba9e15").
passage('initiation.2.a', position_statement, 38,
    "7b5bb74c0afbe0b7d38f94678b8e64225c91e3dab05296c0d10da46b23caba9b").
passage('initiation.2.a.i', position_statement, 314,
    "ab5fde71f79ee8c9afcfb06c34f765b2b0717f99133db7f9691adffe2a5805f4").
passage('initiation.2.a.ii', position_statement, 114,
    "91680092c6a3be288b5651253434e527112581ac1c55d9a38786cf9696347e22").
passage('initiation.2.b', position_statement, 31,
    "050a6c45ff87e7177ccc9dac262161c27b218f04eee12414d9c7b0fc41cd7e39").
passage('initiation.duration', position_statement, 27,
    "b1927d89d541721093fc18bca401089bc37fd13363b90b99540e7dd24fe3dc01").
passage(continuation, position_statement, 134,
    "73e1f35f62b17fe6c38f81d1668171fe2b1390fdc8bc0d4123bc5a2668710aa5").
passage('continuation.1', position_statement, 266,
    "fea8271882767e79cfe307bc99ac864082fd7e832f4298b0334336cfdb9a6c57").
passage('continuation.1.prior_authorization', position_statement, 184,
    "43de582c788c67345d330f40081d37d5ded65952fb69583f2b8d17f98769974b").
passage('continuation.1.prior_initiation', position_statement, 73,
    "abe8cddd13c22b0ca53378394608d603695cb7e2223120b4de52ed792cd433de").
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
passage('dosing.cycle', dosing, 127,
    "fd280fd672a670a387ba2002cf55cf308ab0e7a7c35f49bbc2f98b4b5909ce97").
passage('dosing.schedule', dosing, 179,
    "9572e015760dc184e6d5d4ae5d9d818dfac2ef845a5003020b7d2e0dc1ce8446").
passage('dosing.adjustments', dosing, 33,
    "6221ed812b1080a0d4ce367e78093876137aea8f721d566cfbdf69948be80271").
passage('dosing.vial', dosing, 83,
    "a64167ff4e087a1a81f17cef4c6bbe3110138cab326b21c31e4100822119e2c7").

passage('precautions.boxed.1', precautions, 31,
    "4dbe462e882eff0e466795abe880a50d4356a3580ba04fba12d1475ee780eae6").
passage('precautions.boxed.2', precautions, 72,
    "f8723468cd8f9931ef3179deefd539ab44f2260177099b63288387c007518a01").
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

passage('billing.reimbursement', reimbursement, 50,
    "22bfdc1e2496e4d58bc775fdee40744de9b91dd17c1cfffef52c1168d2287f72").

passage('programme.fep', program_exceptions, 54,
    "040533f2699a6ea1da693150540ef85430150e3a3738b38923496760c20fb626").
passage('programme.sao', program_exceptions, 56,
    "478d3b1e314c69d70e63682a4ea8389c66b06a138b6c8c5ab3c5ab1e147ac6cd").
passage('programme.part_d', program_exceptions, 170,
    "0cceb2d6f9c69f54195c8c6244bd0f38ee2e46de23f9f9519ad500c54bce4023").
passage('programme.medicare_advantage', program_exceptions, 161,
    "bb5c2ef9dc50cf17b9206e3740dbdce3b7c99d77464a6c63094a0db92bfb8454").

passage('definitions.1', definitions, 223,
    "0b1926f4d41692e858ff08af2067ea7ab9d6374d1a28edf18eacdfb5f0e83694").
passage('definitions.2', definitions, 296,
    "9039036425c0e45dbf175272d5be3d13f9b5e5d3602620fa160140a848c19635").
passage('definitions.3', definitions, 123,
    "9f62dbe89cac418f3aa55ea0ca19510a1ba1c80553528dfb0e125fc2eb3212be").
passage('definitions.4', definitions, 102,
    "2ce3f6287bb6c574ef2ae7f16889c301c446b77bba0dab38ca19715fae19c960").
passage('definitions.5', definitions, 187,
    "d0f70468db87a58f5d84c556e407eb03821ff7f3f17a27695cee193e415568bc").

passage('related.1', related_guidelines, 48,
    "be71b92c83e1e8654c52ea3e26c8214f209887692cb1bb216f5a113c1abe8fa8").
passage('related.2', related_guidelines, 56,
    "be6fb3b5df8244f606511cf81f272be96139d8131d7e2f83f81ee0473ce58fdc").
passage('related.3', related_guidelines, 49,
    "c4a3d178beb5ddc442cd2b4e04c4f2be2568fae54f50250f24074a5324592c90").
passage('related.4', related_guidelines, 41,
    "9558184949f7d120f3a5d4ebe7c04929d36106f78edf278393bd6015d65bca36").
passage('related.5', related_guidelines, 47,
    "476bf7e08f51114f925f62ab91bd3c047318fc9a92a97213704544b510b8ce94").

passage(other, other, 4,
    "dc937b59892604f5a86ac96936cd7ff09e25f18ae6b758e8014a24c7fa039e91").

passage('references.1', references, 236,
    "e997527fd646a2e614e98f325b9c7621b560266ee0f5493b00abe83c9eeea37c").
passage('references.2', references, 144,
    "9a8ba0cf4dc0efdca836de605d219251f0e9f74798c69ec53ace5ec16db9e2d0").
passage('references.3', references, 152,
    "c3412cbe51e261989776863e5eed27797ee92bdc7fab4d03649889ab94e7bf50").
passage('references.4', references, 154,
    "db96b229cbb74aa1ee07e90c61c34f61e0103f88dc0bb930f9cb825cc5205377").
passage('references.5', references, 217,
    "f2711e8fe19837fb5c19aacd1150effcf0d7581bc5883ee660337773d56f8f15").
passage('references.6', references, 208,
    "bd321c2d97177948a7d83a912e35c5a3cb9312a9c89cb367fe958da0bae857d8").

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
