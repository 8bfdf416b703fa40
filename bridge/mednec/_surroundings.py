"""What starting Prolog would change for the program around it."""

from __future__ import annotations

import ctypes as c
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGPIPE")


@contextmanager
def signals_kept() -> Iterator[None]:
    """Put back the handlers of these signals as they were.

    Below Python, so that it works from any thread and for any handler.
    """
    if os.name != "posix":
        yield
        return
    sigaction = c.CDLL(None).sigaction
    numbers = [int(getattr(signal, name)) for name in _SIGNALS]
    kept = {number: c.create_string_buffer(512) for number in numbers}
    for number, action in kept.items():
        sigaction(number, None, action)
    try:
        yield
    finally:
        for number, action in kept.items():
            sigaction(number, action, None)


@contextmanager
def environment(**values: str) -> Iterator[None]:
    """Set environment variables for a while."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def file_names(*paths: str) -> Iterator[None]:
    """Have a locale for a while in which ``paths`` can be spelled."""
    if all(path.isascii() for path in paths):
        yield
        return
    import locale

    before = locale.setlocale(locale.LC_CTYPE)
    with suppress(locale.Error):
        locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
    try:
        yield
    finally:
        locale.setlocale(locale.LC_CTYPE, before)
