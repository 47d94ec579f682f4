"""Clinic: adults throughout, plain words, consent, danger that can be found and answered, goals people own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.casefiles import Place
from toolkit.checks import lexicon
from toolkit.checks.finding import Found, Names, Subject
from toolkit.checks.form import shortened
from toolkit.checks.passages import Passage, passages
from toolkit.checks.word_lists import netherlands_only
from toolkit.indicators import PARTNER_DANGER, RED_FLAGS, answering_routes
from toolkit.model.case import Case, Fact
from toolkit.model.terms import SIGNS, Sign
from toolkit.model.text import LANGUAGES, Language
from toolkit.session.dangers import COERCION, PAIN
from toolkit.words import TEXTS
from toolkit.words.skeleton import MARK

__all__ = ["clinic_checks"]

TRAUMA = 5.0
"""Activation from which a trauma must be there to be heard (teaching assumption)."""
FLAGS: tuple[Sign, ...] = (
    *RED_FLAGS, *PARTNER_DANGER, "suicidality", "psychosis", "mania", "eating-disorder", "intoxication", "trauma",
    "dissociation",
)  # fmt: skip
"""Signs that ask for a referral (domain 5.1, 5.4)."""
SEEN: Sign = "checked-by-physician"
UNWANTED: frozenset[Sign] = frozenset(("no-own-wish", "asexual-spectrum"))
NOT_OWN: Sign = "no-own-wish"
SCREENED = ("mood", "pain", "medication")
"""Questions everybody must have an answer to."""
SEXUAL = 5
"""Rung from which a goal is sexual contact (domain 3.1)."""
HOME, SAFETY, REFUSING = "privacy", "safety", "saying-no"
SHORTEST_LETTER, LONGEST_LETTER = 120, 190
"""Words of a referral letter: room for a hint or two and one assumption that is not right (teaching assumption)."""
EXAMINED: frozenset[Sign] = frozenset(
    ("erection-difficulty", "rapid-ejaculation", "delayed-ejaculation", "post-partum", "disability", "fatigue")
)
"""Complaints of the body that open no gate, and with which seeing a physician is right all the same."""
SENTENCE = re.compile(r"(?<=[.!?;])\s+")
FORMAL = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
INFORMAL = re.compile(r"\b(?:je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
POINTED = re.compile(r"\b(?:jij|jou|jouw)\b", re.IGNORECASE)
"""Informal address that cannot mean "one"."""


def clinic_checks(subject: Subject) -> Iterator[Found]:
    """Yield what a clinician would not let pass."""
    for passage in passages(subject.case):
        yield from _words(passage, subject.case)
    for part in (_letter, _consent, _hidden, _danger_told, _noted, _flags, _unfounded, _wishes, _screening):
        yield from part(subject.case)


def _words(passage: Passage, case: Case) -> Iterator[Found]:
    """Find words that a case does not say, or that this voice does not say."""
    for language in LANGUAGES:
        text = passage.text.of(language)
        place: Place = (*passage.place, language)
        minor = _minor(text, language)
        if minor:
            yield Found("C02", place, {"word": minor})
        explicit = lexicon.EXPLICIT[language].search(text)
        if explicit:
            yield Found("C03", place, {"word": explicit.group()})
        steps = lexicon.STEPS[language].search(text)
        if steps:
            yield Found("C04", place, {"word": shortened(text)})
        if passage.voice == "ours":
            for avoided in lexicon.AVOIDED:
                word = avoided.words[language].search(text)
                if word:
                    yield Found("C05", place, {"word": word.group(), "better": avoided.better})
        code = lexicon.CODES.search(text) if passage.voice == "client" else None
        if code:
            yield Found("C19", place, {"word": code.group()})
    yield from _dutch(passage, case)


def _minor(text: str, language: Language) -> str:
    """Return the word by which a sentence links somebody under 18 with an act; empty when none does."""
    for sentence in SENTENCE.split(text):
        if not lexicon.ACTS[language].search(sentence):
            continue
        aged = lexicon.MINOR_AGES[language].search(sentence)
        if aged:
            return aged.group()
        child = lexicon.CHILDREN[language].search(sentence)
        if child and not lexicon.AT_HOME[language].search(sentence):
            return child.group()
    return ""


def _dutch(passage: Passage, case: Case) -> Iterator[Found]:
    """Find words of the Netherlands, and the wrong form of address."""
    text, place = passage.text.nl, (*passage.place, "nl")
    if passage.voice == "client":
        for entry in netherlands_only():
            word = entry.words.search(text)
            if word:
                yield Found("C17", place, {"word": word.group(), "better": entry.better})
    wrong: tuple[re.Pattern[str], str] | None = None
    if passage.voice == "letter" and FORMAL.search(text):
        wrong = (INFORMAL, "u")
    elif passage.voice == "ours":
        wrong = (FORMAL, "je")
    elif passage.voice == "client" and case.address == "u":
        wrong = (POINTED, "u")
    word = wrong[0].search(text) if wrong else None
    if wrong and word:
        yield Found("C18", place, {"word": word.group(), "better": wrong[1]})


def _letter(case: Case) -> Iterator[Found]:
    """Find a referral letter too short to hint at anything, or too long to be read."""
    for language in LANGUAGES:
        letter = case.referral.letter.of(language)
        count = len(letter.split())
        if MARK not in letter and not SHORTEST_LETTER <= count <= LONGEST_LETTER:
            names = {"count": str(count), "least": str(SHORTEST_LETTER), "most": str(LONGEST_LETTER)}
            yield Found("C20", ("referral", "letter", language), names)


def _consent(case: Case) -> Iterator[Found]:
    """Find a case in which no cannot be said or practised before anybody is touched."""
    ruled_out = {name: place for place, fact in _facts(case) for name in fact.rules_out}
    ways = [card.id for card in case.library.exercises.values() if card.effect == "consent"]
    if ways and set(ways) <= set(ruled_out):
        yield Found("C06", (*ruled_out[ways[-1]], "rules_out"), {"word": ", ".join(ways)})
    elif not case.facts.get(REFUSING):
        yield Found("C06", ("facts",), {"word": REFUSING})


def _hidden(case: Case) -> Iterator[Found]:
    """Find danger in the starting numbers that nothing told would let anybody find."""
    told = {(fact.by, sign) for _, fact in _facts(case) for sign in fact.signs}
    signs = {sign for _, sign in told}
    if case.bond.coercion >= COERCION and not signs & set(PARTNER_DANGER):
        yield Found("C07", ("bond", "coercion"), {"word": "coercion", "count": f"{case.bond.coercion:g}"})
    for n, client in enumerate(case.clients):
        for name, least, shown in (("pain", PAIN, ("pain",)), ("trauma", TRAUMA, ("trauma", "dissociation"))):
            value = float(getattr(client.start, name))
            if value >= least and not any((client.id, sign) in told for sign in shown):
                yield Found("C07", ("clients", n, "start", name), {"word": name, "count": f"{value:g}"})


def _danger_told(case: Case) -> Iterator[Found]:
    if case.strand == "solo":
        return
    for place, fact in _facts(case):
        danger = [sign for sign in fact.signs if sign in PARTNER_DANGER]
        if danger and not fact.alone:
            yield Found("C08", (*place, "alone"), {"client": case.client(fact.by).name, "word": _sign(danger[0])})


def _flags(case: Case) -> Iterator[Found]:
    """Find red flags that no referral answers and no physician has looked at."""
    seen = {fact.by for _, fact in _facts(case) if SEEN in fact.signs}
    told: set[tuple[str, str]] = set()
    for place, fact in _facts(case):
        routes = {row.route for row in case.referrals if row.by in {None, fact.by}}
        for sign in fact.signs:
            body = sign in RED_FLAGS and fact.by in seen
            answers = answering_routes(sign)
            if sign not in FLAGS or body or routes & set(answers) or (fact.by, sign) in told:
                continue
            told.add((fact.by, sign))
            names: Names = {"client": case.client(fact.by).name, "word": _sign(sign), "better": ", ".join(answers)}
            yield Found("C09", (*place, "signs"), names)


def _unfounded(case: Case) -> Iterator[Found]:
    """Find referrals that nothing told gives a reason for; routes that answer no sign are a matter of judgement."""
    for n, row in enumerate(case.referrals):
        founding = {sign for sign in SIGNS if row.route in answering_routes(sign)}
        if founding & set(RED_FLAGS):
            founding |= EXAMINED
        told = {sign for _, fact in _facts(case) if row.by in {None, fact.by} for sign in fact.signs}
        if founding and not founding & told:
            title = case.library.referrals[row.route].title if row.route in case.library.referrals else None
            word = (f"{row.route} ({title.nl})", f"{row.route} ({title.en})") if title else row.route
            yield Found("C21", ("referrals", n, "route"), {"word": word, "better": ", ".join(sorted(founding))})


def _wishes(case: Case) -> Iterator[Found]:
    """Find goals that want somebody to desire more than they wish, or that are not their owner's."""
    unwanted = {fact.by for _, fact in _facts(case) if UNWANTED & set(fact.signs)}
    not_own = {fact.by for _, fact in _facts(case) if NOT_OWN in fact.signs}
    for n, goal in enumerate(case.goals):
        for m, target in enumerate(goal.targets):
            whose = target.of or goal.owner
            wanted_by_other = whose != goal.owner or not goal.own_wish
            if target.variable == "desire" and (whose in unwanted or wanted_by_other):
                yield Found("C10", ("goals", n, "targets", m), {"client": case.client(whose).name})
        if goal.own_wish and goal.rung >= SEXUAL and goal.owner in not_own:
            yield Found("C11", ("goals", n), {"client": case.client(goal.owner).name, "word": goal.id})


def _noted(case: Case) -> Iterator[Found]:
    note = case.content_note
    for held in lexicon.HELD:
        facts = sum(bool(held.signs & set(fact.signs)) for _, fact in _facts(case))
        if facts >= held.facts and not all(held.named[one].search(note.of(one)) for one in LANGUAGES):
            yield Found("C12", ("content_note",), {"word": held.title})


def _screening(case: Case) -> Iterator[Found]:
    """Find clients who would have nothing to say when everybody is asked."""
    for n, client in enumerate(case.clients):
        answered = {question for question, facts in case.facts.items() if any(fact.by == client.id for fact in facts)}
        if case.strand == "couple" and SAFETY not in answered:
            yield Found("C16", ("clients", n, "id"), {"client": client.name})
        for question in SCREENED:
            if question not in answered:
                yield Found("C15", ("clients", n, "id"), {"client": client.name, "word": question})
    if not case.facts.get(HOME):
        yield Found("C15", ("facts",), {"client": case.clients[0].name, "word": HOME})


def _facts(case: Case) -> Iterator[tuple[Place, Fact]]:
    for question, facts in case.facts.items():
        for n, fact in enumerate(facts):
            yield ("facts", question, n), fact


def _sign(sign: Sign) -> tuple[str, str]:
    text = TEXTS[f"sign/{sign}"]
    return text.nl, text.en
