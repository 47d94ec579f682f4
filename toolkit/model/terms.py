"""The closed vocabularies: variables, aspects, signs, manners and other words that rules may name.

A word stands here when code must tell it from its neighbours; whatever only authors tell apart (exercises,
myths, questions) is data and lives in the library under an id.
"""

from __future__ import annotations

from typing import Literal, get_args

__all__ = [
    "ASPECTS", "BANDS", "BOND_VARIABLES", "DIMENSIONS", "LADDER", "MEASURES", "PARTNER_VARIABLES", "SIGNS",
    "AskedManner", "Aspect", "Band", "Contraindication", "Dimension", "EndingKind", "Focus", "Gate", "HelpStage",
    "MachineCriterion", "Manner", "Measure", "ObstacleType", "Result", "Severity", "Sign", "Strand", "Variable",
]  # fmt: skip

Variable = Literal[
    "anxiety", "pressure", "shame", "avoidance", "pain", "guarding", "trauma",
    "desire", "presence", "skill", "motivation", "alliance",
    "communication", "safety", "pursuit", "affection", "script", "room",
]  # fmt: skip
"""Hidden variables of the client model, 0-10 (domain 6.1). The first twelve belong to a partner, the rest to the bond."""

PARTNER_VARIABLES = (
    "anxiety", "pressure", "shame", "avoidance", "pain", "guarding", "trauma",
    "desire", "presence", "skill", "motivation", "alliance",
)  # fmt: skip
BOND_VARIABLES = ("communication", "safety", "pursuit", "affection", "script", "room")

Measure = Literal["bother", "tension", "willingness", "closeness", "comfort", "pressure", "pain"]
"""What clients say of themselves on a 0-10 line, in this toolkit's own words (domain 6.2)."""
MEASURES: tuple[Measure, ...] = get_args(Measure)

Aspect = Literal["physical", "emotional", "communicative", "planning", "other"]
"""The seed's four aspects of experience (S23: fysiek, gevoelsmatig, communicatief, planmatig) and the open fifth."""
ASPECTS: tuple[Aspect, ...] = get_args(Aspect)

Band = Literal["easy", "mixed", "hard"]
BANDS: tuple[Band, ...] = get_args(Band)

Dimension = Literal[
    "postpone", "please", "perform", "pursue", "withdraw", "criticise", "caretake", "freeze", "control", "distract"
]
"""Dimensions of the mirror: how the couple's dynamic shows itself in homework (S21, domain 6.1)."""
DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)

ObstacleType = Literal["stumbling-block", "blockage", "inhibition"]
"""Struikelblok, blokkade, remming (S20)."""

Focus = Literal["individual", "relational"]
Strand = Literal["solo", "couple", "both"]
Manner = Literal["open", "closed", "leading", "prying"]
"""How one chooses to ask back about homework."""
AskedManner = Literal["open", "closed", "leading", "judging", "prying"]
"""How a typed question was asked, as read from its wording."""
Result = Literal["done", "half", "avoided"]
Severity = Literal["block", "error", "warning", "info"]
Gate = Literal["G0", "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8"]
MachineCriterion = Literal[
    "safety", "beliefs", "education", "programme", "debrief", "obstacles", "mirror",
    "not-too-early", "not-too-late", "focus", "referral", "formulation", "ending",
]  # fmt: skip
"""What a machine marks, each by what was decided given what was shown."""

HelpStage = Literal["guided", "on-request", "unaided"]
EndingKind = Literal["improved", "partly", "not", "drop-out", "safe-stop", "safety-fail"]
Contraindication = Literal["KC", "KN", "KX", "KT", "KP", "KM", "KB", "KR", "KA"]

Sign = Literal[
    "performance-anxiety", "felt-pressure", "pain", "bleeding", "sudden-erection-change", "erection-difficulty",
    "rapid-ejaculation", "delayed-ejaculation", "vaginismus", "ejaculation-pain", "neurological-change", "post-operative",
    "post-partum", "menopause", "medication", "illness", "disability", "neurodivergence", "fatigue", "fertility",
    "medical-restriction", "pelvic-floor", "checked-by-physician",
    "low-mood", "suicidality", "psychosis", "mania", "eating-disorder", "body-image", "dysphoria", "rumination",
    "substance", "intoxication", "compulsivity",
    "trauma", "dissociation", "fear-of-partner", "coercion", "violence", "no-free-consent", "pressure-from-others",
    "no-own-wish", "asexual-spectrum", "values", "affair", "separation-doubt", "secret",
    "no-privacy", "private-home", "low-room", "unequal-load", "feels-safe",
    "not-deeper-now", "older-pattern", "loss", "partner-absent",
]  # fmt: skip
"""What an attentive listener may conclude from one thing told. Rules fire on signs heard, never on hidden numbers."""
SIGNS: tuple[Sign, ...] = get_args(Sign)

LADDER: dict[str, tuple[int, ...]] = {"solo": (0, 1, 3, 4, 5, 7), "couple": (0, 2, 3, 4, 5, 6, 7)}
"""Rungs that exist on each strand (domain 3.1)."""
