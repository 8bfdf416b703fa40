"""Editions side by side: what turns, and for whom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from made_editions import (
    dose,
    edition,
    kinds,
    negative_only,
    no_report,
    sixth_use,
    threshold,
)
from mednec import KnowledgeBase
from mednec.editions import Edition, compare
from mednec.editions.books import plain

SIX, YEAR = "approve, 6 months", "approve, 12 months"


@pytest.fixture(scope="module")
def book() -> dict[str, Any]:
    return KnowledgeBase().rulebook()


@pytest.mark.parametrize(
    ("change", "flips", "smallest"),
    [
        (threshold, {("deny", "pend"), ("pend", SIX), ("deny", SIX)}, 6),
        (negative_only, {("pend", "deny"), (SIX, "pend"), (SIX, "deny")}, 7),
        (sixth_use, {("deny", "pend"), ("pend", SIX), ("deny", SIX)}, 6),
        (no_report, {("pend", SIX)}, 7),
        (dose, {("deny", "pend"), ("deny", SIX), ("deny", YEAR)}, 2),
    ],
)
def test_exactly_what_was_changed_turns(
    change: Callable[[dict[str, Any]], Any],
    flips: set[tuple[str, str]],
    smallest: int,
    book: dict[str, Any],
) -> None:
    new = edition(book, change)
    found = compare(book, new)
    assert kinds(found) == flips
    (effect,) = found.effects
    assert not effect.readings
    assert not effect.same
    sizes = [len(flip.findings) for flip in effect.flips]
    assert sizes == sorted(sizes)
    assert sizes[0] == smallest
    for flip in effect.flips:
        assert flip.before != flip.after
        assert Edition(book).decide(flip.findings) == flip.before
        assert Edition(new).decide(flip.findings) == flip.after
        for name in flip.findings:
            less = {n: value for n, value in flip.findings.items() if n != name}
            decided = Edition(book).decide(less), Edition(new).decide(less)
            assert decided != (flip.before, flip.after)
        # The engine, whose rules the old book tells, says the same.
        engine = KnowledgeBase().decide(flip.request)
        assert engine.outcome == flip.before.outcome


def test_the_way_back_turns_what_was_turned(book: dict[str, Any]) -> None:
    new = edition(book, dose)
    there, back = kinds(compare(book, new)), kinds(compare(new, book))
    assert back == {(after, before) for before, after in there}


def test_ways_are_gained_and_lost(book: dict[str, Any]) -> None:
    new = edition(book, sixth_use)
    for old, other, word in ((book, new, "gained"), (new, book, "lost")):
        found = compare(old, other)
        (way,) = getattr(found, word)
        assert way.path == "initiation"
        assert way.criteria == (
            "initiation.1.diagnosis",
            "initiation.1.a",
            "initiation.1.b.vi",
            "initiation.1.c",
            "initiation.1.d",
        )
        assert not (found.lost if word == "gained" else found.gained)


def test_a_change_that_shows_under_another_reading(book: dict[str, Any]) -> None:
    def absurd(changed: dict[str, Any]) -> None:
        changed["logic"]["limits"]["absurd_dose"]["value"] = "300"

    (effect,) = compare(book, edition(book, absurd)).effects
    assert dict(effect.readings) == {"q26": "pend"}
    flip = effect.flips[0]
    assert (str(flip.before), str(flip.after)) == ("pend", "deny")
    base = KnowledgeBase()
    assert base.decide(flip.request, readings={"q26": "pend"}).outcome == "pend"


def test_changes_are_told_apart(book: dict[str, Any]) -> None:
    def both(changed: dict[str, Any]) -> None:
        no_report(changed)
        dose(changed)

    found = compare(book, edition(book, both))
    told = {effect.changes[0].name: effect for effect in found.effects}
    assert told.keys() == {"initiation.1.a", "daily_dose"}
    for flip in told["initiation.1.a"].flips:
        assert "cd19" in flip.request
    for flip in told["daily_dose"].flips:
        assert flip.request["dose"][0]["value"] == "35"


def test_findings_as_a_request() -> None:
    findings = {
        "cd19.status": {"known": "positive"},
        "mrd": {"items": [{"value": {"known": "0.1"}, "unit": {"known": "percent"}}]},
        "icd10cm": {"items": [{"known": "C91.00"}]},
    }
    assert plain(findings) == {
        "cd19": {"status": "positive"},
        "mrd": [{"value": "0.1", "unit": "percent"}],
        "icd10cm": ["C91.00"],
    }
