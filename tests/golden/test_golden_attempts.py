"""Golden attempts still tell what they told when they were recorded."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.golden.attempts import COURSES, FOLDER, told
from toolkit.casefiles import load_case, play_digest
from toolkit.records import read_attempt

RECORDS = sorted(FOLDER.glob("*.jsonl"))


def test_each_golden_course_is_recorded() -> None:
    """Nothing on the list is missing."""
    assert {path.stem for path in RECORDS} >= {f"{name}-{player}" for name, player, _ in COURSES}


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_golden_attempt_tells_the_same_story(path: Path) -> None:
    """Every event, the ending and every hidden number, to the last bit."""
    attempt = read_attempt(path).attempt
    case = load_case(attempt.header.case)
    assert attempt.header.play_digest == play_digest(case)
    assert told(case, attempt) == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
