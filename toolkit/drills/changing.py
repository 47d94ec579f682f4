"""Changes of a programme: ways to break one rule of a sound one, and a change said in words.

Nothing here judges: ``toolkit.programme.check`` says which rule a change breaks or mends.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.drills.dice import Dice
from toolkit.drills.phrases import listed, phrase
from toolkit.model.case import Case
from toolkit.model.library import Choice, Library
from toolkit.model.programme import EVERYONE, Programme, ProgrammeItem
from toolkit.model.shown import Presentation
from toolkit.model.text import Text
from toolkit.programme import plain_item

__all__ = ["difference", "other_changes", "spoiled"]

EVERY_DAY = 7
LONG = 60
SWAPPED = 12
"""Exercises tried in the place of one of the programme's."""
NO_TASK = "none"


def spoiled(shown: Presentation, library: Library, programme: Programme, dice: Dice) -> Iterator[Programme]:
    """Yield the programme with one thing changed, each time another."""
    if programme.pause is not None:
        yield programme.model_copy(update={"pause": None})
    for endpoint in _unsound(library.endpoints):
        yield programme.model_copy(update={"endpoint": endpoint})
    for framing in _unsound(library.framings):
        yield programme.model_copy(update={"framing": framing})
    for arrangement in _unsound(library.arrangements):
        yield programme.model_copy(update={"arrangements": (*programme.arrangements, arrangement)})
    for item in programme.items:
        yield from _spoiled_item(library, programme, item)
        yield _without(programme, item)
        for other in dice.of(f"swap/{item.exercise}").some(library.exercises, SWAPPED):
            if programme.item(other) is None:
                yield _with(programme, item, plain_item(shown, library, other))
    known = {item.exercise for item in programme.items}
    extra = [one for one in dice.of("extra").shuffled(library.exercises) if one not in known]
    for other in extra[:SWAPPED]:
        added = plain_item(shown, library, other)
        yield programme.model_copy(update={"items": (*programme.items, added)})


def other_changes(shown: Presentation, library: Library, programme: Programme, dice: Dice) -> Iterator[Programme]:
    """Yield small changes one might think of; whether they help is not known here."""
    for item in programme.items:
        yield _without(programme, item)
        yield _changed(programme, item, times_per_week=min(item.times_per_week + 1, EVERY_DAY))
        if item.minutes > 10:  # noqa: PLR2004 - the shortest step
            yield _changed(programme, item, minutes=max(10, item.minutes // 2))
        for aim in dice.of(f"aim/{item.exercise}").some(
            (one for one in library.aims.values() if one.kind == "process"), 1
        ):
            yield _changed(programme, item, aims=(*item.aims, aim.id))
        for client in shown.clients[:1]:
            yield _changed(programme, item, initiative=client)
        fitting = [one for one in library.adaptations(item.exercise) if one not in item.adaptations]
        for one in dice.of(f"adapt/{item.exercise}").some(fitting, 1):
            yield _changed(programme, item, adaptations=(*item.adaptations, one))
    sound = [one.id for one in library.arrangements.values() if one.sound and one.id not in programme.arrangements]
    for one in dice.of("arrangement").some(sound, 1):
        yield programme.model_copy(update={"arrangements": (*programme.arrangements, one)})


def difference(case: Case, library: Library, before: Programme, after: Programme) -> Text:
    """Say what changes from one programme to the other."""
    return listed(_differences(case, library, before, after))


def _differences(case: Case, library: Library, before: Programme, after: Programme) -> Iterator[Text]:
    cards = library.exercises
    for item in before.items:
        if after.item(item.exercise) is None:
            yield phrase("change/drop", title=cards[item.exercise].title)
    for item in after.items:
        was = before.item(item.exercise)
        if was is None:
            yield phrase("change/add", title=cards[item.exercise].title)
        else:
            yield from _within(case, library, was, item)
    yield from _around(library, before, after)


def _within(case: Case, library: Library, was: ProgrammeItem, item: ProgrammeItem) -> Iterator[Text]:
    """Say what changes within one item."""
    title = library.exercises[item.exercise].title
    if (item.times_per_week, item.minutes) != (was.times_per_week, was.minutes):
        yield phrase("change/dose", title=title, times=item.times_per_week, minutes=item.minutes)
    for client, role in item.roles.items():
        if was.roles.get(client) != role:
            yield phrase("change/role", title=title, name=case.client(client).name, role=library.roles[role].text)
    if item.initiative != was.initiative and item.initiative == EVERYONE:
        yield phrase("change/turns", title=title)
    elif item.initiative != was.initiative:
        yield phrase("change/begins", title=title, name=case.client(item.initiative).name)
    if item.aims != was.aims:
        yield phrase("change/aims", title=title, aims=listed(library.aims[one].text for one in item.aims))
    if item.criteria != was.criteria:
        yield phrase("change/criteria", title=title)
    fresh = [_adaptation(library, item.exercise, one) for one in item.adaptations if one not in was.adaptations]
    if fresh:
        yield phrase("change/adapt", title=title, adaptations=listed(fresh))


def _around(library: Library, before: Programme, after: Programme) -> Iterator[Text]:
    """Say what changes in what holds for the whole programme."""
    if after.pause != before.pause:
        yield phrase("change/no-pause" if after.pause is None else "change/pause")
    if after.endpoint != before.endpoint:
        yield phrase("change/endpoint", endpoint=library.endpoints[after.endpoint].text)
    if after.framing != before.framing:
        yield phrase("change/framing", framing=library.framings[after.framing].text)
    for one in before.arrangements:
        if one not in after.arrangements:
            yield phrase("change/no-arrangement", arrangement=library.arrangements[one].text)
    for one in after.arrangements:
        if one not in before.arrangements:
            yield phrase("change/arrangement", arrangement=library.arrangements[one].text)


def _spoiled_item(library: Library, programme: Programme, item: ProgrammeItem) -> Iterator[Programme]:
    for aim in library.aims.values():
        if aim.kind == "performance":
            yield _changed(programme, item, aims=(aim.id,))
    yield _changed(programme, item, criteria=())
    yield _changed(programme, item, times_per_week=EVERY_DAY, minutes=LONG)
    if item.adaptations:
        yield _changed(programme, item, adaptations=())
    for client in item.roles:
        yield _changed(programme, item, roles={**item.roles, client: NO_TASK})
        yield _changed(programme, item, initiative=client)


def _unsound(choices: dict[str, Choice]) -> Iterator[str]:
    return (one.id for one in choices.values() if one.forbidden or not one.sound)


def _adaptation(library: Library, exercise: str, name: str) -> Text:
    own = {row.adaptation.id: row.adaptation.text for row in library.exercises[exercise].obstacles}
    return own.get(name) or library.fitness[name].text


def _changed(programme: Programme, item: ProgrammeItem, **fields: object) -> Programme:
    return _with(programme, item, item.model_copy(update=fields))


def _with(programme: Programme, item: ProgrammeItem, other: ProgrammeItem) -> Programme:
    items = tuple(other if one.exercise == item.exercise else one for one in programme.items)
    return programme.model_copy(update={"items": items})


def _without(programme: Programme, item: ProgrammeItem) -> Programme:
    items = tuple(one for one in programme.items if one.exercise != item.exercise)
    return programme.model_copy(update={"items": items})
