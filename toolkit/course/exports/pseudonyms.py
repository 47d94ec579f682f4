"""Who a statement is about without saying who: a keyed hash that only the holder of the key can make again."""

from __future__ import annotations

import hmac
import os
import secrets
from hashlib import sha256
from pathlib import Path

from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["KEY", "pseudonym", "secret_key"]

KEY = "pseudonyms.key"
BYTES = 32
SHORTEST = 16
"""Bytes of a key below which it could be guessed."""
LENGTH = 24
"""Hexadecimal digits of a pseudonym: 96 bits."""


def pseudonym(student: str, key: bytes) -> str:
    """Return what a student is called in statements; capitals and spaces around a number do not count."""
    return hmac.new(key, student.strip().casefold().encode(), sha256).hexdigest()[:LENGTH]


def secret_key(path: Path, language: Language) -> tuple[bytes, bool]:
    """Return the key in ``path``, made there when there is none, and whether it was made now.

    Raises:
        ToolkitError: when it can be neither read nor made.
    """
    try:
        if path.is_file():
            return _long_enough(bytes.fromhex(path.read_text(encoding="ascii").strip())), False
        key = secrets.token_bytes(BYTES)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as made:
            made.write(key.hex() + "\n")
    except (OSError, ValueError) as fault:
        why = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
        raise ToolkitError(say("export/key-unusable", language, path=path, why=why)) from None
    return key, True


def _long_enough(key: bytes) -> bytes:
    if len(key) < SHORTEST:
        raise ValueError(f"{len(key)} < {SHORTEST}")
    return key
