"""SWI-Prolog in this process: one question in, one answer out, as bytes.

The one module that touches pyswip or its library.  Prolog is started
before pyswip is imported, with arguments of our own: no initialisation
file, no packs, a stack limit.  Text only ever arrives as a string argument
of one predicate; nothing is formatted into a goal.
"""

from __future__ import annotations

import ctypes as c
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ._library import home_path, library_path
from ._root import knowledge_root
from .errors import EngineError, InstallationError

_ARGUMENTS = (b"swipl", b"-q", b"-f", b"none", b"--no-packs", b"--stack-limit=512m")
_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")

_ATOM, _STRING, _UTF8, _STACK, _AS_STRING = 2, 6, 0x100000, 0x10000, 0x2
_QUERY = 0x4 | 0x8 | 0x40  # no debugger, catch exceptions, extended status

_Size = c.c_size_t


class _Prolog:
    """The raw calls; used by the thread that owns the engine alone."""

    def __init__(self) -> None:
        path = library_path()
        home = home_path(path)
        if home:
            # With both named, pyswip starts no process to look for them.
            os.environ.setdefault("LIBSWIPL_PATH", path)
            os.environ.setdefault("SWI_HOME_DIR", home)
        try:
            self._start(c.PyDLL(path, mode=c.RTLD_GLOBAL))
        except OSError as fault:
            raise InstallationError(f"cannot load {path}") from fault
        from pyswip import core

        name = core._lib._name or path
        hold, free = c.PyDLL(name), c.CDLL(name)

        def call(library: Any, name: str, result: Any, *arguments: Any) -> Any:
            function = library[name]
            function.restype, function.argtypes = result, arguments
            return function

        self._open = call(hold, "PL_open_foreign_frame", _Size)
        self._drop = call(hold, "PL_discard_foreign_frame", None, _Size)
        self._refs = call(hold, "PL_new_term_refs", _Size, c.c_int)
        self._put = call(
            hold, "PL_put_chars", c.c_int, _Size, c.c_int, _Size, c.c_char_p
        )
        self._query = call(
            hold, "PL_open_query", _Size, c.c_void_p, c.c_int, c.c_void_p, _Size
        )
        self._close = call(hold, "PL_close_query", c.c_int, _Size)
        self._exception = call(hold, "PL_exception", _Size, _Size)
        self._mark = call(hold, "PL_mark_string_buffers", None, c.POINTER(_Size))
        self._unmark = call(hold, "PL_release_string_buffers_from_mark", None, _Size)
        self._chars = call(
            hold,
            "PL_get_nchars",
            c.c_int,
            _Size,
            c.POINTER(_Size),
            c.POINTER(c.c_void_p),
            c.c_uint,
        )
        self._predicate = call(
            hold, "PL_predicate", c.c_void_p, c.c_char_p, c.c_int, c.c_char_p
        )
        self._term = call(hold, "PL_chars_to_term", c.c_int, c.c_char_p, _Size)
        self._attach = call(hold, "PL_thread_attach_engine", c.c_int, c.c_void_p)
        self._detach = call(hold, "PL_thread_destroy_engine", c.c_int)
        self._next = call(free, "PL_next_solution", c.c_int, _Size)

    @staticmethod
    def _start(library: c.PyDLL) -> None:
        initialised = library["PL_is_initialised"]
        initialised.restype, initialised.argtypes = c.c_int, [c.c_void_p, c.c_void_p]
        if initialised(None, None):
            return
        handlers = {
            number: signal.getsignal(number)
            for number in (getattr(signal, name, None) for name in _SIGNALS)
            if number is not None
        }
        arguments = (c.c_char_p * (len(_ARGUMENTS) + 1))(*_ARGUMENTS, None)
        start = library["PL_initialise"]
        start.restype, start.argtypes = c.c_int, [c.c_int, c.c_void_p]
        if not start(len(_ARGUMENTS), arguments):
            raise InstallationError("SWI-Prolog does not start")
        if threading.current_thread() is threading.main_thread():
            for number, handler in handlers.items():
                if handler is not None:
                    signal.signal(number, handler)

    def predicate(self, name: str, arity: int, module: str) -> Any:
        """The handle of a predicate."""
        return self._predicate(name.encode(), arity, module.encode())

    def _text(self, term: int, how: int) -> bytes:
        mark, length, pointer = _Size(), _Size(), c.c_void_p()
        self._mark(c.byref(mark))
        try:
            if not self._chars(
                term, c.byref(length), c.byref(pointer), how | _UTF8 | _STACK
            ):
                raise EngineError("the engine's answer is not text")
            return c.string_at(pointer.value or 0, length.value)
        finally:
            self._unmark(mark)

    @contextmanager
    def attached(self) -> Iterator[None]:
        """An engine for a thread that has none, as long as it lasts."""
        if self._attach(None) < 0:
            raise EngineError("the engine takes no further thread")
        try:
            yield
        finally:
            self._detach()

    def load(self, file: str) -> None:
        """Load a file; what is wrong with it goes to standard error.

        Prolog would expand ``$`` and ``~`` in the name of a file if it were
        not told to leave it alone.
        """
        data = file.encode()
        frame = self._open()
        try:
            terms = self._refs(2)
            self._put(terms, _ATOM | _UTF8, len(data), data)
            self._term(b"[expand(false)]", terms + 1)
            load = self.predicate("load_files", 2, "user")
            query = self._query(None, _QUERY, load, terms)
            self._next(query)
            self._close(query)
        finally:
            self._drop(frame)

    def call(self, predicate: Any, data: bytes) -> bytes:
        """Call a predicate of a string and an answer."""
        frame = self._open()
        try:
            terms = self._refs(2)
            if not self._put(terms, _STRING | _UTF8, len(data), data):
                raise EngineError("the question is not text")
            query = self._query(None, _QUERY, predicate, terms)
            try:
                status = self._next(query)
                if status == -1:
                    raise EngineError("the engine met an error")
                if status == 0:
                    raise EngineError("the engine has no answer")
                return self._text(terms + 1, _AS_STRING)
            finally:
                self._close(query)
        finally:
            self._drop(frame)


class Engine:
    """The engine of this process; there is one, see :func:`engine`.

    One thread owns it, the main thread if that makes it, and calls straight
    into it.  Any other thread may ask as well: it waits for its turn and gets
    an engine of its own for the length of the call.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lock = threading.Lock()
        self._fault: BaseException | None = None
        if threading.current_thread() is threading.main_thread():
            self._own()
        else:
            # An owner must never end: Prolog's first engine is tied to it, and
            # the identity of an ended thread is given to another.
            ready = threading.Event()
            threading.Thread(
                target=self._own_for_ever, args=(ready,), name="mednec", daemon=True
            ).start()
            ready.wait()
            if self._fault is not None:
                raise self._fault
        if b'"ok"' not in self.ask(b"about")[:6]:
            raise EngineError("the knowledge base does not load; see standard error")

    def _own(self) -> None:
        self._owner = threading.get_ident()
        self._prolog = _Prolog()
        self._prolog.load(str(self._root / "kb" / "load.pl"))
        self._predicate = self._prolog.predicate("ask", 2, "catalogue")

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
            if threading.get_ident() == self._owner:
                return self._prolog.call(self._predicate, question)
            with self._prolog.attached():
                return self._prolog.call(self._predicate, question)


_made: Engine | None = None
_making = threading.Lock()


def engine() -> Engine:
    """The engine of this process, started when it is first asked for.

    Raises InstallationError without SWI-Prolog or without the knowledge base,
    and EngineError where that does not load.
    """
    global _made
    with _making:
        if _made is None:
            _made = Engine(knowledge_root())
        return _made
