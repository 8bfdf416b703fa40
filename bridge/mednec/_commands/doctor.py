"""Is everything there, and what to install if not."""

from __future__ import annotations

import importlib.metadata
import platform
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from .._library import library_path
from .._root import knowledge_root
from ..errors import MednecError

_PACKAGES = {
    "debian": "apt-get install swi-prolog-nox",
    "ubuntu": "apt-get install swi-prolog-nox",
    "fedora": "dnf install pl",
    "arch": "pacman -S swi-prolog",
}
_PROBE = """
from mednec.engine import engine
from mednec.knowledge_base import KnowledgeBase
about = KnowledgeBase().ask("about")
print(engine().version(), about["guideline"], about["edition"])
"""


def how_to_install() -> str:
    """The command that installs SWI-Prolog on this system."""
    if platform.system() == "Darwin":
        return "brew install swi-prolog"
    try:
        lines = Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    release = dict(line.split("=", 1) for line in lines if "=" in line)
    names = f"{release.get('ID', '')} {release.get('ID_LIKE', '')}".replace('"', "")
    for name in names.split():
        if name in _PACKAGES:
            return _PACKAGES[name]
    return "see swi-prolog.org"


def checks() -> Iterator[tuple[bool, str]]:
    """Each check as whether it holds and a sentence; stops where one fails."""
    yield True, f"Python {platform.python_version()}"
    yield True, f"pyswip {importlib.metadata.version('pyswip')}"
    try:
        yield True, f"SWI-Prolog's library is {library_path()}"
        yield True, f"the knowledge base is in {knowledge_root()}"
    except MednecError as fault:
        yield False, str(fault)
        yield False, f"to install SWI-Prolog 9.0.4 or later: {how_to_install()}"
        return
    # In a process of its own: a broken installation may end the process.
    done = subprocess.run(
        [sys.executable, "-c", _PROBE], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        reason = done.stderr.strip().rpartition("mednec.errors.")[2]
        yield False, f"it does not start: {reason}"
        yield False, f"to install SWI-Prolog 9.0.4 or later: {how_to_install()}"
        return
    version, guideline, edition = done.stdout.split()
    yield True, f"SWI-Prolog {version}"
    yield True, f"MCG {guideline}, edition of {edition}, loads"
