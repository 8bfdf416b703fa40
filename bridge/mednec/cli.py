"""The command line.

Exit status 0: answered, whatever the answer; 2: the input is at fault;
1: mednec is.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ._console import complain, prepare_streams, printable
from ._rendering import show
from .errors import MednecError

if TYPE_CHECKING:
    from .knowledge_base import KnowledgeBase


def _knowledge_base() -> KnowledgeBase:
    from .knowledge_base import KnowledgeBase

    return KnowledgeBase()


def _source(name: str) -> tuple[str, bytes]:
    """The format and text of a file, or of standard input for ``-``."""
    from .knowledge_base import checked_text, request_text

    if name != "-":
        return request_text(name)
    data = checked_text(sys.stdin.buffer.read(1_000_001))
    return ("json" if data.lstrip()[:1] == b"{" else "yaml"), data


def _labels(names: Sequence[str]) -> list[str]:
    """What to call files: the last part without its suffix, if that tells."""
    stems = [Path(name).stem for name in names]
    return stems if len(set(stems)) == len(set(names)) else list(names)


def _readings(pairs: Iterable[str]) -> dict[str, str]:
    chosen = {}
    for pair in pairs:
        question, equals, option = pair.partition("=")
        if not (question and equals and option):
            raise click.BadParameter(f"{pair} is not of the form q05=whole_class")
        chosen[question] = option
    return chosen


def _options(readings: Iterable[str], lenient: bool) -> dict[str, str]:
    return {**_readings(readings), **({"lenient": "true"} if lenient else {})}


def _print_json(value: Any) -> None:
    click.echo(json.dumps(value, ensure_ascii=False))


_JSON = click.option("--json", "as_json", is_flag=True, help="Print the machine form.")
_READING = click.option(
    "--reading",
    "readings",
    multiple=True,
    metavar="QUESTION=OPTION",
    help="Read a question of interpretation in another way (q05=whole_class).",
)
_LENIENT = click.option(
    "--lenient", is_flag=True, help="Take what would be refused for unknown."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mednec")
def cli() -> None:
    """Coverage decisions for blinatumomab (MCG 09-J2000-26), with their reasons.

    A FILE is a request in YAML, or in JSON if its name ends in .json; - is
    standard input.
    """


@cli.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@_READING
@_LENIENT
@_JSON
def decide(
    files: tuple[str, ...], readings: tuple[str, ...], lenient: bool, as_json: bool
) -> int:
    """Decide requests, one line each.

    Example: mednec decide queries/cases/*.yaml
    """
    options, base, status = _options(readings, lenient), _knowledge_base(), 0
    labels = _labels(files)
    width = max(map(len, labels))
    for name, label in zip(files, labels, strict=True):
        try:
            format_, text = _source(name)
            answer = base.ask("decide", {"format": format_, **options}, text)
        except MednecError as fault:
            complain(fault, name)
            status = max(status, fault.exit_status)
            continue
        if as_json:
            _print_json(answer)
            continue
        duration = answer["approval_duration"] or ""
        if name == "-" and answer["request_id"]:
            label = printable(answer["request_id"])
        click.echo(
            f"{label:<{width}}  {answer['outcome']:<7}  {duration:<8}  "
            f"{answer['headline']}"
        )
    return status


def _explain(
    verb: str, file: str, readings: tuple[str, ...], lenient: bool, as_json: bool
) -> int:
    options = _options(readings, lenient)
    base = _knowledge_base()
    try:
        format_, text = _source(file)
        answer = base.ask(verb, {"format": format_, **options}, text)
    except MednecError as fault:
        complain(fault, file)
        return fault.exit_status
    if as_json:
        _print_json(answer)
    else:
        show(answer)
    return 0


@cli.command()
@click.argument("file")
@_READING
@_LENIENT
@_JSON
def why(file: str, readings: tuple[str, ...], lenient: bool, as_json: bool) -> int:
    """Why a request is decided as it is: the whole proof.

    Example: mednec why queries/cases/brian-l.yaml
    """
    return _explain("why", file, readings, lenient, as_json)


@cli.command(name="why-not")
@click.argument("file")
@_READING
@_LENIENT
@_JSON
def why_not(file: str, readings: tuple[str, ...], lenient: bool, as_json: bool) -> int:
    """What stands in the way of an approval, and the whole proof.

    Example: mednec why-not queries/cases/cd19-negative.yaml
    """
    return _explain("why_not", file, readings, lenient, as_json)


def _tell(verb: str, options: dict[str, str], as_json: bool) -> None:
    answer = _knowledge_base().ask(verb, options)
    if as_json:
        del answer["text"], answer["lines"]
        _print_json(answer)
    else:
        show(answer)


@cli.command()
@click.argument("path", required=False)
@_READING
@_JSON
def ways(path: str | None, readings: tuple[str, ...], as_json: bool) -> None:
    """Every way to be approved, of PATH (initiation, continuation) or of both.

    Example: mednec ways initiation
    """
    _tell("ways", {**({"path": path} if path else {}), **_readings(readings)}, as_json)


@cli.command()
@click.argument("criterion", required=False, metavar="[ID]")
@_JSON
def rule(criterion: str | None, as_json: bool) -> None:
    """How a criterion is written; without ID, all of them.

    Example: mednec rule initiation.1.b.iii
    """
    _tell("rule", {"id": criterion} if criterion else {}, as_json)


@cli.command()
@click.argument("topic", required=False)
@_JSON
def lookup(topic: str | None, as_json: bool) -> None:
    """What the document says about TOPIC; without one, the topics.

    Example: mednec lookup dosing
    """
    _tell("lookup", {"topic": topic} if topic else {}, as_json)


@cli.command()
@_JSON
def schema(as_json: bool) -> None:
    """The JSON Schema of a request.

    Example: mednec schema > request.schema.json
    """
    answer = _knowledge_base().ask("schema")
    if as_json:
        _print_json(answer)
    else:
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2))


@cli.command()
@_JSON
def doctor(as_json: bool) -> int:
    """Check the installation, and say what to install on this system.

    Example: mednec doctor
    """
    from ._doctor import checks

    results = list(checks())
    if as_json:
        _print_json([{"ok": ok, "text": text} for ok, text in results])
    else:
        for ok, text in results:
            click.echo(f"{'ok' if ok else 'x':<4}{text}")
    return 0 if all(ok for ok, _ in results) else 1


def main() -> None:
    """Run the command line and end the process with its exit status."""
    prepare_streams()
    try:
        status = cli.main(standalone_mode=False)
    except MednecError as fault:
        complain(fault)
        status = fault.exit_status
    except (click.exceptions.Abort, KeyboardInterrupt):
        status = 130
    except click.ClickException as fault:
        fault.show()
        status = fault.exit_code
    sys.exit(status)
