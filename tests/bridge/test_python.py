"""What Python adds: values of its own kinds, and objects that travel."""

from __future__ import annotations

import datetime
import json
import pickle
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from mednec import (
    InvalidRequest,
    KnowledgeBase,
    LimitExceeded,
    MednecError,
    UnknownName,
    UnreadableRequest,
)
from mednec.knowledge_base import request_text

BASE = KnowledgeBase()


class Loud(float):
    """A float that writes itself in a way of its own, as numpy's do."""

    def __repr__(self) -> str:
        return f"Loud({float(self)})"


class Word(str, Enum):
    """A word from a program's own enumeration."""

    INITIATION = "initiation"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.1, "0.1"),
        (1e-07, "1e-07"),
        (Loud(0.5), "0.5"),
        (Decimal("0.10"), "0.10"),
        (Decimal("1E+999999999"), "1E+999999999"),
        (2**70, "1180591620717411303424"),
        (True, "true"),
        (None, "null"),
        (datetime.date(2026, 6, 1), '"2026-06-01"'),
        (("a", ["b"]), '["a",["b"]]'),
        (Word.INITIATION, '"initiation"'),
        ("\u2028\U0001f600\x00", '"\u2028\U0001f600\\u0000"'),
    ],
)
def test_how_a_value_is_written(value: Any, text: str) -> None:
    assert request_text({"x": value}) == ("json", f'{{"x":{text}}}'.encode())


def circle() -> list[Any]:
    items: list[Any] = []
    items.append(items)
    return items


@pytest.mark.parametrize(
    "request_",
    [
        {1: "x"},
        {"x": float("nan")},
        {"x": Decimal("Infinity")},
        {"x": 10**5000},
        {"x": datetime.datetime(2026, 6, 1, 12, 0)},
        {"x": {"a", "b"}},
        {"x": b"bytes"},
        {"x": circle()},
        {"x": "\ud800"},
        {"x": "x" * 1_000_001},
    ],
)
def test_what_is_no_request(request_: Any) -> None:
    with pytest.raises(UnreadableRequest) as caught:
        BASE.decide(request_)
    assert len(str(caught.value)) < 80


def test_a_file_that_is_none(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.json", "nul\0inside"):
        with pytest.raises(UnreadableRequest):
            BASE.decide(path)


def test_the_suffix_names_the_format(tmp_path: Path) -> None:
    for name, kind in (("a.json", "json"), ("b.JSON", "json"), ("c.yml", "yaml")):
        (tmp_path / name).write_text("{}", encoding="ascii")
        assert request_text(tmp_path / name) == (kind, b"{}")


def test_a_decision_travels() -> None:
    decision = BASE.decide({"request_type": "initiation"})
    there = pickle.loads(pickle.dumps(decision))
    assert there.to_dict() == decision.to_dict()
    assert there.explain() == decision.explain()
    assert there.would_approve == decision.would_approve
    assert repr(there) == "<Decision pend>"


@pytest.mark.parametrize(
    ("request_", "readings", "kind"),
    [
        ({"dose": []}, {}, InvalidRequest),
        ({}, {"q05": "nothing"}, UnknownName),
        ({"x": object()}, {}, UnreadableRequest),
    ],
)
def test_an_error_travels(
    request_: dict[str, Any], readings: dict[str, str], kind: type[MednecError]
) -> None:
    with pytest.raises(kind) as caught:
        BASE.decide(request_, readings=readings)
    there = pickle.loads(pickle.dumps(caught.value))
    assert type(there) is kind
    assert str(there) == str(caught.value)
    assert there.exit_status == 2


def test_a_limit_is_ours_and_no_outcome() -> None:
    fault = pickle.loads(pickle.dumps(LimitExceeded("time")))
    assert (fault.kind, fault.exit_status) == ("time", 1)
    assert str(fault) == "the question went beyond the limit of time"


def test_the_lazy_part_is_asked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = BASE.ask

    def ask(verb: str, options: Any = None, body: bytes = b"") -> dict[str, Any]:
        asked.append(verb)
        return real(verb, options, body)

    monkeypatch.setattr(BASE, "ask", ask)
    decision = BASE.decide({"request_type": "initiation"})
    assert asked == ["verdict"]
    assert decision.missing
    assert json.loads(json.dumps(decision.to_dict()))["missing"] == decision.missing
    assert asked == ["verdict", "decide"]
