"""Drills about the three parts of sex therapy: which part something belongs to, which domain, what it asks of you."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from toolkit.drills.choosing import mixed
from toolkit.drills.dice import Dice
from toolkit.drills.drill import Choice, Drill, Reason, cited, on
from toolkit.drills.phrases import phrase, worded
from toolkit.model.case import Case
from toolkit.model.library import Library, SeedStatement
from toolkit.model.text import Text

__all__ = ["what_it_asks", "which_domain", "which_part"]

PARTS = ("information", "exercises", "deepening")
PART_OF: dict[str, str] = {
    **{f"S{n}": "information" for n in range(4, 11)},
    **{f"S{n}": "exercises" for n in range(11, 26)},
    **{f"S{n}": "deepening" for n in range(26, 30)},
}
"""Which part each statement of the founding text is about, in that text's own order."""
OPENED_BY = {"information": "S4", "exercises": "S11", "deepening": "S26"}
"""The statement with which the founding text begins each part."""
GATE_OF = {"G5": "information", "G6": "exercises", "G7": "deepening"}
DOMAINS = ("bodily", "psychological", "relational")


def which_part(library: Library, _cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Ask whether something is information, an exercise or deepening."""
    found = [
        [(f"seed/{one.id}", one.meaning, PART_OF[one.id]) for one in library.seed.values() if one.id in PART_OF],
        [(f"gate/{name}", library.gates[name].question, part) for name, part in GATE_OF.items()],
        [
            (f"module/{one.id}", Text(nl=one.key_points.nl[0], en=one.key_points.en[0]), PARTS[0])
            for one in library.modules.values()
            if one.domain != "relational"  # what plays between people might as well be deepened
        ],
        [(f"exercise/{one.id}", one.summary, PARTS[1]) for one in library.exercises.values()],
    ]
    deep = [one for one in found[0] if one[2] == PARTS[2]] + [one for one in found[1] if one[2] == PARTS[2]]
    piles = [dice.of(str(n)).shuffled(pile) for n, pile in enumerate((*found, deep))]
    for turn in zip_longest(*piles):
        for name, said, part in dice.of(f"turn/{turn[0]}").shuffled(one for one in turn if one):
            choices = tuple(Choice(one, phrase(f"part/{one}"), _of_part(library, one, part)) for one in PARTS)
            yield (Drill(f"which-part/{name}", phrase("ask/part"), choices, (part,), lines=(said,)),)


def which_domain(library: Library, _cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Ask to which of the three domains a piece of information belongs (S7)."""
    for module in dice.shuffled(library.modules.values()):
        points = zip(module.key_points.nl, module.key_points.en, strict=True)
        lines = (module.title, *(Text(nl=nl, en=en) for nl, en in points))
        home = worded(f"domain/{module.domain}")
        choices = tuple(
            Choice(
                one,
                worded(f"domain/{one}"),
                cited(phrase("why/domain", title=module.title, domain=home), "module", module)
                if one == module.domain
                else on(
                    phrase("why/domain-other", domain=worded(f"domain/{one}"), hint=phrase(f"domain/{one}")),
                    "seed",
                    "S7",
                ),
            )
            for one in DOMAINS
        )
        yield (Drill(f"which-domain/{module.id}", phrase("ask/domain"), choices, (module.domain,), lines=lines),)


def what_it_asks(library: Library, _cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Ask what a statement of the founding text means that a trainee must be able to do."""
    statements = list(library.seed.values())
    for one in dice.shuffled(statements):
        others = dice.of(one.id).shuffled(other for other in statements if other.id != one.id)
        near = sorted(others, key=lambda other: PART_OF.get(other.id) == PART_OF.get(one.id))
        right = Choice(one.id, one.trainee_can, on(phrase("why/seed", meaning=one.meaning), "seed", one.id))
        choices = mixed(
            right, (Choice(other.id, other.trainee_can, _belongs(other)) for other in near), dice.of(one.id)
        )
        quote = Text(nl=f"“{one.quote}”", en=f"“{one.quote}” {phrase('dutch').en}")
        yield (Drill(f"what-it-asks/{one.id}", phrase("ask/seed"), choices, (one.id,), lines=(quote, one.meaning)),)


def _of_part(library: Library, offered: str, right: str) -> Reason:
    opening = library.seed[OPENED_BY[offered]]
    said = "why/part" if offered == right else "why/part-other"
    return on(phrase(said, hint=phrase(f"part-hint/{offered}"), meaning=opening.meaning), "seed", opening.id)


def _belongs(other: SeedStatement) -> Reason:
    return on(phrase("why/seed-other", id=other.id, meaning=other.meaning), "seed", other.id)
