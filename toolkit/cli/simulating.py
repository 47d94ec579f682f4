"""Lets an automated player treat the clients, and keeps the attempt where that is asked."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import typer

from toolkit.casefiles import load_case, play_digest, text_digest
from toolkit.desk.wording import worded
from toolkit.errors import ToolkitError
from toolkit.model.attempt import Entry, Header
from toolkit.model.case import Case
from toolkit.model.decision import Decision
from toolkit.model.terms import HelpStage
from toolkit.model.text import Language
from toolkit.players import PLAYERS, play
from toolkit.records import create_record
from toolkit.simulation import MODEL_VERSION
from toolkit.words import say
from toolkit.words.numbers import amount

__all__ = ["simulate_case"]

SLIPS = "random"
"""Who decides when skill is lacking."""
HELP_STAGE: HelpStage = "unaided"


def simulate_case(
    case_name: str, player: str, *, seed: int, skill: float, language: Language, out: Path | None, as_json: bool
) -> None:
    """Play a case with an automated player and print how it ended.

    Raises:
        ToolkitError: when the case or the player is unknown, or the attempt cannot be written.
    """
    if player not in PLAYERS:
        raise ToolkitError(say("unknown-player", language, player=player, players=", ".join(PLAYERS)))
    if not 0 <= skill <= 1:
        raise ToolkitError(say("skill-range", language))
    try:
        case = load_case(case_name)
        course, decisions = play(case, PLAYERS[player], PLAYERS[SLIPS], seed, skill, help_stage=HELP_STAGE)
        if out is not None:
            _write(out, case, seed, decisions, language)
    except ToolkitError as error:
        raise worded(error, language) from None
    ended = course.state.shown.ending
    outcome = {"ending": ended.kind, "score": ended.score} if ended else {"ending": None, "score": None}
    if as_json:
        told = {"case": case.slug, "player": player, "seed": seed, "skill": skill, "outcome": outcome}
        typer.echo(json.dumps(told | {"decisions": len(decisions)}))
    elif ended is not None:
        typer.echo(
            say(
                "simulate-outcome",
                language,
                player=player,
                case=case.title.of(language),
                seed=seed,
                ending=say(f"ending/{ended.kind}", language),
                score=amount(ended.score, language, 2),
            )
        )


def _write(path: Path, case: Case, seed: int, decisions: tuple[Decision, ...], language: Language) -> None:
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    header = Header(
        case=case.slug,
        case_version=case.version,
        play_digest=play_digest(case),
        text_digest=text_digest(case),
        model_version=MODEL_VERSION,
        seed=seed,
        help_stage=HELP_STAGE,
        language=language,
        started=at,
    )
    with create_record(path, header) as record:
        for decision in decisions:
            record.append(Entry(at=at, decision=decision))
