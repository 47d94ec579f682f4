"""Code cells of a submission, run in the sandbox of this process and marked check by check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from toolkit.course.filling import CodeMarked
from toolkit.course.rebuilding import source_of
from toolkit.course.submission import Note
from toolkit.model.assignment import Assignment
from toolkit.model.text import Language
from toolkit.words import say

if TYPE_CHECKING:
    from toolkit.course.sandbox import Sandbox

__all__ = ["Coder"]


class Coder:
    """Marks code; its sandbox is warmed at the first piece of code and kept until it is closed."""

    def __init__(self, *, allow_unsafe: bool = False) -> None:
        """Let code run without walls only where ``allow_unsafe`` says so."""
        self._allow_unsafe = allow_unsafe
        self._box: Sandbox | None = None

    def marks(
        self, cells: Sequence[Mapping[str, Any]], assignment: Assignment, language: Language
    ) -> tuple[dict[str, CodeMarked], Note | None]:
        """Return what each check of an assignment's code earned, by the id of its cell, and why it was not run, if so.

        Args:
            cells: The cells of the rebuilt notebook.
            assignment: What was asked.
            language: The language of the sentences.
        """
        found: dict[str, CodeMarked] = {}
        for code in assignment.code:
            from toolkit.course.building import COHORT_SEED
            from toolkit.course.cohort import mark_code
            from toolkit.course.sandbox import SandboxUnavailable

            sources = [source_of(dict(one)) for one in cells if _is_open(one)]
            try:
                marked = mark_code(self._opened(), sources, COHORT_SEED)
            except SandboxUnavailable as fault:
                return {}, Note("ask-no-walls", (("why", say(fault.reason, language, **fault.names)),))
            for one in marked:
                sentence = one.nl if language == "nl" else one.en
                found[f"code-{code.id}-{one.check}"] = CodeMarked(one.share, sentence)
        return found, None

    def _opened(self) -> Sandbox:
        from toolkit.course.sandbox import Sandbox

        if self._box is None:
            box = Sandbox(allow_unsafe=self._allow_unsafe)
            box.__enter__()
            self._box = box
        return self._box

    def close(self) -> None:
        """Stop the sandbox."""
        if self._box is not None:
            self._box.__exit__(None, None, None)
            self._box = None


def _is_open(cell: Mapping[str, Any]) -> bool:
    """Whether a cell of code is the trainee's: one to write in, or one that was added."""
    settings = cell["metadata"].get("nbgrader") or {}
    return cell["cell_type"] == "code" and not settings.get("locked") and not settings.get("grade")
