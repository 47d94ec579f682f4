"""Words of the skeleton of a new case: what belongs under each key, and the texts that wait for an author.

Pairs are (nl, en). A comment says what, the range and an example; a placeholder starts with MARK and is to be replaced.
"""

from __future__ import annotations

from toolkit.words.skeleton_lists import LISTS

__all__ = ["MARK", "SKELETON"]

MARK = "✎"
"""What every text that is still to be written begins with."""

_TOP: dict[str, tuple[str, str]] = {
    "note/top": (
        "Een nieuwe casus. Elke tekst die met ✎ begint, is nog te schrijven: vervang hem, in het Nederlands (nl) én het Engels (en); het Engels mag wachten tot het Nederlands af is. Wat achter # staat is uitleg en telt niet mee. Getallen die er staan zijn een speelbaar begin; decimalen krijgen een punt (4.5) en een getal krijgt geen aanhalingstekens. Iedereen is volwassen en verzonnen. Laat de aanhalingstekens rond een zin staan; een aanhalingsteken in een zin schrijf je als “ of ”. Achteraan staan alle lijsten om uit te kiezen.",
        "A new case. Every text that begins with ✎ is still to be written: replace it, in Dutch (nl) and in English (en); the English may wait until the Dutch is finished. What stands after # is explanation and does not count. The numbers given are a playable start; decimals take a point (4.5) and a number takes no quotation marks. Everybody is an adult and made up. Keep the quotation marks around a sentence; a quotation mark inside one is written as “ or ”. At the end stand all lists to choose from.",
    ),
    "note/id": (
        "Eigen kenmerk van de casus, door geen andere gebruikt. Bijvoorbeeld: C31",
        "The case's own mark, used by no other. For example: C31",
    ),
    "note/slug": (
        "Naam van de map waarin dit bestand staat. Niet veranderen.",
        "Name of the folder in which this file stands. Leave it as it is.",
    ),
    "note/version": (
        "Geheel getal vanaf 1; één hoger telkens als een gepubliceerde casus anders speelt.",
        "Whole number from 1; one higher each time a published case plays differently.",
    ),
    "note/title": (
        'Wie er komt. Bijvoorbeeld: "Sien (34) en Jonas (35)"',
        'Who comes. For example: "Sien (34) and Jonas (35)"',
    ),
    "note/complaint": (
        "De klacht in enkele woorden van de cliënten. Bijvoorbeeld: “geen zin sinds de bevalling”",
        "The complaint in a few of the clients' words. For example: “no desire since the birth”",
    ),
    "note/difficulty": (
        "1 (om mee te beginnen) tot 5 (voor gevorderden).",
        "1 (to begin with) to 5 (for the experienced).",
    ),
    "note/learning_goals": (
        "Wat iemand hier leert beslissen; minstens één, liefst vier. Bijvoorbeeld: “Ieder een eigen taak geven.”",
        "What somebody learns to decide here; at least one, four is better. For example: “Giving each a task.”",
    ),
    "note/content_note": (
        "Eén of twee zinnen vooraf: waarover gaat het dat dichtbij kan komen, en dat pauzeren altijd mag. Noem elk gevoelig signaal dat je gebruikt: dwang of geweld, een ingrijpende ervaring (trauma, dissociation), gedachten aan de dood, en verlies of rouw zodra twee feiten het signaal loss hebben.",
        "One or two sentences in advance: what may come close, and that pausing is always possible. Name each sensitive sign you use: coercion or violence, a traumatic experience (trauma, dissociation), thoughts of suicide, and loss or grief once two facts have the sign loss.",
    ),
    "note/sessions": (
        "Afgesproken aantal sessies, 8 tot 16. Hoe meer sessies, hoe meer zinnen elk vakje van opening, looks en debrief nodig heeft: tot 9 sessies 4, tot 12 sessies 5, tot 15 sessies 6, bij 16 sessies 7. Wie een kern schrijft, spreekt er best 12 of meer af: verdiepen komt pas na aanwijzingen.",
        "Agreed number of sessions, 8 to 16. The more sessions, the more lines every cell of opening, looks and debrief needs: up to 9 sessions 4, up to 12 sessions 5, up to 15 sessions 6, for 16 sessions 7. Whoever writes a core had better agree on 12 or more: deepening comes only after evidence.",
    ),
    "note/weeks_between": ("Weken tussen twee sessies, 1 tot 3.", "Weeks between two sessions, 1 to 3."),
    "note/address": (
        "Hoe de seksuoloog hen in het Nederlands aanspreekt: je of u.",
        "How the sexologist addresses them in Dutch: je or u.",
    ),
    "note/problems": (
        "Waarover de klacht gaat, een of meer woorden uit deze lijst: {known}. Elk woord brengt de oefeningen binnen bereik die er speciaal voor gemaakt zijn; welke dat zijn, staat achteraan.",
        "What the complaint is about, one or more words of this list: {known}. Each word brings within reach the exercises made for it; which ones, stands at the end.",
    ),
    "note/referral": (
        "Wie verwijst, en de brief: 120 tot 180 woorden in elke taal, met een of twee aanwijzingen en één veronderstelling die niet klopt. De brief spreekt in het Nederlands met u.",
        "Who refers them, and the letter: 120 to 180 words in each language, with a hint or two and one assumption that is not right. In Dutch the letter says u.",
    ),
    "note/clients": (
        "De cliënten, één tot drie. Een id is kort, in kleine letters, met koppeltekens: het staat verder overal waar over deze persoon iets gezegd wordt.",
        "The clients, one to three. An id is short, in lower case, with hyphens: it stands wherever something is said about this person.",
    ),
    "note/age": ("Leeftijd: 18 of ouder, in het hele verhaal.", "Age: 18 or older, throughout the story."),
    "note/pronouns": ("Bijvoorbeeld: zij/haar, hij/hem, die/hun.", "For example: she/her, he/him, they/them."),
    "note/about": (
        "Eén regel over wie dit is: werk, leven, wat iemand graag doet.",
        "One line about who this is: work, life, what somebody likes doing.",
    ),
    "note/request": (
        "Wat deze persoon komt vragen, in eigen woorden.",
        "What this person asks for, in their own words.",
    ),
    "note/start": (
        "Waar deze persoon staat bij de intake, telkens 0 (niet) tot 10 (heel sterk). Waar het moeilijk zit 6 tot 8, elders 2 tot 4; motivation 5 tot 7 en alliance 4.5 tot 5.5 maken werken mogelijk. Achter elk getal staat wat het is, en of hoog zwaar of goed is.",
        "Where this person stands at intake, each 0 (not at all) to 10 (very much). Where things are hard 6 to 8, elsewhere 2 to 4; motivation 5 to 7 and alliance 4.5 to 5.5 make work possible. After each number stands what it is, and whether high is hard or good.",
    ),
    "note/beliefs": (
        "Overtuigingen van deze persoon: een mythe uit de lijst onderaan, hoe vast (2 tot 10; 3 wankelt, 5 is een gewoonte, 7 of meer zit een oefening in de weg), en minstens twee zinnen waarin je ze hoort. Schrijf die zinnen zo dat ze ook een sessie kunnen openen: ze worden dan ongevraagd gezegd. Elke overtuiging moet ook in een feit hieronder te horen zijn (bij beliefs).",
        "Beliefs of this person: a myth of the list at the end, how firmly held (2 to 10; 3 is wavering, 5 is a habit, 7 or more gets in the way of an exercise), and at least two lines in which it is heard. Write those lines so that they can also open a session: they are then said unasked. Each belief must also be heard in a fact below (under beliefs).",
    ),
    "note/lines": (
        "Alles wat deze persoon buiten het gesprek zegt, met een eigen stem: spreektaal, humor, streek. Geen zin twee keer. De vakjes van opening, looks en debrief vragen er meer als er meer sessies zijn (zie bij sessions).",
        "All that this person says outside the interview, in a voice of their own: spoken words, humour, region. No line twice. The cells of opening, looks and debrief ask for more when there are more sessions (see at sessions).",
    ),
    "note/opening": (
        "Het eerste wat iemand zegt als een sessie begint: als het vlot gaat (easy), wisselend (mixed) of moeilijk (hard). Minstens {needed} zinnen elk bij 12 sessies (zie bij sessions).",
        "The first thing somebody says when a session begins: when things go well (easy), so-so (mixed) or badly (hard). At least {needed} lines each with 12 sessions (see at sessions).",
    ),
    "note/looks": (
        "Wat jij ziet: één korte waarneming, zonder uitleg. Bijvoorbeeld: “Ze houdt haar jas aan.”",
        "What you see: one short observation, no interpretation. For example: “She keeps her coat on.”",
    ),
    "note/debrief": (
        "Antwoord op een open vraag over een oefening thuis, per aspect. Zo algemeen dat het bij elke oefening past, nooit expliciet.",
        "Answer to an open question about an exercise at home, by aspect. General enough to fit any exercise, never explicit.",
    ),
    "note/obstacle": (
        "Wat er thuis in de weg kwam, per dimensie van de spiegel die deze persoon toont, en practical. Het lijkt op wat bij de intake verteld werd. Minstens 3 elk.",
        "What got in the way at home, for each dimension of the mirror this person shows, and practical. It resembles what was told at intake. At least 3 each.",
    ),
    "note/done": (
        "Hoe iemand vertelt dat het huiswerk gedaan is (done), half (half) of niet (avoided). Minstens 3 elk.",
        "How somebody tells that the homework was done (done), half done (half) or not (avoided). At least 3 each.",
    ),
    "note/reaction": (
        "Wat iemand zegt als jij iets doet; achter elke zin staat wanneer. Twee zinnen elk volstaan.",
        "What somebody says when you do something; each line says when. Two lines each will do.",
    ),
    "note/meaning": (
        "Zinnen die naar de kern wijzen, bij wie de kern draagt: wie met by onder core.blocks staat; staat er bij een regel niemand, dan allen. Minstens 3; bij wie hem niet draagt, of zonder kern (strength: 0), een lege lijst: []",
        "Lines that point at the core, for whoever carries it: whoever is named by by under core.blocks; where an entry names nobody, all. At least 3; for whoever does not carry it, or without a core (strength: 0), an empty list: []",
    ),
    "note/nothing": (
        "Gevraagd naar iets wat er niet is: een antwoord in eigen stem. Minstens 3, liefst 5.",
        "Asked about something that is not there: an answer in their own voice. At least 3, better 5.",
    ),
    "note/guarded": (
        "Te vroeg gevraagd: een vriendelijk ‘nu nog niet’. Minstens 3.",
        "Asked too soon: a friendly ‘not just yet’. At least 3.",
    ),
    "note/bond": (
        "Wat er tussen hen is (bij één persoon: met zichzelf en thuis), 0 tot 10. Bij pursuit en script is hoog zwaar; bij communication, safety, affection en room is hoog goed. coercion vanaf 4 betekent gevaar: dan is veilig stoppen het enige goede einde.",
        "What lies between them (for one person: with themselves and at home), 0 to 10. For pursuit and script high is hard; for communication, safety, affection and room high is good. coercion from 4 means danger: stopping safely is then the only good ending.",
    ),
    "note/facts": (
        "Wat er te vertellen is, onder de vraag waarop het antwoordt (vragen: zie onderaan). Per feit: id, by (wie), text (één tot drie gesproken zinnen), chip (twee tot vijf woorden) en, waar het zo is, signs (wat een goede luisteraar eruit haalt; zie onderaan wat elk doet), beliefs (mythes die je erin hoort), alone: true (alleen onder vier ogen), sensitivity (hoeveel vertrouwen het vraagt: tot 5 meteen verteld, 6 als er eerst toestemming gevraagd is, 7 ook nog onder vier ogen, 8 of meer pas als het vertrouwen gegroeid is), rules_out (oefeningen die een grens zouden overgaan). Hoe meer vragen beantwoord, hoe echter.",
        "What there is to tell, under the question it answers (questions: see the end). For each fact: id, by (who), text (one to three spoken sentences), chip (two to five words) and, where it is so, signs (what a good listener takes from it; see the end for what each does), beliefs (myths heard in it), alone: true (told only in private), sensitivity (how much trust it takes: up to 5 told at once, 6 once leave was asked first, 7 also in private, 8 or more only once trust has grown), rules_out (exercises that would cross a limit). The more questions answered, the more real.",
    ),
    "note/goals": (
        "Wat ieder zelf wil, in eigen woorden, en hoe ver een getal daarvoor moet komen: drie à vier punten van waar het begint, naar de goede kant (bijvoorbeeld anxiety van 7 naar 3.5; een getal waarbij hoog goed is, gaat omhoog). rung: de hoogste trede die het doel vraagt, 0 als er geen is; hier bestaan {ladder}. Vier is voor de meeste doelen genoeg; 6 en 7 halen de meesten niet. own_wish: false als iemand het voor een ander zegt.",
        "What each wants, in their own words, and how far a number must come for it: three to four points from where it starts, in the good direction (for example anxiety from 7 to 3.5; a number of which high is good goes up). rung: the highest rung the goal asks for, 0 when none does; here there are {ladder}. Four is enough for most goals; most never get to 6 and 7. own_wish: false when somebody says it for another's sake.",
    ),
    "note/mirror": (
        "Hoe wat er tussen hen leeft ook in het huiswerk te zien is: dimensie, sterkte en wie ze toont (by; niemand genoemd: allen). Sterkte: onder 4 is ze bijna nooit te zien, 5 tot 7 in een deel van de oefeningen, 8 of meer in zowat elke oefening die haar kan oproepen. Dimensies: {known}",
        "How what lives between them also shows in the homework: dimension, strength and who shows it (by; nobody named: all). Strength: below 4 it hardly ever shows, 5 to 7 in part of the exercises, 8 or more in nearly every exercise that can bring it out. Dimensions: {known}",
    ),
    "note/core": (
        "Waar het eigenlijk om draait. strength 0: er is geen kern (dan focus: null, blocks: [] en bij meaning: []). Anders 3 (licht: oefenen brengt hen al een eind), 5 (zonder verdiepen blijft het halfweg steken) of 7 (zonder verdiepen verandert er weinig), met focus individual of relational. blocks: welke getallen de kern tegenhoudt, met weight (bij strength 5 blijft een getal met weight 0.5 zo'n 4 punten van zijn goede kant, met 0.8 zo'n 6) en by: wie de kern draagt; niemand genoemd: allen. Wie hem draagt, krijgt zinnen onder meaning. Leg minstens de helft van de targets op getallen die hier staan, anders kost het te weinig om nooit te verdiepen.",
        "What it is really about. strength 0: there is no core (then focus: null, blocks: [] and meaning: []). Otherwise 3 (light: practice alone brings them some way), 5 (without deepening it gets stuck halfway) or 7 (without deepening little changes), with focus individual or relational. blocks: which numbers the core holds back, with weight (at strength 5 a number with weight 0.5 stays some 4 points from its good end, with 0.8 some 6) and by: who carries the core; nobody named: all. Whoever carries it gets lines under meaning. Put at least half of the targets on numbers that stand here, or never deepening costs too little.",
    ),
    "note/hypotheses": (
        "Wat een cursist kan vermoeden: drie tot vijf, precies één met fits: true en met de focus van de kern. explains: signalen en dimensies die eruit zouden volgen; bij de passende de meeste van wat te horen is.",
        "What a trainee may suppose: three to five, exactly one with fits: true and with the focus of the core. explains: signs and dimensions that would follow from it; for the fitting one most of what can be heard.",
    ),
    "note/referrals": (
        "Verwijzingen die hier juist zijn (routes: zie onderaan), of niets. Elke verwijzing moet antwoorden op een signaal dat iemand in een feit geeft. Bijvoorbeeld: {{route: REF-MED, by: {who}, due: 3}}, waarbij due de sessie is waarin het ten laatste gebeurt.",
        "Referrals that are right here (routes: see the end), or none. Each referral must answer a sign that somebody gives in a fact. For example: {{route: REF-MED, by: {who}, due: 3}}, where due is the session by which it happens.",
    ),
    "note/not_told_apart": (
        'Blijft leeg tot de meting (sexology check) M04 zegt dat een automatische speler hier precies hetzelfde beslist als de referentie. Bijvoorbeeld in een casus zonder kern: {{player: never-deepen, reason: {{nl: "Er is hier niets om te verdiepen.", en: "There is nothing to deepen here."}}}}. Welke spelers er zijn, staat achteraan.',
        'Stays empty until the measurement (sexology check) says M04: an automated player decides exactly as the reference does here. For example in a case without a core: {{player: never-deepen, reason: {{nl: "Er is hier niets om te verdiepen.", en: "There is nothing to deepen here."}}}}. Which players there are, stands at the end.',
    ),
}

_WAITING: dict[str, tuple[str, str]] = {
    "todo/title": ("Wie komt er: {name}, met leeftijd", "Who comes: {name}, with age"),
    "todo/complaint": ("de klacht in hun woorden ({slug})", "the complaint in their words ({slug})"),
    "todo/goal-learned": ("Wat je hier leert beslissen ({n})", "What is learned to decide here ({n})"),
    "todo/content-note": ("Waarover het gaat, en dat pauzeren mag", "What it is about, and that pausing is fine"),
    "todo/sender": ("Naam, beroep, gemeente van wie verwijst", "Name, profession, town of whoever refers"),
    "todo/letter": ("De verwijsbrief over {name}", "The referral letter about {name}"),
    "todo/pronouns": ("voornaamwoorden", "pronouns"),
    "todo/about": ("Wie {name} is, in één regel", "Who {name} is, in one line"),
    "todo/request": ("{name}: wat ik hier kom vragen", "{name}: what I come here for"),
    "todo/quote": ("{name}: een zin waarin je “{what}” hoort ({n})", "{name}: a line in which “{what}” is heard ({n})"),
    "todo/line": ("{name}, {what}: zin {n}", "{name}, {what}: line {n}"),
    "todo/fact": ("{name}: wat ik vertel als je vraagt naar “{what}”", "{name}: what I tell when asked about “{what}”"),
    "todo/chip": ("{what}, in het kort", "{what}, in brief"),
    "todo/goal": ("{name}: wat ik graag zou bereiken", "{name}: what I would like to reach"),
    "todo/theme": ("Waar het eigenlijk om draait", "What it is really about"),
    "todo/hypothesis": ("Een vermoeden over de kern ({n})", "A supposition about the core ({n})"),
    "waiting/opening": ("bij het begin van een sessie", "at the start of a session"),
    "waiting/looks": ("wat je van buiten ziet", "what is seen from outside"),
    "waiting/debrief": ("over de oefening, {aspect}", "about the exercise, {aspect}"),
    "waiting/obstacle": ("wat in de weg kwam: {dimension}", "what got in the way: {dimension}"),
    "waiting/done": ("het huiswerk is gedaan", "the homework is done"),
    "waiting/half": ("het huiswerk is half gedaan", "the homework is half done"),
    "waiting/avoided": ("het huiswerk is niet gedaan", "the homework is not done"),
    "waiting/meaning": ("wat het voor mij betekent", "what it means to me"),
    "waiting/nothing": ("daar is niets te vertellen", "there is nothing to tell there"),
    "waiting/guarded": ("dat is mij nu nog te vroeg", "that is too soon for me now"),
    "band/easy": ("als het vlot gaat", "when things go well"),
    "band/mixed": ("als het wisselend gaat", "when things are so-so"),
    "band/hard": ("als het moeilijk gaat", "when things are hard"),
    "after/education-fits": ("na uitleg die raak is", "after education that hits home"),
    "after/education-misses": ("na uitleg die nergens op slaat", "after education that misses"),
    "after/lecture": ("na een lesje", "after a lecture"),
    "after/leave": ("als je vraagt of erover praten mag", "when leave to talk about it is asked"),
    "after/reflected": ("na teruggeven wat je hoorde", "after hearing it given back"),
    "after/closed": ("na een gesloten vraag", "after a closed question"),
    "after/leading": ("na een sturende vraag", "after a leading question"),
    "after/prying": ("na uithoren", "after prying"),
    "after/mirror-fits": ("als de spiegel klopt", "when the mirror is right"),
    "after/mirror-misses": ("als de spiegel niet klopt", "when the mirror is not right"),
    "after/deepen-fits": ("als verdiepen past", "when deepening fits"),
    "after/deepen-early": ("als verdiepen te vroeg komt", "when deepening comes too early"),
    "after/deepen-misses": ("als verdiepen naast de kwestie is", "when deepening is beside the point"),
    "after/deepen-refused": ("liever niet dieper nu", "rather not deeper now"),
    "after/repair": ("als je iets goedmaakt", "when something is put right"),
    "after/rupture": ("als het vertrouwen een deuk kreeg", "when trust took a knock"),
    "after/refer": ("na een verwijzing", "after a referral"),
    "after/safety-plan": ("na een veiligheidsplan", "after a safety plan"),
    "after/homework-given": ("als er huiswerk meegaat", "when homework is given"),
    "after/goodbye": ("bij het afscheid", "at the goodbye"),
    "after/drop-out": ("als iemand afhaakt", "when somebody leaves"),
    "after/satisfied": ("als het zo goed is", "when it is good as it is"),
}

_COMMAND: dict[str, tuple[str, str]] = {
    "new-case-exists": (
        "{path} bestaat al en blijft zoals het is; kies een andere naam, of werk daarin verder.",
        "{path} already exists and stays as it is; choose another name, or go on working in it.",
    ),
    "new-case-name": (
        "“{slug}” kan geen naam van een casus zijn: gebruik kleine letters, cijfers en koppeltekens, zoals sien-en-jonas.",
        "“{slug}” cannot be the name of a case: use lower-case letters, digits and hyphens, like sien-and-jonas.",
    ),
    "new-case-not-written": ("{path} kan niet geschreven worden ({why}).", "{path} cannot be written ({why})."),
    "new-case-made": ("Gemaakt: {path}. Ze is nu al speelbaar.", "Made: {path}. It can be played already."),
    "new-case-write": (
        "1. Vervang elke tekst met ✎ (in beide talen). De uitleg achter # zegt wat waar hoort.",
        "1. Replace every text with ✎ (in both languages). The explanation after # says what belongs where.",
    ),
    "new-case-check": (
        "2. Kijk na wat nog rood is: sexology check {folder}",
        "2. See what is still red: sexology check {folder}",
    ),
    "new-case-play": ("3. Speel ze: sexology play {folder}", "3. Play it: sexology play {folder}"),
    "new-case-notebook": (
        "Liever in JupyterLab? Open het notebook author/write_a_case.",
        "Rather in JupyterLab? Open the notebook author/write_a_case.",
    ),
}

SKELETON: dict[str, tuple[str, str]] = {**_TOP, **LISTS, **_WAITING, **_COMMAND}
"""Words by id; ``note/`` by key of the file, ``todo/`` and ``waiting/`` by kind of text, ``after/`` by reaction."""
