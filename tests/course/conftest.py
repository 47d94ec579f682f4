"""A course that was released and handed in, made once for everybody who grades it."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.course.classroom import hand_in
from tests.course.commands import nbgrader_went_well, new_course
from toolkit.course.copying import copy_of
from toolkit.course.submission import COPY

NAMES = ("psycho-education-nl", "psycho-education-en")


def a_classroom(root: Path) -> None:
    """Write submissions of every kind: sound, naive, late, cut, torn, without notebook, without record, with a copy only."""
    hand_in(root, "psycho-education", "nl", "anna")
    hand_in(root, "psycho-education", "en", "bram", "never-deepen")
    hand_in(root, "psycho-education", "nl", "cleo", "random")
    late = hand_in(root, "psycho-education", "nl", "dries", alternative=True)
    (late / "timestamp.txt").write_text("2026-10-31 14:00:00 CET\n")
    (late / "notes").mkdir()
    (late / "notes" / "mine.txt").write_text("mine")
    (late / "session.lock").write_text("held")
    cut = hand_in(root, "psycho-education", "nl", "emma") / "psycho-education.ipynb"
    content = json.loads(cut.read_bytes())
    content["cells"] = [*content["cells"][2:5], {"cell_type": "raw", "metadata": {}, "source": ["a\u2028b\n", "c"]}]
    cut.write_text(json.dumps(content))
    torn = hand_in(root, "psycho-education", "nl", "finn") / "psycho-education.ipynb"
    torn.write_bytes(torn.read_bytes()[:500])
    (hand_in(root, "psycho-education", "nl", "gust") / "psycho-education.ipynb").unlink()
    (hand_in(root, "psycho-education", "nl", "hind") / "psycho-education-a-1.jsonl").unlink()
    copied = hand_in(root, "psycho-education", "en", "ilse")
    record = copied / "psycho-education-a-1.jsonl"
    content = json.loads((copied / "psycho-education.ipynb").read_bytes())
    play = next(cell for cell in content["cells"] if cell["metadata"]["nbgrader"]["grade_id"] == "play-a")
    data = {COPY: copy_of("a", 1, record.read_bytes())}
    play["outputs"] = [{"output_type": "display_data", "metadata": {}, "data": data}]
    (copied / "psycho-education.ipynb").write_text(json.dumps(content))
    record.unlink()
    untouched = hand_in(root, "psycho-education", "nl", "jef") / "psycho-education.ipynb"
    shutil.copy(root / "source" / "psycho-education-nl" / "psycho-education.ipynb", untouched)


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course of which one assignment was released, with a due date, and handed in by ten trainees."""
    root = new_course(tmp_path_factory.mktemp("batch") / "course")
    for name in NAMES:
        nbgrader_went_well(root, "generate_assignment", name)
    a_classroom(root)
    with closing(sqlite3.connect(root / "gradebook.db")) as link, link:
        link.execute("update assignment set duedate = '2026-10-30 12:00:00.000000'")
    return root


@pytest.fixture
def course(released: Path, tmp_path: Path) -> Path:
    """A copy of that course."""
    return Path(shutil.copytree(released, tmp_path / "course", symlinks=True))
