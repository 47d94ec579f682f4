"""A gradebook that is read alone says what SQLAlchemy reads of it; what is no sound file is left to SQLAlchemy."""

import shutil
from pathlib import Path

import pytest

from tests.course.conftest import NAMES
from tests.course.ledgers import graded, sqlite
from toolkit.course.reading import Reading
from toolkit.course.rows import Gradebook


@pytest.fixture(scope="module")
def course(released: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course that was graded."""
    root = Path(shutil.copytree(released, tmp_path_factory.mktemp("reading") / "course"))
    graded(root)
    return root


@pytest.mark.parametrize("name", [*NAMES, "deepening-nl"])
def test_both_read_the_same(course: Path, name: str) -> None:
    alone = Reading.alone(sqlite(course))
    assert alone is not None
    with Gradebook(sqlite(course)) as gradebook:
        found = gradebook.released(name)
        assert alone.released(name) == found
        assert alone.students() == gradebook.students()
        if found is not None:
            assert found.duedate is not None
            assert alone.remarks(found) == gradebook.remarks(found) != {}


def test_what_cannot_be_read_alone_is_left(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("no database, but long enough to be looked at as one " * 40)
    (tmp_path / "empty.db").touch()
    urls = [f"sqlite:///{tmp_path / name}" for name in ("none.db", "text.db", "empty.db")]
    assert [Reading.alone(url) for url in (*urls, "postgresql:///gradebook")] == [None] * 4
    assert not (tmp_path / "none.db").exists()
