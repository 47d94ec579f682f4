"""How quick grading is: ``python -m benchmarks.grading [SUBMISSIONS]``, on 30 submissions when nothing else is said.

Stock nbgrader, nbgrader with our engine and ``sexology grade`` take turns on copies of one course; the same for
feedback. Then the time of replaying and scoring one attempt, and whether it stays the same over thousands. Each figure
is a median, printed with its bar.
"""

from __future__ import annotations

import compileall
import gc
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.course.classroom import COURSE, asked, attempt_of, hand_in
from tests.course.commands import nbgrader_went_well, new_course
from toolkit.casefiles import load_case
from toolkit.course.seeding import seed_of
from toolkit.grading import Judged, grade
from toolkit.session import replay

ROUNDS = 3
NAME, ASSIGNMENT = "psycho-education-nl", "psycho-education"
PLAYERS = ("reference", "never-deepen", "no-debrief", "reference", "random")
STOCK = """
c = get_config()
c.CourseDirectory.course_id = "sexology"
"""
OURS_BAR, BATCH_BAR, FEEDBACK_BAR = 10, 60, 5
BATCH_MS, REPLAY_MS, DECISIONS = 25.0, 3.0, 60
MANY = 10_000


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    compileall.compile_dir("toolkit", quiet=1)  # as nbgrader is, since it was installed
    with tempfile.TemporaryDirectory() as folder:
        measure_courses(Path(folder), count)
    measure_replay()


def measure_courses(folder: Path, count: int) -> None:
    """Let the three take turns."""
    ours = new_course(folder / "ours")
    nbgrader_went_well(ours, "generate_assignment", NAME)
    for n in range(count):
        hand_in(ours, ASSIGNMENT, "nl", f"s{n:03}", PLAYERS[n % len(PLAYERS)])
    batch, stock = (Path(shutil.copytree(ours, folder / name)) for name in ("batch", "stock"))
    (stock / "nbgrader_config.py").write_text(STOCK)
    times: dict[str, list[float]] = {}
    start = timed(lambda: nbgrader_went_well(ours, "--version"))
    empty = timed(lambda: sexology(batch, "grade", "--student", "nobody"))
    for _ in range(ROUNDS):
        for name, root in (("stock", stock), ("ours", ours)):
            note(
                times,
                f"{name} autograde",
                lambda root=root: nbgrader_went_well(root, "autograde", NAME, "--force"),
                count,
            )
        note(times, "sexology grade", lambda: sexology(batch, "grade", NAME, "--again"), count)
        for name, root in (("stock", stock), ("ours", ours)):
            words = ("generate_feedback", NAME, "--force")
            note(times, f"{name} feedback", lambda root=root, words=words: nbgrader_went_well(root, *words), count)
        note(times, "sexology feedback", lambda: sexology(batch, "feedback", NAME, "--no-review"), count)
    middle = {name: statistics.median(each) for name, each in times.items()}
    print(
        f"{count} submissions, {ROUNDS} rounds, {os.cpu_count()} cores; nbgrader starts in {start:.2f} s, sexology in {empty:.2f} s"
    )
    for name, each in middle.items():
        print(f"{name}: {each * 1000:.1f} ms a submission, start included")
    print(
        f"our engine in nbgrader: {middle['stock autograde'] / middle['ours autograde']:.1f} x stock (bar {OURS_BAR})"
    )
    once = max(0.0001, middle["ours autograde"] - start / count)
    print(f"  without starting either: {(middle['stock autograde'] - start / count) / once:.1f} x")
    alone = max(0.0001, middle["sexology grade"] - empty / count)
    print(f"sexology grade: {middle['stock autograde'] / middle['sexology grade']:.1f} x stock, starts included")
    print(
        f"  without starting either: {(middle['stock autograde'] - start / count) / alone:.1f} x (bar {BATCH_BAR});",
        end=" ",
    )
    print(f"{alone * 1000:.1f} ms a submission (bar {BATCH_MS})")
    alone = max(0.0001, middle["sexology feedback"] - empty / count)
    print(f"feedback: {middle['stock feedback'] / middle['sexology feedback']:.1f} x stock, starts included")
    print(f"  without starting either: {(middle['stock feedback'] - start / count) / alone:.1f} x (bar {FEEDBACK_BAR})")


def note(times: dict[str, list[float]], name: str, done: Callable[[], object], count: int) -> None:
    """Take the time of something, a submission."""
    times.setdefault(name, []).append(timed(done) / count)


def timed(done: Callable[[], object]) -> float:
    """Return the seconds something takes."""
    before = time.perf_counter()
    done()
    return time.perf_counter() - before


def sexology(root: Path, *words: str) -> None:
    """Run a command of ours."""
    program = [sys.executable, "-c", "import sys; from toolkit.cli import main; sys.argv[0] = 'sexology'; main()"]
    subprocess.run(
        [*program, *words], cwd=root, env=os.environ | {"PYTHONPATH": str(Path.cwd())}, check=True, capture_output=True
    )


def measure_replay() -> None:
    """Time the replay and the scoring of attempts of 60 decisions, then of thousands in a row."""
    assignment = asked("whole-course")
    part = assignment.parts[0]
    case = load_case(part.case)
    tries = []
    for n in range(20):
        attempt = attempt_of(case, seed_of(COURSE.id, assignment.id, f"s{n}"))
        tries.append((attempt.header.seed, attempt.decisions[:DECISIONS]))

    def once(seed: int, decisions: tuple[object, ...]) -> float:
        before = time.perf_counter()
        course = replay(case, seed, decisions, help_stage="unaided")  # type: ignore[arg-type]
        grade(Judged(case, course, decisions, part.sessions), part.points)  # type: ignore[arg-type]
        return (time.perf_counter() - before) * 1000

    for seed, decisions in tries:
        once(seed, decisions)
    gc.freeze()
    gc.set_threshold(50_000)  # as the workers of sexology grade have it
    times = [once(*tries[n % len(tries)]) for n in range(MANY)]
    tenth = MANY // 10
    first, last = statistics.median(times[:tenth]), statistics.median(times[-tenth:])
    print(f"replay and scoring of {DECISIONS} decisions: {statistics.median(times):.2f} ms (bar {REPLAY_MS})")
    print(f"  first {tenth} of {MANY} attempts {first:.2f} ms, last {tenth} {last:.2f} ms")
    print("otter: not run; it needs an environment of its own: python -m benchmarks.otter --python PATH")


if __name__ == "__main__":
    main()
