"""A review in words: everything a screen, a page or a terminal shows of it, as plain JSON.

Nothing is judged or computed here, and no mark is read or made. What stands in ``tell`` is all there is: pages and
screens only lay it out.
"""

from __future__ import annotations

from collections import Counter

from toolkit.model.case import Case
from toolkit.model.review import LABELS, Alternative, Review, Reviewed
from toolkit.model.text import Language
from toolkit.reporting.review_across import across
from toolkit.reporting.review_choices import retold
from toolkit.reporting.review_figures import courses
from toolkit.reporting.review_grounds import ACCEPTED, grounds
from toolkit.reporting.review_said import FINE, GLYPHS, PERCENT, Speaker, speaker
from toolkit.telling import Told
from toolkit.words.numbers import join

__all__ = ["closed", "tell"]

PAUSE, STOPPED = "RL06", "reason.stopped"
COLUMNS = ("text", "goals", "loss", "error", "drop-out", "worth", "rules")


def tell(review: Review, case: Case, language: Language) -> Told:
    """Return a review in words.

    ``sessions`` lists the sessions with the ids of their decisions, ``decisions`` holds these in the same order;
    the rest is about the attempt as a whole.

    Args:
        review: The review.
        case: The case that was played.
        language: ``nl`` or ``en``.
    """
    speak = speaker(case, language)
    by_session: dict[int, list[str]] = {}
    for one in review.decisions:
        by_session.setdefault(one.session, []).append(_id(one))
    return {
        "language": language,
        "title": speak.say("title", case=speak.voice.text(case.title)),
        "counted": _counted(speak, review),
        "informs": speak.say("informs"),
        "counts": _counts(speak, review),
        "sessions": [
            {"session": session, "title": speak.voice.say("session", n=session).capitalize(), "decisions": ids}
            for session, ids in by_session.items()
        ],
        "decisions": [_decision(speak, review, retold(one, case)) for one in review.decisions],
        "costliest": _id(max(review.decisions, key=_weight)) if review.decisions else None,
        **across(speak, review),
    }


def closed(review: Review) -> Review:
    """Return a review of a course that goes on: without what opens only after its end."""
    return review._replace(focus=None, calibration=())


def _id(one: Reviewed) -> str:
    return f"{one.session}/{one.slot}"


def _weight(one: Reviewed) -> tuple[bool, float]:
    """Order decisions by what they cost; what safety forbids weighs most."""
    return one.label == "unsafe", one.loss


def _counts(speak: Speaker, review: Review) -> list[Told]:
    counted = Counter(one.label for one in review.decisions)
    return [
        {"label": label, "glyph": GLYPHS[label], "count": counted[label], "text": f"{counted[label]} {speak.label(label)}"}
        for label in LABELS
        if counted[label]
    ]  # fmt: skip


def _counted(speak: Speaker, review: Review) -> str:
    if not review.decisions:
        return speak.say("counted-none")
    sessions = len({one.session for one in review.decisions})
    voice = speak.voice
    return speak.say(
        "counted", decisions=voice.count("decisions", len(review.decisions)), sessions=voice.count("sessions", sessions),
        counts=join([row["text"] for row in _counts(speak, review)], speak.language),
    )  # fmt: skip


def _decision(speak: Speaker, review: Review, one: Reviewed) -> Told:
    choices = {other.id: other for other in one.alternatives}
    mine, best = choices[one.chosen], _best(one)
    return {
        "id": _id(one),
        "session": one.session,
        "slot": one.slot,
        "slot_label": speak.say(f"slot.{one.slot}"),
        "label": one.label,
        "label_text": speak.label(one.label, contested=one.contested),
        "glyph": GLYPHS[one.label],
        "contested": one.contested,
        "what": speak.choice(mine),
        "reason": speak.sentence(one.reason, one.names, choices),
        "worth": _worth(speak, one),
        "alternatives": {
            "caption": speak.say("alternatives"),
            "columns": [{"id": name, "label": speak.say(f"column.{name}")} for name in COLUMNS],
            "rows": [_row(speak, one, other, review.computed.epsilon) for other in one.alternatives],
        },
        "fix": _fix(speak, mine, choices.get(one.fix)),
        **grounds(speak, review, one),
        "sources": speak.sources(one.sources),
        "evidence": speak.evidence(one.evidence),
        "asking": _asking(speak, one),
        "computed": [
            speak.say(
                "holds-accepted" if one.label in ACCEPTED else "holds",
                label=speak.label(one.label),
                share=speak.share(one.holds),
            ),
            speak.say("computed-draws", draws=mine.draws),
        ],
        "figure": courses(
            speak, speak.say("figure"),
            [
                ("chosen", mine.forecast),
                *([("best", best.forecast)] if best is not mine else []),
                ("colleague", review.as_a_colleague),
            ],
        ),
        "moment": one.moment,
    }  # fmt: skip


def _fix(speak: Speaker, mine: Alternative, fix: Alternative | None) -> Told | None:
    """Tell the nearest sound choice, and its pause where a pause was what lacked."""
    if fix is None:
        return None
    text = speak.choice(fix)
    paused = PAUSE in mine.rules and fix.programme and fix.text != "programme.paused"
    return {
        "id": fix.id,
        "label": speak.say("fix"),
        "text": speak.say("with-pause", choice=text) if paused else text,
    }


def _best(one: Reviewed) -> Alternative:
    """Return the best alternative to which no rule objects, or else the best."""
    return next((other for other in one.alternatives if not other.rules), one.alternatives[0])


def _worth(speak: Speaker, one: Reviewed) -> list[str]:
    """Tell what the decision costs, and whether it makes somebody likelier to leave where the reason does not say so."""
    loss, error = speak.number(one.loss), speak.number(one.standard_error)
    lines = [_without_cost(speak, one) if loss == speak.number(0) else speak.say("lost", loss=loss, error=error)]
    if one.reason != STOPPED and all(round(other.drop_out * PERCENT) == PERCENT for other in one.alternatives):
        lines = [*lines, speak.say(STOPPED)]
    rise = speak.points_of_share(one.drop_out_rise)
    return (
        lines
        if rise == speak.share(0) or one.reason == "reason.leaving"
        else [*lines, speak.say("leaving", chance=rise)]
    )


def _without_cost(speak: Speaker, one: Reviewed) -> str:
    """Tell what something cost that gave nothing up: beside a label that comes from a rule, that the rule weighs more."""
    gain = -next(other.loss for other in one.alternatives if other.id == one.chosen)
    if one.label in ACCEPTED:
        return speak.say("lost-nothing")
    if speak.number(gain) == speak.number(0):
        return speak.say("lost-nothing-objected")
    return speak.say("gained-objected", gain=speak.number(gain))


def _row(speak: Speaker, one: Reviewed, other: Alternative, epsilon: float) -> Told:
    chosen, best = other.id == one.chosen, other is _best(one)
    worth = speak.say(_standing(one, other, epsilon))
    note = speak.say("stopped") if round(other.drop_out * PERCENT) == PERCENT else ""
    if chosen:
        worth = f"{speak.label(one.label, contested=one.contested)} ({speak.say('yours')})"
    return {
        "id": other.id,
        "text": speak.choice(other),
        "chosen": chosen,
        "best": best,
        "accepted": other.accepted,
        "goals": speak.number(other.goals, 1),
        "loss": speak.signed(-other.loss, FINE),
        "error": speak.number(other.standard_error),
        "drop-out": speak.share(other.drop_out),
        "worth": f"{worth}; {note}" if note else worth,
        "note": note,
        "rules": [{"id": rule, "title": speak.rule_title(rule)} for rule in other.rules],
        "draws": other.draws,
    }  # fmt: skip


def _standing(one: Reviewed, other: Alternative, epsilon: float) -> str:
    """Return the word for where an alternative stands among the others."""
    if other.rules:
        return "objected"
    if other is _best(one):
        return "best-allowed" if any(beside.loss < 0.0 for beside in one.alternatives) else "best"
    if other.accepted:
        return "as-good" if other.loss <= epsilon else "defended"
    return "weaker"


def _asking(speak: Speaker, one: Reviewed) -> list[Told]:
    voice = speak.voice
    return [
        {
            "kind": row.kind,
            "question": row.question,
            "client": row.client,
            "label": row.label,
            "text": speak.say(
                "asked", name=voice.name(row.client), question=voice.question(voice.library.questions[row.question]),
                share=speak.share(row.weight), kind=speak.say(f"kind.{row.kind}"), label=f"“{speak.label(row.label)}”",
            ),
        }
        for row in one.asking
    ]  # fmt: skip
