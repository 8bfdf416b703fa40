"""Goals, answered in a process that can be ended.

The knowledge base refuses what a goal may not call; the process bounds what it may
use.  Nothing a goal does reaches the engine of the sitting.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from ..errors import MednecError

#: How long an answer may take, in seconds, and how much more memory a goal
#: may use than the process has when it starts, in bytes.
SECONDS = 20
_MEMORY = 1 << 30


class GoalStopped(MednecError):
    """The process of the goals was ended; ``why`` is ``time`` or ``memory``."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Goals:
    """The process that answers goals, started when the first is put."""

    def __init__(self) -> None:
        self._process: multiprocessing.process.BaseProcess | None = None
        self._connection: Connection | None = None

    def ask(self, options: dict[str, str], body: bytes) -> dict[str, Any]:
        """An answer to a goal.

        Raises the error it stands for, or GoalStopped.
        """
        connection = self._connection or self._start()
        try:
            connection.send((options, body))
            if not connection.poll(SECONDS):
                raise GoalStopped("time")
            answer = connection.recv()
        except (EOFError, OSError):
            self.stop()
            raise GoalStopped("memory") from None
        except BaseException:
            self.stop()
            raise
        if isinstance(answer, MednecError):
            raise answer
        return dict(answer)

    def stop(self) -> None:
        """End the process; the next goal starts another."""
        if self._connection:
            self._connection.close()
        if self._process:
            self._process.kill()
            self._process.join()
        self._process = self._connection = None

    def _start(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        self._process, self._connection = process, ours
        return ours


def _serve(connection: Connection) -> None:
    """Answer goals until nobody asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    silent = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):
        os.dup2(silent, stream)
    from ..knowledge_base import KnowledgeBase

    base = KnowledgeBase()
    _bound()
    while True:
        try:
            options, body = connection.recv()
        except EOFError:
            return
        answer: Any
        try:
            answer = base.ask("goal", options, body)
        except MednecError as fault:
            answer = fault
        connection.send(answer)


def _bound() -> None:
    """Take from this process what no goal needs, where the system can."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except (ImportError, OSError):
        return
    size = pages * resource.getpagesize() + _MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    for kind in (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE):
        resource.setrlimit(kind, (0, 0))
