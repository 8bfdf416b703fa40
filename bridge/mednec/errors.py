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


class UnknownName(InputError):
    """A reading, option, criterion or topic that does not exist."""


class InvalidRequest(InputError):
    """The request was read and refused; ``problems`` says where and why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        lines = [f"{problem.path}: {problem.message}" for problem in self.problems]
        super().__init__("\n".join(lines))


class LimitExceeded(MednecError):
    """A limit of inferences, time or stack was reached."""


class EngineError(MednecError):
    """The engine failed, or the knowledge base is not in order."""


class InstallationError(MednecError):
    """SWI-Prolog is not there, or not as it must be."""


#: Which error stands for which kind of the engine's answers.
KINDS: Mapping[str, type[MednecError]] = {
    "unreadable": UnreadableRequest,
    "unknown_name": UnknownName,
    "limit": LimitExceeded,
    "engine": EngineError,
}


def error_from(answer: Mapping[str, Any]) -> MednecError:
    """The error that the ``error`` object of an answer stands for."""
    if answer["kind"] == "refused":
        return InvalidRequest(
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
    return KINDS.get(answer["kind"], EngineError)(answer["message"])
