"""The file of a ledger: what is in it, and that it stays."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from mednec import LedgerError, UnknownName, UnreadableLedger
from mednec.checker import canonical
from mednec.ledger import Ledger
from mednec.ledger._file import appending
from small_ledgers import append, audit, certificate, fill, names

ZEROS = "0" * 64


def test_entries_are_numbered_and_chained(tmp_path: Path) -> None:
    path = tmp_path / "small.ledger"
    made = fill(path, 3) + fill(path, 2)
    ledger = Ledger(path)
    assert list(ledger) == made
    assert [entry.number for entry in ledger] == [1, 2, 3, 4, 5]
    assert (len(list(ledger)), ledger.head, ledger.entry(2)) == (
        5,
        made[-1].head,
        made[1],
    )
    assert [entry.previous for entry in made] == [ZEROS, *(e.head for e in made[:-1])]
    with pytest.raises(UnknownName):
        ledger.entry(6)


def test_the_chain_digest_is_as_it_is_documented(tmp_path: Path) -> None:
    for entry in fill(tmp_path / "small.ledger", 2):
        columns = {
            "number": str(entry.number),
            "certificate": entry.text,
            "rulebook": entry.rulebook,
            "recorded": entry.recorded,
            "engine": entry.engine,
            "previous": entry.previous,
        }
        digest = hashlib.sha256(canonical(columns).encode()).hexdigest()
        assert entry.head == digest


def test_a_rule_book_is_stored_once(tmp_path: Path) -> None:
    path = tmp_path / "small.ledger"
    with Ledger(path) as ledger:
        entries = [append(ledger, "same", book) for book in ("{}", "[]", "{}")]
        assert [ledger.rulebook(entry.rulebook) for entry in entries] == [
            *("{}", "[]", "{}")
        ]
        with pytest.raises(UnknownName):
            ledger.rulebook(ZEROS)
    assert audit(path).rulebooks == 2
    assert entries[0].rulebook == hashlib.sha256(b"{}").hexdigest()


def test_the_same_again_is_another_entry(tmp_path: Path) -> None:
    with Ledger(tmp_path / "small.ledger") as ledger:
        one, other = append(ledger, "same"), append(ledger, "same")
        assert one.text == other.text
        assert (one.number, other.number) == (1, 2)
        assert one.head != other.head


ROW = "'{}', (SELECT digest FROM rulebooks), 't', 'e'"
BOOK = "(SELECT digest FROM rulebooks)"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entries SET recorded = 'x' WHERE number = 2",
        "UPDATE entries SET number = 9 WHERE number = 3",
        "UPDATE OR REPLACE entries SET number = 2 WHERE number = 3",
        "DELETE FROM entries",
        "DELETE FROM entries WHERE number = 3",
        f"INSERT OR REPLACE INTO entries VALUES (2, {ROW}, 'p', 'c')",
        f"REPLACE INTO entries VALUES (3, {ROW}, 'p', 'c')",
        f"INSERT OR IGNORE INTO entries VALUES (3, {ROW}, 'p', 'c')",
        f"INSERT INTO entries VALUES (3, {ROW}, 'p', 'c')"
        " ON CONFLICT DO UPDATE SET chain = 'c'",
        f"INSERT INTO entries VALUES (4, {ROW}, 'p', 'c')",
        f"INSERT INTO entries SELECT 5, {ROW}, chain, 'c' FROM entries WHERE number=3",
        f"INSERT INTO entries SELECT 0, {ROW}, chain, 'c' FROM entries WHERE number=3",
        f"INSERT INTO entries SELECT NULL, {ROW}, chain, 'c' FROM entries"
        " WHERE number = 3",
        "INSERT INTO entries SELECT 4, '{}', 'none', 't', 'e', chain, 'c' FROM entries"
        " WHERE number = 3",
        f"INSERT INTO entries SELECT 4, x'7b7d', {BOOK}, 't', 'e', chain, 'c'"
        " FROM entries WHERE number = 3",
        "UPDATE rulebooks SET text = ''",
        "DELETE FROM rulebooks",
        f"REPLACE INTO rulebooks VALUES ({BOOK}, '')",
        f"INSERT OR IGNORE INTO rulebooks VALUES ({BOOK}, '')",
    ],
)
def test_what_is_there_stays(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "small.ledger"
    made = fill(path, 3)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(statement)
        connection.commit()
    assert list(Ledger(path)) == made
    assert audit(path).sound


def test_the_first_entry_follows_none(tmp_path: Path) -> None:
    path = tmp_path / "small.ledger"
    Ledger(path).open().close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO rulebooks VALUES ('d', '{}')")
        with pytest.raises(sqlite3.IntegrityError, match="follows the last"):
            connection.execute(f"INSERT INTO entries VALUES (1, {ROW}, 'p', 'c')")
        connection.execute(f"INSERT INTO entries VALUES (1, {ROW}, '{ZEROS}', 'c')")


def test_a_closed_ledger_is_one_file(tmp_path: Path) -> None:
    path = tmp_path / "small.ledger"
    with Ledger(path) as ledger:
        append(ledger, 1)
        assert len(names(tmp_path)) > 1
    assert names(tmp_path) == [path.name]
    with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as copy:
        assert copy.execute("SELECT count(*) FROM entries").fetchone() == (1,)
        assert copy.execute("PRAGMA application_id").fetchone() == (0x6D65646C,)
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)


def test_an_entry_waits_for_the_disk(tmp_path: Path) -> None:
    with closing(appending(tmp_path / "small.ledger")) as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_new_ledger_is_one_without_its_log(tmp_path: Path) -> None:
    path, copy = tmp_path / "small.ledger", tmp_path / "copy.ledger"
    with Ledger(path).open():
        copy.write_bytes(path.read_bytes())
    assert (audit(copy).sound, audit(copy).entries) == (True, 0)


def test_who_makes_a_ledger_waits_for_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "small.ledger"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        waits = []

        def wait(seconds: float) -> None:
            waits.append(seconds)
            other.execute("ROLLBACK")

        monkeypatch.setattr("mednec.ledger._file.time.sleep", wait)
        fill(path, 1)
    assert len(waits) == 1
    assert audit(path).sound


def test_threads_share_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "small.ledger"
    with Ledger(path) as ledger:
        threads = [
            threading.Thread(target=lambda: [append(ledger, n) for n in range(10)])
            for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert (audit(path).entries, audit(path).sound) == (40, True)


def test_more_entries_than_are_read_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "small.ledger"
    made = fill(path, 21)
    monkeypatch.setattr("mednec.ledger._AT_ONCE", 5)
    assert list(Ledger(path)) == made


def test_a_name_with_signs_of_a_uri(tmp_path: Path) -> None:
    path = tmp_path / "a?mode=memory#%41 ü.ledger"
    made = fill(path, 1)
    assert names(tmp_path) == [path.name]
    assert list(Ledger(path)) == made
    assert audit(path).sound


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "small.ledger"
    path.touch()
    fill(path, 1)
    assert audit(path).sound


def test_what_was_killed_in_its_making_becomes_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "small.ledger"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
    assert path.stat().st_size > 0
    fill(path, 1)
    assert audit(path).sound


def test_nothing_is_appended_to_what_is_no_ledger(tmp_path: Path) -> None:
    text, other = tmp_path / "text", tmp_path / "other"
    text.write_text("a text\n" * 500, encoding="ascii")
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE t (x)")
    for path, error in (
        (text, UnreadableLedger),
        (other, LedgerError),
        (tmp_path, UnreadableLedger),
        (tmp_path / "nowhere" / "ledger", UnreadableLedger),
        (tmp_path / "nul\0", UnreadableLedger),
        (Path("/dev/null"), UnreadableLedger),
    ):
        before = path.read_bytes() if path in (text, other) else b""
        with pytest.raises(error):
            fill(path, 1)
        if before:
            assert path.read_bytes() == before


def test_nothing_is_appended_where_a_trigger_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "small.ledger"
    fill(path, 1)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER entries_DELETE")
    with pytest.raises(LedgerError, match="damaged"):
        fill(path, 1)


def test_what_fails_is_not_half_there(tmp_path: Path) -> None:
    path = tmp_path / "small.ledger"
    with Ledger(path) as ledger:
        append(ledger, 1)
        with pytest.raises(LedgerError):
            ledger._append(certificate(2), "{}", None)  # type: ignore[arg-type]
        assert append(ledger, 3).number == 2
    assert (audit(path).sound, audit(path).rulebooks) == (True, 1)
