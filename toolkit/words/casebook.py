"""Words of the list of cases: themes, what was played, and what to play next. Pairs are (nl, en)."""

from __future__ import annotations

__all__ = ["CASEBOOK"]

CASEBOOK: dict[str, tuple[str, str]] = {
    "cases-difficulty": ("Moeilijkheid {n} van 5", "Difficulty {n} of 5"),
    "played/new": ("nog niet gespeeld", "not played yet"),
    "played/begun": ("begonnen", "begun"),
    "played/finished": ("gespeeld", "played"),
    "cases-no-theme": ("geen thema", "no theme"),
    "cases-next": (
        "Volgende casus: {title} (moeilijkheid {n} van 5; {themes}).",
        "Next case: {title} (difficulty {n} of 5; {themes}).",
    ),
    "cases-next-begun": (
        "Je begon aan {title} (moeilijkheid {n} van 5; {themes}): ga daar verder.",
        "You began {title} (difficulty {n} of 5; {themes}): go on there.",
    ),
    "cases-next-how": ("Speel: sexology play {case}", "Play: sexology play {case}"),
    "cases-all-finished": ("Je speelde alle casussen.", "You have played every case."),
    "problem/ageing": ("ouder worden", "growing older"),
    "problem/agreements": ("afspraken tussen partners", "agreements between partners"),
    "problem/arousal": ("opwinding", "arousal"),
    "problem/cancer": ("na kanker", "after cancer"),
    "problem/compulsivity": ("gedrag dat dwingend wordt", "behaviour that becomes compelling"),
    "problem/dating": ("daten", "seeing new people"),
    "problem/delayed-ejaculation": ("laat of niet klaarkomen", "delayed ejaculation"),
    "problem/desire": ("zin", "desire"),
    "problem/disability": ("een beperking", "a disability"),
    "problem/discrepancy": ("verschil in zin", "a difference in desire"),
    "problem/dysphoria": ("genderdysforie", "gender dysphoria"),
    "problem/erection": ("erectie", "erections"),
    "problem/fertility": ("kinderwens", "trying for a child"),
    "problem/illness": ("ziekte", "illness"),
    "problem/medication": ("medicatie", "medicines"),
    "problem/orgasm": ("orgasme", "orgasm"),
    "problem/pain": ("pijn", "pain"),
    "problem/post-partum": ("na een bevalling", "after childbirth"),
    "problem/rapid-ejaculation": ("snel klaarkomen", "rapid ejaculation"),
    "problem/trauma": ("wat vroeger gebeurd is", "past trauma"),
    "problem/vaginismus": ("vaginisme", "vaginismus"),
}
"""Words by id; ``played/`` by how far somebody came, ``problem/`` by the library's word for a problem."""
