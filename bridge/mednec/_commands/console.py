"""The terminal: what goes to standard error, and streams that work."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from ..errors import InstallationError, InvalidRequest, MednecError


def printable(text: str) -> str:
    """``text`` on one line, with what a terminal would obey spelled out."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else repr(character)[1:-1]
        for character in text
    )


def complain(
    fault: MednecError, name: str | None = None, answer: bool = False
) -> None:
    """Say on standard error what is wrong, and with which file or an ``answer``."""
    prefix = f"{name}: " if name else ""
    if not isinstance(fault, InvalidRequest):
        lines = [f"{prefix}{line}" for line in str(fault).splitlines()]
    else:
        lines = [] if answer else [f"{prefix}the request is not understood"]
        for problem in fault.problems:
            place = f"{problem.path}: " if problem.path else ""
            lines.append(f"  {place}{problem.message}")
            if problem.given and problem.given != problem.path:
                lines.append(f"    given:   {problem.given}")
            if problem.allowed:
                lines.append(f"    allowed: {', '.join(problem.allowed)}")
    if isinstance(fault, InstallationError):
        lines.append("`mednec doctor` says what to install.")
    for line in lines:
        click.echo(printable(line), err=True)


def prepare_streams() -> None:
    """Have three streams of UTF-8, whatever this process was started with."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # Closed; without this the next file opened would take its place.
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if hasattr(signal, "SIGPIPE"):
        # `mednec rule | head` ends as any other command does.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None] | None]:
    """What to tell how many are done, of how many; a bar on a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

        def tell(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield tell
