"""The command line as a person, a pipe and a broken installation meet it."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CASES = ROOT / "queries/cases"
CASE = str(CASES / "either-way.yaml")
MEDNEC = (sys.executable, "-m", "mednec")


def mednec(
    *arguments: str, stdin: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*MEDNEC, *arguments],
        input=stdin,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_all_files_are_tried_and_the_worst_status_stays(tmp_path: Path) -> None:
    (tmp_path / "refused.json").write_text('{"dose": []}', encoding="ascii")
    (tmp_path / "large.yaml").write_text("x" * 1_000_001, encoding="ascii")
    names = [str(tmp_path / name) for name in ("refused.json", "large.yaml", "none")]
    done = mednec("decide", *names, CASE, "--json")
    assert done.returncode == 2
    assert [json.loads(line)["outcome"] for line in done.stdout.splitlines()] == [
        "approve"
    ]
    for name in names:
        assert f"{name}: " in done.stderr


@pytest.mark.parametrize("verb", ["why", "why-not"])
def test_a_complaint_names_the_file(verb: str) -> None:
    done = mednec(verb, "nowhere.yaml")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("nowhere.yaml: ")


def test_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    paths = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        paths.append(tmp_path / folder / "request.json")
        paths[-1].write_text("{}", encoding="ascii")
    lines = mednec("decide", *map(str, paths)).stdout.splitlines()
    assert [line.split()[0] for line in lines] == [str(path) for path in paths]


def test_what_a_terminal_would_obey_is_spelled_out() -> None:
    text = "one\x1b[31m\nline"
    shown = "one\\x1b[31m\\nline"
    done = mednec("decide", "-", stdin=json.dumps({"request_id": text}))
    assert done.stdout.startswith(shown)
    assert len(done.stdout.splitlines()) == 1
    done = mednec("decide", "-", stdin=json.dumps({text: 1}))
    assert "\x1b" not in done.stderr
    assert shown in done.stderr


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_closed_stream_is_no_crash(closed: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" "$@" {closed}', *MEDNEC, "why", CASE],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_reader_that_leaves_early_is_no_fault() -> None:
    process = subprocess.Popen(
        [*MEDNEC, "decide", *map(str, CASES.glob("*.yaml"))],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == -signal.SIGPIPE


def test_an_interrupt_ends_quietly(tmp_path: Path) -> None:
    pipe = tmp_path / "request.yaml"
    os.mkfifo(pipe)
    process = subprocess.Popen(
        [*MEDNEC, "decide", str(pipe)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    # Opened from both ends, so that it is reading when the signal comes.
    with pipe.open("wb"):
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate()
    assert (process.returncode, stderr.strip()) == (130, b"")


def test_a_terminal_gets_lines_that_fit() -> None:
    """As many columns as the terminal has, no more, and all the words."""
    here, there = pty.openpty()
    subprocess.run(
        [*MEDNEC, "why-not", CASE],
        stdout=there,
        env={**os.environ, "COLUMNS": "72", "TERM": "xterm"},
        check=True,
    )
    os.close(there)
    chunks = []
    try:
        while chunk := os.read(here, 65536):
            chunks.append(chunk)
    except OSError:
        pass  # a terminal ends with an error
    os.close(here)
    shown = re.sub(r"\x1b\[[0-9;]*m", "", b"".join(chunks).decode())
    assert max(len(line) for line in shown.splitlines()) <= 72
    assert "What it rests on" in shown
    assert "✓" in shown


@pytest.mark.parametrize(
    ("name", "says"), [("LIBSWIPL_PATH", "/nowhere"), ("SWI_HOME_DIR", "SWI_HOME_DIR")]
)
def test_doctor_says_what_is_wrong_and_what_to_install(name: str, says: str) -> None:
    done = mednec("doctor", **{name: "/nowhere"})
    assert (done.returncode, done.stderr) == (1, "")
    assert says in done.stdout
    assert "to install SWI-Prolog" in done.stdout

    done = mednec("decide", CASE, **{name: "/nowhere"})
    assert (done.returncode, done.stdout) == (1, "")
    assert "mednec doctor" in done.stderr


def test_doctor_in_both_forms() -> None:
    assert all(line.startswith("ok") for line in mednec("doctor").stdout.splitlines())
    assert all(check["ok"] for check in json.loads(mednec("doctor", "--json").stdout))


def test_help_has_an_example_of_each_command() -> None:
    listed = mednec("--help").stdout.split("Commands:")[1]
    names = re.findall(r"^  (\S+)", listed, re.MULTILINE)
    assert len(names) >= 8
    for name in names:
        assert f"Example: mednec {name}" in mednec(name, "--help").stdout
    assert re.search(r"\d+\.\d+", mednec("--version").stdout)


DOSE = str(CASES / "dose-just-over.yaml")
PAIR = str(CASES / "brian-l.yaml")


def test_what_if_shows_both() -> None:
    done = mednec("what-if", DOSE, "--set", "dose=[{value: 28, unit: mcg/day}]")
    assert done.returncode == 0
    assert done.stdout.startswith("DENY -> APPROVE, 6 months")
    answer = json.loads(
        mednec("what-if", DOSE, "--json", "--unset", "dose", "--unset", "mrd").stdout
    )
    assert answer["after"]["outcome"] == "pend"
    assert {"criterion": "initiation.1.d", "before": "not_met", "after": "unknown"} in (
        answer["changed"]
    )


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "--set or --unset"),
        (("--set", "dose"), "FINDING=VALUE"),
        (("--set", "=28"), "FINDING=VALUE"),
        (("--set", "dose=28"), "dose is a list"),
        (("--set", "dose=[{value: 28"), "In the changes"),
        (("--set", "regimen=mono"), "monotherapy"),
        (("--set", "regime=monotherapy"), "regimen"),
        (("--set", "regimen=monotherapy\ncd19.status: positive"), "one line"),
        (("--set", "regimen=*x"), "In the changes"),
        (("--set", "regimen=a", "--set", "regimen=b"), "In the changes"),
        (("--unset", "no_such_finding"), "no_such_finding"),
    ],
)
def test_what_if_refuses_what_it_does_not_understand(
    arguments: tuple[str, ...], says: str
) -> None:
    done = mednec("what-if", DOSE, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("what-would-approve", DOSE), "In the plan: planned daily doses of at most"),
        (("missing", str(CASES / "ph-status-blank.yaml")), "Approved if negative"),
        (("why", "--for", "provider", DOSE), "Thank you for your request."),
        (("why", "--for", "auditor", DOSE), "initiation.1.d/1"),
        (("why-not", "--full", DOSE), "The proof"),
        (("decide", "--all-readings", DOSE), "q08=ph_negative  Deny."),
        (("decide", "--all-readings", "--pairs", PAIR), "Two together"),
    ],
)
def test_each_command_answers(arguments: tuple[str, ...], says: str) -> None:
    done = mednec(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert says in done.stdout
    answer = json.loads(mednec(*arguments, "--json").stdout)
    assert "text" not in answer
    assert "lines" not in answer


def test_pairs_go_with_all_readings() -> None:
    done = mednec("decide", "--pairs", DOSE)
    assert done.returncode == 2
    assert "--all-readings" in done.stderr


def test_one_criterion_can_be_asked_about() -> None:
    done = mednec("why", "--criterion", "1.b.ii", CASE)
    assert "Why initiation.1.b.ii comes out as it does" in done.stdout
    assert "initiation.1.d" not in done.stdout
    assert mednec("why", "--criterion", "1", CASE).returncode == 2


def test_what_is_missing_comes_before_what_else_would_approve() -> None:
    done = mednec("what-would-approve", str(CASES / "ph-reports-disagree.yaml"))
    missing, change = done.stdout.split("What would change the answer")
    assert "Approved if negative, denied if positive." in missing
    assert "Nothing else in the paperwork or the plan alone." in change
