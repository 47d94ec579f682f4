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
    "ending-text-one/improved": (
        "Drie maanden later zijn de doelen die {name} stelde grotendeels bereikt.",
        "Three months on, the goals {name} set have largely been reached.",
    ),
    "ending-text-one/partly": (
        "Drie maanden later is een deel van de doelen van {name} bereikt. Zo loopt het vaak, ook in goede handen.",
        "Three months on, part of {name}'s goals has been reached. It often goes that way, in good hands too.",
    ),
    "ending-text-one/not": (
        "Drie maanden later staan de doelen van {name} ongeveer waar ze stonden. In de nabespreking lees je waar het anders had gekund.",
        "Three months on, {name}'s goals are about where they were. The debrief shows where it could have gone otherwise.",
    ),
    "ending-text-one/drop-out": (
        "{name} kwam niet terug. Dat gebeurt; de vraag is wat ervoor te merken was.",
        "{name} did not come back. It happens; the question is what could be noticed beforehand.",
    ),
    "how-one/clients-ended": ("{name} vond het genoeg", "{name} felt it was enough"),
    "how-one/dropped-out": ("{name} kwam niet terug", "{name} did not come back"),
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
    "any-of-them": ("een van hen", "any of them"),
    "referral-for": ("{what}, voor {name}, ten laatste in sessie {n}", "{what}, for {name}, by session {n}"),
    "referral-made": ("gedaan in sessie {n}", "made in session {n}"),
    "referral-not-made": ("niet gedaan", "not made"),
    "belief-heard-in": ("gehoord in sessie {n}", "heard in session {n}"),
    "belief-not-heard": ("niet gehoord", "not heard"),
    "belief-met-in": ("besproken in sessie {n}", "talked about in session {n}"),
    "belief-not-met": ("niet besproken", "not talked about"),
    "belief-strength": (
        "bij de start {start} op 10, aan het einde {end}",
        "at the start {start} out of 10, at the end {end}",
    ),
    "own-belief-title": ("Je eigen veronderstelling", "Your own assumption"),
    "own-belief-missed": (
        "{name} zei hoe het van jouw kant klonk: “{belief}” Zo'n veronderstelling sluipt bij iedereen wel eens binnen; deze merkte je niet op. Waaraan had je ze kunnen horen?",
        "{name} said how it sounded from your side: “{belief}” Such an assumption slips in with everyone at times; you did not notice this one. What could have let you hear it?",
    ),
    "own-belief-instead": (
        "Een bedachtzame collega had teruggegeven wat {name} zei, de eigen veronderstelling bij naam genoemd of er samen met {name} uitleg naast gelegd, en ze meegenomen naar supervisie.",
        "A thoughtful colleague would have given back what {name} said, named their own assumption or set some information beside it together with {name}, and taken it to supervision.",
    ),
    "own-belief-noticed": (
        "Je merkte je eigen veronderstelling op: “{belief}”",
        "You noticed your own assumption: “{belief}”",
    ),
    "held/finding/bystander": (
        "Dit komt van {holder} en is nog niet besproken: “{belief}” Het weegt op {name}. Wat verandert er als {name} daar eerst iets tegenover kan zetten?",
        "This comes from {holder} and has not been talked about: “{belief}” It weighs on {name}. What changes if {name} can first set something against it?",
    ),
    "held/finding/trainee": (
        "{name} voelt bij jou een veronderstelling die nog niet besproken is: “{belief}” Wat wordt oefenen onder dat gewicht?",
        "{name} senses an assumption of yours that has not been talked about: “{belief}” What does practising become under that weight?",
    ),
    "held/fix/bystander": (
        "Bespreek met {name} een module die past bij wat van {holder} komt, en hoe {name} daarmee wil omgaan; kijk daarna wat er te oefenen valt.",
        "Go through a module with {name} that fits what comes from {holder}, and how {name} wants to deal with it; then see what there is to practise.",
    ),
    "held/fix/trainee": (
        "Leg je eigen veronderstelling op tafel: geef terug wat {name} erover zei, of bied een module aan die erbij past.",
        "Put your own assumption on the table: give back what {name} said about it, or offer a module that fits it.",
    ),
    "mirror-part": ("{value} op 10", "{value} out of 10"),
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
