"""A whole sitting at a terminal: what an analyst types, and what is there to see."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pyte
import pytest

ROOT = Path(__file__).parents[2]
DENIED = ROOT / "queries/cases/ph-positive-no-tki-ever.yaml"
Open = Callable[..., "Sitting"]


class Sitting:
    """A desk on a terminal of its own, and the screen of that."""

    def __init__(self, home: Path, *arguments: str) -> None:
        kept = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
        # The terminal does not answer when it is asked where its cursor is.
        own = {"HOME": str(home), "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"}
        self.process = pexpect.spawn(
            sys.executable,
            ["-m", "mednec", "shell", *arguments],
            cwd=str(home),
            env={**kept, **own},
            dimensions=(50, 120),
            encoding="utf-8",
            timeout=60,
        )
        # Long enough that nothing scrolls away.
        self._screen = pyte.Screen(120, 2000)
        self._stream = pyte.Stream(self._screen)
        self._seen = 0

    def until(self, prompt: str) -> str:
        """What has come up when a fresh line ends with ``prompt``."""
        screen = self._screen
        while screen.cursor.y < self._seen or not self._ends(prompt):
            self._feed()
        shown = screen.display[self._seen : screen.cursor.y]
        self._seen = screen.cursor.y + 1
        return " ".join(" ".join(shown).split())

    def _feed(self) -> None:
        self._stream.feed(self.process.read_nonblocking(4096, timeout=60))

    def _ends(self, text: str) -> bool:
        """Whether the line with the cursor ends with a text."""
        return bool(self._screen.display[self._screen.cursor.y].rstrip().endswith(text))

    def key(self, keys: str, line: str) -> None:
        """Press keys; the line with the cursor ends with ``line`` then."""
        self.process.send(keys)
        while not self._ends(line):
            self._feed()

    def type(self, line: str, prompt: str = "deny>") -> str:
        """What a line brings up before the next prompt."""
        self.process.send(f"{line}\r")
        return self.until(prompt)

    def interrupted(self, line: str, prompt: str = "deny>") -> str:
        """What a line brings up that is interrupted once nothing comes any more."""
        self.process.send(f"{line}\r")
        with contextlib.suppress(pexpect.TIMEOUT):
            while True:
                self._stream.feed(self.process.read_nonblocking(4096, timeout=1))
        self.process.kill(signal.SIGINT)
        return self.until(prompt)

    def end(self) -> str:
        """What comes up before the process ends."""
        self.process.expect(pexpect.EOF)
        self._stream.feed(self.process.before or "")
        self.process.close()
        return " ".join(" ".join(self._screen.display[self._seen :]).split())


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    sittings: list[Sitting] = []

    def opens(*arguments: str) -> Sitting:
        sittings.append(Sitting(tmp_path, *arguments))
        return sittings[-1]

    yield opens
    for sitting in sittings:
        sitting.process.close(force=True)


def test_a_whole_sitting(opened: Open, tmp_path: Path) -> None:
    desk = opened(str(DENIED))
    welcome = desk.until("deny>")
    assert "ph-positive-no-tki-ever: Denied:" in welcome
    assert "help lists what can be said" in welcome
    assert "not saved" not in welcome

    shown = desk.type("why not approved")
    assert "What stands in the way" in shown
    assert "✗ No TKI was given and none is contraindicated." in shown
    assert "DENY -> APPROVE" in desk.type("what if philadelphia_status = negative")
    assert "is `what would approve` meant?" in desk.type("what wuld approve")
    assert "given: lots" in desk.type("set regimen = lots")

    for goal in ("shell(ls)", "halt", "assertz(x)", "open(f, write, S)"):
        assert "not for goals" in desk.type(f"?- {goal}.")
    assert "inferences" in desk.type("?- repeat, fail.")
    eats = "?- length(L, 40), foldl([_, A, B]>>atom_concat(A, A, B), L, abc, X)."
    assert "more memory" in desk.type(eats)
    assert "O = deny." in desk.type("?- outcome(O).")

    told = desk.type("set philadelphia_status = negative", "approve>")
    assert "Approved for 6 months: the criteria are met. Before: deny." in told
    assert "Before: approve" in desk.type("undo")
    assert desk.type("philadelphia_status = negative", "approve>")
    assert "Saved to" in desk.type("save done.yaml", "approve>")
    desk.process.send("quit\r")
    desk.end()
    assert desk.process.exitstatus == 0
    assert "philadelphia_status: negative" in (tmp_path / "done.yaml").read_text()
    assert sorted(each.name for each in tmp_path.iterdir()) == [".local", "done.yaml"]


def test_answers_come_one_at_a_time(opened: Open) -> None:
    desk = opened(str(DENIED))
    desk.until("deny>")
    more = "or go on:"
    assert "X = one" in desk.type("?- member(X, [one, two, three]).", more)
    assert "X = two" in desk.type(";", more)
    assert "three" not in desk.type("")


def test_to_interrupt_leaves_the_sitting(opened: Open) -> None:
    desk = opened(str(DENIED))
    desk.until("deny>")
    desk.key("half a line", "half a line")
    desk.process.send("\x03")
    desk.until("deny>")
    assert "X = alive." in desk.type("?- X = alive.")
    endless = "?- between(1, inf, X), sleep(1), fail."
    assert "The goal was stopped." in desk.interrupted(endless)
    assert "X = alive." in desk.type("?- X = alive.")
    desk.process.sendeof()
    desk.end()
    assert desk.process.exitstatus == 0


def test_an_interview_is_left_with_what_was_answered(opened: Open) -> None:
    desk = opened()
    desk.until("pend>")
    assert "Which line of business" in desk.type("interview", ">")
    assert "initiation or a continuation" in desk.type("commercial", ">")
    desk.process.send("\x03")
    assert "Pended for:" in desk.until("pend>")
    assert "line_of_business: commercial" in desk.type("show", "pend>")


def test_words_are_completed(opened: Open) -> None:
    desk = opened(str(DENIED))
    desk.until("deny>")
    desk.key("what wou\t", "what would approve")
    assert "What would change the answer" in desk.type("")


def test_a_request_outlives_a_sitting_that_is_killed(opened: Open) -> None:
    desk = opened(str(DENIED))
    desk.until("deny>")
    desk.type("reading q05 = whole_class")
    desk.type("set philadelphia_status = negative", "approve>")
    desk.process.kill(signal.SIGKILL)
    desk.process.wait()

    desk = opened()
    assert "restore takes it up" in desk.until("pend>")
    assert "is taken up" in desk.type("restore", "approve>")
    assert "philadelphia_status: negative" in desk.type("show", "approve>")
    assert "✓ whole_class" in desk.type("reading", "approve>")
    desk.process.send("quit\r")
    assert "What is not saved is kept" in desk.end()

    desk = opened()
    desk.until("pend>")
    desk.type("restore", "approve>")
    desk.type("save done.yaml", "approve>")
    desk.process.send("quit\r")
    desk.end()
    assert "not saved" not in opened().until("pend>")


def test_where_nothing_can_be_kept_the_sitting_goes_on(
    opened: Open, tmp_path: Path
) -> None:
    (tmp_path / ".local").write_text("no folder")
    desk = opened(str(DENIED))
    desk.until("deny>")
    desk.type("set philadelphia_status = negative", "approve>")
    desk.process.send("quit\r")
    assert "kept" not in desk.end()


def test_a_sitting_that_cannot_keep_anything_says_so_and_goes_on(
    opened: Open, tmp_path: Path
) -> None:
    state = tmp_path / ".local/state/mednec"
    (state / "history").mkdir(parents=True)
    (state / "unsaved").touch()
    desk = opened(str(DENIED))
    desk.until("deny>")
    told = desk.type("set philadelphia_status = negative", "approve>")
    assert "cannot be kept here" in told
    assert "philadelphia_status: negative" in desk.type("show", "approve>")
    desk.process.send("quit\r")
    assert "is kept" not in desk.end()
    assert desk.process.exitstatus == 0


def test_lines_that_are_pasted_together_are_each_a_line(opened: Open) -> None:
    desk = opened(str(DENIED))
    desk.until("deny>")
    desk.process.send("\x1b[200~set weight_kg = 70 kg\nset height_cm = 170 cm\x1b[201~")
    desk.process.send("\r")
    desk.until("deny>")
    shown = desk.type("show")
    assert "weight_kg: 70" in shown
    assert "height_cm: 170" in shown
