"""Requests that two editions decide otherwise."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ..checker import MET, NOT_MET, canonical
from .books import Edition, Findings, Outcome, names_in, plain
from .differences import ORDER, Change, applied
from .values import Values
from .ways import Way, ways

#: Up to so many findings, every part of a request is tried as a witness.
_EXHAUSTIVE = 11
#: So many values of a finding are tried where they only fill up a request.
_FEW = 12


class Flip(NamedTuple):
    """A request that was decided as ``before``, and is decided as ``after``."""

    before: Outcome
    after: Outcome
    findings: dict[str, Any]

    @property
    def request(self) -> dict[str, Any]:
        """The findings as a request in the vocabulary."""
        return plain(self.findings)


def flips(
    old: Edition, new: Edition, changes: Sequence[Change], most: int
) -> tuple[list[Flip], int]:
    """What changes made together do: of each kind of flip the smallest found.

    At most so many requests are tried; the second part of the answer is how
    many could have been tried besides, 0 where the search was cut short.

    Both outcomes are those of the whole editions, decided again under each; the
    changes alone, made to the old edition, lead to the same.
    """
    alone = Edition({"logic": applied(old.logic, new.logic, changes)}, new.readings)
    search = _Search(old, alone, changes, most)
    found: dict[tuple[Outcome, Outcome], Flip] = {}
    for findings in search.witnesses():
        before, after = old.decide(findings), new.decide(findings)
        if before is None or after is None or before == after:
            continue
        flip = Flip(before, after, dict(findings))
        kept = found.setdefault((before, after), flip)
        if _size(findings) < _size(kept.findings):
            found[before, after] = flip
    kinds = sorted(found.values(), key=lambda flip: _size(flip.findings))
    return kinds, search.left


def _size(findings: Findings) -> tuple[int, int, str]:
    text = canonical(findings)
    return len(findings), len(text), text


class _Search:
    """From requests near an approval, by the findings that the changes touch."""

    def __init__(
        self, old: Edition, new: Edition, changes: Sequence[Change], most: int
    ) -> None:
        self._old, self._new = old, new
        self._values = Values([old, new])
        touched = _touched(old, changes) | _touched(new, changes)
        self._touched = [name for name in old.types | new.types if name in touched]
        self._best: dict[tuple[Outcome, Outcome], Findings] = {}
        self.left = most

    def witnesses(self) -> list[Findings]:
        """A request for each kind of flip, from which nothing can be left out."""
        bases = list(self._bases())
        for edited in (self._once, self._twice):
            for base in bases if not self._best else ():
                for findings in itertools.islice(edited(base), self.left):
                    self.left -= 1
                    if self._keep(findings):
                        self._shrink(findings)
        tried: list[Findings] = []
        while new := [each for each in self._best.values() if each not in tried]:
            for findings in new:
                tried.append(findings)
                self._try_parts(findings)
        return list(self._best.values())

    def _decided(self, findings: Findings) -> tuple[Outcome | None, Outcome | None]:
        return self._old.decide(findings), self._new.decide(findings)

    def _bases(self) -> Iterator[dict[str, Any]]:
        """A request for each way, with what it asks, and with all else refuted."""
        seen = []
        for edition in (self._old, self._new):
            for way in ways(edition):
                base = self._request(edition, way)
                if base is not None and base not in seen:
                    seen.append(base)
                    yield base
                    yield self._filled(edition, base)

    def _request(self, edition: Edition, way: Way) -> dict[str, Any] | None:
        """What meets every condition of a way, and is on its path."""
        path = next(p for p in edition.logic["paths"] if p["path"] == way.path)
        request: dict[str, Any] = {path["asked_by"]: {"known": way.path}}
        for name, kind in edition.types.items():
            asked = any(name in edition.findings_of(test) for test in way.tests)
            if kind == "date" and asked:
                request[name] = {"known": self._values.today}
        for name in edition.types:
            tests = [test for test in way.tests if name in edition.findings_of(test)]
            if all(edition.verdict(test, request) == MET for test in tests):
                continue
            for value in self._values.of(name):
                tried = {**request, name: value}
                if all(edition.verdict(test, tried) == MET for test in tests):
                    request[name] = value
                    break
        routes = edition.inlined(edition.logic["routes"])
        for name in sorted(edition.findings_of(routes) - set(request)):
            routed = [{**request, name: value} for value in self._values.of(name)]
            request = min([request, *routed], key=lambda r: _open_routes(edition, r))
        return request if _approved(edition, request) else None

    def _filled(self, edition: Edition, base: Findings) -> dict[str, Any]:
        """The request with all else that is asked given so that little is met."""
        asked = edition.findings_of(edition.logic["criteria"])
        request, outcome = dict(base), edition.decide(base)
        for name in edition.types:
            if name not in asked or name in request:
                continue
            tried = [{**request, name: value} for value in self._values.of(name)[:_FEW]]
            kept = [each for each in tried if edition.decide(each) == outcome]
            if kept:
                request = min(kept, key=lambda each: _met(edition, each))
        return request

    def _once(self, base: Findings) -> Iterator[Findings]:
        """The request, and with one of the findings touched given otherwise."""
        yield base
        for name in self._touched:
            for value in self._values.of(name):
                yield {**base, name: value}

    def _twice(self, base: Findings) -> Iterator[Findings]:
        """The request with two of the findings touched given otherwise."""
        for one, other in itertools.combinations(self._touched, 2):
            pairs = (self._values.of(one)[:_FEW], self._values.of(other)[:_FEW])
            for a, b in itertools.product(*pairs):
                yield {**base, one: a, other: b}

    def _shrink(self, findings: Findings) -> None:
        """Leave out one finding after another, in each turn of the order."""
        names = list(findings)
        for n in range(len(names)):
            order = names[n:] + names[:n]
            self._leave_out(findings, order)
            self._leave_out(findings, order[::-1])

    def _leave_out(self, findings: Findings, order: Sequence[str]) -> None:
        kind = self._decided(findings)
        for name in order:
            part = {n: value for n, value in findings.items() if n != name}
            if self._decided(part) == kind:
                findings = part
            else:
                self._keep(part)
        self._keep(findings)

    def _try_parts(self, findings: Findings) -> None:
        """Every part of a request, but for parts of what neither decides.

        What is not known in a request is not known in less of it either.
        """
        level = {tuple(findings)}
        while level:
            parts = {
                names[:n] + names[n + 1 :] for names in level for n in range(len(names))
            }
            level = set()
            for names in parts if len(findings) <= _EXHAUSTIVE else ():
                part = {name: findings[name] for name in names}
                self._keep(part)
                if any(each != Outcome("pend") for each in self._decided(part)):
                    level.add(names)

    def _keep(self, part: Findings) -> bool:
        """Keep a flip that is smaller than those of its kind: is it one?"""
        before, after = self._decided(part)
        if before is None or after is None or before == after:
            return False
        kept = self._best.get((before, after))
        if kept is not None and _size(kept) <= _size(part):
            return False
        self._best[before, after] = part
        return True


def _open_routes(edition: Edition, findings: Findings) -> int:
    routes = edition.logic["routes"]
    verdicts = [edition.verdict(route["body"], findings) for route in routes]
    return len(verdicts) - verdicts.count(NOT_MET)


def _approved(edition: Edition, findings: Findings) -> bool:
    outcome = edition.decide(findings)
    return outcome is not None and outcome.outcome == "approve"


def _met(edition: Edition, findings: Findings) -> int:
    case = edition.case(findings)
    case.decide()
    return sum(node["verdict"] == MET for node in case.proof)


def _touched(edition: Edition, changes: Sequence[Change]) -> set[str]:
    """The findings received that rules ask about in which the changes show."""
    return set().union(*(_touched_by(edition, change) for change in changes))


def _touched_by(edition: Edition, change: Change) -> set[str]:
    if change.part in _TYPES:
        return _of_type(edition, _TYPES[change.part] or change.name)
    if change.part == "vague":
        return edition.findings_of([change.name.split()[0]])
    if change.part not in _NAMED or change.name == ORDER:
        return set(edition.types)
    names = {change.name}
    hit: list[Any] = [change.name, change.before, change.after]
    rules = edition.logic["criteria"] + edition.logic["routes"]
    for derived in edition.logic["derived"]:
        if not names.isdisjoint(names_in(derived["operation"])):
            names |= {derived.get("finding", derived.get("part"))}
            hit.append(derived["operation"])
    hit += [rule["body"] for rule in rules if not names.isdisjoint(names_in(rule))]
    return edition.findings_of(hit)


def _of_type(edition: Edition, name: str) -> set[str]:
    """The findings of which the type, or that of a part, speaks of a name."""
    records = edition.logic["records"]
    speaking = {
        record for record, parts in records.items() if name in set(names_in(parts))
    }
    return {
        finding
        for finding, kind in edition.types.items()
        if ({name} | speaking) & set(names_in(kind))
    }


#: The parts whose entries rules call by name.
_NAMED = {"classes", "criteria", "derived", "edition", "findings", "limits", "routes"}
#: The parts that are about findings of a type: of this one, or of their own name.
_TYPES = {
    "agents": "agent",
    "aliases": "agent",
    "diagnosis_codes": "code",
    "groups": "agent",
    "records": "",
    "words": "",
}
