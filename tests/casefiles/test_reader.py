"""YAML is read as plain data, or refused in one sentence with its line."""

import tracemalloc
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from toolkit.casefiles import reader
from toolkit.casefiles.faults import Place
from toolkit.casefiles.reader import parse_yaml, read_yaml
from toolkit.errors import CaseFileError

LAUGHS = 'a: &a ["lol","lol","lol"]\n' + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(9)
)
BAD = {
    "python tag": ("a: 1\nb: !!python/object/apply:os.system ['touch pwned']\n", 2, "a tag"),
    "python tag on a scalar": ("a: !!python/name:os.system x\n", 1, "a tag"),
    "plain tag": ("a: !!str 1\n", 1, "a tag"),
    "local tag": ("a: !thing {b: 1}\n", 1, "a tag"),
    "bare tag": ("a: ! b\n", 1, "a tag"),
    "tag on a key": ("a: 1\n!!str b: 1\n", 2, "a key"),
    "anchor": ("a: &x 1\nb: 2\n", 1, "an anchor"),
    "anchor on a key": ("&x a: 1\n", 1, "a key"),
    "alias": ("a: 1\nb: *x\n", 2, "an alias"),
    "billion laughs": (LAUGHS, 1, "an anchor"),
    "key twice": ("a: 1\nb: 2\na: 3\n", 3, "already on line 1"),
    "key twice, deep": ("a:\n  - {b: 1}\n  - {b: 1,\n     b: 2}\n", 4, "already on line 3"),
    "key that is a list": ("? [a, b]\n: 1\n", 1, "a key"),
    "nested deep": ("a: " + "[" * 100_000, 1, "nested more than"),
    "nested deep by indent": ("".join(" " * n + "a:\n" for n in range(60)), 21, "nested more than"),
    "a list on top": ("- a\n- b\n", 1, "must be a mapping"),
    "a word on top": ("# words\nhello\n", 2, "must be a mapping"),
    "two documents": ("a: 1\n---\nb: 2\n", 2, "a second document"),
    "quote left open": ('a: 1\nb: "two\nc: 3\n', 4, "not YAML"),
    "bad indent": ("a:\n  b: 1\n c: 2\n", 3, "not YAML"),
    "tab": ("a:\n\tb: 1\n", 2, "not YAML"),
    "two colons": ("a: b: c\n", 1, "not YAML"),
    "NUL": ("a: 1\nb: x\0y\n", 2, "control character"),
    "escape character": ("a: 1\n\n# \x1b[31m\n", 3, "control character"),
}


@pytest.fixture(params=["libyaml", "pure Python"])
def either_loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a test with libyaml and without, as in a browser's Python."""
    if request.param == "pure Python":
        monkeypatch.setattr(reader, "LOADER", yaml.SafeLoader)


@pytest.mark.parametrize("name", BAD)
@pytest.mark.usefixtures("either_loader")
def test_bad_yaml_is_one_sentence_with_its_line(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Place, fault and way out; nothing in the file is ever run."""
    monkeypatch.chdir(tmp_path)
    text, line, words = BAD[name]
    (tmp_path / "case.yaml").write_text(text, encoding="utf-8", newline="\n")
    with pytest.raises(CaseFileError, match=rf"^case\.yaml:{line}: .*{words}") as caught:
        read_yaml(Path("case.yaml"))
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "pwned").exists()


def test_fifty_megabytes_are_refused_without_reading_them(tmp_path: Path) -> None:
    """A huge file costs no memory: it is never read."""
    path = tmp_path / "case.yaml"
    with path.open("wb") as stream:
        stream.write(b"a: 1\n#")
        stream.truncate(50_000_000)
    tracemalloc.start()
    with pytest.raises(CaseFileError, match="larger than 4 MB"):
        read_yaml(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000


def test_a_million_values_are_refused(tmp_path: Path) -> None:
    """A file within the limit of bytes cannot fill the memory with values."""
    path = tmp_path / "case.yaml"
    path.write_text("a: [" + "1," * 1_000_000 + "]", encoding="utf-8")
    with pytest.raises(CaseFileError, match="more than 200000 values"):
        read_yaml(path)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"a: 1\nb: caf\xe9\n", r":2: this line is not UTF-8"),
        ("a: 1\n".encode("utf-16"), r":1: this line is not UTF-8"),
        (b"", "this file is empty"),
        (b"# only words\n\n", "this file is empty"),
    ],
)
def test_bytes_that_are_no_text_are_refused(raw: bytes, words: str, tmp_path: Path) -> None:
    """Another encoding and nothing at all are named as such."""
    path = tmp_path / "case.yaml"
    path.write_bytes(raw)
    with pytest.raises(CaseFileError, match=words):
        read_yaml(path)


def test_a_file_that_cannot_be_opened_is_a_sentence(tmp_path: Path) -> None:
    """Missing files and folders in their place end in one sentence."""
    for path in (tmp_path / "missing.yaml", tmp_path, tmp_path / "nul\0.yaml"):
        with pytest.raises(CaseFileError, match="cannot be read"):
            read_yaml(path)


@pytest.mark.usefixtures("either_loader")
def test_values_mean_what_they_say() -> None:
    """Numbers and booleans as in YAML 1.2: no word of Dutch or English turns into something else."""
    text = "a: no\nb: on\nc: 12:30\nd: 2024-01-01\ne: 7\nf: -0.5\ng: true\nh: null\ni:\nj: '7'\nk: 1e3\nl: .inf\nm: 0x10\nn: 1e999\n"
    data = parse_yaml(text + "o: " + "9" * 5000 + "\n", "x").data
    assert data.pop("o") == "9" * 5000
    assert list(data.values()) == [
        *("no", "on", "12:30", "2024-01-01", 7, -0.5, True, None, None, "7", 1000.0, ".inf", "0x10", "1e999")
    ]


@pytest.mark.usefixtures("either_loader")
def test_every_place_has_its_line(tmp_path: Path) -> None:
    """The line of a value is known by its place, with a byte-order mark and Windows line ends too."""
    path = tmp_path / "case.yaml"
    path.write_bytes(
        "a:\n  - b: 1\n    c: >-\n      long\n      text\n  - {d: 2,\n     e: 3}\n".replace("\n", "\r\n").encode(
            "utf-8-sig"
        )
    )
    parsed = read_yaml(path)
    assert parsed.data == {"a": [{"b": 1, "c": "long text"}, {"d": 2, "e": 3}]}
    here: Place = ("a", 0)
    there: Place = ("a", 1)
    assert [1, 2, 2, 3] == [parsed.lines[place] for place in (("a",), here, (*here, "b"), (*here, "c"))]
    assert [6, 6, 7] == [parsed.lines[place] for place in (there, (*there, "d"), (*there, "e"))]


@given(st.text(alphabet=st.sampled_from("ab: \n-[]{}\"'&*!|>#%@,?\t\\0."), max_size=60))
def test_any_text_is_read_or_refused_in_one_line(text: str) -> None:
    """Whatever is typed into a file, nobody sees a traceback."""
    try:
        outcome: object = parse_yaml(text, "case.yaml").data
    except CaseFileError as fault:
        outcome = str(fault)
    assert isinstance(outcome, dict) or (str(outcome).startswith("case.yaml:") and "\n" not in str(outcome))
