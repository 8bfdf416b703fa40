"""The command that compares two editions."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .. import checker
from .console import printable, progress
from .options import JSON, print_json

if TYPE_CHECKING:
    from ..editions import Change, EditionComparison, Effect


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@JSON
def diff(old: str, new: str, as_json: bool) -> int:
    """What is different between two rule books, and whose decision turns.

    Each change of logic is shown with the smallest requests found that the two
    decide otherwise, decided by each book itself.

    Example: mednec diff 2026-04-15.rulebook.json 2026-10-01.rulebook.json
    """
    from ..editions import compare

    before, after = _book(old), _book(new)
    try:
        with progress("changes") as watch:
            found = compare(before, after, watch)
    except (checker.Unreadable, *checker.BROKEN) as fault:
        raise click.UsageError(f"no rule book to compare: {fault}") from None
    if as_json:
        print_json(_machine_form(found, before, after))
    else:
        for line in _lines(found, before, after):
            click.echo(printable(line))
    return 0


def _book(name: str) -> dict[str, Any]:
    try:
        return checker.read(checker.opened(Path(name)), checker.RULEBOOK)
    except OSError as fault:
        raise click.FileError(name, str(fault.strerror)) from None
    except checker.Unreadable as fault:
        raise click.UsageError(f"{name}: {fault}") from None


def _machine_form(
    found: EditionComparison, old: dict[str, Any], new: dict[str, Any]
) -> dict[str, Any]:
    names = ("guideline", "edition", "logic_digest", "text_digest")
    return {
        "old": {name: old[name] for name in names},
        "new": {name: new[name] for name in names},
        "effects": [
            {
                "changes": [change._asdict() for change in effect.changes],
                "readings": dict(effect.readings),
                "flips": [
                    {
                        "before": flip.before._asdict(),
                        "after": flip.after._asdict(),
                        "request": flip.request,
                    }
                    for flip in effect.flips
                ],
                "indistinguishable": effect.same,
                "cut_short": effect.cut_short,
            }
            for effect in found.effects
        ],
        "ways": {
            "gained": [way._asdict() for way in found.gained],
            "lost": [way._asdict() for way in found.lost],
        },
        "reworded": [change._asdict() for change in found.reworded],
    }


def _lines(
    found: EditionComparison, old: dict[str, Any], new: dict[str, Any]
) -> Iterator[str]:
    for word, book in (("old", old), ("new", new)):
        yield (
            f"{word}  {book['guideline']}, edition of {book['edition']},"
            f" logic {book['logic_digest'][:12]}, texts {book['text_digest'][:12]}"
        )
    if old["logic_digest"] == new["logic_digest"]:
        yield from ("", "The logic is the same: no request can tell them apart.")
    for effect in found.effects:
        yield ""
        yield from _effect_lines(effect)
    for word, ways in (("gained", found.gained), ("lost", found.lost)):
        if ways:
            yield from ("", f"Ways {word}")
        for way in ways:
            yield f"  {way.path}: {', '.join(way.criteria)}"
    if found.reworded:
        yield from ("", "Only in words, by which no request can tell them apart")
    for change in found.reworded:
        yield from _change_lines(change)


def _effect_lines(effect: Effect) -> Iterator[str]:
    from ..editions.comparing import EXPLAINING

    for change in effect.changes:
        yield from _change_lines(change)
    readings = [f"--reading {q}={option}" for q, option in effect.readings.items()]
    for flip in effect.flips:
        yield " ".join([f"  {flip.before} -> {flip.after}", *readings])
        yield f"    {json.dumps(flip.request, ensure_ascii=False)}"
    if effect.same:
        yield "  No request can tell them apart by this, with no question answered"
        yield "  otherwise, or one."
    elif all(change.part in EXPLAINING for change in effect.changes):
        yield "  This says what other rules mean; who reads it may decide otherwise."
    elif not effect.flips:
        yield "  No request was found that they decide otherwise by this."
    if effect.cut_short:
        yield "  There was more to try than was tried."


def _change_lines(change: Change) -> Iterator[str]:
    from ..editions import written

    yield f"{change.part} {change.name}: {change.how}"
    for word, value in (("was", change.before), ("is", change.after)):
        if value is not None:
            said = f"{word:<4}{written(change.part, value)}"
            yield from textwrap.wrap(
                said, 100, initial_indent="  ", subsequent_indent="      "
            )
