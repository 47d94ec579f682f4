"""``read_question``: what to do with a typed question: let it be answered, ask what was meant, or react to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from toolkit.interview.manner import manner_of
from toolkit.interview.ranking import OFF_TOPIC, Ranked, understand
from toolkit.model.terms import AskedManner
from toolkit.model.text import Language

__all__ = ["CHOICES", "Outcome", "Reading", "read_question"]

Outcome = Literal["confident", "unsure", "two", "off-topic"]

CONFIDENT = 0.5
"""From this share on the client answers (of such readings 95 in 100 were right in cross-validation within the bank)."""
BOTH = 0.4
"""From this share on each half of a sentence is a question of its own."""
CHOICES = 3
"""How many questions stand under "Did you mean ...?"."""
FEWEST_WORDS = 2
SENTENCES = re.compile(r"(?<=[?!.;])\s+")
JOINTS: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(r",?\s+(?:en|of)\s+(?:ook\s+)?|\s*[;]\s*", re.IGNORECASE),
    "en": re.compile(r",?\s+(?:and|or)\s+(?:also\s+)?|\s*[;]\s*", re.IGNORECASE),
}
ASKS: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(
        r"(?:hoe|wat|waar\w*|welke?|wie|wanneer|vertel|sinds wanneer|bij wie|met wie|op wie"
        r"|\w+ (?:je|jij|u|ge|jullie|er|hij|zij|ze|die))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:how|what|where|which|who|when|why|tell me|do|does|did|are|is|was|were|have|has|can|could|would|will)\b",
        re.IGNORECASE,
    ),
}
"""How a question of its own begins."""


class Reading(NamedTuple):
    """How a typed question was read."""

    outcome: Outcome
    question: str
    """Id of the question it most likely means; ``off-topic`` only when the outcome is."""
    second: str | None
    """Id of the other question, when there are two in one."""
    choices: tuple[str, ...]
    """What to offer under "Did you mean ...?", likeliest first; never small talk."""
    manner: AskedManner
    ranked: Ranked


def read_question(text: str, language: Language, asked_before: Sequence[str] = ()) -> Reading:
    """Read a typed question.

    Args:
        text: What was typed.
        language: The language it was typed in.
        asked_before: Ids of the questions asked so far, in order.
    """
    ranked = understand(text, language, asked_before)
    manner = manner_of(text, language)
    choices = tuple(question for question, _ in ranked if question != OFF_TOPIC)[:CHOICES]
    both = _both(text, language, asked_before)
    if both is not None:
        return Reading("two", both[0], both[1], choices, manner, ranked)
    question, share = ranked[0]
    if question == OFF_TOPIC:
        return Reading("off-topic", OFF_TOPIC, None, choices, manner, ranked)
    if share >= CONFIDENT:
        return Reading("confident", question, None, choices, manner, ranked)
    return Reading("unsure", choices[0], None, choices, manner, ranked)


def _both(text: str, language: Language, asked_before: Sequence[str]) -> tuple[str, str] | None:
    """Return the two different questions ``text`` asks in one breath, when both stand on their own."""
    for first, second in _halves(text, language):
        sure = [understand(half, language, asked_before)[0] for half in (first, second)]
        (one, one_share), (other, other_share) = sure
        if one != other and OFF_TOPIC not in {one, other} and min(one_share, other_share) >= BOTH:
            return one, other
    return None


def _halves(text: str, language: Language) -> list[tuple[str, str]]:
    """Return the ways to cut ``text`` into two questions: between sentences, or where the second begins like one."""
    sentences = SENTENCES.split(text.strip())
    found = [(" ".join(sentences[:cut]), " ".join(sentences[cut:])) for cut in range(1, len(sentences))]
    found += [
        (text[: joint.start()], text[joint.end() :])
        for joint in JOINTS[language].finditer(text)
        if ASKS[language].match(text[joint.end() :])
    ]
    return [pair for pair in found if all(len(half.split()) >= FEWEST_WORDS for half in pair)]
