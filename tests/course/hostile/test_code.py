"""Code of a trainee through nbgrader's own command: run behind walls, marked outside, and powerless over the rest."""

import json
import shutil
from pathlib import Path

import pytest

from tests.course.classroom import COURSE, hand_in
from tests.course.hostile.attacking import cell_of
from tests.course.hostile.test_autograde import grades_in, nbgrader, pytestmark
from toolkit.casefiles import course_folder
from toolkit.course.building import build_course
from toolkit.course.judging import case_finder
from toolkit.course.sandbox import Sandbox, SandboxUnavailable

__all__ = ["pytestmark"]

NAME = "whole-course-nl"
RIGHT = "import pandas as pd\ncohort = pd.read_csv('cohort.csv')\nmissing_willingness = int(cohort.willingness.isna().sum())"
HARMFUL = """
import glob, os, sqlite3, sys
for path in ("gradebook.db", "../gradebook.db", "../../../gradebook.db", "{root}/gradebook.db"):
    try:
        sqlite3.connect(path).execute("UPDATE grade SET extra_credit = 100")
    except Exception:
        pass
print("points", file=sys.stderr)
class Right(float):
    def __eq__(self, other): return True
    def __sub__(self, other): return 0.0
missing_willingness = Right("nan")
os._exit(0)
"""


def walls() -> bool:
    """Whether code can be run safely here."""
    try:
        with Sandbox():
            return True
    except SandboxUnavailable:
        return False


def write_code(folder: Path, code: str) -> None:
    """Write code into the analysis of a submission."""
    path = folder / "whole-course.ipynb"
    notebook = json.loads(path.read_bytes())
    cell_of(notebook["cells"], "code-cohort")["source"] = code
    path.write_text(json.dumps(notebook), encoding="utf-8")


@pytest.mark.parametrize("allowed", [False, True] if not walls() else [False])
def test_code_is_marked_behind_walls_or_put_to_a_person(allowed: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """What is right earns its check; what would write grades writes none."""
    for name in ("nbgrader_config.py", "course.yaml"):
        shutil.copy(course_folder() / name, tmp_path)
    if allowed:
        with (tmp_path / "nbgrader_config.py").open("a") as stream:
            stream.write("\nc.GradeFromRecord.allow_unsafe_code = True\n")
    whole = COURSE.model_copy(update={"assignments": COURSE.assignments[-1:]})
    build_course(whole, tmp_path, case_finder())
    assert 0 == nbgrader(tmp_path, "generate_assignment", NAME).returncode
    write_code(hand_in(tmp_path, "whole-course", "nl", "right"), RIGHT)
    if not allowed:
        write_code(hand_in(tmp_path, "whole-course", "nl", "harm"), HARMFUL.format(root=tmp_path))
    done = nbgrader(tmp_path, "autograde", NAME)
    assert 0 == done.returncode, done.stderr[-3000:]
    grades = grades_in(tmp_path)
    check = grades["right"]["code-cohort-missing"]
    if allowed or walls():
        assert (2.0, False) == (check.auto, check.needs)
    else:
        assert (0.0, True) == (check.auto, check.needs)
        assert "De code is niet uitgevoerd" in done.stderr
    for student, rows in grades.items():
        assert not any(row.extra for row in rows.values())
        assert 32.0 == sum(row.auto or 0.0 for cell, row in rows.items() if cell.startswith("a-")), student
    assert "harm" not in grades or not any(
        row.auto for cell, row in grades["harm"].items() if cell.startswith("code-")
    )  # fmt: skip
