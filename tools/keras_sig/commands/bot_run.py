"""`sig bot run`: bring pull requests up to date, once."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from keras_sig.commands.desk import Desk
from keras_sig.model.errors import SigError

if TYPE_CHECKING:
    from keras_sig.model.pull_request import PullRequest
    from keras_sig.review.check_section import CheckSection


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
@click.option(
    "--check",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="What the check found, for the event workflow_run.",
)
@click.option("--now", metavar="MOMENT", help="Date and time, ISO 8601.")
@click.option("--dry-run", is_flag=True, help="Show what would be written.")
def command(
    event: Path | None,
    name: str | None,
    number: int | None,
    check: Path | None,
    now: str | None,
    dry_run: bool,
) -> int:
    """Write answers, labels and status comments that are missing.

    All open pull requests have their turn, or the one that is named. Nothing
    of them is checked out or run. It may be repeated, and interrupted.

    The exit code is 2 if one could not be brought up to date; the others were.
    """
    from keras_sig.commands.asked import CHECKED, asked_for
    from keras_sig.commands.bot import refuse
    from keras_sig.commands.turn import turn_of

    _agree(event, name, number)
    desk = Desk.open(now)
    asked = asked_for(desk, event, name, number)
    if not asked.pulls:
        click.echo(asked.why)
    found = check if name == CHECKED else None
    with turn_of(desk.repository, dry_run):
        refuse(desk, dry_run)
        done = [_update(desk, pull, found, dry_run) for pull in asked.pulls]
    return 0 if all(done) else 2


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


def _update(
    desk: Desk, pull: "PullRequest", check: Path | None, dry_run: bool
) -> bool:
    """Bring `pull` up to date; return whether that went well."""
    from keras_sig.commands.bot import catch_up

    click.echo(pull.rfc)
    try:
        at = desk.present(desk.forge().events(pull.number))
        section = _section(desk, pull, check)
        catch_up(desk, pull, at, dry_run, check=section)
    except SigError as error:
        click.echo(f"sig: {pull.rfc}: {error}", err=True)
        return False
    return True


def _section(
    desk: Desk, pull: "PullRequest", check: Path | None
) -> "CheckSection | None":
    """Return what to show of a check; a workflow may have handed on none."""
    from keras_sig.reading.check_result import MOST_BYTES, read_check
    from keras_sig.review.check_section import write_section

    if check is None or not check.is_file():
        return None
    with check.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    result = read_check(data, check.name, pull.rfc, pull.commit)
    return write_section(desk.repository.templates, result)
