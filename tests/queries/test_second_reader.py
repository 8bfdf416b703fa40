"""The certificates against a second reading of the rule book's sentences."""

from __future__ import annotations

import copy
import json
import random
import subprocess
from pathlib import Path
from typing import Any

import pytest
from mednec import KnowledgeBase
from second_reader.checking import check
from second_reader.documents import RefusedError, digest

HERE = Path(__file__).parent
COUNT, SEED = "3000", "20261124"


@pytest.fixture(scope="module")
def certificates() -> list[dict[str, Any]]:
    done = subprocess.run(
        ["swipl", "-f", "none", "-g", "main", "-t", "halt"]
        + ["dump_certificates.pl", "--", COUNT, SEED],
        cwd=HERE,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def book() -> dict[str, Any]:
    return KnowledgeBase().rulebook()


def test_all_are_accepted(
    certificates: list[dict[str, Any]], book: dict[str, Any]
) -> None:
    assert len(certificates) == int(COUNT)
    outcomes = {said["decision"]["outcome"] for said in certificates}
    assert outcomes == {"approve", "deny", "pend", "refer"}
    for said in certificates:
        check(said, book)


def test_a_changed_one_is_refused(
    certificates: list[dict[str, Any]], book: dict[str, Any]
) -> None:
    """One verdict, node, result or outcome otherwise, with the hash made anew."""
    rng = random.Random(7)
    for said in certificates[:500]:
        changed = copy.deepcopy(said)
        node = rng.choice(changed["proof"])
        kind = rng.randrange(4)
        if kind == 0:
            others = {"met", "not_met", "unknown"} - {node["verdict"]}
            node["verdict"] = rng.choice(sorted(others))
        elif kind == 1:
            changed["proof"].remove(node)
        elif kind == 2:
            changed["proof"].insert(0, copy.deepcopy(node))
        else:
            others = {"approve", "deny", "pend"} - {said["decision"]["outcome"]}
            changed["decision"]["outcome"] = rng.choice(sorted(others))
        del changed["hash"]
        changed["hash"] = digest(changed)
        with pytest.raises(RefusedError):
            check(changed, book)


def test_a_hash_left_alone_is_refused(
    certificates: list[dict[str, Any]], book: dict[str, Any]
) -> None:
    for said in certificates[:200]:
        changed = copy.deepcopy(said)
        changed["trusted"].append("Anything.")
        with pytest.raises(RefusedError):
            check(changed, book)
