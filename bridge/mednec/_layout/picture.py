"""The ways to an approval as a picture: how far a request comes on each."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

_GLYPHS = {"met": "✓", "not_met": "✗", "unknown": "?"}


def picture(
    ways: Sequence[Mapping[str, Any]], words: Mapping[str, str], nodes: set[str]
) -> str:
    """A row of steps for each way; a step leads to its node, where there is one."""
    found = []
    for path, rows in itertools.groupby(ways, key=lambda way: str(way["path"])):
        found.append(f"<h3>{escape(path)}</h3>")
        found += [_way(way, words, nodes) for way in rows]
    return "\n".join(found)


def _way(way: Mapping[str, Any], words: Mapping[str, str], nodes: set[str]) -> str:
    steps = "\n".join(_step(step, words, nodes) for step in way["steps"])
    row = f'<ol class="way">\n{steps}\n</ol>'
    if not way["nearest"]:
        return row
    return f'<div class="nearest">{escape(words["nearest"])}\n{row}</div>'


def _step(step: Mapping[str, Any], words: Mapping[str, str], nodes: set[str]) -> str:
    verdict, id_ = step["verdict"], step["id"]
    word = escape(words[verdict])
    mark = (
        f'<span class="mark" role="img" aria-label="{word}" title="{word}">'
        f"{_GLYPHS[verdict]}</span>"
    )
    text = f'<span class="id" title="{escape(step["text"])}">{escape(id_)}</span>'
    if id_ in nodes:
        text = f'<a href="#node-{escape(id_)}">{text}</a>'
    return f'<li class="{escape(verdict)}">{mark} {text}</li>'
