"""The assignments as folders: made from course.yaml alone, the same every time, and fresh in this clone."""

import json
from pathlib import Path

import pytest

from tests.course.classroom import COURSE
from toolkit.casefiles import course_folder, load_case, load_sealed, play_digest, text_digest
from toolkit.course.building import assignment_name, build_course, notebook_of
from toolkit.course.judging import case_finder
from toolkit.grading import CRITERIA
from toolkit.model.assignment import TRAVELS, Assignment, Travelling
from toolkit.model.text import LANGUAGES

BOTH = [(assignment, language) for assignment in COURSE.assignments for language in LANGUAGES]
NAMES = [assignment_name(assignment, language) for assignment, language in BOTH]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course written from nothing."""
    folder = tmp_path_factory.mktemp("course")
    build_course(COURSE, folder, case_finder())
    return folder


def test_there_are_six_assignments_in_two_languages(built: Path) -> None:
    """Twelve folders, and nothing else."""
    assert len(COURSE.assignments) == 6
    assert sorted(NAMES) == sorted(path.name for path in (built / "source").iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_what_stands_in_the_clone_is_what_the_definition_says(name: str, built: Path) -> None:
    """Nobody edits a generated file: `sexology course build` writes them."""
    for fresh in (built / "source" / name).iterdir():
        if fresh.suffix != ".case":
            assert (course_folder() / "source" / name / fresh.name).read_bytes() == fresh.read_bytes()


def test_sealed_cases_hold_the_whole_case_and_nothing_readable(built: Path) -> None:
    """A case that travelled plays and speaks as before; its file gives nothing away to whoever opens it."""
    for path in (built / "source").glob("*-nl/*.case"):
        case, sealed = load_case(path.stem), load_sealed(path)
        assert (play_digest(sealed), text_digest(sealed)) == (play_digest(case), text_digest(case))
        assert case.core.theme.nl.encode() not in path.read_bytes()


@pytest.mark.parametrize(("assignment", "language"), BOTH, ids=NAMES)
def test_a_notebook_is_a_window(assignment: Assignment, language: str) -> None:
    """Ids are unique, no cell of code is longer than five lines, no points stand on a cell a trainee can edit away."""
    cells = notebook_of(assignment, language)["cells"]
    assert len({cell["id"] for cell in cells}) == len(cells)
    for cell in cells:
        told = cell["metadata"]["nbgrader"]
        assert cell["id"] == told["grade_id"]
        assert cell["cell_type"] == "markdown" or len(cell["source"]) <= 5
        assert told["locked"] != told["solution"]
        assert not told["grade"] or told["points"] > 0


@pytest.mark.parametrize("assignment", COURSE.assignments, ids=lambda one: one.id)
def test_everything_that_is_marked_can_be_marked(assignment: Assignment, built: Path) -> None:
    """Criteria exist, both stories of a part can be played as far as it asks, and what travels says the same."""
    for part in assignment.parts:
        assert set(part.points) <= set(CRITERIA)
        assert all(load_case(slug).sessions >= part.sessions for slug in part.cases)
    told = Travelling.model_validate(json.loads((built / "source" / f"{assignment.id}-en" / TRAVELS).read_bytes()))
    assert told.assignment == assignment
    assert told.course == COURSE.id


def test_stories_that_may_come_close_have_an_equal_and_somebody_to_talk_to() -> None:
    """Violence and trauma (C12, C15) are never the only choice, and the notebook says with whom to talk."""
    close = {"hanne-and-koen", "mirjam-and-david"}
    for assignment in COURSE.assignments:
        for part in assignment.parts:
            if close & set(part.cases):
                assert part.alternative not in {None, *close}
                assert assignment.care is not None
