"""Editions of a guideline, as their rule books tell: what differs, and for whom."""

from __future__ import annotations

from .books import Edition, Outcome
from .comparing import EditionComparison, Effect, compare
from .differences import Change
from .flips import Flip
from .ways import Way
from .written import written

__all__ = [
    "Change",
    "Edition",
    "EditionComparison",
    "Effect",
    "Flip",
    "Outcome",
    "Way",
    "compare",
    "written",
]
