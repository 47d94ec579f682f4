"""Two digests name a case, and its compiled form is the same case."""

import json
from collections.abc import Callable

import pytest

from tests.casefiles.workshop import Workshop
from toolkit.casefiles import (
    case_schema,
    compile_case,
    load_case,
    load_compiled,
    play_digest,
    text_digest,
    write_schema,
)
from toolkit.errors import CaseFileError

Change = Callable[[Workshop], object]

WORDS_ONLY: dict[str, Change] = {
    "a line": lambda w: w.case["clients"][0]["lines"]["done"][1].update(nl="anders"),
    "a name": lambda w: w.case["clients"][0].update(name="Eva"),
    "an age": lambda w: w.case["clients"][0].update(age=41),
    "pronouns": lambda w: w.case["clients"][0]["pronouns"].update(en="they/them"),
    "the letter": lambda w: w.case["referral"]["letter"].update(en="Dear colleague"),
    "a learning goal more": lambda w: w.case["learning_goals"].append({"nl": "a", "en": "b"}),
    "an exercise's title": lambda w: w.files["exercises.yaml"]["exercises"][0]["title"].update(en="Other"),
    "a phrasing more": lambda w: [words.append("x") for words in w.files["questions.yaml"]["questions"][0]["phrasings"].values()],
    "a polite form": lambda w: w.files["questions.yaml"]["questions"][0].update(polite="Wat brengt u hier?"),
    "a source": lambda w: w.files["sources.yaml"]["sources"][0].update(reference="Somebody 2002"),
    "a seed quote": lambda w: w.files["seed.yaml"]["statements"][0].update(quote="praten"),
}  # fmt: skip
PLAY: dict[str, Change] = {
    "one line more": lambda w: w.case["clients"][0]["lines"]["done"].append({"nl": "a", "en": "b"}),
    "a starting number": lambda w: w.case["clients"][0]["start"].update(shame=5.5),
    "a trait left to its default": lambda w: w.case["clients"][0]["start"].update(inhibition=6),
    "a fact alone": lambda w: w.case["facts"]["safety"][0].update(alone=False),
    "the order of clients": lambda w: w.case["clients"].reverse(),
    "the order of exercises": lambda w: w.files["exercises.yaml"]["exercises"].reverse(),
    "a dose": lambda w: w.files["exercises.yaml"]["exercises"][0]["dose"].update(minutes=21),
    "a question's sensitivity": lambda w: w.files["questions.yaml"]["questions"][0].update(sensitivity=3),
    "a rule's severity": lambda w: w.files["rules.yaml"]["rules"][0].update(severity="block"),
    "what a myth feeds": lambda w: w.files["myths.yaml"]["myths"][0].update(feeds="none"),
    "a choice more": lambda w: w.files["programme.yaml"]["aims"].append({"id": "more", "text": {"nl": "a", "en": "b"}}),
}


def digests(workshop: Workshop, change: Change = lambda _: None) -> tuple[str, str]:
    """Return both digests after a change."""
    change(workshop)
    workshop.write()
    case = load_case("ada", workshop.folder)
    return play_digest(case), text_digest(case)


@pytest.mark.parametrize("name", WORDS_ONLY)
def test_what_texts_say_changes_only_the_text_digest(name: str, workshop: Workshop) -> None:
    """An attempt stays replayable when only words were mended."""
    play, words = digests(workshop)
    after = digests(workshop, WORDS_ONLY[name])
    assert after[0] == play
    assert after[1] != words


@pytest.mark.parametrize("name", PLAY)
def test_what_can_change_events_changes_the_play_digest(name: str, workshop: Workshop) -> None:
    """The number of lines in a cell counts, since events carry the ids of lines."""
    play, _ = digests(workshop)
    assert digests(workshop, PLAY[name])[0] != play


def test_how_a_number_is_written_does_not_count(workshop: Workshop) -> None:
    """7 and 7.0, or a default written out, are the same case."""
    before = digests(workshop)
    workshop.case["clients"][0]["start"].update(anxiety=7.0, inhibition=5)
    workshop.case["goals"][0]["targets"][0]["weight"] = 1
    assert digests(workshop) == before


def test_a_compiled_case_is_the_same_case(workshop: Workshop) -> None:
    """Equal, with equal digests, and the same bytes each time."""
    workshop.write()
    case = load_case("ada", workshop.folder)
    data = compile_case(case)
    again = load_compiled(data)
    assert again == case
    assert (play_digest(again), text_digest(again)) == (play_digest(case), text_digest(case))
    assert compile_case(again) == data
    assert json.loads(data)["case"]["slug"] == "ada"


DAMAGE: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "nothing": (lambda _: b"", "not a case compiled"),
    "something before it": (lambda data: b"\x80" + data, "not a case compiled"),
    "the end missing": (lambda data: data[:-9], "not a case compiled"),
    "a hole": (lambda data: data[:-400] + b"}\n", "not whole"),
    "a minor": (lambda data: data.replace(b'"age":40', b'"age":4', 1), "clients/0/age"),
    "nested deep": (lambda data: data.replace(b'"age":40', b'"age":' + b"[" * 5000, 1), "not whole"),
    "a stranger": (lambda data: data.replace(b'"owner":"ada"', b'"owner":"eve"', 1), 'goals/0/owner: "eve" is none'),
    "too much": (lambda data: data + b" " * 20_000_000, "larger than 20 MB"),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_a_damaged_compiled_case_is_one_sentence(name: str, workshop: Workshop) -> None:
    """Whatever comes back from a browser's storage, nobody sees a traceback."""
    spoil, words = DAMAGE[name]
    workshop.write()
    data = compile_case(load_case("ada", workshop.folder))
    with pytest.raises(CaseFileError, match=words) as caught:
        load_compiled(spoil(data), "ada.json")
    assert str(caught.value).startswith("ada.json: ")
    assert "\n" not in str(caught.value)


def test_the_schema_is_written_as_it_is_printed(workshop: Workshop) -> None:
    """The schema names the keys an author writes, and no library."""
    workshop.write()
    path = write_schema(workshop.folder)
    assert path.read_text(encoding="utf-8") == case_schema()
    schema = json.loads(case_schema())
    assert "facts" in schema["properties"]
    assert "library" not in schema["properties"]
    assert schema["additionalProperties"] is False
