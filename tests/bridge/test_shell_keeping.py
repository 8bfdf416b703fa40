"""What is saved at the desk, and what is kept of what is not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from mednec import KnowledgeBase
from mednec._shell.desk import Desk
from mednec._shell.sitting import Sitting, State
from mednec._shell.unsaved import Keeper
from piped import DENIED, END, Person, shell


def test_what_is_saved_is_the_request(tmp_path: Path) -> None:
    file = tmp_path / "saved.yaml"
    done = shell(
        [
            "philadelphia_status = negative",
            f"save {file}",
            "mrd = none",
            "save",
            "show",
        ],
        "--reading",
        "q05=whole_class",
        DENIED,
    )
    assert done.stdout.count(f"Saved to {file}.") == 2
    assert "The readings are not in the file: q05=whole_class." in done.stdout
    assert KnowledgeBase().decide(file).outcome == "approve"


def test_a_change_leaves_what_else_was_reported_and_when() -> None:
    case = "queries/cases/relapsed-and-refractory.yaml"
    done = shell(["why full", "?- X = next.", "age_years = 43", "why full"], case)
    before, after = done.stdout.split(END)
    for text in (before, after):
        assert "(Clinic note, 2026-05-13; Transplant consult, 2026-05-18)" in text


def test_no_file_is_written_over_unasked(tmp_path: Path) -> None:
    file = tmp_path / "there.yaml"
    file.write_text("mine\n")
    assert "say it again" in shell([f"save {file}"], DENIED).stdout
    assert file.read_text() == "mine\n"
    shell([f"save {file}", "new", f"save {file}"], DENIED)
    assert file.read_text() == "mine\n"
    shell([f"save {file}", f"save {file}"], DENIED)
    assert file.read_text() != "mine\n"


def test_what_was_loaded_is_written_over_only_when_it_is_said_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "there.yaml"
    file.write_text("weight_kg: 70 # as weighed\n")
    base = KnowledgeBase()
    sitting = Sitting(base, {}, lenient=False)
    desk = Desk(sitting, base.ask("sayings")["sayings"], Person(), None)
    desk.begin(str(file))
    desk.take("weight_kg = 71\nsave")
    assert "say it again" in capsys.readouterr().out
    assert "as weighed" in file.read_text()
    desk.take("save\nweight_kg = 72\nsave")
    assert file.read_text() == "weight_kg: 72\n"
    shell(["weight_kg = 73", "save"], str(file))
    assert file.read_text() == "weight_kg: 73\n"


def test_what_is_taken_back_after_a_save_is_a_change_to_what_was_saved() -> None:
    sitting = Sitting(KnowledgeBase(), {}, lenient=False)
    sitting.begin("weight_kg: 70\n", "first.yaml")
    sitting.change(request="weight_kg: 71\n")
    sitting.saved("second.yaml")
    sitting.undo()
    assert sitting.state.request == "weight_kg: 70\n"
    assert (sitting.state.file, sitting.state.changed) == ("second.yaml", True)
    sitting.change(request="{}\n", outset="{}\n", file=None)
    sitting.saved("third.yaml")
    sitting.undo()
    assert sitting.state.file == "second.yaml"


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "there.yaml"
    file.write_text("weight_kg: 70\n")
    link = tmp_path / "link.yaml"
    link.symlink_to(file)
    code = "import resource as r; r.setrlimit(r.RLIMIT_FSIZE, (0, 0))"
    code += "; import signal as s; s.signal(s.SIGXFSZ, s.SIG_IGN)"
    code += "; from mednec.cli import main; import sys; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", code, "shell", str(link)],
        input="weight_kg = 71 kg\nsave\nshow\n",
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 2
    assert "Could not open file" in done.stderr
    assert "weight_kg: 71" in done.stdout
    assert file.read_text() == "weight_kg: 70\n"
    shell(["weight_kg = 71 kg", "save"], str(link))
    assert file.read_text() == "weight_kg: 71\n"
    assert link.is_symlink()
    assert sorted(tmp_path.iterdir()) == [link, file]


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    done = shell([f"save {'x' * 300}.yaml", "show"], DENIED)
    assert done.returncode == 2
    assert "line_of_business" in done.stdout


def test_a_value_that_is_there_already_leaves_the_text_as_it_is() -> None:
    sitting = Sitting(KnowledgeBase(), {}, lenient=False)
    text = "# As it came\nweight_kg: 70\n"
    sitting.begin(text, "came.yaml")
    assert sitting.said("weight_kg = 70 kg")["request"] == text
    assert sitting.said("unset height_cm")["request"] == text


def test_what_is_kept_is_offered_when_its_sitting_is_over(tmp_path: Path) -> None:
    state = State(request="weight_kg: 70\n", readings={"q05": "whole_class"})
    over = subprocess.run(
        [sys.executable, "-c", _KEEPS, str(tmp_path), state.request], check=True
    )
    assert over.returncode == 0
    keeper = Keeper(tmp_path)
    found = keeper.latest()
    assert found is not None
    assert (found.request, found.readings) == (state.request, {"q05": "whole_class"})
    assert found.path.stat().st_mode & 0o077 == 0
    keeper.keep(state)
    assert keeper.latest() == found
    found.path.write_text("not JSON")
    assert keeper.latest() is None
    keeper.forget()
    assert list(tmp_path.iterdir()) == [found.path]


def test_a_request_that_is_left_unsaved_for_another_stays_kept(
    tmp_path: Path,
) -> None:
    base, keeper = KnowledgeBase(), Keeper(tmp_path)
    sitting = Sitting(base, {}, lenient=False)
    desk = Desk(sitting, base.ask("sayings")["sayings"], Person(), keeper)
    for line in ("weight_kg = 70 kg", "new", "weight_kg = 71 kg", f"load {DENIED}"):
        desk.take(line)
    kept = [json.loads(path.read_text())["request"] for path in tmp_path.iterdir()]
    assert sorted(kept) == ["weight_kg: 70\n", "weight_kg: 71\n"]


def test_what_is_taken_up_and_cannot_be_kept_again_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = tmp_path / "20260101T000000-999999999.json"
    left.write_text(json.dumps({"request": "weight_kg: 70\n", "readings": {}}))
    base, keeper = KnowledgeBase(), Keeper(tmp_path)

    def full(_: State) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keeper, "keep", full)
    sitting = Sitting(base, {}, lenient=False)
    Desk(sitting, base.ask("sayings")["sayings"], Person(), keeper).take("restore")
    assert sitting.state.request == "weight_kg: 70\n"
    assert left.exists()


def test_what_cannot_be_taken_up_does_not_hide_what_can(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    contents = [
        {"request": "weight_kg: 70\n", "readings": {}},
        {"request": "{", "readings": {}},
        {"request": "weight_kg: 71\n", "readings": {"q05": "no_more"}},
    ]
    for hour, content in enumerate(contents):
        kept = tmp_path / f"20260101T{hour:02}0000-999999999.json"
        kept.write_text(json.dumps(content))
    base = KnowledgeBase()
    sitting = Sitting(base, {}, lenient=False)
    desk = Desk(sitting, base.ask("sayings")["sayings"], Person(), Keeper(tmp_path))
    assert desk.take("restore") == 0
    assert sitting.state.request == "weight_kg: 70\n"
    refused = capsys.readouterr().err
    assert "no_more is not a known option" in refused
    assert all(f"T0{hour}0000" in refused for hour in (1, 2))


_KEEPS = """
import sys
from pathlib import Path
from mednec._shell.sitting import State
from mednec._shell.unsaved import Keeper
Keeper(Path(sys.argv[1])).keep(State(sys.argv[2], {"q05": "whole_class"}))
"""


def test_a_sitting_that_goes_on_is_not_offered(tmp_path: Path) -> None:
    kept = tmp_path / f"20260101T000000-{os.getppid()}.json"
    kept.write_text(json.dumps({"request": "{}", "readings": {}}))
    assert Keeper(tmp_path).latest() is None
