"""The command line.

Exit status 0: answered, whatever the answer; 2: the input is at fault;
1: mednec is.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .errors import InvalidRequest, MednecError

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


def _complain(fault: MednecError, name: str | None = None) -> None:
    prefix = f"{name}: " if name else ""
    if isinstance(fault, InvalidRequest):
        click.echo(f"{prefix}the request is refused", err=True)
        for problem in fault.problems:
            click.echo(f"  {problem.path}: {problem.message}", err=True)
            if problem.given and problem.given != problem.path:
                click.echo(f"    given:   {problem.given}", err=True)
            if problem.allowed:
                click.echo(f"    allowed: {', '.join(problem.allowed)}", err=True)
        return
    click.echo(f"{prefix}{fault}", err=True)


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
) -> None:
    """Decide requests, one line each.

    Example: mednec decide queries/cases/*.yaml
    """
    base, options, status = _knowledge_base(), _options(readings, lenient), 0
    width = max(len(Path(name).stem) for name in files)
    for name in files:
        try:
            format_, text = _source(name)
            answer = base.ask("decide", {"format": format_, **options}, text)
        except MednecError as fault:
            _complain(fault, name)
            status = max(status, fault.exit_status)
            continue
        if as_json:
            _print_json(answer)
            continue
        duration = answer["approval_duration"] or ""
        label = Path(name).stem if name != "-" else (answer["request_id"] or "-")
        click.echo(
            f"{label:<{width}}  {answer['outcome']:<7}  {duration:<8}  "
            f"{answer['headline']}"
        )
    sys.exit(status)


def _explain(
    verb: str, file: str, readings: tuple[str, ...], lenient: bool, as_json: bool
) -> None:
    from ._rendering import show

    base = _knowledge_base()
    format_, text = _source(file)
    options = {"format": format_, **_options(readings, lenient)}
    answer = base.ask(verb, options, text)
    if as_json:
        _print_json(answer)
    else:
        show(answer)


@cli.command()
@click.argument("file")
@_READING
@_LENIENT
@_JSON
def why(file: str, readings: tuple[str, ...], lenient: bool, as_json: bool) -> None:
    """Why a request is decided as it is: the whole proof.

    Example: mednec why queries/cases/brian-l.yaml
    """
    _explain("why", file, readings, lenient, as_json)


@cli.command(name="why-not")
@click.argument("file")
@_READING
@_LENIENT
@_JSON
def why_not(file: str, readings: tuple[str, ...], lenient: bool, as_json: bool) -> None:
    """What stands in the way of an approval, and the whole proof.

    Example: mednec why-not queries/cases/cd19-negative.yaml
    """
    _explain("why_not", file, readings, lenient, as_json)


def _tell(verb: str, options: dict[str, str], as_json: bool) -> None:
    from ._rendering import show

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
    """The JSON Schema of a request."""
    answer = _knowledge_base().ask("schema")
    if as_json:
        _print_json(answer)
    else:
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2))


@cli.command()
@_JSON
def doctor(as_json: bool) -> None:
    """Check the installation, and say what to install on this system."""
    from ._doctor import checks

    results = list(checks())
    if as_json:
        _print_json([{"ok": ok, "text": text} for ok, text in results])
    else:
        for ok, text in results:
            click.echo(f"{'ok' if ok else 'x ':<4}{text}")
    sys.exit(0 if all(ok for ok, _ in results) else 1)


def main() -> None:
    """Run the command line and end the process with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        cli.main(standalone_mode=False)
    except MednecError as fault:
        _complain(fault)
        sys.exit(fault.exit_status)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as fault:
        fault.show()
        sys.exit(fault.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
