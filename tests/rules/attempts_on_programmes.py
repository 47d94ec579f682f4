"""One attempt for each programme rule: broken, and its nearest neighbour in which it is kept."""

from __future__ import annotations

from collections.abc import Callable

from tests.rules.playing import (
    ALWAYS_DONE,
    JONAS,
    MILAN,
    NEVER_DONE,
    NOTHING_LEARNED,
    SIEN,
    TENSE,
    Attempt,
    at_home,
    couple,
    feeling,
    milan,
    telling,
)  # fmt: skip
from toolkit.model.decision import Debrief, Educate, End, GoAhead, Refer, Repair

ON_PROGRAMMES: dict[str, Callable[..., Attempt]] = {}
"""By rule: plays the attempt that goes astray, or its neighbour."""


def rl01(*, astray: bool) -> Attempt:
    """A third rung as the very first exercise."""
    return Attempt(milan()).give("E25" if astray else "E16")


def rl02(*, astray: bool) -> Attempt:
    """A fourth rung for somebody very tense."""
    return Attempt(feeling(milan(), **TENSE)).give("E28" if astray else "E16")


def rl03(*, astray: bool) -> Attempt:
    """The body scan without the breathing it rests on."""
    return Attempt(milan()).give(*(("E12",) if astray else ("E12", "E11")))


def rl04(*, astray: bool) -> Attempt:
    """Homework together before anybody was seen alone."""
    attempt = Attempt(couple())
    return (attempt if astray else attempt.screened()).give("E05")


def rl05(*, astray: bool) -> Attempt:
    """Closeness without an agreement on how to stop."""
    return Attempt(couple()).screened().give(*(("E17",) if astray else ("E17", "E01")))


def rl06(*, astray: bool) -> Attempt:
    """Practice after performance anxiety was told of, with nothing that rests."""
    attempt = Attempt(milan()).ask("thoughts")
    return attempt.give("E16", **({"pause": None} if astray else {}))


def rl07(*, astray: bool) -> Attempt:
    """A step together in which one of them has nothing to do."""
    roles = {SIEN: "none" if astray else "takes-turns", JONAS: "takes-turns"}
    return Attempt(couple()).screened().give("E05", item={"roles": roles})


def rl08(*, astray: bool) -> Attempt:
    """A step together that always the same one begins."""
    return Attempt(couple()).screened().give("E05", item={"initiative": JONAS if astray else "alternate"})


def rl09(*, astray: bool) -> Attempt:
    """An hour and a half at a time."""
    return Attempt(milan()).give("E16", item={"minutes": 90 if astray else 10, "times_per_week": 3})


def rl10(*, astray: bool) -> Attempt:
    """Four new things at once."""
    new = ("E02", "E04", "E11", "E16")
    return Attempt(milan()).give(*(new if astray else new[:3]))


def rl11(*, astray: bool) -> Attempt:
    """A rung up with one aspect never asked about."""
    attempt = Attempt(milan(), coefficients=ALWAYS_DONE).give("E16").close()
    aspects = ("physical", "emotional", "communicative")
    attempt.debrief("E16", aspects=aspects if astray else (*aspects, "planning"))
    return attempt.give("E25")


def rl12(*, astray: bool) -> Attempt:
    """A rung up after a step that was left undone."""
    attempt = Attempt(at_home(milan(), room=9.0), coefficients=NEVER_DONE).give("E16").close()
    return attempt.debrief("E16").coded("E16").give("E25" if astray else "E16")


def rl13(*, astray: bool) -> Attempt:
    """The same step again, with the obstacle heard and not named."""
    attempt = Attempt(milan()).give("E02").close().debrief("E02")
    assert any(one.obstacle for one in attempt.shown.answered)
    return (attempt if astray else attempt.coded("E02")).give("E02")


def rl14(*, astray: bool) -> Attempt:
    """Straight to the complaint, before any ordinary exercise."""
    attempt = Attempt(milan(), coefficients=ALWAYS_DONE)
    if not astray:
        attempt.give("E16").close().debrief("E16")
    return attempt.give("E34")


def rl15(*, astray: bool) -> Attempt:
    """Touch that leaves nothing out, with pain that nobody looked at."""
    attempt = Attempt(feeling(couple(), alliance=6.0)).ask("pain", SIEN)
    if not astray:
        attempt.do(Refer(route="REF-GYN", client=SIEN)).close(2)
    return attempt.give("E28", item={"roles": {SIEN: "writes-alone", JONAS: "none"}})


def rl16(*, astray: bool) -> Attempt:
    """A diary of thoughts for somebody in a psychosis."""
    attempt = Attempt(telling(milan(), "mood", MILAN, "psychosis")).ask("mood", MILAN)
    return attempt.give("E04" if astray else "E16")


def rl17(*, astray: bool) -> Attempt:
    """An aim one can fail at."""
    return Attempt(milan()).give("E16", item={"aims": ("last-longer",) if astray else ("notice",)})


def rl18(*, astray: bool) -> Attempt:
    """An exercise that works on nothing the formulation names."""
    return Attempt(milan()).formulated("pain" if astray else "presence").give("E16")


def rl19(*, astray: bool) -> Attempt:
    """Telling a date, for somebody who believes that sex is on hold without one."""
    attempt = Attempt(milan()).ask("relationship")
    assert any(one.myth == "M50" for one in attempt.shown.beliefs)
    return (attempt if astray else attempt.taught("PE-R14")).give("E52")


def rl20(*, astray: bool) -> Attempt:
    """Three modules in one session."""
    modules = ("PE-B06", "PE-P02", "PE-R14")
    return Attempt(milan()).do(Educate(modules=modules if astray else modules[:2]))


def rl21(*, astray: bool) -> Attempt:
    """An exercise for two, for one."""
    return Attempt(milan()).give("E05" if astray else "E04")


def rl22(*, astray: bool) -> Attempt:
    """The mirror, for somebody who said no to it."""
    attempt = Attempt(milan()).ask("body-image")
    assert (MILAN, "E15") in attempt.shown.ruled_out
    return attempt.give("E15" if astray else "E16")


def rl23(*, astray: bool) -> Attempt:
    """Penetration as what it is all for."""
    return Attempt(milan()).give("E16", endpoint="penetration" if astray else "own-pace")


def rl24(*, astray: bool) -> Attempt:
    """More desire, which nobody asked for."""
    return Attempt(milan()).give("E16", endpoint="more-desire" if astray else "own-pace")


def rl25(*, astray: bool) -> Attempt:
    """The standard form, for somebody who told how tired they are."""
    attempt = Attempt(couple()).ask("fatigue")
    return attempt.give("E16", item={"adaptations": () if astray else ("shorter",)})


def rl26(*, astray: bool) -> Attempt:
    """Structured touch without after-care."""
    return Attempt(couple()).screened().give(*(("E23", "E01") if astray else ("E23", "E01", "E46")))


def rl27(*, astray: bool) -> Attempt:
    """A recording."""
    return Attempt(milan()).give("E16", arrangements=("record-it" if astray else "phones-away",))


def rl28(*, astray: bool) -> Attempt:
    """High up the ladder, over a rupture with one of them."""
    attempt = Attempt(feeling(couple(), alliance=7.0), coefficients=ALWAYS_DONE).screened().give("E02").close()
    attempt.debrief("E02", SIEN, manner="prying").debrief("E02", JONAS).close()
    assert attempt.shown.ruptures == ((3, SIEN),)
    if not astray:
        attempt.do(Repair(client=SIEN))
    return attempt.give("E27")


def rl29(*, astray: bool) -> Attempt:
    """Tenderness right after a breach of trust."""
    attempt = Attempt(telling(couple(), "agreements", JONAS, "affair")).screened().ask("agreements")
    return attempt.give(*(("E17", "E01") if astray else ("E05", "E01")))


def rl30(*, astray: bool) -> Attempt:
    """On and on with the same, while nothing moves."""
    attempt = Attempt(milan(), coefficients=NOTHING_LEARNED).give("E16").close()
    for _ in range(7):
        attempt.debrief("E16")
        if not astray:
            attempt.formulated("presence")
        attempt.give("E16").close()
    return attempt


def rl31(*, astray: bool) -> Attempt:
    """Past the fifth session without having chosen a way."""
    attempt = Attempt(milan()).close(3)
    return (attempt if astray else attempt.do(GoAhead())).close(2)


def rl32(*, astray: bool) -> Attempt:
    """An ending with a plan, and no date to hear how it goes."""
    return Attempt(milan()).give("E45").do(End(follow_up_weeks=None if astray else 12))


def rl33(*, astray: bool) -> Attempt:
    """Explained in technical terms."""
    return Attempt(milan()).give("E16", framing="jargon" if astray else "teach-back")


def rl34(*, astray: bool) -> Attempt:
    """A touch step in its standard form, for somebody who told of trauma."""
    attempt = Attempt(telling(milan(), "past-experience", MILAN, "trauma")).ask("past-experience")
    chosen = ("choice-each-time",)
    return attempt.give("E25", "E11", item={"adaptations": () if astray else chosen})


def rl35(*, astray: bool) -> Attempt:
    """No word on when to go on, wait or step back."""
    criteria = () if astray else ("calm-twice", "done-once", "overwhelmed")
    return Attempt(milan()).give("E16", item={"criteria": criteria})


def rl36(*, astray: bool) -> Attempt:
    """Homework left undone, and nobody curious."""
    attempt = Attempt(milan(), coefficients=NEVER_DONE).give("E16").close()
    manner = "leading" if astray else "open"
    return attempt.do(Debrief(exercise="E16", client=MILAN, aspect="planning", manner=manner)).close()


ON_PROGRAMMES.update({name.upper(): play for name, play in list(globals().items()) if name.startswith("rl")})
__all__ = ["ON_PROGRAMMES"]
