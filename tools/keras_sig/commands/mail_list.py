"""`sig mail list`: the mails of the outbox, and whether they were sent."""

import click

from keras_sig.commands.desk import Desk


@click.command()
def command() -> int:
    """List the mails of the outbox: sent, waiting, or not certain which."""
    from keras_sig.commands.bot import say
    from keras_sig.commands.plural import plural

    outbox = Desk.open(None).outbox
    names = outbox.names()
    for name in names:
        how = "unsure" if outbox.is_unsure(name) else "waits"
        say("sent" if outbox.is_sent(name) else how, name)
    click.echo(f"{plural(names, 'mail')}.")
    return 0
