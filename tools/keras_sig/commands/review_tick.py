"""`sig review tick`: what time has brought about."""

from datetime import datetime

import click

from keras_sig.commands.desk import Desk
from keras_sig.model.dossier import Dossier
from keras_sig.model.errors import SigError


@click.command()
@click.option("--now", metavar="MOMENT", help="Date and time, ISO 8601.")
@click.option("--dry-run", is_flag=True, help="Show what would be written.")
def command(now: str | None, dry_run: bool) -> int:
    """Let the timers run, on all proposals.

    Comment periods end, proposals without a sponsor stall, what is to be
    announced is, and those who are waited for get a mail: at most one for each
    proposal, person and window of governance.toml. Run it once a day or once a
    month; the result is the same.
    """
    from keras_sig.commands.turn import turn_of

    desk = Desk.open(now)
    with turn_of(desk.repository, dry_run):
        return _tick_all(desk, dry_run)


def _tick_all(desk: Desk, dry_run: bool) -> int:
    from keras_sig.commands.docket import latest, read_dossiers
    from keras_sig.commands.plural import plural

    logs = desk.forge().logs()
    at = latest(desk, logs)
    dossiers = read_dossiers(desk, at, logs=logs)
    wrong = 0
    for dossier in dossiers:
        present = at >= logs[dossier.pull.number][-1].at
        try:
            _tick(desk, dossier, at, present, dry_run)
        except SigError as error:
            # One proposal that cannot be served keeps no other waiting.
            click.echo(f"sig: {dossier.pull.rfc}: {error}", err=True)
            wrong += 1
    there = [one for one in dossiers if one.pull.status == "open"]
    click.echo(f"{plural(there, 'open proposal')}.")
    return 2 if wrong else 0


def _tick(
    desk: Desk, dossier: Dossier, at: datetime, present: bool, dry_run: bool
) -> None:
    from keras_sig.commands.announce import announce
    from keras_sig.commands.bot import attend, say_mail

    pull, state = dossier.pull, dossier.state
    if pull.status != "open":
        for name in announce(desk, pull, dossier.rfc, state, dry_run):
            say_mail(desk, name, dry_run)
        return
    click.echo(pull.rfc)
    if present:
        attend(desk, dossier, at, dry_run)
    _remind(desk, dossier, at, dry_run)


def _remind(desk: Desk, dossier: Dossier, at: datetime, dry_run: bool) -> None:
    from keras_sig.commands.bot import say
    from keras_sig.mail.reminder import reminder_letter
    from keras_sig.review.reminders import reminders_of

    pull, state = dossier.pull, dossier.state
    for reminder in reminders_of(pull, state, desk.governance, at):
        if desk.outbox.holds(reminder.name):
            continue
        person = desk.governance.people[reminder.handle]
        letter = reminder_letter(
            desk.repository.templates,
            desk.governance,
            pull,
            state,
            person,
            name=reminder.name,
            at=at,
        )
        if not dry_run:
            desk.post(letter)
        say("mail", f"reminder to @{reminder.handle}", dry_run)
