"""People at work: what a marker is told, saves and may see; and nothing by which a trainee could be known."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.course.written import COURSE, write_in
from toolkit.desk.marking import Given, MarkingDesk
from toolkit.desk.marking_told import MarkingTold
from toolkit.errors import ToolkitError
from toolkit.model.text import LANGUAGES, Language
from toolkit.widgets.marking_screen import MarkingScreen, marking_module

STUDENTS = ("r0712345", "r0798765", "r0755555")


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three submissions of the safety assignment."""
    root = tmp_path_factory.mktemp("course")
    for student in STUDENTS:
        write_in(root, "safety", "nl", student, f"Ik ben **{student.upper()}**, mail: a.b@example.org")
    return root


@pytest.fixture
def database(tmp_path: Path) -> str:
    """A gradebook's connection string, of a test of its own."""
    return f"sqlite:///{tmp_path}/gradebook.db"


def desk(root: Path, database: str, marker: str = "Ann", role: str = "first", **more: Language) -> MarkingDesk:
    """Sit down to mark the safety assignment."""
    return MarkingDesk.open("safety", marker, role=role, folder=root, database=database, **more)


def give(one: MarkingDesk, levels: tuple[int, int], reason: str = "", comment: str = "") -> str:
    """Save both levels of the text that is up."""
    assert one.work is not None
    return one.save(one.work.id, [Given("R5", levels[0], comment), Given("R10", levels[1], "")], reason)


def mark_all(one: MarkingDesk, *levels: tuple[int, int]) -> None:
    """Mark every text, in the order in which they lie."""
    for n, pair in enumerate(levels):
        one.at = n
        give(one, pair, comment=f"opmerking {one.role} {n}")


def values(told: object) -> Iterator[object]:
    """Yield everything in what is told."""
    if isinstance(told, dict):
        for one in told.values():
            yield from values(one)
    elif isinstance(told, list):
        for one in told:
            yield from values(one)
    else:
        yield told


@pytest.mark.parametrize("role", ["first", "second", "moderator"])
def test_nothing_says_who_wrote(handed_in: Path, database: str, role: str) -> None:
    """No student number anywhere, struck out of their own text too, and no name of another marker."""
    mark_all(desk(handed_in, database, "Ann Peeters"), (3, 3), (3, 3), (3, 3))
    mark_all(desk(handed_in, database, "Bea Claes", "second"), (3, 1), (1, 3), (3, 1))
    who = {"first": "Ann Peeters", "second": "Bea Claes", "moderator": "Cas"}[role]
    here = desk(handed_in, database, who, role)
    assert len(here.works) == 3
    for n in range(3):
        here.at = n
        said = json.dumps(MarkingTold(here).view(), ensure_ascii=False).lower()
        assert not [student for student in STUDENTS if student in said]
        assert "[studentnummer]" in said
        assert not [name for name in ("peeters", "claes") if name in said]
        assert str(handed_in).lower() not in said


def test_pseudonyms_stay_and_do_not_follow_the_alphabet(handed_in: Path, database: str) -> None:
    """The same at each opening, for each marker; in the order of the pseudonyms."""
    first, second = desk(handed_in, database), desk(handed_in, database, "Bea", "second")
    assert [work.id for work in first.works] == [work.id for work in second.works]
    assert [work.name for work in first.works] == sorted(work.name for work in first.works)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_with_its_criteria_and_what_the_machine_marked(
    handed_in: Path, database: str, language: Language
) -> None:
    """Anchors and reasons in the marker's language; a warning about the address in it."""
    told = MarkingTold(desk(handed_in, database, language=language)).view()
    work = told["work"]
    assert [one["id"] for one in work["criteria"]] == ["R5", "R10"]
    card = next(one for one in COURSE.criteria if one.id == "R5")
    assert [one["anchor"] for one in work["criteria"][0]["levels"]] == [one.anchor.of(language) for one in card.levels]
    assert [len(part["scores"]) for part in work["machine"]["parts"]] == [2]
    assert all(score["reasons"] for part in work["machine"]["parts"] for score in part["scores"])
    [story] = work["machine"]["parts"]
    assert story["clients"]
    assert story["beliefs"]
    assert any("e-mail" in notice for notice in work["notices"])
    assert all("{" not in one for one in values({**told, "words": {}}) if isinstance(one, str))


def test_saved_is_said_after_it_was_written(handed_in: Path, database: str) -> None:
    """The level is in the store, with who and when; the count goes up; the next open text comes up."""
    here = desk(handed_in, database)
    first = here.work
    assert first is not None
    said = give(here, (2, 3), comment="Goed gezien")
    kept = here.store.standing("safety")
    assert {(one.student, one.criterion, one.level, one.marker) for one in kept} == {
        (first.handed.student, "R5", 2, "Ann"),
        (first.handed.student, "R10", 3, "Ann"),
    }
    assert datetime.fromisoformat(kept[0].at).strftime("%H:%M") in said
    assert here.done() == 1
    here.go("unmarked")
    assert here.work not in {first, None}
    assert desk(handed_in, database).work == here.work


def test_a_change_asks_for_a_reason_and_keeps_what_was(handed_in: Path, database: str) -> None:
    """Without one nothing is kept, not even the rest; with one both are there."""
    here = desk(handed_in, database)
    give(here, (2, 3))
    assert "niets" in give(here, (2, 3))
    with pytest.raises(ToolkitError) as refused:
        give(here, (1, 3))
    assert refused.value.reason == "mark-no-reason"
    give(here, (1, 3), reason="te mild")
    assert [one.level for one in here.store.marks("safety") if one.criterion == "R5"] == [2, 1]


def test_a_comment_without_a_level_is_not_lost_in_silence(handed_in: Path, database: str) -> None:
    """It is refused in a sentence."""
    here = desk(handed_in, database)
    assert here.work is not None
    with pytest.raises(ToolkitError) as refused:
        here.save(here.work.id, [Given("R5", None, "hm")])
    assert refused.value.reason == "marking/level-first"
    assert here.store.marks("safety") == ()


def test_the_second_marker_sees_nothing_until_both_are_done(handed_in: Path, database: str) -> None:
    """No level, no comment; then both see both."""
    first, second = desk(handed_in, database), desk(handed_in, database, "Bea", "second")
    give(first, (3, 3), comment="dit is de zebra")
    assert second.work == first.work
    second.refresh()
    before = MarkingTold(second).view()
    assert "zebra" not in json.dumps(before)
    assert not any(one["others"] or one["saved"] or one["how"] for one in before["work"]["criteria"])
    give(second, (2, 3))
    told = MarkingTold(second).view()["work"]["criteria"]
    assert "zebra" in told[0]["others"][0]["comment"]
    assert "niveau 3" in told[0]["others"][0]["gave"]
    assert "naar boven" in told[0]["how"]
    first.refresh()
    assert (
        MarkingTold(first).view()["work"]["criteria"][0]["others"][0]["gave"].startswith("Tweede beoordelaar: niveau 2")
    )


def test_the_moderator_sees_what_is_too_far_apart_and_decides(handed_in: Path, database: str) -> None:
    """Two levels apart, or a cap against none; with both comments; a third person's level counts."""
    first, second = desk(handed_in, database), desk(handed_in, database, "Bea", "second")
    mark_all(first, (3, 3), (0, 2), (2, 2))
    mark_all(second, (1, 3), (1, 2), (3, 2))
    one_of_them = desk(handed_in, database, "ann", "moderator")
    assert one_of_them.work is not None
    with pytest.raises(ToolkitError) as refused:
        one_of_them.save(one_of_them.work.id, [Given("R5", 2, "")])
    assert refused.value.reason == "mark-two-roles"
    here = desk(handed_in, database, "Cas", "moderator")
    assert [work.id for work in here.works] == [work.id for work in first.works[:2]]
    (card,) = MarkingTold(here).view()["work"]["criteria"]
    assert card["id"] == "R5"
    assert [one["comment"] for one in card["others"]] == ["opmerking first 0", "opmerking second 0"]
    assert here.work is not None
    here.save(here.work.id, [Given("R5", 2, "halfweg")])
    assert "niveau 2" in MarkingTold(here).view()["work"]["criteria"][0]["how"]
    assert here.done() == 1


def test_agreement_is_told_to_the_moderator_alone(handed_in: Path, database: str) -> None:
    """Figures with intervals or a sentence, never nan; what more markers would buy."""
    first, second = desk(handed_in, database), desk(handed_in, database, "Bea", "second")
    assert MarkingTold(first).view()["agreement"] is None
    empty = MarkingTold(desk(handed_in, database, "Cas", "moderator")).view()
    assert empty["work"] is None
    assert "niets te modereren" in empty["empty"]
    assert all(row["value"] == "–" and row["why"] for row in empty["agreement"]["rows"])
    mark_all(first, (3, 3), (0, 2), (2, 2))
    mark_all(second, (1, 3), (1, 2), (3, 2))
    told = MarkingTold(desk(handed_in, database, "Cas", "moderator")).view()["agreement"]
    rows = {row["id"]: row for row in told["rows"]}
    assert rows["agree-exact"]["value"] == "0,50"
    assert rows["agree-near"]["value"] == "0,83"
    assert rows["agree-severity"]["value"] == "0,00"
    assert "…" in rows["agree-kappa"]["interval"]
    assert [row[0] for row in told["buys"]["rows"]] == ["1", "2", "3"]
    assert "nan" not in json.dumps(told).lower()


def test_what_somebody_else_marked_is_left_to_them(handed_in: Path, database: str) -> None:
    """Two first markers share the work: what one did is closed to the other, and they do not see it."""
    ann, dirk = desk(handed_in, database), desk(handed_in, database, "Dirk")
    give(ann, (3, 3), comment="van Ann")
    again = desk(handed_in, database, "Dirk")
    assert again.work != ann.work
    again.at = 0
    work = MarkingTold(again).view()["work"]
    assert work["taken"]
    assert work["criteria"] == []
    assert "van Ann" not in json.dumps(work)
    with pytest.raises(ToolkitError) as refused:
        give(dirk, (1, 1))
    assert refused.value.reason == "mark-overtaken"
    dirk.at = 0
    with pytest.raises(ToolkitError):
        give(dirk, (1, 1), reason="toch")
    assert {one.marker for one in dirk.store.marks("safety")} == {"Ann"}


def test_empty_states_are_sentences(tmp_path: Path, database: str) -> None:
    """Nothing handed in; no such assignment; nobody named; no such role."""
    here = MarkingDesk.open("safety", "Ann", folder=tmp_path, database=database)
    assert "nog niets ingediend" in MarkingTold(here).view()["empty"]
    assert here.go("unmarked")
    for words, reason in (
        ({"name": "nothing", "marker": "Ann"}, "marking/no-assignment"),
        ({"name": "safety", "marker": " "}, "marking/no-marker"),
        ({"name": "safety", "marker": "Ann", "role": "boss"}, "marking/no-role"),
        ({"name": "safety", "marker": "Ann", "language": "fr"}, "unknown-language"),
    ):
        with pytest.raises(ToolkitError) as refused:
            MarkingDesk.open(**words, folder=tmp_path, database=database)  # type: ignore[arg-type]
        assert refused.value.reason == reason


def test_what_was_not_written_is_said(tmp_path: Path, database: str) -> None:
    """An answer left empty, and one whose cell is gone."""
    path = write_in(tmp_path, "safety", "nl", "s1234", "*Write here, in place of this line.*") / "safety.ipynb"
    here = MarkingDesk.open("safety", "Ann", folder=tmp_path, database=database)
    assert MarkingTold(here).view()["work"]["notices"] == ["Hier is niets geschreven."]
    path.write_text('{"cells": []}')
    assert "is weg" in MarkingTold(here).view()["work"]["notices"][0]


def test_without_a_record_the_text_can_still_be_marked(tmp_path: Path, database: str) -> None:
    """The machine has nothing to say; people have."""
    folder = write_in(tmp_path, "safety", "nl", "s1234")
    for path in folder.glob("*.jsonl"):
        path.unlink()
    here = MarkingDesk.open("safety", "Ann", folder=tmp_path, database=database)
    assert MarkingTold(here).view()["work"]["machine"]["parts"] == []
    assert "Bewaard" in give(here, (2, 2))


def test_messages_of_the_panel(handed_in: Path, database: str) -> None:
    """Save and go, keep a comment, forget it; a refusal comes in the marker's language."""
    screen = MarkingScreen(desk(handed_in, database, language="en"))
    heard: list[dict[str, Any]] = []
    screen.panel.send = lambda content, _buffers=None: heard.append(content)

    def send(**message: object) -> dict[str, Any]:
        screen._heard(screen.panel, {"token": 1, **message}, None)
        return heard[-1]

    work = screen.panel.told["work"]["id"]
    given = [{"criterion": "R5", "level": 2, "comment": "Clear."}, {"criterion": "R10", "level": 3, "comment": ""}]
    done = send(type="go", to="unmarked", work=work, given=given)
    assert (done["type"], done["text"][:8]) == ("done", "Saved at")
    assert screen.panel.told["work"]["id"] != work
    assert screen.panel.told["progress"] == "1 of 3 marked"
    send(type="go", to="previous", given=[])
    assert screen.panel.told["work"]["criteria"][0]["saved"] == {"level": 2, "comment": "Clear."}
    assert send(type="save", work=work, given=[{"criterion": "R5", "level": 0, "comment": ""}])["type"] == "refused"
    assert heard[-1]["text"].startswith("Say for R5 why")
    send(type="keep", text="Whose belief?", given=[])
    assert [one["text"] for one in screen.panel.told["remarks"]] == ["Whose belief?"]
    send(type="forget", remark=screen.panel.told["remarks"][0]["id"], given=[])
    assert screen.panel.told["remarks"] == []
    assert send(type="go", to="previous", given=[])["text"] == "This is the first one."


def test_the_script_asks_only_for_words_there_are(handed_in: Path, database: str) -> None:
    """Each word in the panel's script is in the view."""
    words = MarkingTold(desk(handed_in, database)).view()["words"]
    asked = set(re.findall(r'\bw\("([\w-]+)"', marking_module().split("// Pieces of the marking panel")[1]))
    assert "criteria" in asked
    assert asked <= words.keys()
