"""The answers to a goal, one at a time for who asks."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any, Protocol

import click

from .._commands.console import printable

#: How many answers are shown where nobody says when to stop.
_MOST = 100


class Reader(Protocol):
    """Where lines come from."""

    #: Whether somebody is there to be asked.
    attended: bool

    def line(self, prompt: str) -> str | None:
        """The next line without its end; None where there is none."""


def answer_goal(
    ask: Callable[[int], dict[str, Any]], reader: Reader, more: str
) -> tuple[str | None, str]:
    """Show the answers that are wanted.

    ``ask`` gives the answer after as many others, and ``more`` is the prompt
    for whether another is wanted.  What is to be said at their end, if
    anything, and a line that asked for something else.
    """
    for skip in itertools.count() if reader.attended else range(_MOST):
        try:
            found = ask(skip)
        except KeyboardInterrupt:
            return "stopped", ""
        if found["printed"]:
            click.echo(_shown(found["printed"].removesuffix("\n")))
        if not found["more"]:
            click.echo(_shown(found["answer"]))
            return None, ""
        answer = found["answer"].removesuffix(".")
        if not reader.attended:
            click.echo(_shown(f"{answer} ;"))
            continue
        click.echo(_shown(answer))
        wish = (reader.line(more) or "").strip()
        if wish != ";":
            return None, wish
    return "no_more", ""


def _shown(text: str) -> str:
    return "\n".join(printable(line.expandtabs()) for line in text.split("\n"))
