"""A trace as one HTML file: no script, nothing fetched, for screen and paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

_Line = Mapping[str, Any]

_GLYPHS = {"met": "✓", "not_met": "✗", "unknown": "?"}

_STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --quiet: #595959;
  --rule: #c9c9c9; --good: #14692b; --bad: #a3121b; --open: #7a4d00; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --paper: #161616; --quiet: #b0b0b0; --rule: #4a4a4a;
    --good: #79d290; --bad: #ff9a97; --open: #f0c070; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 76rem; color: var(--ink);
  background: var(--paper); font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.2rem; }
a { color: inherit; }
dl, dd, blockquote, ul { margin: 0; }
ul { padding-left: 1.25rem; }
.row { border-top: 1px solid var(--rule); padding: .6rem 0; }
.id { font-family: ui-monospace, monospace; font-weight: 600; }
.note { color: var(--quiet); }
.mark { font-weight: 700; }
.met .mark { color: var(--good); } .not_met .mark { color: var(--bad); }
.unknown .mark { color: var(--open); }
.row.not_met { border-left: 4px solid var(--bad); padding-left: .6rem; }
dd + dd { margin-top: .4rem; }
blockquote { border-left: 3px solid var(--rule); padding-left: .75rem; }
@media (min-width: 48rem) {
  .row { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
  .row dd { grid-column: 2; } .row dt { grid-row: 1 / span 99; } }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --quiet: #333;
    --good: #000; --bad: #000; --open: #000; }
  body { font-size: 10pt; max-width: none; padding: 0; } nav { display: none; }
  .row { break-inside: avoid; } h2 { break-after: avoid; } }
"""


def page(answer: Mapping[str, Any]) -> str:
    """The ``lines`` of a trace as an HTML document."""
    lines: Sequence[_Line] = answer["lines"]
    parts = list(_parts(lines))
    head, sections = parts[0], parts[1:]
    title = _text(head[0])
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta http-equiv="Content-Security-Policy" '
            "content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            f"<title>{title}</title>",
            f"<style>{_STYLE}</style>",
            "</head>",
            "<body>",
            "<header>",
            f'<h1 id="title">{title}</h1>',
            *(f"<p>{_text(line)}</p>" for line in head[1:]),
            "</header>",
            '<nav aria-labelledby="title">',
            "<ul>",
            *(
                f'<li><a href="#part-{number}">{_text(section[0])}</a></li>'
                for number, section in enumerate(sections, 1)
            ),
            "</ul>",
            "</nav>",
            "<main>",
            *(
                _section(number, section, answer["marks"])
                for number, section in enumerate(sections, 1)
            ),
            "</main>",
            "</body>",
            "</html>",
        ]
    )


def _parts(lines: Sequence[_Line]) -> Iterator[Sequence[_Line]]:
    """The lines before the first heading, and those of each heading."""
    starts = [0] + [i for i, line in enumerate(lines) if line["mark"] == "heading"]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[start:end]


def _section(number: int, lines: Sequence[_Line], marks: Mapping[str, str]) -> str:
    listed = all(line["depth"] == 1 for line in lines[1:])
    rows = [i for i, line in enumerate(lines) if i and line["depth"] == 1]
    body = [
        _item(lines[start], marks) if listed else _row(lines[start:end], marks)
        for start, end in zip(rows, [*rows[1:], len(lines)], strict=False)
    ]
    return "\n".join(
        [
            f'<section aria-labelledby="part-{number}">',
            f'<h2 id="part-{number}">{_text(lines[0])}</h2>',
            "<ul>" if listed else "<dl>",
            *body,
            "</ul>" if listed else "</dl>",
            "</section>",
        ]
    )


def _item(line: _Line, marks: Mapping[str, str]) -> str:
    label = _label(line, marks)
    return f'<li class="{escape(line["mark"])}">{label}{_named(line)}</li>'


def _row(lines: Sequence[_Line], marks: Mapping[str, str]) -> str:
    first, *rest = lines
    return "\n".join(
        [
            f'<div class="row {escape(first["mark"])}">',
            f"<dt>{_label(first, marks)}{_named(first)}</dt>",
            *([_detail(line) for line in rest] or ["<dd></dd>"]),
            "</div>",
        ]
    )


def _label(line: _Line, marks: Mapping[str, str]) -> str:
    if line["mark"] not in _GLYPHS:
        return ""
    word = escape(marks[line["mark"]])
    glyph = _GLYPHS[line["mark"]]
    return (
        f'<span class="mark" role="img" aria-label="{word}" title="{word}">'
        f"{glyph}</span> "
    )


def _detail(line: _Line) -> str:
    if line["mark"] == "passage":
        return f"<dd><blockquote>{_named(line)}</blockquote></dd>"
    return f'<dd class="note">{_named(line)}</dd>'


def _named(line: _Line) -> str:
    if line["id"] is None:
        return _text(line)
    return f'<span class="id">{escape(line["id"])}</span> {_text(line)}'


def _text(line: _Line) -> str:
    return escape(line["text"])
