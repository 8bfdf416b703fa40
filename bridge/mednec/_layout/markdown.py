"""An answer as Markdown."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from .lines import Line, arrowed, blank, laid, runs

_GLYPHS = {"met": "✓ ", "not_met": "✗ ", "unknown": "? ", "change": "→ "}
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
#: What would begin a list, a rule or a heading at the start of a text.
_START = re.compile(r"^(\d+)([.)])|^([-+=])")


def markdown(answer: Mapping[str, Any], words: Mapping[str, str]) -> str:
    """The ``lines`` of an answer as CommonMark: headings and nested lists."""
    title, preface, sections = laid(answer["lines"], words["name"])
    found = [f"# {_escaped(title)}"]
    for line in preface:
        found += ["", _item(line)]
    for heading, lines in sections:
        found += ["", f"## {_escaped(heading)}"] if heading else []
        for prose, run in runs(lines):
            found += _paragraphs(run) if prose else ["", *_list(run)]
    return "\n".join(found)


def _paragraphs(lines: Sequence[Line]) -> list[str]:
    return [text for line in lines for text in ("", _item(line))]


def _list(lines: Sequence[Line]) -> list[str]:
    least = min(line["depth"] for line in lines)
    return [f"{'  ' * (line['depth'] - least)}- {_item(line)}" for line in lines]


def _item(line: Line) -> str:
    if line["mark"] == "blank":
        return f"**{_escaped(blank(line['text']))}**"
    name = f"**{_escaped(line['id'])}** " if line["id"] else ""
    text = _escaped(arrowed(line["text"]))
    if line["mark"] == "passage":
        text = f"“{text}”"
    return f"{_GLYPHS.get(line['mark'], '')}{name}{text}"


def _escaped(text: str) -> str:
    return _START.sub(r"\1\\\2\3", _SPECIAL.sub(r"\\\1", text))
