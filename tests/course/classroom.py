"""Trainees who hand in: submissions played by automated players, written as a trainee's own panel writes them."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from toolkit.casefiles import load_case, load_course, play_digest, text_digest
from toolkit.course.building import notebook_of
from toolkit.course.rebuilding import source_of
from toolkit.course.seeding import seed_of
from toolkit.course.submission import record_name
from toolkit.model.assignment import Assignment
from toolkit.model.attempt import Attempt, Entry, Header
from toolkit.model.case import Case
from toolkit.model.text import Language
from toolkit.players import PLAYERS
from toolkit.players.course import play
from toolkit.records import dump_lines
from toolkit.simulation import MODEL_VERSION

COURSE = load_course()
BEGAN = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)
PACE = timedelta(seconds=20)


def asked(assignment_id: str) -> Assignment:
    """Return an assignment of the toolkit's course."""
    return next(one for one in COURSE.assignments if one.id == assignment_id)


def attempt_of(
    case: Case, seed: int, player: str = "reference", *, skill: float = 1.0, sessions: int | None = None,
    help_stage: str = "unaided", language: Language = "nl",
) -> Attempt:  # fmt: skip
    """Return the attempt a player makes, cut off when session ``sessions`` was closed."""
    course, decisions = play(case, PLAYERS[player], PLAYERS["random"], seed, skill, help_stage=help_stage)
    if sessions is not None:
        held = [step.state.shown.session for step in course.steps[1:]]
        decisions = decisions[: next((n + 1 for n, session in enumerate(held) if session > sessions), len(decisions))]
    header = Header(
        case=case.slug, case_version=case.version, play_digest=play_digest(case), text_digest=text_digest(case),
        model_version=MODEL_VERSION, seed=seed, help_stage=help_stage, language=language, started=BEGAN.isoformat(),
    )  # fmt: skip
    entries = tuple(
        Entry(at=(BEGAN + PACE * n).isoformat(timespec="seconds"), decision=one) for n, one in enumerate(decisions, 1)
    )
    return Attempt(header=header, entries=entries)


def hand_in(  # noqa: PLR0913 - a submission has that many sides
    root: Path, assignment_id: str, language: Language, student: str, player: str = "reference", *,
    skill: float = 1.0, alternative: bool = False, answer: str = "Wat ik hoorde en waarom.", released: Path | None = None,
) -> Path:  # fmt: skip
    """Write ``submitted/<student>/<assignment>-<language>`` under ``root``; return the folder."""
    assignment = asked(assignment_id)
    folder = root / "submitted" / student / f"{assignment_id}-{language}"
    folder.mkdir(parents=True, exist_ok=True)
    for part in assignment.parts:
        case = load_case(part.alternative if alternative and part.alternative else part.case)
        attempt = attempt_of(
            case, seed_of(COURSE.id, assignment_id, student), player, skill=skill, sessions=part.sessions,
            language=language,
        )  # fmt: skip
        (folder / f"{record_name(assignment_id, part.id)}-1.jsonl").write_bytes(dump_lines(attempt))
    notebook = json.loads(released.read_bytes()) if released else notebook_of(assignment, language)
    for cell in notebook["cells"]:
        if cell["metadata"]["nbgrader"].get("solution") and cell["cell_type"] == "markdown":
            cell["source"] = f"{answer}\n\n({source_of(cell)[:10]})"
    (folder / f"{assignment_id}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    return folder
