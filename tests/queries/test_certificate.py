"""Certificates as those see them who have only the file."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from mednec import KnowledgeBase

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "queries/cases").glob("*.yaml"))
MEDNEC = (sys.executable, "-m", "mednec")


def canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_it_says_what_was_decided(case: Path) -> None:
    decision = KnowledgeBase().decide(case)
    certificate = decision.certificate()
    said = certificate.to_dict()
    assert certificate.text == canonical(said)
    body = {name: value for name, value in said.items() if name != "hash"}
    assert hashlib.sha256(canonical(body).encode()).hexdigest() == certificate.hash
    assert said["rulebook"]["logic_digest"] == decision.logic_digest
    assert said["decision"]["outcome"] == decision.outcome
    months = {"6 months": "6", "1 year": "12", None: None}[decision.approval_duration]
    assert said["decision"]["months"] == months
    ids = [node["id"] for node in said["proof"]]
    assert len(ids) == len(set(ids))
    verdicts = {node["id"]: node["verdict"] for node in said["proof"]}
    assert {name: verdicts[name] for name in decision.criteria} == decision.criteria


def test_addresses_are_those_of_the_explanation() -> None:
    decision = KnowledgeBase().decide(CASES[0])
    text = decision.explain("auditor")
    for node in decision.certificate().to_dict()["proof"]:
        if "/" in node["id"] and not node["id"].startswith(("route", "edition")):
            assert f"  {node['id']}  " in text


def test_the_same_bytes_elsewhere(tmp_path: Path) -> None:
    """In another process, locale, time zone and folder."""
    case = str(ROOT / "queries/cases/ph-reports-disagree.yaml")
    done = subprocess.run(
        [*MEDNEC, "certify", case, "-o", "there.json"],
        cwd=tmp_path,
        env={**os.environ, "LC_ALL": "C", "TZ": "Pacific/Kiritimati"},
        capture_output=True,
        check=True,
    )
    assert done.stdout == b""
    KnowledgeBase().decide(case).certificate().save(tmp_path / "here.json")
    there = (tmp_path / "there.json").read_bytes()
    assert there == (tmp_path / "here.json").read_bytes()


def test_readings_and_leniency_are_on_record() -> None:
    base = KnowledgeBase()
    request = {"request_type": "initiation", "regimen": "mono", "mrd": []}
    decision = base.decide(request, readings={"q08": "ph_negative"}, lenient=True)
    said = decision.certificate().to_dict()
    assert said["readings"]["q08"] == "ph_negative"
    assert said["readings"].keys() == {q["id"] for q in base.questions()}
    assert said["findings"] == {
        "request_type": {"known": "initiation"},
        "regimen": {"unrecognized": "mono"},
        "mrd": {"items": []},
    }
