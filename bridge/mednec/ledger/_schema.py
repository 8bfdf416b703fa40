"""What the file of a ledger is made of, and telling one from other files."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache
from typing import Any

from ..errors import LedgerError, UnreadableLedger
from ._entry import NO_HEAD

_APPLICATION, _VERSION = 0x6D65646C, 1

_TEXT = "TEXT NOT NULL CHECK (typeof({0}) = 'text')"
_NEVER = (
    "CREATE TRIGGER {0}_{1} BEFORE {1} ON {0} BEGIN SELECT RAISE(ABORT, '{2}'); END"
)
_SCHEMA = (
    "CREATE TABLE rulebooks ("
    f" digest {_TEXT.format('digest')} PRIMARY KEY,"
    f" text {_TEXT.format('text')}"
    ") WITHOUT ROWID",
    "CREATE TABLE entries ("
    " number INTEGER PRIMARY KEY,"
    f" certificate {_TEXT.format('certificate')},"
    f" rulebook {_TEXT.format('rulebook')} REFERENCES rulebooks,"
    f" recorded {_TEXT.format('recorded')},"
    f" engine {_TEXT.format('engine')},"
    f" previous {_TEXT.format('previous')},"
    f" chain {_TEXT.format('chain')}"
    ")",
    *(
        _NEVER.format(table, verb, f"{table} stay as they are")
        for table in ("rulebooks", "entries")
        for verb in ("UPDATE", "DELETE")
    ),
    # An INSERT OR REPLACE removes rows without a DELETE that a trigger sees.
    "CREATE TRIGGER rulebooks_INSERT BEFORE INSERT ON rulebooks"
    " WHEN EXISTS (SELECT 1 FROM rulebooks WHERE digest = NEW.digest)"
    " BEGIN SELECT RAISE(ABORT, 'rulebooks stay as they are'); END",
    "CREATE TRIGGER entries_INSERT BEFORE INSERT ON entries"
    " WHEN NEW.number IS NOT (SELECT ifnull(max(number), 0) + 1 FROM entries)"
    " OR NEW.previous IS NOT ifnull((SELECT chain FROM entries"
    f" ORDER BY number DESC LIMIT 1), '{NO_HEAD}')"
    " BEGIN SELECT RAISE(ABORT, 'an entry follows the last one'); END",
)


def create(connection: sqlite3.Connection) -> None:
    """Make the tables of a ledger, and mark the file as one."""
    for statement in _SCHEMA:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id={_APPLICATION}")
    connection.execute(f"PRAGMA user_version={_VERSION}")


def is_new(connection: sqlite3.Connection) -> bool:
    """Nothing is in it yet; so is what a killed process has left half made."""
    mark = number_of(connection, "application_id")
    return not (mark or number_of(connection, "user_version") or schema_of(connection))


def schema_of(connection: sqlite3.Connection) -> dict[str, tuple[Any, ...]]:
    """What a database is made of: each thing by name, as it is written."""
    rows = connection.execute("SELECT name, type, tbl_name, sql FROM sqlite_master")
    return {str(name): tuple(rest) for name, *rest in rows}


@cache
def right_schema() -> dict[str, tuple[Any, ...]]:
    """The schema of every ledger of this version."""
    with closing(sqlite3.connect(":memory:")) as connection:
        create(connection)
        return schema_of(connection)


def number_of(connection: sqlite3.Connection, pragma: str) -> int:
    """The value of a pragma that is a number."""
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def identify(connection: sqlite3.Connection) -> None:
    """Raise LedgerError for what is no ledger, UnreadableLedger for a newer one."""
    if number_of(connection, "application_id") != _APPLICATION:
        raise LedgerError("not a ledger: the mark of one is missing")
    version = number_of(connection, "user_version")
    if version > _VERSION:
        raise UnreadableLedger(f"the ledger is of a newer version, {version}")
    if version != _VERSION:
        raise LedgerError(f"not a ledger: there is no version {version}")
