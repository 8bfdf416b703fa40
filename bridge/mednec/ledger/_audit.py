"""Checking a ledger: its file, its chain, each certificate in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from ..errors import LedgerError, UnknownName
from ._entry import COLUMNS, NO_HEAD, chain_digest, sha256
from ._file import SQLITE_ERRORS, cut_short, fault_of, has_log, reading
from ._findings import Audit, Fault
from ._rechecking import NotAgain, check_again, decide_again
from ._schema import identify, number_of, right_schema, schema_of

#: What is wrong with a certificate, by its text and its rule book's, or None.
Check = Callable[[str, str], "str | None"]
#: The certificate as it is made now, or why it is not.
Again = Callable[[str], "str | NotAgain"]


def audited(
    path: Path,
    *,
    entry: int | None = None,
    expect_head: str | None = None,
    watch: Callable[[int, int], None] | None = None,
    check: Check = check_again,
    again: Again = decide_again,
) -> Audit:
    """What an audit of the ledger at ``path`` finds; see Ledger.audit."""

    def use(connection: sqlite3.Connection) -> Audit:
        auditor = _Auditor(connection, entry, expect_head, watch, check, again)
        return auditor.audit(path)

    try:
        return reading(path, use)
    except LedgerError as error:
        message = cut_short(path) or str(error)
        return Audit(0, 0, NO_HEAD, 0, 0, 0, 0, None, (Fault("file", message),))


class _Auditor:
    def __init__(
        self,
        connection: sqlite3.Connection,
        only: int | None,
        expected: str | None,
        watch: Callable[[int, int], None] | None,
        check: Check,
        again: Again,
    ) -> None:
        self.connection, self.only, self.expected = connection, only, expected
        self.watch, self.check, self.again = watch, check, again
        self.faults: list[Fault] = []
        self.books: dict[str, str] = {}
        self.rulebooks = self.entries = 0
        self.checked = self.decided_again = 0
        self.not_again = dict.fromkeys(NotAgain, 0)
        self.head = NO_HEAD

    def blame(
        self, kind: str, message: str, entry: int | None = None, byte: int | None = None
    ) -> None:
        self.faults.append(Fault(kind, message, entry, byte))

    def audit(self, path: Path) -> Audit:
        identify(self.connection)
        if not has_log(path):
            self.size(path.stat().st_size)
        expected_at = self.content() if self.schema() else None
        return Audit(
            self.entries,
            self.rulebooks,
            self.head,
            self.checked,
            self.decided_again,
            self.not_again[NotAgain.OTHER_LOGIC],
            self.not_again[NotAgain.TOO_LARGE],
            expected_at,
            tuple(self.faults),
        )

    def content(self) -> int | None:
        """Check what is in the tables; the entry whose head was expected."""
        self.integrity()
        self.rule_books()
        expected_at = 0 if self.expected == NO_HEAD else None
        for number, head in self.chain():
            if head == self.expected:
                expected_at = number
        if self.only is not None and self.only > self.entries:
            raise UnknownName(f"there is no entry {self.only}")
        if self.expected is not None and expected_at is None:
            self.blame(
                "head",
                "the expected head is that of no entry:"
                " the ledger is cut short, or written anew",
            )
        return expected_at

    def schema(self) -> bool:
        """Whether the tables are as they must be, so that they can be read."""
        found, right = schema_of(self.connection), right_schema()
        for name in sorted(found.keys() | right.keys()):
            if found.get(name) == right.get(name):
                continue
            what = right[name][0] if name in right else "thing"
            said = "is missing" if name not in found else "is not as it was made"
            if name not in right:
                said = "does not belong there"
            self.blame("schema", f"the {what} {name} {said}")
        return all(
            found.get(name) == right[name]
            for name in right
            if right[name][0] == "table"
        )

    def size(self, size: int) -> None:
        whole = number_of(self.connection, "page_count")
        whole *= number_of(self.connection, "page_size")
        if size < whole:
            message = f"the file is cut short: {size} of {whole} bytes are there"
            self.blame("file", message)

    def integrity(self) -> None:
        for (line,) in self.connection.execute("PRAGMA integrity_check(10)"):
            if line != "ok":
                said = " ".join(str(line).split())
                self.blame("file", f"the file is damaged: {said}")

    def rows(self, query: str, what: str) -> Iterator[tuple[Any, ...]]:
        """The rows, up to one that cannot be read."""
        try:
            yield from self.connection.execute(query)
        except SQLITE_ERRORS as error:
            self.blame("file", f"{what} cannot all be read: {fault_of(error)}")

    def rule_books(self) -> None:
        query = "SELECT digest, text FROM rulebooks ORDER BY digest"
        for digest, text in self.rows(query, "the rule books"):
            self.rulebooks += 1
            if not isinstance(text, str) or sha256(text) != digest:
                self.blame("rulebook", f"the rule book {_shown(digest)} is damaged")
            else:
                self.books[digest] = text

    def chain(self) -> Iterator[tuple[int, str]]:
        """Each entry whose chain digest is right, with that; checks all."""
        total = self.connection.execute("SELECT count(*) FROM entries").fetchone()[0]
        query = f"SELECT {', '.join(COLUMNS)} FROM entries ORDER BY number"
        used, previous = set(), NO_HEAD
        for row in self.rows(query, "the entries"):
            number, *texts = row
            if number != self.entries + 1:
                first = self.entries + 1
                gap = f"entry {first} is missing"
                if number > first + 1:
                    gap = f"entries {first} to {number - 1} are missing"
                self.blame("missing", gap, first)
            elif texts[-2] != previous:
                self.blame(
                    "chain",
                    f"the chain is broken at entry {number}:"
                    " it does not follow the one before",
                    number,
                )
            sound = chain_digest(row) == texts[-1]
            if not sound:
                self.blame(
                    "chain",
                    f"the chain is broken at entry {number}:"
                    " its content does not have its digest",
                    number,
                )
            self.entries, previous, self.head = number, texts[-1], str(texts[-1])
            used.add(texts[1])
            if self.only in (None, number):
                self.entry(number, texts)
            if sound:
                yield number, texts[-1]
            if self.watch:
                self.watch(number, total)
        for digest in sorted(self.books.keys() - used):
            self.blame("rulebook", f"no entry names the rule book {_shown(digest)}")

    def entry(self, number: int, texts: Sequence[Any]) -> None:
        certificate, digest = texts[:2]
        book = self.books.get(digest)
        if book is None:
            self.blame(
                "certificate",
                f"the certificate of entry {number} cannot be checked:"
                " its rule book is damaged or missing",
                number,
            )
            return
        wrong = self.check(str(certificate), book)
        if wrong:
            self.blame(
                "certificate", f"the certificate of entry {number} {wrong}", number
            )
            return
        self.checked += 1
        try:
            made = self.again(certificate)
        except LedgerError as error:
            self.blame("decision", f"entry {number} {error}", number)
            return
        if isinstance(made, NotAgain):
            self.not_again[made] += 1
        elif made == certificate:
            self.decided_again += 1
        else:
            byte = first_difference(certificate, made)
            self.blame(
                "decision",
                f"entry {number} is decided otherwise now:"
                f" the certificate differs from byte {byte}",
                number,
                byte,
            )


def _shown(digest: Any) -> str:
    return f"{str(digest)[:12]}…"


def first_difference(one: str, other: str) -> int:
    """The first byte, from 1, at which two texts differ."""
    left, right = one.encode(), other.encode()
    pairs = enumerate(zip(left, right, strict=False), 1)
    shorter = min(len(left), len(right))
    return next((at for at, (a, b) in pairs if a != b), shorter + 1)
