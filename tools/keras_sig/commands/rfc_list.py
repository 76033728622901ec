"""`sig rfc list`: the proposals and their statuses."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from keras_sig.commands.rfc_catalogue import Listed


@click.command()
@click.option("--status", metavar="STATUS", help="Only those with it.")
@click.option("--history", is_flag=True, help="Add what was imported.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(status: str | None, history: bool, as_json: bool) -> int:
    """List the proposals of this repository, oldest first.

    A file that is no proposal is reported on standard error; the exit code
    is 1 then.
    """
    import json

    from keras_sig.commands.rfc_catalogue import read_catalogue, read_status
    from keras_sig.commands.rfc_record import list_of
    from keras_sig.model.repository import Repository

    wanted = read_status(status)
    listed, problems = read_catalogue(Repository.find(), history)
    listed = [one for one in listed if wanted in (None, one.rfc.status)]
    if as_json:
        click.echo(json.dumps(list_of(listed, problems), indent=2))
    else:
        _show(listed)
    for problem in problems:
        click.echo(f"sig: {problem}", err=True)
    return 1 if problems else 0


def _show(listed: "list[Listed]") -> None:
    from keras_sig.commands.printable import printable

    rows = [
        (rfc.name, rfc.status or "unclear", rfc.updated_on, rfc.title)
        for rfc, _ in listed
    ]
    if not rows:
        click.echo("No proposals. Start one with `sig rfc new TITLE`.")
    widths = [max((len(row[n]) for row in rows), default=0) for n in range(3)]
    for row in rows:
        cells = [c.ljust(w) for c, w in zip(row, widths, strict=False)]
        click.echo(printable("  ".join([*cells, row[3]])))
