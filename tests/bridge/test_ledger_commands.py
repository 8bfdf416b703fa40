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
from typing import Any

import pytest
from mednec import Certificate, KnowledgeBase, UnreadableRequest, checker
from mednec.ledger import Entry, Ledger
from small_ledgers import BOUND

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "queries/cases").glob("*.yaml"))
CASE = str(ROOT / "queries/cases/either-way.yaml")
MEDNEC = (sys.executable, "-m", "mednec")
SECRET = "a-name-nobody-is-to-see"


def mednec(*arguments: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*MEDNEC, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


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


def changed(certificate: dict[str, Any], **members: Any) -> str:
    """A certificate with other members and a hash of its own."""
    body = {**certificate, **members}
    del body["hash"]
    return checker.canonical({**body, "hash": checker.digest(body)})


def put(ledger: Ledger, text: str, book: dict[str, Any]) -> Entry:
    """An entry made by who has the program, and has the chain right."""
    return ledger._append(text, checker.canonical(book), "engine")


@pytest.fixture
def said() -> dict[str, Any]:
    decision = KnowledgeBase().decide({"request_type": "initiation", "age_years": 40})
    return decision.certificate().to_dict()


def test_a_false_certificate_with_a_right_chain(
    path: Path, said: dict[str, Any]
) -> None:
    book, proof = KnowledgeBase().rulebook(), [dict(node) for node in said["proof"]]
    proof[0]["verdict"] = "met"
    approved = {**said["decision"], "outcome": "approve", "months": "6"}
    with Ledger(path) as ledger:
        put(ledger, changed(said), book)
        put(ledger, changed(said, proof=proof), book)
        put(ledger, changed(said, decision=approved), book)
        put(ledger, checker.canonical({**said, "hash": "0" * 64}), book)
        put(ledger, json.dumps(said), book)
        put(ledger, "no certificate", book)
        put(ledger, '{"format":"mednec-certificate/1"}', book)
    found = Ledger(path).audit()
    assert [(fault.kind, fault.entry) for fault in found.faults] == [
        ("certificate", number) for number in range(2, 8)
    ]
    messages = [fault.message for fault in found.faults]
    assert messages[0].endswith(f"refused: node {proof[0]['id']}")
    assert messages[1].endswith("refused: decision")
    assert messages[2].endswith("refused: hash")
    assert messages[3].endswith("is not in canonical form")
    assert (found.checked, found.decided_again) == (1, 1)
    done = mednec("audit", path)
    assert done.returncode == 1
    for message in messages:
        assert f"wrong:          {message}\n" in done.stdout


def test_what_is_no_certificate_at_all(path: Path, said: dict[str, Any]) -> None:
    """Whatever stands where something else must be, it is no crash."""
    book = KnowledgeBase().rulebook()
    with Ledger(path) as ledger:
        for name in said.keys() - {"hash", "format"}:
            for other in ("text", None, {}, [], [None], {"a": None}, [["b"]]):
                if other != said[name]:
                    put(ledger, changed(said, **{name: other}), book)
        for format_ in ("mednec-rulebook/1", "other"):
            put(ledger, changed(said), {"format": format_})
        put(ledger, changed(said), {})
    found = Ledger(path).audit()
    assert found.entries > 50
    faults = [(fault.kind, fault.entry) for fault in found.faults]
    wrong = {entry for kind, entry in faults if kind == "certificate"}
    assert len(wrong) + found.checked == found.entries


def test_decided_otherwise(
    path: Path, said: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An engine that has come to decide otherwise under the same digest."""
    other = changed(said, decision={**said["decision"], "edition": "this"})
    with Ledger(path) as ledger:
        put(ledger, changed(said), KnowledgeBase().rulebook())
    monkeypatch.setattr(KnowledgeBase, "recertify", lambda *_: Certificate(other))
    (fault,) = Ledger(path).audit().faults
    byte = changed(said).index('"assumed"') + len('"') + 1
    assert (fault.kind, fault.entry, fault.byte) == ("decision", 1, byte)
    assert fault.message == (
        f"entry 1 is decided otherwise now: the certificate differs from byte {byte}"
    )


def test_what_the_engine_no_longer_takes(
    path: Path, said: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Certificate:
        raise UnreadableRequest(SECRET)

    with Ledger(path) as ledger:
        put(ledger, changed(said), KnowledgeBase().rulebook())
    monkeypatch.setattr(KnowledgeBase, "recertify", refuse)
    (fault,) = Ledger(path).audit().faults
    assert (fault.kind, fault.message) == (
        "decision",
        "entry 1 cannot be read when it is decided again",
    )


def test_one_that_is_too_large_to_be_decided_again(path: Path) -> None:
    request = {"request_type": "initiation", "request_id": "x" * 999_900}
    with Ledger(path) as ledger:
        ledger.record(KnowledgeBase().decide(request))
    found = Ledger(path).audit()
    assert (found.faults, found.checked, found.too_large) == ((), 1, 1)


def with_digests(book: dict[str, Any]) -> dict[str, Any]:
    logic, texts = checker.digest(book["logic"]), checker.digest(book["texts"])
    return {**book, "logic_digest": logic, "text_digest": texts}


def named(book: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
    digests = {name: book[name] for name in ("logic_digest", "text_digest")}
    return {**said["rulebook"], **digests}


def test_another_logic_is_checked_only(path: Path, said: dict[str, Any]) -> None:
    book = KnowledgeBase().rulebook()
    first, *rest = book["logic"]["questions"]
    asked = [{**first, "options": [*first["options"], "another"]}, *rest]
    older = with_digests({**book, "logic": {**book["logic"], "questions": asked}})
    with Ledger(path) as ledger:
        put(ledger, changed(said, rulebook=named(older, said)), older)
        put(ledger, changed(said), book)
        # One of them is not of the rule book it is stored with.
        put(ledger, changed(said), older)
    found = Ledger(path).audit()
    assert (found.rulebooks, found.other_logic, found.decided_again) == (2, 1, 1)
    assert [(fault.kind, fault.entry) for fault in found.faults] == [("certificate", 3)]
    assert "checked only:   1, decided by other rules\n" in mednec("audit", path).stdout


def test_other_sentences_are_the_same_logic(path: Path, said: dict[str, Any]) -> None:
    book = KnowledgeBase().rulebook()
    statements = {**book["texts"]["statements"], "initiation": "It begins"}
    trusted = ["It was said so."]
    texts = {**book["texts"], "statements": statements, "trusted": trusted}
    older = with_digests({**book, "texts": texts})
    with Ledger(path) as ledger:
        digests = named(older, said)
        put(ledger, changed(said, rulebook=digests, trusted=trusted), older)
    found = Ledger(path).audit()
    assert (found.faults, found.decided_again) == ((), 1)


def test_no_message_holds_a_value_of_a_request(path: Path) -> None:
    request = {
        "request_type": "initiation",
        "request_id": SECRET,
        "regimen": SECRET,
        "concurrent_agents": [SECRET],
    }
    decision = KnowledgeBase().decide(request, lenient=True)
    said = decision.certificate().to_dict()
    assert SECRET in json.dumps(said)
    findings = {n: {"known": SECRET} for n in said["findings"]}
    book = KnowledgeBase().rulebook()
    with Ledger(path) as ledger:
        put(ledger, changed(said, findings=findings), book)
        put(ledger, changed(said, sources=[{"of": SECRET, "source": SECRET}]), book)
        put(ledger, changed(said, readings={SECRET: SECRET}), book)
        put(ledger, changed(said, **{SECRET: SECRET}), book)
        assert SECRET not in repr(list(ledger))
    done = mednec("audit", path)
    assert done.returncode == 1
    assert "refused" in done.stdout
    assert SECRET not in done.stdout + done.stderr
