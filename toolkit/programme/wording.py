"""What is said: process aims, open end points, wishes of their own, plain words, criteria for each step.

RL17 RL23 RL24 RL33 RL35. Whether a choice is sound stands in the library.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from toolkit.model.programme import Programme
from toolkit.model.terms import Sign
from toolkit.programme.consent import without_client
from toolkit.programme.edits import changed, swaps
from toolkit.programme.ground import Draft, Objection, Objections, Part
from toolkit.programme.plain import PURPOSES, sound_criterion

__all__ = ["criteria_for_each_step", "open_end", "own_wishes", "plain_words", "process_aims"]

MORE_DESIRE, OWN_PACE, TEACH_BACK = "more-desire", "own-pace", "teach-back"
DESIRE = "desire"
"""As a target and as a problem in the library."""
OTHER_WISH: tuple[Sign, ...] = ("no-own-wish", "asexual-spectrum")
"""Signs that more desire is not this person's wish (RL24; BrottoYule2017)."""


def process_aims(draft: Draft) -> Objections:
    """RL17: a step aims at noticing, exploring, asking, stopping; never at performing (Barlow1986, Impett2005)."""
    known = draft.library.aims
    for part in draft.parts:
        unwise = tuple(one for one in part.item.aims if one in known and known[one].kind == "performance")
        if unwise:
            names = (("exercise", "exercise", part.id), ("other", "aim", unwise[0]))
            yield Objection(part.id, names=names, remedies=partial(_aim_at_process, draft, part, unwise))


def open_end(draft: Draft) -> Objections:
    """RL23: where the programme heads for excludes nobody, and is not penetration by default."""
    endpoint = draft.programme.endpoint
    known = draft.library.endpoints
    if endpoint != MORE_DESIRE and endpoint in known and not known[endpoint].sound:
        yield Objection(names=(("other", "endpoint", endpoint),), remedies=partial(_own_pace, draft))


def own_wishes(draft: Draft) -> Objections:
    """RL24: nobody is led to more desire who does not wish for it, and it is no goal unless somebody named it."""
    if draft.programme.endpoint == MORE_DESIRE:
        wished = any(more for _, _, more in draft.shown.goals)
        for client in draft.shown.clients:
            if not wished or draft.ground.has(client, *OTHER_WISH):
                yield Objection(
                    client=client, names=(("client", "client", client),), remedies=partial(_own_pace, draft)
                )
    for part in draft.parts:
        if not _raises_desire(part):
            continue
        for client in part.doing:
            if draft.ground.has(client, *OTHER_WISH):
                names = (("client", "client", client),)
                yield Objection(part.id, client, names, partial(_spare, draft, part, client))


def plain_words(draft: Draft) -> Objections:
    """RL33: explained in plain words, so that they can say back what for and how."""
    framing = draft.programme.framing
    known = draft.library.framings
    if draft.parts and framing in known and not known[framing].sound:
        yield Objection(remedies=partial(_teach_back, draft))


def criteria_for_each_step(draft: Draft) -> Objections:
    """RL35: each step says when to go on, when to stay and when to step back, on sound grounds."""
    for part in draft.parts:
        if not _says_all(draft, part):
            names = (("exercise", "exercise", part.id),)
            yield Objection(part.id, names=names, remedies=partial(_complete, draft, part))


def _raises_desire(part: Part) -> bool:
    specific = part.exercise.kind == "problem-specific" and DESIRE in part.exercise.problems
    return specific and DESIRE in part.exercise.targets


def _says_all(draft: Draft, part: Part) -> bool:
    known = draft.library.criteria
    chosen = [known[one] for one in part.item.criteria if one in known]
    return all(one.sound for one in chosen) and {one.purpose for one in chosen} >= set(PURPOSES)


def _aim_at_process(draft: Draft, part: Part, unwise: tuple[str, ...]) -> Iterator[Programme]:
    kept = tuple(one for one in part.item.aims if one not in unwise)
    process = next((one.id for one in draft.library.aims.values() if one.kind == "process" and one.sound), None)
    aims = kept or (() if process is None else (process,))
    yield changed(draft.programme, part.item, aims=aims)


def _own_pace(draft: Draft) -> Iterator[Programme]:
    yield draft.programme.model_copy(update={"endpoint": OWN_PACE})


def _spare(draft: Draft, part: Part, client: str) -> Iterator[Programme]:
    if part.exercise.strand != "couple":
        yield from without_client(draft, part.id, client)
    yield from swaps(draft, part)


def _teach_back(draft: Draft) -> Iterator[Programme]:
    yield draft.programme.model_copy(update={"framing": TEACH_BACK})


def _complete(draft: Draft, part: Part) -> Iterator[Programme]:
    known = draft.library.criteria
    kept = [one for one in part.item.criteria if one in known and known[one].sound]
    purposes = {known[one].purpose for one in kept}
    added = [sound_criterion(draft.library, purpose) for purpose in PURPOSES if purpose not in purposes]
    yield changed(draft.programme, part.item, criteria=(*kept, *(one for one in added if one)))
