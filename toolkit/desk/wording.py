"""An error or a notice from below, in the language of whoever meets it."""

from __future__ import annotations

from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.records import Notice
from toolkit.words import TEXTS, say

__all__ = ["worded"]


def worded(fault: ToolkitError | Notice, language: Language) -> ToolkitError:
    """Return the same fault with its sentence in ``language``; one that only authors meet keeps its own."""
    if fault.reason not in TEXTS:
        return ToolkitError(str(fault), fault.reason, **fault.names)
    return ToolkitError(say(fault.reason, language, **fault.names), fault.reason, **fault.names)
