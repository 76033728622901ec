"""`sig review tick`: what time has brought about."""

from datetime import datetime

import click

from keras_sig.commands.desk import Desk
from keras_sig.model.pull_request import PullRequest


@click.command()
@click.option("--now", metavar="MOMENT", help="Date and time, ISO 8601.")
@click.option("--dry-run", is_flag=True, help="Show what would be written.")
def command(now: str | None, dry_run: bool) -> int:
    """Let the timers run, on all proposals.

    Comment periods end, proposals without a sponsor stall, and those who are
    waited for get a mail: at most one for each proposal, person and window of
    governance.toml. Run it once a day or once a month; the result is the same.
    """
    from keras_sig.commands.docket import latest

    desk = Desk.open(now)
    at = latest(desk)
    pulls = [p for p in desk.forge().pull_requests() if p.status == "open"]
    pulls = [pull for pull in pulls if pull.opened <= at]
    for pull in pulls:
        click.echo(pull.rfc)
        _tick(desk, pull, at, dry_run)
    click.echo(f"{len(pulls)} open proposals.")
    return 0


def _tick(desk: Desk, pull: PullRequest, at: datetime, dry_run: bool) -> None:
    from keras_sig.commands.bot import catch_up, say
    from keras_sig.mail.letter import Letter
    from keras_sig.review.reminders import reminders_of
    from keras_sig.templating import render

    events = desk.forge().events(pull.number)
    if at >= events[-1].at:
        catch_up(desk, pull, at, dry_run)
    state = desk.state(pull, events, at)
    for reminder in reminders_of(pull, state, desk.governance, at):
        person = desk.governance.people[reminder.handle]
        if desk.outbox.holds(reminder.name):
            continue
        body = render(
            desk.repository.templates,
            "reminder.txt.j2",
            person=person,
            pull=pull,
            state=state,
        )
        subject = f"{desk.governance.prefix} Waiting for you: {pull.title}"
        letter = Letter(
            reminder.name, person.mail, subject, body, at, f"{pull.rfc}.opened"
        )
        if not dry_run:
            desk.post(letter)
        say("mail", f"reminder to @{reminder.handle}", dry_run)
