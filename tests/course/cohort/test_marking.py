"""Code is marked on what it computed: sound work in any shape earns everything, and nothing hostile earns anything."""

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.course.sandbox.trying import opened
from toolkit.course.cohort import Check, checks, cohort, mark_code
from toolkit.course.cohort.marking import share_of
from toolkit.course.sandbox import Limits, Outcome, Sandbox, Value

LOAD = "import pandas as pd\nimport plotly.express as px\nt = pd.read_csv('cohort.csv')"
SOUND = {
    "missing": "missing_willingness = t['willingness'].isna().sum()",
    "willingness": "willingness_per_session = t.groupby('session')['willingness'].mean()",
    "homework": "k = t.dropna(subset=['homework'])\nhomework_share = (k['homework'] == 'done').groupby(k['ending']).mean()",
    "drop": "c = t.dropna(subset=['closeness']).groupby('attempt')['closeness']\nlargest_drop = (c.last() - c.first()).idxmin()",
    "pressure": "p = t.groupby('homework')['pressure'].mean()\npressure_difference = p['avoided'] - p['done']",
    "figure": (
        "m = t.groupby('session', as_index=False)['willingness'].mean()\n"
        "figure = px.bar(m, x='session', y='willingness', labels={'session': 'Sessie', 'willingness': 'Bereidheid'})\nfigure.show()"
    ),
}
OTHERWISE = {
    "missing": "missing_willingness = float(t['willingness'].isna().sum())",
    "willingness": "willingness_per_session = t.groupby('session')['willingness'].mean().round(2).reset_index()",
    "homework": "homework_share = {e: g['homework'].dropna().eq('done').mean() for e, g in t.groupby('ending')}",
    "drop": "c = t.dropna(subset=['closeness']).groupby('attempt')['closeness'].agg(['first', 'last'])\nlargest_drop = str((c['last'] - c['first']).sort_values().index[0])",
    "pressure": "pressure_difference = round(float(t.pressure[t.homework == 'avoided'].mean() - t.pressure[t.homework == 'done'].mean()), 2)",
    "figure": (
        "import plotly.graph_objects as go\ns = t.groupby('session')['willingness'].mean()\n"
        "figure = go.Figure([go.Scatter(x=[1], y=[1]), go.Scatter(x=list(s.index), y=list(s))])\n"
        "figure.update_layout(xaxis_title='Session', yaxis_title='Mean willingness')"
    ),
}
UNSOUND = {
    "missing": "missing_willingness = t.isna().sum().sum()",
    "willingness": "willingness_per_session = t['willingness'].fillna(0).groupby(t['session']).mean()",
    "homework": "homework_share = (t['homework'] == 'done').groupby(t['ending']).mean()",
    "drop": "largest_drop = t.loc[t['closeness'].idxmin(), 'attempt']",
    "pressure": "pressure_difference = -1 * (t.pressure[t.homework == 'avoided'].mean() - t.pressure[t.homework == 'done'].mean())",
    "figure": "figure = px.bar(t, x='session', y='willingness')\nfigure.update_layout(xaxis_title='', yaxis_title='?')",
}
NAMES = [check.ask for check in checks(cohort(1))]


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    """A sandbox with ample time."""
    with opened(Limits()) as sandbox:
        yield sandbox


@pytest.mark.parametrize("work", [SOUND, OTHERWISE], ids=["as taught", "otherwise"])
@pytest.mark.parametrize("seed", [1, 8, 2026])
def test_sound_work_earns_everything(box: Sandbox, work: Mapping[str, str], seed: int) -> None:
    """Whatever the shape of the answers."""
    marks = mark_code(box, [LOAD, *work.values()], seed)
    assert {mark.check: mark.share for mark in marks} == dict.fromkeys(SOUND, 1.0), marks
    assert marks[0].nl == "`missing_willingness` klopt."


@pytest.mark.parametrize("check", SOUND)
def test_one_mistake_costs_one_check(box: Sandbox, check: str) -> None:
    """The others keep their points, and the sentence says how it is computed."""
    marks = mark_code(box, [LOAD, *{**SOUND, check: UNSOUND[check]}.values()], 1)
    assert {mark.check for mark in marks if mark.share < 1.0} == {check}
    (lost,) = (mark for mark in marks if mark.check == check)
    assert lost.share == 0.0
    assert lost.en.startswith(f"`{dict(zip(SOUND, NAMES, strict=True))[check]}` is not right. ")


@pytest.mark.parametrize("check", SOUND)
def test_one_cell_that_fails_costs_one_check(box: Sandbox, check: str) -> None:
    """The sentence names the cell."""
    marks = mark_code(box, [LOAD, *{**SOUND, check: "1 / 0"}.values()], 1)
    assert {mark.check for mark in marks if mark.share < 1.0} == {check}
    (lost,) = (mark for mark in marks if mark.check == check)
    assert f"Cell {[*SOUND].index(check) + 2} stopped with an error on line 1 (ZeroDivisionError)" in lost.en
    assert f"Cel {[*SOUND].index(check) + 2} stopte met een fout" in lost.nl


def test_a_figure_is_worth_half_for_its_titles_and_half_for_its_numbers(box: Sandbox) -> None:
    """Either half alone."""
    bare = SOUND["figure"] + "\nfigure.update_layout(xaxis_title='', yaxis_title='')"
    empty = "import plotly.graph_objects as go\nfigure = go.Figure(layout={'xaxis': {'title': 'x'}, 'yaxis': {'title': 'y'}})"
    for figure in (bare, empty):
        mark = mark_code(box, [LOAD, figure], 1)[-1]
        assert (mark.share, mark.nl.startswith("`figure` klopt voor een deel.")) == (0.5, True)


def test_another_trainees_answers_earn_nothing(box: Sandbox) -> None:
    """Each has a cohort of their own: numbers copied from the cohort of another seed are wrong."""
    answers = {check.ask: check.expected for check in checks(cohort(1)) if not check.drawn}
    copied = [
        f"{ask} = {min(answer) if isinstance(answer, frozenset) else answer!r}" for ask, answer in answers.items()
    ]
    assert [mark.share for mark in mark_code(box, copied, 1)] == [1.0] * 5 + [0.0]
    assert [mark.share for mark in mark_code(box, copied, 3)] == [0.0] * 6


HOSTILE = [
    "float('nan')",
    "float('inf')",
    "None",
    "True",
    "10 ** 400",
    "2 ** 62",
    "np.float64('nan')",
    "'x' * 10 ** 7",
    "Liar()",
    "Number(1.5)",
    "[Liar()] * 9",
    "{str(n): Liar() for n in range(1, 10)}",
    "pd.Series([Liar()] * 9, index=range(1, 10))",
    "pd.Series([float('nan')] * 9, index=range(1, 10))",
    "pd.Series([True] * 9, index=range(1, 10))",
    "pd.DataFrame({'session': [1] * 9, 'willingness': [4.2] * 9})",
    "Table({'session': range(1, 10)})",
    "Picture()",
    "type('Figure', (), {'to_plotly_json': lambda s: 1, '__eq__': lambda s, o: True})()",
    "{'not-finite': 'nan'}",
    "lambda: 1",
    "print",
]
LIAR = (
    "import numpy as np, pandas as pd, plotly.graph_objects as go\n"
    "class Liar:\n    def __eq__(self, o): return True\n    def __ne__(self, o): return False\n    def __lt__(self, o): return True\n"
    "    __le__ = __gt__ = __ge__ = __eq__\n    def __sub__(self, o): return 0\n    __rsub__ = __sub__\n    def __abs__(self): return 0\n"
    "    def __float__(self): return 1.0\n    def __repr__(self): return '1.0'\n    def __hash__(self): return 0\n"
    "class Number(float):\n    __eq__ = Liar.__eq__\n    __sub__ = __rsub__ = Liar.__sub__\n    __abs__ = Liar.__abs__\n"
    "class Table(pd.DataFrame): pass\nclass Picture(go.Figure): pass"
)


@pytest.mark.parametrize("value", HOSTILE)
def test_no_hostile_value_earns_anything(box: Sandbox, value: str) -> None:
    """Whatever is left under the names that are looked for; and the next submission is marked fine."""
    marks = mark_code(box, [LIAR, *(f"{name} = {value}" for name in NAMES)], 1)
    assert [mark.share for mark in marks] == [0.0] * 6
    assert all(mark.nl and mark.en for mark in marks)
    assert mark_code(box, [LOAD, SOUND["missing"]], 1)[0].share == 1.0


@pytest.mark.parametrize(
    ("cells", "begins"),
    [
        ([], "`missing_willingness` is not there after your cells have run. Count the empty"),
        (["import os\nos._exit(0)"], "Your code ended the whole program"),
        (["import os\nos.closerange(0, 4096)"], "Your code ended the whole program"),
        (["x = 1 #" + "x" * 3_000_000], "The code cells together are too long"),
    ],
)
def test_what_ends_early_earns_nothing_and_says_why(box: Sandbox, cells: Sequence[str], begins: str) -> None:
    """One sentence a check, in both languages."""
    marks = mark_code(box, cells, 1)
    assert [(mark.share, mark.en.startswith(begins)) for mark in marks[:1]] == [(0.0, True)]
    assert not any(mark.share for mark in marks)


class Spy:
    """Stands in for the sandbox and keeps what would have entered it."""

    entered: tuple[object, ...] = ()

    def run(self, *given: object) -> Outcome:
        """Keep, and return nothing."""
        self.entered = given
        return Outcome("no-reply")


def test_no_answer_enters_the_sandbox() -> None:
    """Only the cells, the names and the table."""
    spy = Spy()
    mark_code(cast("Sandbox", spy), ["x = 1"], 5)
    assert spy.entered == (["x = 1"], NAMES, {"cohort.csv": cohort(5)})


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda one: (
        st.lists(one, max_size=4)
        | st.dictionaries(
            st.sampled_from(["data", "layout", "xaxis", "title", "text", "rows", "x", "y", "1"]), one, max_size=4
        )
    ),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("check", "value", "share"),
    [
        ("missing", Value("plain", 3), 1.0),
        ("missing", Value("plain", 3.0), 1.0),
        ("missing", Value("failed", 3), 0.0),
        ("missing", Value("plain", "3"), 0.0),
        ("missing", Value("plain", [3]), 0.0),
        ("flag", Value("plain", 1), 1.0),
        ("flag", Value("plain", True), 0.0),
        ("table", Value("series", [[1, 0.5], [2, 1.0]]), 1.0),
        ("table", Value("series", [[1.0, 0.504], ["2", 1]]), 1.0),
        ("table", Value("series", [[1, 0.51], [2, 1.0]]), 0.0),
        ("table", Value("series", [[1, 0.0], [1, 0.5], [2, 1.0]]), 0.0),
        ("table", Value("series", [[1, 0.5], [2, True]]), 0.0),
        ("table", Value("series", [[True, 0.5], [2, 1.0]]), 0.0),
        ("table", Value("series", [[1, 0.5], [2, 1.0], [3, 1.0]]), 0.0),
        ("table", Value("series", [[1, 0.5], [2, {"not-finite": "nan"}]]), 0.0),
        ("table", Value("frame", {"columns": ["s", "w"], "rows": [[1, 0.5], [2, 1.0]]}), 1.0),
        ("table", Value("frame", {"columns": ["s", "w", "n"], "rows": [[1, 0.5, 1], [2, 1.0, 1]]}), 0.0),
        ("table", Value("failed", {"1": 0.5, "2": 1.0}), 0.0),
    ],
)
def test_what_counts_as_the_same(check: str, value: Value, share: float) -> None:
    """Shape may differ; kind, names and numbers may not."""
    known = {
        "missing": Check("missing", "x", 1.0, 3.0, 0.0),
        "flag": Check("flag", "x", 1.0, 1.0, 0.0),
        "table": Check("table", "x", 1.0, {"1": 0.5, "2": 1.0}),
    }
    assert share_of(known[check], value) == share


@given(kind=st.sampled_from(["plain", "series", "frame", "figure", "unfit", "failed"]), data=JSON)
def test_whatever_comes_back_is_marked_without_an_error(kind: str, data: object) -> None:
    """A forged reply of any shape is a wrong answer (or, for a figure with titles, half a one)."""
    value = Value(kind, data)  # type: ignore[arg-type]
    for check in checks(cohort(1))[1:]:
        assert share_of(check, value) in ({0.0, 0.5} if check.drawn else {0.0})
