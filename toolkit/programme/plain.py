"""A sound default: a plain item, a plain pause, and the adaptations that fit a client.

Everything is chosen from the library by what it says of itself; no text and no list of choices stands here.
"""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.indicators import heard, ladder_of
from toolkit.model.library import Choice, Exercise, Library
from toolkit.model.programme import EVERYONE, Pause, ProgrammeItem
from toolkit.model.shown import Presentation
from toolkit.model.terms import Sign

__all__ = [
    "BURDENS", "FERTILITY_WINDOW", "PURPOSES", "burdens_of", "fertile", "first_sound", "fitting_adaptation", "fitting_pause", "plain_item", "plain_pause",
    "sound_criterion",
]  # fmt: skip

TAKES_TURNS, NO_PART = "takes-turns", "none"
FERTILITY_WINDOW = "fertility-window"
PURPOSES = ("progress", "hold", "step-back")
BURDENS: dict[Sign, str] = {
    "fatigue": "fatigue",
    "illness": "illness",
    "disability": "disability",
    "neurodivergence": "neurodivergence",
    "trauma": "trauma",
    "dissociation": "trauma",
    "no-privacy": "privacy",
}
"""Signs that ask for an adapted form, and what the library calls them (RL25, RL34)."""
BODY_IMAGE: tuple[Sign, ...] = ("eating-disorder", "body-image", "dysphoria", "values")
"""Signs that ask for the exercise's own gentler form (codes KB and KR, domain 3.2)."""
PROBLEM_SIGNS: dict[str, tuple[Sign, ...]] = {
    "pain": ("pain",),
    "vaginismus": ("vaginismus",),
    "rapid-ejaculation": ("rapid-ejaculation",),
    "delayed-ejaculation": ("delayed-ejaculation",),
    "erection": ("erection-difficulty", "sudden-erection-change"),
    "post-partum": ("post-partum",),
    "illness": ("illness",),
    "disability": ("disability",),
    "cancer": ("post-operative",),
    "dysphoria": ("dysphoria",),
    "compulsivity": ("compulsivity",),
    "trauma": ("trauma", "dissociation"),
    "medication": ("medication",),
}
"""Who a problem-specific exercise done alone is for, as far as signs tell."""


def plain_item(shown: Presentation, library: Library, exercise: str) -> ProgrammeItem:
    """Return a sound default item: the typical dose, everybody in turn, a process aim, criteria, adaptations.

    Args:
        shown: What the trainee has seen.
        library: Exercises and choices.
        exercise: Id of an exercise of the library.
    """
    card = library.exercises[exercise]
    doing = _for_whom(shown, card)
    aim = next((one.id for one in library.aims.values() if one.kind == "process" and one.sound), None)
    return ProgrammeItem(
        exercise=exercise,
        times_per_week=card.dose.times_per_week,
        minutes=card.dose.minutes,
        roles={client: TAKES_TURNS if client in doing else NO_PART for client in shown.clients},
        initiative=EVERYONE,
        aims=() if aim is None else (aim,),
        criteria=tuple(one for one in (sound_criterion(library, purpose) for purpose in PURPOSES) if one),
        adaptations=_adaptations(shown, library, card, doing),
    )


def fitting_pause(shown: Presentation, library: Library) -> Pause:
    """Return a sound pause that leaves out the fertile days where a wish for a child was told of (RL06)."""
    pause = plain_pause(library)
    return pause.model_copy(update={"exception": FERTILITY_WINDOW}) if fertile(shown, library) else pause


def fertile(shown: Presentation, library: Library) -> bool:
    """Whether a wish for a child was told of, so that a pause has to leave out the fertile days (RL06)."""
    return bool(heard(shown, ("fertility",))) and FERTILITY_WINDOW in library.pause_exceptions


def plain_pause(library: Library) -> Pause:
    """Return a pause with a sound reason, exception and moment of lifting (RL06)."""
    return Pause(
        reason=first_sound(library.pause_reasons),
        exception=first_sound(library.pause_exceptions),
        lift=first_sound(library.pause_lifts),
    )


def first_sound(choices: Mapping[str, Choice]) -> str:
    """Return the first sound choice, in the library's own order."""
    return next((one.id for one in choices.values() if one.sound and not one.forbidden), "")


def sound_criterion(library: Library, purpose: str) -> str:
    """Return the first sound criterion with a purpose."""
    return first_sound({one.id: one for one in library.criteria.values() if one.purpose == purpose})


def burdens_of(shown: Presentation, client: str) -> tuple[str, ...]:
    """Return what weighs on a client so that exercises need an adapted form, in order of hearing."""
    told = [BURDENS[one.sign] for one in shown.signs if one.client == client and one.sign in BURDENS]
    return tuple(dict.fromkeys(told))


def fitting_adaptation(library: Library, burdens: tuple[str, ...]) -> str:
    """Return the general adaptation that fits most of ``burdens``, or an empty string."""
    wanted = frozenset(burdens)
    best = max(library.fitness.values(), key=lambda one: len(wanted & set(one.fits)), default=None)
    return best.id if best is not None and wanted & set(best.fits) else ""


def _for_whom(shown: Presentation, card: Exercise) -> tuple[str, ...]:
    """Everybody, but an exercise for a problem and done alone goes to whoever told of that problem."""
    if ladder_of(shown, card) == "couple" or card.kind == "standard":
        return shown.clients
    signs = {sign for problem in card.problems for sign in PROBLEM_SIGNS.get(problem, ())}
    told = {one.client for one in shown.signs if one.sign in signs}
    return tuple(client for client in shown.clients if client in told) or shown.clients


def _adaptations(shown: Presentation, library: Library, card: Exercise, doing: tuple[str, ...]) -> tuple[str, ...]:
    """Answer what was met before in this exercise, gentler forms for body image, and each burden."""
    met = {one.obstacle for one in shown.answered if one.exercise == card.id}
    chosen = [row.adaptation.id for row in card.obstacles if row.dimension in met]
    gentle = any(one.client in doing and one.sign in BODY_IMAGE for one in shown.signs)
    if gentle and not chosen and card.obstacles:
        chosen.append(card.obstacles[0].adaptation.id)
    for client in doing:
        missing = set(burdens_of(shown, client))
        while missing:
            fit = fitting_adaptation(library, tuple(sorted(missing)))
            if not fit:
                break
            chosen.append(fit)
            missing -= set(library.fitness[fit].fits)
    return tuple(sorted(dict.fromkeys(chosen)))
