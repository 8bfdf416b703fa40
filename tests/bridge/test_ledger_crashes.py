"""What is on record is on record, whatever happens to those who write."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from mednec import LedgerError, MednecError, UnreadableLedger
from mednec.ledger import Ledger
from mednec.ledger._entry import sha256
from small_ledgers import BOUND, append, audit, fill, names

WRITER = Path(__file__).with_name("small_ledgers.py")


class Writers:
    """Processes that append to a ledger, and what they say is on record."""

    def __init__(self, path: Path) -> None:
        self.path, self.running = path, list[subprocess.Popen[bytes]]()
        read, self._end = os.pipe()
        self._said = os.fdopen(read, "rb")
        self.acknowledged: dict[int, str] = {}

    def start(self, count: int) -> None:
        for _ in range(count):
            command = [sys.executable, str(WRITER), str(self.path)]
            self.running.append(subprocess.Popen(command, stdout=self._end))

    def read(self, count: int) -> None:
        for _ in range(count):
            self._note(self._said.readline())

    def _note(self, line: bytes) -> None:
        number, head = line.split()
        assert int(number) not in self.acknowledged
        self.acknowledged[int(number)] = head.decode()

    def kill(self, writer: subprocess.Popen[bytes]) -> None:
        self.running.remove(writer)
        writer.send_signal(signal.SIGKILL)
        assert writer.wait() == -signal.SIGKILL

    def end(self) -> None:
        for writer in list(self.running):
            self.kill(writer)
        os.close(self._end)
        with self._said:
            for line in self._said:
                self._note(line)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "small.ledger"


@pytest.fixture
def writers(path: Path) -> Iterator[Writers]:
    found = Writers(path)
    yield found
    for writer in found.running:
        writer.kill()


def test_killed_writers_lose_nothing_they_have_said(
    path: Path, writers: Writers
) -> None:
    rng = random.Random(5)
    writers.start(4)
    for moment in range(50):
        writers.read(rng.randrange(1, 25))
        # One of the four, or all at once, so that nobody is left to clean up.
        count = 4 if moment % 10 == 9 else 1
        for writer in rng.sample(writers.running, count):
            writers.kill(writer)
        writers.start(count)
    writers.end()
    ledger = Ledger(path)
    heads = {entry.number: entry.head for entry in ledger}
    assert len(writers.acknowledged) > 500
    assert writers.acknowledged.items() <= heads.items()
    assert sorted(heads) == list(range(1, len(heads) + 1))
    found = audit(path, expect_head=writers.acknowledged[max(writers.acknowledged)])
    assert found.faults == ()
    assert found.rulebooks == 3
    fill(path, 1)
    assert names(path.parent) == [path.name]
    assert audit(path).sound


def test_a_copy_in_mid_write_is_shorter_or_refused(
    path: Path, writers: Writers, tmp_path: Path
) -> None:
    """Without the log.  What such a copy holds is what was recorded."""
    writers.start(4)
    copies = []
    for number in range(20):
        writers.read(60)
        copies.append(tmp_path / f"{number}.copy")
        shutil.copyfile(path, copies[-1])
    writers.end()
    (last,) = fill(path, 1)
    heads = {entry.number: entry.head for entry in Ledger(path)}
    for copy in copies:
        if audit(copy).sound:
            assert {e.number: e.head for e in Ledger(copy)}.items() <= heads.items()
        assert not audit(copy, expect_head=last.head).sound


def test_a_copy_without_the_log(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "a.copy"
    closed = fill(path, 5)[-1]
    with Ledger(path) as ledger:
        last = append(ledger, "in the log")
        shutil.copyfile(path, copy)
        assert audit(path, expect_head=last.head).expected_at == 6
    assert (audit(copy).sound, audit(copy).head) == (True, closed.head)
    assert not audit(copy, expect_head=last.head).sound


def killed_in_the_middle(path: Path) -> int:
    """A ledger with a log beside it; how many entries are said to be there."""
    writers = Writers(path)
    writers.start(1)
    writers.read(7)
    writers.end()
    return max(writers.acknowledged)


def states(path: Path) -> dict[str, bytes]:
    return {
        suffix: Path(f"{path}{suffix}").read_bytes()
        for suffix in ("", "-wal")
        if Path(f"{path}{suffix}").exists()
    }


def test_an_audit_reads_the_log_and_changes_nothing(path: Path) -> None:
    said = killed_in_the_middle(path)
    before = states(path)
    assert before.keys() == {"", "-wal"}
    assert audit(path).entries >= said
    assert states(path) == before
    Path(f"{path}-shm").unlink()
    assert audit(path).entries >= said
    assert states(path) == before


def test_a_flipped_byte_of_the_log(path: Path, tmp_path: Path) -> None:
    """What follows it is not there; what is there is what was recorded."""
    said = killed_in_the_middle(path)
    heads = {entry.number: entry.head for entry in Ledger(path)}
    main, log = states(path).values()
    copy, rng, shorter = tmp_path / "a.copy", random.Random(3), 0
    for at in rng.sample(range(len(log)), 150):
        changed = bytearray(log)
        changed[at] ^= 1 << rng.randrange(8)
        copy.write_bytes(main)
        Path(f"{copy}-wal").write_bytes(changed)
        found = audit(copy, expect_head=heads[said])
        there = {entry.number: entry.head for entry in Ledger(copy)}
        assert there.items() <= heads.items()
        assert found.sound == (said in there)
        shorter += not found.sound
        Path(f"{copy}-shm").unlink()
    assert shorter > 50


def test_an_audit_without_a_log_puts_nothing_beside_the_file(path: Path) -> None:
    fill(path, 3)
    before = states(path)
    assert audit(path).entries == 3
    assert list(Ledger(path))[-1].head == audit(path).head
    assert states(path) == before
    assert names(path.parent) == [path.name]


def test_the_index_of_the_log_cannot_be_made(path: Path) -> None:
    said = killed_in_the_middle(path)
    before, index = states(path), Path(f"{path}-shm")
    index.unlink()
    index.symlink_to("nowhere")
    assert audit(path).entries >= said
    assert states(path) == before


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


def test_a_writer_that_comes_in_the_middle_of_an_audit(path: Path) -> None:
    """The audit is of one state of the ledger, from its beginning to its end."""
    fill(path, 3)
    totals = []
    with Ledger(path) as ledger:

        def watch(_: int, total: int) -> None:
            totals.append(total)
            append(ledger, "meanwhile")

        found = audit(path, watch=watch)
    # Begun as if nobody wrote, and begun again when the writer was seen.
    assert totals == [3] * 3 + [6] * 6
    assert (found.sound, found.entries) == (True, 6)
    assert audit(path).entries == 12


def test_a_rule_book_that_comes_in_the_middle_of_an_audit(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(path, 3)
    with Ledger(path).open() as ledger:

        def meanwhile(text: str) -> str:
            append(ledger, "meanwhile", f'{{"book":"after {len(list(ledger))}"}}')
            return sha256(text)

        monkeypatch.setattr("mednec.ledger._audit.sha256", meanwhile)
        found = audit(path)
        assert len(list(ledger)) > 3
    assert (found.sound, found.entries, found.rulebooks) == (True, 3, 1)


def test_errors_know_whose_fault_it_is() -> None:
    kinds: tuple[type[MednecError], ...] = (LedgerError, UnreadableLedger)
    assert [kind.exit_status for kind in kinds] == [1, 2]
