"""Which words of a text neither Hunspell's dictionary nor a reviewed list knows, and which a Fleming does not say.

Hunspell is the program itself, run once a language over all words: the Python bindings are no longer looked after.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.spelling.passages import ROOT, Passage
from toolkit.casefiles import case_names, case_schema, load_library
from toolkit.checks.word_lists import listed, netherlands_only
from toolkit.model.text import LANGUAGES, Language

__all__ = ["DICTIONARIES", "LISTS", "Mistake", "missing", "mistakes"]

DICTIONARIES: dict[Language, str] = {"nl": "nl_BE", "en": "en_GB"}
LISTS: dict[Language, tuple[str, ...]] = {"nl": ("flemish", "either"), "en": ("english", "either")}
"""Words of one language, and those that stand unchanged in both."""

CODE = re.compile(
    r"\]\([^)]*\)|\{[^}]*\}|`[^`]*`|(?<!\w)--?\w[\w-]*|\w+(?:[_/]\w+)+|\b\w+/(?=[.\s])|\w+\.(?:be|csv|ipynb|json|jsonl|py|yaml)\b|\S*\d\S*"
)
"""Targets of links, placeholders, commands, file names, addresses, ids: no words of a language."""
WORD = re.compile(r"(?:['’](?=[snt]\b))?[^\W\d_]+(?:['’-][^\W\d_]+)*")
ENDINGS: dict[Language, re.Pattern[str]] = {"nl": re.compile("'s$"), "en": re.compile("'(?:s|d|ll|re|ve)$")}
"""What speech and possession hang on to a word: "the leaking's got better", "Emre's familie"."""
BETWEEN, ENDED = " \"'“‘(*#•✎-", ".!?:;…|>\n"
"""What may stand between two sentences, and what ends the first."""
ACUTE = str.maketrans("áéíóúý", "aeiouy")
HALF = re.compile("áa|aá|ée|eé|íe|ié|óo|oó|úu|uú|óe|oé|éu|eú|úi|uí|éi|eí|áu|aú|óu|oú")
"""Emphasis on one letter of a sound that is written with two: it belongs on both ("níét")."""
ABOUT_THE_FILE = ("diagnostics", "skeleton.py", "skeleton_lists.py", "players.py")
"""Words that speak of a case file by the names of its fields; so do the notebooks."""

SUGGESTED = 20
"""For how many words Hunspell is asked what was meant: each takes it a fifth of a second."""


class Mistake(NamedTuple):
    """A word that fails, where, and what may have been meant."""

    file: Path
    line: int
    language: Language
    word: str
    better: str

    def __str__(self) -> str:
        """Return one line, as an editor can follow it."""
        place = self.file.relative_to(ROOT) if self.file.is_relative_to(ROOT) else self.file
        return f"{place}:{self.line}: {self.language} “{self.word}” ({self.better or 'no suggestion'})"


class Token(NamedTuple):
    """A word as written, and whether a sentence begins with it."""

    word: str
    opens: bool


def missing() -> str:
    """Return what is not installed, as a sentence; empty when everything is."""
    for name in DICTIONARIES.values():
        try:
            done = _run(name, "-l", words="")
        except OSError:
            return "Hunspell is not on this machine (Debian: apt install hunspell hunspell-nl hunspell-en-gb)"
        if done.returncode:
            return f"Hunspell has no dictionary {name} here (Debian: apt install hunspell-nl hunspell-en-gb)"
    return ""


def mistakes(texts: Iterable[Passage]) -> list[Mistake]:
    """Return what fails in these texts, in the order of files and lines."""
    every = list(texts)
    found = [each for passage in every for each in _elsewhere(passage)]
    names = _names(every)
    for language in LANGUAGES:
        tokens = [(passage, token) for passage in every if passage.language == language for token in _tokens(passage)]
        asked = {form for _, token in tokens for form in (*_forms(token, language), *token.word.split("-"))}
        unknown = _unknown(language, asked)
        wrong = [
            (passage, token.word)
            for passage, token in tokens
            if token.word in unknown and not _right(token, passage, unknown, names.get(passage.file, set()))
        ]
        better = _suggested(language, {word for _, word in wrong})
        found += (Mistake(p.file, _line(p, word), language, word, better[word]) for p, word in wrong)
    return sorted(set(found))


def _elsewhere(passage: Passage) -> Iterator[Mistake]:
    """Find words of the Netherlands."""
    if passage.language == "nl":
        said = passage.text.casefold().replace("’", "'")
        for entry in netherlands_only():
            if entry.stem not in said:  # thirty times as quick as a pattern, and nearly always so
                continue
            for word in entry.words.finditer(passage.text):
                line = _line(passage, word.group())
                yield Mistake(passage.file, line, "nl", word.group(), f"in Flanders: {entry.better}")


# ---------------------------------------------------------------- words of a text


def _tokens(passage: Passage) -> Iterator[Token]:
    """Yield the words of a text that a dictionary can know."""
    text = _phrases(passage.language).sub(lambda said: " " * len(said.group()), passage.text)
    text = CODE.sub(lambda code: " " * len(code.group()), text)
    for found in WORD.finditer(text):
        before = text[: found.start()].rstrip(BETWEEN)
        yield Token(found.group().replace("’", "'"), not before or before[-1] in ENDED)


@cache
def _phrases(language: Language) -> re.Pattern[str]:
    """Return the listed entries of more than one word: right together, and not each alone."""
    entries = (re.escape(entry) for name in LISTS[language] for entry in listed(name) if " " in entry)
    return re.compile("|".join(rf"\b{entry}\b" for entry in entries) or r"(?!)", re.IGNORECASE)


def _names(texts: list[Passage]) -> dict[Path, set[str]]:
    """Return the proper names of each file: capitalised, and the same in both languages of a passage.

    A notebook may name anybody.
    """
    names: dict[Path, set[str]] = defaultdict(set)
    for passage in texts:
        if passage.beside:
            here, beside = (
                {word for each in WORD.findall(text) for word in (each, _bare(each)) if word[:1].isupper()}
                for text in (passage.text, passage.beside)
            )
            names[passage.file] |= here & beside
    everybody = {name for each in names.values() for name in each}
    return names | {passage.file: everybody for passage in texts if passage.file.suffix == ".ipynb"}


def _bare(word: str) -> str:
    return ENDINGS["en"].sub("", word.replace("’", "'"))


@cache
def _forms(token: Token, language: Language) -> tuple[str, ...]:
    """Return what Hunspell is asked: the word, how it is written inside a sentence, and without what hangs on to it."""
    word = token.word
    forms = list(filter(None, (word, ENDINGS[language].sub("", word))))
    if token.opens and not word.startswith("Ij"):  # "Ijskoud" is wrong wherever it stands
        forms += [form[0].lower() + form[1:] for form in forms]
    if language == "nl" and not HALF.search(word):
        forms += [form.translate(ACUTE) for form in forms]
    return tuple(dict.fromkeys(forms))


def _right(token: Token, passage: Passage, unknown: set[str], names: set[str]) -> bool:
    """Tell whether a word is known in any of its forms, or is a compound with hyphens of known parts."""
    forms = _forms(token, passage.language)
    known = _known(passage.language) | names
    if _about_the_file(passage.file):
        known |= _fields()
    if any(form not in unknown or form in known or form.title() in names for form in forms):
        return True
    parts = token.word.split("-")
    return len(parts) > 1 and not (set(parts) & unknown) - known


def _about_the_file(file: Path) -> bool:
    return file.suffix == ".ipynb" or any(part in ABOUT_THE_FILE for part in file.parts)


@cache
def _known(language: Language) -> frozenset[str]:
    return frozenset(entry for name in LISTS[language] for entry in listed(name))


@cache
def _fields() -> frozenset[str]:
    """Return the names that a case file uses: of fields, signs, questions, sources, and of cases."""
    names: set[str] = {"true", "false", "null", *(part for name in case_names() for part in name.split("-"))}
    names |= {*load_library().questions, *load_library().sources}
    waiting: list[object] = [json.loads(case_schema())]
    while waiting:
        match waiting.pop():
            case dict() as table:
                names |= {
                    *table.get("properties", ()),
                    *filter(lambda each: isinstance(each, str), table.get("enum", ())),
                }
                waiting += table.values()
            case list() as row:
                waiting += row
    return frozenset(names)


def _line(passage: Passage, word: str) -> int:
    """Return the line of the file on which the word stands."""
    whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)".replace("'", "['’]"))
    lines = passage.file.read_text(encoding="utf-8").splitlines()[passage.first - 1 : passage.last]
    return next((passage.first + n for n, line in enumerate(lines) if whole.search(line)), passage.first)


# ---------------------------------------------------------------- the program


def _unknown(language: Language, words: set[str]) -> set[str]:
    """Return which of these words are not in Hunspell's dictionary."""
    done = _run(DICTIONARIES[language], "-l", words="\n".join(sorted(words)))
    return set(done.stdout.splitlines())


def _suggested(language: Language, words: set[str]) -> dict[str, str]:
    """Return for each word what may have been meant: the nearest of our own lists, else Hunspell's first."""
    done = _run(DICTIONARIES[language], "-a", words="\n".join(f"^{word}" for word in sorted(words)[:SUGGESTED]))
    answers = {
        line.split()[1]: line.split(": ", 1)[1].split(", ")[0] for line in done.stdout.splitlines() if line[:1] == "&"
    }
    own = _known(language)
    return {word: (*get_close_matches(word, own, 1, 0.85), answers.get(word, ""))[0] for word in words}


def _run(dictionary: str, how: str, *, words: str) -> subprocess.CompletedProcess[str]:
    """Run Hunspell once, in the same tongue on every machine."""
    command = ["hunspell", "-d", dictionary, "-i", "utf-8", how]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.run(command, input=words, capture_output=True, encoding="utf-8", env=environment, check=False)
