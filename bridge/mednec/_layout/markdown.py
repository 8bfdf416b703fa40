"""An answer as Markdown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .lines import Line, arrowed, laid

_GLYPHS = {"met": "✓ ", "not_met": "✗ ", "unknown": "? ", "change": "→ "}
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
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
        found.append("")
        least = min((line["depth"] for line in lines), default=0)
        found += [f"{'  ' * (line['depth'] - least)}- {_item(line)}" for line in lines]
    return "\n".join(found)


def _item(line: Line) -> str:
    name = f"**{_escaped(line['id'])}** " if line["id"] else ""
    text = _escaped(arrowed(line["text"]))
    if line["mark"] == "passage":
        text = f"“{text}”"
    return f"{_GLYPHS.get(line['mark'], '')}{name}{text}"


def _escaped(text: str) -> str:
    return _START.sub(r"\1\\\2\3", _SPECIAL.sub(r"\\\1", text))
