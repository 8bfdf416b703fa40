"""One stored certificate: checked on its own, and decided again."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from . import checker
from .errors import InputError, InvalidRequest, LedgerError, MednecError

_CERTIFICATE, _RULE_BOOK = "mednec-certificate/1", "mednec-rulebook/1"
#: What comes of a text that is no certificate or no rule book at all.
_MALFORMED = (
    checker.Unreadable,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    RuntimeError,
    StopIteration,
    TypeError,
    ValueError,
)
_PLACE = re.compile(r"(node )?[\w./]+", re.ASCII)


@lru_cache(maxsize=4)
def _book(text: str) -> dict[str, Any]:
    return checker.read(text.encode(), _RULE_BOOK)


def _place(error: Exception) -> str:
    """Where something is wrong; what is said of it may be a value of the request."""
    ours = isinstance(error, checker.Refused | checker.Unreadable)
    place = str(error).partition(":")[0] if ours else ""
    return f": {place}" if _PLACE.fullmatch(place) else ""


def check_again(certificate: str, book: str) -> str | None:
    """What is wrong with a certificate, as a predicate, or None."""
    try:
        rules = _book(book)
    except _MALFORMED:
        return "cannot be checked: its rule book cannot be read"
    try:
        data = certificate.encode("utf-8", "surrogateescape")
        said = checker.read(data, _CERTIFICATE)
        checker.check(said, rules)
    except checker.Refused as error:
        return f"is refused{_place(error)}"
    except _MALFORMED as error:
        return f"cannot be read{_place(error)}"
    if checker.canonical(said) != certificate:
        return "is not in canonical form"
    return None


@cache
def _running() -> dict[str, Any]:
    from .knowledge_base import KnowledgeBase

    return KnowledgeBase().rulebook()


def decide_again(certificate: str) -> str | None:
    """The certificate that the running engine makes of the same request.

    None where the certificate is of another logic.  Where only sentences of
    the rule book have changed since, those are taken as they were.  Raises
    LedgerError where the running engine does not take the request.
    """
    from .knowledge_base import KnowledgeBase

    said = checker.read(certificate.encode(), _CERTIFICATE)
    if said["rulebook"]["logic_digest"] != _running()["logic_digest"]:
        return None
    try:
        made = KnowledgeBase().recertify(certificate.encode())
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
