"""A page of feedback: points with reasons, machine and people apart, the debrief and the story; one file that needs no other.

Pure: judgement, gradebook rows and notebook in, HTML out; nbgrader's side of it is ``returning``. What only supervisors
should know, such as whose a record may be, never enters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any, NamedTuple, Protocol

from toolkit.course.capping import earned
from toolkit.course.debriefing import debrief_body
from toolkit.course.explaining import note_text, points_text, reason_text, rule_behind
from toolkit.course.judging import Judgement, PartJudged
from toolkit.course.prose import prose_html
from toolkit.course.rebuilding import source_of
from toolkit.course.rendering import render
from toolkit.course.reviewing import review_body
from toolkit.course.story import story_body
from toolkit.course.submission import Note
from toolkit.grading import passing
from toolkit.model.assignment import Assignment, Course, Written
from toolkit.model.grade import Score
from toolkit.model.text import LANGUAGES, Language
from toolkit.telling import Told
from toolkit.words import TEXTS, say

__all__ = ["FOR_TRAINEES", "Given", "Level", "Marked", "Row", "feedback_page"]

FOR_TRAINEES = frozenset({
    "note-recovered", "note-copy-longer", "note-record-too-large", "note-record-not-a-record", "note-record-garbled",
    "note-record-torn", "note-link", "note-many-files", "note-unreadable", "note-notebook-too-large", "note-no-notebook",
    "note-notebook-broken", "note-restarts", "note-unfinished", "note-refused", "note-other-version", "note-help-stage",
    "ask-no-record", "ask-other-case",
})  # fmt: skip
"""Notes that a trainee can do something with; doubts about whose a record is are for supervisors."""
TAG = re.compile(r"<[^>]*>")
MOST_CODE = 20_000


class Row(Protocol):
    """A row of the gradebook, by nbgrader's own names."""

    @property
    def auto_score(self) -> float | None:
        """What the machine gave."""

    @property
    def manual_score(self) -> float | None:
        """What a person gave instead."""

    @property
    def extra_credit(self) -> float | None:
        """What was added, or taken off."""

    @property
    def needs_manual_grade(self) -> bool:
        """Whether a person has still to look."""


class Given(NamedTuple):
    """What the gradebook says of one cell: it fits where a ``Row`` is asked for."""

    auto_score: float | None = None
    manual_score: float | None = None
    extra_credit: float | None = None
    needs_manual_grade: bool = False


class Level(NamedTuple):
    """The level that people gave on a criterion, and what they said with it."""

    criterion: str
    level: int
    comments: tuple[str, ...] = ()


class Marked(NamedTuple):
    """What the gradebook and the marks hold of one submission.

    Attributes:
        grades: Cell id -> its row in the gradebook; a cell without one counts as the judgement says.
        comments: Cell id -> what a person wrote there.
        levels: Written task -> the agreed levels, where people marked by levels.
        late: Points taken off for lateness.
    """

    grades: Mapping[str, Row]
    comments: Mapping[str, str] = {}
    levels: Mapping[str, Sequence[Level]] = {}
    late: float = 0.0


def feedback_page(
    judgement: Judgement, course: Course, assignment: Assignment, language: Language, marked: Marked,
    notebook: Mapping[str, Any], *, review: bool = False,
) -> str:  # fmt: skip
    """Return the page for one submission.

    Args:
        judgement: What the records are worth.
        course: The course, for what people mark by.
        assignment: What was asked.
        language: The language of the submission.
        marked: What stands in the gradebook, by machine and by people.
        notebook: The autograded notebook, as plain JSON.
        review: Whether it tells what each decision was worth, which takes a second or more for each part.
    """
    page = _Page(judgement, course, assignment, language, marked, notebook, review)
    return render("feedback.html.j2", language, page=page.told())


@dataclass(frozen=True, slots=True)
class _Page:
    """One submission on its way to a page."""

    judgement: Judgement
    course: Course
    assignment: Assignment
    language: Language
    marked: Marked
    notebook: Mapping[str, Any]
    review: bool

    def told(self) -> Told:
        """Tell all of it."""
        late = self.marked.late
        parts = [self._part(one) for one in self.judgement.parts]
        written = [self._written(task) for task in self.assignment.written]
        code = list(self._code())
        rows = [
            *(row for part in parts for row in part["rows"]),
            *written,
            *(row for one in code for row in one["rows"]),
        ]
        total = sum(row["score"] for row in rows) - late
        most = sum(row["maximum"] for row in rows)
        extra = sum(row.extra_credit or 0.0 for row in self.marked.grades.values())
        text = self.assignment.title.of(self.language)
        care = self.assignment.care
        return {
            "title": self._say("feedback-title", title=text),
            "total": self._say("feedback-total", n=self._n(max(0.0, total)), of=self._n(most)),
            "provisional": any(row["waiting"] for row in rows),
            "caps": self._caps(extra, most),
            "extra": self._say("feedback-extra", n=self._n(extra)) if extra > 0 else "",
            "late": self._say("feedback-late", n=self._n(late)) if late else "",
            "notes": list(self._notes()),
            "parts": parts,
            "reviewed": any(part["review"] for part in parts),
            "written": written,
            "code": code,
            "care": care.of(self.language) if care is not None else self._say("feedback-care-text"),
        }  # fmt: skip

    def _part(self, judged: PartJudged) -> Told:
        title = judged.case.title.of(self.language) if judged.case is not None else ""
        told = judged.course is not None
        return {
            "id": judged.part.id,
            "title": self._say("feedback-part", part=judged.part.id, title=title).rstrip(": "),
            "rows": [self._criterion(judged, one) for one in judged.part.points],
            "debrief": debrief_body(judged, self.language) if told else "",
            "review": review_body(judged, self.language) if told and self.review else "",
            "story": story_body(judged, self.language) if told else "",
        }

    def _criterion(self, judged: PartJudged, criterion: str) -> Told:
        maximum = next(worth for name, worth in judged.part.points.items() if name == criterion)
        score = None
        if judged.grade is not None:
            score = next(one for one in judged.grade.scores if one.criterion == criterion)
        worth = 0.0 if score is None else score.points
        return {
            **self._worth(f"{judged.part.id}-{criterion}", maximum, worth),
            "title": self._say(f"criterion/{criterion}"),
            "why": [self._say("feedback-nothing")] if score is None else self._reasons(judged, score),
        }

    def _reasons(self, judged: PartJudged, score: Score) -> list[str]:
        assert judged.case is not None
        library = judged.case.library
        rows = []
        for one in score.reasons:
            title = rule_behind(one, self.language, library)
            rows.append(reason_text(one, self.language, library) + (f" ({title})" if title else ""))
        return rows

    def _worth(self, cell: str, maximum: float, judged: float | None) -> Told:
        """Tell what a cell counts for: as the gradebook has it, or else as it was judged."""
        row: Row = self.marked.grades.get(cell) or Given(judged, needs_manual_grade=judged is None)
        auto, manual = row.auto_score, row.manual_score
        own = auto if manual is None else manual
        changed = auto is not None and manual is not None and auto != manual
        return {
            "score": earned(row),
            "maximum": maximum,
            "points": "" if own is None else self._say("points-of", n=self._n(own), of=self._n(maximum)),
            "out_of": self._n(maximum),
            "waiting": bool(row.needs_manual_grade),
            "changed": self._say("feedback-changed", n=self._n(auto or 0.0)) if changed else "",
        }

    def _written(self, task: Written) -> Told:
        cell = f"written-{task.id}"
        cards = {one.id: one for one in self.course.criteria}
        found = self.marked.levels.get(task.id, ())
        answer = self._source(cell)
        stubs = {TEXTS["assignment-answer-here"].of(one) for one in LANGUAGES}
        return {
            **self._worth(cell, task.maximum, None),
            "title": self._say(f"assignment-write/{task.id}") if f"assignment-write/{task.id}" in TEXTS else task.id,
            "task": task.task.of(self.language),
            "levels": [
                {
                    "title": f"{one.criterion}, {cards[one.criterion].title.of(self.language)}",
                    "level": self._say("feedback-level", n=one.level, label=self._say(f"marking/level/{one.level}")),
                    "anchor": cards[one.criterion].levels[one.level].anchor.of(self.language),
                    "comments": one.comments,
                }
                for one in found
                if one.criterion in cards
            ],
            "comment": _own_words(self.marked.comments.get(cell, ""), by_levels=bool(found)),
            "answer": prose_html(answer) if answer.strip() and answer.strip() not in stubs else "",
        }

    def _code(self) -> Iterator[Told]:
        for code in self.assignment.code:
            start = f"code-{code.id}-"
            cells = [cell for cell in self._cells() if _id_of(cell).startswith(start)]
            rows = [
                {
                    **self._worth(_id_of(cell), code.points, 0.0),
                    "why": [_sentence(cell)],
                    "title": _id_of(cell).removeprefix(start),
                }
                for cell in cells
            ]
            yield {
                "task": code.task.of(self.language),
                "rows": rows,
                "source": self._source(f"code-{code.id}")[:MOST_CODE],
            }

    def _caps(self, extra: float, most: float) -> list[str]:
        """Say why the whole cannot pass, and what that takes off."""
        cards = {one.id: one for one in self.course.criteria}
        why = [] if self.judgement.capped is None else [note_text(self.judgement.capped, self.language)]
        for one in (level for found in self.marked.levels.values() for level in found):
            if one.level == 0 and one.criterion in cards and cards[one.criterion].caps:
                title = cards[one.criterion].title.of(self.language)
                why.append(self._say("publish-cap-why", criterion=one.criterion, title=title))
        if not why and extra >= 0:
            return []
        mark = self._say("points-of", n=self._n(passing(most)), of=self._n(most))
        taken = self._say("feedback-cap" if extra < 0 else "feedback-cap-none", n=self._n(-extra), passing=mark)
        return [*dict.fromkeys(why), taken]

    def _notes(self) -> Iterator[str]:
        """Yield what a trainee should know of what was handed in."""
        notes: list[Note] = list(self.judgement.notes)
        for judged in self.judgement.parts:
            notes += [*judged.notes, *([judged.ask] if judged.ask is not None else [])]
        yield from dict.fromkeys(note_text(one, self.language) for one in notes if one.text in FOR_TRAINEES)

    def _cells(self) -> Iterable[Mapping[str, Any]]:
        return (cell for cell in self.notebook.get("cells", ()) if isinstance(cell, dict))

    def _source(self, name: str) -> str:
        return next((source_of(cell) for cell in self._cells() if _id_of(cell) == name), "")  # type: ignore[arg-type]

    def _say(self, text_id: str, **names: object) -> str:
        return say(text_id, self.language, **names)

    def _n(self, points: float) -> str:
        return points_text(points, self.language)


def _own_words(comment: str, *, by_levels: bool) -> str:
    """Return what a person wrote in Formgrader; what marking by levels put under it is told apart."""
    if by_levels:
        for language in LANGUAGES:
            comment = comment.split(TEXTS["publish-heading"].of(language), maxsplit=1)[0]
    return comment.strip()


def _sentence(cell: Mapping[str, Any]) -> str:
    """Return why a check of code earned what it did, as grading wrote it into the cell."""
    for output in cell.get("outputs", ()):
        html = output.get("data", {}).get("text/html", output.get("evalue", ""))
        return unescape(TAG.sub(" ", "".join(html))).strip()
    return ""


def _id_of(cell: Mapping[str, Any]) -> str:
    return str(cell.get("metadata", {}).get("nbgrader", {}).get("grade_id", ""))
