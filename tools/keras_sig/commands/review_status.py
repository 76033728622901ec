"""`sig review status`: where a proposal stands."""

import click

from keras_sig.commands.desk import Desk


@click.command()
@click.argument("rfc")
@click.option("--now", metavar="MOMENT", help="Date and time, ISO 8601.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--dry-run", is_flag=True, help="Leave the forge as it is.")
def command(rfc: str, now: str | None, as_json: bool, dry_run: bool) -> int:
    """Show who has said what on RFC, what blocks and what comes next.

    The one status comment of the pull request is brought up to date as well,
    unless --now names a moment before the last event: the past is only shown.
    """
    from keras_sig.commands.bot import catch_up
    from keras_sig.review.status_text import status_lines, status_record

    desk = Desk.open(now)
    pull = desk.pull_request(rfc)
    events = desk.forge().events(pull.number)
    at = desk.moment(events)
    state = desk.state(pull, events, at)
    if as_json:
        import json

        record = status_record(pull, state)
        click.echo(json.dumps(record, indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(status_lines(pull, state)))
    if not dry_run and at >= events[-1].at:
        catch_up(desk, pull, at, quiet=as_json)
    return 0
