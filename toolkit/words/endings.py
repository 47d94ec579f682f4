"""How a course of treatment ended, and how far goals came. It describes the course, never the trainee. (nl, en)."""

from __future__ import annotations

__all__ = ["ENDINGS"]

ENDINGS: dict[str, tuple[str, str]] = {
    "ending/improved": ("verbeterd", "improved"),
    "ending/partly": ("gedeeltelijk verbeterd", "partly improved"),
    "ending/not": ("niet verbeterd", "not improved"),
    "ending/drop-out": ("voortijdig gestopt", "left early"),
    "ending/safe-stop": ("veilig gestopt", "stopped safely"),
    "ending/safety-fail": ("stopgezet om veiligheid", "stopped for safety"),
    "ending-text/improved": (
        "Drie maanden later zijn de doelen die de cliënten zelf stelden grotendeels bereikt.",
        "Three months on, the goals the clients set for themselves have largely been reached.",
    ),
    "ending-text/partly": (
        "Drie maanden later is een deel van hun doelen bereikt. Zo loopt het vaak, ook in goede handen.",
        "Three months on, part of their goals has been reached. It often goes that way, in good hands too.",
    ),
    "ending-text/not": (
        "Drie maanden later staan hun doelen ongeveer waar ze stonden. In de nabespreking lees je waar het anders had gekund.",
        "Three months on, their goals are about where they were. The debrief shows where it could have gone otherwise.",
    ),
    "ending-text/drop-out": (
        "Ze kwamen niet terug. Dat gebeurt; de vraag is wat ervoor te merken was.",
        "They did not come back. It happens; the question is what could be noticed beforehand.",
    ),
    "ending-text/safe-stop": (
        "Je zag dat veiligheid voorging en handelde ernaar. Hier telt wat je daarvoor deed, niet hoe ver de oefeningen kwamen.",
        "You saw that safety came first and acted on it. What counts here is what you did for that, not how far the exercises got.",
    ),
    "ending-text/safety-fail": (
        "Het werk ging door terwijl iemand gevaar liep, en daarom stopt het hier. In de nabespreking lees je waar het te horen was.",
        "The work went on while someone was in danger, and so it stops here. The debrief shows where it could be heard.",
    ),
    "how/ended": ("je rondde af", "you ended it"),
    "how/time-up": ("de afgesproken sessies waren om", "the agreed sessions were over"),
    "how/clients-ended": ("zij vonden het genoeg", "they felt it was enough"),
    "how/dropped-out": ("zij kwamen niet terug", "they did not come back"),
    "how/safety": ("om veiligheid", "for safety"),
    "score": ("bereikt: {score} van de 100", "reached: {score} out of 100"),
    "score-safety": ("veiligheid: {score} van de 100", "safety: {score} out of 100"),
    "attainment": ("{value} op een schaal van −2 tot +2", "{value} on a scale from −2 to +2"),
    "attainment/-2": ("verder weg dan bij het begin", "further off than at the start"),
    "attainment/-1": ("ongeveer zoals bij het begin", "about as at the start"),
    "attainment/0": ("halverwege", "halfway there"),
    "attainment/1": ("zoals gehoopt", "as hoped"),
    "attainment/2": ("meer dan gehoopt", "more than hoped"),
    "end-reason/goals": ("de doelen zijn bereikt, of ver genoeg", "the goals are reached, or near enough"),
    "end-reason/safety": ("veiligheid gaat nu voor", "safety comes first now"),
    "end-reason/referred": ("iemand anders neemt het over", "someone else takes over"),
    "end-reason/clients-wish": ("de cliënt wil stoppen", "the client wishes to stop"),
    "follow-up/none": ("geen opvolging", "no follow-up"),
    "everyone": ("allemaal", "all of them"),
    "mirror-part": ("{label}: {value} op 10", "{label}: {value} out of 10"),
    "core-strength": (
        "kracht bij de start {start} op 10, aan het einde {end}",
        "strength at the start {start} out of 10, at the end {end}",
    ),
    "assumption/model": (
        "Elke coëfficiënt is een leerafspraak of leunt op een bron die erbij staat; geen enkele is geijkt op mensen.",
        "Each coefficient is a teaching assumption or leans on a source named beside it; none is calibrated on people.",
    ),
    "assumption/chance": (
        "Toeval komt uit het startgetal van deze poging ({seed}): met dezelfde beslissingen loopt het opnieuw net zo.",
        "Chance comes from the seed of this attempt ({seed}): the same decisions give the same story again.",
    ),
    "assumption/follow-up": (
        "Het einde wordt gelezen na drie maanden; wie terugval voorbereidt en opvolging afspreekt, houdt er meer van over.",
        "The ending is read after three months; whoever prepares for relapse and agrees on follow-up keeps more of it.",
    ),
    "assumption/order": (
        (
            "Ook als één coëfficiënt 30 % hoger of lager ligt, eindigt een zorgvuldige behandelaar bij Milan en bij Sien en Jonas boven "
            "wie telkens dezelfde fout maakt. Schuiven alle coëfficiënten tegelijk, dan blijft dat zo in 256 trekkingen, op één na: wie bij "
            "Milan meteen verdiept, eindigt in 2 % van de trekkingen toch hoger."
        ),
        (
            "Even with one coefficient 30 % higher or lower, a careful clinician ends above whoever keeps making the same mistake, with Milan "
            "and with Sien and Jonas. With all coefficients moving at once this holds over 256 draws, but for one thing: whoever deepens at "
            "once with Milan still ends higher in 2 % of the draws."
        ),
    ),
}
"""Words by id."""
