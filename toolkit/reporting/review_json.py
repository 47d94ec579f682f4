"""A review as ids and numbers, for programs; nothing is put into words."""

from __future__ import annotations

from typing import Any

from toolkit.model.review import Alternative, Forecast, Review

__all__ = ["as_json"]


def as_json(review: Review) -> dict[str, Any]:
    """Return a review as ids and numbers, for programs."""
    decisions = [
        {
            "session": one.session, "decision": one.slot, "chosen": one.chosen, "label": one.label, "reason": one.reason,
            "loss": one.loss, "standard_error": one.standard_error, "accepted": list(one.accepted),
            "contested": one.contested, "holds": one.holds, "drop_out_rise": one.drop_out_rise,
            "rules": list(one.rules), "sources": list(one.sources), "fix": one.fix, "moment": one.moment,
            "alternatives": [_alternative_json(other) for other in one.alternatives],
            "evidence": [row._asdict() for row in one.evidence], "asking": [row._asdict() for row in one.asking],
        }
        for one in review.decisions
    ]  # fmt: skip
    return {
        "decisions": decisions,
        "stretches": [one._asdict() for one in review.stretches],
        "errors": [{**one._asdict(), "evidence": [row._asdict() for row in one.evidence]} for one in review.errors],
        "calibration": [one._asdict() for one in review.calibration],
        "beliefs": [
            {"session": one.session, "kinds": [kind._asdict() for kind in one.kinds]} for one in review.beliefs
        ],
        "as_you_went_on": _points(review.as_you_went_on),
        "as_a_colleague": _points(review.as_a_colleague),
        "to_the_end": [_points(one) for one in review.to_the_end],
        "focus": review.focus,
        "computed": {**review.computed._asdict(), "strongest": dict(review.computed.strongest)},
    }


def _alternative_json(one: Alternative) -> dict[str, Any]:
    return {**one._asdict(), "forecast": _points(one.forecast)}


def _points(forecast: Forecast) -> list[dict[str, Any]]:
    return [point._asdict() for point in forecast.points]
