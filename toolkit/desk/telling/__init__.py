"""Tells a state as one JSON view that every screen draws, small files by tab; its words come from ``toolkit.telling``.

Rule 1: a view is made from what was shown; hidden numbers enter only after the ending (``ending``).
Rule 2: every word comes from the words, the library or the case, in the language asked.
Rule 3: nothing is decided here, and nothing changes.
"""

from __future__ import annotations

from toolkit.desk.telling.view import patch, tell
from toolkit.telling.lines import decided, happened
from toolkit.telling.voice import Told, Voice

__all__ = ["Told", "Voice", "decided", "happened", "patch", "tell"]
