"""What has been published: each case's versions with the digest of what can change its events.

The digest covers the case without its library: a better library should not give every case a new version, and records
carry the digest of both. ``cases/published.json`` is written by ``sexology check --publish`` and never by hand.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from toolkit.casefiles import play_digest
from toolkit.checks.finding import Found, Subject
from toolkit.errors import ToolkitError
from toolkit.model.case import Case
from toolkit.model.library import Library

__all__ = ["publish", "published_checks", "read_published"]

FILE = "published.json"
Published = dict[str, dict[str, str]]
"""Slug -> version -> digest."""


def publish(subjects: Sequence[Subject], folder: Path) -> Path:
    """Write down the digests of these cases beside those already published; return the file's path.

    Raises:
        ToolkitError: when the file cannot be read or written.
    """
    known = read_published(folder)
    for subject in subjects:
        known.setdefault(subject.case.slug, {})[str(subject.case.version)] = case_digest(subject.case)
    path = folder / FILE
    try:
        path.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    except OSError as fault:
        raise ToolkitError(f"{path}: cannot be written ({fault.strerror})") from None
    return path


def read_published(folder: Path) -> Published:
    """Return what was published from ``folder``; nothing when there is no such file.

    Raises:
        ToolkitError: when the file is there and cannot be read.
    """
    path = folder / FILE
    if not path.exists():
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {str(slug): {str(key): str(value) for key, value in rows.items()} for slug, rows in found.items()}
    except (OSError, ValueError, AttributeError) as fault:
        raise ToolkitError(f"{path}: cannot be read ({fault}); take it back from an earlier state") from None


def published_checks(subject: Subject, published: Published) -> Iterator[Found]:
    """Find a published version that plays differently now, or a version number that goes back."""
    versions = published.get(subject.case.slug, {})
    own = str(subject.case.version)
    if own in versions:
        if versions[own] != case_digest(subject.case):
            yield Found("F22", ("version",), {"word": own})
    elif versions and max(map(int, versions)) > subject.case.version:
        yield Found("F23", ("version",), {"word": own, "published": max(versions, key=int)})


def case_digest(case: Case) -> str:
    """Return the digest of what can change events, without the library."""
    empty: dict[str, dict[str, object]] = {name: {} for name in Library.model_fields}
    return play_digest(case.model_copy(update={"library": Library.model_validate(empty)}))
