"""What stands on a page of feedback, and in the story of a course as people read it afterwards. (nl, en)."""

from __future__ import annotations

__all__ = ["FEEDBACK_PAGE"]

_STORY = {
    "story-session": ("Sessie {n}, week {week}", "Session {n}, week {week}"),
    "story-summary": (
        "{decisions}; {held} van {of} sessies gevoerd.",
        "{decisions}; {held} of {of} sessions held.",
    ),
    "story-beyond": (
        "Wat na sessie {n} nog gebeurde, telt niet mee en staat hier niet.",
        "What happened after session {n} does not count and is not shown here.",
    ),
    "story-asked": ("Jij, aan {name}: “{text}”", "You, to {name}: “{text}”"),
    "story-asked-both": ("Jij, aan allebei: “{text}”", "You, to both of them: “{text}”"),
    "story-asked-all": ("Jij, aan allen: “{text}”", "You, to all of them: “{text}”"),
    "story-typed": ("In eigen woorden", "In own words"),
    "story-heard": ("Te horen ({whose}): “{text}”", "To be heard ({whose}): “{text}”"),
    "story-homework": ("Huiswerk, zoals ze het vertelden", "Homework, as they told it"),
    "story-back": ("Terug van een verwijzing: {what}", "Back from a referral: {what}"),
    "story-programme": ("Het programma", "The programme"),
    "story-starts": ("{name} begint", "{name} starts"),
    "story-aims": ("Waarop het gericht is", "What it is aimed at"),
    "story-criteria": ("Verder, blijven of terug", "Go on, stay or step back"),
    "story-adaptations": ("Aanpassingen", "Adaptations"),
    "story-rules": ("Wat de regels ervan zeiden", "What the rules said of it"),
    "story-no-objection": ("Geen enkele regel had bezwaar.", "No rule objected."),
    "story-how": ("Hoe", "How"),
    "story-so-that": ("Zodat", "So that"),
    "story-letter": ("De brief", "The letter"),
    "story-note": ("Genoteerd", "Noted"),
    "story-request": ("Vraag van {name}", "{name}'s request"),
    "story-own-wish": ("Eigen wens van {name}", "{name}'s own wish"),
    "story-mechanisms": ("Wat het in stand houdt", "What keeps it going"),
    "story-mirror": ("Gelijkenis", "Likeness"),
    "story-hypothesis": ("Hypothese", "Hypothesis"),
    "story-confidence": ("{text} ({n} % zeker)", "{text} ({n} % sure)"),
    "story-recognised": ("Ze herkenden zich erin.", "They recognised themselves in it."),
    "story-not-recognised": ("Ze herkenden zich er niet in.", "They did not recognise themselves in it."),
    "story-follow-up": ("Opvolging", "Follow-up"),
    "story-chart": ("{name}: wat die zelf aangaf, van 0 tot 10", "{name}: what they said of themselves, from 0 to 10"),
    "story-chart-from-to": ("{label} van {start} naar {end}", "{label} from {start} to {end}"),
    "story-numbers": ("De getallen van {name}", "{name}'s numbers"),
}

_DEBRIEF = {
    "debrief-title": ("Nabespreking", "Debrief"),
    "debrief-waits": (
        "De nabespreking volgt als de begeleiding tot het einde, of tot de gevraagde sessie, gespeeld is; deze stopte in sessie {n} van {of}.",
        "The debrief follows when the course has been played to its end, or to the session asked for; this one stopped in session {n} of {of}.",
    ),
    "debrief-cut": (
        "De opdracht hield op na sessie {n}, voor de begeleiding afgelopen was. Hieronder staat alleen wat er tot dan te zien en te horen was; wat verborgen bleef, blijft dicht, want het verhaal is niet uit.",
        "The assignment ended after session {n}, before the treatment was over. Below stands only what could be seen and heard until then; what was hidden stays closed, because the story is not over.",
    ),
    "debrief-goals": ("Waar ze voor kwamen", "What they came for"),
    "debrief-well": ("Goed gedaan", "Done well"),
    "debrief-remarks": ("Opmerkingen", "Remarks"),
    "debrief-instead": ("Dichtst bij wat je deed en wel deugdelijk", "Closest to what you did, and sound"),
    "debrief-why": ("Waarom, en waarop het steunt", "Why, and what it rests on"),
    "debrief-sources": ("Bronnen", "Sources"),
    "debrief-beliefs": ("Overtuigingen", "Beliefs"),
    "debrief-beliefs-none": ("Er was er geen te horen.", "None was heard."),
    "debrief-mirror": ("De gelijkenis", "The likeness"),
    "debrief-mirror-none": ("Niet benoemd.", "Not named."),
    "debrief-mirror-named": ("Benoemd in sessie {n}: {what}.", "Named in session {n}: {what}."),
    "debrief-mirror-was": ("Wat er speelde: {what}.", "What was at work: {what}."),
    "debrief-core": ("Wat eronder lag", "What lay beneath"),
    "debrief-referrals": ("Verwijzingen", "Referrals"),
    "debrief-referrals-none": ("Geen.", "None."),
    "debrief-referral-made": ("{name}: {what}, in sessie {n}", "{name}: {what}, in session {n}"),
    "debrief-untold": ("Wat niet verteld werd", "What was not told"),
}

_PAGE = {
    "feedback-title": ("Feedback bij “{title}”", "Feedback on “{title}”"),
    "feedback-skip": ("Naar de inhoud", "Skip to the content"),
    "feedback-contents": ("Inhoud", "Contents"),
    "feedback-total": ("Totaal: {n} van {of} punten", "Total: {n} of {of} points"),
    "feedback-provisional": (
        "Dit is voorlopig: een mens kijkt nog naar wat met “wacht” gemerkt is.",
        "This is provisional: a person has still to look at what is marked “waiting”.",
    ),
    "feedback-waiting": ("wacht", "waiting"),
    "feedback-cap": (
        "Om veiligheid blijft het totaal onder de slaaggrens van {passing}; punten afgetrokken: {n}.",
        "For safety the total stays below the pass mark of {passing}; points taken off: {n}.",
    ),
    "feedback-cap-none": (
        "Om veiligheid kan het totaal niet tot de slaaggrens van {passing} komen; het lag er al onder.",
        "For safety the total cannot reach the pass mark of {passing}; it was below it already.",
    ),
    "feedback-extra": ("Punten toegevoegd door een mens: {n}.", "Points added by a person: {n}."),
    "feedback-late": ("Te laat ingediend; punten afgetrokken: {n}.", "Handed in late; points taken off: {n}."),
    "feedback-notes": ("Over je inzending", "About what you handed in"),
    "feedback-machine": ("Wat de machine nakeek", "What the machine marked"),
    "feedback-part": ("Deel {part}: {title}", "Part {part}: {title}"),
    "feedback-criterion": ("Criterium", "Criterion"),
    "feedback-points": ("Punten", "Points"),
    "feedback-why": ("Waarom", "Why"),
    "feedback-changed": (
        "De machine gaf {n}; een mens heeft dat veranderd.",
        "The machine gave {n}; a person changed that.",
    ),
    "feedback-nothing": ("Hier was geen verslag om na te kijken.", "There was no record here to mark."),
    "feedback-people": ("Wat een mens las", "What a person read"),
    "feedback-level": ("Niveau {n} van 3: {label}", "Level {n} of 3: {label}"),
    "feedback-not-read": ("Nog niet gelezen.", "Not read yet."),
    "feedback-comment": ("Commentaar", "Comment"),
    "feedback-answer": ("Wat je schreef", "What you wrote"),
    "feedback-answer-none": ("Je schreef hier niets.", "You wrote nothing here."),
    "feedback-code": ("Je analyse", "Your analysis"),
    "feedback-code-yours": ("Je code", "Your code"),
    "feedback-story": ("Wat je zag en besliste", "What you saw and decided"),
    "feedback-how": ("Hoe is dit nagekeken?", "How was this marked?"),
    "feedback-how-machine": (
        "De machine speelde je beslissingen opnieuw af en keek bij elke beslissing alleen naar wat jij op dat moment te zien en te horen kreeg. Ze beoordeelt geen zin die je schreef, en geen mens: alleen beslissingen. Dezelfde beslissingen krijgen altijd dezelfde punten.",
        "The machine played your decisions again and, for each of them, looked only at what you had been shown and told by then. It judges no sentence you wrote, and no person: only decisions. The same decisions always earn the same points.",
    ),
    "feedback-how-people": (
        "Wat je schreef, is door mensen gelezen aan de hand van vier niveaus. Klopt er volgens jou iets niet, zeg het dan aan je docent: elke score kan opnieuw bekeken worden, en wat er eerst stond blijft bewaard.",
        "What you wrote was read by people against four levels. If you think something is wrong, tell your lecturer: every score can be looked at again, and what stood there first is kept.",
    ),
    "feedback-how-made-up": (
        "De cliënten zijn verzonnen. Punten en drempels zijn leerafspraken, niet geijkt op echte behandelingen; dit is oefenmateriaal, geen advies.",
        "The clients are fictional. Points and thresholds are teaching assumptions, not calibrated on real treatments; this is practice material, not advice.",
    ),
    "feedback-care": ("Raakt dit je?", "Does this touch you?"),
    "feedback-care-text": (
        "Raakt dit verhaal je meer dan je had gedacht, praat er dan over met je supervisor of met iemand die je vertrouwt.",
        "If this story touches you more than you had expected, talk about it with your supervisor or with someone you trust.",
    ),
}

FEEDBACK_PAGE: dict[str, tuple[str, str]] = {**_STORY, **_DEBRIEF, **_PAGE}
"""Words by id."""
