"""The cohort is the same everywhere, has in it what is said to be in it, and its answers are those that pandas gives."""

import csv
import io
from hashlib import blake2b

import pandas as pd
import pytest

from toolkit.course.cohort import COLUMNS, Check, checks, cohort
from toolkit.words import TEXTS

SEEDS = range(0, 3000, 40)


def test_the_same_seed_gives_the_same_table() -> None:
    """To the byte, in any process; another seed gives another."""
    assert blake2b(cohort(7).encode(), digest_size=8).hexdigest() == "b218bd122687d0b6"
    assert cohort(7) != cohort(8)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_built_in(seed: int) -> None:
    """Sixty treatments, some values missing, and the effect in every cohort a trainee can get."""
    rows = [*csv.DictReader(io.StringIO(cohort(seed)))]
    assert tuple(rows[0]) == COLUMNS
    assert len({row["attempt"] for row in rows}) == 60
    assert {row["homework"] for row in rows} == {"done", "partly", "avoided", ""}
    assert len({row["ending"] for row in rows}) >= 2
    answers = {check.id: check.expected for check in checks(cohort(seed))}
    missing, difference = answers["missing"], answers["pressure"]
    assert isinstance(missing, float)
    assert isinstance(difference, float)
    assert missing >= 5
    assert difference > 0.5


@pytest.mark.parametrize("seed", SEEDS)
def test_the_answers_are_those_of_pandas(seed: int) -> None:
    """Computed a second time, by the library that trainees use."""
    answers = {check.id: check.expected for check in checks(cohort(seed))}
    table = pd.read_csv(io.StringIO(cohort(seed)))
    by_session = table.groupby("session")["willingness"].mean()
    known = table.dropna(subset=["homework"])
    closeness = table.dropna(subset=["closeness"]).groupby("attempt")["closeness"]
    change = (closeness.last() - closeness.first()).round(1)
    pressure = table.groupby("homework")["pressure"].mean()
    assert answers["missing"] == table["willingness"].isna().sum()
    assert answers["willingness"] == pytest.approx({str(name): one for name, one in by_session.items()})
    assert answers["homework"] == pytest.approx((known["homework"] == "done").groupby(known["ending"]).mean().to_dict())
    assert answers["drop"] == set(change[change == change.min()].index)
    assert answers["pressure"] == pytest.approx(pressure["avoided"] - pressure["done"])


def test_every_check_is_worded() -> None:
    """What is asked and how it is computed, with the name under which the answer is looked for."""
    asked: tuple[Check, ...] = checks(cohort(1))
    assert sum(check.points for check in asked) == 10.0
    for check in asked:
        task = TEXTS[f"cohort-task/{check.id}"]
        assert check.ask in task.nl
        assert check.ask in task.en
        assert TEXTS[f"cohort-why/{check.id}"]
