"""The states of a finding, and how they are compared and written."""

import datetime
import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from second_reader.documents import need

MET, NOT_MET, UNKNOWN = "met", "not_met", "unknown"
COMBINATIONS = 20_000
NUMBER, DATE = re.compile(r"-?[0-9]{1,60}(\.[0-9]{1,60})?"), re.compile(r"[0-9-]{10}")
CODE = re.compile(r"[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?")
Bound = tuple[Fraction, bool] | None  # a number, and whether it is included


@dataclass(frozen=True)
class State:
    """What a finding may be; `why` it is absent if something was given."""

    kind: str = "absent"  # or values, range, strange, list
    values: tuple[Any, ...] = ()  # in order; of a strange name, that name
    low: Bound = None
    high: Bound = None
    elements: tuple[dict[str, "State"], ...] = ()
    why: str = ""


ABSENT, UNCLEAR, IMPOSSIBLE = State(), State(why="unclear"), State(why="impossible")
ZERO, HUNDRED = (Fraction(0), True), (Fraction(100), True)


def fits(logic: dict[str, Any], kind: Any, text: str) -> bool:
    """Is the text a value of the type?"""
    if isinstance(kind, dict) and "word" in kind:
        return text in logic["words"][kind["word"]]
    if isinstance(kind, dict):
        good = NUMBER.fullmatch(text) and Fraction(text) >= 0
        return bool(good) and (kind["number"] != "positive" or Fraction(text) > 0)
    if kind == "date":
        try:
            return bool(DATE.fullmatch(text) and datetime.date.fromisoformat(text))
        except ValueError:
            return False
    if kind == "code":
        return bool(CODE.fullmatch(text))
    return kind == "text" or text in logic["agents"]


def known(*values: Any) -> State:
    return State("values", tuple(sorted(set(values))))


def between(low: Bound, high: Bound) -> State:
    """The range; nothing is left of one without a number in it."""
    if low and high and (low[0], not (low[1] and high[1])) > (high[0], False):
        return IMPOSSIBLE
    return State("range", low=low, high=high)


def ends(state: State) -> tuple[Any, Any, bool, bool]:
    """The least and greatest value (None: endless), and whether each is included."""
    if state.kind == "values":
        return state.values[0], state.values[-1], True, True
    low, high = state.low or (None, False), state.high or (None, False)
    return low[0], high[0], low[1], high[1]


def reaches(one: State, other: State) -> str:
    """Is every value of one state not before any of the other (met), or none?"""
    if {one.kind, other.kind} - {"values", "range"}:
        return UNKNOWN
    (low, high, _, closed), (least, most, closed_too, _) = ends(one), ends(other)
    if low is not None and most is not None and low >= most:
        return MET
    if high is None or least is None or high > least:
        return UNKNOWN
    return UNKNOWN if high == least and closed and closed_too else NOT_MET


def decimal(number: Fraction) -> str:
    """The shortest decimal of a number that has one."""
    places = next(n for n in range(500) if (number * 10**n).denominator == 1)
    digits = str(abs(int(number * 10**places))).zfill(places + 1)
    whole, part = digits[: len(digits) - places], digits[len(digits) - places :]
    return "-" * (number < 0) + whole + "." * bool(part) + part


def shown(state: State) -> Any:
    """A state as the proof writes it."""
    if state.kind == "list":
        return str(len(state.elements))
    if state.kind == "range":
        two = [(state.low, "over"), (state.high, "under")]
        return {"range": [b and {"at" if b[1] else w: decimal(b[0])} for b, w in two]}
    if state.kind != "values":
        return state.kind
    texts = [decimal(v) if isinstance(v, Fraction) else v for v in state.values]
    return {"known": texts[0]} if len(texts) == 1 else {"one_of": texts}


def combinations(columns: Iterable[Sequence[Any]]) -> list[tuple[Any, ...]]:
    rows = list(itertools.islice(itertools.product(*columns), COMBINATIONS))
    need(len(rows) < COMBINATIONS, "too many conflicting values to combine")
    return rows
