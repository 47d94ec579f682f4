"""Numbers, amounts and times as people write them."""

from datetime import datetime

from toolkit.words.numbers import amount, clock, count, day, join, minutes

EVENING = datetime(2026, 11, 22, 19, 42)  # noqa: DTZ001 - what a clock on the wall shows


def test_decimals_follow_the_language() -> None:
    """A comma in Dutch, a point in English, a true minus sign, and no minus nought."""
    assert amount(5.5, "nl") == "5,5"
    assert amount(5.5, "en") == "5.5"
    assert amount(-1.25, "nl", 2) == "−1,25"
    assert amount(-0.01, "en") == "0.0"
    assert amount(61.3, "nl", 0) == "61"


def test_plurals_follow_the_language() -> None:
    """One minute, two minutes, no minutes."""
    assert [minutes(n, "nl") for n in (0, 1, 2)] == ["0 minuten", "1 minuut", "2 minuten"]
    assert [minutes(n, "en") for n in (0, 1, 2)] == ["0 minutes", "1 minute", "2 minutes"]
    assert count("objections", 1, "en") == "1 rule objects"
    assert count("objections", 3, "nl") == "3 regels hebben een bedenking"


def test_dates_and_times_are_spelled_out() -> None:
    """The same evening in both languages."""
    assert clock(EVENING, "nl") == clock(EVENING, "en") == "19:42"
    assert day(EVENING, "nl") == "22 november 2026"
    assert day(EVENING, "en") == "22 November 2026"


def test_lists_become_phrases() -> None:
    """A, b and c."""
    assert not join([], "nl")
    assert join(["a"], "nl") == "a"
    assert join(["a", "b", "c"], "nl") == "a, b en c"
    assert join(["a", "b"], "en") == "a and b"
