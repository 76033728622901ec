"""`sig review digest`: one mail to each person, with all that waits."""

import difflib
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from keras_sig.commands.desk import Desk
from keras_sig.model.errors import SigError
from keras_sig.model.member import Member

if TYPE_CHECKING:
    from keras_sig.mail.digest import Waiting


@click.command()
@click.option("--to", "handle", metavar="HANDLE", help="Only to this person.")
@click.option("--now", metavar="MOMENT", help="Date and time, ISO 8601.")
@click.option("--dry-run", is_flag=True, help="Show what would be written.")
def command(handle: str | None, now: str | None, dry_run: bool) -> int:
    """Write to each person what waits for them: proposals, action items.

    At most one mail to a person in the window of governance.toml
    (periods.remind), none when nothing waits. The mails lie in .sig/outbox
    until `sig mail send`.
    """
    from keras_sig.commands.bot import say, say_mail
    from keras_sig.commands.docket import latest
    from keras_sig.mail.digest import digest_letter, digest_name

    desk = Desk.open(now)
    at = latest(desk)
    people = _people(desk, handle, at)
    count = 0
    for waiting in _waiting(desk, people, at):
        days = desk.governance.remind_days
        name = digest_name(waiting.person.handle, days, at)
        if not waiting.count:
            continue
        count += 1
        if desk.outbox.holds(name):
            say("mail", f"{name} was written before")
            continue
        letter = digest_letter(
            desk.repository.templates, desk.governance, waiting, at
        )
        if not dry_run:
            desk.post(letter)
        say_mail(desk, name, dry_run)
    click.echo(f"Something waits for {count} of {len(people)} people.")
    return 0


def _people(desk: Desk, handle: str | None, at: datetime) -> list[Member]:
    known = desk.governance.people_at(at)
    if handle is None:
        return list(known.values())
    wanted = handle.removeprefix("@").lower()
    if wanted not in known:
        near = difflib.get_close_matches(wanted, known, n=2)
        fix = " or ".join(near) or ", ".join(known)
        raise SigError(
            "--to: expected the handle of somebody in governance.toml. "
            f"Received: {handle!r}. Fix: use {fix}."
        )
    return [known[wanted]]


def _waiting(desk: Desk, people: list[Member], at: datetime) -> "list[Waiting]":
    from keras_sig.commands import minutes
    from keras_sig.commands.docket import read_dossiers
    from keras_sig.mail.digest import Waiting

    open_now = [d for d in read_dossiers(desk, at) if d.pull.status == "open"]
    open_now.sort(key=lambda d: (d.state.since or at, d.pull.number))
    notes = minutes.past_notes(desk, date.max)
    notes = {day: path for day, path in notes.items() if day <= at.date()}
    items = minutes.open_action_items(notes)
    return [
        Waiting(
            person,
            [d for d in open_now if person.handle in d.state.waiting],
            [item.text for item in items if item.handle == person.handle],
        )
        for person in people
    ]
