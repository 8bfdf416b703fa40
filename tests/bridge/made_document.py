"""A document that is made, a copy of mednec that knows it, and its tracing."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEADING = "WHO MAY BORROW:"
LOAN = "A shovel is lent to every household with a path."
LIMIT = "No more than 28 shovels are out"
DOCUMENT = f"{HEADING}\n\n{LOAN}\n\n - a. {LIMIT}\n"


def fingerprint(text: str) -> str:
    """Length and digest of a passage, taken here and not by the code under test."""
    return f'{len(text)}, "{hashlib.sha256(text.encode()).hexdigest()}"'


def made_checkout(root: Path) -> Path:
    """A copy of mednec that has the fingerprints of the document."""
    for name in ("bridge", "kb", "queries"):
        shutil.copytree(ROOT / name, root / name)
    reference = root / "kb/blinatumomab/reference"
    (reference / "passages.pl").write_text(
        f"passage(initiation, position_statement, {fingerprint(LOAN)}).\n"
        f"passage('initiation.1.d', position_statement, {fingerprint(LIMIT)}).\n"
        "normative(position_statement).\n",
        encoding="utf-8",
    )
    (reference / "left_out.pl").write_text(
        'left_out_for(heading, "It names what follows.").\n'
        f"left_out(heading, initiation, heading, {fingerprint(HEADING)}).\n",
        encoding="utf-8",
    )
    return root


def trace(
    checkout: Path, *arguments: str | Path, stdin: str = ""
) -> subprocess.CompletedProcess[str]:
    """What that copy says of a document."""
    return subprocess.run(
        [sys.executable, "-m", "mednec", "trace", *map(str, arguments)],
        input=stdin,
        env={**os.environ, "PYTHONPATH": str(checkout / "bridge")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
