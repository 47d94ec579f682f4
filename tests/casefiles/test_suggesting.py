"""What is offered for an unknown word: by its spelling, or by what the word is called in either language."""

import pytest

from toolkit.casefiles.suggesting import closest, hint
from toolkit.model.terms import DIMENSIONS, PARTNER_VARIABLES, SIGNS


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("pian", SIGNS, "pain"),
        ("verlies", SIGNS, "loss"),
        ("de vermoeidheid", SIGNS, "fatigue"),
        ("vermoeidheid", SIGNS, "fatigue"),
        ("uitstellen", DIMENSIONS, "postpone"),
        ("postponing", DIMENSIONS, "postpone"),
        ("spanning", PARTNER_VARIABLES, "anxiety"),
        ("pijn", PARTNER_VARIABLES, "pain"),
        ("trust", PARTNER_VARIABLES, "alliance"),
        ("qqqqqq", SIGNS, ""),
    ],
)
def test_a_word_is_found_by_spelling_or_by_label(word: str, known: tuple[str, ...], meant: str) -> None:
    """Dutch and English labels count like the word itself."""
    assert closest(word, known) == meant


def test_labels_of_ones_own_are_looked_through_too() -> None:
    """What the library calls its questions is not in the closed vocabularies."""
    labels = {"faith": ("Geloof en waarden", "Faith and values"), "family": ("Familie", "Family")}
    assert closest("geloof", tuple(labels), labels) == "faith"
    assert closest("geloof", tuple(labels)) == ""


def test_few_words_are_all_named_when_none_is_close() -> None:
    """And many are counted."""
    assert hint("qqq", ("je", "u")) == "; known are: je, u"
    assert "from performance-anxiety to partner-absent" in hint("qqq", SIGNS)
