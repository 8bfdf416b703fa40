"""The checker: what it accepts is true, and what is true it accepts."""

from __future__ import annotations

import copy
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from mednec import KnowledgeBase
from mednec.checker import Refused, Unreadable, canonical, check, digest

HERE = Path(__file__).parent
SEED = 20261124


@pytest.fixture(scope="module")
def certificates(request: pytest.FixtureRequest) -> list[dict[str, Any]]:
    count = request.config.getoption("--certificates")
    done = subprocess.run(
        ["swipl", "-f", "none", "-g", "main", "-t", "halt"]
        + ["dump_certificates.pl", "--", str(count), str(SEED), "own", "own"],
        cwd=HERE,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(found) == count
    return found


@pytest.fixture(scope="module")
def book() -> dict[str, Any]:
    return KnowledgeBase().rulebook()


def verdict(certificate: Any, book: dict[str, Any]) -> str:
    try:
        check(certificate, book)
    except Refused:
        return "refused"
    except Unreadable:
        return "unreadable"
    return "accepted"


def test_all_are_accepted(
    certificates: list[dict[str, Any]], book: dict[str, Any]
) -> None:
    outcomes = {said["decision"]["outcome"] for said in certificates}
    assert outcomes == {"approve", "deny", "pend", "refer"}
    for said in certificates:
        check(said, book)


def test_all_are_of_the_schema(certificates: list[dict[str, Any]]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mednec", "schema", "certificate"],
        capture_output=True,
        check=True,
    )
    schema = json.loads(done.stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for said in certificates[:1000]:
        validator.validate(said)
        validator.validate({**said, "enclosed": {"rulebook": {}}})
        for member in said:
            with pytest.raises(jsonschema.ValidationError):
                validator.validate({k: v for k, v in said.items() if k != member})


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every value below a value."""
    if isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in pairs:
            yield (*path, key)
            yield from places(inner, (*path, key))


def mutated(
    rng: random.Random, said: dict[str, Any], other: dict[str, Any]
) -> dict[str, Any]:
    """One thing otherwise: a value, a child, an order, a key, or its type."""
    changed = copy.deepcopy(said)
    del changed["hash"]
    *above, last = rng.choice(list(places(changed)))
    parent: Any = changed
    for key in above:
        parent = parent[key]
    value = parent[last]
    kind = rng.randrange(6)
    if kind == 0:
        del parent[last]
    elif kind == 1 and isinstance(parent, list):
        parent.insert(rng.randrange(len(parent) + 1), copy.deepcopy(value))
    elif kind == 2 and isinstance(parent, list) and len(parent) > 1:
        swap = rng.choice([n for n in range(len(parent)) if n != last])
        parent[last], parent[swap] = parent[swap], parent[last]
    elif kind == 3 and isinstance(parent, dict):
        parent[rng.choice(["known", "absent", "conflict", "found", "x"])] = value
        parent.pop(last, None)
    elif kind == 4:
        parent[last] = rng.choice(
            ["", "1", "true", [], {}, None, "2026-06-01", [value]]
        )
    else:
        parent[last] = alike(rng, other, last, value)
    changed["hash"] = digest(changed)
    return changed


def alike(rng: random.Random, other: dict[str, Any], key: Any, value: Any) -> Any:
    """Another value that stands under the same key, or what is nearly the same."""
    found = []
    for path in places(other):
        inner: Any = other
        for step in path:
            inner = inner[step]
        if path[-1] == key and inner != value:
            found.append(inner)
    if found and rng.random() < 0.7:
        return rng.choice(found)
    if isinstance(value, str):
        swaps = {"met": "not_met", "not_met": "unknown", "unknown": "met"}
        swaps |= {"approve": "deny", "deny": "pend", "pend": "approve"}
        swaps |= {"positive": "negative", "negative": "positive", "this": "assumed"}
        return swaps.get(value, value + rng.choice(["1", "0", " ", ".1", "x"]))
    return [value]


def test_a_changed_one_is_refused_or_true(
    certificates: list[dict[str, Any]], book: dict[str, Any]
) -> None:
    """With the hash made anew; with the old one, always refused.

    One that is accepted is, byte for byte, the certificate that the engine
    gives what it says was received: the change led to another request that
    has the same proof.
    """
    rng = random.Random(SEED)
    base = KnowledgeBase()
    counts = {"accepted": 0, "refused": 0, "unreadable": 0}
    for said in certificates:
        changed = mutated(rng, said, rng.choice(certificates))
        if changed == said:
            continue
        found = verdict(changed, book)
        counts[found] += 1
        if found == "accepted":
            text = canonical(changed)
            assert base.recertify(text.encode()).text == text
        stale = {**changed, "hash": said["hash"]}
        assert verdict(stale, book) != "accepted"
    total = sum(counts.values())
    assert counts["refused"] > total / 3
    assert counts["accepted"] < total / 5
    print(counts)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("limits", "mrd_threshold", "value"), "0.5"),
        (("limits", "daily_dose", "value"), "35"),
        (("limits", "look_back", "value"), "3"),
        (("limits", "first_day", "value"), "2026-04-14"),
        (("agents", "imatinib"), "antineoplastic"),
        (("words", "regimen"), ["monotherapy"]),
        (("paths", 0, "months"), "12"),
    ],
)
def test_another_rule_is_another_book(
    certificates: list[dict[str, Any]],
    book: dict[str, Any],
    path: tuple[Any, ...],
    value: Any,
) -> None:
    changed = copy.deepcopy(book)
    *above, last = path
    parent: Any = changed["logic"]
    for key in above:
        parent = parent[key]
    assert parent[last] != value
    parent[last] = value
    logic = digest(changed["logic"])
    found = {"accepted": 0, "refused": 0, "unreadable": 0}
    for said in certificates[:1000]:
        assert verdict(said, changed) == "refused"
        named = {**said["rulebook"], "logic_digest": logic}
        renamed = {**said, "rulebook": named}
        del renamed["hash"]
        renamed["hash"] = digest(renamed)
        found[verdict(renamed, changed)] += 1
        assert verdict(renamed, book) == "refused"
    # Under the changed rule itself some no longer follow.
    assert found["accepted"] < 1000
