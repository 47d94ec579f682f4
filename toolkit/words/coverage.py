"""Words of ``sexology coverage``: with what each statement is practised, what is looked at, what people mark.

Pairs are (nl, en). What a statement says and means stands in the library.
"""

from __future__ import annotations

__all__ = ["COVERAGE"]

COVERAGE: dict[str, tuple[str, str]] = {
    "coverage-practised": ("Oefen je met", "Practised by"),
    "coverage-assessed": ("Nagekeken met", "Assessed by"),
    "coverage-people": ("door mensen nagekeken", "marked by people"),
    "coverage-right": ("Kan goed in", "Can be got right in"),
    "coverage-wrong": ("Kan fout in", "Can be got wrong in"),
    "coverage-all": ("alle {count} casussen", "all {count} cases"),
    "coverage-none": ("geen enkele casus", "no case"),
    "coverage-playing": ("Casussen spelen", "Playing cases"),
    "coverage-how": (
        "Goed en fout zijn berekend uit gespeelde behandelingen: per casus {players} automatische spelers, {seeds} verhaal elk.",
        "Right and wrong were computed from courses that were played: {players} automated players a case, {seeds} story each.",
    ),
    "practised/S1": (
        "in de eerste sessie naar verwachtingen vragen",
        "asking about expectations in the first session",
    ),
    "practised/S2": (
        "een programma met afspraken meegeven: alles gebeurt thuis, niets in de gespreksruimte, niets op beeld",
        "handing out a programme with agreements: all of it at home, nothing in the room, nothing on camera",
    ),
    "practised/S3": (
        "per casus kiezen tussen uitleg, oefenen en verdiepen, met de redenen in de formulering",
        "choosing education, exercises and deepening for each case, with the reasons in the formulation",
    ),
    "practised/S4": (
        "uitleg geven voor, of samen met, de eerste oefening",
        "giving education before, or with, the first exercise",
    ),
    "practised/S5": ('een regel "zodat ze …" bij elke uitleg', 'a line "so that they can …" with every lesson'),
    "practised/S6": (
        "modules kiezen bij wat je gehoord hebt, hoogstens twee per sessie",
        "choosing modules for what was heard, two a session at most",
    ),
    "practised/S7": (
        "vragen over lichaam, hoofd en relatie, en de formulering schrijven",
        "asking about body, mind and relationship, and writing the formulation",
    ),
    "practised/S8": (
        "uitleg geven door te bevragen, en er later op terugkomen",
        "teaching by eliciting, and coming back to it later",
    ),
    "practised/S9": (
        "overtuigingen horen in het gesprek, en er uitleg bij kiezen",
        "hearing beliefs in the interview, and choosing education for them",
    ),
    "practised/S10": (
        "uitleg over langdurige relaties, en een nota bij het einde",
        "education about long relationships, and a note at the end",
    ),
    "practised/S11": (
        "beslissen of er oefeningen meegaan: ja, nog niet, of niet",
        "deciding whether exercises go home: yes, not yet, or no",
    ),
    "practised/S12": (
        "een programma voor één, twee of drie mensen samenstellen",
        "composing a programme for one, two or three people",
    ),
    "practised/S13": (
        "ieder apart naar veiligheid vragen, en naar privacy thuis, voor er huiswerk meegaat",
        "asking each alone about safety, and about privacy at home, before homework goes out",
    ),
    "practised/S14": (
        "de spiegel benoemen: het patroon tussen hen in plaats van wie de schuld heeft",
        "naming the mirror: the pattern between them instead of who is to blame",
    ),
    "practised/S15": (
        "elke partner alleen zien, en ieder een taak geven",
        "seeing each partner alone, and giving each a task",
    ),
    "practised/S16": ("in elke oefening rollen verdelen", "dividing the roles in each exercise"),
    "practised/S17": (
        "bij elke oefening een doel kiezen, en terugvalpreventie bij het einde",
        "choosing an aim with each exercise, and relapse prevention at the end",
    ),
    "practised/S18": (
        "nabespreken hoe het huiswerk gepland en geregeld was",
        "debriefing how the homework was planned and organised",
    ),
    "practised/S19": ("elke partner apart nabespreken", "debriefing each partner separately"),
    "practised/S20": (
        "een obstakel indelen: struikelblok, blokkade of remming",
        "coding an obstacle: stumbling block, blockage or inhibition",
    ),
    "practised/S21": (
        "uit het huiswerk de spiegel afleiden en hem voorzichtig benoemen",
        "inferring the mirror from the homework and naming it tentatively",
    ),
    "practised/S22": (
        "kiezen hoe je terugvraagt: open, gesloten, sturend of uithorend; ook in eigen woorden",
        "choosing how to ask back: open, closed, leading or prying; in one's own words too",
    ),
    "practised/S23": (
        "nabespreken per aspect: fysiek, gevoelsmatig, communicatief, planmatig, en wat nog meespeelt",
        "debriefing by aspect: physical, emotional, communicative, planning, and whatever else plays a part",
    ),
    "practised/S24": (
        "een programma samenstellen: standaard eerst, dan probleemgebonden",
        "composing a programme: standard first, then problem-specific",
    ),
    "practised/S25": ("een trede op de ladder kiezen", "choosing a rung of the ladder"),
    "practised/S26": (
        "verdiepen, of bewust bij oefenen en uitleg blijven",
        "deepening, or choosing to stay with exercises and education",
    ),
    "practised/S27": ("bij het verdiepen een focus kiezen", "choosing a focus when deepening"),
    "practised/S28": (
        "een hypothese over de kern kiezen, met hoe zeker je bent, en ze herzien",
        "choosing a hypothesis about the core, with how sure you are, and revising it",
    ),
    "practised/S29": (
        "verwijzen, ernaast of in de plaats, met een brief; en weten wanneer je afrondt",
        "referring, alongside or instead, with a letter; and knowing when to end",
    ),
    "practised/S30": (
        "kiezen hoe je een programma uitlegt; en als schrijfopdracht: leg sekstherapie in 150 woorden uit",
        "choosing how to explain a programme; and as a writing task: explain sex therapy in 150 words",
    ),
    "people/S1": ("de toon waarop je verwachtingen rechtzet", "the tone in which expectations are put right"),
    "people/S2": ("hoe je het kader uitlegt", "how the frame is explained"),
    "people/S3": ("de redenen voor je keuzes", "the reasons for the choices"),
    "people/S5": (
        'of de regel "zodat ze …" een vaardigheid noemt',
        'whether the line "so that they can …" names a skill',
    ),
    "people/S10": (
        "de nota over een realistisch beeld van seks op lange termijn",
        "the note about a realistic picture of sex in the long run",
    ),
    "people/S14": ("de zin waarmee je het patroon benoemt", "the sentence that names the pattern"),
    "people/S17": ("het antwoord op wat ze ermee verder kunnen", "the answer to what they can carry further"),
    "people/S29": ("de verwijsbrief", "the referral letter"),
    "people/S30": ("de tekst van 150 woorden", "the text of 150 words"),
    "criterion/expectations-first": (
        "verwachtingen komen in de eerste sessie aan bod",
        "expectations come up in the first session",
    ),
    "criterion/parts-fit": (
        "de gekozen onderdelen brengen de cliënten verder",
        "the parts chosen bring the clients further",
    ),
    "criterion/education-first": (
        "uitleg komt voor of samen met de eerste oefening",
        "education comes before or with the first exercise",
    ),
    "criterion/so-that": ('elke uitleg heeft een regel "zodat ze …"', 'every lesson has a line "so that they can …"'),
    "criterion/tailored": (
        "uitleg past bij wat gehoord is, hoogstens twee modules per sessie",
        "education fits what was heard, two modules a session at most",
    ),
    "criterion/three-domains": (
        "lichaam, hoofd en relatie zijn alle drie bevraagd",
        "body, mind and relationship were all asked about",
    ),
    "criterion/beliefs-found": (
        "de overtuigingen van elke cliënt zijn gevonden",
        "the beliefs of each client were found",
    ),
    "criterion/long-run": (
        "een overtuiging over langdurige relaties (M40–M48) geeft mee",
        "a belief about long relationships (M40–M48) gives way",
    ),
    "criterion/indicated": (
        "oefeningen waar ze aangewezen zijn, en geen waar dat niet zo is",
        "exercises where they are indicated, and none where they are not",
    ),
    "criterion/for-whoever-is-there": (
        "alleen: niets wat een partner vraagt; samen: voor iedereen een rol",
        "alone: nothing that needs a partner; together: a part for everybody",
    ),
    "criterion/pattern-named": (
        "het patroon is benoemd en herkend; bij geweld net niet",
        "the pattern was named and recognised; in violence it was left alone",
    ),
    "criterion/skill-named": (
        "elke oefening noemt wat ze oefent, en geen prestatie",
        "each exercise says what it trains, and no performance",
    ),
    "criterion/practical-asked": (
        "in elke sessie met huiswerk is gevraagd hoe het geregeld was",
        "how it was organised was asked in every session with homework",
    ),
    "criterion/obstacles-coded": ("elk obstakel is ingedeeld", "every obstacle was coded"),
    "criterion/mirror-likeness": (
        "de benoemde spiegel lijkt op de verborgen dynamiek",
        "the mirror as named resembles the hidden dynamic",
    ),
    "criterion/open-questions": ("naar huiswerk is open gevraagd", "homework was asked about openly"),
    "criterion/four-aspects": (
        "elke cliënt kreeg bij een oefening alle vier de aspecten",
        "each client was asked about all four aspects of an exercise",
    ),
    "criterion/focus": (
        "de focus van het verdiepen past bij de verborgen kern, of er is geen kern en er werd niet verdiept",
        "the focus of deepening matches the hidden core, or there is none and nothing was deepened",
    ),
    "criterion/hypothesis": ("de laatste hypothese over de kern klopt", "the last hypothesis about the core fits"),
    "criterion/referral": (
        "wie andere zorg nodig heeft, is op tijd verwezen; niemand voor niets",
        "whoever needs other care was referred in time; nobody for nothing",
    ),
}
"""Words by id; ``practised/``, ``people/`` by statement, ``criterion/`` by the name of a measure."""
