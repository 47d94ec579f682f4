"""The story of a course as people read it afterwards: whole, in words, nothing hidden, nothing that can act."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest

from tests.course.handed_in import judged, told_decisions
from toolkit.course.debriefing import debrief_html
from toolkit.course.judging import PartJudged
from toolkit.course.story import played, story_html
from toolkit.model.decision import Ask, Decision, Educate, Formulate, Refer
from toolkit.model.text import LANGUAGES, Language
from toolkit.words import say
from toolkit.words.passages import passage

VOID = {"br", "meta", "hr", "path", "circle", "rect"}
ATTACK = "<script>alert(1)</script>{student} %s \x1b[31m\u202e"


class Elements(HTMLParser):
    """Collects start tags and complains of any that is not closed in its order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the last one."""
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.seen.append((tag, dict(attrs)))


def words(html: str) -> str:
    """Return what a reader sees, in one line."""
    return " ".join(unescape(re.sub(r"<style>.*?</style>|<[^>]*>", " ", html, flags=re.DOTALL)).split())


def part(assignment: str, player: str = "reference", *, place: int = 0, beyond: bool = False) -> PartJudged:
    """Return a part of a player's work."""
    return judged(assignment, player, beyond=beyond).parts[place]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_was_said_is_told_in_its_session(language: Language) -> None:
    """Each line a client said stands under the session in which it was said, once for each time."""
    one = part("debrief-and-obstacles")
    assert one.case is not None
    html = story_html(one, language)
    sessions = re.split(r'<details class="sx-session">', html)[1:]
    shown = played(one).shown
    assert len(sessions) == shown.session == one.part.sessions
    for row in shown.said:
        text = " ".join(passage(one.case, row.line).of(language).split())
        assert text in words(sessions[row.session - 1]), (row, text)


def test_decisions_homework_codes_and_programmes_are_told() -> None:
    """What was asked, given, reported, coded, named and referred stands there in words."""
    one = part("debrief-and-obstacles")
    assert one.case is not None
    text, shown = words(story_html(one, "en")), played(one).shown
    library = one.case.library
    assert one.found is not None
    for decision in one.found.attempt.decisions:
        if isinstance(decision, Ask):
            assert library.questions[decision.question].question.en in text
    for given in shown.assigned:
        for item in given.programme.items:
            assert library.exercises[item.exercise].title.en in text
    assert shown.coded
    assert say(f"obstacle/{shown.coded[0].obstacle}", "en") in text
    assert shown.mirrored
    assert say(f"dimension/{shown.mirrored[0].named.dimensions[0]}", "en") in text
    assert text.count(say("story-homework", "en")) == len({row.session for row in shown.done})
    for row in shown.beliefs:
        assert library.myths[row.myth].belief.en in text


def test_what_the_rules_said_of_a_programme_stands_under_it() -> None:
    """A careless player's programmes drew findings; each is told with its rule."""
    one = part("debrief-and-obstacles", "rushed")
    assert one.case is not None
    shown, text = played(one).shown, words(story_html(one, "nl"))
    found = [finding for given in shown.assigned for finding in given.findings]
    assert found
    for finding in found:
        assert f"({finding.rule})" in text
        assert one.case.library.rules[finding.rule].title.nl in text


def test_the_charts_have_a_table_with_the_same_numbers() -> None:
    """One drawing and one table for each client; decimals as the language writes them."""
    one = part("psycho-education")
    html, shown = story_html(one, "nl"), played(one).shown
    assert html.count("<svg") == html.count("<table>") == len(shown.clients)
    first = shown.reports[0]
    assert f"<td>{first.tension:.1f}".replace(".", ",") in html
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids)) == 2 * len(shown.clients)


def test_nothing_can_act_or_leave_the_machine() -> None:
    """No script, no link, no frame, no event handler, no address."""
    for tag, attributes in Elements(story_html(part("deepening"), "nl")).seen:
        assert tag not in {"script", "iframe", "img", "a", "link", "object", "form", "input"}
        assert not [name for name in attributes if name.startswith("on") or name in {"src", "href"}]


def test_what_a_trainee_typed_stays_text() -> None:
    """Typed questions, notes, letters and reasons with HTML in them are shown as they were typed."""

    def armed(decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
        return tuple(_armed(one) for one in decisions)

    one = told_decisions("psycho-education", armed).parts[0]
    assert one.course is not None
    assert one.course.refused is None
    html = story_html(one, "en")
    assert "<script" not in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;{student} %s") >= 4
    Elements(html)


def _armed(one: Decision) -> Decision:
    match one:
        case Ask():
            return one.model_copy(update={"words": ATTACK, "manner": "open"}) if one.words is None else one
        case Educate():
            return one.model_copy(update={"so_that": ATTACK})
        case Refer():
            return one.model_copy(update={"letter": ATTACK})
        case Formulate():
            return one.model_copy(update={"note": ATTACK, "mechanisms": (ATTACK,)})
        case _:
            return one


def test_what_happened_after_the_last_session_that_counts_is_left_out() -> None:
    """Who plays on past the horizon gets the same story, and one sentence more."""
    short, long = story_html(part("psycho-education"), "nl"), story_html(part("psycho-education", beyond=True), "nl")
    beyond = say("story-beyond", "nl", n=6)
    assert beyond not in short
    assert beyond in long
    assert long.replace(beyond, "") == short


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("player", ["reference", "random", "never-deepen"])
def test_every_player_has_a_story_and_a_debrief(player: str, language: Language) -> None:
    """Whatever was decided, both are whole pages of well-formed HTML."""
    for assignment in ("safety", "deepening", "exercise-programme"):
        for one in judged(assignment, player).parts:
            Elements(story_html(one, language))
            Elements(debrief_html(one, language))


def test_a_course_that_was_cut_short_keeps_its_secrets() -> None:
    """No strength of a belief, no core, no untold fact; it says that only what was shown is judged."""
    one = part("psycho-education")
    text = words(debrief_html(one, "nl"))
    assert say("debrief-cut", "nl", n=6) in text
    assert say("debrief-untold", "nl") not in text
    assert say("debrief-core", "nl") not in text
    assert not re.search(r"bij de start \d", text)
    assert say("debrief-well", "nl") in text


def test_a_course_that_ended_opens_the_bonnet() -> None:
    """How it ended, the remarks with alternative, reason and sources, beliefs and their strength, the core."""
    one = part("whole-course", "random")
    assert one.case is not None
    shown, text = played(one).shown, words(debrief_html(one, "en"))
    assert shown.ending is not None
    assert say(f"ending/{shown.ending.kind}", "en") in text.casefold()
    for heading in ("debrief-instead", "debrief-sources", "debrief-untold", "debrief-core", "debrief-beliefs"):
        assert say(heading, "en") in text
    assert one.case.core.theme.en in text


def test_an_unfinished_course_waits_for_its_debrief() -> None:
    """Who stopped halfway reads that the debrief waits, and no remark."""
    one = told_decisions("psycho-education", lambda decisions: decisions[:40]).parts[0]
    text = words(debrief_html(one, "nl"))
    assert text == say("debrief-waits", "nl", n=played(one).shown.session, of=6)
