"""How clients respond: named coefficients and plain arithmetic, on floats or on arrays of runs.

Rule 1: no clock, no dice, no disk, no text; chance comes in as numbers.
Rule 2: no branch on state; what must not jump is smooth, and a worse state never raises a gain.
Rule 3: none of it is about real people. Every number is a teaching assumption (``coefficients``).
"""

from __future__ import annotations

from toolkit.simulation.coefficients import COEFFICIENTS, EFFECTS, MODEL_VERSION, Coefficients
from toolkit.simulation.drift import drift
from toolkit.simulation.holding import Grip, grip_of
from toolkit.simulation.learning import Homework, Item, Pending, consolidate, do_homework, learning_gain, readiness
from toolkit.simulation.numbers import FLOATS, GRID, Namespace, Value, mean
from toolkit.simulation.outcome import Observed, attainment, observe, strain_on
from toolkit.simulation.state import Bond, Clients, CoreState, Fixed, Partner, fixed_of, starting
from toolkit.simulation.talking import (
    Deepening,
    Lesson,
    deepen,
    educate,
    idle,
    mirror,
    neglect,
    repair,
    ripeness,
    steady,
    strain,
    treat,
    warm,
)  # fmt: skip

__all__ = [
    "COEFFICIENTS", "EFFECTS", "FLOATS", "GRID", "MODEL_VERSION", "Bond", "Clients", "Coefficients", "CoreState", "Deepening",
    "Fixed", "Grip", "Homework", "Item", "Lesson", "Namespace", "Observed", "Partner", "Pending", "Value", "attainment",
    "consolidate", "deepen", "do_homework", "drift", "educate", "fixed_of", "grip_of", "idle", "learning_gain", "mean", "mirror",
    "neglect", "observe", "readiness", "repair", "ripeness", "starting", "steady", "strain", "strain_on", "treat", "warm",
]  # fmt: skip
