"""The released notebook comes back with the trainee's answers in it, whatever came back from the trainee."""

import copy
import json
from typing import Any

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.course.classroom import asked
from toolkit.course.building import notebook_of
from toolkit.course.rebuilding import LONGEST, NO_BREAK, answers_of, disarmed, rebuild, source_of

RELEASED = notebook_of(asked("whole-course"), "en")
GRADED = [cell["id"] for cell in RELEASED["cells"] if cell["metadata"]["nbgrader"]["grade"]]
ANSWER = "written-formulation"
CODE = "code-cohort"


def submitted(**answers: str) -> dict[str, Any]:
    """Return a notebook as a trainee hands it in; the names of cells with ``_`` for ``-``."""
    notebook = copy.deepcopy(RELEASED)
    for name, text in answers.items():
        cell_of(notebook, name.replace("_", "-"))["source"] = text
    return notebook


def cell_of(notebook: dict[str, Any], name: str) -> dict[str, Any]:
    """Return the cell with an id."""
    found: dict[str, Any] = next(cell for cell in notebook["cells"] if cell["id"] == name)
    return found


def test_what_was_released_comes_back_as_it_was() -> None:
    """Nothing added, nothing changed; and nothing missing when there was nothing to read."""
    assert (RELEASED, ()) == rebuild(RELEASED, copy.deepcopy(RELEASED))
    assert (RELEASED, ()) == rebuild(RELEASED, None)


def test_answers_are_taken_over_and_nothing_else_is() -> None:
    """Outputs, points and settings are the supervisor's."""
    notebook = submitted(written_formulation="What I heard.")
    marked = cell_of(notebook, "a-safety")
    settings = marked["metadata"]["nbgrader"]
    marked["outputs"], settings["points"] = [{"output_type": "stream"}], settings["points"] + 2
    rebuilt, changes = rebuild(RELEASED, notebook)
    assert "What I heard." == answers_of(rebuilt)[ANSWER]
    assert cell_of(RELEASED, "a-safety") == cell_of(rebuilt, "a-safety")
    assert () == changes  # points are the supervisor's to change, and were perhaps others when it was handed out
    settings["points"] = 99
    assert ("altered",) == rebuild(RELEASED, notebook).changes
    settings["points"], settings["locked"] = 1, False
    assert ("altered",) == rebuild(RELEASED, notebook).changes


def test_the_released_notebook_is_left_alone() -> None:
    """It serves for the next submission too."""
    before = json.dumps(RELEASED)
    rebuild(RELEASED, submitted(written_formulation="mine"))
    assert before == json.dumps(RELEASED)


def mangled(name: str) -> dict[str, Any]:
    """Return a notebook in which something happened to the cell of an answer."""
    notebook = submitted(written_formulation="One half.")
    cells = notebook["cells"]
    at = next(n for n, cell in enumerate(cells) if cell["id"] == ANSWER)
    match name:
        case "copied":
            cells.append(copy.deepcopy(cells[at]))
        case "split":
            cells.insert(at + 1, {**copy.deepcopy(cells[at]), "id": "new", "source": ["The ", "other half."]})
        case "renamed":
            cells[at]["metadata"] = {"nbgrader": {"grade_id": 7}}
        case "altered":
            cells[at]["cell_type"] = "code"
        case "missing":
            del cells[at - 1]
        case "extra":
            cells.append({"cell_type": "markdown", "id": "new", "metadata": {}, "source": "And this."})
    return notebook


@pytest.mark.parametrize("name", ["copied", "split", "renamed", "altered", "missing", "extra"])
def test_what_was_changed_is_told_and_the_answer_is_kept(name: str) -> None:
    """Both halves of a split one, and once where it was copied."""
    rebuilt, changes = rebuild(RELEASED, mangled(name))
    assert {"split": "copied"}.get(name, name) in changes
    expected = "One half.\n\nThe other half." if name == "split" else "One half."
    assert expected == answers_of(rebuilt)[ANSWER]


def test_text_written_in_a_locked_cell_is_still_there_to_read() -> None:
    """Some write their answer under the question."""
    notebook = submitted()
    cell_of(notebook, "task-formulation")["source"] = "My answer, in the wrong place."
    rebuilt, changes = rebuild(RELEASED, notebook)
    assert {"altered", "extra"} == set(changes)
    assert cell_of(RELEASED, "task-formulation") == cell_of(rebuilt, "task-formulation")
    assert "My answer, in the wrong place." == source_of(rebuilt["cells"][-1])


def test_code_added_to_the_analysis_stays_code_in_its_order() -> None:
    """Before and after it; code that was written into a marked cell is only shown."""
    notebook = submitted(code_cohort="second = first")
    at = next(n for n, cell in enumerate(notebook["cells"]) if cell["id"] == CODE)
    for place, text in ((at + 1, "third = second"), (0, "first = 1")):
        notebook["cells"].insert(
            place, {"cell_type": "code", "id": f"n{place}", "metadata": {}, "outputs": [], "source": text}
        )
    cell_of(notebook, "a-safety")["source"] = "points = lambda *asked: 99"
    rebuilt, _ = rebuild(RELEASED, notebook)
    open_cells = [
        source_of(cell) for cell in rebuilt["cells"]
        if cell["cell_type"] == "code" and not cell["metadata"].get("nbgrader", {}).get("locked")
    ]  # fmt: skip
    assert ["first = 1", "second = first", "third = second"] == open_cells
    assert "    points = lambda *asked: 99" == source_of(rebuilt["cells"][-1])


HARMFUL = (
    "<script>alert(1)</script>", "<IMG SRC=x onerror=alert(1)>", "<!-- -->", "[x](javascript:alert(1))", "[x](JavaScript\t:alert(1))",
    "[x](&#106;avascript:alert(1))", "[x](javascript&colon;alert(1))", "[x](javascript\\:alert(1))", "[x](< javascript:alert(1)>)",
    "[x][1]\n\n[1]: javascript:alert(1)", "<javascript:alert(1)>", "[x](data:text/html,<b>)", "![x](https://elsewhere.example/a.png)",
    "[x](vbscript:a)", "`<script>`", "    <script>", "[x](<java\tscript:alert(1)>)",
)  # fmt: skip


@pytest.mark.parametrize("text", HARMFUL)
def test_markdown_that_would_act_reads_the_same_and_does_not(text: str) -> None:
    """Shown by nbgrader's own pages, which pass HTML on: no element of the trainee's, no address that acts."""
    from nbconvert.filters.markdown_mistune import markdown2html_mistune

    harmless = disarmed(text)
    assert text == harmless.replace(NO_BREAK, "")
    shown = markdown2html_mistune(harmless).lower()
    assert not any(tag in shown for tag in ("<script", "<img", "<!--", "<b>"))
    hrefs = [piece.split('"')[0] for piece in shown.split('href="')[1:]]
    clean = ["".join(one for one in href if one.isprintable() and not one.isspace()) for href in hrefs]
    assert not [href for href in clean if href.startswith(("javascript:", "vbscript:", "data:"))]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4),
    max_leaves=15,
)
SETTINGS = st.fixed_dictionaries(
    {},
    optional={
        "grade_id": st.sampled_from([*GRADED, ANSWER, CODE, "other"]) | JSON,
        "points": JSON,
        "grade": JSON,
        "solution": JSON,
    },
)
CELLS = JSON | st.fixed_dictionaries(
    {},
    optional={
        "cell_type": st.sampled_from(["code", "markdown", "raw"]) | JSON,
        "id": st.sampled_from([*GRADED, ANSWER, CODE, "other"]) | JSON,
        "metadata": st.fixed_dictionaries({}, optional={"nbgrader": SETTINGS | JSON}) | JSON,
        "source": st.text(max_size=30) | st.lists(st.text(max_size=9) | JSON, max_size=3) | JSON,
        "outputs": JSON,
    },
)


@given(st.fixed_dictionaries({}, optional={"cells": st.lists(CELLS, max_size=8) | JSON, "metadata": JSON}))
def test_whatever_was_submitted_gives_a_notebook_to_grade(notebook: dict[str, Any]) -> None:
    """Never an exception; ids differ, and every graded cell is there, as the supervisor released it."""
    rebuilt = rebuild(RELEASED, notebook).notebook
    ids = [cell["id"] for cell in rebuilt["cells"]]
    assert len(ids) == len(set(ids))
    graded = [cell for cell in rebuilt["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]
    assert GRADED == [cell["id"] for cell in graded]
    for cell in graded:
        assert cell_of(RELEASED, cell["id"])["metadata"] == cell["metadata"]
        assert cell_of(RELEASED, cell["id"])["cell_type"] == cell["cell_type"]
    json.dumps(rebuilt, ensure_ascii=False).encode()


def test_what_is_rebuilt_is_a_valid_notebook() -> None:
    """By nbformat's own schema, with cells added of every kind."""
    cells = [{"cell_type": kind, "source": f"{kind} \ud800"} for kind in ("code", "markdown", "raw", 7)]
    notebook = rebuild(RELEASED, {"cells": [*cells, *RELEASED["cells"]]}).notebook
    nbformat.validate(notebook)
    assert json.dumps(notebook, ensure_ascii=False).encode(), "half characters would stop whoever writes it"


def test_an_endless_answer_is_cut() -> None:
    """And a million cells of one name take no longer than they must."""
    rebuilt, _ = rebuild(RELEASED, submitted(written_formulation="x" * 1_000_000))
    assert LONGEST == len(answers_of(rebuilt)[ANSWER])
    cells = [{"id": ANSWER, "source": f"{n}"} for n in range(200_000)]
    assert "copied" in rebuild(RELEASED, {"cells": cells}).changes
