"""The command that asks for what is missing."""

from __future__ import annotations

import sys
from typing import Any

import click

from ..errors import InputError, MednecError
from .console import complain, printable
from .options import (
    LENIENT,
    READING,
    knowledge_base,
    request_options,
    show_answer,
    source,
    write_output,
)

_SKIP = "skip"


@click.command()
@click.argument("file", required=False)
@click.option(
    "-o",
    "output",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Write the completed request to FILE.",
)
@READING
@LENIENT
def interview(
    file: str | None, output: str | None, readings: tuple[str, ...], lenient: bool
) -> int:
    """Ask for what can still change the answer, what settles most first.

    Answers are words, yes or no, numbers with their unit, dates, lists with
    commas, unknown or skip; an empty line or the end of input stops. The
    completed request is written, and the decision shown.

    Example: mednec interview queries/cases/lineage-unspecified.yaml -o completed.yaml
    """
    options = request_options(readings, lenient)
    try:
        format_, text = source(file) if file else ("yaml", b"{}")
        text = _asked(text, {"format": format_, **options})
    except MednecError as fault:
        complain(fault, file)
        return fault.exit_status
    if output:
        write_output(text.decode().rstrip("\n"), output)
    else:
        click.echo(text.decode())
    show_answer(knowledge_base().ask("why", {"format": "yaml", **options}, text))
    return 0


def _asked(text: bytes, options: dict[str, str]) -> bytes:
    """The request with the answers that were given in it."""
    base, skipped = knowledge_base(), list[str]()
    step = base.ask("interview", options, text)
    while (question := step["next"]) is not None:
        click.echo(printable(question["text"]))
        click.echo(printable(f"  {question['hint']}"))
        line = _answer()
        if not line:
            break
        to: dict[str, str] = {}
        if line == _SKIP:
            skipped.append(question["finding"])
        else:
            to = {"to": question["finding"]}
        try:
            step = _step(step, line if to else None, {**options, **to}, skipped)
        except InputError as fault:
            complain(fault)
    if step["said"]:
        click.echo(printable(step["said"]))
    return str(step["request"]).encode()


def _step(
    step: dict[str, Any], line: str | None, options: dict[str, str], skipped: list[str]
) -> dict[str, Any]:
    request = str(step["request"])
    body = request if line is None else f"{line}\n{request}"
    asked = {**options, "format": "yaml"}
    if skipped:
        asked["skipped"] = ",".join(skipped)
    return knowledge_base().ask("interview", asked, body.encode())


def _answer() -> str:
    """A line from who is asked; empty where there is none."""
    if sys.stdin.isatty():
        click.echo("> ", nl=False)
    return sys.stdin.readline().strip()
