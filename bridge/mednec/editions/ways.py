"""The ways to be approved that a rule book has."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..checker import canonical
from .books import Edition, names_in

#: The parts of the logic whose entries criteria name, and so can be resolved.
_RESOLVED = ("classes", "criteria", "limits")


class Way(NamedTuple):
    """Conditions of one path that suffice together.

    ``tests`` are constructs of the book, ``criteria`` the innermost ones they
    stand in.
    """

    path: str
    criteria: tuple[str, ...]
    tests: tuple[Any, ...]


def ways(edition: Edition) -> list[Way]:
    """Every minimal way of each path, in the order of the book."""
    paths = [(path["path"], path["root"]) for path in edition.logic["paths"]]
    return [way for path, root in paths for way in _ways_of(edition, path, root)]


def _ways_of(edition: Edition, path: str, root: str) -> list[Way]:
    found = [
        Way(path, tuple(dict.fromkeys(ids)), tuple(tests))
        for ids, tests in _multiplied(edition, {"criterion": root}, root)
    ]
    keys = [{canonical(test) for test in way.tests} for way in found]
    return [way for n, way in enumerate(found) if not _absorbed(keys, n)]


def _absorbed(keys: list[set[str]], n: int) -> bool:
    """Does another way ask for less, or an earlier one for the same?"""
    return any(
        other < keys[n] or (other == keys[n] and m < n) for m, other in enumerate(keys)
    )


def _multiplied(
    edition: Edition, body: Any, criterion: str
) -> Iterator[tuple[list[str], list[Any]]]:
    """The criteria and tests of each way through a body."""
    body = edition.chosen(body)
    if body == "nothing":
        return
    if body == "anything":
        yield [], []
    elif "criterion" in body:
        id_ = body["criterion"]
        yield from _multiplied(edition, edition.criteria[id_], id_)
    elif "or" in body:
        for part in body["or"]:
            yield from _multiplied(edition, part, criterion)
    elif "and" in body:
        parts = [list(_multiplied(edition, p, criterion)) for p in body["and"]]
        for row in itertools.product(*parts):
            yield [i for ids, _ in row for i in ids], [t for _, ts in row for t in ts]
    else:
        yield [criterion], [body]


def same_decisions(old: Edition, new: Edition) -> bool:
    """Must two editions decide alike, whatever names and order they use?

    They must where they approve by the same ways, or where unknowns are not
    completed are built alike, and all that criteria do not name is the same.
    """
    found = []
    for edition in (old, new):
        rest = {k: v for k, v in edition.logic.items() if k not in _RESOLVED}
        # What is derived, with which limits, must be the same to the letter.
        named = set(names_in(edition.logic["derived"]))
        limits = edition.logic["limits"]
        rest |= {name: limit for name, limit in limits.items() if name in named}
        outside = [edition.logic["routes"], edition.logic["edition"]]
        found.append((rest, _meaning(edition, outside), _approvals(edition)))
    return found[0] == found[1]


def _approvals(edition: Edition) -> Any:
    """By what each path, and each gate to another, is met."""
    procedures = {
        each["procedure"]: (each["of"], edition.chosen(each["value"]))
        for each in edition.logic["procedures"]
    }
    roots = [path["root"] for path in edition.logic["paths"]]
    gates, other = procedures["second_path"]
    if other != "none":
        roots += [name for name in gates if name not in roots]
    bodies = {
        name: edition.criteria[name] for name in roots if name in edition.criteria
    }
    if procedures["unknowns"][1] != "completions":
        return {name: _built(edition, body) for name, body in bodies.items()}
    return {
        name: {
            frozenset(canonical(_meaning(edition, test)) for test in way.tests)
            for way in _ways_of(edition, name, name)
        }
        for name in bodies
    }


def _built(edition: Edition, body: Any) -> str:
    """A body with its criteria in their place, and its parts in one order."""
    chosen = edition.chosen(body)
    if "criterion" in chosen:
        return _built(edition, edition.criteria[chosen["criterion"]])
    for how in ("and", "or"):
        if how in chosen:
            parts = sorted({_built(edition, part) for part in chosen[how]})
            return parts[0] if len(parts) == 1 else canonical([how, parts])
    return canonical(_meaning(edition, chosen))


def _meaning(edition: Edition, construct: Any) -> Any:
    """A construct with what each name stands for in place of the name."""
    chosen = edition.chosen(construct)
    if isinstance(chosen, list):
        return [_meaning(edition, each) for each in chosen]
    if isinstance(chosen, dict):
        if "criterion" in chosen:
            return _meaning(edition, edition.criteria[chosen["criterion"]])
        inner = {key: _meaning(edition, value) for key, value in chosen.items()}
        if "isa" in chosen:
            inner["isa"] = edition.chosen(edition.logic["classes"][chosen["isa"]])
        return inner
    if chosen in edition.logic["limits"]:
        return edition.logic["limits"][chosen]
    return chosen
