"""The ground every type stands on: frozen values, and sentences that exist in two languages.

No verbs, no loading, no rules.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

__all__ = ["LANGUAGES", "Frozen", "Language", "Text"]

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, Language] = ("nl", "en")


class Frozen(BaseModel):
    """A value that cannot change and accepts no unknown field."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Text(Frozen):
    """One sentence or passage in both languages, side by side."""

    nl: str
    """Dutch as spoken in Flanders."""
    en: str
    """British English."""

    def of(self, language: Language) -> str:
        """Return the passage in ``language``."""
        return self.nl if language == "nl" else self.en
