"""What the drills ask and offer, and what their screen says by itself. Pairs are (nl, en)."""

from __future__ import annotations

__all__ = ["ASKING"]

_SCREEN = {
    "title": ("Oefenvragen: {subject}", "Drills: {subject}"),
    "progress": ("{n} van {total}", "{n} of {total}"),
    "check": ("Controleer", "Check"),
    "again": ("Probeer opnieuw", "Try again"),
    "next": ("Volgende", "Next"),
    "more": ("Andere vragen", "Other questions"),
    "right": ("Juist.", "Right."),
    "wrong": ("Dat is het niet.", "That is not it."),
    "comes-back": ("Deze vraag komt straks terug.", "This question comes back later."),
    "was-tried": ("al geprobeerd", "tried already"),
    "chosen-right": ("juist antwoord", "right answer"),
    "choose-first": ("Kies eerst een antwoord.", "Choose an answer first."),
    "order-first": ("Geef eerst elk een plaats.", "Give each a place first."),
    "order-how": (
        "Kies ze een voor een, de laagste trede eerst. Nog eens kiezen haalt ze weer weg.",
        "Choose them one by one, the lowest rung first. Choosing again takes one back.",
    ),
    "place": ("plaats {n}", "place {n}"),
    "why": ("Waarom", "Why"),
    "grounds": ("Steunt op", "Rests on"),
    "assumption": ("Aanname van dit leermateriaal", "Teaching assumption"),
    "point-by-point": ("Punt voor punt", "Point by point"),
    "looked-at": ("Wat er ligt", "What there is"),
    "background": ("Wat er voordien was", "What went before"),
    "says": ("Je hoort", "You hear"),
    "done": (
        "Klaar: {n} van {total} in één keer juist. Bij een volgende opening krijg je andere vragen, en die waarin je je vergiste opnieuw.",
        "Done: {n} of {total} right at once. The next opening brings other questions, and those you missed once more.",
    ),
    "nothing": (
        "Hier zijn nu geen vragen voor te maken.",
        "No questions can be made for this at the moment.",
    ),
    "no-such-kind": (
        'Er zijn geen oefenvragen met de naam "{name}". Kies uit: {known}.',
        'There are no drills called "{name}". Choose from: {known}.',
    ),
}

_SUBJECTS = {
    "subject/which-part": ("informatie, oefening of verdieping?", "information, exercise or deepening?"),
    "subject/which-domain": ("lichaam, hoofd of relatie?", "body, mind or relationship?"),
    "subject/what-it-asks": ("wat vraagt deze zin van jou?", "what does this sentence ask of you?"),
    "subject/which-belief": ("welke overtuiging hoor je?", "which belief do you hear?"),
    "subject/which-module": ("welke uitleg past?", "which education fits?"),
    "subject/realistic-view": ("wat komt er in de plaats?", "what comes in its place?"),
    "subject/handout": ("is de tekst begrepen?", "was the handout understood?"),
    "subject/rung-order": ("de treden op volgorde", "the rungs in order"),
    "subject/rests-on": ("waar steunt het op?", "what does it rest on?"),
    "subject/what-is-wrong": ("wat klopt er niet, en hoe maak je het goed?", "what is not sound, and how to mend it?"),
    "subject/which-aspect": ("over welk aspect gaat dit antwoord?", "which aspect does this answer speak of?"),
    "subject/which-obstacle": ("struikelblok, blokkade of remming?", "stumbling block, blockage or inhibition?"),
    "subject/which-mirror": ("wat toont de spiegel?", "what does the mirror show?"),
    "subject/which-adaptation": ("welke andere vorm past?", "which changed form fits?"),
    "subject/which-gate": ("welke poort gaat open?", "which gate opens?"),
    "subject/which-route": ("welke verwijzing past?", "which referral fits?"),
    "subject/stay-deepen-refer": ("blijven, verdiepen of verwijzen?", "stay, deepen or refer?"),
    "subject/which-focus": ("individueel of relationeel?", "individual or relational?"),
}

_GROUNDS = {
    "grounds/rule": ("Regel {id}: {title}", "Rule {id}: {title}"),
    "grounds/seed": ("Grondtekst {id}: “{title}”", "Founding text {id}: “{title}”"),
    "grounds/gate": ("Poort {id}: {title}", "Gate {id}: {title}"),
    "grounds/module": ("Uitleg {id}: {title}", "Module {id}: {title}"),
    "grounds/myth": ("Overtuiging {id}: {title}", "Belief {id}: {title}"),
    "grounds/exercise": ("Oefening {id}: {title}", "Exercise {id}: {title}"),
    "grounds/referral": ("Verwijzing {id}: {title}", "Referral {id}: {title}"),
}

_ASKED = {
    "ask/part": ("Bij welk onderdeel hoort dit?", "To which part does this belong?"),
    "ask/domain": ("In welk domein hoort deze uitleg thuis?", "In which domain does this education belong?"),
    "ask/seed": (
        "Deze zin komt uit de grondtekst. Wat moet jij daarom kunnen?",
        "This sentence comes from the founding text. What must you be able to do because of it?",
    ),
    "ask/belief": ("Welke overtuiging hoor je hierin?", "Which belief do you hear in this?"),
    "ask/module": ("Welke module gaat op die overtuiging in?", "Which module speaks to that belief?"),
    "ask/view": (
        "Welke realistische kijk kan daarvoor in de plaats komen?",
        "Which realistic view can take its place?",
    ),
    "ask/order": (
        "Zet deze oefeningen op volgorde, de laagste trede eerst.",
        "Put these exercises in order, the lowest rung first.",
    ),
    "ask/rests": (
        "Wat moet er zijn voor je deze oefening meegeeft?",
        "What must be there before you hand out this exercise?",
    ),
    "ask/wrong": (
        "Eén ding klopt niet aan dit programma. Welke regel is gebroken?",
        "One thing makes this programme unsound. Which rule is broken?",
    ),
    "ask/fix": (
        "Wat is de kleinste verandering die het programma weer in orde brengt?",
        "What is the smallest change that makes the programme sound again?",
    ),
    "ask/aspect": (
        "Over welk aspect van de beleving gaat dit antwoord vooral?",
        "Which aspect of experience does this answer speak of most?",
    ),
    "ask/obstacle": ("Wat voor obstakel hoor je?", "What kind of obstacle do you hear?"),
    "ask/mirror": (
        "Zo gaat het thuis met de oefening. Welke kant van de spiegel hoor je?",
        "This is how it goes at home with the exercise. Which side of the mirror do you hear?",
    ),
    "ask/adaptation": ("Welke andere vorm gaat daarop in?", "Which changed form answers that?"),
    "ask/gate": (
        "Een cliënt vertelt dit, en meer weet je nog niet. Welke poort gaat open?",
        "A client tells you this, and you know no more yet. Which gate opens?",
    ),
    "ask/route": (
        "Een cliënt vertelt dit. Welke verwijzing past als eerste?",
        "A client tells you this. Which referral fits first?",
    ),
    "ask/way": (
        "Dit is wat er tot nu toe getoond is. Wat doe je nu?",
        "This is what has been shown so far. What do you do now?",
    ),
    "ask/focus": (
        "Stel dat je hier gaat verdiepen. Waar wijzen de obstakels heen?",
        "Suppose you are going to deepen here. Where do the obstacles point?",
    ),
}

_CHOICES = {
    "part/information": ("informatie en uitleg", "information and education"),
    "part/exercises": ("een oefenprogramma voor thuis", "an exercise programme for home"),
    "part/deepening": ("verdieping", "deepening"),
    "part-hint/information": ("het gaat om weten en anders kijken", "it is about knowing and seeing otherwise"),
    "part-hint/exercises": (
        "het gaat om iets wat thuis gedaan en hier besproken wordt",
        "it is about something done at home and talked over here",
    ),
    "part-hint/deepening": (
        "het gaat om wat vastzit en wat het betekent",
        "it is about what is stuck and what it means",
    ),
    "domain/bodily": ("wat er in het lichaam gebeurt", "what happens in the body"),
    "domain/psychological": ("wat er in het hoofd van één iemand gebeurt", "what happens in one person's mind"),
    "domain/relational": ("wat er tussen mensen gebeurt", "what happens between people"),
    "aspect/physical": ("wat je in het lichaam merkt", "what one notices in the body"),
    "aspect/emotional": ("hoe het voelde", "how it felt"),
    "aspect/communicative": ("wat er gezegd of getoond werd", "what was said or shown"),
    "aspect/planning": ("waar, wanneer en hoe het geregeld was", "where, when and how it was arranged"),
    "gate/one": ("{title}: dit gaat eerst", "{title}: this comes first"),
    "gate/none": ("geen poort: het werk kan doorgaan", "no gate: the work can go on"),
    "way/stay": (
        "blijven: verder oefenen op deze trede, zo nodig in een andere vorm",
        "stay: keep practising on this rung, in another form if need be",
    ),
    "way/deepen": (
        "verdiepen: voorzichtig uitnodigen, met één focus en een nieuwe afspraak",
        "deepen: invite tentatively, with one focus and a new agreement",
    ),
    "way/refer": (
        "verwijzen: eerst iemand anders erbij, voor of naast dit werk",
        "refer: bring in someone else first, before or beside this work",
    ),
    "rung/0": ("grondwerk", "groundwork"),
    "rung/1": ("met mezelf, niet-seksueel", "with myself, non-sexual"),
    "rung/2": ("dichtbij, gekleed", "close, clothed"),
    "rung/3": ("gestructureerd aanraken", "structured touch"),
    "rung/4": ("hele lichaam, zonder doel", "whole body, no aim"),
    "rung/5": ("wederzijds, opwinding mag", "mutual, arousal allowed"),
    "rung/6": ("seksueel, zonder eis", "sexual, non-demanding"),
    "rung/7": ("eigen repertoire", "own repertoire"),
    "rung-solo/5": ("opwinding mag, zonder doel", "arousal allowed, not pursued"),
    "labelled": ("{label}: {hint}", "{label} ({hint})"),
}

ASKING: dict[str, tuple[str, str]] = {**_SCREEN, **_SUBJECTS, **_GROUNDS, **_ASKED, **_CHOICES}
"""Words by id, without the drills' own prefix."""
