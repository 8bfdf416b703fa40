"""The file of a ledger, opened to append to it or to read it."""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar

from ..errors import LedgerError, MednecError, UnreadableLedger
from ._schema import create, identify, is_new, right_schema, schema_of

_Result = TypeVar("_Result")

_PATIENCE = 60.0  # seconds to wait for other writers

#: What SQLite says, and what that is here.
_FAULTS: tuple[tuple[str, type[MednecError], str], ...] = (
    ("disk is full", LedgerError, "the disk is full"),
    ("disk I/O error", LedgerError, "the disk does not take or give it"),
    ("locked", LedgerError, "other processes hold the ledger for too long"),
    ("readonly", UnreadableLedger, "the ledger cannot be written"),
    ("unable to open", UnreadableLedger, "the ledger cannot be opened"),
    ("not a database", UnreadableLedger, "not a ledger, but another kind of file"),
)


#: What comes of a file; the second where a message quotes what is no text.
SQLITE_ERRORS = (sqlite3.Error, UnicodeDecodeError)


def fault_of(error: Exception) -> MednecError:
    """What an error of SQLite means for a ledger."""
    for words, kind, message in _FAULTS:
        if words in str(error):
            return kind(message)
    said = "text that is none" if isinstance(error, UnicodeDecodeError) else error
    return LedgerError(f"the ledger is damaged: {said}")


@contextmanager
def our_errors() -> Iterator[None]:
    """Raise errors of SQLite as ours."""
    try:
        yield
    except SQLITE_ERRORS as error:
        raise fault_of(error) from None


def _text(data: bytes) -> str:
    # Whatever bytes are stored come back from this as they were.
    return data.decode("utf-8", "surrogateescape")


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        timeout=_PATIENCE,
        isolation_level=None,
        check_same_thread=False,
        uri=True,
    )
    connection.text_factory = _text
    connection.execute("PRAGMA trusted_schema=OFF")
    return connection


def _status(path: Path) -> os.stat_result | None:
    """The status of a regular file; None where there is nothing."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UnreadableLedger(f"it cannot be read: {error.strerror}") from None
    except ValueError:
        raise UnreadableLedger("a file name holds no NUL") from None
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableLedger("it is a folder, not a ledger")
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableLedger("not a ledger, but another kind of file")
    if not os.access(path, os.R_OK):
        raise UnreadableLedger("it cannot be read: Permission denied")
    return status


def appending(path: Path) -> sqlite3.Connection:
    """The ledger at ``path``, made if need be, opened to append to it."""
    _status(path)
    with our_errors():
        connection = _connect(path, "rwc")
        try:
            for setting in ("synchronous=FULL", "fullfsync=ON", "foreign_keys=ON"):
                connection.execute(f"PRAGMA {setting}")
            if is_new(connection):
                _create(connection)
            identify(connection)
            if schema_of(connection) != right_schema():
                raise LedgerError("the ledger is damaged: its tables or triggers")
            _write_ahead(connection)
        except BaseException:
            connection.close()
            raise
        return connection


def _create(connection: sqlite3.Connection) -> None:
    _write_ahead(connection)
    with transaction(connection):
        if not is_new(connection):
            return
        create(connection)
    # From now on even the file without its log says what it is.
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Have the log beside the file; SQLite does not wait for others to let it."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            mode = connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]
            break
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
            time.sleep(0.01)
    if mode != "wal":
        raise LedgerError("this file system does not keep a write-ahead log")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, and nobody else writes meanwhile."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def reading(path: Path, use: Callable[[sqlite3.Connection], _Result]) -> _Result:
    """What ``use`` finds in the ledger at ``path``, one state of it throughout.

    The file is never changed.  A reader beside writers needs the log and its
    index; without a log nobody writes, and nothing is put beside the file.
    """
    log = Path(f"{path}-wal")
    before = _state(path, log)
    if before[0] is None:
        raise UnreadableLedger("there is no such file")
    if before[1] is None:
        outcome = _attempt(path, "ro&immutable=1", use)
        if _state(path, log) == before:
            return outcome()
    try:
        return _attempt(path, "ro", use)()
    except UnreadableLedger:
        before = _state(path, log)
        if before[1] is None:
            raise
    # The index cannot be made in this folder: make it for a copy.
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "ledger")
        try:
            copy.write_bytes(path.read_bytes())
            Path(f"{copy}-wal").write_bytes(log.read_bytes())
        except OSError as error:
            raise UnreadableLedger(f"it cannot be read: {error.strerror}") from None
        if _state(path, log) != before:
            raise UnreadableLedger("it is being written, and its folder is read-only")
        return _attempt(copy, "ro", use)()


def _state(*paths: Path) -> list[tuple[int, int, int] | None]:
    """What changes of a file when it is written; None where there is none."""
    found = map(_status, paths)
    return [each and (each.st_ino, each.st_size, each.st_mtime_ns) for each in found]


def _attempt(
    path: Path, mode: str, use: Callable[[sqlite3.Connection], _Result]
) -> Callable[[], _Result]:
    """Use the ledger; what came of it, result or error, when that is called."""
    try:
        with our_errors(), closing(_connect(path, mode)) as connection:
            connection.execute("BEGIN")
            result = use(connection)
            return lambda: result
    except MednecError as error:
        raised = error

    def fail() -> _Result:
        raise raised

    return fail


def has_log(path: Path) -> bool:
    """Whether there is a log that belongs to the file."""
    return Path(f"{path}-wal").exists()


def cut_short(path: Path) -> str | None:
    """How a file that cannot be opened falls short of what its header tells."""
    with path.open("rb") as file:
        header = file.read(32)
    size = path.stat().st_size
    if size < 512:
        return f"the file is cut short: {size} bytes are no ledger"
    page = int.from_bytes(header[16:18], "big")
    page = 65536 if page == 1 else page
    whole = page * int.from_bytes(header[28:32], "big")
    if size < whole:
        return f"the file is cut short: {size} of {whole} bytes are there"
    return None
