"""SWI-Prolog in this process: one question in, one answer out, as bytes.

The one module that touches pyswip or its library.  Prolog is started
before pyswip is imported, with arguments of our own: no initialisation
file, no packs, a stack limit.  Text only ever arrives as a string argument
of one predicate; nothing is formatted into a goal.
"""

from __future__ import annotations

import atexit
import ctypes as c
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ._library import library_path
from ._root import knowledge_root
from ._surroundings import environment, file_names, signals_kept
from .errors import EngineError, InstallationError

_ARGUMENTS = (b"swipl", b"-q", b"-f", b"none", b"--no-packs", b"--stack-limit=512m")
_LEAST = 90004  # 9.0.4

_ATOM, _STRING, _UTF8, _STACK, _AS_TEXT = 2, 6, 0x100000, 0x10000, 0x1 | 0x2
_QUERY = 0x4 | 0x8 | 0x40  # no debugger, catch exceptions, extended status

_Size = c.c_size_t


def _function(library: c.CDLL, name: str, result: Any, *arguments: Any) -> Any:
    function = library[name]
    function.restype, function.argtypes = result, arguments
    return function


def _library() -> tuple[c.CDLL, c.PyDLL]:
    """libswipl as pyswip has it, with Prolog running: releasing the GIL, and not."""
    if "pyswip.core" not in sys.modules:
        path = library_path()
        try:
            own = c.PyDLL(path, mode=c.RTLD_GLOBAL)
        except OSError:
            raise InstallationError(f"cannot load {path}") from None
        version = _function(own, "PL_version_info", c.c_uint, c.c_int)(1)
        if version < _LEAST:
            raise InstallationError("SWI-Prolog is older than 9.0.4")
        if not _function(own, "PL_is_initialised", c.c_int, c.c_void_p, c.c_void_p)(
            None, None
        ):
            arguments = (c.c_char_p * (len(_ARGUMENTS) + 1))(*_ARGUMENTS, None)
            start = _function(own, "PL_initialise", c.c_int, c.c_int, c.c_void_p)
            with signals_kept():
                if not start(len(_ARGUMENTS), arguments):
                    raise InstallationError("SWI-Prolog does not start")
        # With both named, pyswip starts no process to look for them; with
        # Prolog running, its own start does nothing.
        home = os.environ.get("SWI_HOME_DIR") or str(Path(path).parent)
        with environment(LIBSWIPL_PATH=path, SWI_HOME_DIR=home):
            from pyswip import core
        # It takes no text for an exit status, and a second after a fork.
        atexit.unregister(core.cleanupProlog)
    from pyswip import core

    library = core._lib
    return library, c.PyDLL(library._name, handle=library._handle)


class _Prolog:
    """The raw calls, for one thread at a time."""

    def __init__(self) -> None:
        shared, hold = _library()
        free = c.CDLL(shared._name, handle=shared._handle)
        term, integer, pointer = _Size, c.c_int, c.c_void_p
        self._open = _function(hold, "PL_open_foreign_frame", _Size)
        self._drop = _function(hold, "PL_discard_foreign_frame", None, _Size)
        self._refs = _function(hold, "PL_new_term_refs", term, integer)
        self._put = _function(
            hold, "PL_put_chars", integer, term, integer, _Size, c.c_char_p
        )
        self._nil = _function(hold, "PL_put_nil", integer, term)
        self._query = _function(
            hold, "PL_open_query", _Size, pointer, integer, pointer, term
        )
        self._once = _function(
            hold, "PL_call_predicate", integer, pointer, integer, pointer, term
        )
        self._close = _function(hold, "PL_close_query", integer, _Size)
        self._mark = _function(hold, "PL_mark_string_buffers", None, c.POINTER(_Size))
        self._unmark = _function(
            hold, "PL_release_string_buffers_from_mark", None, _Size
        )
        self._chars = _function(
            *(hold, "PL_get_nchars", integer, term),
            *(c.POINTER(_Size), c.POINTER(pointer), c.c_uint),
        )
        self._predicate = _function(
            hold, "PL_predicate", pointer, c.c_char_p, integer, c.c_char_p
        )
        self._attach = _function(hold, "PL_thread_attach_engine", integer, pointer)
        self._detach = _function(hold, "PL_thread_destroy_engine", integer)
        self._self = _function(hold, "PL_thread_self", integer)
        self._next = _function(free, "PL_next_solution", integer, _Size)
        self.version: int = _function(hold, "PL_version_info", c.c_uint, integer)(1)

    def predicate(self, name: str, arity: int, module: str) -> Any:
        """The handle of a predicate."""
        return self._predicate(name.encode(), arity, module.encode())

    def here(self) -> bool:
        """Whether the calling thread has an engine."""
        return bool(self._self() >= 0)

    @contextmanager
    def attached(self) -> Iterator[None]:
        """An engine, as long as it lasts, for a thread that has none."""
        if self.here():
            yield
            return
        if self._attach(None) < 0:
            raise EngineError("the engine takes no further thread")
        try:
            yield
        finally:
            self._detach()

    def load(self, file: Path) -> None:
        """Load a file of our own; what is wrong with it is printed."""
        frame = self._open()
        try:
            terms = self._refs(2)
            data = str(file).encode()
            self._put(terms, _ATOM | _UTF8, len(data), data)
            self._nil(terms + 1)
            files = self.predicate("load_files", 2, "user")
            if not self._once(None, _QUERY, files, terms):
                raise EngineError(f"{file} does not load")
        finally:
            self._drop(frame)

    def call(self, predicate: Any, data: bytes) -> bytes:
        """Call a predicate of a string and an answer."""
        frame = self._open()
        try:
            terms = self._refs(2)
            if not self._put(terms, _STRING | _UTF8, len(data), data):
                raise EngineError("the question is not text")
            return self._solve(predicate, terms)
        finally:
            self._drop(frame)

    def _solve(self, predicate: Any, terms: int) -> bytes:
        query = self._query(None, _QUERY, predicate, terms)
        try:
            status = self._next(query)
            if status == -1:
                raise EngineError("the engine met an error")
            if status == 0:
                raise EngineError("the engine has no answer")
            return self._text(terms + 1)
        finally:
            self._close(query)

    def _text(self, term: int) -> bytes:
        mark, length, pointer = _Size(), _Size(), c.c_void_p()
        self._mark(c.byref(mark))
        try:
            if not self._chars(
                term, c.byref(length), c.byref(pointer), _AS_TEXT | _UTF8 | _STACK
            ):
                raise EngineError("the engine's answer is not text")
            return c.string_at(pointer.value or 0, length.value)
        finally:
            self._unmark(mark)


class Engine:
    """The engine of this process; there is one, see :func:`engine`.

    One thread owns it, the main thread if that makes it.  Any other thread
    may ask as well: it waits for its turn and gets an engine of its own for
    the length of the call.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lock = threading.Lock()
        self._fault: BaseException | None = None
        if threading.current_thread() is threading.main_thread():
            self._own()
        else:
            # An owner must never end: Prolog's first engine is tied to it.
            ready = threading.Event()
            threading.Thread(
                target=self._own_for_ever, args=(ready,), name="mednec", daemon=True
            ).start()
            ready.wait()
            if self._fault is not None:
                raise self._fault
        if not self.ask(b"about").startswith(b'{"ok"'):
            raise EngineError("the knowledge base does not answer")

    def _own(self) -> None:
        self._prolog = _Prolog()
        with self._prolog.attached():
            faults = self._faults(self._root / "kb" / "load.pl")
            self._predicate = self._prolog.predicate("ask", 2, "catalogue")
        if faults:
            raise EngineError(f"the knowledge base does not load:\n{faults}")

    def _faults(self, rules: Path) -> str:
        """What is wrong with a file of rules, once it has been loaded."""
        start = Path(__file__).with_name("start.pl")
        with file_names(str(rules), str(start)):
            self._prolog.load(start)
            loaded = self._prolog.predicate("loaded", 2, "mednec_start")
            return self._prolog.call(loaded, str(rules).encode()).decode()

    def _own_for_ever(self, ready: threading.Event) -> None:
        try:
            self._own()
        except BaseException as fault:
            self._fault = fault
        finally:
            ready.set()
        threading.Event().wait()

    def ask(self, question: bytes) -> bytes:
        """The answer to ``question``, both UTF-8 text.

        Raises EngineError where Prolog fails to answer at all; everything
        else that can go wrong is an answer.
        """
        with self._lock:
            if self._prolog.here():
                return self._prolog.call(self._predicate, question)
            with self._prolog.attached():
                return self._prolog.call(self._predicate, question)

    def version(self) -> str:
        """The version of SWI-Prolog, ``"9.0.4"``."""
        number = self._prolog.version
        return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


_made: Engine | None = None
_making = threading.Lock()


def engine() -> Engine:
    """The engine of this process, started when it is first asked for.

    Raises InstallationError without SWI-Prolog or without the knowledge base,
    and EngineError, with the messages, where that does not load.
    """
    global _made
    with _making:
        if _made is None:
            _made = Engine(knowledge_root())
        return _made
