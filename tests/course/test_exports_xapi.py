"""Statements of attempts: valid, the same each time, and without a word anybody typed or a number that says who."""

import json
import re
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from tests.course.classroom import attempt_of, hand_in
from toolkit.casefiles import load_case
from toolkit.cli.app import app
from toolkit.course.exports.attempts import tell
from toolkit.course.exports.xapi import FIELDS, PROFILE, Trainee, statements
from toolkit.course.judging import case_finder
from toolkit.errors import ToolkitError
from toolkit.model.attempt import Attempt, Entry
from toolkit.model.decision import (
    Ask,
    Assign,
    Close,
    Compose,
    Decision,
    Educate,
    End,
    Formulate,
    Refer,
)  # fmt: skip
from toolkit.model.programme import Programme
from toolkit.records import dump_lines
from toolkit.session import replay

SCHEMA = Draft202012Validator(json.loads(Path(__file__).with_name("xapi-statement.schema.json").read_bytes()))
KINDS = {one.model_fields["kind"].default: one for one in get_args(get_args(Decision)[0])}
MILAN = load_case("milan")
SECRET = "zeer persoonlijk en met naam"


def told(attempt: Attempt, assignment: str = "") -> list[dict[str, Any]]:
    """Return the statements of an attempt at Milan's case."""
    course = replay(MILAN, attempt.header.seed, attempt.decisions, help_stage=attempt.header.help_stage)
    return list(statements(attempt, Trainee("x"), digest="d", case=MILAN, course=course, assignment=assignment))


def verbs(made: list[dict[str, Any]]) -> list[str]:
    """Return the last word of each verb."""
    return [one["verb"]["id"].rpartition("/")[2] for one in made]


def export(*arguments: object) -> Result:
    """Run ``sexology export --xapi`` in this process."""
    return CliRunner().invoke(app, ["export", "--xapi", *(str(one) for one in arguments)])


@pytest.mark.parametrize("player", ["reference", "random", "never-deepen"])
def test_every_statement_is_valid_and_of_the_profile(player: str) -> None:
    """Against the statement core of xAPI 1.0.3, and the profile's own demands in words."""
    made = told(attempt_of(MILAN, 5, player), assignment="safety")
    for one in made:
        SCHEMA.validate(one)
        assert one["actor"]["account"]
        assert set(one["verb"]["display"]) == {"nl", "en"}
        assert [each["id"] for each in one["context"]["contextActivities"]["category"]] == [PROFILE]
        assert one["timestamp"]
    assert len({one["id"] for one in made}) == len(made)
    assert len({one["context"]["registration"] for one in made}) == 1


def test_the_schema_can_say_no() -> None:
    """A test that cannot fail tests nothing."""
    good = told(attempt_of(MILAN, 5))[0]
    for spoiled in (
        good | {"id": "7"}, good | {"verb": {"id": "begon"}}, good | {"actor": {"name": "Jan"}}, good | {"extra": 1},
        good | {"timestamp": "2026-10-05 09:00"}, good | {"object": {"id": "geen iri"}}, good | {"result": {"extensions": {"a": 1}}},
    ):  # fmt: skip
        assert not SCHEMA.is_valid(spoiled)


def test_a_course_is_told_from_beginning_to_end() -> None:
    """Begun, each session arrived at, each decision, the clients' reports by the engine, and how it ended."""
    attempt = attempt_of(MILAN, 5)
    made = told(attempt)
    said = verbs(made)
    course = replay(MILAN, 5, attempt.decisions, help_stage="unaided")
    assert said[0] == "initialized"
    assert said[-1] == "completed"
    assert said.count("completed") == 1
    assert said.count("arrived") == course.state.shown.session
    assert said.count("interacted") + said.count("responded") == len(attempt.decisions)
    assert {one["actor"]["account"]["name"] for one in made if "updated" in one["verb"]["id"]} == {"sexology-toolkit"}
    assert "score" not in made[-1]["result"]


def test_an_attempt_that_was_left_is_suspended() -> None:
    """It may be taken up again: nothing says it was completed."""
    attempt = attempt_of(MILAN, 5, sessions=2)
    assert verbs(told(attempt))[-1] == "suspended"
    assert "completed" not in verbs(told(attempt))


def test_the_same_attempt_gives_the_same_statements() -> None:
    """A learning record store then keeps them once; another trainee's have other ids."""
    attempt = attempt_of(MILAN, 5)
    assert told(attempt) == told(attempt)
    other = list(statements(attempt, Trainee("y"), digest="d", case=None, course=None))
    assert not {one["id"] for one in other} & {one["id"] for one in told(attempt)}


def test_each_kind_of_decision_says_which_of_its_fields_leave() -> None:
    """A new kind, or a new field, leaves nothing until somebody has decided so."""
    assert set(FIELDS) == set(KINDS)
    stay = {name: set(one.model_fields) - {"kind"} - set(FIELDS[name]) for name, one in KINDS.items()}
    assert {name: fields for name, fields in stay.items() if fields} == {
        "ask": {"words"}, "formulate": {"note"}, "educate": {"so_that"}, "refer": {"letter"}, "compose": {"programme"},
    }  # fmt: skip


def test_nothing_that_was_typed_leaves() -> None:
    """Questions in own words, notes, letters, reasons, and sentences forged where ids belong."""
    typed: tuple[Decision, ...] = (
        Ask(question="request", words=SECRET, manner="open"),
        Formulate(note=SECRET, requests={"milan": SECRET}),
        Educate(modules=("PE-B01",), so_that=SECRET),
        Refer(route="gp", client="milan", letter=SECRET),
        Compose(programme=Programme(justifications={"RL01": SECRET}, arrangements=(SECRET,))),
        Ask(question=SECRET),
    )
    base = attempt_of(MILAN, 5)
    attempt = base.model_copy(update={"entries": tuple(Entry(at=base.header.started, decision=one) for one in typed)})
    made = json.dumps(list(statements(attempt, Trainee("x"), digest="d", case=None, course=None)), ensure_ascii=False)
    assert SECRET not in made
    assert "persoonlijk" not in made
    assert made.count("urn:sexology-toolkit:chosen") == len(typed)
    assert '"waived": ["RL01"]' in made
    assert '"modules": ["PE-B01"]' in made


def test_what_the_rules_refused_is_not_told() -> None:
    """A decision that was impossible did not happen, nor what comes after it."""
    base = attempt_of(MILAN, 5)
    entries = (*base.entries[:3], base.entries[0].model_copy(update={"decision": Assign()}), *base.entries[3:6])
    made = told(base.model_copy(update={"entries": entries}))
    decided = [one for one in made if "number" in json.dumps(one.get("result", {}))]
    assert len(decided) <= 4
    assert verbs(made)[-1] == "suspended"


def test_a_time_that_is_none_is_left_out() -> None:
    """A record may say anything."""
    base = attempt_of(MILAN, 5, sessions=1)
    header = base.header.model_copy(update={"started": "yesterday"})
    made = told(base.model_copy(update={"header": header}))
    assert "timestamp" not in made[0]
    for one in made:
        SCHEMA.validate(one)


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two trainees' submissions, played once."""
    root = tmp_path_factory.mktemp("statements")
    for student, language in (("s1001", "nl"), ("s1002", "en")):
        hand_in(root, "psycho-education", language, student)  # type: ignore[arg-type]
    return root


@pytest.fixture
def course(handed_in: Path, tmp_path: Path) -> Path:
    """Those submissions, in a folder a test may spoil."""
    shutil.copytree(handed_in, tmp_path / "course")
    return tmp_path / "course"


def test_the_command_tells_a_whole_folder_under_pseudonyms(course: Path) -> None:
    """One pseudonym for each trainee, the same in the next run; the key is made once, and readable by its owner alone."""
    out = course / "statements.json"
    first = export(course / "submitted", "--out", out, "--lang", "en")
    assert first.exit_code == 0, first.output
    assert "of 2 attempts" in first.stdout
    assert "pseudonyms.key was made" in first.stderr
    text = out.read_text(encoding="utf-8")
    made = json.loads(text)
    assert not re.search("s100[12]", text)
    assert len({one["actor"]["account"]["name"] for one in made} - {"sexology-toolkit"}) == 2
    assert (course / "pseudonyms.key").stat().st_mode & 0o077 == 0
    again = export(course / "submitted", "--out", out)
    assert again.stderr == ""
    assert out.read_text(encoding="utf-8") == text
    (course / "pseudonyms.key").unlink()
    export(course / "submitted", "--out", out)
    assert out.read_text(encoding="utf-8") != text


def test_names_only_when_asked_for(course: Path) -> None:
    """And then no key is made; the home of the accounts can be named."""
    done = export(course / "submitted/s1001", "--names", "--home", "https://lms.example.org/")
    made = json.loads(done.stdout)
    assert made[0]["actor"]["account"] == {"homePage": "https://lms.example.org/", "name": "s1001"}
    assert not (course / "pseudonyms.key").exists()


def test_one_record_and_odd_ones(course: Path) -> None:
    """A record alone; one that is none, one of an unknown case, one broken off: each in a sentence, the others go on."""
    record = next((course / "submitted/s1001").rglob("*.jsonl"))
    assert json.loads(export(record, "--names").stdout)
    (record.parent / "psycho-education-a-2.jsonl").write_bytes(b"nothing\n")
    attempt = attempt_of(MILAN, 5, sessions=2)
    strange = attempt.model_copy(update={"header": attempt.header.model_copy(update={"case": "nobody"})})
    (record.parent / "psycho-education-a-3.jsonl").write_bytes(dump_lines(strange))
    broken = attempt.model_copy(update={"entries": (attempt.entries[0].model_copy(update={"decision": Assign()}),)})
    (record.parent / "psycho-education-a-4.jsonl").write_bytes(dump_lines(broken))
    done = export(course / "submitted", "--names", "--lang", "en")
    assert done.exit_code == 0
    said = done.stderr.splitlines()
    assert len(said) == 3
    for words, line in zip(("is not a record", "nobody is not here", "decision 1 is not possible"), said, strict=True):
        assert words in line
    for one in json.loads(done.stdout):
        SCHEMA.validate(one)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("{here}/nothing",), "no record"),
        (("{here}", "--home", "lms"), "no web address"),
        (("{here}", "--key", "{here}/bad.key"), "cannot be read or made"),
        (("{here}", "--key", "/nowhere/x.key"), "cannot be read or made"),
        (("{here}", "--names", "--out", "/nowhere/x.json"), "cannot be written"),
    ],
)
def test_what_goes_wrong_is_one_sentence(arguments: tuple[str, ...], says: str, course: Path) -> None:
    """In the language asked for."""
    (course / "bad.key").write_text("00ff", encoding="ascii")
    done = export(*(one.format(here=course) for one in arguments), "--lang", "en")
    assert isinstance(done.exception, ToolkitError)
    assert says in str(done.exception)


def test_a_link_is_not_followed(course: Path) -> None:
    """A record of another, linked into a submission, is nobody's twice."""
    theirs = next((course / "submitted/s1001").rglob("*.jsonl"))
    (course / "submitted/s1002/psycho-education-en/psycho-education-a-9.jsonl").symlink_to(theirs)
    made = json.loads(export(course / "submitted", "--names").stdout)
    assert len({one["context"]["registration"] for one in made}) == 2


def test_closing_and_ending_are_told_apart(course: Path) -> None:
    """The last two kinds have nothing typed and are told by what they are."""
    record = next((course / "submitted/s1001").rglob("*.jsonl"))
    made = tell(record, case_finder(None), str, "https://example.org/", "nl", datetime.now().astimezone()).statements
    kinds = {one["object"]["id"].rpartition(":")[2] for one in made}
    assert Close().kind in kinds
    assert End().kind in kinds or "suspended" in verbs(list(made))
