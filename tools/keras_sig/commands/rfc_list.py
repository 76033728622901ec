"""`sig rfc list`: the proposals and their statuses."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from keras_sig.model.rfc import Rfc


@click.command()
@click.option("--status", metavar="STATUS", help="Only those with it.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(status: str | None, as_json: bool) -> int:
    """List the proposals of this repository, oldest first.

    A file that is no proposal is reported on standard error; the exit code
    is 1 then.
    """
    import json

    from keras_sig.commands.rfc_record import SCHEMA, summary_of
    from keras_sig.model.errors import SigError
    from keras_sig.model.repository import Repository
    from keras_sig.reading.rfc import list_rfcs, read_rfc

    repository = Repository.find()
    wanted = _read_status(status)
    rfcs, problems = [], []
    for path in list_rfcs(repository):
        try:
            rfc = read_rfc(path.read_bytes(), repository.relative(path))
        except SigError as error:
            problems.append(str(error))
            continue
        if wanted in (None, rfc.status):
            rfcs.append(rfc)
    if as_json:
        rows = [summary_of(rfc) for rfc in rfcs]
        record = {"schema": SCHEMA, "rfcs": rows, "problems": problems}
        click.echo(json.dumps(record, indent=2))
    else:
        _show(rfcs)
    for problem in problems:
        click.echo(f"sig: {problem}", err=True)
    return 1 if problems else 0


def _read_status(status: str | None) -> str | None:
    from keras_sig.model.errors import SigError
    from keras_sig.model.rfc import STATUSES

    if status is not None and status.casefold() not in STATUSES:
        raise SigError(
            f"Expected a status. Received: {status!r}. "
            f"Fix: use one of {', '.join(STATUSES)}."
        )
    return status.casefold() if status else None


def _show(rfcs: "list[Rfc]") -> None:
    from keras_sig.commands.printable import printable

    rows = [
        (rfc.name, rfc.status or "unclear", rfc.updated, rfc.title)
        for rfc in rfcs
    ]
    if not rows:
        click.echo("No proposals. Start one with `sig rfc new TITLE`.")
    widths = (
        [max(len(row[n]) for row in rows) for n in range(3)] if rows else []
    )
    for row in rows:
        cells = [c.ljust(w) for c, w in zip(row, widths, strict=False)]
        click.echo(printable("  ".join([*cells, row[3]])))
