"""Why a decision got its label: the reason in one line, the rules and sources behind it, and the fix."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from toolkit.indicators import answering_routes
from toolkit.indicators.gates import gate_of
from toolkit.model.decision import ANYONE
from toolkit.model.library import Library
from toolkit.model.review import Alternative, HiddenKind, Label, Names, Slot
from toolkit.model.shown import Presentation
from toolkit.review.choosing import Choice
from toolkit.review.labelling import AS_GOOD, EPSILON, LEAVING, TOO_MUCH, Judged
from toolkit.review.objecting import ELSEWHERE_AIMED, GROUND, INFORMATION, RUPTURE, SAME_AGAIN, STUCK_MEANING

__all__ = ["ASSUMED", "QUESTIONS", "leading", "nearest_fix", "reason_of", "rules_behind", "sources_of", "unasked"]

ASSUMED = "teaching-assumption"
"""Source of what rests on the model and its coefficients alone."""
RESTS_ON: dict[Slot, str] = {
    "debrief": "RL11", "repair": RUPTURE, "referral": GROUND, "education": "G5", "deepening": "G7", "programme": "G6", "ending": "RL31",
}  # fmt: skip
"""The rule or gate a label rests on where none objects: what the kind of decision is about (domain 4, 5)."""
NO_ENDING, GROUNDWORK, HOME = "W16", "RL03", "RL04"
QUESTIONS: dict[HiddenKind, str] = {
    "coercion": "safety", "medical": "examination", "individual": "past-experience", "relational": "closeness", "no-core": "thoughts",
}  # fmt: skip
"""The question of the bank that would tell most about what lies hidden (teaching assumption)."""
CERTAIN = 0.99
"""Chance of leaving from which nothing that follows can tell choices apart (teaching assumption)."""
MENDED = frozenset(
    {
        "programme.fixed",
        "programme.fewer",
        "programme.paused",
        "programme.adjusted",
        "programme.instead",
        "education.asked",
    }
)
"""What was chosen, with no more changed than the rules ask for."""


def rules_behind(slot: Slot, choice: Choice, shown: Presentation) -> tuple[str, ...]:
    """Return the rules that object, then those that only advise, else the one this kind of decision rests on."""
    return tuple(dict.fromkeys((*choice.rules, *choice.advice))) or (_rests_on(slot, choice, shown),)


def _rests_on(slot: Slot, choice: Choice, shown: Presentation) -> str:
    if slot == "ending" and choice.act.end is not None:
        return NO_ENDING
    if slot == "referral":
        answered = (
            str(gate_of(row.sign))
            for row in shown.signs
            if any(
                client == row.client and route in answering_routes(row.sign) for route, client in choice.act.referred
            )
        )
        return next(answered, RESTS_ON[slot])
    return RESTS_ON[slot]


def sources_of(rules: tuple[str, ...], library: Library) -> tuple[str, ...]:
    """Return the sources of rules, and that sizes are assumed: no figure of the model has a source."""
    known = (
        library.rule(rule).sources
        for rule in rules
        if rule not in library.gates and rule not in {RUPTURE, GROUND, SAME_AGAIN}
    )
    return tuple(dict.fromkeys((*(source for sources in known for source in sources), ASSUMED)))


def reason_of(found: Judged, choice: Choice, alternatives: Sequence[Alternative], fix: str) -> tuple[str, Names]:
    """Return the id of the one-line reason, and its names."""
    rule = leading(choice, found.label)
    if choice.unsafe:
        return "reason.safety", (("rule", "rule", rule),)
    if rule:
        return _by_rule(rule, choice)
    if found.drop_out_rise > LEAVING:
        return "reason.leaving", (("chance", "number", f"{found.drop_out_rise:.2f}"),)
    if found.label in {"missed", "premature"}:
        return _by_what_is_better(found, choice, alternatives, fix)
    if all(one.drop_out > CERTAIN for one in alternatives):
        return "reason.stopped", ()
    return _by_loss(found, choice, next((one.id for one in alternatives if one.accepted), ""))


def _by_rule(rule: str, choice: Choice) -> tuple[str, Names]:
    if rule == HOME:
        return "reason.home", ()
    if choice.again and rule in {STUCK_MEANING, ELSEWHERE_AIMED}:
        return "reason.again", ()
    if rule == STUCK_MEANING:
        return "reason.not-yet", ()
    if rule == INFORMATION:
        reason = "reason.known" if choice.again else "reason.unasked"
        return reason, (("modules", "modules", " ".join(choice.beside)),)
    objects = "reason.rule" if choice.rules else "reason.advice"
    return "reason.gate" if rule.startswith("G") else objects, (("rule", "rule", rule),)


def _by_what_is_better(
    found: Judged, choice: Choice, alternatives: Sequence[Alternative], fix: str
) -> tuple[str, Names]:
    better = fix or next(one.id for one in alternatives if one.id != choice.id)
    loss = found.loss - next(one.loss for one in alternatives if one.id == better)
    best = min(alternatives, key=lambda one: (not one.accepted, one.loss)).id
    reason = "reason.better" if better == best else "reason.nearest"
    return reason, (("better", "alternative", better), ("loss", "number", f"{loss:.2f}"))


def _by_loss(found: Judged, choice: Choice, best: str) -> tuple[str, Names]:
    loss = ("loss", "number", f"{found.loss:.2f}")
    if found.loss <= EPSILON:
        return ("reason.near", (loss,)) if found.label == "defensible" else ("reason.best", ())
    if choice.id.startswith("ending:"):
        return "reason.agreed", (loss,)
    if _less(best, choice.id):
        return "reason.less", (("better", "alternative", best), loss)
    return "reason.unsure", (loss,)


def _less(best: str, mine: str) -> bool:
    """Whether the lesson ``best`` is part of the lesson ``mine``, or nothing at all."""
    modules = set(mine.removeprefix("education:").split("+"))
    return best == "education:none" or (
        best.startswith("education:") and set(best.removeprefix("education:").split("+")) < modules
    )


def leading(choice: Choice, label: Label) -> str:
    """Return the rule that weighs most among those that object, or among those that advise; empty where none does."""
    advice = () if label == "missed" else choice.advice
    return choice.unsafe or next(iter(_by_weight((*choice.rules, *advice), label)), "")


def _by_weight(rules: Sequence[str], label: Label) -> list[str]:
    return sorted(rules, key=lambda rule: _behind(rule, label))


def _behind(rule: str, label: Label) -> tuple[bool, bool]:
    """Order rules by how much a label is theirs: what fits it first, what was too much before what was not yet there."""
    return (rule in TOO_MUCH) != (label == "premature"), rule == GROUNDWORK


def nearest_fix(
    chosen: Alternative, alternatives: Sequence[Alternative], label: Label, borne_out: Mapping[str, int]
) -> str:
    """Return the id of the accepted alternative that differs least from what was chosen; empty when none is needed.

    Of several as good, the one that most of what was heard bears out (``borne_out``, by id).
    """
    accepted = [one for one in alternatives if one.accepted and one.id != chosen.id]
    if label in {"sound", "defensible"} or not accepted:
        return ""
    clear = [one for one in accepted if chosen.rules or chosen.loss - one.loss > EPSILON]
    accepted = clear or accepted[:1]
    best = min(one.loss for one in accepted)

    def distance(one: Alternative) -> tuple[bool, int, bool, int, float]:
        mended = not (chosen.rules and one.text in MENDED)
        as_good = one.loss <= best + AS_GOOD * EPSILON
        return mended, len(_parts(one) ^ _parts(chosen)), not as_good, -borne_out.get(one.id, 0), one.loss

    return min(accepted, key=distance).id


def unasked(shown: Presentation, kind: HiddenKind) -> str:
    """Return a client who was not yet asked what would tell about ``kind``; empty when all were, or it was told."""
    if kind == "medical" and any(gate_of(row.sign) == "G1" for row in shown.signs):
        return ""
    question = QUESTIONS[kind]
    asked = {row.to for row in shown.asked if row.question == question}
    if ANYONE in asked:
        return ""
    return next((client for client in shown.clients if client not in asked), "")


def _parts(one: Alternative) -> set[str]:
    return set(one.programme) or set(one.id.partition(":")[2].split("+"))
