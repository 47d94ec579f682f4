"""How a question is asked: open, closed, leading, judging or prying, by its wording alone.

Which question it is makes no difference. The patterns are teaching assumptions; none is a fault of the person asking.
"""

from __future__ import annotations

import re

from toolkit.model.terms import AskedManner
from toolkit.model.text import Language

__all__ = ["manner_of"]

_PRYING: dict[Language, tuple[str, ...]] = {
    "nl": (
        r"\b(?:tot )?in (?:alle |de |het )*(?:kleinste |volle |geur)?\s?details?\b",
        r"\b(?:beschrijf|vertel|zeg|leg uit|toon)\b.*\b(?:precies|exact|detail|details|stap voor stap|standjes?|fantasie)",
        r"\bwat (?:doen?|doet) (?:jullie|je|hij|zij|ze|die) (?:precies|juist|allemaal|exact)\b.*\b(?:bed|seks|vrijen|elkaar)\b",
        r"\bstandjes?\b|\bgeil\w*|\blekkerst\w*|\bpikant\w*|\bsappig\w*|\bstout(?:e|ste)\b|\bspannende details\b",
        r"\bhoe (?:groot|lang|dik|diep|nat|strak) (?:is|was|zijn|ging) (?:hij|die|zijn|haar|je|jouw|die van)\b(?! (?:relatie|wens|nood|verlangen))",
        r"\bwat (?:had|droeg|draagt?) (?:je|jij|u|hij|ze|zij|die) (?:toen )?(?:aan|voor ondergoed|in bed)",
        r"\b(?:foto'?s?|filmpje)\b.*\b(?:zien|tonen|laten)\b|\bwelk ondergoed\b|\bkreun\w*|\bhoe klinkt\b",
    ),
    "en": (
        r"\bin (?:full |all |every |great |graphic |more )*details?\b(?! needed)|\bevery detail\b|\ball the details\b",
        r"\b(?:describe|tell me|show me|walk me through)\b.*\b(?:exactly|step by step|positions?|fantasy|fantasies|juicy|dirty|dirtiest)\b",
        r"\bwhat exactly (?:do|does|did) (?:you|he|she|they)\b.*\b(?:bed|sex|together|each other)\b",
        r"\b(?:which|what|favou?rite) (?:sexual |sex )?positions?\b|\bdirt(?:y|iest)\b|\bjuic(?:y|iest)\b|\bkink(?:y|iest)\b|\bnaught\w*",
        r"\bhow (?:big|long|thick|deep|wet|tight) (?:is|was|are) (?:it|he|she|his|hers?|your|yours|their)\b(?! (?:relationship|need|wish))",
        r"\bwhat (?:were|was|are|do|did) (?:you|he|she|they) (?:wear|wearing)\b",
        r"\b(?:photos?|pictures?|videos?)\b.*\b(?:see|show)\b|\bwhat underwear\b|\bmoan\w*|\bwhat do(?:es)? it taste\b",
    ),
}
_JUDGING: dict[Language, tuple[str, ...]] = {
    "nl": (
        r"\bwaarom (?:doen?|ben|zijn|blijf|blijven|maak|maken|ga|gaan|stel|stellen|reageer|reageren) (?:je|jij|u|ge|jullie) (?:toch |nu |dan )?(?:zo|altijd|nog altijd|niet gewoon)\b",
        r"\bwaarom (?:heb|hebben|doen?|ben|zijn|zeg|zeggen|ga|gaan) (?:je|jij|u|jullie) (?:toch |dan |dat )?(?:nooit|niet (?:eerder|gewoon|vroeger))\b",
        r"\b(?:schaamt?|schamen|geneert?|generen) (?:je|jij|u|ge|jullie|hij|zij|ze) (?:\w+ ){0,4}?niet\b",
        r"\b(?:vies|vieze|abnormaal|abnormale|belachelijk\w*|egoïst\w*|egoist\w*|pervers\w*|zielig\w*|kinderachtig\w*|frigide|onnozel\w*|dom|lui|slap|walgelijk\w*|raar)\b",
        r"\bniet normaal\b|\been (?:normale|echte|goede|gezonde) (?:man|vrouw|mens|moeder|vader|partner)\b.*\b(?:toch|zou|heeft|doet)\b",
        r"\bhoe (?:kan|kunnen|kon|konden|durf|durven) (?:je|jij|u|ge|jullie) (?:nu|toch|zo|dat)\b|\b(?:stel|stellen) (?:je|u|jullie) (?:je )?(?:toch )?niet (?:zo )?aan\b",
        r"\b(?:je eigen|eigen|jouw|uw|jullie) (?:schuld|fout)\b|\bslechte (?:moeder|vader|man|vrouw|partner)\b|\boverdrijf\w*",
        r"\b(?:je|jij|u|jullie) (?:zou|zouden|moest|moesten|moet|moeten) (?:toch |eigenlijk |gewoon |beter )+(?:niet|wat|eens|meer|moeten|stoppen|zijn)\b",
    ),
    "en": (
        r"\bwhy (?:are|do|did|must|would|can't|don't|won't) you (?:always |never |just |being |act |make |get )*(?:so |such )",
        r"\bwhy (?:don't|didn't|can't|won't|haven't) you (?:just|simply|ever|even|try|do)\b|\bwhy (?:are|do) you always\b",
        r"\b(?:aren't|don't|weren't) you (?:a bit |at least )?(?:ashamed|embarrassed|feel ashamed)\b|\bshame on you\b",
        r"\b(?:disgusting|gross|abnormal|ridiculous|selfish|pervert\w*|pathetic|childish|frigid|stupid|silly|lazy|weird|filthy|immature)\b",
        r"\bnot normal\b|\bisn't normal\b|\b(?:a|any) (?:normal|real|good|proper|healthy) (?:man|woman|person|wife|husband|mother|father|partner)\b.*\b(?:would|should|does|doesn't|wouldn't|has)\b",
        r"\bhow (?:could|can|dare) you\b(?! tell)|\bwhat is wrong with you\b|\bwhat's wrong with you\b",
        r"\byour own fault\b|\byour fault\b|\bbad (?:mother|father|wife|husband|partner)\b|\bexaggerat\w*|\boverreact\w*",
        r"\byou (?:really |just |simply )?(?:should|ought to|shouldn't) (?:just|really|have|be|try|stop|not)\b",
    ),
}
_LEADING: dict[Language, tuple[str, ...]] = {
    "nl": (
        r"(?:,\s*|\s)(?:hé|hè|nietwaar|niet waar|is het niet|toch)\s*[?!.]*$|,\s*(?:he|niet|zeker|of niet|neem ik aan)\s*[?!.]*$",
        r"\b(?:je|jij|u|ge|jullie|dat|het|die|hij|ze|zij)\b (?:\w+ )?toch (?:niet|wel|zeker|nog|gewoon|ook|geen|allemaal)\b",
        r"\b(?:vind|denk|zou|voel|merk|zie|wil|ben) (?:je|jij|u|ge|jullie|het|dat) (?:ook |dan |zelf )?niet (?:dat|ook|beter|gewoon|een beetje|kunnen|zo)\b",
        r"\b(?:is|zou|ligt|komt) (?:het|dat) (?:dan |misschien )?(?:niet gewoon|niet vooral|zeker|vast|niet door|niet aan)\b",
        r"\b(?:het|dat) (?:is|komt|zal|ligt|moet) (?:dan |dus )?(?:zeker|vast|waarschijnlijk|natuurlijk|wel|duidelijk|ongetwijfeld)\b",
        r"\b(?:je|jij|u|jullie) (?:bent|hebt|wil|wilt|voelt|zal|zult|moet) (?:dan |dus |je )?(?:zeker|vast|natuurlijk|ongetwijfeld|waarschijnlijk)\b",
        r"^(?:dus )?(?:ik denk|ik vermoed|volgens mij|ik neem aan|het lijkt me)\b",
    ),
    "en": (
        (
            r",\s*(?:aren't|isn't|don't|doesn't|do|does|are|is|have|haven't|has|hasn't|didn't|did|can't|can|wouldn't|won't"
            r"|shouldn't|were|weren't|wasn't|right|no|correct|surely|yeah|eh)(?: (?:you|it|he|she|they|we|that|there))?\s*[?!.]*$"
        ),
        r"^(?:but |so |and )?(?:don't|wouldn't|won't|can't|shouldn't|couldn't|didn't|aren't|haven't) (?:you|it|that|there)\b",
        r"^(?:but |so |and )?(?:isn't|wasn't|wouldn't|couldn't) (?:it|that|this|there)\b",
        r"\bsurely\b|\bobviously\b|\bclearly\b|\bof course you\b|\bno doubt\b",
        r"\b(?:it|that|this|you|they|he|she) (?:must|has to|have to) (?:be|feel|have|come)\b(?!.*\bor\b)",
        r"^(?:so )?i (?:think|bet|guess|suppose|assume|imagine|take it)\b",
        r"\byou (?:probably|certainly|definitely|surely|obviously) ",
    ),
}
_FACTUAL: dict[Language, str] = {
    "nl": r"^(?:en |dus |ok |oké )*(?:sinds wanneer|wanneer|hoe ?lang|hoe ?veel|hoe ?vaak|hoe dikwijls|hoe oud|hoe laat|wie|waar woon)\b",
    "en": r"^(?:and |so |ok |okay )*(?:since when|when|how long|how many|how much|how often|how old|who|where do you live)\b",
}
_OPEN: dict[Language, str] = {
    "nl": r"\b(?:hoe|wat|waarom|waardoor|waarover|waarmee|waarvoor|waaraan|welke?|op welke|vertel|beschrijf|omschrijf)\b"
    r"|\biets (?:meer )?(?:vertellen|zeggen)\b|\bmeer (?:vertellen|zeggen|over)\b|\bleg (?:eens )?uit\b|\bwaar (?:denk|zit|let|haal|loop|bots)",
    "en": r"\b(?:how|what|what's|whats|why|which|in what|tell me|describe|explain|talk me|say (?:a bit|something|more))\b|\bmore about\b",
}


def _compiled(table: dict[Language, tuple[str, ...]]) -> dict[Language, re.Pattern[str]]:
    return {language: re.compile("|".join(f"(?:{one})" for one in patterns)) for language, patterns in table.items()}


MARKED: tuple[tuple[AskedManner, dict[Language, re.Pattern[str]]], ...] = (
    ("prying", _compiled(_PRYING)),
    ("judging", _compiled(_JUDGING)),
    ("leading", _compiled(_LEADING)),
)
"""What is looked for first: the gravest."""


def manner_of(text: str, language: Language) -> AskedManner:
    """Return how ``text`` is asked; what invites neither a story nor more than a word or two is closed."""
    plain = " ".join(text.lower().replace("’", "'").split())
    for manner, patterns in MARKED:
        if patterns[language].search(plain):
            return manner
    if re.search(_FACTUAL[language], plain):
        return "closed"
    return "open" if re.search(_OPEN[language], plain) else "closed"
