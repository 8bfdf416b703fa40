"""Two decisions of a request: as it is, and with some findings otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Comparison:
    """What changes where findings are given otherwise.

    ``before`` and ``after``
        Both decisions in the machine form, as ``mednec decide --json``
        prints it.
    ``changed``
        Each criterion that comes out otherwise, by id, with its verdict
        before and after: ``"met"``, ``"not_met"``, ``"unknown"``, or None
        where it was not evaluated.
    """

    def __init__(self, answer: Mapping[str, Any]) -> None:
        self.before: dict[str, Any] = answer["before"]
        self.after: dict[str, Any] = answer["after"]
        self.changed: dict[str, tuple[str | None, str | None]] = {
            row["criterion"]: (row["before"], row["after"]) for row in answer["changed"]
        }
        self._text = str(answer["text"])

    def explain(self) -> str:
        """Both side by side, and what makes the difference."""
        return self._text

    def __repr__(self) -> str:
        return f"<Comparison {self.before['outcome']} -> {self.after['outcome']}>"
