"""What a diagnostic of the checker says, in both languages. Which patch it answers is decided elsewhere."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Explained", "Pair"]

Pair = tuple[str, str]
"""Dutch, English."""


class Explained(NamedTuple):
    """The texts of one diagnostic."""

    title: Pair
    """A heading."""
    says: Pair
    """The sentence in a report, with placeholders for what it is about."""
    why: Pair
    fix: Pair
    """The way out; it follows the sentence in a report."""
