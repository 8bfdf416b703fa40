"""Certificates and rule books that are none, or are damaged."""

from __future__ import annotations

import copy
import json
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from mednec import KnowledgeBase
from mednec import checker as module
from mednec.checker import CERTIFICATE, Unreadable, canonical, check, digest, read

ROOT = Path(__file__).parents[2]
CASE = ROOT / "queries/cases/brian-l.yaml"
OTHERS: list[Any] = [None, True, 1, 1.5, "x", [], {}, ["x"], {"x": "x"}, [[]]]


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    base = KnowledgeBase()
    return base.decide(CASE).certificate().enclosing(base.rulebook()).to_dict()


def run(folder: Path, data: bytes, *more: str) -> subprocess.CompletedProcess[str]:
    """The checker, copied to a folder, on a file there; 2 GB of memory at most."""
    shutil.copy(module.__file__, folder / "checker.py")
    (folder / "file.json").write_bytes(data)
    limit = 2_000_000_000
    return subprocess.run(
        [sys.executable, "-I", "checker.py", "file.json", *more],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
    )


def test_a_copied_checker_needs_nothing_else(
    whole: dict[str, Any], tmp_path: Path
) -> None:
    done = run(tmp_path, canonical(whole).encode(), "--explain")
    assert (done.returncode, done.stderr) == (0, "")
    assert "accepted: approve" in done.stdout
    for node in whole["proof"]:
        assert node["id"] in done.stdout
    for sentence in whole["trusted"]:
        assert sentence in done.stdout


def test_keys_in_another_order_mean_the_same(
    whole: dict[str, Any], tmp_path: Path
) -> None:
    backwards = json.dumps(dict(reversed(whole.items())), indent=4)
    assert run(tmp_path, backwards.encode()).returncode == 0


def deep(levels: int) -> bytes:
    return b"[" * levels + b"]" * levels


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text[:-1],
        lambda text: text[: len(text) // 2],
        lambda text: b"",
        lambda text: b"null",
        lambda text: b"[]",
        lambda text: text + text,
        lambda text: b"\xff" + text,
        lambda text: b'{"format":"mednec-certificate/1",' + text[1:],
        lambda text: text.replace(b'"months":"6"', b'"months":6'),
        lambda text: text.replace(b'"months":"6"', b'"months":NaN'),
        lambda text: text.replace(b'"months":"6"', b'"months":1e999999'),
        lambda text: text.replace(b'"months":"6"', b'"months":' + b"9" * 100_000),
        lambda text: text.replace(b'"months":"6"', b'"months":' + deep(61)),
        lambda text: text.replace(b'"months":"6"', b'"months":' + deep(1_000_000)),
        lambda text: text.replace(b"certificate/1", b"certificate/2"),
        lambda text: text.replace(b"rulebook/1", b"rulebook/9"),
        lambda text: text.replace(b'"hash":', b'"hush":'),
        lambda text: text.replace(b'"hash":"', b'"hash":"\\ud800'),
        lambda text: b" " * 100_000_000 + text,
        lambda text: text + b" " * 100_000_000,
    ],
)
def test_what_is_none_is_unreadable(
    change: Any, whole: dict[str, Any], tmp_path: Path
) -> None:
    changed = change(canonical(whole).encode())
    assert changed != canonical(whole).encode()
    done = run(tmp_path, changed)
    assert done.returncode in (1, 2)
    assert done.stdout.startswith(("unreadable: ", "refused: "))
    assert done.stderr == ""
    assert len(done.stdout) < 1000


def test_no_digest_is_ever_skipped(whole: dict[str, Any], tmp_path: Path) -> None:
    """A digest that is wrong, empty or not there."""
    for part in ("logic_digest", "text_digest"):
        for digest_ in ("0" * 64, "", None):
            changed = copy.deepcopy(whole)
            changed["rulebook"][part] = digest_
            if digest_ is None:
                del changed["rulebook"][part]
            rest = {k: v for k, v in changed.items() if k not in ("hash", "enclosed")}
            changed["hash"] = digest(rest)
            done = run(tmp_path, canonical(changed).encode())
            assert (done.returncode, done.stderr) == (1, "")
            assert done.stdout.startswith("refused: rule book: ")
    for hash_ in ("0" * 64, "", whole["hash"].upper()):
        done = run(tmp_path, canonical({**whole, "hash": hash_}).encode())
        assert done.returncode == 1
        assert done.stdout.startswith("refused: hash: ")


def with_logic(whole: dict[str, Any], change: Any) -> dict[str, Any]:
    """The certificate with its rule book changed, every digest made anew."""
    changed = copy.deepcopy(whole)
    book = changed["enclosed"]["rulebook"]
    change(book["logic"])
    changed["rulebook"]["logic_digest"] = digest(book["logic"])
    rest = {k: v for k, v in changed.items() if k not in ("hash", "enclosed")}
    changed["hash"] = digest(rest)
    return changed


def body(logic: dict[str, Any], name: str, value: Any) -> None:
    next(c for c in logic["criteria"] if c["id"] == name)["body"] = value


def endless(depth: int) -> Any:
    return {"and": [endless(depth - 1)] * 8} if depth else {"criterion": "initiation"}


@pytest.mark.parametrize(
    "change",
    [
        lambda logic: body(logic, "initiation.1", {"criterion": "initiation"}),
        lambda logic: body(logic, "initiation.1.c", {"criterion": "initiation.1.c"}),
        lambda logic: body(logic, "initiation.1.c", endless(6)),
        lambda logic: body(logic, "initiation.1.c", {"criterion": "no.such"}),
        lambda logic: body(logic, "initiation.1.c", {"in": ["a"], "test": "no_such"}),
        lambda logic: body(logic, "initiation.1.c", {"isa": "no", "test": "regimen"}),
        lambda logic: body(logic, "initiation.1.c", {"xor": []}),
        lambda logic: body(logic, "initiation.1.c", "everything"),
        lambda logic: body(logic, "initiation.1.c", None),
        lambda logic: body(logic, "initiation.1.c", []),
        lambda logic: logic["procedures"].pop(),
        lambda logic: logic["derived"][0]["operation"].update(reading="q99"),
        lambda logic: logic["derived"].append(
            {"finding": "diagnosis", "operation": {"apply": "no", "to": []}, "type": {}}
        ),
        lambda logic: logic["findings"][5].update(omitted={"same_as": "no_such"}),
        lambda logic: logic["findings"][5].update(
            omitted={"same_as": "priority"}
        ),
        lambda logic: logic.pop("words"),
        lambda logic: logic["limits"]["daily_dose"].update(value="9" * 5000),
        lambda logic: logic["limits"]["daily_dose"].update(value="1/0"),
        lambda logic: logic["limits"].clear(),
    ],
)
def test_a_broken_rule_book_accepts_nothing(
    change: Any, whole: dict[str, Any], tmp_path: Path
) -> None:
    done = run(tmp_path, canonical(with_logic(whole, change)).encode())
    assert done.returncode in (1, 2)
    assert done.stderr == ""
    assert len(done.stdout) < 1000


def test_anything_in_any_place(whole: dict[str, Any]) -> None:
    """What is accepted is what the engine certifies; nothing breaks the checker."""
    said = {k: v for k, v in whole.items() if k != "enclosed"}
    book = whole["enclosed"]["rulebook"]

    def places(value: Any, path: tuple[Any, ...] = ()) -> Any:
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in pairs:
            yield (*path, key)
            if isinstance(inner, dict | list):
                yield from places(inner, (*path, key))

    for path in places(said):
        for value in OTHERS:
            changed = copy.deepcopy(said)
            *above, last = path
            parent: Any = changed
            for key in above:
                parent = parent[key]
            if parent[last] == value:
                continue
            parent[last] = value
            if path[0] != "hash":
                del changed["hash"]
                changed["hash"] = digest(changed)
            try:
                check(changed, book)
            except (Unreadable, module.Refused):
                continue
            # Free text, then, of which nothing depends.
            text = canonical(changed)
            assert KnowledgeBase().recertify(text.encode()).text == text, path


def test_numbers_are_text() -> None:
    with pytest.raises(Unreadable, match="number"):
        read(b'{"format":"mednec-certificate/1","x":0}', CERTIFICATE)
