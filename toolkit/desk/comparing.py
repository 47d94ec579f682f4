"""Two attempts at one story side by side: what could be expected, how far the clients' own goals really came.

Hidden numbers are read here of courses whose bonnet is open: of an attempt that has ended, and of its branches. What
was decided is told by the reviews of both; nothing is worked out here.
"""

from __future__ import annotations

from typing import NamedTuple

from toolkit.model.review import Forecast, Review
from toolkit.model.text import Language
from toolkit.session import Replay
from toolkit.session.passing import score_of
from toolkit.session.scene import Scene
from toolkit.telling.voice import Told
from toolkit.words import say
from toolkit.words.numbers import amount

__all__ = ["Side", "compared", "points_of", "reached"]

SCALE = 10.0
"""From a share of what was hoped for (0-1) to the scale of the review."""


class Side(NamedTuple):
    """One attempt: its number, what happened, and as soon as they are there its review, and that review in words."""

    number: int
    course: Replay
    review: Review | None
    told: Told | None


def reached(course: Replay) -> dict[int, float]:
    """Return where the clients' own goals really stood (0-10) as each session opened."""
    found: dict[int, float] = {}
    for step in course.steps:
        state = step.state
        if state.shown.session not in found:
            found[state.shown.session] = SCALE * score_of(Scene(state), state.hidden)[1]
    return found


def points_of(forecast: Forecast) -> list[list[float]]:
    """Return a course as rows of session, low, mean and high."""
    return [
        [point.session, *(round(one, 3) for one in (point.low, point.mean, point.high))] for point in forecast.points
    ]


def compared(one: Side, other: Side, parted: int, language: Language) -> Told:
    """Tell two attempts side by side.

    Args:
        one: The attempt under review.
        other: The one beside it.
        parted: Session in which they went apart.
        language: ``nl`` or ``en``.
    """
    sides = (one, other)
    went = [reached(side.course) for side in sides]
    expected = [_expected(side.review) for side in sides]
    sessions = sorted({*went[0], *went[1]})
    names = {"a": one.number, "b": other.number, "n": parted}
    return {
        "title": say("review-screen/compare-title", language, **names),
        "about": say("review-screen/compare-about", language, **names),
        "text": " ".join(_in_one_line(side, went[place], language) for place, side in enumerate(sides)),
        "along": say("review/axis.session", language),
        "parted": parted,
        "sides": [
            {
                "number": side.number,
                "name": say("review-screen/attempt", language, n=side.number),
                "ended": _ended(side, language),
                "expected": [[session, expected[place][session]] for session in sorted(expected[place])],
                "reached": [[session, value] for session, value in went[place].items()],
                "expected_texts": [_text(expected[place].get(session), language) for session in sessions],
                "reached_texts": [_text(went[place].get(session), language) for session in sessions],
                "follow_up": _text(_at_follow_up(side), language),
            }
            for place, side in enumerate(sides)
        ],
        "sessions": sessions,
        "decisions": _decided(sides, parted),
    }


def _expected(review: Review | None) -> dict[int, float]:
    return {} if review is None else {point.session: point.mean for point in review.as_you_went_on.points}


def _decided(sides: tuple[Side, Side], parted: int) -> list[Told]:
    """Tell what each decided since they went apart, decision beside decision."""
    rows = [
        {row["id"]: row for row in (side.told or {}).get("decisions", ()) if row["session"] >= parted} for side in sides
    ]
    titles = {
        name: (row["session"], place, row["slot_label"])
        for found in rows
        for place, (name, row) in enumerate(found.items())
    }
    kept = ("label", "label_text", "glyph", "what")
    return [
        {
            "id": name,
            "title": f"{session} · {slot}",
            "sides": [{key: found[name][key] for key in kept} if name in found else None for found in rows],
        }
        for name, (session, _, slot) in sorted(titles.items(), key=lambda item: item[1])
    ]


def _in_one_line(side: Side, went: dict[int, float], language: Language) -> str:
    """Say where an attempt came, for who cannot see the figure."""
    first, last = min(went), max(went)
    return say(
        "review-screen/compare-told", language, n=side.number, start=amount(went[first], language), first=first,
        end=amount(went[last], language), last=last,
    )  # fmt: skip


def _at_follow_up(side: Side) -> float | None:
    """Return where the goals stood three months after the end; None while the course goes on."""
    ending = side.course.state.shown.ending
    return None if ending is None else SCALE * ending.score


def _ended(side: Side, language: Language) -> str:
    shown = side.course.state.shown
    if shown.ending is None:
        return say("review-screen/branch-open", language, n=shown.session)
    return say(f"ending/{shown.ending.kind}", language)


def _text(value: float | None, language: Language) -> str:
    return "–" if value is None else amount(value, language)
