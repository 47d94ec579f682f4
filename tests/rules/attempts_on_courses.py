"""One attempt for each wrong direction: taken, and its nearest neighbour in which it is not."""

from __future__ import annotations

from collections.abc import Callable

from tests.rules.playing import (
    ALWAYS_DONE,
    AT_EASE,
    JONAS,
    MILAN,
    NEVER_DONE,
    SIEN,
    Attempt,
    at_home,
    couple,
    feeling,
    milan,
    mirrored,
    telling,
)  # fmt: skip
from toolkit.model.decision import Ask, Deepen, Educate, End, Formulate, NameMirror, Refer
from toolkit.model.terms import Focus

ON_COURSES: dict[str, Callable[..., Attempt]] = {}
"""By rule: plays the attempt that goes astray, or its neighbour."""
UNCHANGED = {"adaptations": ()}
"""The step as it was: nothing answers the obstacle it met."""


def told_twice() -> Attempt:
    """Two tries of the same step, met by the same obstacle, asked about and coded."""
    attempt = Attempt(at_home(milan(), room=9.0), coefficients=ALWAYS_DONE).ask("medication")
    attempt.give("E02")
    for _ in range(2):
        attempt.close().debrief("E02").coded("E02").give("E02", item=UNCHANGED)
    assert all(one.obstacle == "postpone" for one in attempt.shown.answered if one.aspect == "planning")
    return attempt


def w01(*, astray: bool) -> Attempt:
    """Deepening in the first session."""
    attempt = Attempt(milan()).ask("medication") if astray else told_twice()
    return attempt.do(deepen("individual", "strict-inner-judge"))


def w02(*, astray: bool) -> Attempt:
    """The homework tells the same story over and over, and the same homework follows."""
    case = mirrored(at_home(feeling(couple(), alliance=7.0), room=9.0), 10.0)
    attempt = Attempt(case, coefficients=ALWAYS_DONE).screened().ask("medication").give("E22").close()
    for session in range(2, 8):
        attempt.debrief("E22", aspects=("physical", "emotional", "communicative")).coded("E22")
        if session == 3:
            attempt.ask("upbringing").do(NameMirror(dimensions=("pursue", "withdraw")))
        if session == 4 and not astray:
            attempt.do(deepen("relational", "fair-load"))
        attempt.give("E22", item=UNCHANGED).close()
    return attempt


def w03(*, astray: bool) -> Attempt:
    """Looking between people for what showed itself in somebody who practises alone."""
    focus, hypothesis = ("relational", "keeps-people-away") if astray else ("individual", "strict-inner-judge")
    return told_twice().do(deepen(focus, hypothesis))


def w04(*, astray: bool) -> Attempt:
    """Telling a date, practised for weeks by somebody who believes that sex is on hold without one."""
    attempt = Attempt(milan()).ask("relationship").give("E52").close()
    if not astray:
        attempt.taught("PE-R14")
    return attempt.close(2)


def w05(*, astray: bool) -> Attempt:
    """Explained without asking."""
    return Attempt(milan()).do(Educate(modules=("PE-B06",), manner="lectured" if astray else "elicited"))


def w06(*, astray: bool) -> Attempt:
    """Tenderness handed out after somebody told, alone, of being afraid."""
    case = telling(couple(), "conflict", SIEN, "fear-of-partner", alone=True)
    attempt = Attempt(case).screened().ask_alone("conflict", SIEN)
    return attempt.give(*(("E17", "E01") if astray else ("E02", "E01")))


def w07(*, astray: bool) -> Attempt:
    """Two sessions of exercises beside pain, with no referral and no question about health."""
    attempt = Attempt(feeling(couple(), alliance=6.0)).screened().ask("pain", SIEN).give("E02").close()
    if not astray:
        attempt.do(Refer(route="REF-GYN", client=SIEN))
    return attempt.give("E02").close()


def w08(*, astray: bool) -> Attempt:
    """A second physician, and still nobody asked what happens between them."""
    attempt = Attempt(couple()).do(Refer(route="REF-MED", client=SIEN)).close()
    if not astray:
        attempt.ask("conflict")
    return attempt.do(Refer(route="REF-GYN", client=SIEN))


def w09(*, astray: bool) -> Attempt:
    """All the questions to one of them."""
    questions = ("request", "onset", "course", "tried", "support", "strengths")
    attempt = Attempt(couple())
    for _ in range(2):
        for number, question in enumerate(questions):
            attempt.do(Ask(question=question, to=SIEN if astray or number % 2 else JONAS))
        attempt.close()
    return attempt


def w10(*, astray: bool) -> Attempt:
    """A rung up after a step left undone, with nothing written of what was in the way."""
    attempt = Attempt(at_home(milan(), room=9.0), coefficients=NEVER_DONE).give("E16").close().debrief("E16")
    return (attempt if astray else attempt.coded("E16")).give("E25")


def w11(*, astray: bool) -> Attempt:
    """Somebody at ease, kept on the ground for six sessions."""
    attempt = Attempt(at_home(feeling(milan(), **AT_EASE), room=9.0), coefficients=ALWAYS_DONE).give("E02").close()
    for session in range(2, 7):
        attempt.debrief("E02" if session < 5 or astray else "E25" if session == 5 else "E02")
        attempt.give("E25" if session == 4 and not astray else "E02").close()
    return attempt


def w12(*, astray: bool) -> Attempt:
    """His own wish to last longer, taken over as the aim of an exercise."""
    return Attempt(milan()).give("E16", item={"aims": ("last-longer",) if astray else ("notice",)})


def w13(*, astray: bool) -> Attempt:
    """More desire as the end, for somebody who told of being on the asexual spectrum."""
    attempt = Attempt(telling(milan(), "desire", MILAN, "asexual-spectrum")).ask("desire")
    return attempt.give("E16", endpoint="more-desire" if astray else "free-yes-and-no")


def w14(*, astray: bool) -> Attempt:
    """Asking on after somebody told that something happened."""
    attempt = Attempt(telling(milan(), "past-experience", MILAN, "trauma")).ask("past-experience")
    return attempt.ask("past-experience" if astray else "support")


def w15(*, astray: bool) -> Attempt:
    """A secret told alone, and never thought through."""
    attempt = Attempt(telling(couple(), "agreements", JONAS, "secret", alone=True)).ask_alone("agreements", JONAS)
    if not astray:
        attempt.do(Formulate(note="Wat apart verteld wordt, blijft bij mij tot we bespraken hoe het gedeeld wordt."))
    return attempt.close(3)


def w16(*, astray: bool) -> Attempt:
    """Stopping, with nothing looked back on and nothing planned."""
    return Attempt(milan()).do(End(follow_up_weeks=None if astray else 12))


def deepen(focus: Focus, hypothesis: str) -> Deepen:
    """A deepening talk."""
    return Deepen(focus=focus, hypothesis=hypothesis)


ON_COURSES.update(
    {name.upper(): play for name, play in list(globals().items()) if name[0] == "w" and name[1:].isdigit()}
)
__all__ = ["ON_COURSES"]
