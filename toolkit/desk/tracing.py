"""The course of the hidden numbers told in words, session by session: for whoever writes a case."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from toolkit.feedback.explaining import Shift
from toolkit.model.case import Case
from toolkit.model.text import Language
from toolkit.words import say
from toolkit.words.numbers import amount, join
from toolkit.words.sentences import word

__all__ = ["trace"]

SMALLEST, NOTHING = 0.05, 0.005
"""Change below which a number is not told at all, and below which a part of it shows nothing in two decimals."""
CORE = "core-"
Told = dict[str, Any]
Parts = dict[tuple[str, tuple[tuple[str, str, str], ...]], float]


def trace(case: Case, shifts: Iterable[Shift], language: Language) -> list[Told]:
    """Tell which number moved in which session, from where to where, and by what.

    Args:
        case: The case that was played.
        shifts: Every move, from ``explain_state``.
        language: ``nl`` or ``en``.
    """
    by_session: dict[int, dict[tuple[str, str], list[Shift]]] = {}
    for shift in shifts:
        by_session.setdefault(shift.session, {}).setdefault((shift.client, shift.variable), []).append(shift)
    return [
        {
            "session": session,
            "title": say("session", language, n=session),
            "rows": [_row(case, moved, language) for moved in numbers.values() if _worth_telling(moved)],
        }
        for session, numbers in sorted(by_session.items())
    ]


def _summed(moved: list[Shift]) -> Parts:
    """Add up what each cause did."""
    parts: Parts = {}
    for shift in moved:
        key = shift.cause, shift.about
        parts[key] = parts.get(key, 0.0) + shift.after - shift.before
    return parts


def _worth_telling(moved: list[Shift]) -> bool:
    return any(abs(change) >= SMALLEST for change in _summed(moved).values())


def _row(case: Case, moved: list[Shift], language: Language) -> Told:
    """Tell one number in one session, with parts that add up to its difference."""
    client = moved[0].client
    between = say("between-them" if case.strand == "couple" else "with-home", language)
    return {
        "name": case.client(client).name if client else between,
        "label": _variable(case, moved[0].variable, language),
        "before": amount(moved[0].before, language, 2),
        "after": amount(moved[-1].after, language, 2),
        "parts": [
            {
                "text": _caused(case, cause, about, language),
                "amount": f"{'+' if change > 0 else ''}{amount(change, language, 2)}",
                "why": say(f"why/{cause}", language),
            }
            for (cause, about), change in sorted(_summed(moved).items(), key=lambda part: -abs(part[1]))
            if abs(change) >= NOTHING
        ],
    }


def _caused(case: Case, cause: str, about: tuple[tuple[str, str, str], ...], language: Language) -> str:
    names: dict[str, list[str]] = {}
    for placeholder, kind, value in about:
        names.setdefault(placeholder, []).append(word(kind, value, case.library, {}, language))
    return say(f"cause/{cause}", language, **{name: join(words, language) for name, words in names.items()})


def _variable(case: Case, name: str, language: Language) -> str:
    if name in case.library.myths:
        return case.library.myths[name].belief.of(language)
    return say(f"variable/{name.removeprefix(CORE)}", language)
