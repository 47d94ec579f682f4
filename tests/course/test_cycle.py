"""The whole cycle with real nbgrader commands, on forty trainees of known skill, from a definition to marks in a learning environment."""

import csv
import io
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import mean
from typing import NamedTuple

import pytest
from nbgrader.api import Gradebook
from playwright.sync_api import Browser, expect

from tests.browser.case_page import SCREENSHOTS, SHOWING
from tests.browser.conftest import SCREEN, leaves_the_machine
from tests.browser.lab import running_lab
from tests.course.classroom import COURSE, asked, attempt_of, hand_in
from tests.course.commands import nbgrader_went_well, new_course
from toolkit.casefiles import load_case
from toolkit.course.marks import open_marks
from toolkit.course.seeding import seed_of
from toolkit.desk.publishing import publish_marks
from toolkit.grading import PASS, Judged, grade
from toolkit.model.grade import Grade
from toolkit.model.mark import Mark
from toolkit.model.text import LANGUAGES, Language
from toolkit.players import PLAYERS
from toolkit.session import replay
from toolkit.words import say

TASK = asked("psycho-education")
[PART], [WRITTEN] = TASK.parts, TASK.written
SKILLS = (1.0, 1.0, 0.8, 0.6, 0.4, 0.2)
NAIVE = sorted(player for player in PLAYERS if player != "reference")
BY_HAND = 2
"""Trainees whose submission goes through nbgrader's own fetch and submit; the others' are laid into the exchange as it leaves them."""
NUMBER = {f"s{n:02}": str(5000 + n) for n in range(40)}
"""Student -> number in the learning environment."""


class Trainee(NamedTuple):
    """Somebody of known skill."""

    student: str
    language: Language
    player: str
    skill: float
    alternative: bool

    @property
    def name(self) -> str:
        """What nbgrader calls the assignment they handed in."""
        return f"{TASK.id}-{self.language}"

    @property
    def case(self) -> str:
        """The story they took."""
        return PART.alternative if self.alternative and PART.alternative else PART.case


def somebody(n: int) -> Trainee:
    """Return the trainee with this number: half in Dutch, one in four naive, one in three with the other story."""
    naive = n % 4 == 3
    player, skill = (NAIVE[n // 4 % len(NAIVE)], 1.0) if naive else ("reference", SKILLS[n % len(SKILLS)])
    return Trainee(f"s{n:02}", "nl" if n < 20 else "en", player, skill, n % 3 == 1)


CLASS = tuple(somebody(n) for n in range(40))


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_from_release_to_returned_marks(tmp_path: Path, browser: Browser) -> None:
    """Release, play, collect by exchange and by zip, grade, two markers, moderation, feedback, four exports, Formgrader."""
    root = new_course(tmp_path / "notebooks" / "course")
    enrol(root)
    for language in LANGUAGES:
        nbgrader_went_well(root, "generate_assignment", f"{TASK.id}-{language}", "--create")
        nbgrader_went_well(root, "release_assignment", f"{TASK.id}-{language}")
    played = tmp_path / "played"
    worth = {one.student: play(one, played, root) for one in CLASS}
    through_the_exchange(root, tmp_path, played, [one for one in CLASS if one.language == "nl"])
    through_a_download(root, played, [one for one in CLASS if one.language == "en"])
    for language in LANGUAGES:
        nbgrader_went_well(root, "autograde", f"{TASK.id}-{language}")
    scores_are_what_decisions_are_worth(root, worth)
    skill_shows(worth)
    two_markers(root)
    give_back(root)
    exports_agree(root)
    formgrader_shows_them(tmp_path, browser)
    scores_are_what_decisions_are_worth(root, worth)
    people_stay_settled(root)


# ---------------------------------------------------------------- playing and handing in


def enrol(root: Path) -> None:
    """Import the roster, as a supervisor does."""
    lines = ["id,first_name,last_name,email,lms_user_id"]
    lines += [f"{student},Voornaam,Familie{n},{student}@school.example,{number}" for n, (student, number) in enumerate(NUMBER.items())]  # fmt: skip
    (root / "students.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    nbgrader_went_well(root, "db", "student", "import", "students.csv")


def play(trainee: Trainee, played: Path, root: Path) -> Grade:
    """Play the part and write it down as a trainee's panel does; return what the decisions are worth, straight from them."""
    released = root / "release" / trainee.name / f"{TASK.id}.ipynb"
    hand_in(
        played, TASK.id, trainee.language, trainee.student, trainee.player, skill=trainee.skill,
        alternative=trainee.alternative, released=released, answer=f"Antwoord van iemand; {trainee.skill}.",
    )  # fmt: skip
    case, seed = load_case(trainee.case), seed_of(COURSE.id, TASK.id, trainee.student)
    attempt = attempt_of(case, seed, trainee.player, skill=trainee.skill, sessions=PART.sessions)
    course = replay(case, seed, attempt.decisions, help_stage="unaided")
    return grade(Judged(case, course, attempt.decisions, PART.sessions), PART.points)


def through_the_exchange(root: Path, tmp_path: Path, played: Path, trainees: list[Trainee]) -> None:
    """Fetch and submit with nbgrader's own commands, and collect."""
    name = trainees[0].name
    inbound = tmp_path / "notebooks" / "exchange" / "sexology" / "inbound"
    for n, trainee in enumerate(trainees):
        work = played / "submitted" / trainee.student / name
        if n < BY_HAND:
            home = tmp_path / "home" / trainee.student
            home.mkdir(parents=True)
            shutil.copy(root / "nbgrader_config.py", home)
            nbgrader_went_well(home, "fetch_assignment", name)
            shutil.copytree(work, home / name, dirs_exist_ok=True)
            nbgrader_went_well(home, "submit", name, "--student", trainee.student)
            continue
        stamp = f"2026-11-20 10:{n:02}:00.000000 UTC"
        there = inbound / f"{trainee.student}+{name}+{stamp}+r{n}"
        shutil.copytree(work, there)
        (there / "timestamp.txt").write_text(stamp, encoding="utf-8")
        (there / "submission_secret.txt").write_text(f"{n:0128x}", encoding="utf-8")
    nbgrader_went_well(root, "collect", name, "--ExchangeCollect.check_owner=False")
    assert len(list((root / "submitted").glob(f"*/{name}"))) == len(trainees)


def through_a_download(root: Path, played: Path, trainees: list[Trainee]) -> None:
    """Download all submissions of a learning environment at once, and collect them."""
    name = trainees[0].name
    archive = root / "downloaded" / name / "archive"
    archive.mkdir(parents=True)
    with zipfile.ZipFile(archive / "submissions.zip", "w", zipfile.ZIP_DEFLATED) as download:
        for trainee in trainees:
            for file in sorted((played / "submitted" / trainee.student / name).iterdir()):
                folder = f"Voornaam Familie{int(trainee.student[1:])}_{NUMBER[trainee.student]}_assignsubmission_file"
                download.write(file, f"{folder}/{file.name}")
    nbgrader_went_well(root, "zip_collect", name)
    assert {path.parent.name for path in (root / "submitted").glob(f"*/{name}")} == {one.student for one in trainees}


# ---------------------------------------------------------------- grading


@contextmanager
def gradebook(root: Path) -> Iterator[Gradebook]:
    """Open nbgrader's own gradebook."""
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}", "sexology") as opened:
        yield opened


def scores_are_what_decisions_are_worth(root: Path, worth: dict[str, Grade]) -> None:
    """Every auto score in the gradebook is the score computed straight from the decisions; a cap is visible."""
    with gradebook(root) as opened:
        for trainee in CLASS:
            page = opened.find_submission_notebook(TASK.id, trainee.name, trainee.student)
            found = {row.name: row.auto_score for row in page.grades if row.name.startswith("a-")}
            expected = worth[trainee.student]
            assert found == {f"a-{one.criterion}": one.points for one in expected.scores}, trainee
            assert not any(row.needs_manual_grade for row in page.grades if row.name.startswith("a-")), trainee
            if expected.cap is not None:
                assert page.score < PASS * page.max_score


def skill_shows(worth: dict[str, Grade]) -> None:
    """The sound earn everything; who knows less earns less; nobody naive earns what the sound do."""
    by_skill = {
        skill: mean(worth[one.student].points for one in CLASS if (one.player, one.skill) == ("reference", skill))
        for skill in set(SKILLS)
    }
    assert by_skill[1.0] == sum(PART.points.values())
    assert by_skill[1.0] > by_skill[0.6] > by_skill[0.2]
    assert all(worth[one.student].points < by_skill[1.0] or worth[one.student].cap for one in CLASS if one.player == "random")  # fmt: skip


def people_stay_settled(root: Path) -> None:
    """After the button was pressed once more, what two people agreed on asks for nobody again."""
    with gradebook(root) as opened:
        page = opened.find_submission_notebook(TASK.id, CLASS[0].name, CLASS[0].student)
        row = next(one for one in page.grades if one.name == f"written-{WRITTEN.id}")
        assert row.manual_score is not None
        assert not row.needs_manual_grade


# ---------------------------------------------------------------- people


def two_markers(root: Path) -> None:
    """Two people mark everything; a third decides where they are two levels apart; agreed marks go into the gradebook."""
    store = open_marks(f"sqlite:///{root / 'gradebook.db'}", COURSE.id)
    agreed: dict[str, float] = {}
    for n, trainee in enumerate(CLASS):
        agreed[trainee.student] = 0.0
        for criterion in WRITTEN.criteria:
            first, second, third = levels(n, criterion, trainee)
            place = {
                "assignment": TASK.id,
                "student": trainee.student,
                "task": WRITTEN.id,
                "criterion": criterion,
                "at": "",
            }
            given = [
                Mark(**place, level=first, marker="An", role="first"),
                Mark(**place, level=second, marker="Bo", role="second"),
            ]
            if third is not None:
                given.append(Mark(**place, level=third, marker="Cis", role="moderator", comment="herlezen"))
            store.give(*given)
            agreed[trainee.student] += max(first, second) if third is None else third
    done = publish_marks(TASK.id, "An", folder=root, double=True)
    assert (done.cells, done.sentences) == (len(CLASS), ())
    with gradebook(root) as opened:
        for n, trainee in enumerate(CLASS):
            page = opened.find_submission_notebook(TASK.id, trainee.name, trainee.student)
            row = next(one for one in page.grades if one.name == f"written-{WRITTEN.id}")
            assert (row.manual_score, row.needs_manual_grade) == (agreed[trainee.student], False)
            if n == CAPPED:
                assert page.score < PASS * page.max_score
        assert not any(
            one.needs_manual_grade for lang in LANGUAGES for one in opened.assignment_submissions(f"{TASK.id}-{lang}")
        )


CAPPED = 4
"""Whose confidentiality both markers found insufficient."""


def levels(n: int, criterion: str, trainee: Trainee) -> tuple[int, int, int | None]:
    """Return what the first and second marker give, and the moderator where those are two levels apart."""
    level = max(1, round(3 * trainee.skill))
    if criterion == "R10":
        return (0, 0, None) if n == CAPPED else (level, level, None)
    if criterion == "R3" and n % 5 == 0:
        return level, level - 1 if level > 1 else level + 1, None
    if criterion == "R6" and n % 10 == 2:
        return 3, 1, 2
    return level, level, None


def give_back(root: Path) -> None:
    """One page of feedback for each trainee, in their language, in need of nothing else, and released."""
    for language in LANGUAGES:
        nbgrader_went_well(root, "generate_feedback", f"{TASK.id}-{language}")
        nbgrader_went_well(root, "release_feedback", f"{TASK.id}-{language}")
    for trainee in CLASS:
        page = (root / "feedback" / trainee.student / trainee.name / f"{TASK.id}.html").read_text(encoding="utf-8")
        assert f'lang="{trainee.language}"' in page
        assert say("criterion/safety", trainee.language) in page
        assert "<script" not in page
        assert 'src="http' not in page


def exports_agree(root: Path) -> None:
    """Four files, one for each learning environment, forty rows each, with the totals of the gradebook."""
    with gradebook(root) as opened:
        totals = {one.student: opened.find_submission(one.name, one.student).score for one in CLASS}
    for lms in ("moodle", "canvas", "brightspace", "blackboard"):
        out = root / f"{lms}.csv"
        command = [Path(sys.executable).with_name("sexology"), "export", "--lms", lms, "--course", root, "--out", out]
        extra = [f"--column={TASK.id}=77"] if lms in {"canvas", "blackboard"} else []
        done = subprocess.run(
            [*map(str, command), *extra], capture_output=True, text=True, check=False, env={**os.environ}
        )
        assert done.returncode == 0, done.stdout + done.stderr
        text = out.read_text(encoding="utf-16" if out.read_bytes()[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig")
        rows = list(csv.reader(io.StringIO(text), delimiter="\t" if "\t" in text.splitlines()[0] else ","))
        for student, total in totals.items():
            names = {student, f"{student}@school.example", NUMBER[student]}
            [row] = [one for one in rows if names & {cell.lstrip("#") for cell in one}]
            assert any(abs(number(cell) - total) <= ROUNDED for cell in row), (lms, row, total)


ROUNDED = 0.005
"""How far a score with two decimals may be from the gradebook's."""


def number(cell: str) -> float:
    """Return the number in a cell; infinity where there is none."""
    try:
        return float(cell)
    except ValueError:
        return float("inf")


def formgrader_shows_them(home: Path, chromium: Browser) -> None:
    """A supervisor's JupyterLab shows all forty, and what one was shown and decided, with nothing from elsewhere."""
    with running_lab(home, "--supervise") as lab:
        context = chromium.new_context(viewport=SCREEN, extra_http_headers={"Authorization": f"token {lab.token}"})
        outside: list[str] = []
        context.on("request", lambda request: outside.append(request.url) if leaves_the_machine(request.url) else None)
        page = context.new_page()
        page.goto(f"{lab.url}/formgrader/gradebook/{TASK.id}-nl/{TASK.id}")
        expect(page.locator("tbody tr")).to_have_count(20, timeout=30_000)
        look(page, "1-gradebook")
        page.locator("tbody tr a").first.click()
        expect(page.locator("body")).to_contain_text(say("criterion/safety", "nl"), timeout=30_000)
        expect(page.locator("body")).to_contain_text(say("points-of", "nl", n="", of="4").strip())
        expect(page.locator("svg").first).to_be_attached()
        look(page, "2-submission")
        pressed = context.request.post(
            f"{lab.url}/formgrader/api/submission/{TASK.id}-nl/s00/autograde", timeout=60_000
        )
        assert pressed.json()["success"], pressed.text()
        context.close()
    assert not outside, outside


def look(page: object, name: str) -> None:
    """With SHOW_SCREENS=1, keep what a supervisor sees now."""
    if SHOWING:
        SCREENSHOTS.mkdir(exist_ok=True)
        page.screenshot(path=SCREENSHOTS / f"cycle-{name}.png", full_page=name.startswith("2"))  # type: ignore[attr-defined]
