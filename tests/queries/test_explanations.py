"""Explanations as outputs: golden files, and what must hold of each.

The golden files are written anew by ``pytest tests/queries --rewrite-goldens``
and by nothing else; read the difference before you commit it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import get_args

import pytest
from mednec import Decision, KnowledgeBase
from mednec.decision import Addressee, Audience

ROOT = Path(__file__).parents[2]
GOLDENS = Path(__file__).parent / "goldens"
CASES = sorted((ROOT / "queries/cases").glob("*.yaml"))
NAMES = [case.stem for case in CASES]
#: What is compared with a file of its own, by the end of the file's name.
SAID: dict[str, Callable[[Decision], str]] = {
    f"{audience}.txt": partial(Decision.explain, audience=audience)
    for audience in get_args(Audience)
}
SAID |= {
    f"letter-to-{to}.md": partial(Decision.letter, to=to) for to in get_args(Addressee)
}
SAID["analyst.md"] = Decision._repr_markdown_
FOLD = 9

#: What must stand before the fold, in this order, beside the outcome.
DECISIVE = {
    "approval-on-30-february": ["prior_authorizations", "cannot be true"],
    "approval-one-day-too-old": ["continuation.1.prior_authorization", "1 day before"],
    "approval-two-years-old": ["continuation.1.prior_authorization"],
    "brian-l": ["initiation.1.b.v", "consolidation"],
    "cd19-indeterminate": ["cd19.status", "Approved if positive, denied if negative"],
    "cd19-negative": ["initiation.1.a", "CD19-negative"],
    "cd19-report-missing": ["cd19.lab_report", "Can the laboratory report"],
    "child-on-adult-dose": ["initiation.1.b.ii", "initiation.1.d"],
    "compendium-category-1": ["initiation.2.a.ii", "category 1"],
    "compendium-category-2a": ["initiation.2.a.ii", "category 2A"],
    "compendium-category-2b": ["initiation.2.a", "category 2B", "category 1 or 2A"],
    "consolidation": ["initiation.1.b.v"],
    "continuation-criteria-met-before": ["continuation.1.prior_initiation"],
    "continuation-prior-approval": ["continuation.1.prior_authorization"],
    "dose-in-milligrams": ["initiation.1.d", "above the daily dose limit of 28"],
    "dose-just-over": ["initiation.1.d", "0.1 mcg/day above"],
    "either-way": ["initiation.1.b.ii", "initiation.1.b.iii"],
    "federal-employee-program": ["Federal Employee Program"],
    "induction-with-dasatinib": ["initiation.1.b.iv", "with a TKI"],
    "known-hypersensitivity": ["initiation.1.b.ii"],
    "label-supported": ["initiation.2.a.i", "FDA label"],
    "line-of-business-missing": ["line_of_business"],
    "lineage-unspecified": ["diagnosis", "Approved if B-cell precursor ALL"],
    "maintenance": ["initiation.1.b.v", "maintenance"],
    "medicare-advantage": ["initiation.1.b.ii"],
    "medicare-part-d": ["Prime Therapeutics", "Medicare Part D"],
    "molecular-relapse": ["disease_status"],
    "mrd-as-fraction": ["initiation.1.b.i", "0.1 %"],
    "mrd-at-threshold": ["initiation.1.b.i", "0.1 %"],
    "mrd-below-one-percent": ["mrd", "below 1 %"],
    "mrd-below-threshold": ["initiation.1.b", "initiation.1.b.ii"],
    "mrd-high-ph-blank": ["initiation.1.b.i"],
    "mrd-transcript-ratio": ["mrd", "cannot be compared"],
    "negative-dose": ["dose", "cannot be true"],
    "no-covered-use": ["initiation.1.b"],
    "one-partner-inotuzumab": ["initiation.1.c", "exactly one other agent"],
    "ph-positive-contraindication": ["initiation.1.b.iii", "contraindicated"],
    "ph-positive-gleevec": ["initiation.1.b.iii", "imatinib"],
    "ph-positive-intolerance": ["initiation.1.b.iii", "not tolerated"],
    "ph-positive-no-tki-ever": ["initiation.1.b.iii", "No TKI was given"],
    "ph-reports-disagree": ["philadelphia_status", "The statements conflict"],
    "ph-status-blank": ["philadelphia_status", "Approved if negative"],
    "prior-request-denied": ["continuation.1.prior_authorization", "denied"],
    "relapsed-and-refractory": ["initiation.1.b.ii"],
    "relapsed-ph-negative": ["initiation.1.b.ii", "absent"],
    "request-type-missing": ["request_type"],
    "service-before-edition": ["an earlier edition governs"],
    "size-missing-for-dose": ["body_surface_area_m2"],
    "state-account": ["State Account Organization"],
    "subcutaneous-route": ["given subcutaneously"],
    "t-cell-all-unsupported": ["initiation.2.a"],
    "three-uses-at-once": ["initiation.1.b.i", "Met as well", "initiation.1.b.iii"],
    "two-uses-in-remission": ["initiation.1.b.i", "Met as well", "initiation.1.b.v"],
    "unheard-of-inhibitor": ["tki_history", "not tolerated"],
    "venetoclax-is-no-tki": ["initiation.1.b.iii", "not a tyrosine kinase inhibitor"],
}


def before_the_fold(text: str) -> list[str]:
    """The first lines, empty ones aside."""
    return [line for line in text.splitlines() if line][:FOLD]


@pytest.mark.parametrize("end", SAID)
@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_golden(case: Path, end: str, request: pytest.FixtureRequest) -> None:
    text = SAID[end](KnowledgeBase().decide(case))
    golden = GOLDENS / f"{case.stem}.{end}"
    if request.config.getoption("--rewrite-goldens"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_every_golden_has_its_request() -> None:
    expected = {f"{name}.{end}" for name in NAMES for end in SAID}
    assert {golden.name for golden in GOLDENS.iterdir()} == expected
    assert set(DECISIVE) == set(NAMES)


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_what_decides_comes_first(case: Path) -> None:
    decision = KnowledgeBase().decide(case)
    head = before_the_fold(decision.explain())
    assert head[0].startswith(decision.outcome.upper())
    assert case.stem in head[0]
    text = "\n".join(head)
    place = 0
    for expected in DECISIVE[case.stem]:
        place = text.find(expected, place)
        assert place >= 0, f"{expected!r} is not before the fold, in order:\n{text}"


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_the_short_answer_is_short(case: Path) -> None:
    text = KnowledgeBase().decide(case).explain()
    first = text.split("\n\n")[:2]
    assert len([line for part in first for line in part.splitlines()]) <= FOLD
    assert "The proof" not in text
    assert len(text.splitlines()) <= 35
    assert text.count("A denial is a recommendation") == 1


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_the_provider_is_told_what_to_send(case: Path) -> None:
    decision = KnowledgeBase().decide(case)
    text = decision.explain("provider")
    assert "Thank you for your request." in text
    for question in decision.questions:
        assert question["question"] in text
    for blocker in decision.blockers:
        assert blocker in text


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_the_auditor_is_told_everything(case: Path) -> None:
    decision = KnowledgeBase().decide(case)
    text = decision.explain("auditor")
    assert decision.logic_digest in text
    for criterion in decision.criteria:
        assert f"  {criterion}  " in text
    for question in KnowledgeBase().questions():
        assert question["id"] in text


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_what_would_approve_holds(case: Path) -> None:
    base = KnowledgeBase()
    decision = base.decide(case)
    for advice in decision.would_approve:
        after = base.what_if(case, advice["set"]).after
        assert after["outcome"] == advice["outcome"]
        assert after["approval_duration"] == advice["approval_duration"]
        assert after["missing"] == advice["awaiting"]
        assert {change["cost"] for change in advice["changes"]} <= {
            "paper",
            "plan",
            "course",
        }
    assert decision.outcome in ("deny", "pend") or decision.would_approve == []
