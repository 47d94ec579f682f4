"""Every coefficient of the client model, by name.

All are teaching assumptions unless a line names a source; sources support a direction, never a size (domain 6.3, 6.4).
They are perturbed by +-30 % in the tests; what then breaks the order of policies is told when the bonnet is opened.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["COEFFICIENTS", "EFFECTS", "MODEL_VERSION", "Coefficients"]

MODEL_VERSION = 1
"""Raised whenever the same decisions would tell another story."""


class Coefficients(NamedTuple):
    """Teaching assumptions, in points on a 0-10 scale unless said otherwise."""

    # readiness, 0-7 (domain 6.4)
    ready_base: float = 1.2
    ready_anxiety: float = 0.25
    """Barlow1986 (direction)."""
    ready_safety: float = 0.15
    ready_skill: float = 0.15
    ready_communication: float = 0.10
    """Mallory2019 (direction)."""
    ready_pressure: float = 0.15
    """Impett2005 (direction)."""
    ready_shame: float = 0.12
    ready_guarding: float = 0.10
    """ThomtenLinton2013 (direction)."""
    ready_trauma: float = 0.25
    # learning from homework
    reach_base: float = 0.55
    """How much the lowest rung teaches, as a share."""
    reach_rung: float = 0.06
    """What each rung adds to that share."""
    fit_width: float = 0.7
    """Rungs above readiness at which a step teaches half as much."""
    gain: float = 0.95
    """Gain of a strong effect of one fully done, fitting, debriefed exercise."""
    undebriefed: float = 0.4
    """Share of the gain that comes without any debrief (the rest needs it; Kazantzis2016, direction)."""
    sabotage: float = 0.95
    """Share of the gain that a belief held at 10 takes away (RL19)."""
    second_item: float = 0.6
    """Worth of each further exercise in the same week, against the one before."""
    strong: float = 1.0
    plain: float = 0.6
    small: float = 0.3
    aimed: float = 0.25
    """Extra on a variable the exercise is meant for."""
    rigid_script: float = 0.04
    """Share of the gain a fully rigid script takes from rungs 5 and up, per point."""
    # whether homework is done
    doing_base: float = 1.4
    doing_alliance: float = 0.45
    """Fluckiger2018 (direction)."""
    doing_motivation: float = 0.40
    doing_room: float = 0.20
    doing_avoidance: float = 0.20
    doing_gap: float = 1.0
    doing_load: float = 0.6
    """Per exercise above three."""
    doing_obstacle: float = 1.6
    """Per unit of obstacle score (isomorphism, domain 6.5)."""
    doing_half: float = 0.6
    """Share of what is not done that is at least half done."""
    no_task: float = 0.45
    """Share of completion left when only the other partner has a task (RL07)."""
    # what goes wrong
    over_anxiety: float = 0.9
    over_avoidance: float = 0.7
    over_pressure: float = 0.5
    over_motivation: float = 0.5
    over_alliance: float = 0.6
    over_safety: float = 0.3
    over_pursuit: float = 0.3
    no_pause: float = 1.8
    """Goal pressure of a touch exercise without a pause, as rungs of overshoot (RL06)."""
    trait: float = 0.03
    """Share by which a point of inhibition or excitation above 5 bends a change (Bancroft2009, direction)."""
    undone_avoidance: float = 0.5
    undone_motivation: float = 0.4
    undone_pressure: float = 0.2
    unasked_alliance: float = 0.6
    """Lost when homework is not asked about at all."""
    debriefed_alliance: float = 0.22
    drawn_in: float = 0.25
    """Motivation from exercises that teach."""
    untreated_pain: float = 0.6
    untreated_guarding: float = 1.0
    # education
    teach: float = 2.2
    teach_lectured: float = 0.45
    """Share of the shift when told instead of elicited (S8)."""
    teach_alliance: float = 0.06
    teach_half: float = 1.5
    """Belief strength at which a shift is half as large."""
    teach_skill: float = 0.25
    teach_shame: float = 0.3
    overload_alliance: float = 0.4
    """Per module above two."""
    unmatched_motivation: float = 0.3
    # talk
    leave_alliance: float = 0.08
    reflect_alliance: float = 0.15
    """Flückiger2018 gives the alliance its weight; the size of one reflection is assumed."""
    strain_leading: float = 0.10
    strain_prying: float = 0.45
    strain_closed: float = 0.02
    repair_share: float = 0.7
    repair_needless: float = 0.05
    alone_alliance: float = 0.08
    """Individual contact: being heard on one's own."""
    referral_alliance: float = 0.05
    # deepening
    evidence: float = 2.4
    evidence_half: float = 2.0
    """Core strength at which a debriefed step yields half the evidence."""
    ripe_evidence: float = 2.5
    ripe_alliance: float = 5.0
    access: float = 4.0
    core_relief: float = 6.5
    """Fall in core strength of one ripe deepening talk at full alliance and access."""
    access_full: float = 4.0
    early_alliance: float = 0.9
    early_anxiety: float = 0.5
    early_motivation: float = 0.6
    wrong_focus: float = 0.5
    no_core_motivation: float = 0.7
    no_core_alliance: float = 0.4
    off_hypothesis: float = 0.4
    """Share of the effect left when the focus is right but the hypothesis is not."""
    mirror_evidence: float = 0.5
    mirror_alliance: float = 0.15
    # drift, per week, towards where the case started, moved by what has changed since
    drift_anxiety: float = 0.06
    drift_pressure: float = 0.06
    drift_avoidance: float = 0.04
    drift_desire: float = 0.05
    drift_shame: float = 0.03
    drift_guarding: float = 0.04
    drift_presence: float = 0.03
    drift_bond: float = 0.03
    drift_motivation: float = 0.03
    rest_belief: float = 0.75
    rest_pressure: float = 0.25
    rest_pursuit: float = 0.30
    rest_pain: float = 0.20
    rest_skill: float = 0.45
    rest_anxiety: float = 0.40
    core_hold: float = 10.0
    """Floor under a variable that a core of endless strength would hold wholly (weight 1)."""
    core_half: float = 1.5
    """Core strength at which it holds half as firmly."""
    core_pull: float = 0.4
    """Most by which the core pulls a variable back to its floor in a week."""
    idle_motivation: float = 0.35
    """Lost in a session that brings nothing to do, learn or understand."""
    care_pain: float = 0.35
    """Relief per week under the right physical care (Morin2021, direction)."""
    care_guarding: float = 0.25
    care_trauma: float = 0.2
    """Relief per week under trauma care; sexual difficulties may outlast it (ODriscoll2016, direction)."""
    prevention: float = 0.5
    """Share of drift left at follow-up after a relapse-prevention plan."""


COEFFICIENTS = Coefficients()

EFFECTS: dict[str, dict[str, str]] = {
    "consent": {
        "anxiety": "plain", "pressure": "strong", "avoidance": "small", "skill": "plain",
        "communication": "plain", "safety": "strong", "pursuit": "small",
    },
    "communication": {
        "anxiety": "small", "pressure": "plain", "desire": "small", "skill": "small",
        "communication": "strong", "safety": "plain", "pursuit": "strong",
    },
    "body-awareness": {
        "anxiety": "plain", "shame": "small", "avoidance": "small", "guarding": "plain",
        "presence": "strong", "skill": "plain",
    },
    "affection": {
        "anxiety": "plain", "pressure": "plain", "avoidance": "plain", "presence": "plain", "desire": "small",
        "communication": "plain", "safety": "plain", "pursuit": "plain", "affection": "strong",
    },
    "touch": {
        "anxiety": "strong", "pressure": "plain", "shame": "small", "avoidance": "strong", "guarding": "plain",
        "presence": "strong", "skill": "plain", "desire": "plain", "communication": "plain", "safety": "plain",
        "pursuit": "plain", "affection": "plain", "script": "small",
    },
    "problem-specific": {
        "anxiety": "strong", "shame": "small", "avoidance": "plain", "guarding": "strong", "presence": "plain",
        "skill": "strong", "desire": "small", "communication": "small", "script": "plain",
    },
    "reflection": {
        "anxiety": "small", "shame": "plain", "presence": "small", "skill": "plain", "desire": "small",
        "pressure": "small",
    },
    "practical": {"room": "strong", "skill": "small", "avoidance": "small", "communication": "small", "pursuit": "small"},
}  # fmt: skip
"""Directional effects of each class of exercise (domain 6.3), as strong, plain or small."""
