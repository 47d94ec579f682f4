"""Whether the parts of a case agree with each other and with the library: ids, owners, lines where lines are needed.

Each finding is a place in the case file and one sentence. Whether a case is good (playable, fair, rich) is not asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from toolkit.casefiles.faults import Fault, Place, unknown
from toolkit.casefiles.suggesting import closest, hint
from toolkit.model.case import Case, Client, Fact
from toolkit.model.decision import ANYONE
from toolkit.model.programme import EVERYONE
from toolkit.model.terms import BOND_VARIABLES, Dimension

__all__ = ["case_faults"]

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RESERVED = {ANYONE, EVERYONE, "fact"}
"""Words that decisions and ids of lines use where a client's id could stand."""
NEVER_A_FACT = "off-topic"
FEWEST_LINES = 3
"""How many lines an obstacle or a statement of meaning needs, so that a course does not repeat itself."""


FOLLOWERS = frozenset({"unknown-client", "unknown-holder", "belief-unbetrayed", "belief-not-held"})
"""Kinds of fault that an id which cannot be brings with it, wherever that id is named."""


def case_faults(case: Case) -> Iterator[Fault]:
    """Yield everything in ``case`` that does not agree, part by part; not what only follows from an id that cannot be."""
    ids = list(_ids(case))
    people = [str(fault.names["word"]) for fault in ids if _cannot_be(fault)]
    yield from (fault for fault in ids if not _named_after(fault, people))
    for part in (_clients, _facts, _goals, _mirror, _core, _referrals, _problems):
        yield from (fault for fault in part(case) if not (people and fault.kind in FOLLOWERS))


def _cannot_be(fault: Fault) -> bool:
    """Whether a fault is that of a person's id that cannot be."""
    return fault.place[0] in {"clients", "others"} and fault.kind in {"id-form", "id-reserved"}


def _named_after(fault: Fault, people: list[str]) -> bool:
    """Whether an id cannot be only because a person's id, with which it begins, cannot."""
    own = str(fault.names.get("word", ""))
    return fault.kind == "id-form" and not _cannot_be(fault) and any(own.startswith(f"{name}-") for name in people)


def _ids(case: Case) -> Iterator[Fault]:
    """Find ids used twice, or that no id of a line could carry."""
    lists: tuple[list[tuple[Place, str]], ...] = (
        [
            *((("clients", n, "id"), client.id) for n, client in enumerate(case.clients)),
            *((("others", n, "id"), other.id) for n, other in enumerate(case.others)),
        ],
        [((*place, "id"), fact.id) for place, fact in _all_facts(case)],
        [(("goals", n, "id"), goal.id) for n, goal in enumerate(case.goals)],
        [(("core", "hypotheses", n, "id"), option.id) for n, option in enumerate(case.core.hypotheses)],
    )
    for found in lists:
        times: Counter[str] = Counter()
        for place, name in found:
            times[name] += 1
            if times[name] > 1:
                sentence = f'the id "{name}" is already in use; give this one another'
                yield Fault(place, sentence, "id-twice", {"word": name})
            if not ID.fullmatch(name):
                sentence = f'the id "{name}" must be lower-case letters and digits joined by hyphens'
                yield Fault(place, sentence, "id-form", {"word": name})
            elif place[0] in {"clients", "others"} and name in RESERVED:
                sentence = f'nobody can have the id "{name}", which records use already; choose another'
                yield Fault(place, sentence, "id-reserved", {"word": name})


def _clients(case: Case) -> Iterator[Fault]:
    """Find beliefs nobody has heard of, held twice or never betrayed."""
    for n, client in enumerate(case.clients):
        betrayed = {myth for _, fact in _all_facts(case) if fact.by == client.id for myth in fact.beliefs}
        held: set[str] = set()
        for m, belief in enumerate(client.beliefs):
            place: Place = ("clients", n, "beliefs", m, "myth")
            if belief.myth not in case.library.myths:
                yield unknown(place, "myth", belief.myth, tuple(case.library.myths))
            elif belief.myth in held:
                sentence = f'{client.id} already holds "{belief.myth}" above; keep one of the two'
                yield Fault(place, sentence, "belief-twice", {"client": client.id, "word": belief.myth})
            elif belief.myth not in betrayed:
                sentence = f'no fact told by {client.id} betrays "{belief.myth}"; add it to the beliefs of one fact'
                yield Fault(place, sentence, "belief-unbetrayed", {"client": client.id, "word": belief.myth})
            if belief.holder is not None and belief.holder not in (others := [other.id for other in case.others]):
                held_by: Place = ("clients", n, "beliefs", m, "holder")
                yield unknown(held_by, "holder", belief.holder, others, "the others of this case")
            held.add(belief.myth)


def _facts(case: Case) -> Iterator[Fault]:
    """Find facts under unknown questions, told by nobody, or naming unknown ids."""
    library = case.library
    for question in case.facts:
        if question not in library.questions:
            labels = {one.id: (one.label.nl, one.label.en) for one in library.questions.values()}
            yield unknown(("facts", question), "question", question, tuple(library.questions), labels=labels)
        elif question == NEVER_A_FACT:
            sentence = f'"{question}" is what is asked off topic and never a fact; remove this, or move it elsewhere'
            yield Fault(("facts", question), sentence, "off-topic-fact", {"word": question})
    for place, fact in _all_facts(case):
        yield from _person(case, fact.by, (*place, "by"))
        own = {belief.myth for client in case.clients if client.id == fact.by for belief in client.beliefs}
        for n, myth in enumerate(fact.beliefs):
            if myth not in library.myths:
                yield unknown((*place, "beliefs", n), "myth", myth, tuple(library.myths))
            elif myth not in own:
                holder = f"the beliefs of {fact.by}"
                yield unknown((*place, "beliefs", n), "myth", myth, sorted(own), holder, "belief-not-held")
        for n, exercise in enumerate(fact.rules_out):
            if exercise not in library.exercises:
                yield unknown((*place, "rules_out", n), "exercise", exercise, tuple(library.exercises))


def _goals(case: Case) -> Iterator[Fault]:
    """Find goals without an owner, and targets that are where somebody already stands."""
    for n, goal in enumerate(case.goals):
        yield from _person(case, goal.owner, ("goals", n, "owner"))
        for m, target in enumerate(goal.targets):
            place: Place = ("goals", n, "targets", m)
            yield from _person(case, target.of, (*place, "of"))
            start = _start(case, target.variable, target.of or goal.owner)
            if start == target.target:
                sentence = f"{target.variable} already starts at {start:g}; a target must differ from where it starts"
                names = {"variable": target.variable, "word": f"{start:g}"}
                yield Fault((*place, "target"), sentence, "target-at-start", names)


def _mirror(case: Case) -> Iterator[Fault]:
    """Find dimensions shown by nobody known, or by somebody without lines for them."""
    for n, part in enumerate(case.mirror):
        yield from _person(case, part.by, ("mirror", n, "by"))
    for n, client in enumerate(case.clients):
        shown = [part.dimension for part in case.mirror if part.by in {None, client.id}]
        yield from _obstacles(client, n, [*dict.fromkeys(shown), "practical"])


def _obstacles(client: Client, n: int, needed: Iterable[Dimension | str]) -> Iterator[Fault]:
    """Find obstacles this client meets without enough lines to say so."""
    lines: dict[str, int] = {str(name): len(found) for name, found in client.lines.obstacle.items()}
    for name in needed:
        if lines.get(name, 0) < FEWEST_LINES:
            sentence = f'{client.id} needs at least {FEWEST_LINES} lines for the obstacle "{name}", and has {lines.get(name, 0)}'
            names = {
                "client": client.id,
                "dimension": name,
                "count": str(lines.get(name, 0)),
                "needed": str(FEWEST_LINES),
            }
            yield Fault(("clients", n, "lines", "obstacle", name), sentence, "obstacle-lines", names)


def _core(case: Case) -> Iterator[Fault]:
    """Find a core without focus or words, and any number of fitting hypotheses but one."""
    core = case.core
    for n, block in enumerate(core.blocks):
        yield from _person(case, block.by, ("core", "blocks", n, "by"))
    fitting = [n for n, option in enumerate(core.hypotheses) if option.fits]
    if not fitting:
        yield Fault(
            ("core", "hypotheses"), "none of the hypotheses fits; mark exactly one with fits: true", "none-fits"
        )
    for n in fitting[1:]:
        sentence = "a second hypothesis fits; mark exactly one with fits: true"
        yield Fault(("core", "hypotheses", n, "fits"), sentence, "two-fit", {"word": core.hypotheses[n].id})
    if core.strength > 0 and core.focus is None:
        sentence = "a core with strength needs a focus; write individual or relational"
        yield Fault(("core", "focus"), sentence, "core-without-focus")
    if core.strength > 0 and not any(len(client.lines.meaning) >= FEWEST_LINES for client in case.clients):
        sentence = f"nobody points at it; give one client at least {FEWEST_LINES} lines under meaning"
        yield Fault(("core", "strength"), sentence, "core-without-meaning", {"needed": str(FEWEST_LINES)})


def _referrals(case: Case) -> Iterator[Fault]:
    """Find referrals by unknown routes, for nobody known, or due after the end."""
    for n, referral in enumerate(case.referrals):
        place: Place = ("referrals", n)
        yield from _person(case, referral.by, (*place, "by"))
        if referral.route not in case.library.referrals:
            known = case.library.referrals
            labels = {one.id: (one.title.nl, one.title.en) for one in known.values()}
            named = referral.route
            yield unknown((*place, "route"), "referral route", named, tuple(known), kind="unknown-route", labels=labels)
        if referral.due > case.sessions:
            sentence = f"the last session is {case.sessions}; make it due by then, not {referral.due}"
            names = {"due": str(referral.due), "sessions": str(case.sessions)}
            yield Fault((*place, "due"), sentence, "referral-late", names)


def _problems(case: Case) -> Iterator[Fault]:
    """Find words for the complaint that no exercise of the library uses."""
    known = sorted({problem for exercise in case.library.exercises.values() for problem in exercise.problems})
    for n, problem in enumerate(case.problems):
        if problem not in known:
            yield unknown(("problems", n), "problem", problem, known, "the exercises of the library")


def _person(case: Case, name: str | None, place: Place) -> Iterator[Fault]:
    """Find a client's id that is nobody's."""
    ids = [client.id for client in case.clients]
    if name is not None and name not in ids:
        sentence = f'"{name}" is none of the clients of this case{hint(name, ids)}'
        yield Fault(place, sentence, "unknown-client", {"word": name, "near": closest(name, ids)})


def _all_facts(case: Case) -> Iterator[tuple[Place, Fact]]:
    """Yield every fact with its place."""
    for question, facts in case.facts.items():
        for n, fact in enumerate(facts):
            yield ("facts", question, n), fact


def _start(case: Case, variable: str, who: str) -> float | None:
    """Return where a variable starts; None when nobody has that id."""
    if variable in BOND_VARIABLES:
        return float(getattr(case.bond, variable))
    return next((float(getattr(client.start, variable)) for client in case.clients if client.id == who), None)
