"""Real decisions on record, from the command line and from Python."""

from __future__ import annotations

import json
import os
import pty
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from mednec import KnowledgeBase, checker
from mednec.ledger import Ledger
from small_ledgers import BOUND, MEDNEC, mednec

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "queries/cases").glob("*.yaml"))
CASE = str(ROOT / "queries/cases/either-way.yaml")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "real.ledger"


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """The worked requests on record."""
    base = KnowledgeBase()
    with Ledger(tmp_path_factory.mktemp("worked") / "worked.ledger") as ledger:
        for case in CASES:
            ledger.record(base.decide(case))
        yield ledger


def test_the_worked_requests(worked: Ledger) -> None:
    found = worked.audit(expect_head=worked.head)
    assert found.faults == ()
    assert found.entries == found.checked == found.decided_again == len(CASES)
    assert (found.rulebooks, found.other_logic) == (1, 0)
    assert found.expected_at == len(CASES)
    outcomes = {e.certificate.to_dict()["decision"]["outcome"] for e in worked}
    assert outcomes == {"approve", "deny", "pend", "refer"}


def test_an_entry_is_what_was_decided(worked: Ledger) -> None:
    base = KnowledgeBase()
    for case, entry in zip(CASES, worked, strict=True):
        assert entry.text == base.decide(case).certificate().text
        assert worked.rulebook(entry.rulebook) == checker.canonical(base.rulebook())
        assert entry.engine.startswith("mednec 0.1.0, SWI-Prolog ")


def test_readings_and_leniency(path: Path) -> None:
    request = {"request_type": "initiation", "regimen": "mono"}
    readings = {"q08": "ph_negative"}
    decision = KnowledgeBase().decide(request, readings=readings, lenient=True)
    with Ledger(path) as ledger:
        ledger.record(decision)
        assert ledger.record(decision).number == 2
        assert ledger.audit().decided_again == 2


def test_each_file_of_a_command_is_recorded(path: Path) -> None:
    files = list(map(str, CASES[:3]))
    plain = mednec("decide", *files)
    done = mednec("decide", *files, "--record", path)
    assert (done.returncode, done.stdout) == (0, plain.stdout)
    assert done.stderr.splitlines() == [
        f"{file}: entry {number} of {path}" for number, file in enumerate(files, 1)
    ]
    done = mednec("decide", "-", "--json", "--record", path, stdin="{}")
    assert json.loads(done.stdout)["outcome"] == "pend"
    assert done.stderr == f"-: entry 4 of {path}\n"
    assert len(list(Ledger(path))) == 4


def test_what_is_shown_is_what_is_recorded(path: Path) -> None:
    options = ("--lenient", "--reading", "q08=ph_negative")
    text = '{"request_type": "initiation", "regimen": "mono"}'
    done = mednec("decide", "-", "--record", path, *options, stdin=text)
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 1)
    (entry,) = Ledger(path)
    assert entry.text + "\n" == mednec("certify", "-", *options, stdin=text).stdout


def test_what_is_refused_is_not_recorded(path: Path) -> None:
    done = mednec("decide", "-", CASE, "--record", path, stdin='{"dose": []}')
    assert done.returncode == 2
    assert len(done.stdout.splitlines()) == len(list(Ledger(path))) == 1


def test_a_decision_that_is_not_recorded_is_not_shown(path: Path) -> None:
    mednec("decide", CASE, "--record", path)
    code = (
        "import resource, runpy, sys;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (40000, 40000));"
        "runpy.run_module('mednec', run_name='__main__')"
    )
    files = list(map(str, CASES[:20]))
    done = subprocess.run(
        [sys.executable, "-c", code, "decide", *files, "--record", str(path)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    recorded = [line for line in done.stderr.splitlines() if ": entry " in line]
    assert 0 < len(recorded) < len(files)
    assert len(done.stdout.splitlines()) == len(recorded)
    assert f"{files[-1]}: the disk does not take or give it\n" in done.stderr
    assert Ledger(path).audit().entries == 1 + len(recorded)
    assert Ledger(path).audit().sound


def test_where_there_can_be_no_ledger(path: Path) -> None:
    for place in (path.parent, path.parent / "none" / "ledger"):
        done = mednec("decide", CASE, "--record", place)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"{place}: ")
    done = mednec("decide", CASE, "--all-readings", "--record", path)
    assert done.returncode == 2


def test_an_audit(worked: Ledger) -> None:
    kept = worked.entry(50).head
    done = mednec("audit", worked.path, "--expect-head", kept)
    assert (done.returncode, done.stderr) == (0, "")
    count = len(CASES)
    assert done.stdout.splitlines() == [
        f"entries:        {count}",
        f"head:           {worked.head}",
        f"certificates:   {count} accepted",
        f"decided again:  {count} to the same bytes",
        f"expected head:  that of entry 50; {count - 50} came after",
        "The ledger is sound.",
    ]
    done = mednec("audit", worked.path, "--entry", "7", "--json")
    said = json.loads(done.stdout)
    assert (said["sound"], said["checked"], said["entries"]) == (True, 1, count)
    done = mednec("audit", worked.path, "--expect-head", "0" * 63 + "1")
    assert done.returncode == 1
    assert "NOT sound" in done.stdout
    assert "the expected head is that of no entry" in done.stdout
    assert mednec("audit", worked.path, "--expect-head", "1").returncode == 2
    assert mednec("audit", worked.path, "--entry", count + 1).returncode == 2


def test_a_bar_on_a_terminal(path: Path) -> None:
    mednec("decide", CASE, "--record", path)
    outer, inner = pty.openpty()
    done = subprocess.run(
        [*MEDNEC, "audit", str(path), "--json"],
        stdout=subprocess.PIPE,
        stderr=inner,
        env={**os.environ, "TERM": "xterm"},
        encoding="utf-8",
        check=False,
    )
    os.close(inner)
    with os.fdopen(outer, "rb") as file:
        shown = file.read1()
    assert json.loads(done.stdout)["sound"]
    assert b"100%" in shown


def test_what_cannot_be_audited(path: Path, tmp_path: Path) -> None:
    (tmp_path / "text").write_text("a text\n" * 500, encoding="ascii")
    mednec("decide", CASE, "--record", path)
    newer = tmp_path / "newer"
    newer.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("PRAGMA user_version=2")
    for name, said in (
        ("none", "there is no such file"),
        (".", "it is a folder"),
        ("text", "another kind of file"),
        ("newer", "of a newer version"),
    ):
        for command in (["audit"], ["ledger", "list"], ["ledger", "head"]):
            done = mednec(*command, tmp_path / name)
            assert (done.returncode, done.stdout) == (2, "")
            assert said in done.stderr
    path.chmod(0)
    done = subprocess.run(
        [sys.executable, "-c", BOUND, "-m", "mednec", "audit", str(path)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"{path}: it cannot be read: Permission denied\n"


def test_list_head_show_and_export(worked: Ledger, tmp_path: Path) -> None:
    done = mednec("ledger", "list", worked.path)
    assert [line.split()[0] for line in done.stdout.splitlines()] == [
        str(number) for number in range(1, len(CASES) + 1)
    ]
    rows = [
        json.loads(line)
        for line in mednec("ledger", "list", worked.path, "--json").stdout.splitlines()
    ]
    assert [row["head"] for row in rows] == [entry.head for entry in worked]
    assert mednec("ledger", "head", worked.path).stdout == f"{worked.head}\n"
    said = json.loads(mednec("ledger", "head", worked.path, "--json").stdout)
    assert said == {"head": worked.head}

    target = tmp_path / "seven.json"
    assert mednec("ledger", "export", worked.path, 7, "-o", target).returncode == 0
    exported = json.loads(target.read_text(encoding="utf-8"))
    certificate = worked.entry(7).certificate.to_dict()
    book = KnowledgeBase().rulebook()
    assert exported == {**certificate, "enclosed": {"rulebook": book}}

    done = mednec("verify", target)
    assert (done.returncode, done.stderr) == (0, "")

    shown = mednec("ledger", "show", worked.path, 7).stdout
    assert shown.startswith(certificate["decision"]["outcome"].upper())
    for node in certificate["proof"]:
        assert f"\n{node['id']} " in shown
    told = json.loads(mednec("ledger", "show", worked.path, 7, "--json").stdout)
    assert told["certificate"] == certificate
    for command in ("show", "export"):
        done = mednec("ledger", command, worked.path, 99)
        assert (done.returncode, done.stdout) == (2, "")
