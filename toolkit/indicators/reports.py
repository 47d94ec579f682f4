"""What clients' own reports allow one to say: how far a step may reach, and whether things still move.

Reports are coloured by shame and by chance (domain 6.2); a conclusion drawn here is an estimate and says so.
"""

from __future__ import annotations

from typing import Any

from toolkit.indicators.hearing import heard, latest_report
from toolkit.model.shown import Presentation, Report
from toolkit.model.terms import Sign

__all__ = ["MARGIN", "estimated", "plateau", "readiness", "strain_reported"]

MARGIN = 0.5
"""A rung may lie this far above readiness (RL02; teaching assumption)."""

# Weights of readiness, mirrored from domain 6.4 onto what clients report of themselves (teaching assumptions).
BASE = 0.8
"""1.2 in domain 6.4, less what shame keeps out of a report: on the average of simulated clients the estimate is fair."""
CALM = 0.25
"""Per point of ease; Barlow1986 (direction)."""
CLOSE = 0.25
"""Closeness stands for safety (.15) and communication (.10); Mallory2019 (direction)."""
AT_HOME_IN_BODY = 0.15
"""Comfort in the body stands for skill."""
UNEASE = 0.12
"""Lack of comfort stands for shame, which is not reported as such."""
FELT_PRESSURE = 0.15
"""Impett2005 (direction)."""
PAIN = 0.10
"""ThomtenLinton2013 (direction)."""
WILLING = 0.05
"""Willingness counts a little, above or below the middle of the line."""
TRAUMA_HEARD = 1.0
"""What a trauma sign takes off: weight .25 of domain 6.4 at an assumed activation of 4."""
MIDDLE, TOP, HIGHEST_RUNG = 5.0, 10.0, 7.0
TRAUMA: tuple[Sign, ...] = ("trauma", "dissociation")

STILL_SESSIONS = 3
"""A plateau is no change over three sessions (RL30; BarkhamROM2023, Lambert2018 on using feedback)."""
LOOK_BACK = 5
"""Sessions over which the usual pace is taken (teaching assumption)."""
NO_CHANGE = 0.10
"""Gain a session, in points of reported strain, below which things stand still (teaching assumption)."""
SLOW_PACE = 0.06
"""Gain a session that is slow but is still a gain (teaching assumption; domain 5.3: slow is not a plateau)."""
KEPT_PACE = 0.5
"""Share of the usual pace that must be kept for slow to be steady (teaching assumption)."""
ADEQUATE = 0.5
"""Share of homework at least half done, below which standing still says nothing (teaching assumption)."""
WELL_ENOUGH = 2.5
"""Reported strain below which there is little left to gain (teaching assumption)."""


def readiness(shown: Presentation, clients: tuple[str, ...] = (), session: int | None = None) -> float:
    """Estimate how high a rung may be, 0-7: the least ready of the clients sets the pace (RL02, S16).

    Args:
        shown: What the trainee has seen.
        clients: Whose readiness counts; everyone's when empty.
        session: As it could be known in that session; as of now when None.

    Returns:
        The estimate; 0 when somebody has not reported yet, for what is unknown is not assumed.
    """
    estimates = []
    for client in clients or shown.clients:
        report = latest_report(shown, client, session)
        estimates.append(0.0 if report is None else _readiness_of(shown, report))
    return min(estimates, default=0.0)


def _readiness_of(shown: Presentation, report: Report) -> float:
    estimate: float = estimated(
        report.tension, report.closeness, report.comfort, report.pressure, report.pain, report.willingness
    )
    if any(one.session <= report.session for one in heard(shown, TRAUMA, report.client)):
        estimate -= TRAUMA_HEARD
    return round(min(max(estimate, 0.0), HIGHEST_RUNG), 6)


def estimated(tension: Any, closeness: Any, comfort: Any, pressure: Any, pain: Any, willingness: Any) -> Any:  # noqa: ANN401 - floats, or arrays of runs
    """Return the estimate of readiness that one report allows, unclipped; measures are 0-10."""
    return (
        BASE
        + CALM * (TOP - tension)
        + CLOSE * closeness
        + AT_HOME_IN_BODY * comfort
        - UNEASE * (TOP - comfort)
        - FELT_PRESSURE * pressure
        - PAIN * pain
        + WILLING * (willingness - MIDDLE)
    )


def strain_reported(shown: Presentation) -> tuple[tuple[int, float], ...]:
    """Return (session, reported strain 0-10) for each session with reports: the mean over clients and burdens."""
    sessions = sorted({report.session for report in shown.reports})
    return tuple((session, _strain_in(shown, session)) for session in sessions)


def _strain_in(shown: Presentation, session: int) -> float:
    reports = [report for report in shown.reports if report.session == session]
    burdens = sorted(
        (one.bother + one.tension + one.pressure + (TOP - one.comfort) + (TOP - one.closeness)) / 5 for one in reports
    )
    return round(sum(burdens) / len(burdens), 6)


def plateau(shown: Presentation) -> bool:
    """Whether nothing changed over three sessions though the homework was done (RL30).

    Slow but steady gain is not a plateau, and neither is standing still where things are well (domain 5.3).
    """
    strains = [strain for _, strain in strain_reported(shown)]
    if len(strains) <= STILL_SESSIONS or strains[-1] < WELL_ENOUGH or not _worked(shown):
        return False
    back = min(LOOK_BACK, len(strains) - 1)
    usual = (strains[-1 - back] - strains[-1]) / back
    recent = (strains[-1 - STILL_SESSIONS] - strains[-1]) / STILL_SESSIONS
    steady = usual >= SLOW_PACE and recent >= KEPT_PACE * usual
    return recent < NO_CHANGE and not steady


def _worked(shown: Presentation) -> bool:
    """Whether at least half of the homework of the last sessions was at least half done."""
    sessions = [session for session, _ in strain_reported(shown)][-STILL_SESSIONS:]
    results = [one.result for one in shown.done if one.session in sessions]
    completed = sum(1 for result in results if result != "avoided")
    return bool(results) and completed >= ADEQUATE * len(results)
