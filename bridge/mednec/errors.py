"""What can go wrong, and whose fault it is.

No error leads to an outcome, and no message carries a value of a request
other than the one at fault.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


class MednecError(Exception):
    """The base of all errors; ``exit_status`` is what the command line ends with."""

    exit_status = 1

    @classmethod
    def from_answer(cls, answer: Mapping[str, Any]) -> MednecError:
        """The error that the ``error`` object of an answer describes."""
        return cls(answer["message"])


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a request.

    ``path`` names the field (``dose[0].unit``), ``given`` what stood there,
    ``allowed`` the words it may be (empty where it is no enumeration) and
    ``nearest`` the word that was probably meant.
    """

    path: str
    given: str
    allowed: tuple[str, ...]
    nearest: str | None
    message: str


class InputError(MednecError):
    """The question cannot be answered as it was put."""

    exit_status = 2


class UnreadableRequest(InputError):
    """The text is no JSON or YAML that is understood."""


class UnreadableDocument(InputError):
    """The text is no copy of the document that is encoded."""


class UnknownName(InputError):
    """A reading, option, criterion or topic that does not exist."""


class UnusableCommand(InputError):
    """The line says nothing that the desk can do."""


class InvalidRequest(InputError):
    """The request was read and refused; ``problems`` says where and why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(problems)
        self.problems = tuple(problems)

    def __str__(self) -> str:
        lines = [f"{problem.path}: {problem.message}" for problem in self.problems]
        return "\n".join(lines)

    @classmethod
    def from_answer(cls, answer: Mapping[str, Any]) -> InvalidRequest:
        """The error with the problems that an answer lists."""
        return cls(
            [
                Problem(
                    path=problem["path"],
                    given=problem["given"],
                    allowed=tuple(problem["allowed"]),
                    nearest=problem["nearest"],
                    message=problem["message"],
                )
                for problem in answer["problems"]
            ]
        )


class UnreadableLedger(InputError):
    """There is no ledger there that can be read, or written to."""


class LimitExceeded(MednecError):
    """A limit was reached; ``kind`` is inferences, time or stack."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind

    def __str__(self) -> str:
        return f"the question went beyond the limit of {self.kind}"


class EngineError(MednecError):
    """The engine failed, or the knowledge base is not in order."""


class LedgerError(MednecError):
    """The ledger is damaged, or an entry cannot be written to it."""


class InstallationError(MednecError):
    """SWI-Prolog is not there, or not as it must be."""


#: Which error stands for which kind of the engine's answers.
KINDS: Mapping[str, type[MednecError]] = {
    "refused": InvalidRequest,
    "unreadable": UnreadableRequest,
    "unreadable_document": UnreadableDocument,
    "unknown_name": UnknownName,
    "unusable_command": UnusableCommand,
    "limit": LimitExceeded,
    "engine": EngineError,
}


def error_from(answer: Mapping[str, Any]) -> MednecError:
    """The error that the ``error`` object of an answer stands for."""
    return KINDS.get(answer["kind"], EngineError).from_answer(answer)
