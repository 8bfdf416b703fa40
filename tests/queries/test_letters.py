"""Letters: easy to read, true to the proof, and blank where only the plan can say."""

from __future__ import annotations

import re
from calendar import month_name
from pathlib import Path
from typing import Any, get_args

import pytest
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
