"""Prints a saved attempt step by step. Hidden values appear only when the course has ended."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import typer

from toolkit.casefiles import load_case, play_digest
from toolkit.casefiles.speaking import language_here
from toolkit.desk.wording import worded
from toolkit.errors import ToolkitError
from toolkit.model.attempt import Attempt
from toolkit.model.case import Case
from toolkit.model.terms import BOND_VARIABLES, PARTNER_VARIABLES
from toolkit.model.text import Language
from toolkit.records import read_attempt
from toolkit.session import Replay, State, replay
from toolkit.simulation import MODEL_VERSION
from toolkit.telling import Voice, decided, happened
from toolkit.words import say

__all__ = ["print_replay"]


def print_replay(path: Path, *, as_json: bool, language: Language | None, case_name: str | None) -> None:
    """Print every step of the attempt in ``path``.

    Raises:
        ToolkitError: when the record cannot be read, or belongs to another case, version or model.
    """
    try:
        loaded = read_attempt(path)
        attempt = loaded.attempt
        case = load_case(case_name or attempt.header.case)
        _check(attempt, case)
    except ToolkitError as error:
        raise worded(error, language or language_here()) from None
    speak = language or attempt.language
    course = replay(case, attempt.header.seed, attempt.decisions, help_stage=attempt.header.help_stage)
    if loaded.notice is not None:
        typer.echo(str(worded(loaded.notice, speak)), err=True)
    if as_json:
        typer.echo(json.dumps(_told(path, attempt, course), ensure_ascii=False))
    else:
        _print(attempt, course, speak)
    if course.refused is not None:
        refusal = worded(course.refused, speak)
        raise ToolkitError(say("replay-refused", speak, text=refusal))


def _check(attempt: Attempt, case: Case) -> None:
    header = attempt.header
    if header.case != case.slug:
        raise ToolkitError("", "other-case", theirs=header.case, ours=case.slug)
    if header.model_version != MODEL_VERSION:
        raise ToolkitError("", "other-model", theirs=header.model_version, ours=MODEL_VERSION)
    if header.play_digest != play_digest(case):
        raise ToolkitError("", "other-story")


def _told(path: Path, attempt: Attempt, course: Replay) -> dict[str, Any]:
    ended = course.state.shown.ending
    steps = []
    for n, step in enumerate(course.steps):
        decision = attempt.decisions[n - 1].model_dump(mode="json", exclude={"words"}) if n else None
        row: dict[str, Any] = {"n": n, "session": step.state.shown.session, "decision": decision}
        row["events"] = [event.model_dump(mode="json") for event in step.events]
        if ended is not None:
            row["hidden"] = _hidden(step.state)
        steps.append(row)
    return {
        "attempt": path.name,
        "case": attempt.header.case,
        "seed": attempt.header.seed,
        "help_stage": attempt.header.help_stage,
        "outcome": None if ended is None else {"ending": ended.kind, "how": ended.how, "score": ended.score},
        "steps": steps,
    }


def _print(attempt: Attempt, course: Replay, language: Language) -> None:
    ended = course.state.shown.ending is not None
    for n, step in enumerate(course.steps):
        after = Voice(step.state, language)
        if n:
            before = Voice(course.steps[n - 1].state, language)
            text = decided(before, attempt.decisions[n - 1])
            typer.echo(say("replay-step", language, n=n, session=before.shown.session, text=text))
        for line in happened(after, step.events):
            typer.echo(f"    {line}")
        if ended and (not n or step.state.hidden != course.steps[n - 1].state.hidden):
            typer.echo(say("replay-hidden", language, text=_hidden_line(after)))


def _hidden(state: State) -> dict[str, Any]:
    clients = {}
    for who, client in enumerate(state.case.clients):
        partner = state.hidden.partners[who]
        beliefs = {belief.myth: float(held) for belief, held in zip(client.beliefs, partner.beliefs, strict=True)}
        clients[client.id] = {
            **{name: float(getattr(partner, name)) for name in PARTNER_VARIABLES},
            "beliefs": beliefs,
        }
    return {
        "clients": clients,
        "bond": {name: float(getattr(state.hidden.bond, name)) for name in BOND_VARIABLES},
        "core": {name: float(value) for name, value in state.hidden.core._asdict().items()},
    }


def _hidden_line(voice: Voice) -> str:
    state = voice.state
    parts = []
    for who, client in enumerate(state.case.clients):
        partner = state.hidden.partners[who]
        values = ", ".join(
            f"{voice.say(f'variable/{name}')} {voice.amount(getattr(partner, name))}" for name in PARTNER_VARIABLES
        )
        parts.append(f"{client.name}: {values}")
    return "; ".join(parts)
