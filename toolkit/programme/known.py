"""Exercises of the library that code knows by id, because a rule speaks of that very one; all others are data."""

from __future__ import annotations

__all__ = [
    "AFTER_CARE", "AGREEMENT", "GROUNDING", "PLACE_AND_TIME", "RELAPSE_PREVENTION", "TRIGGER_MAP", "WITHOUT_ASSIGNMENTS",
]  # fmt: skip

AGREEMENT = "E01"
"""The safety and pause agreement."""
PLACE_AND_TIME = "E02"
GROUNDING = "E11"
"""Breathing and grounding."""
RELAPSE_PREVENTION = "E45"
AFTER_CARE = "E46"
TRIGGER_MAP = "E48"
WITHOUT_ASSIGNMENTS = "E53"
"""Some weeks without assignments: it asks for no closeness and is no practice (domain 3.1)."""
