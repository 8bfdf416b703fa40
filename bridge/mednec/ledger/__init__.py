"""The ledger: decisions on record, for good.

A ledger is one SQLite file that is only ever appended to.  Each entry holds
the certificate of one decision; the rule books they were decided by are stored
with them, each once.  Triggers refuse every change, and a chain of digests
shows those that were made in spite of them.

==============  =============================================================
``entries``     one row for each decision on record
``number``      1, 2, 3 …, without gaps
``certificate`` the certificate, canonical JSON
``rulebook``    the digest of its rule book
``recorded``    when, UTC, ``2026-06-01T09:30:00Z``
``engine``      the versions of mednec and SWI-Prolog it was decided with
``previous``    the chain digest of the entry before; 64 zeros before the first
``chain``       the chain digest
--------------  -------------------------------------------------------------
``rulebooks``   one row for each rule book
``digest``      SHA-256, hexadecimal, of ``text``
``text``        the rule book, canonical JSON
==============  =============================================================

The chain digest is the SHA-256, hexadecimal, of the canonical JSON of an
object with all other columns of the entry by name, each as text, the number
too: ``{"certificate":"{…}","engine":"…","number":"1","previous":"000…",
"recorded":"…","rulebook":"…"}``, keys in order, no white space, UTF-8.

The chain digest of the last entry is the head of the ledger.  Who rewrites
the file can make the whole chain anew, or cut it off at its end; who keeps a
head elsewhere sees both, for an expected head must be that of some entry.

The file has the application id 0x6D65646C, the user version 1 and, while it
is written or after a crash, a write-ahead log beside it, ``-wal``, which then
is part of the ledger.  A ledger without its log, or with a damaged one, is
the ledger as it was some entries ago; that, too, only a kept head shows.
"""

from __future__ import annotations

import datetime
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from ..checker import canonical
from ..decision import Decision
from ..errors import UnknownName
from ._audit import audited
from ._entry import COLUMNS, NO_HEAD, Entry, chain_digest, sha256
from ._file import appending, our_errors, reading, transaction
from ._findings import Audit, Fault
from ._schema import identify

__all__ = ["Audit", "Entry", "Fault", "Ledger"]

_ROWS = f"SELECT {', '.join(COLUMNS)} FROM entries"
_AT_ONCE = 200


@cache
def _decided_by() -> tuple[str, str]:
    """The rule book of the running engine and the versions of its parts."""
    from .. import __version__
    from ..engine import engine
    from ..knowledge_base import KnowledgeBase

    book = canonical(KnowledgeBase().rulebook())
    return book, f"mednec {__version__}, SWI-Prolog {engine().version()}"


class Ledger:
    """The ledger in the file ``path``.

    The file is made by the first entry.  Any number of processes and threads
    may append to it and read it at once; a process does not share a Ledger
    with those it forks.  Close it, or use it in a ``with`` statement, and the
    file is complete without its log.

    Where a method reads or writes the file it raises UnreadableLedger (missing,
    no ledger, no permission, of a newer version) or LedgerError (damaged, disk
    full, held by others for more than a minute).
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None

    def open(self) -> Ledger:
        """Make the file if need be, and see that it can be appended to."""
        with self._lock:
            self._opened()
        return self

    def record(self, decision: Decision) -> Entry:
        """Append a decision; it is on the disk when this returns.

        The same decision recorded again is another entry.
        """
        return self._append(decision.certificate().text, *_decided_by())

    def _append(self, certificate: str, rulebook: str, engine: str) -> Entry:
        with self._lock, our_errors():
            try:
                return self._written(certificate, rulebook, engine)
            except BaseException:
                # What has failed once is not relied on again.
                self._close()
                raise

    def _written(self, certificate: str, rulebook: str, engine: str) -> Entry:
        digest, connection = sha256(rulebook), self._opened()
        with transaction(connection):
            last = connection.execute(
                "SELECT number, chain FROM entries ORDER BY number DESC LIMIT 1"
            ).fetchone()
            number, previous = last or (0, NO_HEAD)
            known = connection.execute(
                "SELECT 1 FROM rulebooks WHERE digest = ?", (digest,)
            ).fetchone()
            if not known:
                connection.execute(
                    "INSERT INTO rulebooks VALUES (?, ?)", (digest, rulebook)
                )
            now = datetime.datetime.now(datetime.timezone.utc)
            recorded = now.strftime("%Y-%m-%dT%H:%M:%SZ")
            told = (number + 1, certificate, digest, recorded, engine, previous)
            row = (*told, chain_digest(told))
            connection.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        return Entry(*row)

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = appending(self.path)
        return self._connection

    def _close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def close(self) -> None:
        """Leave the file; the last to leave it puts the log's content into it."""
        with self._lock, our_errors():
            self._close()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        def rows(connection: sqlite3.Connection) -> list[tuple[Any, ...]]:
            identify(connection)
            return connection.execute(query, values).fetchall()

        return reading(self.path, rows)

    def __iter__(self) -> Iterator[Entry]:
        """The entries in their order, as they are stored, without a check."""
        last = 0
        while rows := self._rows(
            f"{_ROWS} WHERE number > ? ORDER BY number LIMIT ?", last, _AT_ONCE
        ):
            yield from (Entry(*row) for row in rows)
            last = rows[-1][0]

    def entry(self, number: int) -> Entry:
        """The entry of a number, from 1; raises UnknownName without one."""
        rows = self._rows(f"{_ROWS} WHERE number = ?", number)
        if not rows:
            raise UnknownName(f"there is no entry {number}")
        return Entry(*rows[0])

    def rulebook(self, digest: str) -> str:
        """The text of a stored rule book; raises UnknownName without one."""
        rows = self._rows("SELECT text FROM rulebooks WHERE digest = ?", digest)
        if not rows:
            raise UnknownName(f"there is no rule book {digest}")
        return str(rows[0][0])

    @property
    def head(self) -> str:
        """The head: the chain digest of the last entry, or 64 zeros."""
        rows = self._rows("SELECT chain FROM entries ORDER BY number DESC LIMIT 1")
        return str(rows[0][0]) if rows else NO_HEAD

    def audit(
        self,
        *,
        entry: int | None = None,
        expect_head: str | None = None,
        watch: Callable[[int, int], None] | None = None,
    ) -> Audit:
        """Check the file and all that is in it, trusting nothing.

        The file, its tables and triggers; each chain digest; each rule book's
        digest; each certificate against the rule book stored with it; and
        those of the running engine's logic are decided again, to the same
        bytes.  With ``entry`` only that one's certificate is checked.
        ``expect_head`` must be the head after some entry.  ``watch`` is told
        how many entries are done, of how many.

        What is wrong is in the audit's faults.  Raises UnreadableLedger where
        there is nothing to audit and UnknownName for an ``entry`` beyond the
        last.
        """
        return audited(self.path, entry=entry, expect_head=expect_head, watch=watch)
