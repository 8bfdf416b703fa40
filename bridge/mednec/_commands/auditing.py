"""Commands about decisions on record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from ..checker import BROKEN, Unreadable, explain
from ..errors import LedgerError, MednecError
from .console import complain, printable, progress
from .options import JSON, OUTPUT, print_json, write_output

if TYPE_CHECKING:
    from ..ledger import Audit, Entry, Ledger

_LEDGER = click.argument("path", metavar="LEDGER")
_NUMBER = click.argument("number", type=click.IntRange(min=1))


@contextmanager
def _complaints(path: str) -> Iterator[Ledger]:
    """The ledger; what goes wrong with it is said of its file."""
    from ..ledger import Ledger

    try:
        with Ledger(path) as opened:
            yield opened
    except MednecError as fault:
        complain(fault, path)
        click.get_current_context().exit(fault.exit_status)


def _digest(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    if len(value) != 64 or not set(value) <= set("0123456789abcdef"):
        raise click.BadParameter("a head is 64 hexadecimal digits")
    return value


@click.command()
@_LEDGER
@click.option(
    "--entry",
    type=click.IntRange(min=1),
    metavar="N",
    help="Check the certificate of this entry only.",
)
@click.option(
    "--expect-head",
    callback=_digest,
    metavar="DIGEST",
    help="A head that was kept; it must be that of some entry.",
)
@JSON
def audit(path: str, entry: int | None, expect_head: str | None, as_json: bool) -> int:
    """Check a ledger, and decide again what this engine's rules have decided.

    Exit status 0: sound; 1: something is wrong; 2: there is no ledger to read.

    Example: mednec audit decisions.ledger
    """
    with _complaints(path) as ledger:
        with progress("entries") as watch:
            found = ledger.audit(entry=entry, expect_head=expect_head, watch=watch)
        if as_json:
            print_json(_machine_form(found))
        else:
            for line in _lines(found):
                click.echo(printable(line))
    return 0 if found.sound else 1


def _machine_form(found: Audit) -> dict[str, Any]:
    said = dict(vars(found))
    return {"sound": found.sound, **said, "faults": [vars(f) for f in found.faults]}


def _lines(found: Audit) -> Iterator[str]:
    yield f"entries:        {found.entries}"
    yield f"head:           {found.head}"
    yield f"certificates:   {found.checked} accepted"
    yield f"decided again:  {found.decided_again} to the same bytes"
    if found.other_logic:
        yield f"checked only:   {found.other_logic}, decided by other rules"
    if found.too_large:
        yield f"checked only:   {found.too_large}, too large to be decided again"
    if found.expected_at is not None:
        after = found.entries - found.expected_at
        yield f"expected head:  that of entry {found.expected_at}; {after} came after"
    for fault in found.faults:
        yield f"wrong:          {fault.message}"
    yield "The ledger is sound." if found.sound else "The ledger is NOT sound."


@contextmanager
def _stored(number: int) -> Iterator[None]:
    """What is not there where it must be in a stored document is damage."""
    try:
        yield
    except (Unreadable, *BROKEN):
        raise LedgerError(f"what entry {number} holds is damaged") from None


@click.group()
def ledger() -> None:
    """Look into a ledger, without checking it.

    Example: mednec ledger list decisions.ledger
    """


@ledger.command()
@_LEDGER
@JSON
def head(path: str, as_json: bool) -> None:
    """The head: the digest to keep elsewhere, for audit --expect-head."""
    with _complaints(path) as opened:
        found = opened.head
        if as_json:
            print_json({"head": found})
        else:
            click.echo(found)


@ledger.command(name="list")
@_LEDGER
@JSON
def list_(path: str, as_json: bool) -> None:
    """The entries, one line each."""
    with _complaints(path) as opened:
        for entry in opened:
            with _stored(entry.number):
                row = _row(entry)
            if as_json:
                print_json(row)
            else:
                line = "{entry:>6}  {recorded}  {outcome:<7}  {logic_digest:.12}"
                click.echo(printable(line.format(**row)))


def _row(entry: Entry) -> dict[str, Any]:
    said = entry.certificate.to_dict()
    return {
        "entry": entry.number,
        "recorded": entry.recorded,
        "engine": entry.engine,
        "outcome": said["decision"]["outcome"],
        "logic_digest": said["rulebook"]["logic_digest"],
        "certificate": said["hash"],
        "rulebook": entry.rulebook,
        "head": entry.head,
    }


@ledger.command()
@_LEDGER
@_NUMBER
@JSON
def show(path: str, number: int, as_json: bool) -> None:
    """What entry NUMBER says: the outcome and each step of its proof."""
    with _complaints(path) as opened:
        entry = opened.entry(number)
        with _stored(number):
            row, said = _row(entry), entry.certificate.to_dict()
            book = json.loads(opened.rulebook(entry.rulebook))
            lines = list(_explained(entry, said, book))
        if as_json:
            print_json({**row, "certificate": said})
        else:
            for line in lines:
                click.echo(printable(line))


def _explained(
    entry: Entry, said: dict[str, Any], book: dict[str, Any]
) -> Iterator[str]:
    decision, rulebook = said["decision"], said["rulebook"]
    months = f", {decision['months']} months" if decision["months"] else ""
    yield f"{decision['outcome'].upper()}{months}"
    yield f"entry {entry.number}, recorded {entry.recorded}, {entry.engine}"
    yield f"rule book of {rulebook['guideline']}, edition of {rulebook['edition']}"
    yield f"logic {rulebook['logic_digest']}"
    for route in decision["refers_to"]:
        yield f"referred to: {book['texts']['routes'].get(route, route)}"
    default = {q["id"]: q["options"][0] for q in book["logic"]["questions"]}
    chosen = [f"{q}={o}" for q, o in said["readings"].items() if default.get(q) != o]
    yield f"readings: {', '.join(chosen) or 'the default of each question'}"
    yield ""
    yield from explain(said, book)
    yield ""
    yield from said["trusted"]


@ledger.command()
@_LEDGER
@_NUMBER
@OUTPUT
def export(path: str, number: int, output: str | None) -> None:
    """The certificate of entry NUMBER with its rule book, for others to check."""
    with _complaints(path) as opened:
        entry = opened.entry(number)
        with _stored(number):
            book = json.loads(opened.rulebook(entry.rulebook))
            whole = entry.certificate.enclosing(book)
        write_output(whole.text, output)
