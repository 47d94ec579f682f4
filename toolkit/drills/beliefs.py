"""Drills about beliefs and education: the belief in a quote, the module that answers it, the realistic view, handouts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from toolkit.drills.choosing import mixed
from toolkit.drills.dice import Dice
from toolkit.drills.drill import Choice, Drill, Reason, cited
from toolkit.drills.phrases import phrase
from toolkit.model.case import Case
from toolkit.model.library import Library, Module, Myth
from toolkit.model.text import Text

__all__ = ["handout", "realistic_view", "which_belief", "which_module"]

EACH = 2
"""Quotes of one case in a row."""


class Quote(NamedTuple):
    """Words that betray a belief, and the beliefs the same person may hold besides."""

    id: str
    text: Text
    myth: str
    besides: frozenset[str] = frozenset()


def which_belief(library: Library, cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Ask which belief can be heard in a quote."""
    for quote in _quotes(library, cases, dice):
        myth = library.myths[quote.myth]
        near = _near(library, myth, quote.besides, dice.of(quote.id))
        choices = mixed(_belief(myth, myth), (_belief(one, myth) for one in near), dice.of(f"{quote.id}/order"))
        yield (Drill(f"which-belief/{quote.id}", phrase("ask/belief"), choices, (myth.id,), quote=quote.text),)


def which_module(library: Library, cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Ask which module answers the belief in a quote."""
    for quote in _quotes(library, cases, dice):
        myth = library.myths[quote.myth]
        answering = [one for one in library.modules.values() if myth.id in one.myths]
        if not answering:
            continue
        right = dice.of(f"{quote.id}/right").pick(answering)
        others = [one for one in library.modules.values() if not {myth.id, *quote.besides} & set(one.myths)]
        near = sorted(dice.of(quote.id).shuffled(others), key=lambda one: one.domain != right.domain)
        choices = mixed(
            _module(right, myth, fits=True),
            (_module(one, myth, fits=False) for one in near),
            dice.of(f"{quote.id}/order"),
        )
        lines = (phrase("belief-heard", belief=myth.belief),)
        yield (
            Drill(
                f"which-module/{quote.id}", phrase("ask/module"), choices, (right.id,), quote=quote.text, lines=lines
            ),
        )


def realistic_view(library: Library, _cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Ask which realistic view takes the place of a belief: not only correcting, but building (S10)."""
    for myth in dice.shuffled(library.myths.values()):
        near = _near(library, myth, frozenset(), dice.of(myth.id))
        right = Choice(myth.id, myth.realistic, cited(myth.why_not, "myth", myth))
        others = (
            Choice(one.id, one.realistic, cited(phrase("why/view-other", belief=one.belief), "myth", one))
            for one in near
        )
        choices = mixed(right, others, dice.of(f"{myth.id}/order"))
        lines = (phrase("belief-heard", belief=myth.belief),)
        yield (Drill(f"realistic-view/{myth.id}", phrase("ask/view"), choices, (myth.id,), lines=lines),)


def handout(library: Library, _cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Ask a check question of a handout, with its own feedback."""
    for page in dice.shuffled(library.handouts.values()):
        module = library.modules[page.id]
        at = dice.of(page.id).pick(range(len(page.checks)))
        check = page.checks[at]
        answers = [
            Choice(f"{page.id}/{n}", answer.text, cited(answer.feedback, "module", module))
            for n, answer in enumerate(check.answers)
        ]
        right = next(n for n, answer in enumerate(check.answers) if answer.right)
        lines = (phrase("handout-of", title=module.title), page.text)
        choices = tuple(dice.of(f"{page.id}/order").shuffled(answers))
        yield (Drill(f"handout/{page.id}/{at}", check.question, choices, (answers[right].id,), lines=lines),)


def _quotes(library: Library, cases: Iterable[Case], dice: Dice) -> Iterator[Quote]:
    """Voices of the library and of the cases, in turns."""
    voices = iter(dice.of("voices").shuffled(_voices(library)))
    for case in cases:
        held = dice.of(f"held/{case.slug}").shuffled(_held(case))
        yield from chain(held[:EACH], (one for one, _ in zip(voices, range(EACH), strict=False)))
    yield from voices


def _voices(library: Library) -> Iterator[Quote]:
    for voices in library.voices.values():
        for n, quote in enumerate(voices.quotes):
            yield Quote(f"voice/{voices.id}/{n}", quote, voices.id)


def _held(case: Case) -> Iterator[Quote]:
    for client in case.clients:
        besides = frozenset(belief.myth for belief in client.beliefs)
        for belief in client.beliefs:
            for n, quote in enumerate(belief.quotes):
                yield Quote(f"{case.slug}/{client.id}/{belief.myth}/{n}", quote, belief.myth, besides - {belief.myth})


def _near(library: Library, myth: Myth, besides: frozenset[str], dice: Dice) -> list[Myth]:
    """Return other beliefs: one that a module meets together with this one, then those that feed the same load."""
    others = [one for one in dice.shuffled(library.myths.values()) if one.id != myth.id and one.id not in besides]
    together = {name for module in library.modules.values() if myth.id in module.myths for name in module.myths}
    same_module = [one for one in others if one.id in together][:1]
    rest = sorted(others, key=lambda one: one.feeds != myth.feeds)
    return [*same_module, *rest]


def _belief(offered: Myth, heard: Myth) -> Choice:
    if offered.id == heard.id:
        reason: Reason = cited(phrase("why/belief", realistic=offered.realistic), "myth", offered)
    else:
        reason = cited(phrase("why/belief-other", why_not=offered.why_not), "myth", offered)
    return Choice(offered.id, offered.belief, reason)


def _module(module: Module, myth: Myth, *, fits: bool) -> Choice:
    point = Text(nl=module.key_points.nl[0], en=module.key_points.en[0])
    said = (
        phrase("why/module", belief=myth.belief, so_that=module.so_that)
        if fits
        else phrase("why/module-other", point=point, when=module.indications)
    )
    return Choice(module.id, module.title, cited(said, "module", module))
