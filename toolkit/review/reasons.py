"""Why a decision got its label: the reason in one line, the rules and sources behind it, what could have told, and the fix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.model.decision import ANYONE
from toolkit.model.feedback import Remark
from toolkit.model.library import Library
from toolkit.model.review import Alternative, Evidence, HiddenKind, Label, Names, Slot
from toolkit.model.shown import Presentation
from toolkit.review.labelling import LEAVING, Judged
from toolkit.review.objecting import UNSAFE

__all__ = ["ASSUMED", "QUESTIONS", "evidence_of", "nearest_fix", "reason_of", "rules_behind", "sources_of", "unasked"]

ASSUMED = "teaching-assumption"
"""Source of what rests on the model and its coefficients alone."""
RESTS_ON: dict[Slot, str] = {
    "debrief": "RL11", "repair": "W09", "referral": "W07", "education": "W04", "deepening": "G7", "programme": "RL02",
    "ending": "W16",
}  # fmt: skip
"""The rule a label rests on where none objects: what the kind of decision is about (domain 4, 5)."""
QUESTIONS: dict[HiddenKind, str] = {
    "coercion": "safety", "medical": "examination", "individual": "past-experience", "relational": "closeness", "no-core": "thoughts",
}  # fmt: skip
"""The question of the bank that would tell most about what lies hidden (teaching assumption)."""
SHOWN = 4
"""Lines of evidence told at most."""


def rules_behind(slot: Slot, forbidding: tuple[str, ...], remarks: tuple[Remark, ...]) -> tuple[str, ...]:
    """Return the rules that object, then those that remarked, else the one this kind of decision rests on."""
    found = tuple(dict.fromkeys((*forbidding, *(one.rule for one in remarks))))
    return found or (RESTS_ON[slot],)


def sources_of(rules: tuple[str, ...], library: Library) -> tuple[str, ...]:
    """Return the sources of rules, and that sizes are assumed: no figure of the model has a source."""
    known = (library.rule(rule).sources for rule in rules if rule not in library.gates)
    return tuple(dict.fromkeys((*(source for sources in known for source in sources), ASSUMED)))


def reason_of(
    found: Judged, forbidding: tuple[str, ...], alternatives: Sequence[Alternative], chosen: str
) -> tuple[str, Names]:
    """Return the id of the one-line reason, and its names."""
    unsafe = next((rule for rule in forbidding if rule in UNSAFE), "")
    if unsafe:
        return "reason.safety", (("rule", "rule", unsafe),)
    if forbidding:
        return "reason.rule", (("rule", "rule", forbidding[0]),)
    if found.drop_out_rise > LEAVING:
        return "reason.leaving", (("chance", "number", f"{found.drop_out_rise:.2f}"),)
    if found.label in {"missed", "premature"}:
        better = next(one.id for one in alternatives if one.id != chosen and one.accepted)
        return "reason.better", (("better", "alternative", better), ("loss", "number", f"{found.loss:.2f}"))
    if found.label == "defensible":
        return "reason.near", (("loss", "number", f"{found.loss:.2f}"),)
    return "reason.best", ()


def nearest_fix(chosen: Alternative, alternatives: Sequence[Alternative], label: Label) -> str:
    """Return the id of the accepted alternative that differs least from what was chosen; empty when none is needed."""
    accepted = [one for one in alternatives if one.accepted and one.id != chosen.id]
    if label in {"sound", "defensible"} or not accepted:
        return ""

    def distance(one: Alternative) -> tuple[int, int, float]:
        mended = 0 if one.text == "programme.fixed" else 1
        return len(_parts(one) ^ _parts(chosen)), mended, one.loss

    return min(accepted, key=distance).id


def evidence_of(shown: Presentation, slot: Slot) -> tuple[Evidence, ...]:
    """Return what had been shown before a decision that could have told, the latest first."""
    found = list(_told(shown, slot))
    return tuple(sorted(found, key=lambda one: -one.session)[:SHOWN])


def unasked(shown: Presentation, kind: HiddenKind) -> str:
    """Return a client who was not yet asked what would tell about ``kind``; empty when all were."""
    question = QUESTIONS[kind]
    asked = {row.to for row in shown.asked if row.question == question}
    if ANYONE in asked:
        return ""
    return next((client for client in shown.clients if client not in asked), "")


def _parts(one: Alternative) -> set[str]:
    return set(one.programme) or set(one.id.partition(":")[2].split("+"))


def _told(shown: Presentation, slot: Slot) -> Iterator[Evidence]:
    if slot in {"debrief", "programme"}:
        for done in shown.done:
            if done.result != "done":
                yield Evidence(done.session, done.client, "done", done.result, exercise=done.exercise)
    if slot in {"programme", "ending", "repair"}:
        for row in shown.reports:
            if row.session == shown.session:
                yield Evidence(row.session, row.client, "report", "tension", row.tension)
                yield Evidence(row.session, row.client, "report", "willingness", row.willingness)
    if slot in {"deepening", "referral"}:
        for sign in shown.signs:
            yield Evidence(sign.session, sign.client, "heard", sign.sign)
    if slot == "deepening":
        yield from _lines(shown, "meaning", "obstacle")
    if slot == "education":
        yield from _lines(shown, "belief")


def _lines(shown: Presentation, *places: str) -> Iterator[Evidence]:
    for said in shown.said:
        if any(f"/{place}/" in f"/{said.line}/" for place in places):
            yield Evidence(said.session, said.by, "said", said.line)
