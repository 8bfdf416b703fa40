"""The desk with its commands on standard input."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from mednec import KnowledgeBase
from mednec._shell.desk import Desk
from mednec._shell.sitting import Sitting, State
from mednec.errors import UnknownName, UnusableCommand
from piped import DENIED, END, ROOT, Person, shell


def test_a_change_is_told_in_a_line_and_taken_back() -> None:
    done = shell(["set philadelphia_status = negative", "undo"], DENIED)
    assert done.stdout.splitlines() == [
        "ph-positive-no-tki-ever: Denied: It will not be used in any of the five "
        "covered ways.",
        "Approved for 6 months: the criteria are met. Before: deny.",
        "Denied: It will not be used in any of the five covered ways. "
        "Before: approve, 6 months.",
    ]
    assert (done.returncode, done.stderr) == (0, "")


#: A line, and what is said of it.
SAID = [
    ("why not approved?", "What stands in the way"),
    ("WHY", "What would change the answer"),
    ("why 1.b.iii", "Why initiation.1.b.iii comes out as it does"),
    ("1.b.iii", "Why initiation.1.b.iii comes out as it does"),
    ("why continuation.2", "It was not examined for this request."),
    ("why is 1.b.iii not met", "Why initiation.1.b.iii comes out as it does"),
    ("why was it denied", "What would change the answer"),
    ("why full", "The proof"),
    ("why for provider", "What you can send or change"),
    ("letter to member", "[[ To be filled in by the plan: the signature"),
    ("what if dose = 30 mcg/day", "2 mcg/day above the daily dose limit"),
    (
        "what if philadelphia_status = negative and cd19.status = negative",
        "The disease is CD19-negative",
    ),
    ("what would approve", "With time or treatment"),
    ("missing", "Nothing that is not known can matter, unless what"),
    ("set cd19.status = positive", "The outcome is as before."),
    ("cd19.status = negative", "The outcome is as before; initiation.1.a is not met"),
    ("unset philadelphia_status", "Pended for: Philadelphia chromosome status."),
    ("show", "line_of_business: commercial"),
    ("rule 1.b", "initiation.1.b"),
    ("ways continuation", "continuation, way 2"),
    ("lookup codes", "ICD-10-CM C91.02"),
    ("lookup boxed warning", "cytokine release syndrome"),
    ("readings", "Every single switch"),
    ("reading", "One TKI is enough."),
    ("reading q08", "q08  Is consolidation"),
    ("compare", "Nothing is given otherwise."),
    (
        "what if drug.route = subcutaneous",
        "Before: The route of administration is taken to",
    ),
    ("compare queries/cases/brian-l.yaml", "APPROVE, 6 months -> DENY"),
    ("new", "Pended for: line of business"),
    ("load queries/cases/brian-l.yaml", "brian-l: Approved for 6 months"),
    ("help", "what would approve  Each least set of changes"),
    ("help ?-", "outcome_if(Changes, Outcome)"),
    ("dose = 9 mcg/day days 1-7, 28 mcg/day", "The outcome is as before."),
    ("help set", "set dose = 28 mcg/day  Give findings"),
    ("?- verdict(C, met), C = 'initiation.1.d'.", "C = 'initiation.1.d' ;\nfalse."),
    ("?- member(X, [a, b]).", "X = a ;\nX = b."),
    ("?- writeln(hello).", "hello\ntrue."),
    ("?- fail.", "false."),
    ("?- dif(X, a).", "dif(X, a)."),
    ("?- X = f(X).", "X = f(X)."),
    ("?- limit(mrd_threshold, V, U).", "V = 0.1,\nU = percent."),
    (
        "?- member(P, [negative]), outcome_if([philadelphia_status = P], O).",
        "O = approve(6).",
    ),
    ("reading q05 = whole_class", "The outcome is as before."),
    ("compare", "q05  How far must a contraindication to TKIs reach? Before: One"),
]


def test_what_is_said() -> None:
    lines = [
        each for line, _ in SAID for each in (f"load {DENIED}", line, "?- X = next.")
    ]
    done = shell(lines, DENIED)
    assert (done.returncode, done.stderr) == (0, "")
    parts = done.stdout.split(END)[:-1]
    for (line, said), part in zip(SAID, parts, strict=True):
        assert said in part, line


#: A line, what is said of it on standard error, and the status.
REFUSED = [
    ("wat would aprove", "is `what would approve` meant?"),
    ("frobnicate", "`help` says what is."),
    ("undo", "There is nothing to take back."),
    ("undo it", "takes nothing after it"),
    ("set", "as in `set dose = 28 mcg/day`"),
    ("set dose", "write NAME = VALUE"),
    ("set dos = 28 mcg/day", "is dose meant?"),
    ("set dose = lots", "`lots` is not understood for dose: such as 28 mcg/day"),
    ("set philadelphia_status = maybe", "given:   maybe"),
    ("unset ph", "is not a known finding"),
    ("why 1", "1 may be initiation.1 or continuation.1."),
    ("why 9.z", "9.z is not a known criterion"),
    ("reading q05 = class", "is whole_class meant?"),
    ("reading q99 = x", "q99 is not a known question"),
    ("lookup xyzzy", "xyzzy is not a known topic"),
    ("ways sideways", "sideways is not a known path"),
    ("load nowhere.yaml", "nowhere.yaml"),
    ("save", "Say where: save FILE."),
    ("save x.json", "A request is written as YAML"),
    ("save nowhere/x.yaml", "nowhere/x.yaml"),
    ("restore", "No unsaved request is kept."),
    ("?- ", "as in `?- verdict(Criterion, not_met).`"),
    ("?- foo(", "That is no goal."),
    ("?- foo(x).", "foo/1 is not known."),
    ("?- atom_length(X, Y).", "not sufficiently instantiated"),
    ("?- outcome_if([cd19 = x], O).", "cd19 is not a known finding."),
    ("?- outcome_if([dose = x], O).", "dose"),
    ("?- throw(x).", "The goal threw x."),
]


def test_what_cannot_be_done_is_said_and_the_sitting_goes_on() -> None:
    lines = [line for line, _ in REFUSED]
    done = shell(["save", *lines, "?- X = alive."], "--reading", "q05=any_agent")
    assert done.returncode == 2
    assert "X = alive." in done.stdout
    for line, said in REFUSED:
        assert said in done.stderr, line


def test_lines_that_are_no_text_are_told_and_the_others_done() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mednec", "shell", DENIED],
        cwd=ROOT,
        input=b"\xff\nset request_id = \xfe\nshow\r\n",
        capture_output=True,
    )
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == ["a line is UTF-8 text"] * 2
    assert b"line_of_business" in done.stdout


def test_a_person_has_as_many_answers_as_are_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    base = KnowledgeBase()
    sitting = Sitting(base, {}, lenient=False)
    person = Person(*[";"] * 120)
    desk = Desk(sitting, base.ask("sayings")["sayings"], person, None)
    desk.take("?- between(1, inf, X).")
    desk.close()
    assert capsys.readouterr().out.splitlines()[-1] == "X = 121"


def test_what_is_said_in_place_of_another_answer_is_done(
    capsys: pytest.CaptureFixture[str],
) -> None:
    base = KnowledgeBase()
    sitting = Sitting(base, {}, lenient=False)
    person = Person("weight_kg = 70")
    desk = Desk(sitting, base.ask("sayings")["sayings"], person, None)
    desk.take("?- member(X, [one, two]).")
    desk.close()
    assert sitting.state.request == "weight_kg: 70\n"
    assert "X = two" not in capsys.readouterr().out


def test_what_is_pasted_is_taken_line_by_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    base = KnowledgeBase()
    sitting = Sitting(base, {}, lenient=False)
    desk = Desk(sitting, base.ask("sayings")["sayings"], Person(), None)
    assert desk.take("set weight_kg = 70 kg\nset height_cm = 170 cm") == 0
    assert sitting.state.request == "weight_kg: 70\nheight_cm: 170\n"
    assert desk.take("show\nage_years: 5") == 2
    assert "age_years" not in capsys.readouterr().out
    assert desk.take("?- X = 1,\n   Y = 2.\nfrobnicate") == 2
    assert capsys.readouterr().out == "X = 1,\nY = 2.\n"
    desk.close()


def test_a_question_mark_says_that_a_value_is_unknown() -> None:
    done = shell(["set philadelphia_status = ?", "show"], DENIED)
    assert "philadelphia_status: unknown" in done.stdout


def test_an_interview_within_a_sitting() -> None:
    done = shell(["interview", "positive"], "queries/cases/ph-status-blank.yaml")
    assert "That settles it: DENY." in done.stdout


def test_json_and_what_cannot_be_read(tmp_path: Path) -> None:
    file = tmp_path / "request.json"
    file.write_text(json.dumps({"request_type": "initiation", "weight_kg": 70}))
    assert "request_type: initiation" in shell(["show"], str(file)).stdout
    file.write_text('{"request_type": "other"}')
    done = shell(["show"], str(file))
    assert (done.returncode, done.stdout) == (2, "")
    assert "the request is not understood" in done.stderr
    assert "Pended" in shell(["show"], "--lenient", str(file)).stdout


def test_a_reading_that_is_none_is_refused_at_once() -> None:
    assert shell(["why"], "--reading", "q05=x").returncode == 2


def test_a_state_that_is_refused_is_not_at_hand() -> None:
    sitting = Sitting(KnowledgeBase(), {}, lenient=False)
    with pytest.raises(UnknownName):
        sitting.read({"q05": "x"})
    assert sitting.state == State()
    assert sitting.undo() is None


def test_an_empty_line_says_nothing_and_quit_ends() -> None:
    done = shell(["", "  ", "quit", "frobnicate"], DENIED)
    assert (done.returncode, done.stderr) == (0, "")


def test_lines_that_are_no_command_have_a_class_of_their_own() -> None:
    with pytest.raises(UnusableCommand):
        KnowledgeBase().ask("desk", {"format": "yaml"}, b"frobnicate\n{}")


def test_each_command_is_done_by_something() -> None:
    for command in KnowledgeBase().ask("sayings")["commands"]:
        line = f"{command['phrase']} {command['example']}".strip()
        said = KnowledgeBase().ask("desk", {"format": "yaml"}, f"{line}\n{{}}".encode())
        assert hasattr(Desk, f"_{said['does']}"), line


def test_the_sitting_in_the_readme(tmp_path: Path) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    opening, *shown = text.split("```\n$ mednec shell ")[1].split("```")[0].splitlines()
    lines = [line.partition("> ")[2] for line in shown if "> " in line]
    lines[-1] = f"save {tmp_path / lines[-1].split()[-1]}"
    done = shell(lines, opening)
    assert (done.returncode, done.stderr) == (0, "")
    for line in shown:
        if "> " not in line:
            assert line in done.stdout
    assert (tmp_path / "completed.yaml").exists()
