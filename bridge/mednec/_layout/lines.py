"""The lines of an answer: their sections, and what is below what."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

#: Characters without a shape: they obey nobody but a screen, or turn a line round.
_SHAPELESS = {"Cc", "Cf"}

#: ``depth``, ``mark``, ``id``, ``node`` and ``text``.
Line = Mapping[str, Any]

_PROSE = ("paragraph", "blank")


class Node(NamedTuple):
    """A line with those below it."""

    line: Line
    below: list[Node]


class Laid(NamedTuple):
    """What a face shows: a title, what goes before, and the sections.

    A section that is the only one has no heading.
    """

    title: str
    preface: Sequence[Line]
    sections: list[tuple[str, Sequence[Line]]]


def laid(lines: Sequence[Line], name: str) -> Laid:
    """The lines of an answer in their places; ``name`` is a title for want of one."""
    title = name
    if lines and lines[0]["mark"] == "title":
        first, *lines = lines
        # Two spaces part what a terminal shows side by side.
        parts = (first["id"], *first["text"].split("  "))
        title = " · ".join(filter(None, parts))
    starts = [i for i, line in enumerate(lines) if line["mark"] == "heading"]
    if not starts:
        return Laid(title, [], [("", lines)])
    sections = [
        (str(lines[start]["text"]), lines[start + 1 : end])
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
    ]
    return Laid(title, lines[: starts[0]], sections)


def is_letter(lines: Sequence[Line]) -> bool:
    """Whether there is prose among the lines."""
    return any(line["mark"] in _PROSE for line in lines)


def runs(lines: Sequence[Line]) -> Iterator[tuple[bool, list[Line]]]:
    """The lines in runs: whether they are prose, as in a letter, or a list."""
    for prose, run in groupby(lines, lambda line: line["mark"] in _PROSE):
        yield prose, list(run)


def blank(text: str) -> str:
    """What is still to be filled in, so that nobody takes it for text."""
    return f"[[ {text} ]]"


def trees(lines: Sequence[Line]) -> list[Node]:
    """The lines as trees, by their depth."""
    roots: list[Node] = []
    path: list[Node] = []
    for line in lines:
        while path and path[-1].line["depth"] >= line["depth"]:
            path.pop()
        node = Node(line, [])
        (path[-1].below if path else roots).append(node)
        path.append(node)
    return roots


def arrowed(text: str) -> str:
    """The text with the arrow of a typesetter."""
    return text.replace(" -> ", " → ")


def spelled(text: str) -> str:
    """The text with the characters spelled out that have no shape."""
    return "".join(
        repr(character)[1:-1]
        if unicodedata.category(character) in _SHAPELESS and not character.isspace()
        else character
        for character in text
    )
