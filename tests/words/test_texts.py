"""Every text exists in both languages, says something of its own in each, and is said somewhere."""

import re
import string
from pathlib import Path
from typing import get_args

import pytest

from toolkit.feedback.bonnet import ALWAYS, IN_PAIN, TOGETHER, WITH_A_CORE, WITHOUT_A_CORE
from toolkit.model import terms
from toolkit.model.case import Reaction
from toolkit.model.decision import Deepen, End, Formulate, Refer
from toolkit.model.shown import Ending
from toolkit.simulation import COEFFICIENTS, Coefficients
from toolkit.words import TEXTS, say, screen_words
from toolkit.words.numbers import PLURALS

ROOT = Path(__file__).resolve().parents[2]
TOOLKIT = ROOT / "toolkit"
SAME_IN_BOTH: set[str] = set()
"""Texts that may read the same in nl and en, each reviewed; there is none."""
PREFIXED = re.compile(r"[\w-]+/")


def source(*rooms: str, suffix: str = ".py") -> str:
    """Return everything written in these rooms."""
    return "\n".join(
        path.read_text(encoding="utf-8") for room in rooms for path in (TOOLKIT / room).rglob(f"*{suffix}")
    )


def placeholders(text: str) -> set[str]:
    """Return the placeholders of a template."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def options(model: type, field: str) -> tuple[str, ...]:
    """Return the values a field of a decision may have."""
    return get_args(model.model_fields[field].annotation)


def test_no_text_is_empty_or_the_same_in_both_languages() -> None:
    """A text that reads the same in nl and en was forgotten, not translated."""
    assert not [name for name, text in TEXTS.items() if not text.nl.strip() or not text.en.strip()]
    assert {name for name, text in TEXTS.items() if text.nl == text.en} == SAME_IN_BOTH


def test_both_languages_speak_of_the_same_things() -> None:
    """The placeholders of a text are the same in nl and en."""
    assert not [name for name, text in TEXTS.items() if placeholders(text.nl) != placeholders(text.en)]
    for forms in PLURALS.values():
        assert set(forms) == {"one", "other"}
        assert forms["other"][0] != forms["other"][1]


def test_every_refusal_of_the_rules_is_worded() -> None:
    """Each reason id that toolkit.session can give has a sentence."""
    text = "".join((TOOLKIT / "session" / name).read_text(encoding="utf-8") for name in ("possible.py", "play.py"))
    said = r'(?:DecisionRefused\(\s*|return |else |lambda state, _: |or \()"([a-z]+(?:-[a-z]+)+)"'
    found = set(re.findall(said, text))
    assert len(found) >= 12
    assert not found - set(TEXTS)


def test_every_fault_of_records_is_worded() -> None:
    """Each reason id that toolkit.records gives has a sentence."""
    found = set(re.findall(r'(?:RecordError\(sentence, |Notice\(|refusal\(\s*)"([a-z-]+)"', source("records")))
    assert {"read-only", "not-written", "record-broken", "torn"} <= found
    assert not found - set(TEXTS)


@pytest.mark.parametrize(
    ("vocabulary", "values"),
    [
        ("measure", terms.MEASURES),
        ("variable", (*terms.PARTNER_VARIABLES, *terms.BOND_VARIABLES, "readiness", "strength", "access", "evidence")),
        ("aspect", terms.ASPECTS),
        ("manner", get_args(terms.Manner)),
        ("manner-example", get_args(terms.Manner)),
        ("result", get_args(terms.Result)),
        ("obstacle", get_args(terms.ObstacleType)),
        ("obstacle-hint", get_args(terms.ObstacleType)),
        ("dimension", terms.DIMENSIONS),
        ("dimension-hint", terms.DIMENSIONS),
        ("sign", terms.SIGNS),
        ("contraindication", get_args(terms.Contraindication)),
        ("severity", get_args(terms.Severity)),
        ("help", get_args(terms.HelpStage)),
        ("strand", get_args(terms.Strand)),
        ("focus", (*get_args(terms.Focus), "none")),
        ("ending", get_args(terms.EndingKind)),
        ("ending-text", get_args(terms.EndingKind)),
        (
            "how",
            get_args(Ending.__annotations__["how"]) or ("ended", "time-up", "clients-ended", "dropped-out", "safety"),
        ),
        ("end-reason", options(End, "reason")),
        ("stance", options(Refer, "stance")),
        ("focus-hint", options(Deepen, "focus")),
        ("five-ps", get_args(get_args(Formulate.model_fields["five_ps"].annotation)[0])),
        ("rung", tuple(str(level) for level in range(8))),
        ("attainment", ("-2", "-1", "0", "1", "2")),
        ("cue", (*get_args(Reaction), "opening", "belief", "debrief", "obstacle", "meaning", "guarded", "nothing")),
    ],
)
def test_every_vocabulary_is_worded_whole(vocabulary: str, values: tuple[str, ...]) -> None:
    """Whatever code tells apart by id has a word."""
    assert values
    assert not [value for value in values if f"{vocabulary}/{value}" not in TEXTS]


def test_every_word_that_is_asked_for_exists() -> None:
    """Literal ids in code and in the panel's script are ids of texts."""
    python = set(
        re.findall(r"""\bsay\(\s*(?:")([\w-]+(?:/[\w-]+)?)(?:")""", source("desk", "telling", "course", "cli"))
    )
    python |= set(re.findall(r"""\bsay\('([\w-]+)'""", source("desk", "telling", "course", "cli")))
    script = {
        one
        for call in re.findall(r"\bt\(([^()]*)\)", source("widgets", suffix=".js"))
        for one in re.findall(r'"([a-z][\w-]+)"', call)
    }
    assert len(python) > 50
    assert not python - set(TEXTS)
    assert not script - set(screen_words("nl"))


def test_no_text_is_kept_for_nobody() -> None:
    """Each text without a vocabulary's prefix is asked for somewhere, in code or in the panel."""
    written = source("desk", "cli", "widgets", "feedback", "records", "session", "casefiles", "reporting", "checks")
    written += source("course", "grading", "telling", "review") + source("course", suffix=".j2")
    written += source("widgets", suffix=".js")
    used = set(re.findall(r"""["']([\w-]+)["']""", written))
    families = ("tab-", "live-", "keys-", "pause-", "note-record-")
    unused = {name for name in TEXTS if not PREFIXED.match(name) and name not in used and not name.startswith(families)}
    assert not unused


def test_a_placeholder_without_a_value_is_an_error() -> None:
    """A sentence is said whole or not at all."""
    assert say("saved-at", "nl", time="19:42") == "Bewaard om 19:42"
    with pytest.raises(KeyError):
        say("saved-at", "nl", moment="19:42")
    with pytest.raises(KeyError):
        say("no-such-text", "en")


def test_every_coefficient_is_worded() -> None:
    """What the bonnet of a course or of its review may show has words, and nothing else does."""
    shown = {name for names in (ALWAYS, WITH_A_CORE, WITHOUT_A_CORE, TOGETHER, IN_PAIN) for name in names}
    assert shown <= set(Coefficients._fields)
    worded = {name for name in TEXTS if name.startswith("coefficient/")}
    assert {f"coefficient/{name}" for name in Coefficients._fields} == worded


def test_coefficients_are_never_said_by_name_in_a_sentence() -> None:
    """No text leaks the name of a coefficient of the model."""
    names = {name for name in COEFFICIENTS._fields if "_" in name}
    assert not [name for name, text in TEXTS.items() if any(one in text.nl or one in text.en for one in names)]
