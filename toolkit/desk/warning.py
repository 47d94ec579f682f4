"""A word of warning when what somebody typed seems to identify a real person; nothing is refused or changed."""

from __future__ import annotations

from toolkit.course.private import seems_private
from toolkit.model.decision import Decision
from toolkit.model.text import Language
from toolkit.words import say
from toolkit.words.numbers import join

__all__ = ["private_warning"]

TYPED = ("words", "note", "letter", "so_that")
"""The fields of decisions that hold free text."""


def private_warning(decision: Decision, language: Language) -> str:
    """Return a sentence about what a decision's free text seems to hold; empty when nothing is noticed."""
    typed = "\n".join(str(getattr(decision, field, None) or "") for field in TYPED)
    kinds = seems_private(typed)
    if not kinds:
        return ""
    return say(
        "private-typed", language, kinds=join([say(f"marking/private/{kind}", language) for kind in kinds], language)
    )
