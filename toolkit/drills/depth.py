"""Drills about when to deepen: the gate a fact opens, the route that answers it, stay or deepen or refer, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.drills.choosing import mixed
from toolkit.drills.course import Moment, closings, referrals
from toolkit.drills.dice import Dice
from toolkit.drills.drill import Choice, Drill, Reason, cited, on
from toolkit.drills.phrases import listed, phrase, worded
from toolkit.drills.scene import course_lines, homework_lines
from toolkit.indicators import DeepeningIndex, OpenGate, answering_routes, deepening_index, focus_suggested, gates_open
from toolkit.indicators.simple import simple_explanations
from toolkit.model.case import Case, Fact
from toolkit.model.library import Library
from toolkit.model.shown import Presentation, SignHeard
from toolkit.model.terms import Gate, Sign
from toolkit.model.text import Text
from toolkit.session import begin

__all__ = ["stay_deepen_refer", "which_focus", "which_gate", "which_route"]

GATES: tuple[Gate, ...] = ("G0", "G1", "G2", "G3", "G4")
REFERRING: tuple[Gate, ...] = ("G0", "G1", "G2", "G3")
"""Gates that are answered by referring; whose wish it is, is answered by talking (domain 5.1)."""
NONE = "none"
PLAIN: frozenset[Sign] = frozenset(
    (
        "private-home",
        "feels-safe",
        "low-room",
        "no-privacy",
        "unequal-load",
        "performance-anxiety",
        "neurodivergence",
        "older-pattern",
    )
)
"""Signs that by themselves call for nobody else first; what might hide more (felt pressure, fatigue) is not asked
about as if it did not."""
WAYS = ("stay", "deepen", "refer")
EACH = 2
COURSES = 5
SETTLED = 4
"""Sessions after which staying or deepening is asked: before that there is too little to go by (teaching assumption)."""


def which_gate(library: Library, cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Ask which gate a fact opens, if any."""
    for case in cases:
        told = [(fact, _opened(case, fact)) for fact in _facts(case)]
        clear = [one for one in told if one[0].signs and _clear(*one)]
        for fact, found in _varied(clear, dice.of(case.slug)):
            right = found[0].gate if found else NONE
            choices = tuple(Choice(one, _gate(library, one), _why_gate(library, one, found)) for one in (*GATES, NONE))
            yield (Drill(f"which-gate/{case.slug}/{fact.id}", phrase("ask/gate"), choices, (right,), quote=fact.text),)


def which_route(library: Library, cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Ask which route answers what was told."""
    for case in cases:
        told = [
            (fact, found) for fact in _facts(case) if (found := _opened(case, fact)) and answering_routes(found[0].sign)
        ]
        for fact, found in dice.of(case.slug).some([one for one in told if len(one[1]) == 1], EACH):
            routes = answering_routes(found[0].sign)
            card = library.referrals[routes[0]]
            others = [one for one in library.referrals.values() if one.id not in routes]
            near = sorted(dice.of(fact.id).shuffled(others), key=lambda one: found[0].gate not in one.gates)
            said = phrase("why/route", when=card.when, to=card.to, keep=card.keep)
            wrong = (
                Choice(one.id, one.title, on(phrase("why/route-other", when=one.when), "referral", one.id))
                for one in near
            )
            choices = mixed(
                Choice(card.id, card.title, on(said, "referral", card.id)), wrong, dice.of(f"{fact.id}/order")
            )
            yield (
                Drill(f"which-route/{case.slug}/{fact.id}", phrase("ask/route"), choices, (card.id,), quote=fact.text),
            )


def stay_deepen_refer(library: Library, cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Play part of the way, and ask what comes next: stay, deepen or refer."""
    for n, case in enumerate(cases):
        wanted = WAYS[(dice.pick(range(len(WAYS))) + n) % len(WAYS)]
        seed = dice.of(case.slug).pick(range(COURSES))
        moments = [one for one in _moments(case, wanted, seed) if _way(one.shown, library) == wanted]
        for moment in dice.of(f"{case.slug}/moment").some(moments, 1):
            index = deepening_index(moment.shown, library)
            choices = tuple(
                Choice(one, phrase(f"way/{one}"), _why_way(library, moment.shown, one, wanted)) for one in WAYS
            )
            lines = course_lines(case, moment.shown, library)
            points = () if wanted == "refer" else _points(moment.shown, library, index)
            name = f"stay-deepen-refer/{moment.id}"
            yield (Drill(name, phrase("ask/way"), choices, (wanted,), lines=lines, points=points),)


def which_focus(library: Library, cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Ask where the obstacles point: to one person, or to what happens between them (S27)."""
    rule = library.rule("W03")
    for case in (one for one in cases if len(one.clients) > 1):
        seed = dice.of(case.slug).pick(range(COURSES))
        pointed = [(one, focus_suggested(one.shown, library)) for one in closings(case, "never-deepen", seed)]
        moments = [(one, focus) for one, focus in pointed if focus is not None and one.shown.session >= SETTLED]
        for moment, focus in dice.of(f"{case.slug}/moment").some(moments, 1):
            choices = tuple(
                Choice(
                    one,
                    phrase("labelled", label=worded(f"focus/{one}"), hint=worded(f"focus-hint/{one}")),
                    cited(
                        phrase(f"why/focus-{focus}" if one == focus else f"why/not-{one}", why=rule.why), "rule", rule
                    ),
                )
                for one in ("individual", "relational")
            )
            lines = homework_lines(case, moment.shown, library)
            meant = dict.fromkeys(row.client for row in moment.shown.answered if row.meaning)
            if meant:
                who = listed(_name(case, client) for client in meant)
                lines = (*lines, phrase("scene/meant-by", names=who))
            yield (Drill(f"which-focus/{moment.id}", phrase("ask/focus"), choices, (focus,), lines=lines),)


def _facts(case: Case) -> list[Fact]:
    return [fact for facts in case.facts.values() for fact in facts]


def _opened(case: Case, fact: Fact) -> tuple[OpenGate, ...]:
    """Return the gates that stand open when nothing but this fact was heard."""
    heard = tuple(SignHeard(1, fact.by, sign) for sign in fact.signs)
    return gates_open(begin(case).state.shown._replace(signs=heard))


def _clear(fact: Fact, found: tuple[OpenGate, ...]) -> bool:
    """Whether one gate opens, or clearly none."""
    return len({one.gate for one in found}) == 1 or {*fact.signs} <= PLAIN


def _varied(told: list[tuple[Fact, tuple[OpenGate, ...]]], dice: Dice) -> Iterator[tuple[Fact, tuple[OpenGate, ...]]]:
    """Yield a few facts that open different gates."""
    seen: set[str] = set()
    for fact, found in dice.shuffled(told):
        gate = found[0].gate if found else NONE
        if gate not in seen and len(seen) < EACH:
            seen.add(gate)
            yield fact, found


def _gate(library: Library, gate: str) -> Text:
    return phrase("gate/none") if gate == NONE else phrase("gate/one", title=library.gates[gate].title)


def _why_gate(library: Library, offered: str, found: tuple[OpenGate, ...]) -> Reason:
    right = found[0].gate if found else NONE
    if offered == NONE:
        said = phrase("why/no-gate") if right == NONE else phrase("why/some-gate")
        return on(said, "gate", "G5" if right == NONE else right)
    card = library.gates[offered]
    if offered != right:
        return on(phrase("why/gate-other", question=card.question), "gate", offered)
    signs = listed(worded(f"sign/{one}") for one in dict.fromkeys(opened.sign for opened in found))
    return on(phrase("why/gate", question=card.question, action=card.action, signs=signs), "gate", offered)


def _moments(case: Case, wanted: str, seed: int) -> tuple[Moment, ...]:
    if wanted == "refer":
        return referrals(case, seed)
    settled = closings(case, "never-deepen" if wanted == "deepen" else "reference", seed)
    return tuple(one for one in settled if one.shown.session >= SETTLED)


def _way(shown: Presentation, library: Library) -> str | None:
    """Return what comes next by the gates and the deepening index; None when only talking can tell (G4)."""
    gates = gates_open(shown)
    if any(one.gate in REFERRING for one in gates):
        return "refer"
    if gates:
        return None
    return "deepen" if deepening_index(shown, library).indicated else "stay"


def _why_way(library: Library, shown: Presentation, offered: str, right: str) -> Reason:
    gates = [one for one in gates_open(shown) if one.gate in REFERRING]
    index = deepening_index(shown, library)
    if right == "refer":
        card = library.gates[gates[0].gate]
        said = "why/refer" if offered == right else "why/not-before-gate"
        sign = worded(f"sign/{gates[0].sign}")
        return on(phrase(said, title=card.title, sign=sign, action=card.action), "gate", card.id)
    if offered == "refer":
        return cited(phrase("why/no-referral"), "rule", library.rule("W08"))
    if offered == right:
        names = {"total": _signed(index.total)}
        if right == "deepen":
            return cited(phrase("why/deepen", **names), "rule", library.rule("W02"))
        return cited(phrase("why/stay-veto" if index.veto else "why/stay", **names), "rule", library.rule("RL31"))
    rule = library.rule("W01" if offered == "deepen" else "W02")
    return cited(phrase("why/not-yet" if offered == "deepen" else "why/told-enough", why=rule.why), "rule", rule)


def _points(shown: Presentation, library: Library, index: DeepeningIndex) -> tuple[Text, ...]:
    """Explain the deepening index point by point."""
    found = [phrase(f"index/{name}", n=_signed(getattr(index, name))) for name in index._fields[:8]]
    simple = [phrase(f"simple/{one}") for one in simple_explanations(shown, library)]
    if simple:
        found.insert(7, phrase("index/simple", what=listed(simple)))
    found.append(phrase("index/total", n=_signed(index.total)))
    if index.veto:
        found.append(phrase("index/veto"))
    return tuple(found)


def _signed(points: int) -> str:
    return f"+{points}" if points > 0 else f"−{-points}" if points < 0 else "0"


def _name(case: Case, client: str) -> Text:
    said = case.client(client).name
    return Text(nl=said, en=said)
