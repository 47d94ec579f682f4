"""Words of the lists at the end of a skeleton, and beside its numbers: what each choice does. Pairs are (nl, en)."""

from __future__ import annotations

__all__ = ["DOES", "LISTS"]

LISTS: dict[str, tuple[str, str]] = {
    "high/hard": ("hoog is zwaar", "high is hard"),
    "high/good": ("hoog is goed", "high is good"),
    "note/appendix": (
        "Om uit te kiezen. Dit deel mag je laten staan of wegdoen.",
        "To choose from. You may keep this part or take it out.",
    ),
    "note/variables": (
        "Getallen (bij targets en blocks), eerst die van een cliënt, dan die van tussen hen:",
        "Numbers (under targets and blocks), first those of a client, then those between them:",
    ),
    "note/signs": (
        "Signalen (bij signs en explains), met wat elk in het spel doet:",
        "Signs (under signs and explains), with what each does in play:",
    ),
    "note/dimensions": (
        "Dimensies (bij mirror, obstacle en explains):",
        "Dimensions (under mirror, obstacle and explains):",
    ),
    "note/myths": ("Mythes (bij beliefs):", "Myths (under beliefs):"),
    "note/questions": ("Vragen (onder facts):", "Questions (under facts):"),
    "note/routes": ("Verwijsroutes (bij referrals):", "Referral routes (under referrals):"),
    "note/exercises": (
        "Problemen (bij problems), met de specifieke oefeningen die elk binnen bereik brengt; de gewone oefeningen zijn er altijd. Een id als E30 past ook bij rules_out:",
        "Problems (under problems), with the specific exercises each brings within reach; the ordinary exercises are always there. An id such as E30 also goes under rules_out:",
    ),
    "note/players": (
        "Automatische spelers (bij not_told_apart), met wat elk fout doet:",
        "Automated players (under not_told_apart), with what each does wrong:",
    ),
    "note/sign-fits": (
        "past dit signaal bij je zin? zo niet: regel weg",
        "does this sign fit your sentence? if not: remove the line",
    ),
    "does/referral": ("vraagt een verwijzing: {routes}", "asks for a referral: {routes}"),
    "does/referral-or-seen": (
        "vraagt een verwijzing: {routes}; of een feit met checked-by-physician",
        "asks for a referral: {routes}; or a fact with checked-by-physician",
    ),
    "does/danger": (
        "gevaar: vraagt alone: true bij een koppel, een veiligheidsplan, en een verwijzing: {routes}",
        "danger: asks for alone: true with a couple, a safety plan, and a referral: {routes}",
    ),
    "does/crisis": (
        "gevaar: vraagt een veiligheidsplan en een verwijzing: {routes}",
        "danger: asks for a safety plan and a referral: {routes}",
    ),
    "does/loss": (
        "verandert niets aan het spel; in twee feiten of meer noemt content_note het",
        "changes nothing in play; in two facts or more content_note names it",
    ),
    "does/seen": (
        "dan hoeft er voor het lichaam geen verwijzing meer te zijn",
        "no referral for the body is needed any more",
    ),
    "does/pause": ("vraagt een pauze-afspraak bij het oefenen", "asks for a pause agreement while practising"),
    "does/specific": ("brengt de specifieke oefeningen ervoor dichterbij", "brings the exercises made for it nearer"),
    "does/adapt": ("vraagt aangepaste oefeningen", "asks for adapted exercises"),
    "does/lighter": ("vraagt minder en korter huiswerk", "asks for less and shorter homework"),
    "does/gentle": ("vraagt de zachtere vorm van oefeningen", "asks for the gentler form of exercises"),
    "does/whose": ("vraagt eerst na te gaan wiens doel dit is", "asks first whose goal this is"),
    "does/no-more-desire": (
        "geen doel mag het verlangen van deze persoon doen stijgen",
        "no goal may want this person's desire to rise",
    ),
    "does/together-first": (
        "vraagt eerst een gesprek tussen hen (verdiepen, of REF-COUPLE) voor er dicht bij elkaar geoefend wordt",
        "asks first for a talk between them (deepening, or REF-COUPLE) before they practise close together",
    ),
    "does/secret": (
        "vraagt binnen enkele sessies een afspraak over wat alleen verteld werd",
        "asks within a few sessions for an agreement on what was told alone",
    ),
    "does/not-deeper": ("verdiepen wordt geweigerd", "deepening is turned down"),
    "does/deepen": ("telt als aanwijzing om te verdiepen", "counts as evidence for deepening"),
    "does/nothing": (
        "verandert niets aan het spel: staat bij wat gehoord is, en kan een hypothese steunen",
        "changes nothing in play: is listed as heard, and may support a hypothesis",
    ),
}
"""Words by id: ``note/`` over a list or beside a line, ``high/`` by direction, ``does/`` by what a sign does."""

DOES: dict[str, str] = {
    "checked-by-physician": "seen",
    **dict.fromkeys(["performance-anxiety", "felt-pressure", "erection-difficulty", "rapid-ejaculation"], "pause"),
    **dict.fromkeys(["delayed-ejaculation", "post-partum", "compulsivity"], "specific"),
    **dict.fromkeys(["fatigue", "disability", "neurodivergence", "no-privacy"], "adapt"),
    **dict.fromkeys(["low-room", "unequal-load"], "lighter"),
    **dict.fromkeys(["body-image", "dysphoria", "values"], "gentle"),
    **dict.fromkeys(["pressure-from-others", "no-own-wish"], "whose"),
    "asexual-spectrum": "no-more-desire",
    **dict.fromkeys(["affair", "separation-doubt"], "together-first"),
    "secret": "secret",
    "not-deeper-now": "not-deeper",
    "older-pattern": "deepen",
    "loss": "loss",
}
"""By sign, where no referral answers it; whatever is not named here changes nothing in play."""
