"""Checks one case or a folder of them: reads, looks, plays, compares, and puts file and line to all that was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from toolkit.casefiles import (
    FaultyFilesError,
    Placed,
    case_file,
    case_names,
    cases_folder,
    examine_case,
    library_folder,
    load_library,
)
from toolkit.checks.across import across_checks
from toolkit.checks.catalogue import CODE_OF_FAULT, DIAGNOSTICS, LIBRARY_FAULT, WAITING
from toolkit.checks.clinic import clinic_checks
from toolkit.checks.courses import Advance, Courses, play_courses
from toolkit.checks.finding import Noted, Subject, note
from toolkit.checks.form import form_checks
from toolkit.checks.measuring import measurements, rarely_told_apart
from toolkit.checks.playable import play_checks
from toolkit.checks.played import played_checks
from toolkit.checks.published import published_checks, read_published
from toolkit.errors import CaseFileError
from toolkit.model.library import Library
from toolkit.model.text import Language
from toolkit.players import PLAYERS, Player
from toolkit.words import TEXTS

__all__ = ["CaseReport", "check", "in_words", "to_check"]

LIBRARY = "library"
"""The name under which faults of the library are reported."""
OF_AGE = "age"
NOT_YAML = "F01"
UNPLAYABLE = frozenset(CODE_OF_FAULT.values()) | {"P13"}
"""What a case cannot be played with: whatever reading it found, and that no goal is anybody's own."""
NEAR = {"nl": "; bedoel je “{near}”?", "en": "; did you mean “{near}”?"}
KNOWN = {"nl": ". Mogelijk zijn: {known}.", "en": ". Possible are: {known}."}
ENDED = "."


class CaseReport(NamedTuple):
    """All that was found in one case, and its figures."""

    case: str
    noted: tuple[Noted, ...]
    courses: Courses
    """Empty when it was not played, because it cannot be yet."""
    subject: Subject | None
    """None when the form keeps the rest from being looked at."""

    @property
    def scores(self) -> dict[str, list[float]]:
        """Each player's score on each seed."""
        return {name: [course.score for course in played] for name, played in self.courses.items()}


def to_check(named: str | Path | None) -> tuple[Path, ...]:
    """Return the case files meant by the name of a case, a file, a folder of a case or a folder of cases.

    Raises:
        CaseFileError: when there is no such case, or no case in the folder.
    """
    if named is None:
        named = cases_folder()
    folder = Path(named)
    if isinstance(named, str) and named in case_names():
        return (case_file(named),)
    if folder.is_dir() and not (folder / "case.yaml").exists():
        names = case_names(folder)
        if not names:
            sentence = f"{folder}: no folder here holds a case.yaml; name a case or a folder of cases"
            raise CaseFileError(sentence, reason="check-no-cases", folder=str(folder))
        return tuple(folder / name / "case.yaml" for name in names)
    path = case_file(folder if folder.exists() else str(named))
    if not path.exists():
        raise CaseFileError(f"{path}: there is no such case", reason="unknown-case", case=str(named))
    return (path,)


def check(
    paths: Sequence[Path], *, seeds: int = 5, players: Mapping[str, Player] = PLAYERS, processes: int = 1,
    advance: Advance = lambda _: None,
) -> tuple[CaseReport, ...]:  # fmt: skip
    """Check the cases in these files, which share a folder of cases.

    Args:
        paths: The case files. A single one is still compared with the other cases of its folder.
        seeds: How many seeds each player plays; none: nothing is played.
        players: The reference and the players it is compared with.
        processes: How many processes may play.
        advance: Told how many courses more have been played.
    """
    noted: dict[Path, list[Noted]] = {path: [] for path in paths}
    try:
        library = load_library(library_folder(paths[0]))
    except FaultyFilesError as error:
        faults = tuple(_from_fault(placed) for placed in error.placed)
        return (CaseReport(LIBRARY, faults, {}, None),)
    subjects = {path: subject for path in paths if (subject := _read(path, library, noted[path])) is not None}
    for path, subject in subjects.items():
        published = read_published(path.parent.parent)
        looked = chain(
            form_checks(subject), published_checks(subject, published), play_checks(subject), clinic_checks(subject)
        )
        noted[path] += [note(subject.parsed, found) for found in looked]
    for subject, found in across_checks(_with_neighbours(subjects, library)):
        if subject.path in noted:
            noted[subject.path].append(note(subject.parsed, found))
    playable = {path: one for path, one in subjects.items() if seeds and _playable(noted[path])}
    numbers = tuple(range(seeds))
    courses = play_courses(
        {path: one.case for path, one in playable.items()}, players, numbers, processes=processes, advance=advance
    )
    _measure(playable, courses, numbers, noted)
    return tuple(
        CaseReport(path.resolve().parent.name, _in_order(noted[path]), courses.get(path) or {}, subjects.get(path))
        for path in paths
    )


def in_words(noted: Noted, language: Language) -> str:
    """Return a finding as a sentence with its way out."""
    names = {key: value if isinstance(value, str) else value[language == "en"] for key, value in noted.names.items()}
    if "near" in names:
        names["near"] = _meant(names["near"], names.get("known", ""), language)
    texts = DIAGNOSTICS[noted.code].texts
    which = 0 if language == "nl" else 1
    return f"{texts.says[which].format(**names)} {texts.fix[which].format(**names)}"


def _meant(near: str, known: str, language: Language) -> str:
    """End a sentence with the word that was probably meant, or with all there are when they are few."""
    if near:
        return NEAR[language].format(near=near)
    return KNOWN[language].format(known=known) if known else ENDED


def _in_order(noted: list[Noted]) -> tuple[Noted, ...]:
    """Put what is still to be written before everything else."""
    return tuple(sorted(noted, key=lambda one: one.code != WAITING))


def _read(path: Path, library: Library, noted: list[Noted]) -> Subject | None:
    """Read a case as far as it can be read."""
    try:
        examined = examine_case(path, library)
    except FaultyFilesError as error:
        noted += [_from_fault(placed) for placed in error.placed]
        return None
    noted += [_from_fault(placed) for placed in examined.faults]
    unfit = any(found.code[0] == "F" for found in noted)
    return None if examined.case is None or unfit else Subject(path, examined.parsed, examined.case)


def _from_fault(placed: Placed) -> Noted:
    """Number a fault that reading a file found."""
    fault = placed.fault
    code = CODE_OF_FAULT.get(fault.kind, LIBRARY_FAULT)
    if code == "F08" and fault.place and fault.place[-1] == OF_AGE and fault.place[0] == "clients":
        code = "C01"
    names: dict[str, str | tuple[str, str]] = {
        "key": "",
        "word": "",
        "near": "",
        "limit": "",
        "sentence": fault.sentence,
    }
    names |= dict(fault.names)
    if code == NOT_YAML:
        stuck = TEXTS[f"yaml/{names['word']}"]
        names["word"] = (stuck.nl, stuck.en)
    return Noted(code, names, placed.file, placed.line or 1)


def _playable(noted: list[Noted]) -> bool:
    """Whether nothing that was found keeps a case from being played to an end."""
    return not any(one.code in UNPLAYABLE for one in noted)


def _with_neighbours(subjects: Mapping[Path, Subject], library: Library) -> list[Subject]:
    """Return these cases, a single one after its sound neighbours in the folder."""
    if len(subjects) != 1:
        return list(subjects.values())
    path, own = next(iter(subjects.items()))
    folder = path.resolve().parent.parent
    others = [folder / name / "case.yaml" for name in case_names(folder) if name != path.resolve().parent.name]
    return [*(one for other in others if (one := _read(other, library, [])) is not None), own]


def _measure(
    playable: Mapping[Path, Subject],
    courses: Mapping[Path, Courses | None],
    seeds: tuple[int, ...],
    noted: dict[Path, list[Noted]],
) -> None:
    """Add what the courses show."""
    told: dict[str, Courses] = {}
    homes = {}
    for path, subject in playable.items():
        played = courses[path]
        if played is None:
            noted[path].append(Noted("P13", {}, subject.parsed.file, subject.parsed.line(("goals",))))
            continue
        looked = chain(played_checks(subject, played), measurements(subject, played, seeds))
        noted[path] += [note(subject.parsed, found) for found in looked]
        told[subject.case.slug], homes[subject.case.slug] = played, path
    for slug, found in rarely_told_apart(told):
        noted[homes[slug]].append(note(playable[homes[slug]].parsed, found))
