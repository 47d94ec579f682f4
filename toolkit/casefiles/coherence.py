"""Whether the parts of a case agree with each other and with the library: ids, owners, lines where lines are needed.

Each finding is a place in the case file and one sentence. Whether a case is good (playable, fair, rich) is not asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from toolkit.casefiles.faults import Fault, Place, hint, unknown
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


def case_faults(case: Case) -> Iterator[Fault]:
    """Yield everything in ``case`` that does not agree, part by part."""
    for part in (_ids, _clients, _facts, _goals, _mirror, _core, _referrals, _problems):
        yield from part(case)


def _ids(case: Case) -> Iterator[Fault]:
    """Find ids used twice, or that no id of a line could carry."""
    lists: tuple[list[tuple[Place, str]], ...] = (
        [(("clients", n, "id"), client.id) for n, client in enumerate(case.clients)],
        [((*place, "id"), fact.id) for place, fact in _all_facts(case)],
        [(("goals", n, "id"), goal.id) for n, goal in enumerate(case.goals)],
        [(("core", "hypotheses", n, "id"), option.id) for n, option in enumerate(case.core.hypotheses)],
    )
    for found in lists:
        times: Counter[str] = Counter()
        for place, name in found:
            times[name] += 1
            if times[name] > 1:
                yield place, f'the id "{name}" is already in use; give this one another'
            if not ID.fullmatch(name):
                yield place, f'the id "{name}" must be lower-case letters and digits joined by hyphens'
            elif place[0] == "clients" and name in RESERVED:
                yield place, f'no client can have the id "{name}", which records use already; choose another'


def _clients(case: Case) -> Iterator[Fault]:
    """Find beliefs nobody has heard of, held twice or never betrayed."""
    for n, client in enumerate(case.clients):
        betrayed = {myth for _, fact in _all_facts(case) if fact.by == client.id for myth in fact.beliefs}
        held: set[str] = set()
        for m, belief in enumerate(client.beliefs):
            place: Place = ("clients", n, "beliefs", m, "myth")
            if belief.myth not in case.library.myths:
                yield place, unknown("myth", belief.myth, tuple(case.library.myths))
            elif belief.myth in held:
                yield place, f'{client.id} already holds "{belief.myth}" above; keep one of the two'
            elif belief.myth not in betrayed:
                yield place, f'no fact told by {client.id} betrays "{belief.myth}"; add it to the beliefs of one fact'
            held.add(belief.myth)


def _facts(case: Case) -> Iterator[Fault]:
    """Find facts under unknown questions, told by nobody, or naming unknown ids."""
    library = case.library
    for question in case.facts:
        if question not in library.questions:
            yield ("facts", question), unknown("question", question, tuple(library.questions))
        elif question == NEVER_A_FACT:
            yield ("facts", question), f'"{question}" is what is asked off topic and never a fact; move this elsewhere'
    for place, fact in _all_facts(case):
        yield from _person(case, fact.by, (*place, "by"))
        own = {belief.myth for client in case.clients if client.id == fact.by for belief in client.beliefs}
        for n, myth in enumerate(fact.beliefs):
            if myth not in library.myths:
                yield (*place, "beliefs", n), unknown("myth", myth, tuple(library.myths))
            elif myth not in own:
                yield (*place, "beliefs", n), unknown("myth", myth, sorted(own), f"the beliefs of {fact.by}")
        for n, exercise in enumerate(fact.rules_out):
            if exercise not in library.exercises:
                yield (*place, "rules_out", n), unknown("exercise", exercise, tuple(library.exercises))


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
                yield (*place, "target"), sentence


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
            yield ("clients", n, "lines", "obstacle", name), sentence


def _core(case: Case) -> Iterator[Fault]:
    """Find a core without focus or words, and any number of fitting hypotheses but one."""
    core = case.core
    for n, block in enumerate(core.blocks):
        yield from _person(case, block.by, ("core", "blocks", n, "by"))
    fitting = [n for n, option in enumerate(core.hypotheses) if option.fits]
    if not fitting:
        yield ("core", "hypotheses"), "none of the hypotheses fits; mark exactly one with fits: true"
    for n in fitting[1:]:
        yield ("core", "hypotheses", n, "fits"), "a second hypothesis fits; mark exactly one with fits: true"
    if core.strength > 0 and core.focus is None:
        yield ("core", "focus"), "a core with strength needs a focus; write individual or relational"
    if core.strength > 0 and not any(len(client.lines.meaning) >= FEWEST_LINES for client in case.clients):
        yield ("core", "strength"), f"nobody points at it; give one client at least {FEWEST_LINES} lines under meaning"


def _referrals(case: Case) -> Iterator[Fault]:
    """Find referrals by unknown routes, for nobody known, or due after the end."""
    for n, referral in enumerate(case.referrals):
        place: Place = ("referrals", n)
        yield from _person(case, referral.by, (*place, "by"))
        if referral.route not in case.library.referrals:
            yield (*place, "route"), unknown("referral route", referral.route, tuple(case.library.referrals))
        if referral.due > case.sessions:
            yield (*place, "due"), f"the last session is {case.sessions}; make it due by then, not {referral.due}"


def _problems(case: Case) -> Iterator[Fault]:
    """Find words for the complaint that no exercise of the library uses."""
    known = sorted({problem for exercise in case.library.exercises.values() for problem in exercise.problems})
    for n, problem in enumerate(case.problems):
        if problem not in known:
            yield ("problems", n), unknown("problem", problem, known, "the exercises of the library")


def _person(case: Case, name: str | None, place: Place) -> Iterator[Fault]:
    """Find a client's id that is nobody's."""
    ids = [client.id for client in case.clients]
    if name is not None and name not in ids:
        yield place, f'"{name}" is none of the clients of this case{hint(name, ids)}'


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
