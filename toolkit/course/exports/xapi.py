"""An attempt -> statements (xAPI 1.0.3) after the Virtual Patient Profile of MedBiquitous (pure).

What was seen of that profile (2026), and what was made of it:

- The published profile, https://w3id.org/xapi/virtual-patient, version 1.0, in ADL's repository of authored profiles:
  it defines two verbs, *ignored* and *updated* (https://w3id.org/xapi/medbiq/verbs/...), no activity types, no
  templates, no patterns. There is thus nothing in it a machine could check a statement against.
- The working group's text of 2016: every statement names the recipe in its category activities, the actor is an agent
  with an account, the object is mostly the virtual patient, of type http://adlnet.gov/expapi/activities/simulation,
  a node of type http://activitystrea.ms/schema/1.0/node; the verbs initialized, completed, suspended, resumed,
  terminated, arrived, experienced, responded, interacted, commented, ignored, updated, launched. *arrived* stands in
  that text only; it is written here in the namespace of the two that were published. *completed* says nothing of
  success, and *updated* has the player engine, not the trainee, for its actor.
- Not made: resumed, terminated and experienced (a record does not tell them apart), ignored (a verdict), launched.

A session is a node; a decision that answers what the case asks (formulation, obstacle, mirror, core, end) is a
response, any other an interaction. Ids and numbers leave; what was typed does not: which fields leave is listed here,
one kind of decision after another. The score at the end of a course describes the clients and never the trainee, so
``result.score`` is not used. The same attempt gives the same statements, with the same ids, each time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from toolkit.model.attempt import Attempt, Entry
from toolkit.model.case import Case
from toolkit.model.decision import Decision
from toolkit.model.event import Ended, Event, Reported, SessionOpened
from toolkit.model.text import Language, Text
from toolkit.session import Replay
from toolkit.words import say
from toolkit.words.saying import TEXTS

__all__ = ["FIELDS", "HOME", "PROFILE", "Trainee", "statements"]

VERSION = "1.0.3"
PROFILE = "https://w3id.org/xapi/virtual-patient/v1.0"
ADL = "http://adlnet.gov/expapi/verbs/"
MEDBIQ = "https://w3id.org/xapi/medbiq/verbs/"
VERBS = {
    "initialized": ADL, "interacted": ADL, "responded": ADL, "suspended": ADL, "completed": ADL,
    "arrived": MEDBIQ, "updated": MEDBIQ,
}  # fmt: skip
SIMULATION = "http://adlnet.gov/expapi/activities/simulation"
NODE = "http://activitystrea.ms/schema/1.0/node"
HOME = "https://sexology-toolkit.invalid/"
"""Home of the accounts where nobody names one; a domain that cannot exist, so that it is nobody's."""
URN = "urn:sexology-toolkit:"
SPACE = UUID("6d9c2b52-30c4-5a0e-9d0b-2f1f6a1d7c11")
"""The name space of the statements' ids."""
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./:-]{0,79}")
RESPONSES = {"formulate", "code-obstacle", "name-mirror", "deepen", "end"}
FIELDS: Mapping[str, tuple[str, ...]] = {
    "ask": ("question", "to", "manner"),
    "ask-leave": (),
    "meet": ("who",),
    "screen": ("gate", "client"),
    "reflect": ("client",),
    "formulate": ("requests", "own_wish", "five_ps", "mechanisms", "mirror", "hypothesis", "confidence"),
    "educate": ("modules", "manner"),
    "compose": (),
    "assign": ("confirmed",),
    "debrief": ("exercise", "client", "aspect", "manner"),
    "code-obstacle": ("exercise", "obstacle"),
    "name-mirror": ("dimensions",),
    "deepen": ("focus", "hypothesis", "confidence"),
    "repair": ("client",),
    "refer": ("route", "client", "stance"),
    "plan-safety": ("client",),
    "stay": (),
    "renew": (),
    "help": (),
    "undo": (),
    "close": (),
    "end": ("reason", "follow_up_weeks"),
}
"""Kind of decision -> the fields that leave; of a programme the items and the pause leave, see ``_programme``."""
ITEM = ("exercise", "times_per_week", "minutes", "roles", "initiative", "aims", "criteria", "adaptations")
Statement = dict[str, Any]


class Trainee(NamedTuple):
    """Who a statement is about: an account at ``home``, and the name of the system that tells."""

    account: str
    home: str = HOME


def statements(
    attempt: Attempt, trainee: Trainee, *, digest: str, case: Case | None, course: Replay | None, assignment: str = ""
) -> Iterator[Statement]:
    """Yield the statements of one attempt, in the order of what happened.

    Args:
        attempt: Its header and entries.
        trainee: Whose it is.
        digest: Digest of the record, so that two attempts are never taken for one.
        case: The case, where it is known.
        course: The replay, where there is one; without it no sessions and no end can be told.
        assignment: Id of the assignment it was made for.
    """
    told = _Told(attempt, trainee, digest, case, assignment)
    yield told.of("initialized", told.case_activity(), attempt.header.started)
    entries = [entry for entry in attempt.entries if entry.decision is not None]
    steps = course.steps if course is not None else ()
    yield from _events(told, steps[0].events if steps else (), attempt.header.started)
    ended = False
    for n, entry in enumerate(entries):
        if course is not None and n + 1 >= len(steps):
            break  # what the rules refused did not happen
        assert entry.decision is not None
        yield told.decided(entry.decision, n, entry.at)
        events = steps[n + 1].events if steps else ()
        yield from _events(told, events, entry.at)
        ended = ended or any(isinstance(event, Ended) for event in events)
    if not ended:
        yield told.of("suspended", told.case_activity(), _last(entries, attempt.header.started))


def _events(told: _Told, events: tuple[Event, ...], at: str) -> Iterator[Statement]:
    for event in events:
        if isinstance(event, SessionOpened):
            yield told.of("arrived", told.session_activity(event.session), at)
        elif isinstance(event, Reported):
            yield told.reported(event, at)
        elif isinstance(event, Ended):
            result = {"completion": True, "extensions": {f"{URN}ending": event.ending, f"{URN}how": event.how}}
            yield told.of("completed", told.case_activity(), at, result)


def _last(entries: list[Entry], started: str) -> str:
    return entries[-1].at if entries else started


class _Told:
    """One attempt being told: what all its statements have in common."""

    def __init__(self, attempt: Attempt, trainee: Trainee, digest: str, case: Case | None, assignment: str) -> None:
        self.header = attempt.header
        self.language: Language = attempt.language
        self.trainee, self.case = trainee, case
        self.actor = _agent(trainee.account, trainee.home)
        self.registration = uuid5(SPACE, f"{trainee.home}\n{trainee.account}\n{digest}")
        self.id = f"{URN}case:{self.header.case}"
        self.grouping = [{"objectType": "Activity", "id": f"{URN}assignment:{assignment}"}] if assignment else []
        self.session, self.n = 0, 0

    def of(self, verb: str, activity: Statement, at: str, result: Statement | None = None) -> Statement:
        """Return a statement; each has the next number of the attempt in its id."""
        self.n += 1
        made: Statement = {
            "id": str(uuid5(self.registration, f"{self.n}\n{verb}\n{activity['id']}")),
            "actor": self.actor,
            "verb": {"id": VERBS[verb] + verb, "display": _both(f"xapi/{verb}")},
            "object": activity,
        }
        if result:
            made["result"] = result
        made["context"] = self._context(activity)
        moment = _moment(at)
        if moment:
            made["timestamp"] = moment
        return made | {"version": VERSION}

    def _context(self, activity: Statement) -> Statement:
        parents = [] if activity["id"] == self.id else [{"objectType": "Activity", "id": self.id}]
        around = {"parent": parents, "grouping": self.grouping, "category": [{"objectType": "Activity", "id": PROFILE}]}
        return {
            "registration": str(self.registration),
            "platform": "sexology-toolkit",
            "language": self.language,
            "contextActivities": {name: those for name, those in around.items() if those},
            "extensions": {
                f"{URN}case-version": self.header.case_version,
                f"{URN}help-stage": self.header.help_stage,
                f"{URN}session": self.session,
            },
        }

    def case_activity(self) -> Statement:
        """Return the virtual patient."""
        title = self.case.title if self.case is not None else None
        return _activity(self.id, SIMULATION, _map(title) if title is not None else {"en": self.header.case})

    def session_activity(self, session: int) -> Statement:
        """Return a session, and be in it from now on."""
        self.session = session
        return _activity(f"{self.id}:session:{session}", NODE, _both("xapi/session", n=session))

    def decided(self, decision: Decision, n: int, at: str) -> Statement:
        """Return what a decision is as a statement: its kind, and the ids it holds."""
        plain = decision.model_dump(mode="json", exclude_none=True)
        kind = decision.kind
        chosen: Statement = {name: _ids(plain[name]) for name in FIELDS[kind] if name in plain}
        if kind == "compose":
            chosen["programme"] = _ids(_programme(plain["programme"]))
        activity = _activity(f"{self.id}:decision:{kind}", NODE, _both(f"xapi/kind/{kind}"))
        result = {"extensions": {f"{URN}number": n + 1, f"{URN}chosen": chosen}}
        return self.of("responded" if kind in RESPONSES else "interacted", activity, at, result)

    def reported(self, event: Reported, at: str) -> Statement:
        """Return the counters a client's report at the start of a session changed: told by the engine."""
        name = event.client
        if self.case is not None:
            name = next((one.name for one in self.case.clients if one.id == event.client), event.client)
        activity = _activity(f"{self.id}:client:{event.client}", NODE, _both("xapi/reports", name=name))
        made = self.of("updated", activity, at, {"extensions": {f"{URN}values": dict(event.values)}})
        return made | {"actor": _agent("sexology-toolkit", self.trainee.home)}


def _programme(plain: Statement) -> Statement:
    """Return a programme without the reasons somebody wrote: exercises, doses and roles, and which rules were waived."""
    items = [{name: item[name] for name in ITEM if name in item} for item in plain.get("items", [])]
    rest: Statement = {name: plain[name] for name in ("pause", "framing", "endpoint", "arrangements") if name in plain}
    return {"items": items, **rest, "waived": sorted(plain.get("justifications", {}))}


def _ids(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return a value without what cannot be an id: a forged record may hold sentences where ids belong."""
    if isinstance(value, dict):
        return {name: _ids(one) for name, one in value.items() if ID.fullmatch(name)}
    if isinstance(value, list):
        return [_ids(one) for one in value if not isinstance(one, str) or ID.fullmatch(one)]
    return value if not isinstance(value, str) or ID.fullmatch(value) else ""


def _agent(account: str, home: str) -> Statement:
    return {"objectType": "Agent", "account": {"homePage": home, "name": account}}


def _activity(identifier: str, kind: str, name: Mapping[str, str]) -> Statement:
    return {"objectType": "Activity", "id": identifier, "definition": {"type": kind, "name": dict(name)}}


def _both(text_id: str, **names: object) -> dict[str, str]:
    assert text_id in TEXTS
    return {"nl": say(text_id, "nl", **names), "en": say(text_id, "en", **names)}


def _map(text: Text) -> dict[str, str]:
    return {"nl": text.nl, "en": text.en}


def _moment(at: str) -> str:
    """Return a time stamp with its zone; nothing for what is none."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return ""
    return moment.isoformat() if moment.tzinfo is not None else ""
