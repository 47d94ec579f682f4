"""Words of ``sexology check``; its diagnostics have theirs in ``diagnostics``. Pairs are (nl, en)."""

from __future__ import annotations

__all__ = ["CHECKING"]

CHECKING: dict[str, tuple[str, str]] = {
    "check-sound": ("in orde", "sound"),
    "check-counted": ("fouten: {errors}, waarschuwingen: {warnings}", "errors: {errors}, warnings: {warnings}"),
    "check-severity/error": ("fout", "error"),
    "check-severity/warning": ("waarschuwing", "warning"),
    "check-group/form": ("vorm", "form"),
    "check-group/play": ("spel", "play"),
    "check-group/clinic": ("kliniek", "clinic"),
    "check-group/measurement": ("meting", "measurement"),
    "check-says": ("Wat er staat", "What it says"),
    "check-why": ("Waarom", "Why"),
    "check-fix": ("Wat je kan doen", "What you can do"),
    "check-player": ("speler", "player"),
    "check-case": ("casus", "case"),
    "check-reference": ("referentie", "reference"),
    "check-mean": ("gemiddeld", "mean"),
    "check-range": ("laagste–hoogste", "lowest–highest"),
    "check-below": ("onder de referentie", "below the reference"),
    "check-apart": ("te onderscheiden", "told apart"),
    "check-closest": ("dichtst bij de referentie", "closest to the reference"),
    "check-assumed": ("opmerkingen op enkel een leerafspraak", "remarks on a teaching assumption alone"),
    "check-assumed-here": (
        "Van alle opmerkingen en pluimen rust {share} enkel op een leerafspraak.",
        "Of all remarks and praise, {share} rest on a teaching assumption alone.",
    ),
    "check-figures": ("Afloop, van 0 tot 1", "Outcomes, from 0 to 1"),
    "check-partly": (
        "Van {count} behandelingen door de referentie eindigt {share} % gedeeltelijk verbeterd.",
        "Of {count} courses by the reference, {share} % end partly improved.",
    ),
    "check-players": (
        "Wat elke speler fout doet, en waar je in case.yaml kijkt",
        "What each player does wrong, and where to look in case.yaml",
    ),
    "yaml/quote-inside": (
        "midden in een zin staat een recht aanhalingsteken, en daar houdt de zin voor de lezer op; schrijf daar “ of ”",
        "there is a straight quotation mark inside a sentence, and the sentence ends there for the reader; write “ or ” there",
    ),
    "yaml/comma": (
        "hier ontbreekt een komma of een haakje, of midden in een zin staat een recht aanhalingsteken",
        "a comma or a bracket is missing here, or there is a straight quotation mark inside a sentence",
    ),
    "yaml/unclosed": (
        "ergens boven deze regel ging een aanhalingsteken of haakje open dat nooit dichtgaat",
        "somewhere above this line a quotation mark or bracket was opened that never closes",
    ),
    "yaml/colon": (
        "een dubbele punt staat hier buiten aanhalingstekens; een tekst met een dubbele punt hoort tussen aanhalingstekens",
        "there is a colon outside quotation marks here; a text with a colon belongs in quotation marks",
    ),
    "yaml/no-colon": ("na deze sleutel ontbreekt een dubbele punt", "the colon after this key is missing"),
    "yaml/indent": (
        "deze regel begint niet even ver als de regels waar hij bij hoort, of er ontbreekt een dubbele punt",
        "this line does not begin as far in as the lines it belongs with, or a colon is missing",
    ),
    "yaml/backslash": (
        "een schuine streep naar links betekent hier iets bijzonders; haal ze weg",
        "a backslash means something special here; take it out",
    ),
    "yaml/character": (
        "hier staat een tab of een teken waarmee een waarde niet kan beginnen; gebruik spaties en aanhalingstekens",
        "there is a tab here, or a character with which no value can begin; use spaces and quotation marks",
    ),
    "yaml/no-keys": (
        "het bestand begint niet met een sleutel en een dubbele punt",
        "the file does not begin with a key and a colon",
    ),
    "yaml/otherwise": ("hier kan de lezer niet verder", "the reader can go no further here"),
    "check-playing": ("Spelers behandelen de cliënten", "Players treat the clients"),
    "check-explain": (
        "Meer uitleg bij een nummer: sexology check --explain {code}",
        "More about a number: sexology check --explain {code}",
    ),
    "check-unknown-code": (
        "Er is geen diagnose {code}; er zijn: {codes}",
        "There is no diagnostic {code}; there are: {codes}",
    ),
    "check-published": ("Gepubliceerd: {count} casus(sen), in {path}.", "Published: {count} case(s), in {path}."),
    "check-nothing-sound": (
        "Geen van deze casussen is in orde; los eerst de fouten op.",
        "None of these cases is sound; mend the errors first.",
    ),
    "check-no-cases": (
        "In {folder} staat geen enkele casus; noem een casus of een map met casussen.",
        "There is no case in {folder}; name a case or a folder of cases.",
    ),
}
"""Words by id; ``yaml/`` by what is probably wrong where a file cannot be read."""
