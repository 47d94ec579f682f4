"""What is called right is right by the library, the rules and the indicators, worked out here once more."""

import re

import pytest

from toolkit.casefiles import load_case
from toolkit.drills import KINDS, Drill, make
from toolkit.drills.changing import other_changes
from toolkit.drills.course import closings, handouts, referrals
from toolkit.drills.dice import Dice
from toolkit.drills.programmes import TELLING, _broken
from toolkit.indicators import deepening_index, focus_suggested, gates_open
from toolkit.model.case import Case
from toolkit.model.library import Library
from toolkit.programme import check

LOTS = 200


def drills(kind: str, library: Library, cases: tuple[Case, ...], seed: int = 1) -> tuple[Drill, ...]:
    """Return many drills of one kind."""
    return make(kind, library, cases, seed, number=LOTS)


def test_a_quote_betrays_the_belief_it_is_authored_for(library: Library, cases: tuple[Case, ...]) -> None:
    """The right belief holds that very quote, and no other belief offered is held by the same client."""
    spoken = {(f"voice/{one.id}/{n}", one.id) for one in library.voices.values() for n in range(len(one.quotes))}
    held = {}
    for case in cases:
        for client in case.clients:
            for belief in client.beliefs:
                for n, quote in enumerate(belief.quotes):
                    held[f"{case.slug}/{client.id}/{belief.myth}/{n}"] = (quote, {one.myth for one in client.beliefs})
    for drill in drills("which-belief", library, cases):
        name = drill.id.removeprefix("which-belief/")
        [right] = drill.right
        if name in held:
            quote, theirs = held[name]
            assert drill.quote == quote
            assert {choice.id for choice in drill.choices} & theirs == {right}
        else:
            assert (name, right) in spoken


def test_voices_and_cases_both_speak(library: Library, cases: tuple[Case, ...]) -> None:
    """Quotes come from the library's voices and from the cases."""
    names = [drill.id for drill in drills("which-belief", library, cases)]
    assert any("/voice/" in name for name in names)
    assert any("/voice/" not in name for name in names)


def test_only_the_right_module_meets_the_belief(library: Library, cases: tuple[Case, ...]) -> None:
    """One module offered speaks of the belief; the others do not."""
    for drill in drills("which-module", library, cases):
        myth = re.search(r"M\d\d", drill.id)
        assert myth
        meeting = {choice.id for choice in drill.choices if myth[0] in library.modules[choice.id].myths}
        assert meeting == {*drill.right}


def test_check_questions_are_those_of_the_handouts(library: Library, cases: tuple[Case, ...]) -> None:
    """Every handout can come up, with its own answers and its own feedback."""
    found = drills("handout", library, cases)
    assert {drill.id.split("/")[1] for drill in found} == {*library.handouts}
    for drill in found:
        _, module, number = drill.id.split("/")
        asked = library.handouts[module].checks[int(number)]
        assert drill.prompt == asked.question
        assert {(choice.text, choice.reason.text) for choice in drill.choices} == {
            (answer.text, answer.feedback) for answer in asked.answers
        }
        [right] = [choice.text for choice in drill.choices if choice.id in drill.right]
        assert right == next(answer.text for answer in asked.answers if answer.right)


def test_rungs_rise(library: Library, cases: tuple[Case, ...]) -> None:
    """The right order climbs: no two exercises stand on one rung."""
    for drill in drills("rung-order", library, cases):
        levels = [library.exercises[one].level for one in drill.right]
        assert levels == sorted(set(levels))
        assert not drill.answered_by(tuple(reversed(drill.right)))


def test_what_an_exercise_rests_on(library: Library, cases: tuple[Case, ...]) -> None:
    """The right answer is a prerequisite; none of the others is, not even further down."""
    for drill in drills("rests-on", library, cases):
        exercise = drill.id.split("/")[1]
        needed = {name for group in library.exercises[exercise].prerequisites for name in group}
        assert {choice.id for choice in drill.choices} & needed == {*drill.right}


@pytest.mark.slow
def test_the_broken_rule_is_the_only_one_and_the_fix_mends_it(library: Library, cases: tuple[Case, ...]) -> None:
    """A sound programme, one thing changed: the rules name exactly that; the smallest fix leaves nothing to object."""
    case = load_case("marc-and-greta")
    rules = set()
    for handed in handouts(case, 0):
        shown = handed.moment.shown
        if check(shown, handed.programme, library):
            continue
        for rule, (finding, programme) in _broken(library, handed, Dice(3)).items():
            rules.add(rule)
            assert rule not in TELLING
            assert {one.rule for one in check(shown, programme, library)} == {rule}
            assert finding.rule == rule
        assert list(other_changes(shown, library, handed.programme, Dice(3)))
    assert len(rules) >= 8, rules


@pytest.mark.slow
def test_a_wrong_fix_was_tried_out(library: Library, cases: tuple[Case, ...]) -> None:
    """Both halves come together, and every wrong fix names a rule that still objects."""
    found = [together for together in KINDS["what-is-wrong"](library, cases[:6], Dice(2)) if len(together) == 2]
    assert found
    for wrong, fix in found:
        assert wrong.id.removeprefix("what-is-wrong") == fix.id.removeprefix("smallest-fix")
        [right] = [choice for choice in fix.choices if choice.id in fix.right]
        assert right.reason.id == wrong.right[0]
        assert all(choice.reason.grounds == "rule" for choice in fix.choices)


@pytest.mark.slow
def test_stay_deepen_or_refer_follows_the_gates_and_the_index(library: Library, cases: tuple[Case, ...]) -> None:
    """Worked out again at the very moment that is told."""
    seen = set()
    for drill in (one for together in KINDS["stay-deepen-refer"](library, cases[:9], Dice(5)) for one in together):
        _, slug, player, seed, _ = drill.id.split("/")
        case = next(one for one in cases if one.slug == slug)
        moments = (*closings(case, player, int(seed)), *referrals(case, int(seed)))
        shown = next(one.shown for one in moments if drill.id.endswith(one.id))
        index = deepening_index(shown, library)
        way = "refer" if gates_open(shown) else "deepen" if index.indicated else "stay"
        assert drill.right == (way,)
        told = any(str(abs(index.total)) in point.nl and "Samen" in point.nl for point in drill.points)
        assert told == (way != "refer")
        seen.add(way)
    assert seen == {"stay", "deepen", "refer"}


@pytest.mark.slow
def test_the_focus_is_where_the_obstacles_point(library: Library, cases: tuple[Case, ...]) -> None:
    """Worked out again, in couples only."""
    for drill in (one for together in KINDS["which-focus"](library, cases[:5], Dice(5)) for one in together):
        _, slug, player, seed, _ = drill.id.split("/")
        case = next(one for one in cases if one.slug == slug)
        shown = next(one.shown for one in closings(case, player, int(seed)) if drill.id.endswith(one.id))
        assert len(case.clients) > 1
        assert drill.right == (focus_suggested(shown, library),)


def test_a_fact_opens_the_gate_of_its_signs(library: Library, cases: tuple[Case, ...]) -> None:
    """Every gate can come up, and so can none."""
    found = [drill for seed in range(3) for drill in drills("which-gate", library, cases, seed)]
    assert {drill.right[0] for drill in found} == {"G0", "G1", "G2", "G3", "G4", "none"}


def test_lines_are_of_the_cell_they_are_asked_for(library: Library, cases: tuple[Case, ...]) -> None:
    """Aspects, obstacles and the mirror: the line stands in the very cell that is called right."""
    by_slug = {case.slug: case for case in cases}
    for drill in drills("which-aspect", library, cases):
        _, slug, client, aspect, band, n = drill.id.split("/")
        lines = getattr(getattr(by_slug[slug].client(client).lines.debrief, aspect), band)
        assert (drill.quote, drill.right) == (lines[int(n)], (aspect,))
    for drill in drills("which-mirror", library, cases):
        _, slug, client, dimension, n = drill.id.split("/")
        told = by_slug[slug].client(client).lines.obstacle
        assert (drill.quote, drill.right) == (told[dimension][int(n)], (dimension,))
        assert {choice.id for choice in drill.choices} & {*told} == {dimension}
    for drill in drills("which-obstacle", library, cases):
        _, slug, _, dimension, _ = drill.id.split("/")
        assert (dimension == "practical") == (drill.right == ("stumbling-block",))
        assert drill.right != ("blockage",) or len(by_slug[slug].clients) > 1


def test_no_gate_is_only_right_where_nothing_more_may_be_hidden(library: Library, cases: tuple[Case, ...]) -> None:
    """Felt pressure or fatigue is never taught as harmless."""
    facts = {f"{case.slug}/{fact.id}": fact for case in cases for told in case.facts.values() for fact in told}
    for drill in drills("which-gate", library, cases):
        fact = facts[drill.id.removeprefix("which-gate/")]
        if drill.right == ("none",):
            assert not {*fact.signs} & {"felt-pressure", "fatigue", "substance", "separation-doubt", "not-deeper-now"}
