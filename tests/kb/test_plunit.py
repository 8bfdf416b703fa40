"""The knowledge base's own tests: each plunit file in a process of its own."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.plt"))


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_plunit(file: Path, record_property: Callable[[str, object], None]) -> None:
    done = subprocess.run(
        [
            "swipl",
            *("-f", "none", "--no-packs"),
            *("--on-error=status", "--on-warning=status"),
            *("-g", "run_tests", "-t", "halt"),
            file.name,
        ],
        cwd=HERE,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=800,
        check=False,
    )
    output = done.stdout + done.stderr
    last = [
        line for line in output.splitlines() if "passed" in line or "failed" in line
    ]
    closing = f"{file.name}: {last[-1] if last else 'no result'}"
    record_property("plunit", closing)
    assert done.returncode == 0, output
    assert "passed" in output
