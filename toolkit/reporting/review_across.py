"""What a review says of the attempt as a whole: stretches, habits of thought, certainty, what could be known, and how it was computed."""

from __future__ import annotations

from statistics import fmean

from toolkit.model.review import HIDDEN_KINDS, Belief, Calibration, ProcessError, Review, Stretch
from toolkit.reporting.coefficient_sources import coefficient_source
from toolkit.reporting.review_figures import courses
from toolkit.reporting.review_said import ASSUMED, GLYPHS, Speaker
from toolkit.telling import Told
from toolkit.words.numbers import join

__all__ = ["across"]


ONE_BY_ONE = 2
"""Sessions that are named one by one; more, if on end, by the first and the last."""


def across(speak: Speaker, review: Review) -> Told:
    """Tell everything that is about more than one decision."""
    pairs = (("you", review.as_you_went_on), ("colleague", review.as_a_colleague))
    ends = (("you", review.to_the_end[0]), ("colleague", review.to_the_end[1]))
    return {
        "stretches": {
            "title": speak.say("stretches"),
            "none": speak.say("stretches-none"),
            "rows": [_stretch(speak, one) for one in review.stretches],
        },
        "figures": {
            "you": courses(speak, speak.say("figure-you"), pairs),
            "end": courses(speak, speak.say("figure-end"), ends, beyond="beyond-end"),
        },
        "errors": {
            "title": speak.say("errors"),
            "none": speak.say("errors-none"),
            "rows": [_error(speak, one) for one in review.errors],
        },
        "calibration": _calibration(speak, review.calibration),
        "beliefs": _beliefs(speak, review.beliefs),
        "computed": _computed(speak, review),
        "focus": None
        if review.focus is None
        else {"id": review.focus, "label": speak.voice.say(f"focus/{review.focus}")},
    }


def _when(speak: Speaker, sessions: tuple[int, ...]) -> str:
    if len(sessions) == 1:
        return speak.voice.say("session", n=sessions[0])
    first, last = sessions[0], sessions[-1]
    if len(sessions) > ONE_BY_ONE and sessions == tuple(range(first, last + 1)):
        return speak.say("sessions-on-end", first=first, last=last)
    return speak.say("several-sessions", sessions=join([str(one) for one in sessions], speak.language))


def _stretch(speak: Speaker, one: Stretch) -> Told:
    return {
        "id": one.text,
        "label": one.label,
        "label_text": speak.label(one.label),
        "glyph": GLYPHS[one.label],
        "sessions": list(one.sessions),
        "when": _when(speak, one.sessions),
        "text": speak.say(one.text),
        "worth": speak.say("stretch", loss=speak.number(one.loss), error=speak.number(one.standard_error)),
        "rules": speak.rules([one.rule] if one.rule else [], ()),
        "sources": speak.sources(one.sources),
    }


def _error(speak: Speaker, one: ProcessError) -> Told:
    """Tell a habit; one that stands under a rule of the library brings its reason along."""
    library, text = speak.voice.library, one.text.replace(".", "/", 1)
    known = one.rule in library.rules
    return {
        "id": one.text,
        "rule": one.rule,
        "title": speak.rule_title(one.rule),
        "sessions": list(one.sessions),
        "when": _when(speak, one.sessions),
        "text": speak.voice.say(text),
        "why": speak.voice.say(f"{text}/why"),
        "rules": speak.rules([one.rule] if known else [], ()),
        "sources": speak.sources(one.sources),
        "evidence": speak.evidence(one.evidence),
    }


def _calibration(speak: Speaker, rows: tuple[Calibration, ...]) -> Told:
    mean = fmean(one.brier for one in rows) if rows else None
    return {
        "title": speak.say("calibration"),
        "none": speak.say("calibration-none"),
        "mean": mean,
        "text": "" if mean is None else speak.say("calibration-mean", brier=speak.number(mean)),
        "rows": [
            {
                **one._asdict(),
                "text": speak.say(
                    "calibration-row", n=one.session, about=speak.say(f"calibration.{one.about}"),
                    confidence=speak.share(one.confidence / 100), brier=speak.number(one.brier),
                    right=speak.say("calibration.right" if one.right else "calibration.wrong"),
                ),
            }
            for one in rows
        ],
    }  # fmt: skip


def _beliefs(speak: Speaker, rows: tuple[Belief, ...]) -> Told:
    """Tell how likely each hidden kind seemed, as a table: a row a session, a column a kind and one for the start."""
    return {
        "title": speak.say("beliefs"),
        "about": [speak.say("beliefs-about"), speak.say("beliefs-shift")],
        "columns": [
            speak.say("axis.session"),
            *(speak.say(f"kind.{kind}") for kind in HIDDEN_KINDS),
            speak.say("shift"),
        ],
        "rows": [_belief(speak, one) for one in rows],
    }


def _belief(speak: Speaker, one: Belief) -> Told:
    weights = {row.kind: row.weight for row in one.kinds}
    shift = sum(row.weight * row.shift for row in one.kinds)
    return {
        "session": one.session,
        "weights": [weights.get(kind, 0.0) for kind in HIDDEN_KINDS],
        "texts": [*(speak.share(weights.get(kind, 0.0)) for kind in HIDDEN_KINDS), speak.signed(shift)],
    }


def _computed(speak: Speaker, review: Review) -> Told:
    how, say = review.computed, speak.say
    return {
        "title": say("computed"),
        "lines": [
            say("computed-replays", draws=how.draws, coarse=how.coarse),
            say("computed-spread", spread=speak.share(how.spread)),
            say("computed-horizon", horizon=how.horizon),
            say("computed-epsilon", epsilon=speak.number(how.epsilon, 3)),
            say("computed-model", version=how.model_version, transitions=speak.whole(how.transitions)),
        ],
        "strongest_label": say("computed-strongest"),
        "strongest": [
            {
                "id": name,
                "label": speak.voice.say(f"coefficient/{name}"),
                "correlation": value,
                "text": speak.signed(value, 2),
                "source": coefficient_source(speak.voice.library, name, speak.language),
            }
            for name, value in how.strongest
        ],
        "assumption": speak.voice.say("assumption/model"),
        "source": ASSUMED,
    }
