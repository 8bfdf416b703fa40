/*  What was encoded, when: the digests of the rule book, the newest last.

    encoding(Day, Logic digest, Text digest, What changed).  A rule or a
    sentence that changes gets a line here, on purpose.
*/

encoding(date(2026,11,24),
    "8b141b4daf13f5186d7c07da625de9f80ff9beb8b9c04b938b06b5bc5e716dbf",
    "b5b204791727a033f8387742f3a2a7952d5ef2b782b8224fd3f26a81815c3c3c",
    "The edition of 2026-04-15, whole.").
encoding(date(2026,11,24),
    "be943a0489947435e0e7f15e2a6116b951c7f1f709595f97dff5686a9976fbc4",
    "feef0255b968d5c7f420a562aed8da5e47c0bf6af464d3c8fb83ff17e97e3012",
    "It says what the door holds of lists and parts, which option of a question \c
     holds where none is selected, and what is taken on trust.").
encoding(date(2026,11,24),
    "be943a0489947435e0e7f15e2a6116b951c7f1f709595f97dff5686a9976fbc4",
    "d742c2af85e54caff2ef6ed2abb264593751195a830da5b7d6c5d695a1ffe9bd",
    "The fingerprints of the passages are those of the folded text.").
encoding(date(2026,11,24),
    "3d1528cad9226230123b0743cdeb83d00b9ac07f9c983d08af3605ccaeb3d342",
    "d742c2af85e54caff2ef6ed2abb264593751195a830da5b7d6c5d695a1ffe9bd",
    "It says what the door holds of numbers, dates, codes and names of drugs, and \c
     which operations are computed for each value.").
encoding(date(2026,11,24),
    "3d1528cad9226230123b0743cdeb83d00b9ac07f9c983d08af3605ccaeb3d342",
    "5928110ed943a1d72e7f57e5fe813939e6e33f6ba2e71a4d1cd6676b5796ceb0",
    "1.b.iii says that a contraindicated TKI counts, as its rule does; one word is \c
     spelled as elsewhere.").
