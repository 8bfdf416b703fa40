"""A second reading of certificates and rule books.

It was written from ``kb/proving.md`` and the sentences of the rule book alone,
by who had not read the program: where it and a certificate disagree, a rule,
a sentence or this is wrong.  Standard library only.

    python -m second_reader CERT [--rulebook FILE] [--explain]

Exit 0: accepted; 1: refused, with the first thing that is wrong; 2: unreadable.
"""

import argparse
import sys
from pathlib import Path
from typing import Any

from second_reader.checking import check
from second_reader.documents import RefusedError, UnreadableError, canonical, load


def explain(nodes: list[dict[str, Any]], texts: dict[str, Any]) -> None:
    """Each node with its verdict and the sentence of the rule book, or the state."""
    for node in nodes:
        id_, verdict = node["id"], node["verdict"]
        said = texts["says"].get(id_, {}).get(verdict) or texts["statements"].get(id_)
        found = canonical(node["found"]) if "found" in node else ""
        said = said or texts["routes"].get(id_.removeprefix("route/"))
        print(f"{id_:42} {verdict:8} {said or found}")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("certificate", type=Path)
    arguments.add_argument("--rulebook", type=Path)
    arguments.add_argument("--explain", action="store_true")
    options = arguments.parse_args()
    try:
        certificate = load(options.certificate, "mednec-certificate/1")
        named = certificate["rulebook"]
        name = Path(f"{named['guideline']}.{named['edition']}.rulebook.json").name
        beside = options.rulebook or options.certificate.parent / name
        book = load(beside, "mednec-rulebook/1")
        nodes = check(certificate, book)
        if options.explain:
            explain(nodes, book["texts"])
    except RefusedError as error:
        print(f"refused: {error}"[:600])
        return 1
    except (
        UnreadableError,
        ArithmeticError,
        AttributeError,
        LookupError,
        OSError,
        RecursionError,
        StopIteration,
        TypeError,
        ValueError,
    ) as error:
        print(f"unreadable: {type(error).__name__}: {str(error)!r}"[:300])
        return 2
    print(f"accepted: {certificate['decision']['outcome']}, {len(nodes)} nodes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
