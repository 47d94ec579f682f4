"""The review of a part as a section of its feedback, and of any attempt as a page that needs no other file.

It informs: nothing here reads or makes a point. The engine, and the numbers it needs, load when a review is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.course.judging import PartJudged
from toolkit.course.rendering import Fragment, render
from toolkit.course.story import played
from toolkit.errors import ToolkitError
from toolkit.model.review import Review
from toolkit.model.text import Language
from toolkit.reporting.review_chart import course_svg
from toolkit.reporting.reviewed import closed, tell
from toolkit.session import Replay
from toolkit.telling import Told

__all__ = ["review_body", "review_page"]


def review_page(told: Told, notes: Iterable[str] = ()) -> str:
    """Return a review as a whole page, without script and without network.

    Args:
        told: The review in words, from ``tell``.
        notes: What else stands above it, such as that the attempt goes on.
    """
    drawn = {one["id"]: one["figure"] for one in told["decisions"]} | told["figures"]
    charts = {name: Fragment(course_svg(f"chart-{name.replace('/', '-')}", figure)) for name, figure in drawn.items()}
    return render(
        "review.html.j2", told["language"], told=told, decisions=_by_id(told), charts=charts, notes=tuple(notes)
    )


def review_body(judged: PartJudged, language: Language) -> Fragment:
    """Return the review of a part that was played to its end, or to the last session that counts; else nothing."""
    course = played(judged)
    if not course.whole:
        return Fragment("")
    try:
        review = _reviewed(judged)
    except ToolkitError:
        return Fragment("")
    told = tell(review, course.case, language)
    return Fragment(render("review_body.html.j2", language, told=told, decisions=_by_id(told)))


def _reviewed(judged: PartJudged) -> Review:
    """Review what counts of a part; what only the end of the story opens stays shut where an assignment cut it short."""
    from toolkit.review import review

    course = played(judged)
    steps = course.steps if course.closing is None else (*course.steps, course.closing)
    found = review(Replay(steps), course.decisions)
    return found if steps[-1].state.shown.ending is not None else closed(found)


def _by_id(told: Told) -> dict[str, Told]:
    return {one["id"]: one for one in told["decisions"]}
