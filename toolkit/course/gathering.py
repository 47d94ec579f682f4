"""A download of a learning environment -> one folder for each student, ready for ``nbgrader zip_collect``.

Each file goes to the student its name tells, notebook and records under their own names, everything else to ``other/``;
of what came in twice the last counts. What cannot be placed is told in a sentence and stays in the archive, which is
never touched. Nothing that was handed in is opened further than to see its language.
"""

from __future__ import annotations

import re
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from toolkit.casefiles import SEALED
from toolkit.course.lms_names import Named, is_ours, named, owners
from toolkit.course.roster import Roster
from toolkit.course.submission import names_of
from toolkit.course.unpacking import MOST_ARCHIVE, MOST_FILES, Arrived, Refused, unpacked
from toolkit.model.assignment import TRAVELS
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["OTHER", "STAMP", "Gathered", "folder_of", "gather"]

OTHER = "other"
"""Folder for what is neither the notebook nor a record; sealed cases are left out, the supervisor has them."""
STAMP = "timestamp.txt"
"""Where nbgrader looks for the time of a submission."""
COPY = r"(?:-(?P<copy>\d{1,3})| ?\((?P<again>\d{1,3})\)| - (?:[Cc]opy|[Kk]opie)(?: \(\d+\))?)?"
"""What a learning environment or a browser puts behind a name that was there already."""
LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Gathered(NamedTuple):
    """What came of it: students and files placed, and everything a supervisor should know."""

    students: int
    files: int
    sentences: tuple[str, ...]


class _Piece(NamedTuple):
    """A file that has an owner, waiting to be placed."""

    target: str
    rest: tuple[str, ...]
    rank: tuple[datetime, int, int]
    held: Path
    said: Named


def folder_of(student: str) -> str:
    """Return the name of a student's folder: a student number may hold signs that a folder's name may not."""
    return quote(student, safe=" @+-").replace(".", "%2E")


def gather(
    archive: Path, into: Path, assignment: str, roster: Roster, *, settled: Callable[[str], bool] = lambda _: False
) -> Gathered:
    """Place what ``archive`` holds in ``into``, a folder for each student.

    Args:
        archive: Folder with zips, folders and files as they were downloaded.
        into: Where the students' folders come.
        assignment: nbgrader's name of the assignment, with its language.
        roster: All students.
        settled: Whether a student's submission is there already and has to stay.
    """
    gathering = _Gathering(assignment, roster)
    with tempfile.TemporaryDirectory(dir=into.parent, prefix=".arriving-") as holding:
        for n, one in enumerate(unpacked(archive)):
            if isinstance(one, Refused):
                gathering.tell(f"collect/refused/{one.reason}", file=one.path, why=one.why)
            else:
                gathering.take(one, Path(holding) / str(n))
        placed = [gathering.place(student, into, settled) for student in sorted(gathering.pieces)]
    return Gathered(sum(1 for files in placed if files), sum(placed), tuple(gathering.sentences))


class _Gathering:
    """One run: whose each piece is, and what has been said."""

    def __init__(self, assignment: str, roster: Roster) -> None:
        self.assignment, language = names_of(assignment)
        self.language: Language = "en" if language == "en" else "nl"
        self.roster = roster
        self.pieces: dict[str, list[_Piece]] = defaultdict(list)
        self.sizes: dict[str, int] = defaultdict(int)
        self.sentences: dict[str, None] = {}
        name = re.escape(self.assignment)
        self.ours = (
            (re.compile(rf"(?P<stem>{name})(?:-(?:nl|en))?{COPY}\.ipynb"), ".ipynb"),
            (re.compile(rf"(?P<stem>{name}-[a-z]-[1-9][0-9]{{0,3}}){COPY}\.jsonl"), ".jsonl"),
            (re.compile(rf"(?P<stem>{re.escape(TRAVELS.removesuffix('.json'))}){COPY}\.json"), ".json"),
        )

    def tell(self, text_id: str, **names: object) -> None:
        """Say something to the supervisor, once."""
        self.sentences[say(text_id, self.language, **names)] = None

    def take(self, one: Arrived, held: Path) -> None:
        """Keep a file for its owner, or say why it has none."""
        place, said, found, rest = self._owner(one.parts)
        if said is not None and said.typed:
            if not place.endswith(".txt"):
                self.tell("collect/no-file", file=place)
        elif len(found) != 1:
            text_id = "collect/several" if found else "collect/whose"
            self.tell(text_id, file=place, students=", ".join(sorted(found)))
        elif len(self.pieces[next(iter(found))]) >= MOST_FILES:
            self.tell("collect/refused/many", file=place)
        elif self.sizes[next(iter(found))] + len(one.content) > MOST_ARCHIVE:
            self.tell("collect/refused/large", file="/".join(one.parts))
        else:
            (student,) = found
            if rest[-1].lower().endswith(SEALED):
                return  # the supervisor's own case, as it was handed out
            held.write_bytes(one.content)
            self.sizes[student] += len(one.content)
            self.pieces[student].append(self._piece(rest, said or Named(), held))

    def _owner(self, parts: tuple[str, ...]) -> tuple[str, Named | None, frozenset[str], tuple[str, ...]]:
        """Return the place that names an owner, what it says, whose it can be, and the path below it.

        The outermost name counts: what a student calls things inside their own zip makes nothing another's.
        """
        for n, part in enumerate(parts):
            said = named(part)
            last = n == len(parts) - 1
            if said is not None and (said.file or said.typed or not last):
                rest = ((said.file,) if said.file else ()) + parts[n + 1 :]
                return "/".join(parts[: n + 1]), said, owners(said, self.roster), rest
            if not last and (found := is_ours(part, self.roster)):
                return "/".join(parts[: n + 1]), None, found, parts[n + 1 :]
        return "/".join(parts), None, frozenset(), parts

    def _piece(self, rest: tuple[str, ...], said: Named, held: Path) -> _Piece:
        target, order = "", 0
        for pattern, ending in self.ours:
            if match := pattern.fullmatch(rest[-1]):
                target = match["stem"] + ending
                order = int(match["copy"] or match["again"] or 0)
        return _Piece(target, rest, (said.when or LONG_AGO, order, said.order), held, said)

    def place(self, student: str, into: Path, settled: Callable[[str], bool]) -> int:
        """Write a student's folder; return how many files it has, 0 where nothing was written."""
        pieces = self.pieces[student]
        if settled(student):
            self.tell("collect/there-already", student=student)
            return 0
        chosen = self._chosen(student, pieces)
        language = _language_of(chosen)
        if language and language != self.language:
            named_so = say(f"collect/language/{language}", self.language)
            self.tell(
                "collect/language", student=student, language=named_so, assignment=f"{self.assignment}-{language}"
            )
            return 0
        if not any(target.endswith((".ipynb", ".jsonl")) for target in chosen):
            self.tell("collect/empty", student=student)
        if any(piece.said.late for piece in pieces):
            self.tell("collect/late", student=student)
        return _write(into / folder_of(student), chosen, pieces)

    def _chosen(self, student: str, pieces: list[_Piece]) -> dict[str, _Piece]:
        """Return what takes each name that counts: of what came twice, the last."""
        chosen: dict[str, _Piece] = {}
        for piece in sorted(pieces, key=lambda one: one.rank):
            if not piece.target:
                continue
            other = chosen.get(piece.target)
            if other is not None and other.held.read_bytes() != piece.held.read_bytes():
                self.tell("collect/older", student=student, file=piece.target)
            chosen[piece.target] = piece
        notebooks = [piece for piece in pieces if piece.rest[-1].lower().endswith(".ipynb")]
        if f"{self.assignment}.ipynb" not in chosen and len(notebooks) == 1:
            chosen[f"{self.assignment}.ipynb"] = notebooks[0]
            self.tell("collect/renamed", student=student, file=notebooks[0].rest[-1])
        return chosen


def _write(folder: Path, chosen: dict[str, _Piece], pieces: list[_Piece]) -> int:
    """Move the pieces into a student's folder; what holds the same as what counts is left out."""
    folder.mkdir(parents=True)
    files = 0
    counted = {piece.held for piece in chosen.values()}
    same = {target: piece.held.read_bytes() for target, piece in chosen.items()}
    for path, piece in _others(folder / OTHER, [one for one in pieces if one.held not in counted]):
        if same.get(piece.target) != piece.held.read_bytes():
            path.parent.mkdir(parents=True, exist_ok=True)
            piece.held.replace(path)
            files += 1
    for target, piece in chosen.items():
        piece.held.replace(folder / target)
        files += 1
    moments = [piece.said.when for piece in pieces if piece.said.when is not None]
    if moments:
        (folder / STAMP).write_text(max(moments).astimezone(UTC).isoformat(sep=" "), encoding="utf-8")
    return files


def _others(folder: Path, pieces: list[_Piece]) -> Iterator[tuple[Path, _Piece]]:
    """Yield where each goes; a name that is taken, by a file or as a folder, gets a number."""
    taken: set[str] = set()
    for piece in pieces:
        n, name = 0, "/".join(piece.rest).casefold()
        while name in taken or any(one.startswith(f"{name}/") for one in taken) or _below(name, taken):
            n += 1
            name = f"{n}/{'/'.join(piece.rest)}".casefold()
        taken.add(name)
        yield folder.joinpath(*((str(n),) if n else ()), *piece.rest), piece


def _below(name: str, taken: set[str]) -> bool:
    """Whether a folder on the way to ``name`` is a file already."""
    parts = name.split("/")
    return any("/".join(parts[:n]) in taken for n in range(1, len(parts)))


def _language_of(chosen: dict[str, _Piece]) -> str:
    """Return the language in which the work was released; empty when nothing says so."""
    for target, pattern in (
        (TRAVELS, rb'"language"\s*:\s*"(nl|en)"'),
        (".ipynb", rb'open_assignment\([^)]{0,200}language\s*=\s*\\*["\'](nl|en)'),
    ):
        for name, piece in chosen.items():
            if name.endswith(target) and (match := re.search(pattern, piece.held.read_bytes())):
                return match[1].decode()
    return ""
