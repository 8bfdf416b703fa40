"""What tests of ledgers share: small stand-ins for certificates, and who writes them.

Run as a program it appends to a ledger without end, and says of each entry,
once it is on record, its number and its head.
"""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from mednec.ledger import Entry, Ledger
from mednec.ledger._audit import audited
from mednec.ledger._findings import Audit

MEDNEC = (sys.executable, "-m", "mednec")

#: Runs a program for whom permissions count, even where this is root.
BOUND = """
import ctypes, os, sys
drop = getattr(ctypes.CDLL(None), "prctl", lambda *_: None)
for capability in (1, 2):
    drop(24, capability, 0, 0, 0)
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""


def certificate(said: object) -> str:
    """A text that stands for a certificate."""
    return f'{{"said":"{said}"}}'


def append(ledger: Ledger, said: object, book: str = '{"book":"1"}') -> Entry:
    """Put a stand-in on record."""
    return ledger._append(certificate(said), book, "engine 1")


def fill(path: Path, count: int) -> list[Entry]:
    """A closed ledger with ``count`` more entries."""
    with Ledger(path) as ledger:
        return [append(ledger, f"näme {number}") for number in range(count)]


def audit(path: Path, **options: Any) -> Audit:
    """An audit that accepts every certificate."""
    accept = {"check": lambda *_: None, "again": lambda text: text}
    return audited(path, **{**accept, **options})


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return sorted(each.name for each in folder.iterdir())


def states(path: Path) -> dict[str, bytes]:
    """The bytes of a ledger and of its log, where there is one."""
    return {
        suffix: Path(f"{path}{suffix}").read_bytes()
        for suffix in ("", "-wal")
        if Path(f"{path}{suffix}").exists()
    }


def mednec(*arguments: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """What a command comes to."""
    return subprocess.run(
        [*MEDNEC, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def main() -> None:
    ledger = Ledger(sys.argv[1])
    for number in itertools.count():
        entry = append(ledger, f"{os.getpid()} {number}", f'{{"book":"{number % 3}"}}')
        os.write(1, f"{entry.number} {entry.head}\n".encode())


if __name__ == "__main__":
    main()
