"""``nbgrader zip_collect`` with our hands: an extractor that trusts nothing, and a collector that reads its folders.

Configured in ``assignments/nbgrader_config.py``. The download of a learning environment, packed or not, goes into
``downloaded/<assignment>/archive/``; who is who stands in ``students.csv`` and in the gradebook. What a supervisor
should know is logged and stands in ``downloaded/<assignment>/collected.txt``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote

from nbgrader.api import Gradebook
from nbgrader.plugins import ExtractorPlugin, FileNameCollectorPlugin

from toolkit.course.exports.scores import people_of
from toolkit.course.gathering import gather
from toolkit.course.roster import ROSTER, Person, Roster, merged, read_roster
from toolkit.course.submission import names_of
from toolkit.errors import ToolkitError
from toolkit.model.text import Language
from toolkit.words import say
from toolkit.words.numbers import count

__all__ = ["REPORT", "LmsCollector", "LmsExtractor"]

REPORT = "collected.txt"


class LmsExtractor(ExtractorPlugin):
    """Unpacks downloads of Moodle, Canvas, Brightspace and Blackboard into one folder for each student."""

    def extract(self, archive_path: str, extracted_path: str) -> None:
        """Unpack everything in ``archive_path``; what is refused or unknown is told and stays there."""
        coursedir: Any = self.parent.coursedir
        name = coursedir.assignment_id
        language: Language = "en" if names_of(name)[1] == "en" else "nl"

        def settled(student: str) -> bool:
            place = Path(coursedir.format_path(coursedir.submitted_directory, student, name))
            return not self.force and place.is_dir() and any(place.iterdir())

        try:
            people = _people(coursedir, language)
        except ToolkitError as error:
            self.parent.fail(str(error))
        into = Path(extracted_path)
        gathered = gather(Path(archive_path), into, name, Roster(people), settled=settled)
        report = into.parent / REPORT
        report.write_text("".join(f"{one}\n" for one in gathered.sentences), encoding="utf-8")
        for sentence in gathered.sentences:
            self.log.warning("%s", sentence)
        numbers = {"submissions": gathered.students, "files": gathered.files, "remarks": len(gathered.sentences)}
        counted = {name: count(name, n, language) for name, n in numbers.items()}
        self.log.warning("%s", say("collect/summary", language, report=report.name, **counted))


class LmsCollector(FileNameCollectorPlugin):
    """Reads student and file from where the extractor put it."""

    def collect(self, submitted_file: str) -> dict[str, str] | None:
        """Return whose a file is, and its path in the submission."""
        root = Path(self.parent._format_collect_path(self.parent.extracted_directory))  # noqa: SLF001 - named nowhere else
        student, *rest = Path(submitted_file).relative_to(root).parts
        return {"student_id": unquote(student), "file_id": "/".join(rest)} if rest else None


def _people(coursedir: Any, language: Language) -> list[Person]:
    """Return everybody in students.csv and in the gradebook whose number can be the name of a folder."""
    listed = read_roster(Path(coursedir.root) / ROSTER, language)
    with Gradebook(coursedir.db_url, coursedir.course_id) as gradebook:
        known = people_of(gradebook)
    return [one for one in merged(listed, known) if not {"/", "\\", "\0"} & set(one.id) and one.id.strip(".")]
