"""nbgrader's converter for submissions that may hold anything: what is copied, what is skipped, and that nothing stops the rest.

nbgrader lets a course name the exporter and not the converter, so our exporter turns the one that made it into this.
"""

from __future__ import annotations

import glob
import re
import shutil
from datetime import datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from nbgrader.converters.autograde import Autograde
from nbgrader.converters.base import BaseConverter
from nbgrader.coursedir import CourseDirectory

from toolkit.course.explaining import note_text
from toolkit.course.submission import MOST_NOTEBOOK, Note, names_of, plain_files

__all__ = ["Careful", "CarefulCourse", "careful"]

LONGEST_STAMP = 100


def careful(converter: Any) -> None:
    """Make nbgrader's converter, just made, one that no submission can stop."""
    if type(converter) is Autograde:
        converter.__class__ = Careful
        if type(converter.coursedir) is CourseDirectory:
            converter.coursedir.__class__ = CarefulCourse


class CarefulCourse(CourseDirectory):
    """Reads the time a submission came in, where that can be read; nbgrader would leave the program."""

    def get_existing_timestamp(self, dest_path: str) -> datetime | None:
        """Return when a submission came in; None where its stamp is missing or none."""
        path = Path(dest_path, "timestamp.txt")
        try:
            if path.is_symlink() or not path.is_file() or path.stat().st_size > LONGEST_STAMP:
                return None
            found: datetime | None = super().get_existing_timestamp(dest_path)
        except (SystemExit, Exception):  # noqa: BLE001 - it holds whatever a trainee put there
            self.log.warning("%s: no time of handing in; taken as handed in without one", path)
            return None
        return found


class _Copying(BaseConverter):
    """Copies what a submission holds, as far as it is ordinary files."""

    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        """Copy the files of a submission; what cannot be copied is told and left."""
        source = Path(self._format_source(assignment_id, student_id))
        dest = Path(self._format_dest(assignment_id, student_id))
        masters = Path(self.coursedir.format_path(self.coursedir.source_directory, ".", assignment_id))
        taken = {path.name for path in masters.iterdir()} if masters.is_dir() else set()
        ignored = [*self.coursedir.ignore, "*.ipynb"]
        for path in plain_files(source):
            parts = path.relative_to(source).parts
            if parts[0] in taken or any(fnmatchcase(part, one) for part in parts for one in ignored):
                continue
            try:
                if path.stat().st_size <= MOST_NOTEBOOK:
                    dest.joinpath(*parts).parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(path, dest.joinpath(*parts), follow_symlinks=False)
            except OSError as fault:
                note = Note("note-unreadable", (("file", path.name), ("why", fault.strerror or str(fault))))
                self.log.warning("%s, %s: %s", student_id, assignment_id, note_text(note, "en"))


class Careful(Autograde, _Copying):
    """Autogrades whatever stands in ``submitted/``."""

    def convert_notebooks(self) -> None:
        """Grade every folder that was handed in under its assignment's name, also one without that notebook."""
        pattern = self._format_source(self.coursedir.assignment_id, self.coursedir.student_id)
        named = re.compile(self._format_source("(?P<assignment_id>.*)", "(?P<student_id>.*)", escape=True))
        folders = [one for one in glob.glob(pattern) if Path(one).is_dir()]  # noqa: PTH207 - a pattern from the root
        self.assignments = {}
        for folder in sorted(folders):
            notebook = Path(folder, f"{names_of(Path(folder).name)[0]}.ipynb")
            if named.fullmatch(folder) is None:
                self.log.warning("%r: no student number can be read from this name; passed over", folder)
            else:
                self.assignments[folder] = [str(notebook)]
        super().convert_notebooks()
