"""What can be said next at the desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from mednec import KnowledgeBase
from mednec._shell.completing import Completions


@pytest.fixture(scope="module")
def completions() -> Completions:
    return Completions(KnowledgeBase().ask("sayings"))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("wh", "what would approve"),
        ("why 1.b.ii", "1.b.iii"),
        ("why init", "initiation.1.b.iii"),
        ("set phil", "philadelphia_status = "),
        ("what if dose = 28 mcg/day and cd", "cd19.status = "),
        ("set philadelphia_status = ", "negative"),
        ("set a = b and cd19.status = pos", "positive"),
        ("unset m", "mrd"),
        ("reading q0", "q05 = "),
        ("reading q05 = wh", "whole_class"),
        ("lookup do", "dosing"),
        ("ways cont", "continuation"),
        ("why for au", "auditor"),
        ("letter to m", "member"),
        ("?- verdict(C, V), out", "outcome_if"),
        ("help what", "what if"),
    ],
)
def test_what_can_be_said_next(completions: Completions, text: str, word: str) -> None:
    found = dict(completions.after(text))
    assert word in found
    assert text.lower().endswith(word[: found[word]].lower())


def test_files_that_can_be_named(
    completions: Completions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "requests").mkdir()
    (tmp_path / "requests" / "one.yaml").touch()
    monkeypatch.chdir(tmp_path)
    assert ("requests/", 1) in completions.after("load r")
    assert ("one.yaml", 0) in completions.after("load requests/")
    assert list(completions.after("load nowhere/")) == []
