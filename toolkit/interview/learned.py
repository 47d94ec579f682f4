"""What was learned from the bank: four signals, weighed into one score for each question.

The file ``learned.npz`` is made by ``training`` and holds weights, phrasings as points, and keywords; no library is
read to understand a question, and no phrasing can be read back from it.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from toolkit.interview.features import Floats, KeywordTable, Owners, grams, keyword_scores, keyword_table
from toolkit.model.text import LANGUAGES, Language

__all__ = ["FILE", "SHARPNESS", "Learned", "Weights", "learned", "log_softmax", "nearness"]

FILE = Path(__file__).with_name("learned.npz")
SCALE = 4.0
"""How far sentences of length 1 are pulled apart before they are weighed."""
NEIGHBOURS = (0.6, 0.25, 0.15)
"""What the nearest phrasing of a question counts for, the second and the third."""
NEAR = 12.0
SHARPNESS = 0.3
"""Turns the summed signals, which repeat each other, into a share of certainty."""


class Weights(NamedTuple):
    """What each signal counts for: the encoder's classifier, word parts, nearest phrasings, keywords."""

    encoder: float
    parts: float
    near: float
    keywords: float


WITH_ENCODER = Weights(encoder=1.0, parts=1.0, near=2.0, keywords=2.0)
WITHOUT = Weights(encoder=0.0, parts=1.5, near=0.0, keywords=2.5)


class Learned(NamedTuple):
    """The arrays and tables of the file."""

    ids: tuple[str, ...]
    groups: tuple[str, ...]
    digest: str
    encoder_weights: Floats
    part_weights: Floats
    rarity: Floats
    basis: Floats
    points: Floats
    owners: Owners
    keywords: dict[Language, KeywordTable]
    words: dict[Language, dict[str, int]]
    """The words of the bank, and how often each stands there: what slips of the finger are mended to."""

    def signals(self, sentence: str, language: Language, point: Floats | None) -> Floats:
        """Return one summed signal for each question, higher for likelier.

        Args:
            sentence: A normalised sentence.
            language: Which keywords to look for.
            point: The sentence as the encoder sees it; nothing without the encoder.
        """
        weights = WITHOUT if point is None else WITH_ENCODER
        parts = grams(sentence) * self.rarity
        parts /= max(float(np.linalg.norm(parts)), 1e-9)
        total = weights.parts * log_softmax(SCALE * parts @ self.part_weights[:-1] + self.part_weights[-1])
        total += weights.keywords * keyword_scores(sentence, self.keywords[language], len(self.ids))
        if point is not None:
            heard = SCALE * point @ self.encoder_weights[:-1] + self.encoder_weights[-1]
            total += weights.encoder * log_softmax(heard)
            near = nearness(point @ self.basis, self.points, self.owners, len(self.ids))
            total += weights.near * log_softmax(np.float32(NEAR) * near)
        return np.asarray(total, dtype=np.float32)


def log_softmax(scores: Floats) -> Floats:
    """Return the logarithms of the shares that ``scores`` stand for."""
    level = scores - np.max(scores)
    return np.asarray(level - np.log(np.exp(level).sum()), dtype=np.float32)


def nearness(point: Floats, points: Floats, owners: Owners, questions: int) -> Floats:
    """Return how near the closest phrasings of each question are."""
    similar = points @ (point / max(float(np.linalg.norm(point)), 1e-9))
    near = np.zeros(questions, dtype=np.float32)
    for question in range(questions):
        best = np.sort(similar[owners == question])[::-1][: len(NEIGHBOURS)]
        near[question] = float(np.dot(best, NEIGHBOURS[: len(best)]))
    return near


@cache
def learned() -> Learned:
    """Read the file, once."""
    with np.load(FILE, allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    about = json.loads(bytes(arrays["about"]).decode())
    points = arrays["points"].astype(np.float32)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    return Learned(
        ids=tuple(about["ids"]),
        groups=tuple(about["groups"]),
        digest=about["digest"],
        encoder_weights=arrays["encoder_weights"].astype(np.float32),
        part_weights=arrays["part_weights"].astype(np.float32) * arrays["part_scale"].astype(np.float32),
        rarity=arrays["rarity"].astype(np.float32),
        basis=arrays["basis"].astype(np.float32),
        points=points,
        owners=arrays["owners"],
        keywords={language: keyword_table(about["keywords"][language], language) for language in LANGUAGES},
        words=about["words"],
    )
