"""What was received, settled to the states of the findings."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

from second_reader.documents import need
from second_reader.operations import OPERATIONS
from second_reader.states import ABSENT, IMPOSSIBLE, UNCLEAR, State, fits, known

LITERALS = {"open", "closed", "any_kinase", "bcr_abl1", "last_day", "next_day"}


class Settled:
    """What was received, and the states it settles to under the readings."""

    def __init__(self, logic: dict[str, Any], certificate: dict[str, Any]) -> None:
        self.logic, self.readings = logic, certificate["readings"]
        self.sources, self.received = certificate["sources"], certificate["findings"]
        self.declared = {f["name"]: f for f in logic["findings"]}
        self.types = {d.get("finding"): d["type"] for d in logic["derived"]} | {
            name: f["type"] for name, f in self.declared.items()
        }
        need(set(self.received) <= set(self.declared), "an unknown finding")
        need(None not in self.received.values(), "a finding that is null")
        self.settled = {name: self.settle(name) for name in self.declared}
        self.states = dict(self.settled)
        for derived in logic["derived"]:
            self.derive(derived)

    def chosen(self, construct: Any) -> Any:
        """What stands where a reading is: what the option selected means."""
        while isinstance(construct, dict) and "reading" in construct:
            construct = construct["options"][self.readings[construct["reading"]]]
        return construct

    def settle(self, name: str) -> State:
        """The state of a finding received, or of what stands for one left out."""
        kind, omitted = self.declared[name]["type"], self.declared[name]["omitted"]
        state = self.state(name, kind, self.received.get(name))
        if state != ABSENT or omitted == "unknown":
            return state
        if "same_as" in omitted:
            return self.settle(omitted["same_as"])
        is_list = isinstance(kind, dict) and "list" in kind
        return State("list") if is_list else known(omitted["assumed"])

    def state(self, name: str, kind: Any, value: Any) -> State:
        """The state of one value received."""
        if value is None:
            return ABSENT
        ((form, given),) = value.items()
        listed = kind["list"] if isinstance(kind, dict) and "list" in kind else None
        if listed and form == "items":
            need(isinstance(given, list), f"{name}: items are no list")
            return State("list", elements=tuple(self.parts(listed, e) for e in given))
        if form == "conflict":
            states = [self.state(name, kind, each) for each in given]
            if len(states) < 2 or any(s.kind != "values" for s in states):
                return UNCLEAR
            return known(*(v for s in states for v in s.values))
        if form == "absent" and given in ("asked_unknown", "not_performed"):
            return ABSENT
        odd = kind == "text" and form == "unrecognized"  # something that was no text
        need(
            isinstance(given, str)
            and (listed or odd or fits(self.logic, kind, given) == (form == "known")),
            f"{name}: {form} does not fit {str(given)[:40]!r}",
        )
        if form in ("impossible", "unrecognized"):
            return IMPOSSIBLE if form == "impossible" else UNCLEAR
        if form == "strange" and kind == "agent":
            return State("strange", (given,))
        need(form == "known" and not listed, f"{name}: {form}")
        if isinstance(kind, dict) and "number" in kind:
            return known(Fraction(given))
        return known(*self.leaves_open(name, given))

    def leaves_open(self, name: str, word: str) -> list[str]:
        """The word, or the values that a vague word leaves open."""
        for vague in self.logic["vague"]:
            when = {} if vague["when"] == "always" else vague["when"]
            holds = all(self.readings[q] == option for q, option in when.items())
            if (vague["finding"], vague["word"]) == (name, word) and holds:
                return list(vague["leaves_open"])
        return [word]

    def parts(self, kind: Any, given: Any) -> dict[str, State]:
        """The parts of an element; one that is no record has its type as its part."""
        if not isinstance(kind, dict):
            return {kind: self.state(kind, kind, given)}
        parts = {p["name"]: p["type"] for p in self.logic["records"][kind["record"]]}
        need(set(given) <= set(parts), "an unknown part")
        return {p: self.state(p, type_, given.get(p)) for p, type_ in parts.items()}

    def derive(self, derived: dict[str, Any]) -> None:
        """Put a derived finding, or a derived part of each element, in its place."""
        rule, name = self.chosen(derived["operation"]), derived.get("finding")

        def apply(element: dict[str, State]) -> State:
            inputs = [self.meant(n, element, self.settled) for n in rule["to"]]
            return OPERATIONS[rule["apply"]](self, rule["to"], *inputs)

        if name:
            self.states[name] = apply({})
        else:
            whole = self.states[derived["list"]]
            self.states[derived["list"]] = replace(
                whole,
                elements=tuple(e | {derived["part"]: apply(e)} for e in whole.elements),
            )

    def meant(
        self,
        name: str,
        element: dict[str, State],
        lists: dict[str, State] | None = None,
    ) -> Any:
        """What a name stands for: a part, a finding, a limit or a plain word."""
        if name in element:
            return element[name]
        if lists and name in lists and lists[name].kind == "list":
            return lists[name]
        if name in self.logic["limits"]:
            limit = self.logic["limits"][name]
            date = limit["unit"] == "date"
            return known(limit["value"] if date else Fraction(limit["value"]))
        need(name in self.states or name in LITERALS, f"an unknown name: {name}")
        return self.states.get(name, name)
