"""A page of feedback: right numbers, plain words, nothing that can act; and nbgrader writes and releases it."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from tests.course.classroom import COURSE, asked, hand_in
from tests.course.commands import nbgrader_went_well, new_course
from tests.course.handed_in import judged, told_decisions
from tests.course.test_story import ATTACK, Elements, words
from toolkit.casefiles import load_library
from toolkit.course.building import notebook_of
from toolkit.course.explaining import points_text, reason_text, rule_behind
from toolkit.course.feedback import FOR_TRAINEES, Given, Level, Marked, feedback_page
from toolkit.course.judging import Judgement
from toolkit.course.levels import levels_of
from toolkit.course.marks import Publication, open_marks
from toolkit.course.submission import Note
from toolkit.model.grade import Reason
from toolkit.model.mark import Mark
from toolkit.model.text import LANGUAGES, Language
from toolkit.words import TEXTS, say
from toolkit.words.numbers import count

SAFE = re.compile(r"<(script|iframe|img|link|object|form|a href=\"(?!#))", re.IGNORECASE)


def page(
    judgement: Judgement, assignment: str = "psycho-education", language: Language = "nl", *, answer: str = "",
    marked: Marked | None = None,
) -> str:  # fmt: skip
    """Return the page of a submission in which every text says ``answer``."""
    notebook = notebook_of(asked(assignment), language)
    for cell in notebook["cells"]:
        if answer and cell["metadata"]["nbgrader"]["solution"]:
            cell["source"] = answer
    return feedback_page(judgement, COURSE, asked(assignment), language, marked or Marked({}), notebook)


@cache
def plain(assignment: str, player: str, language: Language) -> str:
    """Return the page of a player's work, unmarked by people."""
    return page(judged(assignment, player), assignment, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("assignment", [one.id for one in COURSE.assignments])
def test_every_assignment_has_a_whole_page(assignment: str, language: Language) -> None:
    """Well-formed, in its language, every criterion with its points and every reason, and no word left unfilled."""
    html = plain(assignment, "random", language)
    Elements(html.removeprefix("<!DOCTYPE html>"))
    assert f'<html lang="{language}">' in html
    assert not SAFE.search(html)
    text = words(html)
    for part in judged(assignment, "random").parts:
        assert part.grade is not None
        assert part.case is not None
        for score in part.grade.scores:
            worth = say(
                "points-of", language, n=points_text(score.points, language), of=points_text(score.maximum, language)
            )
            assert f"{say(f'criterion/{score.criterion}', language)} {worth}" in text
            for reason in score.reasons:
                assert " ".join(reason_text(reason, language, part.case.library).split()) in text
    assert not re.search(r"\{[a-z]+\}", text)


def test_headings_and_ids_are_in_order() -> None:
    """One h1; no level is skipped; every id once; every link of the contents leads somewhere."""
    html = plain("deepening", "rushed", "en")
    levels = [int(level) for level in re.findall(r"<h(\d)", html)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_people_go_before_the_machine_and_both_are_told_apart() -> None:
    """A manual score on a machine's criterion counts and says so; a text's score stands with people; the total adds up."""
    judgement = judged("psycho-education")
    [part] = judgement.parts
    assert part.grade is not None
    grades = {"a-safety": Given(4.0, 1.5), "written-plan": Given(None, 7.0), "a-beliefs": Given(6.0, None)}
    text = words(page(judgement, marked=Marked(grades, {"written-plan": "Mooi gezien."})))
    rest = sum(one.points for one in part.grade.scores if one.criterion not in {"safety", "beliefs"})
    total = points_text(1.5 + 6.0 + 7.0 + rest, "nl")
    assert say("feedback-total", "nl", n=total, of="29") in text
    assert say("feedback-changed", "nl", n="4") in text
    for worth, maximum in (("1,5", "4"), ("7", "9")):
        assert say("points-of", "nl", n=worth, of=maximum) in text
    assert text.index("Mooi gezien.") > text.index(say("feedback-people", "nl"))
    assert say("feedback-provisional", "nl") not in text


def test_what_waits_for_a_person_is_called_provisional() -> None:
    """Nobody has read the text yet: no points there, and the page says it is provisional."""
    text = words(plain("psycho-education", "reference", "nl"))
    assert say("feedback-provisional", "nl") in text
    assert say("feedback-not-read", "nl") in text


def test_a_cap_is_never_silent() -> None:
    """Why, and how many points; by the machine or by people; and when it takes nothing, that too."""
    judgement = judged("psycho-education", "random")
    assert judgement.capped is not None
    why = say(judgement.capped.text, "nl")
    passing = "15,5 van 29 punten"
    assert f"{why} {say('feedback-cap-none', 'nl', passing=passing)}" in words(page(judgement))
    grades = {"a-safety": Given(1.0, None, -2.25)}
    taken = say("feedback-cap", "nl", n="2,25", passing=passing)
    assert f"{why} {taken}" in words(page(judgement, marked=Marked(grades)))
    by_people = words(page(judged("psycho-education"), marked=Marked(grades, levels={"plan": [Level("R10", 0)]})))
    assert taken in by_people
    assert "R10" in by_people[: by_people.index(taken)]


def test_praise_names_no_fault_and_tells_how_much_is_enough() -> None:
    """A fault's title stands only where there was one; where fewer than all are enough, that is said."""
    library = load_library()
    kept = Reason("answered", (("n", "4"), ("of", "4")), rule="W07")
    assert rule_behind(kept, "en", library) == ""
    assert rule_behind(kept._replace(names=(("n", "3"), ("of", "4"))), "en", library).startswith("W07: ")
    assert rule_behind(Reason("talk-in-time", (("n", "4"),), (5,), "W02"), "en", library) == ""
    assert rule_behind(Reason("talk-late", (("n", "4"),), (5,), "W02"), "en", library).startswith("W02: ")
    heard = Reason("beliefs", (("n", "6"), ("of", "7")), rule="RL19")
    assert reason_text(heard, "en", library).endswith("From 5 on, this counts in full.")
    assert "counts in full" not in reason_text(kept, "en", library)


def test_sentences_about_numbers_and_routes_are_sentences() -> None:
    """One is one, a referral goes somewhere, and a couple is both of them."""
    library = load_library()
    route = next(iter(library.referrals))
    sentence = reason_text(Reason("unneeded", (("route", route),), rule="W08"), "en", library)
    assert sentence.startswith("Nothing that was heard called for a referral to: ")
    assert count("submissions", 1, "en") == "1 submission"
    assert count("remarks", 1, "nl") == "1 opmerking"
    told = words(plain("psycho-education", "reference", "en"))
    assert "You, to both of them: " in told
    assert "to all of them" not in told


def test_levels_stand_with_their_anchor_and_comments() -> None:
    """What marking by levels put under a comment in the gradebook is told once, not twice."""
    card = next(one for one in COURSE.criteria if one.id == "R6")
    heading = TEXTS["publish-heading"].nl
    comments = {"written-plan": f"Vlot geschreven.\n\n{heading}\nR6: 2"}
    marked = Marked({"written-plan": Given(None, 2.0)}, comments, {"plan": [Level("R6", 2, ("Sterk.",))]})
    html = page(judged("psycho-education"), marked=marked)
    text = words(html)
    assert card.levels[2].anchor.nl in text
    assert say("feedback-level", "nl", n=2, label=say("marking/level/2", "nl")) in text
    assert "Sterk." in text
    assert "Vlot geschreven." in text
    assert heading not in text


def test_only_published_levels_are_given_back(tmp_path: Path) -> None:
    """No marks, no file made; marks that nobody published stay with the markers; then levels with the comments they rest on."""
    url, task = f"sqlite:///{tmp_path}/gradebook.db", asked("psycho-education").written[0]

    def levels() -> Mapping[str, Sequence[Level]]:
        return levels_of(url, COURSE, asked("psycho-education"), "s001", "nl")

    assert levels() == {}
    assert not list(tmp_path.iterdir())
    store = open_marks(url, COURSE.id)
    about = {"assignment": "psycho-education", "student": "s001", "task": task.id, "marker": "An", "at": ""}
    store.give(*(Mark(**about, criterion=one, level=2, comment=f"over {one}") for one in task.criteria))
    assert levels() == {}
    store.note_published([
        Publication("psycho-education", "s001", "nl", f"written-{task.id}", 6.0, None, "Bo", "2026-11-20", "")
    ])  # fmt: skip
    assert levels() == {task.id: [Level(one, 2, (f"over {one}",)) for one in task.criteria]}


def test_suspicion_is_for_supervisors_only() -> None:
    """A broken chain, impossible times, copies and whose it is are never told to a trainee; a torn record is."""
    judgement = judged("psycho-education")
    [part] = judgement.parts
    names = (("part", "a"), ("file", "x"), ("line", "3"), ("student", "s777"), ("n", "2"), ("why", ""))
    kinds = [name for name in TEXTS if name.startswith(("note-", "ask-"))]
    notes = tuple(
        Note(name, (*names, ("of", "6"), ("stage", "guided"), ("case", "x"), ("what", "x"))) for name in kinds
    )
    suspected = part._replace(notes=notes, ask=Note("ask-whose", names), owner="s777")
    text = words(page(Judgement((suspected,), ())))
    assert "s777" not in text
    for hint in ("note-record-chain", "note-record-times", "note-record-quick", "note-same-as", "ask-whose"):
        assert hint not in FOR_TRAINEES
    assert say("note-record-torn", "nl", file="x", line="3") in text


def test_a_part_without_a_record_says_so() -> None:
    """Nothing played: 0, waiting for a person, and a sentence; the rest of the page stands."""
    judgement = judged("psycho-education")
    [part] = judgement.parts
    gone = part._replace(grade=None, course=None, found=None, case=None, ask=Note("ask-no-record", (("part", "a"),)))
    text = words(page(Judgement((gone,), ()), language="en"))
    assert say("ask-no-record", "en", part="a") in text
    assert text.count(say("feedback-nothing", "en")) == len(part.part.points) + 2


def test_what_was_written_is_shown_and_never_runs() -> None:
    """Markdown becomes a dozen harmless elements; HTML, links, pictures and code stay text."""
    answer = f"Ik *hoorde* dit: {ATTACK}\n\n<img src=x onerror=alert(1)>\n\n[klik](javascript:alert(1)) ![p](http://x.example/p.png)"
    marked = Marked({"written-plan": Given(None, 3.0)}, {"written-plan": ATTACK})
    html = page(judged("psycho-education"), answer=answer, marked=marked)
    assert not SAFE.search(html)
    assert "<em>hoorde</em>" in html
    assert "&lt;img src=x onerror=alert(1)&gt;" in html
    assert html.count("&lt;script&gt;") == 2


def test_care_is_offered_on_every_page() -> None:
    """Where an assignment names people to talk to, they are named; else a sentence."""
    care = asked("safety").care
    assert care is not None
    assert care.nl in words(plain("safety", "random", "nl"))
    assert say("feedback-care-text", "nl") in words(plain("psycho-education", "random", "nl"))


def test_decisions_refused_halfway_make_a_page_too() -> None:
    """What is impossible in this story stops the replay; the page tells what there is, and why it stops."""
    judgement = told_decisions("psycho-education", lambda decisions: (*decisions[:30], *decisions[:30]))
    assert judgement.parts[0].course is not None
    assert judgement.parts[0].course.refused is not None
    n = len(judgement.parts[0].course.steps)
    assert say("note-refused", "nl", part="a", n=n) in words(page(judgement))


# ---------------------------------------------------------------- with real nbgrader


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course in which one submission was graded, marked in Formgrader, and given feedback by nbgrader's commands."""
    root = new_course(tmp_path_factory.mktemp("feedback") / "course")
    nbgrader_went_well(root, "generate_assignment", "psycho-education-nl", "--create")
    released = root / "release/psycho-education-nl/psycho-education.ipynb"
    folder = hand_in(
        root, "psycho-education", "nl", "s001", "never-deepen", answer=f"Wat {ATTACK[:25]}", released=released
    )
    (folder / "timestamp.txt").write_text("2026-10-09 12:00:00.000000 UTC", encoding="utf-8")
    (folder / "submission_secret.txt").write_text("0123456789abcdef", encoding="utf-8")
    nbgrader_went_well(root, "autograde", "psycho-education-nl", "--create")
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as gradebook:
        found = gradebook.find_submission_notebook("psycho-education", "psycho-education-nl", "s001")
        rows = {row.name: row for row in found.grades}
        rows["written-plan"].manual_score, rows["written-plan"].needs_manual_grade = 6.0, False
        next(row for row in found.comments if row.name == "written-plan").manual_comment = "Zo leest dat vlot."
        gradebook.db.commit()
    nbgrader_went_well(root, "generate_feedback", "psycho-education-nl")
    return root


def test_nbgrader_writes_our_page_where_it_expects_feedback(course: Path) -> None:
    """The total is the gradebook's; comment, story and debrief are there; trainee's HTML is text."""
    html = (course / "feedback/s001/psycho-education-nl/psycho-education.html").read_text(encoding="utf-8")
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        found = gradebook.find_submission("psycho-education-nl", "s001")
        total, maximum = points_text(found.score, "nl"), points_text(found.max_score, "nl")
    assert say("feedback-total", "nl", n=total, of=maximum) in words(html)
    assert "Zo leest dat vlot." in html
    assert html.count('class="sx-session"') == 6
    assert say("debrief-cut", "nl", n=6) in html
    assert not SAFE.search(html)
    assert "&lt;script&gt;alert(1)&lt;/script" in html.replace("\u2060", "")  # autograde may have put word joiners in


def test_nbgrader_releases_it(course: Path) -> None:
    """``release_feedback`` copies the page into the exchange unchanged."""
    nbgrader_went_well(course, "release_feedback", "psycho-education-nl")
    [copied] = (course.parent / "exchange" / "sexology" / "feedback").glob("*.html")
    made = course / "feedback/s001/psycho-education-nl/psycho-education.html"
    assert copied.read_bytes() == made.read_bytes()
