"""What the checker says of an engine that errs.

Each row plants one fault in a copy of the knowledge base.  Its certificates
name the digests of the true rule book.  Those are accepted, and only those,
that the true engine would have given too.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from mednec import KnowledgeBase
from mednec.checker import Refused, Unreadable, canonical, check

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CASES = sorted(str(case) for case in (ROOT / "queries/cases").glob("*.yaml"))
COUNT, SEED = "120", "20261124"

#: File below kb, what stands there, what the fault puts in its place.
FAULTS = yaml.safe_load((HERE / "planted_faults.yaml").read_text())


def certificates(root: Path, book: dict[str, Any]) -> list[dict[str, Any]]:
    done = subprocess.run(
        ["swipl", "-f", "none", "-g", "main", "-t", "halt"]
        + ["dump_certificates.pl", "--", COUNT, SEED]
        + [book["logic_digest"], book["text_digest"], *CASES],
        cwd=root / "tests/queries",
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert not done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def book() -> dict[str, Any]:
    return KnowledgeBase().rulebook()


_true: dict[str, str] = {}


def truth(said: dict[str, Any]) -> str:
    """The certificate that the true engine gives what was received."""
    text = canonical({part: said[part] for part in ("findings", "sources", "readings")})
    if text not in _true:
        _true[text] = KnowledgeBase().recertify(text.encode()).text
    return _true[text]


def test_there_are_fifty() -> None:
    assert len({tuple(fault.values()) for fault in FAULTS}) >= 50


@pytest.mark.parametrize("fault", FAULTS, ids=[str(n) for n in range(len(FAULTS))])
def test_a_fault_is_found(
    fault: dict[str, str], tmp_path: Path, book: dict[str, Any]
) -> None:
    for part in ("kb", "queries", "tests/kb", "tests/queries"):
        ignore = shutil.ignore_patterns("goldens", "cases", "__pycache__")
        shutil.copytree(ROOT / part, tmp_path / part, ignore=ignore)
    file = tmp_path / "kb" / fault["file"]
    text = file.read_text()
    assert fault["before"] in text
    file.write_text(text.replace(fault["before"], fault["after"]))
    found = {"accepted": 0, "refused": 0}
    for said in certificates(tmp_path, book):
        try:
            check(said, book)
            verdict = "accepted"
        except (Refused, Unreadable):
            verdict = "refused"
        found[verdict] += 1
        assert (verdict == "accepted") == (canonical(said) == truth(said))
    assert found["refused"] > 0
