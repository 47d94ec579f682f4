"""A trainee's whole run of a case as it is kept: a header and the decisions, nothing that follows from them."""

from __future__ import annotations

from pydantic import Field

from toolkit.model.decision import Decision
from toolkit.model.terms import HelpStage
from toolkit.model.text import Frozen, Language

__all__ = ["SCHEMA", "Attempt", "Entry", "Header"]

SCHEMA = 1
"""Version of the record format."""


class Header(Frozen):
    """Which story is told: the case, its version and digests, the model, the seed, the help stage."""

    schema_version: int = Field(default=SCHEMA, ge=1)
    case: str
    case_version: int
    play_digest: str
    text_digest: str
    model_version: int
    seed: int = Field(ge=0)
    help_stage: HelpStage = "guided"
    language: Language = "nl"
    started: str
    """ISO 8601 time stamp of the shell's clock."""


class Entry(Frozen):
    """One accepted decision, or a switch of language, with the shell's time stamp."""

    at: str
    decision: Decision | None = None
    language: Language | None = None


class Attempt(Frozen):
    """Header and entries in order."""

    header: Header
    entries: tuple[Entry, ...] = ()

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions alone, in order."""
        return tuple(entry.decision for entry in self.entries if entry.decision is not None)

    @property
    def language(self) -> Language:
        """The language last chosen."""
        chosen = [entry.language for entry in self.entries if entry.language is not None]
        return chosen[-1] if chosen else self.header.language
