"""A supervisor looking at a whole group: everybody's record replayed and judged, told as rows in words.

Nothing stored is trusted and nothing is written: what is told is worked out anew each time. Unless asked otherwise
trainees are told by the pseudonyms of the marking panel.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from toolkit.course.answers import SUBMITTED, Handed, handed_in, pseudonym
from toolkit.course.building import assignment_name
from toolkit.course.explaining import note_text, reason_text
from toolkit.course.judging import CaseFinder, PartJudged, case_finder, judge
from toolkit.course.marks import MarkStore, open_marks
from toolkit.course.settings import read_settings
from toolkit.course.submission import read_submission
from toolkit.desk.marking import course_at
from toolkit.errors import ToolkitError
from toolkit.grading import Judged
from toolkit.model.assignment import Assignment, Course, Part
from toolkit.model.grade import Reason
from toolkit.model.text import LANGUAGES, Language
from toolkit.reporting.cohort import Earned, Unsafe, Way, Went
from toolkit.words import say

__all__ = ["Group", "GroupDesk"]

CANNOT_PASS, NOT_ALLOWED, TOO_LATE = 3, 2, 1
SHORT_OF = frozenset({"screened", "answered"})
"""Reasons of the safety criterion that say how many of how many."""
STOPS = frozenset({"safe-stop", "safety-fail"})


class Group(NamedTuple):
    """A whole group in words.

    Attributes:
        trainees: How they are called, in order.
        unsafe: What was not safe.
        scores: What each earned on each criterion.
        went: What sessions came to, by the name of the part.
        asks: (trainee, question) for whatever only a person can decide.
    """

    trainees: tuple[str, ...]
    unsafe: tuple[Unsafe, ...]
    scores: tuple[Earned, ...]
    went: dict[str, tuple[Went, ...]]
    asks: tuple[tuple[str, str], ...] = ()


class GroupDesk:
    """One assignment of one course, and everybody who handed it in."""

    def __init__(
        self, root: Path, course: Course, assignment: Assignment, store: MarkStore, *,
        language: Language = "nl", find: CaseFinder | None = None, names: bool = False,
    ) -> None:  # fmt: skip
        """Look at ``assignment``.

        Args:
            root: The course's folder, with ``submitted/``.
            course: The course.
            assignment: What was asked.
            store: The marks, for what people marked and for the pseudonyms.
            language: Of what is told.
            find: Where the supervisor's cases come from.
            names: Whether trainees are told by their student numbers.
        """
        self.root, self.course, self.assignment, self.store = root, course, assignment, store
        self.language, self.names = language, names
        self.find = find or case_finder()
        self.handed = handed_in(root, assignment)

    @classmethod
    def open(
        cls, name: str, *, language: Language = "nl", folder: Path | None = None, database: str | None = None,
        cases: Path | None = None, names: bool = False,
    ) -> GroupDesk:  # fmt: skip
        """Open an assignment by its id.

        Raises:
            ToolkitError: when there is no such assignment or language.
        """
        if language not in LANGUAGES:
            raise ToolkitError(say("unknown-language", "en", language=language), "unknown-language")
        root, course = course_at(folder, cases)
        known = {one.id: one for one in course.assignments}
        if name not in known:
            sentence = say("marking/no-assignment", language, name=name, known=", ".join(known))
            raise ToolkitError(sentence, "marking/no-assignment", name=name)
        settings = read_settings(root, database, cases)
        store = open_marks(settings.db_url, course.id)
        find = case_finder(settings.cases)
        return cls(settings.root, course, known[name], store, language=language, find=find, names=names)

    def group(self, now: datetime, told: Callable[[int, int], None] = lambda _n, _of: None) -> Group:
        """Judge everybody and return the group.

        Args:
            now: When it is read, with a time zone.
            told: Told how many were looked at, of how many.
        """
        asks: list[tuple[str, str]] = []
        unsafe: list[Unsafe] = []
        scores: list[Earned] = []
        went: dict[str, list[Went]] = {self._part_name(part): [] for part in self.assignment.parts}
        published = {(one.student, one.cell): one.points for one in self.store.published(self.assignment.id)}
        called = self._called()
        for n, handed in enumerate(self.handed, 1):
            who = called[handed.student]
            for part in self._judged(handed, now):
                if part.ask is not None:
                    asks.append((who, note_text(part.ask, self.language)))
                scores += self._earned(part, who)
                unsafe += self._unsafe(part, who)
                went[self._part_name(part.part)] += _ways(part, who)
            for task in self.assignment.written:
                points = published.get((handed.student, f"written-{task.id}"))
                title = say(f"assignment-write/{task.id}", self.language)
                scores.append(Earned(who, say("overview/written", self.language, task=title), points, task.maximum))
            told(n, len(self.handed))
        seen = {one.criterion for one in scores if one.points is not None}
        written = {say("overview/written", self.language, task=say(f"assignment-write/{one.id}", self.language)) for one in self.assignment.written}  # fmt: skip
        kept = tuple(one for one in scores if one.criterion in seen or one.criterion not in written)
        ways = {name: tuple(rows) for name, rows in went.items()}
        return Group(tuple(called.values()), tuple(unsafe), kept, ways, tuple(asks))

    def _judged(self, handed: Handed, now: datetime) -> tuple[PartJudged, ...]:
        folder = self.root / SUBMITTED / handed.student / assignment_name(self.assignment, handed.language)
        submitted = read_submission(folder, self.assignment, now)
        return judge(submitted, self.course, self.assignment, handed.student, find=self.find).parts

    def _called(self) -> dict[str, str]:
        """Return how each student is called here."""
        if self.names:
            return {one.student: one.student for one in self.handed}
        secret = self.store.secret()
        return {one.student: pseudonym(secret, self.assignment.id, one.student) for one in self.handed}

    def _part_name(self, part: Part) -> str:
        if len(self.assignment.parts) == 1:
            return ""
        return say("door-part", self.language, part=part.id)

    def _earned(self, judged: PartJudged, who: str) -> Iterator[Earned]:
        found = {} if judged.grade is None else {one.criterion: one.points for one in judged.grade.scores}
        for criterion, maximum in judged.part.points.items():
            name = say(f"criterion/{criterion}", self.language)
            if len(self.assignment.parts) > 1:
                name = say("overview/criterion", self.language, criterion=name, part=judged.part.id)
            yield Earned(who, name, found.get(criterion), maximum)

    def _unsafe(self, judged: PartJudged, who: str) -> Iterator[Unsafe]:
        if judged.grade is None or judged.case is None:
            return
        safety = next((one for one in judged.grade.scores if one.criterion == "safety"), None)
        reasons = [] if judged.grade.cap is None else [(CANNOT_PASS, judged.grade.cap)]
        for reason in () if safety is None else _gathered(safety.reasons):
            if reason.sentence == "blocked":
                reasons.append((NOT_ALLOWED, reason))
            elif reason.sentence in SHORT_OF and _short(reason):
                reasons.append((TOO_LATE, reason))
        where = judged.case.title.of(self.language)
        for weight, reason in reasons:
            what = reason_text(reason, self.language, judged.case.library)
            yield Unsafe(weight, who, where, reason.sessions, what, reason.rule)


def _gathered(reasons: Iterable[Reason]) -> Iterator[Reason]:
    """Yield reasons, those with the same sentence and rule as one, about all their sessions."""
    found: dict[tuple[str, str], Reason] = {}
    for one in reasons:
        before = found.get((one.sentence, one.rule))
        found[one.sentence, one.rule] = (
            one if before is None else one._replace(sessions=(*before.sessions, *one.sessions))
        )
    yield from found.values()


def _short(reason: Reason) -> bool:
    """Whether fewer were done than there were to do."""
    names = dict(reason.names)
    return int(names["n"]) < int(names["of"])


def _ways(judged: PartJudged, who: str) -> Iterator[Went]:
    """Yield what each session that counts came to; nothing for sessions that were never held of a course left open."""
    if judged.found is None or judged.case is None or judged.course is None:
        return
    seen = Judged(judged.case, judged.course, judged.found.attempt.decisions, judged.part.sessions)
    deepened, referred = ({row.session for row in rows} for rows in (seen.shown.deepened, seen.shown.referrals))
    ended = seen.shown.ending
    for session in range(1, judged.part.sessions + 1):
        way: Way = "stay"
        if session > seen.held:
            if ended is None:
                return
            way = "over"
        elif ended is not None and ended.kind in STOPS and session == seen.held:
            way = "stop"
        elif session in referred:
            way = "refer"
        elif session in deepened:
            way = "deepen"
        yield Went(who, session, way)
