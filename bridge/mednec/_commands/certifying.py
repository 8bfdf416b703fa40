"""Commands that make a certificate, and that check one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from .. import checker
from ..certificate import Certificate
from ..errors import MednecError
from .console import complain
from .options import (
    JSON,
    LENIENT,
    OUTPUT,
    READING,
    knowledge_base,
    print_json,
    request_options,
    source,
    write_output,
)


@click.command()
@click.argument("file")
@OUTPUT
@click.option("--enclose", is_flag=True, help="With the rule book, in one file.")
@READING
@LENIENT
def certify(
    file: str,
    output: str | None,
    enclose: bool,
    readings: tuple[str, ...],
    lenient: bool,
) -> int:
    """A certificate of the decision, which others can check.

    Example: mednec certify queries/cases/brian-l.yaml --enclose -o brian-l.cert.json
    """
    base = knowledge_base()
    options = request_options(readings, lenient)
    try:
        format_, text = source(file)
        answer = base.ask("certify", {"format": format_, **options}, text)
    except MednecError as fault:
        complain(fault, file)
        return fault.exit_status
    certificate = Certificate(answer["certificate"])
    if enclose:
        certificate = certificate.enclosing(base.rulebook())
    write_output(certificate.text, output)
    return 0


@click.command()
@click.argument("certificate")
@click.option(
    "--rulebook", metavar="FILE", help="The rule book, where it is not enclosed."
)
@click.option("--explain", is_flag=True, help="Print the proof.")
@JSON
def verify(certificate: str, rulebook: str | None, explain: bool, as_json: bool) -> int:
    """Check a certificate, every step of it, without the engine.

    The rule book is the one given, the one enclosed or else that of this
    installation.  Exit status 0: accepted; 1: refused; 2: unreadable.

    Example: mednec verify brian-l.cert.json
    """
    try:
        said = checker.read(_data(certificate), checker.CERTIFICATE)
        book = _book(said, rulebook)
        nodes = checker.check(said, book)
        lines = list(checker.explain(said, book)) if explain else []
    except checker.Refused as fault:
        return _told("refused", str(fault), as_json, 1)
    except (checker.Unreadable, OSError, *checker.BROKEN) as fault:
        what = fault.strerror if isinstance(fault, OSError) else str(fault)
        return _told("unreadable", str(what), as_json, 2)
    outcome = said["decision"]["outcome"]
    if as_json:
        print_json({"verdict": "accepted", "outcome": outcome, "hash": said["hash"]})
    else:
        for line in lines:
            click.echo(line)
        click.echo("Taken on trust:")
        for sentence in said["trusted"]:
            click.echo(f"  {sentence}")
        click.echo("Rule book:")
        for name, value in sorted(said["rulebook"].items()):
            click.echo(f"  {name} {value}")
        click.echo(f"accepted: {outcome}, {len(nodes)} nodes, sha256:{said['hash']}")
    return 0


def _book(certificate: dict[str, Any], path: str | None) -> dict[str, Any]:
    if path or "enclosed" in certificate:
        return checker.book_of(certificate, Path(path) if path else None)
    return knowledge_base().rulebook()


def _data(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read(checker.LARGEST + 1)
    return checker.opened(Path(name))


def _told(verdict: str, why: str, as_json: bool, status: int) -> int:
    if as_json:
        print_json({"verdict": verdict, "why": why})
    else:
        click.echo(f"{verdict}: {why}", err=status == 2)
    return status
