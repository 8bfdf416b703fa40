"""Certificates and rule books as documents: read, named by a digest, refused."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

LARGEST, DEEPEST = 20_000_000, 60


class UnreadableError(Exception):
    """The certificate or the rule book is no such document."""


class RefusedError(Exception):
    """The certificate says something that does not follow."""


def need(holds: bool, what: str) -> None:
    """What does not hold makes a document unreadable."""
    if not holds:
        raise UnreadableError(what)


def agree(said: Any, found: Any, what: str) -> None:
    if said != found:
        raise RefusedError(f"{what}: says {canonical(said)}, not {canonical(found)}")


def objects(value: Any) -> Iterable[dict[str, Any]]:
    """Every object in a value."""
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value:
        if isinstance(each, dict | list):
            yield from objects(each)


def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object, unless a key stands in it twice."""
    need(len(dict(pairs)) == len(pairs), "a key stands twice in one object")
    return dict(pairs)


def no_number(text: str) -> NoReturn:
    raise UnreadableError(f"a bare number: {text[:20]}")


def load(path: Path, version: str) -> dict[str, Any]:
    """The object in a file of a known format, if it is not too large or too deep."""
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    need(len(data) <= LARGEST, f"larger than {LARGEST} bytes")
    found = json.loads(
        data.decode(),
        object_pairs_hook=unique,
        parse_int=no_number,
        parse_float=no_number,
        parse_constant=no_number,
    )
    level = [found]
    for _ in range(DEEPEST):
        rows = [x.values() if isinstance(x, dict) else x for x in level]
        level = [x for row in rows for x in row if isinstance(x, dict | list)]
    need(not level, f"nested deeper than {DEEPEST}")
    need(isinstance(found, dict) and found.get("format") == version, f"not {version}")
    return dict(found)


def canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(value: Any) -> str:
    return hashlib.sha256(canonical(value).encode()).hexdigest()
