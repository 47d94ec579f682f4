"""The points that hold: those that were handed out and stand in the gradebook, until a regrade changes them (pure)."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.model.assignment import Assignment

__all__ = ["standing"]


def standing(assignment: Assignment, worth: Mapping[str, float]) -> Assignment:
    """Return an assignment with the points its cells have in the gradebook, whatever ``course.yaml`` says by now.

    Args:
        assignment: As ``course.yaml`` defines it.
        worth: Cell -> what it can earn.
    """
    parts = []
    for part in assignment.parts:
        start = f"{part.id}-"
        known = {criterion: worth.get(f"{start}{criterion}", points) for criterion, points in part.points.items()}
        gone = {
            cell.removeprefix(start): points
            for cell, points in worth.items()
            if cell.startswith(start) and points and cell.removeprefix(start) not in known
        }
        parts.append(part.model_copy(update={"points": known | gone}))
    return assignment.model_copy(update={"parts": tuple(parts)})
