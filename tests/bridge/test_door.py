"""Bad input through Python, the command line and swipl: the same answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from mednec import (
    InputError,
    InvalidRequest,
    KnowledgeBase,
    UnknownName,
    UnreadableRequest,
)

ROOT = Path(__file__).parents[2]
BASE = KnowledgeBase()

#: Texts that cannot be read, with the suffix of their file.
UNREADABLE = [
    ("not JSON", ".json", '{"dose": '),
    ("trailing comma", ".json", '{"dose": [],}'),
    ("duplicate key in JSON", ".json", '{"diagnosis":"cll","diagnosis":"aml"}'),
    ("not YAML", ".yaml", "a: [1\n"),
    ("duplicate key in YAML", ".yaml", "diagnosis: cll\ndiagnosis: aml\n"),
    ("YAML alias", ".yaml", "mrd: &x []\ntki_history: *x\n"),
    ("YAML tag", ".yaml", "diagnosis: !!str cll\n"),
    ("too deep", ".json", "[" * 33 + "]" * 33),
    ("too large", ".json", '{"request_id":"' + "x" * 1_000_000 + '"}'),
    ("NaN", ".json", '{"weight_kg": NaN}'),
]

#: Requests that are refused, with the path named.
REFUSED: list[tuple[str, dict[str, Any], str, str | None]] = [
    ("unknown field", {"diagnosi": "cll"}, "diagnosi", "diagnosis"),
    ("wrong type", {"weight_kg": "heavy"}, "weight_kg", None),
    ("wrong shape", {"diagnosis": {"a": 1}}, "diagnosis", None),
    ("empty dose", {"dose": []}, "dose", None),
    ("no unit", {"dose": [{"value": 28}]}, "dose[0].unit", None),
    ("unknown word", {"disease_status": "relapse"}, "disease_status", "relapsed"),
    ("vague date", {"request_date": "2026-05"}, "request_date", None),
    ("empty alternatives", {"diagnosis": []}, "diagnosis", None),
    ("bare 2", {"nccn": {"category": 2}}, "nccn.category", None),
    (
        "other unit",
        {"dose": [{"value": 1, "unit": "ug/day"}]},
        "dose[0].unit",
        "mcg/day",
    ),
]

DECIDE = "getenv('REQUEST', F), decide(file(F), _)"

HOSTILE = [
    'it\'s "quoted"',
    "back\\slash \\",
    "nul \x00 inside",
    "line\nbreak\u2028and\ttab",
    "emoji \U0001f600 é",
    "')), shell('touch pwned'), ((true;atom('",
    "%p %s ~w ~q {} $HOME",
    ":- halt.",
]


def command(*arguments: str, stdin: str | None = None) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "mednec", *arguments],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def swipl(goal: str, file: Path | None = None) -> str:
    """What a goal prints at the Prolog prompt; ``$REQUEST`` names the file."""
    done = subprocess.run(
        ["swipl", "-f", "none", "-g", goal, "-t", "halt", "kb/load.pl"],
        cwd=ROOT,
        env={**os.environ, "REQUEST": str(file)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    ("suffix", "text"), [r[1:] for r in UNREADABLE], ids=[r[0] for r in UNREADABLE]
)
def test_unreadable(tmp_path: Path, suffix: str, text: str) -> None:
    file = tmp_path / f"request{suffix}"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableRequest):
        BASE.decide(file)
    status, out, _ = command("decide", str(file))
    assert (status, out) == (2, "")
    assert "cannot be read" in swipl(DECIDE, file)


@pytest.mark.parametrize(
    ("request_", "path", "nearest"),
    [r[1:] for r in REFUSED],
    ids=[r[0] for r in REFUSED],
)
def test_refused(
    tmp_path: Path, request_: dict[str, Any], path: str, nearest: str | None
) -> None:
    with pytest.raises(InvalidRequest) as caught:
        BASE.decide({"request_id": "a secret", **request_})
    (problem,) = caught.value.problems
    assert (problem.path, problem.nearest) == (path, nearest)
    assert "secret" not in str(caught.value)

    file = tmp_path / "request.json"
    file.write_text(json.dumps(request_), encoding="utf-8")
    status, out, err = command("decide", str(file))
    assert (status, out) == (2, "")
    assert path in err
    assert path in swipl(DECIDE, file)

    lenient = BASE.decide(request_, lenient=True)
    assert lenient.outcome == "pend"
    assert any(flag.startswith("unrecognized:") for flag in lenient.flags)
    assert command("decide", "--lenient", str(file))[0] == 0


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(text: str, tmp_path: Path) -> None:
    request = {"request_id": text, "tki_history": [{"drug": text}]}
    assert BASE.decide(request).to_dict()["request_id"] == text
    assert not Path("pwned").exists()
    with pytest.raises(InputError):
        BASE.decide({text: 1})
    with pytest.raises(UnknownName):
        BASE.decide({}, readings={"q05": text})
    with pytest.raises(InputError):
        BASE.rule(text)


def test_numbers_from_python_are_exact() -> None:
    def mrd(value: object) -> str:
        request = {"mrd": [{"value": value, "unit": "percent"}]}
        decision = BASE.decide({"request_type": "initiation", **request})
        return decision.criteria["initiation.1.b.i"]

    assert mrd(0.1) == "met"
    assert mrd(Decimal("0.1")) == "met"
    assert mrd(Decimal("0.09999999999999999999")) == "not_met"
    assert mrd("0.09999999999999999999") == "not_met"
    assert mrd(1e-05) == "not_met"
    for wrong in (float("nan"), float("inf"), Decimal("NaN"), object(), b"0.1"):
        with pytest.raises(UnreadableRequest):
            mrd(wrong)


def test_exit_statuses(tmp_path: Path) -> None:
    assert command("decide", "-", stdin="{}")[0] == 0
    assert command("decide", "-", stdin="request_type: initiation\n")[0] == 0
    assert command("decide", str(tmp_path / "missing.yaml"))[0] == 2
    assert command("decide", str(tmp_path))[0] == 2
    (tmp_path / "latin.yaml").write_bytes(b"request_id: \xe9\n")
    assert command("decide", str(tmp_path / "latin.yaml"))[0] == 2
    assert command("decide", "--reading", "q05=klass", "-", stdin="{}")[0] == 2
    assert command("decide", "--reading", "q05", "-", stdin="{}")[0] == 2
    assert command("rule", "initiation.9")[0] == 2
    assert command("lookup", "dosage")[0] == 2
    assert command("nothing")[0] == 2
    assert command("doctor")[0] == 0


def test_the_machine_form() -> None:
    status, out, _ = command(
        "decide", "--json", "-", stdin='{"request_type":"initiation"}'
    )
    assert status == 0
    answer = json.loads(out)
    keys = "outcome approval_duration criteria blockers missing depends_on assumed"
    keys += " advisories flags refer_to guideline edition logic_digest"
    assert set(keys.split()) <= set(answer)
    assert answer["outcome"] == "pend"
    assert answer["guideline"] == "09-J2000-26"
    assert answer["edition"] == "2026-04-15"
    assert len(answer["logic_digest"]) == 64


@pytest.mark.parametrize(
    "arguments",
    [("ways",), ("rule",), ("rule", "initiation.1.d"), ("lookup",), ("schema",)]
    + [("lookup", "history"), ("lookup", "questions"), ("ways", "continuation")],
)
def test_every_question_has_both_forms(arguments: tuple[str, ...]) -> None:
    status, out, err = command(*arguments)
    assert (status, err) == (0, "")
    assert out.strip()
    status, out, _ = command(*arguments, "--json")
    assert status == 0
    json.loads(out)


def test_both_sides_print_the_same() -> None:
    case = "queries/cases/ph-positive-no-tki-ever.yaml"
    for verb, name in (("why_not", "why-not"), ("why", "why")):
        printed = swipl(f"{verb}(file('{case}'))")
        assert command(name, str(ROOT / case))[1] == printed


def test_a_hostile_surrounding(tmp_path: Path) -> None:
    """A user's init.pl, LC_ALL=C and an unwritable folder change nothing."""
    config = tmp_path / "config/swi-prolog"
    config.mkdir(parents=True)
    (config / "init.pl").write_text(":- halt(7).\n")
    case = ROOT / "queries/cases/either-way.yaml"
    expected = command("why-not", str(case))
    environment = {
        **{k: v for k, v in os.environ.items() if k not in ("LANG", "LC_CTYPE")},
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "HOME": str(tmp_path),
        "LC_ALL": "C",
    }
    tmp_path.chmod(0o555)
    done = subprocess.run(
        [sys.executable, "-m", "mednec", "why-not", str(case)],
        cwd="/",
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    tmp_path.chmod(0o755)
    assert (done.returncode, done.stdout, done.stderr) == expected
