"""What is on record is on record, whatever happens to those who write."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from ledger_writers import Writers, killed_in_the_middle
from mednec.ledger import Ledger
from mednec.ledger._entry import sha256
from small_ledgers import append, audit, fill, names, states


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
