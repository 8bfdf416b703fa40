"""Editions that no request can tell apart, and those that only seem so."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from made_editions import criterion, edition, kinds, reworded
from mednec import KnowledgeBase
from mednec.editions import Edition, compare
from mednec.editions.ways import same_decisions


@pytest.fixture(scope="module")
def book() -> dict[str, Any]:
    return KnowledgeBase().rulebook()


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
