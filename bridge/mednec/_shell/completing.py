"""What can be said next, after the beginning of a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any


class Completions:
    """The words of the knowledge base, each where it can stand."""

    def __init__(self, words: dict[str, Any]) -> None:
        self._commands = [(each["phrase"], each["takes"]) for each in words["commands"]]
        self._findings: dict[str, list[str]] = words["findings"]
        self._readings: dict[str, list[str]] = words["readings"]
        short = (id_.partition(".")[2] for id_ in words["criteria"])
        self._plain: dict[str, Sequence[str]] = {
            "criterion": [*words["criteria"], *filter(None, dict.fromkeys(short))],
            "finding": list(self._findings),
            "topic": words["topics"],
            "path": words["paths"],
            "audience": words["audiences"],
            "recipient": words["recipients"],
            "command": [phrase for phrase, _ in self._commands],
        }
        self._goals: list[str] = words["goals"]

    def after(self, text: str) -> Iterator[tuple[str, int]]:
        """Each word that can stand at the end of ``text``, and how much is there."""
        text = text.lstrip()
        for phrase, _ in self._commands:
            if phrase.startswith(text.lower()):
                yield phrase, len(text)
        for phrase, takes in self._commands:
            if text.lower().startswith(phrase + " ") or phrase == "?-":
                argument = text[len(phrase) :]
                if text.startswith(phrase):
                    yield from self._argument(takes, argument.lstrip())

    def _argument(self, takes: str, text: str) -> Iterator[tuple[str, int]]:
        if takes == "changes":
            last = text.rpartition(" and ")[2]
            yield from self._assignment(self._findings, last)
        elif takes == "reading":
            yield from self._assignment(self._readings, text)
        elif takes == "file":
            yield from _files(text)
        elif takes == "goal":
            start = len(text.rstrip("abcdefghijklmnopqrstuvwxyz_"))
            yield from _starting(self._goals, text[start:])
        else:
            yield from _starting(self._plain.get(takes, ()), text)

    def _assignment(
        self, words: dict[str, list[str]], text: str
    ) -> Iterator[tuple[str, int]]:
        name, equals, value = text.partition("=")
        if not equals:
            for word, length in _starting(words, text):
                yield f"{word} = ", length
        else:
            yield from _starting(words.get(name.strip(), ()), value.lstrip())


def _starting(words: Iterable[str], text: str) -> Iterator[tuple[str, int]]:
    for word in words:
        if word.lower().startswith(text.lower()):
            yield word, len(text)


def _files(text: str) -> Iterator[tuple[str, int]]:
    folder, _, name = text.rpartition("/")
    base = Path(folder or ("/" if text.startswith("/") else "."))
    try:
        entries = sorted(base.expanduser().iterdir())
    except OSError:
        return
    for entry in entries:
        hidden = entry.name.startswith(".") and not name.startswith(".")
        if entry.name.startswith(name) and not hidden:
            yield entry.name + "/" * entry.is_dir(), len(name)
