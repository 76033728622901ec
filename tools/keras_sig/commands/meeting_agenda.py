"""`sig meeting agenda`: what the next meeting has to discuss."""

import os
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

    Its parts and their minutes are those of governance.toml. A proposal for
    which the last meeting had no time comes first; what does not fit is
    carried over, what was submitted after the deadline waits.
    """
    from keras_sig.commands.docket import (
        day_of,
        last_notes,
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
    notes = last_notes(desk, rule, agenda)
    last = Path(os.path.relpath(notes, path.resolve().parent)) if notes else ""
    text = write_agenda(desk.repository.templates, agenda, rule, way, str(last))
    click.echo(text)
    if not dry_run:
        write_text(path, text)
        click.echo(f"Written to {desk.repository.relative(path)}.")
    return 0
