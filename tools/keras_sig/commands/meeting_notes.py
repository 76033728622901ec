"""`sig meeting notes`: start the notes, or apply what they decide."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from keras_sig.commands.desk import Desk
from keras_sig.model.errors import SigError
from keras_sig.model.moment import show_moment, write_moment

if TYPE_CHECKING:
    from keras_sig.commands.noted import Planned
    from keras_sig.meeting.notes import Notes

# A link to a proposal, from wherever the notes were written.
RFC_LINK = re.compile(r"\]\((?:[^()\s]*/)?rfcs/([^()\s]+)\)")


@click.command()
@click.argument("file", required=False)
@click.option("--apply", is_flag=True, help="Carry out what FILE decides.")
@click.option("--now", metavar="MOMENT", help="Date and time, ISO 8601.")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="Without FILE: where the notes begin; default: "
    "build/meetings/DATE-notes.md.",
)
@click.option("--dry-run", is_flag=True, help="Show, write nothing.")
def command(
    file: str | None,
    apply: bool,
    now: str | None,
    output: Path | None,
    dry_run: bool,
) -> int:
    """Start the notes of the next meeting, or read decisions from FILE.

    A decision is a line such as "- Decision: 20261120-short-title: accept —
    why", with accept, reject, postpone, revise or continue. Without --apply
    they are only shown. With it, each is written on its pull request once,
    all of them or, where the process forbids one, none; and so is what the
    notes say under the heading of a proposal. Action items, "- [ ] @handle:
    what to do", are on each agenda until later notes tick them.
    """
    desk = Desk.open(now)
    if file is None:
        if apply:
            raise SigError(
                "Expected the file of the notes with --apply. Received: none. "
                "Fix: `sig meeting notes FILE --apply`."
            )
        return _start(desk, output, dry_run)
    return _read(desk, file, apply and not dry_run)


def _start(desk: Desk, output: Path | None, dry_run: bool) -> int:
    from keras_sig.commands.docket import (
        day_of,
        make_agenda,
        meeting_file,
        meeting_rule,
        way_to_rfcs,
    )
    from keras_sig.meeting.agenda_text import write_notes
    from keras_sig.model.atomic import write_text

    rule, agenda = meeting_rule(desk), make_agenda(desk)
    name = f"{day_of(rule, agenda.start)}-notes.md"
    path = meeting_file(desk, output, name)
    way = way_to_rfcs(desk, path)
    text = write_notes(desk.repository.templates, agenda, rule, way)
    if dry_run:
        click.echo(text, nl=False)
        return 0
    shown = desk.repository.relative(path)
    if path.exists() and path.read_text("utf-8") != text:
        raise SigError(
            f"Expected no notes yet. Received: {shown}, which somebody has "
            "written in. Fix: move them, or name another file with --output."
        )
    write_text(path, text)
    click.echo(
        f"Written to {shown}. Next: fill it in, then "
        f"`sig meeting notes {shown} --apply`."
    )
    return 0


def _read(desk: Desk, file: str, apply: bool) -> int:
    from keras_sig.commands.discussed import plan_comments, write_comment
    from keras_sig.commands.docket import latest
    from keras_sig.commands.noted import plan_decisions
    from keras_sig.meeting.notes import read_notes
    from keras_sig.review.process import CHOICES

    data = _bytes(file)
    notes = read_notes(data, file, CHOICES)
    _check_date(desk, notes, file, latest(desk))
    text = data.decode("utf-8-sig")
    planned = plan_decisions(desk, notes, file)
    comments = plan_comments(desk, notes.date, text)
    lines = [one.line for one in planned]
    lines += [one.line for one in comments] + _items(text, notes)
    if not lines:
        click.echo(f"{file}: no decisions.")
        return 0
    click.echo("\n".join(lines))
    if any(one.refused for one in planned):
        click.echo("\nNothing was written. Fix: see the reasons above.")
        return 1
    if not apply:
        click.echo("\nNothing was written. Next: run it with --apply.")
        return 0
    code = _apply(desk, planned)
    for comment in comments:
        write_comment(desk, comment)
    _publish(desk, notes, text)
    return code


def _bytes(file: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise SigError(
            f"Expected the notes of a meeting. Received: {file} "
            f"({error.strerror}). Fix: start them with `sig meeting notes`."
        ) from None


def _items(text: str, notes: "Notes") -> list[str]:
    from keras_sig.meeting.action_items import read_action_items

    return [
        f"{'done' if item.done else 'to do'}: @{item.handle}: {item.text}"
        for item in read_action_items(text, notes.date)
    ]


def _check_date(desk: Desk, notes: "Notes", file: str, now: datetime) -> None:
    from keras_sig.commands.docket import day_of, meeting_rule
    from keras_sig.meeting.calendar import meetings_from

    rule = meeting_rule(desk)
    day = notes.date
    before = datetime(day.year, day.month, 1, tzinfo=UTC)
    starts = list(islice(meetings_from(rule, before), 2))
    start = next((s for s in starts if day_of(rule, s) == str(day)), None)
    if start is None:
        raise SigError(
            f"{file}: expected the date of a meeting. Received: "
            f"{day.isoformat()}. Fix: the one of that month is on "
            f"{day_of(rule, starts[0])}; correct the heading."
        )
    if now < start:
        raise SigError(
            f"{file}: expected a meeting that has begun. Received: the one "
            f"of {show_moment(start)}, and it is {show_moment(now)}. "
            f"Fix: apply the notes afterwards, or name a later moment with "
            f"--now {write_moment(start)}."
        )


def _apply(desk: Desk, planned: "Sequence[Planned]") -> int:
    from keras_sig.commands.bot import catch_up

    for one in planned:
        if not one.known:
            forge = desk.forge(at=one.at)
            decision = one.decision
            forge.comment(one.pull.number, decision.text, once=decision.mark)
        catch_up(desk, one.pull, one.at, quiet=True)
    new = sum(not one.known for one in planned)
    click.echo(f"\n{new} written, {len(planned) - new} known already.")
    return 0


def _publish(desk: Desk, notes: "Notes", text: str) -> None:
    """Lay the notes beside the agenda, for the site."""
    from keras_sig.commands.docket import meeting_file, way_to_rfcs
    from keras_sig.model.atomic import write_text

    name = f"{notes.date.isoformat()}-notes.md"
    path = meeting_file(desk, None, name)
    way = way_to_rfcs(desk, path)
    write_text(path, RFC_LINK.sub(rf"]({way}/\1)", text))
    click.echo(f"Published as {desk.repository.relative(path)}.")
