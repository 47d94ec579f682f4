"""Otter-Grader beside ours: ``python -m benchmarks.otter --python PATH [SUBMISSIONS]``, on 30 when nothing else is said.

PATH is the interpreter of an environment of its own, with ``otter-grader[grading]`` in it. There one process calls
``otter.api.grade_submission``, Otter's way without containers, on one notebook after another: five answers, five tests,
a point each. ``sexology grade`` takes turns with it, in one process and in one a core, on as many submissions of an
assignment of the toolkit, each with a whole attempt to replay. Every figure is a median of the rounds.

What else that environment holds counts: with JupyterLab come format checkers that every import of nbformat loads, in
Otter's process and in each kernel. Without it Otter is at its quickest.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import tempfile
from pathlib import Path

from benchmarks.grading import ASSIGNMENT, NAME, PLAYERS, ROUNDS, note, sexology
from tests.course.classroom import hand_in
from tests.course.commands import nbgrader_went_well, new_course

ANSWERS = {
    "topic": ("'psycho-education'", "'safety'"),
    "person": ("'both'", "'anna'"),
    "homework": ("['no-demand touch', 'diary']", "[]"),
    "minutes": ("20", "90"),
    "next_step": ("{'kind': 'deepen', 'session': 2}", "{'kind': 'close', 'session': 2}"),
}
"""What each cell decides: as the test wants it, and otherwise."""
TEST = """OK_FORMAT = True
test = {{"name": {name!r}, "points": 1, "suites": [{{"cases": [{{"code": {code!r}}}], "type": "doctest"}}]}}
"""
LOAD = "import json, sys, otter, otter.api, otter.generate, dill"
"""All that the other programs use, so that its time is their start."""
PACK = f"{LOAD}; otter.generate.main(tests_dir='tests', output_path='autograder.zip', no_environment=True)"
GRADE = f"""{LOAD}
names = json.load(sys.stdin)
print(json.dumps([otter.api.grade_submission(name, "autograder.zip", quiet=True).total for name in names]))
"""
JOBS = os.cpu_count() or 1
WAYS = {"one process": ("--jobs", "1"), f"{JOBS} processes": ("--jobs", str(JOBS))}


def main() -> None:
    """Measure and print."""
    asking = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asking.add_argument("submissions", nargs="?", type=int, default=30)
    asking.add_argument("--python", required=True, metavar="PATH", help="where otter-grader[grading] is installed")
    asked = asking.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _measure(Path(folder), os.path.abspath(asked.python), asked.submissions)  # noqa: PTH100 - keeps the link


def _measure(folder: Path, python: str, count: int) -> None:
    theirs = folder / "otter"
    theirs.mkdir()
    version = _version(theirs, python)
    names = _notebooks(theirs, count)
    _otter(theirs, python, PACK)
    ours = new_course(folder / "ours")
    nbgrader_went_well(ours, "generate_assignment", NAME)
    for n in range(count):
        hand_in(ours, ASSIGNMENT, "nl", f"s{n:03}", PLAYERS[n % len(PLAYERS)])

    def otter_grades() -> None:
        totals = json.loads(_otter(theirs, python, GRADE, json.dumps(names)))
        assert totals == [_right(n) for n in range(count)], f"not the points that were meant: {totals}"

    times: dict[str, list[float]] = {}
    starts: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        note(starts, "otter", lambda: _otter(theirs, python, LOAD), count)
        note(times, "otter", otter_grades, count)
        for way, jobs in WAYS.items():
            note(starts, way, lambda jobs=jobs: sexology(ours, "grade", "--student", "nobody", *jobs), count)
            note(times, way, lambda jobs=jobs: sexology(ours, "grade", NAME, "--again", *jobs), count)
    graded = len(list(ours.glob(f"autograded/*/{NAME}")))
    assert graded == count, f"sexology graded {graded} of {count}"
    print(f"{count} submissions, {ROUNDS} rounds, {os.cpu_count()} cores; otter-grader {version}")
    _table(times, starts)


def _table(times: dict[str, list[float]], starts: dict[str, list[float]]) -> None:
    """Print milliseconds a submission, and how many times as long Otter takes."""
    whole = {name: statistics.median(each) * 1000 for name, each in times.items()}
    alone = {name: max(0.1, whole[name] - statistics.median(each) * 1000) for name, each in starts.items()}
    ratio = f"{'otter takes':>13}"
    print(f"{'ms a submission':36}{'start included':>16}{'from - to':>19}{ratio}{'without start':>16}{ratio}")
    for name, each in times.items():
        label = "otter.api.grade_submission" if name == "otter" else f"sexology grade, {name}"
        span = f"{min(each) * 1000:.1f} - {max(each) * 1000:.1f}"
        first, second = (f"{side['otter'] / side[name]:11.1f} x" for side in (whole, alone))
        print(f"{label:36}{whole[name]:16.1f}{span:>19}{first}{alone[name]:16.1f}{second}")


def _right(n: int) -> int:
    """Return how many answers of notebook ``n`` are right."""
    return n % (len(ANSWERS) + 1)


def _notebooks(folder: Path, count: int) -> list[str]:
    """Write the tests and the notebooks handed in; return the names of these."""
    (folder / "tests").mkdir()
    for number, (name, (right, _)) in enumerate(ANSWERS.items(), 1):
        test = TEST.format(name=f"q{number}", code=f">>> {name} == {right}\nTrue")
        (folder / "tests" / f"q{number}.py").write_text(test, encoding="utf-8")
    names = [f"s{n:03}.ipynb" for n in range(count)]
    for n, name in enumerate(names):
        cells = [
            {"cell_type": "code", "id": decision, "metadata": {}, "execution_count": None, "outputs": [],
             "source": f"{decision} = {wrong if number >= _right(n) else right}"}
            for number, (decision, (right, wrong)) in enumerate(ANSWERS.items())
        ]  # fmt: skip
        kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
        notebook = {"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
        (folder / name).write_text(json.dumps(notebook), encoding="utf-8")
    return names


def _version(folder: Path, python: str) -> str:
    """Return which Otter-Grader there is, or say that there is none."""
    try:
        return _otter(folder, python, f"{LOAD}; print(otter.__version__)").strip()
    except (OSError, subprocess.CalledProcessError) as error:
        why = (getattr(error, "stderr", None) or str(error)).strip().splitlines()[-1]
        raise SystemExit(
            f"{python} cannot load Otter-Grader ({why}).\nMake it an environment of its own, run there "
            "pip install 'otter-grader[grading]' ipykernel, and give its interpreter with --python."
        ) from None


def _otter(folder: Path, python: str, code: str, said: str = "") -> str:
    """Run code in Otter's environment, away from ours; return what it printed."""
    own = ("JUPYTER", "IPYTHON", "PYTHON")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    environment["HOME"] = str(folder / ".home")
    return subprocess.run(
        [python, "-c", code], cwd=folder, env=environment, input=said, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip


if __name__ == "__main__":
    main()
