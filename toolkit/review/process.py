"""Habits of thought that show in the record of an attempt: eight of them, by explicit rules.

Five stand under a wrong direction of the library (W07-W11) and take over what its remarks found; three are about
hypotheses (H01-H03). Only what was shown and what was decided is looked at, never a hidden number, and nothing is said
of the trainee: a habit is something in the record, shown with its lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from toolkit.feedback import remarks
from toolkit.model.feedback import Remark
from toolkit.model.library import Library
from toolkit.model.review import Evidence, ProcessError
from toolkit.model.shown import Presentation
from toolkit.review.process_evidence import heard_signs, homework, reactions, reported, spoken
from toolkit.review.process_hypotheses import Seen, anchored, closed_early, confirmed_only
from toolkit.session import State

__all__ = ["LINES", "ON_HYPOTHESES", "UNDER_A_RULE", "process_errors"]

LINES = 6
"""Lines that show a habit; more would hide it (teaching assumption)."""
ASSUMED = ("teaching-assumption",)
"""Source of what no publication was found for."""


def process_errors(state: State) -> tuple[ProcessError, ...]:
    """Return the habits of thought that show in an attempt so far, each once, with the lines that show it."""
    shown, library = state.shown, state.case.library
    said = remarks(shown, library)
    about_hypotheses = [
        _habit(text, rule, ASSUMED, look(shown, library)) for rule, (text, look) in ON_HYPOTHESES.items()
    ]
    under_a_rule = [
        _habit(text, rule, _sources(library, rule), _remarked(shown, (one for one in said if one.rule == rule), show))
        for rule, (text, show) in UNDER_A_RULE.items()
    ]
    return tuple(one for one in (*about_hypotheses, *under_a_rule) if one is not None)


def _sources(library: Library, rule: str) -> tuple[str, ...]:
    card = library.rule(rule)
    return (*card.sources, *(ASSUMED if card.teaching_assumption else ()))


def _habit(text: str, rule: str, sources: tuple[str, ...], seen: Iterable[Seen]) -> ProcessError | None:
    times = tuple(seen)
    if not times:
        return None
    sessions = {session for one in times for session in one.sessions}
    lines = dict.fromkeys(line for one in times for line in one.evidence)
    return ProcessError(f"habit/{text}", rule, sources, tuple(sorted(sessions)), tuple(lines)[:LINES])


def _remarked(shown: Presentation, said: Iterable[Remark], show: Show) -> Iterator[Seen]:
    """Yield each remark that its own lines bear out as a habit."""
    for one in said:
        lines = show(shown, one)
        if lines:
            yield Seen((one.session,), lines)


def _body(shown: Presentation, said: Remark) -> tuple[Evidence, ...]:
    """W07: where the body was heard, and the pain that was reported."""
    heard = heard_signs(shown, _named(said, "other"), said.client, said.session)
    return (*heard, *(one for one in reported(shown, ("pain",), said.session) if one.number and _of(said, one)))


def _tests(shown: Presentation, said: Remark) -> tuple[Evidence, ...]:
    """W08: how each referral was received; two made in one session are one errand, and no habit yet."""
    received = reactions(shown, "refer", said.client, said.session)
    return received if len({one.session for one in received}) > 1 else ()


def _sides(shown: Presentation, said: Remark) -> tuple[Evidence, ...]:
    """W09: how often each of the two spoke, in both sessions."""
    two = {said.client, _named(said, "other")}
    lines = (*spoken(shown, said.session - 1), *spoken(shown, said.session))
    return tuple(one for one in lines if one.client in two)


def _stuck(shown: Presentation, said: Remark) -> tuple[Evidence, ...]:
    """W10: how the step went that was passed over."""
    return homework(shown, said.exercise, said.session)


def _ready(shown: Presentation, said: Remark) -> tuple[Evidence, ...]:
    """W11: how willing and how little tense they came in."""
    return reported(shown, ("willingness", "tension"), said.session)


def _named(said: Remark, placeholder: str) -> str:
    return next((value for name, _, value in said.names if name == placeholder), "")


def _of(said: Remark, line: Evidence) -> bool:
    return said.client in {"", line.client}


Show = Callable[[Presentation, Remark], tuple[Evidence, ...]]
"""Finds the lines that show what a remark is about."""

ON_HYPOTHESES: dict[str, tuple[str, Callable[[Presentation, Library], Iterable[Seen]]]] = {
    "H01": ("premature-closure", closed_early),
    "H02": ("anchoring", anchored),
    "H03": ("confirmation-seeking", confirmed_only),
}
"""By rule: the habit, and what finds it."""
UNDER_A_RULE: dict[str, tuple[str, Show]] = {
    "W07": ("psychologising", _body),
    "W08": ("medicalising", _tests),
    "W09": ("siding", _sides),
    "W10": ("pushing-on", _stuck),
    "W11": ("endless-groundwork", _ready),
}
"""By rule of the library: the habit, and what shows it."""
