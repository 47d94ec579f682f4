"""What the coefficients that are seldom shown stand for, in plain words; the others are in ``model``. (nl, en)."""

from __future__ import annotations

__all__ = ["ASSUMPTIONS"]

_READY = {
    "ready_base": ("hoe ver iemand is zonder meer, in treden", "how far somebody is to begin with, in rungs"),
    "ready_communication": ("hoeveel kunnen praten daaraan bijdraagt", "how much being able to talk adds to readiness"),
    "ready_shame": ("hoe zwaar schaamte daarop weegt", "how much shame weighs on readiness"),
    "ready_guarding": ("hoe zwaar opspannen daarop weegt", "how much guarding weighs on readiness"),
    "ready_trauma": ("hoe zwaar wat iemand meemaakte daarop weegt", "how much trauma weighs on readiness"),
}

_LEARNING = {
    "reach_base": ("welk deel de laagste trede leert", "what share the lowest rung teaches"),
    "reach_rung": ("wat elke hogere trede meer leert", "what each higher rung teaches more"),
    "second_item": (
        "wat een volgende oefening in dezelfde week nog waard is",
        "what a further exercise in the same week is still worth",
    ),
    "strong": ("hoe groot een sterk effect van een oefening is", "how large a strong effect of an exercise is"),
    "plain": ("hoe groot een gewoon effect van een oefening is", "how large a plain effect of an exercise is"),
    "small": ("hoe groot een klein effect van een oefening is", "how large a small effect of an exercise is"),
    "aimed": (
        "wat er extra bij komt op waar een oefening voor bedoeld is",
        "what is added on what an exercise is meant for",
    ),
    "rigid_script": (
        "wat een vast scenario over seks afneemt op de hogere treden",
        "what a rigid script for sex takes away on the higher rungs",
    ),
    "drawn_in": ("eigen zin gewonnen door oefeningen die iets leren", "own will won by exercises that teach"),
    "trait": (
        "hoe sterk aanleg (remmen of gas geven) een verandering buigt",
        "how much a bent for inhibition or excitation shapes a change",
    ),
}

_DOING = {
    "doing_base": ("hoe gemakkelijk huiswerk gedaan raakt", "how easily homework gets done"),
    "doing_room": ("hoeveel ruimte in de week helpt om te oefenen", "how much room in the week helps people practise"),
    "doing_avoidance": ("hoe hard vermijden het oefenen afremt", "how much avoidance slows practising"),
    "doing_gap": ("hoe hard een te hoge trede het oefenen afremt", "how much a rung too high slows practising"),
    "doing_load": ("hoe hard elke oefening boven drie afremt", "how much each exercise beyond three slows practising"),
    "doing_half": ("welk deel van wat blijft liggen, half gedaan is", "what share of what is left is half done"),
    "undone_avoidance": ("vermijden erbij als huiswerk niet lukt", "avoidance added when homework fails"),
    "undone_motivation": ("eigen zin verloren als huiswerk niet lukt", "own will lost when homework fails"),
    "undone_pressure": ("druk erbij als huiswerk niet lukt", "pressure added when homework fails"),
}

_WRONG = {
    "over_avoidance": ("hoeveel vermijden een te hoge trede meebrengt", "how much avoidance a rung too high brings"),
    "over_pressure": ("hoeveel druk een te hoge trede meebrengt", "how much pressure a rung too high brings"),
    "over_motivation": ("eigen zin verloren door een te hoge trede", "own will lost by a rung too high"),
    "over_alliance": ("vertrouwen verloren door een te hoge trede", "trust lost by a rung too high"),
    "over_safety": ("veiligheid verloren door een te hoge trede", "safety lost by a rung too high"),
    "over_pursuit": (
        "hoeveel een te hoge trede het vragen en afhouden aanwakkert",
        "how much a rung too high feeds asking and fending off",
    ),
}

_TEACHING = {
    "teach_alliance": ("hoeveel vertrouwen uitleg beter doet landen", "how much trust helps education land"),
    "teach_half": (
        "hoe vast een overtuiging zit als ze half zo ver verschuift",
        "how firm a belief is when it shifts half as far",
    ),
    "teach_skill": ("vaardigheid gewonnen door passende uitleg", "skill won by fitting education"),
    "teach_shame": ("schaamte die passende uitleg wegneemt", "shame taken away by fitting education"),
    "overload_alliance": (
        "vertrouwen verloren bij elk thema boven twee",
        "trust lost with each theme beyond two",
    ),
    "unmatched_motivation": (
        "eigen zin verloren door uitleg waar niets tegenover staat",
        "own will lost by education that meets no belief",
    ),
}

_TALK = {
    "leave_alliance": ("vertrouwen gewonnen door toestemming te vragen", "trust won by asking leave"),
    "strain_leading": ("vertrouwen verloren door te sturen", "trust lost by leading questions"),
    "strain_closed": ("vertrouwen verloren door gesloten te vragen", "trust lost by closed questions"),
    "repair_share": ("welk deel van een breuk herstel goedmaakt", "what share of a rupture repair makes good"),
    "repair_needless": ("vertrouwen verloren door te herstellen zonder breuk", "trust lost by repairing no rupture"),
    "alone_alliance": ("vertrouwen gewonnen door iemand apart te zien", "trust won by seeing somebody alone"),
    "referral_alliance": ("vertrouwen gewonnen door goed te verwijzen", "trust won by a fitting referral"),
}

_DEPTH = {
    "evidence_half": (
        "hoe sterk de kern is als een stap half zoveel leert",
        "how strong the core is when a step teaches half as much",
    ),
    "access": (
        "hoeveel dichter een rijp gesprek iemand bij het eigen gevoel brengt",
        "how much closer a ripe talk brings somebody to their own feelings",
    ),
    "access_full": (
        "hoe dicht iemand daarbij moet zijn voor een gesprek ten volle helpt",
        "how close somebody must be to them for a talk to help in full",
    ),
    "early_anxiety": ("spanning erbij door te vroeg te verdiepen", "anxiety added by deepening too early"),
    "early_motivation": ("eigen zin verloren door te vroeg te verdiepen", "own will lost by deepening too early"),
    "no_core_alliance": (
        "vertrouwen verloren door te graven waar niets zit",
        "trust lost by digging where nothing lies",
    ),
    "off_hypothesis": (
        "wat overblijft bij de juiste richting en een andere hypothese",
        "what is left with the right focus and another hypothesis",
    ),
    "mirror_evidence": ("aanwijzingen gewonnen door de spiegel te benoemen", "evidence won by naming the mirror"),
    "mirror_alliance": ("vertrouwen gewonnen door de spiegel te benoemen", "trust won by naming the mirror"),
    "core_hold": ("hoe hard een heel sterke kern alles vasthoudt", "how firmly a very strong core holds things"),
    "core_half": ("hoe sterk de kern is als ze half zo hard vasthoudt", "how strong a core holds half as firmly"),
}

_WEEKS = {
    "drift_anxiety": ("hoe snel spanning terugkeert, per week", "how fast anxiety returns, per week"),
    "drift_pressure": ("hoe snel druk terugkeert, per week", "how fast pressure returns, per week"),
    "drift_avoidance": ("hoe snel vermijden terugkeert, per week", "how fast avoidance returns, per week"),
    "drift_desire": ("hoe snel goesting naar haar begin terugkeert, per week", "how fast desire drifts back, per week"),
    "drift_shame": ("hoe snel schaamte terugkeert, per week", "how fast shame returns, per week"),
    "drift_guarding": ("hoe snel opspannen terugkeert, per week", "how fast guarding returns, per week"),
    "drift_presence": ("hoe snel aandacht bij het lichaam wegzakt, per week", "how fast presence fades, per week"),
    "drift_bond": ("hoe snel wat tussen hen groeide wegzakt, per week", "how fast what grew between them fades, per week"),
    "drift_motivation": ("hoe snel eigen zin wegzakt, per week", "how fast own will fades, per week"),
    "rest_belief": (
        "hoeveel een veranderde overtuiging het terugvallen tegenhoudt",
        "how much a changed belief holds relapse back",
    ),
    "rest_pressure": ("hoeveel minder druk het terugvallen tegenhoudt", "how much less pressure holds relapse back"),
    "rest_pursuit": ("hoeveel minder vragen en afhouden het terugvallen tegenhoudt", "how much less asking and fending off holds relapse back"),
    "rest_pain": ("hoeveel minder pijn het terugvallen tegenhoudt", "how much less pain holds relapse back"),
    "rest_skill": ("hoeveel meer vaardigheid het terugvallen tegenhoudt", "how much more skill holds relapse back"),
    "rest_anxiety": ("hoeveel minder spanning het terugvallen tegenhoudt", "how much less anxiety holds relapse back"),
    "idle_motivation": ("eigen zin verloren in een sessie die niets brengt", "own will lost in a session that brings nothing"),
    "care_trauma": (
        "wat goede traumazorg verlicht, per week",
        "what fitting trauma care relieves, per week",
    ),
}  # fmt: skip

ASSUMPTIONS: dict[str, tuple[str, str]] = {
    f"coefficient/{name}": text
    for part in (_READY, _LEARNING, _DOING, _WRONG, _TEACHING, _TALK, _DEPTH, _WEEKS)
    for name, text in part.items()
}
"""Words by ``coefficient/<name>``."""
