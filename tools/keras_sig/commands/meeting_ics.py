"""`sig meeting ics`: the calendar of the meetings."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from keras_sig.commands.desk import Desk

if TYPE_CHECKING:
    from keras_sig.model.meeting_rule import MeetingRule


@click.command()
@click.option("--now", metavar="MOMENT", help="Date and time, ISO 8601.")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="File or folder; default: build/meetings/meetings.ics.",
)
@click.option("--dry-run", is_flag=True, help="Print it, write nothing.")
def command(now: str | None, output: Path | None, dry_run: bool) -> int:
    """Write the calendar of the meetings, and one of deadlines.

    Both can be imported or subscribed to. The meetings repeat by rule in the
    time zone of governance.toml, without those that are cancelled, and with
    those that are moved; beside them lies deadlines.ics with the end of each
    comment period and final call, and cancelled-DATE.ics for each cancelled
    meeting, for calendars that have imported it.
    """
    from keras_sig.commands.docket import latest, meeting_file, meeting_rule
    from keras_sig.meeting.calendar import next_meeting
    from keras_sig.model.atomic import write_bytes
    from keras_sig.model.moment import show_moment

    desk = Desk.open(now)
    rule, moment = meeting_rule(desk), latest(desk)
    files = _files(desk, rule, moment)
    if dry_run:
        text = files["meetings.ics"].decode().replace("\r\n", "\n")
        click.echo(text, nl=False)
        return 0
    path = meeting_file(desk, output, "meetings.ics")
    for name, data in files.items():
        beside = path if name == "meetings.ics" else path.with_name(name)
        write_bytes(beside, data)
        what = Path(name).stem.replace("-", " ", 1)
        click.echo(f"{what:<20} {desk.repository.relative(beside)}")
    start = next_meeting(rule, moment)
    click.echo(f"{'next meeting':<20} {show_moment(start)}")
    return 0


def _files(
    desk: Desk, rule: "MeetingRule", moment: datetime
) -> dict[str, bytes]:
    """Return the calendars by the names of their files."""
    from keras_sig.commands.docket import read_dossiers
    from keras_sig.meeting import ics

    governance = desk.governance
    project = governance.project
    domain = governance.list_address.partition("@")[2]
    files = {
        "meetings.ics": ics.write_meetings(rule, project, domain),
        "deadlines.ics": ics.write_deadlines(
            read_dossiers(desk, moment),
            project,
            domain,
            governance.final_call_days,
        ),
    }
    for day in sorted(rule.cancelled):
        data = ics.write_cancellation(rule, day, project, domain)
        files[f"cancelled-{day}.ics"] = data
    return files
