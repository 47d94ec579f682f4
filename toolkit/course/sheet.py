"""One submission, graded without nbgrader: its scores, what a person must look at, and its autograded folder, ready to be put in place.

Nothing here touches the gradebook or ``autograded/`` itself; whoever entered the rows moves the folder.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from toolkit.course.coding import Coder
from toolkit.course.filling import Filled, fill
from toolkit.course.judging import ENOUGH_TO_TELL, CaseFinder, Judgement, PartJudged, judge
from toolkit.course.plain import Source, auto_score, checksum, restore, written
from toolkit.course.rebuilding import rebuild
from toolkit.course.settings import Settings
from toolkit.course.story import story_html
from toolkit.course.submission import MOST_NOTEBOOK, names_of, plain_files, read_submission
from toolkit.errors import ToolkitError
from toolkit.model.assignment import Assignment, Course
from toolkit.model.text import Language

__all__ = ["Desk", "Model", "Sheet", "digest_of"]

STAMP = "timestamp.txt"
LONGEST_STAMP = 100
FEW = 2 * ENOUGH_TO_TELL
"""Entries that travel with a judgement: enough to see that there are many."""


class Model(NamedTuple):
    """An assignment in one language, as it was released.

    Attributes:
        name: nbgrader's name of it.
        assignment: What was asked.
        language: The language.
        notebook: The released notebook.
        kernelspec: The kernel the gradebook knows.
        sources: The cells the gradebook knows, by name.
        graded: Names of the cells that get a grade.
    """

    name: str
    assignment: Assignment
    language: Language
    notebook: dict[str, Any]
    kernelspec: dict[str, Any] | None
    sources: Mapping[str, Source]
    graded: frozenset[str]


class Sheet(NamedTuple):
    """What grading a submission gave.

    Attributes:
        student: Student number.
        name: nbgrader's name of the assignment.
        files: Digest of what was handed in.
        timestamp: When it was handed in, UTC.
        scores: Cell -> points, or None where a person marks.
        untouched: Answer cells left as they were released.
        judgement: What the records are worth, without the replays.
        filled: What was filled in.
        folder: The autograded folder, made ready elsewhere.
    """

    student: str
    name: str
    files: str
    timestamp: datetime | None
    scores: dict[str, float | None]
    untouched: frozenset[str]
    judgement: Judgement
    filled: Filled
    folder: Path


class Desk:
    """All that grading needs, loaded once a process."""

    def __init__(
        self, settings: Settings, course: Course, models: Mapping[str, Model], find: CaseFinder,
        roster: tuple[str, ...], coder: Coder | None,
    ) -> None:  # fmt: skip
        """Grade ``models`` of ``course`` with the cases of ``find``; a ``coder`` that was lent is left open."""
        self.settings, self.course, self.models, self.find, self.roster = settings, course, models, find, roster
        self.coder = coder or Coder(allow_unsafe=settings.unsafe)
        self._lent = coder is not None

    def sheet(self, student: str, name: str, place: Path, now: datetime) -> Sheet:
        """Grade one submission and write its autograded folder at ``place``.

        Args:
            student: Student number.
            name: nbgrader's name of the assignment.
            place: A folder that is not there yet.
            now: When it is graded, with a time zone.

        Raises:
            ToolkitError: when it cannot be graded.
            OSError: when files cannot be read or written.
        """
        model = self.models[name]
        folder = self.settings.root / "submitted" / student / name
        files = digest_of(folder)
        submitted = read_submission(folder, model.assignment, now)
        judgement = judge(submitted, self.course, model.assignment, student, find=self.find, roster=self.roster)
        rebuilt = rebuild(model.notebook, submitted.notebook)
        notebook = rebuilt.notebook
        restore(notebook, model.sources, model.kernelspec)
        code, unrun = self.coder.marks(notebook["cells"], model.assignment, model.language)
        filled = fill(
            notebook["cells"], judgement, model.assignment, model.language,
            story=story_html, changes=rebuilt.changes, code=code, unrun=unrun,
        )  # fmt: skip
        cells = {cell["metadata"].get("nbgrader", {}).get("grade_id"): cell for cell in notebook["cells"]}
        scores = {one: auto_score(cells[one]) for one in sorted(model.graded) if one in cells}
        untouched = frozenset(
            one for one, cell in cells.items()
            if one and cell["metadata"]["nbgrader"].get("solution") and cell["metadata"]["nbgrader"].get("checksum") == checksum(cell)
        )  # fmt: skip
        self._write(folder, model, place, written(notebook))
        light = judgement._replace(parts=tuple(map(_light, judgement.parts)))
        return Sheet(student, name, files, _timestamp(folder), scores, untouched, light, filled, place)

    def close(self) -> None:
        """Stop what was started."""
        if not self._lent:
            self.coder.close()

    def _write(self, folder: Path, model: Model, place: Path, notebook: bytes) -> None:
        """Write what nbgrader leaves in ``autograded``: the trainee's files, the supervisor's, the notebook."""
        place.mkdir(parents=True)
        masters = self.settings.root / "source" / model.name
        taken = {one.name for one in masters.iterdir()} if masters.is_dir() else set()
        for path in _handed(folder, self.settings.ignore):
            if path.relative_to(folder).parts[0] not in taken and path.stat().st_size <= MOST_NOTEBOOK:
                with suppress(OSError):
                    self._copy(path, place / path.relative_to(folder))
        for path in _masters(masters, self.settings.ignore):
            self._copy(path, place / path.relative_to(masters))
        aim = place / f"{model.assignment.id}.ipynb"
        aim.write_bytes(notebook)
        aim.chmod(self.settings.permissions)
        if self.settings.groupshared:
            for at, _, _ in os.walk(place):
                Path(at).chmod(0o2775)

    def _copy(self, path: Path, aim: Path) -> None:
        aim.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, aim, follow_symlinks=False)
        aim.chmod(self.settings.permissions)


def digest_of(folder: Path) -> str:
    """Return the digest of the files that were handed in, by name and content; what is too large to be read by its size."""
    digest = blake2b(digest_size=16)
    for path in plain_files(folder):
        size = path.stat().st_size
        digest.update(f"{path.relative_to(folder)}\n{size}\n".encode(errors="surrogateescape"))
        if size <= MOST_NOTEBOOK:
            with suppress(OSError):
                digest.update(path.read_bytes())
    return digest.hexdigest()


def _light(judged: PartJudged) -> PartJudged:
    """Return a judged part that travels quickly between processes: without replay, with its first decisions only."""
    found = judged.found
    if found is not None:
        few = found.attempt.model_copy(update={"entries": found.attempt.entries[:FEW]})
        found = found._replace(raw=b"", attempt=few)
    return judged._replace(found=found, case=None, course=None)


def released_notebook(settings: Settings, name: str, assignment: Assignment) -> dict[str, Any]:
    """Return the released notebook; as course.yaml defines it where nothing was released yet.

    Raises:
        ToolkitError: when it is torn.
    """
    path = settings.root / "release" / name / f"{assignment.id}.ipynb"
    if not path.is_file():
        from toolkit.course.building import notebook_of

        language: Any = names_of(name)[1]
        return notebook_of(assignment, language)
    try:
        content: dict[str, Any] = json.loads(path.read_bytes())
    except ValueError as fault:
        raise ToolkitError(f"{path}: {fault}", "batch-release", file=str(path)) from None
    return content


def _handed(folder: Path, ignore: tuple[str, ...]) -> Iterator[Path]:
    """Yield what a trainee handed in besides notebooks."""
    patterns = (*ignore, "*.ipynb")
    for path in plain_files(folder):
        if not any(fnmatchcase(part, one) for part in path.relative_to(folder).parts for one in patterns):
            yield path


def _masters(folder: Path, ignore: tuple[str, ...]) -> Iterator[Path]:
    """Yield what the supervisor gave besides notebooks; for nbgrader a star does not stand for a leading dot."""

    def left(name: str) -> bool:
        patterns = (*ignore, "*.ipynb")
        return any(fnmatchcase(name, one) and name.startswith(".") <= one.startswith(".") for one in patterns)

    for at, folders, names in os.walk(folder):
        folders[:] = [one for one in folders if not left(one)]
        yield from (Path(at, name) for name in names if not left(name))


def _timestamp(folder: Path) -> datetime | None:
    """Return when a submission says it was handed in, in UTC as the gradebook keeps it."""
    path = folder / STAMP
    if path.is_symlink() or not path.is_file() or path.stat().st_size > LONGEST_STAMP:
        return None
    from dateutil.parser import parse  # type: ignore[import-untyped]
    from dateutil.tz import gettz, tzoffset  # type: ignore[import-untyped]

    words = path.read_bytes()[:LONGEST_STAMP].decode(errors="replace").split()
    try:
        if len(words) == len(("date", "time", "zone")):
            sign = words[2].lstrip("+-").isdigit()
            zone = tzoffset(None, int(words[2])) if sign else gettz(words[2])
            stamp: datetime = parse(" ".join([*words[:2], "TZ"]), tzinfos={"TZ": zone})
        else:
            stamp = parse(" ".join(words))
    except (ValueError, OverflowError):
        return None
    return stamp if stamp.tzinfo is None else stamp.astimezone(UTC).replace(tzinfo=None)
