"""What an assignment's notebook and its panel say by themselves. (nl, en)."""

from __future__ import annotations

__all__ = ["ASSIGNMENTS"]

ASSIGNMENTS: dict[str, tuple[str, str]] = {
    "assignment-how": (
        "Klik in een cel met code en druk op Shift + Enter. Alles wat je beslist, is meteen bewaard in een bestand naast dit notebook, en een kopie ervan in de cel zelf: bewaar het notebook voor je indient. Je eerste volledige begeleiding telt. De mensen zijn verzonnen, meerderjarig, en de zinnen zijn niet expliciet; dit is oefenmateriaal, geen advies. Schrijf geen gegevens van echte mensen op.",
        "Click in a cell with code and press Shift + Enter. Everything you decide is saved at once in a file beside this notebook, and a copy of it in the cell itself: save the notebook before you hand it in. Your first finished course of treatment counts. The people are fictional, adult, and the sentences non-explicit; this is practice material, not advice. Write down nothing about real people.",
    ),
    "assignment-play": ("De sessies", "The sessions"),
    "assignment-part": ("Deel {part}: de sessies", "Part {part}: the sessions"),
    "assignment-alternative": (
        "Je kunt ook een ander verhaal van gelijk gewicht kiezen. Je hoeft niet te zeggen waarom, en het telt precies evenveel.",
        "You may choose another story of equal weight instead. You need not say why, and it counts exactly the same.",
    ),
    "assignment-words": ("(Ongeveer {n} woorden.)", "(About {n} words.)"),
    "assignment-answer-here": ("*Schrijf hier, in plaats van deze regel.*", "*Write here, in place of this line.*"),
    "assignment-write/plan": ("Een plan voor één overtuiging", "A plan for one belief"),
    "assignment-write/ladder": ("De opbouw verdedigd", "The build-up argued"),
    "assignment-write/mirror": ("Wat het huiswerk liet zien", "What the homework showed"),
    "assignment-write/decision": ("Je beslissing uitgelegd", "Your decision explained"),
    "assignment-write/letter": ("De verwijsbrief", "The referral letter"),
    "assignment-write/formulation": ("De formulering", "The formulation"),
    "assignment-write/learning": ("Wat je meeneemt", "What you take away"),
    "assignment-analysis": ("Een kleine analyse", "A small analysis"),
    "assignment-cohort": (
        "De gegevens staan in `{file}`. Zet in de cel hieronder deze namen:",
        "The data are in `{file}`. In the cell below, set these names:",
    ),
    "assignment-ready": ("Klaar?", "Ready?"),
    "assignment-hand-in": (
        "Bewaar het notebook en dien de hele map in. Met **Validate** zie je of je verslag volledig is en beoordeeld kan worden; over punten zegt dat niets.",
        "Save the notebook and hand in the whole folder. **Validate** tells you whether your record is complete and can be marked; it says nothing about points.",
    ),
    "assignment-care": ("Met wie je kunt praten.", "Whom you can talk to."),
    "assignment-marks": ("Wat de machine nakijkt", "What the machine marks"),
    "assignment-marks-text": (
        "Deze cellen vult de beoordeling in; je hoeft ze niet uit te voeren. Ze kijken naar je beslissingen in het licht van wat je op dat moment te zien kreeg. Wat je schrijft, leest een mens.",
        "These cells are filled in by the marking; there is no need to run them. They look at your decisions in the light of what you had been shown at the time. What you write is read by a person.",
    ),
    "assignment-not-here": (
        "Naast dit notebook ontbreekt {file}, of het is beschadigd; open het notebook in de map van de opdracht, of haal de opdracht opnieuw op.",
        "Beside this notebook {file} is missing or damaged; open the notebook in the assignment's own folder, or fetch the assignment again.",
    ),
    "part-unknown": ("Deze opdracht heeft geen deel {part}.", "This assignment has no part {part}."),
    "part-counts": ("hier tellen de eerste {n}", "the first {n} count here"),
    "part-played": ("Gespeeld", "Played"),
    "part-played-saved": ("Gespeeld en bewaard.", "Played and saved."),
    "part-complete": (
        "Alles wat meetelt is gespeeld en bewaard. Bewaar nu het notebook (Ctrl + S) en ga verder met de volgende taak.",
        "Everything that counts has been played and saved. Save the notebook now (Ctrl + S) and go on to the next task.",
    ),
    "part-debrief-later": (
        "De nabespreking krijg je met je feedback. Opnieuw beginnen mag, maar je eerste volledige poging telt.",
        "The debrief comes with your feedback. You may begin again, but your first finished attempt is the one that counts.",
    ),
    "record-missing": (
        "Deel {part} is nog niet gespeeld: voer de cel met open_assignment uit.",
        "Part {part} has not been played yet: run the cell with open_assignment.",
    ),
    "record-unfinished": (
        "Deel {part} is nog niet af: speel verder tot na sessie {n}, of rond af.",
        "Part {part} is not finished yet: play on until after session {n}, or bring it to an end.",
    ),
    "points-not-here": (
        "Punten worden alleen bij de beoordeling ingevuld. Wil je weten of je verslag volledig is, gebruik dan Validate.",
        "Points are filled in only when the work is marked. To see whether your record is complete, use Validate.",
    ),
    "student-not-a-number": (
        "Dat is geen studentnummer: gebruik letters en cijfers zonder spaties.",
        "That is no student number: use letters and digits without spaces.",
    ),
    "student-not-kept": ("Je nummer kon niet bewaard worden ({why}).", "Your number could not be kept ({why})."),
    "play-elsewhere": (
        "Hier wordt niet gespeeld: dit notebook wordt nu alleen nagekeken.",
        "No playing here: this notebook is only being checked now.",
    ),
    "private-typed": (
        "Wat je schreef, lijkt {kinds} te bevatten. Schrijf niets op van echte mensen; wat bewaard is, blijft op jouw toestel tot je het indient.",
        "What you wrote seems to hold {kinds}. Write down nothing about real people; what is saved stays on your machine until you hand it in.",
    ),
}
