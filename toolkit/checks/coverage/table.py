"""The one mapping from statements S1-S30 to what practises and assesses them (domain 1).

Rules are not repeated here: each rule of the library names the statements it serves. The sentences stand in
``toolkit.words.coverage``; cases never enter, they are computed.
"""

from __future__ import annotations

from typing import NamedTuple

from toolkit.model.library import Library

__all__ = ["TABLE", "Entry", "rules_of"]


class Entry(NamedTuple):
    """What belongs to one statement.

    Attributes:
        decisions: Kinds of decision with which a trainee practises it.
        criteria: Criteria by the name they have in ``measures``.
        people: Whether a part of it is marked by people; the words say which.
        rules: Rules that serve it beside those that say so themselves.
    """

    decisions: tuple[str, ...]
    criteria: tuple[str, ...] = ()
    people: bool = False
    rules: tuple[str, ...] = ()


TABLE: dict[str, Entry] = {
    "S1": Entry(("ask",), ("expectations-first",), people=True),
    "S2": Entry(("compose", "assign"), people=True),
    "S3": Entry(("educate", "assign", "deepen"), ("parts-fit",), people=True),
    "S4": Entry(("educate", "assign"), ("education-first",)),
    "S5": Entry(("educate",), ("so-that",), people=True),
    "S6": Entry(("educate",), ("tailored",)),
    "S7": Entry(("ask", "formulate"), ("three-domains",)),
    "S8": Entry(("educate",)),
    "S9": Entry(("ask", "educate"), ("beliefs-found",)),
    "S10": Entry(("educate", "end"), ("long-run",), people=True),
    "S11": Entry(("assign",), ("indicated",)),
    "S12": Entry(("compose", "assign"), ("for-whoever-is-there",)),
    "S13": Entry(("screen", "ask", "assign")),
    "S14": Entry(("name-mirror",), ("pattern-named",), people=True),
    "S15": Entry(("meet", "assign")),
    "S16": Entry(("compose", "assign")),
    "S17": Entry(("compose", "end"), ("skill-named",), people=True),
    "S18": Entry(("debrief",), ("practical-asked",)),
    "S19": Entry(("debrief",)),
    "S20": Entry(("code-obstacle",), ("obstacles-coded",)),
    "S21": Entry(("name-mirror",), ("mirror-likeness",)),
    "S22": Entry(("debrief", "ask"), ("open-questions",)),
    "S23": Entry(("debrief",), ("four-aspects",)),
    "S24": Entry(("compose", "assign")),
    "S25": Entry(("compose", "assign")),
    "S26": Entry(("deepen", "stay")),
    "S27": Entry(("deepen",), ("focus",)),
    "S28": Entry(("formulate", "deepen"), ("hypothesis",)),
    "S29": Entry(("refer", "end"), ("referral",), people=True),
    "S30": Entry(("compose",), people=True, rules=("RL33",)),
}


def rules_of(library: Library, statement: str) -> tuple[str, ...]:
    """Return the rules that serve a statement, in the order of the library."""
    own = TABLE[statement].rules
    both = (*library.rules.values(), *library.asking.values())
    return tuple(rule.id for rule in both if statement in rule.seed or rule.id in own)
