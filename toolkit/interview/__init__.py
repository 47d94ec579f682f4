"""Typed interviews: from any question a trainee types to the question of the bank it means, and how it was asked.

Answers, clients and rules of play never enter, and a typed sentence never leaves: what goes on is an id. Who is spoken
of makes no difference: pronouns and words for a partner are levelled before anything is compared.
"""

from __future__ import annotations

from toolkit.interview.ranking import OFF_TOPIC, Ranked, understand
from toolkit.interview.reading import CHOICES, Reading, read_question
from toolkit.interview.strength import Strength, strength

__all__ = ["CHOICES", "OFF_TOPIC", "Ranked", "Reading", "Strength", "read_question", "strength", "understand"]
