"""A mark that a person gave: whose work, on which criterion, which level, by whom, when and why.

Marks are never changed: a later one names the one it supersedes, and says why. Scores of the machine never enter here.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from toolkit.model.assignment import LEVELS
from toolkit.model.text import Frozen

__all__ = ["MOST_COMMENT", "ROLES", "Mark", "Role"]

Role = Literal["first", "second", "moderator"]
"""First and second markers do not see each other's marks; a moderator is a third person who sees both."""
ROLES: tuple[Role, Role, Role] = ("first", "second", "moderator")
MOST_COMMENT = 4000
"""Characters of a comment."""


class Mark(Frozen):
    """One level on one criterion of one written task."""

    assignment: str
    """Id of the assignment, without a language."""
    student: str
    task: str
    """Id of the written task."""
    criterion: str
    """R1-R10."""
    level: int = Field(ge=0, le=LEVELS - 1)
    marker: str = Field(min_length=1, max_length=120)
    at: str
    """ISO 8601 time stamp of the shell's clock."""
    role: Role = "first"
    comment: str = Field(default="", max_length=MOST_COMMENT)
    reason: str = Field(default="", max_length=MOST_COMMENT)
    """Why it supersedes another; empty where it supersedes none."""
    supersedes: int | None = None
    """Number of the mark it supersedes."""
    id: int = 0
    """Number the store gave it, rising; 0 before it is kept."""

    @property
    def place(self) -> tuple[str, str, str, str, Role]:
        """What it is a mark of: of several with one place, the last one stands."""
        return self.assignment, self.student, self.task, self.criterion, self.role
