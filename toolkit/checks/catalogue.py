"""The one table of diagnostics: code, severity, texts, and which fault of a case file each code answers."""

from __future__ import annotations

from typing import Literal, NamedTuple

from toolkit.words.diagnostics import EXPLAINED, Explained

__all__ = ["CODE_OF_FAULT", "DIAGNOSTICS", "LIBRARY_FAULT", "WAITING", "Diagnostic", "Group", "Severity"]

Severity = Literal["error", "warning"]
Group = Literal["form", "play", "clinic", "measurement"]

GROUPS: dict[str, Group] = {"F": "form", "P": "play", "C": "clinic", "M": "measurement"}
"""By the first letter of a code."""
WARNINGS = frozenset({"F24", "F25", "F29", "P02", "P19", "P28", "C18", "C20", "C21"})
"""What a case may keep, with good reason; everything else keeps it from being used."""


class Diagnostic(NamedTuple):
    """One numbered finding of the checker."""

    code: str
    group: Group
    severity: Severity
    texts: Explained


DIAGNOSTICS: dict[str, Diagnostic] = {
    code: Diagnostic(code, GROUPS[code[0]], "warning" if code in WARNINGS else "error", texts)
    for code, texts in EXPLAINED.items()
}
"""Every diagnostic, by code."""

CODE_OF_FAULT: dict[str, str] = {
    "not-yaml": "F01", "not-plain": "F02", "key-twice": "F03", "unreadable": "F04", "key-missing": "F05",
    "key-unknown": "F06", "wrong-type": "F07", "out-of-range": "F08", "word-unknown": "F09", "wrong-number": "F10",
    "unknown-question": "F11", "unknown-myth": "F11", "unknown-exercise": "F11", "unknown-route": "F11",
    "unknown-problem": "F11", "unknown-client": "F12", "unknown-holder": "F12", "id-twice": "F13",
    "belief-twice": "F13", "id-form": "F14", "id-reserved": "F14", "slug-folder": "F15", "language-missing": "F16",
    "belief-not-held": "F26", "off-topic-fact": "F27", "number-as-text": "F30", "belief-unbetrayed": "P03", "obstacle-lines": "P07",
    "target-at-start": "P08", "none-fits": "P14", "two-fit": "P14", "core-without-focus": "P15",
    "core-without-meaning": "P16", "referral-late": "P20", "unsourced": "C13", "unknown-source": "C14",
}  # fmt: skip
"""Which code answers a kind of fault that reading a file found."""
LIBRARY_FAULT = "F28"
"""What answers any other kind: only the library has them."""
WAITING = "F29"
"""What counts the texts still to be written; told before anything else, and no reason not to play."""
