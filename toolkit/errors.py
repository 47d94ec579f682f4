"""Errors of the house: one sentence that names the place, the fault and the way out.

Nothing here formats tracebacks, logs or prints; whoever shows an error shows ``str(error)`` and nothing else.
"""

from __future__ import annotations

__all__ = ["CaseFileError", "DecisionRefused", "RecordError", "ToolkitError"]


class ToolkitError(Exception):
    """Base of every error a user can meet; its text is a whole sentence.

    Attributes:
        reason: Stable id of the reason, worded in both languages by ``toolkit.words``; empty where only authors of
            cases and supervisors meet the error, who read the English sentence.
        names: What the sentence speaks of, by placeholder name.
    """

    def __init__(self, sentence: str, reason: str = "", /, **names: str | int) -> None:
        """Say ``sentence``; ``reason`` and ``names`` let a screen say it in the trainee's language."""
        super().__init__(sentence)
        self.reason = reason
        self.names = names

    def _render_traceback_(self) -> list[str]:
        """Show the sentence alone in a notebook, which asks for this."""
        return [str(self)]


class DecisionRefused(ToolkitError):  # noqa: N818 - a refusal is an answer of the rules, not a fault
    """The decision is impossible now (unknown id, no minutes left, run ended); the state is untouched."""

    def __init__(self, reason: str, /, **names: str | int) -> None:
        """Refuse for ``reason``; ``names`` fill the placeholders of its sentence."""
        detail = ", ".join(f"{key} {value}" for key, value in names.items())
        super().__init__(f"{reason.replace('-', ' ')}{f' ({detail})' if detail else ''}", reason, **names)


class CaseFileError(ToolkitError):
    """A case or library file cannot be used; the text starts with file and line.

    Attributes:
        faults: One sentence for every fault found, in the order of the files; the text is the first of them.
    """

    def __init__(self, *faults: str, reason: str = "", **names: str | int) -> None:
        """Report ``faults``, at least one; the text shows the first and how many more there are."""
        self.faults = faults
        first, more = faults[0], len(faults) - 1
        super().__init__(f"{first} (and {more} more)" if more else first, reason, **names)


class RecordError(ToolkitError):
    """An attempt record cannot be read or continued; the text says what was kept."""
