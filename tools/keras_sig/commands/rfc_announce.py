"""`sig rfc announce`: the mails that a proposal has given rise to."""

import click

from keras_sig.commands.desk import Desk


@click.command()
@click.argument("rfc")
@click.option("--now", metavar="MOMENT", help="Date and time, ISO 8601.")
@click.option("--dry-run", is_flag=True, help="Show what would be written.")
@click.option("--send", is_flag=True, help="Hand them to the mail server.")
def command(rfc: str, now: str | None, dry_run: bool, send: bool) -> int:
    """Write the announcements of RFC that are due, each once.

    The list hears when the review opens, when comments get more time or begin
    anew, when the final call opens and when the proposal is decided. All of it
    follows from the log; mails lie in .sig/outbox until they are sent, there
    or with `sig mail send`.
    """
    from keras_sig.commands.announce import announce
    from keras_sig.commands.bot import say, say_mail
    from keras_sig.commands.deliver import deliver_all, open_office

    desk = Desk.open(now)
    if send:
        open_office(desk)
    pull = desk.pull_request(rfc)
    events = desk.forge().events(pull.number)
    state = desk.state(pull, events, desk.moment(events))
    _, text = desk.submitted(pull)
    new = announce(desk, pull, text, state, dry_run)
    for milestone in state.milestones:
        name = f"{pull.rfc}.{milestone.name}"
        if name not in new:
            shown = desk.repository.relative(desk.outbox.path(name))
            say("mail", f"{shown} was written before")
    for name in new:
        say_mail(desk, name, dry_run)
    names = [f"{pull.rfc}.{milestone.name}" for milestone in state.milestones]
    return deliver_all(desk, names, dry_run) if send else 0
