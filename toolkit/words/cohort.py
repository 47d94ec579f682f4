"""Words of the code task: what to compute of the cohort, how it is computed, and how it went. Pairs are (nl, en)."""

from __future__ import annotations

__all__ = ["COHORT"]

COHORT: dict[str, tuple[str, str]] = {
    "cohort/right": ("`{name}` klopt.", "`{name}` is right."),
    "cohort/half": ("`{name}` klopt voor een deel.", "`{name}` is partly right."),
    "cohort/wrong": ("`{name}` klopt niet.", "`{name}` is not right."),
    "cohort/absent": (
        "`{name}` is er niet na het uitvoeren van je cellen.",
        "`{name}` is not there after your cells have run.",
    ),
    "cohort/unfit": (
        "`{name}` is geen gewoon getal, geen gewone tekst, tabel of figuur, of is te groot.",
        "`{name}` is not a plain number, text, table or figure, or is too big.",
    ),
    "cohort-task/missing": (
        "`missing_willingness`: in hoeveel rijen ontbreekt de bereidheid (`willingness`)?",
        "`missing_willingness`: in how many rows is willingness missing?",
    ),
    "cohort-task/willingness": (
        "`willingness_per_session`: de gemiddelde bereidheid (`willingness`) per sessie.",
        "`willingness_per_session`: the mean willingness for each session.",
    ),
    "cohort-task/homework": (
        "`homework_share`: voor elke afloop (`ending`) het aandeel van de bekende huiswerkopdrachten dat gedaan is (`done`).",
        "`homework_share`: for each ending, the share of the homework that is known which was done.",
    ),
    "cohort-task/drop": (
        "`largest_drop`: het traject (`attempt`) waarin de nabijheid (`closeness`) het meest daalde, van de eerste tot de laatste bekende waarde.",
        "`largest_drop`: the attempt in which closeness fell most, from its first to its last known value.",
    ),
    "cohort-task/pressure": (
        "`pressure_difference`: de gemiddelde druk (`pressure`) in rijen met vermeden huiswerk (`avoided`), min die in rijen met gedaan huiswerk (`done`).",
        "`pressure_difference`: the mean pressure in rows with homework avoided, less that in rows with homework done.",
    ),
    "cohort-task/figure": (
        "`figure`: een figuur met `plotly` van de gemiddelde bereidheid per sessie, met een titel bij beide assen.",
        "`figure`: a figure made with `plotly` of the mean willingness for each session, with a title on both axes.",
    ),
    "cohort-why/missing": (
        "Tel de lege waarden in de kolom `willingness`; een ontbrekende waarde is geen nul.",
        "Count the empty values in the column `willingness`; a missing value is not a zero.",
    ),
    "cohort-why/willingness": (
        "Groepeer per `session` en neem het gemiddelde van `willingness`; lege waarden tellen niet mee.",
        "Group by `session` and take the mean of `willingness`; empty values do not count.",
    ),
    "cohort-why/homework": (
        "Laat rijen zonder huiswerk weg, groepeer per `ending` en deel het aantal `done` door het aantal rijen in die groep; geef een aandeel tussen 0 en 1.",
        "Leave out rows without homework, group by `ending`, and divide the number of `done` by the number of rows in that group; give a share between 0 and 1.",
    ),
    "cohort-why/drop": (
        "Neem per `attempt` de laatste bekende waarde van `closeness` min de eerste, en geef de naam van de `attempt` waar dat verschil het laagst is.",
        "For each `attempt` take the last known value of `closeness` less the first, and give the name of the `attempt` where that difference is lowest.",
    ),
    "cohort-why/pressure": (
        "Trek de gemiddelde `pressure` bij `done` af van die bij `avoided`. Een verschil zegt nog niet wat de oorzaak is.",
        "Take the mean `pressure` with `done` from that with `avoided`. A difference does not yet say what the cause is.",
    ),
    "cohort-why/figure": (
        "De figuur toont per sessie de gemiddelde `willingness`, en elke as heeft een titel in woorden.",
        "The figure shows the mean willingness for each session, and each axis has a title in words.",
    ),
}
"""Words by id; ``cohort-task/`` what is asked and ``cohort-why/`` how it is computed, by check."""
