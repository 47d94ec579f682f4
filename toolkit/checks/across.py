"""What only several cases together show: a sentence in two of them, an id used twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.checks.finding import Found, Subject
from toolkit.checks.form import shortened, spoken
from toolkit.model.text import Language

__all__ = ["across_checks"]

FEWEST_WORDS = 4
"""Words from which a sentence is somebody's own; shorter ones anybody may say."""


def across_checks(subjects: Sequence[Subject]) -> Iterator[tuple[Subject, Found]]:
    """Yield what a case shares with an earlier one, with the later case."""
    ids: dict[str, Subject] = {}
    said: dict[tuple[Language, str], Subject] = {}
    for subject in subjects:
        earlier = ids.setdefault(subject.case.id, subject)
        if earlier is not subject:
            yield subject, Found("F21", ("id",), {"word": subject.case.id, "case": earlier.case.slug})
        told = set()
        for place, language, sentence in spoken(subject):
            if len(sentence.split()) < FEWEST_WORDS:
                continue
            first = said.setdefault((language, sentence), subject)
            if first is not subject and place not in told:
                told.add(place)
                names = {"case": first.case.slug, "quote": shortened(sentence)}
                yield subject, Found("F20", (*place, language), names)
