"""Every attack, judged at once: it is told in sentences, stops nothing, and earns no more than its decisions are worth."""

import json
import math
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.course.classroom import COURSE, asked, hand_in
from tests.course.hostile.attacking import ID, RECORD, Attack, lines_of
from tests.course.hostile.on_files import FILES, posix
from tests.course.hostile.on_notebooks import NOTEBOOKS
from tests.course.hostile.on_records import RECORDS, SCRIPT, clock, header, times
from toolkit.course.building import notebook_of
from toolkit.course.explaining import note_text
from toolkit.course.filling import Filled, fill
from toolkit.course.judging import Judgement, case_finder, judge
from toolkit.course.rebuilding import answers_of, rebuild
from toolkit.course.seeding import seed_of
from toolkit.course.story import story_html
from toolkit.course.submission import Note, read_submission
from toolkit.model.text import LANGUAGES

STUDENT = "s1"
ROSTER = ("s0", STUDENT, "s2")
NOW = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
ATTACKS = (*RECORDS, *NOTEBOOKS, *FILES)
CRITERIA = {f"a-{name}": float(most) for name, most in asked(ID).parts[0].points.items()}


class Graded(NamedTuple):
    """A submission from files to filled cells."""

    judgement: Judgement
    filled: Filled
    cells: list[dict[str, object]]

    @property
    def told(self) -> list[Note]:
        """All that is told of it."""
        asks = [one.ask for one in self.judgement.parts if one.ask]
        return [*self.judgement.notes, *(note for one in self.judgement.parts for note in one.notes), *asks]

    @property
    def total(self) -> float:
        """Points in all."""
        return sum(self.filled.points.values())


def graded(folder: Path, student: str = STUDENT) -> Graded:
    """Grade a submission as every door does."""
    assignment = asked(ID)
    submitted = read_submission(folder, assignment, NOW)
    judgement = judge(submitted, COURSE, assignment, student, find=case_finder(), roster=ROSTER)
    rebuilt = rebuild(notebook_of(assignment, "nl"), submitted.notebook)
    filled = fill(
        rebuilt.notebook["cells"], judgement, assignment, "nl", story=story_html, changes=rebuilt.changes
    )  # fmt: skip
    return Graded(judgement, filled, rebuilt.notebook["cells"])


@pytest.fixture(scope="session")
def honest(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, float]]:
    """An honest submission of each player, and what it earns."""
    made = {}
    for player in ("reference", "always-refer"):
        folder = hand_in(tmp_path_factory.mktemp(player), ID, "nl", STUDENT, player)
        made[player] = folder, graded(folder).total
    return made


@pytest.fixture
def folder(honest: dict[str, tuple[Path, float]], tmp_path: Path) -> Path:
    """A copy of the honest submission of the reference player, beside that of another trainee."""
    return placed(honest["reference"][0], tmp_path)


def placed(source: Path, root: Path) -> Path:
    for student in (STUDENT, "honest-1"):
        shutil.copytree(source, root / "submitted" / student / f"{ID}-nl")
    return root / "submitted" / STUDENT / f"{ID}-nl"


def test_honest_work_is_told_nothing_and_earns_what_it_should(honest: dict[str, tuple[Path, float]]) -> None:
    """Otherwise nothing below would mean anything."""
    assert 20.0 == honest["reference"][1]
    assert 0 < honest["always-refer"][1] < 10
    assert not graded(honest["reference"][0]).filled.sentences


@posix
@pytest.mark.parametrize("attack", ATTACKS, ids=lambda one: one.name.replace(" ", "-"))
def test_an_attack_is_told_and_earns_nothing(
    attack: Attack, honest: dict[str, tuple[Path, float]], tmp_path: Path
) -> None:
    """No exception, a sentence for each thing odd, and points that are finite, whole quarters, and never more."""
    source, worth = honest[attack.player]
    folder = placed(source, tmp_path)
    attack.do(folder)
    done = graded(folder)
    texts = {note.text for note in done.told} | (
        {"note-cells"} if "notebook is veranderd" in " ".join(done.filled.sentences) else set()
    )
    texts |= {"ask-no-answers"} if "written-plan" in done.filled.asks else set()
    assert set(attack.says) <= texts, texts
    assert {"same": [worth, worth], "none": [0, 0], "less": [0, worth]}[attack.worth][0] <= done.total
    assert done.total <= (0 if attack.worth == "none" else worth)
    assert CRITERIA.keys() == done.filled.points.keys()
    for name, points in done.filled.points.items():
        assert type(points) is float
        assert math.isfinite(points)
        assert 0 <= points <= CRITERIA[name]
        assert points * 4 == int(points * 4)
    if attack.worth == "none":
        assert CRITERIA.keys() <= done.filled.asks.keys(), "a person must look before nothing becomes the mark"


@posix
@pytest.mark.parametrize("attack", ATTACKS, ids=lambda one: one.name.replace(" ", "-"))
def test_what_is_told_is_one_plain_line(attack: Attack, honest: dict[str, tuple[Path, float]], tmp_path: Path) -> None:
    """Short, printable, in both languages, and every cell has the one output nbgrader reads right."""
    folder = placed(honest[attack.player][0], tmp_path)
    attack.do(folder)
    done = graded(folder)
    for note in done.told:
        for language in LANGUAGES:
            sentence = note_text(note, language)
            assert sentence.isprintable()
            assert sentence.endswith(".")
            assert len(sentence) < 500
    assert len(done.filled.sentences) < 40
    for cell in done.cells:
        json.dumps(cell, ensure_ascii=False).encode()
        settings = cell["metadata"].get("nbgrader", {})  # type: ignore[attr-defined]
        if settings.get("grade") and cell["cell_type"] == "code":
            (output,) = cell["outputs"]  # type: ignore[attr-defined]
            assert output["output_type"] in {"execute_result", "error"}


def test_a_record_of_another_is_put_to_a_person_and_keeps_its_points(folder: Path) -> None:
    """Whose is this? The owner is suggested; the points stand until somebody has decided."""
    lines = lines_of(folder)
    assert seed_of(COURSE.id, ID, STUDENT) == lines[0]["header"]["seed"]
    done = graded(folder, "s2")
    (part,) = done.judgement.parts
    assert ("ask-whose", STUDENT) == (part.ask and part.ask.text, part.owner)
    assert 20.0 == done.total
    assert CRITERIA.keys() == done.filled.asks.keys()
    assert all(STUDENT in sentence for sentence in done.filled.asks.values())


def test_the_same_decisions_under_another_seed_have_the_same_fingerprint(folder: Path) -> None:
    """A header written anew does not hide whose decisions these are."""
    before = graded(folder).judgement.parts[0].fingerprint
    header(seed=seed_of(COURSE.id, ID, "s2"), started="2026-10-09T09:00:00+00:00")(folder)
    times(clock("2026-10-09T10:00:00+00:00", 33))(folder)
    after = graded(folder, "s2").judgement.parts[0]
    assert (before, None) == (after.fingerprint, after.ask)


def test_texts_that_would_act_are_shown_as_text(folder: Path) -> None:
    """No markup of a trainee's reaches an output or a markdown cell as markup."""
    for attack in ATTACKS:
        if attack.name in {"texts that would act", "texts that would act in an answer"}:
            attack.do(folder)
    done = graded(folder)
    shown = json.dumps(done.cells)
    assert "<script" not in shown
    assert "<img" not in shown
    answer = answers_of({"cells": done.cells})["written-plan"]
    assert SCRIPT.replace("<", "") == answer.split("\n")[0].replace("\u2060", "").replace("<", ""), (
        "it can still be read"
    )


HANDLED = ("cells copied", "cells of another kind", "metadata stripped", "cells reordered", "an answer split")


@pytest.mark.parametrize("name", HANDLED)
def test_an_answer_is_read_whatever_became_of_its_cell(name: str, folder: Path) -> None:
    """Copied, turned into code, stripped of its id, moved; and where it was split, both halves of it."""
    expected = answers_of({"cells": graded(folder).cells})["written-plan"]
    next(attack for attack in ATTACKS if attack.name == name).do(folder)
    answer = answers_of({"cells": graded(folder).cells})["written-plan"]
    assert answer == (f"{expected}\n\nand the other half" if "split" in name else expected)


def test_what_cannot_be_opened_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without leave to read it: not read, told, and put to a person."""
    reading = Path.read_bytes

    def shut(path: Path) -> bytes:
        if path.name == RECORD:
            raise PermissionError(13, "Permission denied")
        return reading(path)

    monkeypatch.setattr(Path, "read_bytes", shut)
    done = graded(folder)
    assert {"note-unreadable", "ask-no-record"} <= {note.text for note in done.told}
    assert 0.0 == done.total
