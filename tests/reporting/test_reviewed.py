"""A review told: everything in it is said, in both languages, and drawn so that everybody can read it."""

import json
import re
from functools import cache
from typing import Any

import pytest

from tests.course.test_story import Elements
from tests.review.sample import a_review
from toolkit.casefiles import load_case
from toolkit.course.rendering import render
from toolkit.course.reviewing import review_page
from toolkit.model.review import HIDDEN_KINDS, LABELS, SLOTS, Forecast, Review
from toolkit.model.text import LANGUAGES, Language
from toolkit.reporting.coefficient_sources import DIRECTIONS, coefficient_source
from toolkit.reporting.review_chart import course_figure, course_svg
from toolkit.reporting.review_json import as_json
from toolkit.reporting.review_said import ASSUMED, GLYPHS
from toolkit.reporting.reviewed import closed, tell
from toolkit.simulation import COEFFICIENTS
from toolkit.words import TEXTS

CASE = load_case("sien-and-jonas")
REVIEW = a_review(CASE)
NOTHING = REVIEW._replace(decisions=(), stretches=(), errors=(), calibration=(), beliefs=())
BRACES = re.compile(r"[{}]")
UNSAFE = re.compile(
    r"<(script|iframe|img|link|object|form|a href=\"(?!#))|https?://(?!www\.w3\.org/2000/svg)", re.IGNORECASE
)


@cache
def told(language: Language) -> dict[str, Any]:
    """Return the sample in words."""
    return tell(REVIEW, CASE, language)


def texts(part: object) -> list[str]:
    """Return every string somewhere in a part of what is told."""
    if isinstance(part, dict):
        return [text for one in part.values() for text in texts(one)]
    if isinstance(part, list | tuple):
        return [text for one in part for text in texts(one)]
    return [part] if isinstance(part, str) else []


def decision(language: Language, name: str) -> dict[str, Any]:
    """Return one decision in words."""
    return next(one for one in told(language)["decisions"] if one["id"] == name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_is_plain_json_with_no_word_left_open(language: Language) -> None:
    """No placeholder stays unfilled, and nothing is lost on the way to a screen."""
    again = json.loads(json.dumps(told(language)))
    assert again == told(language)
    assert not [text for text in texts(again) if BRACES.search(text)]


def test_both_languages_tell_the_same() -> None:
    """The same ids, counts and figures; other words."""
    nl, en = told("nl"), told("en")
    assert [one["id"] for one in nl["decisions"]] == [one["id"] for one in en["decisions"]]
    assert [one["reason"] for one in nl["decisions"]] != [one["reason"] for one in en["decisions"]]
    assert "8.3" not in decision("nl", "4/programme")["reason"]
    assert "0,8" in decision("nl", "4/programme")["reason"]
    assert "0.8" in decision("en", "4/programme")["reason"]


def test_every_id_of_the_contract_has_words() -> None:
    """Labels, slots and hidden kinds are worded whole, and each label has a shape of its own."""
    named = (
        [f"label.{one}" for one in LABELS] + [f"slot.{one}" for one in SLOTS] + [f"kind.{one}" for one in HIDDEN_KINDS]
    )
    assert not [name for name in named if f"review/{name}" not in TEXTS]
    assert len(set(GLYPHS.values())) == len(LABELS)


def test_the_counts_add_up() -> None:
    """Every decision is counted once, stands in its session once, and the costliest is one of them."""
    for language in LANGUAGES:
        view = told(language)
        assert sum(row["count"] for row in view["counts"]) == len(REVIEW.decisions)
        listed = [name for session in view["sessions"] for name in session["decisions"]]
        assert listed == [one["id"] for one in view["decisions"]]
        assert view["costliest"] == "6/programme"


def test_a_decision_is_told_whole() -> None:
    """What was chosen, what else there was, what could have told, and on what ground it is said."""
    one = decision("en", "2/referral")
    rows = one["alternatives"]["rows"]
    assert [row["text"] for row in rows] == [
        "Refer now: Pelvic-floor physiotherapist, for Sien",
        "Refer now: General practitioner, for Sien",
        "Refer nobody",
    ]
    assert [(row["chosen"], row["best"], row["loss"]) for row in rows] == [
        (False, True, "0.00"), (False, False, "−0.04"), (True, False, "−0.50"),
    ]  # fmt: skip
    assert one["fix"]["text"] == rows[0]["text"]
    assert "The scar pulls." in one["evidence"][0]["text"]
    assert one["evidence"][2]["text"] == "Session 2: Sien puts pain at 5.6 out of 10."
    assert [rule["id"] for rule in one["rules"]] == ["W07"]
    assert {source["seen_label"] for source in one["sources"]} >= {"only the title was seen"}


def test_a_remark_brings_its_own_sentence_and_its_fix() -> None:
    """Where the course drew a remark, the rule says here what it said there."""
    rule = decision("en", "4/programme")["rules"][0]
    assert "Hand-and-forearm touch" in rule["text"]
    assert "Sensate focus 1a" in rule["fix"]


def test_contested_and_asking_are_shown_as_such() -> None:
    """A label that does not hold says so, and who did not ask reads what asking would have changed."""
    one = decision("nl", "7/deepening")
    assert one["label_text"] == "gemist, betwistbaar"
    assert "82 %" in one["computed"][0]
    assert ["35 %" in row["text"] for row in one["asking"]] == [True, False]


def test_every_source_is_one_of_the_library_or_says_it_is_an_assumption() -> None:
    """Nothing is claimed without a ground."""
    known = {*CASE.library.sources, ASSUMED}
    found = [row for one in told("en")["decisions"] for row in one["sources"]]
    found += [row for part in ("stretches", "errors") for one in told("en")[part]["rows"] for row in one["sources"]]
    assert found
    assert {row["id"] for row in found} <= known
    assert all(row["reference"] for row in found)


def test_every_coefficient_has_a_source_in_words() -> None:
    """A direction leans on a source of the library; the rest say that they are assumptions."""
    assert set(DIRECTIONS) <= set(COEFFICIENTS._fields)
    for name in COEFFICIENTS._fields:
        assert coefficient_source(CASE.library, name, "en").startswith("teaching assumption")
    assert "title" in coefficient_source(CASE.library, "ready_anxiety", "en")


def test_what_opens_after_the_end_stays_shut_before_it() -> None:
    """A course that goes on is told neither its focus nor what was right."""
    view = tell(closed(REVIEW), CASE, "en")
    assert view["focus"] is None
    assert view["calibration"]["rows"] == []
    assert told("en")["focus"]["id"] == "relational"


@pytest.mark.parametrize(
    "review", [NOTHING, NOTHING._replace(as_you_went_on=Forecast(()), to_the_end=(Forecast(()), Forecast(())))]
)
def test_a_review_of_nothing_says_so(review: Review) -> None:
    """Nothing decided, nothing left lying, nothing drawn: each says so, and a page can be made of it."""
    view = tell(review, CASE, "en")
    assert view["costliest"] is None
    assert "Nothing to compare" in view["counted"]
    assert "Nothing was left" in review_page(view)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_needs_nothing_and_is_well_formed(language: Language) -> None:
    """No script, no network, every heading that is pointed to, every id once, tables with headers, figures with words."""
    html = review_page(told(language), ("sien-and-jonas-1.jsonl", "<b>not markup</b>"))
    elements = Elements(html.removeprefix("<!DOCTYPE html>")).seen
    assert not UNSAFE.search(html)
    assert "<b>not markup</b>" not in html
    ids = [found["id"] for _, found in elements if "id" in found]
    assert len(ids) == len(set(ids))
    for _, found in elements:
        for name in ("aria-labelledby", "href"):
            assert set((found.get(name) or "").replace("#", "").split()) <= set(ids)
    tags = [tag for tag, _ in elements]
    assert tags.count("main") == tags.count("header") == tags.count("nav") == 1
    assert all(found.get("scope") in {"col", "row"} for tag, found in elements if tag == "th")
    assert tags.count("svg") == len(REVIEW.decisions) + 2
    for one in told(language)["decisions"]:
        assert one["reason"] in unescaped(html)


def unescaped(html: str) -> str:
    """Return a page with its apostrophes as they were told."""
    return html.replace("&#39;", "'")


def test_the_section_for_feedback_folds_the_alternatives() -> None:
    """Labels and reasons stand open; the table is under them, folded."""
    view = told("nl")
    html = render("review_body.html.j2", "nl", told=view, decisions={one["id"]: one for one in view["decisions"]})
    tags = [tag for tag, _ in Elements(html).seen]
    assert tags.count("table") == len(REVIEW.decisions)
    assert tags.count("details") == len(REVIEW.decisions) + 1
    assert not re.search(r"<details[^>]*open", html)


def test_expected_courses_are_drawn_with_their_bands() -> None:
    """A notebook and a page draw the same courses; each band is there, and each course carries its name."""
    figure = decision("en", "4/programme")["figure"]
    drawn = course_figure(figure, "en", dark=True)
    assert [one["id"] for one in figure["courses"]] == ["chosen", "best", "colleague"]
    assert [trace.name for trace in drawn.data if trace.name] == [one["label"] for one in figure["courses"]]
    assert sum(trace.fill == "toself" for trace in drawn.data) == len(figure["courses"])
    svg = course_svg("chart", figure)
    assert svg.count('fill-opacity="0.13"') == len(figure["courses"])
    assert all(one["label"] in svg for one in figure["courses"])
    assert [row["session"] for row in figure["table"]] == [point[0] for point in figure["courses"][-1]["points"]]


def test_the_best_choice_is_drawn_once() -> None:
    """Where nothing was better than what was chosen, there is no second line for the best."""
    assert [one["id"] for one in decision("en", "3/debrief")["figure"]["courses"]] == ["chosen", "colleague"]


def test_json_has_what_programs_need() -> None:
    """Ids and numbers, nothing in words; every field that was promised."""
    rows = json.loads(json.dumps(as_json(REVIEW)))["decisions"]
    asked = {
        "session",
        "decision",
        "label",
        "loss",
        "standard_error",
        "accepted",
        "contested",
        "rules",
        "sources",
        "fix",
    }
    assert all(asked <= set(row) for row in rows)
    assert rows[1]["accepted"] == ["referral:REF-PELV/sien", "referral:REF-MED/sien"]
    assert rows[1]["alternatives"][0]["forecast"][0]["session"] == 2
