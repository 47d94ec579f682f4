"""Hostile to others: keys, gradebooks, siblings and folders outside cannot be read, written or deleted."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

import toolkit
from tests.course.sandbox.trying import says, survived
from toolkit.course.sandbox import Outcome, Sandbox

Hostile = Callable[..., Outcome]
ROOT = Path(toolkit.__file__).parents[1]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course folder with a key and a gradebook, readable by everyone as far as modes go."""
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "key.txt").write_text("the-key", encoding="utf-8")
    with closing(sqlite3.connect(tmp_path / "gradebook.db")) as book, book:
        book.execute("create table grade (score)")
        book.execute("insert into grade values (1)")
    book.close()
    for path in (tmp_path.parent, tmp_path, *tmp_path.rglob("*")):
        path.chmod(0o777)
    return tmp_path


def test_reads_the_key(hostile: Hostile, course: Path) -> None:
    """Neither beside the notebook nor at its true address."""
    places = [
        "../../../source/key.txt",
        str(course / "source" / "key.txt"),
        str(ROOT / "cases" / "milan" / "case.yaml"),
    ]
    outcome = hostile(*(f"got = open({place!r}).read()\nprint(got)" for place in places), ask=["got"])
    says(outcome, *(f"Cell {n} stopped with an error on line 1 (FileNotFoundError)" for n in (1, 2, 3)))
    assert outcome.values["got"].kind == "failed"
    assert not any(cell.out for cell in outcome.cells)


def test_searches_the_whole_machine(hostile: Hostile) -> None:
    """No case, key, notebook, gradebook, exchange or home is anywhere in sight; libraries of others are."""
    cell = (
        "import os\nfiles = {'case.yaml', 'rubric.yaml', 'gradebook.db', 'shadow', 'passwd'}\nfolders = {'_cases', 'assignments', 'exchange', '.ssh'}\n"
        "found, seen = [], 0\nfor place, inner, names in os.walk('/'):\n"
        "    if place.startswith('/proc') or '-packages' in place: continue\n"
        "    seen += len(names)\n"
        "    found += [place + '/' + n for n in names if n in files or n.endswith('.ipynb')]\n"
        "    found += [place + '/' + n for n in inner if n in folders]\n"
    )
    values = hostile(cell, ask=["found", "seen"]).values
    assert values["found"].data == []
    assert isinstance(values["seen"].data, int)
    assert values["seen"].data > 1000, "the walk saw nothing at all, so it proves nothing"


def test_looks_into_the_toolkit(hostile: Hostile) -> None:
    """Of ours, only what runs inside can be imported."""
    outcome = hostile(
        "import toolkit.casefiles", "import toolkit.course.sandbox.reading", "import toolkit.course.cohort"
    )
    says(outcome, *(f"Cell {n} stopped with an error on line 1 (ModuleNotFoundError)" for n in (1, 2, 3)))


def test_writes_the_gradebook(hostile: Hostile, course: Path) -> None:
    """The true one is out of reach; one it makes itself is gone with it."""
    book = course / "gradebook.db"
    before = book.read_bytes()
    cell = "import sqlite3\nwith sqlite3.connect({!r}) as b:\n    b.execute('update grade set score = 100')"
    outcome = hostile(*(cell.format(str(place)) for place in (book, "../../gradebook.db", "../../../gradebook.db")))
    says(outcome, *(f"Cell {n} stopped with an error" for n in (1, 2, 3)))
    assert book.read_bytes() == before


def test_deletes_everything_it_can(hostile: Hostile, course: Path) -> None:
    """Which is its own folder, and nothing of Python's, the machine's or the course's."""
    cell = "import shutil\nfor place in ('/', '/usr', '/runner', '/tmp', {!r}):\n    shutil.rmtree(place, ignore_errors=True)"
    assert hostile(cell.format(str(course))).fault == ""
    assert (course / "source" / "key.txt").read_text(encoding="utf-8") == "the-key"
    assert Path(toolkit.__file__).is_file()


@pytest.mark.parametrize("place", ["/", "/usr/lib", "/runner", "/dev", "/proc", "/etc"])
def test_writes_outside_its_folder(hostile: Hostile, place: str) -> None:
    """Everything but ``/tmp`` is read-only or refuses."""
    outcome = hostile(f"open('{place}/mine', 'w').write('x')")
    assert outcome.cells[0].fault in {"not-allowed", "failed"}
    assert outcome.cells[0].failure is not None
    assert outcome.cells[0].failure.kind in {"OSError", "PermissionError", "FileNotFoundError"}


def test_follows_a_link_out(hostile: Hostile, course: Path) -> None:
    """A link leads to what is inside, never outside."""
    cell = f"import os\nos.symlink({str(course)!r}, 'out')\nopen('out/source/key.txt').read()"
    says(hostile(cell), "Cell 1 stopped with an error on line 3 (FileNotFoundError)")


def test_leaves_something_for_the_next(box: Sandbox) -> None:
    """What one submission writes, no other sees; nor its processes, names, or patches."""
    cell = (
        "import os, builtins, pandas as pd\nbuiltins.secret = 1\npd.secret = 1\n"
        "for place in ('/tmp/note', '/tmp/submission/note', '/dev/note', '/dev/shm/note', '/note', '/runner/note'):\n"
        "    try: open(place, 'w').write('x')\n    except OSError: pass\n"
    )
    survived(box, [cell])
    look = (
        "import os, builtins, pandas as pd\n"
        "seen = [p for p in ('/tmp/note', '/tmp/submission/note', '/dev/note', '/dev/shm/note', '/note', '/runner/note') if os.path.exists(p)]\n"
        "seen += [hasattr(builtins, 'secret'), hasattr(pd, 'secret')]\nothers = [p for p in os.listdir('/proc') if p.isdigit()]"
    )
    values = survived(box, [look], ["seen", "others"]).values
    assert (values["seen"].data, values["others"].data) == ([False, False], ["1"])


def test_reads_the_processes_of_others(hostile: Hostile) -> None:
    """Only its own processes exist; not the parent, and nobody's memory or environment."""
    cell = "import os\nseen = []\nfor n in range(2, 3000):\n    if os.path.exists(f'/proc/{n}'):\n        seen.append(n)\nparent = os.getppid()"
    values = hostile(cell, "open('/proc/0/environ').read()", ask=["seen", "parent"]).values
    assert (values["seen"].data, values["parent"].data) == ([], 0)
