"""Written work as it was handed in, shown without anything that acts, and without saying whose it is."""

import json
from pathlib import Path
from typing import Any

import pytest

from toolkit.casefiles import load_course
from toolkit.course.answers import Handed, answers_of, handed_in, pseudonym
from toolkit.course.private import seems_private
from toolkit.course.prose import MOST_TEXT, tree_of

COURSE = load_course()
ASSIGNMENT = next(one for one in COURSE.assignments if one.id == "safety")
STUB = "*Schrijf hier, in plaats van deze regel.*"


def submit(root: Path, student: str, text: str | None, step: str = "submitted", language: str = "nl") -> Path:
    """Write a notebook with one answer, or without its cell."""
    folder = root / step / student / f"safety-{language}"
    folder.mkdir(parents=True)
    cell = {"cell_type": "markdown", "metadata": {"nbgrader": {"grade_id": "written-letter"}}, "source": text}
    path = folder / "safety.ipynb"
    path.write_text(json.dumps({"cells": [{"cell_type": "code"}, "?", *([cell] if text is not None else [])]}))
    return path


def test_an_answer_is_read_from_where_it_is(tmp_path: Path) -> None:
    """Autograded before submitted; a list of lines is a text too."""
    submit(tmp_path, "s01", "ingediend")
    assert answers_of(tmp_path, ASSIGNMENT, Handed("s01", "nl")) == {"letter": "ingediend"}
    submit(tmp_path, "s01", ["nage", "keken"], "autograded")  # type: ignore[arg-type]
    assert answers_of(tmp_path, ASSIGNMENT, Handed("s01", "nl")) == {"letter": "nagekeken"}


def test_who_handed_in(tmp_path: Path) -> None:
    """Everybody once, in the language handed in; a linked folder is not followed."""
    for student, language in (("s02", "en"), ("s01", "nl")):
        submit(tmp_path, student, "x", language=language)
    submit(tmp_path, "s01", "x", "autograded")
    (tmp_path / "submitted" / "s03").mkdir()
    (tmp_path / "submitted" / "s03" / "safety-nl").symlink_to(tmp_path / "submitted" / "s01" / "safety-nl")
    assert handed_in(tmp_path, ASSIGNMENT) == (Handed("s01", "nl"), Handed("s02", "en"))
    assert handed_in(tmp_path / "nowhere", ASSIGNMENT) == ()


@pytest.mark.parametrize(
    ("broken", "expected"),
    [(b"{", None), (b"[]", None), (b'{"cells": {}}', None), (b'{"cells": [{"metadata": 3}]}', None)],
)
def test_a_broken_notebook_is_no_answer(tmp_path: Path, broken: bytes, expected: str | None) -> None:
    """Neither does it stop anything."""
    submit(tmp_path, "s01", "x").write_bytes(broken)
    assert answers_of(tmp_path, ASSIGNMENT, Handed("s01", "nl")) == {"letter": expected}


def test_what_was_left_as_released_is_empty_and_what_is_gone_is_none(tmp_path: Path) -> None:
    """The line that asks to write is no answer."""
    submit(tmp_path, "s01", STUB)
    submit(tmp_path, "s02", None)
    assert answers_of(tmp_path, ASSIGNMENT, Handed("s01", "nl")) == {"letter": ""}
    assert answers_of(tmp_path, ASSIGNMENT, Handed("s02", "nl")) == {"letter": None}


def test_of_copied_cells_every_version_is_read(tmp_path: Path) -> None:
    """A copy that stayed empty does not hide the answer."""
    path = submit(tmp_path, "s01", "kort")
    notebook = json.loads(path.read_text())
    notebook["cells"].append({**notebook["cells"][-1], "source": STUB})
    path.write_text(json.dumps(notebook))
    assert answers_of(tmp_path, ASSIGNMENT, Handed("s01", "nl")) == {"letter": "kort"}
    notebook["cells"].append({**notebook["cells"][-1], "source": "en dan"})
    path.write_text(json.dumps(notebook))
    assert answers_of(tmp_path, ASSIGNMENT, Handed("s01", "nl")) == {"letter": "kort\n\nen dan"}


def test_a_pseudonym_is_stable_and_does_not_tell() -> None:
    """The same for one course, another for another secret, student or assignment; no vowels, no digits of the number."""
    name = pseudonym("secret", "safety", "s01")
    assert name == pseudonym("secret", "safety", "s01")
    others = [("other", "safety", "s01"), ("secret", "deepening", "s01"), ("secret", "safety", "s02")]
    assert all(pseudonym(*one) != name for one in others)
    assert len({pseudonym("secret", "safety", f"s{n}") for n in range(1000)}) == 1000
    assert set(name) <= set("BCDFGHJKLMNPQRSTVWXZ23456789-")


def words_of(pieces: list[Any]) -> str:
    """Return all text of a tree."""
    return "".join(one if isinstance(one, str) else words_of(one["children"]) for one in pieces)


def tags_of(pieces: list[Any]) -> set[str]:
    """Return all elements of a tree."""
    inner = [one for one in pieces if isinstance(one, dict)]
    return {one["tag"] for one in inner}.union(*(tags_of(one["children"]) for one in inner))


def test_markdown_is_a_tree_of_harmless_elements() -> None:
    """Headings, lists, quotes, tables, emphasis."""
    pieces = tree_of(
        "# Kop\n\nEen *woord* en **nog een**.\n\n- a\n- b\n\n> zei ze\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    assert tags_of(pieces) == {
        "h4",
        "p",
        "em",
        "strong",
        "ul",
        "li",
        "blockquote",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert "Een woord en nog een." in words_of(pieces)


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick='x()'>b</b> c", "<iframe src='//x'>",
        "<svg><script>1</script></svg>", "[x](javascript:alert(1))", "![x](https://elsewhere.example/pixel.png)",
        "<style>*{display:none}</style>", "<!-- <script> -->", "<a href='data:text/html,x'>y</a>",
    ],
)  # fmt: skip
def test_nothing_in_it_can_act(hostile: str) -> None:
    """HTML stays text that one reads; links and pictures are words; no attribute exists."""
    pieces = tree_of(f"voor\n\n{hostile}\n\nna")
    assert tags_of(pieces) <= {"p"}
    assert json.dumps(pieces).count('"tag"') == json.dumps(pieces).count('"children"')
    address = hostile.rsplit("(", maxsplit=1)[-1].rstrip(")") if hostile.startswith(("[", "!")) else hostile
    assert address.split("'")[0].strip("<>") in words_of(pieces)
    assert {"voor", "na"} <= set(words_of(pieces).replace(hostile, " ").split()) | {"voor", "na"}


@pytest.mark.parametrize("deep", ["> " * 5000, "- " * 3000 + "x", "*" * 20000, "[" * 20000, "`" * 20000, "<" * 20000])
def test_what_is_made_to_choke_does_not(deep: str) -> None:
    """Deep nests and long runs give a tree, in a moment."""
    assert isinstance(tree_of(deep), list)


def test_what_is_endless_is_cut_off() -> None:
    """A million words are not shown."""
    assert len(words_of(tree_of("woord " * 1_000_000))) <= MOST_TEXT


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("schrijf me op jan.peeters@example.be", ("email",)),
        ("bel 0470 12 34 56 of +32 2 123 45 67", ("phone",)),
        ("tel. 02/123.45.67", ("phone",)),
        ("rijksregister 85.07.30-033.28", ("national-number",)),
        ("85073003328", ("national-number",)),
        ("in 2019, op 12.03.2021, 45 minuten, sessie 3 tot 8, 1-2-3", ()),
        ("van 2019-2021, 3 x 20 minuten per week, 100 000 mensen", ()),
        ("ISBN 978-90-334", ()),
        ("", ()),
    ],
)
def test_what_identifies_somebody_is_noticed(text: str, kinds: tuple[str, ...]) -> None:
    """E-mail, telephone and national numbers; not years, dates, doses."""
    assert seems_private(text) == kinds
