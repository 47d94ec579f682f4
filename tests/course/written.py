"""Written work that was handed in: a notebook with nothing but the answers, and a record of what was played."""

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from toolkit.casefiles import load_case, load_course, play_digest, text_digest
from toolkit.course.seeding import seed_of
from toolkit.course.submission import record_name
from toolkit.model.attempt import Attempt, Entry, Header
from toolkit.model.decision import Decision
from toolkit.model.text import Language
from toolkit.players import PLAYERS
from toolkit.players.course import play
from toolkit.records import dump_lines
from toolkit.simulation import MODEL_VERSION

COURSE = load_course()
BEGAN = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)
SESSIONS = 4


def write_in(
    root: Path, assignment_id: str, language: Language, student: str, text: str = "Wat ik hoorde en waarom.",
    player: str = "reference",
) -> Path:  # fmt: skip
    """Hand in the same text for every written task, beside the record of four sessions of each part."""
    assignment = next(one for one in COURSE.assignments if one.id == assignment_id)
    folder = root / "submitted" / student / f"{assignment_id}-{language}"
    folder.mkdir(parents=True)
    for part in assignment.parts:
        seed = seed_of(COURSE.id, assignment_id, student)
        attempt = attempt_of(part.case, seed, language, player)
        (folder / f"{record_name(assignment_id, part.id)}-1.jsonl").write_bytes(dump_lines(attempt))
    cells = [
        {"cell_type": "markdown", "metadata": {"nbgrader": {"grade_id": f"written-{task.id}"}}, "source": text}
        for task in assignment.written
    ]
    (folder / f"{assignment_id}.ipynb").write_text(json.dumps({"cells": cells}), encoding="utf-8")
    return folder


def attempt_of(slug: str, seed: int, language: Language, player: str) -> Attempt:
    """Return the first sessions a player holds."""
    case = load_case(slug)
    header = Header(
        case=slug, case_version=case.version, play_digest=play_digest(case), text_digest=text_digest(case),
        model_version=MODEL_VERSION, seed=seed, help_stage="unaided", language=language, started=BEGAN.isoformat(),
    )  # fmt: skip
    entries = tuple(Entry(at=BEGAN.isoformat(), decision=one) for one in decisions_of(slug, seed, player))
    return Attempt(header=header, entries=entries)


@cache
def decisions_of(slug: str, seed: int, player: str) -> tuple[Decision, ...]:
    """Return what a player decides in the first sessions."""
    course, decisions = play(load_case(slug), PLAYERS[player], PLAYERS["random"], seed, help_stage="unaided")
    held = [step.state.shown.session for step in course.steps[1:]]
    return tuple(one for one, session in zip(decisions, held, strict=False) if session <= SESSIONS)
