"""The request at hand, the readings it is decided under, and what was before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from .._commands.interviewing import conduct
from ..knowledge_base import KnowledgeBase

_NOTHING = "{}\n"


@dataclass(frozen=True)
class State:
    """A request, as YAML, and the options that are selected by question.

    ``outset`` is the request as it was loaded or saved, and ``file`` where;
    None where it never was.
    """

    request: str = _NOTHING
    readings: Mapping[str, str] = field(default_factory=dict)
    outset: str = _NOTHING
    file: str | None = None

    @property
    def changed(self) -> bool:
        """Whether the request is no longer as it was loaded or saved."""
        return self.request != self.outset


class Sitting:
    """What is at hand, and how it came to be so."""

    def __init__(
        self, base: KnowledgeBase, readings: Mapping[str, str], lenient: bool
    ) -> None:
        self._base = base
        self._options = {"format": "yaml", **({"lenient": "true"} if lenient else {})}
        self._before: list[State] = []
        self._first = readings
        self.state = State(readings=readings)

    @property
    def options(self) -> dict[str, str]:
        """How the request at hand is read."""
        return {**self._options, **self.state.readings}

    def ask(
        self, verb: str, before: str = "", more: Mapping[str, str] | None = None
    ) -> dict[str, Any]:
        """Ask about the request at hand; ``before`` stands ahead of it."""
        options = {**self.options, **(more or {})}
        return self._base.ask(verb, options, (before + self.state.request).encode())

    def said(self, line: str) -> dict[str, Any]:
        """What a line comes to."""
        return self.ask("desk", f"{line}\n")

    def change(self, **anew: Any) -> str:
        """Put other parts of the state in place; the line that tells of it."""
        return self._turn(replace(self.state, **anew), [*self._before, self.state])

    def read(self, readings: Mapping[str, str]) -> str:
        """Read some questions in another way; the line that tells of it."""
        return self.change(readings={**self.state.readings, **readings})

    def undo(self) -> str | None:
        """Take the last change back; the line that tells of it, if there was one."""
        if not self._before:
            return None
        return self._turn(self._before[-1], self._before[:-1])

    def begin(self, request: str, file: str | None) -> str:
        """Have a first request at hand; what it comes to."""
        self.state = replace(self.state, request=request, outset=request, file=file)
        return self.headline()

    def saved(self, file: str) -> None:
        """What is at hand is in a file now, and so is what it was made from.

        A change that is taken back afterwards is a change to that file.
        """
        origin = (self.state.outset, self.state.file)
        outset = self.state.request
        for index in reversed(range(len(self._before))):
            state = self._before[index]
            if (state.outset, state.file) != origin:
                break
            self._before[index] = replace(state, outset=outset, file=file)
        self.state = replace(self.state, outset=outset, file=file)

    def compare(self, before: State, after: State | None = None) -> dict[str, Any]:
        """Two states side by side; the second is what is at hand."""
        after = after or self.state
        options = {**self._options, **after.readings}
        options["before"] = str(len(before.request))
        if before.readings:
            pairs = (f"{name}:{option}" for name, option in before.readings.items())
            options["was"] = ",".join(pairs)
        body = before.request + after.request
        return self._base.ask("compare", options, body.encode())

    @property
    def outset(self) -> State:
        """The request as it was loaded or saved, read as the sitting began."""
        return State(self.state.outset, self._first)

    def headline(self) -> str:
        """The outcome in one line."""
        return str(self.ask("decide")["headline"])

    def outcome(self) -> str:
        """The outcome in one word."""
        return str(self.ask("verdict")["outcome"])

    def interviewed(self, answer: Callable[[], str]) -> tuple[str, str | None]:
        """The request with what an interview adds, and what is said at its end."""
        options = self.options
        return conduct(self._base, self.state.request.encode(), options, answer)

    def yaml(self, text: bytes, format_: str) -> str:
        """A request in either format, as YAML."""
        if format_ == "yaml":
            return text.decode()
        options = {**self.options, "format": format_}
        return str(self._base.ask("interview", options, text)["request"])

    def _turn(self, state: State, before: list[State]) -> str:
        # Asked first: a state that is refused does not become the one at hand.
        said = str(self.compare(self.state, state)["said"])
        self.state, self._before = state, before
        return said
