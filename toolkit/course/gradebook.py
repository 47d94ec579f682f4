"""What a machine's score alone does not settle in the gradebook: who must look, and what a cap takes away."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from toolkit.course.capping import earned
from toolkit.course.filling import Filled
from toolkit.course.judging import Judgement

__all__ = ["settle"]


def settle(
    gradebook: Any, notebook: str, assignment: str, student: str, judgement: Judgement, filled: Filled, *,
    answered: Collection[str] = (), agreed: Mapping[str, float] | None = None,
) -> None:  # fmt: skip
    """Mark the grades a person must look at, and lower a capped assignment visibly, on its safety cell.

    Args:
        gradebook: nbgrader's ``Gradebook``, open.
        notebook: Name of the notebook.
        assignment: nbgrader's name of the assignment.
        student: Student number.
        judgement: What the records are worth.
        filled: What was filled in.
        answered: Parts whose question a person has answered.
        agreed: Cell id -> points that markers agreed on and that were published for this very submission.
    """
    submission = gradebook.find_submission_notebook(notebook, assignment, student)
    rows = {grade.name: grade for grade in submission.grades}
    for name in filled.asks:
        if name in rows and rows[name].manual_score is None and name.partition("-")[0] not in answered:
            rows[name].needs_manual_grade = True
    for name, points in (agreed or {}).items():
        if name in rows and rows[name].manual_score == points:
            rows[name].needs_manual_grade = False
    safety = next((f"{one.part.id}-safety" for one in judgement.parts if "safety" in one.part.points), None)
    if safety in rows:
        rows[safety].extra_credit = None
        total = sum(earned(grade) for grade in rows.values())
        maximum = sum(grade.max_score for grade in rows.values())
        taken = judgement.reduction(total, maximum)
        rows[safety].extra_credit = -taken if taken else None
    gradebook.db.commit()
