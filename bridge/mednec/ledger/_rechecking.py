"""One stored certificate: checked on its own, and decided again."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache, lru_cache
from typing import Any

from .. import checker
from ..errors import InputError, InvalidRequest, LedgerError, MednecError

_PLACE = re.compile(r"(node )?[\w./]+|rule book", re.ASCII)


@lru_cache(maxsize=4)
def _book(text: str) -> dict[str, Any]:
    return checker.read(text.encode(), checker.RULEBOOK)


def _place(error: Exception) -> str:
    """Where something is wrong; what is said of it may be a value of the request."""
    place = str(error).partition(":")[0]
    return f": {place}" if _PLACE.fullmatch(place) else ""


def check_again(certificate: str, book: str) -> str | None:
    """What is wrong with a certificate, as a predicate, or None."""
    try:
        rules = _book(book)
    except checker.Unreadable:
        return "cannot be checked: its rule book cannot be read"
    try:
        data = certificate.encode("utf-8", "surrogateescape")
        said = checker.read(data, checker.CERTIFICATE)
        checker.check(said, rules)
    except checker.Refused as error:
        return f"is refused{_place(error)}"
    except checker.Unreadable as error:
        return f"cannot be read{_place(error)}"
    if checker.canonical(said) != certificate:
        return "is not in canonical form"
    return None


@cache
def _running() -> dict[str, Any]:
    from ..knowledge_base import KnowledgeBase

    return KnowledgeBase().rulebook()


class NotAgain(Enum):
    """Why a certificate is not decided again."""

    OTHER_LOGIC = "its rule book has another logic than the running engine's"
    TOO_LARGE = "it is larger than what the engine takes"


def decide_again(certificate: str) -> str | NotAgain:
    """The certificate that the running engine makes of the same request.

    Where only sentences of the rule book have changed since, those are taken
    as they were.  Raises LedgerError where the running engine does not take
    the request.
    """
    from ..knowledge_base import LARGEST, KnowledgeBase

    data = certificate.encode()
    said = checker.read(data, checker.CERTIFICATE)
    if said["rulebook"]["logic_digest"] != _running()["logic_digest"]:
        return NotAgain.OTHER_LOGIC
    if len(data) > LARGEST:
        return NotAgain.TOO_LARGE
    try:
        made = KnowledgeBase().recertify(data)
    except InvalidRequest as error:
        places = ", ".join(problem.path for problem in error.problems)
        raise LedgerError(f"is refused when it is decided again: {places}") from None
    except InputError:
        raise LedgerError("cannot be read when it is decided again") from None
    except MednecError as error:
        raise LedgerError(f"cannot be decided again: {error}") from None
    if said["rulebook"]["text_digest"] == _running()["text_digest"]:
        return made.text
    anew = made.to_dict()
    del anew["hash"]
    anew["rulebook"]["text_digest"] = said["rulebook"]["text_digest"]
    anew["trusted"] = said["trusted"]
    return checker.canonical({**anew, "hash": checker.digest(anew)})
