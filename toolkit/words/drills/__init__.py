"""Words of the drills: what is asked, why an answer does or does not fit, and what there is to look at.

Pairs are (nl, en). What clients say and what the library explains is filled in; no clinical claim stands here by
itself: the reason that carries a sentence names its rule and its sources.
"""

from __future__ import annotations

from toolkit.words.drills.asking import ASKING
from toolkit.words.drills.reasons import REASONS
from toolkit.words.drills.showing import SHOWING

__all__ = ["DRILLS"]

DRILLS: dict[str, tuple[str, str]] = {
    f"drill/{name}": pair for table in (ASKING, REASONS, SHOWING) for name, pair in table.items()
}
"""Words by ``drill/<name>``."""
