"""Code of trainees, run where it can harm nothing: cells in, plain values out.

Rule 1: expected answers never enter; the inside returns values, and whoever asked compares them outside.
Rule 2: nothing that comes back is ever executed or unpickled; it is read as length-limited JSON, by a strict reader.
Rule 3: whatever goes wrong inside is an ``Outcome`` with a sentence, and the next submission runs as if nothing happened.

``inside/`` is the only part that enters, and it imports nothing of ours from outside ``inside/``.
"""

from __future__ import annotations

from toolkit.course.sandbox.box import Sandbox
from toolkit.course.sandbox.bubble import SandboxUnavailable
from toolkit.course.sandbox.limits import Limits
from toolkit.course.sandbox.outcome import CellRun, Outcome, Value

__all__ = ["CellRun", "Limits", "Outcome", "Sandbox", "SandboxUnavailable", "Value"]
