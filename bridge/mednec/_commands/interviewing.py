"""The command that asks for what is missing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from ..knowledge_base import KnowledgeBase

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
    commas, unknown or skip; an empty line, the end of input or an interrupt
    stops. The completed request is written, and the decision shown.

    Example: mednec interview queries/cases/lineage-unspecified.yaml -o completed.yaml
    """
    options, base = request_options(readings, lenient), knowledge_base()
    try:
        format_, text = source(file) if file else ("yaml", b"{}")
        request, said = conduct(base, text, {"format": format_, **options}, _answer)
    except MednecError as fault:
        complain(fault, file)
        return fault.exit_status
    if said:
        click.echo(printable(said))
    if output:
        write_output(request.rstrip("\n"), output)
    else:
        click.echo(request)
    yaml = {"format": "yaml", **options}
    show_answer(base.ask("why", yaml, request.encode()))
    return 0


def conduct(
    base: KnowledgeBase,
    text: bytes,
    options: Mapping[str, str],
    answer: Callable[[], str],
) -> tuple[str, str | None]:
    """Ask for what matters until nothing does, or no answer is given.

    ``options`` are those of a question about the request in ``text``;
    ``answer`` gives a line, an empty one to stop.  The request with the
    answers in it, as YAML, and what is said at the end.
    """
    skipped: list[str] = []
    step = base.ask("interview", options, text)
    while (question := step["next"]) is not None:
        click.echo(printable(question["text"]))
        click.echo(printable(f"  {question['why']}"))
        click.echo(printable(f"  {question['hint']}"))
        try:
            line = answer()
        except KeyboardInterrupt:
            click.echo()
            break
        if not line:
            break
        to: dict[str, str] = {}
        if line == _SKIP:
            skipped.append(question["finding"])
        else:
            to = {"to": question["finding"]}
        try:
            step = _step(base, step, line if to else None, {**options, **to}, skipped)
            if step["settled"]:
                click.echo(printable(step["settled"]))
        except InputError as fault:
            complain(fault, answer=True)
    return str(step["request"]), step["said"]


def _step(
    base: KnowledgeBase,
    step: dict[str, Any],
    line: str | None,
    options: dict[str, str],
    skipped: list[str],
) -> dict[str, Any]:
    request = str(step["request"])
    body = request if line is None else f"{line}\n{request}"
    asked = {**options, "format": "yaml"}
    if skipped:
        asked["skipped"] = ",".join(skipped)
    return base.ask("interview", asked, body.encode())


def _answer() -> str:
    """A line from who is asked; empty where there is none."""
    if sys.stdin.isatty():
        click.echo("> ", nl=False)
    return sys.stdin.readline().strip()
