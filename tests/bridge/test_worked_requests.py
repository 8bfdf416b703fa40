"""Each worked request comes out as its first sentence promises."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from mednec import KnowledgeBase

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "queries/cases").glob("*.yaml"))
PROMISE = re.compile(r"Expect (approve|deny|pend|refer)(?:, (6 months|1 year))?\.")


def promised(case: Path) -> tuple[str, str | None]:
    """The outcome and duration that the opening comment promises."""
    lines = case.read_text(encoding="utf-8").splitlines()
    opening = []
    for line in lines:
        if not line.startswith("#"):
            break
        opening.append(line.lstrip("# "))
    found = PROMISE.search(" ".join(opening))
    assert found, case.name
    return found[1], found[2]


def test_there_are_enough() -> None:
    assert len(CASES) >= 25
    assert {promised(case)[0] for case in CASES} == {"approve", "deny", "pend", "refer"}


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_the_promise_is_kept(case: Path) -> None:
    decision = KnowledgeBase().decide(case)
    assert (decision.outcome, decision.approval_duration) == promised(case)


def test_one_line_each_from_the_command_line() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mednec", "decide", *map(str, CASES)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    lines = done.stdout.splitlines()
    assert len(lines) == len(CASES)
    for case, line in zip(CASES, lines, strict=True):
        outcome, duration = promised(case)
        assert line.split()[:2] == [case.stem, outcome]
        assert (duration or "") in line


def test_brian_l() -> None:
    decision = KnowledgeBase().decide(ROOT / "queries/cases/brian-l.yaml")
    met = ["initiation.1.diagnosis", "initiation.1.a", "initiation.1.b.v"]
    met += ["initiation.1.c", "initiation.1.d"]
    assert all(decision.criteria[name] == "met" for name in met)
    assert decision.missing == []
    assert decision.depends_on == ["q08"]
    switched = KnowledgeBase().decide(
        ROOT / "queries/cases/brian-l.yaml", readings={"q08": "ph_negative"}
    )
    assert (switched.outcome, switched.missing) == ("pend", ["philadelphia_status"])
