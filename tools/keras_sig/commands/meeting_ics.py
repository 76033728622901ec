"""`sig meeting ics`: the calendar of the meetings."""

from pathlib import Path

import click

from keras_sig.commands.desk import Desk


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
    from keras_sig.commands.docket import (
        latest,
        meeting_file,
        meeting_rule,
        read_dossiers,
    )
    from keras_sig.meeting.calendar import next_meeting
    from keras_sig.meeting.ics import (
        write_cancellation,
        write_deadlines,
        write_meetings,
    )
    from keras_sig.model.atomic import write_bytes
    from keras_sig.model.moment import show_moment

    desk = Desk.open(now)
    rule, project = meeting_rule(desk), desk.governance.project
    domain = desk.governance.list_address.partition("@")[2]
    moment = latest(desk)
    meetings = write_meetings(rule, project, domain)
    dossiers = read_dossiers(desk, moment)
    deadlines = write_deadlines(
        dossiers, project, domain, desk.governance.final_call_days
    )
    if dry_run:
        click.echo(meetings.decode().replace("\r\n", "\n"), nl=False)
        return 0
    path = meeting_file(desk, output, "meetings.ics")
    beside = path.with_name("deadlines.ics")
    write_bytes(path, meetings)
    write_bytes(beside, deadlines)
    for day in sorted(rule.cancelled):
        data = write_cancellation(rule, day, project, domain)
        write_bytes(path.with_name(f"cancelled-{day}.ics"), data)
    shown = desk.repository.relative
    click.echo(f"meetings         {shown(path)}")
    click.echo(f"deadlines        {shown(beside)}")
    click.echo(f"next meeting     {show_moment(next_meeting(rule, moment))}")
    return 0
