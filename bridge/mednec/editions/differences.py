"""What two rule books have different, piece by piece."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from .books import names_in

#: The members of each part that is a list which name one of its entries.
_KEYS = {
    "criteria": ("id",),
    "derived": ("finding", "list", "part"),
    "findings": ("name",),
    "paths": ("path",),
    "procedures": ("procedure",),
    "questions": ("id",),
    "routes": ("id",),
    "vague": ("finding", "word", "when"),
}


#: The name of a change of the order of a part.
ORDER = "in another order"


class Change(NamedTuple):
    """One entry of one part that is ``added``, ``removed`` or ``changed``.

    Of a part of the texts it is ``reworded``.  ``before`` and ``after`` are the
    entry as each book has it, None where it has none.
    """

    part: str
    name: str
    how: str
    before: Any
    after: Any


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Change]:
    """All changes from one rule book to another, logic first."""
    found = list(_changes(old["logic"], new["logic"]))
    for change in _changes(old["texts"], new["texts"]):
        how = "reworded" if change.how == "changed" else change.how
        found.append(change._replace(how=how))
    return found


def _changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterable[Change]:
    for part in [*old, *(part for part in new if part not in old)]:
        before, after = entries(part, old.get(part)), entries(part, new.get(part))
        for name in [*before, *(name for name in after if name not in before)]:
            if name not in after:
                yield Change(part, name, "removed", before[name], None)
            elif name not in before:
                yield Change(part, name, "added", None, after[name])
            elif before[name] != after[name]:
                yield Change(part, name, "changed", before[name], after[name])
        orders = [n for n in before if n in after], [n for n in after if n in before]
        if part in _KEYS and orders[0] != orders[1]:
            yield Change(part, ORDER, "changed", *orders)


def entries(part: str, value: Any) -> dict[str, Any]:
    """The entries of a part by name, in order; a part without has one, itself."""
    if part in _KEYS and isinstance(value, list):
        found: dict[str, Any] = {}
        for entry in value:
            name = " ".join(str(entry[key]) for key in _KEYS[part] if key in entry)
            again = sum(each.partition("#")[0] == name for each in found)
            found[f"{name}#{again + 1}" if again else name] = entry
        return found
    if isinstance(value, dict) and part != "edition":
        return dict(value)
    return {} if value is None else {part: value}


def grouped(changes: Iterable[Change]) -> list[list[Change]]:
    """Changes that can only be made together: one speaks of what another adds."""
    groups: list[list[Change]] = []
    for change in changes:
        joined = [group for group in groups if any(_bound(change, c) for c in group)]
        groups = [group for group in groups if group not in joined]
        groups.append([*(c for group in joined for c in group), change])
    return groups


def _bound(one: Change, other: Change) -> bool:
    def names(speaker: Change, named: Change) -> bool:
        fresh = named.how in ("added", "removed")
        spoken = {*names_in(speaker.before), *names_in(speaker.after)}
        return fresh and not spoken.isdisjoint(named.name.split())

    return names(one, other) or names(other, one)


def applied(
    old: Mapping[str, Any], new: Mapping[str, Any], changes: Iterable[Change]
) -> dict[str, Any]:
    """The logic of a book with some of the changes made that lead to another."""
    logic = copy.deepcopy(dict(old))
    for change in changes:
        part = logic.get(change.part)
        if change.part in _KEYS:
            logic[change.part] = _with_entry(part, new.get(change.part), change)
        elif isinstance(part, dict) and change.part != "edition":
            part[change.name] = change.after
            if change.after is None:
                del part[change.name]
        else:
            logic[change.part] = change.after
    return logic


def _with_entry(rows: Any, others: Any, change: Change) -> list[Any]:
    """The entries of a part with one as it is in the other book, and in its place."""
    found = entries(change.part, rows)
    order = list(entries(change.part, others))
    if change.name == ORDER:
        first = [found[name] for name in order if name in found]
        return first + [row for name, row in found.items() if name not in order]
    if change.after is None:
        return [row for name, row in found.items() if name != change.name]
    if change.name in found:
        return list((found | {change.name: change.after}).values())
    names = list(found)
    before = order[: order.index(change.name)]
    places = [names.index(name) for name in before if name in found]
    place = max(places, default=-1) + 1
    kept = list(found.values())
    return [*kept[:place], change.after, *kept[place:]]
