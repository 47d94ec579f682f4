"""The seed under which a trainee plays an assignment: everybody hears other wordings, and the supervisor can recompute it."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

__all__ = ["seed_of", "whose"]

BYTES = 6
"""Bytes of a seed: two of 10 000 trainees share one with a chance below one in a million."""


def seed_of(course: str, assignment: str, student: str) -> int:
    """Return the seed of a trainee for an assignment, the same in both languages and on every machine.

    Args:
        course: Id of the course.
        assignment: Id of the assignment, without its language.
        student: Student number; capitals and spaces around it do not count.
    """
    named = "\n".join((course, assignment, student.strip().casefold()))
    return int.from_bytes(blake2b(named.encode(), digest_size=BYTES).digest())


def whose(seed: int, course: str, assignment: str, roster: Iterable[str]) -> str | None:
    """Return the one on the roster to whom a seed belongs, or None."""
    return next((student for student in roster if seed_of(course, assignment, student) == seed), None)
