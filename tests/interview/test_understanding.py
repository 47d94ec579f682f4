"""Typed questions are understood, whoever is spoken of."""

import re
from collections import Counter
from itertools import pairwise

import pytest
import yaml

from tests.interview.typed import HERE, Typed, measure, typed, unseen
from toolkit.casefiles import load_library
from toolkit.interview import CHOICES, OFF_TOPIC, encoder, read_question, strength, understand
from toolkit.interview.learned import learned
from toolkit.interview.training import bank_digest
from toolkit.interview.wording import normalise
from toolkit.model.text import LANGUAGES, Language

needs_encoder = pytest.mark.skipif(strength() != "full", reason="the sentence encoder is not installed")

FEWEST_TYPED = 4
FEWEST_PHRASINGS = 20
FEWEST_OF_A_STRANGER = 300
SWAPS: dict[Language, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("Does he hurt you?", "Does she hurt you?", "Do they hurt you?"),
        ("How do you talk with your husband about sex?", "How do you talk with your wife about sex?",
         "How do you talk with your partner about sex?", "How do you talk with your girlfriend about sex?"),
        ("What happens when you turn him down?", "What happens when you turn her down?", "What happens when you turn them down?"),
        ("What do you like about his body?", "What do you like about her body?", "What do you like about their body?"),
    ),
    "nl": (
        ("Ben je bang van hem?", "Ben je bang van haar?", "Ben je bang van hen?"),
        ("Wat zegt hij als je geen goesting hebt?", "Wat zegt zij als je geen goesting hebt?", "Wat zegt die als je geen goesting hebt?"),
        ("Hoe praat je met je man over seks?", "Hoe praat je met je vrouw over seks?", "Hoe praat je met je partner over seks?",
         "Hoe praat je met je lief over seks?", "Hoe praat je met je vriendin over seks?"),
        ("Wat vind je van zijn familie?", "Wat vind je van haar familie?", "Wat vind je van hun familie?"),
    ),
}  # fmt: skip
PAIRS: dict[Language, dict[str, str]] = {
    "en": {
        "he": "she",
        "him": "her",
        "his": "her",
        "husband": "wife",
        "boyfriend": "girlfriend",
        "boyfriends": "girlfriends",
    },
    "nl": {"hij": "zij", "hem": "haar", "man": "vrouw", "vriend": "vriendin", "echtgenoot": "echtgenote"},
}


@needs_encoder
@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_are_understood(language: Language) -> None:
    """Neither language lags behind."""
    figures = measure([row for row in typed("held_out") if row.language == language])
    assert figures.first >= 0.85
    assert figures.among_three >= 0.95


@needs_encoder
@pytest.mark.parametrize("file", ["held_out", "blind", "blind_again"])
def test_unseen_questions_are_understood(file: str) -> None:
    """Top-1 at least 85 %, top-3 97 %; small talk heard 90 %, with at most 3 % false alarms.

    Both blind files are by people who had not seen the phrasings; what stands in the bank by chance does not count. The
    second was written when the phrasings and the model were final, and nothing was chosen by it.
    """
    figures = measure(unseen(typed(file)))
    assert figures.first >= 0.85
    assert figures.among_three >= 0.97
    assert figures.aside_heard >= 0.90
    assert figures.false_alarms <= 0.03


@needs_encoder
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stranger_is_understood_in_both_languages(language: Language) -> None:
    """Neither language lags behind."""
    assert measure([row for row in unseen(typed("blind")) if row.language == language]).first >= 0.85


def test_most_questions_of_a_stranger_are_new() -> None:
    """At least 300 are measured on, of every question and in both languages."""
    rows = unseen(typed("blind"))
    assert len(rows) >= FEWEST_OF_A_STRANGER
    assert {(row.means, row.language) for row in rows} == {
        (question, language) for question in load_library().questions for language in LANGUAGES
    }


def test_without_the_encoder_three_choices_still_help(monkeypatch: pytest.MonkeyPatch) -> None:
    """Word parts and keywords alone put the question among the three offered nine times in ten."""
    monkeypatch.setattr(encoder, "encoder", lambda: None)
    figures = measure(typed("held_out"))
    assert figures.first >= 0.75
    assert figures.among_three >= 0.90


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_does_not_matter_who_is_spoken_of(language: Language) -> None:
    """He, she or they, husband, wife or partner: the same ranking to the last digit."""
    for same in SWAPS[language]:
        for one, other in pairwise(same):
            assert understand(one, language) == understand(other, language)


def test_held_out_questions_mean_the_same_with_the_words_swapped() -> None:
    """Every pronoun and partner word of the held-out questions swapped: the same first choice."""
    changed = 0
    for row in typed("held_out"):
        swapped = re.sub(r"\w+", lambda word, row=row: PAIRS[row.language].get(word[0].lower(), word[0]), row.text)
        changed += swapped != row.text
        assert understand(row.text, row.language)[0][0] == understand(swapped, row.language)[0][0], row.text
    assert changed >= 12


def test_what_is_measured_on_is_not_learned() -> None:
    """No typed question of the tests stands in the bank, in the same words."""
    rows = [*typed("held_out"), *typed("development")]
    assert unseen(rows) == rows
    assert len({(row.text, row.language) for row in rows}) == len(rows)


def test_enough_is_measured_and_learned() -> None:
    """At least four held-out questions an id, half of them Dutch; at least twenty phrasings an id and language."""
    library = load_library()
    count = Counter((row.means, row.language) for row in typed("held_out"))
    for question in library.questions.values():
        for language in LANGUAGES:
            assert count[question.id, language] >= FEWEST_TYPED / 2
            phrasings = question.phrasings.of(language)
            assert len({normalise(text, language) or text for text in phrasings}) >= FEWEST_PHRASINGS, question.id


def test_what_was_learned_is_fresh() -> None:
    """`learned.npz` was made from today's bank; else run `python -m toolkit.interview.training`."""
    assert learned().digest == bank_digest(load_library())


def test_ranks_every_question_once() -> None:
    """Shares of 1, likeliest first, every id of the bank once; nothing but signs is small talk."""
    ranked = understand("Hoe slaap je?", "nl")
    assert {question for question, _ in ranked} == set(load_library().questions)
    assert [share for _, share in ranked] == sorted((share for _, share in ranked), reverse=True)
    assert sum(share for _, share in ranked) == pytest.approx(1, abs=1e-4)
    assert understand(" ?! ", "en")[0] == (OFF_TOPIC, 1.0)


def test_what_was_asked_before_counts() -> None:
    """A question asked already is a little less likely."""
    before = dict(understand("En hoe gaat het daarmee?", "nl"))
    after = dict(understand("En hoe gaat het daarmee?", "nl", ("mood",)))
    assert after["mood"] < before["mood"]


def test_manner() -> None:
    """Nine in ten held-out sentences are given their manner, no open or closed one called leading, judging or prying."""
    rows = yaml.safe_load((HERE / "manner.yaml").read_text(encoding="utf-8"))["manner"]
    found = Counter(
        (manner, read_question(text, language).manner)
        for manner, texts in rows.items()
        for language in LANGUAGES
        for text in texts[language]
    )
    assert sum(number for (one, other), number in found.items() if one == other) >= 0.9 * sum(found.values())
    assert not [pair for pair in found if pair[0] in {"open", "closed"} and pair[1] in {"leading", "judging", "prying"}]


def test_ordinary_questions_are_not_called_leading_judging_or_prying() -> None:
    """At most two in a hundred of the held-out questions, which are plain ones."""
    rows = [row for row in typed("held_out") if row.means != OFF_TOPIC]
    blamed = [row.text for row in rows if read_question(row.text, row.language).manner not in {"open", "closed"}]
    assert len(blamed) <= 0.02 * len(rows), blamed


@pytest.mark.parametrize(
    "text",
    [
        "Schamen jullie je daar niet voor?",
        "Schaam je je daar nu niet voor?",
        "Waarom doen jullie altijd zo moeilijk?",
        "Hoe kunnen jullie zo leven?",
        "Jullie zouden beter wat meer praten.",
    ],
)
def test_a_couple_can_be_judged_too(text: str) -> None:
    """Plural verbs judge as singular ones do."""
    assert read_question(text, "nl").manner == "judging"


def test_shame_may_be_asked_about() -> None:
    """Asking whether somebody is ashamed blames nobody."""
    assert read_question("Schamen jullie je voor jullie lichaam?", "nl").manner == "closed"


@needs_encoder
@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("My brother drinks too much beer", "en"),
        ("I had an operation on my knee", "en"),
        ("Mijn moeder is ziek", "nl"),
        ("Mijn kinderen zijn al groot", "nl"),
    ],
)
def test_who_speaks_of_themself_asks_nothing(text: str, language: Language) -> None:
    """What the trainee tells of their own life is small talk, though it touches on a question."""
    assert understand(text, language)[0][0] == OFF_TOPIC


@needs_encoder
@pytest.mark.parametrize(
    ("text", "language", "means"),
    [
        ("I'd like to know more about the pain", "en", "pain"),
        ("I gather sleep is difficult", "en", "fatigue"),
        ("Ik wil het even over de pijn hebben", "nl", "pain"),
        ("Ik begrijp dat slapen moeilijk gaat", "nl", "fatigue"),
    ],
)
def test_a_question_may_begin_with_the_one_who_asks(text: str, language: Language, means: str) -> None:
    """Who says what they want to know asks it."""
    assert understand(text, language)[0][0] == means


@needs_encoder
def test_two_questions_in_one() -> None:
    """Both are found in four of five; hardly ever two where there is one."""
    pairs = yaml.safe_load((HERE / "manner.yaml").read_text(encoding="utf-8"))["two_questions"]
    readings = [
        (read_question(row["text"], language), row["means"]) for language in LANGUAGES for row in pairs[language]
    ]
    found = [reading for reading, means in readings if [reading.question, reading.second] == means]
    assert len(found) >= 0.8 * len(readings)
    single = [row for row in typed("held_out") if read_question(row.text, row.language).outcome == "two"]
    assert len(single) <= 0.02 * len(typed("held_out"))


@needs_encoder
def test_outcomes() -> None:
    """Sure: the client answers. Unsure: three choices. Small talk: no question."""
    assert read_question("heb je pijn tijdens de seks", "nl").outcome == "confident"
    unsure = read_question("en toen?", "nl")
    assert len(unsure.choices) == CHOICES
    assert OFF_TOPIC not in unsure.choices
    aside = read_question("Which bus goes to the museum?", "en")
    assert (aside.outcome, aside.question) == ("off-topic", OFF_TOPIC)


@needs_encoder
def test_when_it_is_sure_it_is_right() -> None:
    """Where the client answers without asking back, the question was meant in nineteen of twenty."""
    rows = [(row, read_question(row.text, row.language)) for row in typed("held_out")]
    sure = [(row, reading) for row, reading in rows if reading.outcome == "confident"]
    assert len(sure) >= 0.6 * len(rows)
    assert sum(row.means == reading.question for row, reading in sure) >= 0.95 * len(sure)


def test_typed_is_typed() -> None:
    """The held-out file holds whole sentences in both languages."""
    assert all(isinstance(row, Typed) and row.text.strip() for row in typed("held_out"))
