"""Sealed copies of every version of a case that was ever released, so that a course can be graded under an earlier one."""

from __future__ import annotations

import re
from pathlib import Path

from toolkit.casefiles import SEALED, load_sealed, play_digest, seal
from toolkit.course.judging import CaseFinder
from toolkit.errors import ToolkitError
from toolkit.model.assignment import Course
from toolkit.model.case import Case

__all__ = ["VERSIONS", "keep_versions", "of_version"]

VERSIONS = "versions"


def keep_versions(course: Course, folder: Path, find: CaseFinder) -> tuple[Path, ...]:
    """Keep a sealed copy of each case of a course in ``folder/versions``; return those that were not there yet.

    Raises:
        ToolkitError: when a case plays otherwise than the copy kept under the same version: its version was not raised.
    """
    made = []
    place = folder / VERSIONS
    for slug in dict.fromkeys(slug for one in course.assignments for part in one.parts for slug in part.cases):
        case = find(slug)
        path = place / f"{slug}-{case.version}{SEALED}"
        if path.is_file():
            if play_digest(load_sealed(path)) != play_digest(case):
                sentence = f"{slug}: version {case.version} was kept already and plays otherwise; raise the version"
                raise ToolkitError(sentence, "version-taken", case=slug, n=case.version, file=str(path))
            continue
        place.mkdir(parents=True, exist_ok=True)
        path.write_bytes(seal(case))
        made.append(path)
    return tuple(made)


def of_version(number: int, folder: Path, find: CaseFinder) -> CaseFinder:
    """Return a finder of cases in version ``number``; a case that has no such version is found as it now is.

    Args:
        number: The version.
        folder: The course's folder.
        find: Where cases come from as they now are.

    Raises:
        ToolkitError: when no case was kept in that version.
    """
    pattern = re.compile(rf"(?P<slug>.+)-{number}{re.escape(SEALED)}")
    kept = {
        match["slug"]: path
        for path in (folder / VERSIONS).glob(f"*{SEALED}")
        if (match := pattern.fullmatch(path.name))
    }
    if not kept:
        sentence = f"{folder / VERSIONS}: no case was kept in version {number}"
        raise ToolkitError(sentence, "version-unknown", n=number, folder=str(folder / VERSIONS))
    loaded: dict[str, Case] = {}

    def found(slug: str) -> Case:
        if slug not in loaded:
            loaded[slug] = load_sealed(kept[slug]) if slug in kept else find(slug)
        return loaded[slug]

    return found
