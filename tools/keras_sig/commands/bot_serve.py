"""`sig bot serve`: receive signed events, and act on them."""

import os
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import click

from keras_sig.commands.desk import Desk
from keras_sig.model.errors import SigError

if TYPE_CHECKING:
    from keras_sig.hosting.backlog import Backlog
    from keras_sig.hosting.server import Server
    from keras_sig.hosting.worker import Worker


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8787,
    show_default=True,
    help="0 takes any that is free.",
)
@click.option(
    "--every",
    type=click.IntRange(1, 1440),
    default=15,
    show_default=True,
    metavar="MINUTES",
    help="Time between two looks at all open pull requests.",
)
@click.option("--dry-run", is_flag=True, help="Show what would be written.")
def command(host: str, port: int, every: int, dry_run: bool) -> int:
    """Receive the webhooks of the forge, and bring pull requests up to date.

    The environment variable SIG_WEBHOOK_SECRET holds the secret that both
    sides know. An event is answered at once and only says which pull request
    to look at; that is done by `sig bot run`, one after another, again where
    it failed. TLS is left to a server in front.
    """
    from keras_sig.hosting.backlog import Backlog
    from keras_sig.hosting.serve import serve
    from keras_sig.hosting.signature import read_secret

    secret = read_secret(os.environ)
    desk = Desk.open(None)
    backlog = Backlog(desk.repository.state / "bot.sqlite3")
    backlog.count()
    worker = _worker(desk, backlog, every, dry_run)
    try:
        server = _server(desk, backlog, worker, secret, (host, port))
    except OSError as error:
        raise SigError(
            "Expected a host and a port to listen on. Received: "
            f"{host}:{port}, {error.strerror}. Fix: choose others with --host "
            "and --port."
        ) from None
    click.echo(f"listening on {server.url}")
    serve(server, worker)
    click.echo(f"stopped; jobs that wait: {backlog.count()}")
    return 0


def _now() -> datetime:
    return datetime.now(UTC)


def _say(line: str) -> None:
    from keras_sig.commands.printable import printable

    click.echo(printable(line))


def _worker(
    desk: Desk, backlog: "Backlog", every: int, dry_run: bool
) -> "Worker":
    from keras_sig.hosting.child import Child
    from keras_sig.hosting.worker import Worker

    options = ("--dry-run",) if dry_run else ()
    child = Child(desk.repository.root, os.environ, options, _say)
    return Worker(backlog, child.work, _now, _say, timedelta(minutes=every))


def _server(
    desk: Desk,
    backlog: "Backlog",
    worker: "Worker",
    secret: bytes,
    address: tuple[str, int],
) -> "Server":
    from keras_sig.hosting.receiver import Receiver
    from keras_sig.hosting.server import Server

    bot, repository = desk.governance.bot, desk.governance.repository
    receiver = Receiver(secret, backlog, bot, repository, _now)
    return Server(address, receiver, worker.wake, _say)
