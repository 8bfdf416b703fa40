"""Texts from outside: read whole and as UTF-8, or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

from .errors import InputError


def file_bytes(
    path: str | os.PathLike[str], most: int, refusal: type[InputError]
) -> bytes:
    """What a file holds, up to one byte more than ``most``.

    Raises the refusal where it cannot be read.
    """
    try:
        with Path(path).open("rb") as file:
            return file.read(most + 1)
    except OSError as fault:
        raise refusal(f"the file cannot be read: {fault.strerror}") from None
    except ValueError:
        raise refusal("a file name holds no NUL") from None


def replace_text(path: str | os.PathLike[str], text: str) -> None:
    """Have a file hold ``text``, or what it held before where that fails.

    A link stays one, and what is no file of a folder is written to as it is.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        target.write_text(text, encoding="utf-8")
        return
    new = target.with_name(f".{os.getpid()}.new")
    try:
        new.write_text(text, encoding="utf-8")
        if target.exists():
            shutil.copymode(target, new)
        new.replace(target)
    finally:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)


def utf8(data: bytes, most: int, refusal: type[InputError]) -> bytes:
    """``data``, if it is UTF-8 of at most so many bytes; else raises the refusal."""
    if len(data) > most:
        raise refusal(f"it is larger than {most:,} bytes")
    try:
        data.decode()
    except UnicodeDecodeError:
        raise refusal("it is not UTF-8 text") from None
    return data
