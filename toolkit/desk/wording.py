"""What a decision came to, and an error or a notice from below, in the language of whoever meets it."""

from __future__ import annotations

from contextlib import suppress
from typing import NamedTuple

from toolkit.errors import ToolkitError
from toolkit.model.event import Event
from toolkit.model.text import Language
from toolkit.records import Notice
from toolkit.words import TEXTS, say

__all__ = ["Done", "worded"]


class Done(NamedTuple):
    """A decision that was played and saved: what happened, as events and in lines of words, and when it was saved."""

    events: tuple[Event, ...]
    saved: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """What happened, for a live region."""
        return " ".join(self.lines)


def worded(fault: ToolkitError | Notice, language: Language) -> ToolkitError:
    """Return the same fault with its sentence in ``language``; one that only authors meet keeps its own."""
    sentence = str(fault)
    if fault.reason in TEXTS:
        with suppress(KeyError):  # less is known than the sentence asks: the fault's own will do
            sentence = say(fault.reason, language, **fault.names)
    return ToolkitError(sentence, fault.reason, **fault.names)
