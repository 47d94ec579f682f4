"""Every text a person reads, with its language and its lines: cases, library, words, and what notebooks say.

Nothing is judged here. The phrasings and keywords of questions are left out: they are clumsy on purpose.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

from toolkit.model.text import LANGUAGES, Language

__all__ = ["ROOT", "Passage", "in_notebook", "in_words", "in_yaml", "passages"]

ROOT = Path(__file__).resolve().parents[2]
CLUMSY = frozenset({"phrasings", "keywords"})


class Passage(NamedTuple):
    """One text in one language."""

    file: Path
    first: int
    last: int
    language: Language
    text: str
    beside: str
    """The same passage in the other language; empty where there is none."""


def passages() -> Iterator[Passage]:
    """Yield every text of the project that is written in nl or en."""
    for file in (*sorted(ROOT.glob("cases/*/case.yaml")), *sorted(ROOT.glob("cases/library/*.yaml"))):
        yield from in_yaml(file)
    for file in sorted(ROOT.glob("toolkit/words/**/*.py")):
        yield from in_words(file)
    for language in LANGUAGES:
        for file in sorted(ROOT.glob(f"notebooks/{language}/**/*.ipynb")):
            yield from in_notebook(file, language)


def in_yaml(file: Path) -> Iterator[Passage]:
    """Yield the texts under every ``nl`` and ``en``."""
    top = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    yield from _inside(top, file)


def _inside(node: yaml.Node, file: Path) -> Iterator[Passage]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _inside(item, file)
    elif isinstance(node, yaml.MappingNode):
        fields = {key.value: value for key, value in node.value}
        for name, value in fields.items():
            if name in LANGUAGES and isinstance(value, yaml.ScalarNode):
                other = fields.get("en" if name == "nl" else "nl")
                beside = other.value if isinstance(other, yaml.ScalarNode) else ""
                yield Passage(file, value.start_mark.line + 1, value.end_mark.line + 1, name, value.value, beside)
            elif name not in CLUMSY:
                yield from _inside(value, file)


def in_words(file: Path) -> Iterator[Passage]:
    """Yield the pairs ``("nl", "en")`` of a module of words."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Tuple) or len(node.elts) != len(LANGUAGES):
            continue
        said = [each.value for each in node.elts if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        if len(said) == len(LANGUAGES):
            for language, each, text, beside in zip(LANGUAGES, node.elts, said, reversed(said), strict=True):
                yield Passage(file, each.lineno, each.end_lineno or each.lineno, language, text, beside)


def in_notebook(file: Path, language: Language) -> Iterator[Passage]:
    """Yield the prose between the cells."""
    whole = file.read_text(encoding="utf-8")
    for cell in json.loads(whole)["cells"]:
        if cell["cell_type"] == "markdown":
            yield Passage(file, 1, len(whole.splitlines()), language, "".join(cell["source"]), "")
