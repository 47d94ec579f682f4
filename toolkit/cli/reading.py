"""What can be read at the table without deciding anything: letter, what is known, reports, debrief, bonnet."""

from __future__ import annotations

from toolkit.cli.table import Table
from toolkit.desk.telling import Told

__all__ = ["note_address", "read_ending", "read_letter", "read_remark", "read_reports", "read_what_is_known"]


def read_letter(table: Table) -> None:
    """Write the referral letter."""
    referral = table.view["referral"]
    table.heading(table.say("referral-letter"))
    table.line(table.say("referral-from", sender=referral["sender"]))
    table.line(referral["letter"])


def note_address(table: Table) -> None:
    """Write that the library's Dutch texts are in the je-form, where clients are addressed as u."""
    if table.view["header"]["address_text"]:
        table.line(table.view["header"]["address_text"])


def read_what_is_known(table: Table) -> None:
    """Write what was said in this session, what is known, and the beliefs heard."""
    view = table.view
    table.look_round()
    table.heading(table.say("transcript"))
    for row in view["transcript"]:
        if row["session"] == view["header"]["session"]:
            cue = f" ({row['question']})" if row["question"] else ""
            table.line(f"{row['name']}{cue}: {row['text']}")
    table.heading(table.say("known"))
    for row in view["known"]:
        table.line(f"{row['name']}: {row['text']}")
    if not view["known"]:
        table.line(table.say("known-none"))
    table.heading(table.say("beliefs-heard"))
    for row in view["beliefs"]:
        taught = f" ({table.say('belief-taught')})" if row["taught"] else ""
        table.line(f"{row['whose']}: {row['text']}{taught}")
    if not view["beliefs"]:
        table.line(table.say("beliefs-none"))


def read_reports(table: Table) -> None:
    """Write the clients' own reports as a table."""
    reports = table.view["figures"]["reports"]
    for client in reports["clients"]:
        table.heading(f"{client['name']}: {reports['table_caption']}")
        widest = max(len(measure["label"]) for measure in client["measures"])
        sessions = "".join(f"{session:>6}" for session in reports["sessions"])
        table.line(f"{table.say('session-short'):<{widest}}{sessions}")
        for measure in client["measures"]:
            table.line(f"{measure['label']:<{widest}}{''.join(f'{text:>6}' for text in measure['texts'])}")


def read_ending(table: Table) -> None:
    """Write how it ended, the debrief rule by rule, and what was hidden."""
    ending = table.view["ending"]
    table.heading(f"{ending['kind_label']} ({ending['how_label']})")
    table.line(ending["text"])
    table.line(ending["score_text"])
    if ending["goals"]:
        table.heading(ending["goals_text"])
    for goal in ending["goals"]:
        table.line(f"{goal['name']}: {goal['text']} {goal['attainment_text']}")
    table.heading(f"{table.say('remarks')}: {ending['remarks_text']}")
    for remark in ending["remarks"]:
        read_remark(table, remark)
        for row in remark["again"]:
            table.line(f"{table.say('session', n=row['session'])}: {row['text']}", 4)
    if ending["praise"]:
        table.heading(table.say("praise"))
    for one in ending["praise"]:
        session = f" ({table.say('session', n=one['session'])})" if one["session"] else ""
        table.line(f"{one['rule']}  {one['title']}{session}")
    table.heading(table.say("referrals-indicated"))
    for row in ending["referrals"]:
        table.line(f"{row['text']}: {row['made_text']}")
    if not ending["referrals"]:
        table.line(table.say("referrals-none"))
    _bonnet(table, ending["bonnet"])
    if ending["next_text"]:
        table.line()
        table.line(ending["next_text"])


def read_remark(table: Table, remark: Told) -> None:
    """Write one remark: what is said, what could have been done instead, why, and where that comes from."""
    session = table.say("session", n=remark["session"])
    table.heading(f"{remark['severity_label']}  {remark['title']}  ({remark['rule']}, {session})")
    table.line(remark["text"])
    table.line(f"{table.say('alternative')}: {remark['alternative']}", 2)
    table.line(f"{table.say('why')} {remark['why']}", 2)
    sources = [f"{source['reference']} ({source['seen_label']})" for source in remark["sources"]]
    table.line(f"{table.say('sources')}: {'; '.join(sources) or table.say('teaching-assumption')}", 2)


def _bonnet(table: Table, bonnet: Told) -> None:
    table.heading(table.say("bonnet"))
    table.line(bonnet["text"])
    for series in bonnet["series"]:
        values = " ".join(f"{value:.1f}" for _, value in series["points"])
        table.line(f"{series['name']}, {series['label']}: {values} -> {series['after_text']}")
    table.heading(table.say("bonnet-mirror"))
    for part in bonnet["mirror"]:
        table.line(f"{part['name']}: {part['text']}")
    table.heading(table.say("bonnet-core"))
    table.line(bonnet["core"]["text"])
    for one in bonnet["core"]["hypotheses"]:
        fits = table.say("fits" if one["fits"] else "fits-not")
        chosen = f"; {table.say('you-chose')}" if one["chosen"] else ""
        table.line(f"{one['text']} ({fits}{chosen})", 2)
    table.heading(table.say("bonnet-beliefs"))
    for row in bonnet["beliefs"]:
        table.line(f"{row['whose']}: {row['text']} ({row['course_text']})")
    table.heading(table.say("bonnet-untold"))
    for row in bonnet["untold"]:
        table.line(f"{row['name']}: {row['text']}")
    table.heading(table.say("bonnet-assumptions"))
    for text in [*bonnet["assumptions"], *(row["text"] for row in bonnet["coefficients"])]:
        table.line(text)
