"""The command that opens the desk."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import InputError, MednecError
from .console import complain, printable
from .options import LENIENT, READING, chosen_readings, knowledge_base

if TYPE_CHECKING:
    from .._shell.desk import Desk
    from .._shell.prompting import Piped, Prompted
    from .._shell.sitting import Sitting


@click.command()
@click.argument("file", required=False)
@READING
@LENIENT
def shell(file: str | None, readings: tuple[str, ...], lenient: bool) -> int:
    """Ask and change one request at a prompt: why, what if, what would approve.

    Reads commands from standard input without a prompt where that is no
    terminal; `help` lists them.

    Example: mednec shell queries/cases/ph-positive-no-tki-ever.yaml
    """
    from .._shell.desk import Desk
    from .._shell.prompting import Piped, Prompted
    from .._shell.sitting import Sitting
    from .._shell.unsaved import Keeper

    base = knowledge_base()
    words = base.ask("sayings")
    sitting = Sitting(base, chosen_readings(readings), lenient)
    folder, keeper, prompted = None, None, None
    if sys.stdin.isatty():
        folder = _folder()
        prompted = Prompted(words, folder / "history" if folder else None)
        keeper = Keeper(folder / "unsaved") if folder else None
    desk = Desk(sitting, words["sayings"], prompted or Piped(), keeper)
    try:
        if file:
            desk.begin(file)
        else:
            sitting.outcome()
    except MednecError as fault:
        complain(fault, file)
        return fault.exit_status
    try:
        if prompted is None:
            return _piped(desk, Piped())
        if not file:
            click.echo(printable(base.page_words()["name"]))
        desk.say("welcome")
        if keeper and (unsaved := keeper.latest()):
            desk.say("offered", day=unsaved.day)
        return _attended(desk, prompted, sitting)
    finally:
        desk.close()


def _folder() -> Path | None:
    """Where the desk keeps what it keeps, if there is a place."""
    from platformdirs import user_state_path

    folder = user_state_path("mednec", appauthor=False)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / "history").touch(mode=0o600)
    except OSError:
        return None
    return folder


def _piped(desk: Desk, lines: Piped) -> int:
    """Take each line; the worst of what they stand for."""
    from .._shell.desk import worse

    status = 0
    while not desk.over:
        try:
            line = lines.line("")
        except MednecError as fault:
            complain(fault)
            status = worse(status, fault.exit_status)
            continue
        if line is None:
            break
        status = worse(status, desk.take(line))
    return status


def _attended(desk: Desk, prompted: Prompted, sitting: Sitting) -> int:
    """Take each line that is typed; to leave is no fault."""
    while not desk.over:
        try:
            line = prompted.command(f"{sitting.outcome()}> ")
            if line is None:
                break
            desk.take(line)
        except KeyboardInterrupt:
            continue
        except InputError as fault:
            complain(fault)
    if desk.keeps and sitting.state.changed:
        desk.say("kept")
    return 0
