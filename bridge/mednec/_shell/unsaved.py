"""Requests that were not saved, kept from one sitting to the next."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from .sitting import State


class Unsaved(NamedTuple):
    """A request that an earlier sitting left, and when."""

    path: Path
    request: str
    readings: dict[str, str]
    day: str


class Keeper:
    """The place of this sitting's request among those that are kept.

    A folder that only its owner can read has a file for each sitting that
    holds something; the name ends with the process it belongs to.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = self._place()

    def _place(self) -> Path:
        return self._folder / f"{datetime.now():%Y%m%dT%H%M%S%f}-{os.getpid()}.json"

    def part(self) -> None:
        """Leave what is kept for a later sitting, and keep what comes beside it."""
        self._path = self._place()

    def keep(self, state: State) -> None:
        """Write a request down, in place of what was kept of this sitting."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        text = json.dumps({"request": state.request, "readings": dict(state.readings)})
        new = self._path.with_suffix(".new")
        new.touch(mode=0o600)
        new.write_text(text, encoding="utf-8")
        new.replace(self._path)

    def forget(self) -> None:
        """What this sitting held is saved elsewhere, or as it was."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def left(self) -> Iterator[Unsaved]:
        """What sittings left that are over, the latest first."""
        for path in sorted(self._folder.glob("*-*.json"), reverse=True):
            if path != self._path and not _alive(path) and (found := _read(path)):
                yield found

    def latest(self) -> Unsaved | None:
        """The latest request that a sitting left which is over."""
        return next(self.left(), None)


def _alive(path: Path) -> bool:
    """Whether the process that a file belongs to still runs."""
    number = path.stem.rpartition("-")[2]
    if not number.isdigit():
        return False
    try:
        os.kill(int(number), 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return True


def _read(path: Path) -> Unsaved | None:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        request, readings = str(kept["request"]), dict(kept["readings"])
        day = f"{datetime.fromtimestamp(path.stat().st_mtime):%Y-%m-%d %H:%M}"
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Unsaved(path, request, readings, day)
