"""Chance without dice: a draw is a hash of seed, session and name, so replay needs no generator state."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from struct import Struct

__all__ = ["draw"]

_BYTES = 8
_KEPT = 53
"""Bits a double can hold exactly."""
_DROPPED = 8 * _BYTES - _KEPT
_UNIT = 2.0**_KEPT
_WHOLE = Struct(">Q")
"""A digest as one whole number."""
_SESSIONS = 64
"""Beginnings kept: many draws of one session begin alike."""


def draw(seed: int, session: int, name: str) -> float:
    """Return a number in [0, 1), the same for the same three arguments everywhere and always."""
    drawn = _begun(seed, session).copy()
    drawn.update(name.encode())
    (whole,) = _WHOLE.unpack(drawn.digest())
    number: float = (whole >> _DROPPED) / _UNIT
    return number


@lru_cache(maxsize=_SESSIONS)
def _begun(seed: int, session: int) -> blake2b:
    return blake2b(f"{seed}/{session}/".encode(), digest_size=_BYTES)
