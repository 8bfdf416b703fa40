"""What lets others check a decision."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .checker import canonical


class Certificate:
    """A decision with all that is needed to re-derive it.

    ``text`` is canonical JSON, format ``mednec-certificate/1``; the knowledge
    base's ``proving.md`` says what stands in it.  ``hash`` is the SHA-256 of
    all of it but the hash itself.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @property
    def hash(self) -> str:
        """SHA-256, hexadecimal."""
        return str(self.to_dict()["hash"])

    def to_dict(self) -> dict[str, Any]:
        """The certificate as an object."""
        return dict(json.loads(self.text))

    def enclosing(self, rulebook: Mapping[str, Any]) -> Certificate:
        """The same, with the rule book beside it, outside the hash.

        Whoever has this one file and a checker needs nothing else.
        """
        whole = {**self.to_dict(), "enclosed": {"rulebook": rulebook}}
        return Certificate(canonical(whole))

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write it to a file; raises OSError as any writing does."""
        Path(path).write_text(self.text + "\n", encoding="utf-8")

    def __repr__(self) -> str:
        return f"<Certificate sha256:{self.hash[:12]}…>"
