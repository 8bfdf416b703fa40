"""Letters: easy to read, true to the proof, and blank where only the plan can say."""

from __future__ import annotations

import re
from calendar import month_name
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from mednec import KnowledgeBase
from mednec.decision import Addressee
from readability import readability

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "queries/cases").glob("*.yaml"))
NAMES = [case.stem for case in CASES]
each_case = pytest.mark.parametrize("case", CASES, ids=NAMES)
each_letter = pytest.mark.parametrize("to", get_args(Addressee))

#: What each letter must say of the outcome.
SAYS = {
    ("provider", "approve"): "It meets the criteria of this guideline, for",
    ("provider", "deny"): "As it stands it does not meet the criteria",
    ("provider", "pend"): "It cannot be decided yet",
    ("provider", "refer"): "It is decided elsewhere",
    ("member", "approve"): "The request meets the medical rules of our guideline, for",
    ("member", "deny"): "the request does not meet the medical rules",
    ("member", "pend"): "We cannot decide yet.",
    ("member", "refer"): "We do not decide this request.",
}
#: What a person must still do.
STILL = {
    ("provider", "deny"): "a clinician of the plan must make the decision",
    ("provider", "pend"): "for a person of the plan to look at it",
    ("member", "deny"): "A clinician of the plan must make the decision.",
    ("member", "pend"): "A person at the plan must look at the request once more.",
}
#: The blanks of every letter, and those that come with an outcome.
BLANKS = {"date", "addressee", "contact", "signature"}
MORE_BLANKS = {
    "deny": {"decided_by", "appeal_rights"},
    "pend": {"looked_at_by", "respond_by", "appeal_rights"},
    "refer": {"handed_on", "appeal_rights"},
}
PROSE = ("paragraph", "plain")


def letter(case: Path, to: str) -> dict[str, Any]:
    options = {"format": "yaml", "to": to}
    return KnowledgeBase().ask("letter", options, case.read_bytes())


def prose(answer: dict[str, Any]) -> list[str]:
    return [line["text"] for line in answer["lines"] if line["mark"] in PROSE]


@each_case
def test_anyone_can_follow_the_letter_to_the_member(case: Path) -> None:
    measured = readability(prose(letter(case, "member")))
    assert measured.grade <= 8
    assert measured.ease >= 55
    assert measured.longest <= 30


def test_readability_is_measured() -> None:
    assert readability(["The cat sat on the mat."]).grade < 0
    hard = "Cytogenetic investigations demonstrated chromosomal abnormalities."
    assert readability([hard]).grade > 15
    assert readability(["The cat sat on the mat."]).ease > 100


@each_letter
@each_case
def test_a_letter_says_what_is_decided_and_why(case: Path, to: str) -> None:
    answer = letter(case, to)
    decision = answer["decision"]
    outcome = decision["outcome"]
    text = " ".join(prose(answer))
    assert SAYS[to, outcome] in text
    assert STILL.get((to, outcome), "") in text
    if decision["approval_duration"]:
        assert f"for {decision['approval_duration']}." in text
    given = {reason["criterion"] for reason in answer["reasons"]}
    assert given >= set(decision["blockers"]) | set(decision["grounds"])
    assert given >= {c for way in decision["either_way"] for c in way["criteria"]}
    for reason in answer["reasons"]:
        assert reason["text"] in text
        assert reason["place"] in reason["text"]
    if decision["refer_to"]:
        assert decision["refer_to"] in text


@each_letter
@each_case
def test_what_only_the_plan_can_say_is_blank(case: Path, to: str) -> None:
    answer = letter(case, to)
    outcome = answer["decision"]["outcome"]
    blanks = {blank["name"]: blank["text"] for blank in answer["blanks"]}
    assert len(blanks) == len(answer["blanks"])
    assert set(blanks) >= BLANKS | MORE_BLANKS.get(outcome, set())
    assert ("language_help" in blanks) == (to == "member")
    marked = [line for line in answer["lines"] if line["mark"] == "blank"]
    assert [line["text"] for line in marked] == list(blanks.values())
    for text in blanks.values():
        assert text.startswith("To be filled in by the plan: ")
        assert f"[[ {text} ]]" in answer["letter"]
    assert answer["letter"].count("[[") == len(blanks)
    assert "filled in" not in " ".join(prose(answer))


def numbers(text: str) -> set[str]:
    """The numbers in a text, those of days as they are written in a request."""
    for number, name in enumerate(month_name[1:], 1):
        text = re.sub(
            rf"\b{name} (\d+), (\d{{4}})",
            lambda day, month=number: f"{day[2]}-{month:02}-{int(day[1]):02}",  # type: ignore[misc]
            text,
        )
    return set(re.findall(r"\d{4}-\d\d-\d\d|\d+(?:\.\d+)?", text))


@each_letter
@each_case
def test_nothing_in_a_letter_is_invented(case: Path, to: str) -> None:
    """No number or day that is in neither the request, the proof nor the guideline."""
    base = KnowledgeBase()
    decision = base.decide(case)
    known = case.read_text(encoding="utf-8") + decision.explain("auditor")
    found = "\n".join(line["text"] for line in letter(case, to)["lines"])
    assert numbers(found) <= numbers(known)
    for sign in ("@", "http", "www", "$", "§", "calendar day", "business day"):
        assert sign not in found


@each_case
def test_the_member_is_advised_no_treatment(case: Path) -> None:
    text = " ".join(prose(letter(case, "member")))
    assert not re.findall(r"\b(should|switch|try|instead|ought|sorry)\b", text)


@each_case
def test_the_member_is_told_what_is_needed_and_who_can_send_it(case: Path) -> None:
    answer = letter(case, "member")
    missing = answer["decision"]["missing"]
    needs = [text for text in prose(answer) if text.startswith("We need ")]
    assert len(needs) == len(missing)
    for need in needs:
        assert "office can send this." in need or "We look that up." in need


def test_a_word_is_explained_once_and_only_where_it_stands() -> None:
    answer = letter(ROOT / "queries/cases/ph-status-blank.yaml", "member")
    term = "Philadelphia chromosome: a change in the genes of the leukemia cells."
    assert prose(answer).count(term) == 1
    assert not [text for text in prose(answer) if text.startswith("NCCN Compendium:")]


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
    request = yaml.safe_load((ROOT / f"queries/cases/{name}.yaml").read_text())
    decision = KnowledgeBase().decide({**request, **given}, readings=reading)
    assert decision.outcome == "deny"
    assert says in decision.letter("member")


@each_letter
def test_the_rest_of_several_stands_behind_the_nearest(to: Addressee) -> None:
    """Not behind another criterion, of which it would be no reason."""
    case = ROOT / "queries/cases/ph-positive-no-tki-ever.yaml"
    request = yaml.safe_load(case.read_text())
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
    case = ROOT / "queries/cases/relapsed-ph-negative.yaml"
    request = yaml.safe_load(case.read_text())
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
    case = ROOT / "queries/cases/mrd-at-threshold.yaml"
    request = yaml.safe_load(case.read_text())
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
    case = ROOT / "queries/cases/continuation-prior-approval.yaml"
    request = yaml.safe_load(case.read_text())
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
    case = ROOT / "queries/cases/ph-positive-no-tki-ever.yaml"
    request = yaml.safe_load(case.read_text())
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
    case = ROOT / "queries/cases/relapsed-ph-negative.yaml"
    request = yaml.safe_load(case.read_text())
    request["line_of_business"] = ["medicare_part_d", "federal_employee_program"]
    decision = KnowledgeBase().decide(request)
    assert decision.outcome == "refer"
    for text in (decision.letter(to), decision.explain()):
        assert "This request goes to" not in text
        assert text.count("This request goes elsewhere, perhaps to") == 2


def test_what_may_be_asked_for_instead_is_not_nothing() -> None:
    case = ROOT / "queries/cases/compendium-category-2b.yaml"
    request = yaml.safe_load(case.read_text()) | {"previously_met_initiation": True}
    decision = KnowledgeBase().decide(request)
    assert decision.outcome == "deny"
    for text in (decision.letter("provider"), decision.explain()):
        assert "continuation instead" in text
        assert "Nothing else " in text
        assert "Nothing that can" not in text
        assert "Nothing in the" not in text


def test_a_drug_that_is_no_partner_is_not_counted_as_one() -> None:
    case = ROOT / "queries/cases/one-partner-inotuzumab.yaml"
    request = yaml.safe_load(case.read_text())
    request["concurrent_agents"] = ["dexamethasone", "inotuzumab"]
    decision = KnowledgeBase().decide(request)
    assert decision.outcome == "deny"
    text = decision.letter("member")
    assert "Other drug, No. 2" in text
    assert "just one other cancer drug" in text
