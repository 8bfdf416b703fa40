"""Editions side by side: what turns, for whom, and what nobody can tell."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mednec import KnowledgeBase
from mednec.checker import digest
from mednec.editions import Edition, EditionComparison, compare
from mednec.editions.books import plain
from mednec.editions.ways import same_decisions

Logic = dict[str, Any]
SIX, YEAR = "approve, 6 months", "approve, 12 months"


@pytest.fixture(scope="module")
def book() -> dict[str, Any]:
    return KnowledgeBase().rulebook()


def edition(book: dict[str, Any], change: Callable[[dict[str, Any]], Any]) -> Any:
    """The book with a change made, and its digests made anew."""
    changed = copy.deepcopy(book)
    change(changed)
    changed["logic_digest"] = digest(changed["logic"])
    changed["text_digest"] = digest(changed["texts"])
    return changed


def criterion(book: dict[str, Any], name: str) -> dict[str, Any]:
    return next(c for c in book["logic"]["criteria"] if c["id"] == name)


def threshold(book: dict[str, Any]) -> None:
    book["logic"]["limits"]["mrd_threshold"]["value"] = "0.01"


def dose(book: dict[str, Any]) -> None:
    book["logic"]["limits"]["daily_dose"]["value"] = "35"


def negative_only(book: dict[str, Any]) -> None:
    body = criterion(book, "initiation.1.b.v")["body"]
    body["and"][1] = {"in": ["negative"], "test": "philadelphia_status"}


def sixth_use(book: dict[str, Any]) -> None:
    body = {"in": ["reinduction"], "test": "treatment_phase"}
    book["logic"]["criteria"].append({"id": "initiation.1.b.vi", "body": body})
    uses = criterion(book, "initiation.1.b")["body"]["or"]
    uses.append({"criterion": "initiation.1.b.vi"})
    book["texts"]["statements"]["initiation.1.b.vi"] = "It is for reinduction"


def no_report(book: dict[str, Any]) -> None:
    criterion(book, "initiation.1.a")["body"]["and"].pop()


def reworded(book: dict[str, Any]) -> None:
    book["texts"]["statements"]["initiation.1.c"] = "Only with listed partners"


def kinds(found: EditionComparison) -> set[tuple[str, str]]:
    return {
        (str(flip.before), str(flip.after))
        for effect in found.effects
        for flip in effect.flips
    }


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


def test_other_words_alone_no_request_can_tell(book: dict[str, Any]) -> None:
    found = compare(book, edition(book, reworded))
    assert not (found.effects or found.gained or found.lost)
    (change,) = found.reworded
    assert (change.part, change.name, change.how) == (
        "statements",
        "initiation.1.c",
        "reworded",
    )


def another_order(book: dict[str, Any]) -> None:
    criterion(book, "initiation.1.b")["body"]["or"].reverse()


def another_name(book: dict[str, Any]) -> None:
    limits = book["logic"]["limits"]
    limits["residual"] = limits["mrd_threshold"]
    text = json.dumps(criterion(book, "initiation.1.b.i")["body"])
    body = json.loads(text.replace("mrd_threshold", "residual"))
    criterion(book, "initiation.1.b.i")["body"] = body
    del limits["mrd_threshold"]


def twice(book: dict[str, Any]) -> None:
    uses = criterion(book, "initiation.1.b")["body"]["or"]
    uses.append({"criterion": "initiation.1.b.i"})


@pytest.mark.parametrize("change", [another_order, another_name, twice])
def test_what_is_only_built_otherwise_no_request_can_tell(
    change: Callable[[dict[str, Any]], Any], book: dict[str, Any]
) -> None:
    found = compare(book, edition(book, change))
    assert kinds(found) == set()
    assert all(effect.same for effect in found.effects)
    assert found.effects


def swapped_derivations(book: dict[str, Any]) -> None:
    derived = book["logic"]["derived"]
    derived[-1], derived[-2] = derived[-2], derived[-1]


def another_type(book: dict[str, Any]) -> None:
    book["logic"]["derived"][0]["type"] = {"word": "cd19_status"}


def derived_twice(book: dict[str, Any]) -> None:
    rule = {"apply": "on_record", "to": ["known_hypersensitivity"]}
    named = {"finding": "regimen", "type": {"word": "regimen"}}
    book["logic"]["derived"].append({**named, "operation": rule})


def another_meaning(book: dict[str, Any]) -> None:
    book["logic"]["operations"]["rounded_daily_dose"]["meaning"] += "  Half down."


def swapped_routes(book: dict[str, Any]) -> None:
    book["logic"]["routes"].reverse()


def two_readings(book: dict[str, Any]) -> None:
    body = criterion(book, "initiation.1.b.v")["body"]["and"][1]
    body["options"]["ph_negative"] = {
        "options": {
            "another_diagnosis": body["options"]["ph_negative"],
            "b_cell_all": "nothing",
        },
        "reading": "q25",
    }


@pytest.mark.parametrize(
    "change",
    [swapped_derivations, another_type, derived_twice, another_meaning, swapped_routes],
)
def test_what_may_decide_otherwise_is_never_called_the_same(
    change: Callable[[dict[str, Any]], Any],
    book: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("mednec.editions.comparing._MOST", 400)
    found = compare(book, edition(book, change))
    assert found.effects
    assert not any(effect.same for effect in found.effects)


def test_what_is_said_of_sameness_is_of_one_question_at_most(
    book: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "old.json").write_text(json.dumps(book))
    (tmp_path / "new.json").write_text(json.dumps(edition(book, two_readings)))
    said = run(str(tmp_path / "old.json"), str(tmp_path / "new.json")).stdout
    assert "with no question answered\n  otherwise, or one." in said


def test_a_route_that_names_a_criterion(book: dict[str, Any]) -> None:
    def referred(changed: dict[str, Any]) -> None:
        body = {"criterion": "continuation.1.prior_initiation"}
        changed["logic"]["routes"].append({"id": "elsewhere", "body": body})

    old = edition(book, referred)

    def other(changed: dict[str, Any]) -> None:
        body = {"in": ["false"], "test": "previously_met_initiation"}
        criterion(changed, "continuation.1.prior_initiation")["body"] = body

    found = compare(old, edition(old, other))
    assert kinds(found)
    assert not any(effect.same for effect in found.effects)


def test_another_word_is_tried_where_it_can_stand(
    book: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mednec.editions.comparing._MOST", 400)

    def worded(changed: dict[str, Any]) -> None:
        changed["logic"]["words"]["diagnosis"].append("novel_leukemia")

    (effect,) = compare(book, edition(book, worded)).effects
    assert effect.changes[0].part == "words"
    assert not effect.same


def test_what_is_not_the_same_is_not_called_so(book: dict[str, Any]) -> None:
    """A gate that asks for less, while its path asks for as much as before."""

    def moved(changed: dict[str, Any]) -> None:
        body = criterion(changed, "continuation.1")["body"]
        criterion(changed, "continuation.1")["body"] = {
            "or": [*body["or"], {"in": ["false"], "test": "previously_met_initiation"}]
        }
        criterion(changed, "continuation")["body"]["and"].append(body)

    new = edition(book, moved)
    assert same_decisions(Edition(book), Edition(new))
    readings = {"q14": "as_initiation"}
    assert not same_decisions(Edition(book, readings), Edition(new, readings))


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
