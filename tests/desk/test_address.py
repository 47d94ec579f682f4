"""How the sexologist addresses clients in Dutch: u where a case says so, je everywhere else, and never both."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from toolkit.casefiles import load_case
from toolkit.desk import Sitting
from toolkit.desk.in_words import Typed, offered, put
from toolkit.desk.telling import Told, Voice, tell
from toolkit.desk.wording import Done
from toolkit.players import PLAYERS, play
from toolkit.session import Replay
from toolkit.session.minutes import OFF_TOPIC
from toolkit.words import TEXTS
from toolkit.words.polite import POLITE, SAID_TO_CLIENTS

JE = re.compile(r"\b(?:je|jij|jou|jouw|jullie|jezelf|jouzelf|ge|gij)\b", re.IGNORECASE)
U = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
POLITE_CASE, PLAIN_CASE = "jef-and-maria", "sien-and-jonas"
COURSES: dict[str, Replay] = {
    slug: play(load_case(slug), PLAYERS["reference"], PLAYERS["random"], 1, help_stage="guided")[0]
    for slug in (POLITE_CASE, PLAIN_CASE)
}


def said_to_clients(course: Replay) -> Iterator[str]:
    """Yield every Dutch sentence of the trainee's that the screens show anywhere in a course."""
    bank = course.state.case.library.questions
    plain = {question.question.nl for question in bank.values()} | {question.polite for question in bank.values()}
    for step in course.steps[::9]:
        view: Told = tell(step.state, "nl")
        yield from (row["question"] for row in view["ask"]["questions"])
        yield from (row["question"] for row in view["ask"]["screens"])
        yield from (row["example"] for row in view["report"]["manners"])
        yield from (row["question"] for row in view["transcript"] if row["question"] in plain)
        yield from typed(Voice(step.state, "nl"), tuple(bank))


def typed(voice: Voice, bank: tuple[str, ...]) -> Iterator[str]:
    """Yield how typed questions are said back."""
    unsure = Typed("?", "", "open", "unsure", bank)
    yield from (label for _, label in offered(voice, unsure).choices)
    for question in (one for one in bank if one != OFF_TOPIC):
        said = put(voice, unsure._replace(outcome="confident"), (question,), Done((), "", ()), first=False).text
        yield said.partition("“")[2]


def test_a_u_case_never_says_je() -> None:
    """Questions, their echo in the transcript and in typed ones, screening, and manners of debriefing."""
    said = set(said_to_clients(COURSES[POLITE_CASE]))
    assert len(said) > 50
    assert not [one for one in said if JE.search(one)]
    assert sum(bool(U.search(one)) for one in said) > 45


def test_a_je_case_never_says_u() -> None:
    """The plain wording stands as it was."""
    said = set(said_to_clients(COURSES[PLAIN_CASE]))
    assert len(said) > 50
    assert not [one for one in said if U.search(one)]


def test_everything_said_to_clients_has_its_polite_form() -> None:
    """Whatever says je says u beside it, in the bank and in the words; nothing else does."""
    for question in load_case(PLAIN_CASE).library.questions.values():
        assert bool(question.polite) == bool(JE.search(question.question.nl)), question.id
        assert not question.polite or (U.search(question.polite) and not JE.search(question.polite)), question.id
    to_clients = {name for name in TEXTS if name.startswith(SAID_TO_CLIENTS)}
    assert set(POLITE) <= to_clients
    assert not [name for name in to_clients if JE.search(POLITE.get(name, TEXTS[name].nl))]


@pytest.mark.parametrize(("slug", "told"), [(POLITE_CASE, True), (PLAIN_CASE, False)])
def test_that_the_library_says_je_is_said_near_it(slug: str, told: bool) -> None:  # noqa: FBT001 - a row of a table
    """In Dutch, and only where clients are addressed as u."""
    state = COURSES[slug].state
    assert bool(tell(state, "nl")["header"]["address_text"]) == told
    assert tell(state, "en")["header"]["address_text"] == ""


def test_english_is_not_touched(tmp_path: Path) -> None:
    """In English a u-case asks what every case asks."""
    sitting = Sitting.open(POLITE_CASE, tmp_path, "en", 1)
    bank = sitting.case.library.questions
    assert [row["question"] for row in sitting.view()["ask"]["questions"]] == [one.question.en for one in bank.values()]
    sitting.close()
