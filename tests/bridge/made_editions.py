"""Rule books with a change made, each with digests of its own."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from mednec.checker import digest
from mednec.editions import EditionComparison


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
