"""In small situations the review says what full enumeration says: same label, same best, and the goals to a fiftieth of a point.

Small: three sessions, one supposition, the nominal coefficients, one exercise a session. Meanings and cramped weeks are
fixed; what everybody does of their homework is the only thing left to chance.
"""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from tests.review import enumerating
from tests.review.enumerating import enumerated, only_row
from tests.review.situations import COUPLE, SOLO, cut, played, under
from toolkit.model.review import Reviewed
from toolkit.review import valuing
from toolkit.review.acts import Session
from toolkit.review.alternatives import points_of
from toolkit.review.choosing import Choice, Point
from toolkit.review.deciding import Under, _forbidden, _setting, decisions_of
from toolkit.review.draws import DRAWS, EXERCISES, PARTNERS, Draws, drawn
from toolkit.review.labelling import judged
from toolkit.review.sound import Ahead, foresee
from toolkit.review.valuing import Valued
from toolkit.session import State
from toolkit.simulation import Coefficients

SITUATIONS = tuple(
    (name, player, number)
    for name, number in ((SOLO, 3), (SOLO, 5), (COUPLE, 3), ("jef-and-maria", 5), ("wout-b", 4))
    for player in ("reference", "rushed", "no-debrief", "deepen-at-once", "random")
    if not (name == SOLO and player == "deepen-at-once" and number == 5)  # is over by then
)
CLOSE = 0.02
"""Goals by which 512 draws may differ from all there is."""
TOLD_APART = 0.01
"""Goals from which the best stands out from the next."""
Compared = tuple[Point, Reviewed, tuple[Choice, ...], tuple[Valued, ...]]


def with_one_exercise(state: State, coefficients: Coefficients) -> Ahead:
    """What a colleague has ready, without the exercise that supports the step."""
    return foresee(state, coefficients)._replace(support=None)


def one_coin() -> Draws:
    """Draws at the nominal coefficients; what is no homework has the same coin in every row."""
    draws = drawn(DRAWS, 0.0)
    coins = draws.coins.copy()
    partners = EXERCISES * (PARTNERS + 1)
    fixed = [at for at in range(coins.shape[1]) if at >= partners or at % (PARTNERS + 1) == PARTNERS]
    coins[:, fixed, :] = coins[:, fixed, :1]
    return draws._replace(coins=coins)


def handing_out_one(session: Session) -> Session:
    programme = session.act.programme
    first = programme.model_copy(update={"items": programme.items[:1]}) if programme else None
    return session._replace(act=session.act._replace(programme=first))


def few(point: Point) -> Point:
    """A decision point without the programmes of more exercises."""
    kept = tuple(one for one in point.choices if one.act.programme is None or len(one.act.programme.items) <= 1)
    return point._replace(choices=kept)


def situation(name: str, player: str, number: int) -> Under:
    """Session ``number`` as the last of an attempt, under the supposition that seemed likeliest."""
    whole = under(*cut(*played(name, player), number), number, number + 2, one_coin())
    likeliest = np.zeros_like(whole.weight)
    likeliest[np.argmax(whole.weight)] = 1.0
    session = handing_out_one(whole.sessions[number - 1])
    points = tuple(point for point in map(few, points_of(session)) if len(point.choices) > 1)
    return whole._replace(weight=likeliest, sessions=(*whole.sessions[: number - 1], session), points={number: points})


def compare(name: str, player: str, number: int) -> tuple[Compared, ...]:
    small = situation(name, player, number)
    gaps, _ = decisions_of(number, small)
    narrow = only_row(_setting(number, small, small.draws))
    found = []
    for point, gap in zip(small.points[number], gaps, strict=True):
        choices = _forbidden(point, small.sessions[number - 1], small)
        found.append((point, gap.decision, choices, tuple(enumerated(narrow, choice.act) for choice in choices)))
    return tuple(found)


@pytest.fixture(scope="module")
def compared() -> tuple[Compared, ...]:
    """Every decision of every situation, reviewed and enumerated."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(valuing, "foresee", with_one_exercise)
        patch.setattr(enumerating, "foresee", with_one_exercise)
        return tuple(one for place in SITUATIONS for one in compare(*place))


def exact_label(point: Point, choices: tuple[Choice, ...], values: tuple[Valued, ...]) -> str:
    mine = [one.id for one in choices].index(point.chosen)
    return judged(values, choices, mine, point.slot).label


def test_there_is_something_of_everything(compared: tuple[Compared, ...]) -> None:
    """Situations enough, and good and bad among them."""
    labels = Counter(exact_label(point, choices, values) for point, _, choices, values in compared)
    assert len(compared) >= 60
    assert labels["sound"] >= 20
    assert labels["premature"] >= 5
    assert labels["missed"] >= 5


def test_the_label_is_that_of_enumeration(compared: tuple[Compared, ...]) -> None:
    assert not [
        (told.session, told.slot, told.chosen, told.label, told.loss)
        for point, told, choices, values in compared
        if told.label != exact_label(point, choices, values)
    ]


def test_the_best_is_that_of_enumeration(compared: tuple[Compared, ...]) -> None:
    """The same alternative loses nothing; where the next is as good to the eye, that one may."""
    for _, told, choices, values in compared:
        exact = {choice.id: float(value.goals[0]) for choice, value in zip(choices, values, strict=True)}
        allowed = [choice.id for choice in choices if not choice.rules] or list(exact)
        best, *others = sorted(allowed, key=lambda name: -exact[name])
        seen = {one.id: one.goals for one in told.alternatives}
        first = max(allowed, key=lambda name: seen[name])
        ahead = exact[best] - max((exact[name] for name in others), default=-1.0)
        assert first == best if ahead > TOLD_APART else exact[best] - exact[first] <= TOLD_APART


def test_goals_and_loss_are_those_of_enumeration(compared: tuple[Compared, ...]) -> None:
    """Of all that was played under every draw."""
    for point, told, choices, values in compared:
        exact = {choice.id: value for choice, value in zip(choices, values, strict=True)}
        mine = [one.id for one in choices].index(point.chosen)
        worth = judged(values, choices, mine, point.slot)
        assert told.loss == pytest.approx(worth.loss, abs=CLOSE)
        assert told.drop_out_rise == pytest.approx(worth.drop_out_rise, abs=CLOSE)
        for one in told.alternatives:
            if one.draws == DRAWS:
                assert one.goals == pytest.approx(float(exact[one.id].goals[0]), abs=CLOSE)
