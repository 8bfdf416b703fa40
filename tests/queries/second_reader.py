"""A second reading of certificates and rule books.

It was written from ``kb/proving.md`` and the sentences of the rule book alone,
by who had not read the program: where it and a certificate disagree, a rule,
a sentence or this is wrong.  Standard library only.

    python second_reader.py CERT [--rulebook FILE] [--explain]

Exit 0: accepted; 1: refused, with the first thing that is wrong; 2: unreadable.
"""

import argparse
import datetime
import hashlib
import itertools
import json
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any, NoReturn

MEMBERS = {
    "decision",
    "findings",
    "format",
    "hash",
    "proof",
    "readings",
    "rulebook",
    "sources",
    "trusted",
}
LITERALS = {"open", "closed", "any_kinase", "bcr_abl1", "last_day", "next_day"}
MET, NOT_MET, UNKNOWN = "met", "not_met", "unknown"
LARGEST, DEEPEST, COMBINATIONS, SPLITS = 20_000_000, 60, 20_000, 20_000
NUMBER, DATE = re.compile(r"-?[0-9]{1,60}(\.[0-9]{1,60})?"), re.compile(r"[0-9-]{10}")
CODE = re.compile(r"[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?")
TRANSCRIPT = {
    "bcr",
    "abl",
    "abl1",
    "bcrabl",
    "bcrabl1",
    "transcript",
    "transcripts",
    "p190",
    "p210",
    "p230",
    "e1a2",
    "e13a2",
    "e14a2",
    "e19a2",
    "b2a2",
    "b3a2",
}
Bound = tuple[Fraction, bool] | None  # a number, and whether it is included


class UnreadableError(Exception):
    """The certificate or the rule book is no such document."""


class RefusedError(Exception):
    """The certificate says something that does not follow."""


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


def need(holds: bool, what: str) -> None:
    """What does not hold makes a document unreadable."""
    if not holds:
        raise UnreadableError(what)


def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object, unless a key stands in it twice."""
    need(len(dict(pairs)) == len(pairs), "a key stands twice in one object")
    return dict(pairs)


def no_number(text: str) -> NoReturn:
    raise UnreadableError(f"a bare number: {text[:20]}")


def load(path: Path, version: str) -> dict[str, Any]:
    """The object in a file of a known format, if it is not too large or too deep."""
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    need(len(data) <= LARGEST, f"larger than {LARGEST} bytes")
    found = json.loads(
        data.decode(),
        object_pairs_hook=unique,
        parse_int=no_number,
        parse_float=no_number,
        parse_constant=no_number,
    )
    level = [found]
    for _ in range(DEEPEST):
        rows = [x.values() if isinstance(x, dict) else x for x in level]
        level = [x for row in rows for x in row if isinstance(x, dict | list)]
    need(not level, f"nested deeper than {DEEPEST}")
    need(isinstance(found, dict) and found.get("format") == version, f"not {version}")
    return dict(found)


def canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(value: Any) -> str:
    return hashlib.sha256(canonical(value).encode()).hexdigest()


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


def lifted(function: Callable[..., State]) -> Callable[..., State]:
    """An operation computed for each value of its inputs; the results together."""

    def operation(_case: "Case", _names: list[str], *inputs: Any) -> State:
        columns = [(x,) if isinstance(x, str) else x.values or (x,) for x in inputs]
        results = [function(*row) for row in combinations(columns)]
        if any(s.kind == "absent" for s in results):
            return next(s for s in results if s.kind == "absent")
        if all(s.kind == "values" for s in results):
            return known(*(v for s in results for v in s.values))
        rows = [ends(s) for s in results]  # the range about values and ranges
        low = (
            None
            if any(r[0] is None for r in rows)
            else min((r[0], not r[2]) for r in rows)
        )
        high = (
            None if any(r[1] is None for r in rows) else max((r[1], r[3]) for r in rows)
        )
        return between(low and (low[0], not low[1]), high)

    return operation


def documented(case: "Case", names: list[str], finding: State) -> State:
    of = {source["of"] for source in case.sources}
    each = [f"{names[0]}[{n}]" in of for n in range(len(finding.elements))]
    sourced = names[0] in of or (finding.kind == "list" and all(each))
    return finding if sourced else ABSENT if finding == ABSENT else UNCLEAR


def dose(rounds: bool) -> Callable[..., State]:
    """daily_dose and rounded_daily_dose."""

    def operation(value: Any, unit: Any, cap: Any, m2: Any, kg: Any) -> State:
        if IMPOSSIBLE in (value, cap):
            return IMPOSSIBLE
        sizes = {"mcg/day": Fraction(1), "mg/day": Fraction(1000)}
        sizes |= {"mcg/m2/day": m2, "mcg/kg/day": kg}
        size = sizes[unit] if isinstance(unit, str) else ABSENT
        limit = cap if isinstance(cap, Fraction) else None
        over_zero = (Fraction(0), False)
        if isinstance(size, State) or isinstance(value, State):
            return between(over_zero, None if limit is None else (limit, True))
        amount = value * size
        if rounds and unit in ("mcg/m2/day", "mcg/kg/day"):
            scale = 10 ** len(decimal(value).partition(".")[2])
            amount = Fraction((amount * scale + Fraction(1, 2)) // 1, scale)
        if cap == UNCLEAR:
            return between(over_zero, (amount, True))
        return known(amount if limit is None else min(amount, limit))

    return lifted(operation)


def dose_for_weight(kg: Any, m2: Any, band: Any, per_m2: Any, ceiling: Any) -> State:
    if isinstance(kg, Fraction) and kg >= band:
        return known(ceiling)
    if isinstance(m2, State):
        return between((Fraction(0), False), (ceiling, True))
    light = min(per_m2 * m2, ceiling)
    heavy = light if isinstance(kg, Fraction) else ceiling
    return known(light) if heavy == light else between((light, True), (heavy, True))


def percent(value: Any, unit: Any, comparator: Any, method: Any = ABSENT) -> State:
    """percent_of_cells, and percent_of_any where no method is given."""
    words = re.findall(r"[^\W_]+", method) if isinstance(method, str) else []
    lower = [w.lower() for w in words]
    scale = "international scale" in " ".join(lower) or "IS" in words
    if method == UNCLEAR or scale or TRANSCRIPT & set(lower):
        return UNCLEAR
    if comparator == UNCLEAR or isinstance(value, State) or isinstance(unit, State):
        return UNCLEAR
    number = value * {"percent": 1, "fraction": 100}[unit]
    if not 0 <= number <= 100:
        return IMPOSSIBLE
    if isinstance(comparator, State):
        return known(number)
    limit = (number, "=" in comparator)
    return between(ZERO, limit) if "<" in comparator else between(limit, HUNDRED)


def moved(date: str, days: int) -> str:
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days)).isoformat()


def years_before(years: Any, leap: str, date: Any, after: int = 0) -> State:
    if isinstance(date, State):
        return date
    year = f"{int(date[:4]) - int(years):04}"
    leaps = [fits({}, "date", f"{y}-02-29") for y in (date[:4], year)]
    found = year + date[4:]
    if date[4:] == "-02-29" and not leaps[1]:
        found = year + ("-02-28" if leap == "last_day" else "-03-01")
    # 29 February rolls forward to 1 March, so it reaches a 1 March already
    if date[4:] == "-03-01" and leap == "next_day" and leaps == [False, True]:
        found = year + "-02-29"
    return known(moved(found, after))


def day_after_years_before(years: Any, leap: str, date: Any) -> State:
    return years_before(years, leap, date, 1)


def days_before(days: Any, date: Any) -> State:
    return date if isinstance(date, State) else known(moved(date, -int(days)))


def not_after(date: Any, last: Any) -> State:
    wrong = isinstance(date, str) and isinstance(last, str) and date > last
    return IMPOSSIBLE if wrong else date if isinstance(date, State) else known(date)


def not_before(date: Any, first: Any) -> State:
    wrong = isinstance(date, str) and isinstance(first, str) and date < first
    return IMPOSSIBLE if wrong else date if isinstance(date, State) else known(date)


def families(case: "Case", code: str) -> tuple[set[str], bool]:
    """The diagnoses a code speaks of (none: it names no rival); is it a neoplasm?"""
    table, category = case.logic["diagnosis_codes"].items(), code[:3]
    spoken = {
        d
        for d, prefixes in table
        for p in prefixes
        if code.startswith(p) or p.startswith(code)
    }
    neoplasm = "C00" <= category <= "D09" or "D37" <= category <= "D49"
    if not spoken and (neoplasm or category < "C" or "D90" <= category < "R"):
        spoken = {"other"}
    return spoken, neoplasm


def consistent_with_codes(
    case: "Case", _names: list[str], diagnosis: State, codes: State
) -> State:
    given = [element["code"] for element in codes.elements]
    if codes.why or any(code.kind == "absent" for code in given):
        return UNCLEAR
    named = [families(case, c.values[0]) for c in given if len(c.values) == 1]
    fitting = [not spoken.isdisjoint(diagnosis.values) for spoken, _ in named if spoken]
    rival = any(n and s.isdisjoint(diagnosis.values) for s, n in named)
    return UNCLEAR if rival or (fitting and not any(fitting)) else diagnosis


def planned_regimen(
    case: "Case",
    _names: list[str],
    regimen: State,
    agents: State,
    kinases: str,
    names: str,
) -> State:
    """What the regimen stated and the one the agents make both allow."""
    if regimen.kind == "absent" and regimen != ABSENT:
        return UNCLEAR
    if agents == ABSENT:
        return regimen
    drugs = [element["agent"] for element in agents.elements]
    if agents.kind == "absent" or any(d.kind == "absent" for d in drugs):
        return UNCLEAR
    made, count = set(), {"antineoplastic": 1, "multiagent": 2}
    for row in combinations([d.values for d in drugs]):
        reached = {(False, 0)}  # a TKI?  how many other antineoplastic agents?
        listed = {name for name in row if name in case.logic["agents"]}
        for name in [*listed, *(name for name in row if name not in listed)]:
            group = case.logic["agents"].get(name)
            roles = (
                {case.logic["groups"][group]}
                if group
                else {"antineoplastic", "multiagent", "none", "tki"}
            )
            if group == "other_kinase_inhibitor" and kinases == "any_kinase":
                roles = {"tki"}
            if not group and names == "closed":
                roles.remove("tki")
            reached = {
                (tki or role == "tki", min(2, number + count.get(role, 0)))
                for tki, number in reached
                for role in roles
            }
        alone = ("monotherapy", "with_one_other_agent", "with_multiagent_therapy")
        made |= {
            alone[number]
            if not tki
            else "with_tki_and_multiagent_therapy"
            if number
            else "with_tki"
            for tki, number in reached
        }
    stated = set(regimen.values) or made
    return known(*(made & stated or made | stated))


OPERATIONS: dict[str, Callable[..., State]] = {
    "consistent_with_codes": consistent_with_codes,
    "daily_dose": dose(rounds=False),
    "day_after_years_before": lifted(day_after_years_before),
    "days_before": lifted(days_before),
    "documented": documented,
    "dose_for_weight": lifted(dose_for_weight),
    "not_after": lifted(not_after),
    "not_before": lifted(not_before),
    "on_record": lambda _case, _names, finding: known(
        "true" if finding == known("true") else "false"
    ),
    "percent_of_any": lifted(percent),
    "percent_of_cells": lifted(percent),
    "planned_regimen": planned_regimen,
    "rounded_daily_dose": dose(rounds=True),
    "same": lambda _case, _names, finding: finding,
    "unless_above": lambda _case, _names, number, limit: (
        UNCLEAR if reaches(limit, number) == NOT_MET else number
    ),
    "years_before": lifted(years_before),
}


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


class Case:
    """What was received, under the readings, and the proof made of it."""

    def __init__(self, logic: dict[str, Any], certificate: dict[str, Any]) -> None:
        self.logic, self.readings = logic, certificate["readings"]
        self.sources, self.received = certificate["sources"], certificate["findings"]
        self.criteria = {c["id"]: c["body"] for c in logic["criteria"]}
        self.declared = {f["name"]: f for f in logic["findings"]}
        self.types = {d.get("finding"): d["type"] for d in logic["derived"]} | {
            name: f["type"] for name, f in self.declared.items()
        }
        self.proof: list[dict[str, Any]] = []
        self.open: list[tuple[str, list[str]]] = []  # what a completion may give
        self.given: dict[str, str] = {}  # what the completion at hand gives
        self.splits = 0
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

    def node(self, id_: str, body: Any, element: dict[str, State]) -> str:
        """Write a node and, below it, those of its body; its verdict."""
        need(len(self.proof) < COMBINATIONS, "an endless proof")
        entry = {"id": id_, "verdict": UNKNOWN}
        self.proof.append(entry)
        body = self.chosen(body)
        several = isinstance(body, dict) and bool({"and", "or"} & set(body))
        entry["verdict"] = self.judge(body, id_ if several else f"{id_}/1", element)
        return entry["verdict"]

    def judge(self, body: Any, at: str, element: dict[str, State]) -> str:
        """The verdict of a body at an address."""
        body, mark = self.chosen(body), len(self.open)
        if isinstance(body, str):
            return {"anything": MET, "nothing": NOT_MET}[body]
        if "criterion" in body:
            return self.node(body["criterion"], self.criteria[body["criterion"]], {})
        if "and" in body or "or" in body:
            ((how, parts),) = body.items()
            verdict = joined(
                how,
                [self.judge(p, f"{at}/{n}", element) for n, p in enumerate(parts, 1)],
            )
            if verdict != UNKNOWN:
                del self.open[mark:]  # what decides nothing need not be split on
            return verdict
        entry: dict[str, Any] = {"id": at, "verdict": UNKNOWN}
        self.proof.append(entry)
        name = (
            body["test"]
            if "test" in body
            else next(body[q] for q in ("some", "every", "latest") if q in body)
        )
        state = self.meant(name, element)
        entry["found"] = shown(state)
        verdict = (
            self.test(body, state, element)
            if "test" in body
            else (self.over(body, state, at))
        )
        if verdict == UNKNOWN and not element:
            verdict = self.completed(name, body, state)
        entry["verdict"] = verdict
        return verdict

    def over(self, body: dict[str, Any], state: State, at: str) -> str:
        """The verdict of some, every or latest of a list."""
        if state.kind != "list":
            return UNKNOWN
        numbered, mark = list(enumerate(state.elements, 1)), len(self.open)
        if "latest" in body:
            sure = [e["date"].values for e in state.elements]
            last = max((v for v in sure if len(v) == 1), default=())
            numbered = [
                (n, e)
                for n, e in numbered
                if len(e["date"].values) != 1 or e["date"].values == last
            ]
        verdicts = [self.node(f"{at}/{n}", body["body"], e) for n, e in numbered]
        del self.open[mark:]
        if "latest" in body and verdicts:
            return verdicts[0] if len(set(verdicts)) == 1 else UNKNOWN
        return joined("and" if "every" in body else "or", verdicts)

    def test(self, body: dict[str, Any], state: State, element: Any) -> str:
        """The verdict of a test of a state."""
        if "at_least" in body:
            return reaches(state, self.meant(body["at_least"], element))
        if "at_most" in body:
            return reaches(self.meant(body["at_most"], element), state)
        class_ = self.chosen(self.logic["classes"].get(body.get("isa"), {}))
        if state.kind == "strange" and class_.get("unlisted") == "closed":
            return NOT_MET
        if state.kind != "values":
            return UNKNOWN
        holds: dict[str, Callable[[str], bool]] = {
            "in": lambda v: v in body["in"],
            "other_than": lambda v: v not in body["other_than"],
            "names": lambda v: v in class_["names"],
            "names_other_than": lambda v: v not in class_["names_other_than"],
            "agents": lambda v: self.logic["agents"].get(v) in class_["agents"],
            "codes": lambda v: v in class_["codes"] or not families(self, v)[0],
        }
        (key,) = set(holds) & (set(body) | set(class_))
        found = {holds[key](v) for v in state.values}
        return UNKNOWN if len(found) != 1 else MET if found.pop() else NOT_MET

    def completed(self, name: str, body: dict[str, Any], state: State) -> str:
        """What the completion at hand gives; else unknown, to be split on."""
        words = "in" in body or "other_than" in body
        key, choices = canonical(body), [MET, NOT_MET]
        if words:
            all_ = self.logic["words"][self.types[name]["word"]]
            key, choices = (
                name,
                list(state.values)
                or [w for word in all_ for w in self.leaves_open(name, word)],
            )
        if key not in self.given:
            self.open.append((key, sorted(set(choices))))
            return UNKNOWN
        return self.test(body, known(self.given[key]), {}) if words else self.given[key]

    def completions(self, body: Any, given: dict[str, str]) -> set[str]:
        """The verdicts that the completions of what is unknown give a body."""
        self.splits += 1
        need(self.splits < SPLITS, "too many completions")
        proof, self.proof, self.open, self.given = self.proof, [], [], given
        found = {self.judge(body, "", {})}
        self.proof, self.given = proof, {}
        if found == {UNKNOWN}:
            ((key, choices), *_), found = self.open, set()
            for choice in choices:
                if len(found) < 2:
                    found |= self.completions(body, given | {key: choice})
        return found

    def procedure(self, name: str) -> tuple[list[str], str]:
        row = next(p for p in self.logic["procedures"] if p["procedure"] == name)
        return row["of"], self.chosen(row["value"])

    def routed(self) -> tuple[list[str], bool]:
        """The routes a request is referred by, and whether one is left open."""
        routes = {r["id"]: r["body"] for r in self.logic["routes"]}
        verdicts = {id_: self.node(f"route/{id_}", b, {}) for id_, b in routes.items()}
        met = [id_ for id_, verdict in verdicts.items() if verdict == MET]
        unknown = [id_ for id_, verdict in verdicts.items() if verdict == UNKNOWN]
        if met or not unknown:
            return met, False
        if self.completions({"or": [routes[id_] for id_ in unknown]}, {}) == {MET}:
            return unknown, False
        of, value = self.procedure("unknown_route")
        return [], any(
            MET in self.completions(routes[id_], {})
            for id_ in unknown
            if value == "open" or self.chosen(routes[id_])["test"] not in of
        )

    def edition(self) -> str:
        verdict, body = self.node("edition", self.logic["edition"], {}), self.logic
        if verdict != UNKNOWN:
            return "this" if verdict == MET else "earlier"
        state = self.states[self.chosen(body["edition"])["test"]]
        return "assumed" if state == ABSENT else "unknown"

    def path(self, root: str) -> str:
        """approve, deny or open."""
        found = {self.node(root, self.criteria[root], {})}
        if found == {UNKNOWN} and self.procedure("unknowns")[1] == "completions":
            found = self.completions({"criterion": root}, {})
        return {MET: "approve", NOT_MET: "deny"}.get(
            found.pop() if len(found) == 1 else UNKNOWN, "open"
        )

    def paths(self) -> tuple[dict[str, str], set[tuple[str, str | None]]]:
        """The results of the paths evaluated, and what the request comes to."""
        every = {p["path"]: p for p in self.logic["paths"]}
        asked = self.states[self.logic["paths"][0]["asked_by"]].values
        silent = self.procedure("unknown_path")[1]
        asked = asked or (tuple(every) if silent == "open" else (silent,))
        results = {n: self.path(p["root"]) for n, p in every.items() if n in asked}
        (gated, gate), other = self.procedure("second_path")
        counting = set(results)
        if gated in results and other != "none":
            verdict = next(n["verdict"] for n in self.proof if n["id"] == gate)
            if verdict != MET:
                counting.add(other)
                if other not in results:
                    results[other] = self.path(every[other]["root"])
            if verdict == NOT_MET:
                counting.remove(gated)
        return results, {
            (results[n], every[n]["months"] if results[n] == "approve" else None)
            for n in counting
        }

    def decide(self) -> dict[str, Any]:
        """The decision; the proof is made on the way."""
        decision: dict[str, Any] = {
            "outcome": "pend",
            "months": None,
            "paths": [],
            "edition": None,
        }
        decision["refers_to"], waits = self.routed()
        if decision["refers_to"]:
            return decision | {"outcome": "refer"}
        decision["edition"] = self.edition()
        if decision["edition"] == "earlier":
            return decision
        results, comes_to = self.paths()
        decision["paths"] = [{"path": n, "result": r} for n, r in results.items()]
        (result, months), *others = comes_to
        if others or waits or decision["edition"] == "unknown" or result == "open":
            return decision
        return decision | {"outcome": result, "months": months}


def joined(how: str, verdicts: list[str]) -> str:
    """Strong Kleene: one not met decides an `and`, one met an `or`."""
    deciding, other = (NOT_MET, MET) if how == "and" else (MET, NOT_MET)
    if deciding in verdicts:
        return deciding
    return UNKNOWN if UNKNOWN in verdicts else other


def agree(said: Any, found: Any, what: str) -> None:
    if said != found:
        raise RefusedError(f"{what}: says {canonical(said)}, not {canonical(found)}")


def objects(value: Any) -> Iterable[dict[str, Any]]:
    """Every object in a value."""
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value:
        if isinstance(each, dict | list):
            yield from objects(each)


def lint(logic: dict[str, Any]) -> None:
    """The rule book names nothing unknown, and no criterion is below itself."""
    questions = {q["id"]: sorted(q["options"]) for q in logic["questions"]}
    names = (
        {f["name"] for f in logic["findings"]}
        | {"code", "agent"}
        | {d.get("finding", d.get("part")) for d in logic["derived"]}
        | {p["name"] for parts in logic["records"].values() for p in parts}
    )
    criteria = {c["id"]: c["body"] for c in logic["criteria"]}
    meant = {
        "test": names,
        "criterion": criteria,
        "isa": logic["classes"],
        "apply": OPERATIONS,
        "reading": questions,
        "at_least": names | set(logic["limits"]),
        "at_most": names | set(logic["limits"]),
    }
    for part in ("criteria", "routes", "edition", "classes", "derived", "procedures"):
        for each in objects(logic[part]):
            for key in set(each) & set(meant):
                need(each[key] in meant[key], f"unknown {key}: {each[key]}")
            if "reading" in each:
                need(set(each["options"]) <= set(questions[each["reading"]]), "options")
    plain = {f["name"] for f in logic["findings"] if f["omitted"] == "unknown"}
    for finding in logic["findings"]:
        omitted = finding["omitted"]
        if isinstance(omitted, dict) and "same_as" in omitted:
            need(omitted["same_as"] in plain, "a same_as of no plain finding")
    below = {
        c: {o["criterion"] for o in objects([body]) if "criterion" in o}
        for c, body in criteria.items()
    }
    while leaves := [c for c, under in below.items() if not under & set(below)]:
        below = {c: under for c, under in below.items() if c not in leaves}
    need(not below, f"a cycle of criteria: {', '.join(sorted(below))}")


def check(certificate: dict[str, Any], book: dict[str, Any]) -> list[dict[str, Any]]:
    """The nodes of the certificate; an error where it does not follow."""
    need(set(certificate) == MEMBERS, "members missing or unknown")
    rest = {member: v for member, v in certificate.items() if member != "hash"}
    agree(certificate["hash"], digest(rest), "hash")
    logic = book["logic"]
    agree(
        certificate["rulebook"],
        {
            "guideline": book["guideline"],
            "edition": book["edition"],
            "logic_digest": digest(logic),
            "text_digest": digest(book["texts"]),
        },
        "digests",
    )
    questions = {q["id"]: q["options"] for q in logic["questions"]}
    agree(sorted(certificate["readings"]), sorted(questions), "readings")
    for question, option in certificate["readings"].items():
        need(option in questions[question], f"readings: {question} has no {option}")
    for member in ("sources", "proof", "trusted"):
        need(isinstance(certificate[member], list), f"{member}: no list")
    for source in certificate["sources"]:
        of = re.sub(r"\[[0-9]+\]$", "", source["of"])
        need(any(of == f["name"] for f in logic["findings"]), f"a source of {of}")
        need(all(isinstance(v, str) for v in source.values()), f"a source of {of}")
    trusted = certificate["trusted"]
    need(bool(trusted) and all(isinstance(t, str) for t in trusted), "trusted")
    lint(logic)
    case = Case(logic, certificate)
    decision = case.decide()
    for said, node in itertools.zip_longest(certificate["proof"], case.proof):
        agree(said, node, f"node {(node or said)['id']}")
    agree(certificate["decision"], decision, "decision")
    return case.proof


def explain(nodes: list[dict[str, Any]], texts: dict[str, Any]) -> None:
    """Each node with its verdict and the sentence of the rule book, or the state."""
    for node in nodes:
        id_, verdict = node["id"], node["verdict"]
        said = texts["says"].get(id_, {}).get(verdict) or texts["statements"].get(id_)
        said = said or texts["routes"].get(id_.removeprefix("route/"))
        print(f"{id_:42} {verdict:8} {said or canonical(node.get('found', ''))}")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("certificate", type=Path)
    arguments.add_argument("--rulebook", type=Path)
    arguments.add_argument("--explain", action="store_true")
    options = arguments.parse_args()
    try:
        certificate = load(options.certificate, "mednec-certificate/1")
        named = certificate["rulebook"]
        name = Path(f"{named['guideline']}.{named['edition']}.rulebook.json").name
        beside = options.rulebook or options.certificate.parent / name
        book = load(beside, "mednec-rulebook/1")
        nodes = check(certificate, book)
        if options.explain:
            explain(nodes, book["texts"])
    except RefusedError as error:
        print(f"refused: {error}"[:600])
        return 1
    except (
        UnreadableError,
        ArithmeticError,
        AttributeError,
        LookupError,
        OSError,
        RecursionError,
        StopIteration,
        TypeError,
        ValueError,
    ) as error:
        print(f"unreadable: {type(error).__name__}: {str(error)!r}"[:300])
        return 2
    print(f"accepted: {certificate['decision']['outcome']}, {len(nodes)} nodes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
