"""Finding the SWI-Prolog library without starting a process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from .errors import InstallationError

#: Where a SWI-Prolog may live, and how its library may be named in there.
_HOMES = (
    *("/usr/lib/swi-prolog", "/usr/lib/swipl", "/usr/lib64/swipl"),
    *("/usr/local/lib/swipl", "/opt/homebrew/lib/swipl"),
)
_NAMES = ("libswipl.so*", "libswipl*.dylib")


def candidates() -> Iterator[Path]:
    """Places a libswipl may be, the likeliest first.

    The one that belongs to the ``swipl`` on the path comes before others.
    """
    homes = [Path(home) for home in _HOMES]
    for folder in os.get_exec_path():
        program = Path(folder, "swipl")
        if program.is_file():
            # HOME/bin/ARCH/swipl, which the one on the path usually links to.
            homes[:0] = list(program.resolve().parents)[1:3]
            break
    for home in homes:
        for name in _NAMES:
            for pattern in (name, f"lib/{name}", f"lib/*/{name}", f"../{name}"):
                yield from sorted(home.glob(pattern))
    for folder in ("/usr/lib", "/lib"):
        yield from sorted(Path(folder).glob("*-linux-gnu*/libswipl.so*"))


def library_path() -> str:
    """The path, or the loader's name, of libswipl.

    ``LIBSWIPL_PATH`` has the first word.  Raises InstallationError where
    there is none, or where ``SWI_HOME_DIR`` names no home of SWI-Prolog.
    """
    home = os.environ.get("SWI_HOME_DIR")
    if home and not Path(home, "boot.prc").is_file():
        # SWI-Prolog would end the process.
        raise InstallationError("SWI_HOME_DIR does not name a home of SWI-Prolog")
    named = os.environ.get("LIBSWIPL_PATH")
    if named:
        return named
    for path in candidates():
        if path.is_file():
            return str(path)
    from ctypes.util import find_library

    name = find_library("swipl")
    if name:
        return name
    raise InstallationError("SWI-Prolog is not found")
