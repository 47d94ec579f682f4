"""Expected courses in words: what a figure of them shows, and the same for who cannot see it."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.model.review import Forecast
from toolkit.reporting.review_said import Speaker
from toolkit.telling import Told

__all__ = ["courses"]

DIGITS = 3
"""Decimals with which a course is drawn."""


def courses(
    speak: Speaker, title: str, drawn: Iterable[tuple[str, Forecast]], *, beyond: str = "beyond"
) -> Told:  # fmt: skip
    """Tell expected courses as one figure.

    Args:
        speak: Who tells.
        title: What the figure shows.
        drawn: Name (``chosen``, ``best``, ``colleague``, ``you``) and course of each; one without points is left out.
        beyond: Id of what is said where a course runs past the sessions that were agreed on.
    """
    rows = [_course(speak, name, forecast) for name, forecast in drawn if forecast.points]
    return {
        "title": title,
        "goals": speak.say("axis.goals"),
        "session": speak.say("axis.session"),
        "band": speak.say("band"),
        "beyond": speak.say(beyond) if _last(rows) > speak.voice.shown.agreed else "",
        "courses": rows,
        "table": _table(speak, rows),
        "text": " ".join(row["text"] for row in rows),
    }


def _last(rows: list[Told]) -> int:
    """Return the last session that is drawn; 0 where nothing is."""
    return max((point[0] for row in rows for point in row["points"]), default=0)


def _course(speak: Speaker, name: str, forecast: Forecast) -> Told:
    first, last = forecast.points[0], forecast.points[-1]
    label = speak.say(f"course.{name}")
    return {
        "id": name,
        "label": label,
        "points": [[one.session, *(round(value, DIGITS) for value in one[1:])] for one in forecast.points],
        "text": speak.say(
            "course-told", name=label[:1].upper() + label[1:], first=first.session, start=speak.number(first.mean, 1),
            last=last.session, end=speak.number(last.mean, 1), low=speak.number(last.low, 1),
            high=speak.number(last.high, 1),
        ),
    }  # fmt: skip


def _table(speak: Speaker, rows: list[Told]) -> list[Told]:
    """Tell the same numbers as rows of a table: a session, and a cell for each course (empty before it begins)."""
    cells = {row["id"]: {point[0]: point for point in row["points"]} for row in rows}
    sessions = sorted({session for points in cells.values() for session in points})
    return [
        {"session": session, "cells": [_span(speak, cells[row["id"]].get(session)) for row in rows]}
        for session in sessions
    ]


def _span(speak: Speaker, point: list[float] | None) -> str:
    if point is None:
        return ""
    low, mean, high = (speak.number(value, 1) for value in point[1:])
    return speak.say("span", low=low, mean=mean, high=high)
