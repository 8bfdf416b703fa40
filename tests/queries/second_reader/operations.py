"""The operations that rule books apply."""

import datetime
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any, Protocol

from second_reader.states import (
    ABSENT,
    HUNDRED,
    IMPOSSIBLE,
    NOT_MET,
    UNCLEAR,
    ZERO,
    State,
    between,
    combinations,
    decimal,
    ends,
    fits,
    known,
    reaches,
)

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


class Case(Protocol):
    """What an operation may look up beside its inputs."""

    logic: dict[str, Any]
    sources: list[dict[str, str]]


def lifted(function: Callable[..., State]) -> Callable[..., State]:
    """An operation computed for each value of its inputs; the results together."""

    def operation(_case: Case, _names: list[str], *inputs: Any) -> State:
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


def documented(case: Case, names: list[str], finding: State) -> State:
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


def families(case: Case, code: str) -> tuple[set[str], bool]:
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
    case: Case, _names: list[str], diagnosis: State, codes: State
) -> State:
    given = [element["code"] for element in codes.elements]
    if codes.why or any(code.kind == "absent" for code in given):
        return UNCLEAR
    named = [families(case, c.values[0]) for c in given if len(c.values) == 1]
    fitting = [not spoken.isdisjoint(diagnosis.values) for spoken, _ in named if spoken]
    rival = any(n and s.isdisjoint(diagnosis.values) for s, n in named)
    return UNCLEAR if rival or (fitting and not any(fitting)) else diagnosis


def planned_regimen(
    case: Case,
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
