"""The command that compares two rule books."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from made_editions import criterion, edition, no_report, threshold
from mednec import KnowledgeBase

SIX = "approve, 6 months"


@pytest.fixture(scope="module")
def book() -> dict[str, Any]:
    return KnowledgeBase().rulebook()


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mednec", "diff", *arguments],
        capture_output=True,
        encoding="utf-8",
    )


def test_the_command(book: dict[str, Any], tmp_path: Path) -> None:
    old, new = str(tmp_path / "old.json"), str(tmp_path / "new.json")
    Path(old).write_text(json.dumps(book))
    Path(new).write_text(json.dumps(edition(book, no_report)))
    done = run(old, new)
    assert (done.returncode, done.stderr) == (0, "")
    assert "criteria initiation.1.a: changed" in done.stdout
    assert "was cd19.status = positive and cd19.lab_report = provided" in done.stdout
    assert f"  pend -> {SIX}\n" in done.stdout
    machine = json.loads(run(old, new, "--json").stdout)
    (effect,) = machine["effects"]
    assert effect["flips"][0]["after"]["months"] == "6"
    assert machine["new"]["logic_digest"] != machine["old"]["logic_digest"]
    assert run(old, new).stdout == done.stdout
    assert run(old, old).stdout.endswith("no request can tell them apart.\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format":"mednec-rulebook/1"}',
        '{"format":"mednec-rulebook/2"}',
        '{"format":"mednec-rulebook/1","logic":{},"texts":{}}',
    ],
)
def test_no_rule_book(text: str, book: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "book.json").write_text(json.dumps(book))
    (tmp_path / "none.json").write_text(text)
    done = run(str(tmp_path / "book.json"), str(tmp_path / "none.json"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def test_a_wrong_digest_is_refused(book: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "book.json").write_text(json.dumps(book))
    changed = copy.deepcopy(book)
    threshold(changed)
    (tmp_path / "other.json").write_text(json.dumps(changed))
    done = run(str(tmp_path / "book.json"), str(tmp_path / "other.json"))
    assert done.returncode == 2
    assert "digest" in done.stderr


def two_readings(book: dict[str, Any]) -> None:
    body = criterion(book, "initiation.1.b.v")["body"]["and"][1]
    body["options"]["ph_negative"] = {
        "options": {
            "another_diagnosis": body["options"]["ph_negative"],
            "b_cell_all": "nothing",
        },
        "reading": "q25",
    }


def test_what_is_said_of_sameness_is_of_one_question_at_most(
    book: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "old.json").write_text(json.dumps(book))
    (tmp_path / "new.json").write_text(json.dumps(edition(book, two_readings)))
    said = run(str(tmp_path / "old.json"), str(tmp_path / "new.json")).stdout
    assert "with no question answered\n  otherwise, or one." in said
