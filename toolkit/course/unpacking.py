"""Whatever lies in an archive folder, file by file: folders, zips, zips in zips; nothing of it is trusted.

A path that leads elsewhere, a link, a name no machine can hold, a bomb, a password, a torn archive: each is refused
with its reason while the rest goes on. Nothing is written here, and the archive itself is never touched.
"""

from __future__ import annotations

import io
import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

__all__ = ["Arrived", "Refused", "unpacked"]

MOST_FILE = 64_000_000
"""Bytes of one file; the largest notebook that is graded has 40 MB."""
MOST_ARCHIVE = 512_000_000
"""Bytes that come out of one student's archive in all."""
MOST_OUTER = 20_000_000_000
"""Bytes that come out of one download of a whole class."""
MOST_FILES = 2_000
MOST_FILES_OUTER = 200_000
MOST_RATIO = 200
"""Times a file may be larger than it was packed; a notebook of repeated outputs reaches some 50."""
RATIO_FROM = 4_000_000
"""Bytes from which the ratio is looked at."""
DEEPEST = 3
"""Archives inside one another: the download, the student's zip, and a zip made of a zip."""
LONGEST_NAME = 200
"""Bytes of a name that every file system holds."""
JUNK = re.compile(r"__MACOSX|\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.ipynb_checkpoints|__pycache__", re.IGNORECASE)
OTHER_ARCHIVES = (".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz")
CHUNK = 1 << 20


class Arrived(NamedTuple):
    """A file: the parts of its path, archives among them, and what is in it."""

    parts: tuple[str, ...]
    content: bytes


class Refused(NamedTuple):
    """What was left where it is: its path, and the reason (``collect/refused/...``)."""

    path: str
    reason: str
    why: str = ""


def unpacked(folder: Path) -> Iterator[Arrived | Refused]:
    """Yield every file under ``folder``, those in zips included, in a fixed order."""
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if any(JUNK.fullmatch(part) for part in parts):
            continue
        if path.is_symlink():
            yield Refused("/".join(parts), "link")
        elif path.is_file() and not any((folder / one).is_symlink() for one in path.relative_to(folder).parents):
            yield from _file(path, parts)


def _file(path: Path, parts: tuple[str, ...]) -> Iterator[Arrived | Refused]:
    name = "/".join(parts)
    try:
        if _unfit(parts):
            yield Refused(name, "name")
        elif path.suffix.lower() == ".zip":
            with path.open("rb") as opened:
                yield from _zip(opened, parts, 1)
        elif path.stat().st_size > MOST_FILE:
            yield Refused(name, "large")
        else:
            yield from _plain(parts, path.read_bytes())
    except OSError as fault:
        yield Refused(name, "broken", fault.strerror or type(fault).__name__)


def _plain(parts: tuple[str, ...], content: bytes) -> Iterator[Arrived | Refused]:
    if parts[-1].lower().endswith(OTHER_ARCHIVES):
        yield Refused("/".join(parts), "kind")
    yield Arrived(parts, content)


def _zip(
    opened: io.BufferedIOBase | io.BytesIO | io.BufferedReader, parts: tuple[str, ...], depth: int
) -> Iterator[Arrived | Refused]:
    name = "/".join(parts)
    if depth > DEEPEST:
        yield Refused(name, "deep")
        return
    try:
        with zipfile.ZipFile(opened) as archive:
            yield from _members(archive, parts, depth)
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        ValueError,
        OSError,
        EOFError,
        RecursionError,
        MemoryError,
    ) as fault:
        yield Refused(name, "broken", str(fault) or type(fault).__name__)


def _members(archive: zipfile.ZipFile, parts: tuple[str, ...], depth: int) -> Iterator[Arrived | Refused]:
    left = MOST_OUTER if depth == 1 else MOST_ARCHIVE
    most = MOST_FILES_OUTER if depth == 1 else MOST_FILES
    for n, member in enumerate(sorted(archive.infolist(), key=lambda one: one.filename)):
        if n >= most:
            yield Refused("/".join(parts), "many")
            return
        if member.is_dir():
            continue
        inner = _parts(member)
        if inner and any(JUNK.fullmatch(part) for part in inner):
            continue
        whole = (*parts, *(inner or (_printable(member.filename),)))
        reason = _reason(member, inner)
        content = b"" if reason else _read(archive, member, min(MOST_FILE, left))
        if isinstance(content, Refused):
            yield content._replace(path="/".join(whole))
            continue
        if reason:
            yield Refused("/".join(whole), reason)
            continue
        left -= len(content)
        if whole[-1].lower().endswith(".zip"):
            yield from _zip(io.BytesIO(content), whole, depth + 1)
        else:
            yield from _plain(whole, content)


def _reason(member: zipfile.ZipInfo, inner: tuple[str, ...]) -> str:
    """Return why a member is not unpacked; empty when it may be."""
    if stat.S_ISLNK(member.external_attr >> 16):
        return "link"
    if not inner:
        return "slip"
    if _unfit(inner):
        return "name"
    if member.flag_bits & 1:
        return "locked"
    if member.file_size > MOST_FILE:
        return "large"
    return "large" if _bomb(member.file_size, member.compress_size) else ""


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes | Refused:
    """Return the content; what the header says of its size is not believed."""
    content = bytearray()
    try:
        with archive.open(member) as opened:
            while chunk := opened.read(CHUNK):
                content += chunk
                if len(content) > most or _bomb(len(content), member.compress_size):
                    return Refused("", "large")
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, OSError, EOFError) as fault:
        return Refused("", "broken", str(fault) or type(fault).__name__)
    return bytes(content)


def _bomb(size: int, packed: int) -> bool:
    return size > RATIO_FROM and size > MOST_RATIO * max(packed, 1)


def _parts(member: zipfile.ZipInfo) -> tuple[str, ...]:
    """Return the parts of a member's path; empty when it leads out of its folder."""
    path = _decoded(member).replace("\\", "/")
    pure = PurePosixPath(path)
    if pure.is_absolute() or re.match(r"[A-Za-z]:", path) or ".." in pure.parts or not pure.parts:
        return ()
    return pure.parts


def _decoded(member: zipfile.ZipInfo) -> str:
    """Return the name; a zip that does not say so is often UTF-8 all the same."""
    name = member.orig_filename
    if member.flag_bits & 0x800:
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def _unfit(parts: tuple[str, ...]) -> bool:
    """Tell a name with control signs, signs that turn the reading direction, or too much of it."""
    for part in parts:
        if any(unicodedata.category(one) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} for one in part):
            return True
        if len(part.encode("utf-8", "surrogatepass")) > LONGEST_NAME or not part.strip(" ."):
            return True
    return False


def _printable(name: str) -> str:
    return name.encode("ascii", "backslashreplace").decode()[:LONGEST_NAME]
