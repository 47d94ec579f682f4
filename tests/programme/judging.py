"""Short ways to ask what the rules say."""

from tests.builders import a_library
from toolkit.model.programme import Programme
from toolkit.model.shown import Finding, Presentation
from toolkit.programme import check

Key = tuple[str, str, str]


def keys(shown: Presentation, programme: Programme) -> set[Key]:
    """Return (rule, exercise, client) of every finding."""
    return {(one.rule, one.exercise, one.client) for one in check(shown, programme, a_library())}


def fires(rule: str, shown: Presentation, programme: Programme) -> bool:
    """Whether a rule objects."""
    return any(found == rule for found, _, _ in keys(shown, programme))


def finding(rule: str, shown: Presentation, programme: Programme) -> Finding:
    """Return the first finding of a rule."""
    return next(one for one in check(shown, programme, a_library()) if one.rule == rule)


def mended(rule: str, shown: Presentation, programme: Programme) -> Programme:
    """Return the fixed programme of the first finding of a rule, which must have one."""
    fixed = finding(rule, shown, programme).fixed
    assert fixed is not None
    assert not fires(rule, shown, fixed)
    return fixed


def exercises(programme: Programme) -> tuple[str, ...]:
    """Return the ids of the items."""
    return tuple(item.exercise for item in programme.items)
