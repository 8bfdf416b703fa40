"""A decision: the outcome at once, everything about it when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, Literal, cast

from .certificate import Certificate

Outcome = Literal["approve", "deny", "pend", "refer"]
Verdict = Literal["met", "not_met", "unknown"]
Audience = Literal["analyst", "provider", "auditor"]
Addressee = Literal["provider", "member"]
Ask = Callable[[str, Mapping[str, str]], Mapping[str, Any]]


class Decision:
    """What the guideline says of one request.

    ``outcome``
        ``"approve"``, ``"deny"``, ``"pend"`` or ``"refer"``.  Approve means
        that the criteria for medical necessity are met; a denial is a
        recommendation that a person must make.
    ``approval_duration``
        ``"6 months"``, ``"1 year"``, or None where nothing is approved.
    ``criteria``
        Each criterion evaluated, by the document's own path
        (``"initiation.1.b.iii"``), with ``"met"``, ``"not_met"`` or
        ``"unknown"``; empty for a referral or an edition not encoded.

    The rest is asked of the engine when it is first looked at.  Errors are
    those of :meth:`KnowledgeBase.decide`.
    """

    def __init__(self, verdict: Mapping[str, Any], ask: Ask) -> None:
        self.outcome = cast(Outcome, verdict["outcome"])
        self.approval_duration: str | None = verdict["approval_duration"]
        self.criteria: Mapping[str, Verdict] = verdict["criteria"]
        self._ask = ask

    @cached_property
    def _full(self) -> Mapping[str, Any]:
        return self._ask("decide", {})

    @property
    def headline(self) -> str:
        """One sentence that says what the outcome rests on."""
        return str(self._full["headline"])

    @property
    def approval_period(self) -> dict[str, str] | None:
        """The first and last day of an approval, ISO dates under ``from`` and
        ``to``, if it is decided by its requested start; decided later, it
        starts on the day of decision.  None where nothing is approved or the
        start is not known."""
        period = self._full["approval_period"]
        return dict(period) if period else None

    @property
    def blockers(self) -> list[str]:
        """The criteria that stand in the way on the nearest way, by id."""
        return list(self._full["blockers"])

    @property
    def grounds(self) -> list[str]:
        """The criteria of one way on which it is approved, by id; empty for
        another outcome.  Those of :attr:`either_way` come on top."""
        return list(self._full["grounds"])

    @property
    def either_way(self) -> list[dict[str, Any]]:
        """Where it is approved whatever a finding is: the cases.  Each has
        ``if``, the values by finding, and the ``criteria`` met with them."""
        return list(self._full["either_way"])

    @property
    def missing(self) -> list[str]:
        """The unknown findings that can still change the outcome, by name,
        those that settle most first."""
        return list(self._full["missing"])

    @property
    def not_needed(self) -> list[str]:
        """The findings that are not known and cannot change the outcome."""
        return list(self._full["not_needed"])

    @cached_property
    def questions(self) -> list[dict[str, Any]]:
        """What to ask for each missing finding: ``finding``, ``question``,
        ``usually_in`` (where the answer usually stands, or None) and
        ``settles`` (the outcome by value, where one value settles it)."""
        return list(self._ask("missing", {})["missing"])

    @cached_property
    def would_approve(self) -> list[dict[str, Any]]:
        """Each least set of changes with a better outcome, the least cost first.

        Each has ``outcome`` and ``approval_duration``, decided again with
        ``set`` (fields for :meth:`KnowledgeBase.what_if`); ``changes``, each
        with its ``finding``, ``cost`` (``"paper"``, ``"plan"`` or
        ``"course"``), the words ``allowed`` and a ``text``; the ``criteria``
        it would rest on, with the cases of ``either_way`` on top; and
        ``awaiting``, the findings it still waits for.
        What is not known, or cannot change, is never among the changes.
        """
        return list(self._ask("what_would_approve", {})["sets"])

    @property
    def depends_on(self) -> list[str]:
        """The questions of interpretation of which another answer, alone,
        changes the outcome or its duration, by id (``"q08"``)."""
        return list(self._full["depends_on"])

    @property
    def assumed(self) -> list[str]:
        """The findings that were left out and have a declared value, by name."""
        return list(self._full["assumed"])

    @property
    def advisories(self) -> list[str]:
        """What a reviewer should know although it decides nothing, by id."""
        return list(self._full["advisories"])

    @property
    def flags(self) -> list[str]:
        """What is odd about the data: ``"impossible:dose[0]"`` and the like."""
        return list(self._full["flags"])

    @property
    def notes(self) -> Mapping[str, str]:
        """A sentence for each assumption, advisory and flag."""
        return cast(Mapping[str, str], self._full["notes"])

    @property
    def refer_to(self) -> str | None:
        """Who decides where the outcome is ``"refer"``."""
        return cast("str | None", self._full["refer_to"])

    @property
    def guideline(self) -> str:
        """The number of the guideline."""
        return str(self._full["guideline"])

    @property
    def edition(self) -> str:
        """The first day of the edition applied, as an ISO date."""
        return str(self._full["edition"])

    @property
    def logic_digest(self) -> str:
        """SHA-256, hexadecimal, of all facts that can change a decision."""
        return str(self._full["logic_digest"])

    def to_dict(self) -> dict[str, Any]:
        """The machine form, as ``mednec decide --json`` prints it."""
        return dict(self._full)

    def explain(self, audience: Audience = "analyst", *, full: bool = False) -> str:
        """Why it is decided so, in words for ``audience``.

        The analyst gets the short answer first; the provider what to send or
        to change, and the evidence considered; the auditor everything, each
        step with its address.  With ``full`` the whole proof follows.
        Raises UnknownName for another audience.
        """
        extent = "full" if full else "short"
        options = {"for": audience, "extent": extent, "only": "text"}
        return str(self._ask("why", options)["text"])

    def letter(self, to: Addressee = "provider") -> str:
        """The decision as a letter, in Markdown.

        What only the plan can say stays a blank, ``**[[ ... ]]**``: names,
        dates of its own, rights to appeal and the like.  Raises UnknownName
        for another addressee.
        """
        from ._layout.markdown import markdown

        return markdown(self._ask("letter", {"to": to}), self._words())

    def certificate(self) -> Certificate:
        """What lets others check this decision without trusting us."""
        return Certificate(str(self._ask("certify", {})["certificate"]))

    def __repr__(self) -> str:
        return f"<Decision {self.outcome}>"

    def _repr_html_(self) -> str:
        from ._layout.page import fragment

        return fragment(self._ask("why", {}), self._words())

    def _repr_markdown_(self) -> str:
        from ._layout.markdown import markdown

        return markdown(self._ask("why", {}), self._words())

    def _words(self) -> Mapping[str, str]:
        from .knowledge_base import KnowledgeBase

        return KnowledgeBase().page_words()
