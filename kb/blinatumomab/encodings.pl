/*  What was encoded, when: the digests of the rule book, the newest last.

    encoding(Day, Logic digest, Text digest, What changed).  A rule or a
    sentence that changes gets a line here, on purpose.
*/

encoding(date(2026,11,24),
    "f368125a3edf6682b49c43bc73534d006dacd9570ccd21cf9b205b939c22b04d",
    "b5b204791727a033f8387742f3a2a7952d5ef2b782b8224fd3f26a81815c3c3c",
    "The edition of 2026-04-15, whole.").
