"""The Python half of the review: messages in, answers out, records untouched, no browser; the review itself is hand-made."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from tests.course.classroom import attempt_of
from tests.review.sample import a_review
from toolkit.casefiles import load_case
from toolkit.desk import Sitting, reviewing
from toolkit.desk.assumptions import coefficients
from toolkit.desk.reviewing import Reviewing
from toolkit.errors import ToolkitError
from toolkit.model.review import Review, Reviewed, Slot
from toolkit.model.text import LANGUAGES, Language
from toolkit.records import dump_lines, read_attempt
from toolkit.reporting.coefficient_sources import DIRECTIONS
from toolkit.session import Replay
from toolkit.simulation import COEFFICIENTS, Coefficients
from toolkit.widgets import review
from toolkit.widgets.review import ReviewScreen, open_review, review_module
from toolkit.widgets.screen import CaseScreen
from toolkit.words import TEXTS

CASE = "sien-and-jonas"
Send = Callable[..., list[dict[str, Any]]]


class Engine:
    """Stands in for the engine: a first look at once, the full review when it is let through."""

    def __init__(self) -> None:
        """Let everything through."""
        self.through = Event()
        self.through.set()
        self.turned: list[Coefficients] = []

    def stages(
        self, course: Replay, _decisions: object, *, progress: Callable[[float], None] | None = None
    ) -> Iterator[Review]:
        """Yield the hand-made review twice."""
        made = a_review(course.state.case)
        yield made
        self.through.wait(20)
        assert progress is not None
        progress(0.9)
        yield made

    def look(
        self, course: Replay, _decisions: object, session: int, slot: Slot, coefficients: Coefficients
    ) -> Reviewed:
        """Return a decision of the hand-made review."""
        self.turned.append(coefficients)
        found = [one for one in a_review(course.state.case).decisions if (one.session, one.slot) == (session, slot)]
        if not found:
            raise ToolkitError("Nothing was decided.", "no-decision")
        return found[0]


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """The hand-made review in the place of the engine's."""
    made = Engine()
    monkeypatch.setattr(reviewing, "stages", made.stages)
    monkeypatch.setattr(reviewing, "look", made.look)
    yield made
    made.through.set()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one attempt, played badly to its end."""
    write(tmp_path, 1)
    return tmp_path


def write(folder: Path, number: int, seed: int = 7, sessions: int | None = None) -> None:
    """Write an attempt by somebody who never deepens."""
    (folder / f"{CASE}-{number}.jsonl").write_bytes(played(seed, sessions))


@cache
def played(seed: int, sessions: int | None) -> bytes:
    """Play it."""
    return dump_lines(attempt_of(load_case(CASE), seed, "never-deepen", sessions=sessions, help_stage="guided"))


def opened(folder: Path, language: Language = "nl") -> tuple[ReviewScreen, Send]:
    """Open the review; the function returned sends a message as a browser does and returns the answers."""
    shown = ReviewScreen(Reviewing.open(CASE, folder=folder, language=language))
    answers: list[dict[str, Any]] = []
    shown.panel.send = lambda content, _buffers=None: answers.append(json.loads(json.dumps(content)))

    def send(**message: object) -> list[dict[str, Any]]:
        answers.clear()
        shown.panel._handle_custom_msg(message, [])
        return list(answers)

    return shown, send


def test_a_first_look_is_there_at_once_and_the_rest_comes(engine: Engine, folder: Path) -> None:
    """What is drawn first holds the first look; asking for news brings the rest."""
    engine.through.clear()
    shown, send = opened(folder)
    told = shown.panel.told
    assert told["state"] == {"running": True, "steps": 1, "share": 0, "fault": ""}
    assert told["told"]["decisions"]
    assert told["first"] == "6/programme"
    engine.through.set()
    assert shown.looking.work.finish(5)
    changed, done = send(type="news", token=4)
    assert changed["parts"]["state.running"] is False
    assert ("done", 4) == (done["type"], done["token"])


def test_it_can_be_left_while_it_is_being_worked_out(engine: Engine, folder: Path) -> None:
    """Stopping is answered at once; what was there stays."""
    engine.through.clear()
    shown, send = opened(folder)
    send(type="stop", token=1)
    assert shown.panel.told["state"]["running"] is False
    assert shown.panel.told["told"]["decisions"]
    engine.through.set()
    assert shown.looking.work.finish(5)
    assert 1 == shown.looking.work.steps


def test_what_goes_wrong_is_one_sentence(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """A thread that fails is told of, and nothing is drawn that was not worked out."""

    def failing(*_: object, **__: object) -> Iterator[Review]:
        raise ArithmeticError("no luck")
        yield

    monkeypatch.setattr(reviewing, "stages", failing)
    shown, _ = opened(folder)
    assert shown.panel.told["told"] is None
    assert "no luck" in shown.panel.told["state"]["fault"]


@pytest.mark.parametrize("moment", [0, 14, 78])
def test_a_branch_is_a_new_attempt_and_the_old_one_stays(engine: Engine, folder: Path, moment: int) -> None:
    """The first decisions are taken over with their times; the old record keeps every byte."""
    old = folder / f"{CASE}-1.jsonl"
    before = old.read_bytes()
    shown, send = opened(folder)
    (_, done) = send(type="branch", moment=moment, token=2)
    assert "done" == done["type"]
    assert 2 == shown.panel.told["playing"]
    assert before == old.read_bytes()
    was, branched = read_attempt(old).attempt, read_attempt(folder / f"{CASE}-2.jsonl").attempt
    assert was.entries[:moment] == branched.entries
    assert was.header.seed == branched.header.seed
    assert was.header.started != branched.header.started
    assert shown._playing is not None
    assert len(shown.box.children) == 2
    assert shown._playing.sitting.state.shown.ending is None


def test_both_attempts_stand_side_by_side(engine: Engine, folder: Path) -> None:
    """Expected and reached by session, of the old attempt and of the branch while it is being played."""
    shown, send = opened(folder, "en")
    send(type="branch", moment=36)
    assert shown._playing is not None
    shown._playing.sitting.decide({"kind": "close"})
    send(type="compare", attempt=2)
    compared = shown.panel.told["compared"]
    assert [1, 2] == [side["number"] for side in compared["sides"]]
    old, new = compared["sides"]
    same = compared["sessions"].index(compared["parted"])
    assert old["reached_texts"][: same + 1] == new["reached_texts"][: same + 1]
    assert "–" == new["reached_texts"][-1]
    other = shown.looking._others[2]
    assert other.work.finish(5)
    send(type="compare", attempt=2)
    assert all(row["sides"][0] for row in shown.panel.told["compared"]["decisions"])
    send(type="review")
    assert shown.panel.told["compared"] is None
    assert [{"number": 2, "ended": False}] == [
        {name: row[name] for name in ("number", "ended")} for row in shown.panel.told["attempts"]
    ]
    (answer,) = send(type="compare", attempt=9, token=3)
    assert ("refused", 3) == (answer["type"], answer["token"])


def test_another_story_is_no_kin(engine: Engine, folder: Path) -> None:
    """An attempt under another seed has nothing to be compared with."""
    write(folder, 2, seed=8)
    assert [] == Reviewing.open(CASE, folder=folder).view()["attempts"]


def test_coefficients_are_turned_within_bounds_and_only_to_look(engine: Engine, folder: Path) -> None:
    """Factors are held within 0.7-1.3, unknown names are left out, and the review stays."""
    shown, send = opened(folder)
    send(type="vary", factors={"gain": 9, "nothing": 1}, decision="7/deepening")
    assert COEFFICIENTS._replace(gain=COEFFICIENTS.gain * 1.3) == engine.turned[-1]
    assert "7/deepening" == shown.panel.told["varied"]["decision"]["id"]
    for unknown in ("99/debrief", "x/debrief", "7/lunch", ""):
        (answer,) = send(type="vary", factors={}, decision=unknown)
        assert "refused" == answer["type"]


def test_only_what_has_ended_is_reviewed(engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last attempt that has ended, else one sentence; never a traceback."""
    write(folder, 2, sessions=2)
    assert 1 == Reviewing.open(CASE, folder=folder).number
    shown: list[Any] = []
    monkeypatch.setattr(review, "display", lambda what, **_: shown.append(what))
    for wanted in ({"attempt": 2}, {"attempt": 7}, {"language": "fr"}):
        open_review(CASE, folder=folder, **wanted)  # type: ignore[arg-type]
    open_review("milan", folder=folder)
    open_review("no-such-case", folder=folder)
    assert all(["text/plain"] == list(one) and one["text/plain"].endswith(".") for one in shown)
    assert 5 == len(shown)


def test_the_ending_leads_to_it_and_back(engine: Engine, folder: Path) -> None:
    """The button of the ending puts the review in the panel's place; the way back puts the panel there again."""
    shown = CaseScreen(Sitting.open(CASE, folder))
    before = shown.box.children
    shown.panel._handle_custom_msg({"type": "review", "token": 1}, [])
    (box,) = shown.box.children
    assert box.children[0].told["back"]
    box.children[0]._handle_custom_msg({"type": "back", "token": 1}, [])
    assert before == shown.box.children


def test_there_is_no_review_before_the_end(engine: Engine, tmp_path: Path) -> None:
    """A message that no button sends opens nothing."""
    shown = CaseScreen(Sitting.open(CASE, tmp_path))
    before = shown.box.children
    shown.panel._handle_custom_msg({"type": "review"}, [])
    assert before == shown.box.children


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_coefficient_says_what_it_is_and_where_it_comes_from(language: Language) -> None:
    """Each in words, with a source that exists or as a teaching assumption."""
    library = load_case(CASE).library
    rows = coefficients(library, language)
    assert list(COEFFICIENTS._fields) == [row["id"] for row in rows]
    assert all(row["label"] and row["source"] for row in rows)
    assert set(DIRECTIONS) <= set(COEFFICIENTS._fields)
    assert set(DIRECTIONS.values()) <= set(library.sources)


def test_every_word_the_screen_asks_for_exists() -> None:
    """Each id in the module is a word in both languages."""
    own = "\n".join((Path(review.__file__).parent / "static" / f"{part}.js").read_text("utf-8") for part in review.PARTS if part.startswith("review"))  # fmt: skip
    asked = set(re.findall(r'\bw\((?:[\w.()]+ \? )?"([a-z/-]+)"', own)) | set(re.findall(r': "([a-z-]+)"\)', own))
    known = {name.removeprefix("review-screen/") for name in TEXTS if name.startswith("review-screen/")}
    assert len(asked) > 40
    assert not asked - known - {"kernel-gone", "busy"}


def test_data_never_becomes_markup() -> None:
    """The panel writes text nodes and plain attributes, and fetches nothing."""
    code = review_module().replace("http://www.w3.org/2000/svg", "")
    assert not re.findall(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|https?://|import\(", code
    )
