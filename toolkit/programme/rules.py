"""The table of programme rules, and the one place that walks it (domain 4).

A verdict opens a talk and is no clinical truth. Rules see only what was shown: same presentation, same findings.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from toolkit.model.library import Library
from toolkit.model.programme import Programme
from toolkit.model.shown import Finding, Presentation
from toolkit.model.terms import Severity
from toolkit.programme import bodies, consent, load, matching, people, returning, steps, wording
from toolkit.programme.ground import Draft, Ground, Objection, Objections
from toolkit.programme.plain import PROBLEM_SIGNS, plain_item

__all__ = ["FITTING", "RULES", "check", "fitting", "unsafe"]

Rule = Callable[[Draft], Objections]

RULES: dict[str, Rule] = {
    "RL01": steps.one_rung_at_a_time,
    "RL02": steps.within_reach,
    "RL03": steps.prerequisites_first,
    "RL04": consent.screened_apart,
    "RL05": consent.stop_rule_first,
    "RL06": consent.pause_agreed,
    "RL07": people.task_for_each,
    "RL08": people.alternating,
    "RL09": load.fitting_dose,
    "RL10": load.few_new_things,
    "RL11": returning.debriefed_first,
    "RL12": returning.no_rise_after_hardship,
    "RL13": returning.after_an_obstacle,
    "RL14": steps.standard_first,
    "RL15": bodies.body_first,
    "RL16": bodies.no_contraindication,
    "RL17": wording.process_aims,
    "RL18": matching.mechanism_named,
    "RL19": matching.beliefs_addressed,
    "RL21": people.whole_alone,
    "RL22": consent.limits_kept,
    "RL23": wording.open_end,
    "RL24": wording.own_wishes,
    "RL25": bodies.adapted_for_energy,
    "RL26": load.after_care,
    "RL27": consent.nothing_recorded,
    "RL28": people.nobody_behind,
    "RL29": bodies.stabilise_first,
    "RL33": wording.plain_words,
    "RL34": bodies.trauma_informed,
    "RL35": wording.criteria_for_each_step,
}
FITTING = ("RL01", "RL03", "RL14", "RL15", "RL16", "RL21", "RL22", "RL24", "RL29", "RL34")
"""Rules an exercise must pass, as a plain item by itself, to fit now."""
WEIGHTS: tuple[Severity, ...] = ("info", "warning", "error", "block")
SHORTEST_REASON = 20
"""Characters a written reason needs before it waives a rule."""

Key = tuple[str, str, str]
Found = tuple[tuple[str, Objection], ...]


def check(shown: Presentation, programme: Programme, library: Library) -> tuple[Finding, ...]:
    """Judge a programme, and offer for each finding the smallest change that would make it sound.

    Args:
        shown: What the trainee has seen; nothing else is looked at.
        programme: The draft.
        library: Exercises, choices and rules.

    Returns:
        The findings in the order of the rules. A rule that is no block and for which the programme gives a written
        reason stays silent. ``fixed`` is None where only talk or time can help.
    """
    ground = Ground(shown, library)
    draft = Draft(ground, programme, cache(lambda: _fitting(ground)))
    found = _objections(draft)
    return tuple(
        Finding(
            rule, library.rules[rule].severity, one.exercise, one.client, one.names, _mended(draft, rule, one, found)
        )
        for rule, one in found
        if not _waived(draft, rule)
    )


def unsafe(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings that forbid handing the programme out."""
    return tuple(one for one in findings if one.severity == "block")


def fitting(shown: Presentation, library: Library, level_cap: int = 7) -> tuple[str, ...]:
    """Return the exercises that would fit now as a plain item, up to a rung, ordered by rung and id.

    Args:
        shown: What the trainee has seen.
        library: Exercises, choices and rules.
        level_cap: Highest rung wanted; readiness (RL02) is the caller's to weigh.
    """
    cards = library.exercises
    return tuple(one for one in _fitting(Ground(shown, library)) if cards[one].level <= level_cap)


def _objections(draft: Draft, rules: tuple[str, ...] = tuple(RULES)) -> Found:
    return tuple((rule, one) for rule in rules for one in RULES[rule](draft))


def _key(rule: str, one: Objection) -> Key:
    return rule, one.exercise, one.client


def _waived(draft: Draft, rule: str) -> bool:
    reason = draft.programme.justifications.get(rule, "")
    return len(reason.strip()) >= SHORTEST_REASON and draft.library.rules[rule].severity != "block"


def _mended(draft: Draft, rule: str, one: Objection, before: Found) -> Programme | None:
    """Return the first remedy that clears the finding and adds nothing as heavy; failing that, one that lightens.

    Each remedy leaves fewer of the heaviest findings, so taking one fix after the other always comes to rest.
    """
    known = {_key(name, other) for name, other in before}
    weight = WEIGHTS.index(draft.library.rules[rule].severity)
    second_best = None
    for programme in one.remedies():
        after = _objections(Draft(draft.ground, programme))
        keys = {_key(name, other) for name, other in after}
        if _key(rule, one) in keys:
            continue
        added = [WEIGHTS.index(draft.library.rules[name].severity) for name, _, _ in keys - known]
        if all(new < weight for new in added):
            return programme
        if second_best is None and _burden(draft, after) < _burden(draft, before):
            second_best = programme
    return second_best


def _burden(draft: Draft, found: Found) -> tuple[int, ...]:
    """Count findings by weight, the heaviest first."""
    weights = [draft.library.rules[rule].severity for rule, _ in found]
    return tuple(weights.count(weight) for weight in reversed(WEIGHTS))


def _fitting(ground: Ground) -> tuple[str, ...]:
    cards = ground.library.exercises
    fits = [one for one in cards if _meant_for(ground, one) and _passes(ground, one)]
    return tuple(sorted(fits, key=lambda one: (cards[one].level, one)))


def _meant_for(ground: Ground, exercise: str) -> bool:
    """Standard exercises are for everybody; specific ones for the complaint at hand, or for what was told."""
    card = ground.library.exercises[exercise]
    if card.kind == "standard" or set(card.problems) & set(ground.shown.problems):
        return True
    told = {one.sign for one in ground.shown.signs}
    return any(told & set(PROBLEM_SIGNS.get(problem, ())) for problem in card.problems)


def _passes(ground: Ground, exercise: str) -> bool:
    alone = Programme(items=(plain_item(ground.shown, ground.library, exercise),))
    return not _objections(Draft(ground, alone), FITTING)
