"""Drills about a programme step by step: the order of the rungs, what a step rests on, what is wrong here, its fix."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.drills.changing import difference, other_changes, spoiled
from toolkit.drills.choosing import CHOICES, mixed
from toolkit.drills.course import Handed, handouts
from toolkit.drills.dice import Dice
from toolkit.drills.drill import Choice, Drill, cited
from toolkit.drills.phrases import phrase
from toolkit.drills.scene import ground_lines, programme_lines
from toolkit.model.case import Case
from toolkit.model.library import Exercise, Library
from toolkit.model.programme import Programme
from toolkit.model.shown import Finding
from toolkit.model.terms import LADDER
from toolkit.model.text import Text
from toolkit.programme import RULES, check
from toolkit.words.sentences import fill

__all__ = ["rests_on", "rung_order", "what_is_wrong"]

COURSES = 5
"""Courses of a case that drills are taken from."""
TELLING = ("RL02", "RL12", "RL28", "RL30")
"""Rules that hang on numbers a short drill does not show."""


def rung_order(library: Library, _cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Ask for the order of exercises on the ladder, the lowest rung first (S25)."""
    rule = library.rule("RL01")
    for turn in range(len(library.exercises)):
        roll = dice.of(str(turn))
        strand = roll.of("strand").pick(("solo", "couple"))
        rungs = sorted(roll.of("rungs").some(LADDER["solo" if strand == "solo" else "couple"], CHOICES))
        standing = [_standing(library, strand, level) for level in rungs]
        if not all(standing):
            continue
        cards = [roll.of(f"card/{n}").pick(found) for n, found in enumerate(standing)]
        choices = [
            Choice(
                card.id,
                card.title,
                cited(phrase("why/rung", title=card.title, n=card.level, rung=_rung(card)), "rule", rule),
            )
            for card in cards
        ]
        name = "-".join(card.id for card in cards)
        right = tuple(card.id for card in cards)
        yield (Drill(f"rung-order/{name}", phrase("ask/order"), tuple(roll.shuffled(choices)), right, ordered=True),)


def rests_on(library: Library, _cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Ask what must be there before an exercise can be given (RL03)."""
    rule = library.rule("RL03")
    titles = {one.id: one.title for table in (library.exercises, library.modules) for one in table.values()}
    for card in dice.shuffled(one for one in library.exercises.values() if one.prerequisites):
        roll = dice.of(card.id)
        needed = {name for group in card.prerequisites for name in group}
        below = _below(library, card.id)
        right = roll.of("right").pick([group[0] for group in card.prerequisites])
        others = [
            one.id
            for one in library.exercises.values()
            if one.id not in {card.id, *needed, *below} and one.strand == card.strand
        ]
        wrong = (
            Choice(
                one,
                titles[one],
                cited(phrase("why/rests-other", title=titles[one], n=library.exercises[one].level), "rule", rule),
            )
            for one in roll.shuffled(others)
        )
        answer = Choice(
            right, titles[right], cited(phrase("why/rests", title=titles[right], why=rule.why), "rule", rule)
        )
        lines = (phrase("exercise", title=card.title, summary=card.summary),)
        yield (
            Drill(
                f"rests-on/{card.id}/{right}", phrase("ask/rests"), mixed(answer, wrong, roll), (right,), lines=lines
            ),
        )


def what_is_wrong(library: Library, cases: Iterable[Case], dice: Dice) -> Iterator[tuple[Drill, ...]]:
    """Break one rule of a sound programme; ask which, and then for the smallest change that mends it."""
    for case in cases:
        roll = dice.of(case.slug)
        seed = roll.of("course").pick(range(COURSES))
        sound = [
            one
            for one in handouts(case, seed)
            if one.programme.items and not check(one.moment.shown, one.programme, library)
        ]
        for handed in roll.some(sound, 1):
            broken = _broken(library, handed, roll)
            for rule in roll.of("rule").some(sorted(broken), 1):
                finding, programme = broken[rule]
                yield tuple(_asked(library, handed, programme, finding, sorted(broken), roll))


def _standing(library: Library, strand: str, level: int) -> list[Exercise]:
    return [
        one
        for one in library.exercises.values()
        if one.level == level
        and one.kind == "standard"
        and one.strand in {strand, "both"}
        and (level or one.strand == "both")
    ]


def _rung(card: Exercise) -> Text:
    alone = card.strand == "solo" and card.level == 5  # noqa: PLR2004 - the one rung that is called otherwise
    return phrase("rung-solo/5") if alone else phrase(f"rung/{card.level}")


def _below(library: Library, exercise: str) -> set[str]:
    """Return everything an exercise rests on, further down."""
    found: set[str] = set()
    ahead = [exercise]
    while ahead:
        card = library.exercises.get(ahead.pop())
        names = {name for group in card.prerequisites for name in group} if card else set()
        ahead.extend(names - found)
        found |= names
    return found


Broken = dict[str, tuple[Finding, Programme]]


def _broken(library: Library, handed: Handed, dice: Dice) -> Broken:
    """Return one programme for each rule that one change breaks, and no other rule with it."""
    found: Broken = {}
    shown = handed.moment.shown
    for programme in dice.of("spoil").shuffled(spoiled(shown, library, handed.programme, dice)):
        findings = check(shown, programme, library)
        rules = {one.rule for one in findings}
        if len(rules) == 1 and not rules & {*found, *TELLING} and programme.items:
            found[findings[0].rule] = (findings[0], programme)
    return found


def _asked(
    library: Library, handed: Handed, programme: Programme, finding: Finding, others: list[str], dice: Dice
) -> Iterator[Drill]:
    case, shown = handed.moment.case, handed.moment.shown
    rule = library.rule(finding.rule)
    names = {client.id: client.name for client in case.clients}
    said = Text(
        nl=fill(rule.finding, finding.names, library, names, "nl"),
        en=fill(rule.finding, finding.names, library, names, "en"),
    )
    background, lines = ground_lines(case, shown, library), programme_lines(case, library, programme)
    name = f"{handed.moment.id}/{finding.rule}/{finding.exercise}"
    right = Choice(rule.id, rule.title, cited(phrase("why/wrong", finding=said, why=rule.why), "rule", rule))
    rest = [*dice.of("others").shuffled(others), *dice.of("rest").shuffled(RULES)]
    kept = (
        Choice(
            one,
            library.rule(one).title,
            cited(phrase("why/kept", why=library.rule(one).why), "rule", library.rule(one)),
        )
        for one in rest
        if one != rule.id and one not in TELLING
    )
    yield Drill(
        f"what-is-wrong/{name}",
        phrase("ask/wrong"),
        mixed(right, kept, dice.of("order")),
        (rule.id,),
        lines=lines,
        background=background,
    )
    if finding.fixed is not None:
        yield from _fix(library, handed, programme, finding, name, dice)


def _fix(
    library: Library, handed: Handed, programme: Programme, finding: Finding, name: str, dice: Dice
) -> Iterator[Drill]:
    """Ask for the smallest change; changes that would not mend it are tried out, not supposed."""
    case, shown = handed.moment.case, handed.moment.shown
    rule = library.rule(finding.rule)
    assert finding.fixed is not None
    change = difference(case, library, programme, finding.fixed)
    if check(shown, finding.fixed, library) or not change.nl:
        return
    right = Choice("fix", change, cited(phrase("why/fix", why=rule.why), "rule", rule))
    tried = dice.of("tried").shuffled(other_changes(shown, library, programme, dice))
    choices = mixed(right, _useless(library, handed, programme, tried), dice.of("fix/order"))
    if len(choices) < CHOICES - 1:
        return
    lines = (phrase("rule-broken", title=rule.title), *programme_lines(case, library, programme))
    yield Drill(f"smallest-fix/{name}", phrase("ask/fix"), choices, ("fix",), lines=lines)


def _useless(library: Library, handed: Handed, programme: Programme, tried: list[Programme]) -> Iterator[Choice]:
    case, shown = handed.moment.case, handed.moment.shown
    for n, other in enumerate(tried):
        left = check(shown, other, library)
        if left:
            rule = library.rule(left[0].rule)
            said = difference(case, library, programme, other)
            yield Choice(f"change-{n}", said, cited(phrase("why/still", title=rule.title), "rule", rule))
