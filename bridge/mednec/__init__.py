"""mednec: a coverage guideline that explains itself.

``KnowledgeBase().decide(request)`` decides a coverage request for
blinatumomab under MCG 09-J2000-26; the :class:`Decision` carries its reasons.
"""

from .certificate import Certificate
from .comparison import Comparison
from .decision import Decision
from .errors import (
    EngineError,
    InputError,
    InstallationError,
    InvalidRequest,
    LedgerError,
    LimitExceeded,
    MednecError,
    Problem,
    UnknownName,
    UnreadableDocument,
    UnreadableLedger,
    UnreadableRequest,
)
from .knowledge_base import KnowledgeBase

__version__ = "0.1.0"

__all__ = [
    "Certificate",
    "Comparison",
    "Decision",
    "EngineError",
    "InputError",
    "InstallationError",
    "InvalidRequest",
    "KnowledgeBase",
    "LedgerError",
    "LimitExceeded",
    "MednecError",
    "Problem",
    "UnknownName",
    "UnreadableDocument",
    "UnreadableLedger",
    "UnreadableRequest",
]
