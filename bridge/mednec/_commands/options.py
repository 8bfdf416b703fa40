"""What the commands share: their options, and where requests come from."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from .._layout.terminal import show
from ..errors import MednecError
from .console import complain

if TYPE_CHECKING:
    from ..knowledge_base import KnowledgeBase

_Command = TypeVar("_Command", bound=Callable[..., Any])

JSON = click.option("--json", "as_json", is_flag=True, help="Print the machine form.")
READING = click.option(
    "--reading",
    "readings",
    multiple=True,
    metavar="QUESTION=OPTION",
    help="Read a question of interpretation in another way (q05=whole_class).",
)
LENIENT = click.option(
    "--lenient", is_flag=True, help="Take what would be refused for unknown."
)
FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "html", "json"]),
    default="text",
    help="How to show it; html is one file that needs no other.",
)
OUTPUT = click.option(
    "-o",
    "output",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Write it to FILE.",
)


def knowledge_base() -> KnowledgeBase:
    """The knowledge base, started when the first command needs it."""
    from ..knowledge_base import KnowledgeBase

    return KnowledgeBase()


def source(name: str) -> tuple[str, bytes]:
    """The format and text of a file, or of standard input for ``-``."""
    from ..knowledge_base import checked_text, request_text

    if name != "-":
        return request_text(name)
    data = checked_text(sys.stdin.buffer.read(1_000_001))
    return ("json" if data.lstrip()[:1] == b"{" else "yaml"), data


def chosen_readings(pairs: Iterable[str]) -> dict[str, str]:
    """The options selected by ``QUESTION=OPTION`` arguments."""
    chosen = {}
    for pair in pairs:
        question, equals, option = pair.partition("=")
        if not (question and equals and option):
            raise click.BadParameter(f"{pair} is not of the form q05=whole_class")
        chosen[question] = option
    return chosen


def request_options(readings: Iterable[str], lenient: bool) -> dict[str, str]:
    """The options of a question about a request."""
    return {**chosen_readings(readings), **({"lenient": "true"} if lenient else {})}


def print_json(value: Any) -> None:
    """Print ``value`` as one line of JSON."""
    click.echo(json.dumps(value, ensure_ascii=False))


def faced(command: _Command) -> _Command:
    """With the options that say how an answer is shown: those of show_answer."""
    for option in (OUTPUT, JSON, FORMAT):
        command = option(command)
    return command


def answer_about(
    verb: str,
    file: str,
    options: Mapping[str, str],
    shown: Mapping[str, Any],
    before: str = "",
) -> int:
    """Ask about the request in a file, show the answer, return the status.

    ``shown`` are the options of show_answer, ``before`` is text that the
    question puts ahead of the request.
    """
    base = knowledge_base()
    try:
        format_, text = source(file)
        answer = base.ask(verb, {"format": format_, **options}, before.encode() + text)
    except MednecError as fault:
        complain(fault, file)
        return fault.exit_status
    show_answer(answer, **shown)
    return 0


def show_answer(
    answer: Mapping[str, Any],
    as_json: bool = False,
    form: str = "text",
    output: str | None = None,
) -> None:
    """Lay an answer out in a form, to a file or to standard output."""
    if as_json or form == "json":
        text = json.dumps(machine_form(answer), ensure_ascii=False)
    elif form == "html":
        from .._layout.page import page

        text = page(answer, knowledge_base().page_words())
    elif form == "markdown":
        from .._layout.markdown import markdown

        text = markdown(answer, knowledge_base().page_words())
    elif output is None:
        show(answer)
        return
    else:
        text = answer["text"].rstrip("\n")
    write_output(text, output)


def machine_form(answer: Mapping[str, Any]) -> dict[str, Any]:
    """An answer without what lays it out."""
    layout = ("text", "lines", "marks")
    return {name: value for name, value in answer.items() if name not in layout}


def write_output(text: str, name: str | None) -> None:
    """Write a line of text to a file, or to standard output."""
    if name is None:
        click.echo(text)
        return
    try:
        Path(name).write_text(text + "\n", encoding="utf-8")
    except OSError as fault:
        raise click.FileError(name, str(fault.strerror)) from None
