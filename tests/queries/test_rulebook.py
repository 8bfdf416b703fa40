"""The rule book as those see it who have only the file."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from mednec import KnowledgeBase

MEDNEC = (sys.executable, "-m", "mednec")


def canonical(value: Any) -> bytes:
    """The canonical text: keys in order, no space, numbers as text."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode()


def printed(*arguments: str) -> bytes:
    return subprocess.run(
        [*MEDNEC, "rulebook", *arguments], capture_output=True, check=True
    ).stdout


def test_the_digests_are_those_of_the_parts() -> None:
    book = KnowledgeBase().rulebook()
    assert book["format"] == "mednec-rulebook/1"
    for part, digest in (("logic", "logic_digest"), ("texts", "text_digest")):
        assert hashlib.sha256(canonical(book[part])).hexdigest() == book[digest]
    decision = KnowledgeBase().decide({"request_type": "initiation"})
    assert decision.logic_digest == book["logic_digest"]


def test_the_command_prints_the_canonical_text(tmp_path: Path) -> None:
    text = printed()
    assert text == canonical(json.loads(text)) + b"\n"
    assert json.loads(text) == KnowledgeBase().rulebook()
    assert printed("-o", str(tmp_path / "book.json")) == b""
    assert (tmp_path / "book.json").read_bytes() == text


def test_no_number_is_binary() -> None:
    def numbers(value: Any) -> list[Any]:
        if isinstance(value, dict):
            return [n for inner in value.values() for n in numbers(inner)]
        if isinstance(value, list):
            return [n for inner in value for n in numbers(inner)]
        return [] if isinstance(value, str) else [value]

    assert numbers(KnowledgeBase().rulebook()) == []
