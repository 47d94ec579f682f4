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
from toolkit.model.case import Case
from toolkit.model.feedback import Remark
from toolkit.model.review import HIDDEN_KINDS, LABELS, SLOTS, Evidence, Forecast, Review, Reviewed
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
NAMED = (("client", "client", "sien"), ("exercise", "exercise", "E20"))
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
    assert one["evidence"][2]["text"] == "Session 2: Sien puts “pain” at 5.6 out of 10."
    assert [rule["id"] for rule in one["rules"]] == ["W07"]
    assert {source["seen_label"] for source in one["sources"]} >= {"only the title was seen"}


def test_a_remark_brings_its_own_sentence_and_its_fix() -> None:
    """Where the course drew a remark, the rule says here what it said there; beside a fix of the review it gives none."""
    rule = decision("en", "4/programme")["rules"][0]
    assert "Hand-and-forearm touch" in rule["text"]
    assert decision("en", "4/programme")["fix"]
    assert rule["fix"] == ""
    assert decision("en", "8/ending")["rules"][0]["fix"]


def alone(one: Reviewed, language: Language = "en", case: Case = CASE) -> dict[str, Any]:
    """Return a decision in words that is the only one of its review."""
    (row,) = tell(REVIEW._replace(decisions=(one,)), case, language)["decisions"]
    return row  # type: ignore[no-any-return]


def reviewed(name: str) -> Reviewed:
    """Return a decision of the sample."""
    return next(one for one in REVIEW.decisions if f"{one.session}/{one.slot}" == name)


def retold(one: Reviewed, **changes: object) -> Reviewed:
    """Return a decision of which the first alternative is another."""
    first, *others = one.alternatives
    return one._replace(alternatives=(first._replace(**changes), *others))  # type: ignore[arg-type]


def test_a_rule_that_does_not_object_is_only_called_by_its_name() -> None:
    """Kept in mind under what was sound, told why under what was missed; its remark only where it objects."""
    full = reviewed("3/debrief")._replace(
        rules=("RL11",), remarks=(Remark("RL11", "warning", 3, "debrief", names=NAMED),)
    )
    told = alone(full)
    assert told["kept"] == "To keep in mind here"
    assert [(row["id"], row["text"], row["why"], row["fix"]) for row in told["rules"]] == [("RL11", "", "", "")]
    assert "To keep in mind here" in review_page(tell(REVIEW._replace(decisions=(full,)), CASE, "en"))
    missed = alone(full._replace(label="missed"))
    assert missed["kept"] == missed["rules"][0]["text"] == ""
    assert missed["rules"][0]["why"]
    advised = alone(full._replace(label="defensible", reason="reason.rule", names=(("rule", "rule", "RL11"),)))
    assert advised["kept"] == ""
    assert advised["rules"][0]["text"]


def test_a_gate_that_objects_says_its_question_and_what_to_do() -> None:
    """What only lies under a label asks its question."""
    gate, mine = CASE.library.gates["G1"], reviewed("2/referral")
    objecting = alone(mine._replace(rules=("G1",), names=(("rule", "rule", "G1"),)))["rules"][0]
    assert gate.question.en in objecting["why"]
    assert gate.action.en in objecting["why"]
    resting = reviewed("7/deepening")
    others = tuple(other._replace(rules=()) for other in resting.alternatives)
    assert (
        alone(resting._replace(rules=("G7",), remarks=(), alternatives=others))["rules"][0]["why"]
        == CASE.library.gates["G7"].question.en
    )


def test_a_felt_rupture_has_a_title_a_reason_and_its_source() -> None:
    """H04 is no rule of the library; it is told as one."""
    mine = reviewed("5/repair")._replace(
        rules=("H04",), remarks=(), reason="reason.rule", names=(("rule", "rule", "H04"),)
    )
    told = alone(mine)
    assert told["rules"][0]["title"] in told["reason"]
    assert told["rules"][0]["why"]
    assert [row["id"] for row in told["rules"][0]["sources"]] == [ASSUMED]


def test_what_a_rule_forbids_may_have_come_out_higher() -> None:
    """Then it says so, and that a rule objects; nothing of it is called as good."""
    row = alone(retold(reviewed("4/programme"), loss=-0.3, rules=("RL12",), accepted=False))["alternatives"]["rows"][0]
    assert (row["loss"], row["worth"]) == ("+0.30", "a rule objects")


def test_where_the_work_stops_it_is_said() -> None:
    """A row on which everybody leaves does not stand there with its zeros alone."""
    row = alone(retold(reviewed("4/programme"), goals=0.0, drop_out=0.998))["alternatives"]["rows"][0]
    assert row["drop-out"] == "100%"
    assert row["worth"].endswith("the work would have stopped there")


def test_alternatives_say_what_they_are_beside_what_was_chosen() -> None:
    """Every referral by name; a rung counted from nothing; a hypothesis of nothing deeper told as such."""
    both = alone(retold(reviewed("2/referral"), id="referral:REF-MED/jonas+REF-PELV/jonas+REF-MED/sien"))
    assert both["alternatives"]["rows"][0]["text"] == (
        "Refer now: General practitioner for Jonas and Sien; Pelvic-floor physiotherapist for Jonas"
    )
    empty = reviewed("4/programme")._replace(chosen="programme:none")
    assert alone(empty)["alternatives"]["rows"][1]["text"].startswith("Something low on the ladder")
    other = load_case("marc-and-greta")
    nothing = next(option.id for option in other.core.hypotheses if option.focus is None)
    talk, none, _ = reviewed("7/deepening").alternatives
    talk = talk._replace(names=(("hypothesis", "hypothesis", nothing),))
    decided = reviewed("7/deepening")._replace(
        alternatives=(talk, none),
        evidence=(),
        asking=(),
        rules=("G7",),
        remarks=(),
        reason="reason.only",
        names=(),
        fix="",
    )
    one = NOTHING._replace(decisions=(decided,))
    (flat,) = tell(one, other, "en")["decisions"]
    assert "the idea that nothing does" in flat["alternatives"]["rows"][0]["text"]


def test_no_rung_is_spoken_of_before_anything_went_home() -> None:
    """What a rule would have instead of going deeper supposes a rung that people are on."""
    early = reviewed("7/deepening")._replace(rules=("W01",), remarks=(Remark("W01", "warning", 7, "deepen"),), fix="")
    assert alone(early)["rules"][0]["fix"] == ""
    after = tell(REVIEW._replace(decisions=(reviewed("4/programme"), early)), CASE, "en")["decisions"][1]
    assert "rung" in after["rules"][0]["fix"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_homework_that_was_left_is_said_to_be_left(language: Language) -> None:
    """An avoided exercise was not one nobody got round to."""
    avoided = Evidence(4, "sien", "done", "avoided", exercise="E20")
    text = alone(reviewed("4/programme")._replace(evidence=(avoided,)), language)["evidence"][0]["text"]
    assert ("undone" if language == "en" else "liggen") in text


def test_lines_past_the_agreed_sessions_are_explained() -> None:
    """Only where they run that far."""
    assert decision("en", "1/education")["figure"]["beyond"] == ""
    assert told("en")["figures"]["end"]["beyond"]
    assert told("en")["figures"]["end"]["beyond"] in review_page(told("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_comes_alone_is_told_of_by_name(language: Language) -> None:
    """No "they" and no "everybody" for one."""
    solo = load_case("milan")
    view = tell(NOTHING._replace(decisions=(reviewed("3/debrief"),), stretches=REVIEW.stretches[2:]), solo, language)
    (debrief,), (stretch,) = view["decisions"], view["stretches"]["rows"]
    named = (view["beliefs"]["about"][1], debrief["alternatives"]["columns"][1]["label"], stretch["text"])
    assert all("Milan" in text for text in named)
    assert "everybody" not in debrief["what"]
    assert "iedereen" not in debrief["what"]


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
