"""Laying an answer out: rich on a terminal, plain and stable when piped."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

from ._console import printable

_STYLES = {
    "title": "bold",
    "heading": "bold cyan",
    "met": "green",
    "not_met": "bold red",
    "unknown": "yellow",
    "change": "magenta",
    "note": "dim",
    "plain": "",
}
_MARKS = {"met": "✓ ", "not_met": "✗ ", "unknown": "? "}


def show(answer: Mapping[str, Any]) -> None:
    """Print the ``lines`` of an answer on a terminal, its ``text`` elsewhere."""
    if not sys.stdout.isatty():
        sys.stdout.write(answer["text"])
        return
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False)
    for line in answer["lines"]:
        mark = line["mark"]
        if mark == "heading":
            console.print()
        text = Text(_MARKS.get(mark, ""), style=_STYLES[mark])
        if line["id"]:
            text.append(line["id"] + "  ", style="bold")
        text.append(printable(line["text"]))
        console.print(Padding(text, (0, 0, 0, 2 * line["depth"])))
