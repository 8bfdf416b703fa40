"""The interview, from an empty form to the decision."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pexpect
import pytest
from mednec import KnowledgeBase
from piped import ROOT, piped


def interview(lines: list[str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return piped("interview", lines, *arguments)


def test_from_nothing_to_an_approval(tmp_path: Path) -> None:
    written = tmp_path / "completed.yaml"
    lines = ["commercial", "initiation", "B-cell precursor ALL", "28 mcg/day"]
    lines += ["yes", "yes", "provided", "no", "alone", "relapsing", "relapsed"]
    done = interview(lines, "-o", str(written))
    assert done.returncode == 0
    assert "That settles it: APPROVE, 6 months." in done.stdout
    # Each question says what it is for, and each answer what it settled.
    assert "  It tells of initiation.1.a: The disease is CD19-positive" in done.stdout
    assert "Settled: continuation is no longer examined." in done.stdout
    assert (
        "Settled: initiation.1.b.ii is met now. No further question is open."
        in done.stdout
    )
    assert "APPROVE, 6 months  the request" in done.stdout
    decision = KnowledgeBase().decide(written)
    assert decision.outcome == "approve"
    assert "Assumed: The product is taken to be blinatumomab." in done.stdout
    assert "Say so if that is wrong: it may change the answer." in done.stdout
    # What was not understood was said, and asked again.
    assert "given:   relapsing" in done.stderr
    # That a report can be sent is no report.
    assert "given:   yes" in done.stderr
    assert done.stdout.count("Is the disease newly diagnosed") == 2


def test_what_is_known_is_not_asked(tmp_path: Path) -> None:
    case = "queries/cases/ph-status-blank.yaml"
    done = interview(["positive"], case, "-o", str(tmp_path / "completed.yaml"))
    asked = [line for line in done.stdout.splitlines() if "or skip" in line]
    assert len(asked) == 1
    assert "Is the Philadelphia chromosome" in done.stdout
    assert "That settles it: DENY." in done.stdout
    before = KnowledgeBase().decide(ROOT / case).certificate().to_dict()["findings"]
    after = KnowledgeBase().decide(tmp_path / "completed.yaml").certificate()
    added = {"philadelphia_status": {"known": "positive"}}
    assert after.to_dict()["findings"] == before | added


@pytest.mark.parametrize("answer", ["unknown", "skip"])
def test_what_nobody_knows_is_asked_once(answer: str) -> None:
    done = interview([answer], "queries/cases/ph-status-blank.yaml")
    assert done.stdout.count("or skip") == 1
    assert "There is nothing more to ask: PEND." in done.stdout


@pytest.mark.parametrize("lines", [[], [""], ["commercial", ""]])
def test_it_can_be_left_at_any_time(lines: list[str]) -> None:
    done = interview(lines)
    assert (done.returncode, done.stderr) == (0, "")
    assert ("line_of_business: commercial" in done.stdout) == (len(lines) == 2)
    assert "PEND  the request" in done.stdout


def test_an_interrupt_keeps_what_was_answered(tmp_path: Path) -> None:
    written = tmp_path / "completed.yaml"
    command = ["-m", "mednec", "interview", "-o", str(written)]
    child = pexpect.spawn(sys.executable, command, cwd=ROOT, encoding="utf-8")
    child.expect_exact("> ")
    child.sendline("commercial")
    child.expect_exact("> ")
    child.sendintr()
    child.expect_exact("PEND  the request")
    child.expect_exact(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert written.read_text(encoding="utf-8") == "line_of_business: commercial\n"


def test_a_settled_request_is_only_shown() -> None:
    done = interview([], "queries/cases/brian-l.yaml")
    assert "or skip" not in done.stdout
    assert "That settles it: APPROVE, 6 months." in done.stdout


@pytest.mark.parametrize(
    "answer",
    ["\0", "'; halt. %", "[", "{a: &b c}", "%p", "positive: negative", "é" * 9],
)
def test_hostile_answers_are_refused(answer: str) -> None:
    done = interview([answer, "negative"], "queries/cases/ph-status-blank.yaml")
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert done.stderr
    assert "That settles it: APPROVE" in done.stdout
