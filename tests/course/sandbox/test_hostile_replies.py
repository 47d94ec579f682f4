"""Hostile to the grader: forged, broken and lying replies, and values that are not what they seem."""

import json
from collections.abc import Callable

import pytest

from tests.course.sandbox.trying import says
from toolkit.course.sandbox import Outcome
from toolkit.course.sandbox.reading import read_reply

Hostile = Callable[..., Outcome]
REPLY = "import os\nreply = [n for n in range(3, 64) if os.path.exists(f'/proc/self/fd/{n}') and 'pipe' in os.readlink(f'/proc/self/fd/{n}')][-1]\n"


def framed(body: bytes) -> bytes:
    """Return ``body`` as the runner sends it."""
    return len(body).to_bytes(8, "big") + body


def message(values: list[object], **changes: object) -> bytes:
    """Return a reply on one cell."""
    cell = {"out": "", "err": "", "cut": False, "fault": "", "failure": None, **changes}
    return framed(json.dumps({"cells": [cell], "values": values}).encode())


@pytest.mark.parametrize(
    "patch",
    [
        "import builtins\nbuiltins.print = builtins.eval = builtins.exec = builtins.compile = builtins.type = None",
        "import builtins\nfor n in [n for n in vars(builtins) if not n.startswith('__')]: vars(builtins)[n] = None",
        "import json\njson.dumps = json.JSONEncoder.encode = json.JSONEncoder = lambda *_: '[1]'",
        "import sys\nfor m in [m for m in sys.modules if 'sandbox' in m]: vars(sys.modules[m]).clear()",
        "import os\nos.write = os._exit = os.dup2 = os.getpid = None",
        "import sys\nsys.stdout = sys.stderr = sys.modules = None",
        "import sys\nsys.setrecursionlimit(30)",
        "import sys\nsys.settrace(lambda *a: 1 / 0)",
        "import gc, types\nfor f in gc.get_objects():\n    if type(f) is types.FunctionType and 'sandbox' in str(f.__module__): f.__code__ = (lambda *a, **k: None).__code__",
    ],
    ids=[
        "builtins",
        "all builtins",
        "json",
        "the runner",
        "os",
        "streams",
        "depth",
        "tracing",
        "the runner's functions",
    ],
)
def test_monkeypatches(hostile: Hostile, patch: str) -> None:
    """Whoever breaks the inside breaks their own submission: no value, or the true one."""
    outcome = hostile(patch, "x = 41 + 1", ask=["x"])
    if outcome.fault:
        assert outcome.fault in {"no-reply", "bad-reply", "timed-out", "killed"}
        assert (outcome.values, len(outcome.sentences("nl"))) == ({}, 1)
    else:
        assert outcome.values["x"].kind in {"failed", "unfit"} or outcome.values["x"].data == 42


@pytest.mark.parametrize(
    "garbage",
    ["os.write(reply, b'garbage')", "os.write(reply, b'\\xff' * 8)", "os.write(reply, bytes(8)); os._exit(0)"],
)
def test_writes_garbage_on_the_reply(hostile: Hostile, garbage: str) -> None:
    """It is that submission's loss."""
    says(hostile(REPLY + garbage), "What your code returned could not be read")


def test_forges_a_whole_reply(hostile: Hostile) -> None:
    """A forged reply is data like any other; it holds the values its author chose, and no mark."""
    body = {"cells": [{"out": "", "err": "", "cut": False, "fault": "", "failure": None}], "values": [["plain", 7]]}
    forged = (
        f"import json\nb = json.dumps({body!r}).encode()\nos.write(reply, len(b).to_bytes(8, 'big') + b)\nos._exit(0)"
    )
    assert hostile(REPLY + forged, ask=["x"]).values["x"].data == 7


def test_floods_the_reply(hostile: Hostile) -> None:
    """Reading stops at the limit."""
    says(hostile(REPLY + "while True:\n    os.write(reply, b'x' * 65536)"), "Your code returned far more")


def test_prints_a_gigabyte(hostile: Hostile) -> None:
    """The beginning is kept; the next cell runs."""
    outcome = hostile("for _ in range(1000):\n    print('x' * 10**6)", "print('after')")
    says(outcome, "Cell 1 printed too much")
    assert (len(outcome.cells[0].out), outcome.cells[0].cut, outcome.cells[1].out) == (10_000, True, "after\n")


def test_prints_a_page_too_many(hostile: Hostile) -> None:
    """Cut, and no fault."""
    outcome = hostile("print('é' * 20_000)")
    assert (outcome.sentences("en"), outcome.cells[0].cut, outcome.cells[0].out) == ((), True, "é" * 10_000)


def test_prints_to_stderr(hostile: Hostile) -> None:
    """A warning is no fault."""
    outcome = hostile(
        "import os, sys, warnings\nwarnings.warn('careful')\nprint('x', file=sys.stderr)\nos.write(2, b'y')"
    )
    assert outcome.sentences("en") == ()
    assert "careful" in outcome.cells[0].err
    assert outcome.cells[0].err.endswith("x\ny")


LIAR = (
    "class Liar:\n    def __eq__(self, other): return True\n    def __repr__(self): return '42'\n    def __float__(self): return 42.0\n"
    "    def __index__(self): return 42\n    def tolist(self): return 42\n    def item(self): return 42\n    __hash__ = None\n"
    "class Number(float):\n    def __eq__(self, other): return True\nclass Whole(int): pass\nclass Words(str): pass\n"
    "class Pairs(dict): pass\nclass Disguised:\n    @property\n    def __class__(self): return float\n"
    "import numpy as np, pandas as pd, plotly.graph_objects as go\nclass Table(pd.DataFrame): pass\nclass Picture(go.Figure): pass\nclass Array(np.ndarray): pass\n"
    "around = []\naround.append(around)\ndeep = []\nfor _ in range(100): deep = [deep]\n"
)
SEEN = [
    ("None", "plain", None),
    ("True", "plain", True),
    ("float('nan')", "plain", {"not-finite": "nan"}),
    ("float('-inf')", "plain", {"not-finite": "-inf"}),
    ("np.float64(2.5)", "plain", 2.5),
    ("np.float64('nan')", "plain", {"not-finite": "nan"}),
    ("np.int8(3)", "plain", 3),
    ("np.bool_(True)", "plain", True),
    ("pd.NA", "plain", None),
    ("pd.NaT", "plain", None),
    ("np.array([1, 2])", "plain", [1, 2]),
    ("(1, 'a')", "plain", [1, "a"]),
    ("{1: np.float32(0.5)}", "plain", {"1": 0.5}),
    ("pd.Series([1.5, None], index=['a', 'b'])", "series", [["a", 1.5], ["b", {"not-finite": "nan"}]]),
    ("pd.DataFrame({'a': [1], 'b': ['x']})", "frame", {"columns": ["a", "b"], "rows": [[1, "x"]]}),
    ("pd.DataFrame({'a': [1]}, index=pd.Index([7], name='n'))", "frame", {"columns": ["n", "a"], "rows": [[7, 1]]}),
    ("10 ** 400", "unfit", "too-big"),
    ("'x' * 10 ** 6", "unfit", "too-big"),
    ("list(range(10 ** 6))", "unfit", "too-big"),
    ("around", "unfit", "too-deep"),
    ("deep", "unfit", "too-deep"),
    ("Liar()", "unfit", "not-a-value"),
    ("[Liar()]", "unfit", "not-a-value"),
    ("Number(42)", "unfit", "not-a-value"),
    ("Whole(42)", "unfit", "not-a-value"),
    ("Words('a')", "unfit", "not-a-value"),
    ("Pairs(a=1)", "unfit", "not-a-value"),
    ("Disguised()", "unfit", "not-a-value"),
    ("Table({'a': [1]})", "unfit", "not-a-value"),
    ("Picture()", "unfit", "not-a-value"),
    ("np.zeros(2).view(Array)", "unfit", "not-a-value"),
    ("pd.Series([Liar()])", "unfit", "not-a-value"),
    ("{Words('a'): 1}", "unfit", "not-a-value"),
    ("1 / 0", "failed", "ZeroDivisionError"),
    ("nowhere", "failed", "NameError"),
    ("'\\ud800'", "plain", "?"),
]


def test_every_kind_of_value(hostile: Hostile) -> None:
    """Exact types are told as plain data; whatever only looks like one is not."""
    values = hostile(LIAR, ask=[expression for expression, _, _ in SEEN]).values
    assert [(one, value.kind, value.data) for one, value in values.items()] == SEEN


def test_a_figure_is_told_as_plain_data(hostile: Hostile) -> None:
    """Numbers as numbers, without the template."""
    cell = "import plotly.express as px, pandas as pd\nf = px.line(pd.DataFrame({'a': [1, 2], 'b': [3, 4]}), x='a', y='b')\nf.show()"
    figure = hostile(cell, ask=["f"]).values["f"]
    assert figure.kind == "figure"
    assert isinstance(figure.data, dict)
    told = json.dumps(figure.data)
    assert '"x": [1, 2]' in told
    assert '"title": {"text": "b"}' in told
    assert '"template"' not in told


def test_an_error_that_lies_about_itself(hostile: Hostile) -> None:
    """Its own ``__str__`` may do anything."""
    outcome = hostile(
        "class E(Exception):\n    def __str__(self): raise SystemExit\nraise E", "raise ValueError('x' * 10**6)"
    )
    says(outcome, "Cell 1 stopped with an error", "Cell 2 stopped with an error on line 1 (ValueError)")
    assert outcome.cells[1].failure is not None
    assert len(outcome.cells[1].failure.message) == 500


def test_too_much_source_is_not_run(hostile: Hostile) -> None:
    """A cell of megabytes is somebody's output pasted in."""
    says(hostile("x = 1 #" + "x" * 3_000_000), "The code cells together are too long")


@pytest.mark.parametrize(
    "reply",
    [
        b"",
        b"short",
        framed(b""),
        framed(b"\xff\xfe"),
        framed(b"[]"),
        framed(b"null"),
        message([["plain", 1]])[:-1],
        message([["plain", 1]]) + b"x",
        message([]),
        message([["plain", 1], ["plain", 2]]),
        message([["other", 1]]),
        message([["plain"]]),
        message([[["plain"], 1]]),
        message([["plain", 1]], fault="sandbox"),
        message([["plain", 1]], fault=["failed"]),
        message([["plain", 1]], cut=1),
        message([["plain", 1]], out=None),
        message([["plain", 1]], more=1),
        message([["plain", 1]], failure={"kind": "", "message": "", "line": -1, "trace": ""}),
        message([["plain", 1]], failure={"kind": "", "message": "", "line": True, "trace": ""}),
        framed(message([["plain", "@"]])[8:].replace(b'"@"', b"NaN")),
        framed(message([["plain", "@"]])[8:].replace(b'"@"', b"-Infinity")),
        framed(message([["plain", "@"]])[8:].replace(b'"@"', b"1e999")),
        framed(message([["plain", "@"]])[8:].replace(b'"@"', b"1" * 5000)),
        framed(message([["plain", "@"]])[8:].replace(b'"@"', b"1" * 400)),
        framed(message([["plain", "@"]])[8:].replace(b'"@"', b"[" * 60 + b"]" * 60)),
        framed(b"[" * 500_000),
    ],
)
def test_a_reply_that_is_not_the_runners(reply: bytes) -> None:
    """Read strictly; no error gets out."""
    assert read_reply(reply, 1, ("x",)) == Outcome("bad-reply")


def test_text_is_made_storable() -> None:
    """Half surrogates and control characters do not reach a gradebook or a page."""
    outcome = read_reply(message([["plain", {"\ud800": ["\x00\x1b[31m"]}]], out="a\x00b\udfff\n"), 1, ("x",))
    assert outcome.cells[0].out == "a�b?\n"
    assert outcome.values["x"].data == {"?": ["��[31m"]}
