"""The same course on PostgreSQL, by one connection string: with nbgrader's own commands, and with ours."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.course.commands import nbgrader_went_well
from tests.course.conftest import NAMES
from tests.course.ledgers import files_of, graded, rows_of, sqlite
from tests.course.postgres import postgres
from toolkit.cli import grading

__all__ = ["postgres"]
pytestmark = pytest.mark.timeout(600)


def a_database(url: str, name: str) -> str:
    """Make a database; return its connection string."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as link:
        link.execute(text(f"create database {name}"))
    engine.dispose()
    return url.rsplit("/", 1)[0] + f"/{name}"


def test_the_same_rows_on_postgresql(released: Path, tmp_path: Path, postgres: str) -> None:
    theirs, ours = (Path(shutil.copytree(released, tmp_path / one, symlinks=True)) for one in ("theirs", "ours"))
    urls = {root: a_database(postgres, root.name) for root in (theirs, ours)}
    for root, url in urls.items():
        (root / "gradebook.db").unlink()
        with (root / "nbgrader_config.py").open("a") as config:
            config.write(f"\nc.CourseDirectory.db_url = {url!r}\n")
        for name in NAMES:
            nbgrader_went_well(root, "generate_assignment", name, "--force")
    for name in NAMES:
        nbgrader_went_well(theirs, "autograde", name)
    told = graded(ours)
    assert {one.kind for one in told.values()} == {"graded"}
    assert rows_of(urls[ours]) == rows_of(urls[theirs])
    assert files_of(ours / "autograded") == files_of(theirs / "autograded")
    assert {one.kind for one in graded(ours).values()} == {"unchanged"}
    assert not (ours / "gradebook.db").exists()
    assert not (ours / "marks.db").exists()


def test_the_connection_string_can_be_given(course: Path, postgres: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = rows_of(sqlite(course))
    place = grading.Place(course, a_database(postgres, "given"), None, 1, "en")
    with pytest.raises(grading.ToolkitError, match="there is no gradebook here yet"):
        grading.grade_course(place, [], "*", again=False)
    assert rows_of(sqlite(course)) == before
