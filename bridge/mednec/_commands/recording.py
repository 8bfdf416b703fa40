"""Putting decisions on record while they are made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from ..decision import Decision
from ..errors import MednecError
from .console import complain, printable

#: Told the name of a request and how to decide it.
Record = Callable[[str, Callable[[], Decision]], None]


@contextmanager
def recording(path: str | None) -> Iterator[Record]:
    """What puts a decision on record in the ledger at ``path``, if there is one.

    It says on standard error which entry the decision is.
    """
    if path is None:
        yield lambda *_: None
        return
    from ..ledger import Ledger

    ledger = Ledger(path)
    try:
        ledger.open()
    except MednecError as fault:
        complain(fault, path)
        click.get_current_context().exit(fault.exit_status)

    def record(name: str, decide: Callable[[], Decision]) -> None:
        entry = ledger.record(decide())
        click.echo(printable(f"{name}: entry {entry.number} of {path}"), err=True)

    with ledger:
        yield record
