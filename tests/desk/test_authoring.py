"""The skeleton of a new case: it reads, passes the checks of form, plays, and never writes over anything."""

import re
from pathlib import Path

import pytest

from toolkit.casefiles import load_case
from toolkit.casefiles.case import CaseFile
from toolkit.checks import check, in_words
from toolkit.checks.passages import passages
from toolkit.cli.app import main
from toolkit.desk.authoring import new_case
from toolkit.errors import ToolkitError
from toolkit.indicators import answering_routes
from toolkit.model.terms import BOND_VARIABLES, PARTNER_VARIABLES, SIGNS
from toolkit.model.text import LANGUAGES, Language
from toolkit.players import PLAYERS, play
from toolkit.simulation.learning import LOWER_IS_BETTER
from toolkit.words import say
from toolkit.words.skeleton import MARK, SKELETON
from toolkit.words.skeleton_lists import DOES, LISTS

NUMBER = re.compile(r"\b\d+(?:\.\d+)?\b")
COMMA = re.compile(r"\d,\d")
KEY = re.compile(r"\b(?:[a-z]+_[a-z_]+|fits: true|blocks|meaning|alliance|sensitivity)\b")

KINDS = [
    ("robbe", None, 1),
    ("kim-and-lee", None, 2),
    ("an-en-bart", None, 2),
    ("an-and-an", None, 2),
    ("lou", True, 2),
    ("a-and-b", False, 1),
]


@pytest.mark.parametrize(("slug", "couple", "count"), KINDS)
def test_a_skeleton_only_waits_to_be_written(
    tmp_path: Path,
    slug: str,
    couple: bool | None,  # noqa: FBT001 - a parameter
    count: int,
) -> None:
    """Nothing else is wrong in form, play or clinic; one client or two, named after the slug."""
    path = new_case(slug, folder=tmp_path, couple=couple)
    [waiting] = [one for report in check([path], seeds=0) for one in report.noted]
    assert waiting.code == "F29", in_words(waiting, "en")
    clients = load_case(path).clients
    assert len(clients) == count
    assert len({client.id for client in clients}) == count
    assert all(set(client.id.split("-")) & set(slug.split("-")) for client in clients)


@pytest.mark.parametrize("slug", ["robbe", "kim-and-lee"])
def test_the_reference_plays_it_to_a_good_end(tmp_path: Path, slug: str) -> None:
    """A skeleton is playable before a word is written."""
    case = load_case(new_case(slug, folder=tmp_path))
    for seed in range(3):
        course, _ = play(case, PLAYERS["reference"], PLAYERS["reference"], seed)
        assert course.state.shown.ending is not None
        assert course.state.shown.ending.kind in {"improved", "partly"}


@pytest.mark.parametrize("slug", ["robbe", "kim-and-lee"])
def test_a_skeleton_tells_every_player_apart(tmp_path: Path, slug: str) -> None:
    """Its numbers are a start from which the measurement can be passed, not one it stands in the way of."""
    [report] = check([new_case(slug, folder=tmp_path)], seeds=2)
    assert [(one.code, in_words(one, "en")) for one in report.noted if one.code != "F29"] == []
    assert set(report.scores) == set(PLAYERS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_to_choose_from_is_listed_with_what_it_does(tmp_path: Path, language: Language) -> None:
    """Signs, numbers, questions, problems with their exercises, players; nothing that may not be chosen."""
    text = new_case("robbe", folder=tmp_path, language=language).read_text(encoding="utf-8")
    for sign in SIGNS:
        assert re.search(rf"^#   {sign}: .+ – .+", text, re.MULTILINE), sign
    for number in (*PARTNER_VARIABLES, *BOND_VARIABLES):
        high = say("high/hard" if number in LOWER_IS_BETTER else "high/good", language)
        assert re.search(rf"^#   {number}: .+; {high}$", text, re.MULTILINE), number
    for player in set(PLAYERS) - {"reference"}:
        assert f"#   {player}: " in text
    assert re.search(r"^#   desire \(.+\): E30 ", text, re.MULTILINE)
    assert "#   agreements (" not in text  # the exercise made for it is for two
    assert "off-topic" not in text


def test_what_a_sign_is_said_to_do_fits_the_rules() -> None:
    """A sign that a referral answers is said to ask for one, and no other; and no other sign is spoken of."""
    assert set(DOES) <= set(SIGNS)
    assert not [sign for sign in DOES if answering_routes(sign)]
    assert {f"does/{kind}" for kind in DOES.values()} <= set(LISTS)


def test_both_languages_of_a_comment_say_the_same() -> None:
    """The same numbers in the same order, with a point; and the same keys."""
    for name, (nl, en) in SKELETON.items():
        if name.startswith("note/"):
            assert NUMBER.findall(nl) == NUMBER.findall(en), name
            assert not COMMA.search(nl), name
            assert set(KEY.findall(nl)) == set(KEY.findall(en)), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_there_and_explained(tmp_path: Path, language: Language) -> None:
    """All keys an author may need at the top stand in the file, each after a comment; every text waits to be written."""
    path = new_case("robbe", folder=tmp_path, language=language)
    lines = path.read_text(encoding="utf-8").splitlines()
    optional = {"others", "not_told_apart"}
    for key in set(CaseFile.model_fields) - optional:
        at = next(n for n, line in enumerate(lines) if line.startswith(f"{key}:"))
        assert lines[at - 1].startswith("#"), key
    waiting = [one for one in passages(load_case(path)) if MARK in one.text.nl]
    assert len(waiting) == len(list(passages(load_case(path))))
    assert all(MARK in one.text.en and one.text.nl != one.text.en for one in waiting)


def test_comments_are_in_the_language_of_the_author(tmp_path: Path) -> None:
    """The data are the same."""
    dutch, english = (new_case("robbe", folder=tmp_path / one, language=one) for one in LANGUAGES)
    assert load_case(dutch).model_dump(exclude={"library"}) == load_case(english).model_dump(exclude={"library"})
    assert "# Wat iemand" in dutch.read_text(encoding="utf-8")
    assert "# What somebody" in english.read_text(encoding="utf-8")


def test_the_editors_schema_stands_beside_it(tmp_path: Path) -> None:
    """Where the first line of the file says it is."""
    path = new_case("robbe", folder=tmp_path)
    named = path.read_text(encoding="utf-8").splitlines()[0].split("$schema=")[1]
    assert (path.parent / named).resolve() == (tmp_path / "case.schema.json").resolve()
    assert (path.parent / named).is_file()


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """A case that exists stays as it is, and the sentence says so."""
    path = new_case("robbe", folder=tmp_path)
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(ToolkitError, match="blijft zoals het is"):
        new_case("robbe", folder=tmp_path)
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("slug", ["", "Robbe", "rob be", "../robbe", "library", "together", "-robbe"])
def test_a_name_that_cannot_be_is_refused(tmp_path: Path, slug: str) -> None:
    """Nothing is made."""
    with pytest.raises(ToolkitError, match="cannot be the name"):
        new_case(slug, folder=tmp_path, language="en")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("language", "word"), [("nl", "Gemaakt"), ("en", "Made")])
def test_the_command_says_what_to_do_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str, word: str
) -> None:
    """Write, check, play; a second time is refused in one sentence."""
    command = ["sexology", "new-case", "robbe", "--folder", str(tmp_path), "--lang", language]
    monkeypatch.setattr("sys.argv", command)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert word in said
    for todo in ("sexology check", "sexology play", MARK):
        assert todo in said
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
