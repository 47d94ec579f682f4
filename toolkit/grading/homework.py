"""Homework: sound when handed out, debriefed with everyone, its obstacles named, its likeness to the couple seen."""

from __future__ import annotations

from toolkit.grading.judged import Judged
from toolkit.model.decision import Help
from toolkit.model.grade import Reason
from toolkit.model.shown import Assigned, Presentation
from toolkit.model.terms import DIMENSIONS
from toolkit.players.understanding import hard_spots, obstacle_type
from toolkit.programme import check

__all__ = ["debriefed", "mirror_named", "obstacles_coded", "sound_programmes"]

FIRST = 2
"""Session from which homework is expected: the first is for listening (domain 5.7; teaching assumption)."""
ENOUGH = 0.75
"""Share of the occasions that earns all (teaching assumption)."""
ASPECTS = 4
"""Aspects of homework to ask about: bodily, emotional, communicative, practical (S23)."""
OPEN = frozenset({"open", "concrete"})
HEARD_OFTEN = 3
"""Answers that betray a pattern, from which on it asks to be named (teaching assumption)."""


def sound_programmes(judged: Judged) -> tuple[float, tuple[Reason, ...]]:
    """Share of the sessions in which a programme was handed out to which no rule objects strongly, before any help."""
    expected = judged.horizon - FIRST
    sound, reasons = 0, []
    for one in judged.shown.assigned:
        rules = sorted(_objections(judged, one))
        sound += not rules
        reasons += [Reason("unsound", sessions=(one.session,), rule=rule) for rule in rules]
    summary = Reason("sound", (("n", str(sound)), ("of", str(expected))))
    return _enough(sound, expected), (summary, *reasons)


def _objections(judged: Judged, assigned: Assigned) -> set[str]:
    """Return the rules that object; where help was looked at, to the draft as it was before."""
    findings = assigned.findings
    if assigned.helped:
        before = next((shown for shown, _ in judged.before(Help) if shown.session == assigned.session), None)
        if before is not None and before.draft is not None:
            findings = check(before, before.draft, judged.library)
    return {one.rule for one in findings if one.severity in {"block", "error"}}


def debriefed(judged: Judged) -> tuple[float, tuple[Reason, ...]]:
    """Over the sessions with homework to talk about: how far each client was asked openly, about every aspect of one exercise."""
    expected = judged.horizon - FIRST
    parts = []
    for shown in judged.at_close.values():
        done = [row for row in shown.done if row.session == shown.session]
        if done:
            parts.append(_asked(shown, {row.client for row in done}))
    reason = Reason("debriefed", (("n", str(sum(part == 1.0 for part in parts))), ("of", str(expected))), rule="RL11")
    return _enough(sum(parts), expected), (reason,)


def _asked(shown: Presentation, clients: set[str]) -> float:
    best = []
    for client in clients:
        asked: dict[str, set[str]] = {}
        for row in shown.answered:
            if (row.session, row.client) == (shown.session, client) and row.manner in OPEN:
                asked.setdefault(row.exercise, set()).add(row.aspect)
        best.append(min(ASPECTS, max((len(aspects) for aspects in asked.values()), default=0)) / ASPECTS)
    return min(best)


def obstacles_coded(judged: Judged) -> tuple[float, tuple[Reason, ...]]:
    """Share of the obstacles heard that were coded as what they were; nothing where none could be heard."""
    heard = coded = 0
    for shown in judged.at_close.values():
        for exercise in hard_spots(shown):
            heard += 1
            coded += any(
                (row.session, row.exercise, row.obstacle) == (shown.session, exercise, obstacle_type(shown, exercise))
                for row in shown.coded
            )
    reason = Reason("coded", (("n", str(coded)), ("of", str(heard))), rule="RL13")
    return _enough(coded, heard), (reason,)


def mirror_named(judged: Judged) -> tuple[float, tuple[Reason, ...]]:
    """Whether the likeness between homework and couple was named from what was heard; being recognised is luck."""
    named = judged.shown.mirrored
    heard = [row.obstacle for row in judged.shown.answered if row.obstacle in DIMENSIONS]
    if not named:
        if len(heard) < HEARD_OFTEN:
            return min(1.0, len(judged.shown.answered) / (ASPECTS * FIRST)) * judged.engaged, (Reason("mirror-silent"),)
        return 0.0, (Reason("mirror-unnamed", rule="W10"),)
    grounded = [one for one in named if set(one.named.dimensions) <= _heard_by(judged, one.session)]
    sentence = "mirror-heard" if grounded else "mirror-guessed"
    return len(grounded) / len(named), (Reason(sentence, sessions=tuple(one.session for one in named), rule="W03"),)


def _heard_by(judged: Judged, session: int) -> set[str]:
    return {row.obstacle for row in judged.shown.answered if row.session <= session}


def _enough(n: float, of: int) -> float:
    return min(1.0, n / (of * ENOUGH)) if of > 0 else 0.0
