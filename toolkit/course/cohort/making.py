"""A fictional cohort of treatments as a table: a row a session, the same for the same seed everywhere and always.

Nobody in it exists. Every number below is a teaching assumption. What is built in: pressure goes with homework avoided,
homework done goes with more willingness and closeness and less pressure, and some measures are missing.
"""

from __future__ import annotations

from typing import NamedTuple

from toolkit.session.chance import draw

__all__ = ["COLUMNS", "FILE", "cohort"]

FILE = "cohort.csv"
COLUMNS = ("attempt", "session", "week", "bother", "willingness", "closeness", "pressure", "homework", "ending")
TREATMENTS = 60
SESSIONS = (5, 9)
"""Fewest and most sessions of a treatment that was not broken off."""
STOPPED_AFTER = 4
"""From this session on, a treatment under high pressure may be broken off."""
MISSING = 0.04
LEAST, MOST = 0.0, 10.0
EFFECT = {"done": 0.7, "partly": 0.2, "avoided": -0.5}
"""What a week's homework does to willingness."""
FELT_IN = ((-0.6, -0.1), (1.0, 0.0), (0.8, 0.0), (-0.8, 0.0))
"""How much of that effect each measure of ``Course`` feels, and how it drifts by itself in a week."""
NOISE = 1.2
LOWEST_AT_FIRST = (4.0, 2.0, 3.0, 3.0)
SPREAD = 4.0
"""At first, each measure of ``Course`` lies between its lowest and so much more."""
AVOIDED_BY_PRESSURE, PARTLY = 0.05, 0.25
"""Chance of homework avoided for each point of pressure, and of homework done partly."""
BEARABLE, PATIENCE = 5.0, 12.0
"""Pressure from which a treatment may be broken off, and how many points more make it certain."""
HARD_PRESSED, WILLING = 6.5, 5.0
"""Pressure above which a treatment ends in a referral; willingness from which its goals are reached."""
MOST_WEEKS = 3
"""Weeks between two sessions."""


class Course(NamedTuple):
    """Where a treatment stands: four measures, 0-10."""

    bother: float
    willingness: float
    closeness: float
    pressure: float


def cohort(seed: int) -> str:
    """Return the table of the cohort with this ``seed``, as CSV."""
    lines = [",".join(COLUMNS)]
    for number in range(1, TREATMENTS + 1):
        lines += _treatment(seed, number)
    return "\n".join(lines) + "\n"


def _treatment(seed: int, number: int) -> list[str]:
    planned = SESSIONS[0] + int(draw(seed, number, "length") * (SESSIONS[1] - SESSIONS[0] + 1))
    course = Course(
        *(
            lowest + SPREAD * draw(seed, number, name)
            for lowest, name in zip(LOWEST_AT_FIRST, Course._fields, strict=True)
        )
    )
    rows: list[tuple[str, ...]] = []
    week, stopped = 1, False
    for session in range(1, planned + 1):
        homework = "" if session == 1 else _homework(course.pressure, draw(seed, session, f"{number}/homework"))
        course = _after(course, homework, seed, session, number)
        rows.append((f"T{number:02}", str(session), str(week), *_measured(course, seed, session, number), homework))
        if session >= STOPPED_AFTER and draw(seed, session, f"{number}/stop") < (course.pressure - BEARABLE) / PATIENCE:
            stopped = True
            break
        week += 1 + int(draw(seed, session, f"{number}/week") * MOST_WEEKS)
    ending = _ending(course, stopped=stopped)
    return [",".join((*row[:-1], _lost(row[-1], seed, int(row[1]), f"{number}/lost"), ending)) for row in rows]


def _homework(pressure: float, chance: float) -> str:
    avoided = AVOIDED_BY_PRESSURE * (1.0 + pressure)
    if chance < avoided:
        return "avoided"
    return "partly" if chance < avoided + PARTLY else "done"


def _after(course: Course, homework: str, seed: int, session: int, number: int) -> Course:
    """Return the measures after a week with this homework."""
    effect = EFFECT.get(homework, 0.0)
    changes = (share * effect + drift for share, drift in FELT_IN)
    return Course(
        *(
            min(MOST, max(LEAST, value + change + NOISE * (draw(seed, session, f"{number}/{name}") - 0.5)))
            for value, change, name in zip(course, changes, Course._fields, strict=True)
        )
    )


def _measured(course: Course, seed: int, session: int, number: int) -> tuple[str, ...]:
    return tuple(
        _lost(f"{value:.1f}", seed, session, f"{number}/{name}/lost")
        for value, name in zip(course, Course._fields, strict=True)
    )


def _lost(value: str, seed: int, session: int, name: str) -> str:
    return "" if draw(seed, session, name) < MISSING else value


def _ending(course: Course, *, stopped: bool) -> str:
    if stopped:
        return "stopped"
    if course.pressure > HARD_PRESSED:
        return "referred"
    return "goals" if course.willingness >= WILLING else "partly"
