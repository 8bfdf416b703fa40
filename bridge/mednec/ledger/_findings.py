"""What an audit of a ledger finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong with a ledger.

    ``kind`` is ``"file"``, ``"schema"``, ``"rulebook"``, ``"missing"``,
    ``"chain"``, ``"certificate"``, ``"decision"`` or ``"head"``; ``entry`` the
    entry it is about and ``byte`` the first byte, from 1, at which a
    certificate decided again is another, or None.
    """

    kind: str
    message: str
    entry: int | None = None
    byte: int | None = None


@dataclass(frozen=True)
class Audit:
    """What an audit has found.

    ``entries`` and ``rulebooks`` are how many there are and ``head`` the head
    after the last entry; ``checked`` is how many certificates were accepted,
    ``decided_again`` how many of them came to the same bytes and
    ``other_logic`` and ``too_large`` how many were not decided again, because the
    rule book's logic is not the running engine's, or because the engine takes
    no text of that size (1,000,000 bytes).  ``expected_at`` is the entry whose head
    was expected (0: the empty ledger), or None.
    """

    entries: int
    rulebooks: int
    head: str
    checked: int
    decided_again: int
    other_logic: int
    too_large: int
    expected_at: int | None
    faults: tuple[Fault, ...]

    @property
    def sound(self) -> bool:
        """Nothing is wrong."""
        return not self.faults
