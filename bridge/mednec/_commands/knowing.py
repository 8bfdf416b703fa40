"""Commands about the guideline and the installation."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import click

from .._root import knowledge_root
from .options import (
    JSON,
    OUTPUT,
    READING,
    chosen_readings,
    faced,
    knowledge_base,
    print_json,
    show_answer,
    write_output,
)


def _tell(verb: str, options: dict[str, str], shown: Mapping[str, Any]) -> None:
    show_answer(knowledge_base().ask(verb, options), **shown)


@click.command()
@click.argument("path", required=False)
@READING
@faced
def ways(path: str | None, readings: tuple[str, ...], **shown: Any) -> None:
    """Every way to be approved, of PATH (initiation, continuation) or of both.

    Example: mednec ways initiation
    """
    _tell(
        "ways",
        {**({"path": path} if path else {}), **chosen_readings(readings)},
        shown,
    )


@click.command()
@click.argument("criterion", required=False, metavar="[ID]")
@faced
def rule(criterion: str | None, **shown: Any) -> None:
    """How a criterion is written; without ID, all of them.

    Example: mednec rule initiation.1.b.iii
    """
    _tell("rule", {"id": criterion} if criterion else {}, shown)


@click.command()
@click.argument("topic", required=False)
@faced
def lookup(topic: str | None, **shown: Any) -> None:
    """What the document says about TOPIC; without one, the topics.

    Example: mednec lookup dosing
    """
    _tell("lookup", {"topic": topic} if topic else {}, shown)


@click.command()
@click.argument(
    "what", type=click.Choice(["request", "certificate"]), default="request"
)
@JSON
def schema(what: str, as_json: bool) -> None:
    """The JSON Schema of a request, or of a certificate.

    Example: mednec schema > request.schema.json
    """
    if what == "certificate":
        file = knowledge_root() / "kb" / "proving" / "certificate.schema.json"
        answer = json.loads(file.read_bytes())
    else:
        answer = knowledge_base().ask("schema")
    if as_json:
        print_json(answer)
    else:
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2))


@click.command()
@OUTPUT
def rulebook(output: str | None) -> None:
    """The rules as data that explain themselves: canonical JSON, with digests.

    Example: mednec rulebook -o 09-J2000-26.rulebook.json
    """
    text = json.dumps(
        knowledge_base().rulebook(),
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    write_output(text, output)


@click.command()
@JSON
def doctor(as_json: bool) -> int:
    """Check the installation, and say what to install on this system.

    Example: mednec doctor
    """
    from .doctor import checks

    results = list(checks())
    if as_json:
        print_json([{"ok": ok, "text": text} for ok, text in results])
    else:
        for ok, text in results:
            click.echo(f"{'ok' if ok else 'x':<4}{text}")
    return 0 if all(ok for ok, _ in results) else 1
