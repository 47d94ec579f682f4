"""Numbers, amounts, dates and times as people write them in Flanders and in Britain. The only file that knows babel."""

from __future__ import annotations

from typing import Any

from toolkit.model.text import Language

__all__ = ["PLURALS", "amount", "clock", "count", "day", "join", "minutes"]

Moment = Any
"""A date with a time. This room knows no clock: it is handed the moment and only writes it down."""
LOCALES: dict[Language, str] = {"nl": "nl_BE", "en": "en_GB"}

PLURALS: dict[str, dict[str, tuple[str, str]]] = {
    "minutes": {"one": ("{n} minuut", "{n} minute"), "other": ("{n} minuten", "{n} minutes")},
    "minutes-over": {"one": ("{n} minuut over", "{n} minute left"), "other": ("{n} minuten over", "{n} minutes left")},
    "weeks": {"one": ("{n} week", "{n} week"), "other": ("{n} weken", "{n} weeks")},
    "after-weeks": {"one": ("na {n} week", "after {n} week"), "other": ("na {n} weken", "after {n} weeks")},
    "sessions": {"one": ("{n} sessie", "{n} session"), "other": ("{n} sessies", "{n} sessions")},
    "times-a-week": {"one": ("{n} keer per week", "once a week"), "other": ("{n} keer per week", "{n} times a week")},
    "objections": {
        "one": ("{n} regel heeft een bedenking", "{n} rule objects"),
        "other": ("{n} regels hebben een bedenking", "{n} rules object"),
    },
    "again": {
        "one": ("Nog {n} keer gezegd", "Said once more"),
        "other": ("Nog {n} keer gezegd", "Said {n} times more"),
    },
    "remarks": {"one": ("{n} opmerking", "{n} remark"), "other": ("{n} opmerkingen", "{n} remarks")},
    "submissions": {"one": ("{n} inzending", "{n} submission"), "other": ("{n} inzendingen", "{n} submissions")},
    "files": {"one": ("{n} bestand", "{n} file"), "other": ("{n} bestanden", "{n} files")},
    "modules": {"one": ("{n} thema", "{n} theme"), "other": ("{n} thema's", "{n} themes")},
    "decisions": {"one": ("{n} beslissing", "{n} decision"), "other": ("{n} beslissingen", "{n} decisions")},
}
"""Forms by plural category (CLDR): of whole numbers both languages call 1 ``one`` and all others ``other``."""


def amount(value: float, language: Language, digits: int = 1) -> str:
    """Return a number with a fixed number of decimals and a true minus sign: 5,5 in Dutch, 5.5 in English."""
    text = f"{value:.{digits}f}"
    if not float(text):
        text = text.removeprefix("-")
    text = text.replace("-", "−")
    return text.replace(".", ",") if language == "nl" else text


def count(name: str, n: int, language: Language) -> str:
    """Return ``n`` of something, in the plural form the language asks for."""
    forms = PLURALS[name]
    nl, en = forms["one" if abs(n) == 1 else "other"]
    return (nl if language == "nl" else en).format(n=n)


def minutes(n: int, language: Language) -> str:
    """Return a number of minutes in words."""
    return count("minutes", n, language)


def clock(at: Moment, language: Language) -> str:
    """Return the time of day, as 19:42."""
    from babel.dates import format_time

    return str(format_time(at, "HH:mm", locale=LOCALES[language]))


def day(at: Moment, language: Language) -> str:
    """Return a date in words, as 22 november 2026."""
    from babel.dates import format_date

    return str(format_date(at, "d MMMM y", locale=LOCALES[language]))


def join(items: list[str], language: Language) -> str:
    """Return a list as a phrase: a, b and c."""
    if len(items) < 2:  # noqa: PLR2004 - one needs no joining word
        return "".join(items)
    word = "en" if language == "nl" else "and"
    return f"{', '.join(items[:-1])} {word} {items[-1]}"
