"""One entry of a ledger, and the digest that chains it to those before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ..certificate import Certificate

#: What the first entry follows, and the head of a ledger without entries.
NO_HEAD = "0" * 64

#: The columns of an entry, in order; the last is the digest of all others.
COLUMNS = (
    *("number", "certificate", "rulebook", "recorded", "engine"),
    *("previous", "chain"),
)


def sha256(text: str) -> str:
    """SHA-256, hexadecimal, of the bytes that ``text`` was read from."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def chain_digest(row: Sequence[Any]) -> str:
    """The chain digest of a row of entries: of all columns but the last."""
    pairs = zip(COLUMNS[:-1], row, strict=False)
    named = {name: str(value) for name, value in pairs}
    return sha256(
        json.dumps(named, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    )


@dataclass(frozen=True)
class Entry:
    """One decision on record.

    ``number``
        Its place in the ledger, from 1.
    ``text``
        The text of the certificate of the decision, canonical JSON.
    ``rulebook``
        SHA-256, hexadecimal, of the canonical text of the rule book it was
        decided by, for :meth:`Ledger.rulebook`.
    ``recorded``
        When it was recorded, UTC, ``"2026-06-01T09:30:00Z"``.
    ``engine``
        The versions it was decided with.
    ``previous``
        The head before it; 64 zeros before the first.
    ``head``
        Its chain digest: the head of the ledger from this entry to the next.
    """

    number: int
    text: str = field(repr=False)
    rulebook: str
    recorded: str
    engine: str
    previous: str
    head: str

    @property
    def certificate(self) -> Certificate:
        """The certificate of the decision."""
        return Certificate(self.text)
