"""What the README shows works as it is written."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GOALS = [
    line.removeprefix("?- ").removesuffix(".")
    for line in README.splitlines()
    if line.startswith("?- ")
]


def test_the_python_block() -> None:
    blocks = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(blocks)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "DENY -> APPROVE, 6 months" in done.stdout


def test_the_walk_of_the_auditor(tmp_path: Path) -> None:
    """The third block of shell, with the mednec of this environment."""
    block = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)[2]
    for name in ("queries", "bridge"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / ".venv/bin").mkdir(parents=True)
    program = tmp_path / ".venv/bin/mednec"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m mednec "$@"\n')
    program.chmod(0o755)
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", block],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "The ledger is sound." in done.stdout
    assert done.stdout.count("accepted: deny") == 2


@pytest.mark.parametrize("goal", GOALS)
def test_each_prolog_query(goal: str) -> None:
    done = subprocess.run(
        ["swipl", "-f", "none", "-g", goal, "-t", "halt", "kb/load.pl"],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_there_are_queries() -> None:
    assert len(GOALS) >= 8
