"""Grades and notes in words: why a criterion scored as it did, and what a supervisor should know, as text and as HTML."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from math import ceil

from toolkit.course.judging import PartJudged
from toolkit.course.submission import Note
from toolkit.grading import ENOUGH_OF
from toolkit.model.grade import Reason, Score
from toolkit.model.library import Library
from toolkit.model.text import Language
from toolkit.words import say
from toolkit.words.numbers import join

__all__ = ["explained_html", "note_text", "points_text", "reason_text", "rule_behind", "rule_title"]

FAULT = "W"
"""With this begin the rules that are named after what goes wrong."""
SOUND = frozenset({"talk-in-time", "never-due", "just-due", "no-talks", "mirror-heard", "none-needed", "ended"})
"""Reasons that count nothing and tell of something that was as it should be."""
ROUNDING = 1e-9
LONGEST_NAME = 200
"""Characters of a name that are shown."""


def reason_text(reason: Reason, language: Language, library: Library) -> str:
    """Return a reason as a sentence."""
    names: dict[str, str] = dict(reason.names)
    if "route" in names:
        names["route"] = library.referrals[names["route"]].title.of(language)
    sessions = join([str(one) for one in reason.sessions], language)
    rule = f"{reason.rule} ({rule_title(reason.rule, language, library)})"
    text = say(f"reason/{reason.sentence}", language, sessions=sessions, rule=rule, **names)
    enough = _enough(reason)
    partly = reason.sentence in ENOUGH_OF and 0 < enough < int(names["of"])
    return f"{text} {say('reason/enough', language, enough=enough)}" if partly else text


def rule_behind(reason: Reason, language: Language, library: Library) -> str:
    """Return the rule behind a reason with its title; empty where the title names a fault and there was none."""
    if not reason.rule or (reason.rule.startswith(FAULT) and _fulfilled(reason)):
        return ""
    return f"{reason.rule}: {rule_title(reason.rule, language, library)}"


def _fulfilled(reason: Reason) -> bool:
    """Whether a reason tells of something that was as it should be."""
    names = dict(reason.names)
    return reason.sentence in SOUND or ("of" in names and int(names["n"]) >= _enough(reason))


def _enough(reason: Reason) -> int:
    """Return how many of what a reason counts earn all; 0 where it counts nothing."""
    of = int(dict(reason.names).get("of", 0))
    return ceil(of * ENOUGH_OF.get(reason.sentence, 1.0) - ROUNDING)


def rule_title(rule: str, language: Language, library: Library) -> str:
    """Return the title of a rule, or its id where the library has none."""
    card = library.rules.get(rule) or library.asking.get(rule)
    return card.title.of(language) if card is not None else rule


def note_text(note: Note, language: Language) -> str:
    """Return a note as a sentence; what it names may come from a trainee, so it is shown as one short plain line."""
    return say(note.text, language, **{name: _plain(value) for name, value in note.names})


def _plain(text: str) -> str:
    """Return a name without line ends, escapes, marks that turn the writing round, or anything else that acts unseen."""
    shown = "".join(one if one.isprintable() else "?" for one in text[: LONGEST_NAME + 1])
    return shown if len(shown) <= LONGEST_NAME else f"{shown[:LONGEST_NAME]}…"


def points_text(points: float, language: Language) -> str:
    """Return a number of points as people write it, without a needless decimal."""
    text = f"{points:.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if language == "nl" else text


def explained_html(judged: PartJudged, score: Score, language: Language, notes: Iterable[str] = ()) -> str:
    """Return one criterion as a small piece of HTML: title, points, why, and the rule behind each sentence."""
    assert judged.case is not None
    library = judged.case.library
    title = say(f"criterion/{score.criterion}", language)
    worth = say("points-of", language, n=points_text(score.points, language), of=points_text(score.maximum, language))
    rows = [(reason_text(one, language, library), rule_behind(one, language, library)) for one in score.reasons]
    items = "".join(f"<li>{escape(text)}{_small(rule)}</li>" for text, rule in rows)
    said = "".join(f"<p><strong>{escape(one)}</strong></p>" for one in notes)
    return f"<div><p><strong>{escape(title)}</strong>: {escape(worth)}</p>{said}<ul>{items}</ul></div>"


def _small(rule: str) -> str:
    return f" <small>({escape(rule)})</small>" if rule else ""
