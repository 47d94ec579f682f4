"""Golden attempts: recorded once, replayed forever. ``python -m tests.golden.attempts`` records those that are missing.

A golden attempt is an ordinary record; beside it stands what it must still tell. Delete a pair to record it anew, and
only when the model, the rules of play or a published case changed on purpose, with their version raised.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from toolkit.casefiles import load_case, play_digest, text_digest
from toolkit.model.attempt import Attempt, Entry, Header
from toolkit.model.case import Case
from toolkit.players import PLAYERS, play
from toolkit.players.naive import at_random
from toolkit.records import dump_lines
from toolkit.session import Replay, replay
from toolkit.simulation import MODEL_VERSION

FOLDER = Path(__file__).parent
COURSES = (
    ("milan", "reference", 11), ("milan", "no-pause", 12), ("milan", "random", 13),
    ("sien-and-jonas", "reference", 21), ("sien-and-jonas", "no-debrief", 22), ("sien-and-jonas", "random", 23),
)  # fmt: skip
LONG_AGO = "2026-11-22T10:00:00+01:00"


def told(case: Case, attempt: Attempt) -> dict[str, Any]:
    """What an attempt tells: digest of its events, how it ended, and the hidden numbers to the last bit."""
    course: Replay = replay(case, attempt.header.seed, attempt.decisions, help_stage=attempt.header.help_stage)
    events = "\n".join(event.model_dump_json() for event in course.events)
    ending = course.state.shown.ending
    return {
        "refused": course.refused.reason if course.refused else None,
        "events": len(course.events),
        "digest": sha256(events.encode()).hexdigest(),
        "ending": ending.kind if ending else None,
        "score": ending.score if ending else None,
        "hidden": [[value.hex() for value in partner[:-1]] for partner in course.state.hidden.partners],
    }


def main() -> None:
    """Record what is missing."""
    for name, player, seed in COURSES:
        path = FOLDER / f"{name}-{player}.jsonl"
        if path.exists():
            continue
        case = load_case(name)
        _, decisions = play(case, PLAYERS[player], at_random, seed=seed)
        header = Header(
            case=name, case_version=case.version, play_digest=play_digest(case), text_digest=text_digest(case),
            model_version=MODEL_VERSION, seed=seed, help_stage="unaided", started=LONG_AGO,
        )  # fmt: skip
        attempt = Attempt(header=header, entries=tuple(Entry(at=LONG_AGO, decision=decision) for decision in decisions))
        path.write_bytes(dump_lines(attempt))
        path.with_suffix(".json").write_text(json.dumps(told(case, attempt), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
