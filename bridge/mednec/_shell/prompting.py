"""Where the lines of a sitting come from: a person, or a pipe."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory, History, InMemoryHistory

from ..errors import InputError
from .completing import Completions


class Piped:
    """Lines of standard input, with no prompt."""

    attended = False

    def line(self, prompt: str) -> str | None:
        """The next line; the prompt is for people."""
        line = sys.stdin.buffer.readline()
        return _text(line).rstrip("\r\n") if line else None


class Prompted:
    """Lines of a person, with a history and what can be said next."""

    attended = True

    def __init__(self, words: dict[str, Any], history: Path | None) -> None:
        kept: History = _Kept(str(history)) if history else InMemoryHistory()
        self._session: PromptSession[str] = PromptSession(
            history=kept,
            auto_suggest=AutoSuggestFromHistory(),
            completer=_Words(Completions(words)),
            complete_while_typing=False,
        )
        self._answers: PromptSession[str] = PromptSession(history=InMemoryHistory())

    def command(self, prompt: str) -> str | None:
        """The next command; None at the end of input."""
        try:
            return _whole(self._session.prompt(prompt))
        except EOFError:
            return None

    def line(self, prompt: str) -> str | None:
        """An answer, which the history does not hold."""
        try:
            # An answer is a line, however it was pasted.
            return " ".join(_whole(self._answers.prompt(prompt)).splitlines())
        except EOFError:
            return None


def _text(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        raise InputError("a line is UTF-8 text") from None


def _whole(line: str) -> str:
    return _text(line.encode(errors="surrogateescape"))


class _Kept(FileHistory):
    """A history that is no reason to leave where it cannot be read or written."""

    def load_history_strings(self) -> Iterable[str]:
        try:
            return list(super().load_history_strings())
        except OSError:
            return []

    def store_string(self, string: str) -> None:
        with contextlib.suppress(OSError, UnicodeError):
            super().store_string(string)


class _Words(Completer):
    def __init__(self, completions: Completions) -> None:
        self._completions = completions

    def get_completions(
        self, document: Document, _: CompleteEvent
    ) -> Iterable[Completion]:
        text = document.text_before_cursor
        for word, length in self._completions.after(text):
            yield Completion(word, start_position=-length)
