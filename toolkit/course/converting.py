"""nbgrader's autograde, with our hands: the same submissions, the same rows and files, graded by ``batch``.

nbgrader opens its gradebook ten times a submission, runs notebooks in kernels, and stops at what it cannot read; of it
we keep the command, its options and its button in Formgrader. It lets a course name the exporter and not the converter,
so our exporter turns the converter that made it into ours.
"""

from __future__ import annotations

import atexit
import os
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbgrader.converters.autograde import Autograde
from nbgrader.converters.base import NbGraderException
from traitlets import Bool, Unicode

from toolkit.casefiles.speaking import language_here
from toolkit.course.batch import Batch, passed_over, submissions
from toolkit.course.coding import Coder
from toolkit.course.settings import read_settings
from toolkit.errors import ToolkitError
from toolkit.words import say

__all__ = ["GradeFromRecord", "Replaying"]


class GradeFromRecord(NotebookExporter):
    """Named in ``nbgrader_config.py``: has submissions graded from their records, and says by what."""

    cases = Unicode("", help="Folder of the cases to grade with; empty: the toolkit's own.").tag(config=True)
    course = Unicode("", help="Folder of course.yaml; empty: the course's root.").tag(config=True)
    allow_unsafe_code = Bool(
        default_value=False,
        help="Run code of trainees even where it cannot be walled in: it can then reach all you can.",
    ).tag(config=True)

    def __init__(self, **kw: Any) -> None:
        """Take nbgrader's converter in hand."""
        super().__init__(**kw)
        if type(self.parent) is Autograde:
            self.parent.__class__ = Replaying


class Replaying(Autograde):
    """Grades whatever stands in ``submitted/``, one submission after the other or on all cores; none stops the rest."""

    def convert_notebooks(self) -> None:
        """Grade what the command named.

        Raises:
            NbGraderException: in one sentence, when a submission could not be graded, after all others were.
        """
        place = self.coursedir
        try:
            settings = read_settings(Path(place.root), place.db_url)
            named = [] if place.assignment_id in {"*", ""} else [place.assignment_id]
            alone = set("*?[").isdisjoint(place.student_id)
            batch = Batch(settings, named, coder=_coder(allow_unsafe=settings.unsafe) if alone else None)
        except ToolkitError as fault:
            raise NbGraderException(str(fault)) from None
        try:
            failed = self._graded(batch, jobs=0 if alone else os.cpu_count() or 1)
        finally:
            batch.close()
        if failed:
            raise NbGraderException(failed)

    def _graded(self, batch: Batch, jobs: int) -> str:
        """Grade, tell everything in the log, and return the last failure, if any."""
        failed = ""
        found = submissions(batch.settings.root, batch.models, self.coursedir.student_id)
        for folder in passed_over(batch.settings.root):
            self.log.warning(say("batch-passed-over", language_here(), folder=folder))
        kept = set(batch.other_points())
        for told in batch.grade(found, _now, jobs=jobs, again=bool(self.force)):
            student, name = told.handed
            kept |= {name} if told.kind == "kept" else set()
            for sentence in told.sentences:
                self.log.warning("%s, %s: %s", student, name, sentence)
            if told.fault is not None:
                failed = f"{student}, {name}: {told.fault}"
                self.log.error(failed)
            else:
                self.log.info("%s, %s: %s, %g of %g", student, name, told.kind, told.points, told.maximum)
        for name in sorted(kept):
            self.log.warning(say("batch-kept", language_here(), name=name))
        return failed


@cache
def _coder(*, allow_unsafe: bool) -> Coder:
    """Return what runs code here, kept warm between Formgrader's clicks until this process ends."""
    made = Coder(allow_unsafe=allow_unsafe)
    atexit.register(made.close)
    return made


def _now() -> datetime:
    return datetime.now().astimezone()
