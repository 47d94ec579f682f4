"""The view: whole in both languages, true to what was shown, and silent about the rest until the end."""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

from toolkit.casefiles import load_case
from toolkit.desk import patch, tell
from toolkit.desk.telling import Voice, decided, happened
from toolkit.model.decision import Assign, Compose
from toolkit.model.programme import Programme
from toolkit.model.text import LANGUAGES
from toolkit.players import PLAYERS, play
from toolkit.session import Replay, State, begin, decide
from toolkit.simulation import Clients

CASES = {slug: load_case(slug) for slug in ("milan", "sien-and-jonas")}
SAME_IN_BOTH = re.compile(
    r"[A-Z][a-z]+|[A-Z]?\d+|[^a-z]*|together|open|"  # names, rule ids, numbers
    r"([a-z]+-)*[a-z]+\d*|PE-[BPR]\d+|[A-Z]{1,3}\d+|REF-[A-Z]+"  # ids
)
NOT_WORDS = {"reference", "id", "sender"}
TOP = {
    "words", "language", "header", "clients", "beliefs", "known", "transcript", "tabs", "referral", "report", "ask",
    "explain", "programme", "decide", "options", "ending", "figures",
}  # fmt: skip


def course(slug: str, player: str = "reference", seed: int = 2) -> tuple[Replay, tuple[Any, ...]]:
    """Play a whole course."""
    return play(CASES[slug], PLAYERS[player], PLAYERS["random"], seed, help_stage="guided")


COURSES = {slug: course(slug) for slug in CASES}


def strings(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a view with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from strings(inner, f"{path}.{name}")
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from strings(inner, f"{path}.{n}")


def midway(slug: str) -> State:
    """Return a state in the middle of a course, with a draft."""
    steps = COURSES[slug][0].steps
    return next(step.state for step in steps if step.state.shown.session == 4 and step.state.shown.draft)


@pytest.mark.parametrize("slug", CASES)
def test_every_step_of_a_course_can_be_told(slug: str) -> None:
    """Each view is JSON with the promised parts, in both languages."""
    for step in COURSES[slug][0].steps[::7]:
        for language in LANGUAGES:
            view = tell(step.state, language, saved="19:42")
            assert set(view) == TOP
            assert json.loads(json.dumps(view)) == view


@pytest.mark.parametrize("slug", CASES)
@pytest.mark.parametrize("when", ["midway", "end"])
def test_both_languages_say_the_same_in_their_own_words(slug: str, when: str) -> None:
    """The two views have the same shape, and no sentence reads the same in both."""
    state = midway(slug) if when == "midway" else COURSES[slug][0].state
    nl, en = (dict(strings(tell(state, language))) for language in LANGUAGES)
    assert set(nl) == set(en)
    same = {
        path: text
        for path, text in nl.items()
        if text == en[path] and path.split(".")[-1] not in NOT_WORDS and not SAME_IN_BOTH.fullmatch(text)
    }
    assert not {path: text for path, text in same.items() if " " in text and ".draft." not in path}, same


@pytest.mark.parametrize("slug", CASES)
def test_hidden_numbers_never_show_before_the_ending(slug: str) -> None:
    """With every hidden number changed, the view of a running course is the same, letter by letter."""
    for step in COURSES[slug][0].steps[::11]:
        state = step.state
        if state.shown.ending is not None:
            continue
        changed = state._replace(hidden=other(state.hidden), course=())
        assert tell(changed, "nl") == tell(state, "nl")
        assert tell(state, "nl")["ending"] is None


def other(hidden: Clients) -> Clients:
    """Return other hidden numbers."""
    partners = tuple(one._replace(anxiety=0.123, pressure=9.876, alliance=4.321) for one in hidden.partners)
    return hidden._replace(partners=partners, core=hidden.core._replace(strength=6.66))


def test_the_ending_opens_the_bonnet() -> None:
    """After the ending: goals, remarks with rule and sources or the mark of an assumption, hidden course, core."""
    ended = tell(course("sien-and-jonas", "rushed")[0].state, "nl")["ending"]
    assert ended["remarks"]
    for remark in ended["remarks"]:
        assert remark["rule"] in CASES["milan"].library.rules
        assert remark["text"]
        assert remark["alternative"]
    assert ended["bonnet"]["series"]
    assert ended["bonnet"]["core"]["hypotheses"]
    assert len(ended["bonnet"]["assumptions"]) == 4


def test_the_table_shows_the_numbers_of_the_chart() -> None:
    """Reports as texts are the points of the figure, in the decimals of the language."""
    for language, mark in (("nl", ","), ("en", ".")):
        reports = tell(midway("sien-and-jonas"), language)["figures"]["reports"]
        for client in reports["clients"]:
            for measure in client["measures"]:
                assert [session for session, _ in measure["points"]] == reports["sessions"]
                assert measure["texts"] == [f"{value:.1f}".replace(".", mark) for _, value in measure["points"]]


def test_what_was_said_stands_beside_what_was_asked() -> None:
    """Every question of the bank stands with its answer, every debriefing answer with its exercise and aspect."""
    state = midway("sien-and-jonas")
    view = tell(state, "en")
    library = state.case.library
    rows = view["transcript"]
    for asked in state.shown.asked:
        question = library.questions[asked.question].question.en
        assert any(row["question"] == question and row["by"] == asked.to for row in rows)
    answered = [row for row in state.shown.answered if row.session == state.shown.session]
    told = [
        (homework["exercise"], client["id"], aspect["id"], one["text"])
        for homework in view["report"]["homework"]
        for client in homework["clients"]
        for aspect in client["aspects"]
        for one in aspect["asked"]
    ]
    assert len(told) == len(answered)
    assert all(text for *_, text in told)
    said = [row["text"] for row in rows if row["session"] == state.shown.session]
    assert {text for *_, text in told} <= set(said)


def test_a_patch_makes_the_old_view_the_new_one() -> None:
    """Walking a course by patches ends at the view of its end."""
    steps = COURSES["milan"][0].steps
    view = tell(steps[0].state, "nl")
    for step in steps[1:]:
        after = tell(step.state, "nl", saved="19:42")
        changes = patch(view, after)
        assert "words" not in changes
        view = applied(view, changes)
        assert view == after


def applied(view: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """Do what the panel does with a patch."""
    made: dict[str, Any] = deepcopy(view)
    for name, value in changes.items():
        *places, last = name.rstrip("+~").split(".")
        target = made
        for place in places:
            target = target[place]
        if name.endswith("+"):
            target[last] += value
        elif name.endswith("~"):
            target[last] = [value.get(str(n), row) for n, row in enumerate(target[last])]
        else:
            target[last] = value
    return made


def test_what_a_view_offers_can_be_decided() -> None:
    """Defaults, fixes and drafts of the view are programmes the rules of play accept."""
    state = begin(CASES["sien-and-jonas"], 1).state
    view = tell(state, "nl")["programme"]
    touching = [view["defaults"][name] for name in ("E23", "E20")]
    state = decide(state, Compose(programme=Programme.model_validate({**view["draft"], "items": touching}))).state
    told = tell(state, "nl")["programme"]
    assert told["findings"]
    weights = [("block", "error", "warning", "info").index(one["severity"]) for one in told["findings"]]
    assert weights == sorted(weights)
    for finding in told["findings"]:
        assert finding["sources"] or state.case.library.rules[finding["rule"]].teaching_assumption
        if finding["fixed"] is not None:
            decide(state, Compose(programme=Programme.model_validate(finding["fixed"])))
    for name in view["defaults"]:
        one = Programme.model_validate({**view["draft"], "items": [view["defaults"][name]]})
        decide(state, Compose(programme=one))


def test_unaided_hears_no_objection() -> None:
    """The help stage decides what the view says of a draft."""
    state = begin(CASES["milan"], 1, help_stage="unaided").state
    item = tell(state, "nl")["programme"]["defaults"]["E02"]
    state = decide(state, Compose(programme=Programme.model_validate({"items": [item]}))).state
    view = tell(state, "nl")["programme"]
    assert view["findings"] is None
    assert not view["can_ask_help"]
    given = decide(state, Assign()).state
    assert tell(given, "nl")["programme"]["given"]


def test_why_something_cannot_be_done_now_is_said() -> None:
    """Costs and refusals stand with every kind of decision."""
    options = tell(begin(CASES["sien-and-jonas"], 1).state, "nl")["options"]
    assert options["assign"]["refused"].startswith("Er staat nog niets")
    assert (
        options["debrief"]["refused"]
        == options["code-obstacle"]["refused"]
        == "Er is nu geen huiswerk om over te praten."
    )
    assert options["plan-safety"]["refused"]
    assert options["ask"] == {"minutes": 2, "minutes_text": "2 minuten", "refused": None}


def test_every_decision_has_a_line_of_its_own() -> None:
    """Log and live region have words for everything the players do."""
    kinds = set()
    for slug, player in (("sien-and-jonas", "random"), ("milan", "reference"), ("sien-and-jonas", "deepen-at-once")):
        played, decisions = course(slug, player)
        for n, decision in enumerate(decisions):
            for language in LANGUAGES:
                assert decided(Voice(played.steps[n].state, language), decision)
                assert all(happened(Voice(played.steps[n + 1].state, language), played.steps[n + 1].events))
            kinds.add(decision.kind)
    assert len(kinds) > 10


def test_what_was_said_more_than_once_is_gathered() -> None:
    """One card a rule in the debrief, with every further time under it; the count is of all that can be read."""
    course_, _ = play(CASES["sien-and-jonas"], PLAYERS["rushed"], PLAYERS["random"], 2)
    said = tell(course_.state, "en")["ending"]
    assert len({(row["rule"], row["title"]) for row in said["remarks"]}) == len(said["remarks"])
    assert any(row["again"] for row in said["remarks"])
    for row in said["remarks"]:
        read = [(row["session"], row["text"]), *((one["session"], one["text"]) for one in row["again"])]
        assert read[0] not in read[1:]
    shown = sum(1 + len(row["again"]) for row in said["remarks"])
    assert shown == int(said["remarks_text"].split()[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_long_texts_are_within_reach(language: str) -> None:
    """Every module carries its handout, every exercise its instruction, every route the skeleton of its letter."""
    view = tell(midway("sien-and-jonas"), language)  # type: ignore[arg-type]
    assert all(module["handout"] for module in view["explain"]["shelf"])
    assert all(card["instruction"] for card in view["programme"]["shelf"])
    assert all(route["letter"]["start"] and route["letter"]["leave_out"] for route in view["decide"]["referrals"])
