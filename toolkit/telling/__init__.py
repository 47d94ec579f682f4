"""Tells a course in words: who said what, what was decided, how it ended, what the rules say of it. For every reader.

Rule 1: what is told was shown; hidden numbers enter only after the ending (``ending``).
Rule 2: every word comes from the words, the library or the case, in the language asked.
Rule 3: nothing is decided here, and nothing changes; how it looks is for a screen or a page above.
"""

from __future__ import annotations

from toolkit.telling.lines import decided, happened
from toolkit.telling.voice import Told, Voice

__all__ = ["Told", "Voice", "decided", "happened"]
