"""The command that holds a copy of the document against the rules."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from .._documents import document_text, text_from
from ..errors import MednecError
from .console import complain
from .options import faced, knowledge_base, show_answer


@click.command()
@click.option(
    "--document",
    required=True,
    metavar="FILE",
    help="Your copy of the document, as UTF-8 text; - is standard input.",
)
@faced
def trace(document: str, **shown: Any) -> int:
    """Each rule beside its passage in your copy of the document.

    What has changed since it was encoded stands first. Exit status 0: all is
    traced; 1: something has changed, or no passage covers it; 2: this is not
    the document, or cannot be read.

    Example: mednec trace --document 09-J2000-26.txt --format html -o trace.html
    """
    output = shown["output"]
    if output is not None and document != "-" and _same(output, document):
        raise click.UsageError("-o would overwrite the document.")
    try:
        text = text_from(sys.stdin.buffer) if document == "-" else None
        answer = knowledge_base().ask(
            "trace", body=document_text(document) if text is None else text
        )
    except MednecError as fault:
        complain(fault, document)
        return fault.exit_status
    show_answer(answer, **shown)
    return 0 if answer["traced"] else 1


def _same(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False
