"""`sig meeting agenda`: what the next meeting has to discuss."""

from pathlib import Path

import click

from keras_sig.commands.desk import Desk


@click.command()
@click.option("--now", metavar="MOMENT", help="Date and time, ISO 8601.")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="File or folder; default: build/meetings/DATE-agenda.md.",
)
@click.option("--dry-run", is_flag=True, help="Print it, write nothing.")
def command(now: str | None, output: Path | None, dry_run: bool) -> int:
    """Write the agenda of the next meeting from the open proposals.

    Concerns first, then decisions that are due, final calls, what is new and
    what waits longest, each with its time; what does not fit is carried over.
    """
    from keras_sig.commands.docket import (
        day_of,
        make_agenda,
        meeting_file,
        meeting_rule,
        way_to_rfcs,
    )
    from keras_sig.meeting.agenda_text import write_agenda
    from keras_sig.model.atomic import write_text

    desk = Desk.open(now)
    rule, agenda = meeting_rule(desk), make_agenda(desk)
    name = f"{day_of(rule, agenda.start)}-agenda.md"
    path = meeting_file(desk, output, name)
    way = way_to_rfcs(desk, path)
    text = write_agenda(desk.repository.templates, agenda, rule, way)
    click.echo(text)
    if not dry_run:
        write_text(path, text)
        click.echo(f"Written to {desk.repository.relative(path)}.")
    return 0
