"""Chance without dice: a draw is a hash of seed, session and name, so replay needs no generator state."""

from __future__ import annotations

from hashlib import blake2b

__all__ = ["draw"]

_BYTES = 8
_KEPT = 53
"""Bits a double can hold exactly."""
_DROPPED = 8 * _BYTES - _KEPT
_UNIT = 1 << _KEPT


def draw(seed: int, session: int, name: str) -> float:
    """Return a number in [0, 1), the same for the same three arguments everywhere and always."""
    digest = blake2b(f"{seed}/{session}/{name}".encode(), digest_size=_BYTES).digest()
    return (int.from_bytes(digest, "big") >> _DROPPED) / _UNIT
