"""Requests at the edges: the engine's certificate is accepted, a forged one is not."""

from __future__ import annotations

import copy
from decimal import Decimal
from typing import Any

import pytest
from mednec import InvalidRequest, KnowledgeBase
from mednec.checker import Refused, Unreadable, canonical, check, digest

BASE: dict[str, Any] = {
    "line_of_business": "commercial",
    "request_type": "initiation",
    "request_date": "2026-06-01",
    "diagnosis": "b_cell_precursor_all",
    "cd19": {"status": "positive", "lab_report": "provided"},
    "disease_status": "relapsed",
    "philadelphia_status": "negative",
    "regimen": "monotherapy",
    "dose": [{"value": 28, "unit": "mcg/day"}],
}
PER_M2 = [{"value": Decimal("0.028"), "unit": "mcg/m2/day"}]
RATIO = {"value": "0.5", "unit": "percent", "date": "2026-05-20"}


def ratio(method: str) -> dict[str, Any]:
    mrd = [{**RATIO, "method": method}]
    return {"disease_status": "in_remission", "mrd": mrd}


#: What is otherwise than in BASE, the readings, and the outcome.
EDGES: list[tuple[dict[str, Any], dict[str, str], str]] = [
    (
        {
            "body_surface_area_m2": Decimal("0.4409585518440984317502692922"),
            "dose": PER_M2,
        },
        {},
        "approve",
    ),
    (
        {
            "body_surface_area_m2": Decimal("1.765408356915381395710563740"),
            "dose": PER_M2,
        },
        {},
        "approve",
    ),
    (ratio("flow cytometry"), {}, "approve"),
    (ratio("BCR\u2013ABL1 by RQ-PCR"), {}, "pend"),
    (ratio("BCR\u2011ABL1"), {}, "pend"),
    (ratio("p210=0.5"), {}, "pend"),
    (ratio("“IS”"), {}, "pend"),
    (ratio("as is"), {}, "approve"),
    (
        {
            "weight_kg": [70, 700],
            "dose": [{"value": "0.41", "unit": "mcg/kg/day"}],
        },
        {"q26": "pend"},
        "pend",
    ),
    ({"icd10cm": ["D90"]}, {}, "approve"),
    ({"icd10cm": ["D3A"]}, {}, "approve"),
    ({"icd10cm": ["D0A"]}, {}, "pend"),
    ({"icd10cm": ["C4A.9"]}, {}, "pend"),
    ({"icd10cm": ["D90"]}, {"q16": "mandatory"}, "approve"),
    ({"request_date": "0002-12-31", "service_start_date": "2026-06-01"}, {}, "approve"),
    ({"request_date": "1899-12-31", "service_start_date": "2026-06-01"}, {}, "approve"),
    ({"request_date": "9999-12-31"}, {}, "approve"),
    (
        {"weight_kg": list(range(1, 150)), "body_surface_area_m2": list(range(1, 150))},
        {},
        "approve",
    ),
    ({"dose": [{"value": 28, "unit": "mcg/day"}] * 2000}, {}, "approve"),
    ({"weight_kg": "1e30"}, {}, "approve"),
    ({"concurrent_agents": ["Vincristine"]}, {}, "pend"),
]


@pytest.mark.parametrize("edge", EDGES, ids=range(len(EDGES)))
def test_a_true_one_is_accepted(
    edge: tuple[dict[str, Any], dict[str, str], str],
) -> None:
    changes, readings, outcome = edge
    base = KnowledgeBase()
    decision = base.decide({**BASE, **changes}, readings=readings)
    assert decision.outcome == outcome
    certificate = decision.certificate()
    check(certificate.to_dict(), base.rulebook())
    assert base.recertify(certificate.text.encode()).text == certificate.text


@pytest.mark.parametrize("number", ["1e60", "1e-70", "9" * 61, "0." + "1" * 61])
def test_a_number_of_more_digits_is_refused_at_the_door(number: str) -> None:
    with pytest.raises(InvalidRequest):
        KnowledgeBase().decide({**BASE, "weight_kg": number})


#: A finding as no door gives it; it would decide otherwise than the true one.
FORGED: list[tuple[str, Any]] = [
    ("service_start_date", {"known": "2026-W23-1"}),
    ("request_date", {"known": "20260601"}),
    ("request_date", {"known": "1066-10-14"}),
    ("concurrent_agents", {"items": [{"strange": "Vincristine"}]}),
    ("concurrent_agents", {"items": [{"strange": "oncovin "}]}),
    ("concurrent_agents", {"items": [{"strange": "Gleevec (imatinib)"}]}),
    ("concurrent_agents", {"items": [{"unrecognized": "x"}]}),
    ("weight_kg", {"impossible": "2.8e1"}),
    ("request_date", {"impossible": "2026-06-01"}),
    ("regimen", {"impossible": "x"}),
    ("regimen", {"conflict": [{"known": "monotherapy"}, {"unrecognized": "x"}]}),
    ("dose", {"items": []}),
    ("dose", {"items": [{"value": {"known": "28"}}]}),
]


@pytest.mark.parametrize(("name", "value"), FORGED)
def test_what_no_door_gives_is_refused(name: str, value: Any) -> None:
    base = KnowledgeBase()
    said = base.decide(BASE).certificate().to_dict()
    forged = copy.deepcopy(said)
    forged["findings"][name] = value
    del forged["hash"]
    forged["hash"] = digest(forged)
    with pytest.raises((Refused, Unreadable)):
        check(forged, base.rulebook())
    # Not for the proof alone: the engine does not take such findings either.
    with pytest.raises(Exception, match="findings of the certificate"):
        base.recertify(canonical(forged).encode())
