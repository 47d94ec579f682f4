"""Grading that is ended at any moment and started again gives the same gradebook and the same files."""

import os
import random
import shutil
import signal
import time
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.course.ledgers import files_of, graded, sqlite

pytestmark = [
    pytest.mark.timeout(600),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="ends processes as POSIX does"),
]
TABLES = ("student", "submitted_assignment", "submitted_notebook", "grade", "comment", "sexology_graded")
MOMENTS = 20


def everything(root: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of a gradebook as they lie there: with their ids, in their order."""
    engine = create_engine(sqlite(root))
    with engine.connect() as link:
        found = {name: [tuple(row) for row in link.execute(text(f"select * from {name}"))] for name in TABLES}
    engine.dispose()
    return found


def begun(root: Path) -> int:
    """Begin to grade in a process of its own; return its id."""
    child = os.fork()
    if child:
        return child
    try:
        graded(root)
        os._exit(0)
    finally:
        os._exit(1)


def finished(root: Path) -> None:
    """Grade in a process of its own, from beginning to end."""
    _, status = os.waitpid(begun(root), 0)
    assert status == 0


def changed(root: Path) -> None:
    """Let everybody hand in another answer."""
    for path in (root / "submitted").rglob("*.ipynb"):
        path.write_bytes(path.read_bytes().replace(b"hoorde", b"zag"))


def test_ended_at_twenty_moments(course: Path) -> None:
    start = course.with_name("start")
    shutil.copytree(course, start, symlinks=True)
    finished(start)  # what stood there before, from other answers
    changed(start)
    fresh, again = course.with_name("fresh"), course.with_name("again")
    changed(course)
    expected = {}
    before = time.monotonic()
    for origin, aim in ((course, fresh), (start, again)):
        shutil.copytree(origin, aim, symlinks=True)
        finished(aim)
        expected[aim] = (everything(aim), files_of(aim / "autograded"))
    longest = (time.monotonic() - before) / 2
    assert expected[fresh][1] == expected[again][1]
    dice, cut = random.Random(20), 0
    for n in range(MOMENTS):
        origin, aim = ((course, fresh), (start, again))[n % 2]
        for name in ("gradebook.db", "marks.db"):
            (aim / name).unlink(missing_ok=True)
            if (origin / name).exists():
                shutil.copy(origin / name, aim)
        shutil.rmtree(aim / "autograded")
        if (origin / "autograded").exists():
            shutil.copytree(origin / "autograded", aim / "autograded")
        child = begun(aim)
        time.sleep(dice.uniform(0, longest))  # the moment is what is tested
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        cut += os.WIFSIGNALED(status)
        finished(aim)
        assert everything(aim) == expected[aim][0]
        assert files_of(aim / "autograded") == expected[aim][1]
        assert not (aim / "autograded" / ".grading").exists()
    assert cut > MOMENTS / 4
