"""``understand``: which questions of the bank a typed sentence may mean, likeliest first."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.interview.oneself import of_oneself
from toolkit.interview.wording import normalise
from toolkit.model.text import Language

__all__ = ["OFF_TOPIC", "Ranked", "understand"]

Ranked = tuple[tuple[str, float], ...]
"""(question id, share of certainty), likeliest first; the shares add up to 1."""

OFF_TOPIC = "off-topic"
AGAIN = 0.5
"""How much less likely, on the scale of the signals, a question is that was asked already."""
SAME_SUBJECT = 0.25
"""How much likelier a question is of the subject last spoken of."""
OF_ONESELF = 6.0
"""How much likelier small talk is where whoever types speaks of themself (chosen by cross-validation within the bank, with
whole kinds of small talk left out: it hears more of them, and no question less)."""
LONGEST = 400
"""More letters than this are not read; a question is shorter."""


def understand(text: str, language: Language, asked_before: Sequence[str] = ()) -> Ranked:
    """Rank all questions of the bank, ``off-topic`` among them, by how likely ``text`` means them.

    Needs numpy; is better with the sentence encoder (see ``strength``).

    Args:
        text: What was typed.
        language: The language it was typed in.
        asked_before: Ids of the questions asked so far, in order: they are a little less likely to be asked again, and
            their subject a little likelier to be gone into.
    """
    import numpy as np

    from toolkit.interview.encoder import encoder
    from toolkit.interview.learned import SHARPNESS, learned, log_softmax
    from toolkit.interview.spelling import mended

    known = learned()
    sentence = normalise(text[:LONGEST], language)
    if not sentence:
        return ((OFF_TOPIC, 1.0), *((one, 0.0) for one in known.ids if one != OFF_TOPIC))
    sentence = mended(sentence, known.words[language])
    encode = encoder()
    signals = known.signals(sentence, language, None if encode is None else encode([sentence])[0])
    for column, question in enumerate(known.ids):
        if question in asked_before:
            signals[column] -= AGAIN
        elif asked_before and asked_before[-1] in known.ids:
            signals[column] += SAME_SUBJECT * (known.groups[column] == known.groups[known.ids.index(asked_before[-1])])
    signals[known.ids.index(OFF_TOPIC)] += OF_ONESELF * of_oneself(sentence, language)
    shares = np.exp(log_softmax(np.float32(SHARPNESS) * signals))
    order = np.argsort(-shares, kind="stable")
    return tuple((known.ids[column], float(shares[column])) for column in order)
