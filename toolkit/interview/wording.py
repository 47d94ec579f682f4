"""A typed sentence in plain words, alike for every pronoun and every word for a partner.

Only words are levelled here; nothing is compared, and no meaning is looked for.
"""

from __future__ import annotations

import re

from toolkit.model.text import Language

__all__ = ["normalise"]

WORD = re.compile(r"[a-z0-9à-ÿ]+(?:'[a-z]+)?")

_LEVELLED: dict[Language, dict[str, str]] = {
    "en": {
        "they": "he she",
        "them": "him her his hers their theirs",
        "they're": "he's she's hes shes",
        "they'd": "he'd she'd",
        "they'll": "he'll she'll",
        "themselves": "himself herself themself",
        "partner": "husband wife boyfriend girlfriend spouse fiance fiancé fiancée hubby missus bf gf",
        "partners": "husbands wives boyfriends girlfriends spouses",
        "man": "woman male female lady",
        "men": "women males females guys girls boys",
        "parent": "mother father mum dad mom mama papa",
        "sibling": "brother sister",
        "siblings": "brothers sisters",
        "child": "son daughter",
        "do": "does",
        "have": "has",
        "are": "is",
        "were": "was",
        "don't": "doesn't dont doesnt",
        "aren't": "isn't arent isnt",
        "weren't": "wasn't",
        "haven't": "hasn't havent hasnt",
        "you": "u ya",
        "your": "ur",
    },
    "nl": {
        "die": "hij zij ze",
        "hem": "haar hun hen diens",
        "hemzelf": "haarzelf henzelf",
        "partner": "echtgenoot echtgenote lief wederhelft verloofde",
        "partners": "echtgenoten lieven",
        "man": "vrouw",
        "mannen": "vrouwen",
        "ouder": "moeder vader mama papa",
        "schoonouder": "schoonmoeder schoonvader",
        "broer": "zus",
        "broers": "zussen",
        "kind": "zoon dochter",
        "je": "jij u ge gij jouw uw",
        "ben": "bent zijt",
        "heb": "heeft hebt",
    },
}
"""What each word stands for: the word that is kept, and those that are read as it."""
LEVELLED: dict[Language, dict[str, str]] = {
    language: {word: kept for kept, others in table.items() for word in others.split()}
    for language, table in _LEVELLED.items()
}

OWNERS: dict[Language, frozenset[str]] = {
    "en": frozenset({"your", "my", "them", "ex", "previous", "former", "our"}),
    "nl": frozenset({"je", "hem", "jullie", "mijn", "m'n", "ex", "vorige", "eigen"}),
}
"""Before ``man`` they make a partner of him or her."""
OWNED: dict[Language, frozenset[str]] = {
    "en": frozenset({"man"}),
    "nl": frozenset({"man", "vriend", "vriendin", "vent"}),
}
BEFORE_HIS = frozenset(
    [
        "aan",
        "bij",
        "door",
        "en",
        "in",
        "is",
        "ken",
        "met",
        "mist",
        "naar",
        "om",
        "of",
        "op",
        "over",
        "sinds",
        "tegen",
        "tot",
        "uit",
        "van",
        "vind",
        "voor",
        "was",
        "wat",
        "wie",
    ]
)
"""After one of these, Dutch ``zijn`` is more likely "his" than "to be"."""
AFTER_ARE = frozenset(["er", "jullie", "die", "we", "wij", "dat", "de", "het"])
NEVER_A_VERB = frozenset({"sometimes", "always", "perhaps", "less", "yes", "besides", "as"})
LEAD_INS = re.compile(
    r"^(?:(?:en|and|so|dus|ok|oke|okay|well|sorry|euh|uhm|hmm?|maar|but|nu|eigenlijk) )*"
    r"(?:mag ik (?:(?:je|eens|even) )*vragen (?:of )?|als ik (?:dat )?mag vragen |sorry dat ik het vraag (?:maar )?"
    r"|ik (?:vraag me af|vroeg me af|ben benieuwd) (?:of )?"
    r"|ik (?:zou|wil|wou) (?:(?:graag|eens|even|nog|iets|wat|meer) )*(?:weten|horen|vragen) (?:of |over )?"
    r"|mijn (?:volgende )?vraag (?:gaat over|is) (?:of )?|ik (?:begrijp|hoor|lees|zie|heb begrepen|heb gelezen|heb gehoord) dat "
    r"|can i ask (?:you )?(?:if |whether |about )?|may i ask (?:you )?(?:if |whether |about )?|if i may ask "
    r"|i (?:was wondering|wonder) (?:if |whether )?"
    r"|(?:i'd|i would) like to (?:know|hear|ask|talk) (?:you )?(?:(?:a|bit|little|more) )*(?:if |whether |about )?"
    r"|i (?:want|wanted) to (?:know|hear|ask|talk) (?:you )?(?:(?:a|bit|little|more) )*(?:if |whether |about )?"
    r"|my (?:next )?question is (?:if |whether |about )?|i (?:understand|see|hear|read) that |i gather (?:that )?"
    r"|(?:could|can|would) you (?:please )?tell me )?"
)
FEWEST_LEFT = 2
"""A lead-in is only taken off where at least so many words remain."""


def normalise(text: str, language: Language) -> str:
    """Return ``text`` in small letters, without signs, pronouns and partner words levelled."""
    found = WORD.findall(text.lower().replace("’", "'").replace("`", "'"))
    if language == "nl":
        found = [_his(found, place) for place in range(len(found))]
    table, owners, owned = LEVELLED[language], OWNERS[language], OWNED[language]
    words: list[str] = []
    for word in (table.get(word, word) for word in found):
        before = words[-1] if words else ""
        if word in owned and before in owners:
            words.append("partner")
        elif before == "they" and language == "en" and word.endswith("s") and word not in NEVER_A_VERB:
            words.append(word[:-1])
        else:
            words.append(word)
    whole = " ".join(words)
    rest = LEAD_INS.sub("", whole, count=1)
    return rest if len(rest.split()) >= FEWEST_LEFT else whole


def _his(words: list[str], place: int) -> str:
    """Read Dutch ``zijn`` as "his" where it cannot well be a verb."""
    if words[place] not in {"zijn", "z'n"} or not 0 < place < len(words) - 1:
        return words[place]
    his = words[place] == "z'n" or (words[place - 1] in BEFORE_HIS and words[place + 1] not in AFTER_ARE)
    return "hem" if his else words[place]
