"""Learns the phrasings and keywords of the bank: ``python -m toolkit.interview.training`` writes ``learned.npz``.

Run by whoever changes ``questions.yaml``; never while playing. Needs the encoder and scipy. Typed questions that tests
measure on never get in here.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.interview.encoder import encoder
from toolkit.interview.features import BUCKETS, Floats, Owners, grams
from toolkit.interview.learned import FILE, SCALE
from toolkit.interview.ranking import OFF_TOPIC
from toolkit.interview.wording import normalise
from toolkit.model.library import Library, Question
from toolkit.model.text import LANGUAGES, Language

__all__ = ["bank_digest", "lessons", "train"]

FORMAT = 1
"""Raise it when what is learned, or how, changes."""
ENCODER_PENALTY = 1.0
PART_PENALTY = 0.5
"""How strongly large weights are held back (chosen by cross-validation within the bank)."""
DIRECTIONS = 96
"""Directions in which phrasings are kept as points, out of the encoder's 512."""
ROUNDS = 150
WHOLE = 127
FRAMES: dict[Language, tuple[str, ...]] = {
    "nl": (
        *("{}", "is er sprake van {}", "hoe zit het met {}", "heb je {}", "en {}", "zijn er problemen met {}"),
        *("wat met {}", "vertel eens over {}"),
    ),
    "en": (
        *("{}", "is there any {}", "how about {}", "do you have {}", "what about {}", "are there problems with {}"),
        *("tell me about {}", "any {}"),
    ),
}
"""Sentences around a keyword that say nothing themselves, so that the keyword is learned and not what stands around it."""
FRAMED = 3
"""How many of them each keyword is put in."""
FRAME_WEIGHT = 0.15
"""What such a sentence counts for beside a phrasing."""
"""The largest number in one byte."""


class Lessons(NamedTuple):
    """Normalised sentences and the question each stands for."""

    sentences: tuple[str, ...]
    owners: tuple[int, ...]


def lessons(library: Library) -> Lessons:
    """Return every phrasing, question and label of the bank."""
    found = [
        (normalise(text, language), column)
        for column, question in enumerate(library.questions.values())
        for language in LANGUAGES
        for text in _phrasings(question, language)
    ]
    kept = [(sentence, column) for sentence, column in dict.fromkeys(found) if sentence]
    return Lessons(*(tuple(part) for part in zip(*kept, strict=True)))


def bank_digest(library: Library) -> str:
    """Return the digest of all that is learned from."""
    learned_from = [FORMAT, lessons(library), _framed(library), _about(library)]
    return hashlib.sha256(json.dumps(learned_from, ensure_ascii=True).encode()).hexdigest()


def train(library: Library) -> dict[str, Any]:
    """Learn the bank and return the arrays of the file.

    Raises:
        RuntimeError: when the sentence encoder is not installed.
    """
    encode = encoder()
    if encode is None:
        raise RuntimeError("learning the bank needs the sentence encoder: pip install 'sexology-toolkit[interview]'")
    sentences, columns = lessons(library)
    owners = np.array(columns, dtype=np.uint8)
    points = encode(sentences)
    framed, framed_columns = _framed(library)
    counted = np.stack([grams(sentence) for sentence in sentences])
    rarity = np.log((1 + len(sentences)) / (1 + (counted > 0).sum(0))).astype(np.float32) + 1
    parts = np.vstack([counted, *(grams(sentence)[None] for sentence in framed)]) * rarity
    parts /= np.maximum(np.linalg.norm(parts, axis=1, keepdims=True), 1e-9)
    all_owners = np.array([*columns, *framed_columns], dtype=np.uint8)
    counts_for = np.array([1.0] * len(sentences) + [FRAME_WEIGHT] * len(framed))
    all_points = np.vstack([points, encode(framed)])
    classes = len(library.questions)
    basis = np.linalg.svd(points - points.mean(0), full_matrices=False)[2][:DIRECTIONS].T
    kept = points @ basis
    kept /= np.linalg.norm(kept, axis=1, keepdims=True)
    part_weights = _classifier(parts, all_owners, counts_for, classes, PART_PENALTY)
    part_scale = np.abs(part_weights).max(0) / WHOLE
    about = {**_about(library), "digest": bank_digest(library)}
    return {
        "encoder_weights": _classifier(all_points, all_owners, counts_for, classes, ENCODER_PENALTY).astype(np.float16),
        "part_weights": np.round(part_weights / part_scale).astype(np.int8),
        "part_scale": part_scale.astype(np.float32),
        "rarity": rarity.astype(np.float16),
        "basis": basis.astype(np.float16),
        "points": np.round(kept * WHOLE).astype(np.int8),
        "owners": owners,
        "about": np.frombuffer(json.dumps(about, ensure_ascii=True).encode(), dtype=np.uint8),
    }


def _about(library: Library) -> dict[str, Any]:
    """Return the tables that go with the weights."""
    questions = library.questions.values()
    return {
        "ids": list(library.questions),
        "groups": [question.group for question in questions],
        "keywords": {
            language: [list(question.keywords.of(language)) for question in questions] for language in LANGUAGES
        },
        "words": {language: _words(library, language) for language in LANGUAGES},
    }


def _framed(library: Library) -> Lessons:
    """Return keywords that point at one question only, in sentences that say nothing else."""
    found: list[tuple[str, int]] = []
    for language in LANGUAGES:
        owners: dict[str, set[int]] = {}
        for column, question in enumerate(library.questions.values()):
            for word in question.keywords.of(language):
                owners.setdefault(normalise(word.rstrip("*"), language), set()).add(column)
        plain = [(word, columns.pop()) for word, columns in owners.items() if len(columns) == 1]
        frames = FRAMES[language]
        found += [
            (normalise(frames[(number + FRAMED * turn) % len(frames)].format(word), language), column)
            for number, (word, column) in enumerate(plain)
            for turn in range(FRAMED)
        ]
    return Lessons(*(tuple(part) for part in zip(*found, strict=True)))


def _words(library: Library, language: Language) -> dict[str, int]:
    """Return the words of a language in the bank, levelled, and how often each is there."""
    texts = [
        *(text for question in library.questions.values() for text in _phrasings(question, language)),
        *(word for question in library.questions.values() for word in question.keywords.of(language)),
    ]
    return dict(sorted(Counter(word for text in texts for word in normalise(text, language).split()).items()))


def _phrasings(question: Question, language: Language) -> tuple[str, ...]:
    """Return what is learned of a question; the label of small talk is no sentence of it."""
    label = () if question.id == OFF_TOPIC else (question.label.of(language),)
    return (*question.phrasings.of(language), question.question.of(language), *label)


def _classifier(rows: Floats, owners: Owners, counts_for: NDArray[np.float64], classes: int, penalty: float) -> Floats:
    """Return the weights of a multinomial logistic regression, the last row its thresholds."""
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix

    count, width = rows.shape
    given = csr_matrix(rows * SCALE) if width == BUCKETS else rows.astype(np.float64) * SCALE
    wanted = np.eye(classes)[owners]

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(width + 1, classes)
        scores = given @ weights[:-1] + weights[-1]
        shares = np.exp(scores - scores.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        missed = (shares - wanted) * counts_for[:, None]
        surprise = -np.log(shares[np.arange(count), owners] + 1e-12)
        value = (counts_for * surprise).sum() + penalty / 2 * (weights[:-1] ** 2).sum()
        slope = np.vstack([given.T @ missed + penalty * weights[:-1], missed.sum(0)])
        return float(value), slope.ravel()

    start = np.zeros((width + 1) * classes)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS})
    return np.asarray(found.x.reshape(width + 1, classes), dtype=np.float32)


def main() -> None:
    """Learn the toolkit's own bank and write the file."""
    from toolkit.casefiles import load_library

    np.savez_compressed(FILE, **train(load_library()))


if __name__ == "__main__":
    main()
