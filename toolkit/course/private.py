"""Whether a text seems to hold what identifies somebody: an e-mail address, a telephone or national number (pure).

A warning for the one who writes or reads, never a verdict: names of people are not recognised, and nothing is changed.
"""

from __future__ import annotations

import re
from typing import Literal

__all__ = ["PrivateKind", "seems_private"]

PrivateKind = Literal["email", "phone", "national-number"]

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
NUMBER = re.compile(r"(?<![\w.,])\+?\d(?:[ ./()-]{0,2}\d){6,14}(?!\w)")
"""Seven to fifteen digits with the signs people put between them."""
NATIONAL = 11
"""Digits of a Belgian national number: birth date, serial number, two check digits."""
CHECK = 97
CENTURY = 2_000_000_000
"""Put before the nine digits of somebody born from 2000 on."""
DATE = re.compile(r"(?:\d{1,2}[./ -]\d{1,2}[./ -](?:\d{2}|\d{4})|\d{4}[./ -]\d{1,2}[./ -]\d{1,2}|\d{4} ?- ?\d{4})")
PHONE_FROM = 9
"""Digits from which a number that begins with 0 or + can be a telephone number in Belgium or the Netherlands."""


def seems_private(text: str) -> tuple[PrivateKind, ...]:
    """Return what a text seems to hold, each kind once."""
    found: dict[PrivateKind, None] = {}
    if EMAIL.search(text):
        found["email"] = None
    for match in NUMBER.finditer(text):
        kind = _kind(match[0])
        if kind is not None:
            found[kind] = None
    return tuple(found)


def _kind(number: str) -> PrivateKind | None:
    if DATE.fullmatch(number):
        return None
    digits = re.sub(r"\D", "", number)
    if len(digits) == NATIONAL and _checks(digits):
        return "national-number"
    if len(digits) >= PHONE_FROM and (number.startswith("+") or digits.startswith("0")):
        return "phone"
    return None


def _checks(digits: str) -> bool:
    born, check = int(digits[:9]), int(digits[9:])
    return check in {CHECK - born % CHECK, CHECK - (CENTURY + born) % CHECK}
