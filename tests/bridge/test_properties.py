"""Properties of every decision, on generated requests."""

from __future__ import annotations

import json
import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from mednec import KnowledgeBase

BASE = KnowledgeBase()
QUESTIONS = {q["id"]: q for q in BASE.questions()}

words = st.sampled_from
dates = words(["2024-05-31", "2024-06-01", "2026-02-28", "2026-06-01", "2026-06-08"])
agents = words(["imatinib", "Gleevec", "venetoclax", "vincristine", "novelinib"])

#: What may stand in each field: enough of it that each criterion can go each way.
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "line_of_business": words(["commercial", "medicaid", "federal_employee_program"]),
    "request_type": words(["initiation", "continuation"]),
    "request_date": words(["2026-06-01", "2026-07-01"]),
    "service_start_date": words(["2026-04-14", "2026-06-08"]),
    "dose": st.lists(
        st.fixed_dictionaries(
            {"value": words([9, 28, 28.1, -28]), "unit": words(["mcg/day", "mg/day"])}
        ),
        min_size=1,
        max_size=3,
    ),
    "regimen": words(["monotherapy", "with_tki", "with_one_other_agent"]),
    "concurrent_agents": st.lists(agents, max_size=2),
    "treatment_phase": words(["induction", "consolidation", "other"]),
    "diagnosis": words(["b_cell_precursor_all", "all_lineage_unspecified", "cll"]),
    "cd19.status": words(["positive", "negative", "indeterminate"]),
    "cd19.lab_report": words(["provided", "not_provided"]),
    "philadelphia_status": words(["positive", "negative"]),
    "disease_status": words(["relapsed", "in_remission", "molecular_relapse"]),
    "mrd": st.lists(
        st.fixed_dictionaries(
            {"value": words([0.05, 0.1]), "unit": st.just("percent"), "date": dates}
        ),
        max_size=3,
    ),
    "tki_history": st.lists(
        st.fixed_dictionaries(
            {"drug": agents, "outcome": words(["intolerance", "responding"])}
        ),
        max_size=3,
    ),
    "nccn.category": words(["1", "2A", "2B"]),
    "nccn.usage_matches": st.booleans(),
    "fda_label.indication": st.booleans(),
    "fda_label.additional_requirements_met": st.booleans(),
    "prior_authorizations": st.lists(
        st.fixed_dictionaries(
            {
                "decision": words(["approved", "denied"]),
                "drug": words(["blinatumomab", "imatinib"]),
                "indication": words(["b_all", "unsupported"]),
                "approval_date": dates,
            }
        ),
        max_size=2,
    ),
    "previously_met_initiation": st.booleans(),
}

#: What a letter says of each outcome.
SAYS = {
    ("provider", "approve"): "It meets the criteria of this guideline",
    ("provider", "deny"): "As it stands it does not meet the criteria",
    ("provider", "pend"): "It cannot be decided yet",
    ("provider", "refer"): "It is decided elsewhere",
    ("member", "approve"): "The request meets the medical rules",
    ("member", "deny"): "the request does not meet the medical rules",
    ("member", "pend"): "We cannot decide yet.",
    ("member", "refer"): "We do not decide this request.",
}

#: Left out, these have a declared value, so that stating them is no settling.
ASSUMED = {"request_date", "service_start_date"}

requests = st.fixed_dictionaries({}, optional=FIELDS)
likely = st.fixed_dictionaries(
    {
        "line_of_business": st.just("commercial"),
        "request_type": words(["initiation", "continuation"]),
        "request_date": st.just("2026-06-01"),
        "diagnosis": st.just("b_cell_precursor_all"),
        "cd19.status": st.just("positive"),
        "cd19.lab_report": st.just("provided"),
    },
    optional={
        name: FIELDS[name]
        for name in (
            *("dose", "regimen", "treatment_phase", "philadelphia_status"),
            *("disease_status", "mrd", "tki_history", "prior_authorizations"),
        )
    },
)
any_request = requests | likely


def full(request: dict[str, Any], **options: str) -> dict[str, Any]:
    return BASE.ask("decide", options, json.dumps(request).encode())


def result(request: dict[str, Any], **options: str) -> tuple[str, str | None]:
    decision = BASE.decide(request, readings=options)
    return decision.outcome, decision.approval_duration


@settings(max_examples=400, deadline=None)
@given(any_request, st.data())
def test_settling_unknown_findings_never_flips(
    request: dict[str, Any], data: st.DataObject
) -> None:
    before = result(request)
    unknown = sorted(set(FIELDS) - set(request) - ASSUMED)
    fuller = dict(request)
    for name in unknown:
        if data.draw(st.booleans()):
            fuller[name] = data.draw(FIELDS[name])
    after = result(fuller)
    assert {before[0], after[0]} != {"approve", "deny"}


@settings(max_examples=200, deadline=None)
@given(any_request, st.randoms(use_true_random=False))
def test_order_does_not_matter(request: dict[str, Any], rng: random.Random) -> None:
    names = list(request)
    rng.shuffle(names)
    shuffled = {}
    for name in names:
        value = request[name]
        if isinstance(value, list):
            value = list(value)
            rng.shuffle(value)
        shuffled[name] = value
    first, second = full(request), full(shuffled)
    for key in ("outcome", "approval_duration", "criteria", "missing", "depends_on"):
        assert first[key] == second[key]
    assert first["blockers"] == second["blockers"]


@settings(max_examples=100, deadline=None)
@given(any_request)
def test_the_same_request_gives_the_same_bytes(request: dict[str, Any]) -> None:
    question = b"why_not\n" + json.dumps(request).encode()
    assert BASE._engine.ask(question) == BASE._engine.ask(question)


@settings(max_examples=100, deadline=None)
@given(any_request)
def test_depends_on_is_what_single_switches_change(request: dict[str, Any]) -> None:
    default = result(request)
    changed = [
        name
        for name, question in QUESTIONS.items()
        if any(
            result(request, **{name: option}) != default
            for option in question["options"][1:]
        )
    ]
    assert full(request)["depends_on"] == changed


@settings(max_examples=150, deadline=None)
@given(any_request, st.data())
def test_what_is_not_missing_does_not_matter(
    request: dict[str, Any], data: st.DataObject
) -> None:
    """Stating one finding that is not named as missing leaves a pend a pend.

    The agents given alongside are another way to state the regimen.
    """
    before = full(request)
    if before["outcome"] != "pend":
        return
    spare = sorted(set(FIELDS) - set(request) - ASSUMED - set(before["missing"]))
    if "regimen" in before["missing"] and "concurrent_agents" in spare:
        spare.remove("concurrent_agents")
    if not spare:
        return
    name = data.draw(st.sampled_from(spare))
    value = data.draw(FIELDS[name])
    assert result({**request, name: value})[0] == "pend"


@settings(max_examples=150, deadline=None)
@given(any_request, requests, st.data())
def test_what_if_is_deciding_the_changed_request(
    request: dict[str, Any], changes: dict[str, Any], data: st.DataObject
) -> None:
    unset = [name for name in request if data.draw(st.booleans())]
    compared = BASE.what_if(request, {**dict.fromkeys(unset), **changes})
    kept = {name: value for name, value in request.items() if name not in unset}
    assert compared.before == full(request)
    assert compared.after == full({**kept, **changes})
    for name, (before, after) in compared.changed.items():
        assert compared.before["criteria"].get(name) == before
        assert compared.after["criteria"].get(name) == after


@settings(max_examples=150, deadline=None)
@given(any_request)
def test_advice_leads_where_it_says(request: dict[str, Any]) -> None:
    """Each set of changes, decided as a request of its own, and no part of it."""
    decision = BASE.decide(request)
    flat = {name: value for name, value in request.items() if value is not None}
    for advice in decision.would_approve:
        changed = BASE.decide({**flat, **advice["set"]})
        assert changed.outcome == advice["outcome"]
        assert changed.approval_duration == advice["approval_duration"]
        assert changed.missing == advice["awaiting"]
        assert changed.outcome in {"deny": ("approve", "pend")}.get(
            decision.outcome, ("approve",)
        )
        for change in advice["changes"]:
            assert change["cost"] in ("paper", "plan", "course")
    if decision.outcome in ("approve", "refer"):
        assert decision.would_approve == []


readings = st.sampled_from(
    [(name, option) for name, q in QUESTIONS.items() for option in q["options"]]
)


@settings(max_examples=300, deadline=None)
@given(any_request, readings, words(["provider", "member"]))
def test_a_letter_says_the_outcome_and_each_reason(
    request: dict[str, Any], reading: tuple[str, str], to: str
) -> None:
    """Nothing that decides is left out, and all that the plan must say is blank."""
    options = dict([reading])
    body = json.dumps(request).encode()
    answer = BASE.ask("letter", {"to": to, **options}, body)
    decision = answer["decision"]
    assert decision == full(request, **options)
    prose = [line["text"] for line in answer["lines"] if line["mark"] != "blank"]
    assert any(SAYS[to, decision["outcome"]] in text for text in prose)
    given = {reason["criterion"] for reason in answer["reasons"]}
    assert given >= {*decision["blockers"], *decision["grounds"]}
    assert given >= {c for way in decision["either_way"] for c in way["criteria"]}
    if decision["outcome"] == "deny":
        assert given
    if to == "member":
        needs = [text for text in prose if text.startswith("We need ")]
        assert len(needs) == len(decision["missing"])
    assert answer["letter"].count("[[ To be filled in by the plan: ") == len(
        answer["blanks"]
    )
