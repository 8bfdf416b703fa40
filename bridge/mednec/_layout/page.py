"""An answer as one HTML file: nothing fetched, whole without script."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from .lines import (
    Line,
    Node,
    arrowed,
    blank,
    is_letter,
    laid,
    runs,
    spelled,
    trees,
)
from .picture import picture

_GLYPHS = {"met": "✓", "not_met": "✗", "unknown": "?", "change": "→"}
#: From so many lines on a tree folds, and has controls of its own.
_LARGE = 20


def page(answer: Mapping[str, Any], words: Mapping[str, str]) -> str:
    """The ``lines`` of an answer, and its ``picture``, as an HTML document.

    ``words`` are those of the knowledge base for a page.
    """
    lines: Sequence[Line] = answer["lines"]
    marks = answer.get("marks", words)
    title, preface, sections = laid(lines, words["name"])
    last = {line["node"]: n for n, line in enumerate(lines) if line.get("node")}
    anchors = {id(lines[n]) for n in last.values()}
    folds = not is_letter(lines)
    bodies = [
        (heading, _section(below, marks, words, anchors, folds))
        for heading, below in sections
    ]
    if answer.get("picture"):
        # The proof, and what it leads up to, come after the picture.
        place = max(range(len(sections)), key=lambda n: len(sections[n][1]))
        drawn = picture(answer["picture"], words, set(last))
        bodies.insert(place, (words["ways"], drawn))
    return _document(title, preface, bodies, folds)


def fragment(answer: Mapping[str, Any], words: Mapping[str, str]) -> str:
    """The ``lines`` of an answer as a part of somebody else's page."""
    marks = answer.get("marks", words)
    title, preface, sections = laid(answer["lines"], words["name"])
    found = [f"<h3>{_escaped(title)}</h3>"]
    found += map(_paragraph, preface)
    for heading, lines in sections:
        found += [f"<h4>{escape(heading)}</h4>"] if heading else []
        found += ["<ul>", *(_plain(tree, marks) for tree in trees(lines)), "</ul>"]
    return "\n".join(["<div>", *found, "</div>"])


def _document(
    title: str,
    preface: Sequence[Line],
    sections: Sequence[tuple[str, str]],
    folds: bool,
) -> str:
    folder = Path(__file__).parent
    style = (folder / "page.css").read_text(encoding="utf-8")
    script = (folder / "page.js").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta http-equiv="Content-Security-Policy" content="default-src '
            f"'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'\">",
            f"<title>{_escaped(title)}</title>",
            f"<style>\n{style}</style>",
            "</head>",
            "<body>" if folds else '<body class="letter">',
            "<header>",
            f'<h1 id="title">{_text(title)}</h1>',
            *map(_paragraph, preface),
            "</header>",
            *_contents([heading for heading, _ in sections if heading and folds]),
            "<main>",
            *(_headed(n, *section) for n, section in enumerate(sections, 1)),
            "</main>",
            f"<script>{script}</script>",
            "</body>",
            "</html>",
        ]
    )


def _contents(headings: Sequence[str]) -> Sequence[str]:
    if not headings:
        return []
    links = (
        f'<li><a href="#part-{n}">{escape(heading)}</a></li>'
        for n, heading in enumerate(headings, 1)
    )
    return ['<nav aria-labelledby="title">', "<ul>", *links, "</ul>", "</nav>"]


def _headed(n: int, heading: str, body: str) -> str:
    if not heading:
        return f'<section aria-labelledby="title">\n{body}\n</section>'
    name = f'<h2 id="part-{n}">{escape(heading)}</h2>'
    return f'<section aria-labelledby="part-{n}">\n{name}\n{body}\n</section>'


def _section(
    lines: Sequence[Line],
    marks: Mapping[str, str],
    words: Mapping[str, str],
    anchors: set[int],
    folds: bool,
) -> str:
    if any(line["mark"] == "passage" for line in lines):
        rows = "\n".join(_row(tree, marks, anchors) for tree in trees(lines))
        return f"<dl>\n{rows}\n</dl>"
    return "\n".join(
        "\n".join(map(_paragraph, run))
        if prose
        else _tree(run, marks, words, anchors, folds and len(run) >= _LARGE)
        for prose, run in runs(lines)
    )


def _paragraph(line: Line) -> str:
    text = _escaped(line["text"])
    if line["mark"] == "blank":
        return f'<p class="blank"><strong>{blank(text)}</strong></p>'
    return f"<p>{text}</p>"


def _tree(
    lines: Sequence[Line],
    marks: Mapping[str, str],
    words: Mapping[str, str],
    anchors: set[int],
    large: bool,
) -> str:
    items = "\n".join(_item(tree, marks, anchors, large) for tree in trees(lines))
    return f'{_controls(words) * large}<ul class="tree">\n{items}\n</ul>'


def _controls(words: Mapping[str, str]) -> str:
    opened, closed = escape(words["open_all"]), escape(words["close_all"])
    return (
        f'<div class="controls" data-open="{opened}" data-close="{closed}">'
        '<label><input type="checkbox" class="unmet-only"> '
        f"{escape(words['unmet_only'])}</label></div>\n"
    )


def _item(node: Node, marks: Mapping[str, str], anchors: set[int], folds: bool) -> str:
    """A line with those below it, which fold away in a large tree."""
    line, below = node
    here = id(line) in anchors
    # What opens and closes a part of the tree holds no link of its own.
    label = _label(line, marks) + _said(line, here or (folds and bool(below)))
    start = f'<li class="{escape(line["mark"])}"{_place(line, anchors)}>'
    if not below:
        return f"{start}{label}</li>"
    inner = "\n".join(_item(each, marks, anchors, folds) for each in below)
    items = f"<ul>\n{inner}\n</ul>"
    if not folds:
        return f"{start}{label}\n{items}</li>"
    return f"{start}<details open><summary>{label}</summary>\n{items}</details></li>"


def _plain(node: Node, marks: Mapping[str, str]) -> str:
    """A line with those below it, which needs no style."""
    line, below = node
    glyph, word = _GLYPHS.get(line["mark"], ""), escape(marks.get(line["mark"], ""))
    mark = f'<span title="{word}">{glyph}</span> ' if glyph else ""
    name = f"<b>{escape(line['id'])}</b> " if line["id"] else ""
    items = "".join(_plain(inner, marks) for inner in below)
    text = mark + name + _escaped(line["text"])
    return f"<li>{text}<ul>{items}</ul></li>" if items else f"<li>{text}</li>"


def _row(node: Node, marks: Mapping[str, str], anchors: set[int]) -> str:
    """A line beside what is below it, as a rule beside its passage."""
    line, below = node
    name = _label(line, marks) + _said(line, True)
    details = [_detail(inner, anchors) for inner, _ in below] or ["<dd></dd>"]
    return "\n".join(
        [
            f'<div class="row {escape(line["mark"])}"{_place(line, anchors)}>',
            f"<dt>{name}</dt>",
            *details,
            "</div>",
        ]
    )


def _detail(line: Line, anchors: set[int]) -> str:
    text, place = _said(line, True), _place(line, anchors)
    if line["mark"] == "passage":
        return f"<dd{place}><blockquote>{text}</blockquote></dd>"
    return f'<dd class="quiet"{place}>{text}</dd>'


def _place(line: Line, anchors: set[int]) -> str:
    """Where a line is found, if this is the place that shows most of it."""
    return f' id="node-{escape(line["node"])}"' if id(line) in anchors else ""


def _label(line: Line, marks: Mapping[str, str]) -> str:
    if line["mark"] not in _GLYPHS:
        return ""
    glyph, word = _GLYPHS[line["mark"]], escape(marks.get(line["mark"], ""))
    named = f' role="img" aria-label="{word}" title="{word}"' if word else ""
    return f'<span class="mark"{named}>{glyph}</span> '


def _escaped(text: str) -> str:
    return escape(arrowed(spelled(text)))


def _text(text: str) -> str:
    """Plain text as a part of a page, where no line ends within a date."""
    return re.sub(
        r"\b\d{4}-\d\d-\d\d\b", r'<span class="date">\g<0></span>', _escaped(text)
    )


def _said(line: Line, here: bool) -> str:
    """The id, which leads to where that is shown, and the text."""
    text = f'<span class="said">{_text(line["text"])}</span>'
    if not line["id"]:
        return text
    name = f'<span class="id">{escape(line["id"])}</span>'
    if not here and line.get("node"):
        name = f'<a href="#node-{escape(line["node"])}">{name}</a>'
    return f"{name} {text}"
