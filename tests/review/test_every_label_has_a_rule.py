"""Whatever a review says, over every automated player and case: a rule it rests on, a source, and words in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

import pytest

from tests.review.situations import COUPLE, NAMES, SOLO, case_of, cut, played
from toolkit.model.library import Library
from toolkit.model.review import HIDDEN_KINDS, LABELS, SLOTS, Review, Reviewed
from toolkit.players import PLAYERS
from toolkit.reporting.reviewed import tell
from toolkit.review import process_errors, review, stages
from toolkit.review.reasons import ASSUMED
from toolkit.words import TEXTS

WHOLE = (
    (SOLO, "exercises-only", 6), (COUPLE, "rushed", 6), (COUPLE, "no-debrief", 6), ("lien-stijn-and-femke", "random", 4),
    ("amira-and-youssef", "reference", 4), ("wout-b", "never-deepen", 8),
)  # fmt: skip
"""Attempts that are reviewed whole: case, player, sessions."""
Said = tuple[str, str]
"""What is said, and what is wrong with it."""


@cache
def at_first_sight() -> tuple[tuple[str, str, Review], ...]:
    """The first stage of every attempt: every rule has spoken, nothing is computed."""
    return tuple((name, player, next(stages(*played(name, player)))) for player in PLAYERS for name in NAMES)


@cache
def whole() -> tuple[tuple[str, str, Review], ...]:
    return tuple((name, player, review(*cut(*played(name, player), sessions))) for name, player, sessions in WHOLE)


def reviews() -> Iterator[tuple[str, str, Review]]:
    return chain(at_first_sight(), whole())


def unknown_rules(rules: tuple[str, ...], library: Library) -> Iterator[str]:
    """Yield what is wrong with the rules under something: there is none, or nobody knows one."""
    if not rules:
        yield "no rule"
    for rule in rules:
        if rule not in {**library.rules, **library.asking, **library.gates} and f"habit/{rule}/title" not in TEXTS:
            yield f"unknown rule {rule}"


def unknown_sources(sources: tuple[str, ...], library: Library) -> Iterator[str]:
    if not sources:
        yield "no source"
    yield from (f"unknown source {one}" for one in sources if one not in {*library.sources, ASSUMED})


def unworded(*texts: str) -> Iterator[str]:
    """Yield the texts that lack words in one of the languages."""
    for text in texts:
        if text not in TEXTS or not TEXTS[text].nl.strip() or not TEXTS[text].en.strip():
            yield f"no words for {text}"


def wrong_with(one: Reviewed, library: Library) -> Iterator[str]:
    """Yield everything that is wrong with what is said of one decision."""
    yield from unknown_rules(one.rules, library)
    yield from unknown_sources(one.sources, library)
    yield from unworded(f"review/{one.reason}", f"review/label.{one.label}", f"review/slot.{one.slot}")
    yield from unworded(*(f"review/{other.text}" for other in one.alternatives))
    for other in one.alternatives:
        yield from unknown_rules(other.rules, library) if other.rules else ()
    for remark in one.remarks:
        yield from unknown_rules((remark.rule,), library)
        card = library.rule(remark.rule)
        yield from unknown_sources((*card.sources, *((ASSUMED,) if card.teaching_assumption else ())), library)
    for asking in one.asking:
        yield from unworded(f"review/kind.{asking.kind}", f"review/label.{asking.label}")
        yield from () if asking.question in library.questions else (f"unknown question {asking.question}",)


def wrong_in(name: str, player: str, told: Review) -> Iterator[Said]:
    library = case_of(name).library
    for one in told.decisions:
        yield from ((f"{name} {player} {one.session} {one.slot}", fault) for fault in wrong_with(one, library))
    for said in (*told.stretches, *told.errors):
        text = said.text if said.text in TEXTS else f"review/{said.text}"
        faults = (*unknown_rules((said.rule,), library), *unknown_sources(said.sources, library), *unworded(text))
        yield from ((f"{name} {player} {said.text}", fault) for fault in faults)


def test_every_label_and_remark_has_a_rule_a_source_and_words() -> None:
    assert len(at_first_sight()) >= 5 * 20
    assert not [fault for one in reviews() for fault in wrong_in(*one)]


def test_every_habit_has_a_rule_a_source_and_words() -> None:
    """Over all attempts, as they stand beside the decisions of a whole review."""
    for name, player, told in at_first_sight():
        errors = process_errors(played(name, player)[0].state)
        assert not list(wrong_in(name, player, told._replace(decisions=(), errors=errors)))


def test_a_decision_hangs_together() -> None:
    """What was chosen is among the alternatives, the fix is accepted, and nothing a rule forbids is.

    Where rules object to everything there was no way out: then nothing is sound, and nothing is called a fault.
    """
    for name, player, told in reviews():
        for one in told.decisions:
            place = (name, player, one.session, one.slot)
            ids = [other.id for other in one.alternatives]
            assert one.chosen in ids, place
            assert len(ids) == len(set(ids)) > 1, place
            assert one.label in LABELS, place
            assert one.slot in SLOTS, place
            assert one.fix in {"", *one.accepted}, place
            cornered = all(other.rules for other in one.alternatives)
            assert cornered or not [other.id for other in one.alternatives if other.accepted and other.rules], place
            assert not (cornered and one.label == "sound"), place
            assert (one.chosen in one.accepted) == (one.label in {"sound", "defensible"}), place
            assert 0 <= one.moment <= len(played(name, player)[1]), place


def test_figures_stay_within_their_bounds() -> None:
    for name, player, told in whole():
        for one in told.decisions:
            place = (name, player, one.session, one.slot)
            assert one.loss >= 0.0, place
            assert one.standard_error >= 0.0, place
            assert 0.0 <= one.holds <= 1.0, place
            assert -1.0 <= one.drop_out_rise <= 1.0, place
            for other in one.alternatives:
                assert 0.0 <= other.goals <= 10.0, place
                assert 0.0 <= other.drop_out <= 1.0, place
        for belief in told.beliefs:
            assert sum(row.weight for row in belief.kinds) == pytest.approx(1.0, abs=1e-5)
            assert {row.kind for row in belief.kinds} == set(HIDDEN_KINDS)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_whole_review_can_be_told(language: str) -> None:
    """Every placeholder is filled, every decision told, with rules and sources that stand there in words."""
    for name, _, told in whole():
        said = tell(told, case_of(name), language)  # type: ignore[arg-type]
        assert len(said["decisions"]) == len(told.decisions)
        assert "{" not in str([row["reason"] for row in said["decisions"]])


def test_players_go_wrong_where_they_are_made_to() -> None:
    """The reviews walked here are not all of one kind: each label is given somewhere, and each slot decided about."""
    seen = {(one.label, one.slot) for _, _, told in reviews() for one in told.decisions}
    assert {label for label, _ in seen} == set(LABELS)
    assert {slot for _, slot in seen} == set(SLOTS)
