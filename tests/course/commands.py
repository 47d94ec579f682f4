"""nbgrader as a supervisor runs it: a course in a folder of its own, and real commands in real processes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.course.classroom import COURSE
from toolkit.course.building import build_course
from toolkit.course.judging import case_finder

ASSIGNMENTS = Path(__file__).resolve().parents[2] / "assignments"


def new_course(root: Path) -> Path:
    """Write a course with its six assignments in both languages into ``root``, and an exchange beside it."""
    root.mkdir(parents=True)
    for name in ("nbgrader_config.py", "course.yaml"):
        shutil.copy(ASSIGNMENTS / name, root)
    exchange = root.parent / "exchange"
    exchange.mkdir(exist_ok=True)
    exchange.chmod(0o777)
    with (root / "nbgrader_config.py").open("a", encoding="utf-8") as config:
        config.write(f"\nc.Exchange.root = {str(exchange)!r}\n")
        config.write("c.FeedbackExporter.review = False\n")  # what it adds has tests of its own
    build_course(COURSE, root, case_finder(None))
    return root


def nbgrader(folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command of nbgrader in ``folder`` and return what it said, whether it went well or not.

    Args:
        folder: Where it runs.
        words: The command, e.g. ``"autograde", "safety-nl"``.
        more: More environment.
    """
    home = folder / ".home"
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "IPYTHON"))}
    path = os.pathsep.join(
        (str(Path(sys.executable).parent), environment.get("PATH", ""))
    )  # nbgrader calls alembic by name
    environment |= {"HOME": str(home), "JUPYTER_CONFIG_DIR": str(home / "config"), "PATH": path, **more}
    return subprocess.run(
        [sys.executable, "-m", "nbgrader", *words], cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def nbgrader_went_well(folder: Path, *words: str, **more: str) -> str:
    """Run a command of nbgrader that must go well; return what it said."""
    done = nbgrader(folder, *words, **more)
    assert done.returncode == 0, f"nbgrader {' '.join(words)}\n{done.stdout}{done.stderr}"
    return done.stdout + done.stderr
