"""Commands of mednec with lines on their standard input."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
DENIED = "queries/cases/ph-positive-no-tki-ever.yaml"

#: What stands between the answers to other lines.
END = "X = next.\n"


def piped(
    command: str, lines: list[str], *arguments: str
) -> subprocess.CompletedProcess[str]:
    """A command of mednec with lines on its standard input."""
    return subprocess.run(
        [sys.executable, "-m", "mednec", command, *arguments],
        cwd=ROOT,
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


def shell(lines: list[str], *arguments: str) -> subprocess.CompletedProcess[str]:
    """The desk with lines on its standard input."""
    return piped("shell", lines, *arguments)


class Person:
    """Who answers with some lines, and then says nothing more."""

    attended = True

    def __init__(self, *lines: str) -> None:
        self._lines = iter(lines)

    def line(self, _: str) -> str | None:
        return next(self._lines, None)
