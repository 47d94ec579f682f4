"""The commands of a course where nbgrader is not installed: one sentence, and what to do."""

from pathlib import Path

import pytest

from toolkit.cli import exporting, grading
from toolkit.cli.grading import Place
from toolkit.errors import ToolkitError
from toolkit.words import say


@pytest.fixture(autouse=True)
def without(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that has only what playing needs."""
    for module in (grading, exporting):
        monkeypatch.setattr(module, "find_spec", lambda _name: None)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_missing_is_said(language: str, tmp_path: Path) -> None:
    """Before anything is read or written."""
    place = Place(tmp_path, None, None, None, language)
    with pytest.raises(ToolkitError, match="nbgrader") as caught:
        grading.build(place)
    assert say("course-missing", language) == str(caught.value)
    (tmp_path / "course.yaml").touch()
    with pytest.raises(ToolkitError, match="nbgrader"):
        exporting.export_grades(
            "moodle", tmp_path, db=None, out=None, provisional=False, columns=(), cases=None, language=language
        )
