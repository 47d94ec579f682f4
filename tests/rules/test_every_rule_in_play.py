"""Each of RL01-RL36 and W01-W16 has one attempt, played through ``decide``, in which it fires, and a neighbour in which not."""

import pytest

from tests.rules.attempts_on_courses import ON_COURSES
from tests.rules.attempts_on_programmes import ON_PROGRAMMES
from tests.rules.playing import milan

ATTEMPTS = ON_PROGRAMMES | ON_COURSES
NEVER_BROKEN: dict[str, str] = {}
"""Rules nobody can break in play, each with the reason. There are none."""


def test_every_rule_of_the_library_is_played_or_excused() -> None:
    assert set(milan().library.rules) == set(ATTEMPTS) | set(NEVER_BROKEN)
    assert not set(ATTEMPTS) & set(NEVER_BROKEN)


@pytest.mark.parametrize("rule", sorted(ATTEMPTS))
def test_it_fires_in_its_attempt(rule: str) -> None:
    assert rule in ATTEMPTS[rule](astray=True).rules()


@pytest.mark.parametrize("rule", sorted(ATTEMPTS))
def test_it_is_silent_in_the_nearest_neighbour(rule: str) -> None:
    assert rule not in ATTEMPTS[rule](astray=False).rules()
