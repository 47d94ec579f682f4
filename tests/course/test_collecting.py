"""Downloads of four learning environments become submissions, and nothing in them can do harm."""

import io
import json
import os
import stat
import warnings
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.course.classroom import asked, hand_in
from tests.course.commands import nbgrader_went_well
from toolkit.casefiles import course_folder
from toolkit.course import unpacking
from toolkit.course.gathering import OTHER, STAMP, folder_of, gather
from toolkit.course.lms_names import named, owners
from toolkit.course.roster import Person, Roster, merged, read_roster
from toolkit.course.submission import read_submission
from toolkit.errors import ToolkitError

NAME = "psycho-education-nl"
NOTEBOOK = "psycho-education.ipynb"
RECORD = "psycho-education-a-1.jsonl"
PEOPLE = (
    Person("s1001", "Élise", "De Smet", "elise@example.org", "edesmet", ("340934", "77")),
    Person("s1002", "Mary-Ann", "Smith", "m@example.org", "mary_ann", ("397063",)),
    Person("s1003", "Jan", "Peeters", "jan1@example.org"),
    Person("s1004", "Jan", "Peeters", "jan2@example.org", "", ("12345",)),
)
ROSTER = Roster(PEOPLE)
NOW = datetime.now().astimezone()


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a trainee hands in: a notebook and a record."""
    folder = hand_in(tmp_path_factory.mktemp("work"), "psycho-education", "nl", "s1001")
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def zipped(files: dict[str, bytes]) -> bytes:
    """Return a zip of these files."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return into.getvalue()


def collected(tmp_path: Path, files: dict[str, bytes], **kind: object) -> tuple[Path, tuple[str, ...]]:
    """Gather these files, lying in an archive folder; return the folder of students and what was said."""
    archive, into = tmp_path / "archive", tmp_path / "extracted"
    for name, content in files.items():
        (archive / name).parent.mkdir(parents=True, exist_ok=True)
        (archive / name).write_bytes(content)
    archive.mkdir(exist_ok=True)
    into.mkdir()
    return into, gather(archive, into, NAME, ROSTER, **kind).sentences  # type: ignore[arg-type]


def tree(folder: Path) -> set[str]:
    """Return every file below a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


DOWNLOADS = {
    "moodle, folders": ("Élise De Smet_4411_assignsubmission_file/{file}", "s1001"),
    "moodle, folders before 4.1": ("Élise De Smet_4411_assignsubmission_file_/sub/{file}", "s1001"),
    "moodle, flat": ("Elise De Smet_4411_assignsubmission_file_{file}", "s1001"),
    "moodle, anonymous": ("Deelnemer_77_assignsubmission_file/{file}", "s1001"),
    "moodle, two of one name": ("Jan Peeters_12345_assignsubmission_file/{file}", "s1004"),
    "canvas": ("desmetelise_340934_208490284_{file}", "s1001"),
    "canvas, late": ("desmetelise_LATE_340934_208490284_{file}", "s1001"),
    "canvas, number only": ("xx_397063_5_{file}", "s1002"),
    "brightspace, folders": ("397063-2557369 - Mary-Ann Smith - Sep 24, 2024 926 PM/{file}", "s1002"),
    "brightspace, flat": ("999-2557369 - Mary-Ann Smith - 24 sep. 2024 2126 - {file}", "s1002"),
    "blackboard": ("Psycho_educatie_edesmet_attempt_2026-01-30-15-00-00_{file}", "s1001"),
    "blackboard, login with a line": ("Opdracht 1_mary_ann_attempt_2026-01-30-15-00-00_{file}", "s1002"),
    "a folder by number": ("s1003/{file}", "s1003"),
    "a folder by name": ("Smith, Mary-Ann/{file}", "s1002"),
}


@pytest.mark.parametrize("packed", [False, True], ids=["unpacked", "as downloaded"])
@pytest.mark.parametrize(("pattern", "student"), DOWNLOADS.values(), ids=list(DOWNLOADS))
def test_each_naming_finds_its_student(
    pattern: str, student: str, *, packed: bool, work: dict[str, bytes], tmp_path: Path
) -> None:
    """Notebook and record of a student come together, under their own names, as grading reads them."""
    files = {pattern.format(file=name): content for name, content in work.items()}
    into, said = collected(tmp_path, {"Cursus-Opdracht-17.zip": zipped(files)} if packed else files)
    assert tree(into) - {f"{student}/{STAMP}"} == {f"{student}/{NOTEBOOK}", f"{student}/{RECORD}"}
    assert all("te laat" in one for one in said)
    assert len(said) == ("LATE" in pattern)
    read = read_submission(into / student, asked("psycho-education"), NOW)
    assert [one.part for one in read.records] == ["a"]
    assert read.notebook is not None


def test_a_zip_inside_the_download_is_opened(work: dict[str, bytes], tmp_path: Path) -> None:
    """A trainee zips the folder; Canvas puts that zip in another."""
    own = zipped({f"psycho-education-nl/{name}": content for name, content in work.items()})
    into, said = collected(tmp_path, {"submissions.zip": zipped({"desmetelise_340934_2_werk.zip": own})})
    assert tree(into) == {f"s1001/{NOTEBOOK}", f"s1001/{RECORD}"}
    assert not said


def test_names_that_were_there_already_are_put_right(work: dict[str, bytes], tmp_path: Path) -> None:
    """Canvas and browsers number a file that is handed in again; the last counts and the first is kept."""
    first, last = b'{"cells": []}', work[NOTEBOOK]
    files = {
        "desmetelise_340934_10_psycho-education-2.ipynb": last,
        "desmetelise_340934_9_psycho-education-1.ipynb": first,
        "desmetelise_340934_11_psycho-education-a-1-3.jsonl": work[RECORD],
        "desmetelise_340934_12_psycho-education-a-2 (1).jsonl": work[RECORD],
    }
    into, said = collected(tmp_path, files)
    assert (into / "s1001" / NOTEBOOK).read_bytes() == last
    assert tree(into) == {
        f"s1001/{NOTEBOOK}", f"s1001/{RECORD}", "s1001/psycho-education-a-2.jsonl",
        f"s1001/{OTHER}/psycho-education-1.ipynb",
    }  # fmt: skip
    assert len(said) == 1
    assert NOTEBOOK in said[0]


def test_of_two_attempts_the_last_counts(work: dict[str, bytes], tmp_path: Path) -> None:
    """Blackboard hands over every attempt; its receipts are no submission."""
    name = "Opdracht_edesmet_attempt_2026-01-{day}-15-00-00"
    files = {
        f"{name.format(day=30)}_{NOTEBOOK}": work[NOTEBOOK],
        f"{name.format(day=31)}_{NOTEBOOK}": b'{"cells": [], "last": true}',
        f"{name.format(day=30)}.txt": b"Name: ...",
        f"{name.format(day=30)}_{RECORD}": work[RECORD],
    }
    into, said = collected(tmp_path, files)
    assert b"last" in (into / "s1001" / NOTEBOOK).read_bytes()
    assert len(said) == 1
    stamp = datetime.fromisoformat((into / "s1001" / STAMP).read_text(encoding="utf-8"))
    assert stamp == datetime(2026, 1, 31, 15).astimezone()
    assert stamp.utcoffset() == UTC.utcoffset(None)


def test_who_is_not_known_is_named_and_stays(work: dict[str, bytes], tmp_path: Path) -> None:
    """Nobody's work is put under somebody else's name, and nothing is lost."""
    files = {
        f"Niemand Bekend_9_assignsubmission_file/{NOTEBOOK}": work[NOTEBOOK],
        f"Niemand Bekend_9_assignsubmission_file/{RECORD}": work[RECORD],
        f"Jan Peeters_9_assignsubmission_file/{NOTEBOOK}": work[NOTEBOOK],
        f"Jan Peeters_340934_assignsubmission_file/{NOTEBOOK}": work[NOTEBOOK],
        "Elise De Smet_1_assignsubmission_onlinetext/onlinetext.html": b"<p>hallo</p>",
        "los.ipynb": work[NOTEBOOK],
        f"s1002/{NOTEBOOK}": work[NOTEBOOK],
    }
    into, said = collected(tmp_path, files)
    assert tree(into) == {f"s1002/{NOTEBOOK}"}
    assert [one.partition(":")[0] for one in said] == [
        "Elise De Smet_1_assignsubmission_onlinetext", "Jan Peeters_340934_assignsubmission_file",
        "Jan Peeters_9_assignsubmission_file", "Niemand Bekend_9_assignsubmission_file", "los.ipynb",
    ]  # fmt: skip
    assert "s1003, s1004" in said[2]
    assert "s1001" in said[1]
    assert tree(tmp_path / "archive") == set(files)


def test_what_a_student_calls_things_makes_nothing_anothers(work: dict[str, bytes], tmp_path: Path) -> None:
    """Inside their own zip, a folder with another's number is just a folder."""
    own = zipped({f"s1002/{NOTEBOOK}": work[NOTEBOOK], f"smith_397063_1_{RECORD}": work[RECORD]})
    into, _ = collected(tmp_path, {"desmetelise_340934_2_werk.zip": own})
    assert {one.partition("/")[0] for one in tree(into)} == {"s1001"}


def link(name: str, target: str) -> tuple[zipfile.ZipInfo, bytes]:
    """Return a symbolic link as a zip holds it."""
    member = zipfile.ZipInfo(name)
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    return member, target.encode()


def hostile(work: dict[str, bytes]) -> dict[str, tuple[bytes, str]]:
    """Return student zips, each with what its sentence has to hold."""

    def members(*pairs: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
        into = io.BytesIO()
        with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the same name twice is the point
            for name, content in pairs:
                archive.writestr(name, content)
        return into.getvalue()

    deep = work[RECORD]
    for n in range(5):
        deep = members((f"{n}.zip" if n else RECORD, deep))
    locked = bytearray(members((RECORD, work[RECORD])))
    locked[6] |= 1  # the local header
    locked[locked.rindex(b"PK\x01\x02") + 8] |= 1  # the central directory
    lying = bytearray(members(("groot.bin", b"\0" * 9_000_000)))
    at = lying.rindex(b"PK\x01\x02") + 24
    lying[at : at + 4] = (10).to_bytes(4, "little")
    return {
        "slip": (members(("../../../gradebook.db", b"x")), "buiten zijn eigen map"),
        "slip back": (members(("..\\..\\gradebook.db", b"x")), "buiten zijn eigen map"),
        "absolute": (members(("/etc/passwd", b"x")), "buiten zijn eigen map"),
        "drive": (members(("C:\\x.ipynb", b"x")), "buiten zijn eigen map"),
        "link": (members(link(NOTEBOOK, "/etc/passwd")), "koppeling"),
        "bomb": (members(("groot.bin", b"\0" * 50_000_000)), "groter dan het ingepakt was"),
        "lying bomb": (bytes(lying), "groot.bin"),
        "deep": (deep, "te veel archieven"),
        "locked": (bytes(locked), "wachtwoord"),
        "torn": (members((NOTEBOOK, work[NOTEBOOK]))[:200], "beschadigd"),
        "no zip": (b"this is no zip", "beschadigd"),
        "control": (members(("a\x1b[2Jb.ipynb", b"x")), "naam"),
        "right to left": (members(("gpj.\u202eipynb", b"x")), "naam"),
        "long": (members(("x" * 240 + ".ipynb", b"x")), "naam"),
        "surrogate": (members(("x/. /y", b"x")), "naam"),
        "many": (members(*((f"{n}.txt", b"") for n in range(2_100))), "te veel bestanden"),
    }


def test_hostile_archives_are_refused_and_the_others_go_on(work: dict[str, bytes], tmp_path: Path) -> None:
    """Each in a sentence; nothing is written outside a student's folder; the next student is collected."""
    archives = hostile(work)
    for n, (name, (content, holds)) in enumerate(archives.items()):
        place = tmp_path / str(n)
        files = {"desmetelise_340934_2_werk.zip": content, f"s1003/{NOTEBOOK}": work[NOTEBOOK]}
        into, said = collected(place, {"alles.zip": zipped(files)})
        assert any(holds in one for one in said), (name, said)
        assert f"s1003/{NOTEBOOK}" in tree(into), name
        assert {path.name for path in place.iterdir()} == {"archive", "extracted"}, name
        assert not any(path.is_symlink() for path in into.rglob("*")), name
        assert sum(path.stat().st_size for path in into.rglob("*")) < 6_000_000, name


def test_links_in_the_archive_folder_are_not_followed(work: dict[str, bytes], tmp_path: Path) -> None:
    """Neither a linked file nor a linked folder."""
    (tmp_path / "archive/s1001").mkdir(parents=True)
    (tmp_path / "key").write_text("secret", encoding="utf-8")
    (tmp_path / "archive/s1001" / NOTEBOOK).symlink_to(tmp_path / "key")
    (tmp_path / "archive/s1002").symlink_to(tmp_path)
    into, said = collected(tmp_path, {f"s1003/{NOTEBOOK}": work[NOTEBOOK]})
    assert tree(into) == {f"s1003/{NOTEBOOK}"}
    assert len(said) == 2
    assert all("koppeling" in one for one in said)


def test_one_student_cannot_fill_the_disk(
    work: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one student hands in is counted over all their archives."""
    monkeypatch.setattr("toolkit.course.gathering.MOST_ARCHIVE", 3_000)
    into, said = collected(tmp_path, {f"s1001/{n}.bin": os.urandom(1_000) for n in range(6)})
    assert len(tree(into)) == 3
    assert sum("te groot" in one for one in said) == 3


def test_the_same_name_twice_in_one_zip(work: dict[str, bytes], tmp_path: Path) -> None:
    """Neither is lost, and one counts."""
    into_zip = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(into_zip, "w") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("notes.txt", b"one")
        archive.writestr("notes.txt", b"two")
        archive.writestr("Notes.txt/inside", b"three")
        archive.writestr(NOTEBOOK, work[NOTEBOOK])
    into, _ = collected(tmp_path, {"s1001.zip": into_zip.getvalue()})
    others = {path.read_bytes() for path in (into / "s1001" / OTHER).rglob("*") if path.is_file()}
    assert others == {b"one", b"two", b"three"}


def test_names_in_other_encodings_are_read(work: dict[str, bytes], tmp_path: Path) -> None:
    """A zip whose names are UTF-8 without saying so, as some learning environments write them."""
    plain = zipped({"Xlise De Smet_4_assignsubmission_file/" + NOTEBOOK: work[NOTEBOOK]})
    into, said = collected(tmp_path, {"a.zip": plain.replace(b"Xlise", b"\xc9lise")})
    assert not tree(into)
    assert len(said) == 1
    utf = zipped({"XXlise De Smet_4_assignsubmission_file/" + NOTEBOOK: work[NOTEBOOK]})
    into, said = collected(tmp_path / "b", {"a.zip": utf.replace(b"XXlise", "Élise".encode())})
    assert tree(into) == {f"s1001/{NOTEBOOK}"}
    assert not said


def test_the_other_language_is_left_for_its_own_run(work: dict[str, bytes], tmp_path: Path) -> None:
    """Both languages come through one folder of the learning environment; each run takes its own."""
    english = hand_in(tmp_path / "en", "psycho-education", "en", "s1002")
    files = {f"s1002/{path.name}": path.read_bytes() for path in english.iterdir()}
    into, said = collected(tmp_path, files | {f"s1001/{NOTEBOOK}": work[NOTEBOOK]})
    assert tree(into) == {f"s1001/{NOTEBOOK}"}
    assert len(said) == 1
    assert "zip_collect psycho-education-en" in said[0]


def test_what_was_collected_before_stays(work: dict[str, bytes], tmp_path: Path) -> None:
    """Unless it is to be replaced."""
    files = {f"s1001/{NOTEBOOK}": work[NOTEBOOK], f"s1002/{NOTEBOOK}": work[NOTEBOOK]}
    into, said = collected(tmp_path, files, settled=lambda student: student == "s1001")
    assert tree(into) == {f"s1002/{NOTEBOOK}"}
    assert len(said) == 1
    assert "--force" in said[0]


def test_a_notebook_by_another_name_is_taken_when_it_is_the_only_one(work: dict[str, bytes], tmp_path: Path) -> None:
    """And a folder with neither is told."""
    into, said = collected(tmp_path, {"s1001/mijn werk.ipynb": work[NOTEBOOK], "s1002/foto.png": b"x"})
    assert tree(into) == {f"s1001/{NOTEBOOK}", f"s1002/{OTHER}/foto.png"}
    assert len(said) == 2


@given(st.text(max_size=60))
def test_any_name_is_read_without_falling_over(name: str) -> None:
    """Nothing a file can be called stops the run."""
    said = named(name)
    if said is not None:
        assert owners(said, ROSTER) <= {one.id for one in PEOPLE}


@given(st.binary(max_size=400))
def test_any_bytes_in_a_zip_are_refused_or_read(raw: bytes) -> None:
    """Torn and forged archives raise nothing."""
    good = zipped({"a/b.txt": b"x" * 50})
    for content in (raw, good[: len(raw)] + raw, raw + good):
        for one in unpacking._zip(io.BytesIO(content), ("x.zip",), 1):
            assert isinstance(one, unpacking.Arrived | unpacking.Refused)


@given(st.text(min_size=1, max_size=20))
def test_a_folder_is_named_safely_for_any_number(student: str) -> None:
    """A student number cannot lead anywhere."""
    assert not {"/", "\\", "."} & set(folder_of(student.encode("utf-8", "replace").decode()))


def test_students_csv_is_what_nbgrader_imports_and_a_little_more(tmp_path: Path) -> None:
    """With a BOM, with semicolons, with several numbers; torn files give one sentence."""
    path = tmp_path / "students.csv"
    path.write_text("\ufeffid;first_name;lms_user_id;username\ns1;Jan;12 34;jan\n;x;;\n", encoding="utf-8")
    assert read_roster(path, "nl") == (Person("s1", "Jan", username="jan", lms_ids=("12", "34")),)
    both = merged(read_roster(path, "nl"), [Person("s1", "Janneke", "P", lms_ids=("56",)), Person("s2")])
    assert both[0] == Person("s1", "Jan", "P", username="jan", lms_ids=("12", "34", "56"))
    assert both[1].id == "s2"
    assert read_roster(tmp_path / "none.csv", "nl") == ()
    for content in (b"name\nx\n", b"\xff\xfe\x00id", b"id\n" + b'"' * 3):
        path.write_bytes(content)
        if content.startswith(b"id"):
            read_roster(path, "en")
        else:
            with pytest.raises(ToolkitError, match=r"students\.csv: cannot be read"):
                read_roster(path, "en")


def test_nbgrader_collects_a_whole_class(work: dict[str, bytes], tmp_path: Path) -> None:
    """The real command, on a download with all that can be in it: exit code 0, the right folders, a report."""
    (tmp_path / "nbgrader_config.py").write_bytes((course_folder() / "nbgrader_config.py").read_bytes())
    (tmp_path / "students.csv").write_text(
        "id,first_name,last_name,lms_user_id,username\ns1001,Élise,De Smet,340934,edesmet\n"
        "s1002,Mary-Ann,Smith,397063,mary_ann\ns1.3,Jan,Peeters,,\n",
        encoding="utf-8",
    )
    (tmp_path / "release" / NAME).mkdir(parents=True)
    (tmp_path / "release" / NAME / NOTEBOOK).write_bytes(work[NOTEBOOK])
    (tmp_path / "submitted/s1002" / NAME).mkdir(parents=True)
    (tmp_path / "submitted/s1002" / NAME / NOTEBOOK).write_text("earlier", encoding="utf-8")
    archive = tmp_path / "downloaded" / NAME / "archive"
    archive.mkdir(parents=True)
    files = {f"desmetelise_340934_1_{name}": content for name, content in work.items()}
    files |= {f"smithmaryann_397063_{n}_{name}": content for n, (name, content) in enumerate(work.items())}
    files |= {f"peetersjan_1_{n}_{name}": content for n, (name, content) in enumerate(work.items())}
    files |= {"niemand_4_5_x.ipynb": b"{}", "desmetelise_340934_3_kwaad.zip": hostile(work)["slip"][0]}
    files |= {"desmetelise_340934_4_map.zip": zipped({"a/b/notities.txt": b"x"})}
    (archive / "submissions.zip").write_bytes(zipped(files))
    told = nbgrader_went_well(tmp_path, "zip_collect", NAME)
    submitted = tmp_path / "submitted"
    assert tree(submitted) == {
        f"s1001/{NAME}/{NOTEBOOK}", f"s1001/{NAME}/{RECORD}", f"s1001/{NAME}/{OTHER}/map.zip/a/b/notities.txt",
        f"s1002/{NAME}/{NOTEBOOK}", f"s1.3/{NAME}/{NOTEBOOK}", f"s1.3/{NAME}/{RECORD}",
    }  # fmt: skip
    assert (submitted / "s1002" / NAME / NOTEBOOK).read_text(encoding="utf-8") == "earlier"
    assert json.loads((submitted / "s1001" / NAME / NOTEBOOK).read_bytes())["cells"]
    report = (archive.parent / "collected.txt").read_text(encoding="utf-8").splitlines()
    assert len(report) == 3
    assert all(sentence in told for sentence in report)
