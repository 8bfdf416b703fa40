"""Check a certificate of a decision against the rule book it was made from.

    python checker.py CERT [--rulebook FILE] [--explain]

Exit 0: accepted; 1: refused, with the first thing that is wrong; 2: unreadable.
Standard library only: copy this file wherever you like.  What each construct and each
operation means stands in the rule book under `meanings` and `operations`, and what a
certificate holds in `proving.md`; the code follows those sentences, in that order.
"""

import argparse
import datetime
import hashlib
import itertools
import json
import math
import re
import signal
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

CERTIFICATE, RULEBOOK = "mednec-certificate/1", "mednec-rulebook/1"
LARGEST, SPLITS, MOST = 10_000_000, 20_000, 200_000
MET, NOT_MET, UNKNOWN = "met", "not_met", "unknown"
MEMBERS = {"decision", "findings", "format", "hash", "proof", "readings", "rulebook"}
MEMBERS |= {"sources", "trusted"}
DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
WRITTEN = r"-?(0|[1-9][0-9]{0,60})(\.[0-9]{1,60})?([eE][+-]?[0-9]{1,3})?"
NUMBER, CODE = r"-?[0-9]{1,60}(\.[0-9]{1,60})?", r"[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?"
TRANSCRIPTS = {"bcr", "abl", "abl1", "bcrabl", "bcrabl1", "transcript", "transcripts"}
TRANSCRIPTS |= {"p190", "p210", "p230"}
TRANSCRIPTS |= {"e1a2", "e13a2", "e14a2", "e19a2", "b2a2", "b3a2"}
PLAIN_WORDS = {"open", "closed", "any_kinase", "bcr_abl1", "last_day", "next_day"}
#: What a document meets here that is not made as it should be.
BROKEN = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    StopIteration,
    TypeError,
    ValueError,
)


class Unreadable(Exception):
    """The certificate or the rule book is no such document."""


class Refused(Exception):
    """The certificate says something that does not follow."""


def need(holds: Any, what: str) -> None:
    if not holds:
        raise Unreadable(what)


def agree(said: Any, found: Any, what: str) -> None:
    if said != found:
        raise Refused(f"{what}: says {json.dumps(said)}, not {json.dumps(found)}"[:500])


def canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(value: Any) -> str:
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def read(data: bytes, version: str) -> dict[str, Any]:
    """The object in a document of a known format, if it is not too large."""

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        need(len(dict(pairs)) == len(pairs), "a key stands twice in one object")
        return dict(pairs)

    def number(text: str) -> None:
        raise Unreadable(f"a number that is no text: {text[:20]}")

    need(len(data) <= LARGEST, f"larger than {LARGEST} bytes")
    try:
        found = json.loads(
            data.decode(),
            object_pairs_hook=unique,
            parse_int=number,
            parse_float=number,
            parse_constant=number,
        )
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"no JSON: {error}"[:200]) from None
    need(isinstance(found, dict) and found.get("format") == version, f"no {version}")
    return dict(found)


# What may be true of a finding, how that is compared, and how the proof writes it.


@dataclass(frozen=True)
class State:
    """Values, a range, a list, a strange name, or absent; a bound is a number and 0,
    or 1 (low) or -1 (high) where the number itself is not included."""

    kind: str = "absent"
    values: tuple[Any, ...] = ()
    low: tuple[Any, int] = (-math.inf, 0)
    high: tuple[Any, int] = (math.inf, 0)
    elements: tuple[dict[str, "State"], ...] = ()
    why: str = ""  # what keeps it absent though something was given


ABSENT, UNCLEAR, IMPOSSIBLE = State(), State(why="unclear"), State(why="impossible")
ABOVE_ZERO = (Fraction(0), 1)
NO_VALUE = ({"absent": "asked_unknown"}, {"absent": "not_performed"})


def known(*values: Any) -> State:
    row = tuple(sorted(set(values)))
    return State("values", row, (row[0], 0), (row[-1], 0))


def between(low: tuple[Any, int], high: tuple[Any, int]) -> State:
    return IMPOSSIBLE if low > high else State("range", low=low, high=high)


def reaches(one: State, other: State) -> str:
    """Met if no value of one is before any of the other, not met if all are."""
    if {one.kind, other.kind} - {"values", "range"}:
        return UNKNOWN
    if one.low[0] >= other.high[0]:
        return MET
    return NOT_MET if one.high < other.low else UNKNOWN


def decimal(number: Fraction) -> str:
    places = next(n for n in range(500) if (number * 10**n).denominator == 1)
    digits = str(abs(int(number * 10**places))).zfill(places + 1)
    cut = len(digits) - places
    return "-" * (number < 0) + digits[:cut] + "." * bool(places) + digits[cut:]


def bound(number: Any, open_: int, word: str) -> Any:
    return None if math.isinf(number) else {word if open_ else "at": decimal(number)}


def shown(state: State) -> Any:
    """A state as the proof writes it."""
    if state.kind == "list":
        return str(len(state.elements))
    if state.kind == "range":
        ends = (*state.low, "over"), (*state.high, "under")
        return {"range": [bound(*end) for end in ends]}
    texts = [decimal(v) if isinstance(v, Fraction) else v for v in state.values]
    if state.kind != "values":
        return state.kind
    return {"known": texts[0]} if len(texts) == 1 else {"one_of": texts}


# The operations, of states; those lifted, of one value (or a state without) each.


def combinations(columns: Iterable[Iterable[Any]]) -> list[tuple[Any, ...]]:
    rows = list(itertools.islice(itertools.product(*columns), MOST))
    need(len(rows) < MOST, "too many conflicting values to combine")
    return rows


def lifted(function: Callable[..., State]) -> Callable[..., State]:
    def operation(_case: Any, _names: Any, *inputs: Any) -> State:
        columns = [(x,) if isinstance(x, str) else x.values or (x,) for x in inputs]
        results = [function(*row) for row in combinations(columns)]
        if absent := [result for result in results if result.kind == "absent"]:
            return absent[0]
        if all(result.kind == "values" for result in results):
            return known(*(value for result in results for value in result.values))
        return between(min(r.low for r in results), max(r.high for r in results))

    return operation


def dose(rounds: bool, value: Any, unit: Any, cap: Any, m2: Any, kg: Any) -> State:
    if IMPOSSIBLE in (value, cap):
        return IMPOSSIBLE
    fixed = {"mcg/day": Fraction(1), "mg/day": Fraction(1000)}
    size = (fixed | {"mcg/m2/day": m2, "mcg/kg/day": kg}).get(unit, ABSENT)
    most = (cap, 0) if isinstance(cap, Fraction) else ABSENT.high
    if isinstance(value, State) or isinstance(size, State):
        return between(ABOVE_ZERO, most)
    amount = value * size
    if rounds and unit not in fixed:
        step = 10 ** len(decimal(value).partition(".")[2])
        amount = Fraction(math.floor(amount * step + Fraction(1, 2)), step)
    if cap == UNCLEAR:
        return between(ABOVE_ZERO, (amount, 0))
    return known(min(amount, most[0]))


def dose_for_weight(kg: Any, m2: Any, band: Any, per_m2: Any, ceiling: Any) -> State:
    if isinstance(kg, Fraction) and kg >= band:
        return known(ceiling)
    if isinstance(m2, State):
        return between(ABOVE_ZERO, (ceiling, 0))
    light = min(per_m2 * m2, ceiling)
    sure = isinstance(kg, Fraction) or light == ceiling
    return known(light) if sure else between((light, 0), (ceiling, 0))


def percent(value: Any, unit: Any, comparator: Any, method: Any = ABSENT) -> State:
    words = re.findall(r"[^\W_]+", method) if isinstance(method, str) else []
    lower = " ".join(words).lower()
    scale = "IS" in words or "international scale" in lower
    if scale or TRANSCRIPTS & set(lower.split()) or UNCLEAR in (method, comparator):
        return UNCLEAR
    if isinstance(value, State) or isinstance(unit, State):
        return UNCLEAR
    number = value * {"percent": 1, "fraction": 100}[unit]
    if not 0 <= number <= 100:
        return IMPOSSIBLE
    if isinstance(comparator, State):
        return known(number)
    open_ = "=" not in comparator
    if "<" in comparator:
        return between((Fraction(0), 0), (number, -open_))
    return between((number, +open_), (Fraction(100), 0))


def is_day(text: str) -> bool:
    """A day of the calendar, from 1900 on."""
    try:
        datetime.date.fromisoformat(text if re.fullmatch(DAY, text) else "")
    except ValueError:
        return False
    return text >= "1900"


def moved(date: str, days: int) -> State:
    day = datetime.date.fromisoformat(date) + datetime.timedelta(days)
    return known(day.isoformat())


def years_before(after: int, years: Any, leap: str, date: Any) -> State:
    if isinstance(date, State):
        return date
    year, day, next_ = f"{int(date[:4]) - int(years):04}-", date[5:], leap == "next_day"
    if not is_day(year + day):
        day = "03-01" if next_ else "02-28"
    elif next_ and day == "03-01" and not is_day(f"{date[:5]}02-29"):
        # 29 February rolls forward to 1 March, so it reaches this 1 March already
        day = "02-29" if is_day(f"{year}02-29") else day
    return moved(year + day, after)


def days_before(days: Any, date: Any) -> State:
    return date if isinstance(date, State) else moved(date, -int(days))


def ordered(date: Any, other: Any, wrong: Callable[[str, str], bool]) -> State:
    if isinstance(date, State):
        return date
    return IMPOSSIBLE if isinstance(other, str) and wrong(date, other) else known(date)


def on_record(_case: Any, _names: Any, finding: State) -> State:
    return known("true" if finding == known("true") else "false")


def unless_above(number: Any, limit: Any) -> State:
    if isinstance(number, State):
        return number
    return UNCLEAR if number > limit else known(number)


def documented(case: "Case", names: list[str], finding: State) -> State:
    of = {source["of"] for source in case.sources}
    each = all(f"{names[0]}[{n}]" in of for n in range(len(finding.elements)))
    if names[0] in of or finding == ABSENT or (finding.kind == "list" and each):
        return finding
    return UNCLEAR


def spoken_of(case: "Case", code: str) -> tuple[set[str], bool]:
    """The diagnoses a code speaks of (none: it names no rival); is it a neoplasm?"""
    spoken = {
        diagnosis
        for diagnosis, prefixes in case.logic["diagnosis_codes"].items()
        if any(code.startswith(p) or p.startswith(code) for p in prefixes)
    }
    letter, number = code[0], code[1:3]
    early, late = number < "10", "36" < number < "50" and number != "3A"
    neoplasm = letter == "C" or (letter == "D" and (early or late))
    other = neoplasm or letter not in "DRSTUVWXYZ"
    return spoken or ({"other"} if other else set()), neoplasm


def consistent_with_codes(
    case: "Case", _: Any, diagnosis: State, codes: State
) -> State:
    given = [element["code"] for element in codes.elements]
    if codes.why or any(code.kind == "absent" for code in given):
        return UNCLEAR
    named = [spoken_of(case, code.values[0]) for code in given if len(code.values) == 1]
    fits = [bool(spoken & set(diagnosis.values)) for spoken, _ in named if spoken]
    rival = any(
        neoplasm and not spoken & set(diagnosis.values) for spoken, neoplasm in named
    )
    return UNCLEAR if rival or (fits and not any(fits)) else diagnosis


def roles(case: "Case", name: str, kinases: str, names: str) -> set[str]:
    """What an agent may be; an unlisted one, anything, but no TKI in a closed list."""
    group = case.logic["agents"].get(name)
    if group is None:
        return {"antineoplastic", "multiagent", "none", *["tki"][: names == "open"]}
    any_kinase = group == "other_kinase_inhibitor" and kinases == "any_kinase"
    return {"tki" if any_kinase else case.logic["groups"][group]}


def planned_regimen(
    case: "Case", _: Any, regimen: State, agents: State, kinases: str, names: str
) -> State:
    drugs = [element["agent"] for element in agents.elements]
    if regimen.why or agents.why or any(drug.kind == "absent" for drug in drugs):
        return UNCLEAR
    if agents == ABSENT:
        return regimen
    alone = ("monotherapy", "with_one_other_agent", "with_multiagent_therapy")
    beside = ("with_tki", *["with_tki_and_multiagent_therapy"] * 2)
    made, weight = set(), {"antineoplastic": 1, "multiagent": 2}
    for row in combinations(drug.values for drug in drugs):
        reached = {(False, 0)}  # is there a TKI, and how many others (2: two or more)
        listed = set(row) & set(case.logic["agents"])  # each counts once
        for name in [*listed, *(name for name in row if name not in listed)]:
            reached = {
                (tki or role == "tki", min(2, others + weight.get(role, 0)))
                for tki, others in reached
                for role in roles(case, name, kinases, names)
            }
        made |= {(beside if tki else alone)[others] for tki, others in reached}
    stated = set(regimen.values) or made
    return known(*(made & stated or made | stated))


OPERATIONS: dict[str, Callable[..., State]] = {
    "consistent_with_codes": consistent_with_codes,
    "daily_dose": lifted(partial(dose, False)),
    "day_after_years_before": lifted(partial(years_before, 1)),
    "days_before": lifted(days_before),
    "documented": documented,
    "dose_for_weight": lifted(dose_for_weight),
    "not_after": lifted(lambda date, last: ordered(date, last, str.__gt__)),
    "not_before": lifted(lambda date, first: ordered(date, first, str.__lt__)),
    "on_record": on_record,
    "percent_of_any": lifted(percent),
    "percent_of_cells": lifted(percent),
    "planned_regimen": planned_regimen,
    "rounded_daily_dose": lifted(partial(dose, True)),
    "same": lambda _, __, found: found,
    "unless_above": lifted(unless_above),
    "years_before": lifted(partial(years_before, 0)),
}


def joined(how: str, verdicts: Iterable[str]) -> str:
    deciding, other = (NOT_MET, MET) if how == "and" else (MET, NOT_MET)
    found = set(verdicts)
    return deciding if deciding in found else UNKNOWN if UNKNOWN in found else other


class Case:
    """What was received, settled under the readings; its proof; the decision."""

    def __init__(self, logic: dict[str, Any], certificate: dict[str, Any]) -> None:
        self.logic, self.readings = logic, certificate["readings"]
        self.sources, self.received = certificate["sources"], certificate["findings"]
        self.declared = {finding["name"]: finding for finding in logic["findings"]}
        self.types = {name: each["type"] for name, each in self.declared.items()}
        self.types |= {
            d["finding"]: d["type"] for d in logic["derived"] if "finding" in d
        }
        self.criteria = {
            criterion["id"]: criterion["body"] for criterion in logic["criteria"]
        }
        need(isinstance(self.received, dict), "findings are no object")
        need(set(self.received) <= set(self.declared), "an unknown finding")
        self.proof: list[dict[str, Any]] = []
        self.asked: dict[str, str] = {}  # what each node that has a state asks
        self.open: list[tuple[str, list[str]]] = []  # what a completion may give
        self.given: dict[str, str] = {}  # what the completion at hand gives
        self.splits = 0
        self.vague = {
            (vague["finding"], vague["word"]): vague["leaves_open"]
            for vague in logic["vague"]
            if vague["when"] == "always"
            or vague["when"].items() <= self.readings.items()
        }
        self.settled = {name: self.settle(name) for name in self.declared}
        self.states = dict(self.settled)
        for derived in logic["derived"]:
            self.derive(derived)

    def chosen(self, construct: Any) -> Any:
        """What stands where a reading is: what the option selected means."""
        while isinstance(construct, dict) and "reading" in construct:
            construct = construct["options"][self.readings[construct["reading"]]]
        return construct

    # Settling

    def settle(self, name: str) -> State:
        kind, omitted = self.declared[name]["type"], self.declared[name]["omitted"]
        given = name in self.received
        state = self.state(name, kind, self.received[name]) if given else ABSENT
        if state != ABSENT or omitted == "unknown":
            return state
        if "same_as" in omitted:
            return self.settle(omitted["same_as"])
        return State("list") if "list" in kind else known(omitted["assumed"])

    def state(self, name: str, kind: Any, value: Any) -> State:
        """The state of what was received of a finding."""
        ((form, given),) = value.items()
        if form == "items" and "list" in kind:
            least = int(self.declared[name].get("least", "0"))
            need(isinstance(given, list) and len(given) >= least, f"{name}: {form}")
            elements = [self.element(kind["list"], element) for element in given]
            return State("list", elements=tuple(elements))
        if form == "conflict":
            need(isinstance(given, list) and "list" not in kind, f"{name}: {form}")
            read = all("unrecognized" not in each for each in given)
            need(read, f"{name}: what was not understood does not conflict")
            states = [self.single(name, kind, each) for each in given]
            differ = len({canonical(each) for each in given}) == len(given) > 1
            need(differ, f"{name}: no conflict")
            sure = all(state.kind == "values" for state in states)
            values = [value for state in states for value in state.values]
            return known(*values) if sure else UNCLEAR
        return ABSENT if value in NO_VALUE else self.single(name, kind, value)

    def single(self, name: str, kind: Any, value: Any) -> State:
        """The state of one value received."""
        ((form, given),) = value.items()
        need(isinstance(given, str) and "list" not in kind, f"{name}: {form}")
        fits = self.fits(kind, given)
        if form == "impossible":
            need(not fits and self.implausible(kind, given), f"{name}: {form}")
            return IMPOSSIBLE
        if form == "unrecognized":  # as free text, something that was no text
            need(kind == "text" or not fits, f"{name}: {form}")
            return UNCLEAR
        if form == "strange" and kind == "agent":
            need(not self.listed(given), f"{name}: a listed name")
            return State("strange", (given,))
        need(fits, f"{name}: {form}")
        need(form == "known", f"{name}: {form}")
        if isinstance(kind, dict) and "number" in kind:
            need(decimal(Fraction(given)) == given, f"{name}: not the shortest decimal")
            return known(Fraction(given))
        return known(*self.vague.get((name, given), [given]))

    def fits(self, kind: Any, text: str) -> bool:
        """Is the text a value of the type?"""
        if kind == "date":
            return is_day(text)
        if "word" in kind:
            return text in self.logic["words"][kind["word"]]
        if "number" in kind:
            number = Fraction(text) if re.fullmatch(NUMBER, text) else Fraction(-1)
            return number > 0 or (number == 0 and kind["number"] != "positive")
        if kind == "code":
            return bool(re.fullmatch(CODE, text))
        return kind == "text" or text in self.logic["agents"]

    def implausible(self, kind: Any, text: str) -> bool:
        """Has it the form of a value that cannot be true?"""
        if kind == "date":
            return bool(re.fullmatch(DAY, text))
        if "number" not in kind or not re.fullmatch(WRITTEN, text):
            return False
        number = Fraction(text)
        return number < 0 or (number == 0 and kind["number"] == "positive")

    def listed(self, text: str) -> bool:
        """Is it the name of an agent, or two names of one?"""
        agents = self.logic["aliases"] | {name: name for name in self.logic["agents"]}
        plain = " ".join(re.split(r"[ \xa0\xae\u2122]+", text.lower())).strip()
        name, _, rest = plain.partition("(")
        two = agents.get(name.strip(), 0) == agents.get(rest.rstrip(") "), 1)
        return plain in agents or two

    def element(self, kind: Any, given: Any) -> dict[str, State]:
        """The parts of an element; one that is no record has its type as its part."""
        if not isinstance(kind, dict):
            need(set(given) <= {"known", "strange"}, f"{kind}: no value")
            return {kind: self.single(kind, kind, given)}
        record = self.logic["records"][kind["record"]]
        parts = {part["name"]: part["type"] for part in record}
        need(isinstance(given, dict) and set(given) <= set(parts), "an unknown part")
        valued = {part for part in given if given[part] not in NO_VALUE}
        for part in record:
            alone = part.get("with") in valued and part["name"] not in given
            need(not alone, f"a value without its {part['name']}")
        return {
            part: self.single(part, type_, given[part]) if part in valued else ABSENT
            for part, type_ in parts.items()
        }

    def derive(self, derived: dict[str, Any]) -> None:
        """Put a derived finding, or a derived part of each element, in its place."""
        rule = self.chosen(derived["operation"])

        def apply(element: dict[str, State]) -> State:
            inputs = [self.meant(name, element, before=True) for name in rule["to"]]
            return OPERATIONS[rule["apply"]](self, rule["to"], *inputs)

        if "finding" in derived:
            self.states[derived["finding"]] = apply({})
        else:
            list_, part = self.states[derived["list"]], derived["part"]
            elements = tuple(each | {part: apply(each)} for each in list_.elements)
            self.states[derived["list"]] = replace(list_, elements=elements)

    def meant(self, name: str, element: dict[str, State], before: bool = False) -> Any:
        """What a name stands for: a part, a finding (a list before what was derived of
        it, if so asked), a limit or a plain word."""
        if name in element:
            return element[name]
        if name in self.states:
            listed = before and name in self.settled and "list" in self.types[name]
            return self.settled[name] if listed else self.states[name]
        if name in self.logic["limits"]:
            limit = self.logic["limits"][name]
            date = limit["unit"] == "date"
            return known(limit["value"] if date else Fraction(limit["value"]))
        need(name in PLAIN_WORDS, f"an unknown name: {name}")
        return name

    # Proving

    def node(self, id_: str, body: Any, element: dict[str, State]) -> str:
        """Write a node and, below it, those of its body; its verdict."""
        need(len(self.proof) < MOST, "an endless proof")
        entry = {"id": id_, "verdict": UNKNOWN}
        self.proof.append(entry)
        body = self.chosen(body)
        several = "and" in body or "or" in body
        entry["verdict"] = self.judge(body, id_ if several else f"{id_}/1", element)
        return entry["verdict"]

    def judge(self, body: Any, at: str, element: dict[str, State]) -> str:
        """The verdict of a body at an address."""
        mark = len(self.open)
        match body := self.chosen(body):
            case "anything" | "nothing":
                return MET if body == "anything" else NOT_MET
            case {"criterion": id_}:
                return self.node(id_, self.criteria[id_], {})
            case {"and": parts} | {"or": parts}:
                numbered = [(f"{at}/{n}", part) for n, part in enumerate(parts, 1)]
                verdicts = [self.judge(part, to, element) for to, part in numbered]
                verdict = joined("and" if "and" in body else "or", verdicts)
                if verdict != UNKNOWN:
                    del self.open[mark:]  # what decides nothing need not be split on
                return verdict
            case {"test": name} | {"some": name} | {"every": name} | {"latest": name}:
                state = self.meant(name, element)
                self.asked[at] = asking(body, self.logic["limits"])
                entry = {"id": at, "verdict": UNKNOWN, "found": shown(state)}
                self.proof.append(entry)
                tests = self.test if "test" in body else self.over
                verdict = tests(body, state, element, at)
                if verdict == UNKNOWN and not element:
                    verdict = self.completed(name, body, state)
                entry["verdict"] = verdict
                return verdict
        raise Unreadable(f"no body: {body}"[:200])

    def over(self, body: dict[str, Any], state: State, _: Any, at: str) -> str:
        """The verdict of some, every or latest of a list."""
        if state.kind != "list":
            return UNKNOWN
        numbered, mark = list(enumerate(state.elements, 1)), len(self.open)
        if "latest" in body:
            days = [each["date"].values for each in state.elements]
            last = max((day for day in days if len(day) == 1), default=())
            numbered = [
                row
                for row, day in zip(numbered, days, strict=True)
                if len(day) != 1 or day == last
            ]
        verdicts = [self.node(f"{at}/{n}", body["body"], each) for n, each in numbered]
        del self.open[mark:]
        if "latest" in body and verdicts:
            return verdicts[0] if len(set(verdicts)) == 1 else UNKNOWN
        return joined("and" if "every" in body else "or", verdicts)

    def test(
        self, body: dict[str, Any], state: State, element: Any, _: Any = None
    ) -> str:
        """The verdict of a test of a state."""
        if "at_least" in body:
            return reaches(state, self.meant(body["at_least"], element))
        if "at_most" in body:
            return reaches(self.meant(body["at_most"], element), state)
        test = body
        if "isa" in body:
            test = self.chosen(self.logic["classes"][body["isa"]])
        if state.kind == "strange" and test.get("unlisted") == "closed":
            return NOT_MET
        values = state.values if state.kind == "values" else ()
        found = {self.holds(test, value) for value in values}
        return UNKNOWN if len(found) != 1 else MET if found.pop() else NOT_MET

    def holds(self, test: dict[str, Any], value: str) -> bool:
        match test:
            case {"in": words} | {"names": words}:
                return value in words
            case {"other_than": words} | {"names_other_than": words}:
                return value not in words
            case {"agents": groups}:
                return self.logic["agents"].get(value) in groups
        return value in test["codes"] or not spoken_of(self, value)[0]

    def completed(self, name: str, body: dict[str, Any], state: State) -> str:
        """What the completion at hand gives; else unknown, to be split on."""
        words = "in" in body or "other_than" in body
        key = name if words else canonical(body)
        if key in self.given:
            given = self.given[key]
            return self.test(body, known(given), {}) if words else given
        choices = {MET, NOT_MET}
        if words:
            every = self.logic["words"][self.types[name]["word"]]
            allowed = (self.vague.get((name, word), [word]) for word in every)
            choices = set(state.values or itertools.chain(*allowed))
        self.open.append((key, sorted(choices)))
        return UNKNOWN

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

    # Deciding

    def procedure(self, name: str) -> tuple[list[str], str]:
        row = next(p for p in self.logic["procedures"] if p["procedure"] == name)
        return row["of"], self.chosen(row["value"])

    def routed(self) -> tuple[list[str], bool]:
        """The routes a request is referred by, and whether one is left open."""
        routes = {route["id"]: route["body"] for route in self.logic["routes"]}
        verdicts = {
            id_: self.node(f"route/{id_}", body, {}) for id_, body in routes.items()
        }
        met = [id_ for id_ in routes if verdicts[id_] == MET]
        unknown = [id_ for id_ in routes if verdicts[id_] == UNKNOWN]
        either = {"or": [routes[id_] for id_ in unknown]}
        if not met and self.completions(either, {}) == {MET}:
            met = unknown
        of, value = self.procedure("unknown_route")
        waits = [
            routes[id_]
            for id_ in unknown
            if value == "open" or self.chosen(routes[id_])["test"] not in of
        ]
        return met, any(MET in self.completions(body, {}) for body in waits if not met)

    def edition(self) -> str:
        verdict = self.node("edition", self.logic["edition"], {})
        if verdict != UNKNOWN:
            return "this" if verdict == MET else "earlier"
        asked = self.states[self.chosen(self.logic["edition"])["test"]]
        return "assumed" if asked == ABSENT else "unknown"

    def path(self, root: str) -> str:
        found = {self.node(root, self.criteria[root], {})}
        if found == {UNKNOWN} and self.procedure("unknowns")[1] == "completions":
            found = self.completions({"criterion": root}, {})
        result = found.pop() if len(found) == 1 else UNKNOWN
        return {MET: "approve", NOT_MET: "deny", UNKNOWN: "open"}[result]

    def paths(self) -> tuple[dict[str, str], set[tuple[str, str | None]]]:
        """The results of the paths evaluated, and what the request comes to."""
        paths = {path["path"]: path for path in self.logic["paths"]}
        silent = self.procedure("unknown_path")[1]
        asked = self.states[self.logic["paths"][0]["asked_by"]].values
        asked = asked or (tuple(paths) if silent == "open" else (silent,))
        results = {
            name: self.path(paths[name]["root"]) for name in paths if name in asked
        }
        counting = set(results)
        (gated, gate), other = self.procedure("second_path")
        if gated in results and other != "none":
            verdict = next(node["verdict"] for node in self.proof if node["id"] == gate)
            if verdict != MET and other not in results:
                results[other] = self.path(paths[other]["root"])
            counting |= {other} if verdict != MET else set()
            counting -= {gated} if verdict == NOT_MET else set()
        months = {
            name: paths[name]["months"] if results[name] == "approve" else None
            for name in results
        }
        return results, {(results[name], months[name]) for name in counting}

    def decide(self) -> dict[str, Any]:
        """The decision; the proof is made on the way."""
        refers_to, waits = self.routed()
        decision: dict[str, Any] = {
            "outcome": "refer" if refers_to else "pend",
            "months": None,
            "paths": [],
            "edition": None,
            "refers_to": refers_to,
        }
        if refers_to:
            return decision
        decision["edition"] = self.edition()
        if decision["edition"] == "earlier":
            return decision
        results, comes_to = self.paths()
        decision["paths"] = [
            {"path": name, "result": result} for name, result in results.items()
        ]
        (result, months), *others = comes_to
        if others or waits or decision["edition"] == "unknown" or result == "open":
            return decision
        return decision | {"outcome": result, "months": months}


# A certificate against its rule book.


def check(certificate: dict[str, Any], book: dict[str, Any]) -> list[dict[str, Any]]:
    """The nodes of a certificate that follows from the rule book; else an error."""
    try:
        return checked({k: v for k, v in certificate.items() if k != "enclosed"}, book)
    except BROKEN as error:
        raise Unreadable(f"{type(error).__name__}: {str(error)!r}"[:300]) from None


def checked(certificate: dict[str, Any], book: dict[str, Any]) -> list[dict[str, Any]]:
    need(set(certificate) == MEMBERS, "members missing or unknown")
    need(certificate["format"] == CERTIFICATE, f"no {CERTIFICATE}")
    need(book["format"] == RULEBOOK, f"no {RULEBOOK}")
    rest = {member: value for member, value in certificate.items() if member != "hash"}
    agree(certificate["hash"], digest(rest), "hash")
    named = {
        "guideline": book["guideline"],
        "edition": book["edition"],
        "logic_digest": digest(book["logic"]),
        "text_digest": digest(book["texts"]),
    }
    agree(certificate["rulebook"], named, "rule book")
    options = {
        question["id"]: question["options"] for question in book["logic"]["questions"]
    }
    agree(sorted(certificate["readings"]), sorted(options), "readings")
    for question, option in certificate["readings"].items():
        need(option in options[question], f"readings: {question} has no {option}")
    findings = {finding["name"] for finding in book["logic"]["findings"]}
    need(isinstance(certificate["sources"], list), "sources are no list")
    for source in certificate["sources"]:
        of = re.sub(r"\[(0|[1-9][0-9]*)\]$", "", source["of"])
        shape = {"of", "source"} <= set(source) <= {"of", "source", "date"}
        texts = all(isinstance(value, str) for value in source.values())
        need(of in findings and shape and texts, "a source that cannot be")
    agree(certificate["trusted"], book["texts"]["trusted"], "trusted")
    case = Case(book["logic"], certificate)
    decision = case.decide()
    for said, node in itertools.zip_longest(certificate["proof"], case.proof):
        agree(said, node, f"node {(node or said)['id']}")
    agree(certificate["decision"], decision, "decision")
    return case.proof


def explain(certificate: dict[str, Any], book: dict[str, Any]) -> Iterable[str]:
    """A line for each node: its sentence in the rule book, or its test and state."""
    texts, case = book["texts"], Case(book["logic"], certificate)
    case.decide()
    for node in certificate["proof"]:
        id_, verdict = node["id"], node["verdict"]
        said = texts["says"].get(id_, {}).get(verdict) or texts["statements"].get(id_)
        target = texts["routes"].get(id_.removeprefix("route/"))
        said = said or (f"Referral to {target}" if target else "")
        if "found" in node:
            said = f"{case.asked.get(id_, '?')}; found: {told(node['found'])}"
        yield printable(f"{id_:42} {verdict:8} {said}".rstrip())


def asking(body: dict[str, Any], limits: dict[str, Any]) -> str:
    """A test or a quantifier in a few words."""
    (how, what), *_ = [pair for pair in body.items() if pair[0] not in ("test", "body")]
    if "test" not in body:
        return f"{how} of {what}"
    words = " or ".join(what) if isinstance(what, list) else what
    if words in limits:
        words += f" ({limits[words]['value']} {limits[words]['unit']})"
    return f"{body['test']} {how} {words}"


def told(found: Any) -> str:
    if isinstance(found, str):
        return found
    ((form, values),) = found.items()
    if form == "range":
        ends = (next(iter(end.items()), ()) if end else ("open",) for end in values)
        return " to ".join(" ".join(end) for end in ends)
    return values if form == "known" else " or ".join(values)


def printable(text: str) -> str:
    """The text without what a terminal would obey."""
    return "".join(c if c.isprintable() else "?" for c in text)


def opened(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def book_of(certificate: dict[str, Any], path: Path | None) -> dict[str, Any]:
    """The rule book in a file, or else the one that the certificate encloses."""
    if path:
        return read(opened(path), RULEBOOK)
    enclosed = certificate.get("enclosed", {})
    need(isinstance(enclosed, dict) and "rulebook" in enclosed, "no rule book given")
    return read(canonical(enclosed["rulebook"]).encode(), RULEBOOK)


def main() -> int:
    """Check the certificate that the command line names."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("certificate", type=Path)
    arguments.add_argument("--rulebook", type=Path, help="where it encloses none")
    arguments.add_argument("--explain", action="store_true", help="print the proof")
    asked = arguments.parse_args()
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # as in `checker.py … | head`
    try:
        certificate = read(opened(asked.certificate), CERTIFICATE)
        book = book_of(certificate, asked.rulebook)
        nodes = check(certificate, book)
        lines = list(explain(certificate, book)) if asked.explain else []
    except Refused as error:
        print(f"refused: {error}")
        return 1
    except OSError as error:
        print(f"unreadable: {error.filename}: {error.strerror}")
        return 2
    except (Unreadable, *BROKEN) as error:
        print(f"unreadable: {error}")
        return 2
    print(*lines, sep="\n", end="\n" if lines else "")
    print("taken on trust:", *map(printable, certificate["trusted"]), sep="\n  ")
    named = sorted(certificate["rulebook"].items())
    print("rule book:", *(printable(" ".join(pair)) for pair in named), sep="\n  ")
    print(f"accepted: {certificate['decision']['outcome']}, {len(nodes)} nodes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
