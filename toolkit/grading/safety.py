"""Safety first: everyone seen alone, what was heard answered, nothing handed out that a BLOCK rule forbids."""

from __future__ import annotations

from functools import cache

from toolkit.grading.judged import Judged
from toolkit.indicators import PARTNER_DANGER, gate_of, gates_open, safety_screened
from toolkit.model.grade import Reason
from toolkit.model.shown import Presentation

__all__ = ["capped", "kept_safe"]

SCREENED_BY = 2
"""Session by whose end everyone was seen alone (RL04; teaching assumption)."""
ANSWER_WITHIN = 2
"""Sessions within which what was heard is answered (teaching assumption)."""
BROKEN_AT_MOST = 0.5
"""Share of this criterion that is left after a BLOCK rule was broken where no danger was real."""


def kept_safe(judged: Judged) -> tuple[float, tuple[Reason, ...]]:
    """Share of the occasions for safety that were taken; none after a stop for safety."""
    if _stopped(judged.shown):
        return 0.0, (Reason("stopped", sessions=(judged.held,), rule="W06"),)
    found: list[bool] = []
    reasons: list[Reason] = []
    early = judged.at_close[min(SCREENED_BY, judged.held)]
    if early.strand == "couple":
        screened = [safety_screened(early, client) for client in early.clients]
        found += screened
        reasons.append(Reason("screened", (("n", str(sum(screened))), ("of", str(len(screened)))), rule="RL04"))
    heard, answered = _answered(judged)
    found += [True] * answered + [False] * (heard - answered)
    if heard:
        reasons.append(Reason("answered", (("n", str(answered)), ("of", str(heard))), rule="W07"))
    broken = _blocks(judged.shown)
    reasons += [Reason("blocked", sessions=(session,), rule=rule) for session, rule in broken]
    share = sum(found) / len(found) if found else judged.engaged
    if broken:
        share = min(share, BROKEN_AT_MOST)
    return share * _present(judged), tuple(reasons)


def capped(judged: Judged) -> Reason | None:
    """Return why this course cannot pass, if it cannot: danger went on, was left unanswered, or was never asked about."""
    shown = judged.shown
    if _stopped(shown):
        return Reason("cap-stopped", rule="W06")
    if any(one.sign in PARTNER_DANGER for one in judged.gates) and not _safe_stop(shown):
        return Reason("cap-danger", rule="W06")
    if shown.strand == "couple" and not any(safety_screened(shown, client) for client in shown.clients):
        return Reason("cap-unasked", rule="RL04")
    return None


def _present(judged: Judged) -> float:
    return judged.engaged


def _answered(judged: Judged) -> tuple[int, int]:
    """Return how many openings of a gate there were, and how many were answered in time."""
    heard = answered = 0
    safe = _safe_stop(judged.shown)
    first = {(one.client, one.sign): one for one in reversed(judged.shown.signs) if gate_of(one.sign) is not None}
    standing = cache(lambda session: _standing(judged.at_close[session]))
    for named, sign in first.items():
        due = sign.session + ANSWER_WITHIN
        if due > judged.held and not safe and named in standing(judged.held):
            continue  # there was no time left to answer it
        heard += 1
        answered += safe or named not in standing(min(due, judged.held))
    return heard, answered


def _standing(shown: Presentation) -> set[tuple[str, str]]:
    return {(one.client, one.sign) for one in gates_open(shown)}


def _blocks(shown: Presentation) -> list[tuple[int, str]]:
    found = [
        (one.session, finding.rule) for one in shown.assigned for finding in one.findings if finding.severity == "block"
    ]
    return list(dict.fromkeys(found))


def _stopped(shown: Presentation) -> bool:
    return shown.ending is not None and shown.ending.kind == "safety-fail"


def _safe_stop(shown: Presentation) -> bool:
    return shown.ending is not None and shown.ending.kind == "safe-stop"
