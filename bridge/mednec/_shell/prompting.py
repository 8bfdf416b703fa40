"""Where the lines of a sitting come from: a person, or a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory, History, InMemoryHistory

from .completing import Completions


class Piped:
    """Lines of standard input, with no prompt."""

    attended = False

    def line(self, prompt: str) -> str | None:
        """The next line; the prompt is for people."""
        line = sys.stdin.readline()
        return line.rstrip("\r\n") if line else None


class Prompted:
    """Lines of a person, with a history and what can be said next."""

    attended = True

    def __init__(self, words: dict[str, Any], history: Path | None) -> None:
        kept: History = FileHistory(str(history)) if history else InMemoryHistory()
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
            return self._session.prompt(prompt)
        except EOFError:
            return None

    def line(self, prompt: str) -> str | None:
        """An answer, which the history does not hold."""
        try:
            return self._answers.prompt(prompt)
        except EOFError:
            return None


class _Words(Completer):
    def __init__(self, completions: Completions) -> None:
        self._completions = completions

    def get_completions(
        self, document: Document, _: CompleteEvent
    ) -> Iterable[Completion]:
        text = document.text_before_cursor
        for word, length in self._completions.after(text):
            yield Completion(word, start_position=-length)
