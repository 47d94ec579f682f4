"""A whole group told to a supervisor: pseudonyms, the gravest first, every session counted, questions put to a person."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.course.classroom import asked, hand_in
from tests.course.commands import ASSIGNMENTS
from toolkit.desk.overview import GroupDesk
from toolkit.errors import ToolkitError
from toolkit.model.text import LANGUAGES, Language
from toolkit.reporting.cohort import course_frame
from toolkit.words import say

[PART] = asked("safety").parts
NOW = datetime(2026, 11, 20, tzinfo=UTC)
PLAYERS = {"s01": "reference", "s02": "random", "s03": "exercises-only"}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course in which four handed in: sound, at random, blind to danger, and the record of the first again."""
    root = tmp_path_factory.mktemp("course")
    for name in ("nbgrader_config.py", "course.yaml"):
        shutil.copy(ASSIGNMENTS / name, root)
    for student, player in PLAYERS.items():
        hand_in(root, "safety", "en" if student == "s02" else "nl", student, player)
    copied = root / "submitted" / "s04" / "safety-nl"
    shutil.copytree(root / "submitted" / "s01" / "safety-nl", copied)
    return root


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_student_number_is_told_unless_asked(root: Path, language: Language) -> None:
    """Pseudonyms by default, the same each time; student numbers only on request."""
    blind = GroupDesk.open("safety", folder=root, language=language).group(NOW)
    again = GroupDesk.open("safety", folder=root, language=language).group(NOW)
    assert blind == again
    assert len(set(blind.trainees)) == 4
    told = str((blind.trainees, blind.unsafe, blind.scores, blind.went))
    assert not [student for student in (*PLAYERS, "s04") if student in told]
    assert GroupDesk.open("safety", folder=root, language=language, names=True).group(NOW).trainees == (*PLAYERS, "s04")


def test_what_was_not_safe(root: Path) -> None:
    """The sound player is not on the list; who left danger unanswered is, as something that cannot pass."""
    group = GroupDesk.open("safety", folder=root, names=True).group(NOW)
    grave = {one.trainee for one in group.unsafe if one.weight == 3}
    assert "s03" in grave
    assert "s01" not in {one.trainee for one in group.unsafe}
    for one in group.unsafe:
        assert one.rule
        assert "{" not in one.what


def test_everyone_is_counted_once_in_each_session(root: Path) -> None:
    """As many courses in every session as there were trainees, over or not."""
    [(name, went)] = GroupDesk.open("safety", folder=root).group(NOW).went.items()
    assert name == ""
    frame = course_frame(went)
    assert list(frame.index) == list(range(1, PART.sessions + 1))
    assert (frame.sum(axis=1) == 4).all()
    assert frame["stop"].sum() >= 1


def test_the_record_of_another_is_a_question_not_a_zero(root: Path) -> None:
    """Somebody who handed in another's record keeps the points for now, and a person is asked."""
    group = GroupDesk.open("safety", folder=root, names=True).group(NOW)
    assert [who for who, _ in group.asks] == ["s04"]
    assert all(one.points for one in group.scores if one.trainee == "s04" and one.points is not None)


def test_progress_is_told(root: Path) -> None:
    """After each trainee."""
    told: list[tuple[int, int]] = []
    GroupDesk.open("safety", folder=root).group(NOW, lambda n, of: told.append((n, of)))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_nothing_there(root: Path) -> None:
    """An assignment nobody handed in is empty; one that does not exist is refused in a sentence."""
    assert GroupDesk.open("deepening", folder=root).handed == ()
    with pytest.raises(ToolkitError, match="psycho-education"):
        GroupDesk.open("nonsense", folder=root)
    assert say("overview/nobody", "nl", assignment="x") != say("overview/nobody", "en", assignment="x")
