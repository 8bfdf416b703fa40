"""Values of findings at which rule books may part."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from ..checker import MET, NOT_MET, UNKNOWN, decimal
from .books import Edition, names_in

#: At most so many elements are tried of a list, and so many parts at once.
_ELEMENTS, _PARTS = 500, 3


class Values:
    """The values worth trying: each word, and what stands at and about a limit."""

    def __init__(self, editions: Sequence[Edition]) -> None:
        self._editions = editions
        limits = [each for e in editions for each in e.logic["limits"].values()]
        days = {limit["value"] for limit in limits if limit["unit"] == "date"}
        #: A day by which every edition is in force.
        self.today = _moved(max(days, default="2026-01-01"), 60)
        self._days = {_moved(day, n) for day in days for n in (-1, 0)} | {self.today}
        for limit in limits:
            if limit["unit"] in ("years", "days"):
                size = 365 if limit["unit"] == "years" else 1
                back = -int(limit["value"]) * size
                self._days |= {_moved(self.today, back + n) for n in (-200, -1, 0, 200)}
        self._found: dict[str, list[Any]] = {}

    def of(self, finding: str) -> list[Any]:
        """What may be received of a finding, in a fixed order."""
        if finding not in self._found:
            found: list[Any] = []
            for edition in self._editions:
                for value in self._of(edition, finding):
                    if value not in found:
                        found.append(value)
            self._found[finding] = found
        return self._found[finding]

    def _of(self, edition: Edition, finding: str) -> Iterator[Any]:
        kind = edition.types.get(finding)
        if kind is None:
            return
        if not (isinstance(kind, dict) and "list" in kind):
            yield from ({"known": v} for v in self._singles(edition, kind, finding))
            return
        declared = {each["name"]: each for each in edition.logic["findings"]}
        if "least" not in declared[finding]:
            yield {"items": []}
        if not isinstance(kind["list"], dict):
            for value in self._singles(edition, kind["list"], finding):
                yield {"items": [{"known": value}]}
            return
        for body in _bodies(edition, finding, edition.logic["criteria"]):
            for element in self._elements(edition, finding, body):
                yield {"items": [element]}

    def _elements(self, edition: Edition, list_: str, body: Any) -> Iterator[Any]:
        """Elements that meet the tests of a body in all combinations."""
        columns = [self._rows(edition, list_, leaf) for leaf in _leaves(edition, body)]
        for rows in itertools.islice(itertools.product(*columns), _ELEMENTS):
            element: dict[str, Any] = {}
            for row in rows:
                element |= row
            if all(row.items() <= element.items() for row in rows):
                yield element

    def _rows(self, edition: Edition, list_: str, leaf: Any) -> list[dict[str, Any]]:
        """The fewest parts of an element by which a test of it is decided both ways."""
        record = edition.logic["records"][edition.types[list_]["list"]["record"]]
        types = {part["name"]: part["type"] for part in record}
        asked = set().union(*(edition.related(name) for name in names_in(leaf)))
        values = {
            part: [{"known": v} for v in self._singles(edition, kind, *names_in(leaf))]
            for part, kind in types.items()
            if part in asked
        }
        for size in range(1, _PARTS + 1):
            for parts in itertools.combinations(values, size):
                rows = itertools.product(*(values[part] for part in parts))
                elements = [dict(zip(parts, row, strict=True)) for row in rows]
                verdicts = [self._verdict(edition, list_, leaf, e) for e in elements]
                if {MET, NOT_MET} <= set(verdicts):
                    decided = zip(elements, verdicts, strict=True)
                    return [element for element, v in decided if v != UNKNOWN]
        return [{}]

    def _verdict(self, edition: Edition, list_: str, leaf: Any, element: Any) -> str:
        findings: dict[str, Any] = {
            name: {"known": self.today}
            for name, kind in edition.types.items()
            if kind == "date"
        }
        findings[list_] = {"items": [element]}
        return edition.verdict({"some": list_, "body": leaf}, findings)

    def _singles(self, edition: Edition, kind: Any, *names: str) -> list[str]:
        """Values of a type, where they are numbers for rules with these names."""
        logic = edition.logic
        if kind == "text":
            return []
        if kind == "date":
            return sorted(self._days)
        if kind == "agent":
            groups = {group: agent for agent, group in logic["agents"].items()}
            named = set(names_in(logic["classes"])) & set(logic["agents"])
            return sorted({*groups.values(), *named, *self._regrouped()})
        if kind == "code":
            codes = set(names_in(logic["diagnosis_codes"]))
            codes |= set(names_in(logic["classes"]))
            return sorted(code for code in codes if code[1:2].isdigit())
        if "word" in kind:
            return list(logic["words"][kind["word"]])
        return [decimal(number) for number in self._numbers(names)]

    def _numbers(self, names: tuple[str, ...]) -> list[Fraction]:
        """Each limit that a rule with one of the names has, and what is near it."""
        found: dict[Fraction, None] = {}
        for edition in self._editions:
            rules = [*edition.logic["derived"], {"to": list(names)}]
            spoken = [set(names_in(rule)) for rule in rules]
            related = {n for row in spoken if row & set(names) for n in row}
            related = related.union(*(edition.related(name) for name in related))
            for name, limit in edition.logic["limits"].items():
                if name in related and limit["unit"] not in ("date", "years", "days"):
                    found[Fraction(limit["value"])] = None
        given = sorted(found)
        between = [(low + high) / 2 for low, high in itertools.pairwise(given)]
        steps = [Fraction(1, 10 ** (1 + len(_places(number)))) for number in given]
        found |= dict.fromkeys(between)
        for number, step in zip(given, steps, strict=True):
            found |= {number + step: None, max(number - step, step): None}
        return list(found)

    def _regrouped(self) -> set[str]:
        """The agents that not all editions put in one group."""
        tables = [edition.logic["agents"] for edition in self._editions]
        agents = set().union(*tables)
        return {a for a in agents if len({table.get(a) for table in tables}) > 1}


def _bodies(edition: Edition, list_: str, construct: Any) -> Iterator[Any]:
    """The bodies that are asked of the elements of a list, under the readings."""
    chosen = edition.chosen(construct)
    if isinstance(chosen, dict):
        if list_ in (chosen.get(how) for how in ("some", "every", "latest")):
            yield chosen["body"]
        chosen = list(chosen.values())
    for inner in chosen if isinstance(chosen, list) else ():
        yield from _bodies(edition, list_, inner)


def _leaves(edition: Edition, body: Any) -> Iterator[Any]:
    """The tests in the body of an element."""
    chosen = edition.chosen(body)
    if isinstance(chosen, dict) and "test" in chosen:
        yield chosen
    elif isinstance(chosen, dict):
        for part in chosen.get("and") or chosen.get("or") or ():
            yield from _leaves(edition, part)


def _places(number: Fraction) -> str:
    """The digits behind the point."""
    return decimal(number).partition(".")[2]


def _moved(day: str, days: int) -> str:
    moved = datetime.date.fromisoformat(day) + datetime.timedelta(days)
    return moved.isoformat()
