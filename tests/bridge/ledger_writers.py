"""Processes that write to a ledger until they are killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

WRITER = Path(__file__).with_name("small_ledgers.py")


class Writers:
    """Processes that append to a ledger, and what they say is on record."""

    def __init__(self, path: Path) -> None:
        self.path, self.running = path, list[subprocess.Popen[bytes]]()
        read, self._end = os.pipe()
        self._said = os.fdopen(read, "rb")
        self.acknowledged: dict[int, str] = {}

    def start(self, count: int) -> None:
        for _ in range(count):
            command = [sys.executable, str(WRITER), str(self.path)]
            self.running.append(subprocess.Popen(command, stdout=self._end))

    def read(self, count: int) -> None:
        for _ in range(count):
            self._note(self._said.readline())

    def _note(self, line: bytes) -> None:
        number, head = line.split()
        assert int(number) not in self.acknowledged
        self.acknowledged[int(number)] = head.decode()

    def kill(self, writer: subprocess.Popen[bytes]) -> None:
        self.running.remove(writer)
        writer.send_signal(signal.SIGKILL)
        assert writer.wait() == -signal.SIGKILL

    def end(self) -> None:
        for writer in list(self.running):
            self.kill(writer)
        os.close(self._end)
        with self._said:
            for line in self._said:
                self._note(line)


def killed_in_the_middle(path: Path) -> int:
    """A ledger with a log beside it; how many entries are said to be there."""
    writers = Writers(path)
    writers.start(1)
    writers.read(7)
    writers.end()
    return max(writers.acknowledged)
