"""What moved a hidden number, and why the client model does that. Pairs are (nl, en); all of it teaching assumptions."""

from __future__ import annotations

__all__ = ["CAUSES"]

CAUSES: dict[str, tuple[str, str]] = {
    "cause/asked-badly": ("hoe de vraag gesteld werd", "how the question was put"),
    "why/asked-badly": (
        "Sturen, oordelen of uithoren kost vertrouwen; een gesloten vraag een beetje.",
        "Leading, judging or prying costs trust; a closed question costs a little.",
    ),
    "cause/leave": ("toestemming vragen om erover te praten", "asking leave to talk about it"),
    "why/leave": (
        "Wie eerst vraagt of het mag, wint wat vertrouwen.",
        "Asking first whether it is all right wins some trust.",
    ),
    "cause/alone": ("een gesprek alleen", "a talk alone"),
    "why/alone": (
        "Gehoord worden zonder de ander erbij doet het vertrouwen groeien.",
        "Being heard without the other there makes trust grow.",
    ),
    "cause/reflected": ("teruggeven wat je hoorde", "giving back what was heard"),
    "why/reflected": (
        "Zich begrepen voelen doet het vertrouwen groeien; elke volgende keer in dezelfde sessie minder.",
        "Feeling understood makes trust grow; each further time in the same session a little less.",
    ),
    "cause/repaired": ("het contact herstellen", "mending the contact"),
    "why/repaired": (
        "Wat aan vertrouwen verloren ging, komt grotendeels terug als je het benoemt.",
        "Most of the trust that was lost comes back when it is named.",
    ),
    "cause/needless-repair": ("herstellen waar niets stuk was", "mending what was not broken"),
    "why/needless-repair": (
        "Er viel niets goed te maken; dat bevreemdt.",
        "There was nothing to put right; that feels odd.",
    ),
    "cause/taught": ("uitleg: {module}", "education: {module}"),
    "why/taught": (
        "Uitleg die een overtuiging raakt, doet ze zakken: meer als je bevraagt, minder bij te veel tegelijk. Ze geeft wat vaardigheid en neemt wat schaamte weg.",
        "Education that meets a belief lowers it: more when elicited, less when there is too much at once. It gives some skill and takes some shame away.",
    ),
    "cause/taught-nothing": ("uitleg die niemand aanging: {module}", "education that concerned nobody: {module}"),
    "why/taught-nothing": (
        "Uitleg over iets wat niemand gelooft, kost goesting; te veel tegelijk kost vertrouwen.",
        "Education about what nobody believes costs willingness; too much at once costs trust.",
    ),
    "cause/named-mirror": ("de spiegel benoemd: {other}", "the mirror named: {other}"),
    "why/named-mirror": (
        "Hoe beter het lijkt op wat er tussen hen leeft, hoe meer vertrouwen en zicht op de kern; slaat het nergens op, dan kost het vertrouwen.",
        "The more it resembles what lives between them, the more trust and sight of the core; when it is beside the point it costs trust.",
    ),
    "cause/deepened": ("een gesprek over de kern dat paste", "a talk about the core that fitted"),
    "why/deepened": (
        "Met genoeg aanwijzingen, genoeg vertrouwen en de juiste richting komt de kern dichterbij en verliest ze kracht.",
        "With enough evidence, enough trust and the right direction the core comes within reach and loses strength.",
    ),
    "cause/deepened-early": ("verdiepen dat te vroeg kwam", "deepening that came too early"),
    "why/deepened-early": (
        "Te weinig aanwijzingen of vertrouwen: het maakt bang en kost vertrouwen en goesting.",
        "Too little evidence or trust: it frightens, and costs trust and willingness.",
    ),
    "cause/deepened-amiss": ("verdiepen in de verkeerde richting", "deepening in the wrong direction"),
    "why/deepened-amiss": (
        "De focus past niet bij de kern, of er is er geen: dat kost vertrouwen en goesting.",
        "The focus does not match the core, or there is none: that costs trust and willingness.",
    ),
    "cause/deepened-against": ("verdiepen tegen een ‘nu niet’ in", "deepening against a ‘not now’"),
    "why/deepened-against": (
        "Wie nee zegt en toch moet, verliest vertrouwen.",
        "Whoever says no and must all the same loses trust.",
    ),
    "cause/referred": ("een verwijzing: {other}", "a referral: {other}"),
    "why/referred": ("Ernstig genomen worden geeft wat vertrouwen.", "Being taken seriously gives some trust."),
    "cause/practised": ("{exercise}, thuis gedaan", "{exercise}, done at home"),
    "why/practised": (
        "Zonder nabespreken blijft maar een deel van de winst; een te hoge trede, een vaste overtuiging en wat de kern tegenhoudt, maken ze kleiner.",
        "Without a debrief only part of the gain stays; a rung too high, a firm belief and what the core holds back make it smaller.",
    ),
    "cause/too-much": ("{exercise}, wat er te veel aan was", "{exercise}, what was too much in it"),
    "why/too-much": (
        "Een trede boven wat iemand aankan, of aanraken zonder afgesproken pauze, geeft spanning, vermijding en druk, en kost vertrouwen.",
        "A rung above what somebody is ready for, or touch without an agreed pause, brings anxiety, avoidance and pressure, and costs trust.",
    ),
    "cause/talked-over": ("het huiswerk nabesproken", "the homework talked over"),
    "why/talked-over": (
        "Wie bevraagd wordt, voelt zich gezien; een besproken obstakel leert ook iets over de kern.",
        "Whoever is asked feels seen; an obstacle talked over also tells something about the core.",
    ),
    "cause/not-talked-over": ("het huiswerk niet of half nabesproken", "the homework not or hardly talked over"),
    "why/not-talked-over": (
        "Waar niemand naar vraagt, telt niet mee: het kost vertrouwen, en wat niet gedaan is, wordt vermijding.",
        "What nobody asks about does not count: it costs trust, and what was not done becomes avoidance.",
    ),
    "cause/learned-by-talking": ("{exercise}, nabesproken", "{exercise}, talked over"),
    "why/learned-by-talking": (
        "Het nabespreken brengt de rest van wat een oefening kan leren, naar hoeveel aspecten je open vroeg.",
        "The debrief brings the rest of what an exercise can teach, by how many aspects were asked about openly.",
    ),
    "cause/idle": (
        "een sessie zonder iets te doen, te leren of te begrijpen",
        "a session with nothing to do, learn or understand",
    ),
    "why/idle": (
        "Wie niets meekrijgt, verliest goesting om terug te komen.",
        "Whoever takes nothing away loses the will to come back.",
    ),
    "cause/into-pain": ("een stap met pijn die niemand nakeek", "a step into pain that nobody looked at"),
    "why/into-pain": (
        "Doorgaan met onbehandelde pijn doet pijn en opspannen toenemen.",
        "Going on with untreated pain raises pain and guarding.",
    ),
    "cause/drift": ("de weken zelf", "the weeks themselves"),
    "why/drift": (
        "Elk getal leunt terug naar waar het begon, verschoven door wat intussen veranderd is: minder druk, andere overtuigingen, meer vaardigheid.",
        "Every number leans back to where it began, shifted by what has changed since: less pressure, other beliefs, more skill.",
    ),
    "cause/core-holds": ("de kern houdt vast", "the core holds on"),
    "why/core-holds": (
        "Zolang de kern sterk is, trekt ze wat ze tegenhoudt weer naar zich toe.",
        "As long as the core is strong, it pulls back what it holds.",
    ),
    "cause/cared-for": ("lichamelijke zorg na een verwijzing", "physical care after a referral"),
    "why/cared-for": (
        "De juiste zorg verlicht pijn en opspannen, week na week.",
        "The right care eases pain and guarding, week by week.",
    ),
}
"""Words by ``cause/<cause>`` and ``why/<cause>``."""
