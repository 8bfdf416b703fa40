"""Finding the SWI-Prolog library without starting a process."""

from __future__ import annotations

import ctypes.util
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from .errors import InstallationError


def candidates() -> Iterator[Path]:
    """Places a libswipl may be, the likeliest first."""
    named = os.environ.get("LIBSWIPL_PATH")
    if named:
        yield Path(named)
    homes = [os.environ.get("SWI_HOME_DIR")]
    executable = shutil.which("swipl")
    if executable:
        homes.append(str(Path(executable).resolve().parents[2]))
    homes += ["/usr/lib/swi-prolog", "/usr/lib64/swipl", "/usr/local/lib/swipl"]
    homes += ["/opt/homebrew/lib/swipl", "/usr/lib/swipl"]
    for home in homes:
        if home:
            for pattern in ("libswipl.so*", "lib/*/libswipl.so*", "libswipl*.dylib"):
                yield from sorted(Path(home).glob(pattern))
                yield from sorted(Path(home).parent.glob(pattern))
    for folder in sorted(Path("/usr/lib").glob("*-linux-gnu*")):
        yield from sorted(folder.glob("libswipl.so*"))


def library_path() -> str:
    """The path, or the loader's name, of libswipl.

    Raises InstallationError where there is none.
    """
    for path in candidates():
        if path.is_file():
            return str(path)
    name = ctypes.util.find_library("swipl")
    if name:
        return name
    raise InstallationError("SWI-Prolog is not installed; see `mednec doctor`")


def home_path(library: str) -> str | None:
    """The home directory that belongs to ``library``, if it can be told."""
    named = os.environ.get("SWI_HOME_DIR")
    if named:
        return named
    executable = shutil.which("swipl")
    places = [Path("/usr/lib/swi-prolog"), Path("/usr/lib/swipl")]
    places += [Path("/usr/local/lib/swipl"), Path("/usr/lib64/swipl")]
    places += list(Path(library).resolve().parents[:3])
    if executable:
        places += list(Path(executable).resolve().parents[:3])
    for place in places:
        if (place / "boot.prc").is_file():
            return str(place)
    return None
