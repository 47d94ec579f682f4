"""Attacks on the folder: links, folders and pipes in the place of files, names and numbers that should do harm."""

import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.course.hostile.attacking import NOTEBOOK, RECORD, Attack

posix = pytest.mark.skipif(sys.platform == "win32", reason="made of links and pipes")


def link(name: str, target: str) -> Any:  # noqa: ANN401 - an attack
    """Return an attack that puts a link in the place of a file."""

    def do(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(target)

    return do


def others_record(folder: Path) -> None:
    """Link to the record of another trainee."""
    (folder / RECORD).unlink()
    (folder / RECORD).symlink_to(folder.parents[1] / "honest-1" / folder.name / RECORD)


def folder_for(name: str) -> Any:  # noqa: ANN401 - an attack
    """Return an attack that puts a folder in the place of a file."""

    def do(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        (folder / name).mkdir()
        (folder / name / "inside.txt").write_text("x")

    return do


def pipe(name: str) -> Any:  # noqa: ANN401 - an attack
    """Return an attack that puts a pipe in the place of a file: who opens it waits for ever."""

    def do(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)

    return do


def many(folder: Path) -> None:
    """Leave 5,000 files."""
    place = folder / "aaa"
    place.mkdir()
    for n in range(5_000):
        (place / f"{n:04}.txt").touch()


def strange_names(folder: Path) -> None:
    """Leave files whose names break lines, colour terminals, or are no text at all."""
    for name in ("a\nb.jsonl", "\x1b[31mred.jsonl", "\u202egpj.jsonl", "%s{student}.jsonl"):
        (folder / name).write_text("x")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff\xfe.jsonl")).write_text("x")


def deeper(folder: Path) -> None:
    """Leave everything two folders deep, as a zip of a zip would."""
    place = folder / "in" / "here"
    place.mkdir(parents=True)
    shutil.move(folder / RECORD, place / RECORD)


def loop(folder: Path) -> None:
    """Leave a link to the folder itself, and two that point at each other."""
    (folder / "again").symlink_to(folder, target_is_directory=True)
    (folder / "one.jsonl").symlink_to(folder / "two.jsonl")
    (folder / "two.jsonl").symlink_to(folder / "one.jsonl")


def linked_whole(folder: Path) -> None:
    """Be a link to the folder of another trainee."""
    shutil.rmtree(folder)
    folder.symlink_to(folder.parents[1] / "honest-1" / folder.name, target_is_directory=True)


FILES = (
    Attack("a link to the key for a record", link(RECORD, "../../../source"), ("note-link", "ask-no-record"), "none"),
    Attack("a link to another's record", others_record, ("note-link", "ask-no-record"), "none"),
    Attack("a link to another's folder", linked_whole, ("note-link", "ask-no-record"), "none"),
    Attack("a link without end for a notebook", link(NOTEBOOK, "/dev/zero"), ("note-notebook-too-large",)),
    Attack("a link without end for a file", link("data.csv", "/dev/zero"), ("note-link",)),
    Attack("a link to nothing", link("data.csv", "/nowhere/at/all"), ("note-link",)),
    Attack("a loop of links", loop, ("note-link",)),
    Attack("a folder for the record", folder_for(RECORD), ("note-not-a-file", "ask-no-record"), "none"),
    Attack("a folder for the notebook", folder_for(NOTEBOOK), ("note-notebook-broken",)),
    Attack("a folder for the supervisor's file", folder_for("assignment.json")),
    Attack("a pipe for the record", pipe(RECORD), ("note-not-a-file", "ask-no-record"), "none"),
    Attack("a pipe for the notebook", pipe(NOTEBOOK), ("note-notebook-broken",)),
    Attack("5,000 files", many, ("note-many-files",)),
    Attack("names that break lines", strange_names, ("note-other-name",)),
    Attack("everything two folders deep", deeper),
    Attack("a time of handing in that is none", lambda folder: (folder / "timestamp.txt").write_text("soon; rm -rf /")),
    Attack("a time of handing in without end", link("timestamp.txt", "/dev/zero"), ("note-link",)),
)
