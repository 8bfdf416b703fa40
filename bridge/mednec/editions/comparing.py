"""Two rule books side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..checker import RULEBOOK, Unreadable, digest
from .books import Edition, names_in
from .differences import Change, applied, differences, grouped
from .flips import Flip, flips
from .ways import Way, same_decisions, ways

#: So many requests are tried for one effect, a quarter of them under one reading,
#: before the search is cut short.
_MOST = 8000


@dataclass(frozen=True)
class Effect:
    """Changes of logic that only go together, and what they do.

    ``flips`` has for each kind of flip the smallest request found, under
    ``readings`` where the first option of each question shows none.  ``same``
    is true where no request can tell the editions apart by these changes, under
    the first option of each question or with one of them answered otherwise;
    ``cut_short`` where there was more to try than is tried.
    """

    changes: tuple[Change, ...]
    flips: tuple[Flip, ...]
    readings: Mapping[str, str]
    same: bool
    cut_short: bool


@dataclass(frozen=True)
class EditionComparison:
    """What is different between two rule books.

    ``effects`` are the changes of logic with what they do, ``reworded`` those
    of the texts, which no request can tell; ``gained`` and ``lost`` the ways
    to be approved.
    """

    effects: tuple[Effect, ...]
    reworded: tuple[Change, ...]
    gained: tuple[Way, ...]
    lost: tuple[Way, ...]


def compare(
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    watch: Callable[[int, int], None] | None = None,
) -> EditionComparison:
    """Compare two rule books, objects of the format ``mednec-rulebook/1``.

    Each decides by being interpreted.  ``watch`` is told how many effects are
    done, of how many.  Raises checker.Unreadable where one is no rule book or
    has not the digests it names.
    """
    for book in (old, new):
        _sound(book)
    changes = differences(old, new)
    logic = [change for change in changes if change.part in _parts(old, new)]
    groups = grouped(logic)
    effects = []
    for n, group in enumerate(groups, 1):
        effects.append(_effect(old, new, group))
        if watch:
            watch(n, len(groups))
    before, after = ways(Edition(old)), ways(Edition(new))
    return EditionComparison(
        tuple(effects),
        tuple(change for change in changes if change not in logic),
        tuple(_without(after, before)),
        tuple(_without(before, after)),
    )


def _sound(book: Mapping[str, Any]) -> None:
    if book.get("format") != RULEBOOK:
        raise Unreadable(f"no {RULEBOOK}")
    for part, named in (("logic", "logic_digest"), ("texts", "text_digest")):
        if digest(book.get(part)) != book.get(named):
            raise Unreadable(f"the {named} is not that of its {part}")


def _parts(*books: Mapping[str, Any]) -> set[str]:
    return {part for book in books for part in book["logic"]}


#: Parts of the logic that say what the others mean.  Both books are interpreted
#: alike here, whatever they say, so that no request is looked for.
EXPLAINING = {"meanings", "operations"}


def _without(ways_: Sequence[Way], others: Sequence[Way]) -> list[Way]:
    """The ways that are not among the others, by path and criteria."""
    left = Counter((way.path, way.criteria) for way in others)
    found = []
    for way in ways_:
        left[way.path, way.criteria] -= 1
        if left[way.path, way.criteria] < 0:
            found.append(way)
    return found


def _effect(
    old: Mapping[str, Any], new: Mapping[str, Any], group: Sequence[Change]
) -> Effect:
    if all(change.part in EXPLAINING for change in group):
        return Effect(tuple(group), (), {}, False, False)
    alone = {"logic": applied(old["logic"], new["logic"], group)}

    def same(readings: Mapping[str, str]) -> bool:
        return same_decisions(Edition(old, readings), Edition(alone, readings))

    if all(same(readings) for readings in _switches(old, new, [])):
        return Effect(tuple(group), (), {}, True, False)
    left, cut_short = _MOST, False
    for readings in _switches(old, new, group):
        if left and not same(readings):
            editions = Edition(old, readings), Edition(new, readings)
            share = min(left, _MOST // 4)
            found, unused = flips(*editions, group, share)
            left -= share - unused
            cut_short |= not unused
            if found:
                return Effect(tuple(group), tuple(found), readings, False, not unused)
    return Effect(tuple(group), (), {}, False, cut_short or not left)


def _switches(
    old: Mapping[str, Any], new: Mapping[str, Any], group: Sequence[Change]
) -> list[dict[str, str]]:
    """No question answered otherwise, then each of those that the changes touch."""
    named = {change.name for change in group}
    spoken = set(names_in([c.before for c in group] + [c.after for c in group]))
    options: dict[str, list[str]] = {}
    for book in (old, new):
        for part in ("criteria", "derived", "routes"):
            for rule in book["logic"][part]:
                if not named.isdisjoint(names_in(rule)):
                    spoken |= set(names_in(rule))
        for question in book["logic"]["questions"]:
            if question["id"] in spoken or not group:
                options.setdefault(question["id"], []).extend(question["options"])
    switches = [{q: option} for q, each in options.items() for option in {*each}]
    return [{}, *sorted(switches, key=str)]
