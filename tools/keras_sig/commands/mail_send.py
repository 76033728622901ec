"""`sig mail send`: hand the mails of the outbox to the server."""

import click

from keras_sig.commands.desk import Desk
from keras_sig.model.errors import SigError


@click.command()
@click.option(
    "--again",
    metavar="NAME",
    multiple=True,
    help="Send NAME although the server may have it already.",
)
@click.option("--dry-run", is_flag=True, help="Show what would be sent.")
def command(again: tuple[str, ...], dry_run: bool) -> int:
    """Hand all mails that wait to the server of governance.toml, each once.

    A mail that the server refuses waits for the next time. Where the
    connection breaks before the server has answered, the mail may have been
    taken: it is listed as unsure and sent again only with --again; it keeps
    its Message-ID, so that readers and archives see it once. The password of
    the server's user is read from SIG_SMTP_PASSWORD. The exit code is 1 while
    a mail is left.
    """
    from keras_sig.commands.bot import say
    from keras_sig.commands.deliver import deliver_all, open_office
    from keras_sig.mail.delivery import waiting

    desk = Desk.open(None)
    outbox = desk.outbox
    open_office(desk)
    for name in again:
        if not outbox.is_unsure(name):
            unsure = [n for n in outbox.names() if outbox.is_unsure(n)]
            raise SigError(
                "--again: expected a mail of which it is not certain whether "
                f"it was sent. Received: {name!r}. Fix: use one of "
                f"{', '.join(unsure) or 'none'}."
            )
        if not dry_run:
            outbox.release(name)
    code = deliver_all(desk, waiting(outbox), dry_run)
    left = [name for name in outbox.names() if outbox.is_unsure(name)]
    for name in left:
        say("unsure", name)
    return 1 if left else code
