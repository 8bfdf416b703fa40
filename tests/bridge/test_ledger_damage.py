"""Whatever is done to a ledger is found, and said where."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from mednec import UnknownName, UnreadableLedger
from mednec.ledger import Audit, Ledger
from mednec.ledger._entry import chain_digest
from mednec.ledger._rechecking import NotAgain
from small_ledgers import append, audit, certificate, fill, names

ENTRIES = "number, certificate, rulebook, recorded, engine, previous, chain"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "small.ledger"
    fill(path, 6)
    return path


def tamper(path: Path, *statements: str) -> None:
    """Run statements without the triggers, and put those back."""
    with closing(sqlite3.connect(path)) as connection:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        connection.create_function("chained", -1, lambda *row: chain_digest(row))
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, text in triggers:
            connection.execute(text)
        connection.commit()


def rebuild(path: Path, numbers: Iterable[int]) -> None:
    """Make the chain anew, as who has the program can."""
    for number in numbers:
        before = f"(SELECT chain FROM entries WHERE number = {number - 1})"
        tamper(
            path,
            f"UPDATE entries SET previous = ifnull({before}, '{'0' * 64}')"
            f" WHERE number = {number}",
            "UPDATE entries SET chain ="
            " chained(number, certificate, rulebook, recorded, engine, previous)"
            f" WHERE number = {number}",
        )


def kinds(found: Audit) -> list[tuple[str, int | None]]:
    return [(fault.kind, fault.entry) for fault in found.faults]


def test_a_sound_one(path: Path) -> None:
    found = audit(path)
    assert (found.entries, found.checked, found.decided_again) == (6, 6, 6)
    assert found.head == Ledger(path).head
    assert found.sound


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE entries SET recorded = 'later' WHERE number = 3", [("chain", 3)]),
        ("UPDATE entries SET engine = 'other' WHERE number = 6", [("chain", 6)]),
        ("UPDATE entries SET certificate = '{}' WHERE number = 1", [("chain", 1)]),
        (
            "UPDATE entries SET chain = replace(chain, '1', '2') WHERE number = 3",
            [("chain", 3), ("chain", 4)],
        ),
        ("DELETE FROM entries WHERE number = 3", [("missing", 3)]),
        ("DELETE FROM entries WHERE number IN (2, 3, 4)", [("missing", 2)]),
        ("DELETE FROM entries WHERE number = 1", [("missing", 1)]),
        ("UPDATE rulebooks SET text = '{}'", [("rulebook", None)]),
        (
            "INSERT INTO rulebooks VALUES ('abc', '{}')",
            [("rulebook", None)],
        ),
    ],
)
def test_a_change_is_found(
    path: Path, statement: str, expected: list[tuple[str, int | None]]
) -> None:
    tamper(path, statement)
    found = kinds(audit(path))
    assert [fault for fault in found if fault[0] != "certificate"] == expected


def test_swapped_entries(path: Path) -> None:
    tamper(
        path,
        "UPDATE entries SET number = -1 WHERE number = 2",
        "UPDATE entries SET number = 2 WHERE number = 5",
        "UPDATE entries SET number = 5 WHERE number = -1",
    )
    assert {entry for kind, entry in kinds(audit(path)) if kind == "chain"} == {
        *(2, 3, 5, 6)
    }


def test_a_removed_entry_with_the_others_moved_up(path: Path) -> None:
    tamper(
        path,
        "DELETE FROM entries WHERE number = 3",
        *(f"UPDATE entries SET number = {n - 1} WHERE number = {n}" for n in (4, 5, 6)),
    )
    faults = kinds(audit(path))
    assert ("chain", 3) in faults
    assert audit(path).entries == 5


def test_a_chain_made_anew_is_found_by_its_head_alone(path: Path) -> None:
    kept = Ledger(path).head
    tamper(path, f"UPDATE entries SET certificate = '{certificate('x')}'")
    rebuild(path, range(1, 7))
    assert audit(path).sound
    found = audit(path, expect_head=kept)
    assert kinds(found) == [("head", None)]
    assert found.expected_at is None


def test_an_expected_head_tells_a_shorter_ledger(path: Path) -> None:
    heads = [entry.head for entry in Ledger(path)]
    tamper(path, "DELETE FROM entries WHERE number > 4")
    assert audit(path).sound
    assert audit(path, expect_head=heads[3]).expected_at == 4
    assert audit(path, expect_head=heads[1]).expected_at == 2
    assert audit(path, expect_head="0" * 64).expected_at == 0
    assert kinds(audit(path, expect_head=heads[4])) == [("head", None)]


def test_a_stored_head_counts_only_with_its_content(path: Path) -> None:
    kept = Ledger(path).entry(4).head
    tamper(path, "UPDATE entries SET engine = 'other' WHERE number = 4")
    assert kinds(audit(path, expect_head=kept)) == [("chain", 4), ("head", None)]


@pytest.mark.parametrize("name", ["entries_DELETE", "rulebooks_INSERT"])
def test_a_trigger_that_is_missing_or_another(path: Path, name: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"DROP TRIGGER {name}")
        said = audit(path).faults[0]
        assert (said.kind, said.message) == (
            "schema",
            f"the trigger {name} is missing",
        )
        connection.execute(
            f"CREATE TRIGGER {name} BEFORE DELETE ON entries BEGIN SELECT 1; END"
        )
    assert audit(path).faults[0].message == f"the trigger {name} is not as it was made"
    assert kinds(audit(path)) == [("schema", None)]


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER more AFTER INSERT ON entries BEGIN SELECT 1; END",
        "CREATE INDEX more ON entries (recorded)",
        "CREATE TABLE more (x)",
        "ANALYZE",
    ],
)
def test_what_does_not_belong_there(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
    assert {kind for kind, _ in kinds(audit(path))} == {"schema"}


def test_a_view_in_the_place_of_the_entries(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE entries RENAME TO other")
        connection.execute("CREATE VIEW entries AS SELECT * FROM other")
    found = audit(path)
    assert "schema" in {kind for kind, _ in kinds(found)}
    assert found.checked == 0


def test_what_the_checker_says_is_said_of_the_entry(path: Path) -> None:
    wrong = certificate("näme 2")
    found = audit(path, check=lambda text, _: "is refused" if text == wrong else None)
    assert kinds(found) == [("certificate", 3)]
    assert found.faults[0].message == "the certificate of entry 3 is refused"
    assert (found.checked, found.decided_again) == (5, 5)


def test_the_first_byte_that_differs(path: Path) -> None:
    """It is counted in bytes, from 1, as cmp does."""
    text = certificate("näme 4")
    other = text.replace("4", "5")
    found = audit(path, again=lambda t: other if t == text else t)
    assert kinds(found) == [("decision", 5)]
    assert found.faults[0].byte == text.encode().index(b"4") + 1
    found = audit(path, again=lambda t: t + "more" if t == text else t)
    assert found.faults[0].byte == len(text.encode()) + 1


def test_those_of_another_logic_are_counted(path: Path) -> None:
    other = NotAgain.OTHER_LOGIC
    found = audit(path, again=lambda text: other if "0" in text else text)
    assert (found.checked, found.decided_again, found.other_logic) == (6, 5, 1)
    assert found.sound


def test_one_entry_alone(path: Path) -> None:
    asked: list[str] = []
    assert audit(path, entry=4, check=lambda text, _: asked.append(text)).sound
    assert asked == [certificate("näme 3")]
    with pytest.raises(UnknownName):
        audit(path, entry=7)


def test_how_far_it_is(path: Path) -> None:
    told: list[tuple[int, int]] = []
    audit(path, watch=lambda done, total: told.append((done, total)))
    assert told == [(n, 6) for n in range(1, 7)]


def test_the_end_of_the_file_is_cut_off(path: Path) -> None:
    data = path.read_bytes()
    for size in (*range(0, len(data), 1000), len(data) - 1):
        path.write_bytes(data[:size])
        fault = audit(path).faults[0]
        assert fault.message.startswith(f"the file is cut short: {size} ")


def test_damage_beside_what_is_stored(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[39] = 5  # how many pages are free
    path.write_bytes(data)
    assert kinds(audit(path)) == [("file", None)]


def test_no_ledger_and_a_newer_one(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=2")
    with pytest.raises(UnreadableLedger, match="newer"):
        audit(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id=7")
    assert kinds(audit(path)) == [("file", None)]
    text = tmp_path / "text"
    text.write_text("a text\n" * 500, encoding="ascii")
    for other in (text, tmp_path, tmp_path / "none", Path("/dev/null")):
        with pytest.raises(UnreadableLedger):
            audit(other)


def content(path: Path) -> dict[str, Any]:
    """All that is stored, as bytes, with the type each value has."""
    with closing(sqlite3.connect(path)) as connection:
        connection.text_factory = bytes
        tables = {
            "entries": ENTRIES,
            "rulebooks": "digest, text",
            "sqlite_master": "type, name, tbl_name, sql",
        }
        return {
            table: connection.execute(
                f"SELECT {columns},"
                f" {', '.join(f'typeof({c})' for c in columns.split(', '))}"
                f" FROM {table} ORDER BY 1, 2"
            ).fetchall()
            for table, columns in tables.items()
        }


def test_a_flipped_byte(path: Path, tmp_path: Path) -> None:
    """Either the audit finds it, or all that is stored is what it was."""
    rng = random.Random(11)
    with Ledger(path) as ledger:
        append(ledger, "a longer one " * 500, '{"book":"2"}')
    data, stored = path.read_bytes(), content(path)
    empty = [at for at, byte in enumerate(data) if not byte]
    full = [at for at, byte in enumerate(data) if byte]
    places = {*range(100), *rng.sample(empty, 200), *rng.sample(full, 1200)}
    found = 0
    copy = tmp_path / "copy.ledger"
    for at in sorted(places):
        changed = bytearray(data)
        changed[at] ^= rng.choice([1, 2, 4, 8, 16, 32, 64, 128, 255])
        copy.write_bytes(changed)
        try:
            sound = audit(copy).sound
        except UnreadableLedger:
            sound = False
        if sound:
            assert content(copy) == stored, at
        found += not sound
    assert found > 1000
    assert names(tmp_path) == ["copy.ledger", path.name]
