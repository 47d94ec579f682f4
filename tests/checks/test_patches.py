"""Each diagnostic answers its patch before any other does, on the right line; a good case answers with nothing."""

from __future__ import annotations

import string
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.checks.conftest import GOOD
from tests.checks.patches import FOLDER_PATCHED, LIBRARY_PATCHES, LOTTE, PATCHES, Patch
from tests.checks.stubs import FEW, LUCKY, MANY, PLAYERS_OF
from toolkit.casefiles import load_case
from toolkit.checks import DIAGNOSTICS, check, in_words
from toolkit.session import begin

SEEDS = 2


@pytest.mark.parametrize("patch", PATCHES, ids=[f"{n}-{patch.code}" for n, patch in enumerate(PATCHES)])
def test_a_patch_is_answered_by_its_diagnostic_first(
    patch: Patch, patched: Callable[[Patch], tuple[Path, int]]
) -> None:
    """The first finding has the patch's code and line, and a whole sentence in both languages."""
    path, line = patched(patch)
    players = MANY if patch.many else PLAYERS_OF[patch.case]
    [report] = check([path], seeds=SEEDS if patch.played else 0, players=players)
    assert report.noted, "nothing was found"
    first = report.noted[0]
    assert (first.code, first.line) == (patch.code, line), [in_words(one, "en") for one in report.noted]
    for language in ("nl", "en"):
        sentence = in_words(first, language)
        assert "{" not in sentence
        assert len(sentence) > 20


@pytest.mark.parametrize("name", PLAYERS_OF)
def test_a_good_case_answers_with_nothing(name: str) -> None:
    """The unpatched cases, looked at and played."""
    [report] = check([GOOD / name / "case.yaml"], seeds=SEEDS, players=PLAYERS_OF[name])
    assert [in_words(one, "en") for one in report.noted] == []
    assert set(report.scores) == set(PLAYERS_OF[name])
    assert all(len(scores) == SEEDS for scores in report.scores.values())


def test_a_good_case_answers_with_nothing_to_many_players() -> None:
    """Eight told apart, and the declared twin."""
    [report] = check([GOOD / "milan" / "case.yaml"], seeds=SEEDS, players=MANY)
    assert report.noted == ()


def test_good_cases_are_good_together() -> None:
    """No two of them share a sentence or an id."""
    assert [report.noted for report in check([GOOD / name / "case.yaml" for name in PLAYERS_OF], seeds=0)] == [()] * 3


def test_no_diagnostic_goes_without_a_patch() -> None:
    """Each code is proved somewhere, and nothing is proved that does not exist."""
    proved = {patch.code for patch in PATCHES} | {row[0] for row in LIBRARY_PATCHES} | FOLDER_PATCHED
    assert proved == set(DIAGNOSTICS)
    assert len(DIAGNOSTICS) >= 45


def test_no_patch_is_written_twice() -> None:
    """Two diagnostics never answer the same patch."""
    written = [(patch.case, patch.old, patch.new, patch.after) for patch in PATCHES]
    assert len(set(written)) == len(written)


def test_every_diagnostic_is_explained_in_both_languages() -> None:
    """Title, sentence, reason and way out; the same placeholders in nl and en."""
    for code, row in DIAGNOSTICS.items():
        for nl, en in row.texts:
            assert nl.strip(), code
            assert en.strip(), code
            assert nl != en, code
            assert placeholders(nl) == placeholders(en), code


def placeholders(text: str) -> set[str]:
    """Return the placeholders of a template."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_one_of_the_two_seeds_is_lucky() -> None:
    """What the stubs go by holds on one seed and not on the other."""
    for name in ("milan", LOTTE):
        case = load_case(GOOD / name / "case.yaml")
        assert sorted(begin(case, seed).state.shown.said[0].line.endswith(LUCKY) for seed in range(SEEDS)) == [
            False,
            True,
        ]
    assert set(FEW) == {"reference", "careless", "idle", "spare", "twin"}
