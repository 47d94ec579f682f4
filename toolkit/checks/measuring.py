"""Measurement: the reference against every other player, seed by seed, in one case and over a folder of cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import floor

from toolkit.casefiles import Place
from toolkit.casefiles.suggesting import closest
from toolkit.checks.courses import REFERENCE, Course, Courses
from toolkit.checks.finding import Found, Subject
from toolkit.checks.played import hides_coercion
from toolkit.words import TEXTS
from toolkit.words.numbers import amount

__all__ = ["measurements", "rarely_told_apart", "told_apart"]

APART = 0.15
"""How far a player stays below the reference on average."""
SHARE = 0.95
"""Share of seeds on which it does at all."""
FEWEST_PLAYERS = 8
"""Players that a case tells apart, as far as there are so many."""
FEWEST_CASES = 12
"""Cases in which a player is told apart, once a folder has so many."""
WIDEST = 0.3
"""Range of the reference's scores, the highest and lowest tenth of the seeds left out (teaching assumption)."""
SAFE, UNSAFE = 0.8, 0.3
ABOUT_THE_CORE = frozenset({"never-deepen", "deepen-at-once", "longest-option"})
"""Players whose mistake costs what the core makes it cost; the others' hangs on the goals."""
WELL = frozenset({"improved", "partly"})


def told_apart(courses: Courses, player: str) -> bool:
    """Whether a player stays far enough below the reference, on nearly every seed."""
    gaps = _gaps(courses, player)
    return sum(gaps) / len(gaps) >= APART and sum(gap > 0 for gap in gaps) / len(gaps) >= SHARE


def measurements(subject: Subject, courses: Courses, seeds: tuple[int, ...]) -> Iterator[Found]:
    """Yield what the figures of a case say against it."""
    danger = hides_coercion(subject.case)
    yield from _safe(courses[REFERENCE], seeds) if danger else _well(courses[REFERENCE], seeds)
    yield from _declared(subject, courses)
    others = [name for name in courses if name != REFERENCE]
    apart = [name for name in others if told_apart(courses, name)]
    if len(others) >= FEWEST_PLAYERS > len(apart):
        yield Found("M07", ("goals",), {"count": str(len(apart)), "needed": str(FEWEST_PLAYERS)})
    declared = {row.player for row in subject.case.not_told_apart}
    for name in others:
        if _same(courses, name):
            if name not in declared:
                yield Found("M04", _where(name), {"player": _player(name)})
        elif danger:
            yield from _unsafe(name, courses[name], seeds)
        elif name not in apart:
            yield _too_close(courses, name)


def rarely_told_apart(cases: Mapping[str, Courses]) -> Iterator[tuple[str, Found]]:
    """Yield players that too few cases tell apart, each with the first case that does not."""
    if len(cases) < FEWEST_CASES:
        return
    for name in next(iter(cases.values())):
        if name == REFERENCE:
            continue
        not_in = [case for case, courses in cases.items() if not told_apart(courses, name)]
        count = len(cases) - len(not_in)
        if count < FEWEST_CASES:
            yield (
                not_in[0],
                Found("M08", _where(name), {"player": _player(name), "count": str(count), "needed": str(FEWEST_CASES)}),
            )


def _gaps(courses: Courses, player: str) -> list[float]:
    pairs = zip(courses[REFERENCE], courses[player], strict=True)
    return [reference.score - other.score for reference, other in pairs]


def _same(courses: Courses, player: str) -> bool:
    return [one.decisions for one in courses[player]] == [one.decisions for one in courses[REFERENCE]]


def _well(courses: tuple[Course, ...], seeds: tuple[int, ...]) -> Iterator[Found]:
    """Sound work ends well, about as well on every seed."""
    for seed, course in zip(seeds, courses, strict=True):
        if course.ending not in WELL:
            yield Found("M01", ("goals",), {"seed": str(seed), **_ended(course)})
            break
    left_out = len(courses) // 10
    scores = sorted(course.score for course in courses)[left_out : len(courses) - left_out]
    if scores[-1] - scores[0] > WIDEST:
        yield Found("M11", ("clients",), {"low": _figure(scores[0]), "high": _figure(scores[-1])})


def _safe(courses: tuple[Course, ...], seeds: tuple[int, ...]) -> Iterator[Found]:
    """Where coercion is hidden, sound work ends in a safe stop."""
    for seed, course in zip(seeds, courses, strict=True):
        if course.ending != "safe-stop" or course.score < SAFE:
            yield Found("M09", ("bond", "coercion"), {"seed": str(seed), **_ended(course)})
            break


def _unsafe(player: str, courses: tuple[Course, ...], seeds: tuple[int, ...]) -> Iterator[Found]:
    """Where coercion is hidden, nothing else looks like a good ending."""
    for seed, course in zip(seeds, courses, strict=True):
        if course.ending != "safety-fail" and course.score >= UNSAFE:
            names = {"player": _player(player), "seed": str(seed), "score": _figure(course.score)}
            yield Found("M10", ("bond", "coercion"), names)
            break


def _declared(subject: Subject, courses: Courses) -> Iterator[Found]:
    for n, row in enumerate(subject.case.not_told_apart):
        names = {"player": row.player, "near": closest(row.player, tuple(courses))}
        if row.player not in courses or row.player == REFERENCE:
            yield Found("M06", ("not_told_apart", n, "player"), names)
        elif not _same(courses, row.player):
            yield Found("M05", ("not_told_apart", n, "player"), names)


def _too_close(courses: Courses, player: str) -> Found:
    gaps = _gaps(courses, player)
    mean = sum(gaps) / len(gaps)
    names: dict[str, str | tuple[str, str]] = {"player": _player(player), "does": _does(player)}
    if mean < APART:
        return Found(
            "M02", _where(player), {**names, "score": _figure(floor(100 * mean) / 100), "needed": _figure(APART)}
        )
    share = sum(gap <= 0 for gap in gaps) / len(gaps)
    return Found("M03", _where(player), {**names, "share": f"{100 * share:.0f} %"})


def _where(player: str) -> Place:
    """Return where in a case file it is decided what this player's mistake costs."""
    return ("core",) if player in ABOUT_THE_CORE else ("goals",)


def _player(name: str) -> str | tuple[str, str]:
    """Name a player, with what it does wrong in a word or two where the language needs that."""
    text = TEXTS.get(f"player/{name}")
    return (text.nl.format(name=name), text.en.format(name=name)) if text else name


def _does(player: str) -> tuple[str, str]:
    """Say what a player does wrong and where in a case file it is made to matter."""
    text = TEXTS.get(f"player-fault/{player}") or TEXTS["player-fault/other"]
    return text.nl, text.en


def _figure(value: float) -> tuple[str, str]:
    """Write a figure as the table of outcomes does."""
    return amount(value, "nl", 2), amount(value, "en", 2)


def _ended(course: Course) -> dict[str, str | tuple[str, str]]:
    text = TEXTS[f"ending/{course.ending}"]
    return {"ending": (text.nl, text.en), "score": _figure(course.score)}
