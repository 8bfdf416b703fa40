"""The page of every worked request, on a phone and on a desk, in each light."""

from __future__ import annotations

import pytest
from browsing import Open, Written
from in_process import ROOT
from windows import sound

CASES = sorted(path.name for path in (ROOT / "queries/cases").glob("*.yaml"))


@pytest.mark.parametrize("case", CASES)
def test_a_page_fits(case: str, opened: Open, written: Written) -> None:
    path = written("why", "--full", f"queries/cases/{case}")
    for script in (True, False):
        opened(script).show(path)
        sound(opened(script))
