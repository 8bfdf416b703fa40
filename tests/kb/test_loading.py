"""A fault in the rules refuses the whole knowledge base, with file and line."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

#: What is wrong, the file, the text replaced (once) and what replaces it.
FAULTS = [
    (
        "unknown finding",
        "initiation.pl",
        "and philadelphia_status = negative.",
        "and philadelfia_status = negative.",
        "philadelfia_status",
    ),
    (
        "misspelt word",
        "initiation.pl",
        "outcome in [intolerance, inadequate_response]",
        "outcome in [intolerence, inadequate_response]",
        "intolerence",
    ),
    (
        "float in a rule",
        "initiation.pl",
        "latest(mrd, percent at_least mrd_threshold)",
        "latest(mrd, percent at_least 0.1)",
        "float",
    ),
    (
        "float in the table of limits",
        "limits.pl",
        '"0.1",',
        "0.1,",
        "float",
    ),
    (
        "unquoted name with a dot",
        "initiation.pl",
        "if  'cd19.status' = positive",
        "if  cd19.status = positive",
        "quoted",
    ),
    (
        "missing option",
        "initiation.pl",
        "exclusive       means regimen in [monotherapy, with_multiagent_therapy,\n"
        "                                                         with_tki] ]).",
        "exclusiv        means anything ]).",
        "options",
    ),
    (
        "option left out",
        "initiation.pl",
        "reading(q08, [ any_ph_status means anything,\n"
        "                       ph_negative   means philadelphia_status = negative ])",
        "reading(q08, [ any_ph_status means anything ])",
        "options",
    ),
    (
        "unused criterion",
        "continuation.pl",
        "    and 'continuation.3'\n",
        "",
        "unused criterion",
    ),
    (
        "unknown criterion",
        "continuation.pl",
        "    and 'continuation.3'\n",
        "    and 'continuation.4'\n",
        "unknown criterion",
    ),
    (
        "criterion without plain words",
        "initiation.pl",
        "'initiation.1.b.v' ::",
        "'initiation.1.b.6' ::",
        "no plain words: ['initiation.1.b.6']",
    ),
    (
        "plain words of no criterion",
        "plain_words.pl",
        "plainly('initiation.1.b.v',",
        "plainly('initiation.1.b.vi',",
        "unknown criterion",
    ),
    (
        "unknown class",
        "initiation.pl",
        "drug isa tyrosine_kinase_inhibitor",
        "drug isa kinase_inhibitor",
        "unknown class",
    ),
    (
        "unknown limit",
        "initiation.pl",
        "daily_mcg at_most label_dose",
        "daily_mcg at_most label_doze",
        "unknown limit",
    ),
    (
        "unknown part",
        "initiation.pl",
        "every(dose, daily_mcg at_most daily_dose)",
        "every(dose, daily_mg at_most daily_dose)",
        "unknown part",
    ),
    (
        "unknown operation",
        "derived.pl",
        "on_record(known_hypersensitivity)",
        "guessed(known_hypersensitivity)",
        "unknown operation",
    ),
    (
        "unknown question",
        "derived.pl",
        "q39-unknown",
        "q93-unknown",
        "unknown question",
    ),
    (
        "two tests on one list",
        "initiation.pl",
        "    and some(tki_history,",
        "    and some(tki_history, outcome = intolerance)\n    and some(tki_history,",
        "tki_history",
    ),
]


def load(root: Path) -> subprocess.CompletedProcess[str]:
    """Load the knowledge base below ``root`` in a process of its own."""
    return subprocess.run(
        ["swipl", "-f", "none", "--no-packs", "-g", "halt", str(root / "kb/load.pl")],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the knowledge base that a test may break."""
    shutil.copytree(ROOT / "kb", tmp_path / "kb")
    shutil.copytree(ROOT / "queries", tmp_path / "queries")
    return tmp_path


def test_the_knowledge_base_loads_in_silence() -> None:
    done = load(ROOT)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [fault[1:] for fault in FAULTS],
    ids=[fault[0] for fault in FAULTS],
)
def test_a_fault_refuses_to_load(
    copy: Path, name: str, old: str, new: str, says: str
) -> None:
    file = copy / "kb/blinatumomab" / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    done = load(copy)
    assert done.returncode != 0
    assert says in done.stderr
    if says != "tki_history":
        assert re.search(re.escape(name) + r":\d+", done.stderr)


def test_a_warning_refuses_to_load(copy: Path) -> None:
    file = copy / "kb/vocabulary/words.pl"
    file.write_text(
        file.read_text(encoding="utf-8") + "\nlonely(Variable).\n", encoding="utf-8"
    )
    done = load(copy)
    assert done.returncode != 0
    assert "Variable" in done.stderr
