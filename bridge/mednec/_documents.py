"""Copies of the payer's document: read whole, or not at all."""

from __future__ import annotations

import os
from typing import BinaryIO

from ._texts import file_bytes, utf8
from .errors import UnreadableDocument

_LARGEST = 10_000_000


def document_text(path: str | os.PathLike[str]) -> bytes:
    """The text of a document, UTF-8 of at most 10,000,000 bytes.

    Raises UnreadableDocument where there is no such text.
    """
    return _checked(file_bytes(path, _LARGEST, UnreadableDocument))


def text_from(stream: BinaryIO) -> bytes:
    """The text that a stream holds, as :func:`document_text` has it."""
    return _checked(stream.read(_LARGEST + 1))


def _checked(data: bytes) -> bytes:
    if data.startswith(b"%PDF-"):
        raise UnreadableDocument("it is a PDF file: save its text")
    return utf8(data, _LARGEST, UnreadableDocument)
