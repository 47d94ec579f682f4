"""Every text of the toolkit by id, and the one function that says it.

Texts with a number in them have one form per plural category of the language (``numbers.PLURALS``). What cases and
the library say stays with them; nothing here decides anything.
"""

from __future__ import annotations

from toolkit.model.text import Language, Text
from toolkit.words.assignments import ASSIGNMENTS
from toolkit.words.assumptions import ASSUMPTIONS
from toolkit.words.authoring import AUTHORING
from toolkit.words.batch import BATCH
from toolkit.words.casebook import CASEBOOK
from toolkit.words.causes import CAUSES
from toolkit.words.checking import CHECKING
from toolkit.words.cohort import COHORT
from toolkit.words.coverage import COVERAGE
from toolkit.words.decisions import CUES, DECISIONS, EVENTS
from toolkit.words.door import DOOR
from toolkit.words.drills import DRILLS
from toolkit.words.endings import ENDINGS
from toolkit.words.exchanging import EXCHANGING
from toolkit.words.feedback_page import FEEDBACK_PAGE
from toolkit.words.grading import GRADING
from toolkit.words.habits import HABITS
from toolkit.words.marking import MARKING
from toolkit.words.model import MODEL
from toolkit.words.overview import OVERVIEW
from toolkit.words.players import PLAYERS
from toolkit.words.refusals import FAULTS, REFUSALS
from toolkit.words.review import REVIEW
from toolkit.words.review_screen import REVIEW_SCREEN
from toolkit.words.sandbox import SANDBOX
from toolkit.words.screens import SCREENS
from toolkit.words.signs import SIGNS
from toolkit.words.skeleton import SKELETON
from toolkit.words.terminal import TERMINAL
from toolkit.words.typed import TYPED
from toolkit.words.vocabulary import VOCABULARY

__all__ = ["TEXTS", "say", "screen_words"]

TEXTS: dict[str, Text] = {
    name: Text.model_construct(nl=nl, en=en)
    for table in (
        SCREENS,
        VOCABULARY,
        SIGNS,
        DECISIONS,
        EVENTS,
        CUES,
        ENDINGS,
        MODEL,
        ASSUMPTIONS,
        REFUSALS,
        FAULTS,
        TERMINAL,
        TYPED,
        CHECKING,
        DRILLS,
        COVERAGE,
        CASEBOOK,
        SKELETON,
        CAUSES,
        AUTHORING,
        PLAYERS,
        SANDBOX,
        COHORT,
        GRADING,
        MARKING,
        ASSIGNMENTS,
        BATCH,
        FEEDBACK_PAGE,
        EXCHANGING,
        DOOR,
        OVERVIEW,
        REVIEW,
        HABITS,
        REVIEW_SCREEN,
    )
    for name, (nl, en) in table.items()
}
"""Every text by id."""


def say(text_id: str, language: Language, /, **names: object) -> str:
    """Return the text with id ``text_id`` in ``language``, its placeholders filled.

    Args:
        text_id: Id of the text.
        language: ``nl`` or ``en``.
        names: Values of the placeholders.

    Raises:
        KeyError: when there is no such text, or a placeholder has no value.
    """
    template = TEXTS[text_id].of(language)
    return template.format(**names) if "{" in template and names else template


def screen_words(language: Language) -> dict[str, str]:
    """Return every word a screen says by itself, placeholders left open."""
    return {name: TEXTS[name].of(language) for name in SCREENS}
