"""Constructs of a rule book, written as the guideline's own files write them."""

from __future__ import annotations

from typing import Any

from ..checker import canonical


def written(part: str, entry: Any) -> str:
    """An entry of a part of a rule book in one line."""
    if isinstance(entry, str):
        return entry
    if part in ("criteria", "routes"):
        return _body(entry["body"])
    if part == "edition":
        return _body(entry)
    if part == "limits":
        return f"{entry['value']} {entry['unit']}"
    if part == "paths":
        return f"{entry['root']}, {entry['months']} months"
    return canonical(entry)


def _body(body: Any, inside: bool = False) -> str:
    if isinstance(body, str):
        return body
    for how in ("and", "or"):
        if how in body:
            joined = f" {how} ".join(_body(part, True) for part in body[how])
            return f"({joined})" if inside else joined
    for quantifier in ("some", "every", "latest"):
        if quantifier in body:
            return f"{quantifier}({body[quantifier]}, {_body(body['body'])})"
    if "criterion" in body:
        return str(body["criterion"])
    if "reading" in body:
        options = (f"{o} means {_body(b)}" for o, b in body["options"].items())
        return f"reading({body['reading']}, [{', '.join(options)}])"
    return _test(body)


def _test(test: dict[str, Any]) -> str:
    for comparison in ("in", "other_than"):
        if comparison in test:
            words = test[comparison]
            if comparison == "in" and len(words) == 1:
                return f"{test['test']} = {words[0]}"
            return f"{test['test']} {comparison} [{', '.join(words)}]"
    for comparison in ("isa", "at_least", "at_most"):
        if comparison in test:
            return f"{test['test']} {comparison} {test[comparison]}"
    return canonical(test)
