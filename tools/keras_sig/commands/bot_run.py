"""`sig bot run`: bring pull requests up to date, once."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from keras_sig.commands.desk import Desk
from keras_sig.model.errors import SigError

if TYPE_CHECKING:
    from keras_sig.model.pull_request import PullRequest

# Events of a workflow that are about no pull request: all have their turn.
ROUNDS = ("schedule", "workflow_dispatch")


@click.command()
@click.option(
    "--event",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Only the pull request of this event, in JSON.",
)
@click.option("--name", metavar="EVENT", help="What FILE is: issue_comment.")
@click.option(
    "--number", type=click.IntRange(min=1), help="Only this pull request."
)
@click.option("--now", metavar="MOMENT", help="Date and time, ISO 8601.")
@click.option("--dry-run", is_flag=True, help="Show what would be written.")
def command(
    event: Path | None,
    name: str | None,
    number: int | None,
    now: str | None,
    dry_run: bool,
) -> int:
    """Write answers, labels and status comments that are missing.

    All open pull requests have their turn, or the one that is named. Nothing
    of them is checked out or run. It may be repeated, and interrupted.

    The exit code is 2 if one could not be brought up to date; the others were.
    """
    from keras_sig.commands.bot import refuse
    from keras_sig.commands.turn import turn_of

    _agree(event, name, number)
    desk = Desk.open(now)
    if event is not None and name not in ROUNDS:
        number = _number_in(desk, event, str(name))
        if number is None:
            click.echo("Nothing to do.")
            return 0
    pulls = _choose(desk, number)
    if not pulls:
        click.echo(_nothing(number))
    with turn_of(desk.repository, dry_run):
        refuse(desk, dry_run)
        wrong = [pull for pull in pulls if not _update(desk, pull, dry_run)]
    return 2 if wrong else 0


def _agree(event: Path | None, name: str | None, number: int | None) -> None:
    if (event is None) != (name is None):
        received = "--name alone" if event is None else "--event alone"
        raise SigError(
            f"Expected --event FILE with --name EVENT. Received: {received}. "
            "Fix: give both or neither."
        )
    if event is not None and number is not None:
        raise SigError(
            "Expected --event or --number. Received: both. "
            "Fix: leave one of the two out."
        )


def _number_in(desk: Desk, path: Path, name: str) -> int | None:
    from keras_sig.hosting.notice import read_notice

    # Workflows have a name of their own for pull requests of strangers.
    name = "pull_request" if name == "pull_request_target" else name
    governance = desk.governance
    return read_notice(
        name, path.read_bytes(), governance.bot, governance.repository
    )


def _choose(desk: Desk, number: int | None) -> "list[PullRequest]":
    pulls = desk.forge().pull_requests()
    if number is None:
        return [pull for pull in pulls if pull.status == "open"]
    return [pull for pull in pulls if pull.number == number]


def _nothing(number: int | None) -> str:
    """Return what to say where there is no proposal."""
    if number is None:
        return "No open proposals."
    return f"Pull request {number} carries no proposal."


def _update(desk: Desk, pull: "PullRequest", dry_run: bool) -> bool:
    """Bring `pull` up to date; return whether that went well."""
    from keras_sig.commands.bot import catch_up

    click.echo(pull.rfc)
    try:
        at = desk.present(desk.forge().events(pull.number))
        catch_up(desk, pull, at, dry_run)
    except SigError as error:
        click.echo(f"sig: {pull.rfc}: {error}", err=True)
        return False
    return True
