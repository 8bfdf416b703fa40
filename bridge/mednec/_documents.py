"""Copies of the payer's document: read whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

from .errors import UnreadableDocument

_LARGEST = 10_000_000


def document_text(path: str | os.PathLike[str]) -> bytes:
    """The text of a document, UTF-8.

    Raises UnreadableDocument where there is no such text.
    """
    try:
        with Path(path).open("rb") as file:
            return text_from(file)
    except OSError as fault:
        raise UnreadableDocument(f"the file cannot be read: {fault.strerror}") from None
    except ValueError:
        raise UnreadableDocument("a file name holds no NUL") from None


def text_from(stream: BinaryIO) -> bytes:
    """The text that a stream holds, UTF-8 of at most 10,000,000 bytes.

    Raises UnreadableDocument otherwise.
    """
    data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise UnreadableDocument("it is larger than 10,000,000 bytes")
    if data.startswith(b"%PDF-"):
        raise UnreadableDocument("it is a PDF file: save its text")
    try:
        data.decode()
    except UnicodeDecodeError:
        raise UnreadableDocument("it is not UTF-8 text") from None
    return data
