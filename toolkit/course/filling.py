"""A judgement -> the outputs of a notebook's graded cells, in the one form in which nbgrader reads them right.

nbgrader takes a missing output, a nan and a repr for full marks and anything on stderr for none; so every graded cell
gets exactly one result, a plain number between 0 and its maximum, or an error that counts 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from html import escape
from math import isfinite
from typing import Any, NamedTuple

from toolkit.course.explaining import explained_html, note_text
from toolkit.course.judging import Judgement, PartJudged
from toolkit.course.submission import Note
from toolkit.grading import quarter
from toolkit.model.assignment import Assignment
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["CodeMarked", "Filled", "fill"]

Cell = MutableMapping[str, Any]
NOTEBOOK_LOST = {"note-no-notebook", "note-notebook-broken", "note-notebook-too-large"}
"""Notes that say that nothing written could be read."""
Story = Callable[[PartJudged, Language], str]


class CodeMarked(NamedTuple):
    """One check of a piece of code: the share earned, 0-1, and why."""

    share: float
    sentence: str


class Filled(NamedTuple):
    """What was filled in.

    Attributes:
        points: Cell id -> points.
        asks: Cell id -> why a person must look at it.
        sentences: Everything a supervisor should know, in the language of the submission.
    """

    points: dict[str, float]
    asks: dict[str, str]
    sentences: tuple[str, ...]


def fill(
    cells: Sequence[Cell], judgement: Judgement, assignment: Assignment, language: Language, *,
    story: Story, changes: Sequence[str] = (), code: Mapping[str, CodeMarked] | None = None, unrun: Note | None = None,
) -> Filled:  # fmt: skip
    """Fill the cells of a rebuilt notebook.

    Args:
        cells: Its cells; those of the graded ones are changed.
        judgement: What the records are worth.
        assignment: What was asked.
        language: The language of the submission.
        story: What a trainee saw and decided, as HTML.
        changes: How the submitted notebook had been changed.
        code: Cell id of each check of code -> what it earned.
        unrun: Why code that was handed in was not run, if it was not.
    """
    points: dict[str, float] = {}
    asks: dict[str, str] = {}
    outputs: dict[str, dict[str, Any]] = {}
    for judged in judgement.parts:
        _fill_part(judged, judgement, language, points, asks, outputs)
        if judged.course is not None:
            outputs[f"play-{judged.part.id}"] = _shown(story(judged, language))
    most = {_settings(cell).get("grade_id", ""): _settings(cell).get("points") for cell in cells}
    for name, marked in (code or {}).items():
        share = min(1.0, max(0.0, marked.share)) if isfinite(marked.share) else 0.0
        points[name] = quarter(share * float(most.get(name) or 0.0))
        outputs[name] = _result(points[name], f"<p>{escape(marked.sentence)}</p>")
    for name, why in _unseen(judgement, assignment, most, unrun):
        asks[name] = note_text(why, language)
        if name.startswith("code-"):
            points[name], outputs[name] = 0.0, _error(asks[name])
    for cell in cells:
        name = _settings(cell).get("grade_id", "")
        if cell["cell_type"] == "code":
            graded = bool(_settings(cell).get("grade"))
            cell["outputs"] = [outputs[name]] if name in outputs else [_nothing(language)] if graded else []
            cell["execution_count"] = None
    return Filled(points, asks, _sentences(judgement, language, changes, asks))


def _settings(cell: Cell) -> Mapping[str, Any]:
    settings = cell["metadata"].get("nbgrader", {})
    assert isinstance(settings, Mapping)
    return settings


def _unseen(
    judgement: Judgement, assignment: Assignment, cells: Iterable[str], unrun: Note | None
) -> Iterator[tuple[str, Note]]:
    """Yield the cells whose answer no machine or person has seen yet, and why."""
    lost = any(note.text in NOTEBOOK_LOST for note in judgement.notes)
    if lost:
        yield from ((f"written-{written.id}", Note("ask-no-answers")) for written in assignment.written)
    why = Note("ask-no-answers") if lost else unrun
    checks = tuple(f"code-{code.id}-" for code in assignment.code)
    if why is not None and checks:
        yield from ((name, why) for name in cells if name.startswith(checks))


def _fill_part(
    judged: PartJudged, judgement: Judgement, language: Language, points: dict[str, float], asks: dict[str, str],
    outputs: dict[str, dict[str, Any]],
) -> None:  # fmt: skip
    why = note_text(judged.ask, language) if judged.ask is not None else ""
    for criterion in judged.part.points:
        name = f"{judged.part.id}-{criterion}"
        if why:
            asks[name] = why
        if judged.grade is None:
            points[name] = 0.0
            outputs[name] = _error(why)
            continue
        score = next(one for one in judged.grade.scores if one.criterion == criterion)
        told = [why] if why else []
        if criterion == "safety" and judgement.capped is not None:
            told.append(note_text(judgement.capped, language))
        points[name] = score.points
        outputs[name] = _result(score.points, explained_html(judged, score, language, told))


def _sentences(
    judgement: Judgement, language: Language, changes: Sequence[str], asks: Mapping[str, str]
) -> tuple[str, ...]:
    notes = [*judgement.notes, *(note for judged in judgement.parts for note in judged.notes)]
    if judgement.capped is not None:
        notes.append(judgement.capped)
    if changes:
        what = ", ".join(say(f"change/{change}", language) for change in changes)
        notes.append(Note("note-cells", (("what", what),)))
    return tuple(dict.fromkeys((*asks.values(), *(note_text(note, language) for note in notes))))


def _result(points: float, html: str) -> dict[str, Any]:
    return {
        "output_type": "execute_result",
        "execution_count": 1,
        "metadata": {},
        "data": {"text/plain": repr(float(points)), "text/html": html},
    }


def _shown(html: str) -> dict[str, Any]:
    return {"output_type": "display_data", "metadata": {}, "data": {"text/html": html}}


def _error(sentence: str) -> dict[str, Any]:
    return {"output_type": "error", "ename": "NoRecord", "evalue": sentence, "traceback": [sentence]}


def _nothing(language: Language) -> dict[str, Any]:
    return _error(say("nothing-to-mark", language))
