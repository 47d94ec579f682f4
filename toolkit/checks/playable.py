"""Play, before a course is played: what the numbers and lists of a case already make impossible."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from toolkit.casefiles import Place
from toolkit.checks.finding import Found, Subject
from toolkit.model.case import Case, ClientLines, Reaction, Target
from toolkit.model.terms import ASPECTS, BANDS, BOND_VARIABLES, LADDER, PARTNER_VARIABLES
from toolkit.session.between import MET
from toolkit.session.teaching import STILL_HELD
from toolkit.simulation.learning import LOWER_IS_BETTER

__all__ = ["play_checks"]

ALONE_MOVES = frozenset({"room", "script"})
"""Variables of the bond that one person's practice changes."""
FIRST_QUESTION = "request"
SHARE_OF_SESSIONS = 3
SPARE = 1
"""Lines a cell needs: one for every third session, and one to spare (teaching assumption)."""
FEWEST_MEANINGS = 3
"""Lines of meaning that whoever carries the core needs, so that a course does not repeat itself."""
NO_CORE = ("nergens", "nowhere")


def play_checks(subject: Subject) -> Iterator[Found]:
    """Yield what keeps parts of a case from ever being played."""
    for part in (_facts, _beliefs, _mirror, _goals, _core, _problems, _reactions, _cells, _meaning):
        yield from part(subject.case)


def _facts(case: Case) -> Iterator[Found]:
    for question, facts in case.facts.items():
        for n, fact in enumerate(facts):
            if fact.alone and case.strand == "solo":
                names = {"client": case.client(fact.by).name, "word": fact.id}
                yield Found("P02", ("facts", question, n, "alone"), names)
    for n, client in enumerate(case.clients):
        if not any(fact.by == client.id for fact in case.facts.get(FIRST_QUESTION, ())):
            yield Found("P24", ("clients", n, "id"), {"client": client.name, "word": FIRST_QUESTION})


def _beliefs(case: Case) -> Iterator[Found]:
    for n, client in enumerate(case.clients):
        for m, belief in enumerate(client.beliefs):
            if belief.strength < STILL_HELD:
                names = {
                    "client": client.name,
                    "word": belief.myth,
                    "count": f"{belief.strength:g}",
                    "needed": f"{STILL_HELD:g}",
                }
                yield Found("P04", ("clients", n, "beliefs", m, "strength"), names)


def _mirror(case: Case) -> Iterator[Found]:
    if not case.mirror:
        yield Found("P05", ("mirror",))
    cards = [card for card in case.library.exercises.values() if card.strand in {case.strand, "both"}]
    for n, part in enumerate(case.mirror):
        most = max((card.affordances.get(part.dimension, 0.0) for card in cards), default=0.0)
        if most * part.strength / 10.0 < MET:
            needed = f"{10.0 * MET / most:.1f}" if most else "–"
            names = {"dimension": part.dimension, "count": f"{part.strength:g}", "needed": needed}
            yield Found("P06", ("mirror", n, "strength"), names)


def _goals(case: Case) -> Iterator[Found]:
    if not any(goal.own_wish for goal in case.goals):
        yield Found("P13", ("goals",))
    ladder = LADDER[case.strand]
    for n, goal in enumerate(case.goals):
        if goal.rung not in ladder:
            known = ", ".join(map(str, ladder))
            yield Found("P10", ("goals", n, "rung"), {"word": str(goal.rung), "known": known})
        for m, target in enumerate(goal.targets):
            place: Place = ("goals", n, "targets", m)
            if case.strand == "solo" and target.variable in BOND_VARIABLES and target.variable not in ALONE_MOVES:
                yield Found("P09", (*place, "variable"), {"variable": target.variable})
            start = _start(case, target, goal.owner)
            backwards = target.target > start if target.variable in LOWER_IS_BETTER else target.target < start
            if backwards:
                yield Found("P08", (*place, "target"), {"variable": target.variable, "word": f"{start:g}"})


def _start(case: Case, target: Target, owner: str) -> float:
    holder = case.bond if target.variable in BOND_VARIABLES else case.client(target.of or owner).start
    return float(getattr(holder, target.variable))


def _core(case: Case) -> Iterator[Found]:
    core = case.core
    if core.strength > 0 and not any(block.weight > 0 for block in core.blocks):
        yield Found("P17", ("core", "blocks"))
    fitting = next((option for option in core.hypotheses if option.fits), None)
    if fitting is None:
        return
    focus = core.focus if core.strength > 0 else None
    heard = {part.dimension for part in case.mirror} | {
        sign for facts in case.facts.values() for fact in facts for sign in fact.signs
    }
    explained = len(heard & set(fitting.explains))
    for n, option in enumerate(core.hypotheses):
        if option.fits and option.focus != focus:
            names = {"word": option.id, "focus": option.focus or NO_CORE, "core": focus or NO_CORE}
            yield Found("P18", ("core", "hypotheses", n, "focus"), names)
        more = len(heard & set(option.explains))
        if not option.fits and more >= max(1, explained):
            counts = {"count": str(more), "needed": str(explained)}
            yield Found(
                "P19", ("core", "hypotheses", n, "explains"), {"word": option.id, "fitting": fitting.id, **counts}
            )


def _problems(case: Case) -> Iterator[Found]:
    strands = {"both", "solo"} if case.strand == "solo" else {"both", "solo", "couple"}
    served = {
        problem for card in case.library.exercises.values() if card.strand in strands for problem in card.problems
    }
    for n, problem in enumerate(case.problems):
        if problem not in served:
            yield Found("P21", ("problems", n), {"word": problem})


def _reactions(case: Case) -> Iterator[Found]:
    possible = set(get_args(Reaction))
    signs = {sign for facts in case.facts.values() for fact in facts for sign in fact.signs}
    if not case.core.strength:
        possible -= {"deepen-fits", "deepen-early"}
    if "not-deeper-now" not in signs:
        possible.discard("deepen-refused")
    if not case.mirror:
        possible.discard("mirror-fits")
    for n, client in enumerate(case.clients):
        for name in sorted(possible):
            if not client.lines.reaction.get(name):
                place: Place = ("clients", n, "lines", "reaction", name)
                yield Found("P22", place, {"client": client.name, "word": name})


def _cells(case: Case) -> Iterator[Found]:
    """Find clients who would repeat themselves within the agreed sessions: one finding each."""
    needed = -(-case.sessions // SHARE_OF_SESSIONS) + SPARE
    for n, client in enumerate(case.clients):
        short = [(path, count) for path, count in _counted(client.lines) if count < needed]
        if short:
            path, count = short[0]
            names = {"word": "/".join(path), "client": client.name, "count": str(count), "cells": str(len(short))}
            numbers = {"needed": str(needed), "sessions": str(case.sessions)}
            yield Found("P23", ("clients", n, "lines", *path), {**names, **numbers})


def _counted(lines: ClientLines) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield each cell that comes back every few sessions, with its number of lines."""
    for part in ("opening", "looks"):
        for band in BANDS:
            yield (part, band), len(getattr(getattr(lines, part), band))
    for aspect in ASPECTS:
        for band in BANDS:
            yield ("debrief", aspect, band), len(getattr(getattr(lines.debrief, aspect), band))


def _meaning(case: Case) -> Iterator[Found]:
    """Find people who carry the core and have too few lines that point at it; that nobody has any is P16."""
    if not case.core.strength or not any(client.lines.meaning for client in case.clients):
        return
    for client in case.clients:
        carried = [
            n
            for n, block in enumerate(case.core.blocks)
            if block.weight and block.by in {None, client.id} and block.variable in PARTNER_VARIABLES
        ]
        count = len(client.lines.meaning)
        if carried and count < FEWEST_MEANINGS:
            names = {"client": client.name, "count": str(count), "needed": str(FEWEST_MEANINGS)}
            yield Found("P28", ("core", "blocks", carried[0]), names)
