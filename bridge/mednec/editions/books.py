"""A rule book, opened to be decided by.

The decision comes from interpreting the book, so that an edition long out of
force decides as it did; the engine is not asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from ..checker import BROKEN, UNKNOWN, Case, Unreadable, canonical

#: What was received, by finding, as a certificate writes it.
Findings = Mapping[str, Any]


class Outcome(NamedTuple):
    """``approve`` (for so many months), ``deny``, ``pend`` or ``refer`` (to routes)."""

    outcome: str
    months: str | None = None
    refers_to: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.months:
            return f"{self.outcome}, {self.months} months"
        if self.refers_to:
            return f"{self.outcome} by {', '.join(self.refers_to)}"
        return self.outcome


def plain(findings: Findings) -> dict[str, Any]:
    """What was received as a request in the vocabulary says it."""
    request: dict[str, Any] = {}
    for name, value in findings.items():
        group, point, field = name.partition(".")
        if point:
            request.setdefault(group, {})[field] = _plain(value)
        else:
            request[name] = _plain(value)
    return request


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping) and "known" in value:
        return value["known"]
    if isinstance(value, Mapping) and "items" in value:
        return [_plain(each) for each in value["items"]]
    return {part: _plain(each) for part, each in value.items()}


class Edition:
    """A rule book under one set of readings: by default, the first option of each.

    ``book`` is the object of the format ``mednec-rulebook/1``.
    """

    def __init__(
        self, book: Mapping[str, Any], readings: Mapping[str, str] | None = None
    ) -> None:
        self.book = book
        self.logic: dict[str, Any] = book["logic"]
        self.readings = {q["id"]: q["options"][0] for q in self.logic["questions"]}
        self.readings |= {
            question: option
            for question, option in (readings or {}).items()
            if question in self.readings
        }
        self._decided: dict[str, Outcome | None] = {}
        self._related: dict[str, frozenset[str]] = {}

    def case(self, findings: Findings) -> Case:
        """The findings, settled by this book.  Raises checker.Unreadable."""
        said = {"findings": findings, "readings": self.readings, "sources": []}
        return Case(self.logic, said)

    def decide(self, findings: Findings) -> Outcome | None:
        """What the book comes to; None where it does not know such findings."""
        key = canonical(findings)
        if key not in self._decided:
            self._decided[key] = self._decide(findings)
        return self._decided[key]

    def _decide(self, findings: Findings) -> Outcome | None:
        try:
            said = self.case(findings).decide()
        except (Unreadable, *BROKEN):
            return None
        return Outcome(said["outcome"], said["months"], tuple(said["refers_to"]))

    def verdict(self, body: Any, findings: Findings) -> str:
        """The verdict of a body; unknown where the book does not know the findings."""
        try:
            return self.case(findings).judge(body, "", {})
        except (Unreadable, *BROKEN):
            return UNKNOWN

    @cached_property
    def criteria(self) -> dict[str, Any]:
        """The body of each criterion, by id, in the order of the book."""
        return {each["id"]: each["body"] for each in self.logic["criteria"]}

    @cached_property
    def types(self) -> dict[str, Any]:
        """The type of each finding that is received."""
        return {each["name"]: each["type"] for each in self.logic["findings"]}

    def chosen(self, construct: Any) -> Any:
        """What stands where a reading is."""
        while isinstance(construct, dict) and "reading" in construct:
            construct = construct["options"][self.readings[construct["reading"]]]
        return construct

    def inlined(self, construct: Any) -> Any:
        """A construct with the body of each criterion in place of its name."""
        if isinstance(construct, list):
            return [self.inlined(each) for each in construct]
        if not isinstance(construct, dict):
            return construct
        if "criterion" in construct:
            return self.inlined(self.criteria[construct["criterion"]])
        return {key: self.inlined(value) for key, value in construct.items()}

    def related(self, name: str) -> frozenset[str]:
        """The name, and all that it is derived from: findings, parts, limits."""
        if name not in self._related:
            self._related[name] = self._derived_from(name)
        return self._related[name]

    def _derived_from(self, name: str) -> frozenset[str]:
        found = {name}
        for derived in self.logic["derived"]:
            if name in (derived.get("finding"), derived.get("part")):
                inputs = set(self.chosen(derived["operation"])["to"]) - {name}
                found |= {derived["list"]} if "list" in derived else set()
                found = found.union(*(self.related(each) for each in inputs))
        return frozenset(found)

    def findings_of(self, construct: Any) -> set[str]:
        """The findings received on which anything in a construct depends."""
        related = (self.related(name) for name in names_in(construct))
        return set(self.types).intersection(set().union(*related))


def names_in(construct: Any) -> Iterable[str]:
    """Every text in a construct, key or value."""
    if isinstance(construct, str):
        yield construct
    elif isinstance(construct, Mapping):
        for key, value in construct.items():
            yield key
            yield from names_in(value)
    elif isinstance(construct, list):
        for each in construct:
            yield from names_in(each)
