"""An open attempt: nothing is lost, nothing half happens, and the story goes on where it was."""

import errno
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.desk.conftest import Open
from toolkit.casefiles import load_case, play_digest, text_digest
from toolkit.desk import Sitting
from toolkit.errors import ToolkitError
from toolkit.model.attempt import Entry, Header
from toolkit.model.decision import Ask, End
from toolkit.players import PLAYERS, play
from toolkit.records import create_record, open_record, read_attempt
from toolkit.session import replay
from toolkit.simulation import MODEL_VERSION

ASK = {"kind": "ask", "question": "request", "to": "together"}
PLAN = {
    "exercise": "E01", "times_per_week": 1, "minutes": 30, "roles": {"sien": "takes-turns", "jonas": "takes-turns"},
}  # fmt: skip


def compose(*items: dict[str, Any]) -> dict[str, Any]:
    """Return the decision to compose a programme of these items."""
    return {"kind": "compose", "programme": {"items": list(items)}}


def header(**changes: Any) -> Header:  # noqa: ANN401 - fields of Header
    """Return the header of an attempt at Milan."""
    case = load_case("milan")
    fields = {
        "case": "milan", "case_version": case.version, "play_digest": play_digest(case), "text_digest": text_digest(case),
        "model_version": MODEL_VERSION, "seed": 1, "started": "2026-11-22T19:42:00+00:00",
    }  # fmt: skip
    return Header(**{**fields, **changes})


def test_a_decision_is_on_the_disk_before_it_is_said_to_be_done(sit: Open) -> None:
    """After `decide`, another reader finds the decision, and the time said is that of the line."""
    sitting = sit()
    done = sitting.decide(ASK)
    kept = read_attempt(sitting.record.path).attempt
    assert kept.decisions == (Ask(question="request"),)
    assert done.saved == sitting.view()["header"]["saved"] == "19:42"
    assert done.text.startswith("Sien zegt: ")
    assert sitting.state.shown.minutes == 57


def test_what_is_refused_leaves_everything_as_it_was(sit: Open) -> None:
    """A refusal is one sentence in the language spoken now; state and record stay."""
    sitting = sit()
    sitting.decide(ASK)
    before, lines = sitting.state, sitting.record.path.read_bytes()
    for decision, nl in (
        ({"kind": "plan-safety", "client": "sien"}, "onder vier ogen"),
        ({"kind": "assign"}, "nog niets in het programma"),
        ({"kind": "ask", "question": "nonsense"}, "“nonsense” bestaat niet"),
        ({"kind": "no-such-kind"}, "niet lezen als een beslissing"),
        ({}, "niet lezen als een beslissing"),
    ):
        with pytest.raises(ToolkitError, match=nl):
            sitting.decide(decision)
    sitting.switch("en")
    with pytest.raises(ToolkitError, match="made in private"):
        sitting.decide({"kind": "plan-safety", "client": "sien"})
    assert sitting.state is before
    assert sitting.record.path.read_bytes().startswith(lines)
    assert len(sitting.record.attempt.decisions) == 1


def test_what_cannot_be_written_did_not_happen(sit: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a full disk the decision is refused in one sentence, and works again once there is room."""
    sitting = sit()
    sitting.decide(ASK)
    before, lines = sitting.state, sitting.record.path.read_bytes()

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(ToolkitError, match=r"kon niet bewaard worden .*er is niets veranderd"):
            sitting.decide({"kind": "ask-leave"})
    assert sitting.state is before
    assert sitting.record.path.read_bytes() == lines
    sitting.decide({"kind": "ask-leave"})
    assert sitting.state.shown.leave


def test_an_attempt_goes_on_where_it_was(sit: Open) -> None:
    """Closed and opened again, it is the same state in the same language, and the same view."""
    first = sit()
    first.decide(ASK)
    first.decide(compose(PLAN))
    first.switch("en")
    first.decide({"kind": "meet", "who": "jonas"})
    view = first.view()
    first.close()
    second = sit(language="nl")
    assert second.record.path == first.record.path
    assert second.language == "en"
    assert second.state.shown == first.state.shown
    assert second.view() == view


def test_opening_again_in_the_same_kernel_takes_over(sit: Open) -> None:
    """A cell that is run twice goes on in its second panel; the first one says that it is closed."""
    first = sit()
    second = sit()
    second.decide(ASK)
    with pytest.raises(ToolkitError, match="hier gesloten"):
        first.decide(ASK)
    assert not second.read_only
    assert first.read_only


def test_a_second_opener_looks_on(sit: Open, tmp_path: Path) -> None:
    """While another program writes, the attempt opens read-only and says where it is open."""
    first = sit()
    first.decide(ASK)
    path = first.record.path
    first.close()
    with open_record(path):
        second = sit()
        assert second.read_only
        assert f"proces {os.getpid()}" in second.view()["header"]["read_only"]
        with pytest.raises(ToolkitError, match="kijkt alleen mee"):
            second.decide({"kind": "ask-leave"})
        second.switch("en")
        assert "process" in second.view()["header"]["read_only"]
    assert len(read_attempt(path).attempt.entries) == 1


def test_drafts_can_be_undone_and_words_cannot(sit: Open) -> None:
    """Undo takes a draft back by a line that replay folds; what was said stays said."""
    sitting = sit()
    sitting.decide(compose(PLAN))
    sitting.undo()
    assert sitting.state.shown.draft is None
    assert [one.kind for one in sitting.record.attempt.decisions] == ["compose", "undo"]
    sitting.decide(ASK)
    with pytest.raises(ToolkitError, match="niets om ongedaan te maken"):
        sitting.undo()


def test_a_finished_attempt_is_shown_and_a_new_one_offered(sit: Open) -> None:
    """Opened again it shows its debrief; a new attempt is another file with another seed."""
    first = sit("milan")
    first.decide(End(reason="clients-wish"))
    first.close()
    again = sit("milan")
    header_ = again.view()["header"]
    assert again.finished
    assert header_["phase"] == "ended"
    assert "afgelopen" in header_["notice"]
    fresh = again.renew_attempt()
    try:
        assert fresh.record.path.name == "milan-2.jsonl"
        assert not fresh.finished
        assert fresh.state.seed != first.state.seed
    finally:
        fresh.close()
    assert sit("milan", new=True).record.path.name == "milan-3.jsonl"


def test_the_seed_and_the_help_stage_can_be_given(sit: Open) -> None:
    """Both stand in the header, and the story follows them."""
    sitting = sit("milan", seed=7, help_stage="unaided")
    kept = read_attempt(sitting.record.path).attempt.header
    assert (kept.seed, kept.help_stage) == (7, "unaided")
    assert sitting.state.shown.help_stage == "unaided"


def test_whole_courses_are_replayed_from_disk(sit: Open) -> None:
    """A course played to its end and opened again has the outcome of a pure replay."""
    first = sit("milan", seed=5)
    _, decisions = play(first.case, PLAYERS["reference"], PLAYERS["random"], 5, help_stage="guided")
    for decision in decisions:
        first.decide(decision)
    first.close()
    again = sit("milan")
    pure = replay(first.case, 5, decisions).state
    assert again.state.shown.ending == first.state.shown.ending == pure.shown.ending
    assert again.state.hidden == pure.hidden


@pytest.mark.parametrize(
    ("changes", "nl", "en"),
    [
        ({"play_digest": "0" * 64}, "andere versie van deze casus", "another version of this case"),
        ({"model_version": 999}, "versie 999 van het cliëntmodel", "version 999 of the client model"),
    ],
)
def test_a_record_of_another_story_is_refused_in_one_sentence(
    sit: Open, tmp_path: Path, changes: dict[str, Any], nl: str, en: str
) -> None:
    """It is kept as it was, nobody holds it, and a new attempt can be begun."""
    path = tmp_path / "attempts" / "milan-1.jsonl"
    create_record(path, header(**changes)).close()
    before = path.read_bytes()
    for language, sentence in (("nl", nl), ("en", en)):
        with pytest.raises(ToolkitError, match=sentence):
            sit("milan", language=language)
    assert path.read_bytes() == before
    assert sit("milan", new=True).record.path.name == "milan-2.jsonl"


def test_texts_may_change_under_an_attempt(sit: Open, tmp_path: Path) -> None:
    """Another text digest is recorded and never refused."""
    create_record(tmp_path / "attempts" / "milan-1.jsonl", header(text_digest="0" * 64)).close()
    assert sit("milan").record.path.name == "milan-1.jsonl"


def test_a_record_whose_decisions_no_longer_fit_is_refused(sit: Open, tmp_path: Path) -> None:
    """The sentence says beyond which decision it cannot be replayed."""
    with create_record(tmp_path / "attempts" / "milan-1.jsonl", header()) as record:
        for decision in (Ask(question="request"), Ask(question="request", to="nobody")):
            record.append(Entry(at="2026-11-22T19:42:00+00:00", decision=decision))
    with pytest.raises(ToolkitError, match="beyond decision 2"):
        sit("milan", language="en")


def test_a_torn_last_line_is_told_and_nothing_else_is_lost(sit: Open) -> None:
    """What was cut off while writing is left out with a notice."""
    first = sit()
    first.decide(ASK)
    first.decide({"kind": "ask-leave"})
    path = first.record.path
    first.close()
    path.write_bytes(path.read_bytes()[:-20])
    again = sit()
    assert len(again.record.attempt.decisions) == 1
    assert "laatste regel" in again.view()["header"]["notice"]


def test_faults_are_sentences_in_the_language_asked(tmp_path: Path) -> None:
    """An unknown case, a foreign record and an unknown language are one sentence each."""
    with pytest.raises(ToolkitError, match="Er is geen casus “milaan”"):
        Sitting.open("milaan", tmp_path, "nl")
    with pytest.raises(ToolkitError, match="There is no case “milaan”"):
        Sitting.open("milaan", tmp_path, "en")
    with pytest.raises(ToolkitError, match="Kies nl of en"):
        Sitting.open("milan", tmp_path, "fr")  # type: ignore[arg-type]
    with pytest.raises(ToolkitError, match="guided, on-request, unaided"):
        Sitting.open("milan", tmp_path, "nl", help_stage="all")  # type: ignore[arg-type]
    with pytest.raises(ToolkitError, match="whole number"):
        Sitting.open("milan", tmp_path, "en", seed=-1)
    (tmp_path / "milan-1.jsonl").write_text('{"nbformat": 4}\n', encoding="utf-8")
    with pytest.raises(ToolkitError, match="geen verslag van een poging"):
        Sitting.open("milan", tmp_path, "nl")


def test_help_on_request_is_noted_and_holds_for_the_draft_asked_about(sit: Open) -> None:
    """Findings appear after asking, disappear when the draft changes, and come back with the same record."""
    sitting = sit(help_stage="on-request")
    sitting.decide(compose(PLAN))
    assert sitting.view()["programme"]["findings"] is None
    sitting.decide({"kind": "help"})
    found = sitting.view()["programme"]["findings"]
    assert found
    sitting.close()
    again = sit()
    assert again.view()["programme"]["findings"] == found
    again.decide(compose({**PLAN, "minutes": 10}))
    assert again.view()["programme"]["findings"] is None


def test_the_machine_s_clock_is_used_when_none_is_given(tmp_path: Path) -> None:
    """Time stamps know their zone and lie between two looks at the clock."""
    before = datetime.now(UTC).replace(microsecond=0)
    sitting = Sitting.open("milan", tmp_path)
    sitting.decide({"kind": "ask-leave"})
    sitting.close()
    at = datetime.fromisoformat(read_attempt(sitting.record.path).attempt.entries[0].at)
    assert before <= at <= datetime.now(UTC)
