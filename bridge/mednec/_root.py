"""Where the knowledge base is: beside the package, or in the checkout."""

from __future__ import annotations

from pathlib import Path

from .errors import InstallationError


def knowledge_root() -> Path:
    """The folder that holds ``kb`` and ``queries``.

    Raises InstallationError where the package carries neither.
    """
    package = Path(__file__).resolve().parent
    for root in (package / "_knowledge", package.parents[1]):
        if (root / "kb" / "load.pl").is_file():
            return root
    raise InstallationError("the knowledge base is missing from this installation")
