"""The desk with its commands on standard input."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
DENIED = "queries/cases/ph-positive-no-tki-ever.yaml"

#: What stands between the answers to other lines.
END = "X = next.\n"


def shell(lines: list[str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mednec", "shell", *arguments],
        cwd=ROOT,
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


class Person:
    """Who answers with some lines, and then says nothing more."""

    attended = True

    def __init__(self, *lines: str) -> None:
        self._lines = iter(lines)

    def line(self, _: str) -> str | None:
        return next(self._lines, None)
