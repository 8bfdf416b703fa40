"""Laying an answer out: rich on a terminal, plain and stable when piped."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

from .._commands.console import printable
from .lines import blank

_STYLES = {
    "title": "bold",
    "heading": "bold cyan",
    "met": "green",
    "not_met": "bold red",
    "unknown": "yellow",
    "change": "magenta",
    "note": "dim",
    "passage": "italic",
    "plain": "",
    "paragraph": "",
    "blank": "bold reverse",
}
_VERDICTS = {"met": "✓", "not_met": "✗", "unknown": "?"}
_MARKS = _VERDICTS | {"change": "•", "note": "•", "passage": ">"}


def show(answer: Mapping[str, Any]) -> None:
    """Print the ``lines`` of an answer on a terminal, its ``text`` elsewhere."""
    if not sys.stdout.isatty():
        sys.stdout.write(answer["text"])
        return
    from rich.console import Console
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    for line in answer["lines"]:
        mark, style = line["mark"], _STYLES[line["mark"]]
        if mark == "heading":
            console.print()
        text = Text(style="" if mark in _VERDICTS else style)
        if line["id"]:
            text.append(line["id"] + "  ", style="bold")
        said = blank(line["text"]) if mark == "blank" else line["text"]
        text.append(printable(said))
        # The mark has a column of its own, so that wrapped lines hang.
        grid = Table.grid()
        if mark in _MARKS:
            grid.add_column(width=2)
            grid.add_column()
            grid.add_row(Text(_MARKS[mark], style=style), text)
        else:
            grid.add_row(text)
        console.print(Padding(grid, (0, 0, 0, 2 * line["depth"])))
