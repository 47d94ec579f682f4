"""Drills about reading homework: the aspect an answer speaks of, the kind of obstacle, the mirror, what answers it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from toolkit.drills.choosing import mixed
from toolkit.drills.dice import Dice
from toolkit.drills.drill import Choice, Drill, Reason, cited, on
from toolkit.drills.phrases import phrase, worded
from toolkit.model.case import Case, Client
from toolkit.model.library import Exercise, Library
from toolkit.model.terms import BANDS, DIMENSIONS, Aspect, Dimension, ObstacleType
from toolkit.model.text import Text

__all__ = ["which_adaptation", "which_aspect", "which_mirror", "which_obstacle"]

FOUR: tuple[Aspect, ...] = ("physical", "emotional", "communicative", "planning")
TYPES: tuple[ObstacleType, ...] = ("stumbling-block", "blockage", "inhibition")
KIND_OF: dict[Dimension | Literal["practical"], ObstacleType] = {
    "practical": "stumbling-block",
    "pursue": "blockage", "withdraw": "blockage", "criticise": "blockage", "caretake": "blockage",
    "freeze": "inhibition", "control": "inhibition", "perform": "inhibition",
}  # fmt: skip
"""The kind (S20) of what shows itself plainly as one kind; what may be either is not asked (domain 6.5)."""
BETWEEN: frozenset[str] = frozenset({"blockage"})
EACH = 2
"""Lines of one case in a row."""


class Line(NamedTuple):
    """Something a client says about homework, and where it stands."""

    id: str
    client: Client
    said: Text
    cell: str


def which_aspect(_library: Library, cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Ask which aspect of experience an answer speaks of (S23)."""
    for case in cases:
        lines = [
            Line(f"{case.slug}/{client.id}/{aspect}/{band}/{n}", client, said, aspect)
            for client in case.clients
            for aspect in FOUR
            for band in BANDS
            for n, said in enumerate(getattr(getattr(client.lines.debrief, aspect), band))
        ]
        for line in dice.of(case.slug).some(lines, EACH):
            choices = tuple(Choice(one, worded(f"aspect/{one}"), _aspect(one, line.cell)) for one in FOUR)
            yield (Drill(f"which-aspect/{line.id}", phrase("ask/aspect"), choices, (line.cell,), quote=line.said),)


def which_obstacle(_library: Library, cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Ask whether a stumbling block, a blockage or an inhibition is heard (S20)."""
    for case in cases:
        lines = [line for line in _obstacles(case) if line.cell in KIND_OF and _told_between(case, line.cell)]
        for line in dice.of(case.slug).some(lines, EACH):
            kind = KIND_OF[line.cell]  # type: ignore[index]
            choices = tuple(Choice(one, _kind(one), _why_kind(one, kind)) for one in TYPES)
            told = phrase("told-once" if kind == TYPES[0] else "told-again", name=line.client.name)
            yield (Drill(f"which-obstacle/{line.id}", phrase("ask/obstacle"), choices, (kind,), line.said, (told,)),)


def which_mirror(library: Library, cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Ask which dimension of the mirror shows itself in what is said about homework (S21)."""
    rule = library.rule("RL13")
    for case in cases:
        lines = [line for line in _obstacles(case) if line.cell != "practical"]
        for line in dice.of(case.slug).some(lines, EACH):
            shown = {*line.client.lines.obstacle}
            others = dice.of(line.id).shuffled(one for one in DIMENSIONS if one not in shown)
            right = Choice(
                line.cell,
                _dimension(line.cell),
                on(phrase("why/mirror", hint=_hint(line.cell)), "seed", "S21", assumed=True),
            )
            wrong = (
                Choice(one, _dimension(one), cited(phrase("why/mirror-other", hint=_hint(one)), "rule", rule))
                for one in others
            )
            choices = mixed(right, wrong, dice.of(f"{line.id}/order"))
            yield (Drill(f"which-mirror/{line.id}", phrase("ask/mirror"), choices, (line.cell,), quote=line.said),)


def which_adaptation(library: Library, _cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Ask which changed form answers an obstacle that was seen in an exercise (S20)."""
    rows = [(card, n) for card in library.exercises.values() for n in range(len(card.obstacles))]
    for card, n in dice.shuffled(rows):
        row = card.obstacles[n]
        same = [one for one in card.obstacles if one.adaptation.id != row.adaptation.id]
        far = dice.of(f"{card.id}/{n}").shuffled(
            (other, one)
            for other in library.exercises.values()
            for one in other.obstacles
            if other.strand == card.strand and one.dimension != row.dimension and one.adaptation.id != row.adaptation.id
        )
        pairs = [*((card, one) for one in same), *far]
        right = Choice(
            row.adaptation.id, row.adaptation.text, _answers(card, row.seen, row.dimension, "why/adaptation")
        )
        wrong = (
            Choice(
                one.adaptation.id, one.adaptation.text, _answers(other, one.seen, one.dimension, "why/adaptation-other")
            )
            for other, one in pairs
        )
        choices = mixed(right, wrong, dice.of(f"{card.id}/{n}/order"))
        lines = (phrase("exercise", title=card.title, summary=card.summary), phrase("seen", seen=row.seen))
        yield (
            Drill(
                f"which-adaptation/{card.id}/{n}", phrase("ask/adaptation"), choices, (row.adaptation.id,), lines=lines
            ),
        )


def _obstacles(case: Case) -> Iterator[Line]:
    for client in case.clients:
        for dimension, said in client.lines.obstacle.items():
            for n, line in enumerate(said):
                yield Line(f"{case.slug}/{client.id}/{dimension}/{n}", client, line, dimension)


def _told_between(case: Case, cell: str) -> bool:
    """What sits between people is asked only where there are several."""
    return len(case.clients) > 1 or KIND_OF[cell] not in BETWEEN  # type: ignore[index]


def _aspect(offered: str, right: str) -> Reason:
    said = "why/aspect" if offered == right else "why/aspect-other"
    return on(phrase(said, hint=phrase(f"aspect/{offered}")), "seed", "S23")


def _kind(kind: ObstacleType) -> Text:
    return phrase("labelled", label=worded(f"obstacle/{kind}"), hint=worded(f"obstacle-hint/{kind}"))


def _why_kind(offered: ObstacleType, right: ObstacleType) -> Reason:
    said = f"why/obstacle-{right}" if offered == right else f"why/not-{offered}"
    return on(phrase(said), "seed", "S20", assumed=True)


def _dimension(dimension: str) -> Text:
    return worded(f"dimension/{dimension}")


def _hint(dimension: str) -> Text:
    return worded(f"dimension-hint/{dimension}")


def _answers(card: Exercise, seen: Text, dimension: str, said: str) -> Reason:
    return cited(phrase(said, seen=seen, label=_dimension(dimension)), "exercise", card)
