"""Commands about a request: what is decided, why, and what would change it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click

from ..errors import MednecError
from .console import complain, printable
from .options import (
    JSON,
    LENIENT,
    OUTPUT,
    READING,
    answer_about,
    chosen_readings,
    faced,
    knowledge_base,
    request_options,
    show_answer,
    source,
)
from .recording import recording

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _labels(names: Sequence[str]) -> list[str]:
    """What to call files: the last part without its suffix, if that tells."""
    stems = [Path(name).stem for name in names]
    return stems if len(set(stems)) == len(set(names)) else list(names)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--all-readings",
    is_flag=True,
    help="The outcome under each other answer to each question of interpretation.",
)
@click.option("--pairs", is_flag=True, help="With --all-readings: two at once as well.")
@click.option(
    "--record",
    "path",
    metavar="LEDGER",
    help="Put each decision on record before it is shown.",
)
@READING
@LENIENT
@JSON
def decide(
    files: tuple[str, ...],
    all_readings: bool,
    pairs: bool,
    path: str | None,
    readings: tuple[str, ...],
    lenient: bool,
    as_json: bool,
) -> int:
    """Decide requests, one line each.

    Example: mednec decide queries/cases/*.yaml
    """
    if pairs and not all_readings:
        raise click.UsageError("--pairs goes with --all-readings.")
    if path and all_readings:
        raise click.UsageError("--record takes decisions, not --all-readings.")
    options, base, status = request_options(readings, lenient), knowledge_base(), 0
    verb = "decide"
    if all_readings:
        verb = "readings"
        options |= {"pairs": "true"} if pairs else {}
    chosen: Any = {"readings": chosen_readings(readings), "lenient": lenient}
    labels = _labels(files)
    width = max(map(len, labels))
    with recording(path) as record:
        for name, label in zip(files, labels, strict=True):
            try:
                format_, text = source(name)
                answer = base.ask(verb, {"format": format_, **options}, text)
                record(name, partial(base.decide_text, text, format_, **chosen))
            except MednecError as fault:
                complain(fault, name)
                status = max(status, fault.exit_status)
                continue
            if as_json or all_readings:
                show_answer(answer, as_json)
            else:
                click.echo(_line(answer, label, width, name == "-"))
    return status


def _line(answer: dict[str, Any], label: str, width: int, unnamed: bool) -> str:
    if unnamed and answer["request_id"]:
        label = printable(answer["request_id"])
    duration = answer["approval_duration"] or ""
    headline = answer["headline"]
    return f"{label:<{width}}  {answer['outcome']:<7}  {duration:<8}  {headline}"


def _explaining(command: _Command) -> _Command:
    """Options of the commands that explain a decision."""
    for option in (
        faced,
        LENIENT,
        READING,
        click.option("--full", is_flag=True, help="With the whole proof."),
        click.option(
            "--for",
            "audience",
            type=click.Choice(["analyst", "provider", "auditor"]),
            default="analyst",
            help="For whom: what to send or change, or everything to check it by.",
        ),
        click.argument("file"),
    ):
        command = option(command)
    return command


def _explain(
    verb: str,
    file: str,
    audience: str,
    full: bool,
    readings: tuple[str, ...],
    lenient: bool,
    criterion: str | None = None,
    **shown: Any,
) -> int:
    as_page = shown["form"] == "html" and not shown["as_json"]
    options = {"for": audience, **({"extent": "full"} if full or as_page else {})}
    options |= request_options(readings, lenient)
    if criterion:
        options["id"] = criterion
    if as_page:
        options["only"] = "page"
    return answer_about(verb, file, options, shown)


@click.command()
@_explaining
@click.option("--criterion", metavar="ID", help="Only why this one (1.b.iii).")
def why(file: str, **options: Any) -> int:
    """Why a request is decided as it is; with --full, the whole proof.

    Example: mednec why queries/cases/brian-l.yaml
    """
    return _explain("why", file, **options)


@click.command(name="why-not")
@_explaining
def why_not(file: str, **options: Any) -> int:
    """What stands in the way of an approval, and what would change it.

    Example: mednec why-not queries/cases/cd19-negative.yaml
    """
    return _explain("why_not", file, **options)


@click.command()
@click.argument("file")
@click.option(
    "--to",
    type=click.Choice(["provider", "member"]),
    required=True,
    help="Whom the letter is for.",
)
@READING
@LENIENT
@click.option(
    "--format",
    "form",
    type=click.Choice(["markdown", "html", "json"]),
    default="markdown",
    help="How to write it; html is one file that needs no other.",
)
@JSON
@OUTPUT
def letter(
    file: str, to: str, readings: tuple[str, ...], lenient: bool, **shown: Any
) -> int:
    """The decision as a letter, with marked blanks for the plan's own text.

    Example: mednec letter queries/cases/cd19-negative.yaml --to member
    """
    options = {"to": to, **request_options(readings, lenient)}
    return answer_about("letter", file, options, shown)


@click.command(name="what-would-approve")
@click.argument("file")
@READING
@LENIENT
@faced
def what_would_approve(
    file: str, readings: tuple[str, ...], lenient: bool, **shown: Any
) -> int:
    """What would change the answer: each least set of changes, and its outcome.

    Example: mednec what-would-approve queries/cases/dose-just-over.yaml
    """
    options = request_options(readings, lenient)
    return answer_about("what_would_approve", file, options, shown)


@click.command()
@click.argument("file")
@READING
@LENIENT
@faced
def missing(file: str, readings: tuple[str, ...], lenient: bool, **shown: Any) -> int:
    """What is missing: what to ask, and where the answer usually stands.

    Example: mednec missing queries/cases/ph-status-blank.yaml
    """
    options = request_options(readings, lenient)
    return answer_about("missing", file, options, shown)


@click.command(name="what-if")
@click.argument("file")
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="FINDING=VALUE",
    help="Give a finding this value; lists and objects as in YAML, in one line.",
)
@click.option(
    "--unset", "unset", multiple=True, metavar="FINDING", help="Leave a finding out."
)
@READING
@LENIENT
@faced
def what_if(
    file: str,
    settings: tuple[str, ...],
    unset: tuple[str, ...],
    readings: tuple[str, ...],
    lenient: bool,
    **shown: Any,
) -> int:
    """Both decisions side by side: as it is, and with findings given otherwise.

    \b
    Example: mednec what-if queries/cases/dose-just-over.yaml \\
               --set 'dose=[{value: 28, unit: mcg/day}]'
    """
    lines = [_field(setting) for setting in settings]
    lines += [f"{name}: null" for name in unset]
    if not lines:
        raise click.UsageError("say what is otherwise, with --set or --unset.")
    if any("\n" in line or "\r" in line for line in lines):
        raise click.BadParameter("a change stands in one line")
    changes = "".join(f"{line}\n" for line in lines)
    options = {"changes": str(len(changes)), **request_options(readings, lenient)}
    return answer_about("what_if", file, options, shown, changes)


def _field(setting: str) -> str:
    name, equals, value = setting.partition("=")
    if not (name and equals):
        raise click.BadParameter(f"{setting} is not of the form FINDING=VALUE")
    return f"{name}: {value}"
