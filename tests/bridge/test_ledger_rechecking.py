"""Certificates on record, checked and decided again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from mednec import Certificate, KnowledgeBase, UnreadableRequest, checker
from mednec.ledger import Entry, Ledger
from small_ledgers import mednec

ROOT = Path(__file__).parents[2]
SECRET = "a-name-nobody-is-to-see"
CASE = str(ROOT / "queries/cases/either-way.yaml")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "real.ledger"


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
