"""What may be concluded from what was shown: readiness, plateau, gates, contraindications, the deepening index.

Rule 1: a ``Presentation`` (and the library) goes in, a conclusion comes out; hidden numbers never enter.
Rule 2: no client's name, gender, pronoun or orientation is read, and the order of clients decides nothing.
Rule 3: every number is a named constant with its source, or a teaching assumption.
"""

from __future__ import annotations

from toolkit.indicators.course import avoided_unasked, endless_groundwork, reviews_missed
from toolkit.indicators.deepening import DeepeningIndex, deepening_index, focus_suggested, repeated_obstacle
from toolkit.indicators.gates import OpenGate, answering_routes, gate_of, gates_open
from toolkit.indicators.hearing import heard, holders, latest_report, open_ruptures
from toolkit.indicators.homework import (
    FOUR_ASPECTS,
    Ladder,
    Try,
    aspects_answered,
    given,
    ladder_of,
    latest_given,
    practising,
    rungs_debriefed,
    taking_part,
    tries,
)
from toolkit.indicators.lived import at_hand, lived_with
from toolkit.indicators.reports import MARGIN, plateau, readiness, strain_reported
from toolkit.indicators.safety import (
    PARTNER_DANGER,
    RED_FLAGS,
    contraindications,
    examined,
    in_route,
    pelvic_care,
    privacy_asked,
    route_for,
    safety_screened,
    unexamined,
)

__all__ = [
    "FOUR_ASPECTS", "MARGIN", "PARTNER_DANGER", "RED_FLAGS", "DeepeningIndex", "Ladder", "OpenGate", "Try", "answering_routes", "aspects_answered", "at_hand",
    "avoided_unasked", "contraindications", "deepening_index", "endless_groundwork", "examined", "focus_suggested",
    "gate_of", "gates_open", "given", "heard", "holders", "in_route", "ladder_of", "latest_given", "latest_report", "lived_with",
    "open_ruptures", "pelvic_care", "plateau", "practising", "privacy_asked", "readiness", "repeated_obstacle",
    "reviews_missed", "route_for", "rungs_debriefed", "safety_screened", "strain_reported", "taking_part", "tries",
    "unexamined",
]  # fmt: skip
