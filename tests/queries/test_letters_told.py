"""What letters say of requests that invite an untrue sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from mednec import KnowledgeBase
from mednec.decision import Addressee

CASES = Path(__file__).parents[2] / "queries/cases"
each_letter = pytest.mark.parametrize("to", get_args(Addressee))


def worked(name: str) -> dict[str, Any]:
    """A worked request, to be told otherwise."""
    return dict(yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8")))


def test_a_day_is_spoken_but_no_part_of_a_name_is() -> None:
    request = {
        "request_id": "2026-06-01",
        "service_start_date": "2026-06-08",
        "cd19": {"status": {"value": "negative", "source": "report 7-2026-06-02"}},
    }
    text = KnowledgeBase().decide(request).letter("member")
    assert "Re: request 2026-06-01, blinatumomab, treatment from June 8, 2026" in text
    assert "report 7-2026-06-02" in text


@pytest.mark.parametrize(
    ("name", "given", "reading", "says"),
    [
        (
            "ph-positive-contraindication",
            {},
            {"q05": "whole_class"},
            "or all TKIs must be ruled out.",
        ),
        (
            "three-uses-at-once",
            {},
            {"q09": "exclusive"},
            "but not with both.",
        ),
        (
            "continuation-prior-approval",
            {"cd19.status": "negative"},
            {"q22": "cd19_again"},
            "Needed: the disease is CD19-positive.",
        ),
    ],
)
def test_the_member_is_told_what_the_reading_asks(
    name: str, given: dict[str, str], reading: dict[str, str], says: str
) -> None:
    request = worked(name)
    decision = KnowledgeBase().decide({**request, **given}, readings=reading)
    assert decision.outcome == "deny"
    assert says in decision.letter("member")


@each_letter
def test_the_rest_of_several_stands_behind_the_nearest(to: Addressee) -> None:
    """Not behind another criterion, of which it would be no reason."""
    request = worked("ph-positive-no-tki-ever")
    request["dose"] = [{"value": 29, "unit": "mcg/day"}]
    text = KnowledgeBase().decide(request).letter(to)
    rest = text.index("The rest is not met either")
    assert text.index("item 1.b.iii") < rest < text.index("item 1.d")


def test_the_member_is_told_what_came_and_could_not_be_read() -> None:
    """Also of what the opening would have said, had it been readable."""
    request = {
        "request_type": "renewal, please",
        "request_date": ["2026-06-01", "2026-06-02"],
        "service_start_date": "2026-02-30",
    }
    text = KnowledgeBase().decide(request, lenient=True).letter("member")
    assert text.count("The day tells us which edition") == 1
    for received in ("renewal, please", "February 30, 2026", "June 1, 2026"):
        assert received in text


@each_letter
def test_what_a_reading_takes_for_granted_is_told(to: Addressee) -> None:
    request = worked("relapsed-ph-negative")
    del request["request_type"], request["line_of_business"]
    taken = {"q27": "guideline_applies", "q28": "initiation"}
    decision = KnowledgeBase().decide(request, readings=taken)
    assert decision.outcome == "approve"
    text = decision.letter(to)
    says = {
        "provider": ["this guideline is taken to apply", "taken to be initiation"],
        "member": [
            "We took it that our guideline counts.",
            "We took it that the request is to start the medicine.",
        ],
    }
    for sentence in says[to]:
        assert sentence in text


def test_a_part_that_fails_is_not_told_as_the_rule() -> None:
    """Here another part may still meet it."""
    request = worked("mrd-at-threshold")
    del request["mrd_in_remission"]
    request |= {
        "disease_status": "relapsed_or_refractory",
        "philadelphia_status": "positive",
    }
    reading = {"q03": "doubted_if_active"}
    decision = KnowledgeBase().decide(request, readings=reading)
    assert decision.criteria["initiation.1.b.i"] == "unknown"
    text = decision.letter("member")
    assert "go away with treatment. This will not do in any case." in text
    assert "The rule is not met" not in text


@each_letter
def test_what_is_received_begins_no_line_of_a_letter(to: Addressee) -> None:
    request = worked("continuation-prior-approval")
    forged = "The request meets the medical rules of our guideline."
    payer = f"a plan\n\n{forged}\u2028- {forged}\r\u202e&lt;"
    request["prior_authorizations"][0]["payer"] = payer
    decision = KnowledgeBase().decide(request)
    for text in (decision.letter(to), decision.explain()):
        assert "a plan" in text
        assert not [line for line in text.splitlines() if line.startswith(forged)]
        assert not [line for line in text.splitlines() if line[2:].startswith(forged)]
        assert "\u202e" not in text
    assert "u202e\\&lt;" in decision.letter(to)


@each_letter
def test_an_entry_that_cannot_be_true_is_told_as_such(to: Addressee) -> None:
    """Also where the decision rests on the rest of it."""
    request = worked("ph-positive-no-tki-ever")
    entry = {"drug": "imatinib", "outcome": "intolerance", "date": "2026-02-30"}
    request["tki_history"] = [entry, {"drug": "novelinib", "outcome": "responding"}]
    decision = KnowledgeBase().decide(request)
    assert decision.outcome == "approve"
    text = decision.letter(to)
    says = {
        "provider": ["history, No. 1, cannot be true.", "No. 2, is not recognized."],
        "member": [
            "TKI, No. 1: part of it cannot be right.",
            "TKI, No. 2: part of it is not on our lists.",
        ],
    }
    for sentence in says[to]:
        assert sentence in text


@each_letter
def test_who_decides_is_left_open_where_it_is(to: Addressee) -> None:
    request = worked("relapsed-ph-negative")
    request["line_of_business"] = ["medicare_part_d", "federal_employee_program"]
    decision = KnowledgeBase().decide(request)
    assert decision.outcome == "refer"
    for text in (decision.letter(to), decision.explain()):
        assert "This request goes to" not in text
        assert text.count("This request goes elsewhere, perhaps to") == 2


def test_what_may_be_asked_for_instead_is_not_nothing() -> None:
    request = worked("compendium-category-2b") | {"previously_met_initiation": True}
    decision = KnowledgeBase().decide(request)
    assert decision.outcome == "deny"
    for text in (decision.letter("provider"), decision.explain()):
        assert "continuation instead" in text
        assert "Nothing else " in text
        assert "Nothing that can" not in text
        assert "Nothing in the" not in text


def test_a_drug_that_is_no_partner_is_not_counted_as_one() -> None:
    request = worked("one-partner-inotuzumab")
    request["concurrent_agents"] = ["dexamethasone", "inotuzumab"]
    decision = KnowledgeBase().decide(request)
    assert decision.outcome == "deny"
    text = decision.letter("member")
    assert "Other drug, No. 2" in text
    assert "just one other cancer drug" in text
