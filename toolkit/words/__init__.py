"""Every text in Dutch and in English, by id; numbers and dates as people write them in both.

What clients say and what the library explains stays in ``cases/``; ``passages`` finds it. Nothing here decides
anything, and no text is written anywhere else.
"""

from __future__ import annotations

from toolkit.words.saying import TEXTS, say, screen_words

__all__ = ["TEXTS", "say", "screen_words"]
