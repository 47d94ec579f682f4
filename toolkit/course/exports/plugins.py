"""nbgrader's export, in the form of four learning environments: ``nbgrader export --exporter=toolkit.course.exports.Canvas``."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from nbgrader.plugins import ExportPlugin
from traitlets import Bool, Dict, Enum, Unicode

from toolkit.casefiles import load_course
from toolkit.course.exports.finished import finished_in
from toolkit.course.exports.scores import merge, people_of, submissions_of
from toolkit.course.exports.sheets import Lms, sheet
from toolkit.course.judging import case_finder
from toolkit.course.roster import ROSTER, merged, read_roster
from toolkit.model.text import Language
from toolkit.words import say

__all__ = ["Blackboard", "Brightspace", "Canvas", "Moodle"]


class _Export(ExportPlugin):
    """What the four have in common."""

    language = Enum(["nl", "en"], "nl", help="Language of titles and of what is said.").tag(config=True)
    provisional = Bool(default_value=False, help="Scores go along that somebody still has to look at.").tag(config=True)
    columns = Dict(help="Assignment -> id of its column in the learning environment.").tag(config=True)
    cases = Unicode("", help="Folder of the cases; empty: the toolkit's own.").tag(config=True)
    lms: ClassVar[Lms]

    def export(self, gradebook: Any) -> None:  # noqa: ANN401 - nbgrader has no types
        """Write the file; what a supervisor should know is logged."""
        coursedir: Any = self.parent.coursedir
        root, language = Path(coursedir.root), _language(self.language)
        course = load_course(root)
        finish = finished_in(
            root / coursedir.submitted_directory, course, case_finder(Path(self.cases) if self.cases else None)
        )
        given = [
            one for one in submissions_of(gradebook)
            if (not self.student or one.student in map(str, self.student))
            and (not self.assignment or {one.name, one.name.rpartition("-")[0]} & set(map(str, self.assignment)))
        ]  # fmt: skip
        scores = merge(given, course, language, finished=finish, provisional=self.provisional)
        people = merged(read_roster(root / ROSTER, language), people_of(gradebook))
        written = sheet(self.lms, scores.columns, people, language, {str(k): str(v) for k, v in self.columns.items()})
        for sentence in (*scores.sentences, *written.sentences):
            self.log.warning("%s", sentence)
        place = Path(self.to or f"grades-{self.lms}.csv")
        if written.rows:
            place.write_bytes(written.content)
            self.log.info("%s", say("export/written", language, n=written.rows, path=place))
        else:
            self.log.warning("%s", say("export/nothing", language))


class Moodle(_Export):
    """For Moodle's grade import."""

    lms = "moodle"


class Canvas(_Export):
    """For Canvas's gradebook import."""

    lms = "canvas"


class Brightspace(_Export):
    """For Brightspace's grades import."""

    lms = "brightspace"


class Blackboard(_Export):
    """For Blackboard's upload of grades."""

    lms = "blackboard"


def _language(text: str) -> Language:
    return "en" if text == "en" else "nl"
