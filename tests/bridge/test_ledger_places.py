"""Folders and files that cannot be read or written, and disks that are full."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from ledger_writers import WRITER, killed_in_the_middle
from mednec import LedgerError, MednecError, UnreadableLedger
from mednec.ledger import Ledger
from small_ledgers import BOUND, append, audit, fill, names, states


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "small.ledger"


def bound(code: str, *arguments: object) -> str:
    """What a program prints that may do what permissions allow, no more."""
    done = subprocess.run(
        [sys.executable, "-c", BOUND, "-c", code, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(WRITER.parent)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    return done.stdout.strip()


AUDIT = """
import sys
from pathlib import Path
from mednec import MednecError
from small_ledgers import audit, names
try:
    found = audit(Path(sys.argv[1]))
    print(found.entries, found.sound)
except MednecError as error:
    print(type(error).__name__, error)
"""
FILL = """
import sys
from pathlib import Path
from mednec import MednecError
from small_ledgers import fill, names
try:
    print(len(fill(Path(sys.argv[1]), 1)))
except MednecError as error:
    print(type(error).__name__, error)
"""


@pytest.mark.parametrize("log", [False, True])
def test_a_read_only_folder(tmp_path: Path, log: bool) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    path = folder / "small.ledger"
    if log:
        killed_in_the_middle(path)
        Path(f"{path}-shm").unlink()
    else:
        fill(path, 2)
    entries = len(list(Ledger(path)))
    Path(f"{path}-shm").unlink(missing_ok=True)
    before = states(path)
    for name in before:
        Path(f"{path}{name}").chmod(0o444)
    folder.chmod(0o555)
    try:
        assert bound(AUDIT, path) == f"{entries} True"
        assert bound(FILL, path).startswith("UnreadableLedger the ledger cannot be ")
        assert bound(FILL, folder / "new").startswith("UnreadableLedger ")
    finally:
        folder.chmod(0o755)
    assert states(path) == before
    assert names(folder) == sorted(f"{path.name}{name}" for name in before)


def test_no_permission(path: Path) -> None:
    fill(path, 1)
    path.chmod(0o000)
    said = "UnreadableLedger it cannot be read: Permission denied"
    assert bound(AUDIT, path) == bound(FILL, path) == said


def test_a_file_that_is_read_only(path: Path) -> None:
    fill(path, 1)
    path.chmod(0o444)
    said = "UnreadableLedger the ledger cannot be written"
    assert bound(FILL, path) == said
    assert bound(AUDIT, path) == "1 True"


FULL = """
import resource, sys
from pathlib import Path
from mednec import LedgerError
from mednec.ledger import Ledger
from small_ledgers import append, names
ledger = Ledger(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
count = 0
try:
    while True:
        append(ledger, "a text " * 500)
        count += 1
except LedgerError as error:
    print(count, error.exit_status, error)
try:
    ledger.close()
except LedgerError:
    pass
"""


@pytest.mark.parametrize("size", [2_000, 20_000, 100_000, 300_000])
def test_a_full_disk(path: Path, size: int) -> None:
    fill(path, 2)
    said = bound(FULL, path, size)
    count, status, message = said.split(" ", 2)
    assert (status, message) == ("1", "the disk does not take or give it")
    assert audit(path).sound
    assert audit(path).entries == 2 + int(count)
    assert fill(path, 1)[0].number == 3 + int(count)
    assert audit(path).sound


def test_a_full_ledger(path: Path) -> None:
    with Ledger(path).open() as ledger:
        append(ledger, 1)
        assert ledger._connection is not None
        pages = ledger._connection.execute("PRAGMA page_count").fetchone()[0]
        ledger._connection.execute(f"PRAGMA max_page_count={pages}")
        with pytest.raises(LedgerError, match="full"):
            append(ledger, "a text " * 5000)
        assert append(ledger, "a text " * 5000).number == 2
    assert (audit(path).sound, audit(path).entries) == (True, 2)


def test_errors_know_whose_fault_it_is() -> None:
    kinds: tuple[type[MednecError], ...] = (LedgerError, UnreadableLedger)
    assert [kind.exit_status for kind in kinds] == [1, 2]
