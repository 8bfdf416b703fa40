"""The knowledge base as Python sees it."""

from __future__ import annotations

import datetime
import json
import math
import os
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, cast

from ._documents import document_text
from ._texts import file_bytes, utf8
from .certificate import Certificate
from .comparison import Comparison
from .decision import Decision
from .engine import engine
from .errors import UnknownName, UnreadableRequest, error_from

#: Of how many bytes a text may be.
LARGEST = 1_000_000
_DEEPEST = 32
_CONSTANTS = {None: "null", True: "true", False: "false"}
_WORD = re.compile(r"[^\s=]+")

#: A request: a mapping in the vocabulary, or the path of a JSON or YAML file.
Request = Mapping[str, Any] | str | os.PathLike[str]


_quoted = json.JSONEncoder(ensure_ascii=False).encode


def _json(value: Any, depth: int = 0) -> str:
    """JSON text of ``value``, each number exactly as it is given."""
    if depth > _DEEPEST:
        raise UnreadableRequest("it is nested more than 32 deep")
    if isinstance(value, str):
        return _quoted(value)
    if value is None or isinstance(value, bool):
        return _CONSTANTS[value]
    if isinstance(value, int | float | Decimal):
        return _number(value)
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return _quoted(value.isoformat())
    if isinstance(value, Mapping):
        if not all(isinstance(key, str) for key in value):
            raise UnreadableRequest("a key must be text")
        pairs = (f"{_quoted(k)}:{_json(v, depth + 1)}" for k, v in value.items())
        return "{" + ",".join(pairs) + "}"
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return "[" + ",".join(_json(inner, depth + 1) for inner in value) + "]"
    raise UnreadableRequest(f"a {type(value).__name__} is no part of a request")


def _number(value: float | Decimal) -> str:
    # The bases' own repr: a subclass may write itself in another way.
    if isinstance(value, int):
        if value.bit_length() > 4096:
            raise UnreadableRequest("a number is too long")
        return int.__repr__(value)
    finite = math.isfinite(value) if isinstance(value, float) else value.is_finite()
    if not finite:
        raise UnreadableRequest("a number must be finite")
    return float.__repr__(value) if isinstance(value, float) else str(value)


def request_text(request: Request) -> tuple[str, bytes]:
    """The format, ``"json"`` or ``"yaml"``, and the text of a request.

    A file whose name ends in ``.json`` is JSON, any other YAML.  Raises
    UnreadableRequest where there is no such text.
    """
    if isinstance(request, Mapping):
        text = _json(request)
        try:
            return "json", checked_text(text.encode())
        except UnicodeEncodeError:
            raise UnreadableRequest("half of a surrogate pair is no text") from None
    data = file_bytes(request, LARGEST, UnreadableRequest)
    suffix = Path(request).suffix.lower()
    return ("json" if suffix == ".json" else "yaml"), checked_text(data)


def checked_text(data: bytes) -> bytes:
    """``data``, if it is UTF-8 of at most 1,000,000 bytes.

    Raises UnreadableRequest otherwise.
    """
    return utf8(data, LARGEST, UnreadableRequest)


class KnowledgeBase:
    """The guideline, ready to be asked.

    The first one starts SWI-Prolog in this process and loads the rules; all
    share that engine, from any thread.  Raises InstallationError where
    SWI-Prolog is missing and EngineError where the rules do not load.
    """

    def __init__(self) -> None:
        self._engine = engine()

    def __reduce__(self) -> tuple[type[KnowledgeBase], tuple[()]]:
        # In another process it is that process's engine.
        return KnowledgeBase, ()

    def ask(
        self, verb: str, options: Mapping[str, str] | None = None, body: bytes = b""
    ) -> dict[str, Any]:
        """Put a question of the catalogue; the answer is its JSON object.

        Raises the error that the answer stands for.
        """
        words = [verb]
        for name, value in (options or {}).items():
            if not (_WORD.fullmatch(name) and _WORD.fullmatch(value)):
                raise UnknownName("a name is a single word")
            words.append(f"{name}={value}")
        try:
            line = " ".join(words).encode()
        except UnicodeEncodeError:
            raise UnknownName("a name is a single word") from None
        answer = json.loads(self._engine.ask(line + b"\n" + body))
        if "error" in answer:
            raise error_from(answer["error"])
        return cast("dict[str, Any]", answer["ok"])

    def decide(
        self,
        request: Request,
        *,
        readings: Mapping[str, str] | None = None,
        lenient: bool = False,
    ) -> Decision:
        """Decide a request.

        ``request`` is a mapping in the vocabulary of :meth:`schema`, or the
        path of a JSON or YAML file.  Numbers are exact: a float counts as its
        shortest decimal, a Decimal as it is; doses are in the unit they name,
        weight in kg, height in cm, body surface in m2, age in years; dates
        are ISO text or ``datetime.date``.  ``readings`` selects an option for
        a question of interpretation, ``{"q05": "whole_class"}``; the default
        of each is in :meth:`questions`.  With ``lenient`` a field that would
        be refused counts as unknown.

        Raises UnreadableRequest (no such text), InvalidRequest (refused, with
        the problems), UnknownName (no such reading), LimitExceeded and
        EngineError.  Rests on MCG 09-J2000-26, position statement.
        """
        format_, body = request_text(request)
        return self.decide_text(body, format_, readings=readings, lenient=lenient)

    def decide_text(
        self,
        text: bytes,
        format_: str,
        *,
        readings: Mapping[str, str] | None = None,
        lenient: bool = False,
    ) -> Decision:
        """Decide the request in ``text``, UTF-8, ``"json"`` or ``"yaml"``."""
        options = {"format": format_, **(readings or {})}
        if lenient:
            options["lenient"] = "true"
        ask = partial(self._ask_about, options, text)
        return Decision(ask("verdict", {}), ask)

    def _ask_about(
        self,
        options: Mapping[str, str],
        text: bytes,
        verb: str,
        more: Mapping[str, str],
    ) -> Mapping[str, Any]:
        return self.ask(verb, {**options, **more}, text)

    def what_if(
        self,
        request: Request,
        changes: Mapping[str, Any],
        *,
        readings: Mapping[str, str] | None = None,
        lenient: bool = False,
    ) -> Comparison:
        """Decide a request as it is, and with ``changes`` to it.

        ``changes`` gives findings other values, in the same vocabulary as the
        request; None leaves one out.  Units, numbers and errors are those of
        :meth:`decide`.
        """
        format_, text = request_text(request)
        _, before = request_text(changes)
        options = {"format": format_, **(readings or {})}
        if lenient:
            options["lenient"] = "true"
        options["changes"] = str(len(before.decode()))
        return Comparison(self.ask("what_if", options, before + text))

    def ways(
        self, path: str | None = None, *, readings: Mapping[str, str] | None = None
    ) -> list[dict[str, Any]]:
        """Every minimal set of conditions that suffices, of one path or all."""
        options = {**({"path": path} if path else {}), **(readings or {})}
        return list(self.ask("ways", options)["ways"])

    def rule(self, criterion: str) -> dict[str, Any]:
        """How a criterion is written, and the passage it rests on."""
        return dict(self.ask("rule", {"id": criterion})["rule"])

    def lookup(self, topic: str) -> list[dict[str, Any]]:
        """What the document says about a topic; each entry cites its place."""
        return list(self.ask("lookup", {"topic": topic})["entries"])

    def trace(self, document: str | os.PathLike[str]) -> dict[str, Any]:
        """Hold a copy of the document, a file of UTF-8 text, against the rules.

        ``traced`` is False where a passage has changed or text is covered by
        none.  ``passages`` has the verbatim text and ``state`` (found, moved,
        changed, gone) of each, ``rests_on`` what cites which, ``uncovered``
        the text that no passage covers, ``uncited`` the normative passages
        that no rule cites, and ``left_out`` what is not encoded, with the
        reason.  List markers, line breaks and the like do not count.

        Raises UnreadableDocument where this is not the document.
        """
        return self.ask("trace", body=document_text(document))

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of a request."""
        return self.ask("schema")

    def recertify(self, certificate: bytes) -> Certificate:
        """Decide again what a certificate says was received.

        ``certificate`` is the UTF-8 text of one.  The answer is the
        certificate that these rules give the same findings, sources and
        readings.  Raises UnreadableRequest where the text holds none, and
        UnknownName where these rules do not know a reading.
        """
        try:
            said = json.loads(checked_text(certificate))
            parts = {part: said[part] for part in ("findings", "sources", "readings")}
        except (KeyError, RecursionError, TypeError, ValueError):
            raise UnreadableRequest("it is no certificate") from None
        answer = self.ask("recertify", body=_json(parts).encode())
        return Certificate(str(answer["certificate"]))

    def rulebook(self) -> dict[str, Any]:
        """The rules as data that explain themselves, with their digests.

        ``logic`` holds all that can change a decision, ``texts`` what is said
        of it; ``logic_digest`` and ``text_digest`` are the SHA-256 of their
        canonical JSON: keys in order, no white space, numbers as text.
        """
        return self.ask("rulebook")

    def page_words(self) -> dict[str, str]:
        """The words of a page around an answer, and the guideline's ``name``."""
        return dict(self.ask("about")["words"])

    def _repr_html_(self) -> str:
        from ._layout.page import fragment

        return fragment(self.ask("lookup"), self.page_words())

    def _repr_markdown_(self) -> str:
        from ._layout.markdown import markdown

        return markdown(self.ask("lookup"), self.page_words())

    def questions(self) -> list[dict[str, Any]]:
        """The questions of interpretation, with options and default."""
        return list(self.ask("about")["questions"])
