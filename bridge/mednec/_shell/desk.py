"""What becomes of a line at the desk."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from .._commands.console import complain, printable
from .._layout.terminal import show
from .._texts import replace_text
from ..errors import InputError, MednecError
from ..knowledge_base import request_text
from .answers import Reader, answer_goal
from .goals import SECONDS, Goals, GoalStopped
from .sitting import Sitting, State
from .unsaved import Keeper


class Desk:
    """Lines, and what they do to a sitting."""

    def __init__(
        self,
        sitting: Sitting,
        sayings: dict[str, str],
        reader: Reader,
        keeper: Keeper | None,
    ) -> None:
        self._sitting = sitting
        self._sayings = sayings
        self._reader = reader
        self._keeper = keeper
        self._goals = Goals()
        self._asked_over: Path | None = None
        #: What was written last: the request at hand may be written there again.
        self._written: Path | None = None
        #: The file that what goes wrong is about.
        self._file: str | None = None
        self.over = False

    def take(self, line: str) -> int:
        """Do what a line says; the exit status that it stands for.

        A text of several lines, as it is pasted, is taken line by line.
        """
        status = 0
        for each in _lines(line):
            if not self.over:
                status = worse(status, self._take(each))
        return status

    def _take(self, line: str) -> int:
        if not line.strip():
            return 0
        self._file = None
        try:
            said = self._sitting.said(line)
            does: Callable[[dict[str, Any]], None] = getattr(self, f"_{said['does']}")
            if said["does"] != "save":
                self._asked_over = None
            does(said)
        except click.ClickException as fault:
            click.echo(printable(fault.format_message()), err=True)
            return 2
        except GoalStopped as fault:
            key = {"time": "too_long", "memory": "too_large"}[fault.why]
            self.say(key, err=True, seconds=str(SECONDS))
            return 2
        except MednecError as fault:
            complain(fault, self._file, answer=self._file is None)
            return fault.exit_status
        return 0

    def say(self, key: str, err: bool = False, **of: str) -> None:
        """Say what the knowledge base has for ``key``."""
        text = re.sub(r"\{(\w+)\}", lambda found: of[found[1]], self._sayings[key])
        click.echo(printable(text), err=err)

    @property
    def keeps(self) -> bool:
        """Whether what is not saved is kept."""
        return self._keeper is not None

    def close(self) -> None:
        """Leave nothing running."""
        self._goals.stop()

    def begin(self, name: str) -> None:
        """Have the request in a file at hand, first of all."""
        headline = self._sitting.begin(self._read(name), name)
        self.say("loaded", file=Path(name).stem, told=headline)

    def _answer(self, said: dict[str, Any]) -> None:
        show(said["answer"])

    def _change(self, said: dict[str, Any]) -> None:
        self._tell(self._sitting.change(request=said["request"]))

    def _reading(self, said: dict[str, Any]) -> None:
        self._tell(self._sitting.read(said["readings"]))

    def _undo(self, _: dict[str, Any]) -> None:
        told = self._sitting.undo()
        if told is None:
            raise InputError(self._sayings["nothing_to_undo"])
        self._tell(told)

    def _tell(self, told: str) -> None:
        self._keep()
        click.echo(printable(told))

    def _new(self, _: dict[str, Any]) -> None:
        blank = State()
        told = self._elsewhere(request=blank.request, outset=blank.outset, file=None)
        self._tell(told)

    def _load(self, said: dict[str, Any]) -> None:
        name = said["argument"]
        request = self._read(name)
        told = self._elsewhere(request=request, outset=request, file=name)
        self._keep()
        self.say("loaded", file=Path(name).stem, told=told)

    def _elsewhere(self, **anew: Any) -> str:
        """Have another request at hand; one that is not saved stays kept."""
        changed = self._sitting.state.changed
        told = self._sitting.change(**anew)
        if changed and self._keeper:
            self._keeper.part()
        return told

    def _read(self, name: str) -> str:
        self._file = name
        format_, text = request_text(name)
        return self._sitting.yaml(text, format_)

    def _save(self, said: dict[str, Any]) -> None:
        state = self._sitting.state
        name = said["argument"] or state.file
        if not name:
            raise InputError(self._sayings["no_file"])
        path = Path(name)
        if path.suffix.lower() == ".json":
            raise InputError(self._sayings["yaml_only"])
        try:
            # A person may have loaded an example; lines in a pipe know theirs.
            theirs = path == self._written or not self._reader.attended
            known = theirs and name == state.file
            if path.exists() and not known and path != self._asked_over:
                self._asked_over = path
                self.say("exists", file=name)
                return
            replace_text(path, state.request)
        except OSError as fault:
            raise click.FileError(name, str(fault.strerror)) from None
        self._written = path
        self._sitting.saved(name)
        self.say("saved", file=name)
        if state.readings:
            readings = " ".join("=".join(pair) for pair in state.readings.items())
            self.say("readings_apart", readings=readings)
        self._keep()

    def _compare(self, said: dict[str, Any]) -> None:
        name = said["argument"]
        before = self._sitting.outset
        if name:
            before = replace(self._sitting.state, request=self._read(name))
        show(self._sitting.compare(before))

    def _restore(self, _: dict[str, Any]) -> None:
        # One that is refused does not stand in the way of those before it.
        for unsaved in self._keeper.left() if self._keeper else ():
            try:
                told = self._elsewhere(
                    request=unsaved.request,
                    readings=unsaved.readings,
                    outset=State().outset,
                    file=None,
                )
            except InputError as fault:
                complain(fault, str(unsaved.path))
            else:
                break
        else:
            raise InputError(self._sayings["none_kept"])
        self.say("restored", day=unsaved.day)
        self._tell(told)
        if self._keeper:
            unsaved.path.unlink(missing_ok=True)

    def _interview(self, _: dict[str, Any]) -> None:
        def answer() -> str:
            return (self._reader.line("> ") or "").strip()

        request, said = self._sitting.interviewed(answer)
        told = self._sitting.change(request=request)
        click.echo(printable(said or told))
        self._keep()

    def _goal(self, said: dict[str, Any]) -> None:
        goal, request = said["argument"], self._sitting.state.request
        options = {**self._sitting.options, "goal": str(len(goal))}
        ended, line = answer_goal(
            lambda skip: self._goals.ask(
                {**options, "skip": str(skip)}, (goal + request).encode()
            ),
            self._reader,
            self._sayings["more"],
        )
        if ended:
            self.say(ended)
        if line:
            self.take(line)

    def _quit(self, _: dict[str, Any]) -> None:
        self.over = True

    def _keep(self) -> None:
        """Keep what is not saved; say once where that cannot be."""
        if self._keeper is None:
            return
        try:
            if self._sitting.state.changed:
                self._keeper.keep(self._sitting.state)
            else:
                self._keeper.forget()
        except OSError as fault:
            self._keeper = None
            self.say("not_kept", why=str(fault.strerror))


def worse(status: int, other: int) -> int:
    """The one of two exit statuses that matters more."""
    # What is ours to mend outweighs what the input is at fault for.
    return max(status, other, key=lambda each: {0: 0, 2: 1}.get(each, 2))


def _lines(text: str) -> list[str]:
    """The lines of a text; a goal goes on to the full stop at its end."""
    lines: list[str] = []
    for line in text.split("\n"):
        last = lines[-1].strip() if lines else ""
        if last.startswith("?-") and not last.endswith("."):
            lines[-1] = f"{last} {line}"
        else:
            lines.append(line)
    return lines
