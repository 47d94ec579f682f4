"""A case as it travels with an assignment: closed, so that nobody reads the end of the story by accident.

A seal keeps honest people honest and no more: whoever has the toolkit can open it with a few lines of code. Marks
that count need a case that was never published, an oral defence, or exam mode.
"""

from __future__ import annotations

import base64
import binascii
import zlib
from pathlib import Path

from toolkit.casefiles.locate import SEALED, shown
from toolkit.casefiles.seal import compile_case, load_compiled
from toolkit.errors import CaseFileError
from toolkit.model.case import Case

__all__ = ["SEALED", "load_sealed", "seal", "unseal"]

HEAD = b"sexology-toolkit sealed case 1\n"
MOST_BYTES = 8_000_000
MOST_UNPACKED = 20_000_000
WIDTH = 120


def seal(case: Case) -> bytes:
    """Return a case, with its library, as a text file nobody reads by accident; the same bytes for the same case."""
    packed = base64.b85encode(zlib.compress(compile_case(case), 9))
    return HEAD + b"".join(packed[n : n + WIDTH] + b"\n" for n in range(0, len(packed), WIDTH))


def unseal(data: bytes, file: str = "sealed case") -> Case:
    """Return the case that was sealed.

    Raises:
        CaseFileError: when the data are anything else, were cut off or changed.
    """
    if not data.startswith(HEAD) or len(data) > MOST_BYTES:
        raise CaseFileError(f"{file}: not a sealed case of this toolkit; fetch the assignment again")
    try:
        packed = base64.b85decode(data[len(HEAD) :].replace(b"\r", b"").replace(b"\n", b""))
        machine = zlib.decompressobj()
        content = machine.decompress(packed, MOST_UNPACKED)
    except (ValueError, binascii.Error, zlib.error):
        raise CaseFileError(f"{file}: damaged on the way; fetch the assignment again") from None
    if not machine.eof:
        raise CaseFileError(f"{file}: cut off, or larger than any case; fetch the assignment again")
    return load_compiled(content, file)


def load_sealed(path: Path) -> Case:
    """Load a sealed case from its file.

    Raises:
        CaseFileError: when it cannot be read or is none.
    """
    try:
        data = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    except OSError as fault:
        raise CaseFileError(f"{shown(path)}: this case cannot be read ({fault.strerror})") from None
    return unseal(data, shown(path))
